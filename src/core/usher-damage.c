/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-damage.h"

#include "usher-nick.h"

#include <math.h>

/* In view box units: marks nearer than this would cover one another.  Their
 * text makes them wider than high. */
static const double mark_width = 70;
static const double mark_height = 40;

static const struct
{
  const char *nick;
  const char *code;
} types[USHER_DAMAGE_N_TYPES] = {
  [USHER_DAMAGE_SCRATCH] = { "scratch", "HH" },
  [USHER_DAMAGE_DENT] = { "dent", "AX" },
  [USHER_DAMAGE_PAINT_LOSS] = { "paint-loss", "DQ" },
  [USHER_DAMAGE_CRACK] = { "crack", "LW" },
  [USHER_DAMAGE_BROKEN] = { "broken", "PS" },
  [USHER_DAMAGE_RUST] = { "rust", "XS" },
  [USHER_DAMAGE_MISSING] = { "missing", "QS" },
  [USHER_DAMAGE_DEFORMED] = { "deformed", "BX" },
  [USHER_DAMAGE_EARLIER_REPAIR] = { "earlier-repair", "XF" },
};

static const char *const severities[USHER_DAMAGE_N_SEVERITIES] = {
  [USHER_DAMAGE_LIGHT] = "light",
  [USHER_DAMAGE_MEDIUM] = "medium",
  [USHER_DAMAGE_HEAVY] = "heavy",
};

G_DEFINE_BOXED_TYPE (UsherDamageMark, usher_damage_mark, usher_damage_mark_copy, usher_damage_mark_free)

/**
 * usher_damage_type_to_string:
 *
 * Returns: the stable nick of @type as stored in the database, never shown
 */
const char *
usher_damage_type_to_string (UsherDamageType type)
{
  g_return_val_if_fail (type < USHER_DAMAGE_N_TYPES, NULL);

  return types[type].nick;
}

/**
 * usher_damage_type_from_string:
 * @nick: (nullable): what usher_damage_type_to_string() gave
 * @out: (out): the type, untouched when unknown
 *
 * Returns: whether @nick is one of ours
 */
gboolean
usher_damage_type_from_string (const char      *nick,
                               UsherDamageType *out)
{
  g_return_val_if_fail (out != NULL, FALSE);

  for (guint i = 0; i < USHER_DAMAGE_N_TYPES; i++)
    if (g_strcmp0 (types[i].nick, nick) == 0)
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * usher_damage_type_get_code:
 *
 * Returns: the two letters that stand in the mark, the same in every language
 */
const char *
usher_damage_type_get_code (UsherDamageType type)
{
  g_return_val_if_fail (type < USHER_DAMAGE_N_TYPES, NULL);

  return types[type].code;
}

/**
 * usher_damage_severity_to_string:
 *
 * Returns: the stable nick of @severity as stored in the database, never shown
 */
const char *
usher_damage_severity_to_string (UsherDamageSeverity severity)
{
  g_return_val_if_fail (severity < USHER_DAMAGE_N_SEVERITIES, NULL);

  return severities[severity];
}

/**
 * usher_damage_severity_from_string:
 * @nick: (nullable): what usher_damage_severity_to_string() gave
 * @out: (out): the severity, untouched when unknown
 *
 * Returns: whether @nick is one of ours
 */
gboolean
usher_damage_severity_from_string (const char          *nick,
                                   UsherDamageSeverity *out)
{
  guint value = 0;

  g_return_val_if_fail (out != NULL, FALSE);

  if (!usher_nick_find (severities, USHER_DAMAGE_N_SEVERITIES, nick, &value))
    return FALSE;
  *out = value;
  return TRUE;
}

/**
 * usher_damage_mark_new:
 * @x: fraction of the view box' width, 0 to 1
 * @y: fraction of the view box' height, 0 to 1
 *
 * Makes a mark without a number, which usher_damage_marks_add() gives it.
 *
 * Returns: (transfer full): the mark
 */
UsherDamageMark *
usher_damage_mark_new (double              x,
                       double              y,
                       UsherCarZone        zone,
                       UsherDamageType     type,
                       UsherDamageSeverity severity)
{
  UsherDamageMark *mark = g_new0 (UsherDamageMark, 1);

  mark->x = CLAMP (x, 0, 1);
  mark->y = CLAMP (y, 0, 1);
  mark->view = usher_car_shape_view_at (mark->x, mark->y);
  mark->zone = zone;
  mark->type = type;
  mark->severity = severity;
  mark->note = g_strdup ("");
  return mark;
}

/**
 * usher_damage_mark_copy:
 *
 * Returns: (transfer full): a copy that may be changed
 */
UsherDamageMark *
usher_damage_mark_copy (const UsherDamageMark *mark)
{
  UsherDamageMark *copy = NULL;

  g_return_val_if_fail (mark != NULL, NULL);

  copy = g_memdup2 (mark, sizeof *mark);
  copy->note = g_strdup (mark->note != NULL ? mark->note : "");
  return copy;
}

/**
 * usher_damage_mark_free:
 * @mark: (transfer full): the mark
 */
void
usher_damage_mark_free (UsherDamageMark *mark)
{
  g_free (mark->note);
  g_free (mark);
}

/**
 * usher_damage_mark_equal:
 *
 * Returns: whether @a and @b say the same in every field
 */
gboolean
usher_damage_mark_equal (const UsherDamageMark *a,
                         const UsherDamageMark *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->id == b->id && a->number == b->number && a->view == b->view && a->zone == b->zone &&
         a->x == b->x && a->y == b->y && a->type == b->type && a->severity == b->severity &&
         !a->earlier == !b->earlier && g_strcmp0 (a->note, b->note) == 0;
}

/**
 * usher_damage_marks_new:
 *
 * Returns: (transfer full) (element-type UsherDamageMark): no marks at all
 */
GPtrArray *
usher_damage_marks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) usher_damage_mark_free);
}

