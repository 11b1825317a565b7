/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-complaint.h"
#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_COMPLAINT_DIALOG (usher_complaint_dialog_get_type ())

/**
 * UsherComplaintDialog:
 *
 * A complaint: what the customer says, who answers for it, the cause, what was
 * done, by when, and the second call.
 */
G_DECLARE_FINAL_TYPE (UsherComplaintDialog, usher_complaint_dialog, USHER, COMPLAINT_DIALOG, AdwDialog)

void usher_complaint_dialog_present (GtkWidget      *parent,
                                     UsherDesk      *desk,
                                     UsherComplaint *complaint);

G_END_DECLS
