/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-authorization-form.h"

#include "usher-authorization-lines.h"
#include "usher-authorization-terms.h"
#include "usher-car-grid.h"
#include "usher-form-format.h"
#include "usher-letterhead.h"

G_STATIC_ASSERT (USHER_LABEL_FINDING_NOT_REPRODUCED - USHER_LABEL_FINDING_NOT_ASKED == USHER_FINDING_LAST);
G_STATIC_ASSERT (USHER_LABEL_WARRANTY_ESCALATED - USHER_LABEL_WARRANTY_NOT_ASKED == USHER_WARRANTY_ANSWER_LAST);

/**
 * UsherAuthorizationForm:
 *
 * The repair authorization (任务委托书): the contract of a repair.  Its content
 * is that of JT/T 816-2011 5.4.2.
 */
struct _UsherAuthorizationForm
{
  UsherForm parent_instance;

  UsherAuthorizationSnapshot *snapshot;
};

G_DEFINE_FINAL_TYPE (UsherAuthorizationForm, usher_authorization_form, USHER_TYPE_FORM)

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
add_head (UsherAuthorizationForm *self,
          UsherFlow              *flow)
{
  const UsherAuthorizationSnapshot *snapshot = self->snapshot;
  UsherPen                         *pen = usher_flow_get_pen (flow);
  UsherDocumentLanguage             language = usher_pen_get_language (pen);
  g_autofree char                  *version_number = g_strdup_printf ("%d", snapshot->version);
  g_autofree char                  *version = usher_form_label_fill (language, USHER_LABEL_VERSION, version_number, NULL);
  g_autofree char                  *replaces = usher_form_label_fill (language, USHER_LABEL_REPLACES, is_filled (snapshot->replaces) ? snapshot->replaces : "", NULL);
  g_autofree char                  *remark = g_strdup_printf ("%s\n%s", version, replaces);
  gboolean                          is_reissued = snapshot->version > 1 || is_filled (snapshot->replaces);
  UsherLetterhead                   head = {
                      .shop = &snapshot->shop,
                      .title = usher_pen_label (pen, USHER_LABEL_TITLE_AUTHORIZATION),
                      .number = snapshot->number,
                      .remark = !is_reissued ? NULL : is_filled (snapshot->replaces) ? remark
                                                                                     : version,
                      .status = is_filled (snapshot->number) ? NULL : usher_pen_label (pen, USHER_LABEL_DRAFT),
  };

  usher_flow_add_letterhead (flow, &head);
}

static void
add_car (UsherAuthorizationForm *self,
         UsherFlow              *flow)
{
  const UsherAuthorizationSnapshot *snapshot = self->snapshot;
  UsherPen                         *pen = usher_flow_get_pen (flow);
  GTimeZone                        *zone = usher_form_get_time_zone (USHER_FORM (self));
  g_autofree char                  *arrived = usher_form_format_date_time (usher_pen_get_language (pen), snapshot->arrived_at, zone);
  g_autofree char                  *promised = usher_form_format_date_time (usher_pen_get_language (pen), snapshot->promised_at, zone);
  g_autoptr (UsherGrid)             grid = NULL;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_VEHICLE));
  grid = usher_grid_new (flow, 3);
  usher_grid_add_car (grid, &snapshot->car);
  usher_grid_add_text (grid, USHER_LABEL_ADVISOR, snapshot->advisor, 1);
  usher_grid_finish_row (grid);
  usher_grid_set_pairs (grid, 2);
  usher_grid_add_text (grid, USHER_LABEL_ARRIVED_AT, arrived, 1);
  usher_grid_add_strong (grid, USHER_LABEL_PROMISED_AT, promised, 1);
}

static void
append (GString    *text,
        UsherPen   *pen,
        UsherLabel  label,
        const char *value)
{
  g_autofree char *part = NULL;

  if (!is_filled (value))
    return;

  part = usher_form_label_fill (usher_pen_get_language (pen), label, value, NULL);
  if (text->len > 0)
    g_string_append (text, usher_pen_label (pen, USHER_LABEL_SEMICOLON));
  g_string_append (text, part);
}

