/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-concern-step.h"

#include <glib/gi18n.h>

#include "usher-blocker-text.h"
#include "usher-concern-card.h"
#include "usher-repeat-banner.h"

struct _UsherConcernStep
{
  UsherOrderStep parent_instance;

  UsherConcern *next; /* the empty one at the end, of the order as soon as something is said in it */

  GtkBox    *cards;
  AdwBin    *repeat_place;
  GtkWidget *repeats;
};

G_DEFINE_FINAL_TYPE (UsherConcernStep, usher_concern_step, USHER_TYPE_ORDER_STEP)

static UsherOrderContext *
get_context (UsherConcernStep *self)
{
  return usher_order_step_get_context (USHER_ORDER_STEP (self));
}

/* Removing. */

typedef struct
{
  UsherOrderContext *context;
  UsherConcern      *concern;
  guint              place;
} Removed;

static void
removed_free (gpointer data)
{
  Removed *self = data;

  g_object_unref (self->context);
  g_object_unref (self->concern);
  g_free (self);
}

/* As a new row: that of the old one may be gone from the workshop already. */
static void
undo_remove (UsherDesk *desk,
             gpointer   data)
{
  Removed      *self = data;
  GPtrArray    *concerns = usher_order_context_edit_concerns (self->context);
  UsherConcern *concern = usher_entity_copy (self->concern);

  concern->parent_instance.id = 0;
  concern->parent_instance.row_version = 0;
  g_ptr_array_insert (concerns, (int) MIN (self->place, concerns->len), concern);
}

static void
on_remove_cb (UsherConcernStep *self,
              UsherConcernCard *card)
{
  UsherConcern *concern = usher_concern_card_get_concern (card);
  GPtrArray    *concerns = usher_order_context_edit_concerns (get_context (self));
  GtkWidget    *next = gtk_widget_get_next_sibling (GTK_WIDGET (card));
  Removed      *removed = NULL;
  guint         place = 0;

  if (!g_ptr_array_find (concerns, concern, &place))
    return;

  removed = g_new0 (Removed, 1);
  removed->context = g_object_ref (get_context (self));
  removed->concern = usher_entity_copy (concern);
  removed->place = place;
  g_ptr_array_remove_index (concerns, place);
  if (next != NULL)
    gtk_widget_grab_focus (next);
  usher_desk_offer_undo (usher_order_step_get_desk (USHER_ORDER_STEP (self)), _("Concern removed"), undo_remove, removed,
                                                                                removed_free);
}

/* The cards. */

/* What was typed into the empty one makes it one of the order. */
static void
adopt_next (UsherConcernStep *self)
{
  if (self->next == NULL || usher_concern_is_blank (self->next))
    return;

  g_ptr_array_add (usher_order_context_edit_concerns (get_context (self)), g_steal_pointer (&self->next));
}

static UsherConcernCard *
find_card (UsherConcernStep *self,
           UsherConcern     *concern)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (usher_concern_card_get_concern (USHER_CONCERN_CARD (card)) == concern)
      return USHER_CONCERN_CARD (card);

  return NULL;
}

static GtkWidget *
put_card (UsherConcernStep *self,
          UsherConcern     *concern,
          guint             number,
          GtkWidget        *after)
{
  GtkWidget *card = GTK_WIDGET (find_card (self, concern));

  if (card == NULL)
    {
      card = usher_concern_card_new (get_context (self), concern);
      g_signal_connect_object (card, "remove", G_CALLBACK (on_remove_cb), self, G_CONNECT_SWAPPED);
      gtk_box_insert_child_after (self->cards, card, after);
    }
  else if (gtk_widget_get_prev_sibling (card) != after)
    {
      gtk_box_reorder_child_after (self->cards, card, after);
    }
  usher_concern_card_update (USHER_CONCERN_CARD (card), number, usher_order_context_is_editable (get_context (self)));

  return card;
}

