/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-date-entry.h"

#include "usher-date.h"
#include "usher-error.h"

#include <glib/gi18n.h>

enum
{
  WEEK_DAYS = 7,
};

/**
 * UsherDateEntry:
 *
 * A field for a date that is typed in any quick form: "23", "11-23", "+3",
 * "周三".  Up and Down go a day on and back, Alt+Down or the button opens a
 * calendar, and the weekday stands behind the date, already while it is typed.
 */
struct _UsherDateEntry
{
  UsherParsedEntry parent_instance;

  GtkWidget  *weekday;
  GtkWidget  *button;
  GtkWidget  *popover;
  GtkWidget  *calendar; /* NULL until it is opened, with its popover */
  UsherClock *clock;
  GDate       date;    /* invalid for none */
  gboolean    filling; /* the calendar is being set from the date */
};

typedef enum
{
  PROP_DATE = 1,
  PROP_CLOCK,
} UsherDateEntryProps;

G_DEFINE_FINAL_TYPE (UsherDateEntry, usher_date_entry, USHER_TYPE_PARSED_ENTRY)

static GParamSpec *properties[PROP_CLOCK + 1];

static const char *
weekday_name (const GDate *date)
{
  switch (g_date_get_weekday (date))
    {
    case G_DATE_MONDAY:
      return C_ ("weekday", "Mon");
    case G_DATE_TUESDAY:
      return C_ ("weekday", "Tue");
    case G_DATE_WEDNESDAY:
      return C_ ("weekday", "Wed");
    case G_DATE_THURSDAY:
      return C_ ("weekday", "Thu");
    case G_DATE_FRIDAY:
      return C_ ("weekday", "Fri");
    case G_DATE_SATURDAY:
      return C_ ("weekday", "Sat");
    case G_DATE_SUNDAY:
      return C_ ("weekday", "Sun");
    case G_DATE_BAD_WEEKDAY:
    default:
      return "";
    }
}

static void
get_today (UsherDateEntry *self,
           GDate          *out)
{
  usher_clock_today (self->clock, out);
}

static void
show_weekday (UsherDateEntry *self,
              const GDate    *date)
{
  gtk_label_set_text (GTK_LABEL (self->weekday), g_date_valid (date) ? weekday_name (date) : "");
}

/* Takes a date without touching the text. */
static void
take_date (UsherDateEntry *self,
           const GDate    *date)
{
  gboolean same = g_date_valid (&self->date) == g_date_valid (date) &&
                  (!g_date_valid (date) || g_date_compare (&self->date, date) == 0);

  show_weekday (self, date);
  if (same)
    return;

  self->date = *date;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

static gboolean
usher_date_entry_parse (UsherParsedEntry *entry,
                        const char       *text,
                        GError          **error)
{
  UsherDateEntry *self = USHER_DATE_ENTRY (entry);
  GDate           today;
  GDate           date;

  get_today (self, &today);
  if (!usher_date_parse (text, &today, &date, error))
    return FALSE;

  take_date (self, &date);
  return TRUE;
}

static void
usher_date_entry_clear (UsherParsedEntry *entry)
{
  GDate none;

  g_date_clear (&none, 1);
  take_date (USHER_DATE_ENTRY (entry), &none);
}

static char *
usher_date_entry_format (UsherParsedEntry *entry)
{
  UsherDateEntry *self = USHER_DATE_ENTRY (entry);

  return g_date_valid (&self->date) ? usher_date_to_iso (&self->date) : NULL;
}

static const char *
usher_date_entry_explain (UsherParsedEntry *entry,
                          const GError     *error)
{
  if (g_error_matches (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE))
    return _ ("This year is too far away");
  return _ ("This is not a date. Type 23, 11-23 or +3");
}

static void
usher_date_entry_step (UsherParsedEntry *entry,
                       int               steps)
{
  UsherDateEntry *self = USHER_DATE_ENTRY (entry);
  GDate           date = self->date;

  if (!g_date_valid (&date))
    get_today (self, &date);
  else if (steps > 0)
    g_date_add_days (&date, (guint) steps);
  else
    g_date_subtract_days (&date, (guint) -steps);

  usher_date_entry_set_date (self, &date);
}

/* While somebody types, the day that would be taken stands behind the text. */
static void
usher_date_entry_preview (UsherParsedEntry *entry,
                          const char       *text)
{
  UsherDateEntry  *self = USHER_DATE_ENTRY (entry);
  GDate            today;
  GDate            date;
  g_autofree char *iso = NULL;
  g_autofree char *preview = NULL;

  get_today (self, &today);
  if (!usher_date_parse (text, &today, &date, NULL))
    {
      gtk_label_set_text (GTK_LABEL (self->weekday), "");
      return;
    }

  iso = usher_date_to_iso (&date);
  /* Translators: what a typed date means: the date and its weekday. */
  preview = g_strdup_printf (C_ ("date preview", "%s %s"), iso, weekday_name (&date));
  gtk_label_set_text (GTK_LABEL (self->weekday), preview);
}

static void
on_day_selected_cb (GtkCalendar    *calendar,
                    UsherDateEntry *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  GDate                 date;

  if (self->filling)
    return;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (day), (GDateMonth) g_date_time_get_month (day), (GDateYear) g_date_time_get_year (day));
  usher_date_entry_set_date (self, &date);
}

