/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-invitation-view.h"

#include <glib/gi18n.h>

#include "usher-after-labels.h"
#include "usher-complaint-dialog.h"
#include "usher-complaint-store.h"
#include "usher-customer-store.h"
#include "usher-labels.h"
#include "usher-reminder-store.h"
#include "usher-times.h"

struct _UsherInvitationView
{
  AdwBin parent_instance;

  UsherDesk        *desk;
  GCancellable     *cancellable;
  UsherReminder    *reminder;
  UsherVehicleFile *file;
  GPtrArray        *also; /* (element-type UsherReminder): of the same car */

  GtkBox    *facts;
  GtkBox    *buttons;
  gint64     offered_id; /* whose buttons there are */
  GtkWidget *scroller;
};

G_DEFINE_FINAL_TYPE (UsherInvitationView, usher_invitation_view, ADW_TYPE_BIN)

static UsherReminderStore *
get_store (UsherInvitationView *self)
{
  return usher_session_get_reminders (usher_desk_get_session (self->desk));
}

/* Why, in words to say. */
static char *
reason_text (UsherReminder *reminder,
             const char    *due)
{
  switch (reminder->kind)
    {
    case USHER_REMINDER_KIND_COMPLAINT:
      /* Translators: %s is a complaint in the customer's words. */
      return g_strdup_printf (_("You told us: “%s”. I am calling about it."), reminder->content);
    case USHER_REMINDER_KIND_PENDING:
      return *reminder->content != '\0'
          /* Translators: %s is what was booked. */
          ? g_strdup_printf (_("We missed you at your appointment (%s). Shall we find another time?"), reminder->content)
          : g_strdup (_("We missed you at your appointment. Shall we find another time?"));
    case USHER_REMINDER_KIND_DEFERRED:
      /* Translators: %s are works. */
      return g_strdup_printf (_("At your last visit we put off: %s. Shall we do it now?"), reminder->content);
    case USHER_REMINDER_KIND_RUN_IN:
      return g_strdup_printf (_("The first service of your new car is due (%s)."), due);
    case USHER_REMINDER_KIND_SERVICE:
      if (reminder->due_km > 0)
        {
          g_autofree char *km = g_strdup_printf ("%'" G_GINT64_FORMAT, reminder->due_km);

          /* Translators: when, and at how many km. */
          return g_strdup_printf (_("The next service of your car is due (%s, or at %s km)."), due, km);
        }
      return g_strdup_printf (_("The next service of your car is due (%s)."), due);
    case USHER_REMINDER_KIND_INSPECTION:
      return g_strdup_printf (_("Your car must go to its inspection (%s). We can prepare it."), due);
    case USHER_REMINDER_KIND_INSURANCE:
      return g_strdup_printf (_("The insurance of your car ends (%s)."), due);
    case USHER_REMINDER_KIND_CAMPAIGN:
    default:
      return g_strdup (reminder->content);
    }
}

static void
add (UsherInvitationView *self,
     const char          *text,
     const char          *css_class)
{
  gtk_box_append (self->facts, usher_after_text (text, css_class));
}

static void
add_facts (UsherInvitationView *self)
{
  UsherSession    *session = usher_desk_get_session (self->desk);
  UsherReminder   *reminder = self->reminder;
  gboolean         is_overdue = FALSE;
  g_autofree char *person = usher_after_person_text (reminder->customer_name, reminder->address_form, reminder->phone);
  g_autofree char *car = usher_after_car_text (reminder->plate, reminder->make, reminder->model);
  g_autofree char *due = usher_after_due_text (self->desk, reminder->due_on, &is_overdue);
  g_autofree char *state = g_strjoin (" · ", usher_reminder_kind_label (reminder->kind), due,
                                      reminder->way == USHER_REMINDER_WAY_MESSAGE ? _("by message") : _("by phone"), NULL);

  add (self, person, "title-2");
  add (self, car, "dimmed");
  add (self, state, is_overdue ? "warning" : "dimmed");
  if (reminder->last_visit_at != 0)
    {
      g_autofree char *when = usher_times_relative (session, reminder->last_visit_at);
      /* Translators: %s is when. */
      g_autofree char *text = g_strdup_printf (_("Last here %s"), when);

      add (self, text, "dimmed");
    }
  if (reminder->n_attempts > 0)
    {
      g_autofree char *when = usher_times_relative (session, reminder->last_at);
      /* Translators: number of an attempt, when, how it ended. */
      g_autofree char *text = g_strdup_printf (_("Attempt %u, %s: %s"), reminder->n_attempts, when,
                                                 usher_contact_result_label (reminder->last_result));

      add (self, text, "dimmed");
    }
}

