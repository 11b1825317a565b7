/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-approver.h"

#include <glib/gi18n.h>

#include "usher-labels.h"
#include "usher-pin-text.h"
#include "usher-staff-store.h"
#include "usher-trouble-text.h"

struct _UsherApprover
{
  GtkBox parent_instance;

  UsherDesk      *desk;
  UsherPermission permission;
  GPtrArray      *staff; /* (element-type UsherStaff): as in the choice */

  GtkWidget *person;
  GtkWidget *pin;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherApprover, usher_approver, GTK_TYPE_BOX)

static void
emit_changed (UsherApprover *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
usher_approver_dispose (GObject *object)
{
  UsherApprover *self = USHER_APPROVER (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->staff, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_approver_parent_class)->dispose (object);
}

static void
usher_approver_class_init (UsherApproverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_approver_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
usher_approver_init (UsherApprover *self)
{
  self->staff = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * usher_approver_is_needed:
 * @desk: the desk
 * @permission: what it takes
 *
 * Returns: whether who is at the desk may not by themselves
 */
gboolean
usher_approver_is_needed (UsherDesk      *desk,
                          UsherPermission permission)
{
  UsherSession *session = usher_desk_get_session (desk);
  UsherStaff   *staff = usher_session_get_staff (session);

  return usher_shop_has_pins (usher_session_get_shop (session)) &&
         (staff == NULL || !usher_role_may (staff->role, permission));
}

static void
add_labelled (UsherApprover *self,
              const char    *text,
              GtkWidget     *widget)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), widget);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), widget);
}

static GtkWidget *
create_choice (UsherApprover *self)
{
  UsherShop                *shop = usher_session_get_shop (usher_desk_get_session (self->desk));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < shop->staff->len; i++)
    {
      UsherStaff      *staff = g_ptr_array_index (shop->staff, i);
      g_autofree char *text = NULL;

      if (!staff->has_pin || !usher_role_may (staff->role, self->permission))
        continue;
      /* Translators: who is at the desk: first the name, then the role. */
      text = g_strdup_printf (C_("staff", "%s · %s"), staff->name, usher_role_label (staff->role));
      gtk_string_list_append (names, text);
      g_ptr_array_add (self->staff, g_object_ref (staff));
    }
  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
}

/**
 * usher_approver_new:
 * @desk: the desk
 * @permission: what it takes
 *
 * Returns: (transfer floating): a choice of who has it, and their PIN
 */
GtkWidget *
usher_approver_new (UsherDesk      *desk,
                    UsherPermission permission)
{
  UsherApprover *self = g_object_new (USHER_TYPE_APPROVER, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);

  self->desk = g_object_ref (desk);
  self->permission = permission;
  self->person = create_choice (self);
  self->pin = gtk_password_entry_new ();
  gtk_password_entry_set_show_peek_icon (GTK_PASSWORD_ENTRY (self->pin), TRUE);
  g_object_set (self->pin, "activates-default", TRUE, NULL);
  add_labelled (self, _("_Approved by"), self->person);
  add_labelled (self, _("Their _PIN"), self->pin);
  g_signal_connect_object (self->pin, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->person, "notify::selected", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

static UsherStaff *
get_person (UsherApprover *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->person));

  return selected < self->staff->len ? g_ptr_array_index (self->staff, selected) : NULL;
}

/**
 * usher_approver_is_complete:
 *
 * Returns: whether somebody was chosen and something typed as their PIN
 */
gboolean
usher_approver_is_complete (UsherApprover *self)
{
  return get_person (self) != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->pin)) != '\0';
}

static void
on_asked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask)      task = G_TASK (user_data);
  g_autoptr (UsherStaff) person = g_object_ref (g_task_get_task_data (task));
  g_autoptr (GError)     error = NULL;
  UsherPinResult         outcome = USHER_PIN_WRONG;
  int                    seconds = 0;
  char                  *why_not = NULL;

  if (!usher_staff_store_approve_finish (USHER_STAFF_STORE (source), result, &outcome, &seconds, &error))
    why_not = usher_trouble_describe (error);
  else if (outcome != USHER_PIN_RIGHT)
    why_not = usher_pin_text (outcome, person->name, seconds);
  g_task_return_pointer (task, why_not, g_free);
}

/**
 * usher_approver_ask_async:
 * @reason: what they approve of
 *
 * Has the PIN looked at, and the approval noted when it is right.
 */
void
usher_approver_ask_async (UsherApprover      *self,
                          const char         *reason,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  UsherStaffStore *store = usher_session_get_staff_store (usher_desk_get_session (self->desk));
  UsherStaff      *person = get_person (self);
  GTask           *task = g_task_new (self, NULL, callback, user_data);

  g_return_if_fail (person != NULL);

  g_task_set_source_tag (task, usher_approver_ask_async);
  g_task_set_task_data (task, g_object_ref (person), g_object_unref);
  usher_staff_store_approve_async (store, person->parent_instance.id, gtk_editable_get_text (GTK_EDITABLE (self->pin)),
                                   self->permission, reason, NULL, on_asked_cb, task);
}

/**
 * usher_approver_ask_finish:
 * @why_not: (out) (transfer full) (nullable): a translated sentence
 *
 * Returns: whether it is approved
 */
gboolean
usher_approver_ask_finish (UsherApprover *self,
                           GAsyncResult  *result,
                           char         **why_not)
{
  *why_not = g_task_propagate_pointer (G_TASK (result), NULL);

  return *why_not == NULL;
}
