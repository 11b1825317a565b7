/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-repeat-banner.h"

#include <glib/gi18n.h>

#include "usher-after-labels.h"
#include "usher-order-store.h"
#include "usher-reminder-store.h"
#include "usher-repeat.h"
#include "usher-times.h"

struct _UsherRepeatBanner
{
  AdwBin parent_instance;

  UsherOrderContext *context;
  GCancellable      *cancellable;
  GPtrArray         *repeats;
  char              *looked_for; /* concerns that were compared */
  char              *shown;      /* what the banner says */
  gboolean           is_reading;
  gboolean           is_judging;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (UsherRepeatBanner, usher_repeat_banner, ADW_TYPE_BIN)

static void read_repeats (UsherRepeatBanner *self);

static UsherSession *
get_session (UsherRepeatBanner *self)
{
  return usher_order_context_get_session (self->context);
}

static UsherDesk *
get_desk (UsherRepeatBanner *self)
{
  return usher_order_context_get_desk (self->context);
}

/* Charging nothing. */

static void
on_lines_saved_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (UsherRepeatBanner) self = USHER_REPEAT_BANNER (user_data);
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherEstimate)     saved = usher_order_store_save_lines_finish (USHER_ORDER_STORE (source), result, &error);

  if (self->context == NULL)
    return;
  if (saved == NULL)
    usher_desk_report (get_desk (self), error, _("The lines could not be changed"));
  else
    usher_desk_say (get_desk (self), _("The workshop pays for these lines now"));
}

static void
on_free_clicked_cb (GtkButton         *button,
                    UsherRepeatBanner *self)
{
  UsherRepeat              *repeat = g_object_get_data (G_OBJECT (button), "repeat");
  UsherOrderFile           *file = usher_order_context_get_file (self->context);
  guint                     n_changed = 0;
  g_autoptr (UsherEstimate) free_of_charge = NULL;

  if (file == NULL)
    return;
  free_of_charge = usher_repeat_make_free (file->estimate, repeat->words, USHER_PAYER_INTERNAL, &n_changed);
  if (n_changed > 0)
    usher_order_store_save_lines_async (usher_session_get_orders (get_session (self)),
                                        usher_order_context_get_order_id (self->context), free_of_charge, file->estimate, NULL,
                                        on_lines_saved_cb,
                                        g_object_ref (self));
}

/* Judging. */

static void
on_judged_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherRepeatBanner) self = USHER_REPEAT_BANNER (user_data);
  g_autoptr (GError)            error = NULL;

  self->is_judging = FALSE;
  if (!usher_reminder_store_judge_repeat_finish (USHER_REMINDER_STORE (source), result, &error) && self->context != NULL)
    usher_desk_report (get_desk (self), error, _("The judgement could not be saved"));
  if (self->context != NULL)
    read_repeats (self);
}

static void
on_answer_cb (AdwToggleGroup    *group,
              GParamSpec        *pspec,
              UsherRepeatBanner *self)
{
  UsherRepeat *repeat = g_object_get_data (G_OBJECT (group), "repeat");
  const char  *judgement = adw_toggle_group_get_active_name (group);

  if (judgement == NULL || g_str_equal (judgement, repeat->judgement))
    return;
  self->is_judging = TRUE;
  usher_reminder_store_judge_repeat_async (usher_session_get_reminders (get_session (self)), repeat->concern_id,
                                           repeat->earlier_order_id, judgement, self->cancellable, on_judged_cb, g_object_ref (self));
}

static GtkWidget *
create_answers (UsherRepeatBanner *self,
                UsherRepeat       *repeat)
{
  static const struct
  {
    const char *name;
    const char *label;
  } answers[] = {
    { "same", NC_ ("repeat", "Same Fault") },
      { "repeat", NC_ ("repeat", "Repeat Repair") },
        { "unrelated", NC_ ("repeat", "Unrelated") },
      };
  AdwToggleGroup *group = ADW_TOGGLE_GROUP (adw_toggle_group_new ());

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_name (toggle, answers[i].name);
      adw_toggle_set_label (toggle, g_dpgettext2 (NULL, "repeat", answers[i].label));
      adw_toggle_group_add (group, toggle);
    }
  adw_toggle_group_set_active_name (group, *repeat->judgement != '\0' ? repeat->judgement : NULL);
  gtk_widget_set_halign (GTK_WIDGET (group), GTK_ALIGN_START);
  gtk_widget_set_sensitive (GTK_WIDGET (group), usher_order_context_is_editable (self->context));
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Is It the Same?"), -1);
  g_object_set_data_full (G_OBJECT (group), "repeat", g_object_ref (repeat), g_object_unref);
  g_signal_connect_object (group, "notify::active-name", G_CALLBACK (on_answer_cb), self, 0);

  return GTK_WIDGET (group);
}

