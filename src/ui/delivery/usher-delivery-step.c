/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-delivery-step.h"

#include <glib/gi18n.h>

#include "usher-announce.h"
#include "usher-blocker-strip.h"
#include "usher-blocker-text.h"
#include "usher-compare-panel.h"
#include "usher-date-entry.h"
#include "usher-date.h"
#include "usher-delivery-draft.h"
#include "usher-delivery-labels.h"
#include "usher-field-hint.h"
#include "usher-gate-pass-panel.h"
#include "usher-handover-render.h"
#include "usher-labels.h"
#include "usher-number-entry.h"
#include "usher-order-guard.h"
#include "usher-print-preview.h"
#include "usher-quality-labels.h"
#include "usher-quantity.h"
#include "usher-reception-labels.h"
#include "usher-signature-pad.h"
#include "usher-times.h"

/* A longer way than a road test wants to be explained. */
static const gint64 unusual_km = 50;

/* The widgets that show one field of the delivery each. */
typedef enum
{
  TEXT_COLLECTED_BY,
  TEXT_RELATION,
  TEXT_PHONE,
  TEXT_ODOMETER_REASON,
  TEXT_NOTE,
  N_TEXTS,
} Text;

typedef enum
{
  FLAG_TOLD_DONE,
  FLAG_TOLD_NOT_DONE,
  FLAG_SHOWED_PARTS,
  FLAG_TOLD_NEXT,
  FLAG_KEYS,
  FLAG_DOCUMENTS,
  FLAG_BELONGINGS,
  N_FLAGS,
} Flag;

static const struct
{
  const char *name;
  gsize       offset;
} text_fields[N_TEXTS] = {
  [TEXT_COLLECTED_BY] = { "collected_by", G_STRUCT_OFFSET (UsherDelivery, collected_by) },
  [TEXT_RELATION] = { "relation", G_STRUCT_OFFSET (UsherDelivery, relation) },
  [TEXT_PHONE] = { "phone", G_STRUCT_OFFSET (UsherDelivery, phone) },
  [TEXT_ODOMETER_REASON] = { "odometer_reason", G_STRUCT_OFFSET (UsherDelivery, odometer_reason) },
  [TEXT_NOTE] = { "note", G_STRUCT_OFFSET (UsherDelivery, note) },
},
  flag_fields[N_FLAGS] = {
    [FLAG_TOLD_DONE] = { "told_done", G_STRUCT_OFFSET (UsherDelivery, told_done) },
    [FLAG_TOLD_NOT_DONE] = { "told_not_done", G_STRUCT_OFFSET (UsherDelivery, told_not_done) },
    [FLAG_SHOWED_PARTS] = { "showed_parts", G_STRUCT_OFFSET (UsherDelivery, showed_parts) },
    [FLAG_TOLD_NEXT] = { "told_next", G_STRUCT_OFFSET (UsherDelivery, told_next) },
    [FLAG_KEYS] = { "keys_back", G_STRUCT_OFFSET (UsherDelivery, keys_back) },
    [FLAG_DOCUMENTS] = { "documents_back", G_STRUCT_OFFSET (UsherDelivery, documents_back) },
    [FLAG_BELONGINGS] = { "belongings_back", G_STRUCT_OFFSET (UsherDelivery, belongings_back) },
  };

struct _UsherDeliveryStep
{
  UsherOrderStep parent_instance;

  UsherDeliveryDraft *draft;
  gboolean            is_showing;
  gboolean            is_working;

  GtkEditable    *texts[N_TEXTS];
  GtkCheckButton *flags[N_FLAGS];

  GtkWidget          *done_box;
  GtkLabel           *done_text;
  UsherBlockerStrip  *blockers;
  GtkWidget          *form;
  GtkLabel           *done_lines;
  GtkLabel           *not_done_lines;
  AdwBin             *next_on_bin;
  UsherDateEntry     *next_on;
  UsherNumberEntry   *next_km;
  GtkLabel           *documents_seen;
  GtkLabel           *belongings_seen;
  AdwToggleGroup     *old_parts;
  GtkLabel           *old_parts_wish;
  UsherNumberEntry   *odometer;
  GtkLabel           *odometer_in;
  UsherFieldHint     *odometer_hint;
  GtkWidget          *reason_box;
  UsherComparePanel  *compare;
  GtkWidget          *guarantee_box;
  GtkListBox         *guarantee;
  AdwBin             *passes_bin;
  UsherGatePassPanel *passes;
  GtkWidget          *deliver_box;
  UsherSignaturePad  *pad;
  GtkLabel           *deliver_hint;
  GtkButton          *deliver;
};

