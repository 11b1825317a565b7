/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-audit-chain.h"

#include <string.h>

/*
 * Each event of the audit trail carries a SHA-256 of itself and of the hash of
 * the event before, so that none can be changed, left out or put in between
 * without every later hash being wrong.  What a field said goes in as a salted
 * hash of its own: it can be erased, and the chain still holds.
 */

/* With its length in front no two lists of texts are hashed alike. */
static void
add_text (GChecksum  *checksum,
          const char *text)
{
  gsize            length = text != NULL ? strlen (text) : 0;
  g_autofree char *prefix = g_strdup_printf ("%" G_GSIZE_FORMAT ":", length);

  g_checksum_update (checksum, (const guchar *) prefix, -1);
  if (length > 0)
    g_checksum_update (checksum, (const guchar *) text, (gssize) length);
}

static void
add_number (GChecksum *checksum,
            gint64     number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT ";", number);

  g_checksum_update (checksum, (const guchar *) text, -1);
}

/**
 * usher_audit_values_hash:
 * @salt: something random, so that a short value cannot be guessed
 *
 * Returns: (transfer full): what stands for the values in the chain
 */
char *
usher_audit_values_hash (const char *old_value,
                         const char *new_value,
                         const char *salt)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_return_val_if_fail (salt != NULL, NULL);

  add_text (checksum, salt);
  add_text (checksum, old_value);
  add_text (checksum, new_value);
  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * usher_audit_chain_next:
 * @previous: the hash of the event before, "" for the first
 * @record: the event; its values are not looked at
 * @values_hash: what usher_audit_values_hash() made of them, "" for none
 *
 * Returns: (transfer full): the hash of the event
 */
char *
usher_audit_chain_next (const char             *previous,
                        const UsherAuditRecord *record,
                        const char             *values_hash)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_return_val_if_fail (previous != NULL && record != NULL && values_hash != NULL, NULL);

  add_text (checksum, previous);
  add_number (checksum, record->at);
  add_number (checksum, record->staff_id);
  add_number (checksum, record->approved_by);
  add_text (checksum, record->kind);
  add_number (checksum, record->row_id);
  add_text (checksum, record->action);
  add_text (checksum, record->detail);
  add_text (checksum, values_hash);
  return g_strdup (g_checksum_get_string (checksum));
}
