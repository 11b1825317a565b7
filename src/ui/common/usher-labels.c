/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-labels.h"

#include <glib/gi18n.h>

/**
 * usher_booking_status_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_booking_status_label (UsherBookingStatus value)
{
  switch (value)
    {
    case USHER_BOOKING_STATUS_BOOKED:
      return C_("booking status", "Booked");
    case USHER_BOOKING_STATUS_CONFIRMED:
      return C_("booking status", "Confirmed");
    case USHER_BOOKING_STATUS_ARRIVED:
      return C_("booking status", "Arrived");
    case USHER_BOOKING_STATUS_NO_SHOW:
      return C_("booking status", "No-Show");
    case USHER_BOOKING_STATUS_CANCELLED:
      return C_("booking status", "Cancelled");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_booking_status_icon:
 *
 * Returns: what the screen calls it
 */
const char *
usher_booking_status_icon (UsherBookingStatus value)
{
  switch (value)
    {
    case USHER_BOOKING_STATUS_BOOKED:
      return "usher-booked-symbolic";
    case USHER_BOOKING_STATUS_CONFIRMED:
      return "usher-confirmed-symbolic";
    case USHER_BOOKING_STATUS_ARRIVED:
      return "usher-arrived-symbolic";
    case USHER_BOOKING_STATUS_NO_SHOW:
      return "usher-no-show-symbolic";
    case USHER_BOOKING_STATUS_CANCELLED:
      return "usher-cancelled-symbolic";
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_booking_source_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_booking_source_label (UsherBookingSource value)
{
  switch (value)
    {
    case USHER_BOOKING_SOURCE_PHONE:
      return C_("booking source", "Phone");
    case USHER_BOOKING_SOURCE_WALK_IN:
      return C_("booking source", "At the desk");
    case USHER_BOOKING_SOURCE_MESSAGE:
      return C_("booking source", "Message");
    case USHER_BOOKING_SOURCE_CALLED:
      return C_("booking source", "Called by us");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_contact_result_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_contact_result_label (UsherContactResult value)
{
  switch (value)
    {
    case USHER_CONTACT_RESULT_REACHED:
      return C_("contact", "Reached");
    case USHER_CONTACT_RESULT_NO_ANSWER:
      return C_("contact", "No answer");
    case USHER_CONTACT_RESULT_BUSY:
      return C_("contact", "Busy");
    case USHER_CONTACT_RESULT_WRONG_NUMBER:
      return C_("contact", "Wrong number");
    case USHER_CONTACT_RESULT_REFUSED:
      return C_("contact", "Does not want calls");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_car_state_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_car_state_label (UsherCarState value)
{
  switch (value)
    {
    case USHER_CAR_STATE_EXPECTED:
      return C_("car state", "Expected");
    case USHER_CAR_STATE_ARRIVED:
      return C_("car state", "Arrived");
    case USHER_CAR_STATE_IN_RECEPTION:
      return C_("car state", "In reception");
    case USHER_CAR_STATE_WAITING_FOR_BAY:
      return C_("car state", "Waiting for a bay");
    case USHER_CAR_STATE_IN_WORK:
      return C_("car state", "In work");
    case USHER_CAR_STATE_STOPPED:
      return C_("car state", "Stopped");
    case USHER_CAR_STATE_QUALITY_CHECK:
      return C_("car state", "Quality check");
    case USHER_CAR_STATE_WASHING:
      return C_("car state", "Washing");
    case USHER_CAR_STATE_READY:
      return C_("car state", "Ready");
    case USHER_CAR_STATE_DELIVERED:
      return C_("car state", "Delivered");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_car_state_icon:
 *
 * Returns: what the screen calls it
 */
const char *
usher_car_state_icon (UsherCarState value)
{
  switch (value)
    {
    case USHER_CAR_STATE_EXPECTED:
      return "usher-booked-symbolic";
    case USHER_CAR_STATE_ARRIVED:
      return "usher-arrived-symbolic";
    case USHER_CAR_STATE_IN_RECEPTION:
      return "usher-reception-symbolic";
    case USHER_CAR_STATE_WAITING_FOR_BAY:
      return "usher-waiting-symbolic";
    case USHER_CAR_STATE_IN_WORK:
      return "usher-work-symbolic";
    case USHER_CAR_STATE_STOPPED:
      return "usher-stopped-symbolic";
    case USHER_CAR_STATE_QUALITY_CHECK:
      return "usher-check-symbolic";
    case USHER_CAR_STATE_WASHING:
      return "usher-wash-symbolic";
    case USHER_CAR_STATE_READY:
      return "usher-ready-symbolic";
    case USHER_CAR_STATE_DELIVERED:
      return "usher-delivered-symbolic";
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_document_state_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_document_state_label (UsherDocumentState value)
{
  switch (value)
    {
    case USHER_DOCUMENT_STATE_DRAFT:
      return C_("document state", "Draft");
    case USHER_DOCUMENT_STATE_ESTIMATE:
      return C_("document state", "Issued");
    case USHER_DOCUMENT_STATE_AUTHORIZED:
      return C_("document state", "Authorized");
    case USHER_DOCUMENT_STATE_SETTLED:
      return C_("document state", "Settled");
    case USHER_DOCUMENT_STATE_CLOSED:
      return C_("document state", "Closed");
    case USHER_DOCUMENT_STATE_CANCELLED:
      return C_("document state", "Cancelled");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_money_state_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_money_state_label (UsherMoneyState value)
{
  switch (value)
    {
    case USHER_MONEY_STATE_UNSETTLED:
      return C_("money state", "Unsettled");
    case USHER_MONEY_STATE_PART_SETTLED:
      return C_("money state", "Partly settled");
    case USHER_MONEY_STATE_SETTLED:
      return C_("money state", "Settled");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_payment_method_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_payment_method_label (UsherPaymentMethod value)
{
  switch (value)
    {
    case USHER_PAYMENT_METHOD_UNSET:
      return C_("payment", "Not asked");
    case USHER_PAYMENT_METHOD_CASH:
      return C_("payment", "Cash");
    case USHER_PAYMENT_METHOD_CARD:
      return C_("payment", "Card");
    case USHER_PAYMENT_METHOD_WECHAT:
      return C_("payment", "WeChat Pay");
    case USHER_PAYMENT_METHOD_ALIPAY:
      return C_("payment", "Alipay");
    case USHER_PAYMENT_METHOD_TRANSFER:
      return C_("payment", "Bank transfer");
    case USHER_PAYMENT_METHOD_ON_ACCOUNT:
      return C_("payment", "On account");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_old_parts_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_old_parts_label (UsherOldParts value)
{
  switch (value)
    {
    case USHER_OLD_PARTS_UNSET:
      return C_("old parts", "Not asked");
    case USHER_OLD_PARTS_TAKE:
      return C_("old parts", "Customer takes them");
    case USHER_OLD_PARTS_LEAVE:
      return C_("old parts", "Workshop disposes of them");
    case USHER_OLD_PARTS_NONE:
      return C_("old parts", "No parts replaced");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_waiting_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_waiting_label (UsherWaiting value)
{
  switch (value)
    {
    case USHER_WAITING_UNSET:
      return C_("waiting", "Not asked");
    case USHER_WAITING_WAIT:
      return C_("waiting", "Waits here");
    case USHER_WAITING_CALL:
      return C_("waiting", "Is called when ready");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_role_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_role_label (UsherRole value)
{
  switch (value)
    {
    case USHER_ROLE_ADVISOR:
      return C_("role", "Service advisor");
    case USHER_ROLE_TECHNICIAN:
      return C_("role", "Technician");
    case USHER_ROLE_GROUP_LEADER:
      return C_("role", "Group leader");
    case USHER_ROLE_INSPECTOR:
      return C_("role", "Inspector");
    case USHER_ROLE_CASHIER:
      return C_("role", "Cashier");
    case USHER_ROLE_PARTS_CLERK:
      return C_("role", "Parts clerk");
    case USHER_ROLE_MANAGER:
      return C_("role", "Manager");
    default:
      g_return_val_if_reached ("");
    }
}
