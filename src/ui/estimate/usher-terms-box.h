/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-order-context.h"

G_BEGIN_DECLS

#define USHER_TYPE_TERMS_BOX (usher_terms_box_get_type ())

/**
 * UsherTermsBox:
 *
 * What is asked before an authorization is issued: how the customer pays, who
 * keeps the old parts, wash, wait or call, price after inspection.
 */
G_DECLARE_FINAL_TYPE (UsherTermsBox, usher_terms_box, USHER, TERMS_BOX, AdwBin)

GtkWidget *usher_terms_box_new (UsherOrderContext *context);
gboolean   usher_terms_box_focus_field (UsherTermsBox   *self,
                                        UsherBlockerCode code);

G_END_DECLS
