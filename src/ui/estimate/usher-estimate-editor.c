/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-estimate-editor-private.h"

#include <glib/gi18n.h>

#include "usher-announce.h"
#include "usher-error.h"
#include "usher-estimate-layout.h"

enum
{
  CHANGED,
  PREVIEWED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherEstimateEditor, usher_estimate_editor, GTK_TYPE_WIDGET)

UsherEstimateRow *
usher_estimate_editor_get_row (UsherEstimateEditor *self,
                               guint                i)
{
  return g_ptr_array_index (self->rows, i);
}

guint
usher_estimate_editor_index_of (UsherEstimateEditor *self,
                                UsherEstimateRow    *row)
{
  guint i = 0;

  if (!g_ptr_array_find (self->rows, row, &i))
    return G_MAXUINT;

  return i;
}

UsherEstimateRow *
usher_estimate_editor_find_focus (UsherEstimateEditor *self,
                                  UsherEstimateColumn *column)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, USHER_TYPE_ESTIMATE_ROW) : NULL;

  if (row == NULL || gtk_widget_get_parent (row) != self->list ||
      !usher_estimate_row_find_focus (USHER_ESTIMATE_ROW (row), column))
    return NULL;

  return USHER_ESTIMATE_ROW (row);
}

void
usher_estimate_editor_focus_cell (UsherEstimateEditor *self,
                                  guint                i,
                                  UsherEstimateColumn  column)
{
  UsherEstimateRow *row = usher_estimate_editor_get_row (self, MIN (i, self->rows->len - 1));

  /* Brands are of parts alone, and the empty line has no payer. */
  if (!usher_estimate_row_can_focus_cell (row, column))
    column = USHER_ESTIMATE_COLUMN_CODE;
  usher_estimate_row_focus_cell (row, column);
}

static void
show_stock (UsherEstimateEditor *self,
            UsherEstimateRow    *row)
{
  const char      *icon = NULL;
  g_autofree char *text = NULL;
  g_autofree char *tooltip = NULL;

  usher_part_stock_describe (self->stock, usher_estimate_row_get_line (row), &icon, &text, &tooltip);
  usher_estimate_row_show_stock (row, icon, text, tooltip);
}

static void
on_stock_changed_cb (UsherEstimateEditor *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    show_stock (self, usher_estimate_editor_get_row (self, i));
}

/* Showing an estimate: only rows whose line is another one are touched. */

static void connect_row (UsherEstimateEditor *self,
                         UsherEstimateRow    *row);

static void
insert_row (UsherEstimateEditor *self,
            guint                i)
{
  GtkWidget *row = usher_estimate_row_new ();

  usher_estimate_row_set_editable (USHER_ESTIMATE_ROW (row), self->is_editable);
  connect_row (self, USHER_ESTIMATE_ROW (row));
  usher_estimate_row_show_line (USHER_ESTIMATE_ROW (row), usher_estimate_editor_get_estimate (self),
                                usher_estimate_get_n_lines (usher_estimate_editor_get_estimate (self)));
  gtk_list_box_insert (GTK_LIST_BOX (self->list), row, i);
  g_ptr_array_insert (self->rows, i, row);
}

static void
remove_row (UsherEstimateEditor *self,
            guint                i)
{
  UsherEstimateRow   *row = usher_estimate_editor_get_row (self, i);
  UsherEstimateColumn column;

  /* The neighbour has the focus before the row goes: so the list stays where it is. */
  usher_estimate_row_forget_typed (row);
  if (usher_estimate_row_find_focus (row, &column))
    usher_estimate_editor_focus_cell (self, i + 1 < self->rows->len ? i + 1 : i - 1, column);
  g_ptr_array_remove_index (self->rows, i);
  gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
}

static gboolean
shows (UsherEstimateEditor *self,
       guint                row,
       UsherEstimate       *estimate,
       guint                line)
{
  return usher_estimate_row_get_line (usher_estimate_editor_get_row (self, row)) == usher_estimate_get_line (estimate, line);
}

