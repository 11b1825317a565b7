/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

G_BEGIN_DECLS

#define USHER_TYPE_DOCUMENT (usher_document_get_type ())

G_DECLARE_FINAL_TYPE (UsherDocument, usher_document, USHER, DOCUMENT, UsherEntity)

/**
 * UsherDocument:
 *
 * An issued document: frozen, numbered, its PDF named by its SHA-256.
 */
struct _UsherDocument
{
  UsherEntity parent_instance;

  char  *kind; /* "authorization", "check-in" */
  char  *number;
  int    version;
  gint64 order_id;
  char  *language;
  int    template_version;
  gint64 total;   /* fen */
  char  *content; /* the snapshot as JSON */
  char  *sha256;
  gint64 issued_at;
  gint64 issued_by;
  gint64 replaces_id;
};

G_END_DECLS
