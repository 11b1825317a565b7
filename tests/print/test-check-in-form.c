/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-check-in-form.h"

#include "usher-pdf-file.h"
#include "usher-print-samples.h"

#include <locale.h>

static const int pixels_per_mm = 10;

static UsherForm *
make_form (const UsherCheckInSnapshot *snapshot,
           UsherDocumentLanguage       language)
{
  g_autoptr (GTimeZone) zone = usher_sample_zone ();

  return usher_check_in_form_new (snapshot, language, USHER_SAMPLE_TIME, zone, FALSE);
}

static void
test_it_says_the_state_of_the_car (void)
{
  static const char *const zh[] = {
    "接车检查单",
    "京A·12345",
    "58,342 km",
    "座椅套",
    "行驶证",
    "左前门",
    "划痕",
    "约 6 cm",
    "上次已记录",
    "胎压警告灯：异常",
    "机油液位：注意",
    "未检查",
    "儿童推车",
    "已提醒客户取走贵重物品",
    "客户签名（进厂）",
    "客户签名（提车）",
    "第 1 页 共 1 页",
  };
  static const char *const en[] = {
    "Vehicle Check-in Sheet",
    "Covers",
    "Front door, left",
    "Scratch",
    "about 6 cm",
    "seen at an",
    "Tyre pressure lamp: Bad",
    "Not checked",
    "reminded to take",
    "Customer, at delivery",
  };
  g_autoptr (UsherCheckInSnapshot) chinese = usher_sample_check_in (USHER_DOCUMENT_LANGUAGE_ZH);
  g_autoptr (UsherCheckInSnapshot) english = usher_sample_check_in (USHER_DOCUMENT_LANGUAGE_EN);
  g_autoptr (UsherForm)            zh_form = make_form (chinese, USHER_DOCUMENT_LANGUAGE_ZH);
  g_autoptr (UsherForm)            en_form = make_form (english, USHER_DOCUMENT_LANGUAGE_EN);
  g_autoptr (UsherPdfFile)         zh_file = usher_pdf_file_new (zh_form);
  g_autoptr (UsherPdfFile)         en_file = usher_pdf_file_new (en_form);
  g_autofree char                 *zh_text = usher_pdf_file_text (zh_file, 0);
  g_autofree char                 *en_text = usher_pdf_file_text (en_file, 0);

  for (guint i = 0; i < G_N_ELEMENTS (zh); i++)
    usher_assert_has (zh_text, zh[i]);
  for (guint i = 0; i < G_N_ELEMENTS (en); i++)
    usher_assert_has (en_text, en[i]);
}

/* Draws a page, black on white, and returns its grey values. */
static cairo_surface_t *
draw (UsherForm *form,
      guint      page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 210 * pixels_per_mm, 297 * pixels_per_mm);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, pixels_per_mm, pixels_per_mm);
  usher_form_draw_page (form, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint
get_pixel (cairo_surface_t *surface,
           double           x,
           double           y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int           stride = cairo_image_surface_get_stride (surface);

  return data[(int) (y * pixels_per_mm) * stride + (int) (x * pixels_per_mm) * 4];
}

/* A dot of the right size around the place where the mark must be: black
 * inside, and white right outside, which nothing else on the drawing is. */
static void
check_dot (cairo_surface_t        *surface,
           const UsherMillimetres *diagram,
           const UsherDamageMark  *mark)
{
  double x = diagram->x + mark->x * diagram->width;
  double y = diagram->y + mark->y * diagram->height;

  g_assert_cmpuint (get_pixel (surface, x, y), <, 64);
  g_assert_cmpuint (get_pixel (surface, x - 0.5, y), <, 64);
  g_assert_cmpuint (get_pixel (surface, x, y - 0.5), <, 64);
  g_assert_cmpuint (get_pixel (surface, x + 0.5, y), <, 64);
  g_assert_cmpuint (get_pixel (surface, x, y + 0.5), <, 64);
  g_assert_cmpuint (get_pixel (surface, x - 0.65, y - 0.65), >, 192);
  g_assert_cmpuint (get_pixel (surface, x + 0.65, y + 0.65), >, 192);
}

static void
test_a_mark_stands_where_it_was_made (void)
{
  static const double places[][2] = { { 0.2, 0.3 }, { 0.5, 0.5 }, { 0.61, 0.22 }, { 0.43, 0.81 }, { 0.9, 0.5 }, { 0.05, 0.95 } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (UsherCheckInSnapshot) snapshot = usher_check_in_snapshot_new ();
      UsherDamageMark                 *mark = usher_damage_mark_new (places[i][0], places[i][1], USHER_CAR_ZONE_NONE, USHER_DAMAGE_DENT, USHER_DAMAGE_LIGHT);
      g_autoptr (UsherForm)            form = NULL;
      UsherMillimetres                 diagram = { 0 };
      guint                            page = 0;
      cairo_surface_t                 *surface = NULL;

      mark->number = 1;
      g_ptr_array_add (snapshot->marks, mark);
      form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
      g_assert_true (usher_check_in_form_get_diagram (USHER_CHECK_IN_FORM (form), &page, &diagram));
      g_assert_cmpfloat_with_epsilon (diagram.width / diagram.height, USHER_CAR_WIDTH / USHER_CAR_HEIGHT, 1e-9);
      surface = draw (form, page);
      check_dot (surface, &diagram, mark);
      cairo_surface_destroy (surface);
    }
}

static void
test_many_marks_get_a_table (void)
{
  g_autoptr (UsherCheckInSnapshot) snapshot = usher_sample_check_in (USHER_DOCUMENT_LANGUAGE_ZH);
  g_autoptr (UsherForm)            form = NULL;
  g_autoptr (UsherPdfFile)         file = NULL;
  g_autofree char                 *text = NULL;

  for (guint zone = 1; zone < USHER_CAR_N_ZONES; zone++)
    {
      double           x = 0.0;
      double           y = 0.0;
      UsherDamageMark *mark = NULL;

      usher_car_shape_zone_center (zone, &x, &y);
      mark = usher_damage_mark_new (x, y, zone, USHER_DAMAGE_RUST, USHER_DAMAGE_MEDIUM);
      mark->number = snapshot->marks->len + 1;
      g_ptr_array_add (snapshot->marks, mark);
    }
  form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_ZH);
  file = usher_pdf_file_new (form);
  text = usher_pdf_file_text (file, 0);

  for (guint zone = 1; zone < USHER_CAR_N_ZONES; zone++)
    usher_assert_has (text, usher_form_label (USHER_DOCUMENT_LANGUAGE_ZH, USHER_LABEL_ZONE_NONE + zone));
  usher_assert_has (text, "28");
}

