/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-complaint.h"
#include "usher-desk.h"
#include "usher-follow-up.h"
#include "usher-reminder.h"

G_BEGIN_DECLS

/* What the screen calls what happens after a visit. */

const char *usher_follow_up_state_label (UsherFollowUpState state);
const char *usher_complaint_state_label (UsherComplaintState state);
const char *usher_complaint_gap_text (UsherComplaintGap gap);
const char *usher_reminder_kind_label (UsherReminderKind kind);
const char *usher_reminder_kind_icon (UsherReminderKind kind);
const char *usher_survey_kind_label (UsherSurveyKind kind);

char *usher_after_due_text (UsherDesk  *desk,
                            const char *iso_date,
                            gboolean   *is_overdue);
char *usher_after_car_text (const char *plate,
                            const char *make,
                            const char *model);
char *usher_after_person_text (const char      *name,
                               UsherAddressForm address_form,
                               const char      *phone);

char *usher_repeat_text (UsherSession      *session,
                         const UsherRepeat *repeat);

GtkWidget *usher_after_heading (const char *text);
GtkWidget *usher_after_text (const char *text,
                             const char *css_class);
GtkWidget *usher_after_button (const char *label,
                               const char *action_name);
void       usher_after_clear (GtkBox *box);

G_END_DECLS
