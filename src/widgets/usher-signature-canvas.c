/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-signature-canvas.h"

#include "usher-car-labels.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static const int minimum_width = 240;
static const int natural_width = 600;
static const int minimum_height = 120;
static const int natural_height = 200;
/* Where one signs, as a share of the height, and how far from the sides. */
static const double line_y = 0.78;
static const double line_margin = 0.05;
/* A palm that rests on the screen is not a finger: after the pen was seen,
 * touches count for nothing that long. */
static const guint32 palm_ms = 1500;
/* Time between strokes when the clock of the former ones is not known. */
static const guint resume_ms = 500;

/**
 * UsherSignatureCanvas:
 *
 * Where the signature is written: takes pen, finger and mouse and draws the
 * strokes.  Owned by the signature pad, which has the buttons around it.
 */
struct _UsherSignatureCanvas
{
  GtkWidget parent_instance;

  UsherStrokes *strokes;
  GArray       *running; /* UsherStrokePoint of the stroke under way, or none */

  gboolean has_clock;   /* whether start_ms belongs to the strokes */
  guint32  start_ms;    /* event time of the first point */
  guint32  pen_seen_ms; /* event time of the pen's last event, 0 for never */

  GtkGesture *drag;
  GtkGesture *stylus;
  GskPath    *paths[USHER_INK_N_LEVELS]; /* of the strokes, in the present size */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherSignatureCanvas, usher_signature_canvas, GTK_TYPE_WIDGET)

static double
get_aspect (UsherSignatureCanvas *self)
{
  return (double) MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1) / MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1);
}

