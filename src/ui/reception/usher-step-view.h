/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-step.h"

G_BEGIN_DECLS

#define USHER_TYPE_STEP_VIEW (usher_step_view_get_type ())

/**
 * UsherStepView:
 *
 * The name of a step with how far it is, as icon and text.
 */
G_DECLARE_FINAL_TYPE (UsherStepView, usher_step_view, USHER, STEP_VIEW, AdwBin)

GtkWidget *usher_step_view_new (UsherOrderStep *step);
void       usher_step_view_update (UsherStepView *self,
                                   GtkWidget     *holder);

G_END_DECLS
