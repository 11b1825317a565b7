/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-time-clock.h"

#include <glib/gi18n.h>

#include "usher-name.h"
#include "usher-plate.h"
#include "usher-quantity.h"
#include "usher-times.h"
#include "usher-workshop-labels.h"
#include "usher-workshop-store.h"

/* A scanner types its keys faster than this; a person who typed one waits for it. */
static const guint typing_ms = 350;

typedef enum
{
  MODE_PEOPLE,
  MODE_WORK,
  MODE_REASONS,
} ClockMode;

struct _UsherTimeClock
{
  AdwDialog parent_instance;

  UsherDesk       *desk;
  GCancellable    *cancellable;
  ClockMode        mode;
  GPtrArray       *people; /* (element-type UsherTechnician) */
  GPtrArray       *items;  /* (element-type UsherWorkItem) of who was chosen */
  UsherTechnician *who;
  GString         *typed;
  guint            typing_id;

  AdwWindowTitle *title;
  GtkWidget      *back;
  GtkLabel       *hint;
  GtkListBox     *list;
  GtkWidget      *running;
  GtkLabel       *running_text;
};

G_DEFINE_FINAL_TYPE (UsherTimeClock, usher_time_clock, ADW_TYPE_DIALOG)

static void show_people (UsherTimeClock *self);

static UsherSession *
get_session (UsherTimeClock *self)
{
  return usher_desk_get_session (self->desk);
}

static UsherWorkshopStore *
get_store (UsherTimeClock *self)
{
  return usher_session_get_workshop (get_session (self));
}

/* Rows ------------------------------------------------------------------------ */

/* The key stands before its row. */
static void
add_row (UsherTimeClock *self,
         guint           number,
         const char     *title,
         const char     *subtitle)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *key = g_strdup_printf ("%u", number);
  GtkWidget       *label = gtk_label_new (number <= 9 ? key : "");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, "clock-key");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->list, row);
}

static void
begin_list (UsherTimeClock *self,
            ClockMode       mode,
            const char     *title,
            const char     *hint)
{
  self->mode = mode;
  g_string_truncate (self->typed, 0);
  adw_window_title_set_title (self->title, title);
  gtk_label_set_text (self->hint, hint);
  gtk_list_box_remove_all (self->list);
  gtk_widget_set_visible (self->back, mode != MODE_PEOPLE);
  gtk_widget_set_visible (self->running, FALSE);
}

static void
focus_list (UsherTimeClock *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self));
}

static char *
dup_doing (UsherTimeClock  *self,
           UsherTechnician *who)
{
  g_autofree char *plate = usher_plate_format (who->plate);
  g_autofree char *since = usher_workshop_dup_duration (usher_session_now (get_session (self)) - who->since);

  if (who->entry_id != 0)
    /* Translators: the plate and the work of a clock that runs, and for how long. */
    return g_strdup_printf (_("%s %s, for %s"), plate, who->description, since);
  if (who->absent_until != 0)
    {
      g_autofree char *until = usher_times_relative (get_session (self), who->absent_until);

      /* Translators: until when somebody is absent: “today 14:00”. */
      return g_strdup_printf (_("Absent until %s"), until);
    }
  return g_strdup (_("No clock runs"));
}

static void
fill_people (UsherTimeClock *self)
{
  begin_list (self, MODE_PEOPLE, _("Time Clock"), _("Press your number, type your name, or scan your badge"));
  for (guint i = 0; i < self->people->len; i++)
    {
      UsherTechnician *who = g_ptr_array_index (self->people, i);
      g_autofree char *doing = dup_doing (self, who);

      add_row (self, i + 1, who->name, doing);
    }
  focus_list (self);
}

static char *
dup_item (UsherTimeClock *self,
          UsherWorkItem  *item)
{
  g_autofree char *hours = usher_hours_format (item->hours);
  g_autofree char *worked = usher_hours_format (item->worked);
  g_autofree char *promised = usher_times_relative (get_session (self), item->promised_at);

  if (item->stop_cause != USHER_STOP_CAUSE_NONE)
    return g_strdup (usher_stop_cause_label (item->stop_cause));
  if (!item->is_mine)
    /* Translators: estimated hours, and the promised time. */
    return g_strdup_printf (_("Given to nobody · %s h · promised %s"), hours, promised);
  /* Translators: hours worked, estimated hours, and the promised time “today 14:00”. */
  return g_strdup_printf (_("%s of %s h · promised %s"), worked, hours, promised);
}

static void
fill_work (UsherTimeClock *self)
{
  begin_list (self, MODE_WORK, self->who->name,
              self->items->len > 0 ? _("Press the number of the line to start") : _("There is nothing to do"));
  if (self->who->entry_id != 0)
    {
      g_autofree char *doing = dup_doing (self, self->who);

      gtk_label_set_text (self->running_text, doing);
      gtk_widget_set_visible (self->running, TRUE);
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      UsherWorkItem   *item = g_ptr_array_index (self->items, i);
      g_autofree char *plate = usher_plate_format (item->plate);
      g_autofree char *title = g_strjoin (" ", plate, item->description, NULL);
      g_autofree char *subtitle = dup_item (self, item);

      add_row (self, i + 1, title, subtitle);
    }
  focus_list (self);
}

