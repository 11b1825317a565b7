/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-damage.h"

G_BEGIN_DECLS

#define USHER_TYPE_DAMAGE_DIALOG (usher_damage_dialog_get_type ())

/**
 * UsherDamageDialog:
 *
 * Asks what is wrong at a place of the car: the place, the kind, how bad it is
 * and a note.  Enter answers from everywhere.
 *
 * #UsherDamageDialog::done gives the answer, #UsherDamageDialog::removed that
 * the mark shall go.
 */
G_DECLARE_FINAL_TYPE (UsherDamageDialog, usher_damage_dialog, USHER, DAMAGE_DIALOG, AdwDialog)

AdwDialog *usher_damage_dialog_new_mark (GPtrArray *marks);
AdwDialog *usher_damage_dialog_new_mark_at (GPtrArray   *marks,
                                            double       x,
                                            double       y,
                                            UsherCarZone zone);
AdwDialog *usher_damage_dialog_new_edit (GPtrArray             *marks,
                                         const UsherDamageMark *mark);

G_END_DECLS
