/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_ESTIMATE_SEARCH (usher_estimate_search_get_type ())

/**
 * UsherEstimateSearch:
 *
 * What the catalogue has for what is being typed.  The latest text counts: an
 * answer that comes too late is not heard.
 */
G_DECLARE_FINAL_TYPE (UsherEstimateSearch, usher_estimate_search, USHER, ESTIMATE_SEARCH, GObject)

/**
 * UsherEstimateSearchFound:
 * @item: (nullable): an operation, a part or a package, %NULL for none
 * @code: what was looked for
 * @user_data: what was given with the wish
 *
 * Takes what has exactly a code.
 */
typedef void (*UsherEstimateSearchFound) (gpointer    item,
                                          const char *code,
                                          gpointer    user_data);

UsherEstimateSearch *usher_estimate_search_new (UsherSession *session);
GListModel          *usher_estimate_search_get_model (UsherEstimateSearch *self);
void                 usher_estimate_search_look_for (UsherEstimateSearch *self,
                                                     const char          *typed);
void                 usher_estimate_search_find_code (UsherEstimateSearch     *self,
                                                      const char              *code,
                                                      UsherEstimateSearchFound found,
                                                      gpointer                 user_data,
                                                      GDestroyNotify           user_data_free);
gboolean             usher_estimate_search_is_code (gpointer    item,
                                                    const char *typed);

G_END_DECLS
