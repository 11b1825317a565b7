/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-areas.h"

#include "usher-bookings-page.h"
#include "usher-calls-page.h"
#include "usher-customers-page.h"
#include "usher-delivery-page.h"
#include "usher-follow-up-page.h"
#include "usher-reception-page.h"
#include "usher-workshop-page.h"

#include <glib/gi18n.h>

/* In the order of the sidebar and of Alt+1…9.  The formatter would put each row
 * below the end of the one before. */
/* clang-format off */
static const UsherArea areas[] = {
  { "bookings", "usher-bookings-symbolic", NC_ ("area", "Bookings"), usher_bookings_page_get_type },
  { "calls", "usher-calls-symbolic", NC_ ("area", "Calls"), usher_calls_page_get_type },
  { "reception", "usher-reception-symbolic", NC_ ("area", "Reception"), usher_reception_page_get_type },
  { "workshop", "usher-work-symbolic", NC_ ("area", "Workshop"), usher_workshop_page_get_type },
  { "delivery", "usher-ready-symbolic", NC_ ("area", "Delivery"), usher_delivery_page_get_type },
  { "follow-up", "usher-follow-up-symbolic", NC_ ("area", "Follow-Up"), usher_follow_up_page_get_type },
  { "customers", "usher-customers-symbolic", NC_ ("area", "Customers"), usher_customers_page_get_type },
  { NULL },
};
/* clang-format on */

/**
 * usher_areas_get:
 * @n_areas: (out): how many
 *
 * Returns: (array length=n_areas): the areas in the order of the sidebar
 */
const UsherArea *
usher_areas_get (guint *n_areas)
{
  *n_areas = G_N_ELEMENTS (areas) - 1;

  return areas;
}

/**
 * usher_area_title:
 *
 * Returns: the translated title of @area
 */
const char *
usher_area_title (const UsherArea *area)
{
  return g_dpgettext2 (NULL, "area", area->title);
}

/**
 * usher_area_create:
 * @desk: the desk
 *
 * Returns: (transfer floating): a page of the area
 */
GtkWidget *
usher_area_create (const UsherArea *area,
                   UsherDesk       *desk)
{
  return g_object_new (area->get_type (), "desk", desk, "title", usher_area_title (area), "tag", area->name, NULL);
}
