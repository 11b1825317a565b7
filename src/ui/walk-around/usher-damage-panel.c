/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-damage-panel.h"

#include <glib/gi18n.h>
#include <math.h>

#include "usher-car-diagram.h"
#include "usher-car-labels.h"
#include "usher-damage-dialog.h"
#include "usher-damage-row.h"
#include "usher-damage-undo.h"

struct _UsherDamagePanel
{
  AdwBin parent_instance;

  UsherOrderContext *context; /* unowned: the step keeps it */
  GPtrArray         *own;     /* (element-type UsherDamageMark) as shown */
  GPtrArray         *offered; /* (element-type UsherDamageMark) of the last visit, numbered after them */
  gboolean           is_showing;

  AdwClamp        *clamp;
  UsherCarDiagram *diagram;
  GtkLabel        *heading;
  GtkListBox      *list;
  GtkWidget       *nothing;
  GtkWidget       *last_visit;
  GtkListBox      *last_visit_list;
};

typedef enum
{
  PROP_ORIENTATION = 1,
} UsherDamagePanelProps;

G_DEFINE_FINAL_TYPE_WITH_CODE (UsherDamagePanel, usher_damage_panel, ADW_TYPE_BIN, G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

/* How much two places may differ and still be the same: the workshop keeps
 * them as whole numbers. */
static const double same_place = 0.0005;

static gboolean
is_carried_over (GPtrArray             *marks,
                 const UsherDamageMark *earlier)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (marks, i);

      if (mark->earlier && fabs (mark->x - earlier->x) < same_place && fabs (mark->y - earlier->y) < same_place)
        return TRUE;
    }

  return FALSE;
}

/* What the car had at its last visit and nobody has taken over yet. */
static GPtrArray *
collect_offered (UsherOrderFile *file)
{
  GPtrArray *offered = usher_damage_marks_new ();

  for (guint i = 0; i < file->earlier_marks->len; i++)
    {
      UsherDamageMark *mark = NULL;

      if (is_carried_over (file->marks, g_ptr_array_index (file->earlier_marks, i)))
        continue;
      mark = usher_damage_mark_copy (g_ptr_array_index (file->earlier_marks, i));
      mark->earlier = TRUE;
      mark->number = file->marks->len + offered->len + 1;
      g_ptr_array_add (offered, mark);
    }

  return offered;
}

static GtkListBoxRow *
find_row (UsherDamagePanel *self,
          guint             number)
{
  if (number == 0)
    return NULL;
  if (number <= self->own->len)
    return gtk_list_box_get_row_at_index (self->list, (int) number - 1);

  return gtk_list_box_get_row_at_index (self->last_visit_list, (int) (number - self->own->len) - 1);
}

/* Row and marker are selected together. */
static void
select_number (UsherDamagePanel *self,
               guint             number)
{
  GtkListBoxRow *row = find_row (self, number);
  gboolean       is_own = number <= self->own->len;

  self->is_showing = TRUE;
  gtk_list_box_select_row (self->list, is_own ? row : NULL);
  gtk_list_box_select_row (self->last_visit_list, is_own ? NULL : row);
  usher_car_diagram_set_selected (self->diagram, row != NULL ? number : 0);
  self->is_showing = FALSE;
}

static void
on_row_selected_cb (UsherDamagePanel *self,
                    GtkListBoxRow    *row)
{
  if (!self->is_showing && row != NULL)
    select_number (self, usher_damage_row_get_number (USHER_DAMAGE_ROW (row)));
}

/* Showing: rows are kept, so that the focus stays beside what was removed. */

static void
show_rows (GtkListBox *list,
           GPtrArray  *marks,
           gboolean    is_of_last_visit)
{
  GtkListBoxRow *surplus = NULL;

  for (guint i = 0; i < marks->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) i);

      if (row == NULL)
        {
          gtk_list_box_append (list, usher_damage_row_new (is_of_last_visit));
          row = gtk_list_box_get_row_at_index (list, (int) i);
        }
      usher_damage_row_set_mark (USHER_DAMAGE_ROW (row), g_ptr_array_index (marks, i));
    }
  while ((surplus = gtk_list_box_get_row_at_index (list, (int) marks->len)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (surplus));
  gtk_widget_set_visible (GTK_WIDGET (list), marks->len > 0);
}

