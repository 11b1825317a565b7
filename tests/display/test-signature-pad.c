/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pad on which a customer signs: written, undone, cleared, resized. */

#include "config.h"

#include "usher-signature-pad.h"
#include "usher-test-ui.h"

#include <math.h>

typedef struct
{
  GtkWidget *window;
  GtkWidget *pad;
  guint      n_ink_changes;
} Page;

static void
on_has_ink_cb (GObject    *object,
               GParamSpec *pspec,
               gpointer    user_data)
{
  Page *page = user_data;

  page->n_ink_changes++;
}

static gboolean
has_size (gpointer data)
{
  return gtk_widget_get_width (data) > 100;
}

static Page *
page_new (int width,
          int height)
{
  Page *page = g_new0 (Page, 1);

  page->pad = usher_signature_pad_new ();
  g_signal_connect (page->pad, "notify::has-ink", G_CALLBACK (on_has_ink_cb), page);
  page->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (page->window), width, height);
  adw_window_set_content (ADW_WINDOW (page->window), page->pad);
  gtk_window_present (GTK_WINDOW (page->window));
  usher_test_spin_until (has_size, page->pad, "the pad");
  return page;
}

static void
page_free (Page *page)
{
  gtk_window_destroy (GTK_WINDOW (page->window));
  g_free (page);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, page_free)

static GtkWidget *
page_get_canvas (Page *page)
{
  return usher_test_get (page->window, GTK_ACCESSIBLE_ROLE_IMG, "Signature field");
}

static GtkGesture *
page_get_drag (Page *page)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (page_get_canvas (page));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller);
    }
  g_assert_not_reached ();
}

/* What finger and mouse do, at the gesture that would hear it. */
static void
page_press (Page  *page,
            double x,
            double y)
{
  g_signal_emit_by_name (page_get_drag (page), "drag-begin", x, y);
}

static void
page_lift (Page *page)
{
  g_signal_emit_by_name (page_get_drag (page), "drag-end", 0.0, 0.0);
}

static UsherStrokes *
make_signature (void)
{
  g_autoptr (UsherStrokes) empty = usher_strokes_new (3);
  g_autoptr (UsherStrokes) first = NULL;
  UsherStrokePoint         points[60] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (UsherStrokePoint) { 0.1 + i * 0.012, 0.5 + 0.3 * sin (i * 0.5), i * 12, 0 };
  first = usher_strokes_append (empty, points, 50);
  return usher_strokes_append (first, points + 50, 10);
}

static void
test_a_dot_is_no_signature (void)
{
  g_autoptr (Page) page = page_new (600, 300);

  g_assert_true (usher_test_sees (page->window, "Sign with a finger, a pen or the mouse"));
  page_press (page, 50, 60);
  g_assert_cmpuint (usher_strokes_get_n_strokes (usher_signature_pad_get_strokes (USHER_SIGNATURE_PAD (page->pad))), ==, 0);
  page_lift (page);
  g_assert_cmpuint (usher_strokes_get_n_strokes (usher_signature_pad_get_strokes (USHER_SIGNATURE_PAD (page->pad))), ==, 1);
  g_assert_false (usher_signature_pad_get_has_ink (USHER_SIGNATURE_PAD (page->pad)));
  g_assert_true (usher_test_sees (page->window, "The signature is too small: please sign larger"));
  gtk_test_accessible_assert_property (page_get_canvas (page), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "The signature is too small: please sign larger");
  g_assert_cmpuint (page->n_ink_changes, ==, 0);
}

static void
test_where_the_pen_was (void)
{
  g_autoptr (Page)        page = page_new (600, 300);
  GtkWidget              *canvas = page_get_canvas (page);
  UsherStrokes           *strokes = NULL;
  const UsherStrokePoint *points = NULL;
  guint                   n_points = 0;

  page_press (page, gtk_widget_get_width (canvas) * 0.25, gtk_widget_get_height (canvas) * 0.75);
  page_lift (page);
  strokes = usher_signature_pad_get_strokes (USHER_SIGNATURE_PAD (page->pad));
  points = usher_strokes_get_stroke (strokes, 0, &n_points);
  g_assert_cmpuint (n_points, ==, 1);
  g_assert_cmpfloat_with_epsilon (points[0].x, 0.25, 0.0002);
  g_assert_cmpfloat_with_epsilon (points[0].y, 0.75, 0.0002);
  g_assert_cmpfloat_with_epsilon (usher_strokes_get_aspect (strokes),
                                  (double) gtk_widget_get_width (canvas) / gtk_widget_get_height (canvas), 0.001);
}

