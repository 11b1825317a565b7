/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-cash-up-dialog.h"

#include <glib/gi18n.h>

#include "usher-date.h"
#include "usher-labels.h"
#include "usher-estimate-labels.h"
#include "usher-money-dialogs.h"
#include "usher-money.h"
#include "usher-plate.h"
#include "usher-settlement-labels.h"
#include "usher-settlement-store.h"
#include "usher-times.h"

/* Methods that can be counted; what stands on account is not there. */
#define N_COUNTED USHER_PAYMENT_METHOD_TRANSFER

struct _UsherCashUpDialog
{
  AdwDialog parent_instance;

  UsherDesk *desk;
  gint64     time;   /* a moment of the day that is shown */
  GPtrArray *counts; /* (element-type UsherCashCount) as read */
  GPtrArray *rows;   /* (element-type GtkWidget), not owned */
  gboolean   is_filling;
  gboolean   is_working;

  GtkLabel            *day;
  GtkGrid             *grid;
  GtkLabel            *taken[N_COUNTED];
  UsherNumberEntry    *counted[N_COUNTED];
  GtkLabel            *difference[N_COUNTED];
  GtkEditable         *note;
  GtkLabel            *hint;
  AdwPreferencesGroup *credit;
  AdwPreferencesGroup *entries;
};

G_DEFINE_FINAL_TYPE (UsherCashUpDialog, usher_cash_up_dialog, ADW_TYPE_DIALOG)

static UsherSession *
get_session (UsherCashUpDialog *self)
{
  return usher_desk_get_session (self->desk);
}

static UsherSettlementStore *
get_store (UsherCashUpDialog *self)
{
  return usher_session_get_settlements (get_session (self));
}

static UsherCashCount *
get_count (UsherCashUpDialog *self,
           guint              i)
{
  return g_ptr_array_index (self->counts, i);
}

static gint64
get_difference (UsherCashUpDialog *self,
                guint              i)
{
  return usher_money_get_typed (self->counted[i]) - get_count (self, i)->taken;
}

/* Whether anything was counted, and whether it all agrees. */
static void
look_at_counts (UsherCashUpDialog *self,
                gboolean          *any,
                gboolean          *differs)
{
  *any = FALSE;
  *differs = FALSE;
  for (guint i = 0; i < N_COUNTED; i++)
    {
      if (!usher_money_is_typed (self->counted[i]))
        continue;
      *any = TRUE;
      *differs = *differs || get_difference (self, i) != 0;
    }
}

static void
show_hint (UsherCashUpDialog *self)
{
  gboolean    any = FALSE;
  gboolean    differs = FALSE;
  const char *why = NULL;

  look_at_counts (self, &any, &differs);
  gtk_widget_set_visible (GTK_WIDGET (self->note), differs);
  if (!get_count (self, 0)->may_count)
    why = _("Only the cashier or the manager cashes up");
  else if (!any)
    why = _("Type what was counted");
  else if (differs && *gtk_editable_get_text (self->note) == '\0')
    why = _("Type why it differs");
  gtk_label_set_text (self->hint, why != NULL ? why : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cash-up.record", why == NULL && !self->is_working);
}

static void
show_difference (UsherCashUpDialog *self,
                 guint              i)
{
  g_autofree char *figures = NULL;

  if (!usher_money_is_typed (self->counted[i]))
    {
      gtk_label_set_text (self->difference[i], "");
      return;
    }
  figures = usher_money_format (get_difference (self, i));
  gtk_label_set_text (self->difference[i], figures);
}

static void
on_typed_cb (UsherCashUpDialog *self)
{
  if (self->is_filling || self->counts == NULL)
    return;
  for (guint i = 0; i < N_COUNTED; i++)
    show_difference (self, i);
  show_hint (self);
}

static void
show_counts (UsherCashUpDialog *self)
{
  gint64 counted_at = 0;

  self->is_filling = TRUE;
  for (guint i = 0; i < N_COUNTED; i++)
    {
      UsherCashCount  *count = get_count (self, i);
      g_autofree char *figures = usher_money_format (count->taken);

      gtk_label_set_text (self->taken[i], figures);
      if (count->counted_at != 0)
        usher_number_entry_set_value (self->counted[i], count->counted);
      else
        usher_number_entry_unset (self->counted[i]);
      counted_at = MAX (counted_at, count->counted_at);
      if (count->counted_at != 0 && *count->note != '\0')
        gtk_editable_set_text (self->note, count->note);
    }
  self->is_filling = FALSE;
  on_typed_cb (self);
  if (counted_at != 0 && get_count (self, 0)->may_count)
    {
      g_autofree char *when = usher_times_relative (get_session (self), counted_at);
      /* Translators: when the cash was counted. */
      g_autofree char *text = g_strdup_printf (_("Counted %s"), when);

      gtk_label_set_text (self->hint, text);
    }
}

/* Lists. */

static void
on_order_activated_cb (UsherCashUpDialog *self,
                       GtkWidget         *row)
{
  gint64    *order_id = g_object_get_data (G_OBJECT (row), "order");
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  g_object_ref (parent);
  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (parent, "win.open-order", "x", *order_id);
  g_object_unref (parent);
}

static void
add_row (UsherCashUpDialog   *self,
         AdwPreferencesGroup *group,
         UsherPayment        *payment,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *figures = usher_money_format (payment->amount);
  GtkWidget       *label = gtk_label_new (figures);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "order", g_memdup2 (&payment->order_id, sizeof payment->order_id), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_order_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  g_object_set_data (G_OBJECT (row), "group", group);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (UsherCashUpDialog   *self,
            AdwPreferencesGroup *group)
{
  for (guint i = self->rows->len; i > 0; i--)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i - 1);

      if (g_object_get_data (G_OBJECT (row), "group") != group)
        continue;
      adw_preferences_group_remove (group, row);
      g_ptr_array_remove_index (self->rows, i - 1);
    }
}

