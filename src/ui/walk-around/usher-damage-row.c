/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-damage-row.h"

#include <glib/gi18n.h>

#include "usher-car-labels.h"

struct _UsherDamageRow
{
  GtkListBoxRow parent_instance;

  guint      number;
  GtkLabel  *badge;
  GtkLabel  *title;
  GtkLabel  *details;
  GtkWidget *edit; /* %NULL for a mark of the last visit */
  GtkWidget *remove;
  GtkWidget *carry_over; /* %NULL for a mark of this visit */
};

G_DEFINE_FINAL_TYPE (UsherDamageRow, usher_damage_row, GTK_TYPE_LIST_BOX_ROW)

static GtkLabel *
add_label (GtkWidget  *box,
           const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static GtkWidget *
add_button (GtkWidget  *box,
            const char *icon,
            const char *tooltip,
            const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
usher_damage_row_class_init (UsherDamageRowClass *klass)
{
}

static void
usher_damage_row_init (UsherDamageRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->badge = add_label (box, "damage-badge");
  gtk_label_set_wrap (self->badge, FALSE);
  gtk_label_set_xalign (self->badge, 0.5);
  gtk_widget_add_css_class (box, "damage-row");
  gtk_widget_set_valign (GTK_WIDGET (self->badge), GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), texts);
  self->title = add_label (texts, NULL);
  self->details = add_label (texts, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->details), "dimmed");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * usher_damage_row_new:
 * @is_of_last_visit: whether it can only be carried over
 *
 * Returns: (transfer floating): a row without a mark
 */
GtkWidget *
usher_damage_row_new (gboolean is_of_last_visit)
{
  UsherDamageRow *self = g_object_new (USHER_TYPE_DAMAGE_ROW, NULL);
  GtkWidget      *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self));

  if (is_of_last_visit)
    {
      self->carry_over = add_button (box, "list-add-symbolic", NULL, "damage.carry-over");
      gtk_button_set_label (GTK_BUTTON (self->carry_over), _("Carry Over"));
    }
  else
    {
      self->edit = add_button (box, "document-edit-symbolic", _("Edit Mark"), "damage.edit");
      self->remove = add_button (box, "user-trash-symbolic", _("Remove Mark"), "damage.remove");
    }

  return GTK_WIDGET (self);
}

/**
 * usher_damage_row_get_number:
 *
 * Returns: the number of its mark
 */
guint
usher_damage_row_get_number (UsherDamageRow *self)
{
  return self->number;
}

static void
name_button (GtkWidget *button,
             guint      number,
             char      *name)
{
  g_autofree char *owned = name;

  if (button == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, owned, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", number);
}

/**
 * usher_damage_row_set_mark:
 * @mark: what to show
 *
 * Shows a mark.
 */
void
usher_damage_row_set_mark (UsherDamageRow        *self,
                           const UsherDamageMark *mark)
{
  g_autofree char *badge = g_strdup_printf ("%u %s", mark->number, usher_damage_type_get_code (mark->type));
  /* Translators: kind of damage and how bad it is, “Scratch · Light”. */
  g_autofree char *title = g_strdup_printf (C_("damage", "%s · %s"), usher_damage_type_get_label (mark->type),
                                               usher_damage_severity_get_label (mark->severity));
  g_autofree char *details = NULL;
  g_autofree char *description = usher_damage_mark_describe (mark);

  if (*mark->note != '\0')
    /* Translators: place on the car, then what was noted about the damage. */
    details = g_strdup_printf (C_("damage", "%s: %s"), usher_car_zone_get_label (mark->zone), mark->note);
  else
    details = g_strdup (usher_car_zone_get_label (mark->zone));

  self->number = mark->number;
  gtk_label_set_text (self->badge, badge);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->details, details);
  if (mark->earlier)
    gtk_widget_add_css_class (GTK_WIDGET (self), "earlier");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "earlier");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, mark->note, -1);
  name_button (self->edit, mark->number, g_strdup_printf (_("Edit mark %u"), mark->number));
  name_button (self->remove, mark->number, g_strdup_printf (_("Remove mark %u"), mark->number));
  name_button (self->carry_over, mark->number, g_strdup_printf (_("Carry over mark %u"), mark->number));
}
