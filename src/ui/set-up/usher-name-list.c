/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-name-list.h"

#include <glib/gi18n.h>

#include "usher-bay.h"
#include "usher-labels.h"
#include "usher-staff.h"

struct _UsherNameList
{
  AdwPreferencesGroup parent_instance;

  UsherNameListKind kind;
  GPtrArray        *items; /* (element-type UsherEntity): our own copies */
  GPtrArray        *rows;  /* (element-type GtkWidget): one an item */
  GtkWidget        *add_row;
};

enum
{
  CHANGED,
  RETIRED,
  DETAILS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherNameList, usher_name_list, ADW_TYPE_PREFERENCES_GROUP)

static void rebuild (UsherNameList *self);

static char **
name_of (UsherNameList *self,
         gpointer       item)
{
  return self->kind == USHER_NAME_LIST_STAFF ? &USHER_STAFF (item)->name : &USHER_BAY (item)->name;
}

static guint
find_item (UsherNameList *self,
           gpointer       item)
{
  guint position = 0;

  g_ptr_array_find (self->items, item, &position);

  return position;
}

static void
emit_changed (UsherNameList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Emptied while it is typed over, an old name stays: nobody is nameless. */
static void
on_name_changed_cb (UsherNameList *self,
                    GtkEditable   *row)
{
  UsherEntity     *item = g_object_get_data (G_OBJECT (row), "item");
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  if (*name == '\0' && item->id != 0)
    return;
  usher_entity_set_string (name_of (self, item), name);
  emit_changed (self);
}

static void
on_role_changed_cb (UsherNameList *self,
                    GParamSpec    *pspec,
                    GtkDropDown   *drop_down)
{
  UsherStaff *staff = USHER_STAFF (g_object_get_data (G_OBJECT (drop_down), "item"));

  staff->role = (UsherRole) gtk_drop_down_get_selected (drop_down);
  emit_changed (self);
}

static void
focus_row (UsherNameList *self,
           guint          position)
{
  if (position < self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, position));
  else
    gtk_widget_grab_focus (self->add_row);
}

static void
move (UsherNameList *self,
      gpointer       item,
      int            by)
{
  guint    position = find_item (self, item);
  gpointer held = g_object_ref (item);

  g_ptr_array_remove_index (self->items, position);
  g_ptr_array_insert (self->items, position + by, held);
  rebuild (self);
  focus_row (self, position + by);
  emit_changed (self);
}

static void
move_up_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       row)
{
  move (USHER_NAME_LIST (gtk_widget_get_ancestor (row, USHER_TYPE_NAME_LIST)), g_object_get_data (row, "item"), -1);
}

static void
move_down_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       row)
{
  move (USHER_NAME_LIST (gtk_widget_get_ancestor (row, USHER_TYPE_NAME_LIST)), g_object_get_data (row, "item"), 1);
}

static void
retire_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       row)
{
  UsherNameList          *self = USHER_NAME_LIST (gtk_widget_get_ancestor (row, USHER_TYPE_NAME_LIST));
  g_autoptr (UsherEntity) item = g_object_ref (g_object_get_data (row, "item"));
  guint                   position = find_item (self, item);

  g_ptr_array_remove_index (self->items, position);
  rebuild (self);
  focus_row (self, position);
  emit_changed (self);
  g_signal_emit (self, signals[RETIRED], 0, item, position);
}

static void
details_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GtkWidget     *row = GTK_WIDGET (user_data);
  UsherNameList *self = USHER_NAME_LIST (gtk_widget_get_ancestor (row, USHER_TYPE_NAME_LIST));

  g_signal_emit (self, signals[DETAILS], 0, g_object_get_data (G_OBJECT (row), "item"));
}

static GMenuModel *
make_row_menu (UsherNameList *self)
{
  GMenu *menu = g_menu_new ();

  if (self->kind == USHER_NAME_LIST_STAFF)
    g_menu_append (menu, _("_Badge, Trades and PIN…"), "row.details");
  g_menu_append (menu, _("Move _Up"), "row.move-up");
  g_menu_append (menu, _("Move _Down"), "row.move-down");
  g_menu_append (menu, self->kind == USHER_NAME_LIST_STAFF ? _("Has _Left") : _("No Longer in _Use"), "row.retire");

  return G_MENU_MODEL (menu);
}

static void
add_actions (UsherNameList *self,
             GtkWidget     *row,
             guint          position)
{
  static const GActionEntry entries[] = {
    { .name = "move-up", .activate = move_up_action },
    { .name = "move-down", .activate = move_down_action },
    { .name = "retire", .activate = retire_action },
    { .name = "details", .activate = details_action },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GActionMap                    *map = G_ACTION_MAP (group);

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), row);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "move-up")), position > 0);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "move-down")),
                               position + 1 < self->items->len);
  gtk_widget_insert_action_group (row, "row", G_ACTION_GROUP (group));
}

static GtkWidget *
create_role_choice (UsherNameList *self,
                    UsherStaff    *staff)
{
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);
  GtkWidget                *drop_down = NULL;

  for (int role = USHER_ROLE_ADVISOR; role <= USHER_ROLE_MANAGER; role++)
    gtk_string_list_append (roles, usher_role_label ((UsherRole) role));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&roles)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), staff->role);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (drop_down, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Role"), -1);
  g_object_set_data (G_OBJECT (drop_down), "item", staff);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_role_changed_cb), self, G_CONNECT_SWAPPED);

  return drop_down;
}

