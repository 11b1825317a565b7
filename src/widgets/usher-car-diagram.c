/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-car-diagram.h"

#include "usher-car-body.h"
#include "usher-car-labels.h"
#include "usher-car-marker.h"

#include <glib/gi18n.h>
#include <math.h>

/* A click this near to a marker means the marker. */
static const double tolerance = 22;

/**
 * UsherCarDiagram:
 *
 * A car in five views on which damage is marked.  The pointer hits zones by
 * their shape and markers by nearness; the keyboard walks the zones with the
 * arrow keys as one stop of Tab, then the markers by their number.
 *
 * The diagram shows and tells; its owner changes the marks: on
 * #UsherCarDiagram::zone-activated it asks what is wrong there, on
 * #UsherCarDiagram::mark-activated what is to become of the mark.
 */
struct _UsherCarDiagram
{
  GtkWidget parent_instance;

  GPtrArray *marks; /* UsherDamageMark, ours */
  gboolean   editable;
  guint      selected;

  GtkWidget *body;
  GPtrArray *markers; /* UsherCarMarker, in the order of marks */
};

typedef enum
{
  PROP_MARKS = 1,
  PROP_EDITABLE,
  PROP_SELECTED,
  PROP_LAST = PROP_SELECTED,
} UsherCarDiagramProps;

enum
{
  SIGNAL_ZONE_ACTIVATED,
  SIGNAL_MARK_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[PROP_LAST + 1];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherCarDiagram, usher_car_diagram, GTK_TYPE_WIDGET)

static UsherCarMarker *
get_marker (UsherCarDiagram *self,
            guint            i)
{
  return g_ptr_array_index (self->markers, i);
}

static UsherCarMarker *
find_marker (UsherCarDiagram *self,
             guint            number)
{
  for (guint i = 0; i < self->markers->len; i++)
    if (usher_car_marker_get_mark (get_marker (self, i))->number == number)
      return get_marker (self, i);
  return NULL;
}

static UsherCarMarker *
find_nearest_marker (UsherCarDiagram *self,
                     double           x,
                     double           y)
{
  UsherCarMarker *nearest = NULL;
  double          nearest_distance = tolerance;

  for (guint i = 0; i < self->markers->len; i++)
    {
      const UsherDamageMark *mark = usher_car_marker_get_mark (get_marker (self, i));
      graphene_point_t       there;
      double                 distance = 0;

      usher_car_diagram_to_widget (self, mark->x, mark->y, &there);
      distance = hypot (there.x - x, there.y - y);
      if (distance <= nearest_distance)
        {
          nearest = get_marker (self, i);
          nearest_distance = distance;
        }
    }
  return nearest;
}

static void
activate_zone (UsherCarDiagram *self,
               double           x,
               double           y,
               UsherCarZone     zone)
{
  if (self->editable)
    g_signal_emit (self, signals[SIGNAL_ZONE_ACTIVATED], 0, x, y, zone);
}

static void
activate_marker (UsherCarDiagram *self,
                 UsherCarMarker  *marker)
{
  g_signal_emit (self, signals[SIGNAL_MARK_ACTIVATED], 0, usher_car_marker_get_mark (marker)->number);
}

static void
on_marker_clicked_cb (UsherCarDiagram *self,
                      GtkButton       *button)
{
  activate_marker (self, USHER_CAR_MARKER (button));
}

static void
on_zone_activated_cb (UsherCarDiagram *self,
                      UsherCarZone     zone)
{
  double x = 0;
  double y = 0;

  usher_damage_marks_find_free_point (self->marks, zone, &x, &y);
  activate_zone (self, x, y, zone);
}

