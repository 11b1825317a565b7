/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-choice-cell.h"

struct _UsherChoiceCell
{
  GtkWidget parent_instance;

  const UsherChoice *choices; /* as long as the program runs */
  guint              n_choices;
  guint              n_open; /* how many of them a person may choose */
  guint              selected;
  char              *name;

  GtkWidget *image;
  GtkWidget *label;
  GtkWidget *popover; /* made when it is wanted */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherChoiceCell, usher_choice_cell, GTK_TYPE_WIDGET)

static void
update (UsherChoiceCell *self)
{
  const UsherChoice *choice = &self->choices[self->selected];
  g_autofree char   *text = self->name != NULL ? g_strdup_printf ("%s: %s", self->name, choice->label) : NULL;

  gtk_label_set_text (GTK_LABEL (self->label), choice->label);
  gtk_widget_set_visible (self->image, choice->icon != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), choice->icon);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : choice->label, -1);
}

static void
choose (UsherChoiceCell *self,
        guint            selected)
{
  if (selected >= self->n_open || selected == self->selected)
    return;

  g_signal_emit (self, signals[CHOSEN], 0, selected);
}

static void
select_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherChoiceCell *self = USHER_CHOICE_CELL (widget);

  choose (self, g_variant_get_int32 (parameter));
  gtk_widget_grab_focus (widget);
}

static void
show_choices (UsherChoiceCell *self)
{
  if (self->popover == NULL)
    {
      g_autoptr (GMenu) menu = g_menu_new ();

      for (guint i = 0; i < self->n_open; i++)
        {
          g_autoptr (GMenuItem) item = g_menu_item_new (self->choices[i].label, NULL);

          g_menu_item_set_action_and_target (item, "choice.select", "i", (int) i);
          g_menu_append_item (menu, item);
        }
      self->popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   gpointer               user_data)
{
  UsherChoiceCell *self = USHER_CHOICE_CELL (user_data);
  gunichar         typed = gdk_keyval_to_unicode (keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
    case GDK_KEY_F2:
      show_choices (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      if (self->selected > 0)
        choose (self, MIN (self->selected, self->n_open) - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      choose (self, self->selected + 1);
      return GDK_EVENT_STOP;
    default:
      break;
    }

  if (typed >= '1' && typed < '1' + self->n_open)
    {
      choose (self, typed - '1');
      return GDK_EVENT_STOP;
    }
  /* A letter goes to the next word that begins with it. */
  for (guint i = 1; i <= self->n_open && g_unichar_isalpha (typed); i++)
    {
      guint place = (self->selected + i) % self->n_open;

      if (g_unichar_tolower (g_utf8_get_char (self->choices[place].label)) == g_unichar_tolower (typed))
        {
          choose (self, place);
          return GDK_EVENT_STOP;
        }
    }

  return GDK_EVENT_PROPAGATE;
}

static void
on_pressed_cb (GtkGestureClick *gesture,
               int              n_press,
               double           x,
               double           y,
               gpointer         user_data)
{
  gtk_widget_grab_focus (GTK_WIDGET (user_data));
  show_choices (USHER_CHOICE_CELL (user_data));
}

static void
usher_choice_cell_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  UsherChoiceCell *self = USHER_CHOICE_CELL (widget);

  GTK_WIDGET_CLASS (usher_choice_cell_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
usher_choice_cell_dispose (GObject *object)
{
  UsherChoiceCell *self = USHER_CHOICE_CELL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->image, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (usher_choice_cell_parent_class)->dispose (object);
}

static void
usher_choice_cell_class_init (UsherChoiceCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_choice_cell_dispose;
  widget_class->size_allocate = usher_choice_cell_size_allocate;

  /**
   * UsherChoiceCell::chosen:
   * @choice: place of the word
   *
   * Somebody wants another word; the owner sets it.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_install_action (widget_class, "choice.select", "i", select_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "choicecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_COMBO_BOX);
}

static void
usher_choice_cell_init (UsherChoiceCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->image = gtk_image_new ();
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));
  self->label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "hexpand", TRUE, NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * usher_choice_cell_new:
 * @choices: (array length=n_choices): the words; must live as long as the cell
 * @n_choices: how many
 * @n_open: how many of them, from the first, a person may choose
 *
 * Returns: (transfer floating): a cell that says the first word
 */
GtkWidget *
usher_choice_cell_new (const UsherChoice *choices,
                       guint              n_choices,
                       guint              n_open)
{
  UsherChoiceCell *self = g_object_new (USHER_TYPE_CHOICE_CELL, NULL);

  self->choices = choices;
  self->n_choices = n_choices;
  self->n_open = n_open;
  update (self);

  return GTK_WIDGET (self);
}

/**
 * usher_choice_cell_set_name:
 * @name: what the cell is about, “Payer, line 3”
 *
 * Sets what a screen reader says before the word.
 */
void
usher_choice_cell_set_name (UsherChoiceCell *self,
                            const char      *name)
{
  if (g_set_str (&self->name, name))
    update (self);
}

/**
 * usher_choice_cell_get_selected:
 *
 * Returns: place of the word that the cell says
 */
guint
usher_choice_cell_get_selected (UsherChoiceCell *self)
{
  return self->selected;
}

/**
 * usher_choice_cell_set_selected:
 * @selected: place of a word
 *
 * Lets the cell say another word.
 */
void
usher_choice_cell_set_selected (UsherChoiceCell *self,
                                guint            selected)
{
  g_return_if_fail (selected < self->n_choices);

  if (self->selected == selected)
    return;
  self->selected = selected;
  update (self);
}