static void
refresh (UsherEstimateEditor *self)
{
  UsherEstimate *estimate = usher_estimate_editor_get_estimate (self);
  guint          n_lines = usher_estimate_get_n_lines (estimate);
  guint          n_rows = self->rows->len > 0 ? self->rows->len - 1 : 0;
  guint          head = 0;
  guint          tail = 0;

  while (head < n_lines && head < n_rows && shows (self, head, estimate, head))
    head++;
  while (tail + head < n_lines && tail + head < n_rows && shows (self, n_rows - 1 - tail, estimate, n_lines - 1 - tail))
    tail++;

  while (self->rows->len > n_lines + 1)
    remove_row (self, head);
  /* A line typed into the empty row makes that its row, and a new one is empty. */
  if (self->rows->len == n_lines)
    insert_row (self, n_lines);
  while (self->rows->len < n_lines + 1)
    insert_row (self, head);

  for (guint i = 0; i < self->rows->len; i++)
    {
      UsherEstimateRow *row = usher_estimate_editor_get_row (self, i);

      usher_estimate_row_show_number (row, i);
      if (i >= head && !shows (self, i, estimate, i))
        {
          usher_estimate_row_show_line (row, estimate, i);
          show_stock (self, row);
        }
    }
  usher_part_stock_ask (self->stock, estimate);
}

void
usher_estimate_editor_show_trouble (UsherEstimateEditor *self,
                                    const char          *message)
{
  gtk_label_set_text (GTK_LABEL (self->trouble), message != NULL ? message : "");
  gtk_widget_set_visible (self->trouble, message != NULL);
  if (message != NULL)
    usher_announce (GTK_WIDGET (self), message);
}

const char *
usher_estimate_editor_explain (const GError *error)
{
  if (g_error_matches (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE))
    return _("That number is too large or below zero");
  if (g_error_matches (error, USHER_ERROR, USHER_ERROR_INVALID_NUMBER))
    return _("That is not a number");
  if (g_error_matches (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED))
    return _("There is no line above");

  return _("The cell cannot say that");
}

/* Editing: every edit is a step of the history, and of the desk's. */