static void
add_script (UsherInvitationView *self)
{
  UsherSession    *session = usher_desk_get_session (self->desk);
  UsherReminder   *reminder = self->reminder;
  UsherStaff      *staff = usher_session_get_staff (session);
  gboolean         is_overdue = FALSE;
  g_autofree char *name = usher_name_with_form (reminder->customer_name, reminder->address_form);
  g_autofree char *due = usher_after_due_text (self->desk, reminder->due_on, &is_overdue);
  g_autofree char *reason = reason_text (reminder, due);
  /* Translators: customer, shop, caller, and then the reason. */
  g_autofree char *text = g_strdup_printf (_("“Good day, is this %s? This is %s, my name is %s. %s”"), name,
                                             usher_session_get_shop (session)->name, staff != NULL ? staff->name : "…", reason);

  add (self, text, "known-car");
  for (guint i = 0; i < self->also->len; i++)
    {
      UsherReminder   *other = g_ptr_array_index (self->also, i);
      g_autofree char *other_due = usher_after_due_text (self->desk, other->due_on, &is_overdue);
      /* Translators: another reason to call, when, what about. */
      g_autofree char *line = g_strdup_printf (_("Also: %s (%s) %s"), usher_reminder_kind_label (other->kind), other_due, other->content);

      add (self, line, NULL);
    }
}

/* What was not done last time, and what is due, as the car's file says. */
static void
add_file (UsherInvitationView *self)
{
  g_autoptr (GString) deferred = g_string_new (NULL);
  g_autoptr (GString) due = g_string_new (NULL);

  if (self->file == NULL)
    return;
  for (guint i = 0; i < self->file->deferred->len; i++)
    g_string_append_printf (deferred, "%s%s", i > 0 ? " · " : "",
                            ((UsherEstimateLine *) g_ptr_array_index (self->file->deferred, i))->description);
  for (guint i = 0; i < self->file->due->len; i++)
    g_string_append_printf (due, "%s%s", i > 0 ? " · " : "", ((UsherPackage *) g_ptr_array_index (self->file->due, i))->name);
  if (deferred->len > 0)
    {
      g_autofree char *text = g_strdup_printf (_("Put off, remind of it: %s"), deferred->str);

      add (self, text, NULL);
    }
  if (due->len > 0)
    {
      g_autofree char *text = g_strdup_printf (_("Due: %s"), due->str);

      add (self, text, NULL);
    }
}

/* Buttons stay while the facts come in, so that a key that has gone down on one
 * finds it there when it is let go. */
static void
show_buttons (UsherInvitationView *self)
{
  GtkWidget *buttons = adw_wrap_box_new ();
  GtkWidget *book = usher_after_button (_("_Book…"), "invitation.book");

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (buttons), 6);
  gtk_widget_add_css_class (book, "suggested-action");
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), book);
  if (self->reminder->complaint_id != 0)
    adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("Open _Complaint"), "invitation.complaint"));
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("No _Answer"), "invitation.no-answer"));
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("_Busy"), "invitation.busy"));
  if (self->reminder->complaint_id == 0)
    {
      adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("_Wrong Number"), "invitation.wrong-number"));
      adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("_Refused"), "invitation.refused"));
      adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("_Message Sent"), "invitation.message"));
      adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("In a _Week"), "invitation.week"));
      adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("In a Mo_nth"), "invitation.month"));
    }
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("Open Ca_r"), "invitation.car"));
  usher_after_clear (self->buttons);
  gtk_box_append (self->buttons, buttons);
  gtk_box_append (self->buttons,
                  usher_after_text (_("Enter books; A no answer, B busy, W wrong number, R refused, M message, S in a week"),
                                      "caption"));
  self->offered_id = self->reminder->parent_instance.id;
}

static void
show (UsherInvitationView *self)
{
  usher_after_clear (self->facts);
  gtk_widget_set_visible (self->scroller, self->reminder != NULL);
  if (self->reminder == NULL)
    return;
  add_facts (self);
  add_script (self);
  add_file (self);
  if (self->offered_id != self->reminder->parent_instance.id)
    show_buttons (self);
}

/* What came of the call. */

typedef struct
{
  UsherDesk     *desk;
  UsherReminder *before;
  gint64         row_version;
  gboolean       with_attempt;
  char          *text;
} Done;

static void
done_free (gpointer data)
{
  Done *done = data;

  g_object_unref (done->desk);
  g_object_unref (done->before);
  g_free (done->text);
  g_free (done);
}

static void
on_taken_back_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (UsherDesk)     desk = USHER_DESK (user_data);
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherReminder) reminder = usher_reminder_store_take_back_finish (USHER_REMINDER_STORE (source), result, &error);

  if (reminder == NULL)
    usher_desk_report (desk, error, _("The call could not be taken back"));
}