static void
show_in_calendar (UsherDateEntry *self,
                  const GDate    *date)
{
  g_autoptr (GDateTime) day = g_date_time_new_local (g_date_get_year (date), g_date_get_month (date), g_date_get_day (date), 12, 0, 0);

  self->filling = TRUE;
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
  self->filling = FALSE;
}

/* A click on a day is a choice; one on the arrows of a month is not. */
static void
on_calendar_released_cb (GtkGestureClick *gesture,
                         int              n_press,
                         double           x,
                         double           y,
                         UsherDateEntry  *self)
{
  GtkWidget *picked = gtk_widget_pick (self->calendar, x, y, GTK_PICK_DEFAULT);

  for (GtkWidget *widget = picked; widget != NULL && widget != self->calendar; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_has_css_class (widget, "day-number"))
      gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* The calendar's own arrow keys start at its first day whatever is selected, so
 * they move the date itself here.  Nothing is composed in a calendar. */
static gboolean
on_calendar_key_pressed_cb (GtkEventControllerKey *controller,
                            guint                  keyval,
                            guint                  keycode,
                            GdkModifierType        state,
                            UsherDateEntry        *self)
{
  GDate date = self->date;

  if (!g_date_valid (&date))
    get_today (self, &date);

  switch (keyval)
    {
    case GDK_KEY_Left:
      g_date_subtract_days (&date, 1);
      break;
    case GDK_KEY_Right:
      g_date_add_days (&date, 1);
      break;
    case GDK_KEY_Up:
      g_date_subtract_days (&date, WEEK_DAYS);
      break;
    case GDK_KEY_Down:
      g_date_add_days (&date, WEEK_DAYS);
      break;
    case GDK_KEY_Page_Up:
      g_date_subtract_months (&date, 1);
      break;
    case GDK_KEY_Page_Down:
      g_date_add_months (&date, 1);
      break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      usher_date_entry_set_date (self, &date);
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  usher_date_entry_set_date (self, &date);
  show_in_calendar (self, &date);
  return GDK_EVENT_STOP;
}

static void
on_popover_closed_cb (GtkPopover     *popover,
                      UsherDateEntry *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* A calendar is a hundred widgets; most fields are only typed into. */
static void
ensure_calendar (UsherDateEntry *self)
{
  GtkGesture         *click = NULL;
  GtkEventController *key = NULL;

  if (self->calendar != NULL)
    return;

  click = gtk_gesture_click_new ();
  key = gtk_event_controller_key_new ();
  self->calendar = gtk_calendar_new ();
  g_signal_connect (self->calendar, "day-selected", G_CALLBACK (on_day_selected_cb), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_after (click, "released", G_CALLBACK (on_calendar_released_cb), self);
  gtk_widget_add_controller (self->calendar, GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_calendar_key_pressed_cb), self);
  gtk_widget_add_controller (self->calendar, key);

  self->popover = gtk_popover_new ();
  gtk_widget_add_css_class (self->popover, "date-choice");
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->calendar);
  g_signal_connect (self->popover, "closed", G_CALLBACK (on_popover_closed_cb), self);
  gtk_widget_set_parent (self->popover, self->button);
}

static void
open_calendar (UsherDateEntry *self)
{
  GDate date;

  usher_parsed_entry_commit (USHER_PARSED_ENTRY (self));
  date = self->date;
  if (!g_date_valid (&date))
    get_today (self, &date);

  ensure_calendar (self);
  show_in_calendar (self, &date);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->calendar);
}

static void
on_button_clicked_cb (GtkButton      *button,
                      UsherDateEntry *self)
{
  open_calendar (self);
}

static gboolean
open_calendar_by_key (GtkWidget *widget,
                      GVariant  *arguments,
                      gpointer   user_data)
{
  open_calendar (USHER_DATE_ENTRY (widget));

  return TRUE;
}

static void
usher_date_entry_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  UsherDateEntry *self = USHER_DATE_ENTRY (object);

  switch ((UsherDateEntryProps) prop_id)
    {
    case PROP_DATE:
      g_value_set_boxed (value, g_date_valid (&self->date) ? &self->date : NULL);
      break;
    case PROP_CLOCK:
      g_value_set_boxed (value, self->clock);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_date_entry_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  UsherDateEntry *self = USHER_DATE_ENTRY (object);

  switch ((UsherDateEntryProps) prop_id)
    {
    case PROP_DATE:
      usher_date_entry_set_date (self, g_value_get_boxed (value));
      break;
    case PROP_CLOCK:
      usher_date_entry_set_clock (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_date_entry_dispose (GObject *object)
{
  UsherDateEntry *self = USHER_DATE_ENTRY (object);

  if (self->popover != NULL)
    g_signal_handlers_disconnect_by_data (self->popover, self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (usher_date_entry_parent_class)->dispose (object);
}

static void
usher_date_entry_finalize (GObject *object)
{
  UsherDateEntry *self = USHER_DATE_ENTRY (object);

  g_clear_pointer (&self->clock, usher_clock_unref);

  G_OBJECT_CLASS (usher_date_entry_parent_class)->finalize (object);
}

static void
usher_date_entry_class_init (UsherDateEntryClass *klass)
{
  GObjectClass          *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass        *widget_class = GTK_WIDGET_CLASS (klass);
  UsherParsedEntryClass *entry_class = USHER_PARSED_ENTRY_CLASS (klass);

  object_class->get_property = usher_date_entry_get_property;
  object_class->set_property = usher_date_entry_set_property;
  object_class->dispose = usher_date_entry_dispose;
  object_class->finalize = usher_date_entry_finalize;

  entry_class->parse = usher_date_entry_parse;
  entry_class->clear = usher_date_entry_clear;
  entry_class->format = usher_date_entry_format;
  entry_class->explain = usher_date_entry_explain;
  entry_class->step = usher_date_entry_step;
  entry_class->preview = usher_date_entry_preview;

  /**
   * UsherDateEntry:date:
   *
   * The date, %NULL for none.
   */
  properties[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, G_TYPE_DATE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * UsherDateEntry:clock:
   *
   * Says what day today is.
   */
  properties[PROP_CLOCK] = g_param_spec_boxed ("clock", NULL, NULL, USHER_TYPE_CLOCK, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, open_calendar_by_key, NULL);
}

static void
usher_date_entry_init (UsherDateEntry *self)
{
  g_date_clear (&self->date, 1);
  self->clock = usher_clock_new_system ();

  /* The preview is longer than the weekday: it takes what room there is. */
  self->weekday = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "xalign", 1.0, NULL);
  gtk_widget_add_css_class (self->weekday, "dimmed");
  gtk_widget_add_css_class (self->weekday, "numeric");
  usher_parsed_entry_add_end (USHER_PARSED_ENTRY (self), self->weekday);

  /* Not a stop of the Tab key on the way through a form: Alt+Down does it. */
  self->button = gtk_button_new_from_icon_name ("x-office-calendar-symbolic");
  gtk_widget_set_focusable (self->button, FALSE);
  gtk_widget_set_focus_on_click (self->button, FALSE);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "entry-button");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->button, _ ("Choose Date"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Choose Date"), -1);
  g_signal_connect (self->button, "clicked", G_CALLBACK (on_button_clicked_cb), self);
  usher_parsed_entry_add_end (USHER_PARSED_ENTRY (self), self->button);

  gtk_editable_set_width_chars (GTK_EDITABLE (self), 10);
}

/**
 * usher_date_entry_new:
 * @clock: (nullable): says what day today is; %NULL for the computer's
 *
 * Returns: (transfer floating): an empty field for a date
 */
GtkWidget *
usher_date_entry_new (UsherClock *clock)
{
  return g_object_new (USHER_TYPE_DATE_ENTRY, "clock", clock, NULL);
}

/**
 * usher_date_entry_get_date:
 * @out: (out caller-allocates): where to put the date
 *
 * Reads what was typed, if it has not been read yet.
 *
 * Returns: whether there is a date; not if the text says none
 */
gboolean
usher_date_entry_get_date (UsherDateEntry *self,
                           GDate          *out)
{
  g_return_val_if_fail (USHER_IS_DATE_ENTRY (self), FALSE);

  if (!usher_parsed_entry_commit (USHER_PARSED_ENTRY (self)) || !g_date_valid (&self->date))
    return FALSE;

  *out = self->date;
  return TRUE;
}

/**
 * usher_date_entry_set_date:
 * @date: (nullable): a date, %NULL for none
 *
 * Shows another date in place of what was typed.
 */
void
usher_date_entry_set_date (UsherDateEntry *self,
                           const GDate    *date)
{
  GDate copy;

  g_return_if_fail (USHER_IS_DATE_ENTRY (self));

  g_date_clear (&copy, 1);
  if (date != NULL)
    copy = *date;
  take_date (self, &copy);
  usher_parsed_entry_show_value (USHER_PARSED_ENTRY (self));
}

/**
 * usher_date_entry_set_clock:
 * @clock: (nullable): says what day today is; %NULL for the computer's
 *
 * Sets what "today" means.
 */
void
usher_date_entry_set_clock (UsherDateEntry *self,
                            UsherClock     *clock)
{
  g_return_if_fail (USHER_IS_DATE_ENTRY (self));

  if (clock == NULL || clock == self->clock)
    return;

  usher_clock_unref (self->clock);
  self->clock = usher_clock_ref (clock);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLOCK]);
}