static void
forget_paths (UsherSignatureCanvas *self)
{
  for (guint i = 0; i < USHER_INK_N_LEVELS; i++)
    g_clear_pointer (&self->paths[i], gsk_path_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_description (UsherSignatureCanvas *self)
{
  UsherInkProblem problem = USHER_INK_OK;

  usher_strokes_has_ink (self->strokes, &problem);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  problem == USHER_INK_OK ? _ ("Signed") : usher_ink_problem_get_message (problem), -1);
}

/* Takes @strokes. */
static void
change_strokes (UsherSignatureCanvas *self,
                UsherStrokes         *strokes)
{
  usher_strokes_unref (self->strokes);
  self->strokes = strokes;
  forget_paths (self);
  update_description (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static guint
get_time_ms (UsherSignatureCanvas *self,
             guint32               event_ms)
{
  guint n_strokes = usher_strokes_get_n_strokes (self->strokes);

  if (!self->has_clock)
    {
      guint                   n_points = 0;
      const UsherStrokePoint *points = NULL;
      guint                   end_ms = 0;

      if (n_strokes > 0)
        {
          points = usher_strokes_get_stroke (self->strokes, n_strokes - 1, &n_points);
          end_ms = points[n_points - 1].time_ms + resume_ms;
        }
      self->start_ms = event_ms - end_ms;
      self->has_clock = TRUE;
    }
  return event_ms - self->start_ms;
}

static void
add_point (UsherSignatureCanvas *self,
           double                x,
           double                y,
           guint32               event_ms,
           double                pressure)
{
  UsherStrokePoint point = {
    .x = CLAMP (x / MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1), 0, 1),
    .y = CLAMP (y / MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1), 0, 1),
    .time_ms = get_time_ms (self, event_ms),
    .pressure = pressure,
  };

  if (self->running == NULL)
    return;
  g_array_append_val (self->running, point);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
begin_stroke (UsherSignatureCanvas *self)
{
  g_clear_pointer (&self->running, g_array_unref);
  self->running = g_array_new (FALSE, TRUE, sizeof (UsherStrokePoint));
  if (gtk_widget_get_focusable (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
end_stroke (UsherSignatureCanvas *self)
{
  g_autoptr (GArray)       running = g_steal_pointer (&self->running);
  g_autoptr (UsherStrokes) fitting = NULL;

  if (running == NULL || running->len == 0)
    return;

  /* The pad may have another shape by now than when signing began. */
  fitting = usher_strokes_with_aspect (self->strokes, get_aspect (self));
  change_strokes (self, usher_strokes_append (fitting, (const UsherStrokePoint *) running->data, running->len));
}

static guint32
get_event_time (GtkGesture *gesture)
{
  return gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (gesture));
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkEvent  *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  GdkDevice *device = event != NULL ? gdk_event_get_device (event) : NULL;

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static gboolean
is_pen (GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  return event != NULL && gdk_event_get_device_tool (event) != NULL;
}

static void
on_drag_begin_cb (UsherSignatureCanvas *self,
                  double                x,
                  double                y,
                  GtkGesture           *gesture)
{
  guint32 now_ms = get_event_time (gesture);

  /* The pen has a gesture of its own, which knows more of it. */
  if (is_pen (gesture) || (is_touch (gesture) && self->pen_seen_ms != 0 && now_ms - self->pen_seen_ms < palm_ms))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  /* From the press on, or the page would scroll under the pad. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  begin_stroke (self);
  add_point (self, x, y, now_ms, 0);
}

/* What happened since the last frame, which the current event alone hides. */
static void
add_history (UsherSignatureCanvas *self,
             GtkGesture           *gesture)
{
  GdkEvent                *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  GtkNative               *native = gtk_widget_get_native (GTK_WIDGET (self));
  guint                    n_coords = 0;
  g_autofree GdkTimeCoord *coords = NULL;
  double                   surface_x = 0;
  double                   surface_y = 0;

  if (event == NULL || native == NULL)
    return;

  coords = gdk_event_get_history (event, &n_coords);
  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  for (guint i = 0; i < n_coords; i++)
    {
      graphene_point_t point = GRAPHENE_POINT_INIT (coords[i].axes[GDK_AXIS_X] - surface_x, coords[i].axes[GDK_AXIS_Y] - surface_y);

      if ((coords[i].flags & GDK_AXIS_FLAG_X) != 0 && (coords[i].flags & GDK_AXIS_FLAG_Y) != 0 &&
          gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (self), &point, &point))
        add_point (self, point.x, point.y, coords[i].time, 0);
    }
}

static void
on_drag_update_cb (UsherSignatureCanvas *self,
                   double                offset_x,
                   double                offset_y,
                   GtkGesture           *gesture)
{
  double x = 0;
  double y = 0;

  if (self->running == NULL || !gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y))
    return;

  add_history (self, gesture);
  add_point (self, x + offset_x, y + offset_y, get_event_time (gesture), 0);
}

static void
on_drag_end_cb (UsherSignatureCanvas *self,
                double                offset_x,
                double                offset_y,
                GtkGesture           *gesture)
{
  end_stroke (self);
}

static void
on_drag_cancel_cb (UsherSignatureCanvas *self)
{
  usher_signature_canvas_cancel_stroke (self);
}

static void
on_stylus_down_cb (UsherSignatureCanvas *self,
                   double                x,
                   double                y,
                   GtkGestureStylus     *stylus)
{
  double pressure = 0;

  gtk_gesture_set_state (GTK_GESTURE (stylus), GTK_EVENT_SEQUENCE_CLAIMED);
  self->pen_seen_ms = MAX (get_event_time (GTK_GESTURE (stylus)), 1);
  begin_stroke (self);
  /* The first event often comes before the tip reports its pressure: it then
   * counts for the place alone. */
  gtk_gesture_stylus_get_axis (stylus, GDK_AXIS_PRESSURE, &pressure);
  add_point (self, x, y, get_event_time (GTK_GESTURE (stylus)), pressure);
}

static void
on_stylus_motion_cb (UsherSignatureCanvas *self,
                     double                x,
                     double                y,
                     GtkGestureStylus     *stylus)
{
  guint32                  now_ms = get_event_time (GTK_GESTURE (stylus));
  g_autofree GdkTimeCoord *backlog = NULL;
  guint                    n_coords = 0;
  double                   pressure = 0;
  gboolean                 knows_pressure = gtk_gesture_stylus_get_axis (stylus, GDK_AXIS_PRESSURE, &pressure);

  self->pen_seen_ms = MAX (now_ms, 1);
  if (self->running == NULL)
    return;

  if (gtk_gesture_stylus_get_backlog (stylus, &backlog, &n_coords))
    for (guint i = 0; i < n_coords; i++)
      {
        gboolean has_pressure = (backlog[i].flags & GDK_AXIS_FLAG_PRESSURE) != 0;

        if (!has_pressure || backlog[i].axes[GDK_AXIS_PRESSURE] > 0)
          add_point (self, backlog[i].axes[GDK_AXIS_X], backlog[i].axes[GDK_AXIS_Y], backlog[i].time,
                     has_pressure ? backlog[i].axes[GDK_AXIS_PRESSURE] : 0);
      }
  /* Without pressure it only hovers. */
  if (!knows_pressure || pressure > 0)
    add_point (self, x, y, now_ms, pressure);
}

static void
on_stylus_up_cb (UsherSignatureCanvas *self,
                 double                x,
                 double                y,
                 GtkGestureStylus     *stylus)
{
  self->pen_seen_ms = MAX (get_event_time (GTK_GESTURE (stylus)), 1);
  end_stroke (self);
}

static gboolean
on_key_pressed_cb (UsherSignatureCanvas  *self,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   GtkEventControllerKey *controller)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  /* Without a stroke under way Escape closes what the pad is in. */
  return usher_signature_canvas_cancel_stroke (self) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
add_controllers (UsherSignatureCanvas *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  self->drag = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (on_drag_end_cb), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (on_drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));

  self->stylus = gtk_gesture_stylus_new ();
  g_signal_connect_swapped (self->stylus, "down", G_CALLBACK (on_stylus_down_cb), self);
  g_signal_connect_swapped (self->stylus, "motion", G_CALLBACK (on_stylus_motion_cb), self);
  g_signal_connect_swapped (self->stylus, "up", G_CALLBACK (on_stylus_up_cb), self);
  g_signal_connect_swapped (self->stylus, "cancel", G_CALLBACK (on_drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->stylus));

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

/* Where the strokes are drawn: the largest rectangle of their shape. */
static void
get_area (UsherSignatureCanvas *self,
          const UsherStrokes   *strokes,
          graphene_rect_t      *area)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double inner_height = MIN (height, width / usher_strokes_get_aspect (strokes));
  double inner_width = inner_height * usher_strokes_get_aspect (strokes);

  graphene_rect_init (area, (width - inner_width) / 2, (height - inner_height) / 2, inner_width, inner_height);
}

/* One path for each width of line. */
static void
build_paths (UsherSignatureCanvas *self,
             const UsherStrokes   *strokes,
             GskPath             **paths)
{
  g_autoptr (GArray) curves = usher_strokes_get_curves (strokes);
  GskPathBuilder    *builders[USHER_INK_N_LEVELS] = { NULL };
  graphene_rect_t    area;

  get_area (self, strokes, &area);
  for (guint i = 0; i < curves->len; i++)
    {
      const UsherInkCurve *curve = &g_array_index (curves, UsherInkCurve, i);
      graphene_point_t     p[4];

      for (guint j = 0; j < G_N_ELEMENTS (p); j++)
        graphene_point_init (&p[j], area.origin.x + curve->points[j].x * area.size.width,
                             area.origin.y + curve->points[j].y * area.size.height);
      /* A dot is drawn as well. */
      if (graphene_point_equal (&p[0], &p[3]))
        p[3].x += 0.01f;

      if (builders[curve->level] == NULL)
        builders[curve->level] = gsk_path_builder_new ();
      gsk_path_builder_move_to (builders[curve->level], p[0].x, p[0].y);
      gsk_path_builder_cubic_to (builders[curve->level], p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
    }
  for (guint i = 0; i < USHER_INK_N_LEVELS; i++)
    paths[i] = builders[i] != NULL ? gsk_path_builder_free_to_path (builders[i]) : NULL;
}

static void
append_ink (UsherSignatureCanvas *self,
            GtkSnapshot          *snapshot,
            const UsherStrokes   *strokes,
            GskPath             **paths,
            const GdkRGBA        *color)
{
  graphene_rect_t area;

  get_area (self, strokes, &area);
  for (guint i = 0; i < USHER_INK_N_LEVELS; i++)
    {
      GskStroke *stroke = NULL;

      if (paths[i] == NULL)
        continue;

      stroke = gsk_stroke_new (MAX (usher_ink_level_get_width (i) * area.size.height, 1));
      gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
      gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
      gtk_snapshot_append_stroke (snapshot, paths[i], stroke, color);
      gsk_stroke_free (stroke);
    }
}

static void
append_line (UsherSignatureCanvas *self,
             GtkSnapshot          *snapshot,
             const GdkRGBA        *color)
{
  int              width = gtk_widget_get_width (GTK_WIDGET (self));
  int              height = gtk_widget_get_height (GTK_WIDGET (self));
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkRGBA          faint = *color;
  graphene_rect_t  rect = GRAPHENE_RECT_INIT (width * line_margin, (int) (height * line_y), width * (1 - 2 * line_margin), 1);

  if (!adw_style_manager_get_high_contrast (manager))
    faint.alpha *= 0.4f;
  gtk_snapshot_append_color (snapshot, &faint, &rect);

  if (usher_strokes_get_n_strokes (self->strokes) == 0 && self->running == NULL)
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), _ ("Sign here"));
      int                     text_height = 0;

      faint.alpha = MAX (faint.alpha, 0.55f);
      pango_layout_get_pixel_size (layout, NULL, &text_height);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rect.origin.x, rect.origin.y - text_height - 4));
      gtk_snapshot_append_layout (snapshot, layout, &faint);
      gtk_snapshot_restore (snapshot);
    }
}

