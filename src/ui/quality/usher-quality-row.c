/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-quality-row.h"

#include <glib/gi18n.h>

#include "usher-quality-labels.h"

struct _UsherQualityRow
{
  AdwBin parent_instance;

  UsherQualityItem *item; /* the row's own */
  GtkWidget        *toggles;
  GtkWidget        *note;
  gboolean          is_showing;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherQualityRow, usher_quality_row, ADW_TYPE_BIN)

/* The toggles, in the order of the results after “not said”. */
static const char *const icons[] = { "object-select-symbolic", "window-close-symbolic", "list-remove-symbolic" };

static void
show (UsherQualityRow *self)
{
  UsherQualityResult result = self->item->result;

  self->is_showing = TRUE;
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (self->toggles), result == USHER_QUALITY_RESULT_NOT_SAID
                                                                     ? GTK_INVALID_LIST_POSITION
                                                                     : (guint) result - 1);
  gtk_widget_set_visible (self->note, result == USHER_QUALITY_RESULT_FAILED || *self->item->note != '\0');
  self->is_showing = FALSE;
  if (result == USHER_QUALITY_RESULT_FAILED)
    gtk_widget_add_css_class (self->toggles, "bad");
  else
    gtk_widget_remove_css_class (self->toggles, "bad");
}

static void
on_active_cb (UsherQualityRow *self)
{
  guint active = adw_toggle_group_get_active (ADW_TOGGLE_GROUP (self->toggles));

  if (!self->is_showing)
    usher_quality_row_set_result (self, active < G_N_ELEMENTS (icons) ? (UsherQualityResult) (active + 1)
                                                                      : USHER_QUALITY_RESULT_NOT_SAID);
}

static void
on_note_changed_cb (UsherQualityRow *self)
{
  usher_entity_set_string (&self->item->note, gtk_editable_get_text (GTK_EDITABLE (self->note)));
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
on_key_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  UsherQualityRow *self = USHER_QUALITY_ROW (gtk_widget_get_ancestor (widget, USHER_TYPE_QUALITY_ROW));

  usher_quality_row_set_result (self, (UsherQualityResult) g_variant_get_int32 (arguments));

  return GDK_EVENT_STOP;
}

static void
add_key (GtkEventController *keys,
         const char         *trigger,
         UsherQualityResult  result)
{
  GtkShortcut *shortcut = gtk_shortcut_new_with_arguments (gtk_shortcut_trigger_parse_string (trigger),
                                                           gtk_callback_action_new (on_key_cb, NULL, NULL),
                                                           "i", (int) result);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

static void
add_keys (UsherQualityRow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  add_key (keys, "1|KP_1", USHER_QUALITY_RESULT_PASSED);
  add_key (keys, "2|KP_2", USHER_QUALITY_RESULT_FAILED);
  add_key (keys, "3|KP_3", USHER_QUALITY_RESULT_NOT_APPLICABLE);
  add_key (keys, "Delete|KP_Delete|BackSpace", USHER_QUALITY_RESULT_NOT_SAID);
  gtk_widget_add_controller (self->toggles, keys);
}

static void
add_toggles (UsherQualityRow *self)
{
  self->toggles = adw_toggle_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, usher_quality_result_label ((UsherQualityResult) (i + 1)));
      adw_toggle_set_icon_name (toggle, icons[i]);
      adw_toggle_group_add (ADW_TOGGLE_GROUP (self->toggles), toggle);
    }
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (self->toggles), GTK_INVALID_LIST_POSITION);
  gtk_widget_set_valign (self->toggles, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->toggles, "notify::active", G_CALLBACK (on_active_cb), self, G_CONNECT_SWAPPED);
}

static void
usher_quality_row_dispose (GObject *object)
{
  g_clear_object (&USHER_QUALITY_ROW (object)->item);

  G_OBJECT_CLASS (usher_quality_row_parent_class)->dispose (object);
}

static void
usher_quality_row_class_init (UsherQualityRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_quality_row_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
usher_quality_row_init (UsherQualityRow *self)
{
  self->note = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->note), _("What is not in order"));
  gtk_widget_set_visible (self->note, FALSE);
  add_toggles (self);
  add_keys (self);
}

/**
 * usher_quality_row_new:
 * @item: an item of the template
 *
 * Returns: (transfer floating): a row that says nothing yet
 */
GtkWidget *
usher_quality_row_new (UsherQualityItem *item)
{
  UsherQualityRow *self = g_object_new (USHER_TYPE_QUALITY_ROW, NULL);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char      *name = usher_quality_item_label (item);
  GtkWidget       *label = gtk_label_new (name);
  /* Translators: %s is an item of the inspection, “Bolts tightened to torque”. */
  g_autofree char *note = g_strdup_printf (_("What is not in order: %s"), name);

  self->item = usher_entity_copy (item);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_PROPERTY_LABEL, note, -1);
  gtk_editable_set_text (GTK_EDITABLE (self->note), self->item->note);
  g_signal_connect_object (self->note, "changed", G_CALLBACK (on_note_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), self->toggles);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->note);
  adw_bin_set_child (ADW_BIN (self), box);
  show (self);

  return GTK_WIDGET (self);
}

/**
 * usher_quality_row_get_item:
 *
 * Returns: (transfer none): the item as it is said
 */
UsherQualityItem *
usher_quality_row_get_item (UsherQualityRow *self)
{
  return self->item;
}

/**
 * usher_quality_row_set_result:
 *
 * Says the result of the item.
 */
void
usher_quality_row_set_result (UsherQualityRow   *self,
                              UsherQualityResult result)
{
  if (self->item->result == result)
    return;

  self->item->result = result;
  show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}
