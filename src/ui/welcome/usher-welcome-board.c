/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-welcome-board.h"

#include <glib/gi18n.h>

#include "usher-booking-store.h"
#include "usher-times.h"
#include "usher-welcome-row.h"

/* A page stays long enough to be read. */
static const guint turn_page_s = 12;
static const guint pause_s = 30;
static const guint heartbeat_s = 20;
/* What is older than this is said to be. */
static const gint64 stale_s = 2 * 60;

enum
{
  COLUMN_NUMBER,
  COLUMN_NAME,
  COLUMN_PLATE,
  COLUMN_TIME,
  COLUMN_ADVISOR,
  COLUMN_STATE,
  N_COLUMNS
};

/* Share of the width that each column takes, in percent. */
static const int column_shares[N_COLUMNS] = { 5, 21, 26, 14, 15, 19 };

/* The height is this many rows: heading, head of the table, rows, footing, margins.  On a
 * screen of 1080 lines the capitals of a plate are 50 pixels high. */
static const double lines_in_height = 13.65;
static const double head_lines = 0.36;
static const double column_spacing = 0.3;

struct _UsherWelcomeBoard
{
  GtkWidget parent_instance;

  UsherSession *session;
  GCancellable *cancellable;
  GPtrArray    *rows; /* (element-type UsherWelcomeRow) */
  gboolean      tomorrow;
  guint         page;
  gint64        loaded_at;    /* 0: not yet */
  gint64        paused_until; /* monotonic */
  guint         turn_source;
  guint         tick_source;
  guint         heartbeat_source;
  int           line_height;

  GtkWidget *content;
  GtkWidget *heading;
  GtkWidget *shop_label;
  GtkWidget *clock_label;
  GtkWidget *headline_label;
  GtkWidget *table;
  GtkWidget *empty_label;
  GtkWidget *footing;
  GtkWidget *updated_label;
  GtkWidget *page_label;

  GtkWidget *heads[N_COLUMNS];
  GtkWidget *cells[USHER_WELCOME_ROWS][N_COLUMNS];
  GtkWidget *icons[USHER_WELCOME_ROWS];
};

typedef enum
{
  PROP_SESSION = 1,
} UsherWelcomeBoardProps;

static GParamSpec *properties[PROP_SESSION + 1];

G_DEFINE_FINAL_TYPE (UsherWelcomeBoard, usher_welcome_board, GTK_TYPE_WIDGET)

static guint
count_pages (UsherWelcomeBoard *self)
{
  return self->rows == NULL || self->rows->len == 0 ? 1 : (self->rows->len - 1) / USHER_WELCOME_ROWS + 1;
}

static const char *
state_label (UsherWelcomeState state)
{
  switch (state)
    {
    case USHER_WELCOME_ARRIVED:
      return C_("welcome board", "Arrived");
    case USHER_WELCOME_LATE:
      return C_("welcome board", "Late");
    case USHER_WELCOME_EXPECTED:
    default:
      return C_("welcome board", "Expected");
    }
}

static const char *
state_icon (UsherWelcomeState state)
{
  switch (state)
    {
    case USHER_WELCOME_ARRIVED:
      return "usher-arrived-symbolic";
    case USHER_WELCOME_LATE:
      return "usher-waiting-symbolic";
    case USHER_WELCOME_EXPECTED:
    default:
      return "usher-booked-symbolic";
    }
}

static const char *
row_class (UsherWelcomeState state)
{
  switch (state)
    {
    case USHER_WELCOME_ARRIVED:
      return "arrived";
    case USHER_WELCOME_LATE:
      return "late";
    case USHER_WELCOME_EXPECTED:
    default:
      return "expected";
    }
}

static void
set_cell (UsherWelcomeBoard *self,
          guint              row,
          guint              column,
          const char        *text)
{
  gtk_label_set_text (GTK_LABEL (self->cells[row][column]), text);
}