static void
usher_signature_canvas_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  UsherSignatureCanvas *self = USHER_SIGNATURE_CANVAS (widget);
  GdkRGBA               color = { 0 };
  gboolean              is_built = FALSE;

  gtk_widget_get_color (widget, &color);
  append_line (self, snapshot, &color);
  /* Ink is opaque, or the joints of the strokes would show. */
  color.alpha = 1;

  for (guint i = 0; i < USHER_INK_N_LEVELS; i++)
    is_built = is_built || self->paths[i] != NULL;
  if (!is_built)
    build_paths (self, self->strokes, self->paths);
  append_ink (self, snapshot, self->strokes, self->paths, &color);

  if (self->running != NULL && self->running->len > 0)
    {
      g_autoptr (UsherStrokes) empty = usher_strokes_new (get_aspect (self));
      g_autoptr (UsherStrokes) stroke = usher_strokes_append (empty, (const UsherStrokePoint *) self->running->data, self->running->len);
      GskPath                 *paths[USHER_INK_N_LEVELS] = { NULL };

      build_paths (self, stroke, paths);
      append_ink (self, snapshot, stroke, paths, &color);
      for (guint i = 0; i < USHER_INK_N_LEVELS; i++)
        g_clear_pointer (&paths[i], gsk_path_unref);
    }
}

