/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-road-test-box.h"

#include <glib/gi18n.h>

#include "usher-inspection-merge.h"
#include "usher-number-entry.h"
#include "usher-quality-labels.h"
#include "usher-quality-sheet.h"
#include "usher-staff-choice.h"
#include "usher-times.h"

struct _UsherRoadTestBox
{
  AdwBin parent_instance;

  UsherInspection *inspection;
  gint64           id;
  gboolean         is_showing;
  GtkDropDown     *driver;

  AdwPreferencesGroup *group;
  GtkEditable         *reason;
  AdwActionRow        *driver_row;
  GtkEditable         *consented_by;
  AdwActionRow        *consent_row;
  AdwToggleGroup      *consented_how;
  AdwActionRow        *out_row;
  UsherNumberEntry    *out_km;
  GtkWidget           *out;
  AdwActionRow        *in_row;
  UsherNumberEntry    *in_km;
  GtkEditable         *findings;
  AdwActionRow        *result_row;
  AdwToggleGroup      *result;
};

G_DEFINE_FINAL_TYPE (UsherRoadTestBox, usher_road_test_box, ADW_TYPE_BIN)

static UsherRoadTest *
get_test (UsherRoadTestBox *self)
{
  return usher_inspection_find_road_test (usher_inspection_get_road_tests (self->inspection), self->id);
}

static void
make_facts (UsherRoadTestBox   *self,
            UsherRoadTest      *test,
            UsherRoadTestFacts *facts)
{
  UsherOrderFile *file = usher_order_context_get_file (usher_inspection_get_context (self->inspection));

  *facts = (UsherRoadTestFacts) { *test->reason != '\0', test->driver_id != 0,
                                  *test->consented_by != '\0' && *test->consented_how != '\0',
                                  file != NULL ? file->order->odometer : -1, test->out_km, test->in_km, test->result };
}

/* Showing: a field with the focus is left alone. */

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
show_text (GtkEditable *editable,
           const char  *text)
{
  if (!has_focus (GTK_WIDGET (editable)) && !g_str_equal (gtk_editable_get_text (editable), text))
    gtk_editable_set_text (editable, text);
}

static void
show_km (UsherNumberEntry *entry,
         gint64            km)
{
  if (has_focus (GTK_WIDGET (entry)))
    return;
  if (km < 0)
    usher_number_entry_unset (entry);
  else if (!usher_number_entry_is_set (entry) || usher_number_entry_get_value (entry) != km)
    usher_number_entry_set_value (entry, km);
}

static void
show_time (UsherRoadTestBox *self,
           AdwActionRow     *row,
           const char       *format,
           gint64            at)
{
  g_autofree char *when = at != 0 ? usher_times_relative (usher_inspection_get_session (self->inspection), at) : NULL;
  g_autofree char *text = when != NULL ? g_strdup_printf (format, when) : g_strdup ("");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle (row, text);
}

