/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-promise-panel.h"

#include <glib/gi18n.h>

#include "usher-announce.h"
#include "usher-date-entry.h"
#include "usher-date.h"
#include "usher-order-store.h"
#include "usher-promise-terms.h"
#include "usher-time-entry.h"
#include "usher-times.h"

/* As far as the load of the bays is looked at. */
static const gint64 horizon_s = 28 * 24 * 3600;
/* Typing goes on meanwhile. */
static const guint delay_ms = 150;

struct _UsherPromisePanel
{
  GtkWidget parent_instance;

  UsherOrderContext *context;
  UsherPartStock    *stock;
  UsherEstimate     *estimate;
  GPtrArray         *blocks; /* (element-type UsherTimeBlock), %NULL until they were read */
  GCancellable      *cancellable;
  UsherPromise       promise;
  gboolean           has_promise;
  gboolean           is_showing;
  guint              compute_id;

  GtkWidget *box;
  GtkWidget *sentence;
  GtkWidget *accept;
  GtkWidget *date;
  GtkWidget *time;
  GtkWidget *reason;
  GtkWidget *hint;
};

G_DEFINE_FINAL_TYPE (UsherPromisePanel, usher_promise_panel, GTK_TYPE_WIDGET)

static UsherSession *
get_session (UsherPromisePanel *self)
{
  return usher_order_context_get_session (self->context);
}

static UsherOrder *
get_order (UsherPromisePanel *self)
{
  UsherOrderFile *file = usher_order_context_get_file (self->context);

  return file != NULL ? file->order : NULL;
}

static GTimeZone *
get_zone (UsherPromisePanel *self)
{
  return usher_business_hours_get_zone (usher_session_get_shop (get_session (self))->hours);
}

static void
show_hint (UsherPromisePanel *self,
           const char        *text,
           gboolean           is_warning)
{
  gtk_label_set_text (GTK_LABEL (self->hint), text);
  gtk_widget_set_visible (self->hint, *text != '\0');
  if (is_warning)
    gtk_widget_add_css_class (self->hint, "warning");
  else
    gtk_widget_remove_css_class (self->hint, "warning");
}

/* What is promised now, and whether that can be held. */
static void
show_standing (UsherPromisePanel *self)
{
  UsherOrder      *order = get_order (self);
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  if (order == NULL || order->promised_at == 0)
    {
      show_hint (self, "", FALSE);
      return;
    }

  when = usher_times_relative (get_session (self), order->promised_at);
  if (order->promised_at < usher_session_now (get_session (self)))
    /* Translators: a time as “today 14:00”. */
    text = g_strdup_printf (_("⚠ The promised time is over: %s"), when);
  else if (self->has_promise && order->promised_at < self->promise.ready_at)
    text = g_strdup_printf (_("⚠ Promised for %s, which is earlier than computed"), when);
  else
    text = g_strdup_printf (_("✓ Promised for %s"), when);
  show_hint (self, text, g_str_has_prefix (text, "⚠"));
}

static void
show_entries (UsherPromisePanel *self)
{
  UsherOrder *order = get_order (self);
  gint64      at = order->promised_at;
  GDate       date;

  self->is_showing = TRUE;
  if (at != 0 && gtk_widget_get_focus_child (self->box) == NULL)
    {
      g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at);
      g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, get_zone (self));

      usher_date_of_time (at, get_zone (self), &date);
      usher_date_entry_set_date (USHER_DATE_ENTRY (self->date), &date);
      usher_time_entry_set_minutes (USHER_TIME_ENTRY (self->time),
                                    g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local));
      gtk_editable_set_text (GTK_EDITABLE (self->reason), order->promise_note);
    }
  gtk_widget_set_visible (self->reason, *order->promise_note != '\0' || gtk_widget_get_visible (self->reason));
  self->is_showing = FALSE;
}

