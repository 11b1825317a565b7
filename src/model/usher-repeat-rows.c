/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-repeat-rows.h"

#include "usher-date.h"
#include "usher-error.h"
#include "usher-order-act.h"
#include "usher-rows.h"
#include "usher-similarity.h"

/* So long after a visit the same trouble is a repeat, guarantee or not. */
static const gint64 repeat_days_s = 30 * 24 * 3600;

/* What was the matter at an earlier visit, or was done then. */
typedef struct
{
  gint64         order_id;
  char          *number;
  gint64         at;
  char          *words;
  UsherCarSystem system;
  char          *until_on; /* empty: only because it was lately */
  gint64         until_km;
} Matter;

static void
matter_free (gpointer data)
{
  Matter *matter = data;

  g_free (matter->number);
  g_free (matter->words);
  g_free (matter->until_on);
  g_free (matter);
}

/* What somebody wrote down about the system, else what the words say. */
static UsherCarSystem
find_system (const char *nick,
             const char *words)
{
  UsherCarSystem system = USHER_CAR_SYSTEM_UNKNOWN;

  if (nick != NULL && usher_car_system_from_string (nick, &system) && system != USHER_CAR_SYSTEM_UNKNOWN)
    return system;

  return usher_car_system_of_words (words);
}

static gpointer
read_matter (UsherStatement *statement,
             guint          *column)
{
  Matter *matter = g_new0 (Matter, 1);

  matter->order_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &matter->number);
  matter->at = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &matter->words);
  matter->system = find_system (usher_statement_get_text (statement, (*column)++), matter->words);
  usher_rows_read_text (statement, column, &matter->until_on);
  matter->until_km = usher_statement_get_int (statement, (*column)++);

  return matter;
}

/* Concerns and works of the last visits, and works under guarantee.  $1 the car,
 * $2 the order that is worked on, $3 since when, $4 today, $5 km now. */
#define LATELY "   AND COALESCE (d.delivered_at, o.arrived_at) >= $3"
#define MATTER "SELECT o.id, o.number, COALESCE (d.delivered_at, o.arrived_at), "

static const char select_matters[] =
    MATTER "k.words, k.system, '', 0 FROM concern k"
           "  JOIN repair_order o ON o.id = k.order_id LEFT JOIN delivery d ON d.order_id = o.id"
           " WHERE o.vehicle_id = $1 AND o.id <> $2 AND o.deleted_at IS NULL AND k.deleted_at IS NULL AND k.words <> ''"
           "   AND o.document_state IN ('authorized', 'settled', 'closed')" LATELY
           " UNION ALL " MATTER "l.description, COALESCE (p.system, ''), '', 0 FROM estimate_line l"
           "  LEFT JOIN labour_operation p ON p.id = l.operation_id"
           "  JOIN repair_order o ON o.id = l.order_id LEFT JOIN delivery d ON d.order_id = o.id"
           " WHERE o.vehicle_id = $1 AND o.id <> $2 AND o.deleted_at IS NULL AND l.deleted_at IS NULL"
           "   AND l.kind IN ('labour', 'sublet') AND l.consent IN ('authorized', 'done')"
           "   AND o.document_state IN ('authorized', 'settled', 'closed')" LATELY
           " UNION ALL " MATTER "l.description, g.system, g.until_on, g.until_km FROM guarantee g"
           "  JOIN estimate_line l ON l.id = g.line_id"
           "  JOIN repair_order o ON o.id = g.order_id LEFT JOIN delivery d ON d.order_id = o.id"
           " WHERE g.vehicle_id = $1 AND o.id <> $2 AND g.until_on >= $4 AND ($5 <= 0 OR g.until_km >= $5)"
           " UNION ALL " MATTER "k.words, k.system, g.until_on, g.until_km FROM guarantee g"
           "  JOIN concern k ON k.order_id = g.order_id"
           "  JOIN repair_order o ON o.id = g.order_id LEFT JOIN delivery d ON d.order_id = o.id"
           " WHERE g.vehicle_id = $1 AND o.id <> $2 AND g.until_on >= $4 AND ($5 <= 0 OR g.until_km >= $5)"
           "   AND k.deleted_at IS NULL AND k.words <> ''";

