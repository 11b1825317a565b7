/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-booking-store.h"
#include "usher-date-entry.h"
#include "usher-date.h"
#include "usher-quantity.h"
#include "usher-slot-picker.h"
#include "usher-time-entry.h"
#include "usher-times.h"

#include <glib/gi18n.h>

enum
{
  N_SLOTS = 4,
  SEARCH_DAYS = 21,
  SECONDS_PER_DAY = 24 * 3600,
  SECONDS_PER_CENTIHOUR = 36,
};

struct _UsherSlotPicker
{
  GtkWidget parent_instance;

  UsherDesk    *desk;
  GCancellable *cancellable; /* of the search under way, or %NULL */
  GArray       *slots;       /* UsherSlot, as offered */
  GtkWidget    *buttons[N_SLOTS];
  GtkWidget    *other_button;
  gint64        hours;
  GPtrArray    *busy;       /* (element-type UsherTimeBlock) what stands already, or %NULL before it is known */
  gint64        booking_id; /* the booking that is edited, or 0 */
  UsherSlot     place;      /* where that stands */
  guint         chosen;     /* of @slots; beyond them when it is another time */
  gboolean      is_other;
  gboolean      filling; /* fields are being set, not used */

  GtkWidget      *chips;
  GtkWidget      *other_box;
  UsherDateEntry *date_entry;
  UsherTimeEntry *time_entry;
  GtkDropDown    *bay_drop_down;
  GtkLabel       *message;
  GtkWidget      *reason_box;
  GtkWidget      *reason_entry;
};

enum
{
  CHANGED,
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherSlotPicker, usher_slot_picker, GTK_TYPE_WIDGET)

static UsherSession *
get_session (UsherSlotPicker *self)
{
  return usher_desk_get_session (self->desk);
}

static UsherShop *
get_shop (UsherSlotPicker *self)
{
  return usher_session_get_shop (get_session (self));
}

/* Working time in seconds; the shop's slot where no hours are known. */
static gint64
get_duration (UsherSlotPicker *self)
{
  if (self->hours > 0)
    return self->hours * SECONDS_PER_CENTIHOUR;

  return (gint64) MAX (get_shop (self)->slot_minutes, 15) * 60;
}

static void
say (UsherSlotPicker *self,
     const char      *text)
{
  gtk_label_set_label (self->message, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), text != NULL);
}

static void
forget_reason (UsherSlotPicker *self)
{
  gtk_widget_set_visible (self->reason_box, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->reason_entry), "");
}

static char *
get_bay_name (UsherSlotPicker *self,
              gint64           bay_id)
{
  UsherBay *bay = usher_shop_find_bay (get_shop (self), bay_id);

  return g_strdup (bay != NULL ? bay->name : C_("lane", "Unassigned"));
}

static void
show_chosen (UsherSlotPicker *self)
{
  self->filling = TRUE;
  for (guint i = 0; i < N_SLOTS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), !self->is_other && i == self->chosen && i < self->slots->len);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->other_button), self->is_other);
  gtk_widget_set_visible (self->other_box, self->is_other);
  self->filling = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Within a week the weekday says enough. */
static char *
format_start (UsherSlotPicker *self,
              gint64           start)
{
  GTimeZone       *zone = usher_business_hours_get_zone (get_shop (self)->hours);
  g_autofree char *clock = NULL;
  char             weekday[64];
  GDate            today;
  GDate            date;
  int              days;

  usher_times_today (get_session (self), &today);
  usher_date_of_time (start, zone, &date);
  days = g_date_days_between (&today, &date);
  if (days < 2 || days > 6)
    return usher_times_relative (get_session (self), start);

  clock = usher_times_clock (get_session (self), start);
  g_date_strftime (weekday, sizeof weekday, "%a", &date);

  /* Translators: a weekday and a time of day: “Thu 10:30”. */
  return g_strdup_printf (C_("slot", "%s %s"), weekday, clock);
}