static void
show_sentence (UsherPromisePanel *self)
{
  UsherOrder      *order = get_order (self);
  g_autofree char *terms = NULL;
  g_autofree char *when = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->accept, self->has_promise);
  if (!self->has_promise)
    {
      gtk_label_set_text (GTK_LABEL (self->sentence), self->blocks == NULL ? "" : _("No free time within 90 days"));
      return;
    }

  terms = usher_promise_terms_format (get_session (self), &self->promise);
  gtk_label_set_text (GTK_LABEL (self->sentence), terms);
  when = usher_times_relative (get_session (self), self->promise.ready_at);
  /* Translators: button: promises the customer this time, “today 14:00”. */
  label = g_strdup_printf (_("Promise %s"), when);
  gtk_button_set_label (GTK_BUTTON (self->accept), label);
  gtk_widget_set_sensitive (self->accept, usher_order_context_is_editable (self->context) &&
                                              order->promised_at != self->promise.ready_at);
}

static void
compute (UsherPromisePanel *self)
{
  UsherOrder         *order = get_order (self);
  UsherEstimateTotals totals;

  self->compute_id = 0;
  if (order == NULL || self->blocks == NULL || self->estimate == NULL)
    return;

  usher_estimate_get_totals (self->estimate, &totals);
  self->has_promise = usher_promise_terms_compute (
      get_session (self), self->blocks, order->parent_instance.id, order->booking_id, totals.hours,
      usher_part_stock_get_parts_at (self->stock, self->estimate), g_str_equal (order->wash, "yes"), &self->promise);
  show_sentence (self);
  show_standing (self);
}

static void
on_time_to_compute_cb (gpointer user_data)
{
  compute (USHER_PROMISE_PANEL (user_data));
}

static void
queue_compute (UsherPromisePanel *self)
{
  if (self->compute_id == 0)
    self->compute_id = g_timeout_add_once (delay_ms, on_time_to_compute_cb, self);
}

static void
on_load_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherPromisePanel) self = user_data;
  g_autoptr (GError)            error = NULL;
  GPtrArray                    *blocks = usher_order_store_list_load_finish (USHER_ORDER_STORE (source), result, &error);

  if (blocks == NULL)
    {
      g_message ("The load of the bays could not be read: %s", error->message);
      return;
    }
  if (self->context == NULL)
    {
      g_ptr_array_unref (blocks);
      return;
    }

  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  self->blocks = blocks;
  compute (self);
}

static void
read_load (UsherPromisePanel *self)
{
  gint64         now = usher_session_now (get_session (self));
  UsherTimeRange range = { now, now + horizon_s };

  usher_order_store_list_load_async (usher_session_get_orders (get_session (self)), range, self->cancellable,
                                     on_load_read_cb, g_object_ref (self));
}

static void
accept_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherPromisePanel *self = USHER_PROMISE_PANEL (widget);
  UsherOrder        *order = NULL;

  if (!self->has_promise || !usher_order_context_is_editable (self->context))
    return;

  order = usher_order_context_edit_order (self->context);
  order->promised_at = self->promise.ready_at;
  usher_entity_set_string (&order->promise_note, "");
  gtk_widget_set_visible (self->reason, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  show_entries (self);
  show_sentence (self);
  show_standing (self);
  usher_announce (widget, gtk_label_get_text (GTK_LABEL (self->hint)));
}

/* The advisor knows better: later at will, earlier with a reason, never in the past. */
static void
take_entries (UsherPromisePanel *self)
{
  UsherOrder *order = get_order (self);
  int         minutes = usher_time_entry_get_minutes (USHER_TIME_ENTRY (self->time));
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  gboolean    is_earlier = FALSE;
  gint64      at = 0;
  GDate       date;

  if (self->is_showing || order == NULL || minutes < 0 ||
      !usher_date_entry_get_date (USHER_DATE_ENTRY (self->date), &date))
    return;

  at = usher_business_hours_time_on (usher_session_get_shop (get_session (self))->hours, &date, minutes);
  if (at == order->promised_at && g_str_equal (reason, order->promise_note))
    return;
  if (at < usher_session_now (get_session (self)))
    {
      show_hint (self, _("⚠ That time is over already"), TRUE);
      return;
    }
  is_earlier = self->has_promise && at < self->promise.ready_at;
  gtk_widget_set_visible (self->reason, is_earlier || *reason != '\0');
  if (is_earlier && *reason == '\0')
    {
      show_hint (self, _("⚠ Earlier than computed: say why"), TRUE);
      return;
    }

  order = usher_order_context_edit_order (self->context);
  order->promised_at = at;
  usher_entity_set_string (&order->promise_note, reason);
  show_sentence (self);
  show_standing (self);
}

