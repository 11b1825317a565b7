/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-car-body.h"

#include "usher-car-labels.h"
#include "usher-car-painter.h"
#include "usher-car-zone-button.h"

#include <adwaita.h>
#include <math.h>

/* Room around the car, so that a marker at its edge is drawn whole. */
static const int margin = 14;
static const int minimum_width = 320;
static const int natural_width = 760;

/**
 * UsherCarBody:
 *
 * The car without marks: the drawing, and its zones for keyboard and screen
 * reader.  The arrow keys walk the zones, which are one stop of Tab together.
 * It takes no pointer: the car diagram that owns it does.
 */
struct _UsherCarBody
{
  GtkWidget parent_instance;

  GtkWidget     *buttons[USHER_CAR_N_ZONES]; /* none has no button */
  UsherCarZone   tab_zone;                   /* the one that Tab reaches */
  UsherCarZone   hovered_zone;
  GskRenderNode *car; /* in its present size and colours */
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherCarBody, usher_car_body, GTK_TYPE_WIDGET)

static void
forget_car (UsherCarBody *self)
{
  g_clear_pointer (&self->car, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_tab_zone (UsherCarBody *self,
              UsherCarZone  zone)
{
  self->tab_zone = zone;
  for (guint i = USHER_CAR_ZONE_NONE + 1; i < USHER_CAR_N_ZONES; i++)
    gtk_widget_set_focusable (self->buttons[i], i == zone);
}

static void
on_clicked_cb (UsherCarBody *self,
               GtkButton    *button)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, usher_car_zone_button_get_zone (USHER_CAR_ZONE_BUTTON (button)));
}

static gboolean
on_key_pressed_cb (UsherCarBody          *self,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   GtkEventControllerKey *controller)
{
  UsherCarDirection direction = USHER_CAR_LEFTWARD;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      direction = USHER_CAR_LEFTWARD;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      direction = USHER_CAR_RIGHTWARD;
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      direction = USHER_CAR_UPWARD;
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      direction = USHER_CAR_DOWNWARD;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  usher_car_body_focus_zone (self, usher_car_shape_next_zone (self->tab_zone, direction));
  return GDK_EVENT_STOP;
}

static void
snapshot_caption (UsherCarBody  *self,
                  GtkSnapshot   *snapshot,
                  UsherCarView   view,
                  const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), usher_car_view_get_label (view));
  graphene_rect_t         area;
  double                  x = 0;
  double                  y = 0;
  int                     width = 0;
  int                     height = 0;

  usher_car_body_get_area (self, &area);
  usher_car_shape_caption_center (view, &x, &y);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = area.origin.x + x * area.size.width - width / 2.0;
  y = area.origin.y + y * area.size.height - height / 2.0;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (round (x), round (y)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_car (UsherCarBody *self,
              GtkSnapshot  *snapshot)
{
  GtkWidget      *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  UsherCarColors  colors = { 0 };
  graphene_rect_t area;
  double          scale = 0;

  usher_car_colors_init_for_widget (&colors, GTK_WIDGET (self));
  usher_car_body_get_area (self, &area);
  scale = area.size.width / USHER_CAR_WIDTH;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &area.origin);
  gtk_snapshot_scale (snapshot, scale, scale);
  if (self->car == NULL)
    {
      GtkSnapshot *car = gtk_snapshot_new ();

      usher_car_painter_snapshot (car, &colors, scale);
      self->car = gtk_snapshot_free_to_node (car);
    }
  gtk_snapshot_append_node (snapshot, self->car);
  usher_car_painter_snapshot_zone (snapshot, &colors, scale, self->hovered_zone, FALSE);
  if (focused != NULL && gtk_widget_has_visible_focus (focused))
    usher_car_painter_snapshot_zone (snapshot, &colors, scale, self->tab_zone, TRUE);
  gtk_snapshot_restore (snapshot);
}

static void
usher_car_body_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  GdkRGBA          color = { 0 };

  snapshot_car (USHER_CAR_BODY (widget), snapshot);

  gtk_widget_get_color (widget, &color);
  if (!adw_style_manager_get_high_contrast (manager))
    color.alpha *= 0.7f;
  for (guint view = 0; view < USHER_CAR_N_VIEWS; view++)
    if (view != USHER_CAR_VIEW_TOP)
      snapshot_caption (USHER_CAR_BODY (widget), snapshot, view, &color);
}

static GtkSizeRequestMode
usher_car_body_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
usher_car_body_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  static const double shape = USHER_CAR_HEIGHT / USHER_CAR_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = minimum_width;
      *natural = natural_width;
      return;
    }

  *minimum = 2 * margin + lround ((minimum_width - 2 * margin) * shape);
  *natural = 2 * margin + lround (((for_size > 0 ? for_size : natural_width) - 2 * margin) * shape);
  *natural = MAX (*minimum, *natural);
}

