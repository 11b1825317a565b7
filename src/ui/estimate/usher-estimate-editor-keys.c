/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-estimate-editor-private.h"

#include <glib/gi18n.h>

/* The cells in reading order; the rest is read-only. */
static const UsherEstimateColumn columns[] = {
  USHER_ESTIMATE_COLUMN_CODE,
  USHER_ESTIMATE_COLUMN_DESCRIPTION,
  USHER_ESTIMATE_COLUMN_KIND,
  USHER_ESTIMATE_COLUMN_PART_KIND,
  USHER_ESTIMATE_COLUMN_BRAND,
  USHER_ESTIMATE_COLUMN_QUANTITY,
  USHER_ESTIMATE_COLUMN_UNIT_PRICE,
  USHER_ESTIMATE_COLUMN_DISCOUNT,
  USHER_ESTIMATE_COLUMN_PAYER,
  USHER_ESTIMATE_COLUMN_CONSENT,
};

/* Keys. */

static int
place_of (UsherEstimateColumn column)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i] == column)
      return i;

  g_return_val_if_reached (0);
}

/* The next or the previous cell in reading order.  From the last cell of the
 * empty line, and from the very first cell, Tab leaves the table. */
static gboolean
move_on (UsherEstimateEditor *self,
         UsherEstimateRow    *row,
         UsherEstimateColumn  column,
         int                  step)
{
  int place = place_of (column) + step;
  int i = usher_estimate_editor_index_of (self, row);

  for (;; place += step)
    {
      if (place < 0 || place >= (int) G_N_ELEMENTS (columns))
        {
          i += step;
          place = step > 0 ? 0 : (int) G_N_ELEMENTS (columns) - 1;
        }
      if (i < 0 || i >= (int) self->rows->len)
        return FALSE;
      if (usher_estimate_row_can_focus_cell (usher_estimate_editor_get_row (self, i), columns[place]))
        {
          usher_estimate_row_focus_cell (usher_estimate_editor_get_row (self, i), columns[place]);
          return TRUE;
        }
    }
}

static gboolean
press_tab (UsherEstimateEditor *self,
           UsherEstimateRow    *row,
           UsherEstimateColumn  column,
           int                  step)
{
  if (!usher_estimate_row_commit (row))
    return TRUE;

  return move_on (self, row, column, step);
}

static gboolean
press_enter (UsherEstimateEditor *self,
             UsherEstimateRow    *row,
             UsherEstimateColumn  column,
             int                  step)
{
  guint i = usher_estimate_editor_index_of (self, row);

  if (!usher_estimate_row_commit (row))
    return TRUE;

  i = usher_estimate_editor_index_of (self, row);
  if (column == USHER_ESTIMATE_COLUMN_CODE && usher_estimate_row_get_line (row) != NULL)
    {
      UsherEstimateLine *line = usher_estimate_row_get_line (row);

      if (*line->code != '\0' && *line->description == '\0')
        usher_estimate_editor_look_up_code (self, row);
    }
  if (step < 0 && i == 0)
    return TRUE;
  usher_estimate_editor_focus_cell (self, i + step, USHER_ESTIMATE_COLUMN_CODE);

  return TRUE;
}

static gboolean
press_up_down (UsherEstimateEditor *self,
               UsherEstimateRow    *row,
               UsherEstimateColumn  column,
               int                  step)
{
  guint i = usher_estimate_editor_index_of (self, row);

  if (usher_estimate_row_commit (row) && (int) i + step >= 0)
    usher_estimate_editor_focus_cell (self, i + step, column);

  return TRUE;
}

typedef struct
{
  UsherEstimateEditor *self; /* %NULL once it is gone */
  UsherEstimateLine   *line;
  guint                i;
  guint                n_changes; /* right after the removal */
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_clear_weak_pointer (&removal->self);
  usher_estimate_line_unref (removal->line);
  g_free (removal);
}

/* Puts back exactly that line, whatever has been done since. */
static void
undo_removal_cb (UsherDesk *desk,
                 gpointer   data)
{
  Removal             *removal = data;
  UsherEstimateEditor *self = removal->self;
  guint                i = 0;

  if (self == NULL || !self->is_editable)
    {
      usher_desk_say (desk, _("Open the order to put the line back"));
      return;
    }

  i = MIN (removal->i, usher_estimate_get_n_lines (usher_estimate_editor_get_estimate (self)));
  if (removal->n_changes == self->n_changes && usher_estimate_history_undo (self->history) != NULL)
    usher_estimate_editor_after_edit (self);
  else
    usher_estimate_editor_apply (self, usher_estimate_insert (usher_estimate_editor_get_estimate (self), i, removal->line), _("Put Back Line"));
  usher_estimate_editor_focus_cell (self, i, USHER_ESTIMATE_COLUMN_CODE);
}

