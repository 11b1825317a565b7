/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-shop-merge.h"

static const gsize texts[] = {
  G_STRUCT_OFFSET (UsherShop, name),
  G_STRUCT_OFFSET (UsherShop, short_name),
  G_STRUCT_OFFSET (UsherShop, phone),
  G_STRUCT_OFFSET (UsherShop, hotline),
  G_STRUCT_OFFSET (UsherShop, address),
  G_STRUCT_OFFSET (UsherShop, credit_code),
  G_STRUCT_OFFSET (UsherShop, zone),
  G_STRUCT_OFFSET (UsherShop, default_prefix),
  G_STRUCT_OFFSET (UsherShop, document_language),
};

static const gsize numbers[] = {
  G_STRUCT_OFFSET (UsherShop, wash_minutes),
  G_STRUCT_OFFSET (UsherShop, slot_minutes),
  G_STRUCT_OFFSET (UsherShop, guarantee_days),
  G_STRUCT_OFFSET (UsherShop, guarantee_km),
  G_STRUCT_OFFSET (UsherShop, mask_board),
  G_STRUCT_OFFSET (UsherShop, retention_years),
  G_STRUCT_OFFSET (UsherShop, tax_rate),
  G_STRUCT_OFFSET (UsherShop, rounding),
};

static gboolean
same_hours (UsherBusinessHours *a,
            UsherBusinessHours *b)
{
  g_autoptr (GArray) closed_a = usher_business_hours_get_closed_dates (a);
  g_autoptr (GArray) closed_b = usher_business_hours_get_closed_dates (b);

  for (int weekday = G_DATE_MONDAY; weekday <= G_DATE_SUNDAY; weekday++)
    {
      UsherBusinessDay day_a;
      UsherBusinessDay day_b;

      usher_business_hours_get_day (a, weekday, &day_a);
      usher_business_hours_get_day (b, weekday, &day_b);
      if (day_a.open != day_b.open || day_a.close != day_b.close || day_a.n_breaks != day_b.n_breaks)
        return FALSE;
      for (int i = 0; i < day_a.n_breaks; i++)
        if (day_a.breaks[i].start != day_b.breaks[i].start || day_a.breaks[i].end != day_b.breaks[i].end)
          return FALSE;
    }
  if (closed_a->len != closed_b->len)
    return FALSE;
  for (guint i = 0; i < closed_a->len; i++)
    if (g_date_compare (&g_array_index (closed_a, GDate, i), &g_array_index (closed_b, GDate, i)) != 0)
      return FALSE;

  return TRUE;
}

typedef gboolean (*SameFunc) (gconstpointer a,
                              gconstpointer b);

static gboolean
same_staff (gconstpointer a,
            gconstpointer b)
{
  const UsherStaff *left = a;
  const UsherStaff *right = b;

  return left->parent_instance.id == right->parent_instance.id && g_str_equal (left->name, right->name) &&
         g_str_equal (left->phone, right->phone) && left->role == right->role && g_str_equal (left->badge, right->badge) &&
         g_str_equal (left->skills, right->skills) && left->discount_limit == right->discount_limit;
}

static gboolean
same_bay (gconstpointer a,
          gconstpointer b)
{
  const UsherBay *left = a;
  const UsherBay *right = b;

  return left->parent_instance.id == right->parent_instance.id && g_str_equal (left->name, right->name) &&
         g_str_equal (left->kind, right->kind);
}

static gboolean
same_list (GPtrArray *a,
           GPtrArray *b,
           SameFunc   same)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!same (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

/* Mine where I touched it, with the versions that the rows have now. */
static GPtrArray *
merge_list (GPtrArray *base,
            GPtrArray *mine,
            GPtrArray *theirs,
            SameFunc   same)
{
  GPtrArray *merged = usher_entity_copy_list (same_list (base, mine, same) ? theirs : mine);

  for (guint i = 0; i < merged->len; i++)
    {
      UsherEntity *item = g_ptr_array_index (merged, i);

      for (guint j = 0; j < theirs->len; j++)
        {
          UsherEntity *row = g_ptr_array_index (theirs, j);

          if (row->id == item->id)
            item->row_version = row->row_version;
        }
    }

  return merged;
}

/**
 * usher_shop_merge:
 * @base: the shop that was read before it was changed here
 * @mine: what was made of it here
 * @theirs: the shop as it is now, changed elsewhere meanwhile
 *
 * Puts what was changed here, and nothing else, into the shop as it is now.
 *
 * Returns: (transfer full): a shop that can be saved over @theirs
 */
UsherShop *
usher_shop_merge (UsherShop *base,
                  UsherShop *mine,
                  UsherShop *theirs)
{
  UsherShop *merged = usher_entity_copy (theirs);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *my_text = G_STRUCT_MEMBER (char *, mine, texts[i]);

      if (!g_str_equal (my_text, G_STRUCT_MEMBER (char *, base, texts[i])))
        usher_entity_set_string (&G_STRUCT_MEMBER (char *, merged, texts[i]), my_text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      int number = G_STRUCT_MEMBER (int, mine, numbers[i]);

      if (number != G_STRUCT_MEMBER (int, base, numbers[i]))
        G_STRUCT_MEMBER (int, merged, numbers[i]) = number;
    }
  if (mine->labour_rate != base->labour_rate)
    merged->labour_rate = mine->labour_rate;
  if (!same_hours (base->hours, mine->hours))
    {
      g_clear_pointer (&merged->hours, usher_business_hours_unref);
      merged->hours = usher_business_hours_ref (mine->hours);
    }
  g_clear_pointer (&merged->staff, g_ptr_array_unref);
  merged->staff = merge_list (base->staff, mine->staff, theirs->staff, same_staff);
  g_clear_pointer (&merged->bays, g_ptr_array_unref);
  merged->bays = merge_list (base->bays, mine->bays, theirs->bays, same_bay);

  return merged;
}