static void
take_back (UsherDesk *desk,
           gpointer   data)
{
  Done *done = data;

  usher_reminder_store_take_back_async (usher_session_get_reminders (usher_desk_get_session (desk)), done->before,
                                        done->row_version, done->with_attempt, NULL, on_taken_back_cb, g_object_ref (desk));
}

static void
finish (Done          *done,
        UsherReminder *reminder,
        const GError  *error)
{
  if (reminder == NULL)
    {
      usher_desk_report (done->desk, error, _("The call could not be written down"));
      done_free (done);
      return;
    }
  done->row_version = reminder->parent_instance.row_version;
  usher_desk_offer_undo (done->desk, done->text, take_back, done, done_free);
}

static void
on_attempted_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherReminder) reminder = usher_reminder_store_add_attempt_finish (USHER_REMINDER_STORE (source), result, &error);

  finish (user_data, reminder, error);
}

static void
on_snoozed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherReminder) reminder = usher_reminder_store_snooze_finish (USHER_REMINDER_STORE (source), result, &error);

  finish (user_data, reminder, error);
}

static Done *
begin (UsherInvitationView *self,
       const char          *text,
       gboolean             with_attempt)
{
  Done *done = g_new0 (Done, 1);

  done->desk = g_object_ref (self->desk);
  done->before = g_object_ref (self->reminder);
  done->with_attempt = with_attempt;
  done->text = g_strdup (text);

  return done;
}

static void
attempt (UsherInvitationView *self,
         const char          *channel,
         UsherContactResult   contact_result,
         const char          *text)
{
  if (self->reminder != NULL)
    usher_reminder_store_add_attempt_async (get_store (self), self->reminder->parent_instance.id,
                                            self->reminder->parent_instance.row_version, channel, contact_result, "", NULL,
                                            on_attempted_cb, begin (self, text, TRUE));
}

static void
snooze (UsherInvitationView *self,
        guint                days)
{
  g_autofree char *text = g_strdup_printf (ngettext ("Asked again in %u day", "Asked again in %u days", days), days);

  if (self->reminder != NULL)
    usher_reminder_store_snooze_async (get_store (self), self->reminder->parent_instance.id,
                                       self->reminder->parent_instance.row_version, days, NULL, on_snoozed_cb,
                                       begin (self, text, FALSE));
}

static void
result_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  static const struct
  {
    const char        *name;
    UsherContactResult result;
  } results[] = {
    { "invitation.no-answer", USHER_CONTACT_RESULT_NO_ANSWER },
    { "invitation.busy", USHER_CONTACT_RESULT_BUSY },
    { "invitation.wrong-number", USHER_CONTACT_RESULT_WRONG_NUMBER },
    { "invitation.refused", USHER_CONTACT_RESULT_REFUSED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    if (g_str_equal (name, results[i].name))
      attempt (USHER_INVITATION_VIEW (widget), "phone", results[i].result, usher_contact_result_label (results[i].result));
}

static void
message_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  attempt (USHER_INVITATION_VIEW (widget), "message", USHER_CONTACT_RESULT_REACHED, _("Message sent"));
}

static void
week_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  snooze (USHER_INVITATION_VIEW (widget), 7);
}

static void
month_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  snooze (USHER_INVITATION_VIEW (widget), 30);
}

static void
book_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherInvitationView *self = USHER_INVITATION_VIEW (widget);

  if (self->reminder != NULL)
    gtk_widget_activate_action (widget, "win.book-vehicle", "x", self->reminder->vehicle_id);
}

static void
car_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  UsherInvitationView *self = USHER_INVITATION_VIEW (widget);

  if (self->reminder != NULL)
    gtk_widget_activate_action (widget, "win.open-vehicle", "x", self->reminder->vehicle_id);
}

static void
on_complaint_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherInvitationView) self = USHER_INVITATION_VIEW (user_data);
  g_autoptr (GError)              error = NULL;
  g_autoptr (UsherComplaint)      complaint = usher_complaint_store_load_finish (USHER_COMPLAINT_STORE (source), result, &error);

  if (self->desk == NULL)
    return;
  if (complaint == NULL)
    usher_desk_report (self->desk, error, _("The complaint could not be opened"));
  else
    usher_complaint_dialog_present (GTK_WIDGET (self), self->desk, complaint);
}

static void
complaint_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  UsherInvitationView *self = USHER_INVITATION_VIEW (widget);

  if (self->reminder != NULL && self->reminder->complaint_id != 0)
    usher_complaint_store_load_async (usher_session_get_complaints (usher_desk_get_session (self->desk)),
                                      self->reminder->complaint_id, NULL, on_complaint_cb, g_object_ref (self));
}

