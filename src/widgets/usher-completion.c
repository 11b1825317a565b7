/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-completion.h"

#include "usher-announce.h"

#include <glib/gi18n.h>

/**
 * UsherCompletion:
 *
 * Suggestions below an entry, while somebody types into it.  The owner puts what
 * fits into a list model as the text changes, at once or when a search comes
 * back; the list opens when there is something in it and closes when there is
 * not.  The entry keeps the focus and the input method: Up, Down, Enter and
 * Escape belong to the list only while it is open and nothing is composed.
 *
 * Belongs to its entry and goes with it.
 */
struct _UsherCompletion
{
  GObject parent_instance;

  GtkWidget          *entry; /* not owned: the entry owns this */
  GtkWidget          *text;  /* the GtkText inside, not owned */
  GtkEventController *key;
  GtkWidget          *popover;
  GtkWidget          *list;
  GtkWidget          *scrolled;
  GtkSingleSelection *selection;
  GListModel         *model;

  UsherCompletionLabelFunc label_func;
  gpointer                 label_data;
  GDestroyNotify           label_destroy;

  char    *preedit;
  guint    idle;       /* opens or closes the list */
  guint    n_reopened; /* how often it was closed by itself since the last key */
  gboolean select_first;
  gboolean wanted;   /* something was typed since the last choice */
  gboolean choosing; /* the owner is putting in what was chosen */
};

G_DEFINE_FINAL_TYPE (UsherCompletion, usher_completion, G_TYPE_OBJECT)

enum
{
  CHOSEN,
  N_SIGNALS,
};

enum
{
  MAX_HEIGHT = 320,
  MIN_WIDTH = 240,
  /* Of the list in its popover, left and right together. */
  PADDING = 14,
  MAX_REOPENED = 3,
};

static guint signals[N_SIGNALS];

static guint
count_suggestions (UsherCompletion *self)
{
  return self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
}

static void
close_list (UsherCompletion *self)
{
  if (self->popover == NULL)
    return;

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

static void
open_list (UsherCompletion *self)
{
  graphene_rect_t bounds;

  if (self->popover == NULL || usher_completion_is_open (self) || !gtk_widget_get_mapped (self->entry))
    return;

  /* As wide as what looks like an entry, frame and all. */
  if (gtk_widget_compute_bounds (self->entry, self->entry, &bounds))
    gtk_widget_set_size_request (self->scrolled, MAX ((int) bounds.size.width - PADDING, MIN_WIDTH), -1);
  gtk_popover_set_offset (GTK_POPOVER (self->popover), 0, 2);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE, -1);
}

static gboolean
is_composing (UsherCompletion *self)
{
  return self->preedit != NULL && *self->preedit != '\0';
}

/* Opens or closes the list according to what there is and what was done. */
static void
flush (UsherCompletion *self)
{
  if (self->idle == 0)
    return;

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->wanted && count_suggestions (self) > 0 && gtk_widget_has_focus (self->text) && !is_composing (self))
    {
      if (!usher_completion_is_open (self))
        gtk_single_selection_set_selected (self->selection, self->select_first ? 0 : GTK_INVALID_LIST_POSITION);
      open_list (self);
    }
  else
    close_list (self);
}

static void
on_idle_cb (gpointer user_data)
{
  flush (user_data);
}

/* Waits until the owner is done with its model: hidden and shown again at once,
 * the surface of a popover can stay hidden. */
static void
update (UsherCompletion *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_once (on_idle_cb, self);
}

/* On X11 a popover whose content changes while it opens is closed now and then
 * by GTK (4.18) itself; it is opened again, but not for ever. */
static void
on_closed_cb (GtkPopover      *popover,
              UsherCompletion *self)
{
  if (!self->wanted || self->n_reopened >= MAX_REOPENED)
    return;

  self->n_reopened++;
  update (self);
}

static char *
make_label (UsherCompletion *self,
            gpointer         item)
{
  if (self->label_func != NULL)
    return self->label_func (item, self->label_data);
  if (GTK_IS_STRING_OBJECT (item))
    return g_strdup (gtk_string_object_get_string (item));
  return g_strdup ("");
}

static void
choose (UsherCompletion *self,
        guint            position)
{
  g_autoptr (GObject)         item = self->model != NULL ? g_list_model_get_item (self->model, position) : NULL;
  g_autoptr (UsherCompletion) alive = g_object_ref (self);

  if (item == NULL)
    return;

  self->wanted = FALSE;
  close_list (self);
  self->choosing = TRUE;
  g_signal_emit (self, signals[CHOSEN], 0, item);
  self->choosing = FALSE;
}

static void
select_suggestion (UsherCompletion *self,
                   guint            position)
{
  g_autoptr (GObject) item = g_list_model_get_item (self->model, position);
  g_autofree char    *label = item != NULL ? make_label (self, item) : NULL;

  gtk_single_selection_set_selected (self->selection, position);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (self->list), position, GTK_LIST_SCROLL_NONE, NULL);
  if (label != NULL && *label != '\0')
    usher_announce (self->entry, label);
}