static void
test_undo_and_clear (void)
{
  g_autoptr (Page)         page = page_new (600, 300);
  g_autoptr (UsherStrokes) signature = make_signature ();

  g_assert_false (usher_test_can_activate (page_get_canvas (page), "signature.undo-stroke", NULL));
  g_assert_false (usher_test_can_activate (page_get_canvas (page), "signature.clear", NULL));

  g_object_set (page->pad, "strokes", signature, NULL);
  g_assert_true (usher_signature_pad_get_has_ink (USHER_SIGNATURE_PAD (page->pad)));
  g_assert_cmpuint (page->n_ink_changes, ==, 1);
  g_assert_true (usher_test_sees (page->window, "Signed"));
  gtk_test_accessible_assert_property (page_get_canvas (page), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Signed");

  usher_test_press (usher_test_get (page->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Undo Stroke"));
  g_assert_cmpuint (usher_strokes_get_n_strokes (usher_signature_pad_get_strokes (USHER_SIGNATURE_PAD (page->pad))), ==, 1);
  g_assert_true (usher_signature_pad_get_has_ink (USHER_SIGNATURE_PAD (page->pad)));

  usher_test_press (usher_test_get (page->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Clear"));
  g_assert_false (usher_signature_pad_get_has_ink (USHER_SIGNATURE_PAD (page->pad)));
  g_assert_cmpuint (usher_strokes_get_n_strokes (usher_signature_pad_get_strokes (USHER_SIGNATURE_PAD (page->pad))), ==, 0);
  g_assert_cmpuint (page->n_ink_changes, ==, 2);

  g_object_set (page->pad, "strokes", signature, NULL);
  gtk_widget_grab_focus (page_get_canvas (page));
  g_assert_true (usher_test_shortcut (page->window, "<Control>z"));
  g_assert_cmpuint (usher_strokes_get_n_strokes (usher_signature_pad_get_strokes (USHER_SIGNATURE_PAD (page->pad))), ==, 1);
}

static void
test_escape_drops_the_running_stroke (void)
{
  g_autoptr (Page) page = page_new (600, 300);

  gtk_widget_grab_focus (page_get_canvas (page));
  /* Without a stroke under way Escape is for the dialog around the pad. */
  g_assert_false (usher_test_shortcut (page->window, "Escape"));

  page_press (page, 50, 60);
  g_assert_true (usher_test_shortcut (page->window, "Escape"));
  page_lift (page);
  g_assert_cmpuint (usher_strokes_get_n_strokes (usher_signature_pad_get_strokes (USHER_SIGNATURE_PAD (page->pad))), ==, 0);
}

static gboolean
is_narrow (gpointer data)
{
  return gtk_widget_get_width (data) < 500;
}

/* The classic failure: blank after a resize, and still valid. */
static void
test_a_resize_keeps_the_strokes (void)
{
  g_autoptr (Page)         page = page_new (900, 300);
  g_autoptr (UsherStrokes) signature = make_signature ();
  UsherStrokes            *strokes = NULL;

  usher_signature_pad_set_strokes (USHER_SIGNATURE_PAD (page->pad), signature);
  gtk_window_set_default_size (GTK_WINDOW (page->window), 420, 400);
  usher_test_spin_until (is_narrow, page->pad, "the narrow pad");
  strokes = usher_signature_pad_get_strokes (USHER_SIGNATURE_PAD (page->pad));
  g_assert_true (usher_strokes_equal (strokes, signature));

  /* Writing on goes by the pad's new shape, and what was there is still ink. */
  page_press (page, 50, 60);
  page_lift (page);
  strokes = usher_signature_pad_get_strokes (USHER_SIGNATURE_PAD (page->pad));
  g_assert_cmpuint (usher_strokes_get_n_strokes (strokes), ==, 3);
  g_assert_cmpfloat (usher_strokes_get_aspect (strokes), <, 3);
  g_assert_true (usher_signature_pad_get_has_ink (USHER_SIGNATURE_PAD (page->pad)));
}

static void
test_names (void)
{
  g_autoptr (Page)      page = page_new (600, 300);
  g_autoptr (GPtrArray) problems = usher_test_accessible_name_problems (page->window);

  g_assert_cmpuint (problems->len, ==, 0);
  gtk_test_accessible_assert_role (page->pad, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (page->pad, GTK_ACCESSIBLE_PROPERTY_LABEL, "Signature");
}

int
main (int   argc,
      char *argv[])
{
  usher_test_ui_init (&argc, &argv);

  g_test_add_func ("/signature-pad/a-dot-is-no-signature", test_a_dot_is_no_signature);
  g_test_add_func ("/signature-pad/where-the-pen-was", test_where_the_pen_was);
  g_test_add_func ("/signature-pad/undo-and-clear", test_undo_and_clear);
  g_test_add_func ("/signature-pad/escape-drops-the-running-stroke", test_escape_drops_the_running_stroke);
  g_test_add_func ("/signature-pad/a-resize-keeps-the-strokes", test_a_resize_keeps_the_strokes);
  g_test_add_func ("/signature-pad/names", test_names);

  return g_test_run ();
}
