/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-staff-pin.h"

#include <sodium.h>
#include <string.h>

#include "usher-error.h"

/* A finger slips now and then: that often nobody has to wait. */
static const guint  free_tries = 3;
static const gint64 first_delay = 5;
static const gint64 longest_delay = 5 * 60;

/**
 * usher_staff_pin_is_valid:
 * @pin: what was typed
 *
 * Returns: whether it is 4 to 12 digits
 */
gboolean
usher_staff_pin_is_valid (const char *pin)
{
  gsize length = strlen (pin);

  return length >= USHER_PIN_MIN_DIGITS && length <= USHER_PIN_MAX_DIGITS &&
         strspn (pin, "0123456789") == length;
}

/**
 * usher_staff_pin_hash:
 * @pin: a valid PIN
 *
 * Slow on purpose: never on the main thread.
 *
 * Returns: (transfer full): what is kept of it, from which it cannot be found
 *   (Argon2id with a salt of its own)
 */
char *
usher_staff_pin_hash (const char *pin,
                      GError    **error)
{
  char hash[crypto_pwhash_STRBYTES];

  if (!usher_staff_pin_is_valid (pin))
    {
      g_set_error (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE, "a PIN is %d to %d digits", USHER_PIN_MIN_DIGITS,
                   USHER_PIN_MAX_DIGITS);
      return NULL;
    }
  if (sodium_init () < 0 || crypto_pwhash_str (hash, pin, strlen (pin), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                               crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    {
      g_set_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "the PIN could not be hashed: too little memory");
      return NULL;
    }
  return g_strdup (hash);
}

/**
 * usher_staff_pin_verify:
 * @hash: what usher_staff_pin_hash() gave
 * @pin: what was typed
 *
 * Slow on purpose: never on the main thread.
 *
 * Returns: whether @pin is the one
 */
gboolean
usher_staff_pin_verify (const char *hash,
                        const char *pin)
{
  return sodium_init () >= 0 && *hash != '\0' && crypto_pwhash_str_verify (hash, pin, strlen (pin)) == 0;
}

/**
 * usher_staff_pin_delay:
 * @n_wrong: how many wrong PINs were typed in a row
 *
 * Returns: how long nothing more is looked at, seconds: none at first, then
 *   twice as long each time, up to five minutes
 */
gint64
usher_staff_pin_delay (guint n_wrong)
{
  if (n_wrong < free_tries)
    return 0;
  return MIN (longest_delay, first_delay << MIN (n_wrong - free_tries, 10));
}
