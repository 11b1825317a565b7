/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-queue-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "usher-text.h"

typedef enum
{
  COLUMN_NUMBER,
  COLUMN_PLATE,
  COLUMN_CUSTOMER,
  COLUMN_CAR,
  COLUMN_TIME,
  COLUMN_WAITING,
  COLUMN_CONTENT,
  COLUMN_ADVISOR,
  COLUMN_STATE,
  COLUMN_ACTION,
  N_COLUMNS,
} Column;

/* What goes first where there is no room for all; the widths are the table's
 * own, in pixels at the usual size of text. */
static const struct
{
  int    width;
  Column column;
} droppable[] = {
  { 1020, COLUMN_ADVISOR },
  { 920, COLUMN_CAR },
  { 830, COLUMN_NUMBER },
  { 770, COLUMN_CONTENT },
  { 660, COLUMN_CUSTOMER },
};

struct _UsherQueueList
{
  AdwBin parent_instance;

  UsherDesk          *desk;
  GListStore         *rows; /* (element-type UsherQueueRow) */
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;
  GtkColumnView      *column_view;
  char               *typed; /* folded */
};

G_DEFINE_FINAL_TYPE (UsherQueueList, usher_queue_list, ADW_TYPE_BIN)

static UsherSession *
get_session (UsherQueueList *self)
{
  return usher_desk_get_session (self->desk);
}

/* What a cell shows. */

static const char *
get_column_title (Column column)
{
  switch (column)
    {
    case COLUMN_NUMBER:
      return C_("queue", "No.");
    case COLUMN_PLATE:
      return C_("queue", "Plate");
    case COLUMN_CUSTOMER:
      return C_("queue", "Customer");
    case COLUMN_CAR:
      return C_("queue", "Car");
    case COLUMN_TIME:
      return C_("queue", "Time");
    case COLUMN_WAITING:
      return C_("queue", "Waiting");
    case COLUMN_CONTENT:
      return C_("queue", "Content");
    case COLUMN_ADVISOR:
      return C_("queue", "Advisor");
    case COLUMN_STATE:
      return C_("queue", "State");
    case COLUMN_ACTION:
      return "";
    case N_COLUMNS:
    default:
      g_return_val_if_reached ("");
    }
}

static char *
dup_text (UsherQueueList *self,
          UsherQueueRow  *row,
          Column          column,
          const char    **icon_name)
{
  gboolean         is_long = FALSE;
  g_autofree char *waiting = NULL;

  switch (column)
    {
    case COLUMN_NUMBER:
      return usher_queue_row_dup_number (row);
    case COLUMN_PLATE:
      return usher_queue_row_dup_plate (row);
    case COLUMN_CUSTOMER:
      return usher_queue_row_dup_customer (row);
    case COLUMN_CAR:
      return usher_queue_row_dup_car (row);
    case COLUMN_TIME:
      return usher_queue_row_dup_time (row, get_session (self));
    case COLUMN_WAITING:
      waiting = usher_queue_row_dup_waiting (row, get_session (self), &is_long);
      *icon_name = is_long ? "dialog-warning-symbolic" : NULL;
      return g_steal_pointer (&waiting);
    case COLUMN_CONTENT:
      return g_strdup (usher_queue_row_get_content (row));
    case COLUMN_ADVISOR:
      return g_strdup (usher_queue_row_get_advisor (row));
    case COLUMN_STATE:
      return g_strdup (usher_queue_row_get_state (row, icon_name));
    case COLUMN_ACTION:
    case N_COLUMNS:
    default:
      return g_strdup ("");
    }
}

/* A cell: an icon, hidden where there is none, and a text. */

