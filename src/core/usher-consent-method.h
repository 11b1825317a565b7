/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherConsentMethod:
 * @USHER_CONSENT_METHOD_PAD: signed on the pad
 * @USHER_CONSENT_METHOD_PAPER: signed on paper
 * @USHER_CONSENT_METHOD_PHONE: said on the telephone
 * @USHER_CONSENT_METHOD_MESSAGE: written in a message
 *
 * How the customer gave consent; all count the same.
 */
typedef enum
{
  USHER_CONSENT_METHOD_PAD,
  USHER_CONSENT_METHOD_PAPER,
  USHER_CONSENT_METHOD_PHONE,
  USHER_CONSENT_METHOD_MESSAGE,
} UsherConsentMethod;

#define USHER_CONSENT_METHOD_LAST USHER_CONSENT_METHOD_MESSAGE

const char *usher_consent_method_to_string (UsherConsentMethod value);
gboolean    usher_consent_method_from_string (const char *nick, UsherConsentMethod *out);

G_END_DECLS
