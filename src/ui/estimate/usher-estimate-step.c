/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-estimate-step.h"

#include <glib/gi18n.h>

#include "usher-blocker-text.h"
#include "usher-estimate-editor.h"
#include "usher-estimate-merge.h"
#include "usher-estimate-totals-bar.h"
#include "usher-money.h"
#include "usher-order-store.h"
#include "usher-package-dialog.h"
#include "usher-promise-panel.h"
#include "usher-quantity.h"
#include "usher-terms-box.h"
#include "usher-trouble.h"

static const guint save_delay_ms = 400;
/* How often two desks may get in each other's way before a person is told. */
static const guint max_collisions = 3;

struct _UsherEstimateStep
{
  UsherOrderStep parent_instance;

  UsherEstimate *stored;          /* as it is in the data, as far as is known here */
  UsherEstimate *sent;            /* being saved, or %NULL */
  GPtrArray     *conflicts;       /* (element-type UsherEstimateLine) changed here and, so, at another desk */
  GQueue         waiting_flushes; /* (element-type GTask) */
  guint          save_id;
  guint          n_collisions;
  gboolean       is_loading;
  gboolean       is_leaving; /* what is here is saved, decided or not */
  char          *offered;    /* what the offers were made of */

  GtkRevealer            *conflict;
  GtkLabel               *conflict_text;
  UsherEstimateEditor    *editor;
  UsherEstimateTotalsBar *totals;
  UsherPromisePanel      *promise;
  AdwWrapBox             *offers;
  AdwBin                 *editor_bin;
  AdwBin                 *promise_bin;
  AdwBin                 *totals_bin;
  UsherTermsBox          *terms;
  AdwBin                 *terms_bin;
  GtkWidget              *packages;
};

G_DEFINE_FINAL_TYPE (UsherEstimateStep, usher_estimate_step, USHER_TYPE_ORDER_STEP)

static void save (UsherEstimateStep *self);
static void show_offers (UsherEstimateStep *self);

static UsherOrderContext *
get_context (UsherEstimateStep *self)
{
  return usher_order_step_get_context (USHER_ORDER_STEP (self));
}

static UsherOrderFile *
get_file (UsherEstimateStep *self)
{
  return usher_order_step_get_file (USHER_ORDER_STEP (self));
}

static UsherOrderStore *
get_orders (UsherEstimateStep *self)
{
  return usher_session_get_orders (usher_order_context_get_session (get_context (self)));
}

static void
take_estimate (UsherEstimate **field,
               UsherEstimate  *value)
{
  if (value != NULL)
    usher_estimate_ref (value);
  g_clear_pointer (field, usher_estimate_unref);
  *field = value;
}

static UsherEstimate *
get_estimate (UsherEstimateStep *self)
{
  return usher_estimate_editor_get_estimate (self->editor);
}

static gboolean
is_dirty (UsherEstimateStep *self)
{
  return self->stored != NULL && !usher_estimate_equal (get_estimate (self), self->stored);
}

/* What the page says of the order goes with what is typed. */
static void
show_estimate (UsherEstimateStep *self)
{
  UsherOrderFile *file = get_file (self);

  take_estimate (&file->estimate, get_estimate (self));
  usher_estimate_totals_bar_show (self->totals, get_estimate (self));
  usher_promise_panel_update (self->promise, get_estimate (self));
  show_offers (self);
  usher_order_step_progress_changed (USHER_ORDER_STEP (self));
}

/* Two desks at one estimate. */

static int
find_index (UsherEstimate *estimate,
            gint64         id)
{
  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    if (usher_estimate_get_line (estimate, i)->id == id)
      return (int) i;

  return -1;
}

static char *
describe_line (const UsherEstimateLine *line)
{
  g_autofree char *amount = usher_money_format (usher_estimate_line_amount (line));
  g_autofree char *quantity = NULL;

  quantity = line->kind == USHER_LINE_KIND_LABOUR ? usher_hours_format (line->hours) : usher_quantity_format (line->quantity);

  /* Translators: a line of an estimate: what is done, its hours or quantity, its amount. */
  return g_strdup_printf (C_("estimate line", "%s, %s, %s"), line->description, quantity, amount);
}

