/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "usher-inspection.h"

G_BEGIN_DECLS

void usher_quality_sheet_issue (GtkWidget       *parent,
                                UsherInspection *inspection);
void usher_quality_sheet_issue_road_test (GtkWidget       *parent,
                                          UsherInspection *inspection,
                                          gint64           road_test_id);

G_END_DECLS
