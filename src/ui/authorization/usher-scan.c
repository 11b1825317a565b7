/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-scan.h"

#include <cairo-pdf.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gdk/gdk.h>
#include <string.h>

/* Enough to read the paper, and no more. */
static const int    longest_side = 1600;
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

static GdkPixbuf *
read_image (GBytes  *scan,
            GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (scan);
  g_autoptr (GdkPixbuf)    image =
      gdk_pixbuf_new_from_stream_at_scale (stream, longest_side, longest_side, TRUE, NULL, error);

  return image != NULL ? gdk_pixbuf_apply_embedded_orientation (image) : NULL;
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
 * Returns: (transfer full) (nullable): the scan as a PDF; a PDF as it is
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
    return g_bytes_ref (scan);

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
