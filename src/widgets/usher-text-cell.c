/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-text-cell.h"

#include <adwaita.h>

enum
{
  ICON_SIZE = 16, /* px */
  ICON_GAP = 6,   /* px */
};

/* As the style sheet dims what is less important. */
static const float dim_alpha = 0.55f;
static const float high_contrast_dim_alpha = 0.9f;

struct _UsherTextCell
{
  GtkWidget parent_instance;

  char             *text;
  const char       *icon_name; /* interned, or %NULL */
  GtkIconPaintable *icon;      /* for @icon_name, made when it is drawn */
  PangoLayout      *layout;    /* made when it is drawn */
  int               min_chars;
  int               chars;
  gboolean          is_numeric;
  gboolean          is_dimmed;
};

G_DEFINE_FINAL_TYPE (UsherTextCell, usher_text_cell, GTK_TYPE_WIDGET)

static PangoLayout *
create_layout (UsherTextCell *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (self->is_numeric)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
      pango_layout_set_attributes (layout, attributes);
    }

  return layout;
}

static int
get_icon_width (UsherTextCell *self)
{
  return self->icon_name != NULL ? ICON_SIZE + ICON_GAP : 0;
}

static void
usher_text_cell_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  UsherTextCell    *self = USHER_TEXT_CELL (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int               width = pango_font_metrics_get_approximate_digit_width (metrics);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = PANGO_PIXELS_CEIL (self->min_chars * width) + get_icon_width (self);
      *natural = PANGO_PIXELS_CEIL (self->chars * width) + get_icon_width (self);
    }
  else
    {
      *minimum = *natural = MAX (PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics)), ICON_SIZE);
    }
  pango_font_metrics_unref (metrics);
}

static void
snapshot_icon (UsherTextCell *self,
               GtkSnapshot   *snapshot,
               const GdkRGBA *color)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float      x = is_mirrored ? (float) (gtk_widget_get_width (widget) - ICON_SIZE) : 0;
  float      y = (float) ((gtk_widget_get_height (widget) - ICON_SIZE) / 2);

  if (self->icon == NULL)
    self->icon = gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)), self->icon_name,
                                             NULL, ICON_SIZE, gtk_widget_get_scale_factor (widget),
                                             gtk_widget_get_direction (widget), 0);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (self->icon), snapshot, ICON_SIZE, ICON_SIZE, color, 1);
  gtk_snapshot_restore (snapshot);
}

static void
usher_text_cell_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  UsherTextCell *self = USHER_TEXT_CELL (widget);
  gboolean       is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int            width = MAX (gtk_widget_get_width (widget) - get_icon_width (self), 0);
  int            height = 0;
  GdkRGBA        color;

  gtk_widget_get_color (widget, &color);
  if (self->is_dimmed)
    color.alpha *= adw_style_manager_get_high_contrast (adw_style_manager_get_for_display (gtk_widget_get_display (widget)))
                       ? high_contrast_dim_alpha
                       : dim_alpha;
  if (self->icon_name != NULL)
    snapshot_icon (self, snapshot, &color);
  if (*self->text == '\0')
    return;

  if (self->layout == NULL)
    self->layout = create_layout (self);
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (is_mirrored ? 0 : (float) get_icon_width (self),
                                                          (float) ((gtk_widget_get_height (widget) - height) / 2)));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
}

static gboolean
usher_text_cell_query_tooltip (GtkWidget  *widget,
                               int         x,
                               int         y,
                               gboolean    keyboard_mode,
                               GtkTooltip *tooltip)
{
  UsherTextCell *self = USHER_TEXT_CELL (widget);

  if (self->layout == NULL || *self->text == '\0' || !pango_layout_is_ellipsized (self->layout))
    return FALSE;

  gtk_tooltip_set_text (tooltip, self->text);

  return TRUE;
}

/* Another font, or another screen. */
static void
forget (UsherTextCell *self)
{
  g_clear_object (&self->layout);
  g_clear_object (&self->icon);
}

static void
usher_text_cell_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  forget (USHER_TEXT_CELL (widget));
  GTK_WIDGET_CLASS (usher_text_cell_parent_class)->css_changed (widget, change);
}

static void
usher_text_cell_system_setting_changed (GtkWidget       *widget,
                                        GtkSystemSetting setting)
{
  forget (USHER_TEXT_CELL (widget));
  GTK_WIDGET_CLASS (usher_text_cell_parent_class)->system_setting_changed (widget, setting);
  gtk_widget_queue_resize (widget);
}

static void
usher_text_cell_direction_changed (GtkWidget       *widget,
                                   GtkTextDirection previous)
{
  forget (USHER_TEXT_CELL (widget));
  GTK_WIDGET_CLASS (usher_text_cell_parent_class)->direction_changed (widget, previous);
}

static void
usher_text_cell_finalize (GObject *object)
{
  UsherTextCell *self = USHER_TEXT_CELL (object);

  forget (self);
  g_free (self->text);

  G_OBJECT_CLASS (usher_text_cell_parent_class)->finalize (object);
}

static void
usher_text_cell_class_init (UsherTextCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = usher_text_cell_finalize;
  widget_class->measure = usher_text_cell_measure;
  widget_class->snapshot = usher_text_cell_snapshot;
  widget_class->query_tooltip = usher_text_cell_query_tooltip;
  widget_class->css_changed = usher_text_cell_css_changed;
  widget_class->system_setting_changed = usher_text_cell_system_setting_changed;
  widget_class->direction_changed = usher_text_cell_direction_changed;

  gtk_widget_class_set_css_name (widget_class, "text-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
usher_text_cell_init (UsherTextCell *self)
{
  self->text = g_strdup ("");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * usher_text_cell_new:
 * @min_chars: the digits that must fit, or half as many Chinese characters
 * @chars: those that should fit
 * @is_numeric: whether digits stand below each other
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
usher_text_cell_new (int      min_chars,
                     int      chars,
                     gboolean is_numeric)
{
  UsherTextCell *self = g_object_new (USHER_TYPE_TEXT_CELL, NULL);

  self->min_chars = min_chars;
  self->chars = chars;
  self->is_numeric = is_numeric;

  return GTK_WIDGET (self);
}

static void
set_text (UsherTextCell *self,
          const char    *text)
{
  if (!g_set_str (&self->text, text))
    return;

  if (self->layout != NULL)
    pango_layout_set_text (self->layout, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_icon_name (UsherTextCell *self,
               const char    *icon_name)
{
  const char *name = g_intern_string (icon_name);
  gboolean    is_resized = (name == NULL) != (self->icon_name == NULL);

  if (name == self->icon_name)
    return;

  self->icon_name = name;
  g_clear_object (&self->icon);
  if (is_resized)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * usher_text_cell_show:
 * @text: what the cell says
 * @icon_name: (nullable): a symbolic icon before it
 * @is_dimmed: whether it stands back
 *
 * Changes what the cell shows.
 */
void
usher_text_cell_show (UsherTextCell *self,
                      const char    *text,
                      const char    *icon_name,
                      gboolean       is_dimmed)
{
  set_text (self, text);
  set_icon_name (self, icon_name);
  if (self->is_dimmed != is_dimmed)
    {
      self->is_dimmed = is_dimmed;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

/**
 * usher_text_cell_get_text:
 *
 * Returns: what the cell says
 */
const char *
usher_text_cell_get_text (UsherTextCell *self)
{
  return self->text;
}
