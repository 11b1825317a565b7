/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-customer-list.h"

#include "usher-customer-store.h"

#define PAGE_SIZE 256

static const guint max_pages = 16;  /* kept in memory */
static const guint max_found = 256; /* nobody reads more of what was found */

/* Row ------------------------------------------------------------------------ */

struct _UsherCustomerRow
{
  GObject parent_instance;

  UsherVehicleMatch *match;
};

typedef enum
{
  PROP_MATCH = 1,
} UsherCustomerRowProps;

static GParamSpec *row_properties[PROP_MATCH + 1];

G_DEFINE_FINAL_TYPE (UsherCustomerRow, usher_customer_row, G_TYPE_OBJECT)

static void
usher_customer_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((UsherCustomerRowProps) prop_id)
    {
    case PROP_MATCH:
      g_value_set_object (value, USHER_CUSTOMER_ROW (object)->match);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_customer_row_dispose (GObject *object)
{
  g_clear_object (&USHER_CUSTOMER_ROW (object)->match);

  G_OBJECT_CLASS (usher_customer_row_parent_class)->dispose (object);
}

static void
usher_customer_row_class_init (UsherCustomerRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = usher_customer_row_get_property;
  object_class->dispose = usher_customer_row_dispose;

  row_properties[PROP_MATCH] = g_param_spec_object ("match", NULL, NULL, USHER_TYPE_VEHICLE_MATCH,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (row_properties), row_properties);
}

static void
usher_customer_row_init (UsherCustomerRow *self)
{
}

static void
set_match (UsherCustomerRow  *self,
           UsherVehicleMatch *match)
{
  if (g_set_object (&self->match, match))
    g_object_notify_by_pspec (G_OBJECT (self), row_properties[PROP_MATCH]);
}

/**
 * usher_customer_row_get_match:
 *
 * Returns: (transfer none) (nullable): the customer and the car, once read
 */
UsherVehicleMatch *
usher_customer_row_get_match (UsherCustomerRow *self)
{
  return self->match;
}

/* List ----------------------------------------------------------------------- */

typedef struct
{
  guint      number;
  GPtrArray *rows; /* (element-type UsherCustomerRow) PAGE_SIZE of them */
  gboolean   is_read;
  gboolean   is_reading;
} Page;

struct _UsherCustomerList
{
  GObject parent_instance;

  UsherSession *session;
  char         *typed;
  guint         n_rows;
  gboolean      is_loading;
  GHashTable   *pages;       /* (element-type guint Page) */
  GQueue        recent;      /* (element-type Page), asked for last first */
  GCancellable *cancellable; /* of everything that reads for what is typed now */
  guint         reload_source;
};

typedef enum
{
  PROP_IS_LOADING = 1,
} UsherCustomerListProps;

static GParamSpec *list_properties[PROP_IS_LOADING + 1];

static void usher_customer_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UsherCustomerList, usher_customer_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, usher_customer_list_list_model_init))

typedef struct
{
  UsherCustomerList *list;
  guint              number;
} PageRequest;

static void
page_free (gpointer data)
{
  Page *page = data;

  g_ptr_array_unref (page->rows);
  g_free (page);
}

static void
forget_pages (UsherCustomerList *self)
{
  g_queue_clear (&self->recent);
  g_hash_table_remove_all (self->pages);
}

static void
fill_page (Page      *page,
           GPtrArray *matches)
{
  page->is_read = TRUE;
  for (guint i = 0; i < page->rows->len; i++)
    set_match (g_ptr_array_index (page->rows, i), i < matches->len ? g_ptr_array_index (matches, i) : NULL);
}

static void
on_page_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autofree PageRequest       *request = user_data;
  g_autoptr (UsherCustomerList) self = request->list;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         matches = usher_customer_store_list_finish (USHER_CUSTOMER_STORE (source), result, &error);
  Page                         *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (request->number));

  if (page == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  page->is_reading = FALSE;
  if (matches != NULL)
    fill_page (page, matches);
  else
    g_warning ("A page of customers could not be read: %s", error->message);
}

static void
read_page (UsherCustomerList *self,
           Page              *page)
{
  PageRequest *request = g_new0 (PageRequest, 1);

  request->list = g_object_ref (self);
  request->number = page->number;
  page->is_reading = TRUE;
  usher_customer_store_list_async (usher_session_get_customers (self->session), "", page->number * PAGE_SIZE, PAGE_SIZE,
                                   self->cancellable, on_page_read_cb, request);
}

static Page *
add_page (UsherCustomerList *self,
          guint              number)
{
  Page *page = g_new0 (Page, 1);

  page->number = number;
  page->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < PAGE_SIZE; i++)
    g_ptr_array_add (page->rows, g_object_new (USHER_TYPE_CUSTOMER_ROW, NULL));
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), page);
  g_queue_push_head (&self->recent, page);
  if (g_queue_get_length (&self->recent) > max_pages)
    g_hash_table_remove (self->pages, GUINT_TO_POINTER (((Page *) g_queue_pop_tail (&self->recent))->number));

  return page;
}

static Page *
get_page (UsherCustomerList *self,
          guint              number)
{
  Page *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));

  if (page == NULL)
    page = add_page (self, number);
  else if (g_queue_peek_head (&self->recent) != page)
    {
      g_queue_remove (&self->recent, page);
      g_queue_push_head (&self->recent, page);
    }
  if (!page->is_read && !page->is_reading)
    read_page (self, page);

  return page;
}

static GType
usher_customer_list_get_item_type (GListModel *model)
{
  return USHER_TYPE_CUSTOMER_ROW;
}