static void
fill_reasons (UsherTimeClock *self)
{
  begin_list (self, MODE_REASONS, self->who->name, _("Why do you pause?"));
  for (guint reason = 0; reason <= USHER_PAUSE_REASON_LAST; reason++)
    add_row (self, reason + 1, usher_pause_reason_label (reason), "");
  focus_list (self);
}

/* Reading ------------------------------------------------------------------------ */

static void
on_people_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherTimeClock) self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (GPtrArray)      people = usher_workshop_store_list_technicians_finish (USHER_WORKSHOP_STORE (source), result, &error);

  if (self->desk == NULL)
    return;
  if (people == NULL)
    {
      usher_desk_report (self->desk, error, _("The technicians cannot be read"));
      return;
    }
  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = g_steal_pointer (&people);
  fill_people (self);
}

static void
show_people (UsherTimeClock *self)
{
  g_clear_object (&self->who);
  usher_workshop_store_list_technicians_async (get_store (self), self->cancellable, on_people_cb, g_object_ref (self));
}

static void
on_items_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherTimeClock) self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (GPtrArray)      items = usher_workshop_store_list_work_finish (USHER_WORKSHOP_STORE (source), result, &error);

  if (self->desk == NULL)
    return;
  if (items == NULL)
    {
      usher_desk_report (self->desk, error, _("The work cannot be read"));
      return;
    }
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = g_steal_pointer (&items);
  fill_work (self);
}

static void
choose_person (UsherTimeClock  *self,
               UsherTechnician *who)
{
  g_set_object (&self->who, who);
  usher_workshop_store_list_work_async (get_store (self), who->id, self->cancellable, on_items_cb, g_object_ref (self));
}

/* Clocks ----------------------------------------------------------------------------- */

static void
on_started_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (UsherTimeClock) self = user_data;
  g_autoptr (GError)         error = NULL;

  if (self->desk == NULL)
    return;
  if (usher_workshop_store_start_finish (USHER_WORKSHOP_STORE (source), result, &error))
    usher_desk_say (self->desk, _("The clock runs"));
  else
    usher_desk_report (self->desk, error, _("The clock could not be started"));
  show_people (self);
}

static void
on_paused_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherTimeClock) self = user_data;
  g_autoptr (GError)         error = NULL;

  if (self->desk == NULL)
    return;
  if (usher_workshop_store_pause_finish (USHER_WORKSHOP_STORE (source), result, &error))
    usher_desk_say (self->desk, _("The clock pauses"));
  else
    usher_desk_report (self->desk, error, _("The clock could not be paused"));
  show_people (self);
}

static void
on_finished_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (UsherTimeClock) self = user_data;
  g_autoptr (GError)         error = NULL;

  if (self->desk == NULL)
    return;
  if (usher_workshop_store_finish_finish (USHER_WORKSHOP_STORE (source), result, &error))
    usher_desk_say (self->desk, _("The line is done"));
  else
    usher_desk_report (self->desk, error, _("The line could not be finished"));
  show_people (self);
}

static void
finish_running (UsherTimeClock *self)
{
  if (self->who != NULL && self->who->entry_id != 0)
    usher_workshop_store_finish_async (get_store (self), self->who->line_id, self->who->id, TRUE, "", NULL, on_finished_cb,
                                       g_object_ref (self));
}

static void
ask_reason (UsherTimeClock *self)
{
  if (self->who != NULL && self->who->entry_id != 0)
    fill_reasons (self);
}

static void
choose (UsherTimeClock *self,
        guint           index)
{
  if (self->mode == MODE_PEOPLE && self->people != NULL && index < self->people->len)
    choose_person (self, g_ptr_array_index (self->people, index));
  else if (self->mode == MODE_WORK && index < self->items->len)
    usher_workshop_store_start_async (get_store (self), ((UsherWorkItem *) g_ptr_array_index (self->items, index))->line_id,
                                      self->who->id, TRUE, NULL, on_started_cb, g_object_ref (self));
  else if (self->mode == MODE_REASONS && index <= USHER_PAUSE_REASON_LAST)
    usher_workshop_store_pause_async (get_store (self), self->who->line_id, self->who->id, TRUE, (UsherPauseReason) index, "",
                                      NULL, on_paused_cb, g_object_ref (self));
}

/* Keys ----------------------------------------------------------------------------------- */

static gboolean
is_named (UsherTechnician *who,
          const char      *typed)
{
  g_autofree char *initials = usher_name_initials (who->name);
  g_autofree char *key = g_utf8_casefold (typed, -1);

  return g_str_has_prefix (who->pinyin, key) || g_str_has_prefix (initials, key) || g_str_has_prefix (who->name, typed);
}

