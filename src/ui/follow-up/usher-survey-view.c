/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-survey-view.h"

#include <glib/gi18n.h>

#include "usher-after-labels.h"

struct _UsherSurveyView
{
  AdwBin parent_instance;

  GtkListBox *list;
  gint64      follow_up_id;
  int         version;
  gboolean    is_filling;
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherSurveyView, usher_survey_view, ADW_TYPE_BIN)

/* A question with what belongs to it; goes with its row. */
typedef struct
{
  UsherSurveyView *view;
  char            *code;
  UsherSurveyKind  kind;
  AdwToggleGroup  *answers; /* NULL when it is answered in words */
  GtkToggleButton *not_asked;
  GtkWidget       *words;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_free (asked->code);
  g_free (asked);
}

static Asked *
get_asked (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "asked") : NULL;
}

static int
get_answer (Asked *asked)
{
  const char *name = asked->answers != NULL ? adw_toggle_group_get_active_name (asked->answers) : NULL;
  gint64      value = USHER_SURVEY_UNANSWERED;

  if (name == NULL || !g_ascii_string_to_signed (name, 10, 0, 10, &value, NULL))
    return USHER_SURVEY_UNANSWERED;

  return (int) value;
}

static void
show_words (Asked *asked)
{
  gboolean was_not_asked = gtk_toggle_button_get_active (asked->not_asked);
  gboolean is_bad = usher_survey_is_bad (asked->kind, get_answer (asked));

  gtk_widget_set_visible (asked->words, was_not_asked || is_bad || asked->kind == USHER_SURVEY_KIND_WORDS);
  gtk_entry_set_placeholder_text (GTK_ENTRY (asked->words),
                                  was_not_asked ? _("Why it was not asked")
                                                : is_bad
                                  ? _("Why the customer is not satisfied")
                                  : _("In the customer’s own words"));
  if (asked->answers != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (asked->answers), !was_not_asked);
}

static void
emit_answered (Asked *asked)
{
  g_autoptr (UsherSurveyAnswer) answer = NULL;
  const char                   *words = gtk_editable_get_text (GTK_EDITABLE (asked->words));
  gboolean                      was_not_asked = gtk_toggle_button_get_active (asked->not_asked);

  if (asked->view->is_filling)
    return;
  answer = g_object_new (USHER_TYPE_SURVEY_ANSWER, NULL);
  usher_entity_set_string (&answer->code, asked->code);
  answer->answer = was_not_asked ? USHER_SURVEY_UNANSWERED : get_answer (asked);
  if (was_not_asked)
    usher_entity_set_string (&answer->not_asked_reason, words);
  else if (gtk_widget_get_visible (asked->words))
    usher_entity_set_string (&answer->words, words);
  g_signal_emit (asked->view, signals[ANSWERED], 0, answer);
}

static void
on_changed_cb (Asked *asked)
{
  show_words (asked);
  emit_answered (asked);
}

static AdwToggleGroup *
create_answers (UsherSurveyKind kind)
{
  AdwToggleGroup *group = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  const char     *five[] = { NULL, C_("answer", "1 Very dissatisfied"), C_("answer", "2 Dissatisfied"), C_("answer", "3 Fair"), C_("answer", "4 Satisfied"), C_("answer", "5 Very satisfied") };
  int             highest = kind == USHER_SURVEY_KIND_FIVE ? 5 : kind == USHER_SURVEY_KIND_YES_NO ? 1
                                                                                                  : 10;

  for (int value = highest; value >= 0; value--)
    {
      g_autofree char *name = g_strdup_printf ("%d", kind == USHER_SURVEY_KIND_RECOMMENDATION ? highest - value : value);
      AdwToggle       *toggle = NULL;

      if (!usher_survey_is_valid (kind, value) && kind != USHER_SURVEY_KIND_RECOMMENDATION)
        continue;
      toggle = adw_toggle_new ();
      adw_toggle_set_name (toggle, name);
      adw_toggle_set_label (toggle, kind == USHER_SURVEY_KIND_YES_NO ? (value == 1 ? C_("answer", "Yes") : C_("answer", "No")) : name);
      if (kind == USHER_SURVEY_KIND_FIVE)
        adw_toggle_set_tooltip (toggle, five[value]);
      adw_toggle_group_add (group, toggle);
    }
  gtk_widget_set_halign (GTK_WIDGET (group), GTK_ALIGN_START);

  return group;
}

