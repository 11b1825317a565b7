/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-labels.h"
#include "usher-phone.h"
#include "usher-plate.h"
#include "usher-register-columns.h"
#include "usher-register-row.h"
#include "usher-text-cell.h"
#include "usher-times.h"

#include <glib/gi18n.h>

typedef enum
{
  COLUMN_NUMBER,
  COLUMN_NAME,
  COLUMN_PLATE,
  COLUMN_PHONE,
  COLUMN_TIME,
  COLUMN_FIRST_CONTACT,
  COLUMN_SECOND_CONTACT,
  COLUMN_CONTENT,
  COLUMN_ADVISOR,
  COLUMN_STATUS,
} Column;

/* In digits: @min_chars is what must fit, @chars what the usual content needs.
 * The content takes what is left. */
static const struct
{
  const char *title;
  int         min_chars;
  int         chars;
  gboolean    is_number;
} columns[] = {
  [COLUMN_NUMBER] = { NC_ ("register", "No."), 3, 3, TRUE },
                      [COLUMN_NAME] = { NC_ ("register", "Name"), 8, 11, FALSE },
                                        [COLUMN_PLATE] = { NC_ ("register", "Plate"), 10, 12, TRUE },
                                                           [COLUMN_PHONE] = { NC_ ("register", "Phone"), 13, 13, TRUE },
                                                                              [COLUMN_TIME] = { NC_ ("register", "Time"), 5, 6, TRUE },
                                                                                                [COLUMN_FIRST_CONTACT] = { NC_ ("register", "1st Contact"), 8, 14, TRUE },
                                                                                                                           [COLUMN_SECOND_CONTACT] = { NC_ ("register", "2nd Contact"), 8, 14, TRUE },
                                                                                                                                                       [COLUMN_CONTENT] = { NC_ ("register", "Content"), 10, 20, FALSE },
                                                                                                                                                                            [COLUMN_ADVISOR] = { NC_ ("register", "Advisor"), 6, 8, FALSE },
                                                                                                                                                                                                 [COLUMN_STATUS] = { NC_ ("register", "Status"), 10, 12, FALSE },
                                                                                                                                                                                                 };

/* What goes first where there is no room for all; the widths are the register's
 * own, in pixels at the usual size of text. */
static const struct
{
  int    width;
  Column column;
} droppable[] = {
  { 960, COLUMN_ADVISOR },
  { 900, COLUMN_SECOND_CONTACT },
  { 800, COLUMN_FIRST_CONTACT },
  { 700, COLUMN_PHONE },
};

typedef struct
{
  UsherSession *session;
  Column        column;
} Cell;

static void
cell_free (gpointer  data,
           GClosure *closure)
{
  Cell *cell = data;

  g_object_unref (cell->session);
  g_free (cell);
}

/* “10:05”, and in words if nobody was reached. */
static char *
describe_contact (UsherSession     *session,
                  UsherRegisterRow *row,
                  int               number)
{
  UsherContactAttempt *contact = usher_register_row_get_contact (row, number);
  g_autofree char     *time = NULL;

  if (contact == NULL)
    return g_strdup ("");

  time = usher_times_clock (session, contact->at);
  if (contact->result == USHER_CONTACT_RESULT_REACHED)
    /* Translators: when a customer was reached. */
    return g_strdup_printf (C_("register", "✓ %s"), time);

  /* Translators: when a customer was called, and why they were not reached. */
  return g_strdup_printf (C_("register", "%s %s"), time, usher_contact_result_label (contact->result));
}

static char *
get_text (const Cell       *cell,
          UsherRegisterRow *row)
{
  UsherBooking *booking = usher_register_row_get_booking (row);

  switch (cell->column)
    {
    case COLUMN_NUMBER:
      return g_strdup_printf ("%u", usher_register_row_get_number (row));
    case COLUMN_NAME:
      return usher_name_with_form (booking->customer_name, booking->address_form);
    case COLUMN_PLATE:
      return usher_plate_format (booking->plate);
    case COLUMN_PHONE:
      return usher_phone_format (booking->phone);
    case COLUMN_TIME:
      return usher_times_clock (cell->session, booking->arrives_at);
    case COLUMN_FIRST_CONTACT:
      return describe_contact (cell->session, row, 1);
    case COLUMN_SECOND_CONTACT:
      return describe_contact (cell->session, row, 2);
    case COLUMN_CONTENT:
      return g_strdup (booking->content);
    case COLUMN_ADVISOR:
      return g_strdup (booking->advisor_name);
    case COLUMN_STATUS:
      if (booking->status == USHER_BOOKING_STATUS_CANCELLED && *booking->cancel_reason != '\0')
        /* Translators: why a booking was cancelled. */
        return g_strdup_printf (C_("register", "Cancelled: %s"), booking->cancel_reason);
      if (booking->order_id != 0)
        return g_strdup (usher_car_state_label (booking->car_state));
      return g_strdup (usher_booking_status_label (booking->status));
    default:
      g_return_val_if_reached (NULL);
    }
}

static const char *
get_icon (UsherBooking *booking)
{
  return booking->order_id != 0 ? usher_car_state_icon (booking->car_state) : usher_booking_status_icon (booking->status);
}

