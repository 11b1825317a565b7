/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-car-rights-box.h"

#include <glib/gi18n.h>

#include "usher-delivery-labels.h"

struct _UsherCarRightsBox
{
  GtkBox parent_instance;

  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (UsherCarRightsBox, usher_car_rights_box, GTK_TYPE_BOX)

static void
usher_car_rights_box_dispose (GObject *object)
{
  UsherCarRightsBox *self = USHER_CAR_RIGHTS_BOX (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (usher_car_rights_box_parent_class)->dispose (object);
}

static void
usher_car_rights_box_class_init (UsherCarRightsBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_car_rights_box_dispose;
}

static void
usher_car_rights_box_init (UsherCarRightsBox *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
add_text (GtkWidget  *box,
          const char *text,
          const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
add_guaranteed (UsherCarRightsBox *self,
                GPtrArray         *guaranteed)
{
  if (guaranteed->len > 0)
    add_text (GTK_WIDGET (self), _("Still Guaranteed"), "heading");
  for (guint i = 0; i < guaranteed->len; i++)
    {
      UsherGuaranteedLine *line = g_ptr_array_index (guaranteed, i);
      g_autofree char     *until = usher_guaranteed_line_describe (line);

      add_text (GTK_WIDGET (self), line->description, NULL);
      gtk_widget_add_css_class (add_text (GTK_WIDGET (self), until, "caption"), "dimmed");
    }
}

static void
add_counter (UsherCarRightsBox          *self,
             const UsherWarrantyCounter *counter)
{
  g_autofree char *text = usher_warranty_counter_describe (counter);

  if (text != NULL)
    {
      add_text (GTK_WIDGET (self), _("Warranty by Law"), "heading");
      add_text (GTK_WIDGET (self), text, NULL);
    }
  for (guint i = 0; i < counter->alerts->len; i++)
    {
      const UsherWarrantyAlert *alert = g_ptr_array_index (counter->alerts, i);
      g_autofree char          *words = usher_warranty_alert_describe (alert);
      GtkWidget                *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget                *image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_set_valign (image, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), image);
      add_text (box, words, NULL);
      gtk_widget_add_css_class (box, alert->is_reached ? "error" : "warning");
      gtk_box_append (GTK_BOX (self), box);
    }
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherCarRightsBox) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherCarRights)    rights = usher_delivery_store_load_rights_finish (USHER_DELIVERY_STORE (source), result, &error);

  if (self->cancellable == NULL)
    return;
  if (rights == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("The guarantees of a car could not be read: %s", error->message);
      return;
    }
  add_guaranteed (self, rights->guaranteed);
  add_counter (self, rights->counter);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}

/**
 * usher_car_rights_box_new:
 * @session: the workshop
 * @vehicle_id: a car
 * @km: its odometer now, 0 when nobody has read it
 *
 * Returns: (transfer floating): what may be asked for; fills itself
 */
GtkWidget *
usher_car_rights_box_new (UsherSession *session,
                          gint64        vehicle_id,
                          gint64        km)
{
  UsherCarRightsBox *self = g_object_new (USHER_TYPE_CAR_RIGHTS_BOX, NULL);

  usher_delivery_store_load_rights_async (usher_session_get_deliveries (session), vehicle_id, km, self->cancellable,
                                          on_loaded_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
