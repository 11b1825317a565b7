/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-delivery-snapshot.h"
#include "usher-form.h"

G_BEGIN_DECLS

#define USHER_TYPE_DELIVERY_FORM (usher_delivery_form_get_type ())

G_DECLARE_FINAL_TYPE (UsherDeliveryForm, usher_delivery_form, USHER, DELIVERY_FORM, UsherForm)

UsherForm *usher_delivery_form_new (const UsherDeliverySnapshot *snapshot,
                                    UsherDocumentLanguage        language,
                                    gint64                       print_time,
                                    GTimeZone                   *zone,
                                    gboolean                     is_copy);

G_END_DECLS
