/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-progress-board.h"

#include <glib/gi18n.h>

#include "usher-board-card.h"
#include "usher-labels.h"
#include "usher-workshop-labels.h"

static const UsherCarState columns[] = {
  USHER_CAR_STATE_WAITING_FOR_BAY,
  USHER_CAR_STATE_IN_WORK,
  USHER_CAR_STATE_STOPPED,
  USHER_CAR_STATE_QUALITY_CHECK,
  USHER_CAR_STATE_WASHING,
  USHER_CAR_STATE_READY,
};

enum
{
  N_COLUMNS = G_N_ELEMENTS (columns),
  /* A card with its plate and flag fits into this. */
  COLUMN_WIDTH = 156,
};

struct _UsherProgressBoard
{
  AdwBin parent_instance;

  UsherSession    *session;
  gboolean         is_wall;
  GPtrArray       *cards; /* (element-type UsherWorkCard) */
  UsherBoardFilter filter;
  guint            n_shown;

  GtkListBox *lists[N_COLUMNS];
  GtkLabel   *counts[N_COLUMNS];
};

enum
{
  ACTIVATED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherProgressBoard, usher_progress_board, ADW_TYPE_BIN)

/* Cars that the shop is done with do not stand among those it is stuck on: what
 * was promised for earlier and is not collected has a heading of its own, and so
 * has each cause of a stop. */
static const char *
get_group (UsherProgressBoard *self,
           UsherWorkCard      *card)
{
  if (card->car_state == USHER_CAR_STATE_STOPPED)
    return usher_stop_cause_label (card->stop_cause);
  if (card->car_state != USHER_CAR_STATE_READY)
    return NULL;
  return card->promised_at != 0 && card->promised_at < usher_session_now (self->session)
      ? _("Ready, not collected")
      : _("Ready, expected");
}

static void
set_header_cb (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  UsherProgressBoard *self = USHER_PROGRESS_BOARD (user_data);
  const char         *group = get_group (self, usher_board_card_get_card (USHER_BOARD_CARD (row)));
  const char         *earlier = NULL;
  GtkWidget          *label = NULL;

  if (before != NULL)
    earlier = get_group (self, usher_board_card_get_card (USHER_BOARD_CARD (before)));
  if (group != NULL && g_strcmp0 (group, earlier) != 0)
    {
      label = gtk_label_new (group);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "board-group");
    }
  gtk_list_box_row_set_header (row, label);
}

static gboolean
is_shown (UsherProgressBoard *self,
          UsherWorkCard      *card)
{
  const UsherBoardFilter *filter = &self->filter;

  return (filter->advisor_id == 0 || filter->advisor_id == card->advisor_id) &&
         (filter->technician_id == 0 || usher_work_card_has_technician (card, filter->technician_id)) &&
         (filter->urgency < 0 || (UsherUrgency) filter->urgency == card->urgency);
}

/* In the column of stopped cars the causes stand together, in the column of ready
 * ones those that were not collected come last. */
static gint
compare_groups (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  UsherProgressBoard *self = USHER_PROGRESS_BOARD (user_data);
  UsherWorkCard      *one = *(UsherWorkCard *const *) a;
  UsherWorkCard      *other = *(UsherWorkCard *const *) b;
  gint64              now = usher_session_now (self->session);
  gboolean            is_left_one = one->promised_at != 0 && one->promised_at < now;
  gboolean            is_left_other = other->promised_at != 0 && other->promised_at < now;

  if (one->car_state != other->car_state)
    return (int) one->car_state - (int) other->car_state;
  if (one->car_state == USHER_CAR_STATE_STOPPED)
    return (int) one->stop_cause - (int) other->stop_cause;
  if (one->car_state == USHER_CAR_STATE_READY)
    return is_left_one - is_left_other;
  return 0;
}

static GPtrArray *
make_shown (UsherProgressBoard *self)
{
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < self->cards->len; i++)
    {
      if (is_shown (self, g_ptr_array_index (self->cards, i)))
        g_ptr_array_add (shown, g_ptr_array_index (self->cards, i));
    }
  usher_work_cards_sort (shown, usher_session_get_shop (self->session), usher_session_now (self->session));
  /* Stable, so that inside a group the order stays. */
  g_ptr_array_sort_with_data (shown, compare_groups, self);

  return shown;
}

