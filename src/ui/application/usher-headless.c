/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-headless.h"

#include <stdio.h>
#include <stdlib.h>

#include <glib/gi18n.h>

#include "usher-trouble-text.h"
#include "usher-upkeep.h"

/**
 * usher_headless_uri:
 * @options: the options of the command line
 *
 * Returns: (transfer full): the workshop that they mean: the one named, the
 *   sample, or the usual file
 */
char *
usher_headless_uri (GVariantDict *options)
{
  const char *uri = NULL;

  if (g_variant_dict_lookup (options, "database", "&s", &uri))
    return g_strdup (uri);

  return g_build_filename (g_get_user_data_dir (), "usher",
                           g_variant_dict_contains (options, "sample") ? "sample.db" : "workshop.db", NULL);
}

static int
fail (const GError *error)
{
  fprintf (stderr, "%s\n%s\n", usher_trouble_text (usher_trouble_of (error)), error->message);

  return EXIT_FAILURE;
}

static int
check (const char *uri)
{
  g_autofree char   *report = NULL;
  g_autoptr (GError) error = NULL;

  if (!usher_upkeep_check (uri, &report, &error))
    return fail (error);
  if (*report == '\0')
    {
      fprintf (stdout, "%s\n", _("The workshop is in order."));
      return EXIT_SUCCESS;
    }

  fprintf (stdout, "%s\n%s", _("The workshop is damaged:"), report);
  return EXIT_FAILURE;
}

static int
back_up (const char *uri,
         const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = usher_upkeep_backup_sync (uri, file, &error);

  if (path == NULL)
    return fail (error);

  /* Translators: %s is a file name. */
  fprintf (stdout, _("Backed up and verified: %s"), path);
  fprintf (stdout, "\n");
  return EXIT_SUCCESS;
}

/**
 * usher_headless_run:
 * @options: the options of the command line
 *
 * Does what needs no display: `--version`, `--check`, `--backup FILE`.
 *
 * Returns: the exit status, or −1 when the desk is to be opened
 */
int
usher_headless_run (GVariantDict *options)
{
  g_autofree char *uri = usher_headless_uri (options);
  const char      *file = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      fprintf (stdout, "Usher %s\n", PACKAGE_VERSION);
      return EXIT_SUCCESS;
    }
  if (g_variant_dict_contains (options, "check"))
    return check (uri);
  if (g_variant_dict_lookup (options, "backup", "^&ay", &file))
    return back_up (uri, file);

  return -1;
}