/**
 * usher_damage_marks_copy:
 * @marks: (nullable) (element-type UsherDamageMark): some marks
 *
 * Returns: (transfer full) (element-type UsherDamageMark): copies of all of them
 */
GPtrArray *
usher_damage_marks_copy (GPtrArray *marks)
{
  GPtrArray *copy = usher_damage_marks_new ();

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    g_ptr_array_add (copy, usher_damage_mark_copy (g_ptr_array_index (marks, i)));
  return copy;
}

/**
 * usher_damage_marks_equal:
 * @a: (nullable) (element-type UsherDamageMark): some marks
 * @b: (nullable) (element-type UsherDamageMark): other marks
 *
 * Returns: whether they are the same marks in the same order
 */
gboolean
usher_damage_marks_equal (GPtrArray *a,
                          GPtrArray *b)
{
  guint n_a = a != NULL ? a->len : 0;
  guint n_b = b != NULL ? b->len : 0;

  if (n_a != n_b)
    return FALSE;

  for (guint i = 0; i < n_a; i++)
    if (!usher_damage_mark_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

/**
 * usher_damage_marks_find:
 * @marks: (nullable) (element-type UsherDamageMark): some marks
 * @number: a mark's number
 *
 * Returns: (transfer none) (nullable): the mark with that number
 */
const UsherDamageMark *
usher_damage_marks_find (GPtrArray *marks,
                         guint      number)
{
  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (marks, i);

      if (mark->number == number)
        return mark;
    }
  return NULL;
}

/**
 * usher_damage_marks_add:
 * @marks: (nullable) (element-type UsherDamageMark): some marks, left as they are
 * @mark: the new one; its number does not count
 *
 * Returns: (transfer full) (element-type UsherDamageMark): @marks and at the
 *   end @mark with the number after the highest
 */
GPtrArray *
usher_damage_marks_add (GPtrArray             *marks,
                        const UsherDamageMark *mark)
{
  GPtrArray       *result = usher_damage_marks_copy (marks);
  UsherDamageMark *added = usher_damage_mark_copy (mark);

  added->number = 0;
  for (guint i = 0; i < result->len; i++)
    added->number = MAX (added->number, ((UsherDamageMark *) g_ptr_array_index (result, i))->number);
  added->number++;
  g_ptr_array_add (result, added);
  return result;
}

/**
 * usher_damage_marks_replace:
 * @marks: (element-type UsherDamageMark): some marks, left as they are
 * @mark: what the mark of the same number becomes
 *
 * Returns: (transfer full) (element-type UsherDamageMark): the marks after that
 */
GPtrArray *
usher_damage_marks_replace (GPtrArray             *marks,
                            const UsherDamageMark *mark)
{
  GPtrArray *result = usher_damage_marks_new ();

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const UsherDamageMark *old = g_ptr_array_index (marks, i);

      g_ptr_array_add (result, usher_damage_mark_copy (old->number == mark->number ? mark : old));
    }
  return result;
}