static int
find_column (UsherCarState state)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      if (columns[i] == state)
        return (int) i;
    }

  return -1;
}

static void
show_column (UsherProgressBoard *self,
             guint               column,
             GPtrArray          *shown)
{
  GtkListBox      *list = self->lists[column];
  int              n_rows = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < shown->len; i++)
    {
      UsherWorkCard *card = g_ptr_array_index (shown, i);
      GtkListBoxRow *row = NULL;

      if (find_column (card->car_state) != (int) column)
        continue;
      row = gtk_list_box_get_row_at_index (list, n_rows++);
      if (row != NULL)
        {
          usher_board_card_show (USHER_BOARD_CARD (row), card);
          continue;
        }
      row = GTK_LIST_BOX_ROW (usher_board_card_new (self->session, self->is_wall));
      usher_board_card_show (USHER_BOARD_CARD (row), card);
      gtk_list_box_append (list, GTK_WIDGET (row));
    }
  while (gtk_list_box_get_row_at_index (list, n_rows) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (gtk_list_box_get_row_at_index (list, n_rows)));
  gtk_list_box_invalidate_headers (list);
  count = g_strdup_printf ("%d", n_rows);
  gtk_label_set_text (self->counts[column], count);
}

static UsherBoardCard *
find_focus (UsherProgressBoard *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *card = focus != NULL ? gtk_widget_get_ancestor (focus, USHER_TYPE_BOARD_CARD) : NULL;

  return card != NULL && gtk_widget_is_ancestor (card, GTK_WIDGET (self)) ? USHER_BOARD_CARD (card) : NULL;
}

static void
focus_order (UsherProgressBoard *self,
             gint64              order_id)
{
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      GtkListBoxRow *row = NULL;

      for (int i = 0; (row = gtk_list_box_get_row_at_index (self->lists[column], i)) != NULL; i++)
        {
          if (usher_board_card_get_card (USHER_BOARD_CARD (row))->order_id == order_id)
            {
              gtk_widget_grab_focus (GTK_WIDGET (row));
              return;
            }
        }
    }
}

/**
 * usher_progress_board_refresh:
 *
 * Shows the same cars again when time has gone by.  The focus stays with its car.
 */
void
usher_progress_board_refresh (UsherProgressBoard *self)
{
  UsherBoardCard       *focus = find_focus (self);
  gint64                order_id = focus != NULL ? usher_board_card_get_card (focus)->order_id : 0;
  g_autoptr (GPtrArray) shown = make_shown (self);

  self->n_shown = shown->len;
  for (guint column = 0; column < N_COLUMNS; column++)
    show_column (self, column, shown);
  if (order_id != 0)
    focus_order (self, order_id);
}

static int
find_focus_column (UsherProgressBoard *self,
                   UsherBoardCard     *focus)
{
  for (guint i = 0; focus != NULL && i < N_COLUMNS; i++)
    {
      if (gtk_widget_is_ancestor (GTK_WIDGET (focus), GTK_WIDGET (self->lists[i])))
        return (int) i;
    }

  return -1;
}

/* To the card at the same height in the next column that has any. */
static gboolean
focus_beside (UsherProgressBoard *self,
              int                 direction)
{
  UsherBoardCard *focus = find_focus (self);
  int             column = find_focus_column (self, focus);
  int             index = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : 0;

  if (focus == NULL)
    return FALSE;
  for (int i = column + direction; i >= 0 && i < (int) N_COLUMNS; i += direction)
    {
      for (int j = index; j >= 0; j--)
        {
          GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->lists[i], j);

          if (row != NULL)
            return gtk_widget_grab_focus (GTK_WIDGET (row));
        }
    }

  return TRUE;
}

static gboolean
on_arrow_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  return focus_beside (USHER_PROGRESS_BOARD (widget), g_variant_get_int32 (arguments));
}

static gboolean
on_move_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  UsherBoardCard *focus = find_focus (USHER_PROGRESS_BOARD (widget));

  if (focus == NULL)
    return FALSE;
  g_signal_emit (widget, signals[MOVED], 0, usher_board_card_get_card (focus), g_variant_get_int32 (arguments));

  return TRUE;
}

static void
on_row_activated_cb (UsherProgressBoard *self,
                     GtkListBoxRow      *row)
{
  g_signal_emit (self, signals[ACTIVATED], 0, usher_board_card_get_card (USHER_BOARD_CARD (row))->order_id);
}

