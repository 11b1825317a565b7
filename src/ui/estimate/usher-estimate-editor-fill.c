/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-estimate-editor-private.h"

#include <glib/gi18n.h>

#include "usher-catalogue-choice.h"
#include "usher-catalogue-store.h"
#include "usher-completion.h"
#include "usher-package.h"

/* Filling a line from the catalogue. */

static void
fill_from (UsherEstimateEditor *self,
           UsherEstimateRow    *row,
           gpointer             item)
{
  UsherShop                    *shop = usher_session_get_shop (usher_desk_get_session (self->desk));
  g_autoptr (UsherEstimateLine) choice = usher_catalogue_choice_make_line (item, shop, self->is_english);
  UsherEstimateLine            *previous = usher_estimate_row_get_choice (row);
  UsherEstimate                *next = NULL;

  usher_estimate_row_forget_typed (row);
  next = usher_estimate_apply_choice (usher_estimate_editor_get_estimate (self), usher_estimate_editor_index_of (self, row), choice,
                                      previous != NULL ? previous : self->blank);
  usher_estimate_row_set_choice (row, choice);
  usher_estimate_editor_apply (self, next, _("Choose"));
}

typedef struct
{
  UsherEstimateEditor *self;
  UsherEstimateRow    *row; /* %NULL once it is gone */
} Place;

static Place *
place_new (UsherEstimateEditor *self,
           UsherEstimateRow    *row)
{
  Place *place = g_new0 (Place, 1);

  place->self = g_object_ref (self);
  g_set_weak_pointer (&place->row, row);

  return place;
}

static void
place_free (gpointer data)
{
  Place *place = data;

  g_clear_weak_pointer (&place->row);
  g_object_unref (place->self);
  g_free (place);
}

static void
on_package_loaded_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  Place                *place = user_data;
  UsherEstimateEditor  *self = place->self;
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) lines =
      usher_catalogue_store_load_package_lines_finish (USHER_CATALOGUE_STORE (source), result, &error);
  guint i = place->row != NULL ? usher_estimate_editor_index_of (self, place->row) : G_MAXUINT;

  if (lines == NULL)
    {
      usher_desk_report (self->desk, error, _("The package could not be read"));
    }
  else if (self->is_editable)
    {
      i = MIN (i, usher_estimate_get_n_lines (usher_estimate_editor_get_estimate (self)));
      usher_estimate_editor_apply (self, usher_estimate_add_lines (usher_estimate_editor_get_estimate (self), i, lines), _("Add Package"));
      usher_estimate_editor_focus_cell (self, i + lines->len, USHER_ESTIMATE_COLUMN_CODE);
    }
  place_free (place);
}

void
usher_estimate_editor_load_package (UsherEstimateEditor *self,
                                    UsherEstimateRow    *row,
                                    gint64               package_id)
{
  UsherSession *session = usher_desk_get_session (self->desk);

  usher_catalogue_store_load_package_lines_async (usher_session_get_catalogue (session), package_id, NULL,
                                                  on_package_loaded_cb, place_new (self, row));
}

static void
on_code_found_cb (gpointer    item,
                  const char *code,
                  gpointer    user_data)
{
  Place               *place = user_data;
  UsherEstimateEditor *self = place->self;
  UsherEstimateLine   *line = place->row != NULL ? usher_estimate_row_get_line (place->row) : NULL;

  /* Only as long as the line still says nothing but its code. */
  if (line == NULL || *line->description != '\0' || g_strcmp0 (line->code, code) != 0)
    return;

  if (item == NULL)
    {
      g_autofree char *text = g_strdup_printf (_("Nothing in the catalogue has the code %s"), code);

      usher_estimate_editor_show_trouble (self, text);
    }
  else if (USHER_IS_PACKAGE (item))
    {
      guint                     i = usher_estimate_editor_index_of (self, place->row);
      g_autoptr (UsherEstimate) without = usher_estimate_remove (usher_estimate_editor_get_estimate (self), i);

      usher_estimate_editor_apply (self, g_steal_pointer (&without), _("Edit"));
      usher_estimate_editor_load_package (self, usher_estimate_editor_get_row (self, i), ((UsherPackage *) item)->parent_instance.id);
    }
  else
    {
      fill_from (self, place->row, item);
    }
}

