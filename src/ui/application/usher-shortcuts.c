/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-shortcuts.h"

#include <glib/gi18n.h>

#define GENERAL NC_ ("shortcut section", "General")
#define AREAS NC_ ("shortcut section", "Areas")
#define SETTLEMENT NC_ ("shortcut section", "Settlement")
#define SEARCH NC_ ("shortcut section", "Search")
#define WORKSHOP NC_ ("shortcut section", "Workshop")

/* The one table: what is registered and what the dialog shows. */
static const UsherShortcut shortcuts[] = {
  { USHER_SHORTCUT_WINDOW, "win.new-booking", "<Control>n", GENERAL, NC_ ("shortcut", "New booking") },
    { USHER_SHORTCUT_WINDOW, "win.search", "<Control>f", GENERAL, NC_ ("shortcut", "Search everywhere") },
      { USHER_SHORTCUT_WINDOW, "win.undo", "<Control>z", GENERAL, NC_ ("shortcut", "Undo") },
        { USHER_SHORTCUT_PAGE, NULL, "F10", GENERAL, NC_ ("shortcut", "Main menu") },
          { USHER_SHORTCUT_APPLICATION, "win.focus-sidebar", "F9", GENERAL, NC_ ("shortcut", "Go to the sidebar") },
            { USHER_SHORTCUT_APPLICATION, "win.toggle-fullscreen", "F11", GENERAL, NC_ ("shortcut", "Full screen") },
              { USHER_SHORTCUT_APPLICATION, "win.preferences", "<Control>comma", GENERAL, NC_ ("shortcut", "Preferences") },
                { USHER_SHORTCUT_APPLICATION, "win.lock", "<Control>l", GENERAL, NC_ ("shortcut", "Lock the desk") },
                  { USHER_SHORTCUT_PAGE, NULL, "<Control>h", GENERAL, NC_ ("shortcut", "Who changed an order, a customer or a car") },
                    { USHER_SHORTCUT_APPLICATION, "win.show-shortcuts", "<Control>question", GENERAL, NC_ ("shortcut", "Keyboard shortcuts") },
                      { USHER_SHORTCUT_APPLICATION, "window.close", "<Control>w", GENERAL, NC_ ("shortcut", "Close the window") },
                        { USHER_SHORTCUT_APPLICATION, "app.quit", "<Control>q", GENERAL, NC_ ("shortcut", "Quit") },

                          { USHER_SHORTCUT_APPLICATION, "win.show-nth-area(1)", "<Alt>1", AREAS, NC_ ("shortcut", "First area") },
                            { USHER_SHORTCUT_APPLICATION, "win.show-nth-area(2)", "<Alt>2", AREAS, NC_ ("shortcut", "Second area") },
                              { USHER_SHORTCUT_APPLICATION, "win.show-nth-area(3)", "<Alt>3", AREAS, NC_ ("shortcut", "Third area") },
                                { USHER_SHORTCUT_APPLICATION, "win.show-nth-area(4)", "<Alt>4", AREAS, NC_ ("shortcut", "Fourth area") },
                                  { USHER_SHORTCUT_APPLICATION, "win.show-nth-area(5)", "<Alt>5", AREAS, NC_ ("shortcut", "Fifth area") },
                                    { USHER_SHORTCUT_APPLICATION, "win.show-nth-area(6)", "<Alt>6", AREAS, NC_ ("shortcut", "Sixth area") },
                                      { USHER_SHORTCUT_APPLICATION, "win.show-nth-area(7)", "<Alt>7", AREAS, NC_ ("shortcut", "Seventh area") },
                                        { USHER_SHORTCUT_APPLICATION, "win.show-nth-area(8)", "<Alt>8", AREAS, NC_ ("shortcut", "Eighth area") },
                                          { USHER_SHORTCUT_APPLICATION, "win.show-nth-area(9)", "<Alt>9", AREAS, NC_ ("shortcut", "Ninth area") },
                                            { USHER_SHORTCUT_PAGE, NULL, "<Alt>Left", AREAS, NC_ ("shortcut", "Back to the area") },

                                              { USHER_SHORTCUT_PAGE, NULL, "<Control>t", WORKSHOP, NC_ ("shortcut", "Time clock") },
                                                { USHER_SHORTCUT_PAGE, NULL, "<Shift><Control>t", WORKSHOP, NC_ ("shortcut", "Tell the customer") },
                                                  { USHER_SHORTCUT_PAGE, NULL, "Left Right", WORKSHOP, NC_ ("shortcut", "Go to the next column") },
                                                    { USHER_SHORTCUT_PAGE, NULL, "<Shift>Left <Shift>Right", WORKSHOP, NC_ ("shortcut", "Stop the car, or let it go on") },
                                                      { USHER_SHORTCUT_PAGE, NULL, "<Control>d", WORKSHOP, NC_ ("shortcut", "Give out the work of the order") },

                                                        { USHER_SHORTCUT_PAGE, NULL, "F2...F7", SETTLEMENT, NC_ ("shortcut", "Choose how the customer pays") },
                                                          { USHER_SHORTCUT_PAGE, NULL, "<Control>p", SETTLEMENT, NC_ ("shortcut", "Print the settlement list") },

                                                            { USHER_SHORTCUT_PAGE, NULL, "Up Down", SEARCH, NC_ ("shortcut", "Choose a result") },
                                                              { USHER_SHORTCUT_PAGE, NULL, "Return", SEARCH, NC_ ("shortcut", "Open the result") },
                                                                { USHER_SHORTCUT_PAGE, NULL, "<Control>Return", SEARCH, NC_ ("shortcut", "Book for this car") },
                                                                  { USHER_SHORTCUT_PAGE, NULL, "Escape", SEARCH, NC_ ("shortcut", "Leave the search") },
                                                                };

/**
 * usher_shortcuts_get:
 * @n_shortcuts: (out): how many
 *
 * Returns: (array length=n_shortcuts): all shortcuts, section by section
 */
const UsherShortcut *
usher_shortcuts_get (guint *n_shortcuts)
{
  *n_shortcuts = G_N_ELEMENTS (shortcuts);

  return shortcuts;
}

/**
 * usher_shortcut_title:
 *
 * Returns: the translated title
 */
const char *
usher_shortcut_title (const UsherShortcut *shortcut)
{
  return g_dpgettext2 (NULL, "shortcut", shortcut->title);
}

/**
 * usher_shortcut_section:
 *
 * Returns: the translated title of its section
 */
const char *
usher_shortcut_section (const UsherShortcut *shortcut)
{
  return g_dpgettext2 (NULL, "shortcut section", shortcut->section);
}

/**
 * usher_shortcuts_register:
 * @application: the application
 *
 * Makes the application listen to its shortcuts.
 */
void
usher_shortcuts_register (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) accels = g_strsplit (shortcuts[i].accels, " ", -1);

      if (shortcuts[i].scope == USHER_SHORTCUT_APPLICATION)
        gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char *const *) accels);
    }
}

/**
 * usher_shortcuts_install:
 * @window_class: class of the main window
 *
 * Makes main windows listen to their shortcuts.
 */
void
usher_shortcuts_install (GtkWidgetClass *window_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      guint           key = 0;
      GdkModifierType modifiers = 0;

      if (shortcuts[i].scope != USHER_SHORTCUT_WINDOW)
        continue;
      gtk_accelerator_parse (shortcuts[i].accels, &key, &modifiers);
      gtk_widget_class_add_binding_action (window_class, key, modifiers, shortcuts[i].action, NULL);
    }
}