static void
on_entries_listed_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (UsherCashUpDialog) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         list = usher_settlement_store_list_day_finish (USHER_SETTLEMENT_STORE (source), result, &error);

  if (self->entries == NULL)
    return;
  if (list == NULL)
    {
      usher_desk_report (self->desk, error, _("The payments could not be read"));
      return;
    }
  clear_rows (self, self->entries);
  for (guint i = 0; i < list->len; i++)
    {
      UsherPayment    *payment = g_ptr_array_index (list, i);
      g_autofree char *clock = usher_times_clock (get_session (self), payment->taken_at);
      g_autofree char *plate = usher_plate_format (payment->plate);
      /* Translators: time of day, what an entry is, and how the money moved. */
      g_autofree char *title = g_strdup_printf (_("%s %s · %s"), clock, usher_entry_kind_label (payment->kind),
                                                  usher_payment_method_label (payment->method));
      g_autofree char *subtitle = g_strdup_printf ("%s · %s", payment->order_number, plate);

      add_row (self, self->entries, payment, title, subtitle);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->entries), list->len > 0);
}

static void
on_credit_listed_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (UsherCashUpDialog) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         list = usher_settlement_store_list_on_account_finish (USHER_SETTLEMENT_STORE (source), result, &error);

  if (self->credit == NULL)
    return;
  if (list == NULL)
    {
      usher_desk_report (self->desk, error, _("The payments could not be read"));
      return;
    }
  clear_rows (self, self->credit);
  for (guint i = 0; i < list->len; i++)
    {
      UsherPayment    *payment = g_ptr_array_index (list, i);
      g_autofree char *since = usher_times_relative (get_session (self), payment->taken_at);
      g_autofree char *plate = usher_plate_format (payment->plate);
      /* Translators: a customer, and who pays (“insurer”). */
      g_autofree char *title = g_strdup_printf (_("%s · %s"), payment->customer_name, usher_payer_label (payment->payer));
      /* Translators: number of the order, the plate, and since when it is owed. */
      g_autofree char *subtitle = g_strdup_printf (_("%s · %s · since %s"), payment->order_number, plate, since);

      add_row (self, self->credit, payment, title, subtitle);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->credit), list->len > 0);
}

static void
on_day_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (UsherCashUpDialog) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         counts = usher_settlement_store_load_day_finish (USHER_SETTLEMENT_STORE (source), result, &error);

  if (self->day == NULL)
    return;
  if (counts == NULL)
    {
      usher_desk_report (self->desk, error, _("The payments could not be read"));
      return;
    }
  g_clear_pointer (&self->counts, g_ptr_array_unref);
  self->counts = g_steal_pointer (&counts);
  show_counts (self);
}

static void
load (UsherCashUpDialog *self)
{
  GDate            day;
  GDate            today;
  g_autofree char *text = NULL;

  usher_date_of_time (self->time, usher_clock_get_zone (usher_session_get_clock (get_session (self))), &day);
  usher_times_today (get_session (self), &today);
  text = usher_times_day (get_session (self), &day);
  gtk_label_set_text (self->day, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cash-up.next-day", g_date_compare (&day, &today) < 0);
  usher_settlement_store_load_day_async (get_store (self), self->time, NULL, on_day_loaded_cb, g_object_ref (self));
  usher_settlement_store_list_day_async (get_store (self), self->time, NULL, on_entries_listed_cb, g_object_ref (self));
  usher_settlement_store_list_on_account_async (get_store (self), NULL, on_credit_listed_cb, g_object_ref (self));
}

static void
move_day (UsherCashUpDialog *self,
          int                days)
{
  self->time += (gint64) days * 24 * 60 * 60;
  gtk_editable_set_text (self->note, "");
  load (self);
}

static void
previous_day_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  move_day (USHER_CASH_UP_DIALOG (widget), -1);
}

static void
next_day_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  move_day (USHER_CASH_UP_DIALOG (widget), 1);
}

static void
on_recorded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (UsherCashUpDialog) self = user_data;
  g_autoptr (GError)            error = NULL;

  self->is_working = FALSE;
  if (usher_settlement_store_cash_up_finish (USHER_SETTLEMENT_STORE (source), result, &error))
    usher_desk_say (self->desk, _("The count was recorded"));
  else
    usher_desk_report (self->desk, error, _("The count could not be recorded"));
  if (self->day != NULL)
    load (self);
}