static void
show_marks (UsherDamagePanel *self)
{
  g_autoptr (GPtrArray) shown = usher_damage_marks_copy (self->own);
  guint                 selected = usher_car_diagram_get_selected (self->diagram);
  g_autofree char      *heading = NULL;

  for (guint i = 0; i < self->offered->len; i++)
    g_ptr_array_add (shown, usher_damage_mark_copy (g_ptr_array_index (self->offered, i)));
  usher_car_diagram_set_marks (self->diagram, shown);

  show_rows (self->list, self->own, FALSE);
  show_rows (self->last_visit_list, self->offered, TRUE);
  gtk_widget_set_visible (self->nothing, self->own->len == 0);
  gtk_widget_set_visible (self->last_visit, self->offered->len > 0);
  heading = self->own->len == 0
      ? g_strdup (_("Damage"))
      : g_strdup_printf (ngettext ("Damage: %u mark", "Damage: %u marks", self->own->len), self->own->len);
  gtk_label_set_text (self->heading, heading);
  select_number (self, selected);
}

/**
 * usher_damage_panel_update:
 *
 * Shows what the order says now.
 */
void
usher_damage_panel_update (UsherDamagePanel *self)
{
  UsherOrderFile       *file = usher_order_context_get_file (self->context);
  gboolean              is_editable = usher_order_context_is_editable (self->context);
  g_autoptr (GPtrArray) offered = collect_offered (file);

  usher_car_diagram_set_editable (self->diagram, is_editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "damage.add", is_editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "damage.edit", is_editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "damage.remove", is_editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "damage.carry-over", is_editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "damage.carry-over-all", is_editable);
  if (self->own != NULL && usher_damage_marks_equal (self->own, file->marks) &&
      usher_damage_marks_equal (self->offered, offered))
    return;

  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  self->own = usher_damage_marks_copy (file->marks);
  self->offered = g_steal_pointer (&offered);
  show_marks (self);
}

/* Editing. */

static void
set_marks (UsherDamagePanel *self,
           GPtrArray        *marks,
           guint             selected)
{
  usher_order_context_set_marks (self->context, marks);
  usher_damage_panel_update (self);
  select_number (self, selected);
}

static void
on_added_cb (UsherDamagePanel      *self,
             const UsherDamageMark *mark)
{
  g_autoptr (GPtrArray)  marks = usher_damage_marks_add (usher_order_context_get_file (self->context)->marks, mark);
  const UsherDamageMark *added = g_ptr_array_index (marks, marks->len - 1);
  g_autofree char       *description = usher_damage_mark_describe (added);

  set_marks (self, marks, added->number);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), description, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_edited_cb (UsherDamagePanel      *self,
              const UsherDamageMark *mark)
{
  g_autoptr (GPtrArray) marks = usher_damage_marks_replace (usher_order_context_get_file (self->context)->marks, mark);

  set_marks (self, marks, mark->number);
}

static void
remove_mark (UsherDamagePanel *self,
             guint             number)
{
  usher_damage_undo_remove (self->context, number);
  usher_damage_panel_update (self);
}

