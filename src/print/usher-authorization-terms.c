/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-authorization-terms.h"

#include "usher-car-grid.h"
#include "usher-form-format.h"
#include "usher-money.h"
#include "usher-signature-block.h"
#include "usher-table.h"

G_STATIC_ASSERT (USHER_LABEL_PAYMENT_ON_ACCOUNT - USHER_LABEL_PAYMENT_CASH == USHER_PAYMENT_METHOD_LAST - USHER_PAYMENT_METHOD_CASH);
G_STATIC_ASSERT (USHER_LABEL_OLD_PARTS_NONE - USHER_LABEL_OLD_PARTS_TAKE == USHER_OLD_PARTS_LAST - USHER_OLD_PARTS_TAKE);
G_STATIC_ASSERT (USHER_LABEL_WAITING_CALL - USHER_LABEL_WAITING_WAIT == USHER_WAITING_LAST - USHER_WAITING_WAIT);
G_STATIC_ASSERT (USHER_LABEL_CONSENT_MESSAGE - USHER_LABEL_CONSENT_PAD == USHER_CONSENT_METHOD_LAST);

/* The least that the law grants for a car: 机动车维修管理规定, 质量保证期制度. */
static const struct
{
  UsherLabel  work;
  const char *km;
  const char *days;
  double      width; /* of the page's */
} guarantees[] = {
  { USHER_LABEL_GUARANTEE_OVERHAUL, "20,000", "100", 0.31 },
  { USHER_LABEL_GUARANTEE_SECOND, "5,000", "30", 0.25 },
  { USHER_LABEL_GUARANTEE_FIRST, "2,000", "10", 0.44 },
};

#define MAX_CHOICES 8

/* @value counts from 1, 0 leaves all boxes to be ticked with a pen. */
static void
add_choices (UsherGrid *grid,
             UsherLabel label,
             UsherLabel first,
             UsherLabel last,
             guint      value,
             guint      span)
{
  UsherPen   *pen = usher_grid_get_pen (grid);
  const char *options[MAX_CHOICES + 1] = { NULL };

  g_assert (last - first < MAX_CHOICES);
  for (guint i = first; i <= last; i++)
    options[i - first] = usher_pen_label (pen, i);
  usher_grid_add (grid, label,
                  usher_piece_new_choices (pen, options, value != 0 ? 1u << (value - 1) : 0,
                                           usher_grid_get_value_width (grid, span)),
                  span);
}

/**
 * usher_authorization_add_terms:
 *
 * Adds what was agreed: payment, replaced parts, wash, waiting.
 */
void
usher_authorization_add_terms (UsherFlow                        *flow,
                               const UsherAuthorizationSnapshot *snapshot)
{
  g_autoptr (UsherGrid) grid = NULL;
  guint                 wash = 0;

  if (g_strcmp0 (snapshot->wash, "yes") == 0)
    wash = 1;
  else if (g_strcmp0 (snapshot->wash, "no") == 0)
    wash = 2;

  usher_flow_add_section (flow, usher_pen_label (usher_flow_get_pen (flow), USHER_LABEL_TERMS_SECTION));
  grid = usher_grid_new (flow, 2);
  add_choices (grid, USHER_LABEL_PAYMENT, USHER_LABEL_PAYMENT_CASH, USHER_LABEL_PAYMENT_ON_ACCOUNT, snapshot->payment_method, 2);
  add_choices (grid, USHER_LABEL_OLD_PARTS, USHER_LABEL_OLD_PARTS_TAKE, USHER_LABEL_OLD_PARTS_NONE, snapshot->old_parts, 2);
  add_choices (grid, USHER_LABEL_WASH, USHER_LABEL_YES, USHER_LABEL_NO, wash, 1);
  add_choices (grid, USHER_LABEL_WAITING, USHER_LABEL_WAITING_WAIT, USHER_LABEL_WAITING_CALL, snapshot->waiting, 1);
}

