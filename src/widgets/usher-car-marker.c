/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-car-marker.h"

#include "usher-car-labels.h"

#include <adwaita.h>

/* A finger hits this, however small the drawing is. */
static const int   target_size = 44;
static const float padding_x = 7;
static const float padding_y = 2;
static const float dot_size = 4;
static const float dot_gap = 3;

/**
 * UsherCarMarker:
 *
 * The marker of one damage on the car: its number and the code of its type;
 * dots under them tell the severity.  Owned by the car diagram, which places
 * it and sends the pointer's clicks to it.
 */
struct _UsherCarMarker
{
  GtkButton parent_instance;

  UsherDamageMark *mark;
  PangoLayout     *layout;
  gboolean         selected;
};

G_DEFINE_FINAL_TYPE (UsherCarMarker, usher_car_marker, GTK_TYPE_BUTTON)

static PangoLayout *
get_layout (UsherCarMarker *self)
{
  g_autofree char          *text = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;

  if (self->layout != NULL)
    return self->layout;

  /* Not for translators: the codes are the same in every language. */
  text = g_strdup_printf ("%u %s", self->mark->number, usher_damage_type_get_code (self->mark->type));
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_set_attributes (self->layout, attributes);
  return self->layout;
}

/* The pill around number and code, in the middle of the target. */
static void
get_pill (UsherCarMarker *self,
          GskRoundedRect *pill)
{
  int             text_width = 0;
  int             text_height = 0;
  graphene_rect_t rect;
  float           width = 0;
  float           height = 0;

  pango_layout_get_pixel_size (get_layout (self), &text_width, &text_height);
  width = text_width + 2 * padding_x;
  height = text_height + 2 * padding_y + dot_size;
  rect = GRAPHENE_RECT_INIT ((gtk_widget_get_width (GTK_WIDGET (self)) - width) / 2,
                             (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2, width, height);
  gsk_rounded_rect_init_from_rect (pill, &rect, MIN (height / 2, 9));
}

static void
append_dashed_border (GtkSnapshot          *snapshot,
                      const GskRoundedRect *pill,
                      const GdkRGBA        *color)
{
  static const float  dash[] = { 4, 3 };
  GskPathBuilder     *builder = gsk_path_builder_new ();
  GskStroke          *stroke = gsk_stroke_new (1.5);
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_add_rounded_rect (builder, pill);
  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_dash (stroke, dash, G_N_ELEMENTS (dash));
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gsk_stroke_free (stroke);
}

/* A ring around the pill, @distance outside of it. */
static void
append_ring (GtkSnapshot          *snapshot,
             const GskRoundedRect *pill,
             float                 distance,
             float                 width,
             const GdkRGBA        *color)
{
  GskRoundedRect ring = *pill;
  const float    widths[] = { width, width, width, width };
  const GdkRGBA  colors[] = { *color, *color, *color, *color };

  gsk_rounded_rect_shrink (&ring, -distance, -distance, -distance, -distance);
  gtk_snapshot_append_border (snapshot, &ring, widths, colors);
}

static void
append_severity (UsherCarMarker       *self,
                 GtkSnapshot          *snapshot,
                 const GskRoundedRect *pill,
                 const GdkRGBA        *color)
{
  int   n_dots = self->mark->severity + 1;
  float width = n_dots * dot_size + (n_dots - 1) * dot_gap;
  float x = pill->bounds.origin.x + (pill->bounds.size.width - width) / 2;
  float y = pill->bounds.origin.y + pill->bounds.size.height - dot_size - padding_y;

  for (int i = 0; i < n_dots; i++)
    {
      graphene_rect_t rect = GRAPHENE_RECT_INIT (x + i * (dot_size + dot_gap), y, dot_size, dot_size);
      GskRoundedRect  dot;

      gsk_rounded_rect_init_from_rect (&dot, &rect, dot_size / 2);
      gtk_snapshot_push_rounded_clip (snapshot, &dot);
      gtk_snapshot_append_color (snapshot, color, &rect);
      gtk_snapshot_pop (snapshot);
    }
}

static void
append_text (UsherCarMarker       *self,
             GtkSnapshot          *snapshot,
             const GskRoundedRect *pill,
             const GdkRGBA        *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (pill->bounds.origin.x + padding_x, pill->bounds.origin.y + 1));
  gtk_snapshot_append_layout (snapshot, get_layout (self), color);
  gtk_snapshot_restore (snapshot);
}

