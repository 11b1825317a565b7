/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-fuel-gauge.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

static const int n_eighths = 8;
static const int full_charge = 100;
/* A click on the bar means a multiple of this, a key says it exactly. */
static const int charge_step = 5;
static const int charge_page = 10;
static const int low_charge = 15;

/* The place for E and each eighth can be hit by a finger. */
static const int target_size = 44;
static const int bar_height = 18;
static const int spacing = 12;
/* Digits typed within this time are one number. */
static const guint typing_ms = 1200;

/**
 * UsherFuelGauge:
 *
 * How full the tank is, in eighths as every fuel gauge shows it, or how much
 * charge an electric car has in per cent.  It is set by a click, the arrow
 * keys or digits; Delete makes it unread again.
 */
struct _UsherFuelGauge
{
  GtkWidget parent_instance;

  int      value;
  gboolean electric;

  GtkWidget *label; /* the value in words, beside the bar */
  int        typed; /* number typed so far, -1 for none */
  gint64     typed_at_us;
};

typedef enum
{
  PROP_VALUE = 1,
  PROP_ELECTRIC,
  PROP_LAST = PROP_ELECTRIC,
} UsherFuelGaugeProps;

static GParamSpec *properties[PROP_LAST + 1];

static gboolean usher_fuel_gauge_set_current_value (GtkAccessibleRange *range,
                                                    double              value);

static void
usher_fuel_gauge_accessible_range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = usher_fuel_gauge_set_current_value;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (UsherFuelGauge, usher_fuel_gauge, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, usher_fuel_gauge_accessible_range_init))

static int
get_maximum (UsherFuelGauge *self)
{
  return self->electric ? full_charge : n_eighths;
}

static gboolean
is_low (UsherFuelGauge *self)
{
  return self->electric ? self->value <= low_charge : self->value <= 1;
}

/* Returns: (transfer full): the value as one says it. */
static char *
describe_value (UsherFuelGauge *self)
{
  if (self->value == USHER_FUEL_NOT_READ)
    return g_strdup (C_ ("fuel", "Not read"));
  if (self->electric)
    /* Translators: charge of a battery in per cent. */
    return g_strdup_printf (C_ ("fuel", "%d %%"), self->value);

  switch (self->value)
    {
    case 0:
      return g_strdup (C_ ("fuel", "Empty"));
    case 2:
      return g_strdup (C_ ("fuel", "1/4"));
    case 4:
      return g_strdup (C_ ("fuel", "1/2"));
    case 6:
      return g_strdup (C_ ("fuel", "3/4"));
    case 8:
      return g_strdup (C_ ("fuel", "Full"));
    default:
      /* Translators: eighths of a tank. */
      return g_strdup_printf (C_ ("fuel", "%d/8"), self->value);
    }
}

static void
update (UsherFuelGauge *self)
{
  g_autofree char *text = describe_value (self);

  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->electric ? _ ("Battery charge") : _ ("Fuel level"), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) get_maximum (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) MAX (self->value, 0), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The place of the bar's cells: E, then what is filled from left to right. */
static void
get_bar (UsherFuelGauge  *self,
         graphene_rect_t *bar)
{
  int   label_width = 0;
  float width = 0;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &label_width, NULL, NULL);
  width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - label_width - spacing, 1);
  graphene_rect_init (bar, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? label_width + spacing : 0,
                      0, width, gtk_widget_get_height (GTK_WIDGET (self)));
}

/* The E is as wide as a cell, for it is hit as well; the F is not. */
static float
get_cell_width (const graphene_rect_t *bar)
{
  return bar->size.width / (n_eighths + 1.6f);
}