static void
test_an_empty_sheet_is_for_the_pen (void)
{
  g_autoptr (UsherCheckInSnapshot) snapshot = usher_check_in_snapshot_new ();
  g_autoptr (UsherForm)            form = make_form (snapshot, USHER_DOCUMENT_LANGUAGE_EN);
  g_autoptr (UsherPdfFile)         file = usher_pdf_file_new (form);
  g_autofree char                 *text = usher_pdf_file_text (file, 0);

  g_assert_cmpuint (file->n_pages, ==, 1);
  usher_assert_has (text, "No damage recorded");
  g_assert_null (strstr (text, "Petrol"));
  g_assert_null (strstr (text, "(null)"));
}

static void
test_chinese_is_set_in_a_simplified_face (void)
{
  for (guint language = 0; language < USHER_N_DOCUMENT_LANGUAGES; language++)
    {
      g_autoptr (UsherCheckInSnapshot) snapshot = usher_sample_check_in (language);
      g_autoptr (UsherForm)            form = make_form (snapshot, language);
      g_autoptr (UsherPdfFile)         file = usher_pdf_file_new (form);
      g_autofree char                 *fonts = usher_pdf_file_fonts (file);
      g_auto (GStrv)                   lines = g_strsplit (fonts, "\n", -1);

      for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
        usher_assert_has (lines[i], "CJKsc");
    }
}

/* Wide letters included: it is read letter by letter, and never parted. */
static void
test_a_vin_is_one_line (void)
{
  for (guint language = 0; language < USHER_N_DOCUMENT_LANGUAGES; language++)
    {
      g_autoptr (UsherCheckInSnapshot) snapshot = usher_sample_check_in (language);
      g_autoptr (UsherForm)            form = NULL;
      g_autoptr (UsherPdfFile)         file = NULL;
      g_autofree char                 *text = NULL;

      g_set_str (&snapshot->car.vin, "WMWMM3C50GWM12345");
      form = make_form (snapshot, language);
      file = usher_pdf_file_new (form);
      text = usher_pdf_file_text (file, 1);
      usher_assert_has (text, "WMWMM3C50GWM12345");
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check-in-form/says-the-state-of-the-car", test_it_says_the_state_of_the_car);
  g_test_add_func ("/check-in-form/mark-stands-where-it-was-made", test_a_mark_stands_where_it_was_made);
  g_test_add_func ("/check-in-form/vin", test_a_vin_is_one_line);
  g_test_add_func ("/check-in-form/many-marks", test_many_marks_get_a_table);
  g_test_add_func ("/check-in-form/empty", test_an_empty_sheet_is_for_the_pen);
  g_test_add_func ("/check-in-form/simplified-face", test_chinese_is_set_in_a_simplified_face);

  return g_test_run ();
}
