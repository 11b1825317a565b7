/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_DESK (usher_desk_get_type ())

/**
 * UsherDesk:
 *
 * What a window, page or dialog of the desk works with: the open workshop, the
 * settings of this computer, the toasts and the undo of the window it is in.
 * Handed on as a construct-only property, so a test makes one of its own.
 *
 * Undo: what was done is offered to be taken back by a toast and by Ctrl+Z.
 * Each entry takes back exactly what its text names, once, however much has
 * happened since.
 *
 * Saving: before a window closes, `flush` is emitted.  Who has something typed
 * that is not saved yet calls usher_desk_hold(), saves it, and then calls
 * usher_desk_release(); the window waits for that.  Who cannot save it says so
 * with usher_desk_note_unsaved(), and the window asks whether it shall go.
 */
G_DECLARE_FINAL_TYPE (UsherDesk, usher_desk, USHER, DESK, GObject)

/**
 * UsherUndoFunc:
 * @desk: the desk
 * @data: what was given with the entry
 *
 * Takes back what the entry names.
 */
typedef void (*UsherUndoFunc) (UsherDesk *desk,
                               gpointer   data);

UsherDesk    *usher_desk_new (UsherSession *session,
                              GSettings    *settings);
UsherSession *usher_desk_get_session (UsherDesk *self);
GSettings    *usher_desk_get_settings (UsherDesk *self);

void     usher_desk_say (UsherDesk  *self,
                         const char *text);
void     usher_desk_offer_undo (UsherDesk     *self,
                                const char    *text,
                                UsherUndoFunc  undo,
                                gpointer       data,
                                GDestroyNotify data_free);
void     usher_desk_note_edit (UsherDesk    *self,
                               GObject      *owner,
                               UsherUndoFunc undo);
gboolean usher_desk_can_undo (UsherDesk *self);
gboolean usher_desk_undo (UsherDesk *self);
void     usher_desk_report (UsherDesk    *self,
                            const GError *error,
                            const char   *what);

void     usher_desk_hold (UsherDesk *self);
void     usher_desk_release (UsherDesk *self);
void     usher_desk_note_unsaved (UsherDesk    *self,
                                  const GError *error);
void     usher_desk_flush_async (UsherDesk          *self,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
gboolean usher_desk_flush_finish (UsherDesk    *self,
                                  GAsyncResult *result,
                                  GError      **error);

G_END_DECLS