static void
show_cell (GtkListItem *list_item)
{
  UsherQueueList  *self = g_object_get_data (G_OBJECT (list_item), "list");
  Column           column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list_item), "column"));
  UsherQueueRow   *row = gtk_list_item_get_item (list_item);
  GtkWidget       *image = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget       *label = gtk_widget_get_next_sibling (image);
  const char      *icon_name = NULL;
  g_autofree char *text = dup_text (self, row, column, &icon_name);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_visible (image, icon_name != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (image), icon_name);
  if (gtk_label_get_ellipsize (GTK_LABEL (label)) != PANGO_ELLIPSIZE_NONE)
    gtk_widget_set_tooltip_text (label, text);
}

static GtkWidget *
create_cell (Column column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 8); /* less says nothing */
  gtk_widget_add_css_class (label, "numeric");
  if (column == COLUMN_PLATE)
    gtk_widget_add_css_class (label, "heading");
  if (column != COLUMN_CUSTOMER && column != COLUMN_CAR && column != COLUMN_CONTENT)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE); /* a state is read whole */
      gtk_label_set_width_chars (GTK_LABEL (label), -1);
    }
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

/* What is done next with the car of the line. */

static void
activate_row (UsherQueueList *self,
              UsherQueueRow  *row)
{
  if (usher_queue_row_is_expected (row))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.check-in", "x",
                                usher_queue_row_get_booking (row)->parent_instance.id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-order", "x",
                                usher_queue_row_get_order (row)->parent_instance.id);
}

static void
on_action_clicked_cb (GtkButton *button,
                      gpointer   user_data)
{
  GtkListItem *list_item = GTK_LIST_ITEM (user_data);

  activate_row (g_object_get_data (G_OBJECT (list_item), "list"), gtk_list_item_get_item (list_item));
}

