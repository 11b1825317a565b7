/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-completion.h"
#include "usher-test-ui.h"

#include <string.h>

static const char *const operations[] = { "更换机油", "更换机油滤清器", "更换空气滤清器", "四轮定位", NULL };

typedef struct
{
  GtkWidget       *window;
  GtkWidget       *entry;
  GtkWidget       *next;
  UsherCompletion *completion;
  GtkStringList   *model;
  char            *chosen;
  int              n_activated;
} Fixture;

/* What an owner does: fill the model with what fits. */
static void
on_changed_cb (GtkEditable *editable,
               Fixture     *fixture)
{
  const char              *typed = gtk_editable_get_text (editable);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           found = NULL;

  for (gsize i = 0; operations[i] != NULL; i++)
    if (*typed != '\0' && strstr (operations[i], typed) != NULL)
      g_strv_builder_add (builder, operations[i]);
  found = g_strv_builder_end (builder);
  gtk_string_list_splice (fixture->model, 0, g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), (const char *const *) found);
}

static void
on_chosen_cb (UsherCompletion *completion,
              GtkStringObject *item,
              Fixture         *fixture)
{
  g_set_str (&fixture->chosen, gtk_string_object_get_string (item));
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), fixture->chosen);
}

static void
on_activate_cb (GtkWidget *entry,
                Fixture   *fixture)
{
  fixture->n_activated++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 300);
  fixture->entry = GPOINTER_TO_INT (data) == 1 ? gtk_text_new () : gtk_entry_new ();
  fixture->next = gtk_entry_new ();
  fixture->model = gtk_string_list_new (NULL);
  gtk_box_append (GTK_BOX (box), fixture->entry);
  gtk_box_append (GTK_BOX (box), fixture->next);
  g_signal_connect (fixture->entry, "changed", G_CALLBACK (on_changed_cb), fixture);
  g_signal_connect (fixture->entry, "activate", G_CALLBACK (on_activate_cb), fixture);

  fixture->completion = usher_completion_attach (fixture->entry);
  usher_completion_set_model (fixture->completion, G_LIST_MODEL (fixture->model));
  g_signal_connect (fixture->completion, "chosen", G_CALLBACK (on_chosen_cb), fixture);

  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  usher_test_spin_ms (50);
  gtk_widget_grab_focus (fixture->entry);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  usher_test_spin_ms (10);
  g_clear_object (&fixture->model);
  g_free (fixture->chosen);
}

static gboolean
is_open (gpointer user_data)
{
  Fixture *fixture = user_data;

  return usher_completion_is_open (fixture->completion);
}

/* The list follows what is typed a moment later. */
static void
assert_opens (Fixture *fixture)
{
  usher_test_spin_until (is_open, fixture, "the suggestions");
}

static void
assert_closed (Fixture *fixture)
{
  usher_test_spin_ms (40);
  g_assert_false (is_open (fixture));
}

static void
test_it_opens_while_typing (Fixture      *fixture,
                            gconstpointer data)
{
  assert_closed (fixture);
  usher_test_type (fixture->entry, "机油");
  assert_opens (fixture);
  g_assert_true (usher_test_sees (fixture->entry, "更换机油滤清器"));
  g_assert_false (usher_test_sees (fixture->entry, "四轮定位"));
  g_assert_true (usher_test_focus_is (fixture->window, fixture->entry));

  usher_test_clear_and_type (fixture->entry, "无此项目");
  assert_closed (fixture);
}

static void
test_down_and_enter_choose (Fixture      *fixture,
                            gconstpointer data)
{
  usher_test_type (fixture->entry, "更换");
  assert_opens (fixture);
  g_assert_true (usher_test_shortcut (fixture->window, "Down"));
  g_assert_true (usher_test_shortcut (fixture->window, "Down"));
  g_assert_true (usher_test_shortcut (fixture->window, "Down"));
  g_assert_true (usher_test_shortcut (fixture->window, "Up"));
  g_assert_true (usher_test_shortcut (fixture->window, "Return"));
  g_assert_cmpstr (fixture->chosen, ==, "更换机油滤清器");
  g_assert_cmpint (fixture->n_activated, ==, 0);
  /* What was put in asks for nothing. */
  assert_closed (fixture);
  g_assert_cmpstr (usher_test_text (fixture->entry), ==, "更换机油滤清器");
  g_assert_true (usher_test_focus_is (fixture->window, fixture->entry));
}

