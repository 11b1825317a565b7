/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-request.h"

/**
 * usher_request_new:
 * @store: the store whose operation it is
 *
 * Returns: (transfer full): a request with the present circumstances
 */
UsherRequest *
usher_request_new (UsherStore *store)
{
  UsherSession *session = usher_store_get_session (store);
  UsherRequest *self = g_new0 (UsherRequest, 1);
  UsherStaff   *staff = usher_session_get_staff (session);
  UsherShop    *shop = usher_session_get_shop (session);

  self->now = usher_session_now (session);
  self->staff_id = staff != NULL ? ((UsherEntity *) staff)->id : 0;
  self->shop = shop != NULL ? g_object_ref (shop) : NULL;
  self->zone = g_time_zone_ref (usher_clock_get_zone (usher_session_get_clock (session)));

  return self;
}

/**
 * usher_request_free:
 * @request: (transfer full): a request
 */
void
usher_request_free (gpointer request)
{
  UsherRequest *self = request;

  g_clear_object (&self->shop);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self->text);
  g_free (self->other_text);
  g_clear_object (&self->entity);
  g_clear_object (&self->other_entity);
  g_clear_object (&self->customer);
  g_clear_object (&self->vehicle);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  g_free (self);
}