/* Both versions, so that a person can decide. */
static char *
describe_conflict (UsherEstimateStep       *self,
                   const UsherEstimateLine *there)
{
  int              index = find_index (get_estimate (self), there->id);
  g_autofree char *theirs = describe_line (there);
  g_autofree char *mine = index >= 0 ? describe_line (usher_estimate_get_line (get_estimate (self), (guint) index)) : NULL;

  if (mine == NULL)
    /* Translators: a line of an estimate as somebody else has made it. */
    return g_strdup_printf (_("Removed here and changed at another desk meanwhile: there it is “%s”"), theirs);

  /* Translators: a line of an estimate as somebody else has made it, and as it is here. */
  return g_strdup_printf (_("Changed at another desk meanwhile: there it is “%s”, here “%s”"), theirs, mine);
}

static void
show_conflicts (UsherEstimateStep *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->conflicts->len; i++)
    {
      g_autofree char *conflict = describe_conflict (self, g_ptr_array_index (self->conflicts, i));

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, conflict);
    }
  gtk_label_set_text (self->conflict_text, text->str);
  gtk_revealer_set_reveal_child (self->conflict, self->conflicts->len > 0);
}

static void
keep_mine_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  UsherEstimateStep *self = USHER_ESTIMATE_STEP (widget);

  g_ptr_array_set_size (self->conflicts, 0);
  show_conflicts (self);
  save (self);
}

static void
take_theirs_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  UsherEstimateStep *self = USHER_ESTIMATE_STEP (widget);

  for (guint i = 0; i < self->conflicts->len; i++)
    {
      UsherEstimateLine        *there = g_ptr_array_index (self->conflicts, i);
      UsherEstimate            *estimate = get_estimate (self);
      int                       index = find_index (estimate, there->id);
      g_autoptr (UsherEstimate) taken = index >= 0
                                            ? usher_estimate_replace (estimate, (guint) index, there)
                                            : usher_estimate_insert (estimate, usher_estimate_get_n_lines (estimate), there);

      usher_estimate_editor_set_estimate (self->editor, taken);
    }
  show_estimate (self);
  keep_mine_action (widget, name, parameter);
}

/* Saving: a moment after the last edit, one save after the other. */

static void
finish_flushes (UsherEstimateStep *self,
                const GError      *error)
{
  GTask *task = NULL;

  while ((task = g_queue_pop_head (&self->waiting_flushes)) != NULL)
    usher_order_step_flushed (task, error);
}

static void
on_time_to_save_cb (gpointer user_data)
{
  UsherEstimateStep *self = USHER_ESTIMATE_STEP (user_data);

  self->save_id = 0;
  save (self);
}

static void
queue_save (UsherEstimateStep *self)
{
  if (self->save_id != 0)
    g_source_remove (self->save_id);
  self->save_id = g_timeout_add_once (save_delay_ms, on_time_to_save_cb, self);
}

static void
on_theirs_read_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (UsherEstimateStep) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherOrderFile)    theirs = usher_order_store_load_finish (USHER_ORDER_STORE (source), result, &error);

  self->is_loading = FALSE;
  if (self->editor == NULL)
    return;
  if (theirs == NULL)
    {
      finish_flushes (self, error);
      return;
    }
  if (self->sent != NULL)
    return;

  /* What stands half typed in a cell counts as typed. */
  usher_estimate_editor_commit (self->editor);
  if (is_dirty (self))
    {
      g_autoptr (UsherEstimate) merged =
          usher_estimate_merge (self->stored, get_estimate (self), theirs->estimate, self->conflicts);

      take_estimate (&self->stored, theirs->estimate);
      usher_estimate_editor_set_estimate (self->editor, merged);
    }
  else
    {
      take_estimate (&self->stored, theirs->estimate);
      usher_estimate_editor_set_estimate (self->editor, theirs->estimate);
    }
  show_estimate (self);
  show_conflicts (self);
  save (self);
}

