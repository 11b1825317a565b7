/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-hint-layout.h"

enum
{
  SPACING = 4,
  CURSOR = 2, /* what a text keeps free for its cursor */
};

/* The children: a text, an icon, and the words for the icon. */

static GtkWidget *
get_icon (GtkWidget *widget)
{
  return gtk_widget_get_next_sibling (gtk_widget_get_first_child (widget));
}

static int
get_width (GtkWidget *child)
{
  int natural = 0;

  if (!gtk_widget_get_visible (child))
    return 0;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural + SPACING;
}

/* What a text would need to be read whole; it asks for nothing itself. */
static int
get_text_width (GtkWidget *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (text, gtk_editable_get_text (GTK_EDITABLE (text)));
  int                     width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width + CURSOR;
}

static void
measure (GtkWidget     *widget,
         GtkOrientation orientation,
         int            for_size,
         int           *minimum,
         int           *natural,
         int           *minimum_baseline,
         int           *natural_baseline)
{
  GtkWidget *text = gtk_widget_get_first_child (widget);

  gtk_widget_measure (text, orientation, -1, minimum, natural, NULL, NULL);
  for (GtkWidget *child = get_icon (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;
      int child_natural = 0;

      if (!gtk_widget_get_visible (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        {
          *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
        }
      else
        {
          *natural += child_natural + SPACING;
        }
    }
}

static void
place (GtkWidget *widget,
       GtkWidget *child,
       int        x,
       int        child_width,
       int        width,
       int        height)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  gtk_widget_size_allocate (child, &(GtkAllocation) { is_rtl ? width - x - child_width : x, 0, child_width, height }, -1);
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *text = gtk_widget_get_first_child (widget);
  GtkWidget *icon = get_icon (widget);
  GtkWidget *words = gtk_widget_get_next_sibling (icon);
  int        icon_width = get_width (icon);
  int        words_width = get_width (words);
  gboolean   has_words = words_width > 0 && get_text_width (text) + icon_width + words_width <= width;
  int        rest = MAX (width - icon_width - (has_words ? words_width : 0), 0);

  gtk_widget_set_child_visible (words, has_words);
  place (widget, text, 0, rest, width, height);
  if (icon_width > 0)
    place (widget, icon, rest + SPACING, icon_width - SPACING, width, height);
  if (has_words)
    place (widget, words, rest + icon_width + SPACING, words_width - SPACING, width, height);
}

/**
 * usher_hint_layout_new:
 *
 * Lays out a text that is typed, an icon that hints at something, and the words
 * for it: these give way when the text could not be read whole beside them.
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
usher_hint_layout_new (void)
{
  return gtk_custom_layout_new (NULL, measure, allocate);
}
