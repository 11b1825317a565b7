/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-compare-panel.h"

#include <glib/gi18n.h>

#include "usher-car-diagram.h"
#include "usher-damage-dialog.h"
#include "usher-damage-row.h"

struct _UsherComparePanel
{
  AdwBin parent_instance;

  GPtrArray *old_marks; /* (element-type UsherDamageMark) grey */
  GPtrArray *new_marks; /* (element-type UsherDamageMark) numbered after them */
  gboolean   is_editable;

  UsherCarDiagram *diagram;
  GtkLabel        *heading;
  GtkListBox      *list;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherComparePanel, usher_compare_panel, ADW_TYPE_BIN)

static GPtrArray *
join_marks (UsherComparePanel *self)
{
  GPtrArray *marks = usher_damage_marks_new ();

  for (guint i = 0; i < self->old_marks->len; i++)
    {
      UsherDamageMark *mark = usher_damage_mark_copy (g_ptr_array_index (self->old_marks, i));

      mark->earlier = TRUE;
      mark->number = i + 1;
      g_ptr_array_add (marks, mark);
    }
  for (guint i = 0; i < self->new_marks->len; i++)
    g_ptr_array_add (marks, usher_damage_mark_copy (g_ptr_array_index (self->new_marks, i)));
  return marks;
}

/* New marks are numbered on after those of the check-in. */
static void
number_new (UsherComparePanel *self)
{
  for (guint i = 0; i < self->new_marks->len; i++)
    ((UsherDamageMark *) g_ptr_array_index (self->new_marks, i))->number = self->old_marks->len + i + 1;
}

static void
show_heading (UsherComparePanel *self)
{
  g_autofree char *text = NULL;

  if (self->new_marks->len == 0)
    text = g_strdup_printf (ngettext ("%u mark at check-in, none new", "%u marks at check-in, none new", self->old_marks->len),
                            self->old_marks->len);
  else
    text = g_strdup_printf (ngettext ("%u new mark", "%u new marks", self->new_marks->len), self->new_marks->len);
  gtk_label_set_text (self->heading, text);
}

static void
show_rows (UsherComparePanel *self)
{
  GtkListBoxRow *surplus = NULL;

  for (guint i = 0; i < self->new_marks->len; i++)
    {
      if (gtk_list_box_get_row_at_index (self->list, (int) i) == NULL)
        gtk_list_box_append (self->list, usher_damage_row_new (FALSE));
      usher_damage_row_set_mark (USHER_DAMAGE_ROW (gtk_list_box_get_row_at_index (self->list, (int) i)),
                                 g_ptr_array_index (self->new_marks, i));
    }
  while ((surplus = gtk_list_box_get_row_at_index (self->list, (int) self->new_marks->len)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (surplus));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->new_marks->len > 0);
}

static void
show_all (UsherComparePanel *self)
{
  g_autoptr (GPtrArray) shown = join_marks (self);

  usher_car_diagram_set_marks (self->diagram, shown);
  usher_car_diagram_set_editable (self->diagram, self->is_editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "damage.add", self->is_editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "damage.edit", self->is_editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "damage.remove", self->is_editable);
  show_rows (self);
  show_heading (self);
}

/**
 * usher_compare_panel_show:
 * @old_marks: (element-type UsherDamageMark): at check-in
 * @new_marks: (element-type UsherDamageMark): found at the delivery
 * @is_editable: whether new marks can be changed
 */
void
usher_compare_panel_show (UsherComparePanel *self,
                          GPtrArray         *old_marks,
                          GPtrArray         *new_marks,
                          gboolean           is_editable)
{
  g_clear_pointer (&self->old_marks, g_ptr_array_unref);
  g_clear_pointer (&self->new_marks, g_ptr_array_unref);
  self->old_marks = usher_damage_marks_copy (old_marks);
  self->new_marks = usher_damage_marks_copy (new_marks);
  self->is_editable = is_editable;
  number_new (self);
  show_all (self);
}

