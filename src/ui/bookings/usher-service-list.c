/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-quantity.h"
#include "usher-service-list.h"

#include <glib/gi18n.h>

struct _UsherServiceList
{
  GtkWidget parent_instance;

  GPtrArray *services; /* (element-type UsherBookingService) */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherServiceList, usher_service_list, GTK_TYPE_WIDGET)

static void show_services (UsherServiceList *self);

static void
emit_changed (UsherServiceList *self)
{
  show_services (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_remove_clicked_cb (UsherServiceList *self,
                      GtkButton        *button)
{
  g_ptr_array_remove (self->services, g_object_get_data (G_OBJECT (button), "service"));
  emit_changed (self);
}

static GtkWidget *
create_row (UsherServiceList    *self,
            UsherBookingService *service)
{
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *label = gtk_label_new (service->description);
  GtkWidget       *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *number = usher_hours_format (service->hours);
  /* Translators: a number of hours. */
  g_autofree char *hours = g_strdup_printf (C_("job", "%s h"), number);
  /* Translators: %s is a service asked for. */
  g_autofree char *spoken = g_strdup_printf (_("Remove “%s”"), service->description);
  GtkWidget       *hours_label = gtk_label_new (hours);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (hours_label, "numeric");
  gtk_widget_add_css_class (hours_label, "dimmed");
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (remove), "service", g_object_ref (service), g_object_unref);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), hours_label);
  gtk_box_append (GTK_BOX (row), remove);

  return row;
}

static void
remove_rows (UsherServiceList *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
show_services (UsherServiceList *self)
{
  remove_rows (self);
  for (guint i = 0; i < self->services->len; i++)
    gtk_widget_set_parent (create_row (self, g_ptr_array_index (self->services, i)), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), self->services->len > 0);
}

static void
usher_service_list_dispose (GObject *object)
{
  UsherServiceList *self = USHER_SERVICE_LIST (object);

  remove_rows (self);
  g_clear_pointer (&self->services, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_service_list_parent_class)->dispose (object);
}

static void
usher_service_list_class_init (UsherServiceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_service_list_dispose;

  /**
   * UsherServiceList::changed:
   *
   * Something was added or taken away.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
usher_service_list_init (UsherServiceList *self)
{
  self->services = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static gboolean
is_same (UsherBookingService *a,
         UsherBookingService *b)
{
  return a->package_id == b->package_id && a->operation_id == b->operation_id && a->line_id == b->line_id &&
         g_str_equal (a->description, b->description);
}

/**
 * usher_service_list_add:
 * @service: what is asked for
 *
 * Adds a service, once.
 */
void
usher_service_list_add (UsherServiceList    *self,
                        UsherBookingService *service)
{
  for (guint i = 0; i < self->services->len; i++)
    if (is_same (g_ptr_array_index (self->services, i), service))
      return;

  g_ptr_array_add (self->services, g_object_ref (service));
  emit_changed (self);
}

/**
 * usher_service_list_remove_line:
 * @line_id: an estimate line deferred earlier
 *
 * Takes deferred work away again.
 */
void
usher_service_list_remove_line (UsherServiceList *self,
                                gint64            line_id)
{
  for (guint i = 0; i < self->services->len; i++)
    if (((UsherBookingService *) g_ptr_array_index (self->services, i))->line_id == line_id)
      {
        g_ptr_array_remove_index (self->services, i);
        emit_changed (self);
        return;
      }
}

/**
 * usher_service_list_has_line:
 *
 * Returns: whether the deferred line is asked for
 */
gboolean
usher_service_list_has_line (UsherServiceList *self,
                             gint64            line_id)
{
  for (guint i = 0; i < self->services->len; i++)
    if (((UsherBookingService *) g_ptr_array_index (self->services, i))->line_id == line_id)
      return TRUE;

  return FALSE;
}

/**
 * usher_service_list_set_all:
 * @services: (element-type UsherBookingService)
 *
 * Replaces all.
 */
void
usher_service_list_set_all (UsherServiceList *self,
                            GPtrArray        *services)
{
  g_ptr_array_set_size (self->services, 0);
  for (guint i = 0; i < services->len; i++)
    g_ptr_array_add (self->services, g_object_ref (g_ptr_array_index (services, i)));
  emit_changed (self);
}

/**
 * usher_service_list_get_all:
 *
 * Returns: (transfer none) (element-type UsherBookingService): what is asked for
 */
GPtrArray *
usher_service_list_get_all (UsherServiceList *self)
{
  return self->services;
}

/**
 * usher_service_list_get_hours:
 *
 * Returns: the hours of all, 1/100 h
 */
gint64
usher_service_list_get_hours (UsherServiceList *self)
{
  gint64 hours = 0;

  for (guint i = 0; i < self->services->len; i++)
    hours += ((UsherBookingService *) g_ptr_array_index (self->services, i))->hours;

  return hours;
}