static void
show_slots (UsherSlotPicker *self)
{
  for (guint i = 0; i < N_SLOTS; i++)
    {
      gtk_widget_set_visible (self->buttons[i], i < self->slots->len);
      if (i < self->slots->len)
        {
          UsherSlot        slot = g_array_index (self->slots, UsherSlot, i);
          g_autofree char *time = format_start (self, slot.range.start);
          g_autofree char *bay = get_bay_name (self, slot.bay_id);
          /* Translators: when a slot is, and in which bay. */
          g_autofree char *label = g_strdup_printf (C_("slot", "%s · %s"), time, bay);

          gtk_button_set_label (GTK_BUTTON (self->buttons[i]), label);
        }
    }
  if (self->slots->len == 0 && !self->is_other)
    say (self, _("Nothing that long is free in the next three weeks. Choose another time."));
  show_chosen (self);
}

static GArray *
collect_busy (GPtrArray *blocks,
              gint64     bay_id,
              gint64     technician_id)
{
  GArray *busy = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));

  for (guint i = 0; i < blocks->len; i++)
    {
      UsherTimeBlock *block = g_ptr_array_index (blocks, i);

      if ((bay_id != 0 && block->bay_id == bay_id) || (technician_id != 0 && block->technician_id == technician_id))
        g_array_append_val (busy, block->range);
    }

  return busy;
}

static gint64
sum_busy (const UsherSlotLane *lane)
{
  gint64 seconds = 0;

  for (guint i = 0; i < lane->busy->len; i++)
    seconds += usher_time_range_seconds (g_array_index (lane->busy, UsherTimeRange, i));

  return seconds;
}

/* Who has least to do comes first. */
static int
compare_load (gconstpointer a,
              gconstpointer b)
{
  gint64 first = sum_busy (a);
  gint64 second = sum_busy (b);

  return (first > second) - (first < second);
}

/* Work that will need somebody, but not yet whom. */
static GArray *
collect_open_work (GPtrArray *blocks)
{
  GArray *work = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));

  for (guint i = 0; i < blocks->len; i++)
    {
      UsherTimeBlock *block = g_ptr_array_index (blocks, i);

      if (block->technician_id == 0 && block->bay_id != 0)
        g_array_append_val (work, block->range);
    }

  return work;
}

static void
clear_lane (gpointer data)
{
  UsherSlotLane *lane = data;

  g_clear_pointer (&lane->busy, g_array_unref);
}

static GArray *
lanes_new (void)
{
  GArray *lanes = g_array_new (FALSE, FALSE, sizeof (UsherSlotLane));

  g_array_set_clear_func (lanes, clear_lane);

  return lanes;
}

static GArray *
collect_bays (UsherSlotPicker *self,
              GPtrArray       *blocks)
{
  GPtrArray *bays = get_shop (self)->bays;
  GArray    *lanes = lanes_new ();

  for (guint i = 0; i < bays->len; i++)
    {
      gint64        id = ((UsherEntity *) g_ptr_array_index (bays, i))->id;
      UsherSlotLane lane = { id, collect_busy (blocks, id, 0) };

      g_array_append_val (lanes, lane);
    }

  return lanes;
}

static GArray *
collect_technicians (UsherSlotPicker *self,
                     GPtrArray       *blocks)
{
  GPtrArray *staff = get_shop (self)->staff;
  GArray    *lanes = lanes_new ();

  for (guint i = 0; i < staff->len; i++)
    {
      UsherStaff   *member = g_ptr_array_index (staff, i);
      UsherSlotLane lane = { member->parent_instance.id, NULL };

      if (member->role != USHER_ROLE_TECHNICIAN && member->role != USHER_ROLE_GROUP_LEADER)
        continue;
      lane.busy = collect_busy (blocks, 0, lane.id);
      g_array_append_val (lanes, lane);
    }
  g_array_sort (lanes, compare_load);

  return lanes;
}

static void
find_slots (UsherSlotPicker *self,
            GPtrArray       *blocks)
{
  g_autoptr (GArray) bays = collect_bays (self, blocks);
  g_autoptr (GArray) technicians = collect_technicians (self, blocks);
  g_autoptr (GArray) open_work = collect_open_work (blocks);
  UsherSlotQuery     query = {
        .hours = get_shop (self)->hours,
        .bays = (UsherSlotLane *) (void *) bays->data,
        .n_bays = bays->len,
        .technicians = (UsherSlotLane *) (void *) technicians->data,
        .n_technicians = technicians->len,
        .unassigned = open_work,
        .duration = get_duration (self),
        .from = usher_session_now (get_session (self)),
        .grid = USHER_SLOT_GRID_S,
        .spread = USHER_SLOT_SPREAD_S,
        .max_slots = N_SLOTS,
  };

  g_array_unref (self->slots);
  self->slots = usher_slot_finder_find (&query);
  self->chosen = MIN (self->chosen, MAX (self->slots->len, 1) - 1);
  show_slots (self);
}

