/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-plate-entry.h"
#include "usher-test-ui.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *entry;
  GtkWidget *before;
  GtkWidget *next;
  int        n_activated;
  int        n_plates;
} Fixture;

static void
on_activate_cb (UsherPlateEntry *entry,
                Fixture         *fixture)
{
  fixture->n_activated++;
}

static void
on_notify_plate_cb (UsherPlateEntry *entry,
                    GParamSpec      *pspec,
                    Fixture         *fixture)
{
  fixture->n_plates++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer prefix)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->window = gtk_window_new ();
  fixture->before = gtk_entry_new ();
  fixture->entry = usher_plate_entry_new ();
  fixture->next = gtk_entry_new ();
  usher_plate_entry_set_default_prefix (USHER_PLATE_ENTRY (fixture->entry), prefix);
  g_signal_connect (fixture->entry, "activate", G_CALLBACK (on_activate_cb), fixture);
  g_signal_connect (fixture->entry, "notify::plate", G_CALLBACK (on_notify_plate_cb), fixture);
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), fixture->entry);
  gtk_box_append (GTK_BOX (box), fixture->next);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  usher_test_spin_ms (50);
  gtk_widget_grab_focus (fixture->entry);
  usher_test_spin_ms (10);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  usher_test_spin_ms (10);
}

/* Types one character after the other. */
static void
type_keys (Fixture    *fixture,
           const char *keys)
{
  for (const char *p = keys; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *key = g_strndup (p, (gsize) (g_utf8_next_char (p) - p));

      usher_test_type (fixture->entry, key);
    }
}

static void
assert_plate (Fixture    *fixture,
              const char *expected)
{
  g_assert_cmpstr (usher_plate_entry_get_plate (USHER_PLATE_ENTRY (fixture->entry)), ==, expected);
}

/* The choices follow what is typed a moment later. */
static void
assert_offered (Fixture    *fixture,
                const char *choice)
{
  usher_test_wait_for (fixture->entry, GTK_ACCESSIBLE_ROLE_BUTTON, choice);
}

static void
assert_not_offered (Fixture    *fixture,
                    const char *choice)
{
  usher_test_wait_until_gone (fixture->entry, GTK_ACCESSIBLE_ROLE_BUTTON, choice);
}

static void
test_it_is_a_text_box_with_a_name (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autofree char *name = usher_test_name (fixture->entry);

  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (fixture->entry)), ==, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  g_assert_cmpstr (name, ==, "License plate");
}

static void
test_the_prefix_is_kept (Fixture      *fixture,
                         gconstpointer data)
{
  assert_plate (fixture, "");
  g_assert_cmpstr (usher_test_text (fixture->entry), ==, "京A");

  type_keys (fixture, "d12345");
  assert_plate (fixture, "京AD12345");
  g_assert_cmpint (usher_plate_entry_get_kind (USHER_PLATE_ENTRY (fixture->entry)), ==, USHER_PLATE_GREEN_SMALL);
  g_assert_true (usher_test_sees (fixture->entry, "Green plate, battery electric"));
}

static void
test_tab_comes_and_goes (Fixture      *fixture,
                         gconstpointer data)
{
  gtk_widget_grab_focus (fixture->before);
  g_assert_true (usher_test_tab (fixture->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (usher_test_focus_is (fixture->window, fixture->entry));
  type_keys (fixture, "8");
  assert_plate (fixture, "京A8");

  g_assert_true (usher_test_tab (fixture->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (usher_test_focus_is (fixture->window, fixture->next));
  g_assert_true (usher_test_tab (fixture->window, GTK_DIR_TAB_BACKWARD));
  type_keys (fixture, "6");
  assert_plate (fixture, "京A86");
}

static void
test_a_pasted_plate_replaces_the_prefix (Fixture      *fixture,
                                         gconstpointer data)
{
  usher_test_type (fixture->entry, "沪b·12 345\n");
  assert_plate (fixture, "沪B12345");
  g_assert_true (usher_test_sees (fixture->entry, "Blue plate"));
}

static void
test_an_input_method_types_another_province (Fixture      *fixture,
                                             gconstpointer data)
{
  type_keys (fixture, "沪b12345");
  assert_plate (fixture, "沪B12345");
}

static void
test_provinces_come_back_at_box_one (Fixture      *fixture,
                                     gconstpointer data)
{
  assert_not_offered (fixture, "沪");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (fixture->entry)), "backspace");
  assert_not_offered (fixture, "沪");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (fixture->entry)), "backspace");
  usher_test_spin_ms (20);
  assert_offered (fixture, "沪");
  assert_offered (fixture, "使");
  assert_offered (fixture, "WJ");
  assert_offered (fixture, "无牌");

  usher_test_press (usher_test_get (fixture->entry, GTK_ACCESSIBLE_ROLE_BUTTON, "沪"));
  g_assert_cmpstr (usher_test_text (fixture->entry), ==, "沪");
  g_assert_true (usher_test_focus_is (fixture->window, fixture->entry));
  assert_not_offered (fixture, "津");
  type_keys (fixture, "a12345");
  assert_plate (fixture, "沪A12345");
}

