/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-reception-page.h"

#include <glib/gi18n.h>

#include "usher-customer-store.h"
#include "usher-order-store.h"
#include "usher-queue-list.h"
#include "usher-times.h"
#include "usher-walk-in-dialog.h"

static const guint minute_s = 60;

struct _UsherReceptionPage
{
  AdwNavigationPage parent_instance;

  UsherDesk    *desk;
  GCancellable *cancellable;
  guint         tick_id;
  gboolean      is_reading;
  gboolean      is_stale;
  gboolean      was_read;
  gboolean      has_customers; /* somebody has ever been here or called */
  guint         n_items;

  AdwWindowTitle *window_title;
  GtkEditable    *filter;
  GtkStack       *stack;
  AdwBin         *queue;
  UsherQueueList *list;
};

typedef enum
{
  PROP_DESK = 1,
} UsherReceptionPageProps;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (UsherReceptionPage, usher_reception_page, ADW_TYPE_NAVIGATION_PAGE)

static void read_queue (UsherReceptionPage *self);

static UsherSession *
get_session (UsherReceptionPage *self)
{
  return usher_desk_get_session (self->desk);
}

static const char *
get_state (UsherReceptionPage *self)
{
  if (!self->was_read)
    return "loading";
  if (self->n_items == 0)
    return self->has_customers ? "none-today" : "never";
  if (usher_queue_list_get_n_shown (self->list) == 0)
    return "no-match";

  return "queue";
}

static void
show_state (UsherReceptionPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, get_state (self));
}

static void
show_counts (UsherReceptionPage *self,
             GPtrArray          *items)
{
  guint            n_arrived = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < items->len; i++)
    n_arrived += ((UsherQueueItem *) g_ptr_array_index (items, i))->order != NULL;
  /* Translators: how many cars are here, and how many are expected today. */
  text = g_strdup_printf (_("%u here · %u expected"), n_arrived, items->len - n_arrived);
  adw_window_title_set_subtitle (self->window_title, text);
}

static void
on_customers_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherReceptionPage) self = user_data;
  g_autoptr (GPtrArray)          found = usher_customer_store_list_finish (USHER_CUSTOMER_STORE (source), result, NULL);

  if (found == NULL || self->desk == NULL)
    return;

  self->has_customers = found->len > 0;
  show_state (self);
}

static void
on_queue_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherReceptionPage) self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (GPtrArray)          items = usher_order_store_list_queue_finish (USHER_ORDER_STORE (source), result, &error);

  self->is_reading = FALSE;
  if (self->desk == NULL)
    return;
  if (items == NULL)
    {
      usher_desk_report (self->desk, error, _("The queue cannot be read"));
      return;
    }

  self->was_read = TRUE;
  self->n_items = items->len;
  usher_queue_list_update (self->list, items);
  show_counts (self, items);
  show_state (self);
  if (items->len == 0 && !self->has_customers)
    usher_customer_store_list_async (usher_session_get_customers (get_session (self)), "", 0, 1, self->cancellable,
                                     on_customers_cb, g_object_ref (self));
  if (self->is_stale)
    read_queue (self);
}

static void
read_queue (UsherReceptionPage *self)
{
  GDate today;

  if (self->is_reading)
    {
      self->is_stale = TRUE;
      return;
    }

  self->is_reading = TRUE;
  self->is_stale = FALSE;
  usher_times_today (get_session (self), &today);
  usher_order_store_list_queue_async (usher_session_get_orders (get_session (self)),
                                      usher_times_day_range (get_session (self), &today), self->cancellable, on_queue_cb,
                                      g_object_ref (self));
}

static gboolean
on_tick_cb (gpointer data)
{
  UsherReceptionPage *self = data;

  usher_queue_list_refresh (self->list);

  return G_SOURCE_CONTINUE;
}

static void
on_changed_cb (UsherReceptionPage *self,
               const char         *kind)
{
  static const char *const kinds[] = { "order", "booking", "customer", "vehicle", "shop", NULL };

  if (g_strv_contains (kinds, kind))
    read_queue (self);
}

static void
on_filter_changed_cb (UsherReceptionPage *self)
{
  usher_queue_list_set_filter (self->list, gtk_editable_get_text (self->filter));
  show_state (self);
}

static void
walk_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  adw_dialog_present (ADW_DIALOG (usher_walk_in_dialog_new (USHER_RECEPTION_PAGE (widget)->desk)), widget);
}

/* A new day may have begun while another page was shown. */
static void
usher_reception_page_map (GtkWidget *widget)
{
  UsherReceptionPage *self = USHER_RECEPTION_PAGE (widget);

  GTK_WIDGET_CLASS (usher_reception_page_parent_class)->map (widget);

  read_queue (self);
  self->tick_id = g_timeout_add_seconds (minute_s, on_tick_cb, self);
}

static void
usher_reception_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&USHER_RECEPTION_PAGE (widget)->tick_id, g_source_remove);

  GTK_WIDGET_CLASS (usher_reception_page_parent_class)->unmap (widget);
}

static void
usher_reception_page_constructed (GObject *object)
{
  UsherReceptionPage *self = USHER_RECEPTION_PAGE (object);

  G_OBJECT_CLASS (usher_reception_page_parent_class)->constructed (object);

  self->list = USHER_QUEUE_LIST (usher_queue_list_new (self->desk));
  adw_bin_set_child (self->queue, GTK_WIDGET (self->list));
  g_signal_connect_object (get_session (self), "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
usher_reception_page_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((UsherReceptionPageProps) prop_id)
    {
    case PROP_DESK:
      g_value_set_object (value, USHER_RECEPTION_PAGE (object)->desk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_reception_page_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch ((UsherReceptionPageProps) prop_id)
    {
    case PROP_DESK:
      USHER_RECEPTION_PAGE (object)->desk = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_reception_page_dispose (GObject *object)
{
  UsherReceptionPage *self = USHER_RECEPTION_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->tick_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_RECEPTION_PAGE);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_reception_page_parent_class)->dispose (object);
}

static void
usher_reception_page_class_init (UsherReceptionPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = usher_reception_page_constructed;
  object_class->dispose = usher_reception_page_dispose;
  object_class->get_property = usher_reception_page_get_property;
  object_class->set_property = usher_reception_page_set_property;
  widget_class->map = usher_reception_page_map;
  widget_class->unmap = usher_reception_page_unmap;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/reception/usher-reception-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherReceptionPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, UsherReceptionPage, filter);
  gtk_widget_class_bind_template_child (widget_class, UsherReceptionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UsherReceptionPage, queue);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);

  gtk_widget_class_install_action (widget_class, "reception.walk-in", NULL, walk_in_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "reception.walk-in",
                                       NULL);
}

static void
usher_reception_page_init (UsherReceptionPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
