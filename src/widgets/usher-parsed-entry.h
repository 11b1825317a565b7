/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_PARSED_ENTRY (usher_parsed_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (UsherParsedEntry, usher_parsed_entry, USHER, PARSED_ENTRY, GtkWidget)

/**
 * UsherParsedEntryClass:
 * @parse: takes the value that @text says, or sets @error
 * @clear: forgets the value
 * @format: gives the text of the value, %NULL for none
 * @explain: says in the user's language what is wrong
 * @step: (nullable): changes the value by so many steps up
 * @preview: (nullable): shows what @text would become
 */
struct _UsherParsedEntryClass
{
  GtkWidgetClass parent_class;

  gboolean (*parse) (UsherParsedEntry *self,
                     const char       *text,
                     GError          **error);
  void (*clear) (UsherParsedEntry *self);
  char *(*format) (UsherParsedEntry *self);
  const char *(*explain) (UsherParsedEntry *self,
                          const GError     *error);
  void (*step) (UsherParsedEntry *self,
                int               steps);
  void (*preview) (UsherParsedEntry *self,
                   const char       *text);
};

gboolean    usher_parsed_entry_commit (UsherParsedEntry *self);
const char *usher_parsed_entry_get_message (UsherParsedEntry *self);
void        usher_parsed_entry_set_message (UsherParsedEntry *self,
                                            const char       *message);
gboolean    usher_parsed_entry_get_show_message (UsherParsedEntry *self);
void        usher_parsed_entry_set_show_message (UsherParsedEntry *self,
                                                 gboolean          show_message);

/* For the entries that are made of this one. */
void       usher_parsed_entry_show_value (UsherParsedEntry *self);
gboolean   usher_parsed_entry_is_pending (UsherParsedEntry *self);
void       usher_parsed_entry_add_end (UsherParsedEntry *self,
                                       GtkWidget        *child);
GtkWidget *usher_parsed_entry_get_frame (UsherParsedEntry *self);

G_END_DECLS