static void
usher_invitation_view_dispose (GObject *object)
{
  UsherInvitationView *self = USHER_INVITATION_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reminder);
  g_clear_object (&self->file);
  g_clear_pointer (&self->also, g_ptr_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_invitation_view_parent_class)->dispose (object);
}

static void
usher_invitation_view_class_init (UsherInvitationViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_invitation_view_dispose;

  gtk_widget_class_install_action (widget_class, "invitation.book", NULL, book_action);
  gtk_widget_class_install_action (widget_class, "invitation.complaint", NULL, complaint_action);
  gtk_widget_class_install_action (widget_class, "invitation.no-answer", NULL, result_action);
  gtk_widget_class_install_action (widget_class, "invitation.busy", NULL, result_action);
  gtk_widget_class_install_action (widget_class, "invitation.wrong-number", NULL, result_action);
  gtk_widget_class_install_action (widget_class, "invitation.refused", NULL, result_action);
  gtk_widget_class_install_action (widget_class, "invitation.message", NULL, message_action);
  gtk_widget_class_install_action (widget_class, "invitation.week", NULL, week_action);
  gtk_widget_class_install_action (widget_class, "invitation.month", NULL, month_action);
  gtk_widget_class_install_action (widget_class, "invitation.car", NULL, car_action);
}

static void
usher_invitation_view_init (UsherInvitationView *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->cancellable = g_cancellable_new ();
  self->also = g_ptr_array_new_with_free_func (g_object_unref);
  self->facts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  self->buttons = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->facts));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->buttons));
  gtk_widget_add_css_class (content, "order-form");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), content);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_set_visible (self->scroller, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

/**
 * usher_invitation_view_new:
 *
 * Returns: (transfer floating): an empty view
 */
GtkWidget *
usher_invitation_view_new (UsherDesk *desk)
{
  UsherInvitationView *self = g_object_new (USHER_TYPE_INVITATION_VIEW, NULL);

  self->desk = g_object_ref (desk);

  return GTK_WIDGET (self);
}

static void
on_file_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (UsherInvitationView) self = USHER_INVITATION_VIEW (user_data);
  g_autoptr (UsherVehicleFile)    file = usher_customer_store_load_file_finish (USHER_CUSTOMER_STORE (source), result, NULL);

  /* Who has gone on to the next customer waits for that one's file. */
  if (file == NULL || self->reminder == NULL || file->vehicle->parent_instance.id != self->reminder->vehicle_id)
    return;
  g_set_object (&self->file, file);
  show (self);
}

/**
 * usher_invitation_view_show:
 * @reminder: (nullable): whom to call
 * @all: (element-type UsherReminder): all of today, for what else is due of the same car
 */
void
usher_invitation_view_show (UsherInvitationView *self,
                            UsherReminder       *reminder,
                            GPtrArray           *all)
{
  if (self->file != NULL && (reminder == NULL || self->file->vehicle->parent_instance.id != reminder->vehicle_id))
    g_clear_object (&self->file);
  g_set_object (&self->reminder, reminder);
  g_ptr_array_set_size (self->also, 0);
  for (guint i = 0; reminder != NULL && i < all->len; i++)
    {
      UsherReminder *other = g_ptr_array_index (all, i);

      if (other->vehicle_id == reminder->vehicle_id && other->parent_instance.id != reminder->parent_instance.id)
        g_ptr_array_add (self->also, g_object_ref (other));
    }
  show (self);
  if (reminder != NULL && self->file == NULL)
    usher_customer_store_load_file_async (usher_session_get_customers (usher_desk_get_session (self->desk)), reminder->vehicle_id,
                                          self->cancellable, on_file_cb, g_object_ref (self));
}

/**
 * usher_invitation_view_take_key:
 * @keyval: a key that was pressed in the list
 *
 * Returns: whether it was one of those that end a call
 */
gboolean
usher_invitation_view_take_key (UsherInvitationView *self,
                                guint                keyval)
{
  static const struct
  {
    guint       keyval;
    const char *action;
    gboolean    for_complaints;
  } keys[] = {
    { GDK_KEY_a, "invitation.no-answer", TRUE },
    { GDK_KEY_b, "invitation.busy", TRUE },
    { GDK_KEY_w, "invitation.wrong-number", FALSE },
    { GDK_KEY_r, "invitation.refused", FALSE },
    { GDK_KEY_m, "invitation.message", FALSE },
    { GDK_KEY_s, "invitation.week", FALSE },
  };

  for (gsize i = 0; self->reminder != NULL && i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval && (keys[i].for_complaints || self->reminder->complaint_id == 0))
      return gtk_widget_activate_action (GTK_WIDGET (self), keys[i].action, NULL);

  return FALSE;
}