/* The shop's own promise: km, days or both. */
static char *
format_promise (UsherPen                         *pen,
                const UsherAuthorizationSnapshot *snapshot)
{
  UsherDocumentLanguage language = usher_pen_get_language (pen);
  g_autofree char      *km_unit = usher_form_format_km (snapshot->guarantee_km);
  g_autofree char      *days = g_strdup_printf ("%d", snapshot->guarantee_days);

  /* The labels bring the unit. */
  *strchr (km_unit, ' ') = '\0';
  if (snapshot->guarantee_km > 0 && snapshot->guarantee_days > 0)
    return usher_form_label_fill (language, USHER_LABEL_GUARANTEE_TERM, km_unit, days, NULL);
  if (snapshot->guarantee_km > 0)
    return usher_form_label_fill (language, USHER_LABEL_GUARANTEE_SHOP_KM, km_unit, NULL);

  return usher_form_label_fill (language, USHER_LABEL_GUARANTEE_SHOP_DAYS, days, NULL);
}

/**
 * usher_authorization_add_guarantee:
 *
 * Adds the written notice of the guarantee, which the law demands: its least
 * terms and the shop's own promise.
 */
void
usher_authorization_add_guarantee (UsherFlow                        *flow,
                                   const UsherAuthorizationSnapshot *snapshot)
{
  UsherPen             *pen = usher_flow_get_pen (flow);
  UsherDocumentLanguage language = usher_pen_get_language (pen);
  UsherPiece           *piece = usher_piece_new (0.0);
  g_autofree char      *promise = format_promise (pen, snapshot);
  g_autofree char      *own = usher_form_label_fill (language, USHER_LABEL_GUARANTEE_SHOP, promise, NULL);
  double                x = 0.0;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_GUARANTEE_SECTION));
  for (guint i = 0; i < G_N_ELEMENTS (guarantees); i++)
    {
      double           cell = usher_flow_get_width (flow) * guarantees[i].width;
      g_autofree char *term = usher_form_label_fill (language, USHER_LABEL_GUARANTEE_TERM, guarantees[i].km, guarantees[i].days, NULL);
      g_autofree char *text = g_strdup_printf ("%s\n%s", usher_pen_label (pen, guarantees[i].work), term);
      double           text_height = usher_piece_text (piece,
                                                       usher_pen_layout (pen, text, USHER_SIZE_SMALL, USHER_TEXT_CENTER, cell - 2 * USHER_CELL_PAD_X),
                                                       x + USHER_CELL_PAD_X, USHER_CELL_PAD_Y);

      x += cell;
      piece->height = MAX (piece->height, text_height + 2 * USHER_CELL_PAD_Y);
    }
  for (guint i = G_N_ELEMENTS (guarantees); i > 0; i--)
    {
      double cell = usher_flow_get_width (flow) * guarantees[i - 1].width;

      x -= cell;
      usher_piece_box (piece, x, 0.0, cell, piece->height, USHER_LINE_THIN);
    }
  piece->keep_with_next = TRUE;
  usher_flow_add (flow, piece);

  if (snapshot->guarantee_km > 0 || snapshot->guarantee_days > 0)
    usher_flow_add_paragraph (flow, own, USHER_SIZE_BODY, USHER_TEXT_BOLD, 0.8);
  usher_flow_add_paragraph (flow, usher_pen_label (pen, USHER_LABEL_GUARANTEE_FREE), USHER_SIZE_SMALL, USHER_TEXT_PLAIN, 0.8);
}

/* How to reach who keeps the data. */
static const char *
get_contact (const UsherShopSnapshot *shop)
{
  if (shop->hotline != NULL && *shop->hotline != '\0')
    return shop->hotline;

  return shop->phone != NULL ? shop->phone : "";
}

/**
 * usher_authorization_add_clauses:
 *
 * Adds the conditions and the notice on personal data.  There is none that
 * excludes liability: such clauses are void.
 */
void
usher_authorization_add_clauses (UsherFlow                        *flow,
                                 const UsherAuthorizationSnapshot *snapshot)
{
  static const UsherLabel clauses[] = { USHER_LABEL_CLAUSE_ADDITIONAL, USHER_LABEL_CLAUSE_PARTS,
                                        USHER_LABEL_CLAUSE_OLD_PARTS, USHER_LABEL_CLAUSE_CHARGE };
  UsherPen               *pen = usher_flow_get_pen (flow);
  UsherDocumentLanguage   language = usher_pen_get_language (pen);
  const char             *shop = snapshot->shop.name != NULL ? snapshot->shop.name : "";
  g_autofree char        *place = NULL;
  g_autofree char        *years = g_strdup_printf ("%d", snapshot->retention_years);
  g_autofree char        *privacy = usher_form_label_fill (language, USHER_LABEL_PRIVACY, shop, years, get_contact (&snapshot->shop), NULL);
  g_autofree char        *number = g_strdup_printf ("%u.", (guint) G_N_ELEMENTS (clauses) + 1);
  g_autofree char        *last = g_strdup_printf ("%u.", (guint) G_N_ELEMENTS (clauses) + 2);

  place = usher_form_label_fill (language, USHER_LABEL_CLAUSE_PLACE,
                                 snapshot->handover_place != NULL && *snapshot->handover_place != '\0'
                                     ? snapshot->handover_place
                                     : usher_pen_label (pen, USHER_LABEL_CLAUSE_HERE),
                                 NULL);
  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_CLAUSES_SECTION));
  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++)
    {
      g_autofree char *sign = g_strdup_printf ("%u.", i + 1);

      usher_flow_add_item (flow, sign, usher_pen_label (pen, clauses[i]), USHER_SIZE_SMALL);
    }
  usher_flow_add_item (flow, number, place, USHER_SIZE_SMALL);
  usher_flow_add_item (flow, last, privacy, USHER_SIZE_SMALL);
}

