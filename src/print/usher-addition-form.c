/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-addition-form.h"

#include "usher-authorization-lines.h"
#include "usher-authorization-terms.h"
#include "usher-car-grid.h"
#include "usher-form-format.h"
#include "usher-letterhead.h"
#include "usher-money.h"

/**
 * UsherAdditionForm:
 *
 * The paper of additional work (增项确认单): what was found, what it costs, and
 * the order's new total and time, which the customer agrees to or not.
 */
struct _UsherAdditionForm
{
  UsherForm parent_instance;

  UsherAdditionSnapshot *snapshot;
};

G_DEFINE_FINAL_TYPE (UsherAdditionForm, usher_addition_form, USHER_TYPE_FORM)

static char *
format_time (UsherAdditionForm *self,
             UsherPen          *pen,
             gint64             time)
{
  return usher_form_format_date_time (usher_pen_get_language (pen), time, usher_form_get_time_zone (USHER_FORM (self)));
}

static void
add_head (UsherAdditionForm *self,
          UsherFlow         *flow)
{
  UsherPen       *pen = usher_flow_get_pen (flow);
  const char     *number = self->snapshot->order.number;
  UsherLetterhead head = {
    .shop = &self->snapshot->order.shop,
    .title = usher_pen_label (pen, USHER_LABEL_TITLE_ADDITION),
    .number = number,
    .status = number != NULL && *number != '\0' ? NULL : usher_pen_label (pen, USHER_LABEL_DRAFT),
  };

  usher_flow_add_letterhead (flow, &head);
  usher_flow_add_party (flow, &self->snapshot->order.party, FALSE);
}

static void
add_finding (UsherAdditionForm *self,
             UsherFlow         *flow)
{
  const UsherAdditionSnapshot *snapshot = self->snapshot;
  UsherPen                    *pen = usher_flow_get_pen (flow);
  g_autofree char             *found_at = format_time (self, pen, snapshot->found_at);
  g_autoptr (UsherGrid)        grid = NULL;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_VEHICLE));
  grid = usher_grid_new (flow, 3);
  usher_grid_add_car (grid, &snapshot->order.car);
  usher_grid_add_text (grid, USHER_LABEL_ADVISOR, snapshot->order.advisor, 1);
  usher_grid_finish_row (grid);
  usher_grid_set_pairs (grid, 2);
  usher_grid_add_text (grid, USHER_LABEL_ADDITION_ORDER, snapshot->order_number, 1);
  if (snapshot->has_photo)
    usher_grid_add_text (grid, USHER_LABEL_ADDITION_PHOTO, usher_pen_label (pen, USHER_LABEL_ADDITION_HAS_PHOTO), 1);
  usher_grid_finish_row (grid);
  usher_grid_add_text (grid, USHER_LABEL_ADDITION_FOUND_BY, snapshot->found_by, 1);
  usher_grid_add_text (grid, USHER_LABEL_ADDITION_FOUND_AT, found_at, 1);
  g_clear_pointer (&grid, usher_grid_free);
  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_ADDITION_SECTION));
  usher_flow_add_labelled_text (flow, usher_pen_get_label_width (pen),
                                usher_pen_label (pen, USHER_LABEL_ADDITION_REASON), snapshot->reason);
}

