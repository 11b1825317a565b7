/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-quality-sheet.h"

#include <glib/gi18n.h>

#include "usher-document-store.h"
#include "usher-print-preview.h"
#include "usher-quality-render.h"
#include "usher-quality-snapshots.h"

/* Of the forms' layout; a frozen document keeps the one that it was made with. */
enum
{
  TEMPLATE_VERSION = 1,
};

static const char kind_quality[] = "quality";
static const char kind_road_test[] = "road-test";

/* A paper on its way: flush, compare with what was issued, issue, show. */
typedef struct
{
  GtkWidget       *parent;
  UsherInspection *inspection;
  gint64           road_test_id; /* 0 for the quality sheet */
} Paper;

static void
paper_free (Paper *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->inspection);
  g_free (self);
}

/* What the render function may look at on the database's thread. */
typedef struct
{
  UsherQualitySnapshot  *quality;   /* one of the two */
  UsherRoadTestSnapshot *road_test; /* is there */
  UsherDocumentLanguage  language;
  GTimeZone             *zone;
} Rendering;

static void
rendering_free (gpointer data)
{
  Rendering *self = data;

  g_clear_pointer (&self->quality, usher_quality_snapshot_free);
  g_clear_pointer (&self->road_test, usher_road_test_snapshot_free);
  g_time_zone_unref (self->zone);
  g_free (self);
}

static GBytes *
render_cb (const char *number,
           int         version,
           gint64      issued_at,
           gpointer    data,
           char      **content,
           GError    **error)
{
  Rendering *self = data;

  if (self->quality != NULL)
    return usher_quality_render (self->quality, self->language, self->zone, number, issued_at, content, error);
  return usher_quality_render_road_test (self->road_test, self->language, self->zone, number, issued_at, content, error);
}

static Rendering *
rendering_new (Paper *paper)
{
  UsherSession   *session = usher_inspection_get_session (paper->inspection);
  UsherOrderFile *order = usher_order_context_get_file (usher_inspection_get_context (paper->inspection));
  UsherShop      *shop = usher_session_get_shop (session);
  Rendering      *self = g_new0 (Rendering, 1);
  GPtrArray      *tests = usher_inspection_get_road_tests (paper->inspection);

  self->zone = g_time_zone_ref (usher_business_hours_get_zone (shop->hours));
  usher_document_language_from_string (order->order->document_language, &self->language);
  if (paper->road_test_id == 0)
    self->quality = usher_quality_snapshots_take (order, usher_inspection_get_file (paper->inspection), shop, self->language);
  for (guint i = 0; i < tests->len && paper->road_test_id != 0; i++)
    {
      UsherRoadTest *test = g_ptr_array_index (tests, i);

      if (test->parent_instance.id == paper->road_test_id)
        self->road_test = usher_quality_snapshots_take_road_test (order, test, shop);
    }
  return self;
}

/* The newest paper of the same thing, if it says all that there is to say. */

static gboolean
says_same (Rendering     *rendering,
           UsherDocument *document)
{
  g_autofree char *content = NULL;

  if (rendering->quality != NULL)
    {
      g_set_str (&rendering->quality->number, document->number);
      content = usher_quality_snapshot_to_json (rendering->quality);
    }
  else
    {
      g_set_str (&rendering->road_test->number, document->number);
      content = usher_road_test_snapshot_to_json (rendering->road_test);
    }
  return g_str_equal (content, document->content);
}

static UsherDocument *
find_same (Rendering *rendering,
           GPtrArray *documents)
{
  const char *kind = rendering->quality != NULL ? kind_quality : kind_road_test;

  for (guint i = 0; i < documents->len; i++)
    {
      UsherDocument *document = g_ptr_array_index (documents, i);

      if (g_str_equal (document->kind, kind) && says_same (rendering, document))
        return document;
    }

  return NULL;
}

static void
present (Paper         *paper,
         UsherDocument *document)
{
  usher_print_preview_present_document (paper->parent, usher_inspection_get_desk (paper->inspection), document,
                                        document->sha256);
}

static void
on_issued_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Paper                    *paper = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherDocument) document =
      usher_document_store_issue_finish (USHER_DOCUMENT_STORE (source), result, &error);

  if (document != NULL)
    present (paper, document);
  else
    usher_desk_report (usher_inspection_get_desk (paper->inspection), error, _("The paper could not be issued"));
  paper_free (paper);
}

static void
issue (Paper     *paper,
       Rendering *rendering)
{
  UsherSession      *session = usher_inspection_get_session (paper->inspection);
  gboolean           is_quality = rendering->quality != NULL;
  UsherDocumentDraft draft = {
    .kind = is_quality ? kind_quality : kind_road_test,
    .prefix = is_quality ? "ZJ" : "LS",
    .order_id = usher_order_context_get_order_id (usher_inspection_get_context (paper->inspection)),
    .language = usher_document_language_to_string (rendering->language),
    .template_version = TEMPLATE_VERSION,
    .render = render_cb,
    .render_data = rendering,
    .render_data_free = rendering_free,
    .is_separate = !is_quality,
  };

  usher_document_store_issue_async (usher_session_get_documents (session), &draft, NULL, on_issued_cb, paper);
}

static void
on_flushed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Paper             *paper = user_data;
  UsherOrderFile    *order = usher_order_context_get_file (usher_inspection_get_context (paper->inspection));
  g_autoptr (GError) error = NULL;
  Rendering         *rendering = NULL;
  UsherDocument     *same = NULL;

  if (!usher_inspection_flush_finish (USHER_INSPECTION (source), result, &error) || order == NULL)
    {
      paper_free (paper);
      return;
    }
  rendering = rendering_new (paper);
  if (rendering->quality == NULL && rendering->road_test == NULL)
    {
      rendering_free (rendering);
      paper_free (paper);
      return;
    }
  same = find_same (rendering, order->documents);
  if (same == NULL)
    {
      issue (paper, rendering);
      return;
    }
  present (paper, same);
  rendering_free (rendering);
  paper_free (paper);
}

static void
begin (GtkWidget       *parent,
       UsherInspection *inspection,
       gint64           road_test_id)
{
  Paper *paper = NULL;

  if (usher_inspection_get_file (inspection) == NULL)
    return;
  paper = g_new0 (Paper, 1);
  paper->parent = g_object_ref (parent);
  paper->inspection = g_object_ref (inspection);
  paper->road_test_id = road_test_id;
  usher_inspection_flush_async (inspection, on_flushed_cb, paper);
}

/**
 * usher_quality_sheet_issue:
 * @parent: where it is asked for
 * @inspection: of the order
 *
 * Issues the quality sheet, unless the last one says the same, and shows it.
 */
void
usher_quality_sheet_issue (GtkWidget       *parent,
                           UsherInspection *inspection)
{
  begin (parent, inspection, 0);
}

/**
 * usher_quality_sheet_issue_road_test:
 * @parent: where it is asked for
 * @inspection: of the order
 * @road_test_id: which road test
 *
 * Issues the sheet of a road test, unless there is one that says the same, and
 * shows it.
 */
void
usher_quality_sheet_issue_road_test (GtkWidget       *parent,
                                     UsherInspection *inspection,
                                     gint64           road_test_id)
{
  begin (parent, inspection, road_test_id);
}
