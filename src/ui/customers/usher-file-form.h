/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_FILE_FORM (usher_file_form_get_type ())

/**
 * UsherFileForm:
 *
 * The data of a customer or of a car, saved as it is typed.  What was changed
 * elsewhere meanwhile is kept beside what is typed here.
 */
G_DECLARE_FINAL_TYPE (UsherFileForm, usher_file_form, USHER, FILE_FORM, AdwPreferencesGroup)

/**
 * UsherFileFormKind:
 * @USHER_FILE_FORM_CUSTOMER: an #UsherCustomer
 * @USHER_FILE_FORM_VEHICLE: an #UsherVehicle
 */
typedef enum
{
  USHER_FILE_FORM_CUSTOMER,
  USHER_FILE_FORM_VEHICLE,
} UsherFileFormKind;

GtkWidget *usher_file_form_new (UsherDesk        *desk,
                                UsherFileFormKind kind);
void       usher_file_form_set_entity (UsherFileForm *self,
                                       UsherEntity   *entity);

G_END_DECLS
