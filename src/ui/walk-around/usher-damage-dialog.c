/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-damage-dialog.h"

#include <glib/gi18n.h>

#include "usher-car-labels.h"

struct _UsherDamageDialog
{
  AdwDialog parent_instance;

  GPtrArray       *marks; /* (element-type UsherDamageMark) what stands on the car already */
  UsherDamageMark *mark;
  gboolean         has_point; /* the mark stands where it was put */

  GtkButton      *done;
  GtkDropDown    *place;
  GtkFlowBox     *kinds;
  AdwToggleGroup *severity;
  GtkEditable    *note;
  GtkWidget      *remove;
};

enum
{
  DONE,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherDamageDialog, usher_damage_dialog, ADW_TYPE_DIALOG)

/* The named zones come first, the other place is the last. */

static UsherCarZone
get_zone (UsherDamageDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->place);

  return selected + 1 < USHER_CAR_N_ZONES ? (UsherCarZone) (selected + 1) : USHER_CAR_ZONE_NONE;
}

static void
show_zone (UsherDamageDialog *self,
           UsherCarZone       zone)
{
  gtk_drop_down_set_selected (self->place, zone == USHER_CAR_ZONE_NONE ? USHER_CAR_N_ZONES - 1 : (guint) zone - 1);
}

static void
fill_places (UsherDamageDialog *self)
{
  g_autoptr (GtkStringList) places = gtk_string_list_new (NULL);

  for (guint i = 1; i < USHER_CAR_N_ZONES; i++)
    gtk_string_list_append (places, usher_car_zone_get_label (i));
  gtk_string_list_append (places, usher_car_zone_get_label (USHER_CAR_ZONE_NONE));
  gtk_drop_down_set_model (self->place, G_LIST_MODEL (places));
}

static void
fill_kinds (UsherDamageDialog *self)
{
  for (guint i = 0; i < USHER_DAMAGE_N_TYPES; i++)
    {
      GtkWidget *child = gtk_flow_box_child_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *code = gtk_label_new (usher_damage_type_get_code (i));

      gtk_widget_add_css_class (code, "damage-code");
      gtk_box_append (GTK_BOX (box), code);
      gtk_box_append (GTK_BOX (box), gtk_label_new (usher_damage_type_get_label (i)));
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      usher_damage_type_get_label (i), -1);
      gtk_flow_box_append (self->kinds, child);
    }
}

static void
fill_severities (UsherDamageDialog *self)
{
  for (guint i = 0; i < USHER_DAMAGE_N_SEVERITIES; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, usher_damage_severity_get_label (i));
      adw_toggle_group_add (self->severity, toggle);
    }
}

static GtkFlowBoxChild *
get_kind (UsherDamageDialog *self)
{
  g_autoptr (GList) selected = gtk_flow_box_get_selected_children (self->kinds);

  return selected != NULL ? selected->data : NULL;
}

static void
show_mark (UsherDamageDialog *self)
{
  show_zone (self, self->mark->zone);
  gtk_flow_box_select_child (self->kinds, gtk_flow_box_get_child_at_index (self->kinds, (int) self->mark->type));
  adw_toggle_group_set_active (self->severity, self->mark->severity);
  gtk_editable_set_text (self->note, self->mark->note);
}

/* Who chose another place than the one that was pointed at means that place. */
static void
read_mark (UsherDamageDialog *self)
{
  UsherDamageMark *mark = self->mark;
  UsherCarZone     zone = get_zone (self);
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (self->note)));

  if (!self->has_point || zone != mark->zone)
    {
      usher_damage_marks_find_free_point (self->marks, zone, &mark->x, &mark->y);
      mark->view = usher_car_shape_view_at (mark->x, mark->y);
      mark->zone = zone;
    }
  mark->type = (UsherDamageType) gtk_flow_box_child_get_index (get_kind (self));
  mark->severity = (UsherDamageSeverity) adw_toggle_group_get_active (self->severity);
  g_set_str (&mark->note, note);
}

static void
done_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherDamageDialog *self = USHER_DAMAGE_DIALOG (widget);

  read_mark (self);
  g_signal_emit (self, signals[DONE], 0, self->mark);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherDamageDialog *self = USHER_DAMAGE_DIALOG (widget);

  g_signal_emit (self, signals[REMOVED], 0, self->mark->number);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
on_enter_cb (UsherDamageDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "damage.done", NULL);
}

