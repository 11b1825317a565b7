/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-board-view.h"
#include "usher-booking-dialog.h"
#include "usher-booking-store.h"
#include "usher-bookings-page.h"
#include "usher-date-entry.h"
#include "usher-date.h"
#include "usher-print-preview.h"
#include "usher-register-form.h"
#include "usher-register-view.h"
#include "usher-snapshots.h"
#include "usher-times.h"
#include "usher-welcome-form.h"
#include "usher-week-view.h"

#include <glib/gi18n.h>

enum
{
  DAYS_PER_WEEK = 7,
};

struct _UsherBookingsPage
{
  AdwNavigationPage parent_instance;

  UsherDesk *desk;
  GDate      date;
  gboolean   choosing; /* the calendar is being set, not used */

  UsherBoardView    *board_view;
  UsherRegisterView *register_view; /* NULL until it is shown */
  UsherWeekView     *week_view;     /* NULL until it is shown */

  GtkStack       *stack;
  AdwToggleGroup *view_group;
  GtkMenuButton  *date_button;
  GtkLabel       *date_label;
  GtkPopover     *date_popover;
  UsherDateEntry *date_entry; /* both NULL until a day is chosen */
  GtkCalendar    *calendar;
};

typedef enum
{
  PROP_DESK = 1,
} UsherBookingsPageProps;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (UsherBookingsPage, usher_bookings_page, ADW_TYPE_NAVIGATION_PAGE)

static UsherSession *
get_session (UsherBookingsPage *self)
{
  return usher_desk_get_session (self->desk);
}

static gboolean
is_shown (UsherBookingsPage *self,
          const char        *view)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), view) == 0;
}

static void
show_date (UsherBookingsPage *self)
{
  g_autofree char *text = usher_times_day (get_session (self), &self->date);
  g_autofree char *spoken = NULL;

  gtk_label_set_label (self->date_label, text);
  /* Translators: the button that shows a day and lets another be chosen; %s is a day. */
  spoken = g_strdup_printf (_("Day: %s"), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->date_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  usher_board_view_set_date (self->board_view, &self->date);
  if (self->register_view != NULL)
    usher_register_view_set_date (self->register_view, &self->date);
  if (self->week_view != NULL)
    usher_week_view_set_date (self->week_view, &self->date);
}

static void
set_date (UsherBookingsPage *self,
          const GDate       *date)
{
  if (g_date_compare (&self->date, date) == 0)
    return;

  self->date = *date;
  show_date (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->date_label),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
step (UsherBookingsPage *self,
      int                direction)
{
  GDate date = self->date;
  int   days = is_shown (self, "week") ? DAYS_PER_WEEK : 1;

  if (direction > 0)
    g_date_add_days (&date, (guint) days);
  else
    g_date_subtract_days (&date, (guint) days);
  set_date (self, &date);
}

static void
previous_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  step (USHER_BOOKINGS_PAGE (widget), -1);
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  step (USHER_BOOKINGS_PAGE (widget), 1);
}

static void
today_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherBookingsPage *self = USHER_BOOKINGS_PAGE (widget);
  GDate              today;

  usher_times_today (get_session (self), &today);
  set_date (self, &today);
}

static void
show_view_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  adw_toggle_group_set_active_name (USHER_BOOKINGS_PAGE (widget)->view_group, g_variant_get_string (parameter, NULL));
}

typedef struct
{
  UsherBookingsPage *page;
  char              *what;
  GDate              date;
} Printing;

