/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-letterhead.h"

#include "usher-grid.h"

#include <qrencode.h>

static const double qr_size_mm = 19.0;
static const double qr_gap_mm = 5.0;

static void
draw_qr (cairo_t *cr,
         gpointer data)
{
  const QRcode *code = data;
  double        module = qr_size_mm / code->width;

  /* One path of all modules: filled one by one they would show seams. */
  for (int y = 0; y < code->width; y++)
    for (int x = 0; x < code->width; x++)
      if (code->data[y * code->width + x] & 1)
        cairo_rectangle (cr, x * module, y * module, module, module);
  cairo_fill (cr);
}

static void
add_qr (UsherPiece *piece,
        const char *number,
        double      x)
{
  QRcode *code = QRcode_encodeString8bit (number, 0, QR_ECLEVEL_M);

  if (code == NULL)
    {
      g_warning ("Cannot make a QR code of a document's number");
      return;
    }

  usher_piece_custom (piece, x, 0.0, draw_qr, code, (GDestroyNotify) QRcode_free);
}

static void
append_fact (GString    *text,
             UsherPen   *pen,
             UsherLabel  label,
             const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, "    ");
  g_string_append_printf (text, "%s%s%s", usher_pen_label (pen, label), usher_pen_label (pen, USHER_LABEL_SEPARATOR), value);
}

static UsherPiece *
make_shop (UsherFlow               *flow,
           const UsherShopSnapshot *shop,
           const char              *number)
{
  UsherPen           *pen = usher_flow_get_pen (flow);
  gboolean            has_qr = number != NULL && *number != '\0';
  double              width = usher_flow_get_width (flow) - (has_qr ? qr_size_mm + qr_gap_mm : 0.0);
  UsherPiece         *piece = usher_piece_new (has_qr ? qr_size_mm + 1.6 : 0.0);
  g_autoptr (GString) where = g_string_new (NULL);
  g_autoptr (GString) whom = g_string_new (NULL);
  double              y = 0.0;

  append_fact (where, pen, USHER_LABEL_ADDRESS, shop->address);
  append_fact (whom, pen, USHER_LABEL_TELEPHONE, shop->phone);
  append_fact (whom, pen, USHER_LABEL_HOTLINE, shop->hotline);
  append_fact (whom, pen, USHER_LABEL_CREDIT_CODE, shop->credit_code);

  y += usher_piece_text (piece, usher_pen_layout (pen, shop->name, USHER_SIZE_SHOP, USHER_TEXT_BOLD, width), 0.0, y) + 0.8;
  if (where->len > 0)
    y += usher_piece_text (piece, usher_pen_layout (pen, where->str, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, width), 0.0, y);
  if (whom->len > 0)
    y += usher_piece_text (piece, usher_pen_layout (pen, whom->str, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, width), 0.0, y);
  if (has_qr)
    add_qr (piece, number, width + qr_gap_mm);
  piece->height = MAX (piece->height, y + 1.6);
  usher_piece_line (piece, 0.0, piece->height, usher_flow_get_width (flow), piece->height, USHER_LINE_BOLD);

  return piece;
}

static UsherPiece *
make_title (UsherFlow             *flow,
            const UsherLetterhead *letterhead)
{
  static const double side_mm = 62.0;
  UsherPen           *pen = usher_flow_get_pen (flow);
  double              width = usher_flow_get_width (flow);
  PangoLayout        *title = usher_pen_layout_fit (pen, letterhead->title, USHER_SIZE_TITLE, USHER_SIZE_SHOP,
                                                    USHER_TEXT_BOLD | USHER_TEXT_CENTER, width - 2 * side_mm + 20.0);
  UsherPiece         *piece = usher_piece_new (usher_layout_get_height (title) + 2.6);
  g_autoptr (GString) right = g_string_new (NULL);
  PangoLayout        *text = NULL;

  append_fact (right, pen, USHER_LABEL_NUMBER, letterhead->number);
  if (letterhead->status != NULL)
    g_string_append_printf (right, "%s%s", right->len > 0 ? "\n" : "", letterhead->status);

  usher_piece_text (piece, title, side_mm - 10.0, 1.4);
  text = usher_pen_layout (pen, right->str, USHER_SIZE_BODY, USHER_TEXT_RIGHT | USHER_TEXT_BOLD, side_mm - 8.0);
  usher_piece_text (piece, text, width - side_mm + 8.0, MAX (1.0, piece->height - usher_layout_get_height (text) - 1.2));
  if (letterhead->remark != NULL)
    {
      text = usher_pen_layout (pen, letterhead->remark, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, side_mm - 10.0);
      usher_piece_text (piece, text, 0.0, MAX (1.0, piece->height - usher_layout_get_height (text) - 1.2));
    }

  return piece;
}

/**
 * usher_flow_add_letterhead:
 *
 * Adds who issues the document, its title, and its number in figures and as a
 * QR code.
 */
void
usher_flow_add_letterhead (UsherFlow             *flow,
                           const UsherLetterhead *letterhead)
{
  usher_flow_add (flow, make_shop (flow, letterhead->shop, letterhead->number));
  usher_flow_add (flow, make_title (flow, letterhead));
}

/**
 * usher_flow_add_party:
 * @has_address: whether the address is printed: no form says more than it needs
 *
 * Adds who owns the car and who brought it.
 */
void
usher_flow_add_party (UsherFlow                *flow,
                      const UsherPartySnapshot *party,
                      gboolean                  has_address)
{
  g_autoptr (UsherGrid) grid = usher_grid_new (flow, 2);

  usher_grid_add_strong (grid, USHER_LABEL_OWNER, party->name, 1);
  usher_grid_add_text (grid, USHER_LABEL_OWNER_PHONE, party->phone, 1);
  usher_grid_add_text (grid, USHER_LABEL_BROUGHT_BY, party->brought_by, 1);
  usher_grid_add_text (grid, USHER_LABEL_BROUGHT_BY_PHONE, party->brought_by_phone, 1);
  if (has_address && party->address != NULL && *party->address != '\0')
    usher_grid_add_text (grid, USHER_LABEL_ADDRESS, party->address, 2);
}
