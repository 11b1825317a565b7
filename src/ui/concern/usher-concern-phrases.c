/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-concern-phrases.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is said at a reception again and again. */

static const char *const since_when[] = {
  NC_ ("since when", "Since today"),
      NC_ ("since when", "For some days"),
          NC_ ("since when", "For a week"),
              NC_ ("since when", "For a month or longer"),
                  NC_ ("since when", "Since the last service"),
                      NC_ ("since when", "Since an accident"),
                          NULL,
                  };

static const char *const how_often[] = {
  NC_ ("how often", "Always"),
      NC_ ("how often", "Often"),
          NC_ ("how often", "Now and then"),
              NC_ ("how often", "Once so far"),
                  NULL,
          };

static const char *const circumstances[] = {
  NC_ ("circumstances", "Cold start"),
      NC_ ("circumstances", "Warm engine"),
          NC_ ("circumstances", "Idling"),
              NC_ ("circumstances", "When pulling away"),
                  NC_ ("circumstances", "When accelerating"),
                      NC_ ("circumstances", "When braking"),
                          NC_ ("circumstances", "When steering"),
                              NC_ ("circumstances", "Over bumps"),
                                  NC_ ("circumstances", "At low speed"),
                                      NC_ ("circumstances", "At high speed"),
                                          NC_ ("circumstances", "In the rain"),
                                              NC_ ("circumstances", "With the air conditioning on"),
                                                  NULL,
                                          };

static const char *const warning_lamps[] = {
  NC_ ("warning lamp", "None"),
      NC_ ("warning lamp", "Engine"),
          NC_ ("warning lamp", "Oil pressure"),
              NC_ ("warning lamp", "Charging"),
                  NC_ ("warning lamp", "Coolant temperature"),
                      NC_ ("warning lamp", "ABS"),
                          NC_ ("warning lamp", "Airbag"),
                              NC_ ("warning lamp", "Tyre pressure"),
                                  NC_ ("warning lamp", "High-voltage battery"),
                                      NULL,
                              };

static const char *const told[] = {
  NC_ ("told", "A full check is needed to find the cause."),
      NC_ ("told", "The price follows after the inspection."),
          NC_ ("told", "The warranty is checked with the manufacturer."),
              NC_ ("told", "The manufacturer’s warranty pays."),
                  NC_ ("told", "The warranty does not pay for this."),
                      NC_ ("told", "Parts must be ordered; we call when they are here."),
                          NULL,
                  };

static const struct
{
  const char        *context;
  const char        *label;
  const char *const *phrases;
} kinds[USHER_PHRASE_N_KINDS] = {
  [USHER_PHRASE_SINCE_WHEN] = { "since when", NC_ ("concern", "Since when"), since_when },
                                [USHER_PHRASE_HOW_OFTEN] = { "how often", NC_ ("concern", "How often"), how_often },
                                                             [USHER_PHRASE_CIRCUMSTANCES] = { "circumstances", NC_ ("concern", "Circumstances"), circumstances },
                                                                                              [USHER_PHRASE_WARNING_LAMP] = { "warning lamp", NC_ ("concern", "Warning lamp"), warning_lamps },
                                                                                                                              [USHER_PHRASE_TOLD] = { "told", NC_ ("concern", "What the customer was told"), told },
                                                                                                                              };

/**
 * usher_concern_phrases_get_label:
 *
 * Returns: (transfer none): what the phrases are an answer to
 */
const char *
usher_concern_phrases_get_label (UsherPhraseKind kind)
{
  return g_dpgettext2 (NULL, "concern", kinds[kind].label);
}

/* Several phrases stand in a line, sentences below each other. */

static void
insert_into_entry (GtkEditable *entry,
                   const char  *phrase)
{
  const char      *text = gtk_editable_get_text (entry);
  g_autofree char *joined = NULL;

  if (strstr (text, phrase) != NULL)
    return;

  if (*text == '\0')
    joined = g_strdup (phrase);
  else
    /* Translators: what stands there already, and a phrase after it: “Cold start, over bumps”. */
    joined = g_strdup_printf (C_ ("phrases", "%s, %s"), text, phrase);
  gtk_editable_set_text (entry, joined);
  gtk_editable_set_position (entry, -1);
}

static void
insert_into_text_view (GtkTextView *text_view,
                       const char  *phrase)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (text_view);
  GtkTextIter      start;
  GtkTextIter      end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (strstr (text, phrase) != NULL)
    return;

  gtk_text_buffer_begin_user_action (buffer);
  if (*text != '\0' && !g_str_has_suffix (text, "\n"))
    gtk_text_buffer_insert (buffer, &end, "\n", -1);
  gtk_text_buffer_insert (buffer, &end, phrase, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static void
on_chip_clicked_cb (GtkWidget *field,
                    GtkButton *chip)
{
  const char *phrase = gtk_button_get_label (chip);

  if (GTK_IS_TEXT_VIEW (field))
    insert_into_text_view (GTK_TEXT_VIEW (field), phrase);
  else
    insert_into_entry (GTK_EDITABLE (field), phrase);
  gtk_widget_grab_focus (field);
}

/**
 * usher_concern_phrases_fill:
 * @chips: gets a button for each phrase, instead of what is in it
 * @kind: which phrases
 * @field: an entry or a text view that a phrase is put into
 *
 * Offers phrases to put into a field.  What is in the field stays.
 */
void
usher_concern_phrases_fill (AdwWrapBox     *chips,
                            UsherPhraseKind kind,
                            GtkWidget      *field)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (chips))) != NULL)
    adw_wrap_box_remove (chips, child);
  for (guint i = 0; kinds[kind].phrases[i] != NULL; i++)
    {
      GtkWidget *chip = gtk_button_new_with_label (g_dpgettext2 (NULL, kinds[kind].context, kinds[kind].phrases[i]));

      gtk_widget_add_css_class (chip, "phrase");
      gtk_widget_set_focus_on_click (chip, FALSE);
      g_signal_connect_object (chip, "clicked", G_CALLBACK (on_chip_clicked_cb), field, G_CONNECT_SWAPPED);
      adw_wrap_box_append (chips, chip);
    }
}
