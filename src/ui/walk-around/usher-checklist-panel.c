/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-checklist-panel.h"

#include <glib/gi18n.h>

#include "usher-check-row.h"
#include "usher-reception-labels.h"

struct _UsherChecklistPanel
{
  AdwBin parent_instance;

  UsherOrderContext *context; /* unowned: the step keeps it */
  GPtrArray         *items;   /* (element-type UsherCheckItem) that have a row */
  GPtrArray         *rows;    /* (element-type UsherCheckRow) */

  GtkBox   *columns;
  GtkBox   *left;
  GtkBox   *right;
  GtkLabel *progress;
};

typedef enum
{
  PROP_ORIENTATION = 1,
} UsherChecklistPanelProps;

G_DEFINE_FINAL_TYPE_WITH_CODE (UsherChecklistPanel, usher_checklist_panel, ADW_TYPE_BIN, G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

/* The rest as OK. */

typedef struct
{
  UsherOrderContext *context;
  GPtrArray         *codes; /* (element-type utf8) what was marked */
} Marked;

static void
marked_free (gpointer data)
{
  Marked *self = data;

  g_object_unref (self->context);
  g_ptr_array_unref (self->codes);
  g_free (self);
}

/* What was found not to be in order since then stays. */
static void
undo_mark_rest (UsherDesk *desk,
                gpointer   data)
{
  Marked *self = data;

  for (guint i = 0; i < self->codes->len; i++)
    {
      UsherCheckItem *item = usher_order_context_edit_check (self->context, g_ptr_array_index (self->codes, i));

      if (item != NULL && item->result == USHER_CHECK_RESULT_OK)
        item->result = USHER_CHECK_RESULT_NOT_CHECKED;
    }
}

static void
mark_rest_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  UsherChecklistPanel *self = USHER_CHECKLIST_PANEL (widget);
  GPtrArray           *checklist = usher_order_context_get_file (self->context)->checklist;
  Marked              *marked = g_new0 (Marked, 1);
  g_autofree char     *text = NULL;

  marked->context = g_object_ref (self->context);
  marked->codes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < checklist->len; i++)
    {
      UsherCheckItem *item = g_ptr_array_index (checklist, i);

      if (item->result != USHER_CHECK_RESULT_NOT_CHECKED)
        continue;
      usher_order_context_edit_check (self->context, item->code)->result = USHER_CHECK_RESULT_OK;
      g_ptr_array_add (marked->codes, g_strdup (item->code));
    }
  usher_checklist_panel_update (self);
  text = g_strdup_printf (ngettext ("%u point marked as OK", "%u points marked as OK", marked->codes->len),
                          marked->codes->len);
  usher_desk_offer_undo (usher_order_context_get_desk (self->context), text, undo_mark_rest, marked, marked_free);
}

/* The rows are made once; the same points keep their rows. */

static gboolean
has_rows_of (UsherChecklistPanel *self,
             GPtrArray           *checklist)
{
  if (self->items->len != checklist->len)
    return FALSE;

  for (guint i = 0; i < checklist->len; i++)
    if (g_ptr_array_index (self->items, i) != g_ptr_array_index (checklist, i))
      return FALSE;

  return TRUE;
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static GtkBox *
add_group (GtkBox     *column,
           const char *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = gtk_label_new (usher_check_group_label (group));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "check-group");
  gtk_widget_add_css_class (box, "check-rows");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
  gtk_box_append (column, heading);
  gtk_box_append (column, box);

  return GTK_BOX (box);
}

/* A group stays together; the left column gets the first half. */
static void
build (UsherChecklistPanel *self,
       GPtrArray           *checklist)
{
  const char *group = NULL;
  GtkBox     *box = NULL;

  clear_box (self->left);
  clear_box (self->right);
  g_ptr_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < checklist->len; i++)
    {
      UsherCheckItem *item = g_ptr_array_index (checklist, i);
      GtkWidget      *row = usher_check_row_new (self->context, item);

      if (g_strcmp0 (group, item->group) != 0)
        box = add_group (i < checklist->len / 2 ? self->left : self->right, item->group);
      group = item->group;
      gtk_box_append (box, row);
      g_ptr_array_add (self->items, g_object_ref (item));
      g_ptr_array_add (self->rows, row);
    }
}