static void
on_released_cb (UsherCarDiagram *self,
                int              n_press,
                double           x,
                double           y,
                GtkGestureClick *gesture)
{
  UsherCarMarker *marker = find_nearest_marker (self, x, y);
  double          car_x = 0;
  double          car_y = 0;
  UsherCarZone    zone = USHER_CAR_ZONE_NONE;

  if (marker != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (marker));
      activate_marker (self, marker);
      return;
    }

  usher_car_diagram_from_widget (self, &GRAPHENE_POINT_INIT (x, y), &car_x, &car_y);
  if (!usher_car_shape_contains (car_x, car_y))
    return;

  zone = usher_car_shape_zone_at (car_x, car_y);
  if (zone != USHER_CAR_ZONE_NONE && self->editable)
    usher_car_body_focus_zone (USHER_CAR_BODY (self->body), zone);
  activate_zone (self, car_x, car_y, zone);
}

static void
on_motion_cb (UsherCarDiagram *self,
              double           x,
              double           y)
{
  gboolean     on_marker = find_nearest_marker (self, x, y) != NULL;
  gboolean     on_car = FALSE;
  UsherCarZone zone = USHER_CAR_ZONE_NONE;
  double       car_x = 0;
  double       car_y = 0;

  usher_car_diagram_from_widget (self, &GRAPHENE_POINT_INIT (x, y), &car_x, &car_y);
  if (self->editable && !on_marker)
    {
      on_car = usher_car_shape_contains (car_x, car_y);
      zone = usher_car_shape_zone_at (car_x, car_y);
    }
  usher_car_body_set_hovered_zone (USHER_CAR_BODY (self->body), zone);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), on_marker || on_car ? "pointer" : NULL);
}

static void
on_leave_cb (UsherCarDiagram *self)
{
  usher_car_body_set_hovered_zone (USHER_CAR_BODY (self->body), USHER_CAR_ZONE_NONE);
}

/* The body walks its zones itself; here the arrows go from mark to mark. */
static gboolean
on_key_pressed_cb (UsherCarDiagram       *self,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   GtkEventControllerKey *controller)
{
  GtkWidget *from = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint      i = 0;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || !g_ptr_array_find (self->markers, from, &i))
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      if (i > 0)
        gtk_widget_grab_focus (GTK_WIDGET (get_marker (self, i - 1)));
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (i + 1 < self->markers->len)
        gtk_widget_grab_focus (GTK_WIDGET (get_marker (self, i + 1)));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
add_marker (UsherCarDiagram       *self,
            const UsherDamageMark *mark)
{
  GtkWidget *marker = usher_car_marker_new (mark);

  usher_car_marker_set_selected (USHER_CAR_MARKER (marker), mark->number == self->selected);
  g_signal_connect_swapped (marker, "clicked", G_CALLBACK (on_marker_clicked_cb), self);
  gtk_widget_set_parent (marker, GTK_WIDGET (self));
  g_ptr_array_add (self->markers, marker);
}

static void
remove_markers (UsherCarDiagram *self)
{
  while (self->markers->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index (self->markers, self->markers->len - 1));
}

static void
add_controllers (UsherCarDiagram *self)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

static void
usher_car_diagram_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  gtk_widget_measure (USHER_CAR_DIAGRAM (widget)->body, orientation, for_size, minimum, natural, NULL, NULL);
}

static GtkSizeRequestMode
usher_car_diagram_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
usher_car_diagram_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  UsherCarDiagram *self = USHER_CAR_DIAGRAM (widget);

  gtk_widget_allocate (self->body, width, height, baseline, NULL);

  for (guint i = 0; i < self->markers->len; i++)
    {
      GtkWidget             *marker = GTK_WIDGET (get_marker (self, i));
      const UsherDamageMark *mark = usher_car_marker_get_mark (get_marker (self, i));
      GtkRequisition         size = { 0 };
      graphene_point_t       point;

      gtk_widget_get_preferred_size (marker, &size, NULL);
      usher_car_diagram_to_widget (self, mark->x, mark->y, &point);
      graphene_point_init (&point, point.x - size.width / 2.0f, point.y - size.height / 2.0f);
      gtk_widget_allocate (marker, size.width, size.height, -1, gsk_transform_translate (NULL, &point));
    }
}

