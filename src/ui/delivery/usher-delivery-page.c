/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-delivery-page.h"

#include <glib/gi18n.h>

#include "usher-delivery-labels.h"
#include "usher-delivery-store.h"
#include "usher-gate-pass-panel.h"
#include "usher-labels.h"
#include "usher-money.h"
#include "usher-phone.h"
#include "usher-plate.h"
#include "usher-times.h"

struct _UsherDeliveryPage
{
  AdwNavigationPage parent_instance;

  UsherDesk    *desk;
  GCancellable *cancellable;
  guint         n_reading; /* lists that are being read */
  gboolean      is_stale;

  AdwWindowTitle *window_title;
  GtkStack       *stack;
  GtkWidget      *ready_box;
  GtkListBox     *ready;
  GtkWidget      *account_box;
  GtkListBox     *account;
  GtkWidget      *passes_box;
  GtkListBox     *passes;
};

typedef enum
{
  PROP_DESK = 1,
} UsherDeliveryPageProps;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (UsherDeliveryPage, usher_delivery_page, ADW_TYPE_NAVIGATION_PAGE)

static void read_lists (UsherDeliveryPage *self);

static UsherSession *
get_session (UsherDeliveryPage *self)
{
  return usher_desk_get_session (self->desk);
}

static UsherDeliveryStore *
get_store (UsherDesk *desk)
{
  return usher_session_get_deliveries (usher_desk_get_session (desk));
}

/* Rows. */

static char *
describe_money (UsherReadyCar *car)
{
  const UsherProgress *progress = &car->progress;
  g_autofree char     *due = usher_money_format_symbol (progress->due);

  if (car->order->document_state == USHER_DOCUMENT_STATE_CANCELLED)
    return g_strdup (C_("delivery", "Called off"));
  if (!progress->has_settlement)
    return g_strdup (C_("delivery", "Not settled"));
  if (progress->due <= 0)
    return g_strdup (C_("delivery", "Paid"));
  if (progress->is_on_credit)
    return g_strdup_printf (C_("delivery", "On account: %s"), due);

  return g_strdup_printf (C_("delivery", "To pay: %s"), due);
}

static char *
describe_call (UsherReadyCar *car,
               UsherSession  *session)
{
  g_autofree char *phone = usher_phone_format (car->call_phone);

  if (car->told_at != 0)
    {
      g_autofree char *when = usher_times_relative (session, car->told_at);

      /* Translators: who was told that the car is ready, and when. */
      return g_strdup_printf (_("%s was told %s"), car->told_whom, when);
    }

  /* Translators: whom to call, and the number. */
  return g_strdup_printf (_("call %s %s"), car->call_name, phone);
}

static GtkWidget *
add_row (GtkListBox *list,
         const char *plate,
         const char *name,
         const char *subtitle)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *formatted = usher_plate_format (plate);
  g_autofree char *title = g_strdup_printf ("%s · %s", *formatted != '\0' ? formatted : _("No plate"), name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (list, row);

  return row;
}

static void
on_row_activated_cb (UsherDeliveryPage *self,
                     GtkWidget         *row)
{
  const gint64 *order_id = g_object_get_data (G_OBJECT (row), "order");

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-order-step", "(xi)", *order_id, (int) USHER_STEP_DELIVERY);
}

static void
lead_to_order (UsherDeliveryPage *self,
               GtkWidget         *row,
               gint64             order_id)
{
  g_object_set_data_full (G_OBJECT (row), "order", g_memdup2 (&order_id, sizeof order_id), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
add_button (GtkWidget  *row,
            const char *label,
            const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return button;
}

static void
on_told_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (UsherDesk) desk = user_data;
  g_autoptr (GError)    error = NULL;

  if (!usher_delivery_store_note_told_finish (USHER_DELIVERY_STORE (source), result, &error))
    usher_desk_report (desk, error, _("It could not be noted"));
}

static void
on_told_clicked_cb (UsherDeliveryPage *self,
                    GtkButton         *button)
{
  UsherReadyCar *car = g_object_get_data (G_OBJECT (button), "car");

  usher_delivery_store_note_told_async (get_store (self->desk), car->parent_instance.id, car->call_name, "phone", NULL,
                                        on_told_cb, g_object_ref (self->desk));
}

static void
add_ready (UsherDeliveryPage *self,
           UsherReadyCar     *car)
{
  g_autofree char    *money = describe_money (car);
  g_autofree char    *call = describe_call (car, get_session (self));
  g_autofree char    *name = g_strdup_printf (_("Told %s"), car->call_name);
  g_autoptr (GString) text = g_string_new (money);
  GtkWidget          *row = NULL;

  if (car->ready_since != 0)
    {
      g_autofree char *since = usher_times_relative (get_session (self), car->ready_since);

      g_string_append (text, " · ");
      /* Translators: since when a car waits to be fetched. */
      g_string_append_printf (text, _("ready since %s"), since);
    }
  g_string_append_printf (text, " · %s", call);
  row = add_row (self->ready, car->order->plate, car->order->customer_name, text->str);
  lead_to_order (self, row, car->parent_instance.id);
  if (car->told_at == 0)
    {
      GtkWidget *button = add_button (row, _("Told"), name);

      g_object_set_data_full (G_OBJECT (button), "car", g_object_ref (car), g_object_unref);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_told_clicked_cb), self, G_CONNECT_SWAPPED);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
}