static void
on_suggestion_chosen_cb (UsherCompletion     *completion,
                         gpointer             item,
                         UsherEstimateEditor *self)
{
  UsherEstimateColumn column;
  UsherEstimateRow   *row = usher_estimate_editor_find_focus (self, &column);
  g_autofree char    *typed = NULL;
  guint               i = 0;

  if (row == NULL || !self->is_editable)
    return;

  i = usher_estimate_editor_index_of (self, row);
  typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (usher_estimate_row_get_cell (row, column))));
  if (USHER_IS_PACKAGE (item))
    {
      usher_estimate_row_restore (row);
      usher_estimate_editor_load_package (self, row, ((UsherPackage *) item)->parent_instance.id);
      return;
    }

  fill_from (self, row, item);
  /* A scanned code is done; after a choice the number is what differs. */
  if (column == USHER_ESTIMATE_COLUMN_CODE && usher_estimate_search_is_code (item, typed))
    usher_estimate_editor_focus_cell (self, i + 1, USHER_ESTIMATE_COLUMN_CODE);
  else
    usher_estimate_editor_focus_cell (self, i, USHER_ESTIMATE_COLUMN_QUANTITY);
}

static char *
make_suggestion_label (gpointer item,
                       gpointer user_data)
{
  UsherEstimateEditor *self = USHER_ESTIMATE_EDITOR (user_data);

  return usher_catalogue_choice_make_label (item, usher_session_get_shop (usher_desk_get_session (self->desk)),
                                            self->is_english);
}

/* A cell gets its suggestions when somebody is in it the first time. */
static UsherCompletion *
get_completion (UsherEstimateEditor *self,
                GtkWidget           *cell,
                gboolean             selects_first)
{
  UsherCompletion *completion = g_object_get_data (G_OBJECT (cell), "completion");

  if (completion != NULL)
    return completion;

  completion = usher_completion_attach (cell);
  usher_completion_set_label_func (completion, make_suggestion_label, self, NULL);
  usher_completion_set_select_first (completion, selects_first);
  g_signal_connect_object (completion, "chosen", G_CALLBACK (on_suggestion_chosen_cb), self, 0);
  g_object_set_data (G_OBJECT (cell), "completion", completion);

  return completion;
}

void
usher_estimate_editor_on_entered_cb (UsherEstimateRow    *row,
                                     guint                column,
                                     UsherEstimateEditor *self)
{
  gboolean is_code = column == USHER_ESTIMATE_COLUMN_CODE;

  if (!is_code && column != USHER_ESTIMATE_COLUMN_DESCRIPTION)
    return;

  usher_estimate_search_look_for (self->search, "");
  usher_completion_set_model (get_completion (self, usher_estimate_row_get_cell (row, column), is_code),
                              usher_estimate_search_get_model (self->search));
}

void
usher_estimate_editor_on_left_cb (UsherEstimateRow    *row,
                                  guint                column,
                                  UsherEstimateEditor *self)
{
  UsherCompletion *completion =
      g_object_get_data (G_OBJECT (usher_estimate_row_get_cell (row, column)), "completion");

  if (completion != NULL)
    usher_completion_set_model (completion, NULL);
}

/* Fills the line once the catalogue has said what has its code. */
void
usher_estimate_editor_look_up_code (UsherEstimateEditor *self,
                                    UsherEstimateRow    *row)
{
  usher_estimate_search_find_code (self->search, usher_estimate_row_get_line (row)->code, on_code_found_cb,
                                   place_new (self, row), place_free);
}