static void
append_line (GString              *text,
             UsherDocumentLanguage language,
             UsherLabel            label,
             const char           *value)
{
  g_autofree char *line = NULL;

  if (value == NULL || *value == '\0')
    return;

  line = usher_form_label_fill (language, label, value, NULL);
  g_string_append_printf (text, "\n%s", line);
}

/* What was said on the telephone or written in a message, in place of a
 * signature. */
static char *
format_consent (UsherPen                   *pen,
                const UsherConsentSnapshot *consent,
                GTimeZone                  *zone)
{
  UsherDocumentLanguage language = usher_pen_get_language (pen);
  g_autoptr (GString)   text = g_string_new (usher_pen_label (pen, USHER_LABEL_CONSENT_PAD + (guint) consent->method));
  g_autofree char      *time = usher_form_format_date_time (language, consent->given_at, zone);
  g_autofree char      *amount = usher_money_format_symbol (consent->total);
  g_autofree char      *by = consent->relation != NULL && *consent->relation != '\0'
                                 ? g_strdup_printf (language == USHER_DOCUMENT_LANGUAGE_ZH ? "%s（%s）" : "%s (%s)",
                                               consent->by != NULL ? consent->by : "", consent->relation)
                                 : g_strdup (consent->by);

  append_line (text, language, USHER_LABEL_CONSENT_BY, by);
  append_line (text, language, USHER_LABEL_CONSENT_AT_NUMBER, consent->phone);
  append_line (text, language, USHER_LABEL_CONSENT_TIME, time);
  append_line (text, language, USHER_LABEL_CONSENT_AMOUNT, amount);
  append_line (text, language, USHER_LABEL_CONSENT_RECORDED_BY, consent->recorded_by);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What the customer agrees to, in words. */
static char *
format_sentence (UsherPen                         *pen,
                 const UsherAuthorizationSnapshot *snapshot)
{
  UsherEstimateTotals totals = { 0 };
  g_autofree char    *amount = NULL;

  if (snapshot->price_after_inspection)
    return g_strdup (usher_pen_label (pen, USHER_LABEL_CONSENT_SENTENCE_OPEN));

  if (snapshot->estimate != NULL)
    usher_estimate_get_totals (snapshot->estimate, &totals);
  amount = usher_money_format_symbol (totals.total);

  return usher_form_label_fill (usher_pen_get_language (pen), USHER_LABEL_CONSENT_SENTENCE, amount, NULL);
}

static void
add_workshop_side (UsherPiece                       *piece,
                   UsherPen                         *pen,
                   const UsherAuthorizationSnapshot *snapshot,
                   double                            width,
                   const char                       *date)
{
  static const double seal_x_mm = 2.0;
  static const double seal_y_mm = 7.0;
  double              x = seal_x_mm + USHER_SEAL_SIZE + 3.0;
  double              right = width - x - 3.0;
  PangoLayout        *seal = usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_SEAL), USHER_SIZE_BODY, USHER_TEXT_CENTER, USHER_SEAL_SIZE);

  usher_piece_text (piece, usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_SIGN_WORKSHOP), USHER_SIZE_BODY, USHER_TEXT_BOLD, width - 4.0), 2.0, 1.4);
  usher_piece_box (piece, seal_x_mm, seal_y_mm, USHER_SEAL_SIZE, USHER_SEAL_SIZE, USHER_LINE_THIN);
  usher_piece_text (piece, seal, seal_x_mm, seal_y_mm + (USHER_SEAL_SIZE - usher_layout_get_height (seal)) / 2);
  usher_piece_text (piece, usher_pen_layout (pen, snapshot->shop.name, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, right), x, seal_y_mm);
  usher_piece_text (piece, usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_SIGN_ADVISOR), USHER_SIZE_SMALL, USHER_TEXT_PLAIN, right), x, seal_y_mm + 16.0);
  usher_piece_line (piece, x, seal_y_mm + 33.0, x + right, seal_y_mm + 33.0, USHER_LINE_THIN);
  usher_piece_text (piece, usher_pen_layout_fit (pen, snapshot->advisor, USHER_SIZE_SMALL, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, right), x, seal_y_mm + 33.4);
  usher_piece_text (piece, usher_pen_layout (pen, date, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, right), x, seal_y_mm + 40.0);
}