static void
show_stage (UsherRoadTestBox *self,
            UsherRoadTest    *test)
{
  UsherRoadTestFacts   facts;
  UsherRoadTestProblem problem = USHER_ROAD_TEST_PROBLEM_NONE;
  gboolean             is_out = test->out_at != 0;
  gboolean             is_back = test->in_at != 0;
  g_autofree char     *hint = NULL;

  make_facts (self, test, &facts);
  problem = is_out ? usher_road_test_may_end (&facts) : usher_road_test_may_leave (&facts);
  hint = g_markup_escape_text (is_back ? "" : usher_road_test_problem_text (problem), -1);
  adw_preferences_group_set_description (self->group, *hint != '\0' ? hint : NULL);
  gtk_widget_set_visible (self->out, !is_out);
  gtk_widget_set_visible (GTK_WIDGET (self->in_row), is_out);
  gtk_widget_set_visible (GTK_WIDGET (self->result_row), is_out);
  /* What was agreed to before the car left does not change any more. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->reason), !is_out);
  gtk_widget_set_sensitive (GTK_WIDGET (self->driver_row), !is_out);
  gtk_widget_set_sensitive (GTK_WIDGET (self->consented_by), !is_out);
  gtk_widget_set_sensitive (GTK_WIDGET (self->consent_row), !is_out);
  gtk_widget_set_sensitive (GTK_WIDGET (self->out_row), !is_out);
  gtk_widget_set_sensitive (GTK_WIDGET (self->in_row), !is_back);
  gtk_widget_set_sensitive (GTK_WIDGET (self->result_row), !is_back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "road-test.leave", !is_out && problem == USHER_ROAD_TEST_PROBLEM_NONE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "road-test.come-back",
                                 is_out && !is_back && problem == USHER_ROAD_TEST_PROBLEM_NONE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "road-test.remove", !is_out);
}

/**
 * usher_road_test_box_update:
 *
 * Shows what the road test says now.
 */
void
usher_road_test_box_update (UsherRoadTestBox *self)
{
  UsherRoadTest *test = get_test (self);
  const char    *result = NULL;

  if (test == NULL)
    return;

  result = test->result == USHER_QUALITY_RESULT_NOT_SAID ? NULL : usher_quality_result_to_string (test->result);
  self->is_showing = TRUE;
  show_text (self->reason, test->reason);
  show_text (self->consented_by, test->consented_by);
  show_text (self->findings, test->findings);
  show_km (self->out_km, test->out_km);
  show_km (self->in_km, test->in_km);
  usher_staff_choice_set (self->driver, test->driver_id);
  adw_toggle_group_set_active_name (self->consented_how, *test->consented_how != '\0' ? test->consented_how : NULL);
  adw_toggle_group_set_active_name (self->result, result);
  /* Translators: %s is a time: “today 14:00”. */
  show_time (self, self->consent_row, _("Agreed %s"), test->consented_at);
  /* Translators: %s is a time: “today 14:00”. */
  show_time (self, self->out_row, _("Left %s"), test->out_at);
  /* Translators: %s is a time: “today 14:00”. */
  show_time (self, self->in_row, _("Back %s"), test->in_at);
  show_stage (self, test);
  self->is_showing = FALSE;
}

/* Typing. */

static gint64
read_km (UsherNumberEntry *entry)
{
  return usher_number_entry_is_set (entry) ? usher_number_entry_get_value (entry) : -1;
}

static void
on_edited_cb (UsherRoadTestBox *self)
{
  UsherRoadTest *test = NULL;
  const char    *how = adw_toggle_group_get_active_name (self->consented_how);

  if (self->is_showing || get_test (self) == NULL)
    return;

  test = usher_inspection_edit_road_test (self->inspection, self->id);
  usher_entity_set_string (&test->reason, gtk_editable_get_text (self->reason));
  usher_entity_set_string (&test->consented_by, gtk_editable_get_text (self->consented_by));
  usher_entity_set_string (&test->findings, gtk_editable_get_text (self->findings));
  usher_entity_set_string (&test->consented_how, how);
  test->driver_id = usher_staff_choice_get (self->driver);
  test->out_km = read_km (self->out_km);
  test->in_km = read_km (self->in_km);
  test->result = USHER_QUALITY_RESULT_NOT_SAID;
  usher_quality_result_from_string (adw_toggle_group_get_active_name (self->result), &test->result);
  show_stage (self, test);
}

static void
leave_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherRoadTestBox *self = USHER_ROAD_TEST_BOX (widget);
  UsherRoadTest    *test = usher_inspection_edit_road_test (self->inspection, self->id);

  if (test == NULL)
    return;
  test->out_at = usher_session_now (usher_inspection_get_session (self->inspection));
  usher_inspection_save_now (self->inspection);
  usher_road_test_box_update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->in_km));
}

static void
undo_come_back (UsherDesk *desk,
                gpointer   data)
{
  UsherRoadTestBox *self = data;
  UsherRoadTest    *test = usher_inspection_edit_road_test (self->inspection, self->id);

  if (test == NULL)
    return;
  test->in_at = 0;
  usher_inspection_save_now (self->inspection);
}

static void
come_back_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  UsherRoadTestBox *self = USHER_ROAD_TEST_BOX (widget);
  UsherRoadTest    *test = usher_inspection_edit_road_test (self->inspection, self->id);

  if (test == NULL)
    return;
  test->in_at = usher_session_now (usher_inspection_get_session (self->inspection));
  usher_inspection_save_now (self->inspection);
  usher_road_test_box_update (self);
  usher_desk_offer_undo (usher_inspection_get_desk (self->inspection), _("The car is back from its road test"),
                                                                         undo_come_back, g_object_ref (self), g_object_unref);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherRoadTestBox *self = USHER_ROAD_TEST_BOX (widget);
  UsherRoadTest    *test = get_test (self);

  if (test != NULL)
    usher_inspection_remove_road_test (self->inspection, test);
}

