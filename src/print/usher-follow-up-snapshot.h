/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-follow-up-file.h"
#include "usher-form-labels.h"
#include "usher-order-file.h"
#include "usher-shop.h"
#include "usher-snapshot-parts.h"

G_BEGIN_DECLS

/**
 * UsherAskedSnapshot:
 * @question: in the document's language
 * @answer: as it is printed
 * @words: why, or what was said
 *
 * A question with its answer.
 */
typedef struct
{
  char *question;
  char *answer;
  char *words;
} UsherAskedSnapshot;

/**
 * UsherFollowUpSnapshot:
 * @asked: (element-type UsherAskedSnapshot): every question
 * @result: how the calls ended, as it is printed
 * @complaint: in the customer's words, empty for none
 *
 * All that a follow-up record (回访记录表) says.
 */
typedef struct
{
  UsherShopSnapshot  shop;
  char              *number;
  UsherPartySnapshot party;
  UsherCarSnapshot   car;
  char              *order_number;
  char              *advisor;
  char              *caller;
  gint64             delivered_at;
  gint64             called_at;
  int                attempts;
  char              *result;
  char              *work;
  GPtrArray         *asked;
  char              *complaint;
} UsherFollowUpSnapshot;

#define USHER_TYPE_FOLLOW_UP_SNAPSHOT (usher_follow_up_snapshot_get_type ())

GType usher_follow_up_snapshot_get_type (void);

UsherFollowUpSnapshot *usher_follow_up_snapshot_new (void);
UsherFollowUpSnapshot *usher_follow_up_snapshot_copy (const UsherFollowUpSnapshot *snapshot);
void                   usher_follow_up_snapshot_free (UsherFollowUpSnapshot *snapshot);
char                  *usher_follow_up_snapshot_to_json (const UsherFollowUpSnapshot *snapshot);
UsherFollowUpSnapshot *usher_follow_up_snapshot_from_json (const char *json,
                                                           GError    **error);
void                   usher_follow_up_snapshot_add (UsherFollowUpSnapshot *snapshot,
                                                     const char            *question,
                                                     const char            *answer,
                                                     const char            *words);
UsherFollowUpSnapshot *usher_follow_up_snapshot_take (UsherFollowUpFile    *file,
                                                      UsherOrderFile       *order,
                                                      UsherShop            *shop,
                                                      UsherDocumentLanguage language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherFollowUpSnapshot, usher_follow_up_snapshot_free)

G_END_DECLS
