/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-board-content.h"
#include "usher-booking-changes.h"
#include "usher-booking-popover.h"
#include "usher-date.h"
#include "usher-labels.h"
#include "usher-phone.h"
#include "usher-plate.h"
#include "usher-quantity.h"
#include "usher-times.h"

#include <glib/gi18n.h>

struct _UsherBookingPopover
{
  GtkPopover parent_instance;

  UsherDesk      *desk;
  UsherBoardItem *item;

  GtkWidget *box;
  GtkWidget *grid;
  int        n_rows;
};

enum
{
  MOVE_REQUESTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherBookingPopover, usher_booking_popover, GTK_TYPE_POPOVER)

/* The popover is gone before a dialog comes: what it asks over is its parent. */
static GtkWidget *
leave (UsherBookingPopover *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_popover_popdown (GTK_POPOVER (self));

  return parent;
}

static void
confirm_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  UsherBookingPopover *self = USHER_BOOKING_POPOVER (widget);

  leave (self);
  usher_booking_change_contact (self->desk, self->item->booking, 1, USHER_CONTACT_RESULT_REACHED);
}

static void
check_in_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  UsherBookingPopover *self = USHER_BOOKING_POPOVER (widget);

  usher_booking_change_check_in (leave (self), self->desk, self->item->booking);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherBookingPopover *self = USHER_BOOKING_POPOVER (widget);

  leave (self);
  g_signal_emit (self, signals[MOVE_REQUESTED], 0);
}

static void
free_bay_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  UsherBookingPopover *self = USHER_BOOKING_POPOVER (widget);

  usher_booking_change_place (self->desk, leave (self), self->item, 0, self->item->block->range, NULL);
}

/* Work takes longer than was thought. */
static void
extend_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherBookingPopover *self = USHER_BOOKING_POPOVER (widget);
  UsherTimeRange       range = self->item->block->range;

  range.end += g_variant_get_int32 (parameter) * 60;
  usher_booking_change_place (self->desk, leave (self), self->item, self->item->block->bay_id, range, NULL);
}

/* It goes on when the workshop opens next, at the same time of day if it can. */
static void
carry_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherBookingPopover *self = USHER_BOOKING_POPOVER (widget);
  UsherTimeRange       range = usher_board_content_next_day (usher_desk_get_session (self->desk), self->item->block->range);

  usher_booking_change_place (self->desk, leave (self), self->item, self->item->block->bay_id, range, NULL);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherBookingPopover *self = USHER_BOOKING_POPOVER (widget);
  gint64               id = self->item->booking->parent_instance.id;

  gtk_widget_activate_action (leave (self), "win.open-booking", "x", id);
}

static void
open_order_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  UsherBookingPopover *self = USHER_BOOKING_POPOVER (widget);
  gint64               id = self->item->order->parent_instance.id;

  gtk_widget_activate_action (leave (self), "win.open-order", "x", id);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherBookingPopover *self = USHER_BOOKING_POPOVER (widget);

  usher_booking_change_cancel (self->desk, leave (self), self->item->booking);
}

static void
no_show_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  UsherBookingPopover *self = USHER_BOOKING_POPOVER (widget);

  leave (self);
  usher_booking_change_status (self->desk, self->item->booking, USHER_BOOKING_STATUS_NO_SHOW, NULL);
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_row (UsherBookingPopover *self,
         const char          *name,
         const char          *value)
{
  if (value == NULL || *value == '\0')
    return;

  gtk_grid_attach (GTK_GRID (self->grid), create_label (name, "dimmed"), 0, self->n_rows, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), create_label (value, NULL), 1, self->n_rows, 1, 1);
  self->n_rows++;
}

static GtkWidget *
create_status (UsherBookingPopover *self)
{
  UsherBooking *booking = self->item->booking;
  UsherOrder   *order = self->item->order;
  GtkWidget    *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (order != NULL ? usher_car_state_icon (order->car_state)
                                                                             : usher_booking_status_icon (booking->status)));
  gtk_box_append (GTK_BOX (box), create_label (order != NULL ? usher_car_state_label (order->car_state)
                                                             : usher_booking_status_label (booking->status),
                                               NULL));
  return box;
}