static void
ask_for_new (UsherDamagePanel *self,
             AdwDialog        *dialog)
{
  g_signal_connect_object (dialog, "done", G_CALLBACK (on_added_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* New marks keep clear of those of the last visit, too. */
static GPtrArray *
get_all_marks (UsherDamagePanel *self)
{
  return usher_car_diagram_get_marks (self->diagram);
}

static void
on_zone_activated_cb (UsherDamagePanel *self,
                      double            x,
                      double            y,
                      guint             zone)
{
  ask_for_new (self, usher_damage_dialog_new_mark_at (get_all_marks (self), x, y, (UsherCarZone) zone));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  UsherDamagePanel *self = USHER_DAMAGE_PANEL (widget);

  ask_for_new (self, usher_damage_dialog_new_mark (get_all_marks (self)));
}

static void
edit_number (UsherDamagePanel *self,
             guint             number)
{
  const UsherDamageMark *mark = usher_damage_marks_find (self->own, number);
  AdwDialog             *dialog = NULL;

  if (mark == NULL || !usher_order_context_is_editable (self->context))
    return;

  dialog = usher_damage_dialog_new_edit (get_all_marks (self), mark);
  g_signal_connect_object (dialog, "done", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "removed", G_CALLBACK (remove_mark), self, G_CONNECT_SWAPPED);
  select_number (self, number);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* The first press shows which one it is, the second one opens it. */
static void
on_mark_activated_cb (UsherDamagePanel *self,
                      guint             number)
{
  if (usher_car_diagram_get_selected (self->diagram) == number &&
      gtk_list_box_row_is_selected (find_row (self, number)))
    edit_number (self, number);
  else
    select_number (self, number);
}

static void
on_row_activated_cb (UsherDamagePanel *self,
                     UsherDamageRow   *row)
{
  edit_number (self, usher_damage_row_get_number (row));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  edit_number (USHER_DAMAGE_PANEL (widget), g_variant_get_uint32 (parameter));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  remove_mark (USHER_DAMAGE_PANEL (widget), g_variant_get_uint32 (parameter));
}

static void
carry_over_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  UsherDamagePanel      *self = USHER_DAMAGE_PANEL (widget);
  const UsherDamageMark *mark = usher_damage_marks_find (self->offered, g_variant_get_uint32 (parameter));
  g_autoptr (GPtrArray)  marks = usher_damage_marks_new ();

  if (mark == NULL)
    return;

  g_ptr_array_add (marks, usher_damage_mark_copy (mark));
  usher_damage_undo_carry_over (self->context, marks);
  usher_damage_panel_update (self);
}

static void
carry_over_all_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  UsherDamagePanel *self = USHER_DAMAGE_PANEL (widget);

  usher_damage_undo_carry_over (self->context, self->offered);
  usher_damage_panel_update (self);
}

/* As large as fits: standing, the whole car is seen at once on a screen 600 high. */
static void
show_width (UsherDamagePanel *self,
            GtkOrientation    orientation)
{
  int width = orientation == GTK_ORIENTATION_HORIZONTAL ? 1100 : 600;

  adw_clamp_set_maximum_size (self->clamp, width);
  adw_clamp_set_tightening_threshold (self->clamp, width);
}

static void
usher_damage_panel_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  GtkOrientable *box = GTK_ORIENTABLE (adw_bin_get_child (ADW_BIN (object)));

  switch ((UsherDamagePanelProps) prop_id)
    {
    case PROP_ORIENTATION:
      g_value_set_enum (value, gtk_orientable_get_orientation (box));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_damage_panel_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  GtkOrientable *box = GTK_ORIENTABLE (adw_bin_get_child (ADW_BIN (object)));

  switch ((UsherDamagePanelProps) prop_id)
    {
    case PROP_ORIENTATION:
      gtk_orientable_set_orientation (box, g_value_get_enum (value));
      show_width (USHER_DAMAGE_PANEL (object), g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_damage_panel_dispose (GObject *object)
{
  UsherDamagePanel *self = USHER_DAMAGE_PANEL (object);

  self->is_showing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_DAMAGE_PANEL);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_pointer (&self->offered, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_damage_panel_parent_class)->dispose (object);
}

static void
usher_damage_panel_class_init (UsherDamagePanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_damage_panel_dispose;
  object_class->get_property = usher_damage_panel_get_property;
  object_class->set_property = usher_damage_panel_set_property;
  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");

  g_type_ensure (USHER_TYPE_CAR_DIAGRAM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/walk-around/usher-damage-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherDamagePanel, clamp);
  gtk_widget_class_bind_template_child (widget_class, UsherDamagePanel, diagram);
  gtk_widget_class_bind_template_child (widget_class, UsherDamagePanel, heading);
  gtk_widget_class_bind_template_child (widget_class, UsherDamagePanel, list);
  gtk_widget_class_bind_template_child (widget_class, UsherDamagePanel, nothing);
  gtk_widget_class_bind_template_child (widget_class, UsherDamagePanel, last_visit);
  gtk_widget_class_bind_template_child (widget_class, UsherDamagePanel, last_visit_list);
  gtk_widget_class_bind_template_callback (widget_class, on_zone_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_mark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_install_action (widget_class, "damage.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "damage.edit", "u", edit_action);
  gtk_widget_class_install_action (widget_class, "damage.remove", "u", remove_action);
  gtk_widget_class_install_action (widget_class, "damage.carry-over", "u", carry_over_action);
  gtk_widget_class_install_action (widget_class, "damage.carry-over-all", NULL, carry_over_all_action);
}

static void
usher_damage_panel_init (UsherDamagePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usher_damage_panel_set_context:
 * @context: the order; outlives the panel
 *
 * Says whose marks these are.
 */
void
usher_damage_panel_set_context (UsherDamagePanel  *self,
                                UsherOrderContext *context)
{
  self->context = context;
}
