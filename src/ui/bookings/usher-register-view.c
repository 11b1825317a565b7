/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-booking-changes.h"
#include "usher-booking-store.h"
#include "usher-labels.h"
#include "usher-register-columns.h"
#include "usher-register-row.h"
#include "usher-register-view.h"
#include "usher-times.h"

#include <glib/gi18n.h>

struct _UsherRegisterView
{
  AdwBin parent_instance;

  UsherDesk          *desk;
  GListStore         *rows; /* (element-type UsherRegisterRow) by appointed time */
  GtkSingleSelection *selection;
  GCancellable       *cancellable; /* of the reading under way, or %NULL */
  GDate               date;

  GtkStack         *stack;
  AdwBreakpointBin *bin;
  GtkColumnView    *column_view;
  GtkWidget        *menu;
};

G_DEFINE_FINAL_TYPE (UsherRegisterView, usher_register_view, ADW_TYPE_BIN)

static UsherSession *
get_session (UsherRegisterView *self)
{
  return usher_desk_get_session (self->desk);
}

static UsherBooking *
get_selected (UsherRegisterView *self)
{
  UsherRegisterRow *row = gtk_single_selection_get_selected_item (self->selection);

  return row != NULL ? usher_register_row_get_booking (row) : NULL;
}

static gboolean
has_same_bookings (UsherRegisterView *self,
                   GPtrArray         *bookings)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) != bookings->len)
    return FALSE;

  for (guint i = 0; i < bookings->len; i++)
    {
      g_autoptr (UsherRegisterRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (usher_register_row_get_booking (row)->parent_instance.id != ((UsherEntity *) g_ptr_array_index (bookings, i))->id)
        return FALSE;
    }

  return TRUE;
}

/* Lines that stay are the same objects, so the view keeps its place. */
static void
replace_rows (UsherRegisterView *self,
              GPtrArray         *bookings)
{
  g_autoptr (GPtrArray)  rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  guint                  n_before = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; i < n_before; i++)
    {
      UsherRegisterRow *row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      g_hash_table_insert (known, &usher_register_row_get_booking (row)->parent_instance.id, row);
    }
  for (guint i = 0; i < bookings->len; i++)
    {
      UsherBooking     *booking = g_ptr_array_index (bookings, i);
      UsherRegisterRow *row = g_hash_table_lookup (known, &booking->parent_instance.id);

      g_ptr_array_add (rows, row != NULL ? g_object_ref (row) : usher_register_row_new (booking, i + 1));
    }
  g_list_store_splice (self->rows, 0, n_before, rows->pdata, rows->len);
}

static void
select_row (UsherRegisterView *self,
            gint64             booking_id)
{
  GListModel *model = gtk_single_selection_get_model (self->selection);

  if (booking_id == 0)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (UsherRegisterRow) row = g_list_model_get_item (model, i);

      if (usher_register_row_get_booking (row)->parent_instance.id == booking_id)
        {
          gtk_single_selection_set_selected (self->selection, i);
          return;
        }
    }
}

static void
show_bookings (UsherRegisterView *self,
               GPtrArray         *bookings)
{
  UsherBooking *selected = get_selected (self);
  gint64        selected_id = selected != NULL ? selected->parent_instance.id : 0;

  if (!has_same_bookings (self, bookings))
    {
      replace_rows (self, bookings);
      select_row (self, selected_id);
    }
  for (guint i = 0; i < bookings->len; i++)
    {
      g_autoptr (UsherRegisterRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      usher_register_row_update (row, g_ptr_array_index (bookings, i), i + 1);
    }
}

static void
show_state (UsherRegisterView *self)
{
  gint64 open = usher_business_hours_available_seconds (usher_session_get_shop (get_session (self))->hours, &self->date);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    gtk_stack_set_visible_child_name (self->stack, open > 0 ? "nothing-booked" : "closed");
}

static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherRegisterView) self = USHER_REGISTER_VIEW (user_data);
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         bookings = usher_booking_store_list_day_finish (USHER_BOOKING_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->desk == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (bookings == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "trouble");
      usher_desk_report (self->desk, error, _("The register could not be read"));
      return;
    }

  show_bookings (self, bookings);
  show_state (self);
}