static void
move_selection (UsherCompletion *self,
                gboolean         down)
{
  guint count = count_suggestions (self);
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (count == 0)
    return;
  if (selected == GTK_INVALID_LIST_POSITION)
    select_suggestion (self, down ? 0 : count - 1);
  else if (down && selected + 1 < count)
    select_suggestion (self, selected + 1);
  else if (!down && selected > 0)
    select_suggestion (self, selected - 1);
}

/* Runs in the bubble phase, and leaves every key to the input method while it
 * composes. */
static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   UsherCompletion       *self)
{
  guint selected = GTK_INVALID_LIST_POSITION;

  if (is_composing (self))
    return GDK_EVENT_PROPAGATE;
  flush (self);
  if (!usher_completion_is_open (self))
    return GDK_EVENT_PROPAGATE;
  if ((state & (GDK_ALT_MASK | GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  selected = gtk_single_selection_get_selected (self->selection);
  switch (keyval)
    {
    case GDK_KEY_Escape:
      self->wanted = FALSE;
      close_list (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_selection (self, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_selection (self, TRUE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (selected == GTK_INVALID_LIST_POSITION)
        {
          self->wanted = FALSE;
          close_list (self);
          return GDK_EVENT_PROPAGATE;
        }
      choose (self, selected);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_changed_cb (GtkEditable     *editable,
               UsherCompletion *self)
{
  /* Only what somebody types asks for suggestions. */
  if (self->choosing || !gtk_widget_has_focus (self->text))
    return;

  self->wanted = *gtk_editable_get_text (editable) != '\0';
  self->n_reopened = 0;
  update (self);
}

static void
on_preedit_changed_cb (GtkText         *text,
                       const char      *preedit,
                       UsherCompletion *self)
{
  g_set_str (&self->preedit, preedit);
  update (self);
}

static void
on_focus_changed_cb (GtkWidget       *text,
                     GParamSpec      *pspec,
                     UsherCompletion *self)
{
  if (gtk_widget_has_focus (text))
    return;

  self->wanted = FALSE;
  close_list (self);
}

static void
on_items_changed_cb (GListModel      *model,
                     guint            position,
                     guint            removed,
                     guint            added,
                     UsherCompletion *self)
{
  if (self->select_first && count_suggestions (self) > 0)
    gtk_single_selection_set_selected (self->selection, 0);
  update (self);
}

static void
on_row_activated_cb (GtkListView     *list,
                     guint            position,
                     UsherCompletion *self)
{
  choose (self, position);
}

static void
on_setup_cb (GtkListItemFactory *factory,
             GtkListItem        *list_item,
             UsherCompletion    *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_list_item_set_child (list_item, label);
}

static void
on_bind_cb (GtkListItemFactory *factory,
            GtkListItem        *list_item,
            UsherCompletion    *self)
{
  g_autofree char *text = make_label (self, gtk_list_item_get_item (list_item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)), text);
  gtk_list_item_set_accessible_label (list_item, text);
}

static void
drop_popover (UsherCompletion *self)
{
  GtkWidget *popover = self->popover;

  /* An entry that lets go of its children itself has taken it along. */
  if (popover == NULL)
    return;
  g_signal_handlers_disconnect_by_data (popover, self);
  g_clear_weak_pointer (&self->popover);
  gtk_widget_unparent (popover);
}

/* The entry goes: the popover is its child and has to go before. */
static void
on_entry_destroy_cb (GtkWidget       *entry,
                     UsherCompletion *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  drop_popover (self);
}

static void
create_popover (UsherCompletion *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), self);

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);

  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_set_focusable (self->list, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Suggestions"), -1);
  g_signal_connect (self->list, "activate", G_CALLBACK (on_row_activated_cb), self);

  self->scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "propagate-natural-height", TRUE,
                                 "max-content-height", MAX_HEIGHT,
                                 "child", self->list,
                                 NULL);

  g_set_weak_pointer (&self->popover, gtk_popover_new ());
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->scrolled);
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->popover, "menu");
  gtk_widget_add_css_class (self->popover, "completion");
  g_signal_connect (self->popover, "closed", G_CALLBACK (on_closed_cb), self);
  gtk_widget_set_parent (self->popover, self->entry);
}

static void
usher_completion_dispose (GObject *object)
{
  UsherCompletion *self = USHER_COMPLETION (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->model);
  drop_popover (self);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (usher_completion_parent_class)->dispose (object);
}

static void
usher_completion_finalize (GObject *object)
{
  UsherCompletion *self = USHER_COMPLETION (object);

  if (self->label_destroy != NULL)
    self->label_destroy (self->label_data);
  g_free (self->preedit);

  G_OBJECT_CLASS (usher_completion_parent_class)->finalize (object);
}

static void
usher_completion_class_init (UsherCompletionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = usher_completion_dispose;
  object_class->finalize = usher_completion_finalize;

  /**
   * UsherCompletion::chosen:
   * @item: the suggestion
   *
   * A suggestion was taken by click or Enter.  What the handler puts into the
   * entry asks for no new suggestions.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_OBJECT);
}

static void
usher_completion_init (UsherCompletion *self)
{
}

static GtkWidget *
find_text (GtkWidget *entry)
{
  GtkEditable *editable = GTK_EDITABLE (entry);

  while (!GTK_IS_TEXT (editable))
    editable = gtk_editable_get_delegate (editable);

  return GTK_WIDGET (editable);
}

/**
 * usher_completion_attach:
 * @entry: a GtkText, or an entry or row around one
 *
 * Gives @entry suggestions.
 *
 * Returns: (transfer none): the completion, which belongs to @entry
 */
UsherCompletion *
usher_completion_attach (GtkWidget *entry)
{
  UsherCompletion *self = NULL;

  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);

  self = g_object_new (USHER_TYPE_COMPLETION, NULL);
  self->entry = entry;
  self->text = find_text (entry);
  create_popover (self);

  self->key = gtk_event_controller_key_new ();
  g_signal_connect_object (self->key, "key-pressed", G_CALLBACK (on_key_pressed_cb), self, 0);
  gtk_widget_add_controller (self->text, self->key);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_AFTER);
  g_signal_connect_object (self->text, "preedit-changed", G_CALLBACK (on_preedit_changed_cb), self, 0);
  g_signal_connect_object (self->text, "notify::has-focus", G_CALLBACK (on_focus_changed_cb), self, 0);
  g_signal_connect_object (entry, "destroy", G_CALLBACK (on_entry_destroy_cb), self, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE, GTK_ACCESSIBLE_AUTOCOMPLETE_LIST,
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  -1);
  g_object_set_data_full (G_OBJECT (entry), "usher-completion", self, g_object_unref);

  return self;
}

/**
 * usher_completion_set_model:
 * @model: (nullable): the suggestions, best first; the owner changes it as the
 *   text changes
 *
 * Sets where the suggestions come from.
 */
void
usher_completion_set_model (UsherCompletion *self,
                            GListModel      *model)
{
  g_return_if_fail (USHER_IS_COMPLETION (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  gtk_single_selection_set_model (self->selection, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed_cb), self, G_CONNECT_AFTER);
  update (self);
}

/**
 * usher_completion_set_factory:
 * @factory: makes the rows
 *
 * Sets how a suggestion looks, where one line of text is not enough.
 */
void
usher_completion_set_factory (UsherCompletion    *self,
                              GtkListItemFactory *factory)
{
  g_return_if_fail (USHER_IS_COMPLETION (self));

  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
}

/**
 * usher_completion_set_label_func:
 * @label_func: (nullable): says the line of a suggestion
 * @user_data: handed to @label_func
 * @destroy: (nullable): frees @user_data
 *
 * Sets what stands in the list, and what a screen reader says when the
 * selection moves.  Without one, suggestions are #GtkStringObject.
 */
void
usher_completion_set_label_func (UsherCompletion         *self,
                                 UsherCompletionLabelFunc label_func,
                                 gpointer                 user_data,
                                 GDestroyNotify           destroy)
{
  g_return_if_fail (USHER_IS_COMPLETION (self));

  if (self->label_destroy != NULL)
    self->label_destroy (self->label_data);
  self->label_func = label_func;
  self->label_data = user_data;
  self->label_destroy = destroy;
}

/**
 * usher_completion_set_select_first:
 * @select_first: whether Enter takes the first suggestion without a Down
 *
 * Sets whether the first suggestion is selected as soon as there is one.
 */
void
usher_completion_set_select_first (UsherCompletion *self,
                                   gboolean         select_first)
{
  g_return_if_fail (USHER_IS_COMPLETION (self));

  self->select_first = select_first;
}

/**
 * usher_completion_is_open:
 *
 * Returns: whether the suggestions can be seen
 */
gboolean
usher_completion_is_open (UsherCompletion *self)
{
  g_return_val_if_fail (USHER_IS_COMPLETION (self), FALSE);

  return self->popover != NULL && gtk_widget_get_visible (self->popover);
}

/**
 * usher_completion_popup:
 *
 * Shows what there is without waiting for the next key, as Down in an empty
 * entry might.
 */
void
usher_completion_popup (UsherCompletion *self)
{
  g_return_if_fail (USHER_IS_COMPLETION (self));

  self->wanted = TRUE;
  update (self);
}

/**
 * usher_completion_popdown:
 *
 * Closes the list until something is typed.
 */
void
usher_completion_popdown (UsherCompletion *self)
{
  g_return_if_fail (USHER_IS_COMPLETION (self));

  self->wanted = FALSE;
  close_list (self);
}