static void
add_head (UsherBookingPopover *self)
{
  UsherBooking    *booking = self->item->booking;
  g_autofree char *plate = usher_plate_format (booking->plate);
  g_autofree char *name = usher_name_with_form (booking->customer_name, booking->address_form);
  g_autofree char *car = g_strstrip (g_strjoin (" ", booking->make, booking->model, NULL));
  GtkWidget       *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *title = create_label (*plate != '\0' ? plate : name, "title-3");
  GtkWidget       *status = create_status (self);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), status);
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), create_label (name, NULL));
  if (*car != '\0')
    gtk_box_append (GTK_BOX (self->box), create_label (car, "dimmed"));
}

static char *
describe_services (UsherBooking *booking)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < booking->services->len; i++)
    {
      UsherBookingService *service = g_ptr_array_index (booking->services, i);
      g_autofree char     *hours = usher_hours_format (service->hours);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: a service asked for and its number of hours. */
      g_string_append_printf (text, C_("service", "%s · %s h"), service->description, hours);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_contacts (UsherBookingPopover *self)
{
  UsherBooking       *booking = self->item->booking;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < booking->contacts->len; i++)
    {
      UsherContactAttempt *contact = g_ptr_array_index (booking->contacts, i);
      g_autofree char     *at = usher_times_relative (usher_desk_get_session (self->desk), contact->at);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: when the customer was called, and how it ended. */
      g_string_append_printf (text, C_("contact", "%s: %s"), at, usher_contact_result_label (contact->result));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_details (UsherBookingPopover *self)
{
  UsherSession    *session = usher_desk_get_session (self->desk);
  UsherBooking    *booking = self->item->booking;
  UsherTimeBlock  *block = self->item->block;
  g_autofree char *phone = usher_phone_format (booking->phone);
  g_autofree char *bay = usher_booking_change_bay_name (self->desk, block->bay_id);
  g_autofree char *start = usher_times_clock (session, block->range.start);
  g_autofree char *end = usher_times_clock (session, block->range.end);
  /* Translators: a bay, when the work starts and when it ends. */
  g_autofree char *place = g_strdup_printf (C_("place", "%s, %s–%s"), bay, start, end);
  g_autofree char *services = describe_services (booking);
  g_autofree char *contacts = describe_contacts (self);

  add_row (self, _("Phone"), phone);
  add_row (self, _("Place"), place);
  add_row (self, _("About"), booking->content);
  add_row (self, _("Services"), services);
  add_row (self, _("Advisor"), booking->advisor_name);
  add_row (self, _("Technician"), self->item->technician_name);
  add_row (self, _("Note"), booking->note);
  add_row (self, _("Contact"), contacts);
  add_row (self, _("Allowed because"), block->override_reason);
  add_row (self, _("Order"), self->item->order != NULL ? self->item->order->number : NULL);
}

static void
add_button (GtkWidget  *box,
            const char *label,
            const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
}

static void
add_trail_button (GtkWidget *box,
                  gint64     booking_id)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("C_hanges…"));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", "booking", booking_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-trail");
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
}

static void
add_extension (GtkWidget  *box,
               const char *label,
               const char *name,
               int         minutes)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "booking.extend");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", minutes);
  gtk_widget_set_tooltip_text (button, name);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
}

static char *
describe_carry (UsherBookingPopover *self)
{
  UsherSession    *session = usher_desk_get_session (self->desk);
  UsherTimeRange   next = usher_board_content_next_day (session, self->item->block->range);
  g_autofree char *day = NULL;
  GDate            today;
  GDate            date;

  usher_times_today (session, &today);
  usher_date_of_time (next.start, usher_business_hours_get_zone (usher_session_get_shop (session)->hours), &date);
  if (g_date_days_between (&today, &date) == 1)
    return g_strdup (_("Carry to _Tomorrow"));

  day = usher_times_short_day (session, &date);

  /* Translators: %s is a day: “Mon 30 Nov”. */
  return g_strdup_printf (_("Carry _to %s"), day);
}