static GtkWidget *
create_row (UsherSurveyView     *self,
            UsherSurveyQuestion *question,
            guint                number,
            gboolean             is_english)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget       *line = adw_wrap_box_new ();
  const char      *words = is_english && *question->name_en != '\0' ? question->name_en : question->name;
  g_autofree char *text = g_strdup_printf ("%u. %s", number, words);
  Asked           *asked = g_new0 (Asked, 1);

  asked->view = self;
  asked->code = g_strdup (question->code);
  asked->kind = question->kind;
  asked->not_asked = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (C_("answer", "Not Asked")));
  asked->words = gtk_entry_new ();
  gtk_widget_add_css_class (GTK_WIDGET (asked->not_asked), "flat");
  gtk_box_append (GTK_BOX (box), usher_after_text (text, NULL));
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (line), 6);
  if (question->kind != USHER_SURVEY_KIND_WORDS)
    {
      asked->answers = create_answers (question->kind);
      gtk_accessible_update_property (GTK_ACCESSIBLE (asked->answers), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      adw_wrap_box_append (ADW_WRAP_BOX (line), GTK_WIDGET (asked->answers));
      g_signal_connect_swapped (asked->answers, "notify::active-name", G_CALLBACK (on_changed_cb), asked);
    }
  adw_wrap_box_append (ADW_WRAP_BOX (line), GTK_WIDGET (asked->not_asked));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), asked->words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (asked->words), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_swapped (asked->not_asked, "toggled", G_CALLBACK (on_changed_cb), asked);
  g_signal_connect_swapped (asked->words, "changed", G_CALLBACK (emit_answered), asked);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (row), "asked", asked, asked_free);

  return row;
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* A field that is typed into is left alone. */
static void
fill_row (Asked             *asked,
          UsherSurveyAnswer *answer)
{
  gboolean         was_not_asked = answer != NULL && *answer->not_asked_reason != '\0';
  const char      *words = answer == NULL ? "" : was_not_asked ? answer->not_asked_reason
                                                               : answer->words;
  g_autofree char *name = answer != NULL && answer->answer >= 0 ? g_strdup_printf ("%d", answer->answer) : NULL;

  if (has_focus_within (asked->words) || (gtk_toggle_button_get_active (asked->not_asked) && !was_not_asked && answer != NULL))
    return;
  gtk_toggle_button_set_active (asked->not_asked, was_not_asked);
  if (asked->answers != NULL)
    adw_toggle_group_set_active_name (asked->answers, name);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (asked->words)), words) != 0)
    gtk_editable_set_text (GTK_EDITABLE (asked->words), words);
  show_words (asked);
}

static void
go_to (UsherSurveyView *self,
       int              index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Where the answer calls for words, they come first; else on to the next. */
static void
go_on (UsherSurveyView *self,
       GtkListBoxRow   *row,
       Asked           *asked)
{
  if (gtk_widget_get_visible (asked->words))
    gtk_widget_grab_focus (asked->words);
  else
    go_to (self, gtk_list_box_row_get_index (row) + 1);
}

static gboolean
answer_by_digit (UsherSurveyView *self,
                 GtkListBoxRow   *row,
                 Asked           *asked,
                 int              digit)
{
  g_autofree char *name = NULL;
  int              value = digit;

  if (asked->answers == NULL || gtk_toggle_button_get_active (asked->not_asked))
    return FALSE;
  /* "1" and then "0" is ten. */
  if (asked->kind == USHER_SURVEY_KIND_RECOMMENDATION && digit == 0 && get_answer (asked) == 1)
    value = 10;
  if (!usher_survey_is_valid (asked->kind, value))
    return FALSE;
  name = g_strdup_printf ("%d", value);
  adw_toggle_group_set_active_name (asked->answers, name);
  if (asked->kind != USHER_SURVEY_KIND_RECOMMENDATION || value != 1)
    go_on (self, row, asked);
  return TRUE;
}

static GtkListBoxRow *
find_focused_row (UsherSurveyView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self->list)) ? GTK_LIST_BOX_ROW (row) : NULL;
}