static void
record_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherCashUpDialog    *self = USHER_CASH_UP_DIALOG (widget);
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_COUNTED; i++)
    {
      UsherCashCount *count = NULL;

      if (!usher_money_is_typed (self->counted[i]))
        continue;
      count = usher_entity_copy (get_count (self, i));
      count->expected = count->taken;
      count->counted = usher_money_get_typed (self->counted[i]);
      usher_entity_set_string (&count->note, count->counted != count->expected ? gtk_editable_get_text (self->note) : "");
      g_ptr_array_add (counts, count);
    }
  self->is_working = TRUE;
  show_hint (self);
  usher_settlement_store_cash_up_async (get_store (self), self->time, counts, NULL, on_recorded_cb, g_object_ref (self));
}

static GtkWidget *
make_heading (const char *text,
              gboolean    is_amount)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_label_set_xalign (GTK_LABEL (label), is_amount ? 1.0f : 0.0f);

  return label;
}

static GtkLabel *
make_figures (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_xalign (GTK_LABEL (label), 1.0f);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);

  return GTK_LABEL (label);
}

static void
make_rows (UsherCashUpDialog *self)
{
  gtk_grid_attach (self->grid, make_heading (C_("cash-up", "Method"), FALSE), 0, 0, 1, 1);
  gtk_grid_attach (self->grid, make_heading (C_("cash-up", "Taken"), TRUE), 1, 0, 1, 1);
  gtk_grid_attach (self->grid, make_heading (C_("cash-up", "Counted"), FALSE), 2, 0, 1, 1);
  gtk_grid_attach (self->grid, make_heading (C_("cash-up", "Difference"), TRUE), 3, 0, 1, 1);
  for (guint i = 0; i < N_COUNTED; i++)
    {
      const char      *name = usher_payment_method_label (USHER_PAYMENT_METHOD_CASH + i);
      GtkWidget       *label = gtk_label_new (name);
      g_autofree char *accessible = NULL;

      /* Translators: how the money moved (“Cash”). */
      accessible = g_strdup_printf (_("%s, counted"), name);
      gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
      self->taken[i] = make_figures ();
      self->counted[i] = USHER_NUMBER_ENTRY (usher_number_entry_new (USHER_NUMBER_MONEY));
      self->difference[i] = make_figures ();
      gtk_widget_set_hexpand (GTK_WIDGET (self->counted[i]), TRUE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->counted[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, accessible, -1);
      g_signal_connect_object (self->counted[i], "changed", G_CALLBACK (on_typed_cb), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (self->grid, label, 0, i + 1, 1, 1);
      gtk_grid_attach (self->grid, GTK_WIDGET (self->taken[i]), 1, i + 1, 1, 1);
      gtk_grid_attach (self->grid, GTK_WIDGET (self->counted[i]), 2, i + 1, 1, 1);
      gtk_grid_attach (self->grid, GTK_WIDGET (self->difference[i]), 3, i + 1, 1, 1);
    }
}

static void
usher_cash_up_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USHER_TYPE_CASH_UP_DIALOG);

  G_OBJECT_CLASS (usher_cash_up_dialog_parent_class)->dispose (object);
}

static void
usher_cash_up_dialog_finalize (GObject *object)
{
  UsherCashUpDialog *self = USHER_CASH_UP_DIALOG (object);

  g_clear_pointer (&self->counts, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_cash_up_dialog_parent_class)->finalize (object);
}

static void
usher_cash_up_dialog_class_init (UsherCashUpDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_cash_up_dialog_dispose;
  object_class->finalize = usher_cash_up_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/settlement/usher-cash-up-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherCashUpDialog, day);
  gtk_widget_class_bind_template_child_full (widget_class, "counts", FALSE, G_STRUCT_OFFSET (UsherCashUpDialog, grid));
  gtk_widget_class_bind_template_child (widget_class, UsherCashUpDialog, note);
  gtk_widget_class_bind_template_child (widget_class, UsherCashUpDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, UsherCashUpDialog, credit);
  gtk_widget_class_bind_template_child (widget_class, UsherCashUpDialog, entries);
  gtk_widget_class_bind_template_callback (widget_class, on_typed_cb);
  gtk_widget_class_install_action (widget_class, "cash-up.record", NULL, record_action);
  gtk_widget_class_install_action (widget_class, "cash-up.previous-day", NULL, previous_day_action);
  gtk_widget_class_install_action (widget_class, "cash-up.next-day", NULL, next_day_action);
}

static void
usher_cash_up_dialog_init (UsherCashUpDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  make_rows (self);
}

/**
 * usher_cash_up_dialog_new:
 * @desk: the desk
 *
 * Returns: the cash-up of today
 */
AdwDialog *
usher_cash_up_dialog_new (UsherDesk *desk)
{
  UsherCashUpDialog *self = g_object_new (USHER_TYPE_CASH_UP_DIALOG, NULL);

  self->desk = g_object_ref (desk);
  self->time = usher_session_now (get_session (self));
  load (self);

  return ADW_DIALOG (self);
}