static void
add_on_account (UsherDeliveryPage *self,
                UsherReadyCar     *car)
{
  g_autofree char *owed = usher_money_format_symbol (car->on_account);
  g_autofree char *left = usher_times_relative (get_session (self), car->progress.delivered_at);
  g_autofree char *phone = usher_phone_format (car->call_phone);
  /* Translators: what is owed, when the car left, and the phone number. */
  g_autofree char *text = g_strdup_printf (_("%s owed · left %s · %s"), owed, left, phone);
  GtkWidget       *row = add_row (self->account, car->order->plate, car->order->customer_name, text);

  lead_to_order (self, row, car->parent_instance.id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
}

/* The gate. */

static void
on_gate_undone_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (UsherDesk)     desk = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherGatePass) pass = usher_delivery_store_note_gate_finish (USHER_DELIVERY_STORE (source), result, &error);

  if (pass == NULL)
    usher_desk_report (desk, error, _("It could not be taken back"));
}

static void
undo_gate (UsherDesk *desk,
           gpointer   data)
{
  UsherGatePass *pass = data;

  usher_delivery_store_note_gate_async (get_store (desk), pass, pass->in_at == 0, TRUE, NULL, on_gate_undone_cb,
                                        g_object_ref (desk));
}

static void
on_gate_noted_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (UsherDesk)     desk = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherGatePass) pass = usher_delivery_store_note_gate_finish (USHER_DELIVERY_STORE (source), result, &error);
  g_autofree char          *plate = NULL;
  g_autofree char          *text = NULL;

  if (pass == NULL)
    {
      usher_desk_report (desk, error, _("It could not be noted"));
      return;
    }
  plate = usher_plate_format (pass->plate);
  text = g_strdup_printf (pass->in_at != 0 ? _("%s is back") : _("%s went out"), plate);
  usher_desk_offer_undo (desk, text, undo_gate, g_object_ref (pass), g_object_unref);
}

static void
on_gate_clicked_cb (UsherDeliveryPage *self,
                    GtkButton         *button)
{
  UsherGatePass *pass = g_object_get_data (G_OBJECT (button), "pass");

  usher_delivery_store_note_gate_async (get_store (self->desk), pass, pass->out_at == 0, FALSE, NULL, on_gate_noted_cb,
                                        g_object_ref (self->desk));
}

static void
on_pass_activated_cb (UsherDeliveryPage *self,
                      GtkWidget         *row)
{
  usher_gate_pass_open (GTK_WIDGET (self), self->desk, g_object_get_data (G_OBJECT (row), "pass"));
}

static void
add_pass (UsherDeliveryPage *self,
          UsherGatePass     *pass)
{
  g_autofree char *state = usher_gate_pass_describe (pass, get_session (self));
  g_autofree char *text = g_strdup_printf ("%s · %s", pass->number, state);
  GtkWidget       *row = add_row (self->passes, pass->plate, usher_gate_pass_kind_label (pass->kind), text);
  gboolean         can_go_out = usher_gate_pass_is_valid (pass) && pass->out_at == 0;

  g_object_set_data_full (G_OBJECT (row), "pass", g_object_ref (pass), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_pass_activated_cb), self, G_CONNECT_SWAPPED);
  if (can_go_out || usher_gate_pass_is_out (pass))
    {
      g_autofree char *name = g_strdup_printf (can_go_out ? _("Out with %s") : _("Back with %s"), pass->number);
      GtkWidget       *button = add_button (row, can_go_out ? C_("gate", "Out") : C_("gate", "Back"), name);

      g_object_set_data_full (G_OBJECT (button), "pass", g_object_ref (pass), g_object_unref);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_gate_clicked_cb), self, G_CONNECT_SWAPPED);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
}

/* Reading. */

static guint
count_rows (GtkListBox *list)
{
  guint n_rows = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n_rows) != NULL)
    n_rows++;
  return n_rows;
}

static void
show_state (UsherDeliveryPage *self)
{
  guint            n_ready = count_rows (self->ready);
  guint            n_account = count_rows (self->account);
  guint            n_passes = count_rows (self->passes);
  g_autofree char *text = g_strdup_printf (ngettext ("%u car ready", "%u cars ready", n_ready), n_ready);

  gtk_widget_set_visible (self->ready_box, n_ready > 0);
  gtk_widget_set_visible (self->account_box, n_account > 0);
  gtk_widget_set_visible (self->passes_box, n_passes > 0);
  adw_window_title_set_subtitle (self->window_title, text);
  gtk_stack_set_visible_child_name (self->stack, n_ready + n_account + n_passes > 0 ? "lists" : "nothing");
}

