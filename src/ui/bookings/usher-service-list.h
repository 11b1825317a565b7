/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-booking-service.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_SERVICE_LIST (usher_service_list_get_type ())

/**
 * UsherServiceList:
 *
 * What a customer asks for, with its hours; each can be taken away.
 *
 * Signal `changed`.
 */
G_DECLARE_FINAL_TYPE (UsherServiceList, usher_service_list, USHER, SERVICE_LIST, GtkWidget)

void       usher_service_list_add (UsherServiceList    *self,
                                   UsherBookingService *service);
void       usher_service_list_remove_line (UsherServiceList *self,
                                           gint64            line_id);
gboolean   usher_service_list_has_line (UsherServiceList *self,
                                        gint64            line_id);
void       usher_service_list_set_all (UsherServiceList *self,
                                       GPtrArray        *services);
GPtrArray *usher_service_list_get_all (UsherServiceList *self);
gint64     usher_service_list_get_hours (UsherServiceList *self);

G_END_DECLS
