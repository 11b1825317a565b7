/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-delivery-form.h"

#include "usher-car-grid.h"
#include "usher-car-picture.h"
#include "usher-form-format.h"
#include "usher-letterhead.h"
#include "usher-signature-block.h"
#include "usher-table.h"

G_STATIC_ASSERT (USHER_LABEL_CATEGORY_SPECIAL - USHER_LABEL_CATEGORY_WHOLE == USHER_REPAIR_CATEGORY_LAST);

static const double diagram_width_mm = 88.0;
static const double diagram_pad_mm = 1.5;

static const UsherColumn done_columns[] = {
  { USHER_LABEL_COLUMN_NUMBER, 10.0, USHER_TEXT_CENTER },
  { USHER_LABEL_DELIVERY_ITEM, 0.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_DELIVERY_CATEGORY, 26.0, USHER_TEXT_CENTER, 10.0 },
  { USHER_LABEL_DELIVERY_GUARANTEE, 40.0, USHER_TEXT_CENTER },
  { USHER_LABEL_DELIVERY_UNTIL, 42.0, USHER_TEXT_CENTER },
};

static const UsherColumn not_done_columns[] = {
  { USHER_LABEL_COLUMN_NUMBER, 10.0, USHER_TEXT_CENTER },
  { USHER_LABEL_DELIVERY_ITEM, 0.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_DELIVERY_NOTE, 40.0, USHER_TEXT_CENTER },
};

/**
 * UsherDeliveryForm:
 *
 * The delivery sheet (交车单): what was done and was not, what is guaranteed,
 * and what was handed back, signed by who collects the car.
 */
struct _UsherDeliveryForm
{
  UsherForm parent_instance;

  UsherDeliverySnapshot *snapshot;
};

G_DEFINE_FINAL_TYPE (UsherDeliveryForm, usher_delivery_form, USHER_TYPE_FORM)

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
add_head (UsherDeliveryForm *self,
          UsherFlow         *flow)
{
  UsherPen             *pen = usher_flow_get_pen (flow);
  UsherDocumentLanguage language = usher_pen_get_language (pen);
  g_autofree char      *order = g_strconcat (usher_pen_label (pen, USHER_LABEL_GATE_ORDER), usher_pen_label (pen, USHER_LABEL_SEPARATOR),
                                             self->snapshot->order_number, NULL);
  UsherLetterhead       head = {
          .shop = &self->snapshot->shop,
          .title = usher_form_label (language, USHER_LABEL_TITLE_DELIVERY),
          .number = self->snapshot->number,
          .remark = is_filled (self->snapshot->order_number) ? order : NULL,
          .status = is_filled (self->snapshot->number) ? NULL : usher_pen_label (pen, USHER_LABEL_DRAFT),
  };

  usher_flow_add_letterhead (flow, &head);
  usher_flow_add_party (flow, &self->snapshot->party, FALSE);
}

static void
add_choices (UsherGrid        *grid,
             UsherLabel        label,
             const UsherLabel *options,
             guint             n_options,
             guint             chosen,
             guint             span)
{
  UsherPen               *pen = usher_grid_get_pen (grid);
  g_autofree const char **texts = g_new0 (const char *, n_options + 1);

  for (guint i = 0; i < n_options; i++)
    texts[i] = usher_pen_label (pen, options[i]);
  usher_grid_add (grid, label, usher_piece_new_choices (pen, texts, chosen, usher_grid_get_value_width (grid, span)), span);
}

static void
add_car (UsherDeliveryForm *self,
         UsherFlow         *flow)
{
  UsherPen             *pen = usher_flow_get_pen (flow);
  g_autoptr (UsherGrid) grid = NULL;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_VEHICLE));
  grid = usher_grid_new (flow, 3);
  usher_grid_add_car (grid, &self->snapshot->car);
  usher_grid_add_text (grid, USHER_LABEL_ADVISOR, self->snapshot->advisor, 1);
}

