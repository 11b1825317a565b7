/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-catalogue-choice.h"

#include <glib/gi18n.h>

#include "usher-labour-operation.h"
#include "usher-money.h"
#include "usher-package.h"
#include "usher-part.h"
#include "usher-quantity.h"

static const char *
choose_name (const char *name,
             const char *name_en,
             gboolean    is_english)
{
  return is_english && *name_en != '\0' ? name_en : name;
}

static gint64
get_rate (UsherLabourOperation *operation,
          UsherShop            *shop)
{
  return operation->rate > 0 ? operation->rate : shop->labour_rate;
}

static UsherEstimateLine *
make_labour (UsherLabourOperation *operation,
             UsherShop            *shop,
             gboolean              is_english)
{
  UsherEstimateLine *line = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);

  g_set_str (&line->code, operation->code);
  g_set_str (&line->description, choose_name (operation->name, operation->name_en, is_english));
  line->hours = operation->hours;
  line->unit_price = get_rate (operation, shop);
  line->operation_id = operation->parent_instance.id;
  line->consent = USHER_CONSENT_QUOTED;

  return line;
}

static UsherEstimateLine *
make_part (UsherPart *part,
           gboolean   is_english)
{
  UsherEstimateLine *line = usher_estimate_line_new (USHER_LINE_KIND_PART);

  g_set_str (&line->code, part->code);
  g_set_str (&line->description, choose_name (part->name, part->name_en, is_english));
  g_set_str (&line->brand, part->brand);
  g_set_str (&line->unit, part->unit);
  line->part_kind = part->kind;
  line->unit_price = part->price;
  line->part_id = part->parent_instance.id;
  line->consent = USHER_CONSENT_QUOTED;

  return line;
}

/**
 * usher_catalogue_choice_make_line:
 * @item: an operation, a part or a package
 * @shop: whose hourly rate counts
 * @is_english: whether the customer reads English
 *
 * Returns: (transfer full) (nullable): what @item puts into an estimate, %NULL
 *   for a package, which is several lines
 */
UsherEstimateLine *
usher_catalogue_choice_make_line (gpointer   item,
                                  UsherShop *shop,
                                  gboolean   is_english)
{
  if (USHER_IS_LABOUR_OPERATION (item))
    return make_labour (item, shop, is_english);
  if (USHER_IS_PART (item))
    return make_part (item, is_english);

  return NULL;
}

/**
 * usher_catalogue_choice_make_label:
 * @item: an operation, a part or a package
 * @shop: whose hourly rate counts
 * @is_english: whether the customer reads English
 *
 * Returns: (transfer full): the line that offers @item
 */
char *
usher_catalogue_choice_make_label (gpointer   item,
                                   UsherShop *shop,
                                   gboolean   is_english)
{
  if (USHER_IS_LABOUR_OPERATION (item))
    {
      UsherLabourOperation *operation = item;
      g_autofree char      *hours = usher_hours_format (operation->hours);
      g_autofree char      *rate = usher_money_format (get_rate (operation, shop));

      /* Translators: an operation to choose: code, name, hours, price of an hour. */
      return g_strdup_printf (_("%s  %s  %s h × %s"), operation->code,
                                choose_name (operation->name, operation->name_en, is_english), hours, rate);
    }
  if (USHER_IS_PART (item))
    {
      UsherPart       *part = item;
      g_autofree char *price = usher_money_format (part->price);
      g_autofree char *stock = usher_quantity_format (part->stock);

      /* Translators: a part to choose: code, name, brand, price, how many are here. */
      return g_strdup_printf (_("%s  %s %s  %s  %s here"), part->code,
                                choose_name (part->name, part->name_en, is_english), part->brand, price, stock);
    }
  if (USHER_IS_PACKAGE (item))
    {
      UsherPackage    *package = item;
      g_autofree char *price = usher_money_format (package->price);

      /* Translators: a package to choose: code, name, price of all its lines. */
      return g_strdup_printf (_("%s  %s  package, %s"), package->code,
                                choose_name (package->name, package->name_en, is_english), price);
    }

  return g_strdup ("");
}

/**
 * usher_catalogue_choice_get_code:
 *
 * Returns: the code of @item
 */
const char *
usher_catalogue_choice_get_code (gpointer item)
{
  if (USHER_IS_LABOUR_OPERATION (item))
    return ((UsherLabourOperation *) item)->code;
  if (USHER_IS_PART (item))
    return ((UsherPart *) item)->code;
  if (USHER_IS_PACKAGE (item))
    return ((UsherPackage *) item)->code;

  return "";
}
