/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-plate-entry.h"

#include "usher-plate-input.h"
#include "usher-plate-kind-text.h"
#include "usher-plate-popover.h"
#include "usher-plate-strip.h"
#include "usher-text.h"

#include <glib/gi18n.h>

enum
{
  /* Nothing shorter is a whole plate. */
  WHOLE_LENGTH = 7,
  /* The box in which a plate may have its last, Chinese character. */
  ENDING_BOX = 6,
  MAX_REOPENED = 3,
};

/**
 * UsherPlateEntry:
 *
 * A field for a number plate: a row of boxes over one text.  The text is a
 * #GtkText that holds the focus, the cursor and the input method, and the boxes
 * show it; what is typed is brought to the form of plates while it is typed.
 *
 * The first box offers the provinces in a popover, to be chosen by click, by
 * arrow keys, or by sound: "j" and a digit.  It never takes the focus, and keys
 * are only looked at while the input method composes nothing.
 *
 * Below the boxes stands the kind of the plate, in words and colour; a form
 * that is not known is pointed out and accepted.
 */
struct _UsherPlateEntry
{
  GtkWidget parent_instance;

  GtkWidget *text;
  GtkWidget *overlay;
  GtkWidget *strip;
  GtkWidget *caption;
  GtkWidget *suggestion;
  GtkWidget *popover;

  char          *plate;
  char          *prefix;
  char          *preedit;
  char          *offered; /* for which letters the popover was filled last */
  UsherPlateKind kind;
  guint          popover_idle; /* brings the popover up to date */
  gboolean       open;         /* the popover is meant to be open */
  guint          n_reopened;   /* how often it was closed by itself since the last change */
  gboolean       editing;      /* the text is being replaced */
  gboolean       dismissed;    /* closed by Escape until something changes */
  gboolean       with_endings; /* the popover offers the last character */
};

typedef enum
{
  PROP_PLATE = 1,
  PROP_DEFAULT_PREFIX,
} UsherPlateEntryProps;

enum
{
  ACTIVATE,
  N_SIGNALS,
};

static void usher_plate_entry_editable_init (GtkEditableInterface *iface);
static void usher_plate_entry_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UsherPlateEntry, usher_plate_entry, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, usher_plate_entry_accessible_init) G_IMPLEMENT_INTERFACE (GTK_TYPE_EDITABLE, usher_plate_entry_editable_init))

static GParamSpec *properties[PROP_DEFAULT_PREFIX + 1];
static guint       signals[N_SIGNALS];

static const char *
get_text (UsherPlateEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}

/* Where the cursor or the selection begins and where it ends. */
static void
get_selection (UsherPlateEntry *self,
               int             *start,
               int             *end)
{
  if (!gtk_editable_get_selection_bounds (GTK_EDITABLE (self->text), start, end))
    *start = *end = gtk_editable_get_position (GTK_EDITABLE (self->text));
}

static gboolean
is_untouched (UsherPlateEntry *self)
{
  const char *text = get_text (self);

  return *text == '\0' || g_strcmp0 (text, self->prefix) == 0;
}

static void
update_strip (UsherPlateEntry *self)
{
  UsherPlateStrip *strip = USHER_PLATE_STRIP (self->strip);
  int              start = -1;
  int              end = -1;

  if (gtk_widget_has_focus (self->text))
    get_selection (self, &start, &end);
  usher_plate_strip_show (strip, get_text (self), self->preedit);
  usher_plate_strip_mark (strip, start, end);
}

