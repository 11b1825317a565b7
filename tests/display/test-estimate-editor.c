/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-catalogue-store.h"
#include "usher-estimate-editor.h"
#include "usher-estimate-row.h"
#include "usher-money.h"
#include "usher-test-ui.h"
#include "usher-test-workshop.h"

typedef struct
{
  UsherTestWorkshop   *workshop;
  UsherDesk           *desk;
  GtkWidget           *window;
  UsherEstimateEditor *editor;
  GtkWidget           *after;
  gint64               operation_id;
  gint64               part_id;
} Fixture;

static gint64
add_operation (Fixture    *fixture,
               const char *code,
               const char *name,
               gint64      hours)
{
  UsherCatalogueStore             *store = usher_session_get_catalogue (fixture->workshop->session);
  g_autoptr (UsherLabourOperation) operation = g_object_new (USHER_TYPE_LABOUR_OPERATION, NULL);
  g_autoptr (UsherLabourOperation) saved = NULL;
  g_autoptr (GAsyncResult)         result = NULL;
  g_autoptr (GError)               error = NULL;

  usher_entity_set_string (&operation->code, code);
  usher_entity_set_string (&operation->name, name);
  operation->hours = hours;
  usher_catalogue_store_save_operation_async (store, operation, NULL, usher_test_take_result_cb, &result);
  saved = usher_catalogue_store_save_operation_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return saved->parent_instance.id;
}

static gint64
add_part (Fixture    *fixture,
          const char *code,
          const char *name,
          gint64      price,
          gint64      stock,
          int         lead_days)
{
  UsherCatalogueStore     *store = usher_session_get_catalogue (fixture->workshop->session);
  g_autoptr (UsherPart)    part = g_object_new (USHER_TYPE_PART, NULL);
  g_autoptr (UsherPart)    saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  usher_entity_set_string (&part->code, code);
  usher_entity_set_string (&part->name, name);
  usher_entity_set_string (&part->brand, "曼牌");
  usher_entity_set_string (&part->unit, "个");
  part->kind = USHER_PART_KIND_EQUIVALENT;
  part->price = price;
  part->stock = stock;
  part->lead_days = lead_days;
  usher_catalogue_store_save_part_async (store, part, NULL, usher_test_take_result_cb, &result);
  saved = usher_catalogue_store_save_part_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return saved->parent_instance.id;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.usherdesk.Usher");
  GtkWidget            *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  fixture->operation_id = add_operation (fixture, "L0101", "更换机油机滤", 50);
  add_operation (fixture, "L0202", "更换前刹车片", 120);
  fixture->part_id = add_part (fixture, "P0001", "机油滤清器", 6800, 12000, 0);
  add_part (fixture, "P0002", "机油 5W-40 4L", 39800, 0, 3);

  fixture->window = adw_window_new ();
  fixture->editor = USHER_ESTIMATE_EDITOR (usher_estimate_editor_new (fixture->desk));
  fixture->after = gtk_button_new_with_label ("Next");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->editor));
  gtk_box_append (GTK_BOX (box), fixture->after);
  adw_window_set_content (ADW_WINDOW (fixture->window), box);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  usher_test_spin_ms (50);
  usher_estimate_editor_focus_end (fixture->editor);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  usher_test_spin_ms (20);
  g_object_unref (fixture->desk);
  usher_test_workshop_free (fixture->workshop);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static char *
focus_name (Fixture *fixture)
{
  return usher_test_name (get_focus (fixture));
}

static void
assert_focus (Fixture    *fixture,
              const char *name)
{
  g_autofree char *found = focus_name (fixture);

  g_assert_cmpstr (found, ==, name);
}

static void
press (Fixture    *fixture,
       const char *key)
{
  if (!usher_test_shortcut (fixture->window, key))
    g_error ("Nothing took %s", key);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  usher_test_clear_and_type (get_focus (fixture), text);
}

static UsherEstimateLine *
get_line (Fixture *fixture,
          guint    i)
{
  UsherEstimate *estimate = usher_estimate_editor_get_estimate (fixture->editor);

  g_assert_cmpuint (i, <, usher_estimate_get_n_lines (estimate));

  return usher_estimate_get_line (estimate, i);
}

static guint
count_lines (Fixture *fixture)
{
  return usher_estimate_get_n_lines (usher_estimate_editor_get_estimate (fixture->editor));
}

static GtkWidget *
get_cell (Fixture    *fixture,
          const char *name)
{
  return usher_test_get (GTK_WIDGET (fixture->editor), GTK_ACCESSIBLE_ROLE_TEXT_BOX, name);
}

