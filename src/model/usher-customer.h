/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-name.h"

G_BEGIN_DECLS

#define USHER_TYPE_CUSTOMER (usher_customer_get_type ())

G_DECLARE_FINAL_TYPE (UsherCustomer, usher_customer, USHER, CUSTOMER, UsherEntity)

/**
 * UsherCustomer:
 *
 * A customer: a person or a company.
 */
struct _UsherCustomer
{
  UsherEntity parent_instance;

  char            *name;
  char            *pinyin;
  UsherAddressForm address_form;
  char            *phone; /* normalised */
  char            *second_phone;
  char            *contact; /* whom to ask for at a company */
  char            *address;
  gboolean         may_be_called; /* agreed to calls beyond the contract */
  char            *note;
  gint64           created_at;
};

G_END_DECLS