static guint
usher_customer_list_get_n_items (GListModel *model)
{
  return USHER_CUSTOMER_LIST (model)->n_rows;
}

static gpointer
usher_customer_list_get_item (GListModel *model,
                              guint       position)
{
  UsherCustomerList *self = USHER_CUSTOMER_LIST (model);

  if (position >= self->n_rows)
    return NULL;

  return g_object_ref (g_ptr_array_index (get_page (self, position / PAGE_SIZE)->rows, position % PAGE_SIZE));
}

static void
usher_customer_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = usher_customer_list_get_item_type;
  iface->get_n_items = usher_customer_list_get_n_items;
  iface->get_item = usher_customer_list_get_item;
}

static void
set_loading (UsherCustomerList *self,
             gboolean           is_loading)
{
  if (self->is_loading == is_loading)
    return;
  self->is_loading = is_loading;
  g_object_notify_by_pspec (G_OBJECT (self), list_properties[PROP_IS_LOADING]);
}

/* Only the difference in length: the view stays where it is. */
static void
set_n_rows (UsherCustomerList *self,
            guint              n_rows)
{
  guint before = self->n_rows;

  self->n_rows = n_rows;
  if (n_rows > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, n_rows - before);
  else if (n_rows < before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_rows, before - n_rows, 0);
}

static void
on_counted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (UsherCustomerList) self = USHER_CUSTOMER_LIST (user_data);
  g_autoptr (GError)            error = NULL;
  gint64                        count = usher_customer_store_count_finish (USHER_CUSTOMER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (count < 0)
    g_warning ("The customers could not be counted: %s", error->message);
  else
    set_n_rows (self, CLAMP (count, 0, G_MAXUINT / 2));
  set_loading (self, FALSE);
}

/* Read again in place: rows that are shown change, the rest is as it was. */
static void
read_pages_again (UsherCustomerList *self)
{
  for (GList *l = self->recent.head; l != NULL; l = l->next)
    {
      Page *page = l->data;

      page->is_read = FALSE;
      read_page (self, page);
    }
}

static void
on_found_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherCustomerList) self = USHER_CUSTOMER_LIST (user_data);
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         matches = usher_customer_store_list_finish (USHER_CUSTOMER_STORE (source), result, &error);
  guint                         before = self->n_rows;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (matches == NULL)
    {
      g_warning ("The customers could not be searched: %s", error->message);
      set_loading (self, FALSE);
      return;
    }

  forget_pages (self);
  fill_page (add_page (self, 0), matches);
  self->n_rows = matches->len;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->n_rows);
  set_loading (self, FALSE);
}

static void
load (UsherCustomerList *self)
{
  UsherCustomerStore *store = usher_session_get_customers (self->session);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (*self->typed != '\0')
    {
      usher_customer_store_list_async (store, self->typed, 0, max_found, self->cancellable, on_found_cb, g_object_ref (self));
      return;
    }

  usher_customer_store_count_async (store, self->cancellable, on_counted_cb, g_object_ref (self));
  read_pages_again (self);
}

static gboolean
on_reload_cb (gpointer user_data)
{
  UsherCustomerList *self = USHER_CUSTOMER_LIST (user_data);

  self->reload_source = 0;
  load (self);

  return G_SOURCE_REMOVE;
}

/* Many rows may change in one go. */
static void
on_changed_cb (UsherCustomerList *self)
{
  if (self->reload_source == 0)
    self->reload_source = g_timeout_add (100, on_reload_cb, self);
}

static void
usher_customer_list_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((UsherCustomerListProps) prop_id)
    {
    case PROP_IS_LOADING:
      g_value_set_boolean (value, USHER_CUSTOMER_LIST (object)->is_loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_customer_list_dispose (GObject *object)
{
  UsherCustomerList *self = USHER_CUSTOMER_LIST (object);

  g_clear_handle_id (&self->reload_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_queue_clear (&self->recent);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_pointer (&self->typed, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (usher_customer_list_parent_class)->dispose (object);
}

static void
usher_customer_list_class_init (UsherCustomerListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = usher_customer_list_get_property;
  object_class->dispose = usher_customer_list_dispose;

  list_properties[PROP_IS_LOADING] =
      g_param_spec_boolean ("is-loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (list_properties), list_properties);
}

static void
usher_customer_list_init (UsherCustomerList *self)
{
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, page_free);
  self->typed = g_strdup ("");
  g_queue_init (&self->recent);
}

/**
 * usher_customer_list_new:
 * @session: an open workshop
 *
 * Returns: (transfer full): all customers; follows what changes
 */
UsherCustomerList *
usher_customer_list_new (UsherSession *session)
{
  UsherCustomerList *self = g_object_new (USHER_TYPE_CUSTOMER_LIST, NULL);

  self->session = g_object_ref (session);
  self->is_loading = TRUE;
  g_signal_connect_object (session, "changed::customer", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed::vehicle", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);

  return self;
}

/**
 * usher_customer_list_set_typed:
 * @typed: a piece of a name, pinyin, phone, plate or VIN; empty for all
 */
void
usher_customer_list_set_typed (UsherCustomerList *self,
                               const char        *typed)
{
  if (!g_set_str (&self->typed, typed))
    return;

  if (*typed == '\0')
    {
      guint before = self->n_rows;

      forget_pages (self);
      self->n_rows = 0;
      g_list_model_items_changed (G_LIST_MODEL (self), 0, before, 0);
    }
  set_loading (self, TRUE);
  load (self);
}

/**
 * usher_customer_list_get_is_loading:
 *
 * Returns: whether the number of rows is not known yet
 */
gboolean
usher_customer_list_get_is_loading (UsherCustomerList *self)
{
  return self->is_loading;
}