/* For work that turns out otherwise than it was booked. */
static void
add_place_actions (UsherBookingPopover *self,
                   GtkWidget           *box)
{
  g_autofree char *carry = describe_carry (self);

  add_extension (box, _("+15 min"), _("Takes a Quarter of an Hour Longer"), 15);
  add_extension (box, _("+30 min"), _("Takes Half an Hour Longer"), 30);
  add_button (box, carry, "booking.carry");
  add_button (box, _("_Move…"), "booking.move");
  if (self->item->block->bay_id != 0)
    add_button (box, _("_Free the Bay"), "booking.free-bay");
}

static void
add_actions (UsherBookingPopover *self)
{
  UsherBooking *booking = self->item->booking;
  GtkWidget    *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_natural_line_length (ADW_WRAP_BOX (box), 340);
  gtk_widget_set_margin_top (box, 6);
  if (self->item->order != NULL)
    add_button (box, _("_Open Order"), "booking.open-order");
  if (booking->status == USHER_BOOKING_STATUS_BOOKED)
    add_button (box, _("_Confirm"), "booking.confirm");
  if (usher_booking_status_is_expected (booking->status) || booking->status == USHER_BOOKING_STATUS_NO_SHOW)
    add_button (box, _("Check _In"), "booking.check-in");
  if (self->item->order == NULL || self->item->order->car_state < USHER_CAR_STATE_READY)
    add_place_actions (self, box);
  add_button (box, _("_Edit…"), "booking.edit");
  add_trail_button (box, booking->parent_instance.id);
  if (usher_booking_status_is_expected (booking->status))
    {
      add_button (box, _("_No-Show"), "booking.no-show");
      add_button (box, _("C_ancel…"), "booking.cancel");
    }
  gtk_box_append (GTK_BOX (self->box), box);
}

static void
usher_booking_popover_dispose (GObject *object)
{
  UsherBookingPopover *self = USHER_BOOKING_POPOVER (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (usher_booking_popover_parent_class)->dispose (object);
}

static void
usher_booking_popover_class_init (UsherBookingPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_booking_popover_dispose;

  /**
   * UsherBookingPopover::move-requested:
   *
   * Another slot is to be picked for the booking.
   */
  signals[MOVE_REQUESTED] =
      g_signal_new ("move-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "booking.confirm", NULL, confirm_action);
  gtk_widget_class_install_action (widget_class, "booking.check-in", NULL, check_in_action);
  gtk_widget_class_install_action (widget_class, "booking.move", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "booking.free-bay", NULL, free_bay_action);
  gtk_widget_class_install_action (widget_class, "booking.extend", "i", extend_action);
  gtk_widget_class_install_action (widget_class, "booking.carry", NULL, carry_action);
  gtk_widget_class_install_action (widget_class, "booking.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "booking.open-order", NULL, open_order_action);
  gtk_widget_class_install_action (widget_class, "booking.no-show", NULL, no_show_action);
  gtk_widget_class_install_action (widget_class, "booking.cancel", NULL, cancel_action);
}

static void
usher_booking_popover_init (UsherBookingPopover *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "booking-popover");
  gtk_popover_set_child (GTK_POPOVER (self), self->box);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_RIGHT);
}

/**
 * usher_booking_popover_new:
 * @desk: the desk
 * @item: a block with the booking that holds it
 *
 * Returns: (transfer floating): a popover with all about it
 */
GtkWidget *
usher_booking_popover_new (UsherDesk      *desk,
                           UsherBoardItem *item)
{
  UsherBookingPopover *self = NULL;

  g_return_val_if_fail (item->booking != NULL, NULL);

  self = g_object_new (USHER_TYPE_BOOKING_POPOVER, NULL);
  self->desk = g_object_ref (desk);
  self->item = g_object_ref (item);
  add_head (self);
  add_details (self);
  gtk_box_append (GTK_BOX (self->box), self->grid);
  add_actions (self);

  return GTK_WIDGET (self);
}
