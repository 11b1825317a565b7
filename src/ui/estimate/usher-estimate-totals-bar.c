/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-estimate-totals-bar.h"

#include <glib/gi18n.h>

#include "usher-estimate-labels.h"
#include "usher-money.h"
#include "usher-quantity.h"

struct _UsherEstimateTotalsBar
{
  GtkWidget parent_instance;

  UsherEstimate *estimate;

  GtkWidget *box;
  GtkLabel  *labour;
  GtkLabel  *parts;
  GtkLabel  *other;
  GtkLabel  *discount;
  GtkEntry  *whole;
  GtkLabel  *total;
  GtkLabel  *words;
  GtkLabel  *payers;
};

enum
{
  DISCOUNT_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherEstimateTotalsBar, usher_estimate_totals_bar, GTK_TYPE_WIDGET)

static void
show_whole (UsherEstimateTotalsBar *self)
{
  gint64           whole = usher_estimate_get_whole_discount (self->estimate);
  g_autofree char *text = whole != 0 ? usher_money_format (whole) : g_strdup ("");

  gtk_widget_remove_css_class (GTK_WIDGET (self->whole), "error");
  gtk_editable_set_text (GTK_EDITABLE (self->whole), text);
}

/* An amount, “10 %” or “9折”. */
static gboolean
read_whole (UsherEstimateTotalsBar *self,
            gint64                 *whole)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->whole));
  gint64      rate = 0;

  *whole = 0;
  if (*text == '\0')
    return TRUE;
  if (strchr (text, '%') == NULL && strstr (text, "％") == NULL && strstr (text, "折") == NULL)
    return usher_money_parse (text, whole, NULL) && *whole >= 0;
  if (!usher_percent_parse (text, &rate, NULL))
    return FALSE;

  *whole = usher_estimate_discount_of_rate (self->estimate, rate);

  return TRUE;
}

static void
take_whole (UsherEstimateTotalsBar *self)
{
  gint64 whole = 0;

  if (self->estimate == NULL)
    return;
  if (!read_whole (self, &whole))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->whole), "error");
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->whole), _("That is not an amount or a percentage"));
      return;
    }

  gtk_widget_remove_css_class (GTK_WIDGET (self->whole), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->whole), _("Off the whole: an amount, a percentage, or 9折"));
  if (whole == usher_estimate_get_whole_discount (self->estimate))
    show_whole (self);
  else
    g_signal_emit (self, signals[DISCOUNT_CHOSEN], 0, whole);
}

static void
on_leave_cb (GtkEventControllerFocus *controller,
             gpointer                 user_data)
{
  take_whole (USHER_ESTIMATE_TOTALS_BAR (user_data));
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   gpointer               user_data)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  show_whole (USHER_ESTIMATE_TOTALS_BAR (user_data));
  return GDK_EVENT_STOP;
}

static GtkLabel *
add_sum (GtkBox     *box,
         const char *name)
{
  GtkWidget *caption = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, NULL);
  GtkWidget *sum = g_object_new (GTK_TYPE_LABEL, "label", "0.00", "xalign", 0.0, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_widget_add_css_class (sum, "numeric");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (sum), GTK_ACCESSIBLE_RELATION_LABELLED_BY, caption, NULL, -1);
  gtk_box_append (GTK_BOX (column), caption);
  gtk_box_append (GTK_BOX (column), sum);
  gtk_box_append (box, column);

  return GTK_LABEL (sum);
}

static void
add_whole (UsherEstimateTotalsBar *self,
           GtkBox                 *box)
{
  GtkWidget          *caption = gtk_label_new_with_mnemonic (_("Off the _Whole"));
  GtkWidget          *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->whole = GTK_ENTRY (g_object_new (GTK_TYPE_ENTRY, "width-chars", 8, "max-width-chars", 8, "xalign", 1.0, NULL));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->whole), _("Off the whole: an amount, a percentage, or 9折"));
  gtk_widget_add_css_class (GTK_WIDGET (self->whole), "compact");
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_label_set_mnemonic_widget (GTK_LABEL (caption), GTK_WIDGET (self->whole));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->whole), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Discount on the whole"), -1);
  g_signal_connect_object (self->whole, "activate", G_CALLBACK (take_whole), self, G_CONNECT_SWAPPED);
  g_signal_connect (focus, "leave", G_CALLBACK (on_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->whole), focus);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->whole), keys);
  gtk_box_append (GTK_BOX (column), caption);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->whole));
  gtk_box_append (box, column);
}