static GPtrArray *
list_matters (UsherConnection    *connection,
              const UsherRequest *request,
              gint64              vehicle_id,
              gint64              order_id,
              gint64              km,
              GError            **error)
{
  g_autoptr (GPtrArray)      matters = g_ptr_array_new_with_free_func (matter_free);
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, select_matters, error);
  g_autofree char           *today_text = NULL;
  GDate                      today;

  if (statement == NULL)
    return NULL;
  usher_date_of_time (request->now, request->zone, &today);
  today_text = usher_date_to_iso (&today);
  usher_statement_bind_int (statement, 1, vehicle_id);
  usher_statement_bind_int (statement, 2, order_id);
  usher_statement_bind_int (statement, 3, request->now - repeat_days_s);
  usher_statement_bind_text (statement, 4, today_text);
  usher_statement_bind_int (statement, 5, km);

  return usher_rows_collect (statement, read_matter, matters, error) ? g_steal_pointer (&matters) : NULL;
}

/* Under guarantee the same system is enough: whether the work held is what has
 * to be looked at, whatever the words. */
static gboolean
may_be_the_same (const Matter  *matter,
                 const char    *words,
                 UsherCarSystem system)
{
  if (*matter->until_on != '\0' && system != USHER_CAR_SYSTEM_UNKNOWN && system == matter->system)
    return TRUE;

  return usher_similarity_is_like (words, system, matter->words, matter->system);
}

static UsherRepeat *
find_of_order (GPtrArray *repeats,
               gint64     concern_id,
               gint64     earlier_order_id)
{
  for (guint i = 0; i < repeats->len; i++)
    {
      UsherRepeat *repeat = g_ptr_array_index (repeats, i);

      if (repeat->concern_id == concern_id && repeat->earlier_order_id == earlier_order_id)
        return repeat;
    }

  return NULL;
}

/* One for each earlier visit: a guarantee is kept, and of the words the nearest. */
static void
add_repeat (GPtrArray    *repeats,
            gint64        concern_id,
            const char   *words,
            const Matter *matter)
{
  UsherRepeat *repeat = find_of_order (repeats, concern_id, matter->order_id);
  int          similarity = usher_similarity (words, matter->words);

  if (repeat == NULL)
    {
      repeat = g_object_new (USHER_TYPE_REPEAT, NULL);
      repeat->concern_id = concern_id;
      repeat->earlier_order_id = matter->order_id;
      repeat->earlier_at = matter->at;
      repeat->similarity = -1;
      usher_entity_set_string (&repeat->words, words);
      usher_entity_set_string (&repeat->earlier_number, matter->number);
      g_ptr_array_add (repeats, repeat);
    }
  if (similarity > repeat->similarity)
    {
      repeat->similarity = similarity;
      usher_entity_set_string (&repeat->earlier_words, matter->words);
    }
  if (g_strcmp0 (matter->until_on, repeat->guaranteed_until) > 0)
    {
      usher_entity_set_string (&repeat->guaranteed_until, matter->until_on);
      repeat->guaranteed_km = matter->until_km;
    }
}

static void
compare_with_all (GPtrArray  *repeats,
                  gint64      concern_id,
                  const char *words,
                  const char *system_nick,
                  GPtrArray  *matters)
{
  UsherCarSystem system = find_system (system_nick, words);

  for (guint i = 0; i < matters->len; i++)
    {
      const Matter *matter = g_ptr_array_index (matters, i);

      if (may_be_the_same (matter, words, system))
        add_repeat (repeats, concern_id, words, matter);
    }
}

/**
 * usher_repeat_rows_find_for_words:
 * @words: what a customer says on the phone
 *
 * Returns: (transfer full) (element-type UsherRepeat): earlier visits that it may be about
 */
GPtrArray *
usher_repeat_rows_find_for_words (UsherConnection    *connection,
                                  const UsherRequest *request,
                                  gint64              vehicle_id,
                                  const char         *words,
                                  GError            **error)
{
  g_autoptr (GPtrArray) repeats = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) matters = list_matters (connection, request, vehicle_id, 0, 0, error);

  if (matters == NULL)
    return NULL;
  compare_with_all (repeats, 0, words, NULL, matters);

  return g_steal_pointer (&repeats);
}