/* Tab: the zones are one stop, then the markers by their number. */
static gboolean
usher_car_diagram_focus (GtkWidget       *widget,
                         GtkDirectionType direction)
{
  UsherCarDiagram      *self = USHER_CAR_DIAGRAM (widget);
  g_autoptr (GPtrArray) stops = g_ptr_array_new ();
  GtkWidget            *from = gtk_widget_get_focus_child (widget);
  guint                 i = 0;

  if (self->editable)
    g_ptr_array_add (stops, self->body);
  for (guint j = 0; j < self->markers->len; j++)
    g_ptr_array_add (stops, get_marker (self, j));

  if (stops->len == 0)
    return FALSE;
  if (from == NULL)
    return gtk_widget_grab_focus (g_ptr_array_index (stops, direction == GTK_DIR_TAB_BACKWARD ? stops->len - 1 : 0));
  if (!g_ptr_array_find (stops, from, &i))
    return FALSE;
  if (direction == GTK_DIR_TAB_FORWARD && i + 1 < stops->len)
    return gtk_widget_grab_focus (g_ptr_array_index (stops, i + 1));
  if (direction == GTK_DIR_TAB_BACKWARD && i > 0)
    return gtk_widget_grab_focus (g_ptr_array_index (stops, i - 1));
  return FALSE;
}

static gboolean
usher_car_diagram_grab_focus (GtkWidget *widget)
{
  UsherCarDiagram *self = USHER_CAR_DIAGRAM (widget);

  if (self->editable)
    return gtk_widget_grab_focus (self->body);
  return self->markers->len > 0 && gtk_widget_grab_focus (GTK_WIDGET (get_marker (self, 0)));
}

static gboolean
usher_car_diagram_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard,
                                 GtkTooltip *tooltip)
{
  UsherCarDiagram *self = USHER_CAR_DIAGRAM (widget);
  UsherCarMarker  *marker = keyboard ? NULL : find_nearest_marker (self, x, y);
  UsherCarZone     zone = usher_car_body_get_hovered_zone (USHER_CAR_BODY (self->body));

  if (marker != NULL)
    {
      const UsherDamageMark *mark = usher_car_marker_get_mark (marker);
      g_autofree char       *sentence = usher_damage_mark_describe (mark);
      g_autofree char       *with_note = g_strjoin ("\n", sentence, mark->note, NULL);

      gtk_tooltip_set_text (tooltip, mark->note[0] != '\0' ? with_note : sentence);
      return TRUE;
    }
  if (zone == USHER_CAR_ZONE_NONE)
    return FALSE;

  gtk_tooltip_set_text (tooltip, usher_car_zone_get_label (zone));
  return TRUE;
}

