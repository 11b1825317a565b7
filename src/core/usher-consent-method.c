/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-consent-method.h"
#include "usher-nick.h"

static const char *const consent_method_nicks[] = {
  [USHER_CONSENT_METHOD_PAD] = "pad",
  [USHER_CONSENT_METHOD_PAPER] = "paper",
  [USHER_CONSENT_METHOD_PHONE] = "phone",
  [USHER_CONSENT_METHOD_MESSAGE] = "message",
};

/**
 * usher_consent_method_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_consent_method_to_string (UsherConsentMethod value)
{
  return usher_nick_get (consent_method_nicks, G_N_ELEMENTS (consent_method_nicks), value);
}

/**
 * usher_consent_method_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a way to consent
 */
gboolean
usher_consent_method_from_string (const char *nick, UsherConsentMethod *out)
{
  guint value = 0;

  if (!usher_nick_find (consent_method_nicks, G_N_ELEMENTS (consent_method_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}