static void
set_state_class (GtkWidget             *widget,
                 const UsherWelcomeRow *row)
{
  static const char *const classes[] = { "arrived", "late", "expected" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (widget, classes[i]);
  if (row != NULL)
    gtk_widget_add_css_class (widget, row_class (row->state));
}

static void
show_row (UsherWelcomeBoard     *self,
          guint                  index,
          guint                  number,
          const UsherWelcomeRow *row)
{
  g_autofree char *text = row != NULL ? g_strdup_printf ("%u", number) : g_strdup ("");

  set_cell (self, index, COLUMN_NUMBER, text);
  set_cell (self, index, COLUMN_NAME, row != NULL ? row->name : "");
  set_cell (self, index, COLUMN_PLATE, row != NULL ? row->plate : "");
  set_cell (self, index, COLUMN_TIME, row != NULL ? row->time : "");
  set_cell (self, index, COLUMN_ADVISOR, row != NULL ? row->advisor : "");
  set_cell (self, index, COLUMN_STATE, row != NULL ? state_label (row->state) : "");
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icons[index]), row != NULL ? state_icon (row->state) : NULL);
  set_state_class (self->icons[index], row);
  for (guint column = 0; column < N_COLUMNS; column++)
    set_state_class (self->cells[index][column], row);
}

static void
show_footing (UsherWelcomeBoard *self)
{
  gint64           age = usher_session_now (self->session) - self->loaded_at;
  gboolean         is_stale = self->loaded_at != 0 && age > stale_s;
  guint            n_pages = count_pages (self);
  g_autofree char *updated = NULL;
  g_autofree char *page = NULL;

  if (self->loaded_at != 0)
    {
      g_autofree char *clock = usher_times_clock (self->session, self->loaded_at);

      /* Translators: %s is a time of day. */
      updated = g_strdup_printf (is_stale ? _("Not up to date: as of %s") : _("Updated %s"), clock);
    }
  gtk_label_set_text (GTK_LABEL (self->updated_label), updated != NULL ? updated : "");
  if (is_stale)
    gtk_widget_add_css_class (self->footing, "stale");
  else
    gtk_widget_remove_css_class (self->footing, "stale");

  /* Translators: page number and number of pages. */
  page = n_pages > 1 ? g_strdup_printf (C_("welcome board", "Page %u of %u"), self->page + 1, n_pages) : g_strdup ("");
  gtk_label_set_text (GTK_LABEL (self->page_label), page);
}

static void
show_heading (UsherWelcomeBoard *self)
{
  UsherShop       *shop = usher_session_get_shop (self->session);
  g_autofree char *clock = usher_times_clock (self->session, usher_session_now (self->session));
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  GDate            date;

  usher_times_today (self->session, &date);
  if (self->tomorrow)
    g_date_add_days (&date, 1);
  day = usher_times_day (self->session, &date);
  /* Translators: first a day, then the time of day. */
  text = g_strdup_printf (C_("welcome board", "%s   %s"), day, clock);
  gtk_label_set_text (GTK_LABEL (self->shop_label), shop->name);
  gtk_label_set_text (GTK_LABEL (self->clock_label), text);
  gtk_label_set_text (GTK_LABEL (self->headline_label),
                      self->tomorrow ? _("We look forward to our customers of tomorrow")
                                     : _("Welcome to our customers of today"));
}

static void
show (UsherWelcomeBoard *self)
{
  guint    first = 0;
  gboolean is_empty = self->rows == NULL || self->rows->len == 0;

  self->page = MIN (self->page, count_pages (self) - 1);
  first = self->page * USHER_WELCOME_ROWS;
  for (guint i = 0; i < USHER_WELCOME_ROWS; i++)
    {
      const UsherWelcomeRow *row =
          !is_empty && first + i < self->rows->len ? g_ptr_array_index (self->rows, first + i) : NULL;

      show_row (self, i, first + i + 1, row);
    }
  gtk_widget_set_visible (self->table, !is_empty);
  gtk_widget_set_visible (self->empty_label, is_empty && self->rows != NULL);
  gtk_label_set_text (GTK_LABEL (self->empty_label),
                      self->tomorrow ? _("No bookings for tomorrow yet") : _("No bookings today – welcome all the same"));
  show_heading (self);
  show_footing (self);
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) bookings = usher_booking_store_list_day_finish (USHER_BOOKING_STORE (source), result, &error);
  UsherWelcomeBoard    *self = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = USHER_WELCOME_BOARD (user_data);
  if (bookings == NULL)
    {
      g_message ("The welcome board could not be read: %s", error->message);
      show_footing (self);
      return;
    }

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = usher_welcome_rows_from_bookings (bookings, self->session);
  self->loaded_at = usher_session_now (self->session);
  show (self);
}

