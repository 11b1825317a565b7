/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-dtc.h"

#include "usher-text.h"

#include <glib/gi18n-lib.h>

#include <string.h>

enum
{
  CODE_LENGTH = 5,
  CODE_LENGTH_WITH_FAILURE_TYPE = 7,
};

static const struct
{
  const char *code;
  const char *text;
} known_codes[] = {
  { "P0133", NC_ ("trouble code", "Oxygen sensor slow response (bank 1, sensor 1)") },
    { "P0171", NC_ ("trouble code", "System too lean (bank 1)") },
      { "P0300", NC_ ("trouble code", "Random or multiple cylinder misfire") },
        { "P0301", NC_ ("trouble code", "Cylinder 1 misfire") },
          { "P0302", NC_ ("trouble code", "Cylinder 2 misfire") },
            { "P0303", NC_ ("trouble code", "Cylinder 3 misfire") },
              { "P0304", NC_ ("trouble code", "Cylinder 4 misfire") },
                { "P0420", NC_ ("trouble code", "Catalyst efficiency below threshold (bank 1)") },
                  { "P0500", NC_ ("trouble code", "Vehicle speed sensor") },
                    { "U0100", NC_ ("trouble code", "Lost communication with the engine control module") },
                  };

/* The sub-systems in the third character of a powertrain code. */
static const char *const powertrain_parts[] = {
  ['0'] = NC_ ("trouble code", "Powertrain: fuel and air metering"),
              ['1'] = NC_ ("trouble code", "Powertrain: fuel and air metering"),
                          ['2'] = NC_ ("trouble code", "Powertrain: fuel and air metering"),
                                      ['3'] = NC_ ("trouble code", "Powertrain: ignition or misfire"),
                                                  ['4'] = NC_ ("trouble code", "Powertrain: auxiliary emission controls"),
                                                              ['5'] = NC_ ("trouble code", "Powertrain: vehicle speed and idle control"),
                                                                          ['6'] = NC_ ("trouble code", "Powertrain: control unit"),
                                                                                      ['7'] = NC_ ("trouble code", "Powertrain: transmission"),
                                                                                                  ['8'] = NC_ ("trouble code", "Powertrain: transmission"),
                                                                                                              ['9'] = NC_ ("trouble code", "Powertrain: transmission"),
                                                                                                                          ['A'] = NC_ ("trouble code", "Powertrain: hybrid drive"),
                                                                                                                                      ['B'] = NC_ ("trouble code", "Powertrain: hybrid drive"),
                                                                                                                                                  ['C'] = NC_ ("trouble code", "Powertrain: hybrid drive"),
                                                                                                                                                  };

/**
 * usher_dtc_normalize:
 * @text: (nullable): a trouble code as it was typed
 *
 * Returns: (transfer full): upper case and half width, the failure type (SAE
 *   J2012-DA) after a hyphen: "p0300 1c" → "P0300-1C"
 */
char *
usher_dtc_normalize (const char *text)
{
  g_autofree char *code = usher_text_fold_code (text);

  if (strlen (code) == CODE_LENGTH_WITH_FAILURE_TYPE && g_str_is_ascii (code))
    return g_strdup_printf ("%.*s-%s", CODE_LENGTH, code, code + CODE_LENGTH);

  return g_steal_pointer (&code);
}

/**
 * usher_dtc_is_valid:
 * @code: a trouble code
 *
 * Returns: whether @code has the form of SAE J2012 / ISO 15031-6
 */
gboolean
usher_dtc_is_valid (const char *code)
{
  g_autofree char *plain = usher_text_fold_code (code);
  gsize            length = strlen (plain);

  if (length != CODE_LENGTH && length != CODE_LENGTH_WITH_FAILURE_TYPE)
    return FALSE;
  if (strchr ("PCBU", plain[0]) == NULL || plain[1] < '0' || plain[1] > '3')
    return FALSE;

  return strspn (plain + 2, "0123456789ABCDEF") == length - 2;
}

/**
 * usher_dtc_get_system:
 * @code: a trouble code
 *
 * Returns: whether @code is valid; its system is then in @out
 */
gboolean
usher_dtc_get_system (const char     *code,
                      UsherDtcSystem *out)
{
  static const char letters[] = "PCBU";
  g_autofree char  *plain = usher_text_fold_code (code);

  if (!usher_dtc_is_valid (plain))
    return FALSE;

  *out = (UsherDtcSystem) (strchr (letters, plain[0]) - letters);
  return TRUE;
}

/**
 * usher_dtc_is_generic:
 * @code: a trouble code
 *
 * Returns: whether the standard says what @code means; the others are the
 *   manufacturer's own
 */
gboolean
usher_dtc_is_generic (const char *code)
{
  g_autofree char *plain = usher_text_fold_code (code);

  if (!usher_dtc_is_valid (plain))
    return FALSE;

  switch (plain[1])
    {
    case '0':
      return TRUE;
    case '2':
      return plain[0] == 'P';
    case '3':
      /* P3000–P33FF are the manufacturer's, P3400–P3FFF the standard's. */
      return plain[0] == 'U' || (plain[0] == 'P' && plain[2] >= '4');
    default:
      return FALSE;
    }
}

/**
 * usher_dtc_describe:
 * @code: a trouble code
 *
 * Returns: (transfer none) (nullable): one line on @code in the user's language:
 *   its meaning where that is common, else the part of the car that it is
 *   about; %NULL when it is no trouble code
 */
const char *
usher_dtc_describe (const char *code)
{
  g_autofree char *plain = usher_text_fold_code (code);
  UsherDtcSystem   system = USHER_DTC_POWERTRAIN;

  if (!usher_dtc_get_system (plain, &system))
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (known_codes); i++)
    if (g_str_has_prefix (plain, known_codes[i].code))
      return g_dpgettext2 (GETTEXT_PACKAGE, "trouble code", known_codes[i].text);

  switch (system)
    {
    case USHER_DTC_CHASSIS:
      return C_ ("trouble code", "Chassis");
    case USHER_DTC_BODY:
      return C_ ("trouble code", "Body");
    case USHER_DTC_NETWORK:
      return C_ ("trouble code", "Network between control units");
    case USHER_DTC_POWERTRAIN:
    default:
      break;
    }

  if (usher_dtc_is_generic (plain) && (gsize) plain[2] < G_N_ELEMENTS (powertrain_parts) && powertrain_parts[(guchar) plain[2]] != NULL)
    return g_dpgettext2 (GETTEXT_PACKAGE, "trouble code", powertrain_parts[(guchar) plain[2]]);
  if (usher_dtc_is_generic (plain))
    return C_ ("trouble code", "Powertrain");
  return C_ ("trouble code", "Powertrain: the manufacturer’s own code");
}
