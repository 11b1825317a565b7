/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-follow-up-settings.h"

#include <glib/gi18n.h>

#include "usher-after-labels.h"
#include "usher-follow-up-store.h"
#include "usher-shop-store.h"

#define USHER_TYPE_FOLLOW_UP_SETTINGS (usher_follow_up_settings_get_type ())

G_DECLARE_FINAL_TYPE (UsherFollowUpSettings, usher_follow_up_settings, USHER, FOLLOW_UP_SETTINGS, AdwPreferencesDialog)

/* When customers are called after a visit, and what they are asked. */
struct _UsherFollowUpSettings
{
  AdwPreferencesDialog parent_instance;

  UsherDesk           *desk;
  GPtrArray           *questions; /* (element-type UsherSurveyQuestion) as they stand in the form */
  GtkWidget           *days;
  GtkWidget           *attempts;
  AdwPreferencesGroup *group;
  GPtrArray           *rows;
  GtkWidget           *save;
  gboolean             is_filling;
};

G_DEFINE_FINAL_TYPE (UsherFollowUpSettings, usher_follow_up_settings, ADW_TYPE_PREFERENCES_DIALOG)

static const char *const days_key = "follow-up-days";
static const char *const attempts_key = "follow-up-attempts";

static void fill_questions (UsherFollowUpSettings *self);

static void
on_set_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (UsherDesk) desk = USHER_DESK (user_data);
  g_autoptr (GError)    error = NULL;

  if (!usher_shop_store_set_setting_finish (USHER_SHOP_STORE (source), result, &error))
    usher_desk_report (desk, error, _("The setting could not be saved"));
}

static void
on_number_cb (UsherFollowUpSettings *self,
              GParamSpec            *pspec,
              GtkWidget             *row)
{
  g_autofree char *value = g_strdup_printf ("%d", (int) adw_spin_row_get_value (ADW_SPIN_ROW (row)));

  if (!self->is_filling)
    usher_shop_store_set_setting_async (usher_session_get_shop_store (usher_desk_get_session (self->desk)),
                                        row == self->days ? days_key : attempts_key, value, NULL, on_set_cb,
                                        g_object_ref (self->desk));
}

typedef struct
{
  UsherFollowUpSettings *dialog;
  GtkWidget             *row;
} Reading;

static void
on_setting_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autofree Reading               *reading = user_data;
  g_autoptr (UsherFollowUpSettings) self = g_steal_pointer (&reading->dialog);
  g_autofree char                  *value = usher_shop_store_get_setting_finish (USHER_SHOP_STORE (source), result, NULL);
  gint64                            number = 0;

  if (self->desk == NULL || value == NULL || !g_ascii_string_to_signed (value, 10, 1, 9, &number, NULL))
    return;
  self->is_filling = TRUE;
  adw_spin_row_set_value (ADW_SPIN_ROW (reading->row), number);
  self->is_filling = FALSE;
}

static void
read_setting (UsherFollowUpSettings *self,
              const char            *key,
              GtkWidget             *row)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->dialog = g_object_ref (self);
  reading->row = row;
  usher_shop_store_get_setting_async (usher_session_get_shop_store (usher_desk_get_session (self->desk)), key, NULL,
                                      on_setting_cb, reading);
}

/* Questions. */

static void
take_typed (UsherFollowUpSettings *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget           *row = g_ptr_array_index (self->rows, i);
      UsherSurveyQuestion *question = g_ptr_array_index (self->questions, i);

      usher_entity_set_string (&question->name, gtk_editable_get_text (GTK_EDITABLE (row)));
    }
}

static guint
get_place (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "place"));
}

static void
on_changed_cb (UsherFollowUpSettings *self)
{
  gtk_widget_set_sensitive (self->save, !self->is_filling);
}

static void
on_remove_cb (UsherFollowUpSettings *self,
              GtkWidget             *button)
{
  take_typed (self);
  g_ptr_array_remove_index (self->questions, get_place (button));
  fill_questions (self);
  on_changed_cb (self);
}

static void
on_up_cb (UsherFollowUpSettings *self,
          GtkWidget             *button)
{
  guint place = get_place (button);

  if (place == 0)
    return;
  take_typed (self);
  g_ptr_array_insert (self->questions, (int) place - 1, g_ptr_array_steal_index (self->questions, place));
  fill_questions (self);
  on_changed_cb (self);
}

static void
add_button (UsherFollowUpSettings *self,
            GtkWidget             *row,
            guint                  place,
            const char            *icon_name,
            const char            *name,
            GCallback              callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "place", GUINT_TO_POINTER (place));
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
}

static void
fill_questions (UsherFollowUpSettings *self)
{
  self->is_filling = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->questions->len; i++)
    {
      UsherSurveyQuestion *question = g_ptr_array_index (self->questions, i);
      GtkWidget           *row = adw_entry_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), usher_survey_kind_label (question->kind));
      gtk_editable_set_text (GTK_EDITABLE (row), question->name);
      g_signal_connect_object (row, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
      add_button (self, row, i, "go-up-symbolic", _("Ask Earlier"), G_CALLBACK (on_up_cb));
      add_button (self, row, i, "user-trash-symbolic", _("Remove Question"), G_CALLBACK (on_remove_cb));
      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  self->is_filling = FALSE;
}

