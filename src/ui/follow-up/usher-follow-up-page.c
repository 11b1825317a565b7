/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-follow-up-page.h"

#include <glib/gi18n.h>

#include "usher-after-labels.h"
#include "usher-complaint-dialog.h"
#include "usher-complaint-store.h"
#include "usher-date.h"
#include "usher-follow-up-settings.h"
#include "usher-follow-up-store.h"
#include "usher-follow-up-view.h"
#include "usher-times.h"

struct _UsherFollowUpPage
{
  AdwNavigationPage parent_instance;

  UsherDesk    *desk;
  GCancellable *cancellable;
  gint64        shown_id;

  AdwViewStack   *tabs;
  GtkStack       *stack;
  GtkListBox     *list;
  GtkWidget      *view;
  GtkStack       *complaint_stack;
  GtkListBox     *complaint_list;
  AdwWindowTitle *title;
  gboolean        is_filling;
};

typedef enum
{
  PROP_DESK = 1,
} UsherFollowUpPageProps;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (UsherFollowUpPage, usher_follow_up_page, ADW_TYPE_NAVIGATION_PAGE)

static UsherSession *
get_session (UsherFollowUpPage *self)
{
  return usher_desk_get_session (self->desk);
}

static GtkWidget *
create_row (const char *first,
            const char *second,
            const char *third,
            gboolean    is_warning,
            GObject    *entity)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *name = g_strjoin (", ", first, second, third, NULL);

  gtk_box_append (GTK_BOX (box), usher_after_text (first, "heading"));
  gtk_box_append (GTK_BOX (box), usher_after_text (second, NULL));
  gtk_box_append (GTK_BOX (box), usher_after_text (third, is_warning ? "warning" : "dimmed"));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "entity", g_object_ref (entity), g_object_unref);

  return row;
}

static GtkWidget *
create_follow_up_row (UsherFollowUpPage *self,
                      UsherFollowUp     *follow_up)
{
  gboolean            is_overdue = FALSE;
  g_autofree char    *car = usher_after_car_text (follow_up->plate, follow_up->make, follow_up->model);
  g_autofree char    *name = usher_name_with_form (follow_up->customer_name, follow_up->address_form);
  g_autofree char    *due = usher_after_due_text (self->desk, follow_up->due_on, &is_overdue);
  g_autoptr (GString) state = g_string_new (NULL);

  if (follow_up->state == USHER_FOLLOW_UP_STATE_DUE)
    g_string_append (state, due);
  else
    g_string_append (state, usher_follow_up_state_label (follow_up->state));
  if (follow_up->n_attempts > 0)
    {
      g_string_append (state, " · ");
      g_string_append_printf (state, ngettext ("%u attempt", "%u attempts", follow_up->n_attempts), follow_up->n_attempts);
    }

  return create_row (name, car, state->str, is_overdue || follow_up->state == USHER_FOLLOW_UP_STATE_UNREACHABLE, G_OBJECT (follow_up));
}

static UsherEntity *
get_entity (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "entity") : NULL;
}

static void
on_selected_cb (UsherFollowUpPage *self,
                GtkListBoxRow     *row)
{
  UsherEntity *entity = get_entity (row);

  if (self->is_filling)
    return;
  self->shown_id = entity != NULL ? entity->id : 0;
  if (entity != NULL)
    usher_follow_up_view_show (USHER_FOLLOW_UP_VIEW (self->view), entity->id, 0);
  else
    usher_follow_up_view_clear (USHER_FOLLOW_UP_VIEW (self->view));
}

/* The same customer stays; after the last word of one the next is shown. */
static void
select_shown (UsherFollowUpPage *self,
              int                place)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_entity (row)->id == self->shown_id)
      {
        gtk_list_box_select_row (self->list, row);
        return;
      }
  row = gtk_list_box_get_row_at_index (self->list, MAX (place, 0));
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  self->is_filling = FALSE;
  gtk_list_box_select_row (self->list, row);
  on_selected_cb (self, row);
}

