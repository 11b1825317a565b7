/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-order-states.h"

#include <glib/gi18n.h>

#include "usher-labels.h"
#include "usher-times.h"

typedef struct
{
  GtkWidget *box;
  GtkImage  *image;
  GtkLabel  *text;
} State;

struct _UsherOrderStates
{
  AdwBin parent_instance;

  State promise;
  State document;
  State car;
  State consent;
  State money;
};

G_DEFINE_FINAL_TYPE (UsherOrderStates, usher_order_states, ADW_TYPE_BIN)

static void
append_state (GtkWidget  *wrap,
              State      *state,
              const char *caption)
{
  GtkWidget *label = gtk_label_new (caption);

  state->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  state->image = GTK_IMAGE (gtk_image_new ());
  state->text = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (state->text), "caption-heading");
  gtk_box_append (GTK_BOX (state->box), GTK_WIDGET (state->image));
  gtk_box_append (GTK_BOX (state->box), label);
  gtk_box_append (GTK_BOX (state->box), GTK_WIDGET (state->text));
  adw_wrap_box_append (ADW_WRAP_BOX (wrap), state->box);
}

static void
usher_order_states_class_init (UsherOrderStatesClass *klass)
{
}

static void
usher_order_states_init (UsherOrderStates *self)
{
  GtkWidget *wrap = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 24);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 3);
  gtk_widget_add_css_class (wrap, "order-states");
  append_state (wrap, &self->promise, C_("order state", "Promised"));
  append_state (wrap, &self->document, C_("order state", "Document"));
  append_state (wrap, &self->car, C_("order state", "Car"));
  append_state (wrap, &self->consent, C_("order state", "Consent"));
  append_state (wrap, &self->money, C_("order state", "Money"));
  adw_bin_set_child (ADW_BIN (self), wrap);
}

static void
set_state (State      *state,
           const char *icon_name,
           const char *text)
{
  gtk_image_set_from_icon_name (state->image, icon_name);
  gtk_label_set_text (state->text, text);
}

static void
show_promise (UsherOrderStates *self,
              UsherSession     *session,
              UsherOrder       *order)
{
  g_autofree char *text = NULL;

  if (order->promised_at == 0)
    {
      set_state (&self->promise, "alarm-symbolic", C_("promise", "no time yet"));
      return;
    }

  text = usher_times_relative (session, order->promised_at);
  set_state (&self->promise, "alarm-symbolic", text);
}

/* Lines that were offered, and how many of them the customer agreed to. */
static void
show_consent (UsherOrderStates *self,
              UsherEstimate    *estimate)
{
  guint            n_lines = 0;
  guint            n_agreed = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; estimate != NULL && i < usher_estimate_get_n_lines (estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);

      if (line->consent == USHER_CONSENT_RECOMMENDED)
        continue;
      n_lines++;
      n_agreed += line->consent == USHER_CONSENT_AUTHORIZED || line->consent == USHER_CONSENT_DONE;
    }
  if (n_lines == 0)
    {
      set_state (&self->consent, "usher-step-open-symbolic", C_("consent", "nothing offered yet"));
      return;
    }

  /* Translators: to how many of the lines of an estimate the customer agreed. */
  text = g_strdup_printf (C_("consent", "%u of %u"), n_agreed, n_lines);
  set_state (&self->consent,
             n_agreed == n_lines ? "usher-step-done-symbolic" : n_agreed > 0 ? "usher-step-partly-symbolic"
                                                                             : "usher-step-open-symbolic",
             text);
}

/**
 * usher_order_states_show:
 * @session: the workshop
 * @file: an order
 *
 * Shows where the order stands.
 */
void
usher_order_states_show (UsherOrderStates *self,
                         UsherSession     *session,
                         UsherOrderFile   *file)
{
  UsherOrder *order = file->order;

  show_promise (self, session, order);
  set_state (&self->document, "usher-authorization-symbolic", usher_document_state_label (order->document_state));
  set_state (&self->car, usher_car_state_icon (order->car_state), usher_car_state_label (order->car_state));
  show_consent (self, file->estimate);
  set_state (&self->money, "usher-estimate-symbolic", usher_money_state_label (order->money_state));
}