static void
changed (UsherComparePanel *self)
{
  number_new (self);
  show_all (self);
  g_signal_emit (self, signals[CHANGED], 0, self->new_marks);
}

static void
on_added_cb (UsherComparePanel     *self,
             const UsherDamageMark *mark)
{
  UsherDamageMark *added = usher_damage_mark_copy (mark);

  added->id = 0;
  added->earlier = FALSE;
  g_ptr_array_add (self->new_marks, added);
  changed (self);
}

static void
on_edited_cb (UsherComparePanel     *self,
              const UsherDamageMark *mark)
{
  GPtrArray *marks = usher_damage_marks_replace (self->new_marks, mark);

  g_ptr_array_unref (self->new_marks);
  self->new_marks = marks;
  changed (self);
}

static void
remove_mark (UsherComparePanel *self,
             guint              number)
{
  for (guint i = 0; i < self->new_marks->len; i++)
    {
      if (((const UsherDamageMark *) g_ptr_array_index (self->new_marks, i))->number != number)
        continue;
      g_ptr_array_remove_index (self->new_marks, i);
      changed (self);
      return;
    }
}

static void
ask_for_new (UsherComparePanel *self,
             AdwDialog         *dialog)
{
  g_signal_connect_object (dialog, "done", G_CALLBACK (on_added_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_zone_activated_cb (UsherComparePanel *self,
                      double             x,
                      double             y,
                      guint              zone)
{
  if (self->is_editable)
    ask_for_new (self, usher_damage_dialog_new_mark_at (usher_car_diagram_get_marks (self->diagram), x, y, (UsherCarZone) zone));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  UsherComparePanel *self = USHER_COMPARE_PANEL (widget);

  ask_for_new (self, usher_damage_dialog_new_mark (usher_car_diagram_get_marks (self->diagram)));
}

static void
edit_number (UsherComparePanel *self,
             guint              number)
{
  const UsherDamageMark *mark = usher_damage_marks_find (self->new_marks, number);
  AdwDialog             *dialog = NULL;

  usher_car_diagram_set_selected (self->diagram, number);
  if (mark == NULL || !self->is_editable)
    return;

  dialog = usher_damage_dialog_new_edit (usher_car_diagram_get_marks (self->diagram), mark);
  g_signal_connect_object (dialog, "done", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "removed", G_CALLBACK (remove_mark), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_row_activated_cb (UsherComparePanel *self,
                     UsherDamageRow    *row)
{
  edit_number (self, usher_damage_row_get_number (row));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  edit_number (USHER_COMPARE_PANEL (widget), g_variant_get_uint32 (parameter));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  remove_mark (USHER_COMPARE_PANEL (widget), g_variant_get_uint32 (parameter));
}

static void
usher_compare_panel_finalize (GObject *object)
{
  UsherComparePanel *self = USHER_COMPARE_PANEL (object);

  g_clear_pointer (&self->old_marks, g_ptr_array_unref);
  g_clear_pointer (&self->new_marks, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_compare_panel_parent_class)->finalize (object);
}

static void
usher_compare_panel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USHER_TYPE_COMPARE_PANEL);

  G_OBJECT_CLASS (usher_compare_panel_parent_class)->dispose (object);
}

static void
usher_compare_panel_class_init (UsherComparePanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_compare_panel_dispose;
  object_class->finalize = usher_compare_panel_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  g_type_ensure (USHER_TYPE_CAR_DIAGRAM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/delivery/usher-compare-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherComparePanel, diagram);
  gtk_widget_class_bind_template_child (widget_class, UsherComparePanel, heading);
  gtk_widget_class_bind_template_child (widget_class, UsherComparePanel, list);
  gtk_widget_class_bind_template_callback (widget_class, on_zone_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_number);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_install_action (widget_class, "damage.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "damage.edit", "u", edit_action);
  gtk_widget_class_install_action (widget_class, "damage.remove", "u", remove_action);
}

static void
usher_compare_panel_init (UsherComparePanel *self)
{
  self->old_marks = usher_damage_marks_new ();
  self->new_marks = usher_damage_marks_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