G_DEFINE_FINAL_TYPE (UsherDeliveryStep, usher_delivery_step, USHER_TYPE_ORDER_STEP)

static UsherDesk *
get_desk (UsherDeliveryStep *self)
{
  return usher_order_step_get_desk (USHER_ORDER_STEP (self));
}

static UsherSession *
get_session (UsherDeliveryStep *self)
{
  return usher_desk_get_session (get_desk (self));
}

static UsherOrderFile *
get_order (UsherDeliveryStep *self)
{
  return usher_order_step_get_file (USHER_ORDER_STEP (self));
}

static UsherDelivery *
get_typed (UsherDeliveryStep *self)
{
  return usher_delivery_draft_get_typed (self->draft);
}

static gboolean
can_edit (UsherDeliveryStep *self)
{
  return !self->is_showing && get_typed (self) != NULL;
}

static gboolean
has_focus (gpointer widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void show_state (UsherDeliveryStep *self);

/* Typing. */

static void
on_text_changed_cb (GtkEditable       *editable,
                    UsherDeliveryStep *self)
{
  for (guint i = 0; can_edit (self) && i < N_TEXTS; i++)
    {
      if (self->texts[i] != editable)
        continue;
      g_set_str ((char **) G_STRUCT_MEMBER_P (usher_delivery_draft_edit (self->draft), text_fields[i].offset),
                 gtk_editable_get_text (editable));
      show_state (self);
    }
}

static void
on_flag_toggled_cb (GtkCheckButton    *button,
                    UsherDeliveryStep *self)
{
  for (guint i = 0; can_edit (self) && i < N_FLAGS; i++)
    {
      if (self->flags[i] != button)
        continue;
      G_STRUCT_MEMBER (gboolean, usher_delivery_draft_edit (self->draft), flag_fields[i].offset) =
          gtk_check_button_get_active (button);
      show_state (self);
    }
}

static void
on_old_parts_cb (UsherDeliveryStep *self)
{
  UsherOldPartsFate fate = USHER_OLD_PARTS_FATE_UNSET;

  if (!can_edit (self))
    return;
  usher_old_parts_fate_from_string (adw_toggle_group_get_active_name (self->old_parts), &fate);
  usher_delivery_draft_edit (self->draft)->old_parts = fate;
  show_state (self);
}

/* Empty is none; what is no number yet is left to the entry, which says so. */
static gboolean
read_km (gpointer entry,
         gint64   none,
         gint64  *km)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  *km = none;
  return *text == '\0' || usher_distance_parse (text, km, NULL);
}

static void show_next_service (UsherDeliveryStep *self);
static void show_odometer_doubt (UsherDeliveryStep *self);

/* What follows by the rule from the odometer moves with it, until somebody has
 * typed something else. */
static void
on_odometer_cb (UsherDeliveryStep *self)
{
  UsherDeliveryFile *file = usher_delivery_draft_get_file (self->draft);
  UsherDelivery     *typed = get_typed (self);
  gint64             in = get_order (self) != NULL ? get_order (self)->order->odometer : 0;
  gint64             km = -1;
  gint64             before = 0;

  if (!can_edit (self) || !read_km (self->odometer, -1, &km) || km == typed->odometer_out)
    return;

  before = typed->odometer_out >= 0 ? typed->odometer_out : in;
  usher_delivery_draft_edit (self->draft)->odometer_out = km;
  if (typed->next_service_km == usher_delivery_file_next_service (file, before).km)
    {
      typed->next_service_km = usher_delivery_file_next_service (file, km >= 0 ? km : in).km;
      show_next_service (self);
    }
  show_odometer_doubt (self);
  show_state (self);
}

static void
on_next_km_cb (UsherDeliveryStep *self)
{
  gint64 km = 0;

  if (can_edit (self) && read_km (self->next_km, 0, &km) && km != get_typed (self)->next_service_km)
    usher_delivery_draft_edit (self->draft)->next_service_km = km;
}

