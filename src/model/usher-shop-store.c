/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-shop-store.h"

#include "usher-audit-watch.h"
#include "usher-request.h"
#include "usher-shop-rows.h"
#include "usher-staff-rights.h"

struct _UsherShopStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherShopStore, usher_shop_store, USHER_TYPE_STORE)

static gpointer
load_in_worker (UsherConnection *connection,
                gpointer         input,
                GError         **error)
{
  UsherRequest *request = input;

  return usher_shop_rows_load (connection, request->zone, error);
}

static void
free_watch (gpointer watch)
{
  if (watch != NULL)
    usher_audit_watch_free (watch);
}

/* The members of staff as they are, to tell the trail what is changed of them. */
static GPtrArray *
watch_staff (UsherConnection *connection,
             UsherShop       *shop,
             GError         **error)
{
  g_autoptr (GPtrArray) watches = g_ptr_array_new_with_free_func (free_watch);

  for (guint i = 0; i < shop->staff->len; i++)
    {
      UsherEntity     *staff = g_ptr_array_index (shop->staff, i);
      UsherAuditWatch *watch = staff->id != 0 ? usher_audit_watch_new (connection, "staff", staff->id, error) : NULL;

      if (staff->id != 0 && watch == NULL)
        return NULL;
      g_ptr_array_add (watches, watch);
    }
  return g_steal_pointer (&watches);
}

static gboolean
note_staff (UsherConnection    *connection,
            const UsherRequest *request,
            UsherShop          *shop,
            GPtrArray          *watches,
            GError            **error)
{
  for (guint i = 0; i < shop->staff->len; i++)
    {
      UsherEntity     *staff = g_ptr_array_index (shop->staff, i);
      UsherAuditWatch *watch = g_ptr_array_index (watches, i);

      if (watch != NULL && !usher_audit_watch_end (watch, connection, request, staff->id, error))
        return FALSE;
    }
  return TRUE;
}

static gpointer
save_in_worker (UsherConnection *connection,
                gpointer         input,
                GError         **error)
{
  UsherRequest               *request = input;
  g_autoptr (UsherShop)       saved = NULL;
  g_autoptr (GPtrArray)       staff = NULL;
  g_autoptr (UsherAuditWatch) watch = NULL;

  if (!usher_staff_require (connection, request, USHER_PERMISSION_MANAGE_SHOP, error))
    return NULL;
  watch = usher_audit_watch_new (connection, "shop", 1, error);
  staff = watch != NULL ? watch_staff (connection, request->entity, error) : NULL;
  if (staff == NULL)
    return NULL;
  saved = usher_shop_rows_save (connection, request->entity, request->zone, request->now, error);
  if (saved == NULL || !usher_audit_watch_end (watch, connection, request, 1, error) ||
      !note_staff (connection, request, request->entity, staff, error))
    return NULL;
  return g_steal_pointer (&saved);
}

static char *
read_value (UsherConnection *connection,
            const char      *sql,
            const char      *key,
            GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);
  gboolean                   has_row = FALSE;

  if (statement == NULL)
    return NULL;
  usher_statement_bind_text (statement, 1, key);
  if (!usher_statement_step (statement, &has_row, error) || !has_row)
    return NULL;

  return usher_statement_dup_text (statement, 0);
}

static gpointer
get_draft_in_worker (UsherConnection *connection,
                     gpointer         input,
                     GError         **error)
{
  UsherRequest *request = input;

  return read_value (connection, "SELECT content FROM draft WHERE key = $1", request->text, error);
}

static gpointer
get_setting_in_worker (UsherConnection *connection,
                       gpointer         input,
                       GError         **error)
{
  UsherRequest *request = input;

  return read_value (connection, "SELECT value FROM setting WHERE key = $1", request->text, error);
}

static gpointer
set_draft_in_worker (UsherConnection *connection,
                     gpointer         input,
                     GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      request->other_text == NULL ? "DELETE FROM draft WHERE key = $1"
                                  : "INSERT INTO draft (key, content, saved_at) VALUES ($1, $2, $3)"
                                    " ON CONFLICT (key) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at",
      error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_text (statement, 1, request->text);
  if (request->other_text != NULL)
    {
      usher_statement_bind_text (statement, 2, request->other_text);
      usher_statement_bind_int (statement, 3, request->now);
    }
  usher_statement_run (statement, error);

  return NULL;
}