static void
usher_car_body_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  UsherCarBody   *self = USHER_CAR_BODY (widget);
  graphene_rect_t area;
  double          scale = 0;

  usher_car_body_get_area (self, &area);
  scale = area.size.width / USHER_CAR_WIDTH;
  forget_car (self);

  for (guint i = USHER_CAR_ZONE_NONE + 1; i < USHER_CAR_N_ZONES; i++)
    {
      graphene_rect_t rect;

      usher_car_painter_get_zone_bounds (i, &rect);
      graphene_rect_scale (&rect, scale, scale, &rect);
      graphene_rect_offset (&rect, area.origin.x, area.origin.y);
      gtk_widget_measure (self->buttons[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (self->buttons[i], ceilf (rect.size.width), ceilf (rect.size.height), -1,
                           gsk_transform_translate (NULL, &rect.origin));
    }
}

static gboolean
usher_car_body_grab_focus (GtkWidget *widget)
{
  UsherCarBody *self = USHER_CAR_BODY (widget);

  return gtk_widget_grab_focus (self->buttons[self->tab_zone]);
}

/* Tab comes to one zone and leaves from it. */
static gboolean
usher_car_body_focus (GtkWidget       *widget,
                      GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return usher_car_body_grab_focus (widget);
}

static void
usher_car_body_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (usher_car_body_parent_class)->css_changed (widget, change);

  forget_car (USHER_CAR_BODY (widget));
}

static void
usher_car_body_dispose (GObject *object)
{
  UsherCarBody *self = USHER_CAR_BODY (object);

  for (guint i = USHER_CAR_ZONE_NONE + 1; i < USHER_CAR_N_ZONES; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  g_clear_pointer (&self->car, gsk_render_node_unref);

  G_OBJECT_CLASS (usher_car_body_parent_class)->dispose (object);
}

static void
usher_car_body_class_init (UsherCarBodyClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_car_body_dispose;

  widget_class->css_changed = usher_car_body_css_changed;
  widget_class->focus = usher_car_body_focus;
  widget_class->get_request_mode = usher_car_body_get_request_mode;
  widget_class->grab_focus = usher_car_body_grab_focus;
  widget_class->measure = usher_car_body_measure;
  widget_class->size_allocate = usher_car_body_size_allocate;
  widget_class->snapshot = usher_car_body_snapshot;

  /**
   * UsherCarBody::activated:
   * @zone: (type guint): an #UsherCarZone
   *
   * A zone was chosen by key or by a screen reader.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", USHER_TYPE_CAR_BODY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "carbody");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
usher_car_body_init (UsherCarBody *self)
{
  AdwStyleManager    *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  for (guint i = USHER_CAR_ZONE_NONE + 1; i < USHER_CAR_N_ZONES; i++)
    {
      self->buttons[i] = usher_car_zone_button_new (i);
      g_signal_connect_swapped (self->buttons[i], "clicked", G_CALLBACK (on_clicked_cb), self);
      g_signal_connect_swapped (self->buttons[i], "state-flags-changed", G_CALLBACK (gtk_widget_queue_draw), self);
      gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
    }
  set_tab_zone (self, USHER_CAR_ZONE_BONNET);

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (forget_car), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (forget_car), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::accent-color", G_CALLBACK (forget_car), self, G_CONNECT_SWAPPED);
}

/**
 * usher_car_body_new:
 *
 * Returns: (transfer floating): a car
 */
GtkWidget *
usher_car_body_new (void)
{
  return g_object_new (USHER_TYPE_CAR_BODY, NULL);
}

/**
 * usher_car_body_get_area:
 * @area: (out caller-allocates): where the view box is in the widget: the
 *   largest rectangle of its shape, in the middle
 */
void
usher_car_body_get_area (UsherCarBody    *self,
                         graphene_rect_t *area)
{
  double width = 0;
  double height = 0;
  double scale = 0;

  g_return_if_fail (USHER_IS_CAR_BODY (self));
  g_return_if_fail (area != NULL);

  width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * margin, 1);
  height = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * margin, 1);
  scale = MIN (width / USHER_CAR_WIDTH, height / USHER_CAR_HEIGHT);
  graphene_rect_init (area, margin + (width - scale * USHER_CAR_WIDTH) / 2, margin + (height - scale * USHER_CAR_HEIGHT) / 2,
                      scale * USHER_CAR_WIDTH, scale * USHER_CAR_HEIGHT);
}

/**
 * usher_car_body_set_hovered_zone:
 * @zone: what the pointer is over, or none
 */
void
usher_car_body_set_hovered_zone (UsherCarBody *self,
                                 UsherCarZone  zone)
{
  g_return_if_fail (USHER_IS_CAR_BODY (self));

  if (self->hovered_zone == zone)
    return;

  self->hovered_zone = zone;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * usher_car_body_get_hovered_zone:
 *
 * Returns: what the pointer is over, or none
 */
UsherCarZone
usher_car_body_get_hovered_zone (UsherCarBody *self)
{
  g_return_val_if_fail (USHER_IS_CAR_BODY (self), USHER_CAR_ZONE_NONE);

  return self->hovered_zone;
}

/**
 * usher_car_body_focus_zone:
 * @zone: a zone, not none
 *
 * Moves the keyboard's focus to @zone; Tab comes back to it from then on.
 */
void
usher_car_body_focus_zone (UsherCarBody *self,
                           UsherCarZone  zone)
{
  g_return_if_fail (USHER_IS_CAR_BODY (self));
  g_return_if_fail (zone != USHER_CAR_ZONE_NONE && zone < USHER_CAR_N_ZONES);

  /* The next one must be focusable before the former ceases to be, or the
   * window would look for the focus elsewhere. */
  gtk_widget_set_focusable (self->buttons[zone], TRUE);
  gtk_widget_grab_focus (self->buttons[zone]);
  set_tab_zone (self, zone);
}