static void
update_caption (UsherPlateEntry *self)
{
  const char      *text = get_text (self);
  g_autofree char *suggestion = usher_plate_suggest (text);
  gboolean         looks_whole = usher_text_length (text) >= WHOLE_LENGTH || !gtk_widget_has_focus (self->text);
  gboolean         unusual = self->kind == USHER_PLATE_UNKNOWN && looks_whole && !is_untouched (self);
  const char      *caption = unusual ? _ ("Unusual plate — please check") : usher_plate_kind_text (text);

  gtk_label_set_text (GTK_LABEL (self->caption), caption);
  (unusual ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->caption, "warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, caption, -1);

  gtk_widget_set_visible (self->suggestion, suggestion != NULL);
  if (suggestion != NULL)
    {
      g_autofree char *shown = usher_plate_format (suggestion);
      /* Translators: %s is the plate that was probably meant, with a 1 instead of an I. */
      g_autofree char *question = g_strdup_printf (_ ("%s?"), shown);
      g_autofree char *tooltip = g_strdup_printf (_ ("Use %s: plates have no I and O here"), shown);

      gtk_button_set_label (GTK_BUTTON (self->suggestion), question);
      gtk_widget_set_tooltip_text (self->suggestion, tooltip);
    }
}

static void
update_plate (UsherPlateEntry *self)
{
  const char    *text = is_untouched (self) ? "" : get_text (self);
  UsherPlateKind kind = usher_plate_classify (text);

  if (kind != self->kind)
    {
      self->kind = kind;
      usher_plate_strip_set_kind (USHER_PLATE_STRIP (self->strip), kind);
    }

  if (g_set_str (&self->plate, text))
    {
      g_autofree char *shown = usher_plate_format (text);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, shown, -1);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLATE]);
    }
}

static void
point_at_box (UsherPlateEntry *self,
              int              index)
{
  GdkRectangle box;

  if (usher_plate_strip_get_box (USHER_PLATE_STRIP (self->strip), index, &box))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &box);
}

/* What is offered at the cursor: the letters that sound so far, NULL for nothing. */
static char *
get_pending (UsherPlateEntry *self)
{
  int start = 0;
  int end = 0;

  get_selection (self, &start, &end);
  if (start != end && !(start == 0 && end == 1))
    return NULL;

  return usher_plate_input_pending (get_text (self), start);
}