void
usher_estimate_editor_after_edit (UsherEstimateEditor *self)
{
  self->n_changes++;
  refresh (self);
  usher_estimate_editor_show_trouble (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
usher_estimate_editor_undo_cb (UsherDesk *desk,
                               gpointer   data)
{
  UsherEstimateEditor *self = USHER_ESTIMATE_EDITOR (data);
  const char          *label = usher_estimate_history_get_undo_label (self->history);
  g_autofree char     *what = g_strdup (label);

  for (guint i = 0; i < self->rows->len; i++)
    usher_estimate_row_restore (usher_estimate_editor_get_row (self, i));
  if (!self->is_editable || usher_estimate_history_undo (self->history) == NULL)
    return;

  usher_estimate_editor_after_edit (self);
  usher_announce (GTK_WIDGET (self), what);
}

/* @estimate: (transfer full) */
void
usher_estimate_editor_push (UsherEstimateEditor *self,
                            UsherEstimate       *estimate,
                            const char          *label)
{
  usher_estimate_history_push (self->history, estimate, label);
  usher_estimate_unref (estimate);
  usher_estimate_editor_after_edit (self);
}

/* @estimate: (transfer full) */
void
usher_estimate_editor_apply (UsherEstimateEditor *self,
                             UsherEstimate       *estimate,
                             const char          *label)
{
  if (usher_estimate_equal (estimate, usher_estimate_editor_get_estimate (self)))
    {
      usher_estimate_unref (estimate);
      return;
    }

  usher_estimate_editor_push (self, estimate, label);
  usher_desk_note_edit (self->desk, G_OBJECT (self), usher_estimate_editor_undo_cb);
}

static gboolean
on_taken_cb (UsherEstimateRow    *row,
             guint                column,
             const char          *text,
             UsherEstimateEditor *self)
{
  guint              i = usher_estimate_editor_index_of (self, row);
  g_autoptr (GError) error = NULL;
  UsherEstimate     *next = NULL;

  if (i == G_MAXUINT || !self->is_editable)
    return TRUE;

  next = usher_estimate_set_cell (usher_estimate_editor_get_estimate (self), i, column, text, self->blank, &error);
  if (next == NULL)
    {
      usher_estimate_row_set_trouble (row, column, usher_estimate_editor_explain (error));
      usher_estimate_editor_show_trouble (self, usher_estimate_editor_explain (error));
      return FALSE;
    }

  usher_estimate_row_set_trouble (row, column, NULL);
  usher_estimate_editor_show_trouble (self, NULL);
  usher_estimate_editor_apply (self, next, _("Edit"));

  return TRUE;
}

/* What the line and the whole come to with what is being typed. */
static void
preview (UsherEstimateEditor *self,
         UsherEstimateRow    *row,
         guint                column,
         const char          *text)
{
  guint                     i = usher_estimate_editor_index_of (self, row);
  g_autoptr (UsherEstimate) next = NULL;

  if (column != USHER_ESTIMATE_COLUMN_QUANTITY && column != USHER_ESTIMATE_COLUMN_UNIT_PRICE &&
      column != USHER_ESTIMATE_COLUMN_DISCOUNT)
    return;

  next = usher_estimate_set_cell (usher_estimate_editor_get_estimate (self), i, column, text, self->blank, NULL);
  if (next == NULL)
    return;

  usher_estimate_row_show_amount (row, usher_estimate_get_line (next, i));
  g_signal_emit (self, signals[PREVIEWED], 0, next);
}

static void
on_typed_cb (UsherEstimateRow    *row,
             guint                column,
             const char          *text,
             UsherEstimateEditor *self)
{
  usher_estimate_row_set_trouble (row, column, NULL);
  preview (self, row, column, text);
  if (column == USHER_ESTIMATE_COLUMN_CODE || column == USHER_ESTIMATE_COLUMN_DESCRIPTION)
    usher_estimate_search_look_for (self->search, text);
}

static void
connect_row (UsherEstimateEditor *self,
             UsherEstimateRow    *row)
{
  g_signal_connect_object (row, "typed", G_CALLBACK (on_typed_cb), self, 0);
  g_signal_connect_object (row, "taken", G_CALLBACK (on_taken_cb), self, 0);
  g_signal_connect_object (row, "entered", G_CALLBACK (usher_estimate_editor_on_entered_cb), self, 0);
  g_signal_connect_object (row, "left", G_CALLBACK (usher_estimate_editor_on_left_cb), self, 0);
  g_signal_connect_object (row, "key", G_CALLBACK (usher_estimate_editor_on_key_cb), self, 0);
  for (guint i = 0; i <= USHER_ESTIMATE_COLUMN_LAST; i++)
    {
      GtkWidget *cell = usher_estimate_row_get_cell (row, i);

      if (cell != NULL && GTK_IS_TEXT (cell))
        gtk_text_set_extra_menu (GTK_TEXT (cell), self->menu);
    }
}

static void
add_heading (GtkWidget  *header,
             const char *text,
             double      xalign)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", xalign,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (header), label);
}

static GtkWidget *
make_header (void)
{
  GtkWidget *header = g_object_new (GTK_TYPE_BOX, NULL);

  gtk_widget_add_css_class (header, "estimate-header");
  /* Translators: heading of the column with the numbers of the lines. */
  add_heading (header, C_("estimate column", "#"), 1.0);
  add_heading (header, usher_estimate_column_label (USHER_ESTIMATE_COLUMN_CODE), 0.0);
  add_heading (header, usher_estimate_column_label (USHER_ESTIMATE_COLUMN_DESCRIPTION), 0.0);
  add_heading (header, usher_estimate_column_label (USHER_ESTIMATE_COLUMN_KIND), 0.0);
  add_heading (header, usher_estimate_column_label (USHER_ESTIMATE_COLUMN_PART_KIND), 0.0);
  add_heading (header, usher_estimate_column_label (USHER_ESTIMATE_COLUMN_BRAND), 0.0);
  add_heading (header, usher_estimate_column_label (USHER_ESTIMATE_COLUMN_QUANTITY), 1.0);
  add_heading (header, usher_estimate_column_label (USHER_ESTIMATE_COLUMN_UNIT_PRICE), 1.0);
  add_heading (header, usher_estimate_column_label (USHER_ESTIMATE_COLUMN_DISCOUNT), 1.0);
  add_heading (header, C_("estimate column", "Amount ¥"), 1.0);
  add_heading (header, usher_estimate_column_label (USHER_ESTIMATE_COLUMN_PAYER), 0.0);
  add_heading (header, usher_estimate_column_label (USHER_ESTIMATE_COLUMN_CONSENT), 0.0);
  gtk_widget_set_layout_manager (header, usher_estimate_layout_new ());

  return header;
}

static void
usher_estimate_editor_dispose (GObject *object)
{
  UsherEstimateEditor *self = USHER_ESTIMATE_EDITOR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->menu);
  g_clear_object (&self->stock);
  g_clear_object (&self->search);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_estimate_editor_parent_class)->dispose (object);
}

static void
usher_estimate_editor_finalize (GObject *object)
{
  UsherEstimateEditor *self = USHER_ESTIMATE_EDITOR (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->history, usher_estimate_history_free);
  g_clear_pointer (&self->blank, usher_estimate_line_unref);

  G_OBJECT_CLASS (usher_estimate_editor_parent_class)->finalize (object);
}

