/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-parts-labels.h"

#include <glib/gi18n.h>

#include "usher-quantity.h"

/**
 * usher_part_request_state_label:
 *
 * Returns: how far a request is, translated
 */
const char *
usher_part_request_state_label (UsherPartRequestState state)
{
  switch (state)
    {
    case USHER_PART_REQUEST_STATE_ASKED:
      return C_("part request", "Asked For");
    case USHER_PART_REQUEST_STATE_ORDERED:
      return C_("part request", "Ordered");
    case USHER_PART_REQUEST_STATE_ARRIVED:
      return C_("part request", "Arrived");
    case USHER_PART_REQUEST_STATE_ISSUED:
      return C_("part request", "Issued");
    case USHER_PART_REQUEST_STATE_CANCELLED:
    default:
      return C_("part request", "Called Off");
    }
}

/**
 * usher_parts_format:
 * @quantity: 1/1000
 * @unit: the unit, or empty
 *
 * Returns: (transfer full): a quantity with its unit
 */
char *
usher_parts_format (gint64      quantity,
                    const char *unit)
{
  g_autofree char *text = usher_quantity_format (quantity);

  return *unit != '\0' ? g_strdup_printf ("%s %s", text, unit) : g_steal_pointer (&text);
}
