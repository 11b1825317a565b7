/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-name.h"
#include "usher-search-key.h"

#include <sqlite3.h>

/* The index as the workshop's file has it. */
static const char *const create = "CREATE VIRTUAL TABLE search USING fts5 (terms, content='', tokenize='unicode61')";

/* What the cars, customers and orders of a small workshop are found by. */
static const char *const rows[] = {
  /* 1 */ "京A·12345\nLSVAA49J132047371\n大众 朗逸",
  /* 2 */ "王小明\n13800138000\nwang xiao ming\nwxm",
  /* 3 */ "张丽\n13912345678\nzhang li\nzl",
  /* 4 */ "WX20261123001",
  /* 5 */ "京AD12399",
  /* 6 */ "王小二\n13700001111\nwang xiao er\nwxe",
  /* 7 */ "𬭎𬱖\n18612340000",
  /* 8 */ "Müller & Söhne \"GmbH\"",
};

typedef struct
{
  sqlite3 *db;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  sqlite3_stmt *insert = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &fixture->db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (fixture->db, create, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (fixture->db, "INSERT INTO search (rowid, terms) VALUES (?1, ?2)", -1, &insert, NULL), ==, SQLITE_OK);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *terms = usher_search_terms (rows[i]);

      sqlite3_bind_int64 (insert, 1, (sqlite3_int64) i + 1);
      sqlite3_bind_text (insert, 2, terms, -1, SQLITE_TRANSIENT);
      g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  sqlite3_close (fixture->db);
}

/* The rows that @typed finds, as "1 5"; "-" when there is nothing to look for. */
static char *
find (Fixture    *fixture,
      const char *typed)
{
  g_autofree char    *query = usher_search_query (typed);
  g_autoptr (GString) found = g_string_new (NULL);
  sqlite3_stmt       *select = NULL;
  int                 status = SQLITE_OK;

  if (query == NULL)
    return g_strdup ("-");

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->db, "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid", -1, &select, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (select, 1, query, -1, SQLITE_TRANSIENT);
  for (status = sqlite3_step (select); status == SQLITE_ROW; status = sqlite3_step (select))
    g_string_append_printf (found, found->len > 0 ? " %d" : "%d", sqlite3_column_int (select, 0));
  g_test_message ("“%s” → %s → %s", typed, query, found->str);
  g_assert_cmpint (status, ==, SQLITE_DONE);
  sqlite3_finalize (select);

  return g_strdup (found->str);
}

