/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-order-terms.h"
#include "usher-nick.h"

static const char *const payment_method_nicks[] = {
  [USHER_PAYMENT_METHOD_UNSET] = "unset",
  [USHER_PAYMENT_METHOD_CASH] = "cash",
  [USHER_PAYMENT_METHOD_CARD] = "card",
  [USHER_PAYMENT_METHOD_WECHAT] = "wechat",
  [USHER_PAYMENT_METHOD_ALIPAY] = "alipay",
  [USHER_PAYMENT_METHOD_TRANSFER] = "transfer",
  [USHER_PAYMENT_METHOD_ON_ACCOUNT] = "on-account",
};

/**
 * usher_payment_method_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_payment_method_to_string (UsherPaymentMethod value)
{
  return usher_nick_get (payment_method_nicks, G_N_ELEMENTS (payment_method_nicks), value);
}

/**
 * usher_payment_method_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a payment method
 */
gboolean
usher_payment_method_from_string (const char *nick, UsherPaymentMethod *out)
{
  guint value = 0;

  if (!usher_nick_find (payment_method_nicks, G_N_ELEMENTS (payment_method_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

static const char *const old_parts_nicks[] = {
  [USHER_OLD_PARTS_UNSET] = "unset",
  [USHER_OLD_PARTS_TAKE] = "take",
  [USHER_OLD_PARTS_LEAVE] = "leave",
  [USHER_OLD_PARTS_NONE] = "none",
};

/**
 * usher_old_parts_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_old_parts_to_string (UsherOldParts value)
{
  return usher_nick_get (old_parts_nicks, G_N_ELEMENTS (old_parts_nicks), value);
}

/**
 * usher_old_parts_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of an answer about old parts
 */
gboolean
usher_old_parts_from_string (const char *nick, UsherOldParts *out)
{
  guint value = 0;

  if (!usher_nick_find (old_parts_nicks, G_N_ELEMENTS (old_parts_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

static const char *const waiting_nicks[] = {
  [USHER_WAITING_UNSET] = "unset",
  [USHER_WAITING_WAIT] = "wait",
  [USHER_WAITING_CALL] = "call",
};

/**
 * usher_waiting_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_waiting_to_string (UsherWaiting value)
{
  return usher_nick_get (waiting_nicks, G_N_ELEMENTS (waiting_nicks), value);
}

/**
 * usher_waiting_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of an answer about waiting
 */
gboolean
usher_waiting_from_string (const char *nick, UsherWaiting *out)
{
  guint value = 0;

  if (!usher_nick_find (waiting_nicks, G_N_ELEMENTS (waiting_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}