static void
show_action (GtkListItem *list_item)
{
  UsherQueueRow   *row = gtk_list_item_get_item (list_item);
  GtkWidget       *button = gtk_list_item_get_child (list_item);
  g_autofree char *plate = usher_queue_row_dup_plate (row);
  g_autofree char *name = NULL;

  if (usher_queue_row_is_expected (row))
    /* Translators: %s is a plate. */
    name = g_strdup_printf (_("Check In %s"), plate);
  else
    /* Translators: %s is a plate. */
    name = g_strdup_printf (_("Open the Order of %s"), plate);
  gtk_button_set_label (GTK_BUTTON (button), usher_queue_row_is_expected (row) ? _("Check In") : _("Open"));
  /* A button is labelled by its text, which would be said before this name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_item (GtkListItem *list_item)
{
  if (GTK_IS_BUTTON (gtk_list_item_get_child (list_item)))
    show_action (list_item);
  else
    show_cell (list_item);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             gpointer                  user_data)
{
  UsherQueueList *self = g_object_get_data (G_OBJECT (factory), "list");
  Column          column = GPOINTER_TO_UINT (user_data);

  g_object_set_data (G_OBJECT (list_item), "list", self);
  g_object_set_data (G_OBJECT (list_item), "column", GUINT_TO_POINTER (column));
  if (column == COLUMN_ACTION)
    {
      GtkWidget *button = gtk_button_new ();

      gtk_widget_add_css_class (button, "flat");
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_action_clicked_cb), list_item, 0);
      gtk_list_item_set_child (list_item, button);
    }
  else
    {
      gtk_list_item_set_child (list_item, create_cell (column));
    }
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *list_item,
            gpointer                  user_data)
{
  g_signal_connect_object (gtk_list_item_get_item (list_item), "changed", G_CALLBACK (show_item), list_item,
                           G_CONNECT_SWAPPED);
  show_item (list_item);
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item,
              gpointer                  user_data)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (list_item), list_item);
}

static void
append_column (UsherQueueList *self,
               Column          column)
{
  GtkListItemFactory             *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view = NULL;

  g_object_set_data (G_OBJECT (factory), "list", self);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_cb), NULL);
  view = gtk_column_view_column_new (get_column_title (column), factory);
  gtk_column_view_column_set_expand (view, column == COLUMN_CONTENT || column == COLUMN_CAR || column == COLUMN_CUSTOMER);
  gtk_column_view_column_set_resizable (view, column != COLUMN_ACTION);
  gtk_column_view_append_column (self->column_view, view);
}

/* A line as a whole, for a screen reader. */

static void
show_row_name (GtkColumnViewRow *view)
{
  UsherQueueList  *self = g_object_get_data (G_OBJECT (view), "list");
  g_autofree char *sentence = usher_queue_row_dup_sentence (gtk_column_view_row_get_item (view), get_session (self));

  gtk_column_view_row_set_accessible_label (view, sentence);
}

static void
on_row_bind_cb (GtkSignalListItemFactory *factory,
                GtkColumnViewRow         *view,
                gpointer                  user_data)
{
  g_object_set_data (G_OBJECT (view), "list", user_data);
  g_signal_connect_object (gtk_column_view_row_get_item (view), "changed", G_CALLBACK (show_row_name), view,
                           G_CONNECT_SWAPPED);
  show_row_name (view);
}

static void
on_row_unbind_cb (GtkSignalListItemFactory *factory,
                  GtkColumnViewRow         *view,
                  gpointer                  user_data)
{
  g_signal_handlers_disconnect_by_data (gtk_column_view_row_get_item (view), view);
}

static void
on_activate_cb (UsherQueueList *self,
                guint           position)
{
  g_autoptr (UsherQueueRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  activate_row (self, row);
}

static gboolean
on_check_in_key_cb (GtkWidget *widget,
                    GVariant  *arguments,
                    gpointer   user_data)
{
  UsherQueueList *self = USHER_QUEUE_LIST (user_data);
  UsherQueueRow  *row = gtk_single_selection_get_selected_item (self->selection);

  if (row == NULL || !usher_queue_row_is_expected (row))
    return GDK_EVENT_PROPAGATE;

  activate_row (self, row);

  return GDK_EVENT_STOP;
}

static gboolean
contains (UsherQueueList *self,
          char           *text)
{
  g_autofree char *taken = text;
  g_autofree char *folded = usher_text_fold_code (taken);

  return strstr (folded, self->typed) != NULL;
}

static gboolean
filter_row (gpointer item,
            gpointer user_data)
{
  UsherQueueList *self = USHER_QUEUE_LIST (user_data);

  if (self->typed == NULL || *self->typed == '\0')
    return TRUE;

  return contains (self, usher_queue_row_dup_plate (item)) || contains (self, usher_queue_row_dup_customer (item));
}

static void
usher_queue_list_finalize (GObject *object)
{
  UsherQueueList *self = USHER_QUEUE_LIST (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->desk);
  g_free (self->typed);

  G_OBJECT_CLASS (usher_queue_list_parent_class)->finalize (object);
}

static void
usher_queue_list_class_init (UsherQueueListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_queue_list_finalize;
}

static void
add_check_in_key (UsherQueueList *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_i, 0),
                                                          gtk_callback_action_new (on_check_in_key_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->column_view), keys);
}

/* Only one breakpoint holds at a time, so each drops what those before it do. */
static void
add_breakpoints (UsherQueueList   *self,
                 AdwBreakpointBin *bin)
{
  GListModel *all = gtk_column_view_get_columns (self->column_view);

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

static void
usher_queue_list_init (UsherQueueList *self)
{
  GtkFilter          *filter = GTK_FILTER (gtk_custom_filter_new (filter_row, self, NULL));
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget          *scrolled = gtk_scrolled_window_new ();
  GtkWidget          *bin = adw_breakpoint_bin_new ();

  self->rows = g_list_store_new (USHER_TYPE_QUEUE_ROW);
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)), filter);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->filtered));
  self->column_view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (self->selection)));
  g_signal_connect (factory, "bind", G_CALLBACK (on_row_bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_row_unbind_cb), self);
  gtk_column_view_set_row_factory (self->column_view, factory);
  g_object_unref (factory);
  gtk_widget_add_css_class (GTK_WIDGET (self->column_view), "data-table");
  gtk_column_view_set_show_row_separators (self->column_view, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->column_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Reception Queue"), -1);
  for (guint i = 0; i < N_COLUMNS; i++)
    append_column (self, i);
  g_signal_connect_object (self->column_view, "activate", G_CALLBACK (on_activate_cb), self, G_CONNECT_SWAPPED);
  add_check_in_key (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->column_view));
  gtk_widget_set_size_request (bin, 360, 120);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), scrolled);
  add_breakpoints (self, ADW_BREAKPOINT_BIN (bin));
  adw_bin_set_child (ADW_BIN (self), bin);
}