static void
test_ten_lines_by_keyboard (Fixture      *fixture,
                            gconstpointer data)
{
  UsherEstimateTotals totals;

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *code = g_strdup_printf ("Code, line %u", i + 1);
      g_autofree char *description = g_strdup_printf ("项目 %u", i);

      assert_focus (fixture, code);
      press (fixture, "Tab");
      type (fixture, description);
      press (fixture, "Tab"); /* kind */
      press (fixture, "Tab"); /* hours: no part has none of the part's cells */
      type (fixture, "0.5*2");
      press (fixture, "Return");
    }
  g_assert_cmpuint (count_lines (fixture), ==, 10);
  g_assert_cmpstr (get_line (fixture, 9)->description, ==, "项目 9");
  usher_estimate_get_totals (usher_estimate_editor_get_estimate (fixture->editor), &totals);
  g_assert_cmpint (totals.total, ==, 10 * 12000);
  g_assert_true (usher_test_sees (fixture->window, "120.00"));
}

static void
test_tab_reads_on_and_back (Fixture      *fixture,
                            gconstpointer data)
{
  static const char *const order[] = {
    "Description, line 1",
    "Kind, line 1: Part",
    "Part, line 1: OEM",
    "Brand, line 1",
    "Hrs/Qty, line 1",
    "Price ¥, line 1",
    "Disc., line 1",
    "Payer, line 1: Customer",
    "Consent, line 1: Quoted",
    "Code, line 2",
    "Description, line 2",
    "Kind, line 2: Labour",
    "Hrs/Qty, line 2",
    "Price ¥, line 2",
    "Disc., line 2",
  };

  type (fixture, "X1");
  press (fixture, "Tab");
  press (fixture, "Tab");
  assert_focus (fixture, "Kind, line 1: Labour");
  press (fixture, "Down");
  assert_focus (fixture, "Kind, line 1: Part");
  press (fixture, "<Shift>ISO_Left_Tab");
  press (fixture, "<Shift>ISO_Left_Tab");
  assert_focus (fixture, "Code, line 1");

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      press (fixture, "Tab");
      assert_focus (fixture, order[i]);
    }
  /* From the last cell of the empty line Tab goes out of the table. */
  press (fixture, "Tab");
  g_assert_true (usher_test_focus_is (fixture->window, fixture->after));
  gtk_widget_grab_focus (get_cell (fixture, "Disc., line 2"));
  for (gsize i = G_N_ELEMENTS (order) - 1; i > 0; i--)
    {
      press (fixture, "<Shift>ISO_Left_Tab");
      assert_focus (fixture, order[i - 1]);
    }
  /* Up and down in a column. */
  press (fixture, "<Control>Down");
  assert_focus (fixture, "Description, line 2");
  press (fixture, "<Control>Up");
  assert_focus (fixture, "Description, line 1");
}

static void
test_escape_restores (Fixture      *fixture,
                      gconstpointer data)
{
  press (fixture, "Tab");
  type (fixture, "更换机油");
  press (fixture, "Return");
  press (fixture, "<Control>Up");
  press (fixture, "Tab");
  assert_focus (fixture, "Description, line 1");
  type (fixture, "写错了");
  g_assert_cmpstr (get_line (fixture, 0)->description, ==, "更换机油");
  press (fixture, "Escape");
  g_assert_cmpstr (usher_test_text (get_focus (fixture)), ==, "更换机油");
  press (fixture, "Tab");
  g_assert_cmpstr (get_line (fixture, 0)->description, ==, "更换机油");
}

static void
test_a_wrong_number_says_so (Fixture      *fixture,
                             gconstpointer data)
{
  press (fixture, "Tab");
  type (fixture, "检查");
  press (fixture, "Tab");
  press (fixture, "Tab");
  type (fixture, "两");
  press (fixture, "Return");
  assert_focus (fixture, "Hrs/Qty, line 1");
  g_assert_true (usher_test_sees (fixture->window, "That is not a number"));
  type (fixture, "1,5");
  press (fixture, "Tab");
  g_assert_false (usher_test_sees (fixture->window, "That is not a number"));
  press (fixture, "Tab");
  type (fixture, "9折");
  press (fixture, "Return");
  g_assert_cmpint (get_line (fixture, 0)->discount, ==, 1000);
}