static void
test_sound_and_digit (Fixture      *fixture,
                      gconstpointer data)
{
  type_keys (fixture, "j");
  usher_test_spin_ms (20);
  assert_offered (fixture, "京");
  assert_offered (fixture, "吉");
  assert_not_offered (fixture, "沪");
  type_keys (fixture, "2c12345");
  assert_plate (fixture, "津C12345");
}

static void
test_sound_and_enter (Fixture      *fixture,
                      gconstpointer data)
{
  type_keys (fixture, "j");
  g_assert_true (usher_test_shortcut (fixture->window, "Right"));
  g_assert_true (usher_test_shortcut (fixture->window, "Right"));
  g_assert_true (usher_test_shortcut (fixture->window, "Left"));
  g_assert_true (usher_test_shortcut (fixture->window, "Return"));
  assert_plate (fixture, "津");
  g_assert_cmpint (fixture->n_activated, ==, 0);

  type_keys (fixture, "a12345");
  usher_test_shortcut (fixture->window, "Return");
  g_assert_cmpint (fixture->n_activated, ==, 1);
}

static void
test_arrows_choose (Fixture      *fixture,
                    gconstpointer data)
{
  assert_offered (fixture, "京");
  g_assert_true (usher_test_shortcut (fixture->window, "Down"));
  g_assert_true (usher_test_shortcut (fixture->window, "Right"));
  g_assert_true (usher_test_shortcut (fixture->window, "Right"));
  g_assert_true (usher_test_shortcut (fixture->window, "Return"));
  assert_plate (fixture, "沪");
}

static void
test_enter_without_a_choice_activates (Fixture      *fixture,
                                       gconstpointer data)
{
  assert_offered (fixture, "京");
  usher_test_shortcut (fixture->window, "Return");
  g_assert_cmpint (fixture->n_activated, ==, 1);
  assert_plate (fixture, "");
}

static void
test_escape_closes_only_the_choices (Fixture      *fixture,
                                     gconstpointer data)
{
  assert_offered (fixture, "京");
  g_assert_true (usher_test_shortcut (fixture->window, "Escape"));
  assert_not_offered (fixture, "京");
  g_assert_false (usher_test_shortcut (fixture->window, "Escape"));
  /* Asked for again. */
  g_assert_true (usher_test_shortcut (fixture->window, "<Alt>Down"));
  assert_offered (fixture, "京");
}

static void
test_the_choices_go_with_the_focus (Fixture      *fixture,
                                    gconstpointer data)
{
  assert_offered (fixture, "京");
  gtk_widget_grab_focus (fixture->next);
  usher_test_spin_ms (10);
  assert_not_offered (fixture, "京");
}

static void
test_endings_are_offered_on_request (Fixture      *fixture,
                                     gconstpointer data)
{
  type_keys (fixture, "1234");
  assert_not_offered (fixture, "学");
  g_assert_true (usher_test_shortcut (fixture->window, "<Alt>Down"));
  usher_test_press (usher_test_wait_for (fixture->entry, GTK_ACCESSIBLE_ROLE_BUTTON, "学"));
  assert_plate (fixture, "京A1234学");
  g_assert_true (usher_test_sees (fixture->entry, "Driving school plate"));
}

static void
test_composing_shows_and_changes_nothing (Fixture      *fixture,
                                          gconstpointer data)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (fixture->entry));

  g_signal_emit_by_name (text, "preedit-changed", "hu");
  g_assert_true (usher_test_sees (fixture->entry, "hu"));
  assert_plate (fixture, "");
  /* The keys of the composition are the input method's. */
  g_assert_false (usher_test_shortcut (fixture->window, "Escape"));
  g_signal_emit_by_name (text, "preedit-changed", "");
  type_keys (fixture, "沪");
  assert_plate (fixture, "沪");
}