static gboolean
read_judgements (UsherConnection *connection,
                 gint64           order_id,
                 GPtrArray       *repeats,
                 GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT id, concern_id, earlier_order_id, judgement FROM repeat_judgement WHERE order_id = $1",
                                error);
  gboolean has_row = TRUE;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  while (TRUE)
    {
      UsherRepeat *repeat = NULL;

      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      repeat = find_of_order (repeats, usher_statement_get_id (statement, 1), usher_statement_get_id (statement, 2));
      if (repeat == NULL)
        continue;
      repeat->parent_instance.id = usher_statement_get_id (statement, 0);
      usher_entity_set_string (&repeat->judgement, usher_statement_get_text (statement, 3));
    }
}

static gboolean
compare_concerns (UsherConnection *connection,
                  gint64           order_id,
                  GPtrArray       *matters,
                  GPtrArray       *repeats,
                  GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT id, words, system FROM concern WHERE order_id = $1 AND deleted_at IS NULL"
                                " AND words <> '' ORDER BY position",
                                error);
  gboolean has_row = TRUE;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  while (TRUE)
    {
      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      compare_with_all (repeats, usher_statement_get_id (statement, 0), usher_statement_get_text (statement, 1),
                        usher_statement_get_text (statement, 2), matters);
    }
}

/**
 * usher_repeat_rows_find_for_order:
 *
 * Returns: (transfer full) (element-type UsherRepeat): for each concern of an
 *   order the earlier visits that it may be about, with what was judged of them
 */
GPtrArray *
usher_repeat_rows_find_for_order (UsherConnection    *connection,
                                  const UsherRequest *request,
                                  gint64              order_id,
                                  GError            **error)
{
  g_autoptr (GPtrArray)      repeats = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray)      matters = NULL;
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection, "SELECT vehicle_id, odometer FROM repair_order WHERE id = $1", error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, order_id);
  if (!usher_statement_step (statement, &has_row, error))
    return NULL;
  if (!has_row || usher_statement_is_null (statement, 0))
    return g_steal_pointer (&repeats);
  matters = list_matters (connection, request, usher_statement_get_id (statement, 0), order_id,
                          usher_statement_get_int (statement, 1), error);
  if (matters == NULL || !compare_concerns (connection, order_id, matters, repeats, error) ||
      !read_judgements (connection, order_id, repeats, error))
    return NULL;

  return g_steal_pointer (&repeats);
}

/**
 * usher_repeat_rows_judge:
 * @judgement: "same" (the trouble was never cured), "repeat" (our work did not
 *   hold) or "unrelated"
 *
 * Keeps what was judged of a concern and an earlier visit; a later judgement
 * takes its place.
 */
gboolean
usher_repeat_rows_judge (UsherConnection    *connection,
                         const UsherRequest *request,
                         gint64              concern_id,
                         gint64              earlier_order_id,
                         const char         *judgement,
                         GError            **error)
{
  static const char *const   judgements[] = { "same", "repeat", "unrelated", NULL };
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     order_id = 0;

  if (!g_strv_contains (judgements, judgement))
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "No such judgement");
      return FALSE;
    }
  if (!usher_staff_require_action (connection, request, USHER_ORDER_ACTION_EDIT_LINES, error))
    return FALSE;
  statement = usher_connection_prepare (connection,
                                        "INSERT INTO repeat_judgement (concern_id, order_id, earlier_order_id, judgement,"
                                        " judged_at, judged_by)"
                                        " SELECT k.id, k.order_id, $2, $3, $4, $5 FROM concern k WHERE k.id = $1"
                                        " ON CONFLICT (concern_id, earlier_order_id) DO UPDATE SET"
                                        " judgement = excluded.judgement, judged_at = excluded.judged_at,"
                                        " judged_by = excluded.judged_by RETURNING order_id",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, concern_id);
  usher_statement_bind_int (statement, 2, earlier_order_id);
  usher_statement_bind_text (statement, 3, judgement);
  usher_statement_bind_int (statement, 4, request->now);
  usher_statement_bind_id (statement, 5, request->staff_id);
  if (!usher_statement_run_for_id (statement, &order_id, error))
    return FALSE;
  usher_connection_note_change (connection, "order", order_id);

  return usher_rows_audit (connection, request->now, request->staff_id, "order", order_id, "judge-repeat", judgement, error);
}
