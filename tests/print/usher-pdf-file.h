/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form.h"

/* A PDF on disk, as poppler's tools see it. */
typedef struct
{
  char *path;
  guint n_pages; /* 0 when it was not made of a form */
} UsherPdfFile;

UsherPdfFile *usher_pdf_file_new (UsherForm *form);
UsherPdfFile *usher_pdf_file_new_for_bytes (GBytes *bytes);
void          usher_pdf_file_free (UsherPdfFile *file);
char         *usher_pdf_file_text (UsherPdfFile *file,
                                   guint         page);
char         *usher_pdf_file_fonts (UsherPdfFile *file);
char         *usher_pdf_file_info (UsherPdfFile *file);

void usher_assert_has (const char *text, const char *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherPdfFile, usher_pdf_file_free)
