/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-workshop-work.h"

#include "usher-rows.h"
#include "usher-work-card.h"
#include "usher-workshop-rows.h"

/* The progress board is one query: the open orders, found by the index of those
 * that are not closed, with a row for each line and technician.  What ten years
 * have closed is never looked at. */
static const char board_sql[] =
    "SELECT o.id, o.number, v.plate, v.make, v.model, o.advisor_id, s.name, o.car_state, o.stop_cause,"
    "       w.since, w.expected_at, w.ends_when, o.promised_at, o.arrived_at, o.waiting, o.wash,"
    "       COALESCE (j.is_on_site, CASE WHEN o.waiting = 'wait' THEN 1 ELSE 0 END),"
    "       COALESCE (j.urgency, CASE WHEN o.booking_id IS NULL THEN 'normal' ELSE 'booked' END),"
    "       (SELECT b.name FROM time_block t JOIN bay b ON b.id = t.bay_id"
    "         WHERE t.order_id = o.id AND t.deleted_at IS NULL AND t.ends_at > $1"
    "         ORDER BY t.starts_at LIMIT 1),"
    "       (SELECT MAX (q.checked_at) FROM quality_check q"
    "         WHERE q.order_id = o.id AND q.level = 'final' AND q.result = 'passed'),"
    "       (SELECT MAX (x.ended_at) FROM wash x WHERE x.order_id = o.id AND x.deleted_at IS NULL),"
    "       (SELECT COUNT (*) FROM time_entry r"
    "         WHERE r.order_id = o.id AND r.deleted_at IS NULL AND r.ended_at IS NULL),"
    "       (SELECT COUNT (*) FROM notice n"
    "         WHERE n.order_id = o.id AND n.deleted_at IS NULL AND n.told_at IS NULL),"
    "       l.id, l.consent, l.hours," USHER_WORKED ("$1") ", a.technician_id, at.name"
                                                           "  FROM repair_order o"
                                                           "  LEFT JOIN vehicle v ON v.id = o.vehicle_id"
                                                           "  LEFT JOIN staff s ON s.id = o.advisor_id"
                                                           "  LEFT JOIN job j ON j.order_id = o.id"
                                                           "  LEFT JOIN work_stop w ON w.order_id = o.id AND w.until IS NULL"
                                                           "  LEFT JOIN estimate_line l ON l.order_id = o.id AND l.deleted_at IS NULL"
                                                           "        AND l.kind IN ('labour', 'sublet') AND l.consent IN ('authorized', 'done')"
                                                           "  LEFT JOIN assignment a ON a.line_id = l.id AND a.deleted_at IS NULL"
                                                           "  LEFT JOIN staff at ON at.id = a.technician_id"
                                                           " WHERE o.deleted_at IS NULL AND o.document_state NOT IN ('closed', 'cancelled')"
                                                           "   AND o.car_state IN ('waiting-for-bay', 'in-work', 'stopped', 'quality-check', 'washing', 'ready')"
                                                           " ORDER BY o.arrived_at, o.id, l.position, l.id, a.id";

enum
{
  /* Columns of the car, and of a line. */
  HEAD_COLUMNS = 23,
  LINE_COLUMNS = 4,
};

/* What is being gathered of one car. */
typedef struct
{
  UsherWorkCard *card;
  gint64         line_id;
  GArray        *hours;
  GArray        *worked;
  GString       *names;
} Gathering;