/* Enter on the severity would only choose what is chosen already. */
static void
add_enter (UsherDamageDialog *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Return|KP_Enter"),
                                                          gtk_named_action_new ("damage.done")));
  gtk_widget_add_controller (GTK_WIDGET (self->severity), controller);
}

static void
usher_damage_dialog_dispose (GObject *object)
{
  UsherDamageDialog *self = USHER_DAMAGE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_DAMAGE_DIALOG);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->mark, usher_damage_mark_free);

  G_OBJECT_CLASS (usher_damage_dialog_parent_class)->dispose (object);
}

static void
usher_damage_dialog_class_init (UsherDamageDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_damage_dialog_dispose;

  /**
   * UsherDamageDialog::done:
   * @mark: (type UsherDamageMark): the mark as it shall be
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, USHER_TYPE_DAMAGE_MARK | G_SIGNAL_TYPE_STATIC_SCOPE);
  /**
   * UsherDamageDialog::removed:
   * @number: of the mark that shall go
   */
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/walk-around/usher-damage-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherDamageDialog, done);
  gtk_widget_class_bind_template_child (widget_class, UsherDamageDialog, place);
  gtk_widget_class_bind_template_child (widget_class, UsherDamageDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, UsherDamageDialog, severity);
  gtk_widget_class_bind_template_child (widget_class, UsherDamageDialog, note);
  gtk_widget_class_bind_template_child (widget_class, UsherDamageDialog, remove);
  gtk_widget_class_bind_template_callback (widget_class, on_enter_cb);
  gtk_widget_class_install_action (widget_class, "damage.done", NULL, done_action);
  gtk_widget_class_install_action (widget_class, "damage.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "damage.cancel", NULL, cancel_action);
}

static void
usher_damage_dialog_init (UsherDamageDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_places (self);
  fill_kinds (self);
  fill_severities (self);
  add_enter (self);
}

static UsherDamageDialog *
create (GPtrArray       *marks,
        UsherDamageMark *mark,
        gboolean         has_point)
{
  UsherDamageDialog *self = g_object_new (USHER_TYPE_DAMAGE_DIALOG, NULL);

  self->marks = g_ptr_array_ref (marks);
  self->mark = mark;
  self->has_point = has_point;
  show_mark (self);

  return self;
}

static AdwDialog *
ask_for_new (UsherDamageDialog *self,
             GtkWidget         *focus)
{
  gtk_button_set_label (self->done, _("_Add"));
  gtk_widget_set_visible (self->remove, FALSE);
  adw_dialog_set_focus (ADW_DIALOG (self), focus);

  return ADW_DIALOG (self);
}

/**
 * usher_damage_dialog_new_mark:
 * @marks: (element-type UsherDamageMark): what stands on the car already
 *
 * Asks for a mark whose place is chosen from a list.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
usher_damage_dialog_new_mark (GPtrArray *marks)
{
  UsherDamageMark   *mark = usher_damage_mark_new (0, 0, USHER_CAR_ZONE_LEFT_FRONT_BUMPER, USHER_DAMAGE_SCRATCH,
                                                   USHER_DAMAGE_LIGHT);
  UsherDamageDialog *self = create (marks, mark, FALSE);

  return ask_for_new (self, GTK_WIDGET (self->place));
}

/**
 * usher_damage_dialog_new_mark_at:
 * @marks: (element-type UsherDamageMark): what stands on the car already
 * @x: fraction of the view box' width
 * @y: fraction of the view box' height
 * @zone: what is there
 *
 * Asks for a mark at a place that was pointed at.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
usher_damage_dialog_new_mark_at (GPtrArray   *marks,
                                 double       x,
                                 double       y,
                                 UsherCarZone zone)
{
  UsherDamageMark   *mark = usher_damage_mark_new (x, y, zone, USHER_DAMAGE_SCRATCH, USHER_DAMAGE_LIGHT);
  UsherDamageDialog *self = create (marks, mark, TRUE);

  return ask_for_new (self, GTK_WIDGET (get_kind (self)));
}

/**
 * usher_damage_dialog_new_edit:
 * @marks: (element-type UsherDamageMark): what stands on the car already
 * @mark: one of them
 *
 * Asks what shall become of @mark.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
usher_damage_dialog_new_edit (GPtrArray             *marks,
                              const UsherDamageMark *mark)
{
  UsherDamageDialog *self = create (marks, usher_damage_mark_copy (mark), TRUE);

  gtk_button_set_label (self->done, _("_Change"));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (get_kind (self)));

  return ADW_DIALOG (self);
}