static void
on_list_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (UsherFollowUpPage) self = USHER_FOLLOW_UP_PAGE (user_data);
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         follow_ups = usher_follow_up_store_list_open_finish (USHER_FOLLOW_UP_STORE (source), result, &error);
  GtkListBoxRow                *selected = NULL;
  g_autofree char              *subtitle = NULL;
  g_autofree char              *today_text = NULL;
  guint                         n_due = 0;
  int                           place = 0;
  GDate                         today;

  if (self->desk == NULL)
    return;
  if (follow_ups == NULL)
    {
      usher_desk_report (self->desk, error, _("The follow-ups cannot be read"));
      return;
    }
  usher_times_today (get_session (self), &today);
  today_text = usher_date_to_iso (&today);
  selected = gtk_list_box_get_selected_row (self->list);
  place = selected != NULL ? gtk_list_box_row_get_index (selected) : 0;
  self->is_filling = TRUE;
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < follow_ups->len; i++)
    {
      UsherFollowUp *follow_up = g_ptr_array_index (follow_ups, i);

      n_due += g_strcmp0 (follow_up->due_on, today_text) <= 0;
      gtk_list_box_append (self->list, create_follow_up_row (self, follow_up));
    }
  select_shown (self, place);
  self->is_filling = FALSE;
  gtk_stack_set_visible_child_name (self->stack, follow_ups->len > 0 ? "list" : "empty");
  /* Translators: how many calls are due, and how many there are. */
  subtitle = g_strdup_printf (_("%u due · %u open"), n_due, follow_ups->len);
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
on_complaints_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (UsherFollowUpPage) self = USHER_FOLLOW_UP_PAGE (user_data);
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         complaints = usher_complaint_store_list_open_finish (USHER_COMPLAINT_STORE (source), result, &error);

  if (self->desk == NULL)
    return;
  if (complaints == NULL)
    {
      usher_desk_report (self->desk, error, _("The complaints cannot be read"));
      return;
    }
  gtk_list_box_remove_all (self->complaint_list);
  for (guint i = 0; i < complaints->len; i++)
    {
      UsherComplaint  *complaint = g_ptr_array_index (complaints, i);
      gboolean         is_overdue = FALSE;
      g_autofree char *name = usher_name_with_form (complaint->customer_name, complaint->address_form);
      g_autofree char *first = usher_after_car_text (complaint->plate, name, "");
      g_autofree char *due = usher_after_due_text (self->desk, complaint->deadline_on, &is_overdue);
      g_autofree char *third = g_strjoin (" · ", usher_complaint_state_label (complaint->state),
                                          *complaint->owner_name != '\0' ? complaint->owner_name : C_("complaint", "Nobody yet"), due, NULL);

      gtk_list_box_append (self->complaint_list, create_row (first, complaint->words, third, is_overdue, G_OBJECT (complaint)));
    }
  gtk_stack_set_visible_child_name (self->complaint_stack, complaints->len > 0 ? "list" : "empty");
  adw_view_stack_page_set_badge_number (adw_view_stack_get_page (self->tabs, GTK_WIDGET (self->complaint_stack)), complaints->len);
}

static void
read_lists (UsherFollowUpPage *self)
{
  usher_follow_up_store_list_open_async (usher_session_get_follow_ups (get_session (self)), self->cancellable, on_list_cb,
                                         g_object_ref (self));
  usher_complaint_store_list_open_async (usher_session_get_complaints (get_session (self)), self->cancellable, on_complaints_cb,
                                         g_object_ref (self));
}

static void
on_changed_cb (UsherFollowUpPage *self,
               const char        *kind)
{
  static const char *const kinds[] = { "follow-up", "complaint", "customer", "vehicle", "shop", NULL };

  if (g_strv_contains (kinds, kind))
    read_lists (self);
}

static void
on_complaint_activated_cb (UsherFollowUpPage *self,
                           GtkListBoxRow     *row)
{
  usher_complaint_dialog_present (GTK_WIDGET (self), self->desk, USHER_COMPLAINT (get_entity (row)));
}

static void
open_order_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  UsherFollowUpPage *self = USHER_FOLLOW_UP_PAGE (widget);
  UsherFollowUpFile *file = usher_follow_up_view_get_file (USHER_FOLLOW_UP_VIEW (self->view));

  if (file != NULL && file->follow_up != NULL)
    gtk_widget_activate_action (widget, "win.open-order", "x", file->follow_up->order_id);
}

static void
settings_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  usher_follow_up_settings_present (widget, USHER_FOLLOW_UP_PAGE (widget)->desk);
}

static void
usher_follow_up_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (usher_follow_up_page_parent_class)->map (widget);

  read_lists (USHER_FOLLOW_UP_PAGE (widget));
}

static void
usher_follow_up_page_constructed (GObject *object)
{
  UsherFollowUpPage *self = USHER_FOLLOW_UP_PAGE (object);
  GtkWidget         *place = NULL;

  G_OBJECT_CLASS (usher_follow_up_page_parent_class)->constructed (object);

  self->view = usher_follow_up_view_new (self->desk);
  gtk_widget_set_hexpand (self->view, TRUE);
  place = gtk_stack_get_child_by_name (self->stack, "list");
  gtk_box_append (GTK_BOX (place), self->view);
  g_signal_connect_object (get_session (self), "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
usher_follow_up_page_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((UsherFollowUpPageProps) prop_id)
    {
    case PROP_DESK:
      g_value_set_object (value, USHER_FOLLOW_UP_PAGE (object)->desk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_follow_up_page_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch ((UsherFollowUpPageProps) prop_id)
    {
    case PROP_DESK:
      USHER_FOLLOW_UP_PAGE (object)->desk = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_follow_up_page_dispose (GObject *object)
{
  UsherFollowUpPage *self = USHER_FOLLOW_UP_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_FOLLOW_UP_PAGE);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_follow_up_page_parent_class)->dispose (object);
}

static void
usher_follow_up_page_class_init (UsherFollowUpPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = usher_follow_up_page_constructed;
  object_class->get_property = usher_follow_up_page_get_property;
  object_class->set_property = usher_follow_up_page_set_property;
  object_class->dispose = usher_follow_up_page_dispose;
  widget_class->map = usher_follow_up_page_map;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/follow-up/usher-follow-up-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherFollowUpPage, title);
  gtk_widget_class_bind_template_child (widget_class, UsherFollowUpPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, UsherFollowUpPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UsherFollowUpPage, list);
  gtk_widget_class_bind_template_child (widget_class, UsherFollowUpPage, complaint_stack);
  gtk_widget_class_bind_template_child (widget_class, UsherFollowUpPage, complaint_list);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_complaint_activated_cb);

  gtk_widget_class_install_action (widget_class, "follow-up-page.open-order", NULL, open_order_action);
  gtk_widget_class_install_action (widget_class, "follow-up-page.settings", NULL, settings_action);
}

static void
usher_follow_up_page_init (UsherFollowUpPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
