/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-follow-up-form.h"

#include "usher-car-grid.h"
#include "usher-form-format.h"
#include "usher-letterhead.h"
#include "usher-signature-block.h"
#include "usher-table.h"

static const UsherColumn columns[] = {
  { USHER_LABEL_COLUMN_NUMBER, 10.0, USHER_TEXT_CENTER },
  { USHER_LABEL_FOLLOW_UP_QUESTION, 0.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_FOLLOW_UP_ANSWER, 26.0, USHER_TEXT_PLAIN, 8.0 },
  { USHER_LABEL_FOLLOW_UP_WORDS, 0.0, USHER_TEXT_PLAIN },
};

/**
 * UsherFollowUpForm:
 *
 * The follow-up record (回访记录表): what the customer says after a visit.
 */
struct _UsherFollowUpForm
{
  UsherForm parent_instance;

  UsherFollowUpSnapshot *snapshot;
};

G_DEFINE_FINAL_TYPE (UsherFollowUpForm, usher_follow_up_form, USHER_TYPE_FORM)

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
add_head (UsherFollowUpForm *self,
          UsherFlow         *flow)
{
  UsherPen       *pen = usher_flow_get_pen (flow);
  UsherLetterhead head = {
    .shop = &self->snapshot->shop,
    .title = usher_pen_label (pen, USHER_LABEL_TITLE_FOLLOW_UP),
    .number = self->snapshot->number,
  };

  usher_flow_add_letterhead (flow, &head);
  usher_flow_add_party (flow, &self->snapshot->party, FALSE);
}

static void
add_time (UsherFollowUpForm *self,
          UsherGrid         *grid,
          UsherLabel         label,
          gint64             time)
{
  UsherDocumentLanguage language = usher_form_get_language (USHER_FORM (self));
  g_autofree char      *text = time != 0 ? usher_form_format_date_time (language, time, usher_form_get_time_zone (USHER_FORM (self)))
                                         : g_strdup ("");

  usher_grid_add_text (grid, label, text, 1);
}

static void
add_visit (UsherFollowUpForm *self,
           UsherFlow         *flow)
{
  const UsherFollowUpSnapshot *snapshot = self->snapshot;
  UsherPen                    *pen = usher_flow_get_pen (flow);
  g_autofree char             *attempts = g_strdup_printf ("%d", snapshot->attempts);
  g_autoptr (UsherGrid)        car = NULL;
  g_autoptr (UsherGrid)        call = NULL;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_VEHICLE));
  car = usher_grid_new (flow, 3);
  usher_grid_add_car (car, &snapshot->car);
  usher_grid_set_pairs (car, 1);
  usher_grid_add_text (car, USHER_LABEL_FOLLOW_UP_WORK, snapshot->work, 1);
  g_clear_pointer (&car, usher_grid_free);

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_FOLLOW_UP_CALL));
  call = usher_grid_new (flow, 2);
  usher_grid_add_code (call, USHER_LABEL_ORDER_NUMBER, snapshot->order_number, 1);
  add_time (self, call, USHER_LABEL_FOLLOW_UP_DELIVERED_AT, snapshot->delivered_at);
  usher_grid_add_text (call, USHER_LABEL_ADVISOR, snapshot->advisor, 1);
  usher_grid_add_text (call, USHER_LABEL_FOLLOW_UP_CALLER, snapshot->caller, 1);
  add_time (self, call, USHER_LABEL_FOLLOW_UP_CALLED_AT, snapshot->called_at);
  usher_grid_add_text (call, USHER_LABEL_FOLLOW_UP_ATTEMPTS, attempts, 1);
  usher_grid_set_pairs (call, 1);
  usher_grid_add_text (call, USHER_LABEL_FOLLOW_UP_RESULT, snapshot->result, 1);
  if (is_filled (snapshot->complaint))
    usher_grid_add_text (call, USHER_LABEL_FOLLOW_UP_COMPLAINT, snapshot->complaint, 1);
}

static void
add_answers (UsherFollowUpForm *self,
             UsherFlow         *flow)
{
  g_autoptr (UsherTable) table = NULL;

  if (self->snapshot->asked->len == 0)
    return;

  usher_flow_add_space (flow, 3.0);
  table = usher_table_new (flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->snapshot->asked->len; i++)
    {
      const UsherAskedSnapshot *asked = g_ptr_array_index (self->snapshot->asked, i);
      g_autofree char          *number = g_strdup_printf ("%u", i + 1);

      usher_table_add_row (table, (const char *const[]) { number, asked->question, asked->answer,
                                                          asked->words != NULL ? asked->words : "" });
    }
}

static void
add_signatures (UsherFlow *flow)
{
  UsherPen   *pen = usher_flow_get_pen (flow);
  double      width = usher_flow_get_width (flow);
  UsherPiece *piece = usher_piece_new (16.0);

  usher_piece_add_sign_line (piece, pen, 0.0, 12.0, width / 2 - 6.0, USHER_LABEL_FOLLOW_UP_SIGN_CALLER, NULL);
  usher_piece_add_sign_line (piece, pen, width / 2, 12.0, width / 2 - 6.0, USHER_LABEL_FOLLOW_UP_SIGN_MANAGER, NULL);
  piece->space_before = 4.0;
  usher_flow_add (flow, piece);
}

static void
usher_follow_up_form_compose (UsherForm *form,
                              UsherFlow *flow)
{
  UsherFollowUpForm *self = USHER_FOLLOW_UP_FORM (form);

  add_head (self, flow);
  add_visit (self, flow);
  add_answers (self, flow);
  add_signatures (flow);
}

static void
usher_follow_up_form_finalize (GObject *object)
{
  g_clear_pointer (&USHER_FOLLOW_UP_FORM (object)->snapshot, usher_follow_up_snapshot_free);

  G_OBJECT_CLASS (usher_follow_up_form_parent_class)->finalize (object);
}

static void
usher_follow_up_form_class_init (UsherFollowUpFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_follow_up_form_finalize;
  USHER_FORM_CLASS (klass)->title = USHER_LABEL_TITLE_FOLLOW_UP;
  USHER_FORM_CLASS (klass)->compose = usher_follow_up_form_compose;
}

static void
usher_follow_up_form_init (UsherFollowUpForm *self)
{
}

/**
 * usher_follow_up_form_new:
 * @snapshot: what it says, copied
 * @language: the document's language
 * @print_time: unix seconds UTC
 * @zone: (nullable): where the workshop is, %NULL for the machine's zone
 * @is_copy: whether it is marked as printed again
 *
 * Returns: (transfer full): the form, on A4
 */
UsherForm *
usher_follow_up_form_new (const UsherFollowUpSnapshot *snapshot,
                          UsherDocumentLanguage        language,
                          gint64                       print_time,
                          GTimeZone                   *zone,
                          gboolean                     is_copy)
{
  UsherFollowUpForm *self = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_object_new (USHER_TYPE_FOLLOW_UP_FORM,
                       "language", language,
                       "paper", USHER_PAPER_A4,
                       "number", snapshot->number,
                       "print-time", print_time,
                       "time-zone", zone,
                       "copy-mark", is_copy,
                       NULL);
  self->snapshot = usher_follow_up_snapshot_copy (snapshot);

  return USHER_FORM (self);
}