static void
add_sums (UsherAdditionForm *self,
          UsherFlow         *flow)
{
  const UsherAdditionSnapshot *snapshot = self->snapshot;
  UsherPen                    *pen = usher_flow_get_pen (flow);
  g_autofree char             *old_total = usher_money_format_symbol (snapshot->old_total);
  g_autofree char             *extra = usher_money_format_symbol (snapshot->extra);
  g_autofree char             *new_total = usher_money_format_symbol (snapshot->new_total);
  g_autofree char             *old_promise = format_time (self, pen, snapshot->order.promised_at);
  g_autofree char             *new_promise = format_time (self, pen, snapshot->new_promise);
  const char                  *choices[] = {
    usher_pen_label (pen, USHER_LABEL_ADDITION_AGREED),
    usher_pen_label (pen, USHER_LABEL_ADDITION_DECLINED),
    usher_pen_label (pen, USHER_LABEL_ADDITION_DEFERRED),
    NULL,
  };
  g_autoptr (UsherGrid)  grid = NULL;
  g_autoptr (UsherPiece) decision = NULL;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_ADDITION_SUMS_SECTION));
  grid = usher_grid_new (flow, 2);
  usher_grid_add_text (grid, USHER_LABEL_ADDITION_OLD_TOTAL, old_total, 1);
  usher_grid_add_text (grid, USHER_LABEL_ADDITION_OLD_PROMISE, old_promise, 1);
  usher_grid_add_text (grid, USHER_LABEL_ADDITION_EXTRA, extra, 1);
  usher_grid_add_strong (grid, USHER_LABEL_ADDITION_NEW_PROMISE, new_promise, 1);
  usher_grid_add_strong (grid, USHER_LABEL_ADDITION_NEW_TOTAL, new_total, 1);
  usher_grid_finish_row (grid);
  usher_grid_set_pairs (grid, 1);
  decision = usher_piece_new_choices (pen, choices, snapshot->order.consent.is_given ? 1 : 0,
                                      usher_grid_get_value_width (grid, 1));
  usher_grid_add (grid, USHER_LABEL_ADDITION_DECISION, g_steal_pointer (&decision), 1);
}

static void
usher_addition_form_compose (UsherForm *form,
                             UsherFlow *flow)
{
  UsherAdditionForm           *self = USHER_ADDITION_FORM (form);
  const UsherAdditionSnapshot *snapshot = self->snapshot;
  UsherPen                    *pen = usher_flow_get_pen (flow);
  g_autofree char             *extra = usher_money_format_symbol (snapshot->extra);
  g_autofree char             *new_total = usher_money_format_symbol (snapshot->new_total);
  g_autofree char             *promise = format_time (self, pen, snapshot->new_promise);
  g_autofree char             *sentence = usher_form_label_fill (usher_pen_get_language (pen), USHER_LABEL_ADDITION_SENTENCE,
                                                                 extra, new_total, promise, NULL);
  guint                        sums = 0;

  add_head (self, flow);
  add_finding (self, flow);
  usher_authorization_add_lines (flow, snapshot->order.estimate);
  usher_authorization_add_totals (flow, &snapshot->order);

  /* Nobody signs a page without the sums on it. */
  sums = usher_flow_get_length (flow);
  add_sums (self, flow);
  usher_flow_keep_since (flow, sums);
  usher_authorization_add_signatures (flow, &snapshot->order, sentence, usher_form_get_time_zone (form));
}

static void
usher_addition_form_finalize (GObject *object)
{
  UsherAdditionForm *self = USHER_ADDITION_FORM (object);

  g_clear_pointer (&self->snapshot, usher_addition_snapshot_free);

  G_OBJECT_CLASS (usher_addition_form_parent_class)->finalize (object);
}

static void
usher_addition_form_class_init (UsherAdditionFormClass *klass)
{
  UsherFormClass *form_class = USHER_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = usher_addition_form_finalize;
  form_class->title = USHER_LABEL_TITLE_ADDITION;
  form_class->compose = usher_addition_form_compose;
}

static void
usher_addition_form_init (UsherAdditionForm *self)
{
}

/**
 * usher_addition_form_new:
 * @snapshot: what it says, copied
 * @language: the document's language
 * @print_time: unix seconds UTC; the time of issue for what is frozen
 * @zone: (nullable): where the workshop is, %NULL for the machine's zone
 * @is_copy: whether it is marked as printed again
 *
 * Returns: (transfer full): the form, on A4
 */
UsherForm *
usher_addition_form_new (const UsherAdditionSnapshot *snapshot,
                         UsherDocumentLanguage        language,
                         gint64                       print_time,
                         GTimeZone                   *zone,
                         gboolean                     is_copy)
{
  UsherAdditionForm *self = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_object_new (USHER_TYPE_ADDITION_FORM,
                       "language", language,
                       "paper", USHER_PAPER_A4,
                       "number", snapshot->order.number,
                       "print-time", print_time,
                       "time-zone", zone,
                       "copy-mark", is_copy,
                       NULL);
  self->snapshot = usher_addition_snapshot_copy (snapshot);

  return USHER_FORM (self);
}
