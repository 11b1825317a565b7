/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-blocks.h"
#include "usher-snapshot-parts.h"

G_BEGIN_DECLS

/**
 * UsherLetterhead:
 * @shop: who issues the document
 * @title: its name
 * @number: its number; empty leaves out the QR code
 * @remark: (nullable): beside the title at the left
 * @status: (nullable): under the number, or in its place
 *
 * What stands at the head of a document.
 */
typedef struct
{
  const UsherShopSnapshot *shop;
  const char              *title;
  const char              *number;
  const char              *remark;
  const char              *status;
} UsherLetterhead;

void usher_flow_add_letterhead (UsherFlow             *flow,
                                const UsherLetterhead *letterhead);
void usher_flow_add_party (UsherFlow                *flow,
                           const UsherPartySnapshot *party,
                           gboolean                  has_address);

G_END_DECLS
