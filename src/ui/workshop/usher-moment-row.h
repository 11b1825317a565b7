/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_MOMENT_ROW (usher_moment_row_get_type ())

/**
 * UsherMomentRow:
 *
 * A row of a form with a day and a time of day.  Signal `changed`.
 */
G_DECLARE_FINAL_TYPE (UsherMomentRow, usher_moment_row, USHER, MOMENT_ROW, AdwActionRow)

GtkWidget *usher_moment_row_new (UsherSession *session,
                                 const char   *title);
gint64     usher_moment_row_get_time (UsherMomentRow *self);
void       usher_moment_row_set_time (UsherMomentRow *self,
                                      gint64          time);

G_END_DECLS