/* Read after all that was saved here, so it is never older than that. */
static void
read_theirs (UsherEstimateStep *self)
{
  if (self->is_loading)
    return;

  self->is_loading = TRUE;
  usher_order_store_load_async (get_orders (self), usher_order_context_get_order_id (get_context (self)), NULL,
                                on_theirs_read_cb, g_object_ref (self));
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherEstimateStep) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherEstimate)     sent = g_steal_pointer (&self->sent);
  g_autoptr (UsherEstimate)     saved =
      usher_order_store_save_lines_finish (USHER_ORDER_STORE (source), result, &error);

  if (self->editor == NULL)
    return;
  if (saved != NULL)
    {
      self->n_collisions = 0;
      take_estimate (&self->stored, saved);
      usher_estimate_editor_adopt_saved (self->editor, sent, saved);
      show_estimate (self);
      save (self);
      return;
    }

  if (usher_trouble_of (error) == USHER_TROUBLE_CONFLICT && self->n_collisions++ < max_collisions)
    {
      read_theirs (self);
      return;
    }
  usher_desk_report (usher_order_step_get_desk (USHER_ORDER_STEP (self)), error, _("The estimate could not be saved"));
  finish_flushes (self, error);
}

/* Saves if there is something to save; what waits for it goes on when not. */
static void
save (UsherEstimateStep *self)
{
  if (self->sent != NULL || self->is_loading)
    return;
  /* What the other desk wrote stays until a person has decided, or goes away. */
  if (self->conflicts->len > 0 && g_queue_is_empty (&self->waiting_flushes) && !self->is_leaving)
    return;
  if (!is_dirty (self))
    {
      finish_flushes (self, NULL);
      return;
    }

  self->sent = usher_estimate_ref (get_estimate (self));
  usher_order_store_save_lines_async (get_orders (self), usher_order_context_get_order_id (get_context (self)),
                                      self->sent, self->stored, NULL, on_saved_cb, g_object_ref (self));
}

static void
on_edited_cb (UsherEstimateStep *self)
{
  show_estimate (self);
  queue_save (self);
}

static void
on_previewed_cb (UsherEstimateStep *self,
                 UsherEstimate     *estimate)
{
  usher_estimate_totals_bar_show (self->totals, estimate);
}

static void
on_discount_chosen_cb (UsherEstimateStep *self,
                       gint64             whole)
{
  usher_estimate_editor_set_whole_discount (self->editor, whole);
}

/* What was put off at the last visit, and what is due. */

static gboolean
is_taken_up (UsherEstimateStep *self,
             gint64             id)
{
  for (guint i = 0; i < usher_estimate_get_n_lines (get_estimate (self)); i++)
    if (usher_estimate_get_line (get_estimate (self), i)->id == id)
      return TRUE;

  return FALSE;
}

static gboolean
has_package (UsherEstimateStep *self,
             const char        *code)
{
  for (guint i = 0; i < usher_estimate_get_n_lines (get_estimate (self)); i++)
    if (g_str_equal (usher_estimate_get_line (get_estimate (self), i)->package_code, code))
      return TRUE;

  return FALSE;
}

static void
add_offer (UsherEstimateStep *self,
           const char        *text,
           const char        *tooltip,
           const char        *action,
           gint64             id)
{
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *button = gtk_button_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), text);
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  adw_wrap_box_append (self->offers, button);
}