static void
usher_estimate_editor_class_init (UsherEstimateEditorClass *klass)
{
  static const char *const actions[] = { "line.remove", "line.move-up", "line.move-down", "line.copy-above",
                                         "line.duplicate" };
  GObjectClass            *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_estimate_editor_dispose;
  object_class->finalize = usher_estimate_editor_finalize;

  /**
   * UsherEstimateEditor::changed:
   *
   * The estimate is another one after an edit.
   */
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * UsherEstimateEditor::previewed:
   * @estimate: what it would be with what is being typed
   *
   * A number is being typed.
   */
  signals[PREVIEWED] = g_signal_new ("previewed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, USHER_TYPE_ESTIMATE);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, usher_estimate_editor_line_action);
  gtk_widget_class_install_action (widget_class, "line.consent", "s", usher_estimate_editor_line_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "estimateeditor");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
usher_estimate_editor_init (UsherEstimateEditor *self)
{
  self->is_editable = TRUE;
  self->rows = g_ptr_array_new ();
  self->menu = usher_estimate_editor_make_line_menu ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_set_focusable (self->list, FALSE);
  gtk_widget_add_css_class (self->list, "estimate-lines");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Lines"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Estimate"), -1);
  self->trouble = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->trouble, "error");
  gtk_widget_add_css_class (self->trouble, "caption");
  gtk_box_append (GTK_BOX (self->box), make_header ());
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_box_append (GTK_BOX (self->box), self->trouble);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * usher_estimate_editor_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): an editor with an empty estimate
 */
GtkWidget *
usher_estimate_editor_new (UsherDesk *desk)
{
  UsherEstimateEditor      *self = g_object_new (USHER_TYPE_ESTIMATE_EDITOR, NULL);
  UsherSession             *session = usher_desk_get_session (desk);
  g_autoptr (UsherEstimate) empty = usher_estimate_new (NULL, 0);

  self->desk = g_object_ref (desk);
  self->blank = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);
  self->blank->unit_price = usher_session_get_shop (session)->labour_rate;
  self->blank->consent = USHER_CONSENT_QUOTED;
  self->stock = usher_part_stock_new (session);
  self->search = usher_estimate_search_new (session);
  g_signal_connect_object (self->stock, "changed", G_CALLBACK (on_stock_changed_cb), self, G_CONNECT_SWAPPED);
  usher_estimate_editor_set_estimate (self, empty);

  return GTK_WIDGET (self);
}

/**
 * usher_estimate_editor_get_estimate:
 *
 * Returns: (transfer none): the estimate as it stands
 */
UsherEstimate *
usher_estimate_editor_get_estimate (UsherEstimateEditor *self)
{
  return usher_estimate_history_get_current (self->history);
}

/**
 * usher_estimate_editor_set_estimate:
 * @estimate: the estimate to edit, as it is in the data
 *
 * Shows another estimate, which is no edit: there is nothing to undo.
 */
void
usher_estimate_editor_set_estimate (UsherEstimateEditor *self,
                                    UsherEstimate       *estimate)
{
  g_return_if_fail (USHER_IS_ESTIMATE_EDITOR (self));
  g_return_if_fail (estimate != NULL);

  if (self->history != NULL && usher_estimate_equal (usher_estimate_editor_get_estimate (self), estimate))
    return;

  g_clear_pointer (&self->history, usher_estimate_history_free);
  self->history = usher_estimate_history_new (estimate);
  self->n_changes++;
  refresh (self);
}

/* The row of the data that a line has got by being saved. */
static UsherEstimateLine *
find_saved (UsherEstimate *sent,
            UsherEstimate *saved,
            UsherEstimate *now,
            guint          i)
{
  UsherEstimateLine *line = usher_estimate_get_line (now, i);
  guint              n_sent = usher_estimate_get_n_lines (sent);
  gboolean           is_aligned = n_sent == usher_estimate_get_n_lines (saved);

  for (guint j = 0; is_aligned && j < n_sent; j++)
    if (usher_estimate_get_line (sent, j) == line)
      return usher_estimate_get_line (saved, j);
  for (guint j = 0; line->id != 0 && j < usher_estimate_get_n_lines (saved); j++)
    if (usher_estimate_get_line (saved, j)->id == line->id)
      return usher_estimate_get_line (saved, j);
  /* Typed on while it was saved. */
  if (is_aligned && line->id == 0 && i < n_sent && usher_estimate_get_line (sent, i)->id == 0)
    return usher_estimate_get_line (saved, i);

  return NULL;
}

/**
 * usher_estimate_editor_adopt_saved:
 * @sent: what was given to the store
 * @saved: what came back
 *
 * Takes over the rows' identities, and the consent that the store found to
 * hold still, without disturbing what has been typed meanwhile.
 */
