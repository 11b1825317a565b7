/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-session.h"

#include "usher-audit-store.h"
#include "usher-addition-store.h"
#include "usher-booking-store.h"
#include "usher-catalogue-store.h"
#include "usher-complaint-store.h"
#include "usher-customer-store.h"
#include "usher-database.h"
#include "usher-delivery-store.h"
#include "usher-document-store.h"
#include "usher-follow-up-store.h"
#include "usher-history-store.h"
#include "usher-order-store.h"
#include "usher-parts-store.h"
#include "usher-quality-store.h"
#include "usher-reminder-store.h"
#include "usher-search-store.h"
#include "usher-settlement-store.h"
#include "usher-shop-rows.h"
#include "usher-shop-store.h"
#include "usher-staff-store.h"
#include "usher-workshop-store.h"

struct _UsherSession
{
  GObject parent_instance;

  UsherDatabase *database;
  UsherClock    *clock;
  UsherShop     *shop;
  UsherStaff    *staff;

  UsherShopStore       *shop_store;
  UsherCustomerStore   *customers;
  UsherCatalogueStore  *catalogue;
  UsherBookingStore    *bookings;
  UsherOrderStore      *orders;
  UsherDocumentStore   *documents;
  UsherDeliveryStore   *deliveries;
  UsherSearchStore     *search;
  UsherAuditStore      *audit;
  UsherQualityStore    *quality;
  UsherAdditionStore   *additions;
  UsherPartsStore      *parts;
  UsherWorkshopStore   *workshop;
  UsherFollowUpStore   *follow_ups;
  UsherComplaintStore  *complaints;
  UsherReminderStore   *reminders;
  UsherSettlementStore *settlements;
  UsherStaffStore      *staff_store;
  UsherHistoryStore    *history;
};

typedef enum
{
  PROP_SHOP = 1,
  PROP_STAFF,
} UsherSessionProps;

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[PROP_STAFF + 1];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherSession, usher_session, G_TYPE_OBJECT)

static void
set_shop (UsherSession *self,
          UsherShop    *shop)
{
  if (g_set_object (&self->shop, shop))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOP]);
}

static void
on_shop_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (UsherSession) self = USHER_SESSION (user_data);
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherShop)    shop = usher_shop_store_load_finish (USHER_SHOP_STORE (source), result, &error);

  if (shop == NULL)
    {
      g_warning ("The shop could not be read again: %s", error->message);
      return;
    }
  set_shop (self, shop);
}

static void
on_database_changed_cb (UsherSession *self,
                        const char   *kind,
                        GVariant     *ids)
{
  if (g_str_equal (kind, "shop"))
    usher_shop_store_load_async (self->shop_store, NULL, on_shop_loaded_cb, g_object_ref (self));
  g_signal_emit (self, signals[CHANGED], g_quark_from_string (kind), kind, ids);
}

static void
usher_session_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  UsherSession *self = USHER_SESSION (object);

  switch ((UsherSessionProps) prop_id)
    {
    case PROP_SHOP:
      g_value_set_object (value, self->shop);
      break;
    case PROP_STAFF:
      g_value_set_object (value, self->staff);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_session_dispose (GObject *object)
{
  UsherSession *self = USHER_SESSION (object);

  g_clear_object (&self->shop_store);
  g_clear_object (&self->customers);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->bookings);
  g_clear_object (&self->orders);
  g_clear_object (&self->documents);
  g_clear_object (&self->deliveries);
  g_clear_object (&self->search);
  g_clear_object (&self->audit);
  g_clear_object (&self->quality);
  g_clear_object (&self->additions);
  g_clear_object (&self->parts);
  g_clear_object (&self->staff_store);
  g_clear_object (&self->history);
  g_clear_object (&self->workshop);
  g_clear_object (&self->follow_ups);
  g_clear_object (&self->complaints);
  g_clear_object (&self->reminders);
  g_clear_object (&self->settlements);
  g_clear_object (&self->shop);
  g_clear_object (&self->staff);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (usher_session_parent_class)->dispose (object);
}

