/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-page-view.h"

#include "usher-page-sheet.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

enum
{
  SPACING = 12,
  MARGIN = 12,
  /* Pages painted before and after the one that is read, and kept. */
  N_AHEAD = 2,
  N_KEPT = 6,
};

static const double zoom_steps[] = { 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0 };
/* Beyond this a page as wide as the window is only harder to read. */
static const int widest_fit = 1100;

struct _UsherPageView
{
  GtkWidget parent_instance;

  UsherPrintSource *source;
  GPtrArray        *sheets; /* (element-type UsherPageSheet), not owned */
  GtkWidget        *scrolled;
  GtkWidget        *box;
  guint             page;
  double            zoom; /* 0: fits the width */
  guint             paint_id;
};

typedef enum
{
  PROP_PAGE = 1,
  PROP_ZOOM,
} UsherPageViewProps;

static GParamSpec *properties[PROP_ZOOM + 1];

G_DEFINE_FINAL_TYPE (UsherPageView, usher_page_view, GTK_TYPE_WIDGET)

static UsherPageSheet *
get_sheet (UsherPageView *self,
           guint          i)
{
  return g_ptr_array_index (self->sheets, i);
}

/* The page to paint next: the one that is read first, then its neighbours. */
static UsherPageSheet *
find_next_to_paint (UsherPageView *self)
{
  for (guint distance = 0; distance <= N_AHEAD; distance++)
    {
      if (self->page + distance < self->sheets->len &&
          usher_page_sheet_needs_paint (get_sheet (self, self->page + distance)))
        return get_sheet (self, self->page + distance);
      if (distance <= self->page && self->page - distance < self->sheets->len &&
          usher_page_sheet_needs_paint (get_sheet (self, self->page - distance)))
        return get_sheet (self, self->page - distance);
    }

  return NULL;
}

/* One page a turn of the main loop, so that keys and frames come in between. */
static gboolean
on_time_to_paint_cb (gpointer user_data)
{
  UsherPageView  *self = USHER_PAGE_VIEW (user_data);
  UsherPageSheet *sheet = find_next_to_paint (self);

  if (sheet != NULL)
    usher_page_sheet_paint (sheet);
  if (find_next_to_paint (self) != NULL)
    return G_SOURCE_CONTINUE;

  self->paint_id = 0;
  return G_SOURCE_REMOVE;
}

static void
queue_paint (UsherPageView *self)
{
  if (self->paint_id == 0)
    self->paint_id = g_idle_add (on_time_to_paint_cb, self);
}

static void
set_page (UsherPageView *self,
          guint          page)
{
  if (self->page == page)
    return;

  self->page = page;
  for (guint i = 0; i < self->sheets->len; i++)
    if (i + N_KEPT < page || i > page + N_KEPT)
      usher_page_sheet_forget (get_sheet (self, i));
  queue_paint (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* The page that covers a third of the way down is the one that is read. */
static void
on_scrolled_cb (UsherPageView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  double         eye = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 3;
  guint          page = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (GTK_WIDGET (get_sheet (self, i)), self->box, &bounds) && bounds.origin.y <= eye)
        page = i;
    }
  set_page (self, page);
  queue_paint (self);
}

static void
add_sheet (UsherPageView *self)
{
  GtkWidget *sheet = usher_page_sheet_new ();

  usher_page_sheet_set_zoom (USHER_PAGE_SHEET (sheet), self->zoom);
  g_signal_connect_object (sheet, "stale", G_CALLBACK (queue_paint), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), sheet);
  g_ptr_array_add (self->sheets, sheet);
}

static void
update_zoom (UsherPageView *self)
{
  gboolean fits = self->zoom <= 0.0;

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled),
                                  fits ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_halign (self->box, fits ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER);
  for (guint i = 0; i < self->sheets->len; i++)
    usher_page_sheet_set_zoom (get_sheet (self, i), self->zoom);
}

/* How large the page is shown now, also when it fits the width. */
static double
get_effective_zoom (UsherPageView *self)
{
  double width = 0.0;
  double height = 0.0;

  if (self->zoom > 0.0 || self->sheets->len == 0)
    return MAX (self->zoom, zoom_steps[0]);

  usher_print_source_get_page_size (self->source, 0, &width, &height);
  return gtk_widget_get_width (GTK_WIDGET (get_sheet (self, 0))) / (width * 96.0 / 25.4);
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherPageView *self = USHER_PAGE_VIEW (widget);
  gboolean       larger = g_str_equal (name, "pages.zoom-in");
  double         now = get_effective_zoom (self);
  double         next = larger ? zoom_steps[G_N_ELEMENTS (zoom_steps) - 1] : zoom_steps[0];

  for (gsize i = 0; i < G_N_ELEMENTS (zoom_steps); i++)
    {
      if (larger && zoom_steps[i] > now * 1.02)
        next = MIN (next, zoom_steps[i]);
      if (!larger && zoom_steps[i] < now / 1.02)
        next = MAX (next, zoom_steps[i]);
    }
  usher_page_view_set_zoom (self, next);
}