static gboolean
remove_line (UsherEstimateEditor *self,
             UsherEstimateRow    *row)
{
  guint            i = usher_estimate_editor_index_of (self, row);
  Removal         *removal = NULL;
  g_autofree char *text = NULL;

  if (i >= usher_estimate_get_n_lines (usher_estimate_editor_get_estimate (self)))
    {
      usher_estimate_row_restore (row);
      return TRUE;
    }
  if (usher_estimate_line_is_fixed (usher_estimate_get_line (usher_estimate_editor_get_estimate (self), i)))
    {
      gtk_widget_error_bell (GTK_WIDGET (row));
      return TRUE;
    }

  removal = g_new0 (Removal, 1);
  g_set_weak_pointer (&removal->self, self);
  removal->line = usher_estimate_line_ref (usher_estimate_get_line (usher_estimate_editor_get_estimate (self), i));
  removal->i = i;
  usher_estimate_editor_push (self, usher_estimate_remove (usher_estimate_editor_get_estimate (self), i), _("Remove Line"));
  removal->n_changes = self->n_changes;
  /* Translators: what the line said. */
  text = g_strdup_printf (_("Removed “%s”"), *removal->line->description != '\0' ? removal->line->description
                                                                                 : removal->line->code);
  usher_desk_offer_undo (self->desk, text, undo_removal_cb, removal, removal_free);

  return TRUE;
}

static gboolean
move_line (UsherEstimateEditor *self,
           UsherEstimateRow    *row,
           UsherEstimateColumn  column,
           int                  step)
{
  guint n_lines = usher_estimate_get_n_lines (usher_estimate_editor_get_estimate (self));
  int   i = 0;

  if (!usher_estimate_row_commit (row))
    return TRUE;

  i = usher_estimate_editor_index_of (self, row);
  if (i + step < 0 || i + step >= (int) n_lines || i >= (int) n_lines)
    return TRUE;

  usher_estimate_editor_apply (self, usher_estimate_move (usher_estimate_editor_get_estimate (self), i, i + step), _("Move Line"));
  usher_estimate_editor_focus_cell (self, i + step, column);

  return TRUE;
}

static gboolean
copy_above (UsherEstimateEditor *self,
            UsherEstimateRow    *row,
            UsherEstimateColumn  column)
{
  g_autoptr (GError) error = NULL;
  UsherEstimate     *next = NULL;

  usher_estimate_row_restore (row);
  next = usher_estimate_copy_cell_above (usher_estimate_editor_get_estimate (self), usher_estimate_editor_index_of (self, row), column, self->blank, &error);
  if (next == NULL)
    usher_estimate_editor_show_trouble (self, usher_estimate_editor_explain (error));
  else
    usher_estimate_editor_apply (self, next, _("Copy Cell Above"));

  return TRUE;
}

static gboolean
set_consent (UsherEstimateEditor *self,
             UsherEstimateRow    *row,
             UsherConsent         consent)
{
  guint i = 0;

  if (!usher_estimate_row_commit (row))
    return TRUE;

  i = usher_estimate_editor_index_of (self, row);
  if (i < usher_estimate_get_n_lines (usher_estimate_editor_get_estimate (self)))
    usher_estimate_editor_apply (self,
                                 usher_estimate_set_cell (usher_estimate_editor_get_estimate (self), i, USHER_ESTIMATE_COLUMN_CONSENT,
                                                          usher_consent_to_string (consent), self->blank, NULL),
                                 _("Consent"));

  return TRUE;
}

static gboolean
redo (UsherEstimateEditor *self)
{
  if (!usher_estimate_history_can_redo (self->history))
    return TRUE;

  usher_estimate_history_redo (self->history);
  usher_estimate_editor_after_edit (self);
  usher_desk_note_edit (self->desk, G_OBJECT (self), usher_estimate_editor_undo_cb);

  return TRUE;
}