static char *
format_circumstances (UsherPen                   *pen,
                      const UsherConcernSnapshot *concern)
{
  g_autoptr (GString) text = g_string_new (concern->circumstances);

  append (text, pen, USHER_LABEL_SINCE, concern->since_when);
  append (text, pen, USHER_LABEL_HOW_OFTEN, concern->how_often);
  append (text, pen, USHER_LABEL_WARNING_LAMP, concern->warning_lamp);
  append (text, pen, USHER_LABEL_FAULT_CODES, concern->fault_codes);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_answer (UsherFlow  *flow,
            UsherLabel  label,
            UsherLabel  answer,
            const char *more)
{
  UsherPen        *pen = usher_flow_get_pen (flow);
  const char      *words = usher_pen_label (pen, answer);
  g_autofree char *text = is_filled (more) ? g_strconcat (words, usher_pen_label (pen, USHER_LABEL_SEPARATOR), more, NULL) : g_strdup (words);

  usher_flow_add_labelled_text (flow, usher_pen_get_label_width (pen), usher_pen_label (pen, label), text);
}

static void
add_concern (UsherFlow                  *flow,
             const UsherConcernSnapshot *concern)
{
  UsherPen        *pen = usher_flow_get_pen (flow);
  g_autofree char *circumstances = format_circumstances (pen, concern);

  usher_flow_add_labelled_text (flow, usher_pen_get_label_width (pen), usher_pen_label (pen, USHER_LABEL_CONCERN), concern->words);
  if (is_filled (circumstances))
    usher_flow_add_labelled_text (flow, usher_pen_get_label_width (pen), usher_pen_label (pen, USHER_LABEL_CIRCUMSTANCES), circumstances);
  if (concern->finding != USHER_FINDING_NOT_ASKED || is_filled (concern->cause))
    add_answer (flow, USHER_LABEL_FINDING, USHER_LABEL_FINDING_NOT_ASKED + (guint) concern->finding, concern->cause);
  if (concern->warranty != USHER_WARRANTY_ANSWER_NOT_ASKED || is_filled (concern->told))
    add_answer (flow, USHER_LABEL_WARRANTY, USHER_LABEL_WARRANTY_NOT_ASKED + (guint) concern->warranty, concern->told);
}

static void
add_concerns (UsherAuthorizationForm *self,
              UsherFlow              *flow)
{
  UsherPen  *pen = usher_flow_get_pen (flow);
  GPtrArray *concerns = self->snapshot->concerns;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_CONCERN_SECTION));
  for (guint i = 0; i < concerns->len; i++)
    add_concern (flow, g_ptr_array_index (concerns, i));
  if (concerns->len == 0)
    usher_flow_add_labelled_text (flow, usher_pen_get_label_width (pen), usher_pen_label (pen, USHER_LABEL_CONCERN), NULL);
}

static void
usher_authorization_form_compose (UsherForm *form,
                                  UsherFlow *flow)
{
  UsherAuthorizationForm           *self = USHER_AUTHORIZATION_FORM (form);
  const UsherAuthorizationSnapshot *snapshot = self->snapshot;
  guint                             conditions = 0;
  static const guint                n_kept_clauses = 2;

  add_head (self, flow);
  usher_flow_add_party (flow, &snapshot->party, TRUE);
  add_car (self, flow);
  add_concerns (self, flow);
  usher_authorization_add_lines (flow, snapshot->estimate);
  usher_authorization_add_totals (flow, snapshot);
  usher_authorization_add_others (flow, snapshot);
  usher_authorization_add_terms (flow, snapshot);
  usher_authorization_add_guarantee (flow, snapshot);

  /* Nobody signs a page without conditions on it. */
  conditions = usher_flow_get_length (flow);
  usher_authorization_add_clauses (flow, snapshot);
  usher_flow_keep_since (flow, conditions);
  usher_flow_let_part (flow, conditions, n_kept_clauses);
  usher_authorization_add_signatures (flow, snapshot, NULL, usher_form_get_time_zone (form));
}

static void
usher_authorization_form_finalize (GObject *object)
{
  UsherAuthorizationForm *self = USHER_AUTHORIZATION_FORM (object);

  g_clear_pointer (&self->snapshot, usher_authorization_snapshot_free);

  G_OBJECT_CLASS (usher_authorization_form_parent_class)->finalize (object);
}

static void
usher_authorization_form_class_init (UsherAuthorizationFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  UsherFormClass *form_class = USHER_FORM_CLASS (klass);

  object_class->finalize = usher_authorization_form_finalize;
  form_class->title = USHER_LABEL_TITLE_AUTHORIZATION;
  form_class->compose = usher_authorization_form_compose;
}

static void
usher_authorization_form_init (UsherAuthorizationForm *self)
{
}

/**
 * usher_authorization_form_new:
 * @snapshot: what it says, copied
 * @language: the document's language
 * @print_time: unix seconds UTC; the time of issue for what is frozen
 * @zone: (nullable): where the workshop is, %NULL for the machine's zone
 * @is_copy: whether it is marked as printed again
 *
 * Returns: (transfer full): the form, on A4
 */
UsherForm *
usher_authorization_form_new (const UsherAuthorizationSnapshot *snapshot,
                              UsherDocumentLanguage             language,
                              gint64                            print_time,
                              GTimeZone                        *zone,
                              gboolean                          is_copy)
{
  UsherAuthorizationForm *self = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_object_new (USHER_TYPE_AUTHORIZATION_FORM,
                       "language", language,
                       "paper", USHER_PAPER_A4,
                       "number", snapshot->number,
                       "print-time", print_time,
                       "time-zone", zone,
                       "copy-mark", is_copy,
                       NULL);
  self->snapshot = usher_authorization_snapshot_copy (snapshot);

  return USHER_FORM (self);
}
