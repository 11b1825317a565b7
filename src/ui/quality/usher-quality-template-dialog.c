/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-quality-template-dialog.h"

#include <glib/gi18n.h>

#include "usher-quality-labels.h"
#include "usher-quality-store.h"
#include "usher-trouble-text.h"

struct _UsherQualityTemplateDialog
{
  AdwDialog parent_instance;

  UsherDesk *desk;
  int        version; /* that is being changed */
  gboolean   is_ready;
  GtkWidget *lists[USHER_QUALITY_N_LEVELS]; /* boxes of rows */

  AdwToastOverlay *toasts;
  GtkBox          *levels;
};

G_DEFINE_FINAL_TYPE (UsherQualityTemplateDialog, usher_quality_template_dialog, ADW_TYPE_DIALOG)

/* A row is a box of two entries and three buttons; what it says is in them, and
 * its code beside. */
static const char code_key[] = "code";
static const char name_key[] = "name";
static const char name_en_key[] = "name-en";

static UsherQualityStore *
get_store (UsherQualityTemplateDialog *self)
{
  return usher_session_get_quality (usher_desk_get_session (self->desk));
}

static const char *
get_text (GtkWidget  *row,
          const char *key)
{
  return gtk_editable_get_text (g_object_get_data (G_OBJECT (row), key));
}

static GtkWidget *
find_row (GtkWidget *widget)
{
  GtkWidget *row = widget;

  while (row != NULL && g_object_get_data (G_OBJECT (row), name_key) == NULL)
    row = gtk_widget_get_parent (row);
  return row;
}

/* Taking a row away, and back. */

typedef struct
{
  GtkWidget *row;
  GtkWidget *list;
  GtkWidget *before; /* (nullable) */
} Removed;

static void
removed_free (gpointer data)
{
  Removed *self = data;

  g_object_unref (self->row);
  g_object_unref (self->list);
  g_clear_object (&self->before);
  g_free (self);
}

static void
on_undo_cb (AdwToast *toast,
            Removed  *removed)
{
  gboolean has_place = removed->before != NULL && gtk_widget_get_parent (removed->before) == removed->list;

  gtk_box_insert_child_after (GTK_BOX (removed->list), removed->row, has_place ? removed->before : NULL);
}

static void
on_remove_cb (GtkButton                  *button,
              UsherQualityTemplateDialog *self)
{
  Removed   *removed = g_new0 (Removed, 1);
  GtkWidget *next = NULL;
  AdwToast  *toast = adw_toast_new (_("Item removed"));

  removed->row = g_object_ref (find_row (GTK_WIDGET (button)));
  removed->list = g_object_ref (gtk_widget_get_parent (removed->row));
  g_set_object (&removed->before, gtk_widget_get_prev_sibling (removed->row));
  next = gtk_widget_get_next_sibling (removed->row);
  gtk_box_remove (GTK_BOX (removed->list), removed->row);
  if (next != NULL)
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_undo_cb), removed, (GClosureNotify) (void (*) (void)) removed_free, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_up_cb (GtkButton *button)
{
  GtkWidget *row = find_row (GTK_WIDGET (button));
  GtkWidget *before = gtk_widget_get_prev_sibling (row);

  if (before == NULL)
    return;
  gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (row)), row, gtk_widget_get_prev_sibling (before));
  gtk_widget_grab_focus (GTK_WIDGET (button));
}

static void
on_down_cb (GtkButton *button)
{
  GtkWidget *row = find_row (GTK_WIDGET (button));
  GtkWidget *after = gtk_widget_get_next_sibling (row);

  if (after == NULL)
    return;
  gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (row)), row, after);
  gtk_widget_grab_focus (GTK_WIDGET (button));
}

static GtkWidget *
make_button (const char *icon_name,
             const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
add_entry (GtkWidget  *row,
           const char *key,
           const char *label,
           const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (row), key, entry);
  gtk_box_append (GTK_BOX (row), entry);
  return entry;
}

static GtkWidget *
add_row (UsherQualityTemplateDialog *self,
         UsherQualityLevel           level,
         UsherQualityItem           *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *up = make_button ("go-up-symbolic", _("Move Up"));
  GtkWidget *down = make_button ("go-down-symbolic", _("Move Down"));
  GtkWidget *remove = make_button ("user-trash-symbolic", _("Remove Item"));

  add_entry (row, name_key, _("Name in Chinese"), item != NULL ? item->name : "");
  add_entry (row, name_en_key, _("Name in English"), item != NULL ? item->name_en : "");
  g_object_set_data_full (G_OBJECT (row), code_key, g_strdup (item != NULL ? item->code : ""), g_free);
  g_signal_connect (up, "clicked", G_CALLBACK (on_up_cb), NULL);
  g_signal_connect (down, "clicked", G_CALLBACK (on_down_cb), NULL);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove_cb), self, 0);
  gtk_box_append (GTK_BOX (row), up);
  gtk_box_append (GTK_BOX (row), down);
  gtk_box_append (GTK_BOX (row), remove);
  gtk_box_append (GTK_BOX (self->lists[level]), row);
  return row;
}

