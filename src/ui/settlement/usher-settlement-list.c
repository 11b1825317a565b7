/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-settlement-list.h"

#include <glib/gi18n.h>

#include "usher-estimate-labels.h"
#include "usher-money.h"
#include "usher-quantity.h"
#include "usher-settlement-difference.h"
#include "usher-settlement-labels.h"

/* The settlement as a list: who pays what for which line, and how it comes to
 * the total. */

static GtkWidget *
make_label (const char *text,
            gboolean    is_amount)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), is_amount ? 1.0f : 0.0f);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE_FILL);
  if (is_amount)
    {
      gtk_widget_add_css_class (label, "numeric");
    }
  else
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_hexpand (label, TRUE);
    }

  return label;
}

static GtkWidget *
add_row (GtkBox     *box,
         const char *text,
         gint64      amount)
{
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *figures = usher_money_format (amount);

  gtk_box_append (GTK_BOX (row), make_label (text, FALSE));
  gtk_box_append (GTK_BOX (row), make_label (figures, TRUE));
  gtk_box_append (box, row);

  return row;
}

static void
add_heading (GtkBox     *box,
             const char *text)
{
  GtkWidget *label = make_label (text, FALSE);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, 9);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 3, -1);
  gtk_box_append (box, label);
}

static void
add_remark (GtkBox     *box,
            const char *text)
{
  GtkWidget *label = make_label (text, FALSE);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (box, label);
}

static char *
describe_line (const UsherEstimateLine *line)
{
  g_autofree char *price = usher_money_format (line->unit_price);
  g_autofree char *amount = line->kind == USHER_LINE_KIND_LABOUR ? usher_hours_format (line->hours)
                                                                 : usher_quantity_format (line->quantity);
  g_autofree char *discount = usher_percent_format (line->discount);

  if (line->kind == USHER_LINE_KIND_LABOUR && line->discount != 0)
    /* Translators: a line of the bill: what was done, hours, price of an hour, discount. */
    return g_strdup_printf (_("%s · %s h × %s − %s"), line->description, amount, price, discount);
  if (line->kind == USHER_LINE_KIND_LABOUR)
    /* Translators: a line of the bill: what was done, hours, price of an hour. */
    return g_strdup_printf (_("%s · %s h × %s"), line->description, amount, price);
  if (line->discount != 0)
    /* Translators: a line of the bill: part, how many, price, discount. */
    return g_strdup_printf (_("%s · %s × %s − %s"), line->description, amount, price, discount);
  /* Translators: a line of the bill: part, how many, price. */
  return g_strdup_printf (_("%s · %s × %s"), line->description, amount, price);
}

static gboolean
is_of (const UsherEstimateLine *line,
       UsherPayer               payer,
       UsherLineKind            first,
       UsherLineKind            last)
{
  return usher_settlement_bills_line (line) && line->payer == payer && line->kind >= first && line->kind <= last;
}

static void
add_kind (GtkBox              *box,
          const UsherEstimate *estimate,
          UsherPayer           payer,
          const char          *title,
          UsherLineKind        first,
          UsherLineKind        last)
{
  gint64 sum = 0;
  guint  n = 0;

  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);

      if (!is_of (line, payer, first, last))
        continue;
      sum += usher_estimate_line_amount (line);
      n++;
    }
  if (n == 0)
    return;

  gtk_widget_add_css_class (add_row (box, title, sum), "dim-label");
  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);
      g_autofree char         *text = NULL;

      if (!is_of (line, payer, first, last))
        continue;
      text = describe_line (line);
      gtk_widget_set_margin_start (add_row (box, text, usher_estimate_line_amount (line)), 12);
    }
}

