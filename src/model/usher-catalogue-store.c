/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-catalogue-store.h"

#include <string.h>

#include "usher-catalogue-rows.h"
#include "usher-request.h"

struct _UsherCatalogueStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherCatalogueStore, usher_catalogue_store, USHER_TYPE_STORE)

static const guint max_found = 12;

typedef struct
{
  gint64 *ids;
  guint   n_ids;
} PartIds;

static void
part_ids_free (gpointer data)
{
  PartIds *self = data;

  g_free (self->ids);
  g_free (self);
}

static gpointer
list_packages_in_worker (UsherConnection *connection,
                         gpointer         input,
                         GError         **error)
{
  UsherRequest *request = input;

  return usher_catalogue_rows_list_packages (connection, request->shop->labour_rate, error);
}

static gpointer
list_operations_in_worker (UsherConnection *connection,
                           gpointer         input,
                           GError         **error)
{
  return usher_catalogue_rows_list_operations (connection, error);
}

static gpointer
list_parts_in_worker (UsherConnection *connection,
                      gpointer         input,
                      GError         **error)
{
  return usher_catalogue_rows_list_parts (connection, error);
}

static gpointer
load_package_lines_in_worker (UsherConnection *connection,
                              gpointer         input,
                              GError         **error)
{
  UsherRequest *request = input;

  return usher_catalogue_rows_package_lines (connection, request->id, request->shop->labour_rate, error);
}

static gpointer
load_parts_in_worker (UsherConnection *connection,
                      gpointer         input,
                      GError         **error)
{
  PartIds              *wanted = input;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < wanted->n_ids; i++)
    {
      UsherPart *part = usher_catalogue_rows_load_part (connection, wanted->ids[i], error);

      if (part == NULL)
        return NULL;
      g_ptr_array_add (parts, part);
    }

  return g_steal_pointer (&parts);
}

/* How well an entry fits what was typed: 0 the code itself, 1 code begins so,
 * 2 name begins so, 3 name or initials hold it; −1 not at all. */
static int
fit (const char *typed,
     const char *code,
     const char *name,
     const char *name_en,
     const char *pinyin)
{
  g_autofree char *folded_code = g_utf8_casefold (code, -1);
  g_autofree char *folded_name = g_utf8_casefold (name, -1);
  g_autofree char *folded_name_en = g_utf8_casefold (name_en, -1);

  if (g_str_equal (folded_code, typed))
    return 0;
  if (g_str_has_prefix (folded_code, typed))
    return 1;
  if (g_str_has_prefix (folded_name, typed) || g_str_has_prefix (pinyin, typed))
    return 2;
  if (strstr (folded_name, typed) != NULL || strstr (folded_name_en, typed) != NULL ||
      strstr (pinyin, typed) != NULL || strstr (folded_code, typed) != NULL)
    return 3;

  return -1;
}

typedef struct
{
  UsherEntity *entity;
  int          fit;
} Found;

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  return ((const Found *) a)->fit - ((const Found *) b)->fit;
}

static void
consider (GArray     *found,
          gpointer    entity,
          const char *typed,
          const char *code,
          const char *name,
          const char *name_en,
          const char *pinyin)
{
  Found candidate = { entity, fit (typed, code, name, name_en, pinyin) };

  if (candidate.fit >= 0)
    g_array_append_val (found, candidate);
}

/* The catalogue is small enough to be looked through as a whole: some hundred
 * entries fit a fragment of a code, name or initials in under a millisecond. */
static gpointer
find_in_worker (UsherConnection *connection,
                gpointer         input,
                GError         **error)
{
  UsherRequest         *request = input;
  g_autoptr (GPtrArray) result = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray)    found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autoptr (GPtrArray) operations = usher_catalogue_rows_list_operations (connection, error);
  g_autoptr (GPtrArray) parts = operations != NULL ? usher_catalogue_rows_list_parts (connection, error) : NULL;
  g_autoptr (GPtrArray) packages =
      parts != NULL ? usher_catalogue_rows_list_packages (connection, request->shop->labour_rate, error) : NULL;

  if (packages == NULL)
    return NULL;

  for (guint i = 0; i < packages->len; i++)
    {
      UsherPackage *package = g_ptr_array_index (packages, i);

      consider (found, package, request->text, package->code, package->name, package->name_en, package->pinyin);
    }
  for (guint i = 0; i < operations->len; i++)
    {
      UsherLabourOperation *operation = g_ptr_array_index (operations, i);

      consider (found, operation, request->text, operation->code, operation->name, operation->name_en, operation->pinyin);
    }
  for (guint i = 0; i < parts->len; i++)
    {
      UsherPart *part = g_ptr_array_index (parts, i);

      consider (found, part, request->text, part->code, part->name, part->name_en, part->pinyin);
    }
  g_array_sort (found, compare_found);
  for (guint i = 0; i < MIN (found->len, max_found); i++)
    g_ptr_array_add (result, g_object_ref (g_array_index (found, Found, i).entity));

  return g_steal_pointer (&result);
}

static gpointer
save_operation_in_worker (UsherConnection *connection,
                          gpointer         input,
                          GError         **error)
{
  UsherRequest *request = input;
  gint64        id = usher_catalogue_rows_save_operation (connection, request->entity, error);

  return id != 0 ? usher_catalogue_rows_load_operation (connection, id, error) : NULL;
}

static gpointer
save_part_in_worker (UsherConnection *connection,
                     gpointer         input,
                     GError         **error)
{
  UsherRequest *request = input;
  gint64        id = usher_catalogue_rows_save_part (connection, request->entity, error);

  return id != 0 ? usher_catalogue_rows_load_part (connection, id, error) : NULL;
}

