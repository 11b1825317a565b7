/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-estimate-line.h"

G_BEGIN_DECLS

/* Reading estimate lines; on the database's thread only. */

#define USHER_LINE_COLUMNS(t) \
  t ".id, " t ".row_version, " t ".kind, " t ".code, " t ".description, " t ".part_kind, " t ".brand, " t ".unit, " t ".hours, " t ".quantity, " t ".unit_price, " t ".discount, " t ".payer, " t ".consent, " t ".operation_id, " t ".part_id, " t ".package_code, " t ".note, " t ".addition_id, " t ".rework_of, " t ".category, " t ".assembly, " t ".done_at"

/* Work that was advised at a visit and not taken up since; a line that took it up
 * does not count when it was removed again or its order came to nothing. */
#define USHER_LINE_IS_OPEN_ADVICE(t)                                                    \
  t ".deleted_at IS NULL AND " t ".consent IN ('declined', 'deferred', 'recommended')"  \
    " AND NOT EXISTS (SELECT 1 FROM estimate_line taker"                                \
    "                   JOIN repair_order taking ON taking.id = taker.order_id"         \
    "                  WHERE taker.id = " t ".taken_up_by AND taker.deleted_at IS NULL" \
    "                    AND taking.deleted_at IS NULL AND taking.document_state <> 'cancelled')"

/* Additional work that the customer has not answered yet. */
#define USHER_LINE_IS_PROPOSED(t) "(" t ".addition_id <> 0 AND " t ".consent = 'quoted')"

gpointer usher_line_rows_read (UsherStatement *statement,
                               guint          *column);

G_END_DECLS