/**
 * usher_checklist_count_checked:
 * @checklist: (element-type UsherCheckItem): all points
 *
 * Returns: how many of them have a result
 */
guint
usher_checklist_count_checked (GPtrArray *checklist)
{
  guint n_checked = 0;

  for (guint i = 0; i < checklist->len; i++)
    n_checked += ((UsherCheckItem *) g_ptr_array_index (checklist, i))->result != USHER_CHECK_RESULT_NOT_CHECKED;

  return n_checked;
}

/**
 * usher_checklist_panel_update:
 *
 * Shows what the order says now.
 */
void
usher_checklist_panel_update (UsherChecklistPanel *self)
{
  GPtrArray       *checklist = usher_order_context_get_file (self->context)->checklist;
  guint            n_checked = usher_checklist_count_checked (checklist);
  g_autofree char *progress = NULL;

  if (!has_rows_of (self, checklist))
    build (self, checklist);
  else
    for (guint i = 0; i < self->rows->len; i++)
      usher_check_row_update (g_ptr_array_index (self->rows, i));

  /* Translators: so many points of the checklist, of so many, are done: “14 of 22”. */
  progress = g_strdup_printf (_("%u of %u"), n_checked, checklist->len);
  gtk_label_set_text (self->progress, progress);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checklist.mark-rest",
                                 n_checked < checklist->len && usher_order_context_is_editable (self->context));
}

static void
usher_checklist_panel_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  UsherChecklistPanel *self = USHER_CHECKLIST_PANEL (object);

  switch ((UsherChecklistPanelProps) prop_id)
    {
    case PROP_ORIENTATION:
      g_value_set_enum (value, gtk_orientable_get_orientation (GTK_ORIENTABLE (self->columns)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_checklist_panel_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  UsherChecklistPanel *self = USHER_CHECKLIST_PANEL (object);
  gboolean             is_lying = FALSE;

  switch ((UsherChecklistPanelProps) prop_id)
    {
    case PROP_ORIENTATION:
      is_lying = g_value_get_enum (value) == GTK_ORIENTATION_HORIZONTAL;
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), g_value_get_enum (value));
      gtk_box_set_homogeneous (self->columns, is_lying);
      gtk_box_set_spacing (self->columns, is_lying ? 24 : 6);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_checklist_panel_dispose (GObject *object)
{
  UsherChecklistPanel *self = USHER_CHECKLIST_PANEL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_CHECKLIST_PANEL);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_checklist_panel_parent_class)->dispose (object);
}

static void
usher_checklist_panel_class_init (UsherChecklistPanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_checklist_panel_dispose;
  object_class->get_property = usher_checklist_panel_get_property;
  object_class->set_property = usher_checklist_panel_set_property;
  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/walk-around/usher-checklist-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherChecklistPanel, columns);
  gtk_widget_class_bind_template_child (widget_class, UsherChecklistPanel, left);
  gtk_widget_class_bind_template_child (widget_class, UsherChecklistPanel, right);
  gtk_widget_class_bind_template_child (widget_class, UsherChecklistPanel, progress);
  gtk_widget_class_install_action (widget_class, "checklist.mark-rest", NULL, mark_rest_action);
}

static void
usher_checklist_panel_init (UsherChecklistPanel *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usher_checklist_panel_set_context:
 * @context: the order; outlives the panel
 *
 * Says whose checklist it is.
 */
void
usher_checklist_panel_set_context (UsherChecklistPanel *self,
                                   UsherOrderContext   *context)
{
  self->context = context;
}
