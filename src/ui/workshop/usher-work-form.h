/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_WORK_FORM (usher_work_form_get_type ())

/**
 * UsherWorkForm:
 *
 * A dialog of the workshop: some rows and one verb.  While something is missing
 * the verb cannot be pressed, and it stands beside it what it is.
 *
 * Signals: `accepted`: the verb was pressed; `changed`: look again at what is
 * missing.
 */
G_DECLARE_FINAL_TYPE (UsherWorkForm, usher_work_form, USHER, WORK_FORM, AdwDialog)

UsherWorkForm *usher_work_form_new (const char *title,
                                    const char *verb);
void           usher_work_form_add (UsherWorkForm *self,
                                    GtkWidget     *row);
GtkWidget     *usher_work_form_add_entry (UsherWorkForm *self,
                                          const char    *title,
                                          const char    *text);
GtkWidget     *usher_work_form_add_choice (UsherWorkForm     *self,
                                           const char        *title,
                                           const char *const *choices);
GtkWidget     *usher_work_form_add_switch (UsherWorkForm *self,
                                           const char    *title,
                                           const char    *subtitle,
                                           gboolean       is_active);
void           usher_work_form_set_missing (UsherWorkForm *self,
                                            const char    *missing);
void           usher_work_form_set_busy (UsherWorkForm *self,
                                         gboolean       is_busy);
void           usher_work_form_close (UsherWorkForm *self);

G_END_DECLS