static void
add_offers (UsherEstimateStep *self,
            UsherVehicleFile  *car)
{
  for (guint i = 0; i < car->deferred->len; i++)
    {
      UsherEstimateLine *line = g_ptr_array_index (car->deferred, i);
      g_autofree char   *amount = usher_money_format (usher_estimate_line_amount (line));
      g_autofree char   *text = NULL;

      if (is_taken_up (self, line->id))
        continue;
      /* Translators: a line that was put off at an earlier visit, and its price. */
      text = g_strdup_printf (_("Deferred last time: %s %s"), line->description, amount);
      add_offer (self, text, _("Offer It Again"), "estimate.take-up", line->id);
    }
  for (guint i = 0; i < car->due->len; i++)
    {
      UsherPackage    *package = g_ptr_array_index (car->due, i);
      g_autofree char *amount = usher_money_format (package->price);
      g_autofree char *text = NULL;

      if (has_package (self, package->code))
        continue;
      /* Translators: maintenance that is due by distance or time, and its price. */
      text = g_strdup_printf (_("Due: %s %s"), package->name, amount);
      add_offer (self, text, _("Add the Package"), "estimate.add-package", package->parent_instance.id);
    }
}

static char *
describe_offers (UsherEstimateStep *self,
                 UsherVehicleFile  *car)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < car->deferred->len; i++)
    {
      UsherEstimateLine *line = g_ptr_array_index (car->deferred, i);

      if (!is_taken_up (self, line->id))
        g_string_append_printf (text, "d%" G_GINT64_FORMAT " ", line->id);
    }
  for (guint i = 0; i < car->due->len; i++)
    {
      UsherPackage *package = g_ptr_array_index (car->due, i);

      if (!has_package (self, package->code))
        g_string_append_printf (text, "p%" G_GINT64_FORMAT " ", package->parent_instance.id);
    }

  return g_string_free (text, FALSE);
}

static void
show_offers (UsherEstimateStep *self)
{
  UsherVehicleFile *car = get_file (self)->vehicle_file;
  g_autofree char  *described = car != NULL ? describe_offers (self, car) : g_strdup ("");
  GtkWidget        *child = NULL;

  if (!g_set_str (&self->offered, described))
    return;

  while ((child = gtk_widget_get_next_sibling (self->packages)) != NULL)
    adw_wrap_box_remove (self->offers, child);
  if (car != NULL)
    add_offers (self, car);
}

/* It is taken up with its identity, so that it is deferred no longer. */
static void
take_up_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  UsherEstimateStep    *self = USHER_ESTIMATE_STEP (widget);
  UsherVehicleFile     *car = get_file (self) != NULL ? get_file (self)->vehicle_file : NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);

  for (guint i = 0; car != NULL && i < car->deferred->len; i++)
    {
      UsherEstimateLine *line = g_ptr_array_index (car->deferred, i);

      if (line->id == g_variant_get_int64 (parameter) && !is_taken_up (self, line->id))
        {
          UsherEstimateLine *copy = usher_estimate_line_dup (line);

          copy->consent = USHER_CONSENT_QUOTED;
          g_ptr_array_add (lines, copy);
        }
    }
  if (lines->len > 0)
    usher_estimate_editor_add_lines (self->editor, lines);
}

static void
add_package_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  usher_estimate_editor_add_package (USHER_ESTIMATE_STEP (widget)->editor, g_variant_get_int64 (parameter));
}

static void
on_package_chosen_cb (UsherEstimateStep *self,
                      gint64             id)
{
  usher_estimate_editor_add_package (self->editor, id);
}

static void
packages_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  UsherEstimateStep  *self = USHER_ESTIMATE_STEP (widget);
  UsherPackageDialog *dialog = usher_package_dialog_new (usher_order_step_get_desk (USHER_ORDER_STEP (self)));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_package_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
promise_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  UsherEstimateStep *self = USHER_ESTIMATE_STEP (widget);

  usher_estimate_editor_commit (self->editor);
  gtk_widget_activate_action (GTK_WIDGET (self->promise), "promise.accept", NULL);
}

