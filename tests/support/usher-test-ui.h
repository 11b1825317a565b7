/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/* What a display or accessibility test needs to act as a person does: find a
 * control by its role and its name, type, press, follow the focus, use a
 * shortcut, look at the picture.  Nothing here reads a private field. */

G_BEGIN_DECLS

/* Any role will do. */
#define USHER_TEST_ANY_ROLE ((GtkAccessibleRole) - 1)

void usher_test_ui_init (int    *argc,
                         char ***argv);

/* Waiting. */
void usher_test_spin_until (gboolean (*is_done) (gpointer),
                            gpointer    data,
                            const char *what);
void usher_test_spin_ms (guint milliseconds);

/* Finding. */
char      *usher_test_name (GtkWidget *widget);
GtkWidget *usher_test_find (GtkWidget        *root,
                            GtkAccessibleRole role,
                            const char       *name);
GtkWidget *usher_test_get (GtkWidget        *root,
                           GtkAccessibleRole role,
                           const char       *name);
GtkWidget *usher_test_wait_for (GtkWidget        *root,
                                GtkAccessibleRole role,
                                const char       *name);
void       usher_test_wait_until_gone (GtkWidget        *root,
                                       GtkAccessibleRole role,
                                       const char       *name);
gboolean   usher_test_sees (GtkWidget  *root,
                            const char *text);
void       usher_test_wait_to_see (GtkWidget  *root,
                                   const char *text);
char      *usher_test_tree (GtkWidget *root);
GPtrArray *usher_test_accessible_name_problems (GtkWidget *root);

/* Acting. */
void        usher_test_type (GtkWidget  *widget,
                             const char *text);
void        usher_test_clear_and_type (GtkWidget  *widget,
                                       const char *text);
const char *usher_test_text (GtkWidget *widget);
void        usher_test_press (GtkWidget *widget);
gboolean    usher_test_can_activate (GtkWidget  *widget,
                                     const char *name,
                                     GVariant   *parameter);
void        usher_test_activate_action (GtkWidget  *widget,
                                        const char *name,
                                        GVariant   *parameter);
gboolean    usher_test_focus_is (GtkWidget *window,
                                 GtkWidget *widget);
gboolean    usher_test_tab (GtkWidget       *window,
                            GtkDirectionType direction);
gboolean    usher_test_shortcut (GtkWidget  *window,
                                 const char *accelerator);

/* Looking. */
void usher_test_shot (GtkWidget  *window,
                      const char *path);

G_END_DECLS