static void
on_next_on_cb (UsherDeliveryStep *self)
{
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self->next_on));
  g_autofree char *iso = NULL;
  GDate            today;
  GDate            date;

  if (!can_edit (self))
    return;
  usher_times_today (get_session (self), &today);
  if (*text == '\0')
    iso = g_strdup ("");
  else if (usher_date_parse (text, &today, &date, NULL))
    iso = usher_date_to_iso (&date);
  if (iso != NULL && !g_str_equal (iso, get_typed (self)->next_service_on))
    usher_entity_set_string (&usher_delivery_draft_edit (self->draft)->next_service_on, iso);
}

static void
on_marks_changed_cb (UsherDeliveryStep *self,
                     GPtrArray         *marks)
{
  usher_delivery_draft_set_marks (self->draft, marks);
}

/* Showing. */

static void
show_km (UsherNumberEntry *entry,
         gint64            km,
         gboolean          is_set)
{
  if (has_focus (entry))
    return;
  if (is_set)
    usher_number_entry_set_value (entry, km);
  else
    usher_number_entry_unset (entry);
}

static void
show_next_service (UsherDeliveryStep *self)
{
  UsherDelivery *typed = get_typed (self);
  gboolean       was_showing = self->is_showing;
  GDate          date;

  self->is_showing = TRUE;
  show_km (self->next_km, typed->next_service_km, typed->next_service_km > 0);
  if (!has_focus (self->next_on))
    usher_date_entry_set_date (self->next_on, usher_date_from_iso (typed->next_service_on, &date) ? &date : NULL);
  self->is_showing = was_showing;
}

static void
show_odometer_doubt (UsherDeliveryStep *self)
{
  gint64           in = get_order (self)->order->odometer;
  gint64           out = get_typed (self)->odometer_out;
  g_autofree char *in_km = in >= 0 ? usher_reception_dup_km (in) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *doubt = NULL;

  if (in_km != NULL)
    /* Translators: what the odometer showed at check-in. */
    text = g_strdup_printf (_("%s at check-in"), in_km);
  if (in >= 0 && out >= 0 && out < in)
    doubt = g_strdup (_("Less than at check-in"));
  else if (in >= 0 && out > in + unusual_km)
    doubt = g_strdup_printf (ngettext ("%d km more than at check-in", "%d km more than at check-in", (gulong) (out - in)),
                             (int) (out - in));
  gtk_label_set_text (self->odometer_in, text != NULL ? text : "");
  usher_field_hint_set_text (self->odometer_hint, GTK_WIDGET (self->odometer), doubt);
  gtk_widget_set_visible (self->reason_box, doubt != NULL || *get_typed (self)->odometer_reason != '\0');
}

static void
show_typed (UsherDeliveryStep *self)
{
  UsherDelivery *typed = get_typed (self);

  self->is_showing = TRUE;
  for (guint i = 0; i < N_TEXTS; i++)
    {
      const char *value = G_STRUCT_MEMBER (char *, typed, text_fields[i].offset);

      if (!has_focus (self->texts[i]) && !g_str_equal (gtk_editable_get_text (self->texts[i]), value))
        gtk_editable_set_text (self->texts[i], value);
    }
  for (guint i = 0; i < N_FLAGS; i++)
    gtk_check_button_set_active (self->flags[i], G_STRUCT_MEMBER (gboolean, typed, flag_fields[i].offset));
  if (typed->old_parts == USHER_OLD_PARTS_FATE_UNSET)
    adw_toggle_group_set_active (self->old_parts, GTK_INVALID_LIST_POSITION);
  else
    adw_toggle_group_set_active_name (self->old_parts, usher_old_parts_fate_to_string (typed->old_parts));
  show_km (self->odometer, typed->odometer_out, typed->odometer_out >= 0);
  show_next_service (self);
  self->is_showing = FALSE;
  show_odometer_doubt (self);
}

static void
append_description (GString    *text,
                    const char *description)
{
  if (*description == '\0')
    return;
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", description);
}

