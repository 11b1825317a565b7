/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherAddressForm:
 * @USHER_ADDRESS_NONE: not known
 * @USHER_ADDRESS_MR: 先生
 * @USHER_ADDRESS_MS: 女士
 * @USHER_ADDRESS_COMPANY: 单位, an organisation
 *
 * How a customer is addressed.
 */
typedef enum
{
  USHER_ADDRESS_NONE,
  USHER_ADDRESS_MR,
  USHER_ADDRESS_MS,
  USHER_ADDRESS_COMPANY,
} UsherAddressForm;

const char *usher_address_form_to_string (UsherAddressForm form);
gboolean    usher_address_form_from_string (const char       *nick,
                                            UsherAddressForm *out);

char *usher_name_pinyin (const char *name);
char *usher_name_initials (const char *name);
char *usher_name_surname (const char *name);
char *usher_name_mask (const char      *name,
                       UsherAddressForm form);
char *usher_name_with_form (const char      *name,
                            UsherAddressForm form);

G_END_DECLS