static void
set_value_at (UsherFuelGauge *self,
              double          x)
{
  graphene_rect_t bar;
  double          cell_width = 0;
  double          share = 0;

  get_bar (self, &bar);
  cell_width = get_cell_width (&bar);
  share = (x - bar.origin.x - cell_width) / (n_eighths * cell_width);

  if (share < 0)
    usher_fuel_gauge_set_value (self, 0);
  else if (self->electric)
    usher_fuel_gauge_set_value (self, CLAMP (lround (share * full_charge / charge_step) * charge_step, 0, full_charge));
  else
    usher_fuel_gauge_set_value (self, CLAMP ((int) floor (share * n_eighths) + 1, 1, n_eighths));
}

static void
on_drag_begin_cb (UsherFuelGauge *self,
                  double          x,
                  double          y,
                  GtkGesture     *gesture)
{
  graphene_rect_t bar;

  get_bar (self, &bar);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (x < bar.origin.x || x > bar.origin.x + bar.size.width)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  set_value_at (self, x);
}

static void
on_drag_update_cb (UsherFuelGauge *self,
                   double          offset_x,
                   double          offset_y,
                   GtkGesture     *gesture)
{
  double x = 0;
  double y = 0;

  if (gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y))
    set_value_at (self, x + offset_x);
}

