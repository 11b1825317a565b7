/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-plate-popover.h"

#include "usher-announce.h"

#include <glib/gi18n.h>

/**
 * UsherPlatePopover:
 *
 * A grid of characters to choose from, below the box of a plate that they are
 * for.  It never takes the focus: the entry that owns it keeps it, moves the
 * selection and asks for it.
 */
struct _UsherPlatePopover
{
  GtkPopover parent_instance;

  GtkWidget *grid;
  GPtrArray *buttons; /* (element-type GtkWidget), the grid's */
  int        selected;
};

G_DEFINE_FINAL_TYPE (UsherPlatePopover, usher_plate_popover, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS,
};

enum
{
  COLUMNS = 9,
  /* Digits pick only the first nine. */
  LAST_DIGIT = 9,
};

static guint signals[N_SIGNALS];

static void
on_clicked_cb (GtkButton         *button,
               UsherPlatePopover *self)
{
  g_autofree char *choice = g_strdup (gtk_widget_get_name (GTK_WIDGET (button)));

  g_signal_emit (self, signals[CHOSEN], 0, choice);
}

static void
set_selected (UsherPlatePopover *self,
              int                selected)
{
  GtkWidget *before = self->selected >= 0 ? g_ptr_array_index (self->buttons, self->selected) : NULL;
  GtkWidget *now = selected >= 0 ? g_ptr_array_index (self->buttons, selected) : NULL;

  if (before != NULL)
    gtk_widget_remove_css_class (before, "selected");
  self->selected = selected;
  if (now != NULL)
    {
      gtk_widget_add_css_class (now, "selected");
      usher_announce (gtk_widget_get_parent (GTK_WIDGET (self)), gtk_widget_get_name (now));
    }
}

static GtkWidget *
create_button (UsherPlatePopover *self,
               const char        *choice,
               guint              number)
{
  GtkWidget     *button = gtk_button_new ();
  GtkWidget     *label = gtk_label_new (choice);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string ("zh-cn")));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);

  if (number > 0)
    {
      GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
      g_autofree char *digit = g_strdup_printf ("%u", number);
      GtkWidget       *hint = gtk_label_new (digit);

      gtk_widget_add_css_class (hint, "caption");
      gtk_widget_add_css_class (hint, "dimmed");
      gtk_box_append (GTK_BOX (box), hint);
      gtk_box_append (GTK_BOX (box), label);
      label = box;
    }

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_name (button, choice);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, choice, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked_cb), self);

  return button;
}

static void
usher_plate_popover_finalize (GObject *object)
{
  UsherPlatePopover *self = USHER_PLATE_POPOVER (object);

  g_ptr_array_unref (self->buttons);

  G_OBJECT_CLASS (usher_plate_popover_parent_class)->finalize (object);
}

static void
usher_plate_popover_class_init (UsherPlatePopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = usher_plate_popover_finalize;

  /**
   * UsherPlatePopover::chosen:
   * @choice: what was clicked
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
usher_plate_popover_init (UsherPlatePopover *self)
{
  self->buttons = g_ptr_array_new ();
  self->selected = -1;
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);

  gtk_popover_set_child (GTK_POPOVER (self), self->grid);
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "plate-choices");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Characters to choose from"), -1);
}

/**
 * usher_plate_popover_new:
 *
 * Returns: (transfer floating): a popover that offers nothing yet
 */
GtkWidget *
usher_plate_popover_new (void)
{
  return g_object_new (USHER_TYPE_PLATE_POPOVER, NULL);
}

/**
 * usher_plate_popover_offer:
 * @choices: what to choose from
 * @numbered: whether digits pick: they are shown, and the first choice is
 *   selected at once
 *
 * Shows @choices in place of what was offered before.
 */
void
usher_plate_popover_offer (UsherPlatePopover *self,
                           const char *const *choices,
                           gboolean           numbered)
{
  g_return_if_fail (USHER_IS_PLATE_POPOVER (self));

  self->selected = -1;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_grid_remove (GTK_GRID (self->grid), g_ptr_array_index (self->buttons, i));
  g_ptr_array_set_size (self->buttons, 0);

  for (guint i = 0; choices[i] != NULL; i++)
    {
      GtkWidget *button = create_button (self, choices[i], numbered && i < LAST_DIGIT ? i + 1 : 0);

      gtk_grid_attach (GTK_GRID (self->grid), button, (int) (i % COLUMNS), (int) (i / COLUMNS), 1, 1);
      g_ptr_array_add (self->buttons, button);
    }

  if (numbered && self->buttons->len > 0)
    set_selected (self, 0);
}

/**
 * usher_plate_popover_get_selected:
 *
 * Returns: (transfer none) (nullable): what Enter takes, %NULL for nothing
 */
const char *
usher_plate_popover_get_selected (UsherPlatePopover *self)
{
  g_return_val_if_fail (USHER_IS_PLATE_POPOVER (self), NULL);

  if (self->selected < 0)
    return NULL;
  return gtk_widget_get_name (g_ptr_array_index (self->buttons, self->selected));
}

/**
 * usher_plate_popover_move:
 * @columns: how far to the end of the line, negative to its start
 * @rows: how far down
 *
 * Moves the selection; the first move selects the first choice.
 */
void
usher_plate_popover_move (UsherPlatePopover *self,
                          int                columns,
                          int                rows)
{
  int next = 0;

  g_return_if_fail (USHER_IS_PLATE_POPOVER (self));

  if (self->buttons->len == 0)
    return;

  next = self->selected < 0 ? 0 : self->selected + columns + rows * COLUMNS;
  if (0 <= next && next < (int) self->buttons->len)
    set_selected (self, next);
}