static gpointer
set_setting_in_worker (UsherConnection *connection,
                       gpointer         input,
                       GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "INSERT INTO setting (key, value) VALUES ($1, $2)"
                                " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                                error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_text (statement, 1, request->text);
  usher_statement_bind_text (statement, 2, request->other_text);
  usher_statement_run (statement, error);

  return NULL;
}

/**
 * usher_shop_store_load_async:
 *
 * Reads the shop with its master data.
 */
void
usher_shop_store_load_async (UsherShopStore     *self,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  usher_store_run (self, USHER_WORK_READ, "shop-load", load_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_shop_store_load_finish:
 *
 * Returns: (transfer full): the shop; without a name and with id 0 when nothing was set up yet
 */
UsherShop *
usher_shop_store_load_finish (UsherShopStore *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_shop_store_save_async:
 * @shop: what to save; staff and bays that are missing from its lists are retired
 */
void
usher_shop_store_save_async (UsherShopStore     *self,
                             UsherShop          *shop,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->entity = g_object_ref (shop);
  usher_store_run (self, USHER_WORK_WRITE, "shop-save", save_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_shop_store_save_finish:
 *
 * Returns: (transfer full): the shop as saved
 */
UsherShop *
usher_shop_store_save_finish (UsherShopStore *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_shop_store_get_draft_async:
 * @key: what is being typed where
 */
void
usher_shop_store_get_draft_async (UsherShopStore     *self,
                                  const char         *key,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->text = g_strdup (key);
  usher_store_run (self, USHER_WORK_READ, "shop-get-draft", get_draft_in_worker, request, usher_request_free,
                   g_free, cancellable, callback, user_data);
}

/**
 * usher_shop_store_get_draft_finish:
 *
 * Returns: (transfer full) (nullable): what was typed, %NULL without @error when nothing was
 */
char *
usher_shop_store_get_draft_finish (UsherShopStore *self,
                                   GAsyncResult   *result,
                                   GError        **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_shop_store_set_draft_async:
 * @key: what is being typed where
 * @content: (nullable): what was typed; %NULL forgets it
 */
void
usher_shop_store_set_draft_async (UsherShopStore     *self,
                                  const char         *key,
                                  const char         *content,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->text = g_strdup (key);
  request->other_text = g_strdup (content);
  usher_store_run (self, USHER_WORK_WRITE, "shop-set-draft", set_draft_in_worker, request, usher_request_free,
                   NULL, cancellable, callback, user_data);
}

/**
 * usher_shop_store_set_draft_finish:
 *
 * Returns: whether it is kept
 */
gboolean
usher_shop_store_set_draft_finish (UsherShopStore *self,
                                   GAsyncResult   *result,
                                   GError        **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

/**
 * usher_shop_store_get_setting_async:
 * @key: which setting
 */
void
usher_shop_store_get_setting_async (UsherShopStore     *self,
                                    const char         *key,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->text = g_strdup (key);
  usher_store_run (self, USHER_WORK_READ, "shop-get-setting", get_setting_in_worker, request, usher_request_free,
                   g_free, cancellable, callback, user_data);
}

/**
 * usher_shop_store_get_setting_finish:
 *
 * Returns: (transfer full) (nullable): its value, %NULL without @error when there is none
 */
char *
usher_shop_store_get_setting_finish (UsherShopStore *self,
                                     GAsyncResult   *result,
                                     GError        **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_shop_store_set_setting_async:
 * @key: which setting
 * @value: its value
 */
void
usher_shop_store_set_setting_async (UsherShopStore     *self,
                                    const char         *key,
                                    const char         *value,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->text = g_strdup (key);
  request->other_text = g_strdup (value);
  usher_store_run (self, USHER_WORK_WRITE, "shop-set-setting", set_setting_in_worker, request, usher_request_free,
                   NULL, cancellable, callback, user_data);
}

/**
 * usher_shop_store_set_setting_finish:
 *
 * Returns: whether it is kept
 */
gboolean
usher_shop_store_set_setting_finish (UsherShopStore *self,
                                     GAsyncResult   *result,
                                     GError        **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

static void
usher_shop_store_class_init (UsherShopStoreClass *klass)
{
}

static void
usher_shop_store_init (UsherShopStore *self)
{
}