static char *
format_odometer (const UsherDeliverySnapshot *snapshot,
                 UsherPen                    *pen)
{
  g_autofree char *km = NULL;

  if (snapshot->odometer_out < 0)
    return g_strdup (usher_pen_label (pen, USHER_LABEL_NOT_KNOWN));
  km = usher_form_format_km (snapshot->odometer_out);
  if (!is_filled (snapshot->odometer_reason))
    return g_steal_pointer (&km);

  return g_strconcat (km, usher_pen_label (pen, USHER_LABEL_COMMA), snapshot->odometer_reason, NULL);
}

static char *
format_next_service (const UsherDeliverySnapshot *snapshot,
                     UsherPen                    *pen)
{
  g_autofree char *km = NULL;

  if (snapshot->next_service_km == 0)
    return g_strdup (is_filled (snapshot->next_service_on) ? snapshot->next_service_on
                                                           : usher_pen_label (pen, USHER_LABEL_NONE));
  km = usher_form_format_km (snapshot->next_service_km);
  if (!is_filled (snapshot->next_service_on))
    return g_steal_pointer (&km);

  return g_strconcat (snapshot->next_service_on, " / ", km, NULL);
}

static void
add_handover (UsherDeliveryForm *self,
              UsherFlow         *flow)
{
  static const UsherLabel      told[] = { USHER_LABEL_DELIVERY_TOLD_DONE, USHER_LABEL_DELIVERY_TOLD_NOT_DONE,
                                          USHER_LABEL_DELIVERY_SHOWED_PARTS, USHER_LABEL_DELIVERY_TOLD_NEXT };
  static const UsherLabel      back[] = { USHER_LABEL_DELIVERY_KEYS, USHER_LABEL_DELIVERY_DOCUMENTS, USHER_LABEL_DELIVERY_BELONGINGS };
  static const UsherLabel      parts[] = { USHER_LABEL_DELIVERY_PARTS_RETURNED, USHER_LABEL_DELIVERY_PARTS_LEFT, USHER_LABEL_DELIVERY_PARTS_NONE };
  const UsherDeliverySnapshot *snapshot = self->snapshot;
  UsherPen                    *pen = usher_flow_get_pen (flow);
  g_autofree char             *at = usher_form_format_date_time (usher_pen_get_language (pen), snapshot->delivered_at,
                                                                 usher_form_get_time_zone (USHER_FORM (self)));
  g_autofree char             *who = g_strjoin ("  ", is_filled (snapshot->collected_by) ? snapshot->collected_by : "",
                                    is_filled (snapshot->phone) ? snapshot->phone : NULL, NULL);
  g_autofree char             *odometer = format_odometer (snapshot, pen);
  g_autofree char             *next = format_next_service (snapshot, pen);
  g_autoptr (UsherGrid)        grid = NULL;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_DELIVERY_SECTION));
  grid = usher_grid_new (flow, 2);
  usher_grid_add_text (grid, USHER_LABEL_DELIVERY_AT, at, 1);
  usher_grid_add_text (grid, USHER_LABEL_DELIVERY_KM, odometer, 1);
  usher_grid_add_text (grid, USHER_LABEL_DELIVERY_BY, who, 1);
  usher_grid_add_text (grid, USHER_LABEL_DELIVERY_RELATION,
                       is_filled (snapshot->relation) ? snapshot->relation : usher_pen_label (pen, USHER_LABEL_DELIVERY_OWNER), 1);
  usher_grid_add_strong (grid, USHER_LABEL_DELIVERY_NEXT, next, 2);
  add_choices (grid, USHER_LABEL_DELIVERY_EXPLAINED, told, G_N_ELEMENTS (told),
               (snapshot->told_done ? 1u : 0u) | (snapshot->told_not_done ? 2u : 0u) |
                   (snapshot->showed_parts ? 4u : 0u) | (snapshot->told_next ? 8u : 0u),
               2);
  add_choices (grid, USHER_LABEL_DELIVERY_BACK, back, G_N_ELEMENTS (back),
               (snapshot->keys_back ? 1u : 0u) | (snapshot->documents_back ? 2u : 0u) | (snapshot->belongings_back ? 4u : 0u), 2);
  if (is_filled (snapshot->belongings))
    usher_grid_add_text (grid, USHER_LABEL_BELONGINGS, snapshot->belongings, 2);
  add_choices (grid, USHER_LABEL_DELIVERY_OLD_PARTS, parts, G_N_ELEMENTS (parts),
               snapshot->old_parts == USHER_OLD_PARTS_FATE_UNSET ? 0 : 1u << (snapshot->old_parts - 1), 2);
  if (is_filled (snapshot->note))
    usher_grid_add_text (grid, USHER_LABEL_DELIVERY_NOTE, snapshot->note, 2);
}