/* What the car came with and what was done to it, beside the ticks. */
static void
show_order (UsherDeliveryStep *self)
{
  UsherOrderFile     *file = get_order (self);
  UsherOrder         *order = file->order;
  g_autoptr (GString) done = g_string_new (NULL);
  g_autoptr (GString) not_done = g_string_new (NULL);
  g_autoptr (GString) documents = g_string_new (NULL);
  g_autofree char    *wish = NULL;

  for (guint i = 0; i < usher_estimate_get_n_lines (file->estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (file->estimate, i);
      gboolean                 is_done = line->consent == USHER_CONSENT_DONE || line->consent == USHER_CONSENT_AUTHORIZED;

      append_description (is_done ? done : not_done, line->description);
    }
  gtk_label_set_text (self->done_lines, done->len > 0 ? done->str : _("Nothing"));
  gtk_label_set_text (self->not_done_lines, not_done->len > 0 ? not_done->str : _("Nothing was put off or declined"));

  if (order->saw_licence)
    append_description (documents, C_("arrival", "Vehicle licence"));
  if (order->saw_booklet)
    append_description (documents, C_("arrival", "Service booklet"));
  gtk_label_set_text (self->documents_seen, documents->len > 0 ? documents->str : _("None noted at check-in"));
  gtk_label_set_text (self->belongings_seen, *order->belongings != '\0' ? order->belongings : _("None noted at check-in"));
  if (order->old_parts != USHER_OLD_PARTS_UNSET)
    /* Translators: what the customer wished at check-in to happen to the old parts. */
    wish = g_strdup_printf (_("Agreed: %s"), usher_old_parts_label (order->old_parts));
  gtk_label_set_text (self->old_parts_wish, wish != NULL ? wish : "");
}

static void
show_guarantee (UsherDeliveryStep *self,
                UsherDeliveryFile *file)
{
  gtk_list_box_remove_all (self->guarantee);
  for (guint i = 0; i < file->guaranteed->len; i++)
    {
      UsherGuaranteedLine *line = g_ptr_array_index (file->guaranteed, i);
      GtkWidget           *row = adw_action_row_new ();
      g_autofree char     *until = usher_guaranteed_line_describe (line);
      g_autofree char     *subtitle = g_strdup_printf ("%s · %s", usher_repair_category_label (line->category), until);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->description);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      gtk_list_box_append (self->guarantee, row);
    }
  gtk_widget_set_visible (self->guarantee_box, file->guaranteed->len > 0);
}

/* What is typed counts at once, not only when it is saved. */
static GArray *
find_blockers (UsherDeliveryStep *self)
{
  UsherDelivery  *typed = get_typed (self);
  UsherOrderFacts facts;

  usher_order_context_get_facts (usher_order_step_get_context (USHER_ORDER_STEP (self)), &facts);
  facts.progress.odometer_out = typed->odometer_out;
  facts.progress.is_handed_over = *typed->collected_by != '\0' && usher_delivery_is_explained (typed) &&
                                  usher_delivery_is_handed_back (typed);

  return usher_order_guard (&facts, USHER_ORDER_ACTION_DELIVER);
}

static void
show_state (UsherDeliveryStep *self)
{
  UsherDelivery     *typed = get_typed (self);
  UsherDocumentState state = get_order (self)->order->document_state;
  gboolean           is_gone = typed->delivered_at != 0;
  gboolean           may_prepare = !is_gone && state != USHER_DOCUMENT_STATE_DRAFT && state != USHER_DOCUMENT_STATE_ESTIMATE;
  g_autoptr (GArray) blockers = find_blockers (self);
  gboolean           can_override = blockers->len > 0 && usher_order_guard_can_override (blockers);

  gtk_widget_set_sensitive (self->form, may_prepare);
  gtk_widget_set_visible (self->deliver_box, may_prepare);
  gtk_widget_set_visible (self->done_box, is_gone);
  gtk_widget_set_visible (GTK_WIDGET (self->blockers), !is_gone && blockers->len > 0);
  if (!is_gone && blockers->len > 0)
    usher_blocker_strip_show_blockers (self->blockers, blockers, _("Cannot hand over yet:"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "delivery.deliver",
                                 may_prepare && !self->is_working && (blockers->len == 0 || can_override));
  gtk_button_set_label (self->deliver, can_override ? _("_Hand Over Anyway…") : _("_Hand Over"));
  gtk_label_set_text (self->deliver_hint, usher_signature_pad_get_has_ink (self->pad)
                                              ? ""
                                              : _("Without a signature here the delivery sheet is signed on paper"));
  if (is_gone)
    {
      g_autofree char *when = usher_times_relative (get_session (self), typed->delivered_at);
      g_autofree char *text = g_strdup_printf (_("Handed over to %s %s"), typed->collected_by, when);

      gtk_label_set_text (self->done_text, text);
    }
  usher_order_step_progress_changed (USHER_ORDER_STEP (self));
}

static void
show_all (UsherDeliveryStep *self)
{
  UsherDeliveryFile *file = usher_delivery_draft_get_file (self->draft);

  if (file == NULL || get_order (self) == NULL)
    return;

  show_typed (self);
  show_order (self);
  usher_compare_panel_show (self->compare, file->marks, file->new_marks, get_typed (self)->delivered_at == 0);
  show_guarantee (self, file);
  usher_gate_pass_panel_show (self->passes, file);
  show_state (self);
}

/* Handing over. */

static void
on_delivered_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherDeliveryStep) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherDelivery)     delivery = usher_delivery_store_deliver_finish (USHER_DELIVERY_STORE (source), result, &error);

  self->is_working = FALSE;
  if (self->draft == NULL)
    return;
  if (delivery == NULL)
    usher_desk_report (get_desk (self), error, _("The car could not be handed over"));
  else
    usher_announce (GTK_WIDGET (self), _("The car is handed over"));
  usher_delivery_draft_read (self->draft);
}