static void
remove_cards_after (UsherConcernStep *self,
                    GtkWidget        *last)
{
  GtkWidget *card = NULL;

  while ((card = last != NULL ? gtk_widget_get_next_sibling (last)
                              : gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, card);
}

/* Cards of concerns that are gone end up behind the others. */
static void
show_cards (UsherConcernStep *self,
            GPtrArray        *concerns)
{
  GtkWidget *last = NULL;

  for (guint i = 0; i < concerns->len; i++)
    last = put_card (self, g_ptr_array_index (concerns, i), i + 1, last);
  if (self->next != NULL)
    last = put_card (self, self->next, concerns->len + 1, last);
  remove_cards_after (self, last);
}

static gboolean
wants_next (UsherConcernStep *self,
            GPtrArray        *concerns)
{
  return usher_order_context_is_editable (get_context (self)) &&
         (concerns->len == 0 || !usher_concern_is_blank (g_ptr_array_index (concerns, concerns->len - 1)));
}

static void
usher_concern_step_update (UsherOrderStep *step)
{
  UsherConcernStep *self = USHER_CONCERN_STEP (step);
  GPtrArray        *concerns = usher_order_step_get_file (step)->concerns;

  adopt_next (self);
  if (!wants_next (self, concerns))
    g_clear_object (&self->next);
  else if (self->next == NULL)
    self->next = g_object_new (USHER_TYPE_CONCERN, NULL);
  show_cards (self, concerns);
  usher_repeat_banner_update (USHER_REPEAT_BANNER (self->repeats));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "concern.add", usher_order_context_is_editable (get_context (self)));
}

static gboolean
focus_empty_card (UsherConcernStep *self)
{
  GtkWidget *last = NULL;

  usher_concern_step_update (USHER_ORDER_STEP (self));
  last = gtk_widget_get_last_child (GTK_WIDGET (self->cards));

  return last != NULL && gtk_widget_grab_focus (last);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  if (usher_order_step_get_file (USHER_ORDER_STEP (widget)) != NULL)
    focus_empty_card (USHER_CONCERN_STEP (widget));
}

static const char *
usher_concern_step_get_title (UsherOrderStep *step)
{
  return usher_step_label (USHER_STEP_CONCERN);
}

static const char *
usher_concern_step_get_icon (UsherOrderStep *step)
{
  return "usher-concern-symbolic";
}

/* A concern is dealt with when somebody has looked at it. */
static UsherStepProgress
usher_concern_step_get_progress (UsherOrderStep *step,
                                 char          **text)
{
  GPtrArray *concerns = usher_order_step_get_file (step)->concerns;
  guint      n_said = 0;
  guint      n_looked_at = 0;

  for (guint i = 0; i < concerns->len; i++)
    {
      UsherConcern *concern = g_ptr_array_index (concerns, i);

      if (*concern->words == '\0')
        continue;
      n_said++;
      n_looked_at += concern->finding != USHER_FINDING_NOT_ASKED;
    }
  if (n_said == 0)
    return USHER_STEP_PROGRESS_OPEN;

  *text = g_strdup_printf ("%u/%u", n_looked_at, n_said);

  return n_looked_at == n_said ? USHER_STEP_PROGRESS_DONE : USHER_STEP_PROGRESS_PARTLY;
}

static void
usher_concern_step_flush (UsherOrderStep *step,
                          GTask          *task)
{
  if (usher_order_step_get_file (step) != NULL)
    adopt_next (USHER_CONCERN_STEP (step));
  usher_order_step_flushed (task, NULL);
}

static gboolean
usher_concern_step_focus_field (UsherOrderStep  *step,
                                UsherBlockerCode code)
{
  return code == USHER_BLOCKER_CODE_NOTHING_TO_DO && focus_empty_card (USHER_CONCERN_STEP (step));
}

static void
usher_concern_step_constructed (GObject *object)
{
  UsherConcernStep *self = USHER_CONCERN_STEP (object);

  G_OBJECT_CLASS (usher_concern_step_parent_class)->constructed (object);

  self->repeats = usher_repeat_banner_new (get_context (self));
  adw_bin_set_child (self->repeat_place, self->repeats);
}

static void
usher_concern_step_dispose (GObject *object)
{
  UsherConcernStep *self = USHER_CONCERN_STEP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_CONCERN_STEP);
  g_clear_object (&self->next);

  G_OBJECT_CLASS (usher_concern_step_parent_class)->dispose (object);
}

static void
usher_concern_step_class_init (UsherConcernStepClass *klass)
{
  GObjectClass        *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass      *widget_class = GTK_WIDGET_CLASS (klass);
  UsherOrderStepClass *step_class = USHER_ORDER_STEP_CLASS (klass);

  object_class->constructed = usher_concern_step_constructed;
  object_class->dispose = usher_concern_step_dispose;

  step_class->get_title = usher_concern_step_get_title;
  step_class->get_icon = usher_concern_step_get_icon;
  step_class->get_progress = usher_concern_step_get_progress;
  step_class->update = usher_concern_step_update;
  step_class->flush = usher_concern_step_flush;
  step_class->focus_field = usher_concern_step_focus_field;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/concern/usher-concern-step.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherConcernStep, cards);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernStep, repeat_place);
  gtk_widget_class_install_action (widget_class, "concern.add", NULL, add_action);
}

static void
usher_concern_step_init (UsherConcernStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