/**
 * usher_catalogue_store_find_async:
 * @typed: a fragment of a code, a name or pinyin initials
 */
void
usher_catalogue_store_find_async (UsherCatalogueStore *self, const char *typed, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->text = g_utf8_casefold (typed, -1);
  usher_store_run (self, USHER_WORK_READ, "catalogue-find", find_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_catalogue_store_find_finish:
 *
 * Returns: (transfer full) (element-type UsherEntity): operations, parts and packages, best first
 */
GPtrArray *
usher_catalogue_store_find_finish (UsherCatalogueStore *self,
                                   GAsyncResult        *result,
                                   GError             **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_catalogue_store_list_packages_async:
 *
 * Reads all packages.
 */
void
usher_catalogue_store_list_packages_async (UsherCatalogueStore *self,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  usher_store_run (self, USHER_WORK_READ, "catalogue-list-packages", list_packages_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_catalogue_store_list_packages_finish:
 *
 * Returns: (transfer full) (element-type UsherPackage): all packages
 */
GPtrArray *
usher_catalogue_store_list_packages_finish (UsherCatalogueStore *self,
                                            GAsyncResult        *result,
                                            GError             **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_catalogue_store_list_operations_async:
 *
 * Reads all labour operations.
 */
void
usher_catalogue_store_list_operations_async (UsherCatalogueStore *self,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data)
{

  usher_store_run (self, USHER_WORK_READ, "catalogue-list-operations", list_operations_in_worker, NULL, NULL,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_catalogue_store_list_operations_finish:
 *
 * Returns: (transfer full) (element-type UsherLabourOperation): all operations
 */
GPtrArray *
usher_catalogue_store_list_operations_finish (UsherCatalogueStore *self,
                                              GAsyncResult        *result,
                                              GError             **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_catalogue_store_list_parts_async:
 *
 * Reads all parts.
 */
void
usher_catalogue_store_list_parts_async (UsherCatalogueStore *self,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{

  usher_store_run (self, USHER_WORK_READ, "catalogue-list-parts", list_parts_in_worker, NULL, NULL,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_catalogue_store_list_parts_finish:
 *
 * Returns: (transfer full) (element-type UsherPart): all parts
 */
GPtrArray *
usher_catalogue_store_list_parts_finish (UsherCatalogueStore *self,
                                         GAsyncResult        *result,
                                         GError             **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_catalogue_store_load_package_lines_async:
 * @package_id: the package
 */
void
usher_catalogue_store_load_package_lines_async (UsherCatalogueStore *self, gint64 package_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = package_id;
  usher_store_run (self, USHER_WORK_READ, "catalogue-load-package-lines", load_package_lines_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_catalogue_store_load_package_lines_finish:
 *
 * Returns: (transfer full) (element-type UsherEstimateLine): fresh quoted lines
 */
GPtrArray *
usher_catalogue_store_load_package_lines_finish (UsherCatalogueStore *self,
                                                 GAsyncResult        *result,
                                                 GError             **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_catalogue_store_load_parts_async:
 * @part_ids: (array length=n_part_ids): the parts
 * @n_part_ids: how many
 */
void
usher_catalogue_store_load_parts_async (UsherCatalogueStore *self, const gint64 *part_ids, guint n_part_ids, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  PartIds *wanted = g_new0 (PartIds, 1);

  wanted->ids = g_memdup2 (part_ids, n_part_ids * sizeof (gint64));
  wanted->n_ids = n_part_ids;
  usher_store_run (self, USHER_WORK_READ, "catalogue-load-parts", load_parts_in_worker, wanted, part_ids_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_catalogue_store_load_parts_finish:
 *
 * Returns: (transfer full) (element-type UsherPart): the parts with their present stock, in the same order
 */
GPtrArray *
usher_catalogue_store_load_parts_finish (UsherCatalogueStore *self,
                                         GAsyncResult        *result,
                                         GError             **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_catalogue_store_save_operation_async:
 * @operation: what to save
 */
void
usher_catalogue_store_save_operation_async (UsherCatalogueStore *self, UsherLabourOperation *operation, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->entity = g_object_ref (operation);
  usher_store_run (self, USHER_WORK_WRITE, "catalogue-save-operation", save_operation_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_catalogue_store_save_operation_finish:
 *
 * Returns: (transfer full): the operation as saved
 */
UsherLabourOperation *
usher_catalogue_store_save_operation_finish (UsherCatalogueStore *self,
                                             GAsyncResult        *result,
                                             GError             **error)
{
  return usher_store_run_finish (self, result, error);
}

/**
 * usher_catalogue_store_save_part_async:
 * @part: what to save
 */
void
usher_catalogue_store_save_part_async (UsherCatalogueStore *self, UsherPart *part, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->entity = g_object_ref (part);
  usher_store_run (self, USHER_WORK_WRITE, "catalogue-save-part", save_part_in_worker, request, usher_request_free,
                   g_object_unref, cancellable, callback, user_data);
}

/**
 * usher_catalogue_store_save_part_finish:
 *
 * Returns: (transfer full): the part as saved
 */
UsherPart *
usher_catalogue_store_save_part_finish (UsherCatalogueStore *self,
                                        GAsyncResult        *result,
                                        GError             **error)
{
  return usher_store_run_finish (self, result, error);
}

static void
usher_catalogue_store_class_init (UsherCatalogueStoreClass *klass)
{
}

static void
usher_catalogue_store_init (UsherCatalogueStore *self)
{
}