typedef struct
{
  UsherDeliveryStep *self;
  char              *reason;
} Delivering;

static void
on_flushed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autofree Delivering        *delivering = user_data;
  g_autoptr (UsherDeliveryStep) self = delivering->self;
  g_autofree char              *reason = delivering->reason;
  g_autoptr (UsherDelivery)     delivery = NULL;
  g_autoptr (GError)            error = NULL;

  if (!usher_delivery_draft_flush_finish (USHER_DELIVERY_DRAFT (source), result, &error))
    {
      /* The draft has said why. */
      self->is_working = FALSE;
      return;
    }
  if (self->draft == NULL)
    return;
  delivery = usher_entity_copy (get_typed (self));
  if (usher_signature_pad_get_has_ink (self->pad))
    {
      g_free (delivery->strokes);
      delivery->strokes = usher_strokes_to_string (usher_signature_pad_get_strokes (self->pad));
    }
  usher_delivery_store_deliver_async (usher_session_get_deliveries (get_session (self)), delivery, reason,
                                      usher_handover_render_delivery, NULL, NULL, NULL, on_delivered_cb,
                                      g_object_ref (self));
}

static void
deliver (UsherDeliveryStep *self,
         const char        *reason)
{
  Delivering *delivering = NULL;

  if (self->is_working)
    return;
  self->is_working = TRUE;
  delivering = g_new0 (Delivering, 1);
  delivering->self = g_object_ref (self);
  delivering->reason = g_strdup (reason);
  usher_delivery_draft_flush_async (self->draft, on_flushed_cb, delivering);
}

static void
on_deliver_answer_cb (AdwAlertDialog    *dialog,
                      const char        *response,
                      UsherDeliveryStep *self)
{
  GtkWidget *reason = adw_alert_dialog_get_extra_child (dialog);

  if (g_str_equal (response, "deliver"))
    deliver (self, reason != NULL ? gtk_editable_get_text (GTK_EDITABLE (reason)) : NULL);
}

static void
on_reason_changed_cb (GtkEditable    *reason,
                      AdwAlertDialog *dialog)
{
  adw_alert_dialog_set_response_enabled (dialog, "deliver", *gtk_editable_get_text (reason) != '\0');
}

static void
ask_for_reason (AdwAlertDialog *dialog)
{
  GtkWidget *reason = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (reason), _("Why it is handed over anyway"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why it is handed over anyway"), -1);
  gtk_entry_set_activates_default (GTK_ENTRY (reason), TRUE);
  g_signal_connect (reason, "changed", G_CALLBACK (on_reason_changed_cb), dialog);
  adw_alert_dialog_set_extra_child (dialog, reason);
  adw_alert_dialog_set_response_enabled (dialog, "deliver", FALSE);
}

/* The one thing of a delivery that nobody can take back. */
static void
deliver_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  UsherDeliveryStep *self = USHER_DELIVERY_STEP (widget);
  g_autoptr (GArray) blockers = find_blockers (self);
  AdwDialog         *dialog = adw_alert_dialog_new (_("Hand the Car Over?"),
                                                      _("The delivery sheet gets its number, the guarantee begins, and nothing of it changes any more."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "deliver", _("_Hand Over"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "deliver", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "deliver");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  if (blockers->len > 0)
    ask_for_reason (ADW_ALERT_DIALOG (dialog));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_deliver_answer_cb), self, 0);
  adw_dialog_present (dialog, widget);
}

