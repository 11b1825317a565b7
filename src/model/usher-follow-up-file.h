/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-follow-up.h"

G_BEGIN_DECLS

#define USHER_TYPE_FOLLOW_UP_FILE (usher_follow_up_file_get_type ())

G_DECLARE_FINAL_TYPE (UsherFollowUpFile, usher_follow_up_file, USHER, FOLLOW_UP_FILE, GObject)

/**
 * UsherFollowUpFile:
 *
 * A follow-up with all that the caller needs before the eyes.
 */
struct _UsherFollowUpFile
{
  GObject parent_instance;

  UsherFollowUp *follow_up;     /* NULL when the order has none */
  GPtrArray     *questions;     /* (element-type UsherSurveyQuestion) in order */
  GPtrArray     *answers;       /* (element-type UsherSurveyAnswer) those given so far */
  GPtrArray     *attempts;      /* (element-type UsherContactAttempt) the first first */
  GPtrArray     *done;          /* (element-type utf8) what was done at the visit */
  GPtrArray     *deferred;      /* (element-type utf8) what was put off or declined */
  GPtrArray     *complaints;    /* (element-type UsherComplaint) about the visit, newest first */
  char          *record_number; /* of the record that was issued, empty: none */
};

UsherSurveyAnswer *usher_follow_up_file_find_answer (UsherFollowUpFile *self,
                                                     const char        *code);
guint              usher_follow_up_file_count_missing (UsherFollowUpFile *self);

/* On the database's thread only. */
typedef struct _UsherConnection UsherConnection;

UsherFollowUpFile *usher_follow_up_file_load (UsherConnection *connection,
                                              gint64           follow_up_id,
                                              gint64           order_id,
                                              GError         **error);

G_END_DECLS