static void
load (UsherWelcomeBoard *self)
{
  GDate date;

  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  usher_times_today (self->session, &date);
  if (self->tomorrow)
    g_date_add_days (&date, 1);
  usher_booking_store_list_day_async (usher_session_get_bookings (self->session),
                                      usher_times_day_range (self->session, &date),
                                      self->cancellable, on_loaded_cb, self);
}

static gboolean
on_tick_cb (gpointer user_data)
{
  UsherWelcomeBoard *self = USHER_WELCOME_BOARD (user_data);

  show_heading (self);
  show_footing (self);

  return G_SOURCE_CONTINUE;
}

static gboolean
on_heartbeat_cb (gpointer user_data)
{
  load (USHER_WELCOME_BOARD (user_data));

  return G_SOURCE_CONTINUE;
}

static gboolean
on_turn_page_cb (gpointer user_data)
{
  UsherWelcomeBoard *self = USHER_WELCOME_BOARD (user_data);

  if (g_get_monotonic_time () >= self->paused_until && count_pages (self) > 1)
    {
      self->page = (self->page + 1) % count_pages (self);
      show (self);
    }

  return G_SOURCE_CONTINUE;
}

/* Type -------------------------------------------------------------------- */

static void
set_type (GtkWidget *label,
          int        size)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (size * PANGO_SCALE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
}

static void
scale_type (UsherWelcomeBoard *self)
{
  int line = self->line_height;

  set_type (self->shop_label, line * 0.36);
  set_type (self->clock_label, line * 0.36);
  set_type (self->headline_label, line * 0.6);
  set_type (self->empty_label, line * 0.8);
  set_type (self->updated_label, line * 0.2);
  set_type (self->page_label, line * 0.2);
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      set_type (self->heads[column], line * 0.26);
      for (guint row = 0; row < USHER_WELCOME_ROWS; row++)
        set_type (self->cells[row][column], column == COLUMN_PLATE || column == COLUMN_TIME ? line * 0.88 : line * 0.6);
    }
  for (guint row = 0; row < USHER_WELCOME_ROWS; row++)
    gtk_image_set_pixel_size (GTK_IMAGE (self->icons[row]), line * 0.45);
  gtk_widget_queue_resize (self->table);
  gtk_widget_set_margin_start (self->content, line * 0.4);
  gtk_widget_set_margin_end (self->content, line * 0.4);
  gtk_widget_set_margin_top (self->content, line * 0.06);
  gtk_widget_set_margin_bottom (self->content, line * 0.04);
}

static gboolean
on_scale_idle_cb (gpointer user_data)
{
  g_autoptr (UsherWelcomeBoard) self = USHER_WELCOME_BOARD (user_data);

  scale_type (self);

  return G_SOURCE_REMOVE;
}

static void
usher_welcome_board_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  UsherWelcomeBoard *self = USHER_WELCOME_BOARD (widget);
  int                line = MAX (12, MIN (height / lines_in_height, width / 24.3));

  gtk_widget_allocate (self->content, width, height, baseline, NULL);
  if (line != self->line_height)
    {
      self->line_height = line;
      g_idle_add_full (G_PRIORITY_HIGH, on_scale_idle_cb, g_object_ref (self), NULL);
    }
}

