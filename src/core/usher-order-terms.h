/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherPaymentMethod:
 * @USHER_PAYMENT_METHOD_UNSET: not asked yet
 * @USHER_PAYMENT_METHOD_CASH: cash
 * @USHER_PAYMENT_METHOD_CARD: bank card
 * @USHER_PAYMENT_METHOD_WECHAT: WeChat Pay
 * @USHER_PAYMENT_METHOD_ALIPAY: Alipay
 * @USHER_PAYMENT_METHOD_TRANSFER: bank transfer
 * @USHER_PAYMENT_METHOD_ON_ACCOUNT: on credit, by agreement (挂账)
 *
 * How the customer will pay, asked before the authorization is issued.
 */
typedef enum
{
  USHER_PAYMENT_METHOD_UNSET,
  USHER_PAYMENT_METHOD_CASH,
  USHER_PAYMENT_METHOD_CARD,
  USHER_PAYMENT_METHOD_WECHAT,
  USHER_PAYMENT_METHOD_ALIPAY,
  USHER_PAYMENT_METHOD_TRANSFER,
  USHER_PAYMENT_METHOD_ON_ACCOUNT,
} UsherPaymentMethod;

#define USHER_PAYMENT_METHOD_LAST USHER_PAYMENT_METHOD_ON_ACCOUNT

/**
 * UsherOldParts:
 * @USHER_OLD_PARTS_UNSET: not asked yet
 * @USHER_OLD_PARTS_TAKE: the customer takes them along
 * @USHER_OLD_PARTS_LEAVE: the workshop disposes of them
 * @USHER_OLD_PARTS_NONE: no part is replaced
 *
 * Who keeps the replaced parts (旧件处理), asked before the authorization is issued.
 */
typedef enum
{
  USHER_OLD_PARTS_UNSET,
  USHER_OLD_PARTS_TAKE,
  USHER_OLD_PARTS_LEAVE,
  USHER_OLD_PARTS_NONE,
} UsherOldParts;

#define USHER_OLD_PARTS_LAST USHER_OLD_PARTS_NONE

/**
 * UsherWaiting:
 * @USHER_WAITING_UNSET: not asked yet
 * @USHER_WAITING_WAIT: waits in the lounge
 * @USHER_WAITING_CALL: leaves and is called
 *
 * Where the customer is while the work is done.
 */
typedef enum
{
  USHER_WAITING_UNSET,
  USHER_WAITING_WAIT,
  USHER_WAITING_CALL,
} UsherWaiting;

#define USHER_WAITING_LAST USHER_WAITING_CALL

const char *usher_payment_method_to_string (UsherPaymentMethod value);
gboolean    usher_payment_method_from_string (const char *nick, UsherPaymentMethod *out);

const char *usher_old_parts_to_string (UsherOldParts value);
gboolean    usher_old_parts_from_string (const char *nick, UsherOldParts *out);

const char *usher_waiting_to_string (UsherWaiting value);
gboolean    usher_waiting_from_string (const char *nick, UsherWaiting *out);

G_END_DECLS
