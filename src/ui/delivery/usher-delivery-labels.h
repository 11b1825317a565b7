/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-delivery-values.h"
#include "usher-gate-pass.h"
#include "usher-guarantee.h"
#include "usher-guaranteed-line.h"
#include "usher-session.h"
#include "usher-warranty-counter.h"

G_BEGIN_DECLS

/* Words of the delivery. */

const char *usher_gate_pass_kind_label (UsherGatePassKind kind);
char       *usher_gate_pass_describe (UsherGatePass *pass,
                                      UsherSession  *session);
char       *usher_guaranteed_line_describe (UsherGuaranteedLine *line);
char       *usher_warranty_alert_describe (const UsherWarrantyAlert *alert);
char       *usher_warranty_counter_describe (const UsherWarrantyCounter *counter);

G_END_DECLS
