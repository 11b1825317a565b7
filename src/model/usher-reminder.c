/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-reminder.h"

USHER_DEFINE_ENTITY (UsherReminder, usher_reminder, G_STRUCT_OFFSET (UsherReminder, due_on), G_STRUCT_OFFSET (UsherReminder, content), G_STRUCT_OFFSET (UsherReminder, snoozed_until), G_STRUCT_OFFSET (UsherReminder, customer_name), G_STRUCT_OFFSET (UsherReminder, phone), G_STRUCT_OFFSET (UsherReminder, plate), G_STRUCT_OFFSET (UsherReminder, make), G_STRUCT_OFFSET (UsherReminder, model))
USHER_DEFINE_ENTITY (UsherRepeat, usher_repeat, G_STRUCT_OFFSET (UsherRepeat, words), G_STRUCT_OFFSET (UsherRepeat, earlier_number), G_STRUCT_OFFSET (UsherRepeat, earlier_words), G_STRUCT_OFFSET (UsherRepeat, guaranteed_until), G_STRUCT_OFFSET (UsherRepeat, judgement))