static void
reload (UsherRegisterView *self)
{
  if (!g_date_valid (&self->date))
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  usher_booking_store_list_day_async (usher_session_get_bookings (get_session (self)),
                                      usher_times_day_range (get_session (self), &self->date), self->cancellable,
                                      on_listed_cb, g_object_ref (self));
}

static void
on_changed_cb (UsherRegisterView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

static void
reload_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  reload (USHER_REGISTER_VIEW (widget));
}

static void
contact_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  UsherRegisterView *self = USHER_REGISTER_VIEW (widget);
  UsherBooking      *booking = get_selected (self);
  const char        *nick = NULL;
  UsherContactResult result;
  int                number = 0;

  g_variant_get (parameter, "(i&s)", &number, &nick);
  if (booking != NULL && usher_contact_result_from_string (nick, &result))
    usher_booking_change_contact (self->desk, booking, number, result);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherRegisterView *self = USHER_REGISTER_VIEW (widget);
  UsherBooking      *booking = get_selected (self);

  if (booking != NULL)
    gtk_widget_activate_action (widget, "win.open-booking", "x", booking->parent_instance.id);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherRegisterView *self = USHER_REGISTER_VIEW (widget);
  UsherBooking      *booking = get_selected (self);

  if (booking != NULL)
    usher_booking_change_cancel (self->desk, widget, booking);
}

static void
check_in_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  UsherRegisterView *self = USHER_REGISTER_VIEW (widget);
  UsherBooking      *booking = get_selected (self);

  if (booking != NULL)
    usher_booking_change_check_in (widget, self->desk, booking);
}

static void
set_status_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  UsherRegisterView *self = USHER_REGISTER_VIEW (widget);
  UsherBooking      *booking = get_selected (self);
  UsherBookingStatus status;

  if (booking != NULL && usher_booking_status_from_string (g_variant_get_string (parameter, NULL), &status))
    usher_booking_change_status (self->desk, booking, status, NULL);
}

static GMenuModel *
create_contact_section (int number)
{
  GMenu *section = g_menu_new ();

  for (UsherContactResult result = 0; result <= USHER_CONTACT_RESULT_LAST; result++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (usher_contact_result_label (result), NULL);

      g_menu_item_set_action_and_target (item, "register.contact", "(is)", number, usher_contact_result_to_string (result));
      g_menu_append_item (section, item);
    }

  return G_MENU_MODEL (section);
}

/* What can be done with the selected booking, as it is now. */
static GMenuModel *
create_menu (UsherBooking *booking)
{
  GMenu                 *menu = g_menu_new ();
  g_autoptr (GMenu)      main_section = g_menu_new ();
  g_autoptr (GMenuModel) first = create_contact_section (1);
  g_autoptr (GMenuModel) second = create_contact_section (2);

  g_menu_append (main_section, _("_Open…"), "register.open");
  if (usher_booking_status_is_expected (booking->status) || booking->status == USHER_BOOKING_STATUS_NO_SHOW)
    g_menu_append (main_section, _("Check _In"), "register.check-in");
  if (usher_booking_status_is_expected (booking->status))
    g_menu_append (main_section, _("_No-Show"), "register.set-status::no-show");
  if (booking->status == USHER_BOOKING_STATUS_CANCELLED || booking->status == USHER_BOOKING_STATUS_NO_SHOW)
    g_menu_append (main_section, _("_Book Again"), "register.set-status::booked");
  if (usher_booking_status_is_expected (booking->status))
    g_menu_append (main_section, _("C_ancel…"), "register.cancel");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (main_section));
  if (usher_booking_status_is_expected (booking->status))
    {
      g_menu_append_section (menu, _("1st Contact"), first);
      g_menu_append_section (menu, _("2nd Contact"), second);
    }

  return G_MENU_MODEL (menu);
}

