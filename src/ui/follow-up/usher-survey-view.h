/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-follow-up-file.h"

G_BEGIN_DECLS

#define USHER_TYPE_SURVEY_VIEW (usher_survey_view_get_type ())

/**
 * UsherSurveyView:
 *
 * The questions of a call, to be answered by the keys 1 to 5 (1 and 0 for yes
 * and no, 0 to 10 for the recommendation) while the ear is at the phone; each
 * answer goes on to the next question.  N says that a question was not asked.
 *
 * Signal `answered (UsherSurveyAnswer answer)`: what was answered, to be saved.
 */
G_DECLARE_FINAL_TYPE (UsherSurveyView, usher_survey_view, USHER, SURVEY_VIEW, AdwBin)

GtkWidget *usher_survey_view_new (void);
void       usher_survey_view_show (UsherSurveyView   *self,
                                   UsherFollowUpFile *file,
                                   gboolean           is_english,
                                   gboolean           is_open);
void       usher_survey_view_focus_open (UsherSurveyView *self);

G_END_DECLS