/* The board fits whatever it is given: its type follows its size, not the other way round. */
static void
usher_welcome_board_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  UsherWelcomeBoard *self = USHER_WELCOME_BOARD (widget);
  int                ignored_minimum = 0;

  gtk_widget_measure (self->content, orientation, for_size, &ignored_minimum, natural, NULL, NULL);
  *minimum = 1;
  *natural = MAX (*natural, 1);
}

/* Building ---------------------------------------------------------------- */

static GtkWidget *
create_label (guint column)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), column == COLUMN_NUMBER ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "numeric");

  return label;
}

/* A row is as high as the type is large: fonts bring more air above and below
 * than there is room for, and the air of two rows may overlap. */
static void
measure_row_cb (GtkWidget     *row,
                GtkOrientation orientation,
                int            for_size,
                int           *minimum,
                int           *natural,
                int           *minimum_baseline,
                int           *natural_baseline)
{
  UsherWelcomeBoard *self = USHER_WELCOME_BOARD (gtk_widget_get_ancestor (row, USHER_TYPE_WELCOME_BOARD));
  double             lines = gtk_widget_get_prev_sibling (row) == NULL ? head_lines : 1.0;

  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? self->line_height * lines : 0;
}

static void
allocate_row_cb (GtkWidget *row,
                 int        width,
                 int        height,
                 int        baseline)
{
  UsherWelcomeBoard *self = USHER_WELCOME_BOARD (gtk_widget_get_ancestor (row, USHER_TYPE_WELCOME_BOARD));
  gboolean           is_mirrored = gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL;
  int                spacing = self->line_height * column_spacing;
  int                room = MAX (0, width - spacing * (N_COLUMNS - 1));
  int                x = 0;
  guint              column = 0;

  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      int minimum = 0;
      int cell_width = room * column_shares[column++] / 100;
      int cell_height = 0;

      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      cell_width = MAX (cell_width, minimum);
      gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, cell_width, NULL, &cell_height, NULL, NULL);
      gtk_widget_allocate (cell, cell_width, cell_height, -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (is_mirrored ? width - x - cell_width : x, (height - cell_height) / 2.0)));
      x += cell_width + spacing;
    }
}

static GtkWidget *
append_row (UsherWelcomeBoard *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (row, gtk_custom_layout_new (NULL, measure_row_cb, allocate_row_cb));
  gtk_box_append (GTK_BOX (self->table), row);

  return row;
}

static void
build_row (UsherWelcomeBoard *self,
           guint              index)
{
  GtkWidget *row = append_row (self);

  gtk_widget_set_vexpand (row, TRUE);
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      GtkWidget *cell = create_label (column);

      self->cells[index][column] = cell;
      if (column == COLUMN_STATE)
        {
          GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

          self->icons[index] = gtk_image_new ();
          gtk_box_append (GTK_BOX (box), self->icons[index]);
          gtk_box_append (GTK_BOX (box), cell);
          cell = box;
        }
      gtk_box_append (GTK_BOX (row), cell);
    }
}

static void
build_table (UsherWelcomeBoard *self)
{
  const char *titles[N_COLUMNS] = {
    C_("welcome board", "No."),
       C_("welcome board", "Customer"),
          C_("welcome board", "License Plate"),
             C_("welcome board", "Time"),
                C_("welcome board", "Advisor"),
                   "",
             };
  GtkWidget *head = append_row (self);

  for (guint column = 0; column < N_COLUMNS; column++)
    {
      self->heads[column] = create_label (column);
      gtk_label_set_text (GTK_LABEL (self->heads[column]), titles[column]);
      gtk_widget_add_css_class (self->heads[column], "dimmed");
      gtk_box_append (GTK_BOX (head), self->heads[column]);
    }
  for (guint row = 0; row < USHER_WELCOME_ROWS; row++)
    build_row (self, row);
}

