/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-car-grid.h"

#include "usher-form-format.h"

G_STATIC_ASSERT (USHER_LABEL_FUEL_GAS - USHER_LABEL_FUEL_PETROL == USHER_FUEL_TYPE_LAST);
G_STATIC_ASSERT (USHER_LABEL_PLATE_AIRPORT - USHER_LABEL_PLATE_UNKNOWN == USHER_PLATE_AIRPORT);

#define EIGHTHS 8

static const double gauge_cell_mm = 2.5;
static const double gauge_height_mm = 3.0;

static char *
format_plate (UsherPen               *pen,
              const UsherCarSnapshot *car)
{
  const char *plate = car->plate != NULL ? car->plate : "";
  const char *kind = usher_pen_label (pen, USHER_LABEL_PLATE_UNKNOWN + (guint) car->plate_kind);

  if (*plate == '\0' || *kind == '\0')
    return g_strdup (plate);

  return g_strdup_printf (usher_pen_get_language (pen) == USHER_DOCUMENT_LANGUAGE_ZH ? "%s（%s）" : "%s (%s)", plate, kind);
}

static void
add_fuel (UsherGrid              *grid,
          UsherPen               *pen,
          const UsherCarSnapshot *car)
{
  gboolean         has_charge = car->fuel_type == USHER_FUEL_TYPE_ELECTRIC || car->fuel_type == USHER_FUEL_TYPE_PLUG_IN;
  g_autofree char *charge = car->charge_percent >= 0 ? g_strdup_printf ("%d%%", car->charge_percent) : g_strdup ("");

  if (car->fuel_type == USHER_FUEL_TYPE_ELECTRIC)
    {
      usher_grid_add_text (grid, USHER_LABEL_CHARGE, charge, 1);
      return;
    }

  usher_grid_add (grid, USHER_LABEL_FUEL_LEVEL, usher_piece_new_gauge (pen, car->fuel_eighths), 1);
  if (has_charge)
    usher_grid_add_text (grid, USHER_LABEL_CHARGE, charge, 1);
}

/**
 * usher_grid_add_car:
 *
 * Adds the car's facts and readings, eight or nine pairs.
 */
void
usher_grid_add_car (UsherGrid              *grid,
                    const UsherCarSnapshot *car)
{
  UsherPen        *pen = usher_grid_get_pen (grid);
  g_autofree char *plate = format_plate (pen, car);
  g_autofree char *odometer = usher_form_format_km (car->odometer);
  gboolean         is_known = *plate != '\0' || (car->make_model != NULL && *car->make_model != '\0') || (car->vin != NULL && *car->vin != '\0');

  usher_grid_add_strong (grid, USHER_LABEL_PLATE, plate, 1);
  usher_grid_add_text (grid, USHER_LABEL_MAKE_MODEL, car->make_model, 1);
  usher_grid_add_code (grid, USHER_LABEL_VIN, car->vin, 1);
  usher_grid_add_code (grid, USHER_LABEL_ENGINE_NUMBER, car->engine_number, 1);
  usher_grid_add_text (grid, USHER_LABEL_COLOUR, car->colour, 1);
  usher_grid_add_text (grid, USHER_LABEL_FUEL_TYPE, is_known ? usher_pen_label (pen, USHER_LABEL_FUEL_PETROL + (guint) car->fuel_type) : NULL, 1);
  usher_grid_add_text (grid, USHER_LABEL_ODOMETER, odometer, 1);
  add_fuel (grid, pen, car);
}

/**
 * usher_piece_new_gauge:
 * @eighths: 0 to 8, or −1 to leave it for the pen
 *
 * A fuel gauge of eight fields between E and F, with the reading in figures.
 *
 * Returns: (transfer full): the gauge
 */
UsherPiece *
usher_piece_new_gauge (UsherPen *pen,
                       int       eighths)
{
  PangoLayout     *empty = usher_pen_layout (pen, "E", USHER_SIZE_SMALL, USHER_TEXT_BOLD, 0.0);
  double           height = usher_layout_get_height (empty);
  double           x = usher_layout_get_width (empty) + 0.9;
  double           y = (height - gauge_height_mm) / 2;
  UsherPiece      *piece = usher_piece_new (height);
  g_autofree char *reading = eighths >= 0 ? g_strdup_printf ("F  %d/8", eighths) : g_strdup ("F");

  usher_piece_text (piece, empty, 0.0, 0.0);
  for (int i = 0; i < EIGHTHS; i++)
    {
      if (i < eighths)
        usher_piece_fill (piece, x, y, gauge_cell_mm, gauge_height_mm, usher_pen_is_impact (pen) ? 0.0 : 0.35);
      usher_piece_box (piece, x, y, gauge_cell_mm, gauge_height_mm, USHER_LINE_THIN);
      x += gauge_cell_mm;
    }
  usher_piece_text (piece, usher_pen_layout (pen, reading, USHER_SIZE_SMALL, USHER_TEXT_BOLD, 0.0), x + 0.9, 0.0);

  return piece;
}
