/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-order-context.h"

G_BEGIN_DECLS

/**
 * UsherStepProgress:
 * @USHER_STEP_PROGRESS_OPEN: nothing is done yet
 * @USHER_STEP_PROGRESS_PARTLY: something is missing
 * @USHER_STEP_PROGRESS_DONE: nothing is missing
 *
 * How far a step is.
 */
typedef enum
{
  USHER_STEP_PROGRESS_OPEN,
  USHER_STEP_PROGRESS_PARTLY,
  USHER_STEP_PROGRESS_DONE,
} UsherStepProgress;

#define USHER_TYPE_ORDER_STEP (usher_order_step_get_type ())

G_DECLARE_DERIVABLE_TYPE (UsherOrderStep, usher_order_step, USHER, ORDER_STEP, AdwBin)

/**
 * UsherOrderStepClass:
 * @get_title: its name, translated
 * @get_icon: name of its icon
 * @get_progress: how far it is; @text (out) (transfer full) (nullable) says so
 *   in a word ("14/22"); only called when the order was read
 * @update: shows what the order says now; called on each
 *   #UsherOrderContext::updated, and only when the order was read
 * @flush: (nullable): saves what the context does not save by itself, and ends
 *   with usher_order_step_flushed(); without it the context alone is flushed
 * @focus_field: puts the focus where @code is cleared; returns %FALSE when
 *   that is not here
 *
 * A step of the reception on the order page.  The page makes all steps of
 * usher_order_steps_get() once, in any order they may be filled in.
 */
struct _UsherOrderStepClass
{
  AdwBinClass parent_class;

  const char *(*get_title) (UsherOrderStep *self);
  const char *(*get_icon) (UsherOrderStep *self);
  UsherStepProgress (*get_progress) (UsherOrderStep *self,
                                     char          **text);
  void (*update) (UsherOrderStep *self);
  void (*flush) (UsherOrderStep *self,
                 GTask          *task);
  gboolean (*focus_field) (UsherOrderStep  *self,
                           UsherBlockerCode code);
};

UsherDesk         *usher_order_step_get_desk (UsherOrderStep *self);
UsherOrderContext *usher_order_step_get_context (UsherOrderStep *self);
UsherOrderFile    *usher_order_step_get_file (UsherOrderStep *self);
const char        *usher_order_step_get_title (UsherOrderStep *self);
const char        *usher_order_step_get_icon (UsherOrderStep *self);
UsherStepProgress  usher_order_step_get_progress (UsherOrderStep *self,
                                                  char          **text);
void               usher_order_step_progress_changed (UsherOrderStep *self);
gboolean           usher_order_step_focus_field (UsherOrderStep  *self,
                                                 UsherBlockerCode code);

void     usher_order_step_flush_async (UsherOrderStep     *self,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
gboolean usher_order_step_flush_finish (UsherOrderStep *self,
                                        GAsyncResult   *result,
                                        GError        **error);
void     usher_order_step_flushed (GTask        *task,
                                   const GError *error);

G_END_DECLS
