/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-page-sheet.h"

#include <glib/gi18n.h>
#include <math.h>

/* Of a screen at 100 %: 96 dots an inch. */
static const double pixels_per_mm = 96.0 / 25.4;
static const int    smallest_width = 120;

struct _UsherPageSheet
{
  GtkWidget parent_instance;

  UsherPrintSource *source;
  guint             page;
  double            width_mm;
  double            height_mm;
  double            zoom; /* 0: as wide as there is room */

  GdkTexture *picture;
  int         picture_width; /* in device pixels */
  gboolean    is_stale;      /* the picture shows another state of the document */
};

enum
{
  STALE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherPageSheet, usher_page_sheet, GTK_TYPE_WIDGET)

static int
get_device_width (UsherPageSheet *self)
{
  GtkNative  *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  double      scale = surface != NULL ? gdk_surface_get_scale (surface) : 1.0;

  return (int) ceil (gtk_widget_get_width (GTK_WIDGET (self)) * scale);
}

static GtkSizeRequestMode
usher_page_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
usher_page_sheet_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  UsherPageSheet *self = USHER_PAGE_SHEET (widget);
  double          zoom = self->zoom > 0.0 ? self->zoom : 1.0;
  int             width = (int) ceil (self->width_mm * pixels_per_mm * zoom);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->zoom > 0.0 ? width : MIN (width, smallest_width);
      *natural = width;
    }
  else
    {
      if (for_size >= 0)
        width = for_size;
      *minimum = *natural = self->width_mm > 0.0 ? (int) ceil (width * self->height_mm / self->width_mm) : 0;
    }
}

static void
usher_page_sheet_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  if (usher_page_sheet_needs_paint (USHER_PAGE_SHEET (widget)))
    g_signal_emit (widget, signals[STALE], 0);
}

static void
usher_page_sheet_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  UsherPageSheet *self = USHER_PAGE_SHEET (widget);
  graphene_rect_t area =
      GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &area); /* real colour: paper */
  if (self->picture != NULL)
    gtk_snapshot_append_scaled_texture (snapshot, self->picture, GSK_SCALING_FILTER_TRILINEAR, &area);
}

static void
usher_page_sheet_dispose (GObject *object)
{
  UsherPageSheet *self = USHER_PAGE_SHEET (object);

  g_clear_object (&self->source);
  g_clear_object (&self->picture);

  G_OBJECT_CLASS (usher_page_sheet_parent_class)->dispose (object);
}

static void
usher_page_sheet_class_init (UsherPageSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_page_sheet_dispose;
  widget_class->get_request_mode = usher_page_sheet_get_request_mode;
  widget_class->measure = usher_page_sheet_measure;
  widget_class->size_allocate = usher_page_sheet_size_allocate;
  widget_class->snapshot = usher_page_sheet_snapshot;

  /**
   * UsherPageSheet::stale:
   *
   * The page would look better painted again.
   */
  signals[STALE] =
      g_signal_new ("stale", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "pagesheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
usher_page_sheet_init (UsherPageSheet *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * usher_page_sheet_new:
 *
 * Returns: (transfer floating): a sheet without a page
 */
GtkWidget *
usher_page_sheet_new (void)
{
  return g_object_new (USHER_TYPE_PAGE_SHEET, NULL);
}

/**
 * usher_page_sheet_set_page:
 * @source: a document
 * @page: index of a page of it
 *
 * Sets what the sheet shows.
 */
void
usher_page_sheet_set_page (UsherPageSheet   *self,
                           UsherPrintSource *source,
                           guint             page)
{
  g_autofree char *label = NULL;

  g_return_if_fail (USHER_IS_PAGE_SHEET (self));
  g_return_if_fail (page < usher_print_source_get_n_pages (source));

  g_set_object (&self->source, source);
  self->page = page;
  self->is_stale = TRUE;
  usher_print_source_get_page_size (source, page, &self->width_mm, &self->height_mm);
  /* Translators: a page of a document: its number, how many there are, name of the document. */
  label = g_strdup_printf (_ ("Page %u of %u: %s"), page + 1, usher_print_source_get_n_pages (source),
                             usher_print_source_get_title (source));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * usher_page_sheet_set_zoom:
 * @zoom: 1.0 for the paper's own size, 0.0 for as wide as there is room
 */
void
usher_page_sheet_set_zoom (UsherPageSheet *self,
                           double          zoom)
{
  g_return_if_fail (USHER_IS_PAGE_SHEET (self));

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * usher_page_sheet_needs_paint:
 *
 * Returns: whether the picture is missing, old or of another size
 */
gboolean
usher_page_sheet_needs_paint (UsherPageSheet *self)
{
  g_return_val_if_fail (USHER_IS_PAGE_SHEET (self), FALSE);

  if (self->source == NULL || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return FALSE;

  return self->picture == NULL || self->is_stale || self->picture_width != get_device_width (self);
}

static void
free_surface (gpointer data)
{
  cairo_surface_destroy (data);
}

static GdkTexture *
take_texture (cairo_surface_t *surface)
{
  int                height = cairo_image_surface_get_height (surface);
  gsize              stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * height, free_surface, surface);

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/**
 * usher_page_sheet_paint:
 *
 * Paints the picture of the page in the size it has now.
 */
void
usher_page_sheet_paint (UsherPageSheet *self)
{
  int              width = 0;
  int              height = 0;
  cairo_surface_t *surface = NULL;
  cairo_t         *cr = NULL;

  g_return_if_fail (USHER_IS_PAGE_SHEET (self));

  width = get_device_width (self);
  if (self->source == NULL || width <= 0)
    return;

  height = (int) ceil (width * self->height_mm / self->width_mm);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1); /* real colour: paper */
  cairo_paint (cr);
  cairo_scale (cr, width / self->width_mm, height / self->height_mm);
  cairo_set_source_rgb (cr, 0, 0, 0); /* real colour: ink */
  usher_print_source_draw_page (self->source, cr, self->page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  g_clear_object (&self->picture);
  self->picture = take_texture (surface);
  self->picture_width = width;
  self->is_stale = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * usher_page_sheet_forget:
 *
 * Lets go of the picture of a page that is far away.
 */
void
usher_page_sheet_forget (UsherPageSheet *self)
{
  g_return_if_fail (USHER_IS_PAGE_SHEET (self));

  if (self->picture == NULL)
    return;
  g_clear_object (&self->picture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
