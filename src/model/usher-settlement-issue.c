/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-settlement-work.h"

#include "usher-db-error.h"
#include "usher-document-work.h"
#include "usher-error.h"
#include "usher-guarantee.h"
#include "usher-money-rows.h"
#include "usher-order-act.h"
#include "usher-order-rows.h"
#include "usher-rows.h"

#define KIND_SETTLEMENT "settlement"

/**
 * usher_settling_free:
 * @settling: (transfer full): a settling
 */
void
usher_settling_free (gpointer settling)
{
  UsherSettling *self = settling;

  if (self->draft.render_data_free != NULL)
    self->draft.render_data_free (self->draft.render_data);
  g_free ((char *) self->draft.discount_reason);
  g_free ((char *) self->draft.language);
  usher_request_free (self->request);
  g_free (self);
}

/**
 * usher_settlement_load_in_worker:
 *
 * Reads all about the money of order @id.
 */
gpointer
usher_settlement_load_in_worker (UsherConnection *connection,
                                 gpointer         input,
                                 GError         **error)
{
  const UsherRequest *request = input;

  return usher_money_rows_read (connection, request, request->id, error);
}

/* Who may give how much: everybody who may at all up to a limit of their own. */
static gboolean
check_discount (const UsherSettling *settling,
                UsherOrderFile      *file,
                UsherMoneyFile      *money,
                GError             **error)
{
  const UsherSettlementDraft *draft = &settling->draft;
  gint64                      limit = usher_settlement_discount_limit (file->estimate, money->discount_limit);

  if (draft->discount == 0)
    return TRUE;
  if (draft->discount < 0 || draft->discount_reason == NULL || *draft->discount_reason == '\0')
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "A discount needs a reason");
      return FALSE;
    }
  if (money->may_discount_any || (money->may_discount && draft->discount <= limit))
    return TRUE;
  g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED,
               "A discount of %" G_GINT64_FORMAT " is beyond the limit of %" G_GINT64_FORMAT, draft->discount, limit);
  return FALSE;
}

/* The least that the law or the shop promises for any of the work; what holds
 * for each line is told at delivery. */
static void
find_guarantee (UsherEstimate         *estimate,
                UsherShop             *shop,
                UsherSettlementRecord *record)
{
  UsherGuarantee own = { shop->guarantee_km, shop->guarantee_days };
  gboolean       is_first = TRUE;

  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);
      UsherGuarantee           guarantee =
          usher_guarantee_longest (usher_guarantee_by_law (USHER_VEHICLE_KIND_CAR, line->category), own);

      if (!usher_settlement_bills_line (line) || line->kind == USHER_LINE_KIND_FEE ||
          (line->kind == USHER_LINE_KIND_PART && line->part_kind == USHER_PART_KIND_OWN))
        continue;
      record->guarantee_km = is_first ? guarantee.km : MIN (record->guarantee_km, guarantee.km);
      record->guarantee_days = is_first ? guarantee.days : MIN (record->guarantee_days, guarantee.days);
      is_first = FALSE;
    }
}

static UsherSettlementRecord *
make_record (const UsherSettling *settling,
             UsherOrderFile      *file)
{
  const UsherRequest         *request = settling->request;
  const UsherSettlementDraft *draft = &settling->draft;
  UsherSettlementRecord      *record = g_object_new (USHER_TYPE_SETTLEMENT_RECORD, NULL);
  UsherSettlementTerms        terms = { draft->discount, request->shop->tax_rate, request->shop->rounding };

  usher_settlement_compute (file->estimate, &terms, &record->sums);
  record->order_id = draft->order_id;
  usher_entity_set_string (&record->discount_reason, draft->discount > 0 ? draft->discount_reason : "");
  record->discount_by = draft->discount > 0 ? request->staff_id : 0;
  record->tax_rate = request->shop->tax_rate;
  record->odometer_out = draft->odometer_out;
  record->issued_at = request->now;
  record->issued_by = request->staff_id;
  find_guarantee (file->estimate, request->shop, record);

  return record;
}

/* The person settles what is on the screen, or looks again. */
static gboolean
check_total (const UsherSettlementDraft *draft,
             UsherSettlementRecord      *record,
             GError                    **error)
{
  if (record->sums.total == draft->total && record->sums.desk_discount == draft->discount)
    return TRUE;
  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "Order %" G_GINT64_FORMAT " comes to another total",
               draft->order_id);
  return FALSE;
}

typedef struct
{
  const UsherSettling   *settling;
  UsherOrderFile        *file;
  UsherMoneyFile        *money;
  UsherSettlementRecord *record;
} Rendering;

static GBytes *
render_numbered (const char *number,
                 int         version,
                 gint64      issued_at,
                 gpointer    data,
                 char      **content,
                 GError    **error)
{
  Rendering                  *rendering = data;
  const UsherSettlementDraft *draft = &rendering->settling->draft;

  usher_entity_set_string (&rendering->record->number, number);
  rendering->record->version = version;

  return draft->render (rendering->file, rendering->money, rendering->record, rendering->settling->request->shop,
                        content, draft->render_data, error);
}

