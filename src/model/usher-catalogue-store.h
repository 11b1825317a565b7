/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"
#include "usher-labour-operation.h"
#include "usher-package.h"
#include "usher-part.h"

G_BEGIN_DECLS

#define USHER_TYPE_CATALOGUE_STORE (usher_catalogue_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherCatalogueStore, usher_catalogue_store, USHER, CATALOGUE_STORE, UsherStore)

/**
 * UsherCatalogueStore:
 *
 * Labour operations, parts and packages.
 */

/* (element-type UsherEntity: UsherLabourOperation, UsherPart or UsherPackage) for a fragment of a code, name or pinyin initials, at most 12; an exact code first */
void       usher_catalogue_store_find_async (UsherCatalogueStore *self,
                                             const char          *typed,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
GPtrArray *usher_catalogue_store_find_finish (UsherCatalogueStore *self,
                                              GAsyncResult        *result,
                                              GError             **error);

/* (element-type UsherPackage) all packages */
void       usher_catalogue_store_list_packages_async (UsherCatalogueStore *self,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             user_data);
GPtrArray *usher_catalogue_store_list_packages_finish (UsherCatalogueStore *self,
                                                       GAsyncResult        *result,
                                                       GError             **error);

/* (element-type UsherLabourOperation) all operations */
void       usher_catalogue_store_list_operations_async (UsherCatalogueStore *self,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             user_data);
GPtrArray *usher_catalogue_store_list_operations_finish (UsherCatalogueStore *self,
                                                         GAsyncResult        *result,
                                                         GError             **error);

/* (element-type UsherPart) all parts */
void       usher_catalogue_store_list_parts_async (UsherCatalogueStore *self,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
GPtrArray *usher_catalogue_store_list_parts_finish (UsherCatalogueStore *self,
                                                    GAsyncResult        *result,
                                                    GError             **error);

/* (element-type UsherEstimateLine) fresh lines of a package at the shop's rate, consent quoted */
void       usher_catalogue_store_load_package_lines_async (UsherCatalogueStore *self,
                                                           gint64               package_id,
                                                           GCancellable        *cancellable,
                                                           GAsyncReadyCallback  callback,
                                                           gpointer             user_data);
GPtrArray *usher_catalogue_store_load_package_lines_finish (UsherCatalogueStore *self,
                                                            GAsyncResult        *result,
                                                            GError             **error);

/* (element-type UsherPart) the parts with their present stock */
void       usher_catalogue_store_load_parts_async (UsherCatalogueStore *self,
                                                   const gint64        *part_ids,
                                                   guint                n_part_ids,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
GPtrArray *usher_catalogue_store_load_parts_finish (UsherCatalogueStore *self,
                                                    GAsyncResult        *result,
                                                    GError             **error);

/* Saves an operation */
void                  usher_catalogue_store_save_operation_async (UsherCatalogueStore  *self,
                                                                  UsherLabourOperation *operation,
                                                                  GCancellable         *cancellable,
                                                                  GAsyncReadyCallback   callback,
                                                                  gpointer              user_data);
UsherLabourOperation *usher_catalogue_store_save_operation_finish (UsherCatalogueStore *self,
                                                                   GAsyncResult        *result,
                                                                   GError             **error);

/* Saves a part */
void       usher_catalogue_store_save_part_async (UsherCatalogueStore *self,
                                                  UsherPart           *part,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
UsherPart *usher_catalogue_store_save_part_finish (UsherCatalogueStore *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);

G_END_DECLS
