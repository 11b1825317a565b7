/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_GATE_PASS_DIALOG (usher_gate_pass_dialog_get_type ())

/**
 * UsherGatePassDialog:
 *
 * Asks why a car that comes back passes the gate, and when it is back.
 *
 * Signal `done (UsherGatePass *pass)`: it is to be issued.
 */
G_DECLARE_FINAL_TYPE (UsherGatePassDialog, usher_gate_pass_dialog, USHER, GATE_PASS_DIALOG, AdwDialog)

AdwDialog *usher_gate_pass_dialog_new (UsherSession *session);

G_END_DECLS