static void
on_wash_maybe_changed_cb (UsherPromisePanel *self)
{
  if (get_order (self) == NULL)
    return;

  show_entries (self);
  queue_compute (self);
}

static void
usher_promise_panel_dispose (GObject *object)
{
  UsherPromisePanel *self = USHER_PROMISE_PANEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->compute_id, g_source_remove);
  g_clear_object (&self->context);
  g_clear_object (&self->stock);
  g_clear_pointer (&self->estimate, usher_estimate_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (usher_promise_panel_parent_class)->dispose (object);
}

static void
usher_promise_panel_class_init (UsherPromisePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_promise_panel_dispose;
  gtk_widget_class_install_action (widget_class, "promise.accept", NULL, accept_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
usher_promise_panel_init (UsherPromisePanel *self)
{
  self->cancellable = g_cancellable_new ();
}

static GtkWidget *
make_choice (UsherPromisePanel *self)
{
  GtkWidget  *row = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 8, "line-spacing", 6, NULL);
  AdwWrapBox *box = ADW_WRAP_BOX (row);
  GtkWidget  *or_else = gtk_label_new (_("or"));

  self->accept = gtk_button_new ();
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->accept), "promise.accept");
  gtk_widget_set_tooltip_text (self->accept, _("Promise the Computed Time (Ctrl+Enter)"));
  self->date = usher_date_entry_new (usher_session_get_clock (get_session (self)));
  self->time = usher_time_entry_new ();
  self->reason = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason), _("Why earlier"));
  gtk_widget_set_visible (self->reason, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->date), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Promised day"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->time), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Promised time"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why earlier"), -1);
  adw_wrap_box_append (box, self->accept);
  adw_wrap_box_append (box, or_else);
  adw_wrap_box_append (box, self->date);
  adw_wrap_box_append (box, self->time);
  adw_wrap_box_append (box, self->reason);

  return row;
}

static void
build (UsherPromisePanel *self)
{
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", _("Promised Time"), "xalign", 0.0, NULL);

  gtk_widget_add_css_class (title, "heading");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->sentence = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->sentence, "numeric");
  self->hint = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL);
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_box_append (GTK_BOX (self->box), self->sentence);
  gtk_box_append (GTK_BOX (self->box), make_choice (self));
  gtk_box_append (GTK_BOX (self->box), self->hint);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Promised Time"), -1);
}

/**
 * usher_promise_panel_new:
 * @context: the order
 * @stock: what is known of its parts
 *
 * Returns: (transfer floating): a panel
 */
GtkWidget *
usher_promise_panel_new (UsherOrderContext *context,
                         UsherPartStock    *stock)
{
  UsherPromisePanel *self = g_object_new (USHER_TYPE_PROMISE_PANEL, NULL);
  UsherSession      *session = usher_order_context_get_session (context);

  self->context = g_object_ref (context);
  self->stock = g_object_ref (stock);
  build (self);
  g_signal_connect_object (self->date, "notify::date", G_CALLBACK (take_entries), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->time, "notify::minutes", G_CALLBACK (take_entries), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reason, "changed", G_CALLBACK (take_entries), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stock, "changed", G_CALLBACK (queue_compute), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "updated", G_CALLBACK (on_wash_maybe_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed::block", G_CALLBACK (read_load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed::booking", G_CALLBACK (read_load), self, G_CONNECT_SWAPPED);
  read_load (self);

  return GTK_WIDGET (self);
}

/**
 * usher_promise_panel_update:
 * @estimate: the lines that make the work
 *
 * Computes the time anew.
 */
void
usher_promise_panel_update (UsherPromisePanel *self,
                            UsherEstimate     *estimate)
{
  usher_estimate_ref (estimate);
  g_clear_pointer (&self->estimate, usher_estimate_unref);
  self->estimate = estimate;
  queue_compute (self);
}

/**
 * usher_promise_panel_focus:
 *
 * Goes to where the time is promised.
 */
void
usher_promise_panel_focus (UsherPromisePanel *self)
{
  gtk_widget_grab_focus (gtk_widget_get_visible (self->accept) && gtk_widget_get_sensitive (self->accept) ? self->accept : self->date);
}