static UsherWorkCard *
read_head (UsherStatement *statement,
           guint          *column)
{
  UsherWorkCard *self = g_object_new (USHER_TYPE_WORK_CARD, NULL);
  const char    *wash = NULL;
  gint64         checked_at = 0;
  gint64         washed_at = 0;

  self->order_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->number);
  usher_rows_read_text (statement, column, &self->plate);
  usher_rows_read_text (statement, column, &self->make);
  usher_rows_read_text (statement, column, &self->model);
  self->advisor_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->advisor_name);
  usher_car_state_from_string (usher_statement_get_text (statement, (*column)++), &self->car_state);
  usher_stop_cause_from_string (usher_statement_get_text (statement, (*column)++), &self->stop_cause);
  self->stopped_since = usher_statement_get_int (statement, (*column)++);
  self->expected_at = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->ends_when);
  self->promised_at = usher_statement_get_int (statement, (*column)++);
  self->arrived_at = usher_statement_get_int (statement, (*column)++);
  usher_waiting_from_string (usher_statement_get_text (statement, (*column)++), &self->waiting);
  wash = usher_statement_get_text (statement, (*column)++);
  self->wants_wash = g_strcmp0 (wash, "yes") == 0;
  self->is_on_site = usher_statement_get_bool (statement, (*column)++);
  usher_urgency_from_string (usher_statement_get_text (statement, (*column)++), &self->urgency);
  usher_rows_read_text (statement, column, &self->bay_name);
  checked_at = usher_statement_get_int (statement, (*column)++);
  washed_at = usher_statement_get_int (statement, (*column)++);
  if (self->car_state == USHER_CAR_STATE_READY)
    self->ready_at = MAX (checked_at, self->wants_wash ? washed_at : 0);
  self->n_running = (guint) usher_statement_get_int (statement, (*column)++);
  self->n_notices = (guint) usher_statement_get_int (statement, (*column)++);
  self->technician_ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

static void
finish_card (Gathering *gathering,
             GPtrArray *cards)
{
  UsherWorkCard *card = g_steal_pointer (&gathering->card);

  if (card == NULL)
    return;
  card->left = usher_risk_left ((const gint64 *) gathering->hours->data, (const gint64 *) gathering->worked->data,
                                gathering->hours->len, card->technician_ids->len);
  g_set_str (&card->technician_names, gathering->names->str);
  g_ptr_array_add (cards, card);
  g_array_set_size (gathering->hours, 0);
  g_array_set_size (gathering->worked, 0);
  g_string_truncate (gathering->names, 0);
  gathering->line_id = 0;
}

static void
add_line (Gathering      *gathering,
          UsherStatement *statement,
          guint           column)
{
  gint64       line_id = usher_statement_get_id (statement, column);
  UsherConsent consent = USHER_CONSENT_AUTHORIZED;
  gint64       hours = usher_statement_get_int (statement, column + 2);
  gint64       worked = usher_statement_get_int (statement, column + 3);

  if (line_id == 0 || line_id == gathering->line_id)
    return;
  gathering->line_id = line_id;
  gathering->card->n_lines++;
  usher_consent_from_string (usher_statement_get_text (statement, column + 1), &consent);
  if (consent == USHER_CONSENT_DONE)
    {
      gathering->card->n_done++;
      return;
    }
  g_array_append_val (gathering->hours, hours);
  g_array_append_val (gathering->worked, worked);
}

static void
add_technician (Gathering      *gathering,
                UsherStatement *statement,
                guint           column)
{
  gint64      id = usher_statement_get_id (statement, column);
  const char *name = usher_statement_get_text (statement, column + 1);

  if (id == 0 || usher_work_card_has_technician (gathering->card, id))
    return;
  g_array_append_val (gathering->card->technician_ids, id);
  if (gathering->names->len > 0)
    g_string_append_c (gathering->names, ' ');
  g_string_append (gathering->names, name != NULL ? name : "");
}

static gboolean
read_cards (UsherStatement *statement,
            Gathering      *gathering,
            GPtrArray      *cards,
            GError        **error)
{
  gboolean has_row = FALSE;

  while (usher_statement_step (statement, &has_row, error))
    {
      guint column = 0;

      if (!has_row)
        {
          finish_card (gathering, cards);
          return TRUE;
        }
      if (gathering->card == NULL || gathering->card->order_id != usher_statement_get_id (statement, 0))
        {
          g_autoptr (UsherWorkCard) next = read_head (statement, &column);

          finish_card (gathering, cards);
          gathering->card = g_steal_pointer (&next);
        }
      column = HEAD_COLUMNS;
      add_line (gathering, statement, column);
      add_technician (gathering, statement, column + LINE_COLUMNS);
    }

  return FALSE;
}

gpointer
usher_workshop_list_board_in_worker (UsherConnection *connection,
                                     gpointer         input,
                                     GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (GPtrArray)      cards = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray)         hours = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray)         worked = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GString)        names = g_string_new (NULL);
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, board_sql, error);
  Gathering                  gathering = { .hours = hours, .worked = worked, .names = names };
  gboolean                   is_read = FALSE;

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->now);
  is_read = read_cards (statement, &gathering, cards, error);
  g_clear_object (&gathering.card);
  return is_read ? g_steal_pointer (&cards) : NULL;
}