static GtkWidget *
create_row (UsherNameList *self,
            guint          position)
{
  UsherEntity           *item = g_ptr_array_index (self->items, position);
  GtkWidget             *row = adw_entry_row_new ();
  GtkWidget             *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = make_row_menu (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), C_("person or bay", "Name"));
  gtk_editable_set_text (GTK_EDITABLE (row), *name_of (self, item));
  g_object_set_data (G_OBJECT (row), "item", item);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_name_changed_cb), self, G_CONNECT_SWAPPED);
  if (self->kind == USHER_NAME_LIST_STAFF)
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), create_role_choice (self, USHER_STAFF (item)));

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More"), -1);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  add_actions (self, row, position);

  return row;
}

static void
rebuild (UsherNameList *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  adw_preferences_group_remove (group, self->add_row);
  for (guint i = 0; i < self->items->len; i++)
    {
      GtkWidget *row = create_row (self, i);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (group, row);
    }
  adw_preferences_group_add (group, self->add_row);
}

static void
on_add_activated_cb (UsherNameList *self)
{
  UsherEntity *item = g_object_new (self->kind == USHER_NAME_LIST_STAFF ? USHER_TYPE_STAFF : USHER_TYPE_BAY, NULL);

  g_ptr_array_add (self->items, item);
  rebuild (self);
  focus_row (self, self->items->len - 1);
}

static void
usher_name_list_dispose (GObject *object)
{
  UsherNameList *self = USHER_NAME_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->add_row);

  G_OBJECT_CLASS (usher_name_list_parent_class)->dispose (object);
}

static void
usher_name_list_class_init (UsherNameListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_name_list_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[RETIRED] = g_signal_new ("retired", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, USHER_TYPE_ENTITY, G_TYPE_UINT);
  signals[DETAILS] = g_signal_new ("details", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, USHER_TYPE_ENTITY);
}

static void
usher_name_list_init (UsherNameList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
}

/**
 * usher_name_list_new:
 * @kind: of whom or what
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
usher_name_list_new (UsherNameListKind kind)
{
  UsherNameList *self = g_object_new (USHER_TYPE_NAME_LIST, NULL);

  self->kind = kind;
  self->add_row = g_object_ref_sink (adw_button_row_new ());
  if (kind == USHER_NAME_LIST_STAFF)
    {
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Staff"));
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _("Add a Person"));
    }
  else
    {
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Bays"));
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _("Add a Bay"));
    }
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add_row), "list-add-symbolic");
  g_signal_connect_object (self->add_row, "activated", G_CALLBACK (on_add_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);

  return GTK_WIDGET (self);
}

/**
 * usher_name_list_set_items:
 * @items: (element-type UsherEntity): staff or bays; copied
 *
 * Shows them.
 */
void
usher_name_list_set_items (UsherNameList *self,
                           GPtrArray     *items)
{
  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->items, usher_entity_copy (g_ptr_array_index (items, i)));
  rebuild (self);
}

/**
 * usher_name_list_dup_items:
 *
 * Returns: (transfer full) (element-type UsherEntity): copies of those that have
 *   a name, in their order
 */
GPtrArray *
usher_name_list_dup_items (UsherNameList *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->items->len; i++)
    {
      gpointer item = g_ptr_array_index (self->items, i);

      if (**name_of (self, item) != '\0')
        g_ptr_array_add (items, usher_entity_copy (item));
    }

  return items;
}

/**
 * usher_name_list_insert:
 * @position: where
 * @item: one that was retired
 *
 * Brings it back.
 */
void
usher_name_list_insert (UsherNameList *self,
                        guint          position,
                        UsherEntity   *item)
{
  g_ptr_array_insert (self->items, MIN (position, self->items->len), usher_entity_copy (item));
  rebuild (self);
  emit_changed (self);
}

/* The saved row of @item: the one of its id, or a new one of its name. */
static UsherEntity *
find_saved (UsherNameList *self,
            UsherEntity   *item,
            GPtrArray     *saved)
{
  for (guint i = 0; i < saved->len; i++)
    {
      UsherEntity *row = g_ptr_array_index (saved, i);
      gboolean     is_known = FALSE;

      for (guint j = 0; j < self->items->len && !is_known; j++)
        is_known = ((UsherEntity *) g_ptr_array_index (self->items, j))->id == row->id;
      if (item->id != 0 ? row->id == item->id : !is_known && g_str_equal (*name_of (self, row), *name_of (self, item)))
        return row;
    }

  return NULL;
}

/**
 * usher_name_list_adopt:
 * @saved: (element-type UsherEntity): the rows as they were saved
 *
 * Takes ids and versions of what was saved, and leaves what is being typed.
 */
void
usher_name_list_adopt (UsherNameList *self,
                       GPtrArray     *saved)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      UsherEntity *item = g_ptr_array_index (self->items, i);
      UsherEntity *row = find_saved (self, item, saved);

      if (row == NULL)
        continue;
      item->id = row->id;
      item->row_version = row->row_version;
    }
}

/**
 * usher_name_list_find:
 * @id: row id
 *
 * Returns: (transfer none) (nullable): the one that is edited here; what is
 *   changed in it is saved with the rest
 */
UsherEntity *
usher_name_list_find (UsherNameList *self,
                      gint64         id)
{
  for (guint i = 0; i < self->items->len; i++)
    if (((UsherEntity *) g_ptr_array_index (self->items, i))->id == id)
      return g_ptr_array_index (self->items, i);

  return NULL;
}