static void
printing_free (Printing *printing)
{
  g_object_unref (printing->page);
  g_free (printing->what);
  g_free (printing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printing, printing_free)

/* The sheet that was asked for, in the language of the shop's documents. */
static UsherForm *
create_sheet (UsherBookingsPage *self,
              const Printing    *printing,
              GPtrArray         *bookings)
{
  UsherSession                *session = get_session (self);
  UsherShop                   *shop = usher_session_get_shop (session);
  GTimeZone                   *zone = usher_business_hours_get_zone (shop->hours);
  gint64                       day = usher_times_day_range (session, &printing->date).start;
  UsherDocumentLanguage        language = USHER_DOCUMENT_LANGUAGE_ZH;
  g_autoptr (UsherDaySnapshot) snapshot = NULL;

  usher_document_language_from_string (shop->document_language, &language);
  if (g_str_equal (printing->what, "register"))
    {
      snapshot = usher_snapshots_take_register (bookings, shop, day);
      return usher_register_form_new (snapshot, language, usher_session_now (session), zone);
    }

  snapshot = usher_snapshots_take_welcome_board (bookings, shop, day);
  return usher_welcome_form_new (snapshot, language,
                                 g_str_equal (printing->what, "welcome-board-a3") ? USHER_PAPER_A3_LANDSCAPE : USHER_PAPER_A4,
                                 usher_session_now (session), zone);
}

static void
on_listed_for_print_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (Printing)  printing = user_data;
  UsherBookingsPage    *self = printing->page;
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) bookings = usher_booking_store_list_day_finish (USHER_BOOKING_STORE (source), result, &error);
  g_autoptr (UsherForm) form = NULL;

  if (self->desk == NULL)
    return;
  if (bookings == NULL)
    {
      usher_desk_report (self->desk, error, _("The bookings could not be printed"));
      return;
    }

  form = create_sheet (self, printing, bookings);
  usher_print_preview_present (GTK_WIDGET (self), self->desk, form);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherBookingsPage *self = USHER_BOOKINGS_PAGE (widget);
  Printing          *printing = g_new0 (Printing, 1);

  printing->page = g_object_ref (self);
  printing->what = g_variant_dup_string (parameter, NULL);
  printing->date = self->date;
  usher_booking_store_list_day_async (usher_session_get_bookings (get_session (self)),
                                      usher_times_day_range (get_session (self), &self->date), NULL,
                                      on_listed_for_print_cb, printing);
}

static void
on_day_activated_cb (UsherBookingsPage *self,
                     const GDate       *date)
{
  set_date (self, date);
  adw_toggle_group_set_active_name (self->view_group, "board");
}

static void
ensure_register_view (UsherBookingsPage *self)
{
  if (self->register_view != NULL)
    return;

  self->register_view = USHER_REGISTER_VIEW (usher_register_view_new (self->desk));
  usher_register_view_set_date (self->register_view, &self->date);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->register_view), "register");
}

static void
ensure_week_view (UsherBookingsPage *self)
{
  if (self->week_view != NULL)
    return;

  self->week_view = USHER_WEEK_VIEW (usher_week_view_new (self->desk));
  g_signal_connect_object (self->week_view, "day-activated", G_CALLBACK (on_day_activated_cb), self, G_CONNECT_SWAPPED);
  usher_week_view_set_date (self->week_view, &self->date);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->week_view), "week");
}

/* The desk begins with the board; the others are made when they are wanted. */
static void
on_view_changed_cb (UsherBookingsPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->view_group);

  if (name == NULL || self->desk == NULL)
    return;

  if (g_str_equal (name, "register"))
    ensure_register_view (self);
  else if (g_str_equal (name, "week"))
    ensure_week_view (self);
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
on_day_selected_cb (UsherBookingsPage *self)
{
  GDate date;

  if (self->choosing || self->desk == NULL)
    return;

  g_date_set_dmy (&date, (GDateDay) gtk_calendar_get_day (self->calendar),
                  (GDateMonth) (gtk_calendar_get_month (self->calendar) + 1),
                  (GDateYear) gtk_calendar_get_year (self->calendar));
  gtk_popover_popdown (self->date_popover);
  set_date (self, &date);
}

static void
on_date_entered_cb (UsherBookingsPage *self)
{
  GDate date;

  if (!self->choosing && self->desk != NULL && usher_date_entry_get_date (self->date_entry, &date))
    set_date (self, &date);
}

/* The popover stands there from the start and is filled when it is first wanted:
 * a calendar is a hundred widgets. */
static void
fill_date_popover (UsherBookingsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->date_entry = USHER_DATE_ENTRY (usher_date_entry_new (usher_session_get_clock (get_session (self))));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->date_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Day"), -1);
  g_signal_connect_object (self->date_entry, "notify::date", G_CALLBACK (on_date_entered_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->date_entry));
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_popover_set_child (self->date_popover, box);
}

