/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-check-row.h"

#include <glib/gi18n.h>

#include "usher-reception-labels.h"

struct _UsherCheckRow
{
  AdwBin parent_instance;

  UsherOrderContext *context; /* unowned: the step keeps it */
  UsherCheckItem    *item;    /* the working copy */
  GtkWidget         *toggles;
  GtkWidget         *note;
  gboolean           was_pressed; /* the press began on what is chosen already */
  gboolean           is_showing;
};

G_DEFINE_FINAL_TYPE (UsherCheckRow, usher_check_row, ADW_TYPE_BIN)

/* The toggles, in the order of the results after “not checked”. */
static const struct
{
  UsherCheckResult result;
  const char      *icon;
} choices[] = {
  { USHER_CHECK_RESULT_OK, "object-select-symbolic" },
  { USHER_CHECK_RESULT_ATTENTION, "dialog-warning-symbolic" },
  { USHER_CHECK_RESULT_BAD, "window-close-symbolic" },
};

static void
set_result (UsherCheckRow   *self,
            UsherCheckResult result)
{
  if (self->is_showing || self->item->result == result)
    return;

  usher_order_context_edit_check (self->context, self->item->code)->result = result;
  usher_check_row_update (self);
}

static void
on_active_cb (UsherCheckRow *self)
{
  guint active = adw_toggle_group_get_active (ADW_TOGGLE_GROUP (self->toggles));

  set_result (self, active < G_N_ELEMENTS (choices) ? choices[active].result : USHER_CHECK_RESULT_NOT_CHECKED);
}

static void
on_note_changed_cb (UsherCheckRow *self)
{
  const char *note = gtk_editable_get_text (GTK_EDITABLE (self->note));

  if (!self->is_showing && !g_str_equal (note, self->item->note))
    usher_entity_set_string (&usher_order_context_edit_check (self->context, self->item->code)->note, note);
}

/* The group itself only changes its choice, so a press on what is chosen is
 * noted before it and takes the choice back afterwards. */

static gboolean
is_chosen_at (UsherCheckRow *self,
              double         x,
              double         y)
{
  GtkWidget *widget = gtk_widget_pick (self->toggles, x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && gtk_widget_get_parent (widget) != self->toggles)
    widget = gtk_widget_get_parent (widget);

  return widget != NULL && (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_CHECKED) != 0;
}

static void
on_pressed_cb (UsherCheckRow *self,
               int            n_press,
               double         x,
               double         y)
{
  self->was_pressed = is_chosen_at (self, x, y);
}

static void
on_released_cb (UsherCheckRow *self,
                int            n_press,
                double         x,
                double         y)
{
  if (self->was_pressed && is_chosen_at (self, x, y))
    set_result (self, USHER_CHECK_RESULT_NOT_CHECKED);
  self->was_pressed = FALSE;
}

static gboolean
on_key_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  UsherCheckRow *self = USHER_CHECK_ROW (gtk_widget_get_ancestor (widget, USHER_TYPE_CHECK_ROW));

  set_result (self, (UsherCheckResult) g_variant_get_int32 (arguments));

  return GDK_EVENT_STOP;
}

static void
add_key (GtkEventController *keys,
         const char         *trigger,
         UsherCheckResult    result)
{
  GtkShortcut *shortcut = gtk_shortcut_new_with_arguments (gtk_shortcut_trigger_parse_string (trigger),
                                                           gtk_callback_action_new (on_key_cb, NULL, NULL),
                                                           "i", (int) result);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

static void
add_controllers (UsherCheckRow *self)
{
  GtkGesture         *press = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (on_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (press, "released", G_CALLBACK (on_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->toggles, GTK_EVENT_CONTROLLER (press));

  add_key (keys, "1|KP_1", USHER_CHECK_RESULT_OK);
  add_key (keys, "2|KP_2", USHER_CHECK_RESULT_ATTENTION);
  add_key (keys, "3|KP_3", USHER_CHECK_RESULT_BAD);
  add_key (keys, "Delete|KP_Delete|BackSpace", USHER_CHECK_RESULT_NOT_CHECKED);
  gtk_widget_add_controller (self->toggles, keys);
}

static void
add_toggles (UsherCheckRow *self)
{
  self->toggles = adw_toggle_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, usher_check_result_label (choices[i].result));
      adw_toggle_set_icon_name (toggle, choices[i].icon);
      adw_toggle_group_add (ADW_TOGGLE_GROUP (self->toggles), toggle);
    }
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (self->toggles), GTK_INVALID_LIST_POSITION);
  gtk_widget_set_valign (self->toggles, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->toggles, "notify::active", G_CALLBACK (on_active_cb), self, G_CONNECT_SWAPPED);
}

static void
usher_check_row_dispose (GObject *object)
{
  g_clear_object (&USHER_CHECK_ROW (object)->item);

  G_OBJECT_CLASS (usher_check_row_parent_class)->dispose (object);
}

static void
usher_check_row_class_init (UsherCheckRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_check_row_dispose;
}

static void
usher_check_row_init (UsherCheckRow *self)
{
  self->note = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->note), _("What was seen"));
  gtk_widget_set_visible (self->note, FALSE);
  g_signal_connect_object (self->note, "changed", G_CALLBACK (on_note_changed_cb), self, G_CONNECT_SWAPPED);
  add_toggles (self);
  add_controllers (self);
}

static void
name_children (UsherCheckRow *self,
               const char    *name)
{
  /* Translators: %s is a point of the checklist, “Headlamps”. */
  g_autofree char *note = g_strdup_printf (_("Note on %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_PROPERTY_LABEL, note, -1);
}

/**
 * usher_check_row_new:
 * @context: the order; outlives the row
 * @item: a point of its checklist
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
usher_check_row_new (UsherOrderContext *context,
                     UsherCheckItem    *item)
{
  UsherCheckRow *self = g_object_new (USHER_TYPE_CHECK_ROW, NULL);
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget     *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget     *label = gtk_label_new (usher_check_item_label (item));

  self->context = context;
  self->item = g_object_ref (item);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), self->toggles);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->note);
  adw_bin_set_child (ADW_BIN (self), box);
  name_children (self, usher_check_item_label (item));
  usher_check_row_update (self);

  return GTK_WIDGET (self);
}

/* What is not in order catches the eye, beside its icon and its word. */
static void
show_style (UsherCheckRow   *self,
            UsherCheckResult result)
{
  gtk_widget_remove_css_class (self->toggles, "attention");
  gtk_widget_remove_css_class (self->toggles, "bad");
  if (result == USHER_CHECK_RESULT_ATTENTION)
    gtk_widget_add_css_class (self->toggles, "attention");
  else if (result == USHER_CHECK_RESULT_BAD)
    gtk_widget_add_css_class (self->toggles, "bad");
}

/**
 * usher_check_row_update:
 *
 * Shows the result and the note as they are now.
 */
void
usher_check_row_update (UsherCheckRow *self)
{
  UsherCheckResult result = self->item->result;
  gboolean         has_note = *self->item->note != '\0';

  self->is_showing = TRUE;
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (self->toggles), result == USHER_CHECK_RESULT_NOT_CHECKED
                                                                     ? GTK_INVALID_LIST_POSITION
                                                                     : (guint) result - 1);
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->note)), self->item->note))
    gtk_editable_set_text (GTK_EDITABLE (self->note), self->item->note);
  gtk_widget_set_visible (self->note, has_note || result == USHER_CHECK_RESULT_ATTENTION ||
                                          result == USHER_CHECK_RESULT_BAD);
  self->is_showing = FALSE;
  show_style (self, result);
}
