/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-job-box.h"

#include <glib/gi18n.h>

#include "usher-dtc.h"
#include "usher-order-field.h"
#include "usher-quality-labels.h"

struct _UsherJobBox
{
  AdwBin parent_instance;

  UsherInspection *inspection; /* unowned: the step keeps it */
  gboolean         is_showing;

  GtkEditable  *codes_before;
  GtkEditable  *codes_after;
  AdwActionRow *codes_hint;
  AdwComboRow  *category;
  GtkEditable  *certificate;
  GtkWidget    *certificate_hint;
  AdwSwitchRow *bay_cleaned;
};

G_DEFINE_FINAL_TYPE (UsherJobBox, usher_job_box, ADW_TYPE_BIN)

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
show_text (GtkEditable *editable,
           const char  *text)
{
  if (!has_focus (GTK_WIDGET (editable)) && !g_str_equal (gtk_editable_get_text (editable), text))
    gtk_editable_set_text (editable, text);
}

/* What the codes mean, and which of them are still there. */

static void
append_meanings (GString    *text,
                 const char *codes)
{
  g_auto (GStrv) list = g_strsplit (codes, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      const char *meaning = usher_dtc_describe (list[i]);

      if (meaning == NULL || strstr (text->str, list[i]) != NULL)
        continue;
      /* Translators: a trouble code and what it means. */
      g_string_append_printf (text, C_("trouble code", "%s: %s"), list[i], meaning);
      g_string_append_c (text, '\n');
    }
}

static void
show_hint (UsherJobBox *self)
{
  UsherQualityJob    *job = usher_inspection_get_job (self->inspection);
  g_autoptr (GString) text = g_string_new (NULL);

  append_meanings (text, job->codes_before);
  append_meanings (text, job->codes_after);
  if (text->len > 0)
    g_string_truncate (text, text->len - 1);
  if (*job->codes_after != '\0')
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->codes_hint), _("Codes are still there after the work"));
  else
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->codes_hint), _("What the codes mean"));
  adw_action_row_set_subtitle (self->codes_hint, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->codes_hint), text->len > 0);
}

static gboolean
needs_certificate (UsherRepairCategory category)
{
  return category == USHER_REPAIR_CATEGORY_WHOLE || category == USHER_REPAIR_CATEGORY_ASSEMBLY ||
         category == USHER_REPAIR_CATEGORY_SECOND_SERVICE;
}

static void
show_hints (UsherJobBox *self)
{
  UsherQualityJob *job = usher_inspection_get_job (self->inspection);

  show_hint (self);
  gtk_widget_set_visible (self->certificate_hint, needs_certificate (job->category) && *job->certificate == '\0');
}

/**
 * usher_job_box_update:
 *
 * Shows what the job sheet says now.
 */
void
usher_job_box_update (UsherJobBox *self)
{
  UsherQualityJob *job = usher_inspection_get_job (self->inspection);
  UsherOrderFile  *order = usher_order_context_get_file (usher_inspection_get_context (self->inspection));

  if (job == NULL || order == NULL)
    return;

  self->is_showing = TRUE;
  show_text (self->codes_before, job->codes_before);
  show_text (self->codes_after, job->codes_after);
  show_text (self->certificate, job->certificate);
  adw_combo_row_set_selected (self->category, (guint) job->category);
  adw_switch_row_set_active (self->bay_cleaned, job->bay_cleaned);
  self->is_showing = FALSE;
  show_hints (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), order->order->document_state != USHER_DOCUMENT_STATE_CANCELLED &&
                                                   order->order->document_state != USHER_DOCUMENT_STATE_CLOSED &&
                                                   order->order->car_state != USHER_CAR_STATE_DELIVERED);
}

static void
on_edited_cb (UsherJobBox *self)
{
  UsherQualityJob *job = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (self->is_showing || usher_inspection_get_job (self->inspection) == NULL)
    return;

  job = usher_inspection_edit_job (self->inspection);
  before = usher_field_form_fault_codes.tidy (gtk_editable_get_text (self->codes_before));
  after = usher_field_form_fault_codes.tidy (gtk_editable_get_text (self->codes_after));
  usher_entity_set_string (&job->codes_before, before);
  usher_entity_set_string (&job->codes_after, after);
  usher_entity_set_string (&job->certificate, gtk_editable_get_text (self->certificate));
  job->category = (UsherRepairCategory) adw_combo_row_get_selected (self->category);
  show_hints (self);
}

/* The final check waits for it: it is saved at once. */
static void
on_cleaned_cb (UsherJobBox *self)
{
  if (self->is_showing || usher_inspection_get_job (self->inspection) == NULL)
    return;

  usher_inspection_edit_job (self->inspection)->bay_cleaned = adw_switch_row_get_active (self->bay_cleaned);
  usher_inspection_save_now (self->inspection);
}

static void
usher_job_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USHER_TYPE_JOB_BOX);

  G_OBJECT_CLASS (usher_job_box_parent_class)->dispose (object);
}

static void
usher_job_box_class_init (UsherJobBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_job_box_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/quality/usher-job-box.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherJobBox, codes_before);
  gtk_widget_class_bind_template_child (widget_class, UsherJobBox, codes_after);
  gtk_widget_class_bind_template_child (widget_class, UsherJobBox, codes_hint);
  gtk_widget_class_bind_template_child (widget_class, UsherJobBox, category);
  gtk_widget_class_bind_template_child (widget_class, UsherJobBox, certificate);
  gtk_widget_class_bind_template_child (widget_class, UsherJobBox, certificate_hint);
  gtk_widget_class_bind_template_child (widget_class, UsherJobBox, bay_cleaned);
}

static void
usher_job_box_init (UsherJobBox *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkEditable              *texts[3] = { NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  texts[0] = self->codes_before;
  texts[1] = self->codes_after;
  texts[2] = self->certificate;
  self->is_showing = TRUE;
  for (guint i = 0; i <= USHER_REPAIR_CATEGORY_LAST; i++)
    gtk_string_list_append (names, usher_repair_category_label ((UsherRepairCategory) i));
  adw_combo_row_set_model (self->category, G_LIST_MODEL (names));
  self->is_showing = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_signal_connect_object (texts[i], "changed", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bay_cleaned, "notify::active", G_CALLBACK (on_cleaned_cb), self, G_CONNECT_SWAPPED);
}

/**
 * usher_job_box_new:
 * @inspection: of the order; outlives the box
 *
 * Returns: (transfer floating): a box
 */
GtkWidget *
usher_job_box_new (UsherInspection *inspection)
{
  UsherJobBox *self = g_object_new (USHER_TYPE_JOB_BOX, NULL);

  self->inspection = inspection;
  g_signal_connect_object (self->category, "notify::selected", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * usher_job_box_focus_field:
 *
 * Returns: whether @code is cleared here, and the focus is on its field
 */
gboolean
usher_job_box_focus_field (UsherJobBox     *self,
                           UsherBlockerCode code)
{
  if (code == USHER_BLOCKER_CODE_CERTIFICATE_MISSING)
    return gtk_widget_grab_focus (GTK_WIDGET (self->certificate));
  if (code == USHER_BLOCKER_CODE_BAY_NOT_CLEANED)
    return gtk_widget_grab_focus (GTK_WIDGET (self->bay_cleaned));
  return FALSE;
}