/* Gives the number, has the PDF made with it and freezes it. */
static gboolean
issue_document (UsherConnection *connection,
                Rendering       *rendering,
                GError         **error)
{
  const UsherSettling *settling = rendering->settling;
  UsherIssue           issue = {
              .request = settling->request,
              .draft = {
                  .kind = KIND_SETTLEMENT,
                  .prefix = "JS",
                  .order_id = settling->draft.order_id,
                  .language = settling->draft.language,
                  .template_version = 1,
                  .total = usher_settlement_sums_get_payable (&rendering->record->sums),
                  .render = render_numbered,
                  .render_data = rendering,
    },
  };
  g_autoptr (UsherDocument) document = usher_document_issue_within (connection, &issue, rendering->file, error);

  if (document == NULL)
    return FALSE;
  rendering->record->document_id = document->parent_instance.id;
  return TRUE;
}

/**
 * usher_settlement_issue_in_worker:
 *
 * Settles an order, all or nothing: only lines that are done, and these were
 * authorized.
 */
gpointer
usher_settlement_issue_in_worker (UsherConnection *connection,
                                  gpointer         input,
                                  GError         **error)
{
  const UsherSettling              *settling = input;
  const UsherRequest               *request = settling->request;
  g_autoptr (UsherOrderFile)        file = NULL;
  g_autoptr (UsherMoneyFile)        money = NULL;
  g_autoptr (UsherSettlementRecord) record = NULL;
  g_autofree char                  *detail = NULL;
  Rendering                         rendering = { 0 };

  file = usher_order_act_begin (connection, request, settling->draft.order_id, USHER_ORDER_ACTION_ISSUE_SETTLEMENT,
                                NULL, error);
  if (file == NULL)
    return NULL;
  money = usher_money_rows_read (connection, request, settling->draft.order_id, error);
  if (money == NULL || !check_discount (settling, file, money, error))
    return NULL;
  record = make_record (settling, file);
  rendering = (Rendering) { settling, file, money, record };
  if (!check_total (&settling->draft, record, error) || !issue_document (connection, &rendering, error) ||
      !usher_money_rows_insert_settlement (connection, record, file->estimate, error))
    return NULL;

  detail = g_strdup_printf ("%s/%d %" G_GINT64_FORMAT, record->number, record->version, record->sums.total);
  if (!usher_order_act_end (connection, request, file, USHER_ORDER_ACTION_ISSUE_SETTLEMENT, detail, error))
    return NULL;
  return g_steal_pointer (&record);
}

static gpointer
read_id (UsherStatement *statement,
         guint          *column)
{
  gint64 id = usher_statement_get_id (statement, (*column)++);

  return g_memdup2 (&id, sizeof id);
}

/**
 * usher_settlement_note_showing_in_worker:
 *
 * Records that settlement @id was shown or printed (@text).
 */
gpointer
usher_settlement_note_showing_in_worker (UsherConnection *connection,
                                         gpointer         input,
                                         GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherStatement) statement = NULL;
  g_autofree gint64         *order_id = NULL;

  order_id = usher_rows_load (connection, "SELECT order_id FROM settlement WHERE id = $1", request->id, read_id,
                              "settlement", error);
  if (order_id == NULL)
    return NULL;
  statement = usher_connection_prepare (connection,
                                        "INSERT INTO settlement_showing (settlement_id, how, shown_at, shown_by)"
                                        " VALUES ($1, $2, $3, $4)",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->id);
  usher_statement_bind_text (statement, 2, request->text);
  usher_statement_bind_int (statement, 3, request->now);
  usher_statement_bind_id (statement, 4, request->staff_id);
  if (usher_statement_run (statement, error) &&
      usher_order_rows_audit (connection, request, *order_id, "show-settlement", request->text, error))
    usher_connection_note_change (connection, "order", *order_id);
  return NULL;
}

/**
 * usher_settlement_reverse_in_worker:
 *
 * Takes settlement @other_id of order @id back because of @text.
 */
gpointer
usher_settlement_reverse_in_worker (UsherConnection *connection,
                                    gpointer         input,
                                    GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherOrderFile) file = NULL;
  g_autoptr (UsherMoneyFile) money = NULL;
  g_autoptr (UsherStatement) statement = NULL;
  UsherSettlementRecord     *standing = NULL;

  if (request->text == NULL || *request->text == '\0')
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "A reversal needs a reason");
      return NULL;
    }
  file = usher_order_act_begin (connection, request, request->id, USHER_ORDER_ACTION_REVERSE_SETTLEMENT, NULL, error);
  if (file == NULL)
    return NULL;
  money = usher_money_rows_read (connection, request, request->id, error);
  if (money == NULL)
    return NULL;
  standing = usher_money_file_get_standing (money);
  if (standing == NULL || standing->parent_instance.id != request->other_id)
    {
      g_set_error_literal (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "Another settlement stands");
      return NULL;
    }
  statement = usher_connection_prepare (connection,
                                        "INSERT INTO settlement_reversal (settlement_id, reason, reversed_at, reversed_by)"
                                        " VALUES ($1, $2, $3, $4)",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->other_id);
  usher_statement_bind_text (statement, 2, request->text);
  usher_statement_bind_int (statement, 3, request->now);
  usher_statement_bind_id (statement, 4, request->staff_id);
  if (usher_statement_run (statement, error))
    usher_order_act_end (connection, request, file, USHER_ORDER_ACTION_REVERSE_SETTLEMENT, request->text, error);
  return NULL;
}
