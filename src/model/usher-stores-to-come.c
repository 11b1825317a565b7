/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Types whose stores are not written yet, so that a session can be opened. */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-document-store.h"
#include "usher-order-store.h"

struct _UsherOrderStore
{
  UsherStore parent_instance;
};

struct _UsherDocumentStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherOrderStore, usher_order_store, USHER_TYPE_STORE)
G_DEFINE_FINAL_TYPE (UsherDocumentStore, usher_document_store, USHER_TYPE_STORE)
G_DEFINE_FINAL_TYPE (UsherQueueItem, usher_queue_item, G_TYPE_OBJECT)

static void
usher_order_store_class_init (UsherOrderStoreClass *klass)
{
}

static void
usher_order_store_init (UsherOrderStore *self)
{
}

static void
usher_document_store_class_init (UsherDocumentStoreClass *klass)
{
}

static void
usher_document_store_init (UsherDocumentStore *self)
{
}

static void
usher_queue_item_class_init (UsherQueueItemClass *klass)
{
}

static void
usher_queue_item_init (UsherQueueItem *self)
{
}