static void
open_sheet_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  UsherDeliveryStep *self = USHER_DELIVERY_STEP (widget);
  GPtrArray         *documents = get_order (self)->documents;

  for (guint i = 0; i < documents->len; i++)
    {
      UsherDocument *document = g_ptr_array_index (documents, i);

      if (document->parent_instance.id == get_typed (self)->document_id)
        usher_print_preview_present_document (widget, get_desk (self), document, "");
    }
}

static void
clear_signature_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  usher_signature_pad_clear (USHER_DELIVERY_STEP (widget)->pad);
}

static void
on_ink_cb (UsherDeliveryStep *self)
{
  if (get_typed (self) != NULL && get_order (self) != NULL)
    show_state (self);
}

/* The step. */

static const char *
usher_delivery_step_get_title (UsherOrderStep *step)
{
  return usher_step_label (USHER_STEP_DELIVERY);
}

static const char *
usher_delivery_step_get_icon (UsherOrderStep *step)
{
  return "usher-delivered-symbolic";
}

static UsherStepProgress
usher_delivery_step_get_progress (UsherOrderStep *step,
                                  char          **text)
{
  UsherOrderFile *file = usher_order_step_get_file (step);

  if (file->progress.delivered_at != 0)
    return USHER_STEP_PROGRESS_DONE;
  if (file->progress.is_handed_over || file->progress.has_gate_pass || file->progress.odometer_out >= 0)
    return USHER_STEP_PROGRESS_PARTLY;

  return USHER_STEP_PROGRESS_OPEN;
}

static void
usher_delivery_step_update (UsherOrderStep *step)
{
  usher_delivery_draft_read (USHER_DELIVERY_STEP (step)->draft);
}

static void
on_step_flushed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask)  task = user_data;
  g_autoptr (GError) error = NULL;

  usher_delivery_draft_flush_finish (USHER_DELIVERY_DRAFT (source), result, &error);
  usher_order_step_flushed (task, error);
}

static void
usher_delivery_step_flush (UsherOrderStep *step,
                           GTask          *task)
{
  usher_delivery_draft_flush_async (USHER_DELIVERY_STEP (step)->draft, on_step_flushed_cb, g_object_ref (task));
}

static gboolean
focus_what_is_missing (UsherDeliveryStep *self)
{
  if (*gtk_editable_get_text (self->texts[TEXT_COLLECTED_BY]) == '\0')
    return gtk_widget_grab_focus (GTK_WIDGET (self->texts[TEXT_COLLECTED_BY]));
  for (guint i = 0; i < N_FLAGS; i++)
    if (!gtk_check_button_get_active (self->flags[i]))
      return gtk_widget_grab_focus (GTK_WIDGET (self->flags[i]));

  return gtk_widget_child_focus (GTK_WIDGET (self->old_parts), GTK_DIR_TAB_FORWARD);
}

static gboolean
usher_delivery_step_focus_field (UsherOrderStep  *step,
                                 UsherBlockerCode code)
{
  UsherDeliveryStep *self = USHER_DELIVERY_STEP (step);

  if (code == USHER_BLOCKER_CODE_HANDOVER_INCOMPLETE)
    return focus_what_is_missing (self);
  if (code == USHER_BLOCKER_CODE_ODOMETER_OUT_MISSING || code == USHER_BLOCKER_CODE_ODOMETER_OUT_LOW)
    return gtk_widget_grab_focus (GTK_WIDGET (self->odometer));
  if (code == USHER_BLOCKER_CODE_GATE_PASS_MISSING)
    return gtk_widget_child_focus (GTK_WIDGET (self->passes), GTK_DIR_TAB_FORWARD);

  return FALSE;
}

