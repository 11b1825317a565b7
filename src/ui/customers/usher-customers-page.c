/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-customers-page.h"

#include <glib/gi18n.h>

#include "usher-announce.h"
#include "usher-customer-list.h"
#include "usher-desk.h"
#include "usher-phone.h"
#include "usher-plate.h"
#include "usher-text-cell.h"

struct _UsherCustomersPage
{
  AdwNavigationPage parent_instance;

  UsherDesk         *desk;
  UsherCustomerList *customers;

  GtkSearchEntry *entry;
  GtkStack       *stack;
  GtkListView    *view;
};

typedef enum
{
  PROP_DESK = 1,
} UsherCustomersPageProps;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (UsherCustomersPage, usher_customers_page, ADW_TYPE_NAVIGATION_PAGE)

/* Rows --------------------------------------------------------------------- */

typedef struct
{
  UsherTextCell *name;
  UsherTextCell *phone;
  UsherTextCell *plate;
  UsherTextCell *car;
  gulong         handler;
} RowWidgets;

/* All rows give a column the same width, whatever they say: they need no look
 * at each other when what is typed fills them anew. */
static UsherTextCell *
append_cell (GtkWidget *box,
             int        chars,
             gboolean   is_numeric)
{
  GtkWidget *cell = usher_text_cell_new (chars, chars, is_numeric);

  gtk_box_append (GTK_BOX (box), cell);

  return USHER_TEXT_CELL (cell);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  RowWidgets *widgets = g_new0 (RowWidgets, 1);
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  widgets->name = append_cell (box, 18, FALSE);
  widgets->phone = append_cell (box, 14, TRUE);
  widgets->plate = append_cell (box, 11, TRUE);
  widgets->car = append_cell (box, 8, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (widgets->car), TRUE);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  g_object_set_data_full (G_OBJECT (item), "widgets", widgets, g_free);
  gtk_list_item_set_child (item, box);
}

static void
show_match (GtkListItem *item)
{
  RowWidgets        *widgets = g_object_get_data (G_OBJECT (item), "widgets");
  UsherVehicleMatch *match = usher_customer_row_get_match (gtk_list_item_get_item (item));
  UsherCustomer     *customer = match != NULL ? match->customer : NULL;
  UsherVehicle      *vehicle = match != NULL ? match->vehicle : NULL;
  g_autofree char   *name = customer != NULL ? usher_name_with_form (customer->name, customer->address_form) : g_strdup ("…");
  g_autofree char   *phone = usher_phone_format (customer != NULL ? customer->phone : "");
  g_autofree char   *plate = usher_plate_format (vehicle != NULL ? vehicle->plate : "");
  g_autofree char   *car = vehicle != NULL ? g_strdup_printf ("%s %s", vehicle->make, vehicle->model) : g_strdup ("");
  g_autofree char   *label = NULL;

  usher_text_cell_show (widgets->name, name, NULL, FALSE);
  usher_text_cell_show (widgets->phone, phone, NULL, FALSE);
  usher_text_cell_show (widgets->plate, plate, NULL, FALSE);
  usher_text_cell_show (widgets->car, g_strstrip (car), NULL, TRUE);
  label = g_strjoin (", ", name, phone, plate, car, NULL);
  gtk_list_item_set_accessible_label (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *item)
{
  RowWidgets *widgets = g_object_get_data (G_OBJECT (item), "widgets");

  show_match (item);
  widgets->handler =
      g_signal_connect_swapped (gtk_list_item_get_item (item), "notify::match", G_CALLBACK (show_match), item);
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  RowWidgets *widgets = g_object_get_data (G_OBJECT (item), "widgets");

  g_clear_signal_handler (&widgets->handler, gtk_list_item_get_item (item));
}

static GtkListItemFactory *
create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_cb), NULL);

  return factory;
}

/* The page ----------------------------------------------------------------- */

static void
open_row (UsherCustomersPage *self,
          guint               position)
{
  g_autoptr (UsherCustomerRow) row = g_list_model_get_item (G_LIST_MODEL (self->customers), position);
  UsherVehicleMatch           *match = row != NULL ? usher_customer_row_get_match (row) : NULL;

  if (match == NULL)
    return;
  if (match->vehicle != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-vehicle", "x", match->vehicle->parent_instance.id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-customer", "x", match->customer->parent_instance.id);
}

static void
on_activate_cb (UsherCustomersPage *self,
                guint               position)
{
  open_row (self, position);
}

static void
on_search_activate_cb (UsherCustomersPage *self)
{
  open_row (self, 0);
}

static void
show_state (UsherCustomersPage *self)
{
  guint            n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->customers));
  gboolean         is_searching = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
  g_autofree char *text = NULL;

  if (usher_customer_list_get_is_loading (self->customers))
    return;
  gtk_stack_set_visible_child_name (self->stack, n_rows > 0 ? "list" : is_searching ? "nothing"
                                                                                    : "empty");
  if (!is_searching)
    return;
  text = g_strdup_printf (ngettext ("%u result", "%u results", n_rows), n_rows);
  usher_announce (GTK_WIDGET (self->entry), text);
}

static void
on_typed_cb (UsherCustomersPage *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  usher_customer_list_set_typed (self->customers, typed);
}

static void
usher_customers_page_constructed (GObject *object)
{
  UsherCustomersPage            *self = USHER_CUSTOMERS_PAGE (object);
  g_autoptr (GtkListItemFactory) factory = create_factory ();
  GtkSingleSelection            *selection = NULL;

  G_OBJECT_CLASS (usher_customers_page_parent_class)->constructed (object);

  self->customers = usher_customer_list_new (usher_desk_get_session (self->desk));
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->customers)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->customers, "notify::is-loading", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->customers, "items-changed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
}

static void
usher_customers_page_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  UsherCustomersPage *self = USHER_CUSTOMERS_PAGE (object);

  switch ((UsherCustomersPageProps) prop_id)
    {
    case PROP_DESK:
      g_set_object (&self->desk, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_customers_page_dispose (GObject *object)
{
  UsherCustomersPage *self = USHER_CUSTOMERS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_CUSTOMERS_PAGE);
  g_clear_object (&self->customers);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_customers_page_parent_class)->dispose (object);
}

static void
usher_customers_page_class_init (UsherCustomersPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = usher_customers_page_constructed;
  object_class->set_property = usher_customers_page_set_property;
  object_class->dispose = usher_customers_page_dispose;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/customers/usher-customers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherCustomersPage, entry);
  gtk_widget_class_bind_template_child (widget_class, UsherCustomersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UsherCustomersPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
}

static void
usher_customers_page_init (UsherCustomersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
