/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-clock.h"
#include "usher-shop.h"
#include "usher-store.h"

G_BEGIN_DECLS

#define USHER_TYPE_SESSION (usher_session_get_type ())

/**
 * UsherSession:
 *
 * An open workshop: its stores, the clock, the shop's master data and who is
 * at the desk.  It is handed to every window, page and dialog as a
 * construct-only property, so a test builds any of them on a temporary
 * workshop with a fixed clock.
 *
 * Signal `changed::kind (const char *kind, GVariant *ids)`: rows of @kind ("shop",
 * "customer", "vehicle", "booking", "block", "order", "document", "catalogue")
 * changed in the workshop; emitted on the main thread after the commit.
 */
G_DECLARE_FINAL_TYPE (UsherSession, usher_session, USHER, SESSION, GObject)

/* Of the layer below; opaque here. */
typedef struct _UsherDatabase UsherDatabase;

typedef struct _UsherShopStore       UsherShopStore;
typedef struct _UsherCustomerStore   UsherCustomerStore;
typedef struct _UsherCatalogueStore  UsherCatalogueStore;
typedef struct _UsherBookingStore    UsherBookingStore;
typedef struct _UsherOrderStore      UsherOrderStore;
typedef struct _UsherDocumentStore   UsherDocumentStore;
typedef struct _UsherDeliveryStore   UsherDeliveryStore;
typedef struct _UsherSearchStore     UsherSearchStore;
typedef struct _UsherAuditStore      UsherAuditStore;
typedef struct _UsherQualityStore    UsherQualityStore;
typedef struct _UsherWorkshopStore   UsherWorkshopStore;
typedef struct _UsherFollowUpStore   UsherFollowUpStore;
typedef struct _UsherComplaintStore  UsherComplaintStore;
typedef struct _UsherReminderStore   UsherReminderStore;
typedef struct _UsherSettlementStore UsherSettlementStore;
typedef struct _UsherAdditionStore   UsherAdditionStore;
typedef struct _UsherPartsStore      UsherPartsStore;
typedef struct _UsherHistoryStore    UsherHistoryStore;
typedef struct _UsherStaffStore      UsherStaffStore;

void          usher_session_open_async (const char         *uri,
                                        UsherClock         *clock,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
UsherSession *usher_session_open_finish (GAsyncResult *result,
                                         GError      **error);
UsherSession *usher_session_open_sync (const char *uri,
                                       UsherClock *clock,
                                       GError    **error);
UsherSession *usher_session_new_sync (UsherDatabase *database,
                                      UsherClock    *clock,
                                      GError       **error);
void          usher_session_close_async (UsherSession       *self,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
gboolean      usher_session_close_finish (UsherSession *self,
                                          GAsyncResult *result,
                                          GError      **error);

UsherDatabase *usher_session_get_database (UsherSession *self);
UsherClock    *usher_session_get_clock (UsherSession *self);
gint64         usher_session_now (UsherSession *self);
UsherShop     *usher_session_get_shop (UsherSession *self);
UsherStaff    *usher_session_get_staff (UsherSession *self);
void           usher_session_set_staff (UsherSession *self,
                                        UsherStaff   *staff);
const char    *usher_session_get_uri (UsherSession *self);

UsherShopStore       *usher_session_get_shop_store (UsherSession *self);
UsherCustomerStore   *usher_session_get_customers (UsherSession *self);
UsherCatalogueStore  *usher_session_get_catalogue (UsherSession *self);
UsherBookingStore    *usher_session_get_bookings (UsherSession *self);
UsherOrderStore      *usher_session_get_orders (UsherSession *self);
UsherDocumentStore   *usher_session_get_documents (UsherSession *self);
UsherDeliveryStore   *usher_session_get_deliveries (UsherSession *self);
UsherSearchStore     *usher_session_get_search (UsherSession *self);
UsherAuditStore      *usher_session_get_audit (UsherSession *self);
UsherQualityStore    *usher_session_get_quality (UsherSession *self);
UsherWorkshopStore   *usher_session_get_workshop (UsherSession *self);
UsherFollowUpStore   *usher_session_get_follow_ups (UsherSession *self);
UsherComplaintStore  *usher_session_get_complaints (UsherSession *self);
UsherReminderStore   *usher_session_get_reminders (UsherSession *self);
UsherSettlementStore *usher_session_get_settlements (UsherSession *self);
UsherAdditionStore   *usher_session_get_additions (UsherSession *self);
UsherPartsStore      *usher_session_get_parts (UsherSession *self);
UsherHistoryStore    *usher_session_get_history (UsherSession *self);
UsherStaffStore      *usher_session_get_staff_store (UsherSession *self);

G_END_DECLS