static void
fit_width_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  usher_page_view_set_zoom (USHER_PAGE_VIEW (widget), 0.0);
}

static void
go_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  UsherPageView  *self = USHER_PAGE_VIEW (widget);
  int             page = CLAMP ((int) self->page + g_variant_get_int32 (parameter), 0, (int) self->sheets->len - 1);
  graphene_rect_t bounds;

  if (self->sheets->len > 0 &&
      gtk_widget_compute_bounds (GTK_WIDGET (get_sheet (self, page)), self->box, &bounds))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)),
                              bounds.origin.y);
}

static void
usher_page_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  UsherPageView *self = USHER_PAGE_VIEW (object);

  switch ((UsherPageViewProps) prop_id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_page_view_dispose (GObject *object)
{
  UsherPageView *self = USHER_PAGE_VIEW (object);

  g_clear_handle_id (&self->paint_id, g_source_remove);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (usher_page_view_parent_class)->dispose (object);
}

static void
usher_page_view_class_init (UsherPageViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = usher_page_view_get_property;
  object_class->dispose = usher_page_view_dispose;

  /**
   * UsherPageView:page:
   *
   * Index of the page that is read.
   */
  properties[PROP_PAGE] =
      g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * UsherPageView:zoom:
   *
   * 1.0 for the paper's own size, 0.0 for as wide as there is room.
   */
  properties[PROP_ZOOM] =
      g_param_spec_double ("zoom", NULL, NULL, 0.0, 4.0, 0.0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "pages.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "pages.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "pages.fit-width", NULL, fit_width_action);
  gtk_widget_class_install_action (widget_class, "pages.go", "i", go_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pageview");
}

static void
usher_page_view_init (UsherPageView *self)
{
  GtkAdjustment *adjustment = NULL;

  self->sheets = g_ptr_array_new ();
  self->box = g_object_new (GTK_TYPE_BOX,
                            "orientation", GTK_ORIENTATION_VERTICAL,
                            "spacing", SPACING,
                            "margin-top", MARGIN,
                            "margin-bottom", MARGIN,
                            "margin-start", MARGIN,
                            "margin-end", MARGIN,
                            NULL);
  self->scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hexpand", TRUE, "vexpand", TRUE, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled),
                                 g_object_new (ADW_TYPE_CLAMP, "maximum-size", widest_fit, "child", self->box, NULL));
  /* It takes the focus, so that arrows and Page Down scroll. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Document"), -1);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_scrolled_cb), self, G_CONNECT_SWAPPED);
  update_zoom (self);
}

/**
 * usher_page_view_new:
 *
 * Returns: (transfer floating): a view without a document
 */
GtkWidget *
usher_page_view_new (void)
{
  return g_object_new (USHER_TYPE_PAGE_VIEW, NULL);
}

/**
 * usher_page_view_get_source:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
UsherPrintSource *
usher_page_view_get_source (UsherPageView *self)
{
  return self->source;
}

/**
 * usher_page_view_set_source:
 * @source: what to show
 *
 * Shows a document.  Where one was shown before, its pages stay in view until
 * the new ones are painted, and so does the place that is read.
 */
void
usher_page_view_set_source (UsherPageView    *self,
                            UsherPrintSource *source)
{
  guint n_pages = 0;

  g_return_if_fail (USHER_IS_PAGE_VIEW (self));
  g_return_if_fail (USHER_IS_PRINT_SOURCE (source));

  g_set_object (&self->source, source);
  n_pages = usher_print_source_get_n_pages (source);
  while (self->sheets->len > n_pages)
    {
      gtk_box_remove (GTK_BOX (self->box), GTK_WIDGET (get_sheet (self, self->sheets->len - 1)));
      g_ptr_array_set_size (self->sheets, self->sheets->len - 1);
    }
  while (self->sheets->len < n_pages)
    add_sheet (self);
  for (guint i = 0; i < n_pages; i++)
    usher_page_sheet_set_page (get_sheet (self, i), source, i);
  self->page = MIN (self->page, n_pages - 1);
  queue_paint (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/**
 * usher_page_view_get_page:
 *
 * Returns: index of the page that is read
 */
guint
usher_page_view_get_page (UsherPageView *self)
{
  return self->page;
}

/**
 * usher_page_view_get_zoom:
 *
 * Returns: 1.0 for the paper's own size, 0.0 for as wide as there is room
 */
double
usher_page_view_get_zoom (UsherPageView *self)
{
  return self->zoom;
}

/**
 * usher_page_view_set_zoom:
 * @zoom: 1.0 for the paper's own size, 0.0 for as wide as there is room
 */
void
usher_page_view_set_zoom (UsherPageView *self,
                          double         zoom)
{
  g_return_if_fail (USHER_IS_PAGE_VIEW (self));

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  update_zoom (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}