static void
usher_estimate_step_constructed (GObject *object)
{
  UsherEstimateStep *self = USHER_ESTIMATE_STEP (object);
  UsherDesk         *desk = usher_order_step_get_desk (USHER_ORDER_STEP (self));
  GtkWidget         *scrolled = NULL;

  G_OBJECT_CLASS (usher_estimate_step_parent_class)->constructed (object);

  self->editor = USHER_ESTIMATE_EDITOR (usher_estimate_editor_new (desk));
  self->totals = USHER_ESTIMATE_TOTALS_BAR (usher_estimate_totals_bar_new ());
  self->promise = USHER_PROMISE_PANEL (
      usher_promise_panel_new (get_context (self), usher_estimate_editor_get_stock (self->editor)));
  scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                           "vscrollbar-policy", GTK_POLICY_NEVER,
                           "propagate-natural-height", TRUE,
                           "focusable", FALSE,
                           "child", self->editor,
                           NULL);
  adw_bin_set_child (self->editor_bin, scrolled);
  adw_bin_set_child (self->promise_bin, GTK_WIDGET (self->promise));
  adw_bin_set_child (self->totals_bin, GTK_WIDGET (self->totals));
  g_signal_connect_object (self->editor, "changed", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "previewed", G_CALLBACK (on_previewed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->totals, "discount-chosen", G_CALLBACK (on_discount_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  self->terms = USHER_TERMS_BOX (usher_terms_box_new (get_context (self)));
  adw_bin_set_child (self->terms_bin, GTK_WIDGET (self->terms));
}

static const char *
usher_estimate_step_get_title (UsherOrderStep *step)
{
  return usher_step_label (USHER_STEP_ESTIMATE);
}

static const char *
usher_estimate_step_get_icon (UsherOrderStep *step)
{
  return "usher-estimate-symbolic";
}

static UsherStepProgress
usher_estimate_step_get_progress (UsherOrderStep *step,
                                  char          **text)
{
  UsherOrderFile     *file = usher_order_step_get_file (step);
  UsherEstimateTotals totals;
  gboolean            is_quoted = FALSE;

  if (usher_estimate_get_n_lines (file->estimate) == 0 && !file->order->price_after_inspection)
    return USHER_STEP_PROGRESS_OPEN;

  usher_estimate_get_totals (file->estimate, &totals);
  *text = usher_money_format_symbol (totals.total);
  is_quoted = totals.total > 0 || file->order->price_after_inspection ||
              usher_estimate_count_consent (file->estimate, USHER_CONSENT_QUOTED) > 0;

  return is_quoted && file->order->promised_at != 0 ? USHER_STEP_PROGRESS_DONE : USHER_STEP_PROGRESS_PARTLY;
}

static void
usher_estimate_step_update (UsherOrderStep *step)
{
  UsherEstimateStep *self = USHER_ESTIMATE_STEP (step);
  UsherOrderFile    *file = get_file (self);
  gboolean           is_editable = usher_order_context_is_editable (get_context (self));
  gboolean           is_first = self->stored == NULL;

  usher_estimate_editor_set_editable (self->editor, is_editable);
  usher_estimate_editor_set_english (self->editor, g_str_equal (file->order->document_language, "en"));
  usher_estimate_totals_bar_set_editable (self->totals, is_editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "estimate.packages", is_editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "estimate.take-up", is_editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "estimate.add-package", is_editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->terms), is_editable);

  if (is_first)
    {
      take_estimate (&self->stored, file->estimate);
      usher_estimate_editor_set_estimate (self->editor, file->estimate);
    }
  else if (!usher_estimate_equal (file->estimate, get_estimate (self)))
    {
      /* What was read may be older than what was saved: ask again, behind it. */
      if (self->sent == NULL && !is_dirty (self))
        read_theirs (self);
    }
  show_estimate (self);
}

static void
usher_estimate_step_flush (UsherOrderStep *step,
                           GTask          *task)
{
  UsherEstimateStep *self = USHER_ESTIMATE_STEP (step);

  usher_estimate_editor_commit (self->editor);
  usher_estimate_totals_bar_commit (self->totals);
  g_clear_handle_id (&self->save_id, g_source_remove);
  g_queue_push_tail (&self->waiting_flushes, task);
  save (self);
}

static gboolean
usher_estimate_step_focus_field (UsherOrderStep  *step,
                                 UsherBlockerCode code)
{
  UsherEstimateStep *self = USHER_ESTIMATE_STEP (step);

  if (code == USHER_BLOCKER_CODE_PROMISE_MISSING || code == USHER_BLOCKER_CODE_PROMISE_PAST)
    usher_promise_panel_focus (self->promise);
  else if (code == USHER_BLOCKER_CODE_NOTHING_QUOTED || code == USHER_BLOCKER_CODE_NOTHING_TO_DO)
    usher_estimate_editor_focus_end (self->editor);
  else
    return usher_terms_box_focus_field (self->terms, code);

  return TRUE;
}

/* Whoever goes on to the next step finds everything saved. */
static void
usher_estimate_step_unmap (GtkWidget *widget)
{
  UsherEstimateStep *self = USHER_ESTIMATE_STEP (widget);

  if (self->editor != NULL && self->stored != NULL)
    {
      usher_estimate_editor_commit (self->editor);
      self->is_leaving = TRUE;
      save (self);
      self->is_leaving = FALSE;
    }

  GTK_WIDGET_CLASS (usher_estimate_step_parent_class)->unmap (widget);
}

static void
usher_estimate_step_dispose (GObject *object)
{
  UsherEstimateStep *self = USHER_ESTIMATE_STEP (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  self->editor = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_ESTIMATE_STEP);

  G_OBJECT_CLASS (usher_estimate_step_parent_class)->dispose (object);
}

static void
usher_estimate_step_finalize (GObject *object)
{
  UsherEstimateStep *self = USHER_ESTIMATE_STEP (object);

  g_clear_pointer (&self->stored, usher_estimate_unref);
  g_clear_pointer (&self->sent, usher_estimate_unref);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_clear_pointer (&self->offered, g_free);

  G_OBJECT_CLASS (usher_estimate_step_parent_class)->finalize (object);
}

static void
usher_estimate_step_class_init (UsherEstimateStepClass *klass)
{
  GObjectClass        *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass      *widget_class = GTK_WIDGET_CLASS (klass);
  UsherOrderStepClass *step_class = USHER_ORDER_STEP_CLASS (klass);

  object_class->constructed = usher_estimate_step_constructed;
  object_class->dispose = usher_estimate_step_dispose;
  object_class->finalize = usher_estimate_step_finalize;
  widget_class->unmap = usher_estimate_step_unmap;
  step_class->get_title = usher_estimate_step_get_title;
  step_class->get_icon = usher_estimate_step_get_icon;
  step_class->get_progress = usher_estimate_step_get_progress;
  step_class->update = usher_estimate_step_update;
  step_class->flush = usher_estimate_step_flush;
  step_class->focus_field = usher_estimate_step_focus_field;

  gtk_widget_class_install_action (widget_class, "estimate.packages", NULL, packages_action);
  gtk_widget_class_install_action (widget_class, "estimate.add-package", "x", add_package_action);
  gtk_widget_class_install_action (widget_class, "estimate.take-up", "x", take_up_action);
  gtk_widget_class_install_action (widget_class, "estimate.promise", NULL, promise_action);
  gtk_widget_class_install_action (widget_class, "estimate.keep-mine", NULL, keep_mine_action);
  gtk_widget_class_install_action (widget_class, "estimate.take-theirs", NULL, take_theirs_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/estimate/usher-estimate-step.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherEstimateStep, conflict);
  gtk_widget_class_bind_template_child (widget_class, UsherEstimateStep, conflict_text);
  gtk_widget_class_bind_template_child (widget_class, UsherEstimateStep, offers);
  gtk_widget_class_bind_template_child (widget_class, UsherEstimateStep, packages);
  gtk_widget_class_bind_template_child (widget_class, UsherEstimateStep, editor_bin);
  gtk_widget_class_bind_template_child (widget_class, UsherEstimateStep, promise_bin);
  gtk_widget_class_bind_template_child (widget_class, UsherEstimateStep, totals_bin);
  gtk_widget_class_bind_template_child (widget_class, UsherEstimateStep, terms_bin);
}

static void
usher_estimate_step_init (UsherEstimateStep *self)
{
  g_queue_init (&self->waiting_flushes);
  self->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