static void
add_payer (GtkBox                     *box,
           const UsherEstimate        *estimate,
           UsherPayer                  payer,
           const UsherSettlementShare *share)
{
  gint64 line_amounts = 0;

  add_heading (box, usher_payer_label (payer));
  add_kind (box, estimate, payer, C_("settlement", "Labour"), USHER_LINE_KIND_LABOUR, USHER_LINE_KIND_LABOUR);
  add_kind (box, estimate, payer, C_("settlement", "Parts"), USHER_LINE_KIND_PART, USHER_LINE_KIND_PART);
  add_kind (box, estimate, payer, C_("settlement", "Sublet and Fees"), USHER_LINE_KIND_SUBLET, USHER_LINE_KIND_FEE);
  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);

      if (is_of (line, payer, USHER_LINE_KIND_LABOUR, USHER_LINE_KIND_FEE))
        line_amounts += usher_estimate_line_amount (line);
    }
  /* The lines have shown their own discounts. */
  if (line_amounts != share->gross - share->discount)
    add_row (box, C_("settlement", "Discount"), share->gross - share->discount - line_amounts);
  if (share->tax != 0)
    add_row (box, C_("settlement", "Tax"), share->tax);
  if (share->rounding != 0)
    add_row (box, C_("settlement", "Rounded off"), -share->rounding);
  gtk_widget_add_css_class (add_row (box, C_("settlement", "Total"), share->total), "heading");
}

static void
add_difference (GtkBox                          *box,
                const UsherSettlementDifference *difference)
{
  g_autofree char *amount = usher_money_format (difference->agreed);
  g_autofree char *text = NULL;

  add_row (box, difference->line->description, difference->billed - difference->agreed);
  /* Translators: why a line differs, and the amount that was agreed to. */
  text = g_strdup_printf (_("%s (agreed: %s)"), usher_difference_kind_label (difference->kind), amount);
  add_remark (box, text);
}

static void
add_differences (GtkBox         *box,
                 UsherOrderFile *file)
{
  g_autoptr (GPtrArray) differences = usher_settlement_compare (file->authorized, file->estimate);
  guint                 n_agreed = 0;
  g_autofree char      *text = NULL;

  add_heading (box, _("Differences from the Authorization"));
  for (guint i = 0; i < differences->len; i++)
    {
      const UsherSettlementDifference *difference = g_ptr_array_index (differences, i);

      if (difference->kind == USHER_DIFFERENCE_KIND_AS_AGREED)
        n_agreed++;
      else
        add_difference (box, difference);
    }
  text = g_strdup_printf (ngettext ("%u line as agreed", "%u lines as agreed", n_agreed), n_agreed);
  add_remark (box, text);
}

static void
add_totals (GtkBox                    *box,
            UsherMoneyFile            *money,
            const UsherSettlementSums *sums)
{
  gint64           received = usher_money_file_get_received (money, USHER_PAYER_CUSTOMER);
  gint64           total = sums->shares[USHER_PAYER_CUSTOMER].total;
  g_autofree char *figures = usher_money_format_symbol (total);
  g_autofree char *words = usher_money_in_words (total);
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *large = make_label (figures, TRUE);
  GtkWidget       *title = make_label (C_("settlement", "Customer pays"), FALSE);
  GtkWidget       *capitals = make_label (words, FALSE);

  gtk_box_append (box, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (large, "title-2");
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), large);
  gtk_box_append (box, row);
  gtk_widget_add_css_class (capitals, "dim-label");
  gtk_widget_set_halign (capitals, GTK_ALIGN_END);
  gtk_box_append (box, capitals);
  if (received != 0)
    add_row (box, C_("settlement", "Paid by the customer"), -received);
}

/**
 * usher_settlement_list_fill:
 * @box: an upright box; what is in it is replaced
 * @file: the order
 * @money: what was paid
 * @sums: the settlement that stands, or what it would be
 *
 * Shows the settlement by payer, with discount, tax, rounding, what was paid,
 * the total in figures and capitals, and what differs from the authorization.
 */
void
usher_settlement_list_fill (GtkBox                    *box,
                            UsherOrderFile            *file,
                            UsherMoneyFile            *money,
                            const UsherSettlementSums *sums)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  for (guint i = 0; i < USHER_N_PAYERS; i++)
    {
      if (i == USHER_PAYER_CUSTOMER || sums->shares[i].gross != 0)
        add_payer (box, file->estimate, i, &sums->shares[i]);
    }
  add_totals (box, money, sums);
  add_differences (box, file);
}