static void
show_cell (GtkColumnViewCell *list_cell,
           UsherRegisterRow  *row,
           const Cell        *cell)
{
  UsherTextCell   *view = USHER_TEXT_CELL (gtk_column_view_cell_get_child (list_cell));
  UsherBooking    *booking = usher_register_row_get_booking (row);
  gboolean         is_dimmed = booking->status == USHER_BOOKING_STATUS_CANCELLED || booking->status == USHER_BOOKING_STATUS_NO_SHOW;
  g_autofree char *text = get_text (cell, row);

  usher_text_cell_show (view, text, cell->column == COLUMN_STATUS ? get_icon (booking) : NULL, is_dimmed);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkColumnViewCell        *list_cell,
             const Cell               *cell)
{
  GtkWidget *child = usher_text_cell_new (columns[cell->column].min_chars, columns[cell->column].chars,
                                          columns[cell->column].is_number);

  gtk_widget_set_hexpand (child, TRUE);
  gtk_column_view_cell_set_child (list_cell, child);
  gtk_column_view_cell_set_focusable (list_cell, FALSE);
  g_object_set_data (G_OBJECT (list_cell), "cell", (gpointer) cell);
}

static void
on_row_changed_cb (UsherRegisterRow  *row,
                   GtkColumnViewCell *list_cell)
{
  show_cell (list_cell, row, g_object_get_data (G_OBJECT (list_cell), "cell"));
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkColumnViewCell        *list_cell,
            const Cell               *cell)
{
  UsherRegisterRow *row = gtk_column_view_cell_get_item (list_cell);

  g_signal_connect_object (row, "changed", G_CALLBACK (on_row_changed_cb), list_cell, 0);
  show_cell (list_cell, row, cell);
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory,
              GtkColumnViewCell        *list_cell,
              const Cell               *cell)
{
  g_signal_handlers_disconnect_by_func (gtk_column_view_cell_get_item (list_cell), on_row_changed_cb, list_cell);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const Cell       *cell = user_data;
  UsherRegisterRow *first = USHER_REGISTER_ROW ((gpointer) a);
  UsherRegisterRow *second = USHER_REGISTER_ROW ((gpointer) b);
  g_autofree char  *first_text = NULL;
  g_autofree char  *second_text = NULL;

  if (cell->column == COLUMN_NUMBER || cell->column == COLUMN_TIME)
    return (int) usher_register_row_get_number (first) - (int) usher_register_row_get_number (second);
  if (cell->column == COLUMN_STATUS)
    return (int) usher_register_row_get_booking (first)->status - (int) usher_register_row_get_booking (second)->status;

  first_text = get_text (cell, first);
  second_text = get_text (cell, second);

  return g_utf8_collate (first_text, second_text);
}

static Cell *
cell_new (UsherSession *session,
          Column        column)
{
  Cell *cell = g_new0 (Cell, 1);

  cell->session = g_object_ref (session);
  cell->column = column;

  return cell;
}

static void
sorter_cell_free (gpointer data)
{
  cell_free (data, NULL);
}

static void
add_column (GtkColumnView *view,
            UsherSession  *session,
            Column         index)
{
  g_autoptr (GtkListItemFactory)  factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;
  g_autoptr (GtkSorter)           sorter = NULL;
  Cell                           *cell = cell_new (session, index);

  g_signal_connect_data (factory, "setup", G_CALLBACK (on_setup_cb), cell, cell_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), cell);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_cb), cell);
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_rows, cell_new (session, index), sorter_cell_free));
  column = gtk_column_view_column_new (g_dpgettext2 (NULL, "register", columns[index].title), g_object_ref (factory));
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, index == COLUMN_CONTENT);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (view, column);
}

/* Only one breakpoint holds at a time, so each drops what those before it do. */
static void
add_breakpoints (GtkColumnView    *view,
                 AdwBreakpointBin *bin)
{
  GListModel *all = gtk_column_view_get_columns (view);

  for (guint i = 0; i < G_N_ELEMENTS (droppable); i++)
    {
      AdwBreakpoint *breakpoint = adw_breakpoint_new (
          adw_breakpoint_condition_new_length (ADW_BREAKPOINT_CONDITION_MAX_WIDTH, droppable[i].width, ADW_LENGTH_UNIT_SP));

      for (guint j = 0; j <= i; j++)
        {
          g_autoptr (GObject) column = g_list_model_get_item (all, droppable[j].column);

          adw_breakpoint_add_setters (breakpoint, column, "visible", FALSE, NULL);
        }
      adw_breakpoint_bin_add_breakpoint (bin, breakpoint);
    }
}

/**
 * usher_register_columns_add:
 * @view: a column view of #UsherRegisterRow
 * @bin: what @view fills
 * @session: the open workshop
 *
 * Adds the columns of the register (附件1) and the status.  The less important
 * ones are left out while @bin is too narrow for all.
 */
void
usher_register_columns_add (GtkColumnView    *view,
                            AdwBreakpointBin *bin,
                            UsherSession     *session)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (view, session, (Column) i);
  add_breakpoints (view, bin);
}