static void
add_done (UsherDeliveryForm *self,
          UsherFlow         *flow)
{
  UsherPen              *pen = usher_flow_get_pen (flow);
  UsherDocumentLanguage  language = usher_pen_get_language (pen);
  g_autoptr (UsherTable) table = NULL;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_DELIVERY_DONE));
  table = usher_table_new (flow, done_columns, G_N_ELEMENTS (done_columns));
  usher_table_set_text_size (table, USHER_SIZE_SMALL);
  for (guint i = 0; i < self->snapshot->done->len; i++)
    {
      const UsherDeliveryItem *item = g_ptr_array_index (self->snapshot->done, i);
      g_autofree char         *number = g_strdup_printf ("%u", i + 1);
      g_autofree char         *days = g_strdup_printf ("%d", item->days);
      g_autofree char         *km = usher_form_format_km (item->km);
      g_autofree char         *until_km = usher_form_format_km (item->until_km);
      g_autofree char         *term = NULL;
      g_autofree char         *until = NULL;

      term = item->has_guarantee ? usher_form_label_fill (language, USHER_LABEL_DELIVERY_TERM, days, km, NULL)
                                 : g_strdup (usher_pen_label (pen, USHER_LABEL_DELIVERY_NO_GUARANTEE));
      until = item->has_guarantee ? g_strjoin (" / ", item->until_on, until_km, NULL) : g_strdup ("");
      usher_table_add_row (table, (const char *const[]) { number, item->description,
                                                          item->has_guarantee ? usher_pen_label (pen, USHER_LABEL_CATEGORY_WHOLE + (guint) item->category) : "",
                                                          term, until });
    }
  if (self->snapshot->done->len == 0)
    usher_table_add_note (table, usher_pen_label (pen, USHER_LABEL_NONE));
  else
    usher_table_add_note (table, usher_pen_label (pen, USHER_LABEL_DELIVERY_GUARANTEE_NOTE));
}

static UsherLabel
find_answer (UsherConsent consent)
{
  if (consent == USHER_CONSENT_DECLINED)
    return USHER_LABEL_DELIVERY_DECLINED;

  return consent == USHER_CONSENT_DEFERRED ? USHER_LABEL_DELIVERY_DEFERRED : USHER_LABEL_DELIVERY_RECOMMENDED;
}

static void
add_not_done (UsherDeliveryForm *self,
              UsherFlow         *flow)
{
  UsherPen              *pen = usher_flow_get_pen (flow);
  g_autoptr (UsherTable) table = NULL;

  if (self->snapshot->not_done->len == 0)
    return;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_DELIVERY_NOT_DONE));
  table = usher_table_new (flow, not_done_columns, G_N_ELEMENTS (not_done_columns));
  usher_table_set_text_size (table, USHER_SIZE_SMALL);
  for (guint i = 0; i < self->snapshot->not_done->len; i++)
    {
      const UsherDeliveryItem *item = g_ptr_array_index (self->snapshot->not_done, i);
      g_autofree char         *number = g_strdup_printf ("%u", i + 1);

      usher_table_add_row (table, (const char *const[]) { number, item->description, usher_pen_label (pen, find_answer (item->consent)) });
    }
}

