/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-estimate-line.h"

G_BEGIN_DECLS

/* Reading estimate lines; on the database's thread only. */

#define USHER_LINE_COLUMNS(t) \
  t ".id, " t ".row_version, " t ".kind, " t ".code, " t ".description, " t ".part_kind, " t ".brand, " t ".unit, " t ".hours, " t ".quantity, " t ".unit_price, " t ".discount, " t ".payer, " t ".consent, " t ".operation_id, " t ".part_id, " t ".package_code, " t ".note"

UsherEstimateLine *usher_line_rows_read (UsherStatement *statement,
                                         guint          *column);

G_END_DECLS