static void
usher_session_finalize (GObject *object)
{
  UsherSession *self = USHER_SESSION (object);

  g_clear_pointer (&self->clock, usher_clock_unref);

  G_OBJECT_CLASS (usher_session_parent_class)->finalize (object);
}

static void
usher_session_class_init (UsherSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = usher_session_get_property;
  object_class->dispose = usher_session_dispose;
  object_class->finalize = usher_session_finalize;

  /**
   * UsherSession:shop:
   *
   * The shop and its master data; replaced as a whole when it changes.
   */
  properties[PROP_SHOP] =
      g_param_spec_object ("shop", NULL, NULL, USHER_TYPE_SHOP, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * UsherSession:staff:
   *
   * Who is at the desk, or %NULL.
   */
  properties[PROP_STAFF] =
      g_param_spec_object ("staff", NULL, NULL, USHER_TYPE_STAFF, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * UsherSession::changed:
   * @self: the session
   * @kind: which kind of rows; also the signal's detail
   * @ids: `ax`, which rows; g_variant_get_fixed_array() reads them
   *
   * Rows changed, at this desk or at another.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_VARIANT);
}

static void
usher_session_init (UsherSession *self)
{
}

static UsherSession *
session_new (UsherDatabase *database,
             UsherClock    *clock)
{
  UsherSession *self = g_object_new (USHER_TYPE_SESSION, NULL);

  self->database = g_object_ref (database);
  self->clock = usher_clock_ref (clock);
  self->shop_store = g_object_new (USHER_TYPE_SHOP_STORE, "session", self, NULL);
  self->customers = g_object_new (USHER_TYPE_CUSTOMER_STORE, "session", self, NULL);
  self->catalogue = g_object_new (USHER_TYPE_CATALOGUE_STORE, "session", self, NULL);
  self->bookings = g_object_new (USHER_TYPE_BOOKING_STORE, "session", self, NULL);
  self->orders = g_object_new (USHER_TYPE_ORDER_STORE, "session", self, NULL);
  self->documents = g_object_new (USHER_TYPE_DOCUMENT_STORE, "session", self, NULL);
  self->deliveries = g_object_new (USHER_TYPE_DELIVERY_STORE, "session", self, NULL);
  self->search = g_object_new (USHER_TYPE_SEARCH_STORE, "session", self, NULL);
  self->audit = g_object_new (USHER_TYPE_AUDIT_STORE, "session", self, NULL);
  self->quality = g_object_new (USHER_TYPE_QUALITY_STORE, "session", self, NULL);
  self->additions = g_object_new (USHER_TYPE_ADDITION_STORE, "session", self, NULL);
  self->parts = g_object_new (USHER_TYPE_PARTS_STORE, "session", self, NULL);
  self->history = g_object_new (USHER_TYPE_HISTORY_STORE, "session", self, NULL);
  self->staff_store = g_object_new (USHER_TYPE_STAFF_STORE, "session", self, NULL);
  self->workshop = g_object_new (USHER_TYPE_WORKSHOP_STORE, "session", self, NULL);
  self->follow_ups = g_object_new (USHER_TYPE_FOLLOW_UP_STORE, "session", self, NULL);
  self->complaints = g_object_new (USHER_TYPE_COMPLAINT_STORE, "session", self, NULL);
  self->reminders = g_object_new (USHER_TYPE_REMINDER_STORE, "session", self, NULL);
  self->settlements = g_object_new (USHER_TYPE_SETTLEMENT_STORE, "session", self, NULL);
  g_signal_connect_object (database, "changed", G_CALLBACK (on_database_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

static void
on_first_shop_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  UsherSession     *self = g_task_get_task_data (task);
  GError           *error = NULL;

  self->shop = usher_shop_store_load_finish (USHER_SHOP_STORE (source), result, &error);
  if (self->shop == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

static void
on_database_opened_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GTask)         task = G_TASK (user_data);
  UsherClock               *clock = g_task_get_task_data (task);
  GError                   *error = NULL;
  g_autoptr (UsherDatabase) database = usher_database_open_finish (result, &error);
  UsherSession             *self = NULL;

  if (database == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self = session_new (database, clock);
  g_task_set_task_data (task, self, g_object_unref);
  usher_shop_store_load_async (self->shop_store, NULL, on_first_shop_cb, g_steal_pointer (&task));
}

/**
 * usher_session_open_async:
 * @uri: where the workshop is kept
 * @clock: the clock to go by
 *
 * Opens a workshop, bringing its schema up to date.
 */
void
usher_session_open_async (const char         *uri,
                          UsherClock         *clock,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, usher_session_open_async);
  g_task_set_task_data (task, usher_clock_ref (clock), (GDestroyNotify) usher_clock_unref);
  usher_database_open_async (uri, cancellable, on_database_opened_cb, task);
}

/**
 * usher_session_open_finish:
 *
 * Returns: (transfer full): the open workshop; errors are %USHER_DB_ERROR
 */
UsherSession *
usher_session_open_finish (GAsyncResult *result,
                           GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * usher_session_new_sync:
 * @database: an open database
 * @clock: the clock to go by
 *
 * Waits for the database: for tests, measurements and the command line only.
 *
 * Returns: (transfer full): the open workshop
 */
UsherSession *
usher_session_new_sync (UsherDatabase *database,
                        UsherClock    *clock,
                        GError       **error)
{
  g_autoptr (UsherSession) self = session_new (database, clock);

  self->shop = usher_database_run_sync (database, USHER_WORK_READ, "shop-load", usher_shop_rows_load_in_worker, NULL, error);
  if (self->shop == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * usher_session_open_sync:
 * @uri: where the workshop is kept
 * @clock: the clock to go by
 *
 * Waits for the database: for tests, measurements and the command line only.
 *
 * Returns: (transfer full): the open workshop
 */
UsherSession *
usher_session_open_sync (const char *uri,
                         UsherClock *clock,
                         GError    **error)
{
  g_autoptr (UsherDatabase) database = usher_database_open_sync (uri, error);

  if (database == NULL)
    return NULL;

  return usher_session_new_sync (database, clock, error);
}

static void
on_closed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError           *error = NULL;

  if (usher_database_close_finish (USHER_DATABASE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * usher_session_close_async:
 *
 * Waits for everything that was queued, then closes the workshop.
 */
void
usher_session_close_async (UsherSession       *self,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, usher_session_close_async);
  usher_database_close_async (self->database, NULL, on_closed_cb, task);
}

/**
 * usher_session_close_finish:
 *
 * Returns: whether everything was written
 */
gboolean
usher_session_close_finish (UsherSession *self,
                            GAsyncResult *result,
                            GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * usher_session_get_database:
 *
 * Returns: (transfer none): the database below the stores
 */
UsherDatabase *
usher_session_get_database (UsherSession *self)
{
  return self->database;
}

/**
 * usher_session_get_uri:
 *
 * Returns: (transfer none): where the workshop is kept
 */
const char *
usher_session_get_uri (UsherSession *self)
{
  return usher_database_get_uri (self->database);
}

/**
 * usher_session_get_clock:
 *
 * Returns: (transfer none): the clock to go by
 */
UsherClock *
usher_session_get_clock (UsherSession *self)
{
  return self->clock;
}

/**
 * usher_session_now:
 *
 * Returns: the time by the session's clock, unix seconds UTC
 */
gint64
usher_session_now (UsherSession *self)
{
  return usher_clock_now (self->clock);
}

/**
 * usher_session_get_shop:
 *
 * Returns: (transfer none): the shop as last read
 */
UsherShop *
usher_session_get_shop (UsherSession *self)
{
  return self->shop;
}

/**
 * usher_session_get_staff:
 *
 * Returns: (transfer none) (nullable): who is at the desk
 */
UsherStaff *
usher_session_get_staff (UsherSession *self)
{
  return self->staff;
}

/**
 * usher_session_set_staff:
 * @staff: (nullable): who is at the desk
 */
void
usher_session_set_staff (UsherSession *self,
                         UsherStaff   *staff)
{
  if (g_set_object (&self->staff, staff))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAFF]);
}

/**
 * usher_session_get_shop_store:
 *
 * Returns: (transfer none): the session's store of the shop
 */
UsherShopStore *
usher_session_get_shop_store (UsherSession *self)
{
  return self->shop_store;
}

/**
 * usher_session_get_customers:
 *
 * Returns: (transfer none): the session's customers
 */
UsherCustomerStore *
usher_session_get_customers (UsherSession *self)
{
  return self->customers;
}

/**
 * usher_session_get_catalogue:
 *
 * Returns: (transfer none): the session's catalogue
 */
UsherCatalogueStore *
usher_session_get_catalogue (UsherSession *self)
{
  return self->catalogue;
}

/**
 * usher_session_get_bookings:
 *
 * Returns: (transfer none): the session's bookings
 */
UsherBookingStore *
usher_session_get_bookings (UsherSession *self)
{
  return self->bookings;
}

/**
 * usher_session_get_orders:
 *
 * Returns: (transfer none): the session's repair orders
 */
UsherOrderStore *
usher_session_get_orders (UsherSession *self)
{
  return self->orders;
}

/**
 * usher_session_get_documents:
 *
 * Returns: (transfer none): the session's documents
 */
UsherDocumentStore *
usher_session_get_documents (UsherSession *self)
{
  return self->documents;
}

/**
 * usher_session_get_audit:
 *
 * Returns: (transfer none): the session's trail of changes
 */
UsherAuditStore *
usher_session_get_audit (UsherSession *self)
{
  return self->audit;
}

/**
 * usher_session_get_deliveries:
 *
 * Returns: (transfer none): handing cars over, gate passes and guarantees
 */
UsherDeliveryStore *
usher_session_get_deliveries (UsherSession *self)
{
  return self->deliveries;
}

/**
 * usher_session_get_search:
 *
 * Returns: (transfer none): the session's search
 */
UsherSearchStore *
usher_session_get_search (UsherSession *self)
{
  return self->search;
}

/**
 * usher_session_get_quality:
 *
 * Returns: (transfer none): the session's inspections
 */
UsherQualityStore *
usher_session_get_quality (UsherSession *self)
{
  return self->quality;
}

/**
 * usher_session_get_history:
 *
 * Returns: (transfer none): the session's history of cars and customers
 */
UsherHistoryStore *
usher_session_get_history (UsherSession *self)
{
  return self->history;
}

/**
 * usher_session_get_staff_store:
 *
 * Returns: (transfer none): the session's PINs and approvals
 */
UsherStaffStore *
usher_session_get_staff_store (UsherSession *self)
{
  return self->staff_store;
}

/**
 * usher_session_get_workshop:
 *
 * Returns: (transfer none): the session's dispatch, clocks and stops
 */
UsherWorkshopStore *
usher_session_get_workshop (UsherSession *self)
{
  return self->workshop;
}

/**
 * usher_session_get_follow_ups:
 *
 * Returns: (transfer none): the session's calls after a visit
 */
UsherFollowUpStore *
usher_session_get_follow_ups (UsherSession *self)
{
  return self->follow_ups;
}

/**
 * usher_session_get_complaints:
 *
 * Returns: (transfer none): the session's complaints
 */
UsherComplaintStore *
usher_session_get_complaints (UsherSession *self)
{
  return self->complaints;
}

/**
 * usher_session_get_reminders:
 *
 * Returns: (transfer none): the session's invitations
 */
UsherReminderStore *
usher_session_get_reminders (UsherSession *self)
{
  return self->reminders;
}

/**
 * usher_session_get_settlements:
 *
 * Returns: (transfer none): the session's settlements and payments
 */
UsherSettlementStore *
usher_session_get_settlements (UsherSession *self)
{
  return self->settlements;
}

/**
 * usher_session_get_additions:
 *
 * Returns: (transfer none): the session's additional work
 */
UsherAdditionStore *
usher_session_get_additions (UsherSession *self)
{
  return self->additions;
}

/**
 * usher_session_get_parts:
 *
 * Returns: (transfer none): the session's parts for orders
 */
UsherPartsStore *
usher_session_get_parts (UsherSession *self)
{
  return self->parts;
}