static void
update_popover (UsherPlateEntry *self)
{
  g_autofree char *pending = self->with_endings ? NULL : get_pending (self);
  gboolean         open = !self->dismissed && gtk_widget_has_focus (self->text) && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
                  (self->with_endings || pending != NULL) && (self->preedit == NULL || *self->preedit == '\0');

  self->open = open;
  if (!open)
    {
      g_clear_pointer (&self->offered, g_free);
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return;
    }

  if (self->with_endings)
    {
      g_auto (GStrv) choices = usher_plate_input_endings ();

      g_clear_pointer (&self->offered, g_free);
      usher_plate_popover_offer (USHER_PLATE_POPOVER (self->popover), (const char *const *) choices, FALSE);
      point_at_box (self, ENDING_BOX);
    }
  else if (g_set_str (&self->offered, pending))
    {
      g_auto (GStrv) choices = usher_plate_input_beginnings (pending);

      usher_plate_popover_offer (USHER_PLATE_POPOVER (self->popover), (const char *const *) choices, *pending != '\0');
      point_at_box (self, 0);
    }
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* Before anything is done with the choices, they are those of the text. */
static void
flush_popover (UsherPlateEntry *self)
{
  if (self->popover_idle == 0)
    return;

  g_clear_handle_id (&self->popover_idle, g_source_remove);
  update_popover (self);
}

static void
on_popover_idle_cb (gpointer user_data)
{
  flush_popover (user_data);
}

/* The popover follows when text, cursor and focus have all changed: hidden and
 * shown again at once, its surface can stay hidden. */
static void
update (UsherPlateEntry *self)
{
  if (self->editing)
    return;

  update_plate (self);
  update_strip (self);
  update_caption (self);
  if (self->popover_idle == 0)
    self->popover_idle = g_idle_add_once (on_popover_idle_cb, self);
}

/* On X11 a popover whose content changes while it opens is closed now and then
 * by GTK (4.18) itself; it is opened again, but not for ever. */
static void
on_closed_cb (GtkPopover      *popover,
              UsherPlateEntry *self)
{
  if (!self->open || self->n_reopened >= MAX_REOPENED)
    return;

  self->open = FALSE;
  self->n_reopened++;
  update (self);
}

static void
replace_text (UsherPlateEntry *self,
              const char      *text,
              int              position)
{
  int at = 0;

  self->editing = TRUE;
  gtk_editable_delete_text (GTK_EDITABLE (self->text), 0, -1);
  gtk_editable_insert_text (GTK_EDITABLE (self->text), text, -1, &at);
  gtk_editable_set_position (GTK_EDITABLE (self->text), position);
  self->editing = FALSE;
  self->dismissed = FALSE;
  self->with_endings = FALSE;
  self->n_reopened = 0;
  update (self);
}

/* Every way in comes here: typing, the input method, paste, set_text(). */
static void
on_insert_text_cb (GtkEditable     *editable,
                   const char      *inserted,
                   int              length,
                   int             *position,
                   UsherPlateEntry *self)
{
  g_autofree char *typed = g_strndup (inserted, length < 0 ? strlen (inserted) : (gsize) length);
  g_autofree char *result = NULL;

  if (self->editing)
    return;

  result = usher_plate_input_insert (get_text (self), position, typed, self->prefix);
  g_signal_stop_emission_by_name (editable, "insert-text");
  replace_text (self, result, *position);
  *position = MIN (*position, gtk_editable_get_position (editable));
}

static void
on_changed_cb (GtkEditable     *editable,
               UsherPlateEntry *self)
{
  if (self->editing)
    return;

  self->dismissed = FALSE;
  self->with_endings = FALSE;
  self->n_reopened = 0;
  update (self);
}

static void
on_cursor_moved_cb (GtkText         *text,
                    GParamSpec      *pspec,
                    UsherPlateEntry *self)
{
  update (self);
}

static void
on_preedit_changed_cb (GtkText         *text,
                       const char      *preedit,
                       UsherPlateEntry *self)
{
  g_set_str (&self->preedit, preedit);
  update (self);
}

static void
on_activate_cb (GtkText         *text,
                UsherPlateEntry *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
choose (UsherPlateEntry *self,
        const char      *choice)
{
  g_autofree char *result = NULL;
  int              position = 0;
  int              end = 0;

  get_selection (self, &position, &end);
  if (self->with_endings)
    result = usher_plate_input_end_with (get_text (self), &position, choice);
  else
    result = usher_plate_input_choose (get_text (self), &position, choice);
  replace_text (self, result, position);
}

static void
on_chosen_cb (UsherPlatePopover *popover,
              const char        *choice,
              UsherPlateEntry   *self)
{
  choose (self, choice);
}

static void
on_suggestion_clicked_cb (GtkButton       *button,
                          UsherPlateEntry *self)
{
  g_autofree char *suggestion = usher_plate_suggest (get_text (self));

  if (suggestion == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  replace_text (self, suggestion, -1);
}

static gboolean
open_popover (UsherPlateEntry *self)
{
  int start = 0;
  int end = 0;

  get_selection (self, &start, &end);
  self->dismissed = FALSE;
  if (start >= ENDING_BOX - 1)
    self->with_endings = TRUE;
  else
    gtk_editable_select_region (GTK_EDITABLE (self->text), 0, *get_text (self) != '\0' ? 1 : 0);
  update (self);

  return TRUE;
}

/* Left and right belong to the text unless they can only mean the choices. */
static gboolean
arrows_move_choice (UsherPlateEntry *self)
{
  return *get_text (self) == '\0' || usher_plate_popover_get_selected (USHER_PLATE_POPOVER (self->popover)) != NULL;
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   UsherPlateEntry       *self)
{
  UsherPlatePopover *popover = USHER_PLATE_POPOVER (self->popover);

  if (self->preedit != NULL && *self->preedit != '\0')
    return GDK_EVENT_PROPAGATE;
  flush_popover (self);
  if ((state & GDK_ALT_MASK) != 0 && keyval == GDK_KEY_Down)
    return open_popover (self);
  if (!gtk_widget_get_visible (self->popover) || (state & (GDK_ALT_MASK | GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Escape:
      self->dismissed = TRUE;
      self->with_endings = FALSE;
      update (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      usher_plate_popover_move (popover, 0, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      usher_plate_popover_move (popover, 0, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      if (!arrows_move_choice (self))
        return GDK_EVENT_PROPAGATE;
      usher_plate_popover_move (popover, keyval == GDK_KEY_Left ? -1 : 1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (usher_plate_popover_get_selected (popover) == NULL)
        return GDK_EVENT_PROPAGATE;
      {
        g_autofree char *choice = g_strdup (usher_plate_popover_get_selected (popover));

        choose (self, choice);
      }
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_focus_changed_cb (GtkWidget       *text,
                     GParamSpec      *pspec,
                     UsherPlateEntry *self)
{
  self->dismissed = FALSE;
  self->with_endings = FALSE;
  self->n_reopened = 0;
  update (self);
}

static void
on_pressed_cb (GtkGestureClick *gesture,
               int              n_press,
               double           x,
               double           y,
               UsherPlateEntry *self)
{
  glong length = usher_text_length (get_text (self));
  int   index = 0;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (!gtk_widget_has_focus (self->text))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (self->text));

  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_SECONDARY)
    {
      gtk_widget_activate_action (self->text, "menu.popup", NULL);
      return;
    }

  index = usher_plate_strip_box_at (USHER_PLATE_STRIP (self->strip), x);
  self->dismissed = FALSE;
  self->with_endings = index >= ENDING_BOX && length >= ENDING_BOX;
  if (n_press > 1)
    gtk_editable_select_region (GTK_EDITABLE (self->text), 0, -1);
  else if (index < length)
    gtk_editable_select_region (GTK_EDITABLE (self->text), index, index + 1);
  else
    gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
  update (self);
}

/* The text lies where its cursor's box is, so that the window of an input
 * method opens below it. */
static gboolean
on_get_child_position_cb (GtkOverlay      *overlay,
                          GtkWidget       *child,
                          GdkRectangle    *allocation,
                          UsherPlateEntry *self)
{
  GdkRectangle     box;
  graphene_point_t origin;
  int              width = 0;
  int              height = 0;

  if (!usher_plate_strip_get_box (USHER_PLATE_STRIP (self->strip), gtk_editable_get_position (GTK_EDITABLE (self->text)), &box) ||
      !gtk_widget_compute_point (self->strip, GTK_WIDGET (overlay), &GRAPHENE_POINT_INIT (box.x, box.y), &origin))
    return FALSE;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  *allocation = (GdkRectangle) { (int) origin.x, (int) origin.y, MAX (width, box.width), MAX (height, box.height) };

  return TRUE;
}

static GtkEditable *
usher_plate_entry_get_delegate (GtkEditable *editable)
{
  return GTK_EDITABLE (USHER_PLATE_ENTRY (editable)->text);
}

static void
usher_plate_entry_editable_init (GtkEditableInterface *iface)
{
  iface->get_delegate = usher_plate_entry_get_delegate;
}

static gboolean
usher_plate_entry_get_platform_state (GtkAccessible             *accessible,
                                      GtkAccessiblePlatformState state)
{
  return gtk_editable_delegate_get_accessible_platform_state (GTK_EDITABLE (accessible), state);
}

static void
usher_plate_entry_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_platform_state = usher_plate_entry_get_platform_state;
}

static gboolean
usher_plate_entry_focus (GtkWidget       *widget,
                         GtkDirectionType direction)
{
  UsherPlateEntry *self = USHER_PLATE_ENTRY (widget);
  gboolean         had_focus = gtk_widget_has_focus (self->text);
  gboolean         handled = GTK_WIDGET_CLASS (usher_plate_entry_parent_class)->focus (widget, direction);

  /* The province is kept, so what is typed next goes on from it. */
  if (!had_focus && gtk_widget_has_focus (self->text))
    gtk_editable_set_position (GTK_EDITABLE (self->text), -1);

  return handled;
}

static gboolean
usher_plate_entry_grab_focus (GtkWidget *widget)
{
  UsherPlateEntry *self = USHER_PLATE_ENTRY (widget);

  if (!gtk_text_grab_focus_without_selecting (GTK_TEXT (self->text)))
    return FALSE;
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);

  return TRUE;
}

static void
usher_plate_entry_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (usher_plate_entry_parent_class)->map (widget);

  update (USHER_PLATE_ENTRY (widget));
}

static void
usher_plate_entry_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  UsherPlateEntry *self = USHER_PLATE_ENTRY (object);

  if (gtk_editable_delegate_get_property (object, prop_id, value, pspec))
    return;

  switch ((UsherPlateEntryProps) prop_id)
    {
    case PROP_PLATE:
      g_value_set_string (value, self->plate);
      break;
    case PROP_DEFAULT_PREFIX:
      g_value_set_string (value, self->prefix);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_plate_entry_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  UsherPlateEntry *self = USHER_PLATE_ENTRY (object);

  if (gtk_editable_delegate_set_property (object, prop_id, value, pspec))
    return;

  switch ((UsherPlateEntryProps) prop_id)
    {
    case PROP_PLATE:
      usher_plate_entry_set_plate (self, g_value_get_string (value));
      break;
    case PROP_DEFAULT_PREFIX:
      usher_plate_entry_set_default_prefix (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_plate_entry_dispose (GObject *object)
{
  UsherPlateEntry *self = USHER_PLATE_ENTRY (object);
  GtkWidget       *child = NULL;

  if (self->text != NULL)
    {
      gtk_editable_finish_delegate (GTK_EDITABLE (self));
      g_signal_handlers_disconnect_by_data (self->text, self);
      g_clear_handle_id (&self->popover_idle, g_source_remove);
      g_signal_handlers_disconnect_by_data (self->popover, self);
      g_clear_pointer (&self->popover, gtk_widget_unparent);
      self->text = NULL;
    }
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_first_child (GTK_WIDGET (self)))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (usher_plate_entry_parent_class)->dispose (object);
}

static void
usher_plate_entry_finalize (GObject *object)
{
  UsherPlateEntry *self = USHER_PLATE_ENTRY (object);

  g_free (self->plate);
  g_free (self->prefix);
  g_free (self->preedit);
  g_free (self->offered);

  G_OBJECT_CLASS (usher_plate_entry_parent_class)->finalize (object);
}

static void
usher_plate_entry_class_init (UsherPlateEntryClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = usher_plate_entry_get_property;
  object_class->set_property = usher_plate_entry_set_property;
  object_class->dispose = usher_plate_entry_dispose;
  object_class->finalize = usher_plate_entry_finalize;

  widget_class->focus = usher_plate_entry_focus;
  widget_class->grab_focus = usher_plate_entry_grab_focus;
  widget_class->map = usher_plate_entry_map;

  /**
   * UsherPlateEntry:plate:
   *
   * The plate, normalised; "" while nothing but the default prefix is there.
   */
  properties[PROP_PLATE] = g_param_spec_string ("plate", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * UsherPlateEntry:default-prefix:
   *
   * With what an empty field is filled: the province and the letter of most of
   * the workshop's customers ("京A").
   */
  properties[PROP_DEFAULT_PREFIX] =
      g_param_spec_string ("default-prefix", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_editable_install_properties (object_class, G_N_ELEMENTS (properties));

  /**
   * UsherPlateEntry::activate:
   *
   * Enter was pressed and nothing was being chosen.
   */
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATE]);

  gtk_widget_class_set_css_name (widget_class, "plateentry");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
}

static void
create_text (UsherPlateEntry *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  self->text = gtk_text_new ();
  gtk_text_set_max_length (GTK_TEXT (self->text), USHER_PLATE_STRIP_MAX_BOXES);
  gtk_text_set_input_hints (GTK_TEXT (self->text), GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_NO_EMOJI);
  /* The boxes show what is in it. */
  gtk_widget_set_opacity (self->text, 0);
  gtk_widget_set_can_target (self->text, FALSE);
  gtk_widget_set_halign (self->text, GTK_ALIGN_START);

  g_signal_connect (self->text, "insert-text", G_CALLBACK (on_insert_text_cb), self);
  g_signal_connect (self->text, "changed", G_CALLBACK (on_changed_cb), self);
  g_signal_connect (self->text, "notify::cursor-position", G_CALLBACK (on_cursor_moved_cb), self);
  g_signal_connect (self->text, "notify::selection-bound", G_CALLBACK (on_cursor_moved_cb), self);
  g_signal_connect (self->text, "notify::has-focus", G_CALLBACK (on_focus_changed_cb), self);
  g_signal_connect (self->text, "preedit-changed", G_CALLBACK (on_preedit_changed_cb), self);
  g_signal_connect (self->text, "activate", G_CALLBACK (on_activate_cb), self);

  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (self->text, key);
}

static void
create_caption (UsherPlateEntry *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->caption = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (self->caption, "caption");
  self->suggestion = gtk_button_new ();
  gtk_widget_add_css_class (self->suggestion, "flat");
  gtk_widget_add_css_class (self->suggestion, "caption");
  gtk_widget_set_visible (self->suggestion, FALSE);
  g_signal_connect (self->suggestion, "clicked", G_CALLBACK (on_suggestion_clicked_cb), self);

  gtk_widget_add_css_class (row, "plate-caption");
  gtk_box_append (GTK_BOX (row), self->caption);
  gtk_box_append (GTK_BOX (row), self->suggestion);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
}

static void
usher_plate_entry_init (UsherPlateEntry *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->plate = g_strdup ("");

  self->strip = usher_plate_strip_new ();
  gtk_widget_set_halign (self->strip, GTK_ALIGN_START);
  gtk_widget_set_cursor_from_name (self->strip, "text");
  create_text (self);

  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->strip);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->text);
  g_signal_connect (self->overlay, "get-child-position", G_CALLBACK (on_get_child_position_cb), self);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  create_caption (self);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (self->strip, GTK_EVENT_CONTROLLER (click));

  self->popover = usher_plate_popover_new ();
  g_signal_connect (self->popover, "chosen", G_CALLBACK (on_chosen_cb), self);
  g_signal_connect (self->popover, "closed", G_CALLBACK (on_closed_cb), self);
  gtk_widget_set_parent (self->popover, self->strip);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("License plate"), -1);
  gtk_editable_init_delegate (GTK_EDITABLE (self));
  update (self);
}

/**
 * usher_plate_entry_new:
 *
 * Returns: (transfer floating): an empty field for a plate
 */
GtkWidget *
usher_plate_entry_new (void)
{
  return g_object_new (USHER_TYPE_PLATE_ENTRY, NULL);
}

/**
 * usher_plate_entry_get_plate:
 *
 * Returns: (transfer none): the plate, normalised; "" while nothing but the
 *   default prefix is there
 */
const char *
usher_plate_entry_get_plate (UsherPlateEntry *self)
{
  g_return_val_if_fail (USHER_IS_PLATE_ENTRY (self), NULL);

  return self->plate;
}

/**
 * usher_plate_entry_set_plate:
 * @plate: (nullable): a plate in any form; "" or %NULL for the default prefix
 *
 * Shows another plate.
 */
void
usher_plate_entry_set_plate (UsherPlateEntry *self,
                             const char      *plate)
{
  g_autofree char *normal = usher_plate_normalize (plate);

  g_return_if_fail (USHER_IS_PLATE_ENTRY (self));

  if (*normal == '\0' && self->prefix != NULL)
    g_set_str (&normal, self->prefix);
  if (g_strcmp0 (get_text (self), normal) != 0)
    replace_text (self, normal, -1);
}

/**
 * usher_plate_entry_get_default_prefix:
 *
 * Returns: (transfer none) (nullable): with what an empty field is filled
 */
const char *
usher_plate_entry_get_default_prefix (UsherPlateEntry *self)
{
  g_return_val_if_fail (USHER_IS_PLATE_ENTRY (self), NULL);

  return self->prefix;
}

/**
 * usher_plate_entry_set_default_prefix:
 * @prefix: (nullable): "京A", or %NULL for nothing
 *
 * Sets with what an empty field is filled; it does not count as a plate.
 */
void
usher_plate_entry_set_default_prefix (UsherPlateEntry *self,
                                      const char      *prefix)
{
  g_autofree char *normal = usher_plate_normalize (prefix);
  gboolean         untouched = FALSE;

  g_return_if_fail (USHER_IS_PLATE_ENTRY (self));

  untouched = is_untouched (self);
  if (!g_set_str (&self->prefix, normal))
    return;

  if (untouched)
    replace_text (self, normal, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DEFAULT_PREFIX]);
}

/**
 * usher_plate_entry_get_kind:
 *
 * Returns: the kind of the plate, from its characters
 */
UsherPlateKind
usher_plate_entry_get_kind (UsherPlateEntry *self)
{
  g_return_val_if_fail (USHER_IS_PLATE_ENTRY (self), USHER_PLATE_UNKNOWN);

  return self->kind;
}
