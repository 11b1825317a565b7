/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-welcome-window.h"

#include <glib/gi18n.h>

#include "usher-welcome-board.h"

static const guint hide_pointer_s = 3;
static const guint shift_s = 60;
/* The picture wanders within this many pixels, so that nothing burns in. */
static const int    shift_px = 6;
static const double dimmed_opacity = 0.4;

struct _UsherWelcomeWindow
{
  AdwApplicationWindow parent_instance;

  UsherDesk         *desk;
  UsherWelcomeBoard *board;
  guint              inhibit_cookie;
  guint              pointer_source;
  double             pointer_x;
  double             pointer_y;
  guint              shift_source;
  int                shift;
};

typedef enum
{
  PROP_DESK = 1,
} UsherWelcomeWindowProps;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (UsherWelcomeWindow, usher_welcome_window, ADW_TYPE_APPLICATION_WINDOW)

/* Keeps the screen awake, but only while the board fills it. */
static void
update_inhibit (UsherWelcomeWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean        wanted = gtk_window_is_fullscreen (GTK_WINDOW (self)) && gtk_widget_get_mapped (GTK_WIDGET (self));

  if (application == NULL)
    return;
  if (wanted && self->inhibit_cookie == 0)
    self->inhibit_cookie = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE,
                                                    _("The welcome board is shown"));
  else if (!wanted && self->inhibit_cookie != 0)
    gtk_application_uninhibit (application, g_steal_handle_id (&self->inhibit_cookie));
}

static gboolean
on_hide_pointer_cb (gpointer user_data)
{
  UsherWelcomeWindow *self = USHER_WELCOME_WINDOW (user_data);

  self->pointer_source = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");

  return G_SOURCE_REMOVE;
}

static void
show_pointer_for_a_while (UsherWelcomeWindow *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  g_clear_handle_id (&self->pointer_source, g_source_remove);
  self->pointer_source = g_timeout_add_seconds (hide_pointer_s, on_hide_pointer_cb, self);
}

/* GTK tells of it too when what is below the pointer has changed: a new page. */
static void
on_motion_cb (UsherWelcomeWindow *self,
              double              x,
              double              y)
{
  if (x == self->pointer_x && y == self->pointer_y)
    return;

  self->pointer_x = x;
  self->pointer_y = y;
  show_pointer_for_a_while (self);
}

/* After closing time the board is dimmed; and it moves by a few pixels. */
static gboolean
on_shift_cb (gpointer user_data)
{
  UsherWelcomeWindow       *self = USHER_WELCOME_WINDOW (user_data);
  UsherSession             *session = usher_desk_get_session (self->desk);
  gint64                    now = usher_session_now (session);
  const UsherBusinessHours *hours = usher_session_get_shop (session)->hours;
  GDate                     today;
  g_autoptr (GArray)        ranges = NULL;
  gboolean                  is_over = FALSE;

  self->shift = (self->shift + 1) % (2 * shift_px);
  gtk_widget_set_margin_start (GTK_WIDGET (self->board), ABS (self->shift - shift_px));
  gtk_widget_set_margin_end (GTK_WIDGET (self->board), shift_px - ABS (self->shift - shift_px));

  usher_clock_today (usher_session_get_clock (session), &today);
  ranges = usher_business_hours_get_open_ranges (hours, &today);
  is_over = ranges->len > 0 && now > g_array_index (ranges, UsherTimeRange, ranges->len - 1).end + 3600;
  gtk_widget_set_opacity (GTK_WIDGET (self->board), is_over ? dimmed_opacity : 1.0);

  return G_SOURCE_CONTINUE;
}

static void
toggle_fullscreen_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
leave_fullscreen_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  gtk_window_unfullscreen (GTK_WINDOW (widget));
}

static void
turn_page_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  usher_welcome_board_turn_page (USHER_WELCOME_WINDOW (widget)->board, g_variant_get_int32 (parameter));
}

static void
toggle_day_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  UsherWelcomeBoard *board = USHER_WELCOME_WINDOW (widget)->board;

  usher_welcome_board_set_tomorrow (board, !usher_welcome_board_get_tomorrow (board));
}

static void
usher_welcome_window_constructed (GObject *object)
{
  UsherWelcomeWindow *self = USHER_WELCOME_WINDOW (object);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  G_OBJECT_CLASS (usher_welcome_window_parent_class)->constructed (object);

  self->board = USHER_WELCOME_BOARD (usher_welcome_board_new (usher_desk_get_session (self->desk)));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->board));
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (update_inhibit), NULL);
  g_signal_connect (self, "map", G_CALLBACK (update_inhibit), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (update_inhibit), NULL);
  show_pointer_for_a_while (self);
  self->shift_source = g_timeout_add_seconds (shift_s, on_shift_cb, self);
}

static void
usher_welcome_window_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  UsherWelcomeWindow *self = USHER_WELCOME_WINDOW (object);

  switch ((UsherWelcomeWindowProps) prop_id)
    {
    case PROP_DESK:
      g_set_object (&self->desk, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_welcome_window_dispose (GObject *object)
{
  UsherWelcomeWindow *self = USHER_WELCOME_WINDOW (object);

  g_clear_handle_id (&self->pointer_source, g_source_remove);
  g_clear_handle_id (&self->shift_source, g_source_remove);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_welcome_window_parent_class)->dispose (object);
}

static void
usher_welcome_window_class_init (UsherWelcomeWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = usher_welcome_window_constructed;
  object_class->dispose = usher_welcome_window_dispose;
  object_class->set_property = usher_welcome_window_set_property;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "welcome.toggle-fullscreen", NULL, toggle_fullscreen_action);
  gtk_widget_class_install_action (widget_class, "welcome.leave-fullscreen", NULL, leave_fullscreen_action);
  gtk_widget_class_install_action (widget_class, "welcome.turn-page", "i", turn_page_action);
  gtk_widget_class_install_action (widget_class, "welcome.toggle-day", NULL, toggle_day_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "welcome.toggle-fullscreen", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "welcome.leave-fullscreen", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "welcome.turn-page", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "welcome.turn-page", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "welcome.toggle-day", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "welcome.toggle-day", NULL);
}

static void
usher_welcome_window_init (UsherWelcomeWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _("Welcome Board"));
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 720);
  gtk_widget_add_css_class (GTK_WIDGET (self), "welcome");
}

/**
 * usher_welcome_window_new:
 * @application: the application
 * @desk: the desk
 *
 * Returns: (transfer none): the board in a window of its own
 */
UsherWelcomeWindow *
usher_welcome_window_new (GtkApplication *application,
                          UsherDesk      *desk)
{
  return g_object_new (USHER_TYPE_WELCOME_WINDOW, "application", application, "desk", desk, NULL);
}

static GdkMonitor *
find_monitor (GdkDisplay *display,
              const char *connector)
{
  GListModel *monitors = gdk_display_get_monitors (display);

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (g_strcmp0 (gdk_monitor_get_connector (monitor), connector) == 0)
        return g_steal_pointer (&monitor);
    }

  return NULL;
}

/**
 * usher_welcome_window_show_on:
 * @connector: the monitor's connector name; where there is none of it, the
 *   monitor the window manager chooses
 *
 * Shows the board full screen.
 */
void
usher_welcome_window_show_on (UsherWelcomeWindow *self,
                              const char         *connector)
{
  g_autoptr (GdkMonitor) monitor = find_monitor (gtk_widget_get_display (GTK_WIDGET (self)), connector);

  gtk_window_present (GTK_WINDOW (self));
  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
  else
    gtk_window_fullscreen (GTK_WINDOW (self));
}