static void
on_add_cb (GtkButton                  *button,
           UsherQualityTemplateDialog *self)
{
  UsherQualityLevel level = (UsherQualityLevel) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "level"));

  gtk_widget_child_focus (add_row (self, level, NULL), GTK_DIR_TAB_FORWARD);
}

static void
add_level (UsherQualityTemplateDialog *self,
           UsherQualityLevel           level)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (usher_quality_level_label (level));
  /* Translators: %s is “Self Check”, “Peer Check” or “Final Check”. */
  g_autofree char *name = g_strdup_printf (_("Add Item to %s"), usher_quality_level_label (level));
  GtkWidget       *add = gtk_button_new_with_label (name);

  self->lists[level] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (add), "level", GUINT_TO_POINTER (level));
  g_signal_connect_object (add, "clicked", G_CALLBACK (on_add_cb), self, 0);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), self->lists[level]);
  gtk_box_append (GTK_BOX (box), add);
  gtk_box_append (self->levels, box);
}

/* Loading and saving. */

static void
say (UsherQualityTemplateDialog *self,
     const char                 *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherQualityTemplateDialog) self = user_data;
  g_autoptr (GError)                     error = NULL;
  g_autoptr (GPtrArray)                  items =
      usher_quality_store_template_finish (USHER_QUALITY_STORE (source), result, &error);

  if (items == NULL)
    {
      say (self, usher_trouble_text (usher_trouble_of (error)));
      return;
    }
  for (guint i = 0; i < items->len; i++)
    {
      UsherQualityItem *item = g_ptr_array_index (items, i);

      self->version = item->version;
      add_row (self, item->level, item);
    }
  self->is_ready = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "template.save", TRUE);
  if (items->len > 0)
    gtk_widget_child_focus (self->lists[USHER_QUALITY_LEVEL_SELF], GTK_DIR_TAB_FORWARD);
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherQualityTemplateDialog) self = user_data;
  g_autoptr (GError)                     error = NULL;
  g_autoptr (GPtrArray)                  items =
      usher_quality_store_template_finish (USHER_QUALITY_STORE (source), result, &error);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "template.save", TRUE);
  if (items == NULL)
    {
      say (self, usher_trouble_text (usher_trouble_of (error)));
      return;
    }
  usher_desk_say (self->desk, _("The items of the checks are saved"));
  adw_dialog_close (ADW_DIALOG (self));
}

/* A row in which nothing was written is none. */
static GPtrArray *
collect (UsherQualityTemplateDialog *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint level = 0; level < USHER_QUALITY_N_LEVELS; level++)
    {
      for (GtkWidget *row = gtk_widget_get_first_child (self->lists[level]); row != NULL;
           row = gtk_widget_get_next_sibling (row))
        {
          g_autofree char  *name = g_strstrip (g_strdup (get_text (row, name_key)));
          g_autofree char  *name_en = g_strstrip (g_strdup (get_text (row, name_en_key)));
          UsherQualityItem *item = NULL;

          if (*name == '\0' && *name_en == '\0')
            continue;
          item = g_object_new (USHER_TYPE_QUALITY_ITEM, NULL);
          item->level = (UsherQualityLevel) level;
          usher_entity_set_string (&item->name, name);
          usher_entity_set_string (&item->name_en, name_en);
          usher_entity_set_string (&item->code, g_object_get_data (G_OBJECT (row), code_key));
          g_ptr_array_add (items, item);
        }
    }

  return items;
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherQualityTemplateDialog *self = USHER_QUALITY_TEMPLATE_DIALOG (widget);
  g_autoptr (GPtrArray)       items = collect (self);

  gtk_widget_action_set_enabled (widget, "template.save", FALSE);
  usher_quality_store_save_template_async (get_store (self), items, self->version, NULL, on_saved_cb, g_object_ref (self));
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
usher_quality_template_dialog_dispose (GObject *object)
{
  UsherQualityTemplateDialog *self = USHER_QUALITY_TEMPLATE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_QUALITY_TEMPLATE_DIALOG);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_quality_template_dialog_parent_class)->dispose (object);
}

static void
usher_quality_template_dialog_class_init (UsherQualityTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_quality_template_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/quality/usher-quality-template-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherQualityTemplateDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, UsherQualityTemplateDialog, levels);
  gtk_widget_class_install_action (widget_class, "template.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "template.cancel", NULL, cancel_action);
}

static void
usher_quality_template_dialog_init (UsherQualityTemplateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "template.save", FALSE);
  for (guint level = 0; level < USHER_QUALITY_N_LEVELS; level++)
    add_level (self, (UsherQualityLevel) level);
}

/**
 * usher_quality_template_dialog_present:
 * @parent: where it is asked for
 * @desk: the desk
 *
 * Opens what is looked at in the three levels.
 */
void
usher_quality_template_dialog_present (GtkWidget *parent,
                                       UsherDesk *desk)
{
  UsherQualityTemplateDialog *self = g_object_new (USHER_TYPE_QUALITY_TEMPLATE_DIALOG, NULL);

  self->desk = g_object_ref (desk);
  usher_quality_store_list_template_async (get_store (self), NULL, on_loaded_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}
