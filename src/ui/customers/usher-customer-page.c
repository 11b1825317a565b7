/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-customer-page.h"

#include <glib/gi18n.h>

#include "usher-customer-actions.h"
#include "usher-customer-store.h"
#include "usher-file-form.h"
#include "usher-history-group.h"
#include "usher-history-store.h"
#include "usher-money.h"
#include "usher-plate.h"

struct _UsherCustomerPage
{
  AdwNavigationPage parent_instance;

  UsherDesk    *desk;
  gint64        customer_id;
  GCancellable *cancellable;
  GPtrArray    *rows; /* (element-type GtkWidget): of the cars */

  UsherFileForm       *form;
  AdwPreferencesGroup *cars;
  AdwBanner           *balance;
};

G_DEFINE_FINAL_TYPE (UsherCustomerPage, usher_customer_page, ADW_TYPE_NAVIGATION_PAGE)

static GtkWidget *
create_car_row (UsherVehicle *vehicle)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *plate = usher_plate_format (vehicle->plate);
  g_autofree char *model = g_strdup_printf ("%s %s", vehicle->make, vehicle->model);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *plate != '\0' ? plate : _("Car Without a Plate"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), g_strstrip (model));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", vehicle->parent_instance.id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-vehicle");

  return row;
}

static void
on_vehicles_listed_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (UsherCustomerPage) self = USHER_CUSTOMER_PAGE (user_data);
  g_autoptr (GPtrArray)         vehicles = usher_customer_store_list_vehicles_finish (USHER_CUSTOMER_STORE (source), result, NULL);

  if (vehicles == NULL || self->rows == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->cars, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < vehicles->len; i++)
    {
      GtkWidget *row = create_car_row (g_ptr_array_index (vehicles, i));

      adw_preferences_group_add (self->cars, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->cars), vehicles->len > 0);
}

static void
on_customer_loaded_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (UsherCustomerPage) self = USHER_CUSTOMER_PAGE (user_data);
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherCustomer)     customer = usher_customer_store_load_customer_finish (USHER_CUSTOMER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->rows == NULL)
    return;
  if (customer == NULL)
    {
      usher_desk_report (self->desk, error, _("The customer could not be opened"));
      return;
    }

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), *customer->name != '\0' ? customer->name : _("Customer"));
  usher_file_form_set_entity (self->form, USHER_ENTITY (customer));
}

static void load_balance (UsherCustomerPage *self);

static void
load (UsherCustomerPage *self)
{
  UsherCustomerStore *store = usher_session_get_customers (usher_desk_get_session (self->desk));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  usher_customer_store_load_customer_async (store, self->customer_id, self->cancellable, on_customer_loaded_cb,
                                            g_object_ref (self));
  usher_customer_store_list_vehicles_async (store, self->customer_id, self->cancellable, on_vehicles_listed_cb,
                                            g_object_ref (self));
  load_balance (self);
}

/* What is not paid stands where nobody can overlook it. */
static void
on_balance_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (UsherCustomerPage) self = USHER_CUSTOMER_PAGE (user_data);
  g_autofree char              *amount = NULL;
  g_autofree char              *text = NULL;
  gint64                        balance = 0;

  if (!usher_history_store_balance_finish (USHER_HISTORY_STORE (source), result, &balance, NULL) || self->rows == NULL)
    return;
  amount = usher_money_format_symbol (balance);
  /* Translators: %s is an amount of money that a customer owes. */
  text = g_strdup_printf (_("On account, not paid: %s"), amount);
  adw_banner_set_use_markup (self->balance, FALSE);
  adw_banner_set_title (self->balance, text);
  adw_banner_set_revealed (self->balance, balance > 0);
}

static void
load_balance (UsherCustomerPage *self)
{
  usher_history_store_balance_async (usher_session_get_history (usher_desk_get_session (self->desk)), self->customer_id,
                                     self->cancellable, on_balance_cb, g_object_ref (self));
}

static void
show_trail_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-trail", "(sx)", "customer", USHER_CUSTOMER_PAGE (widget)->customer_id);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherCustomerPage *self = USHER_CUSTOMER_PAGE (widget);

  usher_customer_export (widget, self->desk, self->customer_id);
}

static void
anonymise_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  UsherCustomerPage *self = USHER_CUSTOMER_PAGE (widget);

  usher_customer_anonymise (widget, self->desk, self->customer_id);
}

static GtkWidget *
create_menu_button (void)
{
  GtkWidget        *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("C_hanges…"), "customer.show-trail");
  g_menu_append (menu, _("_Hand Out the Data…"), "customer.export");
  g_menu_append (menu, _("_Anonymise…"), "customer.anonymise");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _("Customer Menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Customer Menu"), -1);

  return button;
}

static void
usher_customer_page_dispose (GObject *object)
{
  UsherCustomerPage *self = USHER_CUSTOMER_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_customer_page_parent_class)->dispose (object);
}

static void
usher_customer_page_class_init (UsherCustomerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_customer_page_dispose;

  gtk_widget_class_install_action (widget_class, "customer.show-trail", NULL, show_trail_action);
  gtk_widget_class_install_action (widget_class, "customer.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "customer.anonymise", NULL, anonymise_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "customer.show-trail", NULL);
}

static void
usher_customer_page_init (UsherCustomerPage *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * usher_customer_page_new:
 * @desk: the desk
 * @customer_id: the customer
 *
 * Returns: (transfer floating): the page of a customer
 */
AdwNavigationPage *
usher_customer_page_new (UsherDesk *desk,
                         gint64     customer_id)
{
  UsherCustomerPage *self = g_object_new (USHER_TYPE_CUSTOMER_PAGE, "title", C_("file", "Customer"), NULL);
  UsherSession      *session = usher_desk_get_session (desk);
  GtkWidget         *view = adw_toolbar_view_new ();
  GtkWidget         *header = adw_header_bar_new ();
  GtkWidget         *page = adw_preferences_page_new ();

  self->desk = g_object_ref (desk);
  self->customer_id = customer_id;
  self->form = USHER_FILE_FORM (usher_file_form_new (desk, USHER_FILE_FORM_CUSTOMER));
  self->cars = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->cars, _("Cars"));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->cars);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->form));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (usher_history_group_new (desk, "customer", customer_id)));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), create_menu_button ());
  self->balance = ADW_BANNER (adw_banner_new (""));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->balance));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);
  g_signal_connect_object (session, "changed::vehicle", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed::customer", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed::order", G_CALLBACK (load_balance), self, G_CONNECT_SWAPPED);
  load (self);

  return ADW_NAVIGATION_PAGE (self);
}
