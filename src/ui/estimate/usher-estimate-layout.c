/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-estimate-layout.h"

enum
{
  SPACING = 2,
  /* Left and right of a cell's text, as in the style sheet. */
  PADDING = 8,
};

/* In widths of a digit: what must fit on a small screen, and what should. */
static const struct
{
  int least;
  int usual;
} widths[USHER_N_ESTIMATE_PLACES] = {
  [USHER_ESTIMATE_PLACE_NUMBER] = { 2, 2 },
  [USHER_ESTIMATE_PLACE_CODE] = { 7, 8 },
  [USHER_ESTIMATE_PLACE_DESCRIPTION] = { 12, 14 },
  [USHER_ESTIMATE_PLACE_KIND] = { 6, 6 },
  [USHER_ESTIMATE_PLACE_PART_KIND] = { 5, 6 },
  [USHER_ESTIMATE_PLACE_BRAND] = { 4, 6 },
  [USHER_ESTIMATE_PLACE_QUANTITY] = { 6, 7 },
  [USHER_ESTIMATE_PLACE_UNIT_PRICE] = { 7, 8 },
  [USHER_ESTIMATE_PLACE_DISCOUNT] = { 4, 5 },
  [USHER_ESTIMATE_PLACE_AMOUNT] = { 8, 9 },
  [USHER_ESTIMATE_PLACE_PAYER] = { 8, 8 },
  [USHER_ESTIMATE_PLACE_CONSENT] = { 5, 10 },
};

struct _UsherEstimateLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherEstimateLayout, usher_estimate_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_digit_width (GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int               digit = pango_font_metrics_get_approximate_digit_width (metrics);

  pango_font_metrics_unref (metrics);

  return digit;
}

/* Of all places, in pixels. */
static void
sum_up (GtkWidget *widget,
        int       *least,
        int       *usual)
{
  int digit = get_digit_width (widget);

  *least = *usual = SPACING * (USHER_N_ESTIMATE_PLACES - 1);
  for (guint i = 0; i < USHER_N_ESTIMATE_PLACES; i++)
    {
      *least += PANGO_PIXELS_CEIL (digit * widths[i].least) + PADDING;
      *usual += PANGO_PIXELS_CEIL (digit * widths[i].usual) + PADDING;
    }
}

/* Every place gives way to the same degree; what is left over goes to the description. */
static void
compute_widths (GtkWidget *widget,
                int        width,
                int        pixels[USHER_N_ESTIMATE_PLACES])
{
  int digit = get_digit_width (widget);
  int least_sum = 0;
  int usual_sum = 0;
  int rest = width - SPACING * (USHER_N_ESTIMATE_PLACES - 1);

  sum_up (widget, &least_sum, &usual_sum);
  for (guint i = 0; i < USHER_N_ESTIMATE_PLACES; i++)
    {
      int least = PANGO_PIXELS_CEIL (digit * widths[i].least) + PADDING;
      int usual = PANGO_PIXELS_CEIL (digit * widths[i].usual) + PADDING;

      pixels[i] = least + (usual - least) * CLAMP (width - least_sum, 0, usual_sum - least_sum) / MAX (usual_sum - least_sum, 1);
      rest -= pixels[i];
    }
  pixels[USHER_ESTIMATE_PLACE_DESCRIPTION] += MAX (0, rest);
}

static void
usher_estimate_layout_measure (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               GtkOrientation    orientation,
                               int               for_size,
                               int              *minimum,
                               int              *natural,
                               int              *minimum_baseline,
                               int              *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      sum_up (widget, minimum, natural);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;
      int child_natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
usher_estimate_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                int               width,
                                int               height,
                                int               baseline)
{
  int      pixels[USHER_N_ESTIMATE_PLACES];
  int      x = 0;
  guint    i = 0;
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  compute_widths (widget, width, pixels);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child) || i >= USHER_N_ESTIMATE_PLACES)
        continue;
      gtk_widget_size_allocate (child,
                                &(GtkAllocation) { is_rtl ? width - x - pixels[i] : x, 0, pixels[i], height }, -1);
      x += pixels[i] + SPACING;
      i++;
    }
}

static void
usher_estimate_layout_class_init (UsherEstimateLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = usher_estimate_layout_measure;
  layout_class->allocate = usher_estimate_layout_allocate;
}

static void
usher_estimate_layout_init (UsherEstimateLayout *self)
{
}

/**
 * usher_estimate_layout_new:
 *
 * Returns: (transfer full): a layout of a line
 */
GtkLayoutManager *
usher_estimate_layout_new (void)
{
  return g_object_new (USHER_TYPE_ESTIMATE_LAYOUT, NULL);
}