static void
on_busy_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (UsherSlotPicker) self = USHER_SLOT_PICKER (user_data);
  g_autoptr (GError)          error = NULL;
  g_autoptr (GPtrArray)       blocks = usher_booking_store_list_busy_finish (USHER_BOOKING_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->desk == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (blocks == NULL)
    {
      usher_desk_report (self->desk, error, _("Free slots could not be looked for"));
      return;
    }

  g_clear_pointer (&self->busy, g_ptr_array_unref);
  self->busy = g_steal_pointer (&blocks);
  find_slots (self, self->busy);
}

static void
look_for_slots (UsherSlotPicker *self)
{
  gint64 now = usher_session_now (get_session (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  usher_booking_store_list_busy_async (usher_session_get_bookings (get_session (self)),
                                       (UsherTimeRange) { now, now + SEARCH_DAYS * SECONDS_PER_DAY }, self->booking_id,
                                       self->cancellable, on_busy_cb, g_object_ref (self));
}

static void
fill_other (UsherSlotPicker *self,
            gint64           bay_id,
            gint64           start)
{
  GTimeZone            *zone = usher_business_hours_get_zone (get_shop (self)->hours);
  GPtrArray            *bays = get_shop (self)->bays;
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (start);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  GDate                 date;
  guint                 selected = 0;

  for (guint i = 0; i < bays->len; i++)
    if (((UsherEntity *) g_ptr_array_index (bays, i))->id == bay_id)
      selected = i + 1;
  usher_date_of_time (start, zone, &date);
  self->filling = TRUE;
  usher_date_entry_set_date (self->date_entry, &date);
  usher_time_entry_set_minutes (self->time_entry, g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local));
  gtk_drop_down_set_selected (self->bay_drop_down, selected);
  self->filling = FALSE;
}

static void
on_chip_toggled_cb (UsherSlotPicker *self,
                    GtkToggleButton *button)
{
  if (self->filling)
    return;

  say (self, NULL);
  forget_reason (self);
  self->is_other = GTK_WIDGET (button) == self->other_button;
  for (guint i = 0; i < N_SLOTS; i++)
    if (GTK_WIDGET (button) == self->buttons[i])
      self->chosen = i;
  if (self->is_other && !gtk_widget_get_visible (self->other_box))
    {
      UsherSlot slot = { 0 };

      if (self->chosen < self->slots->len)
        slot = g_array_index (self->slots, UsherSlot, self->chosen);
      else
        slot.range.start = usher_business_hours_next_open (get_shop (self)->hours, usher_session_now (get_session (self)));
      fill_other (self, slot.bay_id, slot.range.start);
    }
  show_chosen (self);
  if (self->is_other)
    gtk_widget_grab_focus (GTK_WIDGET (self->date_entry));
}

static void
on_other_changed_cb (UsherSlotPicker *self)
{
  if (self->filling || self->desk == NULL)
    return;

  say (self, NULL);
  forget_reason (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_reason_activate_cb (UsherSlotPicker *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static gboolean
usher_slot_picker_grab_focus (GtkWidget *widget)
{
  UsherSlotPicker *self = USHER_SLOT_PICKER (widget);

  if (self->is_other || self->slots->len == 0)
    return gtk_widget_grab_focus (self->other_button);

  return gtk_widget_grab_focus (self->buttons[self->chosen]);
}

static void
usher_slot_picker_dispose (GObject *object)
{
  UsherSlotPicker *self = USHER_SLOT_PICKER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_SLOT_PICKER);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_slot_picker_parent_class)->dispose (object);
}

static void
usher_slot_picker_finalize (GObject *object)
{
  UsherSlotPicker *self = USHER_SLOT_PICKER (object);

  g_array_unref (self->slots);
  g_clear_pointer (&self->busy, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_slot_picker_parent_class)->finalize (object);
}

static void
usher_slot_picker_class_init (UsherSlotPickerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_slot_picker_dispose;
  object_class->finalize = usher_slot_picker_finalize;
  widget_class->grab_focus = usher_slot_picker_grab_focus;

  /**
   * UsherSlotPicker::changed:
   *
   * Another slot is chosen, or none.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * UsherSlotPicker::activate:
   *
   * Enter in the last field.
   */
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (USHER_TYPE_DATE_ENTRY);
  g_type_ensure (USHER_TYPE_TIME_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/bookings/usher-slot-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherSlotPicker, chips);
  gtk_widget_class_bind_template_child (widget_class, UsherSlotPicker, other_box);
  gtk_widget_class_bind_template_child (widget_class, UsherSlotPicker, date_entry);
  gtk_widget_class_bind_template_child (widget_class, UsherSlotPicker, time_entry);
  gtk_widget_class_bind_template_child (widget_class, UsherSlotPicker, bay_drop_down);
  gtk_widget_class_bind_template_child (widget_class, UsherSlotPicker, message);
  gtk_widget_class_bind_template_child (widget_class, UsherSlotPicker, reason_box);
  gtk_widget_class_bind_template_child (widget_class, UsherSlotPicker, reason_entry);
  gtk_widget_class_bind_template_callback (widget_class, on_other_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reason_activate_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_chip (UsherSlotPicker *self,
          GtkWidget       *group)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_widget_add_css_class (button, "slot-chip");
  gtk_widget_add_css_class (button, "numeric");
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group != NULL ? GTK_TOGGLE_BUTTON (group) : NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_chip_toggled_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (self->chips), button);

  return button;
}

static void
usher_slot_picker_init (UsherSlotPicker *self)
{
  self->slots = g_array_new (FALSE, FALSE, sizeof (UsherSlot));
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_SLOTS; i++)
    {
      self->buttons[i] = add_chip (self, i > 0 ? self->buttons[0] : NULL);
      gtk_widget_set_visible (self->buttons[i], FALSE);
    }
  self->other_button = add_chip (self, self->buttons[0]);
  gtk_button_set_label (GTK_BUTTON (self->other_button), C_("slot", "_Other…"));
  gtk_button_set_use_underline (GTK_BUTTON (self->other_button), TRUE);
}

/**
 * usher_slot_picker_set_desk:
 * @desk: the desk
 *
 * Says whose slots are looked for, and looks for them.
 */
void
usher_slot_picker_set_desk (UsherSlotPicker *self,
                            UsherDesk       *desk)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_set_object (&self->desk, desk);
  self->filling = TRUE;
  usher_date_entry_set_clock (self->date_entry, usher_session_get_clock (get_session (self)));
  gtk_string_list_append (names, C_("lane", "Unassigned"));
  for (guint i = 0; i < get_shop (self)->bays->len; i++)
    gtk_string_list_append (names, ((UsherBay *) g_ptr_array_index (get_shop (self)->bays, i))->name);
  gtk_drop_down_set_model (self->bay_drop_down, G_LIST_MODEL (names));
  self->filling = FALSE;
  look_for_slots (self);
}

