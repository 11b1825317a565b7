/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-pdf-file.h"

#include <glib/gstdio.h>

static char *
run (const char *const *arguments)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError)      error = NULL;
  char                   *output = NULL;

  process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);

  return output;
}

UsherPdfFile *
usher_pdf_file_new (UsherForm *form)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = usher_form_to_pdf (form, &error);
  UsherPdfFile      *file = NULL;

  g_assert_no_error (error);
  file = usher_pdf_file_new_for_bytes (bytes);
  file->n_pages = usher_form_paginate (form);

  return file;
}

UsherPdfFile *
usher_pdf_file_new_for_bytes (GBytes *bytes)
{
  UsherPdfFile      *file = g_new0 (UsherPdfFile, 1);
  g_autoptr (GError) error = NULL;
  int                descriptor = -1;

  descriptor = g_file_open_tmp ("usher-form-XXXXXX.pdf", &file->path, &error);
  g_assert_no_error (error);
  g_close (descriptor, NULL);
  g_file_set_contents (file->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  return file;
}

void
usher_pdf_file_free (UsherPdfFile *file)
{
  g_unlink (file->path);
  g_free (file->path);
  g_free (file);
}

/* The text of a page, counted from 1, laid out as on paper; 0 for all pages. */
char *
usher_pdf_file_text (UsherPdfFile *file,
                     guint         page)
{
  g_autofree char *number = g_strdup_printf ("%u", page);

  if (page == 0)
    return run ((const char *const[]) { "pdftotext", "-layout", file->path, "-", NULL });

  return run ((const char *const[]) { "pdftotext", "-layout", "-f", number, "-l", number, file->path, "-", NULL });
}

char *
usher_pdf_file_fonts (UsherPdfFile *file)
{
  return run ((const char *const[]) { "pdffonts", file->path, NULL });
}

char *
usher_pdf_file_info (UsherPdfFile *file)
{
  return run ((const char *const[]) { "pdfinfo", file->path, NULL });
}

static char *
without_spaces (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  return g_strjoinv ("", parts);
}

/* Whether @part stands in @text; poppler's spaces between Chinese characters
 * and figures are guesses, so that spaces do not count. */
void
usher_assert_has (const char *text,
                  const char *part)
{
  g_autofree char *haystack = without_spaces (text);
  g_autofree char *needle = without_spaces (part);

  if (strstr (haystack, needle) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}