static void
test_a_removed_line_comes_back (Fixture      *fixture,
                                gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("第 %u 项", i + 1);

      press (fixture, "Tab");
      type (fixture, text);
      press (fixture, "Return");
    }
  press (fixture, "<Control>Up");
  press (fixture, "<Control>Up");
  assert_focus (fixture, "Code, line 2");
  press (fixture, "<Control>Delete");
  g_assert_cmpuint (count_lines (fixture), ==, 2);
  g_assert_cmpstr (get_line (fixture, 1)->description, ==, "第 3 项");
  assert_focus (fixture, "Code, line 2");
  g_assert_true (usher_desk_undo (fixture->desk));
  g_assert_cmpuint (count_lines (fixture), ==, 3);
  g_assert_cmpstr (get_line (fixture, 1)->description, ==, "第 2 项");
  /* And before that, the last thing typed. */
  g_assert_true (usher_desk_undo (fixture->desk));
  g_assert_cmpuint (count_lines (fixture), ==, 2);
  g_assert_cmpstr (get_line (fixture, 1)->description, ==, "第 2 项");
  press (fixture, "<Shift><Control>z");
  g_assert_cmpuint (count_lines (fixture), ==, 3);
}

static void
test_lines_move_and_copy (Fixture      *fixture,
                          gconstpointer data)
{
  press (fixture, "Tab");
  type (fixture, "甲");
  press (fixture, "Return");
  press (fixture, "Tab");
  press (fixture, "<Control>d");
  g_assert_cmpstr (get_line (fixture, 1)->description, ==, "甲");
  type (fixture, "乙");
  press (fixture, "<Alt>Up");
  g_assert_cmpstr (get_line (fixture, 0)->description, ==, "乙");
  assert_focus (fixture, "Description, line 1");
  press (fixture, "<Alt>Down");
  g_assert_cmpstr (get_line (fixture, 0)->description, ==, "甲");
  press (fixture, "<Control>4");
  g_assert_cmpint (get_line (fixture, 1)->consent, ==, USHER_CONSENT_DEFERRED);
  press (fixture, "<Control>1");
  g_assert_cmpint (get_line (fixture, 1)->consent, ==, USHER_CONSENT_QUOTED);
}

typedef struct
{
  Fixture    *fixture;
  guint       line;
  const char *description;
} Expected;

static gboolean
says (gpointer data)
{
  Expected      *expected = data;
  UsherEstimate *estimate = usher_estimate_editor_get_estimate (expected->fixture->editor);

  return expected->line < usher_estimate_get_n_lines (estimate) &&
         g_str_equal (usher_estimate_get_line (estimate, expected->line)->description, expected->description);
}

static void
wait_for_line (Fixture    *fixture,
               guint       line,
               const char *description)
{
  Expected expected = { fixture, line, description };

  usher_test_spin_until (says, &expected, description);
}

static void
test_the_catalogue_fills_a_line (Fixture      *fixture,
                                 gconstpointer data)
{
  /* By initials, with Down and Enter. */
  type (fixture, "ghjy");
  usher_test_wait_to_see (GTK_WIDGET (fixture->editor), "L0101  更换机油机滤  0.5 h × 120.00");
  press (fixture, "Return");
  wait_for_line (fixture, 0, "更换机油机滤");
  g_assert_cmpint (get_line (fixture, 0)->hours, ==, 50);
  g_assert_cmpint (get_line (fixture, 0)->operation_id, ==, fixture->operation_id);
  assert_focus (fixture, "Hrs/Qty, line 1");
  type (fixture, "0.8");
  press (fixture, "Return");

  /* Choosing again leaves what was typed. */
  press (fixture, "<Control>Up");
  type (fixture, "L0202");
  usher_test_wait_to_see (GTK_WIDGET (fixture->editor), "L0202  更换前刹车片  1.2 h × 120.00");
  press (fixture, "Return");
  wait_for_line (fixture, 0, "更换前刹车片");
  g_assert_cmpint (get_line (fixture, 0)->hours, ==, 80);
}

/* A scanner types faster than the catalogue answers. */
static void
test_a_scanner_adds_a_line_each_time (Fixture      *fixture,
                                      gconstpointer data)
{
  type (fixture, "P0001");
  press (fixture, "Return");
  type (fixture, "p0002");
  press (fixture, "Return");
  wait_for_line (fixture, 0, "机油滤清器");
  wait_for_line (fixture, 1, "机油 5W-40 4L");
  assert_focus (fixture, "Code, line 3");
  g_assert_cmpint (get_line (fixture, 0)->kind, ==, USHER_LINE_KIND_PART);
  g_assert_cmpint (get_line (fixture, 0)->part_id, ==, fixture->part_id);
  usher_test_wait_to_see (fixture->window, "12 here");
  /* Three days from Monday. */
  usher_test_wait_to_see (fixture->window, "0, Thu");
}

