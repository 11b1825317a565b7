/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-estimate-line.h"
#include "usher-session.h"

G_BEGIN_DECLS

/* What the catalogue offers, as lines of an estimate: @item is an
 * UsherLabourOperation, an UsherPart or an UsherPackage. */

UsherEstimateLine *usher_catalogue_choice_make_line (gpointer   item,
                                                     UsherShop *shop,
                                                     gboolean   is_english);
char              *usher_catalogue_choice_make_label (gpointer   item,
                                                      UsherShop *shop,
                                                      gboolean   is_english);
const char        *usher_catalogue_choice_get_code (gpointer item);

G_END_DECLS
