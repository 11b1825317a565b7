/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-blocker-strip.h"

#include <glib/gi18n.h>
#include <string.h>

#include "usher-blocker-text.h"

struct _UsherBlockerStrip
{
  AdwBin parent_instance;

  GtkWidget *wrap;
  char      *lead;
  GArray    *blockers; /* (element-type UsherBlocker) what is shown, or %NULL */
};

G_DEFINE_FINAL_TYPE (UsherBlockerStrip, usher_blocker_strip, ADW_TYPE_BIN)

static void
usher_blocker_strip_finalize (GObject *object)
{
  UsherBlockerStrip *self = USHER_BLOCKER_STRIP (object);

  g_clear_pointer (&self->blockers, g_array_unref);
  g_clear_pointer (&self->lead, g_free);

  G_OBJECT_CLASS (usher_blocker_strip_parent_class)->finalize (object);
}

static void
usher_blocker_strip_class_init (UsherBlockerStripClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_blocker_strip_finalize;
}

static void
usher_blocker_strip_init (UsherBlockerStrip *self)
{
  self->wrap = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->wrap), 6);
  gtk_widget_add_css_class (self->wrap, "blocker-strip");
  adw_bin_set_child (ADW_BIN (self), self->wrap);
}

static void
on_link_clicked_cb (UsherBlockerStrip *self,
                    GtkButton         *button)
{
  guint               i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));
  const UsherBlocker *blocker = &g_array_index (self->blockers, UsherBlocker, i);

  gtk_widget_activate_action (GTK_WIDGET (self), "order.mend", "(ii)", (int) blocker->code, (int) blocker->step);
}

static void
append_sentence (UsherBlockerStrip *self,
                 const char        *icon_name,
                 const char        *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon_name));
  gtk_box_append (GTK_BOX (box), gtk_label_new (text));
  adw_wrap_box_append (ADW_WRAP_BOX (self->wrap), box);
}

static void
append_links (UsherBlockerStrip *self)
{
  for (guint i = 0; i < self->blockers->len; i++)
    {
      g_autofree char *text = usher_blocker_link_text (&g_array_index (self->blockers, UsherBlocker, i));
      GtkWidget       *button = gtk_button_new_with_label (text);

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "blocker");
      g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_link_clicked_cb), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (ADW_WRAP_BOX (self->wrap), button);
    }
}

static void
remove_all (UsherBlockerStrip *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->wrap);

  while (child != NULL)
    {
      adw_wrap_box_remove (ADW_WRAP_BOX (self->wrap), child);
      child = gtk_widget_get_first_child (self->wrap);
    }
}

static gboolean
is_shown (UsherBlockerStrip *self,
          GArray            *blockers)
{
  if (self->blockers == NULL || blockers->len != self->blockers->len)
    return FALSE;

  /* An empty array may have no data at all to compare. */
  return blockers->len == 0 ||
         memcmp (self->blockers->data, blockers->data, blockers->len * sizeof (UsherBlocker)) == 0;
}

static void
show (UsherBlockerStrip *self,
      GArray            *blockers,
      const char        *icon_name,
      const char        *lead)
{
  if (is_shown (self, blockers) && g_strcmp0 (self->lead, lead) == 0)
    return;

  g_set_str (&self->lead, lead);
  g_clear_pointer (&self->blockers, g_array_unref);
  self->blockers = g_array_copy (blockers);
  remove_all (self);
  append_sentence (self, icon_name, lead);
  append_links (self);
}

/**
 * usher_blocker_strip_show_blockers:
 * @blockers: (element-type UsherBlocker): what stands against an action
 * @lead: what they stand against: “Cannot pass yet:”
 *
 * Shows @blockers, and nothing when there are none.
 */
void
usher_blocker_strip_show_blockers (UsherBlockerStrip *self,
                                   GArray            *blockers,
                                   const char        *lead)
{
  gtk_widget_set_visible (GTK_WIDGET (self), blockers->len > 0);
  if (blockers->len > 0)
    show (self, blockers, "dialog-warning-symbolic", lead);
}

/**
 * usher_blocker_strip_show:
 * @facts: what is known of the order
 *
 * Shows what stands against issuing the authorization, or issuing it anew
 * where the order has changed since.
 */
void
usher_blocker_strip_show (UsherBlockerStrip     *self,
                          const UsherOrderFacts *facts)
{
  gboolean           is_settled = !usher_document_state_is_open (facts->document);
  gboolean           is_issued = facts->has_issued && !facts->differs_from_issued;
  g_autoptr (GArray) blockers = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), !is_settled && !is_issued);
  if (is_settled || is_issued)
    return;

  blockers = usher_order_guard (facts, facts->has_issued ? USHER_ORDER_ACTION_REISSUE
                                                         : USHER_ORDER_ACTION_ISSUE_AUTHORIZATION);
  if (blockers->len == 0)
    show (self, blockers, "usher-step-done-symbolic", _("Nothing is missing: the authorization can be issued"));
  else
    show (self, blockers, "dialog-warning-symbolic", _("Cannot issue yet:"));
}