static char *
format_mark (UsherPen              *pen,
             const UsherDamageMark *mark)
{
  const char *comma = usher_pen_label (pen, USHER_LABEL_COMMA);

  return g_strconcat (usher_pen_label (pen, USHER_LABEL_ZONE_NONE + (guint) mark->zone), "  ",
                      usher_pen_label (pen, USHER_LABEL_DAMAGE_SCRATCH + (guint) mark->type), comma,
                      usher_pen_label (pen, USHER_LABEL_SEVERITY_LIGHT + (guint) mark->severity),
                      is_filled (mark->note) ? comma : NULL, mark->note, NULL);
}

/* In words what is new; of what was there before only how many. */
static UsherPiece *
make_mark_list (UsherDeliveryForm *self,
                UsherPen          *pen,
                double             width)
{
  static const double indent_mm = 11.0;
  UsherPiece         *list = usher_piece_new (0.0);
  GPtrArray          *marks = self->snapshot->new_marks;
  g_autofree char    *n_old = g_strdup_printf ("%u", self->snapshot->marks->len);
  g_autofree char    *old = usher_form_label_fill (usher_pen_get_language (pen), USHER_LABEL_DELIVERY_BODY_OLD, n_old, NULL);
  const char         *heading = usher_pen_label (pen, marks->len > 0 ? USHER_LABEL_DELIVERY_BODY_NEW : USHER_LABEL_DELIVERY_BODY_NONE);

  list->height += usher_piece_text (list, usher_pen_layout (pen, old, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, width), 0.0, 0.0) + 1.2;
  list->height += usher_piece_text (list, usher_pen_layout (pen, heading, USHER_SIZE_SMALL, USHER_TEXT_BOLD, width), 0.0, list->height) + 0.9;
  for (guint i = 0; i < marks->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (marks, i);
      g_autofree char       *sign = g_strdup_printf ("%u %s", mark->number, usher_damage_type_get_code (mark->type));
      g_autofree char       *text = format_mark (pen, mark);

      usher_piece_text (list, usher_pen_layout (pen, sign, USHER_SIZE_SMALL, USHER_TEXT_BOLD, 0.0), 0.0, list->height);
      list->height += usher_piece_text (list, usher_pen_layout (pen, text, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, width - indent_mm), indent_mm, list->height) + 0.9;
    }
  return list;
}

/* What was there at check-in is grey, what was found now is black. */
static GPtrArray *
join_marks (const UsherDeliverySnapshot *snapshot)
{
  GPtrArray *marks = usher_damage_marks_new ();

  for (guint i = 0; i < snapshot->marks->len; i++)
    {
      UsherDamageMark *mark = usher_damage_mark_copy (g_ptr_array_index (snapshot->marks, i));

      mark->earlier = TRUE;
      g_ptr_array_add (marks, mark);
    }
  for (guint i = 0; i < snapshot->new_marks->len; i++)
    g_ptr_array_add (marks, usher_damage_mark_copy (g_ptr_array_index (snapshot->new_marks, i)));
  return marks;
}

static void
add_body (UsherDeliveryForm *self,
          UsherFlow         *flow)
{
  UsherPen             *pen = usher_flow_get_pen (flow);
  g_autoptr (GPtrArray) marks = join_marks (self->snapshot);
  double                width = usher_flow_get_width (flow);
  double                list_x = diagram_width_mm + 2 * diagram_pad_mm;
  UsherPiece           *list = make_mark_list (self, pen, width - list_x - 2 * USHER_CELL_PAD_X);
  double                height = diagram_width_mm * USHER_CAR_HEIGHT / USHER_CAR_WIDTH + 2 * diagram_pad_mm;
  UsherPiece           *piece = usher_piece_new (MAX (height, list->height + 2 * USHER_CELL_PAD_X));

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_DELIVERY_BODY));
  usher_piece_add_car_picture (piece, pen, marks, diagram_pad_mm, diagram_pad_mm, diagram_width_mm);
  usher_piece_line (piece, list_x, 0.0, list_x, piece->height, USHER_LINE_THIN);
  usher_piece_add (piece, list, list_x + USHER_CELL_PAD_X, USHER_CELL_PAD_X);
  usher_piece_box (piece, 0.0, 0.0, width, piece->height, USHER_LINE_THIN);
  usher_flow_add (flow, piece);
}

