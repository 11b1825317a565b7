/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-headless.h"

#include <stdio.h>
#include <stdlib.h>

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#include "usher-trouble-text.h"
#include "usher-upkeep.h"

/**
 * usher_headless_usual_uri:
 *
 * Returns: (transfer full): where a workshop is usually kept
 */
char *
usher_headless_usual_uri (void)
{
  return g_build_filename (g_get_user_data_dir (), "usher", "workshop.db", NULL);
}

/**
 * usher_headless_sample_uri:
 *
 * Returns: (transfer full): where the sample workshop is kept
 */
char *
usher_headless_sample_uri (void)
{
  return g_build_filename (g_get_user_data_dir (), "usher", "sample.db", NULL);
}

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

  if (g_variant_dict_lookup (options, "database", "^&ay", &uri))
    return g_strdup (uri);

  return g_variant_dict_contains (options, "sample") ? usher_headless_sample_uri () : usher_headless_usual_uri ();
}

/* A file is meant from where the command was given, which is not where a desk
 * that is open already, and is asked instead, was started. */
static void
make_file_absolute (GVariantDict *options)
{
  const char      *file = NULL;
  g_autofree char *scheme = NULL;
  g_autofree char *path = NULL;

  if (!g_variant_dict_lookup (options, "database", "^&ay", &file))
    return;

  scheme = g_uri_parse_scheme (file);
  path = scheme == NULL ? g_canonicalize_filename (file, NULL) : g_strdup (file);
  g_variant_dict_insert (options, "database", "^ay", path);
}

/* @text: what it means, the details follow in English. */
static int
fail (const char   *text,
      const GError *error)
{
  fprintf (stderr, "%s\n%s\n", text, error->message);

  return EXIT_FAILURE;
}

static const char *
get_check_text (UsherTrouble trouble)
{
  return trouble == USHER_TROUBLE_NOT_FOUND ? _("There is no workshop there.") : usher_trouble_text (trouble);
}

/* Of what can go wrong, some is the copy's. */
static const char *
get_backup_text (UsherTrouble trouble)
{
  if (trouble == USHER_TROUBLE_NO_SPACE)
    return _("The disk is full. Nothing was backed up.");
  if (trouble == USHER_TROUBLE_READ_ONLY)
    return _("The backup’s folder cannot be written to, or the workshop cannot be read.");
  if (trouble == USHER_TROUBLE_NOT_ALLOWED)
    return _("A backup needs a file of its own, not a folder or the workshop itself.");

  return get_check_text (trouble);
}

static int
check (const char *uri)
{
  g_autofree char   *report = NULL;
  g_autoptr (GError) error = NULL;

  if (!usher_upkeep_check (uri, &report, &error))
    return fail (get_check_text (usher_trouble_of (error)), error);
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
    return fail (get_backup_text (usher_trouble_of (error)), error);

  /* Translators: %s is a file name. */
  fprintf (stdout, _("Backed up and verified: %s"), path);
  fprintf (stdout, "\n");
  return EXIT_SUCCESS;
}

/**
 * usher_headless_run:
 * @options: the options of the command line
 *
 * Does what needs no display: `--version`, `--check`, `--backup FILE`, or says
 * that there is none for what needs one.
 *
 * Returns: the exit status, or −1 when the desk is to be opened
 */
int
usher_headless_run (GVariantDict *options)
{
  g_autofree char *uri = NULL;
  const char      *file = NULL;

  make_file_absolute (options);
  uri = usher_headless_uri (options);
  if (g_variant_dict_contains (options, "version"))
    {
      fprintf (stdout, "Usher %s\n", PACKAGE_VERSION);
      return EXIT_SUCCESS;
    }
  if (g_variant_dict_contains (options, "check"))
    return check (uri);
  if (g_variant_dict_lookup (options, "backup", "^&ay", &file))
    return back_up (uri, file);

  /* Otherwise GTK would end the program with a warning. */
  if (!gtk_init_check ())
    {
      fprintf (stderr, "%s\n", _("There is no display to open a window on."));
      return EXIT_FAILURE;
    }

  return -1;
}
