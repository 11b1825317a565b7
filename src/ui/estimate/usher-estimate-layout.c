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

/* In widths of a digit. */
static const int widths[USHER_N_ESTIMATE_PLACES] = {
  [USHER_ESTIMATE_PLACE_NUMBER] = 2,
  [USHER_ESTIMATE_PLACE_CODE] = 8,
  [USHER_ESTIMATE_PLACE_DESCRIPTION] = 14,
  [USHER_ESTIMATE_PLACE_KIND] = 6,
  [USHER_ESTIMATE_PLACE_PART_KIND] = 6,
  [USHER_ESTIMATE_PLACE_BRAND] = 6,
  [USHER_ESTIMATE_PLACE_QUANTITY] = 7,
  [USHER_ESTIMATE_PLACE_UNIT_PRICE] = 8,
  [USHER_ESTIMATE_PLACE_DISCOUNT] = 5,
  [USHER_ESTIMATE_PLACE_AMOUNT] = 9,
  [USHER_ESTIMATE_PLACE_PAYER] = 8,
  [USHER_ESTIMATE_PLACE_CONSENT] = 10,
};

struct _UsherEstimateLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherEstimateLayout, usher_estimate_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
compute_widths (GtkWidget *widget,
                int        pixels[USHER_N_ESTIMATE_PLACES])
{
  PangoContext     *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int               digit = pango_font_metrics_get_approximate_digit_width (metrics);

  pango_font_metrics_unref (metrics);
  for (guint i = 0; i < USHER_N_ESTIMATE_PLACES; i++)
    pixels[i] = PANGO_PIXELS_CEIL (digit * widths[i]) + PADDING;
}

static int
sum_up (const int pixels[USHER_N_ESTIMATE_PLACES])
{
  int sum = SPACING * (USHER_N_ESTIMATE_PLACES - 1);

  for (guint i = 0; i < USHER_N_ESTIMATE_PLACES; i++)
    sum += pixels[i];

  return sum;
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
  int pixels[USHER_N_ESTIMATE_PLACES];

  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      compute_widths (widget, pixels);
      *minimum = *natural = sum_up (pixels);
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

  compute_widths (widget, pixels);
  pixels[USHER_ESTIMATE_PLACE_DESCRIPTION] += MAX (0, width - sum_up (pixels));

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