static void
add_signatures (UsherDeliveryForm *self,
                UsherFlow         *flow)
{
  static const double signature_mm = 20.0;
  UsherPen           *pen = usher_flow_get_pen (flow);
  double              width = usher_flow_get_width (flow);
  double              half = width / 2;
  UsherPiece         *piece = usher_piece_new (0.0);
  double              y = usher_piece_text (piece, usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_DELIVERY_STATEMENT), USHER_SIZE_BODY, USHER_TEXT_BOLD, width), 0.0, 0.0);

  y += signature_mm;
  usher_piece_add_sign_line (piece, pen, 0.0, y, half - 6.0, USHER_LABEL_SIGN_CUSTOMER_OUT, NULL);
  usher_piece_add_strokes (piece, 26.0, y - signature_mm + 1.0, half - 36.0, signature_mm - 2.0, self->snapshot->strokes);
  usher_piece_add_sign_line (piece, pen, half + 6.0, y, half - 6.0, USHER_LABEL_SIGN_ADVISOR_OUT, self->snapshot->advisor);
  piece->height = y + 2.0;
  piece->space_before = 3.0;
  usher_flow_add (flow, piece);
}

static void
usher_delivery_form_compose (UsherForm *form,
                             UsherFlow *flow)
{
  UsherDeliveryForm *self = USHER_DELIVERY_FORM (form);
  guint              body = 0;

  add_head (self, flow);
  add_car (self, flow);
  add_handover (self, flow);
  add_done (self, flow);
  add_not_done (self, flow);

  /* Nobody signs a page with nothing else on it. */
  body = usher_flow_get_length (flow);
  add_body (self, flow);
  usher_flow_keep_since (flow, body);
  add_signatures (self, flow);
}

static void
usher_delivery_form_finalize (GObject *object)
{
  g_clear_pointer (&USHER_DELIVERY_FORM (object)->snapshot, usher_delivery_snapshot_free);

  G_OBJECT_CLASS (usher_delivery_form_parent_class)->finalize (object);
}

static void
usher_delivery_form_class_init (UsherDeliveryFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  UsherFormClass *form_class = USHER_FORM_CLASS (klass);

  object_class->finalize = usher_delivery_form_finalize;
  form_class->title = USHER_LABEL_TITLE_DELIVERY;
  form_class->compose = usher_delivery_form_compose;
}

static void
usher_delivery_form_init (UsherDeliveryForm *self)
{
}

/**
 * usher_delivery_form_new:
 * @snapshot: what it says, copied
 * @language: the document's language
 * @print_time: unix seconds UTC
 * @zone: (nullable): where the workshop is, %NULL for the machine's zone
 * @is_copy: whether it is marked as printed again
 *
 * Returns: (transfer full): the form, on A4
 */
UsherForm *
usher_delivery_form_new (const UsherDeliverySnapshot *snapshot,
                         UsherDocumentLanguage        language,
                         gint64                       print_time,
                         GTimeZone                   *zone,
                         gboolean                     is_copy)
{
  UsherDeliveryForm *self = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_object_new (USHER_TYPE_DELIVERY_FORM,
                       "language", language,
                       "paper", USHER_PAPER_A4,
                       "number", snapshot->number,
                       "print-time", print_time,
                       "time-zone", zone,
                       "copy-mark", is_copy,
                       NULL);
  self->snapshot = usher_delivery_snapshot_copy (snapshot);

  return USHER_FORM (self);
}
