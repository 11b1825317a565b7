/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-concern-card.h"

#include <glib/gi18n.h>

#include "usher-concern-phrases.h"
#include "usher-dtc.h"
#include "usher-order-field.h"
#include "usher-reception-labels.h"

struct _UsherConcernCard
{
  AdwBin parent_instance;

  UsherConcern *concern; /* the working copy */

  GtkLabel       *heading;
  GtkWidget      *remove;
  GtkTextView    *words;
  GtkWidget      *hint;
  GtkWidget      *details;
  GtkWidget      *since_when;
  GtkWidget      *how_often;
  GtkWidget      *circumstances;
  GtkWidget      *warning_lamp;
  GtkLabel       *chips_label;
  AdwWrapBox     *chips;
  GtkEditable    *fault_codes;
  GtkLabel       *codes_text;
  GtkEditable    *cause;
  AdwToggleGroup *finding;
  AdwToggleGroup *warranty;
  GtkTextView    *told;
  AdwWrapBox     *told_chips;
};

enum
{
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherConcernCard, usher_concern_card, ADW_TYPE_BIN)

/* The phrases belong to the field that was last typed into. */

static GtkWidget *
get_field (UsherConcernCard *self,
           UsherPhraseKind   kind)
{
  GtkWidget *fields[] = { self->since_when, self->how_often, self->circumstances, self->warning_lamp,
                          GTK_WIDGET (self->told) };

  return fields[kind];
}

static void
offer_phrases (UsherConcernCard *self,
               UsherPhraseKind   kind)
{
  /* Translators: %s is the field that the phrases are put into: “Circumstances”. */
  g_autofree char *label = g_strdup_printf (_("Phrases: %s"), usher_concern_phrases_get_label (kind));

  gtk_label_set_text (self->chips_label, label);
  usher_concern_phrases_fill (self->chips, kind, get_field (self, kind));
}

static void
on_focus_cb (UsherConcernCard   *self,
             GtkEventController *controller)
{
  GtkWidget *field = gtk_event_controller_get_widget (controller);

  for (UsherPhraseKind kind = USHER_PHRASE_SINCE_WHEN; kind <= USHER_PHRASE_WARNING_LAMP; kind++)
    if (get_field (self, kind) == field)
      offer_phrases (self, kind);
}

static gboolean
on_down_cb (GtkWidget *field,
            GVariant  *arguments,
            gpointer   user_data)
{
  UsherConcernCard *self = USHER_CONCERN_CARD (gtk_widget_get_ancestor (field, USHER_TYPE_CONCERN_CARD));

  return gtk_widget_child_focus (GTK_WIDGET (self->chips), GTK_DIR_TAB_FORWARD);
}

/* Down leads from a field to its phrases. */
static void
add_phrases (UsherConcernCard *self,
             UsherPhraseKind   kind)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (on_focus_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (get_field (self, kind), focus);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Down|KP_Down"),
                                                          gtk_callback_action_new (on_down_cb, NULL, NULL)));
  gtk_widget_add_controller (get_field (self, kind), keys);
}

static void
fill_toggles (UsherConcernCard *self)
{
  for (int i = 0; i <= USHER_FINDING_LAST; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, usher_finding_label (i));
      adw_toggle_group_add (self->finding, toggle);
    }
  for (int i = 0; i <= USHER_WARRANTY_ANSWER_LAST; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, usher_warranty_answer_label (i));
      adw_toggle_group_add (self->warranty, toggle);
    }
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

static void
on_words_cb (UsherConcernCard *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);

  gtk_widget_set_visible (self->hint, gtk_text_buffer_get_char_count (buffer) == 0);
}

static gboolean
usher_concern_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (USHER_CONCERN_CARD (widget)->words));
}

static void
usher_concern_card_dispose (GObject *object)
{
  UsherConcernCard *self = USHER_CONCERN_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_CONCERN_CARD);
  g_clear_object (&self->concern);

  G_OBJECT_CLASS (usher_concern_card_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, heading);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, remove);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, words);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, hint);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, details);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, since_when);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, how_often);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, circumstances);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, warning_lamp);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, chips_label);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, chips);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, fault_codes);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, codes_text);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, cause);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, finding);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, warranty);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, told);
  gtk_widget_class_bind_template_child (widget_class, UsherConcernCard, told_chips);
}

static void
usher_concern_card_class_init (UsherConcernCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_concern_card_dispose;
  widget_class->grab_focus = usher_concern_card_grab_focus;

  /**
   * UsherConcernCard::remove:
   *
   * The concern is to be removed.
   */
  signals[REMOVE] =
      g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/concern/usher-concern-card.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "concern.remove", NULL, remove_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
usher_concern_card_init (UsherConcernCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "concern-card");
  fill_toggles (self);
  for (UsherPhraseKind kind = USHER_PHRASE_SINCE_WHEN; kind <= USHER_PHRASE_WARNING_LAMP; kind++)
    add_phrases (self, kind);
  offer_phrases (self, USHER_PHRASE_CIRCUMSTANCES);
  usher_concern_phrases_fill (self->told_chips, USHER_PHRASE_TOLD, GTK_WIDGET (self->told));
  g_signal_connect_object (gtk_text_view_get_buffer (self->words), "changed", G_CALLBACK (on_words_cb), self,
                           G_CONNECT_SWAPPED);
}