/**
 * usher_queue_list_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
usher_queue_list_new (UsherDesk *desk)
{
  UsherQueueList *self = g_object_new (USHER_TYPE_QUEUE_LIST, NULL);

  self->desk = g_object_ref (desk);

  return GTK_WIDGET (self);
}

static UsherQueueRow *
get_row (UsherQueueList *self,
         guint           i)
{
  g_autoptr (UsherQueueRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

  return row; /* the list keeps it */
}

static UsherQueueRow *
dup_row (UsherQueueList *self,
         UsherQueueItem *item)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    if (usher_queue_row_is_of (get_row (self, i), item))
      return g_object_ref (get_row (self, i));

  return usher_queue_row_new (item);
}

/* Replaces only the lines between the first and the last that differ. */
static void
splice (UsherQueueList *self,
        GPtrArray      *rows)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint begin = 0;
  guint end = 0;

  while (begin < n_old && begin < rows->len && get_row (self, begin) == g_ptr_array_index (rows, begin))
    begin++;
  while (end < n_old - begin && end < rows->len - begin &&
         get_row (self, n_old - 1 - end) == g_ptr_array_index (rows, rows->len - 1 - end))
    end++;
  if (begin + end < MAX (n_old, rows->len))
    g_list_store_splice (self->rows, begin, n_old - begin - end, rows->pdata + begin, rows->len - begin - end);
}

/* The line that was selected, wherever it is now, keeps selection and focus. */
static void
select_again (UsherQueueList *self,
              UsherQueueRow  *selected)
{
  GtkWidget *list = GTK_WIDGET (self->column_view);
  GtkRoot   *root = gtk_widget_get_root (list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean   has_focus = focus != NULL && (focus == list || gtk_widget_is_ancestor (focus, list));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (UsherQueueRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (row != selected || gtk_single_selection_get_selected (self->selection) == i)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      if (has_focus)
        gtk_column_view_scroll_to (self->column_view, i, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
    }
}

/**
 * usher_queue_list_update:
 * @items: (element-type UsherQueueItem): the queue
 *
 * Brings the table up to date.
 */
void
usher_queue_list_update (UsherQueueList *self,
                         GPtrArray      *items)
{
  g_autoptr (GPtrArray)     rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherQueueRow) selected = NULL;

  g_set_object (&selected, gtk_single_selection_get_selected_item (self->selection));
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (rows, dup_row (self, g_ptr_array_index (items, i)));
  splice (self, rows);
  for (guint i = 0; i < items->len; i++)
    usher_queue_row_update (g_ptr_array_index (rows, i), g_ptr_array_index (items, i));
  if (selected != NULL)
    select_again (self, selected);
}

/**
 * usher_queue_list_refresh:
 *
 * Shows the waiting times as they are now.
 */
void
usher_queue_list_refresh (UsherQueueList *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    usher_queue_row_update (get_row (self, i), NULL);
}

/**
 * usher_queue_list_set_filter:
 * @typed: part of a plate or a name, empty for all
 */
void
usher_queue_list_set_filter (UsherQueueList *self,
                             const char     *typed)
{
  g_free (self->typed);
  self->typed = usher_text_fold_code (typed);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * usher_queue_list_get_n_shown:
 *
 * Returns: how many lines pass the filter
 */
guint
usher_queue_list_get_n_shown (UsherQueueList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}