static void
usher_car_marker_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  UsherCarMarker     *self = USHER_CAR_MARKER (widget);
  AdwStyleManager    *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean            dark = adw_style_manager_get_dark (manager);
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  GdkRGBA             paper = dark ? (GdkRGBA) { 0.14f, 0.14f, 0.15f, 1 } : (GdkRGBA) { 1, 1, 1, 1 };
  GdkRGBA             ink = { 0 };
  GdkRGBA             fill = paper;
  GskRoundedRect      pill;

  gtk_widget_get_color (widget, &ink);
  get_pill (self, &pill);
  if (!self->mark->earlier)
    {
      fill = *accent;
      ink = (GdkRGBA) { 1, 1, 1, 1 };
    }
  else if (!adw_style_manager_get_high_contrast (manager))
    ink.alpha *= 0.65f;

  /* A rim of paper keeps the marker apart from the lines under it. */
  append_ring (snapshot, &pill, 1.5, 1.5, &paper);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, &fill, &pill.bounds);
  gtk_snapshot_pop (snapshot);
  if (self->mark->earlier)
    append_dashed_border (snapshot, &pill, &ink);
  append_text (self, snapshot, &pill, &ink);
  append_severity (self, snapshot, &pill, &ink);

  if (self->selected)
    {
      gtk_widget_get_color (widget, &ink);
      append_ring (snapshot, &pill, 3.5, 2, &ink);
    }
  if (gtk_widget_has_visible_focus (widget))
    append_ring (snapshot, &pill, 6, 2.5, accent);
}

/* The theme does not know the widget, so that nothing else redraws its ring. */
static void
usher_car_marker_state_flags_changed (GtkWidget    *widget,
                                      GtkStateFlags previous)
{
  GTK_WIDGET_CLASS (usher_car_marker_parent_class)->state_flags_changed (widget, previous);

  gtk_widget_queue_draw (widget);
}

static void
usher_car_marker_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  int text_size[2] = { 0 };

  pango_layout_get_pixel_size (get_layout (USHER_CAR_MARKER (widget)), &text_size[0], &text_size[1]);
  *minimum = *natural = MAX (target_size, text_size[orientation == GTK_ORIENTATION_VERTICAL] + 2 * (int) padding_x);
}

static void
usher_car_marker_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (usher_car_marker_parent_class)->css_changed (widget, change);

  g_clear_object (&USHER_CAR_MARKER (widget)->layout);
  gtk_widget_queue_resize (widget);
}

static void
usher_car_marker_finalize (GObject *object)
{
  UsherCarMarker *self = USHER_CAR_MARKER (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->mark, usher_damage_mark_free);

  G_OBJECT_CLASS (usher_car_marker_parent_class)->finalize (object);
}

static void
usher_car_marker_class_init (UsherCarMarkerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = usher_car_marker_finalize;

  widget_class->css_changed = usher_car_marker_css_changed;
  widget_class->measure = usher_car_marker_measure;
  widget_class->snapshot = usher_car_marker_snapshot;
  widget_class->state_flags_changed = usher_car_marker_state_flags_changed;

  /* A button in behaviour, not in looks. */
  gtk_widget_class_set_css_name (widget_class, "carmarker");
}

static void
usher_car_marker_init (UsherCarMarker *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  /* Markers overlap: the diagram decides which of them was meant. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * usher_car_marker_new:
 * @mark: what it shows
 *
 * Returns: (transfer floating): a marker
 */
GtkWidget *
usher_car_marker_new (const UsherDamageMark *mark)
{
  UsherCarMarker  *self = g_object_new (USHER_TYPE_CAR_MARKER, NULL);
  g_autofree char *label = usher_damage_mark_describe (mark);

  self->mark = usher_damage_mark_copy (mark);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, mark->note, -1);
  return GTK_WIDGET (self);
}

/**
 * usher_car_marker_get_mark:
 *
 * Returns: (transfer none): what it shows
 */
const UsherDamageMark *
usher_car_marker_get_mark (UsherCarMarker *self)
{
  g_return_val_if_fail (USHER_IS_CAR_MARKER (self), NULL);

  return self->mark;
}

/**
 * usher_car_marker_set_selected:
 * @selected: whether its row beside the car is the selected one
 */
void
usher_car_marker_set_selected (UsherCarMarker *self,
                               gboolean        selected)
{
  g_return_if_fail (USHER_IS_CAR_MARKER (self));

  if (self->selected == !!selected)
    return;

  self->selected = !!selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, self->selected, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