static void
on_date_popover_wanted_cb (GtkMenuButton *button,
                           gpointer       user_data)
{
  UsherBookingsPage *self = USHER_BOOKINGS_PAGE (user_data);

  self->choosing = TRUE;
  if (self->calendar == NULL)
    fill_date_popover (self);
  usher_date_entry_set_date (self->date_entry, &self->date);
  gtk_calendar_set_year (self->calendar, g_date_get_year (&self->date));
  gtk_calendar_set_day (self->calendar, 1);
  gtk_calendar_set_month (self->calendar, (int) g_date_get_month (&self->date) - 1);
  gtk_calendar_set_day (self->calendar, g_date_get_day (&self->date));
  self->choosing = FALSE;
}

static void
on_booked_cb (UsherBookingsPage *self,
              gint64             booking_id,
              gint64             arrives_at)
{
  GDate date;

  if (self->desk == NULL)
    return;
  usher_date_of_time (arrives_at, usher_business_hours_get_zone (usher_session_get_shop (get_session (self))->hours), &date);
  if (is_shown (self, "board") && g_date_compare (&date, &self->date) == 0)
    usher_board_view_focus_booking (self->board_view, booking_id);
}

static void
present_dialog (UsherBookingsPage *self,
                AdwDialog         *dialog)
{
  g_signal_connect_object (dialog, "booked", G_CALLBACK (on_booked_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_create_requested_cb (UsherBookingsPage *self,
                        gint64             bay_id,
                        gint64             start,
                        gint64             end)
{
  present_dialog (self, usher_booking_dialog_new_at (self->desk, bay_id, (UsherTimeRange) { start, end }));
}

static void
new_booking_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  UsherBookingsPage *self = USHER_BOOKINGS_PAGE (widget);

  present_dialog (self, usher_booking_dialog_new (self->desk));
}

static void
usher_bookings_page_constructed (GObject *object)
{
  UsherBookingsPage *self = USHER_BOOKINGS_PAGE (object);

  G_OBJECT_CLASS (usher_bookings_page_parent_class)->constructed (object);

  self->board_view = USHER_BOARD_VIEW (usher_board_view_new (self->desk));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->board_view), "board");
  g_signal_connect_object (self->board_view, "create-requested", G_CALLBACK (on_create_requested_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_create_popup_func (self->date_button, on_date_popover_wanted_cb, self, NULL);
  usher_times_today (get_session (self), &self->date);
  show_date (self);
}

static void
usher_bookings_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  UsherBookingsPage *self = USHER_BOOKINGS_PAGE (object);

  switch ((UsherBookingsPageProps) prop_id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_bookings_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  UsherBookingsPage *self = USHER_BOOKINGS_PAGE (object);

  switch ((UsherBookingsPageProps) prop_id)
    {
    case PROP_DESK:
      g_set_object (&self->desk, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_bookings_page_dispose (GObject *object)
{
  UsherBookingsPage *self = USHER_BOOKINGS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_BOOKINGS_PAGE);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_bookings_page_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "page.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "page.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "page.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "page.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "page.new-booking", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "page.today", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "page.print", "s", "register");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_CONTROL_MASK, "page.show-view", "s", "board");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_CONTROL_MASK, "page.show-view", "s", "register");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_3, GDK_CONTROL_MASK, "page.show-view", "s", "week");
}

static void
usher_bookings_page_class_init (UsherBookingsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = usher_bookings_page_constructed;
  object_class->dispose = usher_bookings_page_dispose;
  object_class->get_property = usher_bookings_page_get_property;
  object_class->set_property = usher_bookings_page_set_property;

  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/bookings/usher-bookings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherBookingsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingsPage, view_group);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingsPage, date_button);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingsPage, date_label);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingsPage, date_popover);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed_cb);

  gtk_widget_class_install_action (widget_class, "page.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "page.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "page.today", NULL, today_action);
  gtk_widget_class_install_action (widget_class, "page.new-booking", NULL, new_booking_action);
  gtk_widget_class_install_action (widget_class, "page.print", "s", print_action);
  gtk_widget_class_install_action (widget_class, "page.show-view", "s", show_view_action);
  add_bindings (widget_class);
}

static void
usher_bookings_page_init (UsherBookingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usher_bookings_page_show_booking:
 * @booking_id: a booking
 * @date: its day
 *
 * Shows the board of @date with the focus on the booking's card.
 */
void
usher_bookings_page_show_booking (UsherBookingsPage *self,
                                  gint64             booking_id,
                                  const GDate       *date)
{
  set_date (self, date);
  adw_toggle_group_set_active_name (self->view_group, "board");
  usher_board_view_focus_booking (self->board_view, booking_id);
}
