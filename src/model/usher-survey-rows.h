/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"

G_BEGIN_DECLS

/* The questions of the survey and their answers; on the database's thread only. */

gboolean   usher_survey_rows_ensure (UsherConnection *connection,
                                     int             *version,
                                     GError         **error);
GPtrArray *usher_survey_rows_list (UsherConnection *connection,
                                   int              version,
                                   GError         **error);
gboolean   usher_survey_rows_add_version (UsherConnection *connection,
                                          GPtrArray       *questions,
                                          int             *version,
                                          GError         **error);
GPtrArray *usher_survey_rows_list_answers (UsherConnection *connection,
                                           gint64           follow_up_id,
                                           GError         **error);
gboolean   usher_survey_rows_save_answers (UsherConnection *connection,
                                           gint64           follow_up_id,
                                           GPtrArray       *answers,
                                           GError         **error);

G_END_DECLS