void
usher_estimate_editor_adopt_saved (UsherEstimateEditor *self,
                                   UsherEstimate       *sent,
                                   UsherEstimate       *saved)
{
  UsherEstimate            *now = usher_estimate_editor_get_estimate (self);
  g_autoptr (GPtrArray)     lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  g_autoptr (UsherEstimate) adopted = NULL;

  for (guint i = 0; i < usher_estimate_get_n_lines (now); i++)
    {
      UsherEstimateLine *line = usher_estimate_get_line (now, i);
      UsherEstimateLine *row = find_saved (sent, saved, now, i);
      UsherEstimateLine *copy = NULL;

      if (row == NULL)
        {
          g_ptr_array_add (lines, usher_estimate_line_ref (line));
          continue;
        }
      copy = usher_estimate_line_dup (line);
      copy->id = row->id;
      copy->row_version = row->row_version;
      if (usher_estimate_line_says_same (line, row) && line->consent != row->consent && now == sent)
        copy->consent = row->consent;
      g_ptr_array_add (lines, copy);
    }
  adopted = usher_estimate_new (lines, usher_estimate_get_whole_discount (now));
  usher_estimate_history_adopt_saved (self->history, adopted);
  refresh (self);
}

/**
 * usher_estimate_editor_get_stock:
 *
 * Returns: (transfer none): what is known of the parts
 */
UsherPartStock *
usher_estimate_editor_get_stock (UsherEstimateEditor *self)
{
  return self->stock;
}

/**
 * usher_estimate_editor_set_editable:
 * @is_editable: whether something may be changed
 */
void
usher_estimate_editor_set_editable (UsherEstimateEditor *self,
                                    gboolean             is_editable)
{
  if (self->is_editable == is_editable)
    return;

  self->is_editable = is_editable;
  for (guint i = 0; i < self->rows->len; i++)
    usher_estimate_row_set_editable (usher_estimate_editor_get_row (self, i), is_editable);
}

/**
 * usher_estimate_editor_set_english:
 * @is_english: whether the customer reads English
 *
 * Sets in which language the catalogue fills lines.
 */
void
usher_estimate_editor_set_english (UsherEstimateEditor *self,
                                   gboolean             is_english)
{
  self->is_english = is_english;
}

/**
 * usher_estimate_editor_commit:
 *
 * Takes what stands in a cell and was not taken yet; to be called before
 * anything is done with the estimate.
 *
 * Returns: whether every cell could be taken
 */
gboolean
usher_estimate_editor_commit (UsherEstimateEditor *self)
{
  gboolean was_taken = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    was_taken &= usher_estimate_row_commit (usher_estimate_editor_get_row (self, i));

  return was_taken;
}

/**
 * usher_estimate_editor_focus_end:
 *
 * Goes into the empty line.
 */
void
usher_estimate_editor_focus_end (UsherEstimateEditor *self)
{
  usher_estimate_editor_focus_cell (self, self->rows->len - 1, USHER_ESTIMATE_COLUMN_CODE);
}

/**
 * usher_estimate_editor_add_lines:
 * @lines: (element-type UsherEstimateLine): lines with the identities that they
 *   shall keep
 *
 * Adds lines at the end.
 */
void
usher_estimate_editor_add_lines (UsherEstimateEditor *self,
                                 GPtrArray           *lines)
{
  guint n_lines = 0;

  usher_estimate_editor_commit (self);
  n_lines = usher_estimate_get_n_lines (usher_estimate_editor_get_estimate (self));
  usher_estimate_editor_apply (self, usher_estimate_insert_lines (usher_estimate_editor_get_estimate (self), n_lines, lines), _("Add Lines"));
}

/**
 * usher_estimate_editor_add_package:
 * @package_id: a package
 *
 * Adds the lines of a package at the end.
 */
void
usher_estimate_editor_add_package (UsherEstimateEditor *self,
                                   gint64               package_id)
{
  usher_estimate_editor_commit (self);
  usher_estimate_editor_load_package (self, usher_estimate_editor_get_row (self, self->rows->len - 1), package_id);
}

/**
 * usher_estimate_editor_set_whole_discount:
 * @whole_discount: fen off the whole
 */
void
usher_estimate_editor_set_whole_discount (UsherEstimateEditor *self,
                                          gint64               whole_discount)
{
  usher_estimate_editor_apply (self, usher_estimate_set_whole_discount (usher_estimate_editor_get_estimate (self), whole_discount), _("Discount"));
}