static GtkWidget *
create_free_button (UsherRepeatBanner *self,
                    UsherRepeat       *repeat)
{
  UsherOrderFile           *file = usher_order_context_get_file (self->context);
  guint                     n_changed = 0;
  g_autoptr (UsherEstimate) free_of_charge = usher_repeat_make_free (file->estimate, repeat->words, USHER_PAYER_INTERNAL, &n_changed);
  g_autofree char          *label = NULL;
  GtkWidget                *button = NULL;

  if (n_changed == 0)
    return usher_after_text (_("What is done for it is free of charge: lines for it are paid by the workshop"), "dimmed");
  label = g_strdup_printf (ngettext ("_Charge Nothing for %u Line", "_Charge Nothing for %u Lines", n_changed), n_changed);
  button = gtk_button_new_with_mnemonic (label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_sensitive (button, usher_order_context_is_editable (self->context));
  g_object_set_data_full (G_OBJECT (button), "repeat", g_object_ref (repeat), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_free_clicked_cb), self, 0);

  return button;
}

static void
add_repeat (UsherRepeatBanner *self,
            UsherRepeat       *repeat)
{
  g_autofree char *text = usher_repeat_text (get_session (self), repeat);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "known-car");
  gtk_box_append (GTK_BOX (box), usher_after_text (text, NULL));
  gtk_box_append (GTK_BOX (box), create_answers (self, repeat));
  if (g_str_equal (repeat->judgement, "repeat"))
    gtk_box_append (GTK_BOX (box), create_free_button (self, repeat));
  gtk_box_append (self->box, box);
}

/* What is shown already stays, so that no button goes away under a hand. */
static gboolean
note_shown (UsherRepeatBanner *self)
{
  UsherOrderFile     *file = usher_order_context_get_file (self->context);
  g_autoptr (GString) said = g_string_new (usher_order_context_is_editable (self->context) ? "open" : "");

  for (guint i = 0; self->repeats != NULL && i < self->repeats->len; i++)
    {
      UsherRepeat              *repeat = g_ptr_array_index (self->repeats, i);
      guint                     n_changed = 0;
      g_autoptr (UsherEstimate) free_of_charge = usher_repeat_make_free (file->estimate, repeat->words, USHER_PAYER_INTERNAL, &n_changed);

      g_string_append_printf (said, "\n%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %s %s %s %u", repeat->concern_id,
                              repeat->earlier_order_id, repeat->words, repeat->earlier_words, repeat->judgement,
                              repeat->guaranteed_until, n_changed);
    }

  return g_set_str (&self->shown, said->str);
}

static void
show (UsherRepeatBanner *self)
{
  if (!note_shown (self))
    return;
  usher_after_clear (self->box);
  for (guint i = 0; self->repeats != NULL && i < self->repeats->len; i++)
    add_repeat (self, g_ptr_array_index (self->repeats, i));
  gtk_widget_set_visible (GTK_WIDGET (self), self->repeats != NULL && self->repeats->len > 0);
}

static void
on_found_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherRepeatBanner) self = USHER_REPEAT_BANNER (user_data);
  g_autoptr (GPtrArray)         repeats = usher_reminder_store_find_repeats_finish (USHER_REMINDER_STORE (source), result, NULL);

  self->is_reading = FALSE;
  if (self->context == NULL || repeats == NULL)
    return;
  g_clear_pointer (&self->repeats, g_ptr_array_unref);
  self->repeats = g_steal_pointer (&repeats);
  show (self);
}

static void
read_repeats (UsherRepeatBanner *self)
{
  if (self->is_reading)
    return;
  self->is_reading = TRUE;
  usher_reminder_store_find_repeats_async (usher_session_get_reminders (get_session (self)),
                                           usher_order_context_get_order_id (self->context), 0, NULL, self->cancellable,
                                           on_found_cb, g_object_ref (self));
}

static void
usher_repeat_banner_dispose (GObject *object)
{
  UsherRepeatBanner *self = USHER_REPEAT_BANNER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->repeats, g_ptr_array_unref);
  g_clear_pointer (&self->looked_for, g_free);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (usher_repeat_banner_parent_class)->dispose (object);
}

static void
usher_repeat_banner_class_init (UsherRepeatBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_repeat_banner_dispose;
}

static void
usher_repeat_banner_init (UsherRepeatBanner *self)
{
  self->cancellable = g_cancellable_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * usher_repeat_banner_new:
 *
 * Returns: (transfer floating): a banner for the concerns of an order
 */
GtkWidget *
usher_repeat_banner_new (UsherOrderContext *context)
{
  UsherRepeatBanner *self = g_object_new (USHER_TYPE_REPEAT_BANNER, NULL);

  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}

/**
 * usher_repeat_banner_update:
 *
 * Looks again when the concerns or lines are others than before, once they are saved.
 */
void
usher_repeat_banner_update (UsherRepeatBanner *self)
{
  UsherOrderFile     *file = usher_order_context_get_file (self->context);
  g_autoptr (GString) concerns = g_string_new (NULL);

  if (file == NULL || self->is_judging)
    return;
  for (guint i = 0; i < file->concerns->len; i++)
    {
      UsherConcern *concern = g_ptr_array_index (file->concerns, i);

      g_string_append_printf (concerns, "%" G_GINT64_FORMAT " %s\n", concern->parent_instance.id, concern->words);
    }
  g_string_append_printf (concerns, "%p", (gpointer) file->estimate);
  if (g_strcmp0 (concerns->str, self->looked_for) == 0)
    return;
  g_set_str (&self->looked_for, concerns->str);
  read_repeats (self);
}