static GtkWidget *
make_total (UsherEstimateTotalsBar *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->total = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->total), "title-2");
  gtk_widget_add_css_class (GTK_WIDGET (self->total), "numeric");
  self->words = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, "wrap", TRUE, "justify", GTK_JUSTIFY_RIGHT, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "caption");
  self->payers = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, "visible", FALSE, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->payers), "caption");
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_halign (column, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->total));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->payers));

  return column;
}

static void
usher_estimate_totals_bar_dispose (GObject *object)
{
  UsherEstimateTotalsBar *self = USHER_ESTIMATE_TOTALS_BAR (object);

  g_clear_pointer (&self->estimate, usher_estimate_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (usher_estimate_totals_bar_parent_class)->dispose (object);
}

static void
usher_estimate_totals_bar_class_init (UsherEstimateTotalsBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_estimate_totals_bar_dispose;

  /**
   * UsherEstimateTotalsBar::discount-chosen:
   * @whole: fen off the whole
   *
   * Somebody wants another discount on the whole.
   */
  signals[DISCOUNT_CHOSEN] = g_signal_new ("discount-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "estimatetotals");
}

static void
usher_estimate_totals_bar_init (UsherEstimateTotalsBar *self)
{
  GtkBox *box = NULL;

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  box = GTK_BOX (self->box);
  self->labour = add_sum (box, _("Labour"));
  self->parts = add_sum (box, _("Parts"));
  self->other = add_sum (box, _("Other"));
  self->discount = add_sum (box, _("Discount"));
  add_whole (self, box);
  gtk_box_append (box, make_total (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * usher_estimate_totals_bar_new:
 *
 * Returns: (transfer floating): a bar
 */
GtkWidget *
usher_estimate_totals_bar_new (void)
{
  return g_object_new (USHER_TYPE_ESTIMATE_TOTALS_BAR, NULL);
}

static void
show_money (GtkLabel *label,
            gint64    fen)
{
  g_autofree char *text = usher_money_format (fen);

  gtk_label_set_text (label, text);
}

/* Only when somebody besides the customer pays. */
static void
show_payers (UsherEstimateTotalsBar    *self,
             const UsherEstimateTotals *totals)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;
  g_autofree char         *text = NULL;

  for (guint i = 0; i < USHER_N_PAYERS; i++)
    if (totals->by_payer[i] != 0)
      {
        g_autofree char *amount = usher_money_format (totals->by_payer[i]);

        /* Translators: who pays, and how much. */
        g_strv_builder_take (parts, g_strdup_printf (C_("payer", "%s %s"), usher_payer_label (i), amount));
      }
  list = g_strv_builder_end (parts);
  text = g_strjoinv (" · ", list);
  gtk_label_set_text (self->payers, text);
  gtk_widget_set_visible (GTK_WIDGET (self->payers), totals->by_payer[USHER_PAYER_CUSTOMER] != totals->total);
}

/**
 * usher_estimate_totals_bar_show:
 * @estimate: an estimate
 *
 * Shows what @estimate comes to.
 */
void
usher_estimate_totals_bar_show (UsherEstimateTotalsBar *self,
                                UsherEstimate          *estimate)
{
  UsherEstimateTotals totals;
  g_autofree char    *total = NULL;
  g_autofree char    *words = NULL;

  g_return_if_fail (USHER_IS_ESTIMATE_TOTALS_BAR (self));

  usher_estimate_ref (estimate);
  g_clear_pointer (&self->estimate, usher_estimate_unref);
  self->estimate = estimate;
  usher_estimate_get_totals (estimate, &totals);
  show_money (self->labour, totals.labour);
  show_money (self->parts, totals.parts);
  show_money (self->other, totals.sublet + totals.fees);
  show_money (self->discount, -totals.discount);
  total = usher_money_format_symbol (totals.total);
  words = usher_money_in_words (totals.total);
  gtk_label_set_text (self->total, total);
  gtk_label_set_text (self->words, words);
  show_payers (self, &totals);
  if (!gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->whole)))))
    show_whole (self);
}

/**
 * usher_estimate_totals_bar_set_editable:
 * @is_editable: whether the discount may be changed
 */
void
usher_estimate_totals_bar_set_editable (UsherEstimateTotalsBar *self,
                                        gboolean                is_editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->whole), is_editable);
}

/**
 * usher_estimate_totals_bar_commit:
 *
 * Takes the discount that is being typed.
 */
void
usher_estimate_totals_bar_commit (UsherEstimateTotalsBar *self)
{
  take_whole (self);
}
