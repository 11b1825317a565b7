/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-consent-method.h"

G_BEGIN_DECLS

#define USHER_TYPE_AUTHORIZATION (usher_authorization_get_type ())

G_DECLARE_FINAL_TYPE (UsherAuthorization, usher_authorization, USHER, AUTHORIZATION, UsherEntity)

/**
 * UsherAuthorization:
 *
 * A consent to a document: by whom, how, to what total.
 */
struct _UsherAuthorization
{
  UsherEntity parent_instance;

  gint64             order_id;
  gint64             document_id;
  UsherConsentMethod method;
  char              *consented_by;
  char              *relation; /* to the owner */
  char              *phone;    /* the number called or written to */
  gint64             total;    /* fen */
  gint64             consented_at;
  gint64             recorded_at;
  gint64             recorded_by;
  char              *strokes; /* serialised UsherStrokes, empty without */
  char              *scan_sha256;
  char              *signed_sha256; /* PDF with the signature drawn in */
  char              *note;
};

G_END_DECLS
