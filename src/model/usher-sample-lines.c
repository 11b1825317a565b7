/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-catalogue-rows.h"
#include "usher-damage.h"
#include "usher-sample-private.h"

static const gint64 day_s = 24 * 3600;

UsherSampleCar *
usher_sample_find_car (UsherSample *self,
                       gint64       vehicle_id)
{
  for (guint i = 0; i < self->cars->len; i++)
    {
      UsherSampleCar *car = &g_array_index (self->cars, UsherSampleCar, i);

      if (car->vehicle_id == vehicle_id)
        return car;
    }

  g_return_val_if_reached (NULL);
}

/* What a car's odometer shows when it comes. */
gint64
usher_sample_odometer (UsherSample          *self,
                       const UsherSampleCar *car,
                       gint64                at)
{
  gint64 driven = car->km_per_day * ((self->now - at) / 3600) * 3600 / day_s;

  return MAX (car->vehicle->odometer + 1, car->km_now - driven);
}

UsherEstimateLine *
usher_sample_labour_line (UsherSample *self,
                          const char  *code,
                          UsherConsent consent)
{
  UsherLabourOperation *operation = usher_sample_operation (self, code);
  UsherEstimateLine    *line = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);

  g_set_str (&line->code, operation->code);
  g_set_str (&line->description, operation->name);
  line->hours = operation->hours;
  line->unit_price = operation->rate != 0 ? operation->rate : self->shop->labour_rate;
  line->operation_id = operation->parent_instance.id;
  line->consent = consent;

  return line;
}

static UsherPart *
find_part (UsherSample *self,
           const char  *code)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (g_str_equal (((UsherPart *) g_ptr_array_index (self->parts, i))->code, code))
      return g_ptr_array_index (self->parts, i);

  g_return_val_if_reached (NULL);
}

UsherEstimateLine *
usher_sample_part_line (UsherSample *self,
                        const char  *code,
                        gint64       quantity,
                        UsherConsent consent)
{
  UsherPart         *part = find_part (self, code);
  UsherEstimateLine *line = usher_estimate_line_new (USHER_LINE_KIND_PART);

  g_set_str (&line->code, part->code);
  g_set_str (&line->description, part->name);
  g_set_str (&line->brand, part->brand);
  g_set_str (&line->unit, part->unit);
  line->part_kind = part->kind;
  line->quantity = quantity;
  line->unit_price = part->price;
  line->part_id = part->parent_instance.id;
  line->consent = consent;

  return line;
}

/* "L0401 P0301-F P0804-B*2000": operations, parts with their quantity in 1/1000. */
gboolean
usher_sample_add_codes (UsherSample *self,
                        GPtrArray   *lines,
                        const char  *codes,
                        UsherConsent consent)
{
  g_auto (GStrv) list = g_strsplit (codes, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) item = g_strsplit (list[i], "*", 2);
      gint64         quantity = item[1] != NULL ? g_ascii_strtoll (item[1], NULL, 10) : 1000;

      if (*list[i] == 'L')
        g_ptr_array_add (lines, usher_sample_labour_line (self, item[0], consent));
      else
        g_ptr_array_add (lines, usher_sample_part_line (self, item[0], quantity, consent));
    }

  return TRUE;
}

/* Scratches and dents as cars of a big city have them. */
GPtrArray *
usher_sample_make_marks (UsherSample *self,
                         guint        n)
{
  static const UsherCarZone zones[] = {
    USHER_CAR_ZONE_LEFT_FRONT_BUMPER,
    USHER_CAR_ZONE_RIGHT_REAR_BUMPER,
    USHER_CAR_ZONE_LEFT_FRONT_DOOR,
    USHER_CAR_ZONE_RIGHT_REAR_DOOR,
    USHER_CAR_ZONE_RIGHT_FRONT_FENDER,
    USHER_CAR_ZONE_LEFT_MIRROR,
    USHER_CAR_ZONE_BOOT_LID,
    USHER_CAR_ZONE_LEFT_SILL,
    USHER_CAR_ZONE_WINDSCREEN,
  };
  GPtrArray *marks = usher_damage_marks_new ();
  guint      first = (guint) usher_sample_pick (self, 0, G_N_ELEMENTS (zones) - 1);

  for (guint i = 0; i < n; i++)
    {
      UsherCarZone     zone = zones[(first + 2 * i) % G_N_ELEMENTS (zones)];
      UsherDamageType  type = zone == USHER_CAR_ZONE_WINDSCREEN ? USHER_DAMAGE_CRACK
                                                                : (UsherDamageType) usher_sample_pick (self, USHER_DAMAGE_SCRATCH, USHER_DAMAGE_PAINT_LOSS);
      UsherDamageMark *mark = NULL;
      double           x = 0;
      double           y = 0;

      usher_car_shape_zone_center (zone, &x, &y);
      mark = usher_damage_mark_new (x, y, zone, type, (UsherDamageSeverity) usher_sample_pick (self, USHER_DAMAGE_LIGHT, USHER_DAMAGE_MEDIUM));
      mark->number = i + 1;
      if (i == 0)
        g_set_str (&mark->note, "长约 8 cm");
      g_ptr_array_add (marks, mark);
    }

  return marks;
}