static void
usher_signature_canvas_measure (GtkWidget     *widget,
                                GtkOrientation orientation,
                                int            for_size,
                                int           *minimum,
                                int           *natural,
                                int           *minimum_baseline,
                                int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? minimum_width : minimum_height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? natural_width : natural_height;
}

static void
usher_signature_canvas_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  forget_paths (USHER_SIGNATURE_CANVAS (widget));
}

static void
usher_signature_canvas_finalize (GObject *object)
{
  UsherSignatureCanvas *self = USHER_SIGNATURE_CANVAS (object);

  for (guint i = 0; i < USHER_INK_N_LEVELS; i++)
    g_clear_pointer (&self->paths[i], gsk_path_unref);
  g_clear_pointer (&self->running, g_array_unref);
  usher_strokes_unref (self->strokes);

  G_OBJECT_CLASS (usher_signature_canvas_parent_class)->finalize (object);
}

static void
usher_signature_canvas_class_init (UsherSignatureCanvasClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = usher_signature_canvas_finalize;

  widget_class->measure = usher_signature_canvas_measure;
  widget_class->size_allocate = usher_signature_canvas_size_allocate;
  widget_class->snapshot = usher_signature_canvas_snapshot;

  /**
   * UsherSignatureCanvas::changed:
   *
   * There is another signature than before.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", USHER_TYPE_SIGNATURE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "signaturecanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
usher_signature_canvas_init (UsherSignatureCanvas *self)
{
  self->strokes = usher_strokes_new ((double) natural_width / natural_height);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "crosshair");
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  add_controllers (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Signature field"), -1);
  update_description (self);
}

/**
 * usher_signature_canvas_new:
 *
 * Returns: (transfer floating): an empty canvas
 */
GtkWidget *
usher_signature_canvas_new (void)
{
  return g_object_new (USHER_TYPE_SIGNATURE_CANVAS, NULL);
}

/**
 * usher_signature_canvas_get_strokes:
 *
 * Returns: (transfer none): the signature, without the stroke under way
 */
UsherStrokes *
usher_signature_canvas_get_strokes (UsherSignatureCanvas *self)
{
  g_return_val_if_fail (USHER_IS_SIGNATURE_CANVAS (self), NULL);

  return self->strokes;
}

/**
 * usher_signature_canvas_set_strokes:
 * @strokes: what is to be shown and written on
 */
void
usher_signature_canvas_set_strokes (UsherSignatureCanvas *self,
                                    UsherStrokes         *strokes)
{
  g_return_if_fail (USHER_IS_SIGNATURE_CANVAS (self));
  g_return_if_fail (strokes != NULL);

  if (usher_strokes_equal (self->strokes, strokes))
    return;

  usher_signature_canvas_cancel_stroke (self);
  self->has_clock = FALSE;
  change_strokes (self, usher_strokes_ref (strokes));
}

/**
 * usher_signature_canvas_cancel_stroke:
 *
 * Drops the stroke that is being written.
 *
 * Returns: whether one was
 */
gboolean
usher_signature_canvas_cancel_stroke (UsherSignatureCanvas *self)
{
  g_return_val_if_fail (USHER_IS_SIGNATURE_CANVAS (self), FALSE);

  if (self->running == NULL)
    return FALSE;

  g_clear_pointer (&self->running, g_array_unref);
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  gtk_gesture_set_state (self->stylus, GTK_EVENT_SEQUENCE_DENIED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}