#define BIND_TEXT(widget, field, form)                                                                      \
  usher_order_field_bind_text (GTK_EDITABLE (self->widget), context, USHER_FIELD_OF_CONCERN, self->concern, \
                               G_STRUCT_OFFSET (UsherConcern, field), form)

static void
bind_fields (UsherConcernCard  *self,
             UsherOrderContext *context)
{
  usher_order_field_bind_text_view (self->words, context, USHER_FIELD_OF_CONCERN, self->concern,
                                    G_STRUCT_OFFSET (UsherConcern, words));
  usher_order_field_bind_text_view (self->told, context, USHER_FIELD_OF_CONCERN, self->concern,
                                    G_STRUCT_OFFSET (UsherConcern, told));
  BIND_TEXT (since_when, since_when, NULL);
  BIND_TEXT (how_often, how_often, NULL);
  BIND_TEXT (circumstances, circumstances, NULL);
  BIND_TEXT (warning_lamp, warning_lamp, NULL);
  BIND_TEXT (fault_codes, fault_codes, &usher_field_form_fault_codes);
  BIND_TEXT (cause, cause, NULL);
  usher_order_field_bind_toggles (self->finding, context, USHER_FIELD_OF_CONCERN, self->concern,
                                  G_STRUCT_OFFSET (UsherConcern, finding), USHER_FINDING_NOT_ASKED);
  usher_order_field_bind_toggles (self->warranty, context, USHER_FIELD_OF_CONCERN, self->concern,
                                  G_STRUCT_OFFSET (UsherConcern, warranty), USHER_WARRANTY_ANSWER_NOT_ASKED);
}

/**
 * usher_concern_card_new:
 * @context: the order
 * @concern: a concern, of the order or about to be
 *
 * Returns: (transfer floating): a card that shows and edits @concern
 */
GtkWidget *
usher_concern_card_new (UsherOrderContext *context,
                        UsherConcern      *concern)
{
  UsherConcernCard *self = g_object_new (USHER_TYPE_CONCERN_CARD, NULL);

  self->concern = g_object_ref (concern);
  bind_fields (self, context);

  return GTK_WIDGET (self);
}

/**
 * usher_concern_card_get_concern:
 *
 * Returns: (transfer none): its concern
 */
UsherConcern *
usher_concern_card_get_concern (UsherConcernCard *self)
{
  return self->concern;
}

/* What the codes say, one a line. */
static void
show_codes (UsherConcernCard *self)
{
  g_auto (GStrv)      codes = g_strsplit (self->concern->fault_codes, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const char *meaning = usher_dtc_is_valid (codes[i]) ? usher_dtc_describe (codes[i]) : _("not a fault code");

      if (*codes[i] == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: a fault code and what it means, “P0300: Misfire”. */
      g_string_append_printf (text, C_("fault code", "%s: %s"), codes[i], meaning);
    }
  gtk_label_set_text (self->codes_text, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->codes_text), text->len > 0);
}

/**
 * usher_concern_card_update:
 * @number: of the concern, from 1
 * @is_editable: whether it can be changed
 *
 * Shows what does not stand in a field.
 */
void
usher_concern_card_update (UsherConcernCard *self,
                           guint             number,
                           gboolean          is_editable)
{
  gboolean         is_blank = usher_concern_is_blank (self->concern);
  g_autofree char *heading = g_strdup_printf (_("Concern %u"), number);
  g_autofree char *words = g_strdup_printf (_("Concern %u in the customer’s own words"), number);
  g_autofree char *remove = g_strdup_printf (_("Remove concern %u"), number);

  gtk_label_set_text (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  gtk_widget_set_visible (self->details, !is_blank);
  gtk_widget_set_visible (self->remove, !is_blank);
  gtk_widget_set_sensitive (GTK_WIDGET (self), is_editable);
  show_codes (self);
}

/**
 * usher_concern_is_blank:
 *
 * Returns: whether nothing is said in @concern
 */
gboolean
usher_concern_is_blank (UsherConcern *concern)
{
  const char *texts[] = { concern->words, concern->since_when, concern->how_often, concern->circumstances,
                          concern->warning_lamp, concern->fault_codes, concern->cause, concern->told };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (*texts[i] != '\0')
      return FALSE;

  return concern->finding == USHER_FINDING_NOT_ASKED && concern->warranty == USHER_WARRANTY_ANSWER_NOT_ASKED;
}