static void
assert_finds (Fixture    *fixture,
              const char *typed,
              const char *expected)
{
  g_autofree char *found = find (fixture, typed);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_plates (Fixture      *fixture,
             gconstpointer data)
{
  assert_finds (fixture, "123", "1 3 4 5 7");
  assert_finds (fixture, "2345", "1 3");
  assert_finds (fixture, "京A12345", "1");
  assert_finds (fixture, "京a·12 345", "1");
  assert_finds (fixture, "京Ａ１２３", "1");
  assert_finds (fixture, "A123", "1");
  assert_finds (fixture, "京A", "1 5");
  assert_finds (fixture, "京", "1 5");
  assert_finds (fixture, "D123", "5");
  assert_finds (fixture, "京B", "");
  assert_finds (fixture, "12354", "");
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  assert_finds (fixture, "王小明", "2");
  assert_finds (fixture, "王小", "2 6");
  assert_finds (fixture, "小明", "2");
  assert_finds (fixture, "王", "2 6");
  assert_finds (fixture, "明", "2");
  assert_finds (fixture, "张丽", "3");
  assert_finds (fixture, "丽张", "");
  assert_finds (fixture, "王 8000", "2");
  assert_finds (fixture, "8000 王小明", "2");
  assert_finds (fixture, "王 5678", "");
}

static void
test_rare_characters (Fixture      *fixture,
                      gconstpointer data)
{
  assert_finds (fixture, "𬭎𬱖", "7");
  assert_finds (fixture, "𬭎", "7");
  assert_finds (fixture, "𬱖", "7");
  assert_finds (fixture, "𬭎0000", "");
}

static void
test_pinyin (Fixture      *fixture,
             gconstpointer data)
{
  assert_finds (fixture, "zl", "3");
  assert_finds (fixture, "ZL", "3");
  assert_finds (fixture, "zhangli", "3");
  assert_finds (fixture, "zhang li", "3");
  assert_finds (fixture, "zhang", "3");
  assert_finds (fixture, "wxm", "2");
  assert_finds (fixture, "wang xiao", "2 6");
  assert_finds (fixture, "wangx", "2 6");
}

static void
test_phones_and_numbers (Fixture      *fixture,
                         gconstpointer data)
{
  assert_finds (fixture, "8000", "2");
  assert_finds (fixture, "138 0013 8000", "2");
  assert_finds (fixture, "138-0013-8000", "2");
  assert_finds (fixture, "5678", "3");
  assert_finds (fixture, "47371", "1");
  assert_finds (fixture, "lsvaa49", "1");
  assert_finds (fixture, "WX20261123001", "4");
  assert_finds (fixture, "1123001", "4");
  assert_finds (fixture, "wx2026-1123", "4");
}

static void
test_fields_do_not_run_together (Fixture      *fixture,
                                 gconstpointer data)
{
  assert_finds (fixture, "明13800", "");
  assert_finds (fixture, "45LSV", "");
}

static void
test_quotes_and_operators_are_text (Fixture      *fixture,
                                    gconstpointer data)
{
  static const char *const harmless[] = {
    "\"",
    "\"\"\"",
    "'",
    "*",
    "^",
    "(",
    ")",
    "-",
    "+",
    ":",
    "{}",
    "terms:",
    "''; DROP TABLE search; --",
    "·",
    " ",
    "",
    "NEAR(",
    "\"京",
    "a\" OR \"b",
    "王 AND",
    "NOT 王",
    "OR",
    "AND AND",
    "京*",
    "\xff\xfe",
    "%_\\",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (harmless); i++)
    {
      g_autofree char *found = find (fixture, harmless[i]);

      g_assert_nonnull (found);
    }

  assert_finds (fixture, "\"京A\"", "1 5");
  assert_finds (fixture, "京A*", "1 5");
  assert_finds (fixture, "王 OR 张", "");
  assert_finds (fixture, "\"·", "-");
  assert_finds (fixture, NULL, "-");
  assert_finds (fixture, "\"gmbh\"", "8");
  assert_finds (fixture, "müller", "8");
}

static void
test_the_terms_themselves (void)
{
  static const char *const cases[][2] = {
    { "王小明", "王小 小明 明" },
    { "王", "王" },
    { "京A·1", "京a a1 1" },
    { "ＡＢ　c", "ab bc c" },
    { "zl\n12", "zl l 12 2" },
    { "\n\n·\n", "" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *terms = usher_search_terms (cases[i][0]);

      g_assert_cmpstr (terms, ==, cases[i][1]);
    }
}

static void
test_names_are_indexed_with_their_pinyin (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autofree char *pinyin = usher_name_pinyin ("单小芳");
  g_autofree char *initials = usher_name_initials ("单小芳");
  g_autofree char *text = g_strjoin ("\n", "单小芳", pinyin, initials, NULL);
  g_autofree char *terms = usher_search_terms (text);
  g_autofree char *sql = g_strdup_printf ("INSERT INTO search (rowid, terms) VALUES (100, '%s')", terms);

  g_assert_cmpint (sqlite3_exec (fixture->db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  assert_finds (fixture, "shanxiaofang", "100");
  assert_finds (fixture, "sxf", "100");
  assert_finds (fixture, "单", "100");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search-key/the-terms-themselves", test_the_terms_themselves);
#define ADD(path, function) g_test_add ("/search-key/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("plates", test_plates);
  ADD ("names", test_names);
  ADD ("rare-characters", test_rare_characters);
  ADD ("pinyin", test_pinyin);
  ADD ("phones-and-numbers", test_phones_and_numbers);
  ADD ("fields-do-not-run-together", test_fields_do_not_run_together);
  ADD ("quotes-and-operators-are-text", test_quotes_and_operators_are_text);
  ADD ("names-are-indexed-with-their-pinyin", test_names_are_indexed_with_their_pinyin);
#undef ADD

  return g_test_run ();
}
