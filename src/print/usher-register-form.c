/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-register-form.h"

#include "usher-form-format.h"
#include "usher-table.h"

/* 附件1: 24 rows a sheet, one sheet a day. */
#define ROWS_PER_PAGE 24

static const double row_height_mm = 9.3;

static const UsherColumn columns[] = {
  { USHER_LABEL_COLUMN_NUMBER, 9.5, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_NAME, 24.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_COLUMN_PLATE, 22.5, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_PHONE, 26.0, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_TIME, 16.0, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_CONTACT_1, 13.0, USHER_TEXT_CENTER, 0.0, USHER_LABEL_COLUMN_CONTACT },
  { USHER_LABEL_COLUMN_CONTACT_2, 13.0, USHER_TEXT_CENTER, 0.0, USHER_LABEL_COLUMN_CONTACT },
  { USHER_LABEL_COLUMN_CONTENT, 0.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_COLUMN_ADVISOR, 17.0, USHER_TEXT_CENTER },
};

/**
 * UsherRegisterForm:
 *
 * The register of a day's bookings (预约客户登记表), with the columns of the
 * trade's own sheet and its empty rows for the pen.
 */
struct _UsherRegisterForm
{
  UsherForm parent_instance;

  UsherDaySnapshot *snapshot;
};

G_DEFINE_FINAL_TYPE (UsherRegisterForm, usher_register_form, USHER_TYPE_FORM)

/* Shop, title and date, as they stand on every sheet. */
static UsherPiece *
make_head (UsherRegisterForm *self,
           UsherFlow         *flow)
{
  UsherPen             *pen = usher_flow_get_pen (flow);
  UsherDocumentLanguage language = usher_pen_get_language (pen);
  double                width = usher_flow_get_width (flow);
  UsherPiece           *head = usher_piece_new (19.4);
  g_autofree char      *date = usher_form_format_date (language, self->snapshot->day, usher_form_get_time_zone (USHER_FORM (self)));
  g_autofree char      *day = usher_form_label_fill (language, USHER_LABEL_REGISTER_DATE, date, NULL);
  g_autofree char      *number = g_strdup_printf ("%u", self->snapshot->rows->len);
  g_autofree char      *count = usher_form_label_fill (language, USHER_LABEL_REGISTER_COUNT, number, NULL);

  usher_piece_text (head, usher_pen_layout_fit (pen, self->snapshot->shop.name, USHER_SIZE_SECTION, USHER_SIZE_SMALL, USHER_TEXT_CENTER, width), 0.0, 0.0);
  usher_piece_text (head, usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_TITLE_REGISTER), USHER_SIZE_TITLE, USHER_TEXT_BOLD | USHER_TEXT_CENTER, width), 0.0, 4.4);
  usher_piece_text (head, usher_pen_layout (pen, day, USHER_SIZE_SECTION, USHER_TEXT_BOLD, width), 0.0, 13.2);
  usher_piece_text (head, usher_pen_layout (pen, count, USHER_SIZE_BODY, USHER_TEXT_RIGHT, width), 0.0, 13.6);

  return head;
}

/* "16:05", with the day in front when it was another one. */
static char *
format_contact (UsherRegisterForm *self,
                gint64             time)
{
  GTimeZone            *zone = usher_form_get_time_zone (USHER_FORM (self));
  UsherDocumentLanguage language = usher_form_get_language (USHER_FORM (self));
  g_autofree char      *of_day = usher_form_format_time (time, zone);
  g_autofree char      *day = usher_form_format_date (language, time, zone);
  g_autofree char      *today = usher_form_format_date (language, self->snapshot->day, zone);
  g_autofree char      *short_day = usher_form_format_short_date (language, time, zone);

  return g_str_equal (day, today) ? g_steal_pointer (&of_day) : g_strdup_printf ("%s\n%s", short_day, of_day);
}

