/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-audit-chain.h"

static const UsherAuditRecord sample = {
  .at = 1800000000,
  .staff_id = 3,
  .approved_by = 1,
  .kind = "order",
  .row_id = 7,
  .action = "issue",
  .detail = "WX20261123001",
};

static void
test_known_answers (void)
{
  g_autofree char *values = usher_audit_values_hash ("a", "b", "salt");
  g_autofree char *hash = usher_audit_chain_next ("", &sample, "");

  /* printf '4:salt1:a1:b' | sha256sum, and likewise of all fields */
  g_assert_cmpstr (values, ==, "5f277e7c4f2adade65ac461067d35c0cb623aa782355908d9c34bbeb8ed46c4d");
  g_assert_cmpstr (hash, ==, "b4d92da538c71b99c2efe91c8b755e9939973cc4da9deb58be051365a3109000");
}

/* Every field counts: with any other the hash is another. */
static void
test_every_field_counts (void)
{
  UsherAuditRecord others[7];
  g_autofree char *hash = usher_audit_chain_next ("before", &sample, "values");
  g_autofree char *other_previous = usher_audit_chain_next ("before it", &sample, "values");
  g_autofree char *other_values = usher_audit_chain_next ("before", &sample, "other values");

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    others[i] = sample;
  others[0].at++;
  others[1].staff_id = 4;
  others[2].approved_by = 0;
  others[3].kind = "booking";
  others[4].row_id = 8;
  others[5].action = "cancel";
  others[6].detail = "WX20261123002";

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *other = usher_audit_chain_next ("before", &others[i], "values");

      g_assert_cmpstr (other, !=, hash);
    }
  g_assert_cmpstr (other_previous, !=, hash);
  g_assert_cmpstr (other_values, !=, hash);
}

/* What ends one text does not begin the next. */
static void
test_texts_do_not_run_together (void)
{
  g_autofree char *a = usher_audit_values_hash ("ab", "c", "s");
  g_autofree char *b = usher_audit_values_hash ("a", "bc", "s");

  g_assert_cmpstr (a, !=, b);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/audit-chain/known-answers", test_known_answers);
  g_test_add_func ("/audit-chain/every-field-counts", test_every_field_counts);
  g_test_add_func ("/audit-chain/texts-do-not-run-together", test_texts_do_not_run_together);

  return g_test_run ();
}