static void
test_an_unusual_plate_is_accepted (Fixture      *fixture,
                                   gconstpointer data)
{
  type_keys (fixture, "1234");
  g_assert_false (usher_test_sees (fixture->entry, "Unusual plate"));
  gtk_widget_grab_focus (fixture->next);
  usher_test_spin_ms (10);
  g_assert_true (usher_test_sees (fixture->entry, "Unusual plate — please check"));
  assert_plate (fixture, "京A1234");
}

static void
test_a_slip_can_be_corrected (Fixture      *fixture,
                              gconstpointer data)
{
  type_keys (fixture, "i2o45");
  assert_plate (fixture, "京AI2O45");
  g_assert_true (usher_test_sees (fixture->entry, "Unusual plate"));
  usher_test_press (usher_test_get (fixture->entry, GTK_ACCESSIBLE_ROLE_BUTTON, "京A·12045?"));
  assert_plate (fixture, "京A12045");
  g_assert_true (usher_test_sees (fixture->entry, "Blue plate"));
}

static void
test_plates_of_other_forms (Fixture      *fixture,
                            gconstpointer data)
{
  static const char *const plates[] = { "224578使", "WJ京1234X", "粤Z1234港", "京A1234挂", "京A12345临", "无牌", "VA12345" };

  for (gsize i = 0; i < G_N_ELEMENTS (plates); i++)
    {
      usher_test_clear_and_type (fixture->entry, "");
      type_keys (fixture, plates[i]);
      assert_plate (fixture, plates[i]);
      g_assert_cmpint (usher_plate_entry_get_kind (USHER_PLATE_ENTRY (fixture->entry)), !=, USHER_PLATE_UNKNOWN);
    }
}

static void
test_the_property (Fixture      *fixture,
                   gconstpointer data)
{
  fixture->n_plates = 0;
  g_object_set (fixture->entry, "plate", "粤b·12 345", NULL);
  assert_plate (fixture, "粤B12345");
  g_assert_cmpint (fixture->n_plates, ==, 1);
  g_object_set (fixture->entry, "plate", "粤B12345", NULL);
  g_assert_cmpint (fixture->n_plates, ==, 1);
  g_object_set (fixture->entry, "plate", NULL, NULL);
  assert_plate (fixture, "");
  g_assert_cmpstr (usher_test_text (fixture->entry), ==, "京A");
  g_assert_cmpint (fixture->n_plates, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

#define ADD(path, prefix, function) g_test_add ("/plate-entry/" path, Fixture, prefix, set_up, function, tear_down)
  ADD ("it-is-a-text-box-with-a-name", "", test_it_is_a_text_box_with_a_name);
  ADD ("the-prefix-is-kept", "京A", test_the_prefix_is_kept);
  ADD ("tab-comes-and-goes", "京A", test_tab_comes_and_goes);
  ADD ("a-pasted-plate-replaces-the-prefix", "京A", test_a_pasted_plate_replaces_the_prefix);
  ADD ("an-input-method-types-another-province", "京A", test_an_input_method_types_another_province);
  ADD ("provinces-come-back-at-box-one", "京A", test_provinces_come_back_at_box_one);
  ADD ("sound-and-digit", "", test_sound_and_digit);
  ADD ("sound-and-enter", "", test_sound_and_enter);
  ADD ("arrows-choose", "", test_arrows_choose);
  ADD ("enter-without-a-choice-activates", "", test_enter_without_a_choice_activates);
  ADD ("escape-closes-only-the-choices", "", test_escape_closes_only_the_choices);
  ADD ("the-choices-go-with-the-focus", "", test_the_choices_go_with_the_focus);
  ADD ("endings-are-offered-on-request", "京A", test_endings_are_offered_on_request);
  ADD ("composing-shows-and-changes-nothing", "", test_composing_shows_and_changes_nothing);
  ADD ("an-unusual-plate-is-accepted", "京A", test_an_unusual_plate_is_accepted);
  ADD ("a-slip-can-be-corrected", "京A", test_a_slip_can_be_corrected);
  ADD ("plates-of-other-forms", "", test_plates_of_other_forms);
  ADD ("the-property", "京A", test_the_property);
#undef ADD

  return g_test_run ();
}
