/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-calls-page.h"

#include <glib/gi18n.h>

#include "usher-after-labels.h"
#include "usher-invitation-view.h"
#include "usher-reminder-store.h"

struct _UsherCallsPage
{
  AdwNavigationPage parent_instance;

  UsherDesk    *desk;
  GCancellable *cancellable;
  GPtrArray    *reminders;
  gint64        shown_id;
  gboolean      is_filling;

  AdwWindowTitle *title;
  GtkStack       *stack;
  GtkListBox     *list;
  AdwBin         *place;
  GtkWidget      *view;
};

typedef enum
{
  PROP_DESK = 1,
} UsherCallsPageProps;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (UsherCallsPage, usher_calls_page, ADW_TYPE_NAVIGATION_PAGE)

static UsherSession *
get_session (UsherCallsPage *self)
{
  return usher_desk_get_session (self->desk);
}

static GtkWidget *
create_row (UsherCallsPage *self,
            UsherReminder  *reminder)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gboolean         is_overdue = FALSE;
  g_autofree char *name = usher_name_with_form (reminder->customer_name, reminder->address_form);
  g_autofree char *car = usher_after_car_text (reminder->plate, reminder->make, reminder->model);
  g_autofree char *due = usher_after_due_text (self->desk, reminder->due_on, &is_overdue);
  g_autofree char *state = g_strjoin (" · ", usher_reminder_kind_label (reminder->kind), due, NULL);
  g_autofree char *label = g_strjoin (", ", name, car, state, NULL);

  gtk_box_append (GTK_BOX (head), gtk_image_new_from_icon_name (usher_reminder_kind_icon (reminder->kind)));
  gtk_box_append (GTK_BOX (head), usher_after_text (name, "heading"));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), usher_after_text (car, NULL));
  gtk_box_append (GTK_BOX (box), usher_after_text (state, is_overdue ? "warning" : "dimmed"));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (row), "reminder", g_object_ref (reminder), g_object_unref);

  return row;
}

static UsherReminder *
get_reminder (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "reminder") : NULL;
}

static void
on_selected_cb (UsherCallsPage *self,
                GtkListBoxRow  *row)
{
  UsherReminder *reminder = get_reminder (row);

  if (self->is_filling)
    return;
  self->shown_id = reminder != NULL ? reminder->parent_instance.id : 0;
  usher_invitation_view_show (USHER_INVITATION_VIEW (self->view), reminder, self->reminders);
}

/* Enter on a customer books. */
static void
on_activated_cb (UsherCallsPage *self,
                 GtkListBoxRow  *row)
{
  gtk_list_box_select_row (self->list, row);
  gtk_widget_activate_action (self->view, "invitation.book", NULL);
}

static gboolean
on_key_cb (GtkEventControllerKey *controller,
           guint                  keyval,
           guint                  keycode,
           GdkModifierType        state,
           gpointer               user_data)
{
  UsherCallsPage *self = USHER_CALLS_PAGE (user_data);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  return usher_invitation_view_take_key (USHER_INVITATION_VIEW (self->view), gdk_keyval_to_lower (keyval));
}

