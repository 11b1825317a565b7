/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-scan.h"

#include <cairo-pdf.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gdk/gdk.h>
#include <poppler.h>
#include <string.h>

/* Enough to read the paper, and no more. */
static const int    longest_side = 1600;
static const gint64 most_pixels = 200 * 1000 * 1000;
static const double a4_width = 595.28;
static const double a4_height = 841.89;

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Only ever smaller; and a picture that would fill the memory is not begun. */
static void
on_size_prepared_cb (GdkPixbufLoader *loader,
                     int              width,
                     int              height,
                     gpointer         user_data)
{
  double scale = MIN (1.0, (double) longest_side / MAX (width, height));

  if ((gint64) width * height > most_pixels)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int) (width * scale)), MAX (1, (int) (height * scale)));
}

static GdkPixbuf *
read_image (GBytes  *scan,
            GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  gboolean                    is_read = FALSE;
  GdkPixbuf                  *image = NULL;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared_cb), NULL);
  is_read = gdk_pixbuf_loader_write_bytes (loader, scan, error);
  /* It must be closed in any case, and the first error tells more. */
  if (!gdk_pixbuf_loader_close (loader, is_read ? error : NULL) || !is_read)
    return NULL;

  image = gdk_pixbuf_loader_get_pixbuf (loader);
  if (image == NULL)
    {
      g_set_error_literal (error, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_CORRUPT_IMAGE, "No picture in it");
      return NULL;
    }
  return gdk_pixbuf_apply_embedded_orientation (image);
}

/* What cannot be shown later is not worth keeping: damaged, or locked with a password. */
static gboolean
can_open_pdf (GBytes  *scan,
              GError **error)
{
  PopplerDocument *document = poppler_document_new_from_bytes (scan, NULL, error);
  gboolean         has_pages = document != NULL && poppler_document_get_n_pages (document) > 0;

  if (document != NULL && !has_pages)
    g_set_error_literal (error, POPPLER_ERROR, POPPLER_ERROR_DAMAGED, "It has no pages");
  g_clear_object (&document);

  return has_pages;
}

static cairo_surface_t *
make_surface (GdkPixbuf *image)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_for_pixbuf (image);
  cairo_surface_t       *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, gdk_texture_get_width (texture),
                                                               gdk_texture_get_height (texture));

  gdk_texture_download (texture, cairo_image_surface_get_data (surface), cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);

  return surface;
}

/**
 * usher_scan_to_pdf:
 * @scan: a PDF, or a photo or scan of a paper
 *
 * Returns: (transfer full) (nullable): the scan as a PDF; a PDF as it is, when
 *   it can be opened
 */
GBytes *
usher_scan_to_pdf (GBytes  *scan,
                   GError **error)
{
  static const char      magic[] = "%PDF-";
  gsize                  length = 0;
  const char            *data = g_bytes_get_data (scan, &length);
  g_autoptr (GdkPixbuf)  image = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t       *page = NULL;
  cairo_surface_t       *surface = NULL;
  cairo_t               *cr = NULL;
  double                 scale = 1.0;

  if (length > strlen (magic) && memcmp (data, magic, strlen (magic)) == 0)
    return can_open_pdf (scan, error) ? g_bytes_ref (scan) : NULL;

  image = read_image (scan, error);
  if (image == NULL)
    return NULL;

  surface = make_surface (image);
  scale = MIN (a4_width / gdk_pixbuf_get_width (image), a4_height / gdk_pixbuf_get_height (image));
  page = cairo_pdf_surface_create_for_stream (append_cb, bytes, a4_width, a4_height);
  cr = cairo_create (page);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (page);
  cairo_surface_destroy (page);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * usher_scan_to_photo:
 * @photo: a picture in any format that can be read
 *
 * Returns: (transfer full) (nullable): the picture upright as JPEG, at most
 *   1600 pixels wide and high
 */
GBytes *
usher_scan_to_photo (GBytes  *photo,
                     GError **error)
{
  g_autoptr (GdkPixbuf) image = read_image (photo, error);
  char                 *data = NULL;
  gsize                 length = 0;

  if (image == NULL || !gdk_pixbuf_save_to_buffer (image, &data, &length, "jpeg", error, "quality", "85", NULL))
    return NULL;
  return g_bytes_new_take (data, length);
}