/* "8" is 8 per cent at first and 85 when a "5" follows. */
static void
type_digit (UsherFuelGauge *self,
            int             digit)
{
  gint64 now_us = g_get_monotonic_time ();
  int    number = digit;

  if (!self->electric)
    {
      if (digit <= n_eighths)
        usher_fuel_gauge_set_value (self, digit);
      else
        gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  if (self->typed >= 0 && now_us - self->typed_at_us < typing_ms * 1000 && self->typed * 10 + digit <= full_charge)
    number = self->typed * 10 + digit;
  self->typed = number;
  self->typed_at_us = now_us;
  usher_fuel_gauge_set_value (self, number);
}

static void
step (UsherFuelGauge *self,
      int             by)
{
  usher_fuel_gauge_set_value (self, CLAMP (MAX (self->value, 0) + by, 0, get_maximum (self)));
}

static gboolean
on_key_pressed_cb (UsherFuelGauge        *self,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   GtkEventControllerKey *controller)
{
  int      page = self->electric ? charge_page : 2;
  gunichar character = gdk_keyval_to_unicode (keyval);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (g_unichar_isdigit (character))
    {
      type_digit (self, g_unichar_digit_value (character));
      return GDK_EVENT_STOP;
    }

  self->typed = -1;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      step (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      step (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      step (self, -page);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      step (self, page);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      usher_fuel_gauge_set_value (self, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      usher_fuel_gauge_set_value (self, get_maximum (self));
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      usher_fuel_gauge_set_value (self, USHER_FUEL_NOT_READ);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
usher_fuel_gauge_set_current_value (GtkAccessibleRange *range,
                                    double              value)
{
  UsherFuelGauge *self = USHER_FUEL_GAUGE (range);

  usher_fuel_gauge_set_value (self, CLAMP (lround (value), 0, get_maximum (self)));
  return TRUE;
}

static void
append_text (UsherFuelGauge  *self,
             GtkSnapshot     *snapshot,
             const char      *text,
             graphene_rect_t *cell,
             const GdkRGBA   *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int                     width = 0;
  int                     height = 0;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (cell->origin.x + (cell->size.width - width) / 2,
                                                          cell->origin.y + (cell->size.height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* One cell of the bar, of which @share is full. */
static void
append_cell (GtkSnapshot           *snapshot,
             const graphene_rect_t *cell,
             double                 share,
             const GdkRGBA         *fill,
             const GdkRGBA         *line)
{
  const float     widths[] = { 1, 1, 1, 1 };
  const GdkRGBA   colors[] = { *line, *line, *line, *line };
  graphene_rect_t full = *cell;
  GskRoundedRect  outline;

  full.size.width *= share;
  gsk_rounded_rect_init_from_rect (&outline, cell, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, fill, &full);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static void
append_focus (GtkSnapshot           *snapshot,
              const graphene_rect_t *bar,
              const GdkRGBA         *color)
{
  const float    widths[] = { 2, 2, 2, 2 };
  const GdkRGBA  colors[] = { *color, *color, *color, *color };
  GskRoundedRect ring;

  gsk_rounded_rect_init_from_rect (&ring, bar, 9);
  gtk_snapshot_append_border (snapshot, &ring, widths, colors);
}

static void
usher_fuel_gauge_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  UsherFuelGauge     *self = USHER_FUEL_GAUGE (widget);
  AdwStyleManager    *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GdkRGBA) fill = adw_style_manager_get_accent_color_rgba (manager);
  double              eighths = self->electric ? self->value * n_eighths / (double) full_charge : self->value;
  GdkRGBA             text = { 0 };
  GdkRGBA             line = { 0 };
  graphene_rect_t     bar;
  graphene_rect_t     cell;
  float               cell_width = 0;

  gtk_widget_get_color (widget, &text);
  line = text;
  line.alpha *= adw_style_manager_get_high_contrast (manager) ? 1 : 0.45f;
  get_bar (self, &bar);
  if (gtk_widget_has_visible_focus (widget))
    append_focus (snapshot, &bar, fill);
  /* Low stands in the text beside it as well. */
  if (is_low (self))
    *fill = (GdkRGBA) { 0.88f, 0.11f, 0.14f, 1 };

  cell_width = get_cell_width (&bar);
  cell = GRAPHENE_RECT_INIT (bar.origin.x, 0, cell_width, bar.size.height);
  append_text (self, snapshot, self->electric ? "0" : C_ ("fuel gauge", "E"), &cell, &text);
  for (int i = 0; i < n_eighths; i++)
    {
      cell = GRAPHENE_RECT_INIT (bar.origin.x + (i + 1) * cell_width + 2, (bar.size.height - bar_height) / 2, cell_width - 4, bar_height);
      append_cell (snapshot, &cell, CLAMP (eighths - i, 0, 1), fill, &line);
    }
  cell = GRAPHENE_RECT_INIT (bar.origin.x + (n_eighths + 1) * cell_width, 0, 0.6f * cell_width, bar.size.height);
  append_text (self, snapshot, self->electric ? "100" : C_ ("fuel gauge", "F"), &cell, &text);
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

/* The theme does not know the widget, so that nothing else redraws its ring. */
static void
usher_fuel_gauge_state_flags_changed (GtkWidget    *widget,
                                      GtkStateFlags previous)
{
  GTK_WIDGET_CLASS (usher_fuel_gauge_parent_class)->state_flags_changed (widget, previous);

  gtk_widget_queue_draw (widget);
}

static void
usher_fuel_gauge_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  UsherFuelGauge *self = USHER_FUEL_GAUGE (widget);
  int             label_minimum = 0;
  int             label_natural = 0;

  gtk_widget_measure (self->label, orientation, -1, &label_minimum, &label_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) ceil ((n_eighths + 1.6) * target_size) + spacing + label_natural;
  else
    *minimum = *natural = MAX (target_size, label_natural);
}

static void
usher_fuel_gauge_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  UsherFuelGauge  *self = USHER_FUEL_GAUGE (widget);
  graphene_rect_t  bar;
  graphene_point_t origin = { 0 };

  get_bar (self, &bar);
  if (gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL)
    origin.x = bar.size.width + spacing;
  gtk_widget_allocate (self->label, MAX (width - bar.size.width - spacing, 0), height, -1, gsk_transform_translate (NULL, &origin));
}

static void
usher_fuel_gauge_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  UsherFuelGauge *self = USHER_FUEL_GAUGE (object);

  switch ((UsherFuelGaugeProps) prop_id)
    {
    case PROP_VALUE:
      g_value_set_int (value, self->value);
      break;
    case PROP_ELECTRIC:
      g_value_set_boolean (value, self->electric);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_fuel_gauge_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  UsherFuelGauge *self = USHER_FUEL_GAUGE (object);

  switch ((UsherFuelGaugeProps) prop_id)
    {
    case PROP_VALUE:
      usher_fuel_gauge_set_value (self, g_value_get_int (value));
      break;
    case PROP_ELECTRIC:
      usher_fuel_gauge_set_electric (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_fuel_gauge_dispose (GObject *object)
{
  g_clear_pointer (&USHER_FUEL_GAUGE (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (usher_fuel_gauge_parent_class)->dispose (object);
}

static void
usher_fuel_gauge_class_init (UsherFuelGaugeClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_fuel_gauge_dispose;
  object_class->get_property = usher_fuel_gauge_get_property;
  object_class->set_property = usher_fuel_gauge_set_property;

  widget_class->measure = usher_fuel_gauge_measure;
  widget_class->size_allocate = usher_fuel_gauge_size_allocate;
  widget_class->snapshot = usher_fuel_gauge_snapshot;
  widget_class->state_flags_changed = usher_fuel_gauge_state_flags_changed;

  /**
   * UsherFuelGauge:value:
   *
   * Eighths of the tank, or per cent of the battery; -1 when not read.
   */
  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, USHER_FUEL_NOT_READ, 100, USHER_FUEL_NOT_READ,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * UsherFuelGauge:electric:
   *
   * Whether the value is a battery's charge in per cent.
   */
  properties[PROP_ELECTRIC] = g_param_spec_boolean ("electric", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "fuelgauge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
usher_fuel_gauge_init (UsherFuelGauge *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  self->value = USHER_FUEL_NOT_READ;
  self->typed = -1;
  self->label = gtk_label_new (NULL);
  /* Wide enough for any value, so that the bar does not jump. */
  gtk_label_set_width_chars (GTK_LABEL (self->label), 9);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  update (self);
}

/**
 * usher_fuel_gauge_new:
 *
 * Returns: (transfer floating): a gauge that is not read yet
 */
GtkWidget *
usher_fuel_gauge_new (void)
{
  return g_object_new (USHER_TYPE_FUEL_GAUGE, NULL);
}

/**
 * usher_fuel_gauge_get_value:
 *
 * Returns: eighths of the tank or per cent of the battery,
 *   %USHER_FUEL_NOT_READ when not read
 */
int
usher_fuel_gauge_get_value (UsherFuelGauge *self)
{
  g_return_val_if_fail (USHER_IS_FUEL_GAUGE (self), USHER_FUEL_NOT_READ);

  return self->value;
}

/**
 * usher_fuel_gauge_set_value:
 * @value: 0 to 8 eighths, or 0 to 100 per cent of an electric car;
 *   %USHER_FUEL_NOT_READ when not read
 */
void
usher_fuel_gauge_set_value (UsherFuelGauge *self,
                            int             value)
{
  g_return_if_fail (USHER_IS_FUEL_GAUGE (self));
  g_return_if_fail (value >= USHER_FUEL_NOT_READ && value <= get_maximum (self));

  if (self->value == value)
    return;

  self->value = value;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

/**
 * usher_fuel_gauge_get_electric:
 *
 * Returns: whether the value is a battery's charge in per cent
 */
gboolean
usher_fuel_gauge_get_electric (UsherFuelGauge *self)
{
  g_return_val_if_fail (USHER_IS_FUEL_GAUGE (self), FALSE);

  return self->electric;
}

/**
 * usher_fuel_gauge_set_electric:
 * @electric: whether the value is a battery's charge in per cent; a change
 *   makes the gauge unread
 */
void
usher_fuel_gauge_set_electric (UsherFuelGauge *self,
                               gboolean        electric)
{
  g_return_if_fail (USHER_IS_FUEL_GAUGE (self));

  if (self->electric == !!electric)
    return;

  self->electric = !!electric;
  self->typed = -1;
  usher_fuel_gauge_set_value (self, USHER_FUEL_NOT_READ);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ELECTRIC]);
}
