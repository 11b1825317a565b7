/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-damage-undo.h"

#include <glib/gi18n.h>

/* What was done to the marks of an order. */
typedef struct
{
  UsherOrderContext *context;
  GPtrArray         *marks; /* (element-type UsherDamageMark) which were removed or added */
} Change;

static void
change_free (gpointer data)
{
  Change *self = data;

  g_object_unref (self->context);
  g_ptr_array_unref (self->marks);
  g_free (self);
}

static Change *
change_new (UsherOrderContext *context)
{
  Change *self = g_new0 (Change, 1);

  self->context = g_object_ref (context);
  self->marks = usher_damage_marks_new ();

  return self;
}

/* Puts it where it was, also when others were added or removed since. */
static void
undo_remove (UsherDesk *desk,
             gpointer   data)
{
  Change                     *self = data;
  UsherOrderFile             *file = usher_order_context_get_file (self->context);
  const UsherDamageMark      *removed = g_ptr_array_index (self->marks, 0);
  g_autoptr (UsherDamageMark) mark = usher_damage_mark_copy (removed);
  g_autoptr (GPtrArray)       marks = usher_damage_marks_copy (file->marks);
  g_autoptr (GPtrArray)       numbered = NULL;
  guint                       place = MIN (mark->number - 1, marks->len);

  mark->id = 0;
  g_ptr_array_insert (marks, (int) place, g_steal_pointer (&mark));
  numbered = usher_damage_marks_renumber (marks);
  usher_order_context_set_marks (self->context, numbered);
}

/**
 * usher_damage_undo_remove:
 * @context: the order
 * @number: of a mark
 *
 * Removes a mark and offers to take that back.
 */
void
usher_damage_undo_remove (UsherOrderContext *context,
                          guint              number)
{
  UsherOrderFile        *file = usher_order_context_get_file (context);
  const UsherDamageMark *mark = usher_damage_marks_find (file->marks, number);
  g_autoptr (GPtrArray)  marks = NULL;
  Change                *change = NULL;
  g_autofree char       *text = NULL;

  if (mark == NULL)
    return;

  change = change_new (context);
  g_ptr_array_add (change->marks, usher_damage_mark_copy (mark));
  text = g_strdup_printf (_("Mark %u removed"), number);
  marks = usher_damage_marks_remove (file->marks, number);
  usher_order_context_set_marks (context, marks);
  usher_desk_offer_undo (usher_order_context_get_desk (context), text, undo_remove, change, change_free);
}

static gboolean
is_among (GPtrArray             *marks,
          const UsherDamageMark *mark)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const UsherDamageMark *other = g_ptr_array_index (marks, i);

      if (other->x == mark->x && other->y == mark->y && other->type == mark->type && other->zone == mark->zone)
        return TRUE;
    }

  return FALSE;
}

static void
undo_carry_over (UsherDesk *desk,
                 gpointer   data)
{
  Change               *self = data;
  UsherOrderFile       *file = usher_order_context_get_file (self->context);
  g_autoptr (GPtrArray) left = usher_damage_marks_new ();
  g_autoptr (GPtrArray) numbered = NULL;

  for (guint i = 0; i < file->marks->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (file->marks, i);

      if (!mark->earlier || !is_among (self->marks, mark))
        g_ptr_array_add (left, usher_damage_mark_copy (mark));
    }
  numbered = usher_damage_marks_renumber (left);
  usher_order_context_set_marks (self->context, numbered);
}

/**
 * usher_damage_undo_carry_over:
 * @context: the order
 * @marks: (element-type UsherDamageMark): marks of the last visit
 *
 * Adds marks that the car had at its last visit and offers to take that back.
 */
void
usher_damage_undo_carry_over (UsherOrderContext *context,
                              GPtrArray         *marks)
{
  Change               *change = change_new (context);
  g_autoptr (GPtrArray) all = usher_damage_marks_copy (usher_order_context_get_file (context)->marks);
  g_autoptr (GPtrArray) numbered = NULL;
  g_autofree char      *text = NULL;

  for (guint i = 0; i < marks->len; i++)
    {
      UsherDamageMark *mark = usher_damage_mark_copy (g_ptr_array_index (marks, i));

      mark->id = 0;
      mark->earlier = TRUE;
      g_ptr_array_add (all, mark);
      g_ptr_array_add (change->marks, usher_damage_mark_copy (mark));
    }
  text = g_strdup_printf (ngettext ("%u mark carried over", "%u marks carried over", marks->len), marks->len);
  numbered = usher_damage_marks_renumber (all);
  usher_order_context_set_marks (context, numbered);
  usher_desk_offer_undo (usher_order_context_get_desk (context), text, undo_carry_over, change, change_free);
}