static void
usher_welcome_board_constructed (GObject *object)
{
  UsherWelcomeBoard *self = USHER_WELCOME_BOARD (object);

  G_OBJECT_CLASS (usher_welcome_board_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "changed::booking", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed::order", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::shop", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  show (self);
  load (self);
  self->tick_source = g_timeout_add_seconds (1, on_tick_cb, self);
  self->heartbeat_source = g_timeout_add_seconds (heartbeat_s, on_heartbeat_cb, self);
  self->turn_source = g_timeout_add_seconds (turn_page_s, on_turn_page_cb, self);
}

static void
usher_welcome_board_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  UsherWelcomeBoard *self = USHER_WELCOME_BOARD (object);

  switch ((UsherWelcomeBoardProps) prop_id)
    {
    case PROP_SESSION:
      g_set_object (&self->session, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_welcome_board_dispose (GObject *object)
{
  UsherWelcomeBoard *self = USHER_WELCOME_BOARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_handle_id (&self->heartbeat_source, g_source_remove);
  g_clear_handle_id (&self->turn_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_WELCOME_BOARD);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (usher_welcome_board_parent_class)->dispose (object);
}

static void
usher_welcome_board_class_init (UsherWelcomeBoardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = usher_welcome_board_constructed;
  object_class->dispose = usher_welcome_board_dispose;
  object_class->set_property = usher_welcome_board_set_property;
  widget_class->measure = usher_welcome_board_measure;
  widget_class->size_allocate = usher_welcome_board_size_allocate;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, USHER_TYPE_SESSION,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/welcome/usher-welcome-board.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherWelcomeBoard, content);
  gtk_widget_class_bind_template_child (widget_class, UsherWelcomeBoard, heading);
  gtk_widget_class_bind_template_child (widget_class, UsherWelcomeBoard, shop_label);
  gtk_widget_class_bind_template_child (widget_class, UsherWelcomeBoard, clock_label);
  gtk_widget_class_bind_template_child (widget_class, UsherWelcomeBoard, headline_label);
  gtk_widget_class_bind_template_child (widget_class, UsherWelcomeBoard, table);
  gtk_widget_class_bind_template_child (widget_class, UsherWelcomeBoard, empty_label);
  gtk_widget_class_bind_template_child (widget_class, UsherWelcomeBoard, footing);
  gtk_widget_class_bind_template_child (widget_class, UsherWelcomeBoard, updated_label);
  gtk_widget_class_bind_template_child (widget_class, UsherWelcomeBoard, page_label);
  gtk_widget_class_set_css_name (widget_class, "welcomeboard");
}

static void
usher_welcome_board_init (UsherWelcomeBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  build_table (self);
}

/**
 * usher_welcome_board_new:
 * @session: the workshop
 *
 * Returns: (transfer floating): a board of today
 */
GtkWidget *
usher_welcome_board_new (UsherSession *session)
{
  return g_object_new (USHER_TYPE_WELCOME_BOARD, "session", session, NULL);
}

/**
 * usher_welcome_board_get_tomorrow:
 *
 * Returns: whether it shows tomorrow instead of today
 */
gboolean
usher_welcome_board_get_tomorrow (UsherWelcomeBoard *self)
{
  return self->tomorrow;
}

/**
 * usher_welcome_board_set_tomorrow:
 * @tomorrow: whether to show tomorrow instead of today
 */
void
usher_welcome_board_set_tomorrow (UsherWelcomeBoard *self,
                                  gboolean           tomorrow)
{
  if (self->tomorrow == tomorrow)
    return;

  self->tomorrow = tomorrow;
  self->page = 0;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  show (self);
  load (self);
}

/**
 * usher_welcome_board_turn_page:
 * @pages: how many pages on, negative: back
 *
 * Turns the page by hand, which pauses the turning for a while.
 */
void
usher_welcome_board_turn_page (UsherWelcomeBoard *self,
                               int                pages)
{
  int n_pages = count_pages (self);

  self->page = (((int) self->page + pages) % n_pages + n_pages) % n_pages;
  usher_welcome_board_pause (self);
  show (self);
}

/**
 * usher_welcome_board_pause:
 *
 * Lets the page stay for a while: somebody is looking at it.
 */
void
usher_welcome_board_pause (UsherWelcomeBoard *self)
{
  self->paused_until = g_get_monotonic_time () + pause_s * G_TIME_SPAN_SECOND;
}