static gboolean
press_control (UsherEstimateEditor *self,
               UsherEstimateRow    *row,
               UsherEstimateColumn  column,
               guint                keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return press_up_down (self, row, column, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return press_up_down (self, row, column, 1);
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      return self->is_editable && remove_line (self, row);
    case GDK_KEY_d:
    case GDK_KEY_D:
      return self->is_editable && copy_above (self, row, column);
    case GDK_KEY_1:
      return self->is_editable && set_consent (self, row, USHER_CONSENT_QUOTED);
    case GDK_KEY_2:
      return self->is_editable && set_consent (self, row, USHER_CONSENT_RECOMMENDED);
    case GDK_KEY_3:
      return self->is_editable && set_consent (self, row, USHER_CONSENT_DECLINED);
    case GDK_KEY_4:
      return self->is_editable && set_consent (self, row, USHER_CONSENT_DEFERRED);
    default:
      return FALSE;
    }
}

static gboolean
press_plain (UsherEstimateEditor *self,
             UsherEstimateRow    *row,
             UsherEstimateColumn  column,
             guint                keyval,
             int                  step)
{
  switch (keyval)
    {
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      return press_tab (self, row, column, step);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return press_enter (self, row, column, step);
    case GDK_KEY_Escape:
      usher_estimate_editor_show_trouble (self, NULL);
      return usher_estimate_row_restore (row);
    case GDK_KEY_F2:
      gtk_editable_set_position (GTK_EDITABLE (usher_estimate_row_get_cell (row, column)), -1);
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
usher_estimate_editor_on_key_cb (UsherEstimateRow    *row,
                                 guint                column,
                                 guint                keyval,
                                 guint                state,
                                 UsherEstimateEditor *self)
{
  if (state == (GDK_SHIFT_MASK | GDK_CONTROL_MASK) && (keyval == GDK_KEY_z || keyval == GDK_KEY_Z))
    return self->is_editable && redo (self);
  if (state == GDK_CONTROL_MASK)
    return press_control (self, row, column, keyval);
  if (state == GDK_ALT_MASK && self->is_editable && (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up))
    return move_line (self, row, column, -1);
  if (state == GDK_ALT_MASK && self->is_editable && (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down))
    return move_line (self, row, column, 1);
  if (state == 0 || state == GDK_SHIFT_MASK)
    return press_plain (self, row, column, keyval, state == 0 ? 1 : -1);

  return FALSE;
}

/* What the keys do, from the menu of the line. */

void
usher_estimate_editor_line_action (GtkWidget  *widget,
                                   const char *name,
                                   GVariant   *parameter)
{
  UsherEstimateEditor *self = USHER_ESTIMATE_EDITOR (widget);
  UsherEstimateColumn  column;
  UsherEstimateRow    *row = usher_estimate_editor_find_focus (self, &column);
  UsherConsent         consent;

  if (row == NULL || !self->is_editable)
    return;

  if (g_str_equal (name, "line.remove"))
    remove_line (self, row);
  else if (g_str_equal (name, "line.move-up"))
    move_line (self, row, column, -1);
  else if (g_str_equal (name, "line.move-down"))
    move_line (self, row, column, 1);
  else if (g_str_equal (name, "line.copy-above"))
    copy_above (self, row, column);
  else if (g_str_equal (name, "line.duplicate") && usher_estimate_editor_index_of (self, row) < usher_estimate_get_n_lines (usher_estimate_editor_get_estimate (self)))
    usher_estimate_editor_apply (self, usher_estimate_duplicate_line (usher_estimate_editor_get_estimate (self), usher_estimate_editor_index_of (self, row)), _("Duplicate Line"));
  else if (g_str_equal (name, "line.consent") &&
           usher_consent_from_string (g_variant_get_string (parameter, NULL), &consent))
    set_consent (self, row, consent);
}

GMenuModel *
usher_estimate_editor_make_line_menu (void)
{
  GMenu            *menu = g_menu_new ();
  g_autoptr (GMenu) line = g_menu_new ();
  g_autoptr (GMenu) consent = g_menu_new ();

  g_menu_append (line, _("Move Line _Up"), "line.move-up");
  g_menu_append (line, _("Move Line _Down"), "line.move-down");
  g_menu_append (line, _("Du_plicate Line"), "line.duplicate");
  g_menu_append (line, _("Copy _Cell Above"), "line.copy-above");
  g_menu_append (line, _("_Remove Line"), "line.remove");
  g_menu_append (consent, _("_Quoted"), "line.consent::quoted");
  g_menu_append (consent, _("_Advised Only"), "line.consent::recommended");
  g_menu_append (consent, _("D_eclined"), "line.consent::declined");
  g_menu_append (consent, _("_Later"), "line.consent::deferred");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (line));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (consent));

  return G_MENU_MODEL (menu);
}