static void
test_a_row_is_updated_and_not_rebuilt (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autoptr (GPtrArray)     lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  g_autoptr (UsherEstimate) estimate = NULL;
  GtkWidget                *cell = NULL;
  GtkWidget                *other = NULL;
  gint64                    start = 0;
  gint64                    longest = 0;

  for (guint i = 0; i < 200; i++)
    {
      UsherEstimateLine *line = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);

      line->hours = 100;
      line->unit_price = 12000;
      line->consent = USHER_CONSENT_QUOTED;
      g_set_str (&line->description, "项目");
      g_ptr_array_add (lines, line);
    }
  estimate = usher_estimate_new (lines, 0);
  usher_estimate_editor_set_estimate (fixture->editor, estimate);
  usher_test_spin_ms (100);
  cell = get_cell (fixture, "Hrs/Qty, line 100");
  other = get_cell (fixture, "Hrs/Qty, line 150");
  gtk_widget_grab_focus (cell);
  for (guint i = 1; i < 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      gtk_editable_set_text (GTK_EDITABLE (cell), text);
      start = g_get_monotonic_time ();
      usher_estimate_editor_commit (fixture->editor);
      longest = MAX (longest, g_get_monotonic_time () - start);
    }
  g_test_message ("an edit among 200 lines: %.2f ms", longest / 1000.0);
  g_assert_cmpint (longest, <, 50 * 1000);
  g_assert_true (cell == get_cell (fixture, "Hrs/Qty, line 100"));
  g_assert_true (other == get_cell (fixture, "Hrs/Qty, line 150"));
  g_assert_true (usher_test_focus_is (fixture->window, cell));
  g_assert_cmpint (get_line (fixture, 99)->hours, ==, 1900);
}

static void
test_what_is_saved_disturbs_nobody (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (UsherEstimate)     sent = NULL;
  g_autoptr (UsherEstimate)     saved = NULL;
  g_autoptr (UsherEstimateLine) row = NULL;

  press (fixture, "Tab");
  type (fixture, "甲");
  press (fixture, "Tab");
  sent = usher_estimate_ref (usher_estimate_editor_get_estimate (fixture->editor));
  row = usher_estimate_line_dup (get_line (fixture, 0));
  row->id = 77;
  row->row_version = 1;
  saved = usher_estimate_replace (sent, 0, row);
  /* Meanwhile somebody types on, in the same line. */
  press (fixture, "Tab");
  type (fixture, "2");
  usher_estimate_editor_adopt_saved (fixture->editor, sent, saved);
  g_assert_cmpstr (usher_test_text (get_focus (fixture)), ==, "2");
  g_assert_cmpint (get_line (fixture, 0)->id, ==, 77);
  press (fixture, "Tab");
  g_assert_cmpint (get_line (fixture, 0)->hours, ==, 200);
  g_assert_cmpint (get_line (fixture, 0)->id, ==, 77);
  g_assert_true (usher_desk_undo (fixture->desk));
  g_assert_cmpint (get_line (fixture, 0)->hours, ==, 0);
  g_assert_cmpint (get_line (fixture, 0)->id, ==, 77);
}

static void
test_every_cell_has_a_name (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;

  type (fixture, "P0001");
  press (fixture, "Return");
  wait_for_line (fixture, 0, "机油滤清器");
  problems = usher_test_accessible_name_problems (fixture->window);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

#define ADD(path, function) g_test_add ("/estimate-editor/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("ten-lines-by-keyboard", test_ten_lines_by_keyboard);
  ADD ("tab-reads-on-and-back", test_tab_reads_on_and_back);
  ADD ("escape-restores", test_escape_restores);
  ADD ("a-wrong-number-says-so", test_a_wrong_number_says_so);
  ADD ("a-removed-line-comes-back", test_a_removed_line_comes_back);
  ADD ("lines-move-and-copy", test_lines_move_and_copy);
  ADD ("the-catalogue-fills-a-line", test_the_catalogue_fills_a_line);
  ADD ("a-scanner-adds-a-line-each-time", test_a_scanner_adds_a_line_each_time);
  ADD ("a-row-is-updated-and-not-rebuilt", test_a_row_is_updated_and_not_rebuilt);
  ADD ("what-is-saved-disturbs-nobody", test_what_is_saved_disturbs_nobody);
  ADD ("every-cell-has-a-name", test_every_cell_has_a_name);
#undef ADD

  return g_test_run ();
}