static void
test_enter_without_a_choice_is_the_entrys (Fixture      *fixture,
                                           gconstpointer data)
{
  usher_test_type (fixture->entry, "更换");
  assert_opens (fixture);
  usher_test_shortcut (fixture->window, "Return");
  g_assert_null (fixture->chosen);
  g_assert_cmpint (fixture->n_activated, ==, 1);
  assert_closed (fixture);
}

static void
test_the_first_can_be_selected (Fixture      *fixture,
                                gconstpointer data)
{
  usher_completion_set_select_first (fixture->completion, TRUE);
  usher_test_type (fixture->entry, "滤清器");
  assert_opens (fixture);
  g_assert_true (usher_test_shortcut (fixture->window, "Return"));
  g_assert_cmpstr (fixture->chosen, ==, "更换机油滤清器");
}

static void
test_escape_closes_until_the_next_key (Fixture      *fixture,
                                       gconstpointer data)
{
  usher_test_type (fixture->entry, "更");
  assert_opens (fixture);
  g_assert_true (usher_test_shortcut (fixture->window, "Escape"));
  assert_closed (fixture);
  g_assert_false (usher_test_shortcut (fixture->window, "Escape"));
  usher_test_type (fixture->entry, "换");
  assert_opens (fixture);
}

static void
test_it_goes_with_the_focus (Fixture      *fixture,
                             gconstpointer data)
{
  usher_test_type (fixture->entry, "更换");
  assert_opens (fixture);
  gtk_widget_grab_focus (fixture->next);
  assert_closed (fixture);
}

static void
test_a_late_answer_opens_it (Fixture      *fixture,
                             gconstpointer data)
{
  usher_test_type (fixture->entry, "轮毂");
  assert_closed (fixture);
  gtk_string_list_append (fixture->model, "轮毂轴承");
  assert_opens (fixture);

  /* But not once the person is elsewhere. */
  gtk_widget_grab_focus (fixture->next);
  gtk_string_list_append (fixture->model, "轮毂盖");
  assert_closed (fixture);
}

static void
test_a_text_that_is_set_asks_for_nothing (Fixture      *fixture,
                                          gconstpointer data)
{
  gtk_widget_grab_focus (fixture->next);
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "更换");
  assert_closed (fixture);
}

static void
test_composing_keeps_its_keys (Fixture      *fixture,
                               gconstpointer data)
{
  GtkWidget *text = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  usher_completion_set_select_first (fixture->completion, TRUE);
  usher_test_type (fixture->entry, "更换");
  assert_opens (fixture);
  g_signal_emit_by_name (text, "preedit-changed", "ji you");
  assert_closed (fixture);
  usher_test_shortcut (fixture->window, "Return");
  g_assert_null (fixture->chosen);
  g_signal_emit_by_name (text, "preedit-changed", "");
  usher_test_type (fixture->entry, "机油");
  assert_opens (fixture);
}

static void
test_a_click_chooses (Fixture      *fixture,
                      gconstpointer data)
{
  usher_test_type (fixture->entry, "四轮");
  assert_opens (fixture);
  usher_test_press (usher_test_get (fixture->entry, GTK_ACCESSIBLE_ROLE_LIST_ITEM, "四轮定位"));
  g_assert_cmpstr (fixture->chosen, ==, "四轮定位");
  g_assert_true (usher_test_focus_is (fixture->window, fixture->entry));
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

#define ADD(path, kind, function) g_test_add ("/completion/" path, Fixture, GINT_TO_POINTER (kind), set_up, function, tear_down)
  ADD ("it-opens-while-typing", 0, test_it_opens_while_typing);
  ADD ("it-opens-below-a-bare-text", 1, test_it_opens_while_typing);
  ADD ("down-and-enter-choose", 0, test_down_and_enter_choose);
  ADD ("down-and-enter-choose-in-a-bare-text", 1, test_down_and_enter_choose);
  ADD ("enter-without-a-choice-is-the-entrys", 0, test_enter_without_a_choice_is_the_entrys);
  ADD ("the-first-can-be-selected", 0, test_the_first_can_be_selected);
  ADD ("escape-closes-until-the-next-key", 0, test_escape_closes_until_the_next_key);
  ADD ("it-goes-with-the-focus", 0, test_it_goes_with_the_focus);
  ADD ("a-late-answer-opens-it", 0, test_a_late_answer_opens_it);
  ADD ("a-text-that-is-set-asks-for-nothing", 0, test_a_text_that_is_set_asks_for_nothing);
  ADD ("composing-keeps-its-keys", 0, test_composing_keeps_its_keys);
  ADD ("a-click-chooses", 0, test_a_click_chooses);
#undef ADD

  return g_test_run ();
}