/**
 * usher_damage_marks_remove:
 * @marks: (element-type UsherDamageMark): some marks, left as they are
 * @number: the mark that goes
 *
 * Returns: (transfer full) (element-type UsherDamageMark): the others,
 *   numbered from 1 without gaps
 */
GPtrArray *
usher_damage_marks_remove (GPtrArray *marks,
                           guint      number)
{
  g_autoptr (GPtrArray) left = usher_damage_marks_new ();

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (marks, i);

      if (mark->number != number)
        g_ptr_array_add (left, usher_damage_mark_copy (mark));
    }
  return usher_damage_marks_renumber (left);
}

/**
 * usher_damage_marks_renumber:
 * @marks: (nullable) (element-type UsherDamageMark): some marks, left as they are
 *
 * Returns: (transfer full) (element-type UsherDamageMark): the same in the same
 *   order, numbered from 1 without gaps
 */
GPtrArray *
usher_damage_marks_renumber (GPtrArray *marks)
{
  GPtrArray *result = usher_damage_marks_copy (marks);

  for (guint i = 0; i < result->len; i++)
    ((UsherDamageMark *) g_ptr_array_index (result, i))->number = i + 1;
  return result;
}

/* Returns: 1 and more when no mark would be covered. */
static double
get_distance_to_nearest (GPtrArray *marks,
                         double     x,
                         double     y)
{
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (marks, i);

      nearest = MIN (nearest, MAX (fabs (mark->x - x) * USHER_CAR_WIDTH / mark_width,
                                   fabs (mark->y - y) * USHER_CAR_HEIGHT / mark_height));
    }
  return nearest;
}

/**
 * usher_damage_marks_find_free_point:
 * @marks: (nullable) (element-type UsherDamageMark): what stands on the car
 * @zone: where the next one shall stand
 * @x: (out): fraction of the view box' width
 * @y: (out): fraction of the view box' height
 *
 * Finds the place for a mark that was made without a pointer: the zone's
 * centre, or the place nearest to it, in the zone where possible, that no
 * other mark covers.
 */
void
usher_damage_marks_find_free_point (GPtrArray   *marks,
                                    UsherCarZone zone,
                                    double      *x,
                                    double      *y)
{
  static const int n_rings = 40;
  static const int n_directions = 16;
  double           center_x = 0;
  double           center_y = 0;
  gboolean         found = FALSE;

  g_return_if_fail (x != NULL && y != NULL);

  usher_car_shape_zone_center (zone, &center_x, &center_y);
  *x = center_x;
  *y = center_y;
  if (get_distance_to_nearest (marks, center_x, center_y) >= 1)
    return;

  for (int ring = 1; ring <= n_rings; ring++)
    for (int direction = 0; direction < n_directions; direction++)
      {
        double angle = 2 * G_PI * direction / n_directions;
        double radius = ring * mark_height / 4;
        double there_x = center_x + radius * cos (angle) / USHER_CAR_WIDTH;
        double there_y = center_y + radius * sin (angle) / USHER_CAR_HEIGHT;

        if (there_x < 0 || there_x > 1 || there_y < 0 || there_y > 1 ||
            get_distance_to_nearest (marks, there_x, there_y) < 1)
          continue;
        if (usher_car_shape_zone_at (there_x, there_y) == zone &&
            usher_car_shape_view_at (there_x, there_y) == usher_car_shape_view_at (center_x, center_y))
          {
            *x = there_x;
            *y = there_y;
            return;
          }
        if (!found)
          {
            *x = there_x;
            *y = there_y;
            found = TRUE;
          }
      }
}
