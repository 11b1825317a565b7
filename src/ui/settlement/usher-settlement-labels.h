/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-ledger.h"
#include "usher-paper.h"
#include "usher-settlement-difference.h"

G_BEGIN_DECLS

/* What the screen calls the words of settlement. */

const char *usher_difference_kind_label (UsherDifferenceKind kind);
const char *usher_entry_kind_label (UsherEntryKind kind);
const char *usher_settlement_paper_label (UsherPaper paper);

G_END_DECLS
