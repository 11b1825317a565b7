/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-parts-slip.h"

#include "usher-parts-slip-render.h"

/* Of the form's layout; a frozen document keeps the one that it was made with. */
enum
{
  TEMPLATE_VERSION = 1,
};

/* What the render function may look at on the database's thread. */
typedef struct
{
  UsherPartsSlipSnapshot *snapshot;
  char                   *language;
  GTimeZone              *zone;
} Rendering;

static void
rendering_free (gpointer data)
{
  Rendering *rendering = data;

  usher_parts_slip_snapshot_free (rendering->snapshot);
  g_free (rendering->language);
  g_time_zone_unref (rendering->zone);
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

  return usher_parts_slip_render (rendering->snapshot, rendering->language, number, issued_at, rendering->zone, content, error);
}

static UsherDocumentDraft
make_draft (UsherDesk      *desk,
            UsherOrderFile *file,
            UsherPartsFile *parts,
            GPtrArray      *moves)
{
  UsherSession *session = usher_desk_get_session (desk);
  UsherShop    *shop = usher_session_get_shop (session);
  UsherStaff   *staff = usher_session_get_staff (session);
  Rendering    *rendering = g_new0 (Rendering, 1);

  rendering->snapshot = usher_parts_slip_take_snapshot (parts, moves, file, shop);
  g_set_str (&rendering->snapshot->issued_by, staff != NULL ? staff->name : "");
  rendering->language = g_strdup (file->order->document_language);
  rendering->zone = g_time_zone_ref (usher_business_hours_get_zone (shop->hours));

  return (UsherDocumentDraft) {
    .kind = "parts-issue",
    .prefix = "LL",
    .language = rendering->language,
    .template_version = TEMPLATE_VERSION,
    .render = render_cb,
    .render_data = rendering,
    .render_data_free = rendering_free,
  };
}

/**
 * usher_parts_slip_issue_async:
 * @moves: (element-type UsherStockMove): what is issued
 * @taken_by: who takes it
 * @override_reason: (nullable): why the stock's book is wrong
 * @callback: ends with usher_parts_store_finish()
 *
 * Issues parts with their slip (领料单).
 */
void
usher_parts_slip_issue_async (UsherDesk          *desk,
                              UsherOrderFile     *file,
                              UsherPartsFile     *parts,
                              GPtrArray          *moves,
                              UsherStaff         *taken_by,
                              const char         *override_reason,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  UsherDocumentDraft draft = make_draft (desk, file, parts, moves);
  Rendering         *rendering = draft.render_data;

  g_set_str (&rendering->snapshot->taken_by, taken_by->name);
  usher_parts_store_issue_async (usher_session_get_parts (usher_desk_get_session (desk)), parts->order_id, moves,
                                 taken_by->parent_instance.id, override_reason, &draft, NULL, callback, user_data);
}

/**
 * usher_parts_slip_return_async:
 * @moves: (element-type UsherStockMove): what comes back
 * @reason: why
 * @callback: ends with usher_parts_store_finish()
 *
 * Takes parts back with their slip (退料单).
 */
void
usher_parts_slip_return_async (UsherDesk          *desk,
                               UsherOrderFile     *file,
                               UsherPartsFile     *parts,
                               GPtrArray          *moves,
                               const char         *reason,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  UsherDocumentDraft draft = make_draft (desk, file, parts, moves);
  Rendering         *rendering = draft.render_data;

  draft.kind = "parts-return";
  draft.prefix = "TL";
  rendering->snapshot->is_return = TRUE;
  g_set_str (&rendering->snapshot->reason, reason);
  usher_parts_store_return_async (usher_session_get_parts (usher_desk_get_session (desk)), parts->order_id, moves, 0, reason,
                                  &draft, NULL, callback, user_data);
}
