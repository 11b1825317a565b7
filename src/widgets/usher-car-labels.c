/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-car-labels.h"

#include <glib/gi18n.h>

static const char *const zone_labels[USHER_CAR_N_ZONES] = {
  [USHER_CAR_ZONE_NONE] = NC_ ("car zone", "Other place"),
                              [USHER_CAR_ZONE_LEFT_FRONT_BUMPER] = NC_ ("car zone", "Left front bumper"),
                                                                       [USHER_CAR_ZONE_RIGHT_FRONT_BUMPER] = NC_ ("car zone", "Right front bumper"),
                                                                                                                 [USHER_CAR_ZONE_LEFT_FRONT_FENDER] = NC_ ("car zone", "Left front fender"),
                                                                                                                                                          [USHER_CAR_ZONE_RIGHT_FRONT_FENDER] = NC_ ("car zone", "Right front fender"),
                                                                                                                                                                                                    [USHER_CAR_ZONE_BONNET] = NC_ ("car zone", "Bonnet"),
                                                                                                                                                                                                                                  [USHER_CAR_ZONE_LEFT_MIRROR] = NC_ ("car zone", "Left mirror"),
                                                                                                                                                                                                                                                                     [USHER_CAR_ZONE_RIGHT_MIRROR] = NC_ ("car zone", "Right mirror"),
                                                                                                                                                                                                                                                                                                         [USHER_CAR_ZONE_LEFT_FRONT_DOOR] = NC_ ("car zone", "Left front door"),
                                                                                                                                                                                                                                                                                                                                                [USHER_CAR_ZONE_RIGHT_FRONT_DOOR] = NC_ ("car zone", "Right front door"),
                                                                                                                                                                                                                                                                                                                                                                                        [USHER_CAR_ZONE_LEFT_REAR_DOOR] = NC_ ("car zone", "Left rear door"),
                                                                                                                                                                                                                                                                                                                                                                                                                              [USHER_CAR_ZONE_RIGHT_REAR_DOOR] = NC_ ("car zone", "Right rear door"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                     [USHER_CAR_ZONE_LEFT_REAR_FENDER] = NC_ ("car zone", "Left rear fender"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             [USHER_CAR_ZONE_RIGHT_REAR_FENDER] = NC_ ("car zone", "Right rear fender"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                      [USHER_CAR_ZONE_LEFT_REAR_BUMPER] = NC_ ("car zone", "Left rear bumper"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                              [USHER_CAR_ZONE_RIGHT_REAR_BUMPER] = NC_ ("car zone", "Right rear bumper"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                       [USHER_CAR_ZONE_WINDSCREEN] = NC_ ("car zone", "Windscreen"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         [USHER_CAR_ZONE_ROOF_FRONT] = NC_ ("car zone", "Front of roof"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                           [USHER_CAR_ZONE_ROOF_REAR] = NC_ ("car zone", "Rear of roof"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                            [USHER_CAR_ZONE_REAR_WINDOW] = NC_ ("car zone", "Rear window"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                               [USHER_CAR_ZONE_BOOT_LID] = NC_ ("car zone", "Boot lid"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                               [USHER_CAR_ZONE_LEFT_SILL] = NC_ ("car zone", "Left sill"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                [USHER_CAR_ZONE_RIGHT_SILL] = NC_ ("car zone", "Right sill"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                };

static const char *const view_labels[USHER_CAR_N_VIEWS] = {
  [USHER_CAR_VIEW_TOP] = NC_ ("car view", "Top"),
                             [USHER_CAR_VIEW_LEFT] = NC_ ("car view", "Left side"),
                                                         [USHER_CAR_VIEW_RIGHT] = NC_ ("car view", "Right side"),
                                                                                      [USHER_CAR_VIEW_FRONT] = NC_ ("car view", "Front"),
                                                                                                                   [USHER_CAR_VIEW_REAR] = NC_ ("car view", "Rear"),
                                                                                                                   };

static const char *const type_labels[USHER_DAMAGE_N_TYPES] = {
  [USHER_DAMAGE_SCRATCH] = NC_ ("damage", "Scratch"),
                               [USHER_DAMAGE_DENT] = NC_ ("damage", "Dent"),
                                                         [USHER_DAMAGE_PAINT_LOSS] = NC_ ("damage", "Paint loss"),
                                                                                         [USHER_DAMAGE_CRACK] = NC_ ("damage", "Crack"),
                                                                                                                    [USHER_DAMAGE_BROKEN] = NC_ ("damage", "Broken"),
                                                                                                                                                [USHER_DAMAGE_RUST] = NC_ ("damage", "Rust"),
                                                                                                                                                                          [USHER_DAMAGE_MISSING] = NC_ ("damage", "Missing"),
                                                                                                                                                                                                       [USHER_DAMAGE_DEFORMED] = NC_ ("damage", "Deformed"),
                                                                                                                                                                                                                                     [USHER_DAMAGE_EARLIER_REPAIR] = NC_ ("damage", "Earlier repair"),
                                                                                                                                                                                                                                     };

static const char *const severity_labels[USHER_DAMAGE_N_SEVERITIES] = {
  [USHER_DAMAGE_LIGHT] = NC_ ("damage severity", "Light"),
                             [USHER_DAMAGE_MEDIUM] = NC_ ("damage severity", "Medium"),
                                                         [USHER_DAMAGE_HEAVY] = NC_ ("damage severity", "Heavy"),
                                                         };

/**
 * usher_car_zone_get_label:
 *
 * Returns: (transfer none): the name of @zone in the user's language
 */
const char *
usher_car_zone_get_label (UsherCarZone zone)
{
  g_return_val_if_fail (zone < USHER_CAR_N_ZONES, NULL);

  return g_dpgettext2 (NULL, "car zone", zone_labels[zone]);
}

/**
 * usher_car_view_get_label:
 *
 * Returns: (transfer none): the name of @view in the user's language
 */
const char *
usher_car_view_get_label (UsherCarView view)
{
  g_return_val_if_fail (view < USHER_CAR_N_VIEWS, NULL);

  return g_dpgettext2 (NULL, "car view", view_labels[view]);
}

/**
 * usher_damage_type_get_label:
 *
 * Returns: (transfer none): the name of @type in the user's language
 */
const char *
usher_damage_type_get_label (UsherDamageType type)
{
  g_return_val_if_fail (type < USHER_DAMAGE_N_TYPES, NULL);

  return g_dpgettext2 (NULL, "damage", type_labels[type]);
}

/**
 * usher_damage_severity_get_label:
 *
 * Returns: (transfer none): the name of @severity in the user's language
 */
const char *
usher_damage_severity_get_label (UsherDamageSeverity severity)
{
  g_return_val_if_fail (severity < USHER_DAMAGE_N_SEVERITIES, NULL);

  return g_dpgettext2 (NULL, "damage severity", severity_labels[severity]);
}

/**
 * usher_damage_mark_describe:
 *
 * Says all of a mark but its note, as a screen reader reads it and a tooltip
 * shows it.
 *
 * Returns: (transfer full): the sentence in the user's language
 */
char *
usher_damage_mark_describe (const UsherDamageMark *mark)
{
  const char *type = NULL;
  const char *severity = NULL;
  const char *zone = NULL;

  g_return_val_if_fail (mark != NULL, NULL);

  type = usher_damage_type_get_label (mark->type);
  severity = usher_damage_severity_get_label (mark->severity);
  zone = usher_car_zone_get_label (mark->zone);

  if (mark->earlier)
    /* Translators: number, then kind of damage, severity and place. */
    return g_strdup_printf (_ ("Mark %u from the last visit: %s, %s, %s"), mark->number, type, severity, zone);

  /* Translators: number, then kind of damage, severity and place, as in
   * “Mark 3: Scratch, Light, Left front door”. */
  return g_strdup_printf (_ ("Mark %u: %s, %s, %s"), mark->number, type, severity, zone);
}

/**
 * usher_ink_problem_get_message:
 *
 * Returns: (transfer none) (nullable): why it is no signature, in the user's
 *   language; %NULL when it is one
 */
const char *
usher_ink_problem_get_message (UsherInkProblem problem)
{
  switch (problem)
    {
    case USHER_INK_EMPTY:
      return _ ("Nothing has been signed yet");
    case USHER_INK_TOO_SMALL:
      return _ ("The signature is too small: please sign larger");
    case USHER_INK_TOO_SHORT:
      return _ ("The signature is too short: please sign in full");
    case USHER_INK_OK:
    default:
      return NULL;
    }
}
