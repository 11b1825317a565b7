/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-risk.h"
#include "usher-session.h"
#include "usher-work-values.h"

G_BEGIN_DECLS

/* What the screen calls the words of the workshop. */

const char *usher_risk_label (UsherRisk risk);
const char *usher_risk_icon (UsherRisk risk);
const char *usher_urgency_label (UsherUrgency urgency);
const char *usher_stop_cause_label (UsherStopCause cause);
const char *usher_pause_reason_label (UsherPauseReason reason);
const char *usher_trade_label (UsherTrade trade);
const char *usher_told_how_label (UsherToldHow how);

char *usher_workshop_dup_duration (gint64 seconds);
char *usher_workshop_dup_promise (UsherSession          *session,
                                  gint64                 promised_at,
                                  const UsherRiskAnswer *answer);

G_END_DECLS
