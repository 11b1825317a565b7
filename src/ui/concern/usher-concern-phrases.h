/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * UsherPhraseKind:
 * @USHER_PHRASE_SINCE_WHEN: since when there is a fault
 * @USHER_PHRASE_HOW_OFTEN: how often it shows
 * @USHER_PHRASE_CIRCUMSTANCES: when it shows
 * @USHER_PHRASE_WARNING_LAMP: which lamp is on
 * @USHER_PHRASE_TOLD: what the customer is told
 *
 * What a phrase is an answer to.
 */
typedef enum
{
  USHER_PHRASE_SINCE_WHEN,
  USHER_PHRASE_HOW_OFTEN,
  USHER_PHRASE_CIRCUMSTANCES,
  USHER_PHRASE_WARNING_LAMP,
  USHER_PHRASE_TOLD,
} UsherPhraseKind;

#define USHER_PHRASE_N_KINDS 5

const char *usher_concern_phrases_get_label (UsherPhraseKind kind);
void        usher_concern_phrases_fill (AdwWrapBox     *chips,
                                        UsherPhraseKind kind,
                                        GtkWidget      *field);

G_END_DECLS
