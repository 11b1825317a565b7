/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_BOOKING_SUGGESTIONS (usher_booking_suggestions_get_type ())

/**
 * UsherBookingSuggestions:
 *
 * Suggestions from the workshop below an entry: cars with their customers, or
 * packages and operations of the catalogue.  Belongs to its entry.
 *
 * Signals: `found (GPtrArray matches)`: the answer to what stands in the entry;
 * `chosen (GObject item)`: an #UsherVehicleMatch or an #UsherBookingService.
 */
G_DECLARE_FINAL_TYPE (UsherBookingSuggestions, usher_booking_suggestions, USHER, BOOKING_SUGGESTIONS, GObject)

UsherBookingSuggestions *usher_booking_suggestions_new_cars (GtkWidget    *entry,
                                                             UsherSession *session);
UsherBookingSuggestions *usher_booking_suggestions_new_services (GtkWidget    *entry,
                                                                 UsherSession *session);

G_END_DECLS