/**
 * usher_slot_picker_set_hours:
 * @hours: 1/100 h of work, 0 when not known
 *
 * Says how long the work is; the slots offered follow.
 */
void
usher_slot_picker_set_hours (UsherSlotPicker *self,
                             gint64           hours)
{
  if (self->hours == hours)
    return;

  self->hours = hours;
  look_for_slots (self);
}

/**
 * usher_slot_picker_set_place:
 * @booking_id: the booking that stands there, or 0
 * @place: a bay, or 0, and when
 * @reason: (nullable): why it may stand there although it should not
 *
 * Chooses a time by hand.
 */
void
usher_slot_picker_set_place (UsherSlotPicker *self,
                             gint64           booking_id,
                             const UsherSlot *place,
                             const char      *reason)
{
  self->booking_id = booking_id;
  self->place = *place;
  self->is_other = TRUE;
  fill_other (self, place->bay_id, place->range.start);
  if (reason != NULL && *reason != '\0')
    {
      gtk_editable_set_text (GTK_EDITABLE (self->reason_entry), reason);
      gtk_widget_set_visible (self->reason_box, TRUE);
    }
  show_chosen (self);
  look_for_slots (self);
}

static gboolean
is_free (GArray        *busy,
         UsherTimeRange range)
{
  for (guint i = 0; i < busy->len; i++)
    if (usher_time_range_overlaps (g_array_index (busy, UsherTimeRange, i), range))
      return FALSE;

  return TRUE;
}