static double
add_row (UsherRegisterForm *self,
         UsherTable        *table,
         guint              index)
{
  const UsherDayRow *row = index < self->snapshot->rows->len ? g_ptr_array_index (self->snapshot->rows, index) : NULL;
  g_autofree char   *number = g_strdup_printf ("%u", index + 1);
  g_autofree char   *time = NULL;
  g_autofree char   *first = NULL;
  g_autofree char   *second = NULL;

  if (row == NULL)
    {
      const char *const cells[G_N_ELEMENTS (columns)] = { number };

      return usher_table_add_row (table, cells);
    }

  time = usher_form_format_time (row->time, usher_form_get_time_zone (USHER_FORM (self)));
  first = row->contact_1 != 0 ? format_contact (self, row->contact_1) : NULL;
  second = row->contact_2 != 0 ? format_contact (self, row->contact_2) : NULL;

  return usher_table_add_row (table, (const char *const[]) { number, row->name, row->plate, row->phone, time,
                                                             first, second, row->content, row->advisor });
}

/* Sheets of 24 rows, the last one filled up with empty rows.  Long contents
 * make rows higher: then a sheet ends where the flow ends it. */
static void
usher_register_form_compose (UsherForm *form,
                             UsherFlow *flow)
{
  UsherRegisterForm     *self = USHER_REGISTER_FORM (form);
  g_autoptr (UsherTable) table = usher_table_new (flow, columns, G_N_ELEMENTS (columns));
  UsherPiece            *head = make_head (self, flow);
  guint                  n_rows = self->snapshot->rows->len;
  guint                  n_on_sheet = 0;
  double                 room = 0.0;
  double                 left = 0.0;

  usher_table_set_text_size (table, USHER_SIZE_SMALL);
  usher_table_set_row_height (table, row_height_mm);
  room = left = usher_flow_get_page_height (flow) - head->height - usher_table_get_head_height (table);
  usher_flow_set_running_head (flow, usher_piece_ref (head));
  usher_flow_add (flow, head);

  for (guint i = 0; i < n_rows || (n_on_sheet < ROWS_PER_PAGE && left >= row_height_mm); i++)
    {
      double height = 0.0;

      if (n_on_sheet == ROWS_PER_PAGE)
        {
          usher_table_break_page (table);
          n_on_sheet = 0;
          left = room;
        }
      height = add_row (self, table, i);
      if (height > left)
        {
          n_on_sheet = 0;
          left = room;
        }
      left -= height;
      n_on_sheet++;
    }
}

static void
usher_register_form_finalize (GObject *object)
{
  UsherRegisterForm *self = USHER_REGISTER_FORM (object);

  g_clear_pointer (&self->snapshot, usher_day_snapshot_free);

  G_OBJECT_CLASS (usher_register_form_parent_class)->finalize (object);
}

static void
usher_register_form_class_init (UsherRegisterFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  UsherFormClass *form_class = USHER_FORM_CLASS (klass);

  object_class->finalize = usher_register_form_finalize;
  form_class->title = USHER_LABEL_TITLE_REGISTER;
  form_class->compose = usher_register_form_compose;
}

static void
usher_register_form_init (UsherRegisterForm *self)
{
}

/**
 * usher_register_form_new:
 * @snapshot: the day's bookings, copied
 * @language: the document's language
 * @print_time: unix seconds UTC
 * @zone: (nullable): where the workshop is, %NULL for the machine's zone
 *
 * Returns: (transfer full): the form, on A4
 */
UsherForm *
usher_register_form_new (const UsherDaySnapshot *snapshot,
                         UsherDocumentLanguage   language,
                         gint64                  print_time,
                         GTimeZone              *zone)
{
  UsherRegisterForm *self = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_object_new (USHER_TYPE_REGISTER_FORM,
                       "language", language,
                       "paper", USHER_PAPER_A4,
                       "print-time", print_time,
                       "time-zone", zone,
                       NULL);
  self->snapshot = usher_day_snapshot_copy (snapshot);

  return USHER_FORM (self);
}