/* The focus stays in the list when its rows are made anew. */
static void
select_again (UsherCallsPage *self,
              int             place,
              gboolean        had_focus)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_reminder (row)->parent_instance.id == self->shown_id)
      break;
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, MAX (place, 0));
  if (row == NULL && place > 0)
    row = gtk_list_box_get_row_at_index (self->list, (int) self->reminders->len - 1);
  self->is_filling = FALSE;
  gtk_list_box_select_row (self->list, row);
  on_selected_cb (self, row);
  if (row != NULL && had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_list_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (UsherCallsPage) self = USHER_CALLS_PAGE (user_data);
  g_autoptr (GError)         error = NULL;
  g_autoptr (GPtrArray)      reminders = usher_reminder_store_list_finish (USHER_REMINDER_STORE (source), result, &error);
  GtkListBoxRow             *selected = NULL;
  g_autofree char           *subtitle = NULL;
  gboolean                   had_focus = FALSE;
  int                        place = 0;

  if (self->desk == NULL)
    return;
  if (reminders == NULL)
    {
      usher_desk_report (self->desk, error, _("The invitations cannot be read"));
      return;
    }
  selected = gtk_list_box_get_selected_row (self->list);
  place = selected != NULL ? gtk_list_box_row_get_index (selected) : 0;
  had_focus = (gtk_widget_get_state_flags (GTK_WIDGET (self->list)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  self->reminders = g_steal_pointer (&reminders);
  self->is_filling = TRUE;
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->reminders->len; i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (self->reminders, i)));
  select_again (self, place, had_focus);
  gtk_stack_set_visible_child_name (self->stack, self->reminders->len > 0 ? "list" : "empty");
  subtitle = g_strdup_printf (ngettext ("%u today", "%u today", self->reminders->len), self->reminders->len);
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
read_list (UsherCallsPage *self)
{
  usher_reminder_store_list_async (usher_session_get_reminders (get_session (self)), self->cancellable, on_list_cb,
                                   g_object_ref (self));
}

static void
on_refreshed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherCallsPage) self = USHER_CALLS_PAGE (user_data);
  g_autoptr (GError)         error = NULL;

  if (!usher_reminder_store_refresh_finish (USHER_REMINDER_STORE (source), result, &error) && self->desk != NULL)
    usher_desk_report (self->desk, error, _("The invitations cannot be read"));
  else if (self->desk != NULL)
    read_list (self);
}

static void
refresh (UsherCallsPage *self)
{
  usher_reminder_store_refresh_async (usher_session_get_reminders (get_session (self)), self->cancellable, on_refreshed_cb,
                                      g_object_ref (self));
}

static void
on_changed_cb (UsherCallsPage *self,
               const char     *kind)
{
  if (g_str_equal (kind, "booking"))
    refresh (self);
  else if (g_str_equal (kind, "reminder") || g_str_equal (kind, "complaint") || g_str_equal (kind, "customer"))
    read_list (self);
}

static void
usher_calls_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (usher_calls_page_parent_class)->map (widget);

  refresh (USHER_CALLS_PAGE (widget));
}

static void
usher_calls_page_constructed (GObject *object)
{
  UsherCallsPage *self = USHER_CALLS_PAGE (object);

  G_OBJECT_CLASS (usher_calls_page_parent_class)->constructed (object);

  self->view = usher_invitation_view_new (self->desk);
  adw_bin_set_child (self->place, self->view);
  g_signal_connect_object (get_session (self), "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
usher_calls_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((UsherCallsPageProps) prop_id)
    {
    case PROP_DESK:
      g_value_set_object (value, USHER_CALLS_PAGE (object)->desk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_calls_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((UsherCallsPageProps) prop_id)
    {
    case PROP_DESK:
      USHER_CALLS_PAGE (object)->desk = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_calls_page_dispose (GObject *object)
{
  UsherCallsPage *self = USHER_CALLS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_CALLS_PAGE);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_calls_page_parent_class)->dispose (object);
}

static void
usher_calls_page_class_init (UsherCallsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = usher_calls_page_constructed;
  object_class->get_property = usher_calls_page_get_property;
  object_class->set_property = usher_calls_page_set_property;
  object_class->dispose = usher_calls_page_dispose;
  widget_class->map = usher_calls_page_map;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/calls/usher-calls-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherCallsPage, title);
  gtk_widget_class_bind_template_child (widget_class, UsherCallsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UsherCallsPage, list);
  gtk_widget_class_bind_template_child (widget_class, UsherCallsPage, place);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
}

static void
usher_calls_page_init (UsherCallsPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->cancellable = g_cancellable_new ();
  self->reminders = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}