static GtkWidget *
make_column (UsherProgressBoard *self,
             guint               column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (usher_car_state_label (columns[column]));
  GtkWidget *count = gtk_label_new ("0");
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scroll = gtk_scrolled_window_new ();

  gtk_box_append (GTK_BOX (head), gtk_image_new_from_icon_name (usher_car_state_icon (columns[column])));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (head), title);
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (head), count);
  gtk_box_append (GTK_BOX (box), head);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (list), set_header_cb, self, NULL);
  gtk_widget_add_css_class (list, "board-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  usher_car_state_label (columns[column]), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), list);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (box), scroll);
  gtk_widget_set_size_request (box, COLUMN_WIDTH, -1);
  gtk_widget_add_css_class (box, "board-column");
  self->lists[column] = GTK_LIST_BOX (list);
  self->counts[column] = GTK_LABEL (count);

  return box;
}

static void
usher_progress_board_dispose (GObject *object)
{
  UsherProgressBoard *self = USHER_PROGRESS_BOARD (object);

  /* A list that loses its rows asks for their headings, which need the session. */
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      if (self->lists[i] != NULL)
        gtk_list_box_set_header_func (self->lists[i], NULL, NULL, NULL);
      self->lists[i] = NULL;
    }
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (usher_progress_board_parent_class)->dispose (object);
}

static void
usher_progress_board_class_init (UsherProgressBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_progress_board_dispose;
  gtk_widget_class_set_css_name (widget_class, "progressboard");

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, on_arrow_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, on_arrow_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_SHIFT_MASK, on_move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_SHIFT_MASK, on_move_cb, "i", 1);

  /**
   * UsherProgressBoard::activated:
   * @self: the board
   * @order_id: whose card was activated
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_INT64);
  /**
   * UsherProgressBoard::moved:
   * @self: the board
   * @card: the car
   * @direction: −1 or 1
   */
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 USHER_TYPE_WORK_CARD, G_TYPE_INT);
}

static void
usher_progress_board_init (UsherProgressBoard *self)
{
  self->cards = g_ptr_array_new_with_free_func (g_object_unref);
  self->filter.urgency = -1;
}

/**
 * usher_progress_board_new:
 * @is_wall: whether it hangs on a wall, where it is only looked at
 *
 * Returns: (transfer floating): an empty board
 */
GtkWidget *
usher_progress_board_new (UsherSession *session,
                          gboolean      is_wall)
{
  UsherProgressBoard *self = g_object_new (USHER_TYPE_PROGRESS_BOARD, NULL);
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget          *scroll = gtk_scrolled_window_new ();

  self->session = g_object_ref (session);
  self->is_wall = is_wall;
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < N_COLUMNS; i++)
    gtk_box_append (GTK_BOX (box), make_column (self, i));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), box);
  adw_bin_set_child (ADW_BIN (self), scroll);
  if (is_wall)
    gtk_widget_add_css_class (GTK_WIDGET (self), "wall");

  return GTK_WIDGET (self);
}

/**
 * usher_progress_board_set_cards:
 * @cards: (element-type UsherWorkCard): the cars in the workshop
 */
void
usher_progress_board_set_cards (UsherProgressBoard *self,
                                GPtrArray          *cards)
{
  g_ptr_array_ref (cards);
  g_ptr_array_unref (self->cards);
  self->cards = cards;
  usher_progress_board_refresh (self);
}

/**
 * usher_progress_board_set_filter:
 * @filter: which cars are shown
 */
void
usher_progress_board_set_filter (UsherProgressBoard     *self,
                                 const UsherBoardFilter *filter)
{
  self->filter = *filter;
  usher_progress_board_refresh (self);
}

/**
 * usher_progress_board_get_n_shown:
 *
 * Returns: how many cars are shown
 */
guint
usher_progress_board_get_n_shown (UsherProgressBoard *self)
{
  return self->n_shown;
}

/**
 * usher_progress_board_get_focus_card:
 *
 * Returns: (transfer none) (nullable): the car that has the focus
 */
UsherWorkCard *
usher_progress_board_get_focus_card (UsherProgressBoard *self)
{
  UsherBoardCard *focus = find_focus (self);

  return focus != NULL ? usher_board_card_get_card (focus) : NULL;
}