/* The row that has the focus keeps it, by its place, when the list is new. */
static int
find_focus (GtkListBox *list)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (list));

  return child != NULL && GTK_IS_LIST_BOX_ROW (child) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (child)) : -1;
}

static void
restore_focus (GtkListBox *list,
               int         index)
{
  GtkListBoxRow *row = NULL;

  if (index < 0)
    return;
  row = gtk_list_box_get_row_at_index (list, MIN (index, (int) count_rows (list) - 1));
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
take_list (UsherDeliveryPage *self,
           GtkListBox        *list,
           GPtrArray         *items,
           void (*add) (UsherDeliveryPage *self, gpointer item),
           GError *error)
{
  int focus = -1;

  self->n_reading--;
  if (self->desk == NULL)
    return;
  if (items == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        usher_desk_report (self->desk, error, _("The cars cannot be read"));
      return;
    }
  focus = find_focus (list);
  gtk_list_box_remove_all (list);
  for (guint i = 0; i < items->len; i++)
    add (self, g_ptr_array_index (items, i));
  restore_focus (list, focus);
  if (self->n_reading > 0)
    return;
  show_state (self);
  if (self->is_stale)
    read_lists (self);
}

static void
add_ready_item (UsherDeliveryPage *self,
                gpointer           item)
{
  add_ready (self, item);
}

static void
add_account_item (UsherDeliveryPage *self,
                  gpointer           item)
{
  add_on_account (self, item);
}

static void
add_pass_item (UsherDeliveryPage *self,
               gpointer           item)
{
  add_pass (self, item);
}

static void
on_ready_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherDeliveryPage) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         cars = usher_delivery_store_list_ready_finish (USHER_DELIVERY_STORE (source), result, &error);

  take_list (self, self->ready, cars, add_ready_item, error);
}

static void
on_account_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (UsherDeliveryPage) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         cars = usher_delivery_store_list_on_account_finish (USHER_DELIVERY_STORE (source), result, &error);

  take_list (self, self->account, cars, add_account_item, error);
}

static void
on_passes_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherDeliveryPage) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         passes = usher_delivery_store_list_passes_finish (USHER_DELIVERY_STORE (source), result, &error);

  take_list (self, self->passes, passes, add_pass_item, error);
}

static void
read_lists (UsherDeliveryPage *self)
{
  UsherDeliveryStore *store = get_store (self->desk);
  GDate               today;

  if (self->n_reading > 0)
    {
      self->is_stale = TRUE;
      return;
    }
  self->is_stale = FALSE;
  self->n_reading = 3;
  usher_times_today (get_session (self), &today);
  usher_delivery_store_list_ready_async (store, self->cancellable, on_ready_cb, g_object_ref (self));
  usher_delivery_store_list_on_account_async (store, self->cancellable, on_account_cb, g_object_ref (self));
  usher_delivery_store_list_passes_async (store, usher_times_day_range (get_session (self), &today), self->cancellable,
                                          on_passes_cb, g_object_ref (self));
}

static void
on_changed_cb (UsherDeliveryPage *self,
               const char        *kind)
{
  static const char *const kinds[] = { "order", "customer", "vehicle", "payment", "notice", NULL };

  if (g_strv_contains (kinds, kind) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_lists (self);
}

static void
usher_delivery_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (usher_delivery_page_parent_class)->map (widget);

  read_lists (USHER_DELIVERY_PAGE (widget));
}

static void
usher_delivery_page_constructed (GObject *object)
{
  UsherDeliveryPage *self = USHER_DELIVERY_PAGE (object);

  G_OBJECT_CLASS (usher_delivery_page_parent_class)->constructed (object);

  g_signal_connect_object (get_session (self), "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
usher_delivery_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((UsherDeliveryPageProps) prop_id)
    {
    case PROP_DESK:
      g_value_set_object (value, USHER_DELIVERY_PAGE (object)->desk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_delivery_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch ((UsherDeliveryPageProps) prop_id)
    {
    case PROP_DESK:
      USHER_DELIVERY_PAGE (object)->desk = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_delivery_page_dispose (GObject *object)
{
  UsherDeliveryPage *self = USHER_DELIVERY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_DELIVERY_PAGE);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_delivery_page_parent_class)->dispose (object);
}

static void
usher_delivery_page_class_init (UsherDeliveryPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = usher_delivery_page_constructed;
  object_class->dispose = usher_delivery_page_dispose;
  object_class->get_property = usher_delivery_page_get_property;
  object_class->set_property = usher_delivery_page_set_property;
  widget_class->map = usher_delivery_page_map;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/delivery/usher-delivery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryPage, ready_box);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryPage, ready);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryPage, account_box);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryPage, account);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryPage, passes_box);
  gtk_widget_class_bind_template_child (widget_class, UsherDeliveryPage, passes);
}

static void
usher_delivery_page_init (UsherDeliveryPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
