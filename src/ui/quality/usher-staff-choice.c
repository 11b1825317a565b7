/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-staff-choice.h"

#include "usher-permission.h"

static const char ids_key[] = "staff-ids";

static GArray *
get_ids (GtkDropDown *choice)
{
  return g_object_get_data (G_OBJECT (choice), ids_key);
}

static void
add_staff (UsherShop       *shop,
           UsherOrderAction action,
           gboolean         suits,
           GtkStringList   *names,
           GArray          *ids)
{
  for (guint i = 0; i < shop->staff->len; i++)
    {
      UsherStaff *staff = g_ptr_array_index (shop->staff, i);

      if (!staff->is_active || usher_role_may_act (staff->role, action) != suits)
        continue;
      gtk_string_list_append (names, staff->name);
      g_array_append_val (ids, staff->parent_instance.id);
    }
}

/**
 * usher_staff_choice_new:
 * @action: what they are to do; whose role it is comes first
 * @label: its accessible name
 *
 * Returns: (transfer floating): a drop-down that says nobody yet
 */
GtkWidget *
usher_staff_choice_new (UsherShop       *shop,
                        UsherOrderAction action,
                        const char      *label)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *const[]) { "–", NULL });
  GArray                   *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget                *choice = NULL;
  gint64                    nobody = 0;

  g_array_append_val (ids, nobody);
  add_staff (shop, action, TRUE, names, ids);
  add_staff (shop, action, FALSE, names, ids);
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (choice), ids_key, ids, (GDestroyNotify) g_array_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return choice;
}

/**
 * usher_staff_choice_get:
 *
 * Returns: who is chosen, 0 for nobody
 */
gint64
usher_staff_choice_get (GtkDropDown *choice)
{
  GArray *ids = get_ids (choice);
  guint   selected = gtk_drop_down_get_selected (choice);

  return selected < ids->len ? g_array_index (ids, gint64, selected) : 0;
}

/**
 * usher_staff_choice_set:
 * @staff_id: whom to choose, 0 for nobody
 */
void
usher_staff_choice_set (GtkDropDown *choice,
                        gint64       staff_id)
{
  GArray *ids = get_ids (choice);
  guint   selected = 0;

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == staff_id)
      selected = i;
  if (gtk_drop_down_get_selected (choice) != selected)
    gtk_drop_down_set_selected (choice, selected);
}