static void
show_menu (UsherRegisterView *self,
           int                x,
           int                y)
{
  UsherBooking          *booking = get_selected (self);
  g_autoptr (GMenuModel) menu = NULL;

  if (booking == NULL)
    return;

  menu = create_menu (booking);
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* From the keyboard the menu stands at the line with the focus. */
static void
contact_menu_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  UsherRegisterView *self = USHER_REGISTER_VIEW (widget);
  GtkRoot           *root = gtk_widget_get_root (widget);
  GtkWidget         *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t    bounds;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget) && gtk_widget_compute_bounds (focus, widget, &bounds))
    show_menu (self, (int) bounds.origin.x + 48, (int) (bounds.origin.y + bounds.size.height / 2));
  else
    show_menu (self, 48, 48);
}

static void
on_menu_pressed_cb (UsherRegisterView *self,
                    int                n_press,
                    double             x,
                    double             y,
                    GtkGesture        *gesture)
{
  graphene_point_t point;

  if (gtk_widget_compute_point (GTK_WIDGET (self->column_view), GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    show_menu (self, (int) point.x, (int) point.y);
}

static void
on_activate_cb (UsherRegisterView *self,
                guint              position)
{
  gtk_single_selection_set_selected (self->selection, position);
  open_action (GTK_WIDGET (self), NULL, NULL);
}

static void
usher_register_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (usher_register_view_parent_class)->map (widget);
  reload (USHER_REGISTER_VIEW (widget));
}

static gboolean
usher_register_view_grab_focus (GtkWidget *widget)
{
  UsherRegisterView *self = USHER_REGISTER_VIEW (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
}

static void
usher_register_view_dispose (GObject *object)
{
  UsherRegisterView *self = USHER_REGISTER_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_REGISTER_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_register_view_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const guint menu_keys[] = { GDK_KEY_Menu, GDK_KEY_exclam, GDK_KEY_at };

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, 0, "register.contact", "(is)", 1, "reached");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_1, 0, "register.contact", "(is)", 1, "reached");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, 0, "register.contact", "(is)", 2, "reached");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_2, 0, "register.contact", "(is)", 2, "reached");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "register.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "register.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "register.contact-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_SHIFT_MASK, "register.contact-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_SHIFT_MASK, "register.contact-menu", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (menu_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, menu_keys[i], 0, "register.contact-menu", NULL);
}

static void
usher_register_view_class_init (UsherRegisterViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_register_view_dispose;
  widget_class->map = usher_register_view_map;
  widget_class->grab_focus = usher_register_view_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/bookings/usher-register-view.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherRegisterView, stack);
  gtk_widget_class_bind_template_child (widget_class, UsherRegisterView, bin);
  gtk_widget_class_bind_template_child (widget_class, UsherRegisterView, column_view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_menu_pressed_cb);

  gtk_widget_class_install_action (widget_class, "register.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "register.contact", "(is)", contact_action);
  gtk_widget_class_install_action (widget_class, "register.contact-menu", NULL, contact_menu_action);
  gtk_widget_class_install_action (widget_class, "register.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "register.check-in", NULL, check_in_action);
  gtk_widget_class_install_action (widget_class, "register.set-status", "s", set_status_action);
  gtk_widget_class_install_action (widget_class, "register.cancel", NULL, cancel_action);
  add_bindings (widget_class);
}

static void
usher_register_view_init (UsherRegisterView *self)
{
  g_date_clear (&self->date, 1);
  self->rows = g_list_store_new (USHER_TYPE_REGISTER_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usher_register_view_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): a register, which shows a day once it is given one
 */
GtkWidget *
usher_register_view_new (UsherDesk *desk)
{
  UsherRegisterView *self = g_object_new (USHER_TYPE_REGISTER_VIEW, NULL);
  UsherSession      *session = usher_desk_get_session (desk);
  GtkSortListModel  *sorted = NULL;

  self->desk = g_object_ref (desk);
  usher_register_columns_add (self->column_view, self->bin, session);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)),
                                    g_object_ref (gtk_column_view_get_sorter (self->column_view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (session, "changed::booking", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed::order", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed::customer", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed::vehicle", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * usher_register_view_set_date:
 * @date: a day
 *
 * Shows the sheet of a day.
 */
void
usher_register_view_set_date (UsherRegisterView *self,
                              const GDate       *date)
{
  if (g_date_valid (&self->date) && g_date_compare (&self->date, date) == 0)
    return;

  self->date = *date;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}