static gboolean
on_key_cb (GtkEventControllerKey *controller,
           guint                  keyval,
           guint                  keycode,
           GdkModifierType        state,
           gpointer               user_data)
{
  UsherSurveyView *self = USHER_SURVEY_VIEW (user_data);
  GtkListBoxRow   *row = find_focused_row (self);
  Asked           *asked = get_asked (row);
  GtkWidget       *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  int              digit = g_unichar_digit_value (gdk_keyval_to_unicode (keyval));

  if (asked == NULL || !gtk_widget_is_sensitive (GTK_WIDGET (row)) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (GTK_IS_TEXT (focus))
    {
      if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
        return GDK_EVENT_PROPAGATE;
      go_to (self, gtk_list_box_row_get_index (row) + 1);
      return GDK_EVENT_STOP;
    }
  if (digit >= 0)
    return answer_by_digit (self, row, asked, digit);
  if (keyval == GDK_KEY_n)
    {
      gtk_toggle_button_set_active (asked->not_asked, !gtk_toggle_button_get_active (asked->not_asked));
      go_on (self, row, asked);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
usher_survey_view_class_init (UsherSurveyViewClass *klass)
{
  /**
   * UsherSurveyView::answered:
   * @answer: an #UsherSurveyAnswer
   */
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, USHER_TYPE_SURVEY_ANSWER);
}

static void
usher_survey_view_init (UsherSurveyView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Questions"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * usher_survey_view_new:
 *
 * Returns: (transfer floating): questions without a call
 */
GtkWidget *
usher_survey_view_new (void)
{
  return g_object_new (USHER_TYPE_SURVEY_VIEW, NULL);
}

/**
 * usher_survey_view_show:
 * @file: the call
 * @is_english: whether the questions are asked in English
 * @is_open: whether they can be answered now
 */
void
usher_survey_view_show (UsherSurveyView   *self,
                        UsherFollowUpFile *file,
                        gboolean           is_english,
                        gboolean           is_open)
{
  gint64 id = file->follow_up->parent_instance.id;

  self->is_filling = TRUE;
  if (self->follow_up_id != id || self->version != file->follow_up->survey_version)
    {
      gtk_list_box_remove_all (self->list);
      for (guint i = 0; i < file->questions->len; i++)
        gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (file->questions, i), i + 1, is_english));
      self->follow_up_id = id;
      self->version = file->follow_up->survey_version;
    }
  for (guint i = 0; i < file->questions->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);
      Asked         *asked = get_asked (row);

      gtk_widget_set_sensitive (GTK_WIDGET (row), is_open);
      fill_row (asked, usher_follow_up_file_find_answer (file, asked->code));
    }
  self->is_filling = FALSE;
}

/**
 * usher_survey_view_focus_open:
 *
 * Goes to the first question that has no answer.
 */
void
usher_survey_view_focus_open (UsherSurveyView *self)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      Asked *asked = get_asked (row);

      if (!usher_survey_is_complete (asked->kind, get_answer (asked),
                                     gtk_toggle_button_get_active (asked->not_asked) ? "" : gtk_editable_get_text (GTK_EDITABLE (asked->words)),
                                     gtk_toggle_button_get_active (asked->not_asked) ? gtk_editable_get_text (GTK_EDITABLE (asked->words)) : ""))
        {
          go_to (self, i);
          return;
        }
    }
}
