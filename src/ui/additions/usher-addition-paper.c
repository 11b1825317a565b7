/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-addition-paper.h"

#include "usher-addition-render.h"

/* Of the form's layout; a frozen document keeps the one that it was made with. */
enum
{
  TEMPLATE_VERSION = 1,
};

/* What the render function may look at on the database's thread: what was read
 * for it, and nobody changes. */
typedef struct
{
  UsherAddition  *addition;
  UsherOrderFile *file;
  UsherShop      *shop;
} Rendering;

static void
rendering_free (gpointer data)
{
  Rendering *rendering = data;

  g_object_unref (rendering->addition);
  g_object_unref (rendering->file);
  g_object_unref (rendering->shop);
  g_free (rendering);
}

static GBytes *
render_cb (const char *number,
           int         version,
           gint64      issued_at,
           gpointer    data,
           char      **content,
           GError    **error)
{
  Rendering *rendering = data;

  return usher_addition_render (rendering->addition, rendering->file, rendering->shop, number, issued_at, content, error);
}

/**
 * usher_addition_paper_issue_async:
 * @desk: the desk
 * @file: the order, which nobody changes any more
 * @addition: additional work that is open
 * @callback: ends with usher_addition_store_finish()
 *
 * Numbers and freezes the paper of additional work (增项确认单).
 */
void
usher_addition_paper_issue_async (UsherDesk          *desk,
                                  UsherOrderFile     *file,
                                  UsherAddition      *addition,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  UsherSession      *session = usher_desk_get_session (desk);
  Rendering         *rendering = g_new0 (Rendering, 1);
  UsherDocumentDraft draft = {
    .kind = "addition",
    .prefix = "ZX",
    .language = file->order->document_language,
    .template_version = TEMPLATE_VERSION,
    .total = addition->new_total,
    .render = render_cb,
    .render_data = rendering,
    .render_data_free = rendering_free,
  };

  rendering->addition = g_object_ref (addition);
  rendering->file = g_object_ref (file);
  rendering->shop = g_object_ref (usher_session_get_shop (session));
  usher_addition_store_issue_async (usher_session_get_additions (session), addition, &draft, NULL, callback, user_data);
}

/* What the render function of a consent may look at. */
typedef struct
{
  char      *recorded_by;
  GTimeZone *zone;
} Signing;

static void
signing_free (gpointer data)
{
  Signing *signing = data;

  g_free (signing->recorded_by);
  g_time_zone_unref (signing->zone);
  g_free (signing);
}

static GBytes *
render_signed_cb (UsherDocument      *document,
                  UsherAuthorization *authorization,
                  gpointer            data,
                  GError            **error)
{
  Signing *signing = data;

  return usher_addition_render_signed (document, authorization, signing->recorded_by, signing->zone, error);
}

/**
 * usher_addition_paper_accept_async:
 * @desk: the desk
 * @addition: additional work that was issued
 * @authorization: the consent to its paper
 * @callback: ends with usher_addition_store_finish()
 *
 * Records the consent, together with the paper that shows it.
 */
void
usher_addition_paper_accept_async (UsherDesk          *desk,
                                   UsherAddition      *addition,
                                   UsherAuthorization *authorization,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  UsherSession *session = usher_desk_get_session (desk);
  UsherStaff   *staff = usher_session_get_staff (session);
  Signing      *signing = g_new0 (Signing, 1);

  signing->recorded_by = g_strdup (staff != NULL ? staff->name : "");
  signing->zone = g_time_zone_ref (usher_business_hours_get_zone (usher_session_get_shop (session)->hours));
  usher_addition_store_accept_async (usher_session_get_additions (session), addition, authorization, render_signed_cb,
                                     signing, signing_free, NULL, callback, user_data);
}
