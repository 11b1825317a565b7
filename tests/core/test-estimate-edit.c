/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-error.h"
#include "usher-estimate-edit.h"
#include "usher-estimate-history.h"

/* Types into one cell and gives up the estimate before. */
static UsherEstimate *
type (UsherEstimate      *estimate,
      guint               i,
      UsherEstimateColumn column,
      const char         *text)
{
  g_autoptr (UsherEstimate) before = estimate;
  g_autoptr (GError)        error = NULL;
  UsherEstimate            *after = usher_estimate_set_cell (before, i, column, text, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (after);
  return after;
}

static void
assert_cell (UsherEstimate      *estimate,
             guint               i,
             UsherEstimateColumn column,
             const char         *text)
{
  g_autofree char *cell = usher_estimate_dup_cell (estimate, i, column);

  g_assert_cmpstr (cell, ==, text);
}

static void
test_an_estimate_typed_cell_by_cell (void)
{
  g_autoptr (UsherEstimate) estimate = usher_estimate_new (NULL, 0);
  UsherEstimateTotals       totals;

  estimate = type (g_steal_pointer (&estimate), 0, USHER_ESTIMATE_COLUMN_DESCRIPTION, " 更换机油 ");
  estimate = type (g_steal_pointer (&estimate), 0, USHER_ESTIMATE_COLUMN_QUANTITY, "0.5+0.3");
  estimate = type (g_steal_pointer (&estimate), 0, USHER_ESTIMATE_COLUMN_UNIT_PRICE, "１２０");
  estimate = type (g_steal_pointer (&estimate), 1, USHER_ESTIMATE_COLUMN_KIND, "part");
  estimate = type (g_steal_pointer (&estimate), 1, USHER_ESTIMATE_COLUMN_CODE, "OIL-5W30");
  estimate = type (g_steal_pointer (&estimate), 1, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Engine oil");
  estimate = type (g_steal_pointer (&estimate), 1, USHER_ESTIMATE_COLUMN_QUANTITY, "4");
  estimate = type (g_steal_pointer (&estimate), 1, USHER_ESTIMATE_COLUMN_UNIT, "L");
  estimate = type (g_steal_pointer (&estimate), 1, USHER_ESTIMATE_COLUMN_UNIT_PRICE, "1,068.5");
  estimate = type (g_steal_pointer (&estimate), 1, USHER_ESTIMATE_COLUMN_DISCOUNT, "9折");
  estimate = type (g_steal_pointer (&estimate), 1, USHER_ESTIMATE_COLUMN_BRAND, "Shell");
  estimate = type (g_steal_pointer (&estimate), 1, USHER_ESTIMATE_COLUMN_PART_KIND, "equivalent");
  estimate = type (g_steal_pointer (&estimate), 1, USHER_ESTIMATE_COLUMN_PAYER, "goodwill");
  estimate = type (g_steal_pointer (&estimate), 1, USHER_ESTIMATE_COLUMN_CONSENT, "authorized");
  estimate = type (g_steal_pointer (&estimate), 1, USHER_ESTIMATE_COLUMN_NOTE, "shelf 2");

  g_assert_cmpuint (usher_estimate_get_n_lines (estimate), ==, 2);
  assert_cell (estimate, 0, USHER_ESTIMATE_COLUMN_DESCRIPTION, "更换机油");
  assert_cell (estimate, 0, USHER_ESTIMATE_COLUMN_KIND, "labour");
  assert_cell (estimate, 0, USHER_ESTIMATE_COLUMN_QUANTITY, "0.8");
  assert_cell (estimate, 0, USHER_ESTIMATE_COLUMN_UNIT_PRICE, "120");
  assert_cell (estimate, 0, USHER_ESTIMATE_COLUMN_DISCOUNT, "");
  assert_cell (estimate, 1, USHER_ESTIMATE_COLUMN_CODE, "OIL-5W30");
  assert_cell (estimate, 1, USHER_ESTIMATE_COLUMN_QUANTITY, "4");
  assert_cell (estimate, 1, USHER_ESTIMATE_COLUMN_UNIT, "L");
  assert_cell (estimate, 1, USHER_ESTIMATE_COLUMN_UNIT_PRICE, "1068.50");
  assert_cell (estimate, 1, USHER_ESTIMATE_COLUMN_DISCOUNT, "10 %");
  assert_cell (estimate, 1, USHER_ESTIMATE_COLUMN_BRAND, "Shell");
  assert_cell (estimate, 1, USHER_ESTIMATE_COLUMN_PART_KIND, "equivalent");
  assert_cell (estimate, 1, USHER_ESTIMATE_COLUMN_PAYER, "goodwill");
  assert_cell (estimate, 1, USHER_ESTIMATE_COLUMN_CONSENT, "authorized");
  assert_cell (estimate, 1, USHER_ESTIMATE_COLUMN_NOTE, "shelf 2");
  assert_cell (estimate, 2, USHER_ESTIMATE_COLUMN_DESCRIPTION, "");

  usher_estimate_get_totals (estimate, &totals);
  g_assert_cmpint (totals.total, ==, 9600 + 427400 - 42740);
}

static void
test_a_cell_that_cannot_be_changes_nothing (void)
{
  static const struct
  {
    UsherEstimateColumn column;
    const char         *text;
    int                 code;
  } vectors[] = {
    { USHER_ESTIMATE_COLUMN_QUANTITY, "two", USHER_ERROR_INVALID_NUMBER },
    { USHER_ESTIMATE_COLUMN_QUANTITY, "-2", USHER_ERROR_OUT_OF_RANGE },
    { USHER_ESTIMATE_COLUMN_UNIT_PRICE, "1..5", USHER_ERROR_INVALID_NUMBER },
    { USHER_ESTIMATE_COLUMN_UNIT_PRICE, "10-20", USHER_ERROR_OUT_OF_RANGE },
    { USHER_ESTIMATE_COLUMN_DISCOUNT, "120", USHER_ERROR_OUT_OF_RANGE },
    { USHER_ESTIMATE_COLUMN_KIND, "labor", USHER_ERROR_INVALID_DATA },
    { USHER_ESTIMATE_COLUMN_PART_KIND, "", USHER_ERROR_INVALID_DATA },
    { USHER_ESTIMATE_COLUMN_PAYER, "me", USHER_ERROR_INVALID_DATA },
    { USHER_ESTIMATE_COLUMN_CONSENT, "yes", USHER_ERROR_INVALID_DATA },
  };
  g_autoptr (UsherEstimate) estimate = type (usher_estimate_new (NULL, 0), 0, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Tyres");

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (usher_estimate_set_cell (estimate, 0, vectors[i].column, vectors[i].text, NULL, &error));
      g_assert_error (error, USHER_ERROR, vectors[i].code);
    }
}

static void
test_the_same_text_is_no_edit (void)
{
  g_autoptr (UsherEstimate) estimate = type (usher_estimate_new (NULL, 0), 0, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Tyres");

  for (guint column = 0; column <= USHER_ESTIMATE_COLUMN_LAST; column++)
    {
      g_autofree char          *text = usher_estimate_dup_cell (estimate, 0, column);
      g_autoptr (UsherEstimate) again = usher_estimate_set_cell (estimate, 0, column, text, NULL, NULL);

      g_assert_true (again == estimate);
    }

  /* Nor is leaving the empty line at the end. */
  g_autoptr (UsherEstimate) left = usher_estimate_set_cell (estimate, 1, USHER_ESTIMATE_COLUMN_CODE, "  ", NULL, NULL);
  g_assert_true (left == estimate);
}

static void
test_an_emptied_number_is_as_on_a_new_line (void)
{
  g_autoptr (UsherEstimate) estimate = type (usher_estimate_new (NULL, 0), 0, USHER_ESTIMATE_COLUMN_KIND, "part");

  estimate = type (g_steal_pointer (&estimate), 0, USHER_ESTIMATE_COLUMN_QUANTITY, "4");
  estimate = type (g_steal_pointer (&estimate), 0, USHER_ESTIMATE_COLUMN_QUANTITY, "");
  assert_cell (estimate, 0, USHER_ESTIMATE_COLUMN_QUANTITY, "1");
  estimate = type (g_steal_pointer (&estimate), 0, USHER_ESTIMATE_COLUMN_UNIT_PRICE, "30");
  estimate = type (g_steal_pointer (&estimate), 0, USHER_ESTIMATE_COLUMN_UNIT_PRICE, "");
  assert_cell (estimate, 0, USHER_ESTIMATE_COLUMN_UNIT_PRICE, "0");
  estimate = type (g_steal_pointer (&estimate), 0, USHER_ESTIMATE_COLUMN_DISCOUNT, "10");
  estimate = type (g_steal_pointer (&estimate), 0, USHER_ESTIMATE_COLUMN_DISCOUNT, "");
  assert_cell (estimate, 0, USHER_ESTIMATE_COLUMN_DISCOUNT, "");
}

static void
test_a_new_line_begins_as_the_blank_one (void)
{
  g_autoptr (UsherEstimateLine) blank = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);
  g_autoptr (UsherEstimate)     nothing = usher_estimate_new (NULL, 0);

  blank->unit_price = 12000;
  g_autoptr (UsherEstimate) estimate = usher_estimate_set_cell (nothing, 0, USHER_ESTIMATE_COLUMN_QUANTITY, "1.5", blank, NULL);
  assert_cell (estimate, 0, USHER_ESTIMATE_COLUMN_UNIT_PRICE, "120");
  g_assert_cmpint (usher_estimate_line_amount (usher_estimate_get_line (estimate, 0)), ==, 18000);
}

static void
test_the_cell_above_is_copied (void)
{
  g_autoptr (UsherEstimate) estimate = type (usher_estimate_new (NULL, 0), 0, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Front left");
  g_autoptr (GError)        error = NULL;

  estimate = type (g_steal_pointer (&estimate), 0, USHER_ESTIMATE_COLUMN_UNIT_PRICE, "80");
  g_autoptr (UsherEstimate) second = usher_estimate_copy_cell_above (estimate, 1, USHER_ESTIMATE_COLUMN_DESCRIPTION, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (UsherEstimate) third = usher_estimate_copy_cell_above (second, 1, USHER_ESTIMATE_COLUMN_UNIT_PRICE, NULL, &error);
  g_assert_no_error (error);
  assert_cell (third, 1, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Front left");
  assert_cell (third, 1, USHER_ESTIMATE_COLUMN_UNIT_PRICE, "80");

  g_assert_null (usher_estimate_copy_cell_above (estimate, 0, USHER_ESTIMATE_COLUMN_CODE, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

static void
test_a_duplicate_stands_below_and_is_quoted_afresh (void)
{
  g_autoptr (UsherEstimate) estimate = type (usher_estimate_new (NULL, 0), 0, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Balance a wheel");

  estimate = type (g_steal_pointer (&estimate), 0, USHER_ESTIMATE_COLUMN_CONSENT, "done");
  estimate = type (g_steal_pointer (&estimate), 1, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Last");
  g_autoptr (UsherEstimate) twice = usher_estimate_duplicate_line (estimate, 0);
  g_assert_cmpuint (usher_estimate_get_n_lines (twice), ==, 3);
  assert_cell (twice, 0, USHER_ESTIMATE_COLUMN_CONSENT, "done");
  assert_cell (twice, 1, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Balance a wheel");
  assert_cell (twice, 1, USHER_ESTIMATE_COLUMN_CONSENT, "quoted");
  assert_cell (twice, 2, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Last");
}

static void
test_a_package_takes_the_place_of_an_empty_line (void)
{
  g_autoptr (GPtrArray)         package = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  g_autoptr (UsherEstimateLine) empty = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);
  const char                   *descriptions[] = { "Oil", "Filter" };

  for (gsize i = 0; i < G_N_ELEMENTS (descriptions); i++)
    {
      UsherEstimateLine *line = usher_estimate_line_new (USHER_LINE_KIND_PART);

      g_set_str (&line->description, descriptions[i]);
      g_set_str (&line->package_code, "A");
      line->id = 90 + i; /* of an earlier visit */
      line->consent = USHER_CONSENT_DEFERRED;
      g_ptr_array_add (package, line);
    }

  g_autoptr (UsherEstimate) estimate = type (usher_estimate_new (NULL, 0), 0, USHER_ESTIMATE_COLUMN_DESCRIPTION, "First");
  g_autoptr (UsherEstimate) with_empty = usher_estimate_insert (estimate, 1, empty);
  g_autoptr (UsherEstimate) replaced = usher_estimate_add_lines (with_empty, 1, package);
  g_autoptr (UsherEstimate) inserted = usher_estimate_add_lines (estimate, 0, package);

  g_assert_cmpuint (usher_estimate_get_n_lines (replaced), ==, 3);
  assert_cell (replaced, 0, USHER_ESTIMATE_COLUMN_DESCRIPTION, "First");
  assert_cell (replaced, 1, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Oil");
  assert_cell (replaced, 2, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Filter");
  assert_cell (replaced, 2, USHER_ESTIMATE_COLUMN_CONSENT, "quoted");
  g_assert_cmpint (usher_estimate_get_line (replaced, 1)->id, ==, 0);
  g_assert_cmpstr (usher_estimate_get_line (replaced, 1)->package_code, ==, "A");

  g_assert_cmpuint (usher_estimate_get_n_lines (inserted), ==, 3);
  assert_cell (inserted, 2, USHER_ESTIMATE_COLUMN_DESCRIPTION, "First");
}

static UsherEstimateLine *
make_choice (UsherLineKind kind,
             const char   *code,
             const char   *description,
             gint64        amount_of,
             gint64        unit_price)
{
  UsherEstimateLine *line = usher_estimate_line_new (kind);

  g_set_str (&line->code, code);
  g_set_str (&line->description, description);
  line->unit_price = unit_price;
  if (kind == USHER_LINE_KIND_LABOUR)
    {
      line->hours = amount_of;
      line->operation_id = 3;
    }
  else
    {
      line->quantity = amount_of;
      line->part_id = 4;
      g_set_str (&line->unit, "pc");
    }

  return line;
}

static void
test_a_choice_fills_the_line (void)
{
  g_autoptr (UsherEstimateLine) pads = make_choice (USHER_LINE_KIND_LABOUR, "BR01", "Replace brake pads", 120, 12000);
  g_autoptr (UsherEstimate)     estimate = type (usher_estimate_new (NULL, 0), 0, USHER_ESTIMATE_COLUMN_CODE, "br");
  g_autoptr (UsherEstimate)     chosen = usher_estimate_apply_choice (estimate, 0, pads, NULL);
  g_autoptr (UsherEstimate)     appended = usher_estimate_apply_choice (estimate, 1, pads, NULL);

  assert_cell (chosen, 0, USHER_ESTIMATE_COLUMN_CODE, "BR01");
  assert_cell (chosen, 0, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Replace brake pads");
  assert_cell (chosen, 0, USHER_ESTIMATE_COLUMN_QUANTITY, "1.2");
  assert_cell (chosen, 0, USHER_ESTIMATE_COLUMN_UNIT_PRICE, "120");
  g_assert_cmpint (usher_estimate_get_line (chosen, 0)->operation_id, ==, 3);
  g_assert_cmpuint (usher_estimate_get_n_lines (appended), ==, 2);
  assert_cell (appended, 1, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Replace brake pads");
}

static void
test_choosing_again_keeps_what_was_typed (void)
{
  g_autoptr (UsherEstimateLine) pads = make_choice (USHER_LINE_KIND_LABOUR, "BR01", "Replace brake pads", 120, 12000);
  g_autoptr (UsherEstimateLine) discs = make_choice (USHER_LINE_KIND_LABOUR, "BR02", "Replace brake discs", 180, 13000);
  g_autoptr (UsherEstimate)     nothing = usher_estimate_new (NULL, 0);
  g_autoptr (UsherEstimate)     first = usher_estimate_apply_choice (nothing, 0, pads, NULL);

  first = type (g_steal_pointer (&first), 0, USHER_ESTIMATE_COLUMN_QUANTITY, "2");
  g_autoptr (UsherEstimate) again = usher_estimate_apply_choice (first, 0, discs, pads);
  assert_cell (again, 0, USHER_ESTIMATE_COLUMN_CODE, "BR02");
  assert_cell (again, 0, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Replace brake discs");
  assert_cell (again, 0, USHER_ESTIMATE_COLUMN_QUANTITY, "2.0");
  assert_cell (again, 0, USHER_ESTIMATE_COLUMN_UNIT_PRICE, "130");
}

static void
test_choosing_a_part_instead_of_work (void)
{
  g_autoptr (UsherEstimateLine) pads = make_choice (USHER_LINE_KIND_LABOUR, "BR01", "Replace brake pads", 120, 12000);
  g_autoptr (UsherEstimateLine) set = make_choice (USHER_LINE_KIND_PART, "P-77", "Brake pad set", 1000, 38000);
  g_autoptr (UsherEstimate)     nothing = usher_estimate_new (NULL, 0);
  g_autoptr (UsherEstimate)     work = usher_estimate_apply_choice (nothing, 0, pads, NULL);

  work = type (g_steal_pointer (&work), 0, USHER_ESTIMATE_COLUMN_QUANTITY, "2");
  g_autoptr (UsherEstimate) part = usher_estimate_apply_choice (work, 0, set, pads);
  const UsherEstimateLine  *line = usher_estimate_get_line (part, 0);

  g_assert_cmpint (line->kind, ==, USHER_LINE_KIND_PART);
  g_assert_cmpint (line->hours, ==, 0);
  g_assert_cmpint (line->quantity, ==, 1000);
  g_assert_cmpint (line->unit_price, ==, 38000);
  g_assert_cmpint (line->operation_id, ==, 0);
  g_assert_cmpint (line->part_id, ==, 4);
  g_assert_cmpstr (line->unit, ==, "pc");
}

static void
test_edits_are_undone_and_redone (void)
{
  g_autoptr (UsherEstimate)        nothing = usher_estimate_new (NULL, 0);
  g_autoptr (UsherEstimate)        one = type (usher_estimate_ref (nothing), 0, USHER_ESTIMATE_COLUMN_DESCRIPTION, "One");
  g_autoptr (UsherEstimate)        two = type (usher_estimate_ref (one), 1, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Two");
  g_autoptr (UsherEstimate)        other = usher_estimate_remove (one, 0);
  g_autoptr (UsherEstimateHistory) history = usher_estimate_history_new (nothing);

  g_assert_false (usher_estimate_history_can_undo (history));
  g_assert_null (usher_estimate_history_undo (history));
  usher_estimate_history_push (history, one, "Type One");
  usher_estimate_history_push (history, one, "Nothing");
  usher_estimate_history_push (history, two, "Type Two");

  g_assert_cmpstr (usher_estimate_history_get_undo_label (history), ==, "Type Two");
  g_assert_true (usher_estimate_history_undo (history) == one);
  g_assert_cmpstr (usher_estimate_history_get_undo_label (history), ==, "Type One");
  g_assert_cmpstr (usher_estimate_history_get_redo_label (history), ==, "Type Two");
  g_assert_true (usher_estimate_history_undo (history) == nothing);
  g_assert_true (usher_estimate_history_redo (history) == one);
  g_assert_true (usher_estimate_history_redo (history) == two);
  g_assert_null (usher_estimate_history_redo (history));

  usher_estimate_history_undo (history);
  usher_estimate_history_push (history, other, "Remove One");
  g_assert_false (usher_estimate_history_can_redo (history));
  g_assert_true (usher_estimate_history_undo (history) == one);
}

static void
test_undo_after_saving_keeps_the_rows (void)
{
  g_autoptr (UsherEstimate)        one = type (usher_estimate_new (NULL, 0), 0, USHER_ESTIMATE_COLUMN_DESCRIPTION, "One");
  g_autoptr (UsherEstimate)        two = type (usher_estimate_ref (one), 1, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Two");
  g_autoptr (UsherEstimateHistory) history = usher_estimate_history_new (one);
  usher_estimate_history_push (history, two, "Type Two");

  /* Both lines are saved, then the second is edited and saved again. */
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  for (guint i = 0; i < 2; i++)
    {
      UsherEstimateLine *row = usher_estimate_line_dup (usher_estimate_get_line (two, i));

      row->id = 10 + i;
      row->row_version = 1;
      g_ptr_array_add (rows, row);
    }
  g_autoptr (UsherEstimate) saved = usher_estimate_new (rows, 0);
  usher_estimate_history_adopt_saved (history, saved);
  g_assert_true (usher_estimate_history_get_current (history) == saved);

  g_autoptr (UsherEstimate) edited = type (usher_estimate_ref (saved), 1, USHER_ESTIMATE_COLUMN_DESCRIPTION, "Second");
  usher_estimate_history_push (history, edited, "Type Second");
  g_autoptr (UsherEstimateLine) newer = usher_estimate_line_dup (usher_estimate_get_line (edited, 1));
  newer->row_version = 2;
  g_autoptr (UsherEstimate) saved_again = usher_estimate_replace (edited, 1, newer);
  usher_estimate_history_adopt_saved (history, saved_again);

  UsherEstimate *back = usher_estimate_history_undo (history);
  g_assert_cmpstr (usher_estimate_get_line (back, 1)->description, ==, "Two");
  g_assert_cmpint (usher_estimate_get_line (back, 1)->id, ==, 11);
  g_assert_cmpint (usher_estimate_get_line (back, 1)->row_version, ==, 2);
  back = usher_estimate_history_undo (history);
  g_assert_cmpuint (usher_estimate_get_n_lines (back), ==, 1);
  g_assert_cmpint (usher_estimate_get_line (back, 0)->id, ==, 10);
  g_assert_cmpint (usher_estimate_get_line (back, 0)->row_version, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/estimate-edit/cell-by-cell", test_an_estimate_typed_cell_by_cell);
  g_test_add_func ("/estimate-edit/refused-cell", test_a_cell_that_cannot_be_changes_nothing);
  g_test_add_func ("/estimate-edit/same-text", test_the_same_text_is_no_edit);
  g_test_add_func ("/estimate-edit/emptied-number", test_an_emptied_number_is_as_on_a_new_line);
  g_test_add_func ("/estimate-edit/blank-line", test_a_new_line_begins_as_the_blank_one);
  g_test_add_func ("/estimate-edit/cell-above", test_the_cell_above_is_copied);
  g_test_add_func ("/estimate-edit/duplicate", test_a_duplicate_stands_below_and_is_quoted_afresh);
  g_test_add_func ("/estimate-edit/package", test_a_package_takes_the_place_of_an_empty_line);
  g_test_add_func ("/estimate-edit/choice", test_a_choice_fills_the_line);
  g_test_add_func ("/estimate-edit/choice-again", test_choosing_again_keeps_what_was_typed);
  g_test_add_func ("/estimate-edit/choice-of-another-kind", test_choosing_a_part_instead_of_work);
  g_test_add_func ("/estimate-history/undo-redo", test_edits_are_undone_and_redone);
  g_test_add_func ("/estimate-history/saving", test_undo_after_saving_keeps_the_rows);

  return g_test_run ();
}
