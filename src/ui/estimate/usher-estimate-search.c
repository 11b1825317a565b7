/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-estimate-search.h"

#include "usher-catalogue-choice.h"
#include "usher-catalogue-store.h"

struct _UsherEstimateSearch
{
  GObject parent_instance;

  UsherSession *session;
  GListStore   *model;
  GCancellable *cancellable; /* of the search under way */
};

G_DEFINE_FINAL_TYPE (UsherEstimateSearch, usher_estimate_search, G_TYPE_OBJECT)

static void
stop (UsherEstimateSearch *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
usher_estimate_search_dispose (GObject *object)
{
  UsherEstimateSearch *self = USHER_ESTIMATE_SEARCH (object);

  stop (self);
  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (usher_estimate_search_parent_class)->dispose (object);
}

static void
usher_estimate_search_class_init (UsherEstimateSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_estimate_search_dispose;
}

static void
usher_estimate_search_init (UsherEstimateSearch *self)
{
  self->model = g_list_store_new (G_TYPE_OBJECT);
}

/**
 * usher_estimate_search_new:
 * @session: the open workshop
 *
 * Returns: (transfer full): a search in its catalogue
 */
UsherEstimateSearch *
usher_estimate_search_new (UsherSession *session)
{
  UsherEstimateSearch *self = g_object_new (USHER_TYPE_ESTIMATE_SEARCH, NULL);

  self->session = g_object_ref (session);

  return self;
}

/**
 * usher_estimate_search_get_model:
 *
 * Returns: (transfer none): what fits, the best first
 */
GListModel *
usher_estimate_search_get_model (UsherEstimateSearch *self)
{
  return G_LIST_MODEL (self->model);
}

static void
on_found_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherEstimateSearch) self = user_data;
  g_autoptr (GError)              error = NULL;
  g_autoptr (GPtrArray)           items =
      usher_catalogue_store_find_finish (USHER_CATALOGUE_STORE (source), result, &error);

  if (items == NULL || self->model == NULL)
    return;

  g_list_store_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)), items->pdata, items->len);
}

/**
 * usher_estimate_search_look_for:
 * @typed: a part of a code, of a name, or initials; empty for nothing
 *
 * Fills the model with what fits.
 */
void
usher_estimate_search_look_for (UsherEstimateSearch *self,
                                const char          *typed)
{
  stop (self);
  if (*typed == '\0')
    {
      g_list_store_remove_all (self->model);
      return;
    }

  self->cancellable = g_cancellable_new ();
  usher_catalogue_store_find_async (usher_session_get_catalogue (self->session), typed, self->cancellable, on_found_cb,
                                    g_object_ref (self));
}

/**
 * usher_estimate_search_is_code:
 * @item: an operation, a part or a package
 * @typed: what was typed or scanned
 *
 * Returns: whether @typed is the whole code of @item
 */
gboolean
usher_estimate_search_is_code (gpointer    item,
                               const char *typed)
{
  g_autofree char *code = g_utf8_casefold (usher_catalogue_choice_get_code (item), -1);
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  g_autofree char *folded = g_utf8_casefold (stripped, -1);

  return g_str_equal (code, folded);
}

typedef struct
{
  char                    *code;
  UsherEstimateSearchFound found;
  gpointer                 user_data;
  GDestroyNotify           user_data_free;
} Wish;

static void
wish_free (Wish *wish)
{
  if (wish->user_data_free != NULL)
    wish->user_data_free (wish->user_data);
  g_free (wish->code);
  g_free (wish);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

static void
on_code_found_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Wish)      wish = user_data;
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) items = usher_catalogue_store_find_finish (USHER_CATALOGUE_STORE (source), result, &error);

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (usher_estimate_search_is_code (g_ptr_array_index (items, i), wish->code))
      {
        wish->found (g_ptr_array_index (items, i), wish->code, wish->user_data);
        return;
      }
  wish->found (NULL, wish->code, wish->user_data);
}

/**
 * usher_estimate_search_find_code:
 * @code: a whole code, as a scanner types it
 * @found: called with what has it
 * @user_data: for @found
 * @user_data_free: (nullable): how to free @user_data
 *
 * Looks up a code, whatever else is being typed meanwhile.
 */
void
usher_estimate_search_find_code (UsherEstimateSearch     *self,
                                 const char              *code,
                                 UsherEstimateSearchFound found,
                                 gpointer                 user_data,
                                 GDestroyNotify           user_data_free)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->code = g_strdup (code);
  wish->found = found;
  wish->user_data = user_data;
  wish->user_data_free = user_data_free;
  usher_catalogue_store_find_async (usher_session_get_catalogue (self->session), code, NULL, on_code_found_cb, wish);
}