static void
usher_car_diagram_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  UsherCarDiagram *self = USHER_CAR_DIAGRAM (object);

  switch ((UsherCarDiagramProps) prop_id)
    {
    case PROP_MARKS:
      g_value_set_boxed (value, self->marks);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_SELECTED:
      g_value_set_uint (value, self->selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_car_diagram_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  UsherCarDiagram *self = USHER_CAR_DIAGRAM (object);

  switch ((UsherCarDiagramProps) prop_id)
    {
    case PROP_MARKS:
      usher_car_diagram_set_marks (self, g_value_get_boxed (value));
      break;
    case PROP_EDITABLE:
      usher_car_diagram_set_editable (self, g_value_get_boolean (value));
      break;
    case PROP_SELECTED:
      usher_car_diagram_set_selected (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_car_diagram_dispose (GObject *object)
{
  UsherCarDiagram *self = USHER_CAR_DIAGRAM (object);

  remove_markers (self);
  g_clear_pointer (&self->body, gtk_widget_unparent);

  G_OBJECT_CLASS (usher_car_diagram_parent_class)->dispose (object);
}

static void
usher_car_diagram_finalize (GObject *object)
{
  UsherCarDiagram *self = USHER_CAR_DIAGRAM (object);

  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->markers);

  G_OBJECT_CLASS (usher_car_diagram_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * UsherCarDiagram:marks: (type GPtrArray(UsherDamageMark))
   *
   * What stands on the car.
   */
  properties[PROP_MARKS] = g_param_spec_boxed ("marks", NULL, NULL, G_TYPE_PTR_ARRAY,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * UsherCarDiagram:editable:
   *
   * Whether a click on the car asks for a mark.
   */
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * UsherCarDiagram:selected:
   *
   * Number of the mark that is lifted out, 0 for none.
   */
  properties[PROP_SELECTED] = g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
usher_car_diagram_class_init (UsherCarDiagramClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = usher_car_diagram_get_property;
  object_class->set_property = usher_car_diagram_set_property;
  object_class->dispose = usher_car_diagram_dispose;
  object_class->finalize = usher_car_diagram_finalize;

  widget_class->focus = usher_car_diagram_focus;
  widget_class->get_request_mode = usher_car_diagram_get_request_mode;
  widget_class->grab_focus = usher_car_diagram_grab_focus;
  widget_class->measure = usher_car_diagram_measure;
  widget_class->query_tooltip = usher_car_diagram_query_tooltip;
  widget_class->size_allocate = usher_car_diagram_size_allocate;

  install_properties (object_class);

  /**
   * UsherCarDiagram::zone-activated:
   * @x: fraction of the view box' width
   * @y: fraction of the view box' height
   * @zone: (type guint): an #UsherCarZone, none on a wheel
   *
   * A place without a mark was clicked, tapped or chosen by key.
   */
  signals[SIGNAL_ZONE_ACTIVATED] = g_signal_new ("zone-activated", USHER_TYPE_CAR_DIAGRAM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                 G_TYPE_NONE, 3, G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_UINT);
  /**
   * UsherCarDiagram::mark-activated:
   * @number: the mark's number
   *
   * A mark was clicked, tapped or chosen by key.
   */
  signals[SIGNAL_MARK_ACTIVATED] = g_signal_new ("mark-activated", USHER_TYPE_CAR_DIAGRAM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                 G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "cardiagram");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
usher_car_diagram_init (UsherCarDiagram *self)
{
  self->marks = usher_damage_marks_new ();
  self->markers = g_ptr_array_new ();
  self->editable = TRUE;

  self->body = usher_car_body_new ();
  g_signal_connect_swapped (self->body, "activated", G_CALLBACK (on_zone_activated_cb), self);
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));
  add_controllers (self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Car diagram"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ ("Arrow keys walk the zones of the car, Enter marks damage"), -1);
}

/**
 * usher_car_diagram_new:
 *
 * Returns: (transfer floating): a car without marks
 */
GtkWidget *
usher_car_diagram_new (void)
{
  return g_object_new (USHER_TYPE_CAR_DIAGRAM, NULL);
}

/**
 * usher_car_diagram_get_marks:
 *
 * Returns: (transfer none) (element-type UsherDamageMark): what stands on the
 *   car; not to be changed
 */
GPtrArray *
usher_car_diagram_get_marks (UsherCarDiagram *self)
{
  g_return_val_if_fail (USHER_IS_CAR_DIAGRAM (self), NULL);

  return self->marks;
}

/* After a change the focus is on the mark of the same number, or the last, or
 * on the car itself. */
static void
restore_focus (UsherCarDiagram *self,
               guint            number)
{
  UsherCarMarker *marker = find_marker (self, number);

  if (marker == NULL && self->markers->len > 0)
    marker = get_marker (self, self->markers->len - 1);
  if (marker != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (marker));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * usher_car_diagram_set_marks:
 * @marks: (nullable) (element-type UsherDamageMark): what shall stand on the
 *   car; copied
 */
void
usher_car_diagram_set_marks (UsherCarDiagram *self,
                             GPtrArray       *marks)
{
  GtkWidget *focused = NULL;
  guint      focused_number = 0;

  g_return_if_fail (USHER_IS_CAR_DIAGRAM (self));

  if (usher_damage_marks_equal (self->marks, marks))
    return;

  focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  if (focused != NULL && USHER_IS_CAR_MARKER (focused))
    focused_number = usher_car_marker_get_mark (USHER_CAR_MARKER (focused))->number;

  g_ptr_array_unref (self->marks);
  self->marks = usher_damage_marks_copy (marks);
  remove_markers (self);
  for (guint i = 0; i < self->marks->len; i++)
    add_marker (self, g_ptr_array_index (self->marks, i));

  if (focused_number != 0)
    restore_focus (self, focused_number);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKS]);
}

/**
 * usher_car_diagram_get_editable:
 *
 * Returns: whether a click on the car asks for a mark
 */
gboolean
usher_car_diagram_get_editable (UsherCarDiagram *self)
{
  g_return_val_if_fail (USHER_IS_CAR_DIAGRAM (self), FALSE);

  return self->editable;
}

/**
 * usher_car_diagram_set_editable:
 * @editable: whether a click on the car asks for a mark; marks can be looked
 *   at in either case
 */
void
usher_car_diagram_set_editable (UsherCarDiagram *self,
                                gboolean         editable)
{
  g_return_if_fail (USHER_IS_CAR_DIAGRAM (self));

  if (self->editable == !!editable)
    return;

  self->editable = !!editable;
  usher_car_body_set_hovered_zone (USHER_CAR_BODY (self->body), USHER_CAR_ZONE_NONE);
  gtk_widget_set_sensitive (self->body, self->editable);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
}

/**
 * usher_car_diagram_get_selected:
 *
 * Returns: the number of the mark that is lifted out, 0 for none
 */
guint
usher_car_diagram_get_selected (UsherCarDiagram *self)
{
  g_return_val_if_fail (USHER_IS_CAR_DIAGRAM (self), 0);

  return self->selected;
}

/**
 * usher_car_diagram_set_selected:
 * @number: of the mark to lift out, 0 for none
 */
void
usher_car_diagram_set_selected (UsherCarDiagram *self,
                                guint            number)
{
  g_return_if_fail (USHER_IS_CAR_DIAGRAM (self));

  if (self->selected == number)
    return;

  self->selected = number;
  for (guint i = 0; i < self->markers->len; i++)
    usher_car_marker_set_selected (get_marker (self, i), usher_car_marker_get_mark (get_marker (self, i))->number == number);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/**
 * usher_car_diagram_to_widget:
 * @x: fraction of the view box' width
 * @y: fraction of the view box' height
 * @point: (out caller-allocates): that place in the widget, where a popover
 *   can point to
 */
void
usher_car_diagram_to_widget (UsherCarDiagram  *self,
                             double            x,
                             double            y,
                             graphene_point_t *point)
{
  graphene_rect_t area;

  g_return_if_fail (USHER_IS_CAR_DIAGRAM (self));
  g_return_if_fail (point != NULL);

  usher_car_body_get_area (USHER_CAR_BODY (self->body), &area);
  graphene_point_init (point, area.origin.x + x * area.size.width, area.origin.y + y * area.size.height);
}

/**
 * usher_car_diagram_from_widget:
 * @point: a place in the widget
 * @x: (out): fraction of the view box' width, outside of 0 to 1 beside it
 * @y: (out): fraction of the view box' height
 */
void
usher_car_diagram_from_widget (UsherCarDiagram        *self,
                               const graphene_point_t *point,
                               double                 *x,
                               double                 *y)
{
  graphene_rect_t area;

  g_return_if_fail (USHER_IS_CAR_DIAGRAM (self));
  g_return_if_fail (point != NULL);
  g_return_if_fail (x != NULL && y != NULL);

  usher_car_body_get_area (USHER_CAR_BODY (self->body), &area);
  *x = (point->x - area.origin.x) / area.size.width;
  *y = (point->y - area.origin.y) / area.size.height;
}