static void
usher_delivery_step_constructed (GObject *object)
{
  UsherDeliveryStep *self = USHER_DELIVERY_STEP (object);
  UsherOrderContext *context = NULL;

  G_OBJECT_CLASS (usher_delivery_step_parent_class)->constructed (object);

  context = usher_order_step_get_context (USHER_ORDER_STEP (self));
  self->draft = usher_delivery_draft_new (get_desk (self), usher_order_context_get_order_id (context));
  self->passes = USHER_GATE_PASS_PANEL (usher_gate_pass_panel_new (context));
  adw_bin_set_child (self->passes_bin, GTK_WIDGET (self->passes));
  self->next_on = USHER_DATE_ENTRY (usher_date_entry_new (usher_session_get_clock (get_session (self))));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->next_on), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Next Service On"), -1);
  adw_bin_set_child (self->next_on_bin, GTK_WIDGET (self->next_on));

  for (guint i = 0; i < N_TEXTS; i++)
    g_signal_connect_object (self->texts[i], "changed", G_CALLBACK (on_text_changed_cb), self, 0);
  for (guint i = 0; i < N_FLAGS; i++)
    g_signal_connect_object (self->flags[i], "toggled", G_CALLBACK (on_flag_toggled_cb), self, 0);
  g_signal_connect_object (self->old_parts, "notify::active-name", G_CALLBACK (on_old_parts_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->odometer, "changed", G_CALLBACK (on_odometer_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->next_km, "changed", G_CALLBACK (on_next_km_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->next_on, "changed", G_CALLBACK (on_next_on_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->compare, "changed", G_CALLBACK (on_marks_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pad, "notify::has-ink", G_CALLBACK (on_ink_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "updated", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
}

static void
usher_delivery_step_dispose (GObject *object)
{
  UsherDeliveryStep *self = USHER_DELIVERY_STEP (object);

  self->is_showing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_DELIVERY_STEP);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (usher_delivery_step_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/delivery/usher-delivery-step.ui");
  for (guint i = 0; i < N_TEXTS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, text_fields[i].name, FALSE,
                                               G_STRUCT_OFFSET (UsherDeliveryStep, texts) + (gssize) (i * sizeof (gpointer)));
  for (guint i = 0; i < N_FLAGS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, flag_fields[i].name, FALSE,
                                               G_STRUCT_OFFSET (UsherDeliveryStep, flags) + (gssize) (i * sizeof (gpointer)));
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, done_box);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, done_text);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, blockers);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, form);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, done_lines);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, not_done_lines);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, next_on_bin);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, next_km);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, documents_seen);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, belongings_seen);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, old_parts);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, old_parts_wish);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, odometer);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, odometer_in);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, odometer_hint);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, reason_box);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, compare);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, guarantee_box);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, guarantee);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, passes_bin);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, deliver_box);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, pad);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, deliver_hint);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryStep, deliver);
}

static void
usher_delivery_step_class_init (UsherDeliveryStepClass *klass)
{
  GObjectClass        *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass      *widget_class = GTK_WIDGET_CLASS (klass);
  UsherOrderStepClass *step_class = USHER_ORDER_STEP_CLASS (klass);

  object_class->constructed = usher_delivery_step_constructed;
  object_class->dispose = usher_delivery_step_dispose;
  step_class->get_title = usher_delivery_step_get_title;
  step_class->get_icon = usher_delivery_step_get_icon;
  step_class->get_progress = usher_delivery_step_get_progress;
  step_class->update = usher_delivery_step_update;
  step_class->flush = usher_delivery_step_flush;
  step_class->focus_field = usher_delivery_step_focus_field;

  g_type_ensure (USHER_TYPE_BLOCKER_STRIP);
  g_type_ensure (USHER_TYPE_NUMBER_ENTRY);
  g_type_ensure (USHER_TYPE_FIELD_HINT);
  g_type_ensure (USHER_TYPE_COMPARE_PANEL);
  g_type_ensure (USHER_TYPE_SIGNATURE_PAD);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "delivery.deliver", NULL, deliver_action);
  gtk_widget_class_install_action (widget_class, "delivery.open-sheet", NULL, open_sheet_action);
  gtk_widget_class_install_action (widget_class, "delivery.clear-signature", NULL, clear_signature_action);
}

static void
usher_delivery_step_init (UsherDeliveryStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