/* Who does the work at a time chosen by hand: who does it already where nothing
 * was moved; else the one with least to do who is free, 0 when nobody is. */
static gint64
find_technician (UsherSlotPicker *self,
                 const UsherSlot *slot)
{
  g_autoptr (GArray) lanes = NULL;

  if (self->booking_id != 0 && slot->bay_id == self->place.bay_id && slot->range.start == self->place.range.start)
    return self->place.technician_id;
  if (self->busy == NULL || slot->bay_id == 0)
    return 0;

  lanes = collect_technicians (self, self->busy);
  for (guint i = 0; i < lanes->len; i++)
    {
      UsherSlotLane *lane = &g_array_index (lanes, UsherSlotLane, i);

      if (is_free (lane->busy, slot->range))
        return lane->id;
    }

  return 0;
}

/**
 * usher_slot_picker_get_slot:
 * @slot: (out): the bay, or 0, who does the work, or 0, and when
 *
 * Returns: whether a slot is chosen
 */
gboolean
usher_slot_picker_get_slot (UsherSlotPicker *self,
                            UsherSlot       *slot)
{
  UsherBusinessHours *hours = get_shop (self)->hours;
  guint               selected = gtk_drop_down_get_selected (self->bay_drop_down);
  int                 minutes = usher_time_entry_get_minutes (self->time_entry);
  GDate               date;
  gint64              start;

  if (!self->is_other)
    {
      if (self->chosen >= self->slots->len)
        return FALSE;
      *slot = g_array_index (self->slots, UsherSlot, self->chosen);
      return TRUE;
    }

  if (!usher_date_entry_get_date (self->date_entry, &date) || minutes == USHER_TIME_ENTRY_NONE)
    return FALSE;
  start = usher_business_hours_time_on (hours, &date, minutes);
  slot->bay_id = 0;
  if (selected > 0 && selected <= get_shop (self)->bays->len)
    slot->bay_id = ((UsherEntity *) g_ptr_array_index (get_shop (self)->bays, selected - 1))->id;
  slot->range = (UsherTimeRange) { start, usher_business_hours_add_work (hours, start, get_duration (self)) };
  /* Out of hours somebody works through. */
  if (!usher_business_hours_is_open (hours, start))
    slot->range.end = start + get_duration (self);
  slot->technician_id = find_technician (self, slot);

  return TRUE;
}

/**
 * usher_slot_picker_get_reason:
 *
 * Returns: (transfer none): why the slot may be booked over, empty when it may not
 */
const char *
usher_slot_picker_get_reason (UsherSlotPicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->reason_entry));
}

static void
ask_for_reason (UsherSlotPicker *self,
                const char      *text)
{
  say (self, text);
  gtk_widget_set_visible (self->reason_box, TRUE);
  gtk_widget_grab_focus (self->reason_entry);
}

/**
 * usher_slot_picker_say_closed:
 *
 * Says that the workshop is closed at the time chosen by hand, and asks why it
 * may be booked nevertheless.
 */
void
usher_slot_picker_say_closed (UsherSlotPicker *self)
{
  ask_for_reason (self, _("The workshop is closed at that time. Choose another, or say why it may be booked."));
}

/**
 * usher_slot_picker_say_taken:
 *
 * Says that the slot is no longer free: offers new ones, and for a time chosen
 * by hand asks for the reason to book over it.
 */
void
usher_slot_picker_say_taken (UsherSlotPicker *self)
{
  if (self->is_other)
    {
      ask_for_reason (self, _("The bay is taken at that time. Choose another, or say why it may be booked over."));
    }
  else
    {
      self->chosen = 0;
      say (self, _("That slot has just been taken. These are free now:"));
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  look_for_slots (self);
}

/**
 * usher_slot_picker_complain:
 *
 * Says that a time is missing.
 */
void
usher_slot_picker_complain (UsherSlotPicker *self)
{
  say (self, _("Choose when the car comes."));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}