static void
on_add_cb (UsherFollowUpSettings *self,
           GtkWidget             *button)
{
  UsherSurveyQuestion *question = g_object_new (USHER_TYPE_SURVEY_QUESTION, NULL);

  take_typed (self);
  question->kind = (UsherSurveyKind) get_place (button);
  g_ptr_array_add (self->questions, question);
  fill_questions (self);
  on_changed_cb (self);
  gtk_widget_grab_focus (g_ptr_array_index (self->rows, self->rows->len - 1));
}

static void
set_questions (UsherFollowUpSettings *self,
               GPtrArray             *questions)
{
  g_ptr_array_set_size (self->questions, 0);
  for (guint i = 0; i < questions->len; i++)
    g_ptr_array_add (self->questions, usher_entity_copy (g_ptr_array_index (questions, i)));
  fill_questions (self);
  gtk_widget_set_sensitive (self->save, FALSE);
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherFollowUpSettings) self = user_data;
  g_autoptr (GError)                error = NULL;
  g_autoptr (GPtrArray)             saved = usher_follow_up_store_save_questions_finish (USHER_FOLLOW_UP_STORE (source), result, &error);

  if (self->desk == NULL)
    return;
  if (saved == NULL)
    {
      usher_desk_report (self->desk, error, _("The questions could not be saved"));
      return;
    }
  set_questions (self, saved);
  usher_desk_say (self->desk, _("Calls from now on ask these questions"));
}

static void
on_save_cb (UsherFollowUpSettings *self)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);

  take_typed (self);
  for (guint i = 0; i < self->questions->len; i++)
    {
      UsherSurveyQuestion *question = g_ptr_array_index (self->questions, i);

      if (*question->name != '\0')
        g_ptr_array_add (questions, g_object_ref (question));
    }
  usher_follow_up_store_save_questions_async (usher_session_get_follow_ups (usher_desk_get_session (self->desk)), questions,
                                              NULL, on_saved_cb, g_object_ref (self));
}

static void
on_questions_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherFollowUpSettings) self = user_data;
  g_autoptr (GError)                error = NULL;
  g_autoptr (GPtrArray)             questions = usher_follow_up_store_list_questions_finish (USHER_FOLLOW_UP_STORE (source), result, &error);

  if (self->desk == NULL)
    return;
  if (questions == NULL)
    usher_desk_report (self->desk, error, _("The questions cannot be read"));
  else
    set_questions (self, questions);
}

static void
usher_follow_up_settings_dispose (GObject *object)
{
  UsherFollowUpSettings *self = (UsherFollowUpSettings *) object;

  g_clear_object (&self->desk);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_follow_up_settings_parent_class)->dispose (object);
}

static void
usher_follow_up_settings_class_init (UsherFollowUpSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_follow_up_settings_dispose;
}

static void
usher_follow_up_settings_init (UsherFollowUpSettings *self)
{
  self->questions = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
}

static GtkWidget *
create_number (UsherFollowUpSettings *self,
               const char            *title,
               int                    min,
               int                    max,
               int                    value)
{
  GtkWidget *row = adw_spin_row_new_with_range (min, max, 1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_spin_row_set_value (ADW_SPIN_ROW (row), value);
  g_signal_connect_object (row, "notify::value", G_CALLBACK (on_number_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
create_adders (UsherFollowUpSettings *self)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  for (guint kind = 0; kind <= USHER_SURVEY_KIND_LAST; kind++)
    {
      /* Translators: %s is how a question is answered. */
      g_autofree char *label = g_strdup_printf (_("Add: %s"), usher_survey_kind_label (kind));
      GtkWidget       *button = gtk_button_new_with_label (label);

      g_object_set_data (G_OBJECT (button), "place", GUINT_TO_POINTER (kind));
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_cb), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (ADW_WRAP_BOX (box), button);
    }
  self->save = gtk_button_new_with_mnemonic (_("_Use These Questions"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_widget_set_sensitive (self->save, FALSE);
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (on_save_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (box), self->save);

  return box;
}

/**
 * usher_follow_up_settings_present:
 * @parent: where it is asked for
 *
 * Shows when customers are called after a visit, and what they are asked.
 */
void
usher_follow_up_settings_present (GtkWidget *parent,
                                  UsherDesk *desk)
{
  UsherFollowUpSettings *self = g_object_new (USHER_TYPE_FOLLOW_UP_SETTINGS, NULL);
  GtkWidget             *page = adw_preferences_page_new ();
  GtkWidget             *when = adw_preferences_group_new ();
  GtkWidget             *add = adw_preferences_group_new ();

  self->desk = g_object_ref (desk);
  self->days = create_number (self, _("Days after the car was handed over"), USHER_FOLLOW_UP_DAYS_MIN,
                                      USHER_FOLLOW_UP_DAYS_MAX, USHER_FOLLOW_UP_DAYS);
  self->attempts = create_number (self, _("Attempts before a message or a letter"), USHER_FOLLOW_UP_ATTEMPTS_MIN,
                                          USHER_FOLLOW_UP_ATTEMPTS_MAX, USHER_FOLLOW_UP_ATTEMPTS);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (when), self->days);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (when), self->attempts);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (when), _("When to Call"));
  adw_preferences_group_set_title (self->group, _("Questions"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (add), create_adders (self));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (when));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->group);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (add));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), ADW_PREFERENCES_PAGE (page));
  adw_dialog_set_title (ADW_DIALOG (self), _("Questions and Days"));
  read_setting (self, days_key, self->days);
  read_setting (self, attempts_key, self->attempts);
  usher_follow_up_store_list_questions_async (usher_session_get_follow_ups (usher_desk_get_session (desk)), NULL,
                                              on_questions_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}