static void
add_customer_side (UsherPiece                       *piece,
                   UsherPen                         *pen,
                   const UsherAuthorizationSnapshot *snapshot,
                   const char                       *agreed,
                   double                            left,
                   double                            width,
                   GTimeZone                        *zone)
{
  const UsherConsentSnapshot *consent = &snapshot->consent;
  gboolean                    is_said = consent->is_given && (consent->method == USHER_CONSENT_METHOD_PHONE || consent->method == USHER_CONSENT_METHOD_MESSAGE);
  g_autofree char            *sentence = agreed != NULL ? g_strdup (agreed) : format_sentence (pen, snapshot);
  g_autofree char            *said = is_said ? format_consent (pen, consent, zone) : NULL;
  g_autofree char            *date = consent->is_given ? usher_form_format_date (usher_pen_get_language (pen), consent->given_at, zone) : NULL;
  double                      x = left + 2.0;
  double                      inner = width - 4.0;
  double                      y = 7.0;

  usher_piece_text (piece, usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_SIGN_CUSTOMER), USHER_SIZE_BODY, USHER_TEXT_BOLD, inner), x, 1.4);
  y += usher_piece_text (piece, usher_pen_layout (pen, sentence, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, inner), x, y);
  if (is_said)
    {
      usher_piece_text (piece, usher_pen_layout (pen, said, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, inner), x, y + 1.2);
      return;
    }

  if (consent->is_given)
    usher_piece_add_strokes (piece, x + 12.0, y + 0.5, inner - 12.0, 40.0 - y, consent->strokes);
  usher_piece_add_sign_line (piece, pen, x, 41.5, inner, USHER_LABEL_SIGN_HERE, NULL);
  usher_piece_text (piece, usher_pen_layout_fit (pen, consent->is_given ? consent->by : NULL, USHER_SIZE_SMALL, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, inner), x, 42.2);
  usher_piece_text (piece, usher_pen_layout (pen, date != NULL ? date : usher_pen_label (pen, USHER_LABEL_DATE_LINE), USHER_SIZE_SMALL, USHER_TEXT_PLAIN, inner), x, 47.4);
}

/**
 * usher_authorization_add_signatures:
 * @sentence: (nullable): what the customer agrees to, %NULL for the authorization's own
 * @zone: where the workshop is
 *
 * Adds the advisor's side with the place for the seal and the customer's side,
 * which holds the drawn signature, what was agreed to by telephone or message,
 * or a line to sign on.
 */
void
usher_authorization_add_signatures (UsherFlow                        *flow,
                                    const UsherAuthorizationSnapshot *snapshot,
                                    const char                       *sentence,
                                    GTimeZone                        *zone)
{
  UsherPen        *pen = usher_flow_get_pen (flow);
  double           width = usher_flow_get_width (flow);
  UsherPiece      *piece = usher_piece_new (USHER_SEAL_SIZE + 9.5);
  g_autofree char *date = usher_form_format_date (usher_pen_get_language (pen), snapshot->issued_at, zone);

  add_workshop_side (piece, pen, snapshot, width / 2, *date != '\0' ? date : usher_pen_label (pen, USHER_LABEL_DATE_LINE));
  add_customer_side (piece, pen, snapshot, sentence, width / 2, width / 2, zone);
  usher_piece_line (piece, width / 2, 0.0, width / 2, piece->height, USHER_LINE_THIN);
  usher_piece_box (piece, 0.0, 0.0, width, piece->height, USHER_LINE_THIN);
  piece->space_before = 3.0;
  usher_flow_add (flow, piece);
}
