/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-additions-panel.h"

#include <glib/gi18n.h>

#include "usher-addition-card.h"
#include "usher-addition-dialog.h"
#include "usher-addition-store.h"
#include "usher-blocker-text.h"
#include "usher-order-guard.h"

struct _UsherAdditionsPanel
{
  AdwBin parent_instance;

  UsherDesk         *desk;
  UsherOrderContext *context;
  GCancellable      *cancellable;

  GtkBox   *cards;
  GtkLabel *empty;
  GtkLabel *hint;
};

G_DEFINE_FINAL_TYPE (UsherAdditionsPanel, usher_additions_panel, ADW_TYPE_BIN)

/* What did not change keeps its card, and what is typed into it. */
static void
place_card (UsherAdditionsPanel *self,
            UsherAddition       *addition,
            GtkWidget          **next)
{
  if (*next != NULL && usher_addition_card_shows (USHER_ADDITION_CARD (*next), addition))
    {
      *next = gtk_widget_get_next_sibling (*next);
      return;
    }
  gtk_box_insert_child_after (self->cards, usher_addition_card_new (self->context, addition),
                              *next != NULL ? gtk_widget_get_prev_sibling (*next) : gtk_widget_get_last_child (GTK_WIDGET (self->cards)));
  if (*next != NULL)
    {
      GtkWidget *old = *next;

      *next = gtk_widget_get_next_sibling (old);
      gtk_box_remove (self->cards, old);
    }
}

static void
show_additions (UsherAdditionsPanel *self,
                GPtrArray           *additions)
{
  GtkWidget *next = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  guint      n_shown = 0;

  for (guint i = 0; i < additions->len; i++)
    {
      UsherAddition *addition = g_ptr_array_index (additions, i);

      if (addition->state == USHER_ADDITION_STATE_WITHDRAWN)
        continue;
      place_card (self, addition, &next);
      n_shown++;
    }
  while (next != NULL)
    {
      GtkWidget *old = next;

      next = gtk_widget_get_next_sibling (old);
      gtk_box_remove (self->cards, old);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->empty), n_shown == 0);
}

static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherAdditionsPanel) self = user_data;
  g_autoptr (GError)              error = NULL;
  g_autoptr (GPtrArray)           additions = usher_addition_store_list_finish (USHER_ADDITION_STORE (source), result, &error);

  if (self->context == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (additions == NULL)
    usher_desk_report (self->desk, error, _("The additional work could not be read"));
  else
    show_additions (self, additions);
}

static void
load (UsherAdditionsPanel *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  usher_addition_store_list_async (usher_session_get_additions (usher_desk_get_session (self->desk)),
                                   usher_order_context_get_order_id (self->context), self->cancellable, on_listed_cb,
                                   g_object_ref (self));
}

static void
on_changed_cb (UsherAdditionsPanel *self,
               const char          *kind,
               GVariant            *ids)
{
  gint64       order_id = usher_order_context_get_order_id (self->context);
  GVariantIter iter;
  gint64       id = 0;

  g_variant_iter_init (&iter, ids);
  while (g_variant_iter_next (&iter, "x", &id))
    if (id == order_id)
      {
        load (self);
        return;
      }
}

static void
on_updated_cb (UsherAdditionsPanel *self)
{
  UsherOrderFacts    facts;
  g_autoptr (GArray) blockers = NULL;
  g_autofree char   *hint = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self), usher_order_context_get_file (self->context) != NULL);
  if (usher_order_context_get_file (self->context) == NULL)
    return;
  usher_order_context_get_facts (self->context, &facts);
  blockers = usher_order_guard (&facts, USHER_ORDER_ACTION_PROPOSE_ADDITION);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "additions.propose", blockers->len == 0);
  if (blockers->len > 0)
    {
      g_autofree char *link = usher_blocker_link_text (&g_array_index (blockers, UsherBlocker, 0));

      /* Translators: what is missing, and in which step. */
      hint = g_strdup_printf (_("Not yet: %s"), link);
    }
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL; card = gtk_widget_get_next_sibling (card))
    usher_addition_card_update (USHER_ADDITION_CARD (card));
}

static void
propose_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  UsherAdditionsPanel *self = USHER_ADDITIONS_PANEL (widget);

  usher_addition_dialog_present (widget, self->desk, usher_order_context_get_file (self->context), NULL);
}

static void
usher_additions_panel_dispose (GObject *object)
{
  UsherAdditionsPanel *self = USHER_ADDITIONS_PANEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_additions_panel_parent_class)->dispose (object);
}

static void
usher_additions_panel_class_init (UsherAdditionsPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_additions_panel_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "additions.propose", NULL, propose_cb);
}

static GtkLabel *
add_note (GtkWidget  *box,
          const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
usher_additions_panel_init (UsherAdditionsPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_("Additional Work"));
  GtkWidget *propose = gtk_button_new_with_mnemonic (_("Propose _More Work…"));

  gtk_label_set_xalign (GTK_LABEL (title), 0.0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (propose), "additions.propose");
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), propose);
  gtk_box_append (GTK_BOX (box), head);
  self->hint = add_note (box, "");
  self->empty = add_note (box, _("Nothing was found beyond what is agreed. What is found later needs the customer’s consent first."));
  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->cards));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * usher_additions_panel_new:
 * @desk: the desk
 * @context: the order
 *
 * Returns: (transfer floating): a panel for the step of the work
 */
GtkWidget *
usher_additions_panel_new (UsherDesk         *desk,
                           UsherOrderContext *context)
{
  UsherAdditionsPanel *self = g_object_new (USHER_TYPE_ADDITIONS_PANEL, NULL);

  self->desk = g_object_ref (desk);
  self->context = g_object_ref (context);
  g_signal_connect_object (context, "updated", G_CALLBACK (on_updated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (usher_desk_get_session (desk), "changed::order", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  on_updated_cb (self);
  load (self);

  return GTK_WIDGET (self);
}
