/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-bay.h"
#include "usher-business-hours.h"
#include "usher-staff.h"

G_BEGIN_DECLS

#define USHER_TYPE_SHOP (usher_shop_get_type ())

G_DECLARE_FINAL_TYPE (UsherShop, usher_shop, USHER, SHOP, UsherEntity)

/**
 * UsherShop:
 *
 * The workshop and its master data, as one value.
 */
struct _UsherShop
{
  UsherEntity parent_instance;

  char    *name;
  char    *short_name;
  char    *phone;
  char    *hotline; /* complaints */
  char    *address;
  char    *credit_code;    /* 统一社会信用代码 */
  char    *zone;           /* time zone identifier, empty for the machine's */
  char    *default_prefix; /* what a plate begins with here: "京A" */
  gint64   labour_rate;    /* fen per hour */
  int      wash_minutes;
  int      slot_minutes;
  int      guarantee_days; /* the shop's own promise, 0: the law's */
  int      guarantee_km;
  gboolean mask_board;        /* names and plates masked on the welcome board */
  char    *document_language; /* "zh" or "en" */
  int      retention_years;
  int      tax_rate; /* basis points; the prices contain no tax when > 0 */
  int      rounding; /* fen that a total is cut down to (抹零): 1, 10, 100 */
  gboolean is_sample;

  UsherBusinessHours *hours;
  GPtrArray          *staff; /* (element-type UsherStaff) active ones, by position */
  GPtrArray          *bays;  /* (element-type UsherBay) active ones, by position */
};

UsherStaff *usher_shop_find_staff (UsherShop *self,
                                   gint64     id);
UsherStaff *usher_shop_find_badge (UsherShop  *self,
                                   const char *badge);
gboolean    usher_shop_has_pins (UsherShop *self);
UsherBay   *usher_shop_find_bay (UsherShop *self,
                                 gint64     id);

G_END_DECLS
