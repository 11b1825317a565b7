/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-welcome-form.h"

#include "usher-form-format.h"
#include "usher-table.h"

/* 附件2: twelve rows a sheet. */
#define ROWS_PER_PAGE 12

/* Sizes by the paper's, so that A3 is read from farther away. */
static const double shop_size = 0.085; /* points per mm */
static const double welcome_size = 0.155;
static const double date_size = 0.075;
static const double text_size = 0.088;

/**
 * UsherWelcomeForm:
 *
 * The welcome board (欢迎板) on paper, to hang at the entrance.
 */
struct _UsherWelcomeForm
{
  UsherForm parent_instance;

  UsherDaySnapshot *snapshot;
};

G_DEFINE_FINAL_TYPE (UsherWelcomeForm, usher_welcome_form, USHER_TYPE_FORM)

/* What the sizes go by: the width, and the height where the paper lies. */
static double
get_measure (UsherFlow *flow)
{
  return MIN (usher_flow_get_width (flow), usher_flow_get_page_height (flow) * 1.25);
}

static UsherPiece *
make_head (UsherWelcomeForm *self,
           UsherFlow        *flow)
{
  UsherPen             *pen = usher_flow_get_pen (flow);
  UsherDocumentLanguage language = usher_pen_get_language (pen);
  double                width = usher_flow_get_width (flow);
  double                measure = get_measure (flow);
  UsherPiece           *head = usher_piece_new (0.0);
  g_autofree char      *date = usher_form_format_date (language, self->snapshot->day, usher_form_get_time_zone (USHER_FORM (self)));
  g_autofree char      *day = usher_form_label_fill (language, USHER_LABEL_WELCOME_DATE, date, NULL);
  double                y = measure * 0.01;

  y += usher_piece_text (head, usher_pen_layout_fit (pen, self->snapshot->shop.name, measure * shop_size, USHER_SIZE_SHOP, USHER_TEXT_CENTER | USHER_TEXT_BOLD, width), 0.0, y);
  y += measure * 0.008;
  y += usher_piece_text (head, usher_pen_layout_fit (pen, usher_pen_label (pen, USHER_LABEL_WELCOME_LINE), measure * welcome_size, USHER_SIZE_TITLE, USHER_TEXT_CENTER | USHER_TEXT_BOLD, width), 0.0, y);
  y += usher_piece_text (head, usher_pen_layout (pen, day, measure * date_size, USHER_TEXT_CENTER, width), 0.0, y);
  head->height = y + measure * 0.02;

  return head;
}

static UsherTable *
make_table (UsherFlow *flow)
{
  double            width = usher_flow_get_width (flow);
  const UsherColumn columns[] = {
    { USHER_LABEL_WELCOME_NUMBER, width * 0.09, USHER_TEXT_CENTER },
    { USHER_LABEL_WELCOME_NAME, 0.0, USHER_TEXT_CENTER | USHER_TEXT_FIT },
    { USHER_LABEL_WELCOME_PLATE, width * 0.25, USHER_TEXT_CENTER | USHER_TEXT_FIT },
    { USHER_LABEL_WELCOME_TIME, width * 0.17, USHER_TEXT_CENTER },
    { USHER_LABEL_COLUMN_ADVISOR, width * 0.19, USHER_TEXT_CENTER | USHER_TEXT_FIT },
  };

  return usher_table_new (flow, columns, G_N_ELEMENTS (columns));
}

static void
add_row (UsherWelcomeForm *self,
         UsherTable       *table,
         guint             index)
{
  const UsherDayRow *row = index < self->snapshot->rows->len ? g_ptr_array_index (self->snapshot->rows, index) : NULL;
  g_autofree char   *number = g_strdup_printf ("%u", index + 1);
  g_autofree char   *time = row != NULL ? usher_form_format_time (row->time, usher_form_get_time_zone (USHER_FORM (self))) : NULL;

  usher_table_add_row (table, (const char *const[]) { number,
                                                      row != NULL ? row->name : NULL,
                                                      row != NULL ? row->plate : NULL,
                                                      time,
                                                      row != NULL ? row->advisor : NULL });
}

static void
usher_welcome_form_compose (UsherForm *form,
                            UsherFlow *flow)
{
  UsherWelcomeForm      *self = USHER_WELCOME_FORM (form);
  g_autoptr (UsherTable) table = make_table (flow);
  UsherPiece            *head = make_head (self, flow);
  guint                  n_places = MAX (1, (self->snapshot->rows->len + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE) * ROWS_PER_PAGE;
  double                 room = 0.0;

  usher_table_set_text_size (table, get_measure (flow) * text_size);
  room = usher_flow_get_page_height (flow) - head->height - usher_table_get_head_height (table) - 1.0;
  usher_table_set_row_height (table, room / ROWS_PER_PAGE);
  usher_flow_set_running_head (flow, usher_piece_ref (head));
  usher_flow_add (flow, head);

  for (guint i = 0; i < n_places; i++)
    {
      if (i > 0 && i % ROWS_PER_PAGE == 0)
        usher_table_break_page (table);
      add_row (self, table, i);
    }
}

static void
usher_welcome_form_finalize (GObject *object)
{
  UsherWelcomeForm *self = USHER_WELCOME_FORM (object);

  g_clear_pointer (&self->snapshot, usher_day_snapshot_free);

  G_OBJECT_CLASS (usher_welcome_form_parent_class)->finalize (object);
}

static void
usher_welcome_form_class_init (UsherWelcomeFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  UsherFormClass *form_class = USHER_FORM_CLASS (klass);

  object_class->finalize = usher_welcome_form_finalize;
  form_class->title = USHER_LABEL_TITLE_WELCOME;
  form_class->compose = usher_welcome_form_compose;
}

static void
usher_welcome_form_init (UsherWelcomeForm *self)
{
}

/**
 * usher_welcome_form_new:
 * @snapshot: the day's bookings, copied; names and plates are printed as they
 *   are given, so a caller that wants them masked masks them
 * @language: the document's language
 * @paper: A4, or A3 lying for a stand
 * @print_time: unix seconds UTC
 * @zone: (nullable): where the workshop is, %NULL for the machine's zone
 *
 * Returns: (transfer full): the form
 */
UsherForm *
usher_welcome_form_new (const UsherDaySnapshot *snapshot,
                        UsherDocumentLanguage   language,
                        UsherPaper              paper,
                        gint64                  print_time,
                        GTimeZone              *zone)
{
  UsherWelcomeForm *self = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_object_new (USHER_TYPE_WELCOME_FORM,
                       "language", language,
                       "paper", paper,
                       "print-time", print_time,
                       "time-zone", zone,
                       NULL);
  self->snapshot = usher_day_snapshot_copy (snapshot);

  return USHER_FORM (self);
}