static void
preview_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  UsherRoadTestBox *self = USHER_ROAD_TEST_BOX (widget);

  usher_quality_sheet_issue_road_test (widget, self->inspection, self->id);
}

static void
usher_road_test_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USHER_TYPE_ROAD_TEST_BOX);

  G_OBJECT_CLASS (usher_road_test_box_parent_class)->dispose (object);
}

static void
usher_road_test_box_finalize (GObject *object)
{
  g_clear_object (&USHER_ROAD_TEST_BOX (object)->inspection);

  G_OBJECT_CLASS (usher_road_test_box_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (USHER_TYPE_NUMBER_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/quality/usher-road-test-box.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherRoadTestBox, group);
  gtk_widget_class_bind_template_child (widget_class, UsherRoadTestBox, reason);
  gtk_widget_class_bind_template_child (widget_class, UsherRoadTestBox, driver_row);
  gtk_widget_class_bind_template_child (widget_class, UsherRoadTestBox, consented_by);
  gtk_widget_class_bind_template_child (widget_class, UsherRoadTestBox, consent_row);
  gtk_widget_class_bind_template_child (widget_class, UsherRoadTestBox, consented_how);
  gtk_widget_class_bind_template_child (widget_class, UsherRoadTestBox, out_row);
  gtk_widget_class_bind_template_child (widget_class, UsherRoadTestBox, out_km);
  gtk_widget_class_bind_template_child (widget_class, UsherRoadTestBox, out);
  gtk_widget_class_bind_template_child (widget_class, UsherRoadTestBox, in_row);
  gtk_widget_class_bind_template_child (widget_class, UsherRoadTestBox, in_km);
  gtk_widget_class_bind_template_child (widget_class, UsherRoadTestBox, findings);
  gtk_widget_class_bind_template_child (widget_class, UsherRoadTestBox, result_row);
  gtk_widget_class_bind_template_child (widget_class, UsherRoadTestBox, result);
}

static void
usher_road_test_box_class_init (UsherRoadTestBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_road_test_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = usher_road_test_box_finalize;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "road-test.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "road-test.come-back", NULL, come_back_action);
  gtk_widget_class_install_action (widget_class, "road-test.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "road-test.preview", NULL, preview_action);
}

static void
usher_road_test_box_init (UsherRoadTestBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
connect_fields (UsherRoadTestBox *self)
{
  GtkEditable *const      texts[] = { self->reason, self->consented_by, self->findings };
  AdwToggleGroup *const   toggles[] = { self->consented_how, self->result };
  UsherNumberEntry *const numbers[] = { self->out_km, self->in_km };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_signal_connect_object (texts[i], "changed", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (toggles); i++)
    g_signal_connect_object (toggles[i], "notify::active", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_signal_connect_object (numbers[i], "notify::value", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (numbers[i], "notify::unset", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (self->driver, "notify::selected", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
}

/**
 * usher_road_test_box_new:
 * @inspection: of the order
 * @road_test_id: one of its road tests
 *
 * Returns: (transfer floating): a box
 */
GtkWidget *
usher_road_test_box_new (UsherInspection *inspection,
                         gint64           road_test_id)
{
  UsherRoadTestBox *self = g_object_new (USHER_TYPE_ROAD_TEST_BOX, NULL);
  UsherShop        *shop = usher_session_get_shop (usher_inspection_get_session (inspection));

  self->inspection = g_object_ref (inspection);
  self->id = road_test_id;
  self->driver = GTK_DROP_DOWN (usher_staff_choice_new (shop, USHER_ORDER_ACTION_ROAD_TEST, _("Driver")));
  adw_action_row_add_suffix (self->driver_row, GTK_WIDGET (self->driver));
  connect_fields (self);
  usher_road_test_box_update (self);

  return GTK_WIDGET (self);
}

/**
 * usher_road_test_box_get_id:
 *
 * Returns: whose box it is
 */
gint64
usher_road_test_box_get_id (UsherRoadTestBox *self)
{
  return self->id;
}