/* A badge first, then the number in the list, then the name when only one has it. */
static UsherTechnician *
find_person (UsherTimeClock *self,
             const char     *typed)
{
  UsherTechnician *found = NULL;
  guint64          number = g_ascii_strtoull (typed, NULL, 10);

  for (guint i = 0; i < self->people->len; i++)
    {
      UsherTechnician *who = g_ptr_array_index (self->people, i);

      if (*who->badge != '\0' && g_ascii_strcasecmp (who->badge, typed) == 0)
        return who;
    }
  if (number > 0 && number <= self->people->len)
    return g_ptr_array_index (self->people, number - 1);
  for (guint i = 0; i < self->people->len; i++)
    {
      UsherTechnician *who = g_ptr_array_index (self->people, i);

      if (!is_named (who, typed))
        continue;
      if (found != NULL)
        return NULL;
      found = who;
    }

  return found;
}

static void
take_typed (UsherTimeClock *self)
{
  UsherTechnician *who = NULL;

  g_clear_handle_id (&self->typing_id, g_source_remove);
  if (self->typed->len == 0 || self->mode != MODE_PEOPLE || self->people == NULL)
    return;
  who = find_person (self, self->typed->str);
  if (who != NULL)
    choose_person (self, who);
  else
    gtk_label_set_text (self->hint, _("Nobody has that number, name or badge"));
  g_string_truncate (self->typed, 0);
}

static gboolean
on_typing_over_cb (gpointer data)
{
  UsherTimeClock *self = USHER_TIME_CLOCK (data);

  self->typing_id = 0;
  take_typed (self);

  return G_SOURCE_REMOVE;
}

static gboolean
type_character (UsherTimeClock *self,
                gunichar        character)
{
  g_string_append_unichar (self->typed, character);
  g_clear_handle_id (&self->typing_id, g_source_remove);
  self->typing_id = g_timeout_add (typing_ms, on_typing_over_cb, self);

  return GDK_EVENT_STOP;
}

static gboolean
on_key_cb (UsherTimeClock *self,
           guint           keyval,
           guint           keycode,
           GdkModifierType state)
{
  gunichar character = gdk_keyval_to_unicode (keyval);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && self->typed->len > 0)
    {
      take_typed (self);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Escape && self->mode != MODE_PEOPLE)
    {
      show_people (self);
      return GDK_EVENT_STOP;
    }
  if (!g_unichar_isalnum (character))
    return GDK_EVENT_PROPAGATE;
  if (self->mode == MODE_PEOPLE)
    return type_character (self, character);
  if (character >= '1' && character <= '9')
    choose (self, character - '1');
  else if (self->mode == MODE_WORK && g_unichar_tolower (character) == 'f')
    finish_running (self);
  else if (self->mode == MODE_WORK && g_unichar_tolower (character) == 'p')
    ask_reason (self);

  return GDK_EVENT_STOP;
}

static void
on_row_activated_cb (UsherTimeClock *self,
                     GtkListBoxRow  *row)
{
  choose (self, (guint) gtk_list_box_row_get_index (row));
}

/* The dialog ------------------------------------------------------------------------------ */

static void
usher_time_clock_dispose (GObject *object)
{
  UsherTimeClock *self = USHER_TIME_CLOCK (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->typing_id, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->who);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_time_clock_parent_class)->dispose (object);
}

static void
usher_time_clock_finalize (GObject *object)
{
  g_string_free (USHER_TIME_CLOCK (object)->typed, TRUE);

  G_OBJECT_CLASS (usher_time_clock_parent_class)->finalize (object);
}

static void
usher_time_clock_class_init (UsherTimeClockClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_time_clock_dispose;
  object_class->finalize = usher_time_clock_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/workshop/usher-time-clock.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherTimeClock, title);
  gtk_widget_class_bind_template_child (widget_class, UsherTimeClock, back);
  gtk_widget_class_bind_template_child (widget_class, UsherTimeClock, hint);
  gtk_widget_class_bind_template_child (widget_class, UsherTimeClock, list);
  gtk_widget_class_bind_template_child (widget_class, UsherTimeClock, running);
  gtk_widget_class_bind_template_child (widget_class, UsherTimeClock, running_text);
  gtk_widget_class_bind_template_callback (widget_class, show_people);
  gtk_widget_class_bind_template_callback (widget_class, finish_running);
  gtk_widget_class_bind_template_callback (widget_class, ask_reason);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
usher_time_clock_init (UsherTimeClock *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->cancellable = g_cancellable_new ();
  self->typed = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before the rows, which would take Enter for themselves. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * usher_time_clock_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): the clock, asking who it is
 */
UsherTimeClock *
usher_time_clock_new (UsherDesk *desk)
{
  UsherTimeClock *self = g_object_new (USHER_TYPE_TIME_CLOCK, NULL);

  self->desk = g_object_ref (desk);
  show_people (self);

  return self;
}
