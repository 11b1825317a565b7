/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-window.h"

#include <glib/gi18n.h>

#include "usher-after-counts.h"
#include "usher-announce.h"
#include "usher-areas.h"
#include "usher-bookings-actions.h"
#include "usher-cash-up-dialog.h"
#include "usher-check-in.h"
#include "usher-closing.h"
#include "usher-customer-page.h"
#include "usher-desk-lock.h"
#include "usher-order-page.h"
#include "usher-preferences-dialog.h"
#include "usher-search-dialog.h"
#include "usher-shortcuts-dialog.h"
#include "usher-shortcuts.h"
#include "usher-staff-button.h"
#include "usher-trail-dialog.h"
#include "usher-vehicle-page.h"
#include "usher-walk-in-dialog.h"

struct _UsherWindow
{
  AdwApplicationWindow parent_instance;

  UsherDesk  *desk;
  GHashTable *pages; /* (element-type utf8 AdwNavigationPage): the areas' pages made so far */

  UsherDeskLock *lock;

  AdwToastOverlay        *toast_overlay;
  AdwNavigationSplitView *split_view;
  AdwNavigationView      *navigation_view;
  GtkListBox             *area_list;
  AdwBanner              *sample_banner;
  AdwBanner              *warning_banner;
  AdwBin                 *staff_place;
};

typedef enum
{
  PROP_DESK = 1,
} UsherWindowProps;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (UsherWindow, usher_window, ADW_TYPE_APPLICATION_WINDOW)

static const UsherArea *
find_area (const char *name,
           guint      *index)
{
  guint            n_areas = 0;
  const UsherArea *areas = usher_areas_get (&n_areas);

  for (guint i = 0; i < n_areas; i++)
    if (g_strcmp0 (areas[i].name, name) == 0)
      {
        *index = i;
        return &areas[i];
      }

  return NULL;
}

static GtkWidget *
create_area_row (UsherWindow     *self,
                 const UsherArea *area)
{
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (usher_area_title (area));
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (area->icon_name));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_set_visible (count, FALSE);
  gtk_box_append (GTK_BOX (box), count);
  usher_after_counts_watch (self->desk, area->name, GTK_LABEL (count));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, usher_area_title (area), -1);

  return row;
}

static void
fill_area_list (UsherWindow *self)
{
  guint            n_areas = 0;
  const UsherArea *areas = usher_areas_get (&n_areas);

  for (guint i = 0; i < n_areas; i++)
    gtk_list_box_append (self->area_list, create_area_row (self, &areas[i]));
}

static void
on_area_activated_cb (GtkListBox    *list,
                      GtkListBoxRow *row,
                      gpointer       user_data)
{
  UsherWindow     *self = USHER_WINDOW (user_data);
  guint            n_areas = 0;
  const UsherArea *areas = usher_areas_get (&n_areas);

  usher_window_show_area (self, areas[gtk_list_box_row_get_index (row)].name);
}

static void
on_toast_cb (UsherWindow *self,
             AdwToast    *toast)
{
  usher_announce (GTK_WIDGET (self), adw_toast_get_title (toast));
  adw_toast_overlay_add_toast (self->toast_overlay, g_object_ref (toast));
}

static void
update_banner (UsherWindow *self)
{
  UsherShop *shop = usher_session_get_shop (usher_desk_get_session (self->desk));

  adw_banner_set_revealed (self->sample_banner, shop->is_sample);
}

static void
show_area_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  usher_window_show_area (USHER_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_nth_area_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  guint            n_areas = 0;
  const UsherArea *areas = usher_areas_get (&n_areas);
  guint            index = g_variant_get_int32 (parameter) - 1;

  if (index < n_areas)
    usher_window_show_area (USHER_WINDOW (widget), areas[index].name);
}

/* In a field, what was typed is taken back first. */
static gboolean
undo_typing (GtkWidget *focus)
{
  g_autofree char *before = NULL;

  if (GTK_IS_TEXT_VIEW (focus))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
      gboolean       can_undo = gtk_text_buffer_get_can_undo (buffer);

      gtk_text_buffer_undo (buffer);
      return can_undo;
    }
  if (!GTK_IS_TEXT (focus))
    return FALSE;

  before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));
  gtk_widget_activate_action (focus, "text.undo", NULL);
  return g_strcmp0 (before, gtk_editable_get_text (GTK_EDITABLE (focus))) != 0;
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherWindow *self = USHER_WINDOW (widget);

  if (!undo_typing (gtk_window_get_focus (GTK_WINDOW (self))) && !usher_desk_undo (self->desk))
    usher_desk_say (self->desk, _("There is nothing to undo"));
}

static void
open_order_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  UsherWindow       *self = USHER_WINDOW (widget);
  AdwNavigationPage *visible = adw_navigation_view_get_visible_page (self->navigation_view);
  gint64             order_id = g_variant_get_int64 (parameter);

  if (!USHER_IS_ORDER_PAGE (visible) || usher_order_page_get_order_id (USHER_ORDER_PAGE (visible)) != order_id)
    usher_window_push (self, ADW_NAVIGATION_PAGE (usher_order_page_new (self->desk, order_id)));
}

static void
open_order_step_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  UsherWindow    *self = USHER_WINDOW (widget);
  UsherOrderPage *page = NULL;
  gint64          order_id = 0;
  int             step = 0;

  g_variant_get (parameter, "(xi)", &order_id, &step);
  if (step < 0 || step > USHER_STEP_LAST)
    return;
  page = usher_order_page_new (self->desk, order_id);
  usher_window_push (self, ADW_NAVIGATION_PAGE (page));
  usher_order_page_show_step (page, (UsherStep) step);
}

static void
check_in_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  usher_check_in_booking (USHER_WINDOW (widget)->desk, g_variant_get_int64 (parameter));
}

static void
check_in_vehicle_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  UsherWalkInDialog *dialog = usher_walk_in_dialog_new (USHER_WINDOW (widget)->desk);

  usher_walk_in_dialog_set_vehicle (dialog, g_variant_get_int64 (parameter));
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  adw_dialog_present (usher_search_dialog_new (USHER_WINDOW (widget)->desk), widget);
}

static void
cash_up_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  adw_dialog_present (usher_cash_up_dialog_new (USHER_WINDOW (widget)->desk), widget);
}

static void
preferences_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  adw_dialog_present (usher_preferences_dialog_new (USHER_WINDOW (widget)->desk), widget);
}

static void
show_trail_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  const char *kind = NULL;
  gint64      id = 0;

  g_variant_get (parameter, "(&sx)", &kind, &id);
  adw_dialog_present (usher_trail_dialog_new (USHER_WINDOW (widget)->desk, kind, id), widget);
}

static void
lock_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherWindow *self = USHER_WINDOW (widget);

  if (!usher_desk_lock_engage (self->lock))
    usher_desk_say (self->desk, _("Nobody has a PIN yet: set one in Preferences, Staff and Bays"));
}

static void
show_shortcuts_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  adw_dialog_present (usher_shortcuts_dialog_new (), widget);
}

static void
toggle_fullscreen_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
focus_sidebar_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  UsherWindow   *self = USHER_WINDOW (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->area_list);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->area_list));
}

static void
open_vehicle_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  UsherWindow *self = USHER_WINDOW (widget);

  usher_window_push (self, usher_vehicle_page_new (self->desk, g_variant_get_int64 (parameter)));
}

static void
open_customer_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  UsherWindow *self = USHER_WINDOW (widget);

  usher_window_push (self, usher_customer_page_new (self->desk, g_variant_get_int64 (parameter)));
}

static void
save_geometry (UsherWindow *self)
{
  GSettings *settings = usher_desk_get_settings (self->desk);
  int        width = 0;
  int        height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
usher_window_constructed (GObject *object)
{
  UsherWindow     *self = USHER_WINDOW (object);
  GSettings       *settings = usher_desk_get_settings (self->desk);
  g_autofree char *area = g_settings_get_string (settings, "area");
  guint            n_areas = 0;
  const UsherArea *areas = usher_areas_get (&n_areas);
  guint            index = 0;
  int              width = 0;
  int              height = 0;

  G_OBJECT_CLASS (usher_window_parent_class)->constructed (object);

  usher_closing_install (GTK_WINDOW (self), self->desk);
  g_signal_connect (self, "unrealize", G_CALLBACK (save_geometry), NULL);
  g_settings_get (settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_signal_connect_object (self->desk, "toast", G_CALLBACK (on_toast_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (usher_desk_get_session (self->desk), "notify::shop", G_CALLBACK (update_banner), self,
                           G_CONNECT_SWAPPED);
  update_banner (self);
  adw_bin_set_child (self->staff_place, usher_staff_button_new (self->desk));
  self->lock = usher_desk_lock_new (ADW_APPLICATION_WINDOW (self), self->desk);
  fill_area_list (self);
  if (n_areas > 0)
    usher_window_show_area (self, find_area (area, &index) != NULL ? area : areas[0].name);
}

static void
usher_window_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  UsherWindow *self = USHER_WINDOW (object);

  switch ((UsherWindowProps) prop_id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_window_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  UsherWindow *self = USHER_WINDOW (object);

  switch ((UsherWindowProps) prop_id)
    {
    case PROP_DESK:
      g_set_object (&self->desk, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_window_dispose (GObject *object)
{
  UsherWindow *self = USHER_WINDOW (object);

  g_clear_object (&self->lock);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_WINDOW);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_window_parent_class)->dispose (object);
}

static void
usher_window_class_init (UsherWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = usher_window_constructed;
  object_class->dispose = usher_window_dispose;
  object_class->get_property = usher_window_get_property;
  object_class->set_property = usher_window_set_property;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/application/usher-window.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, UsherWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, UsherWindow, navigation_view);
  gtk_widget_class_bind_template_child (widget_class, UsherWindow, area_list);
  gtk_widget_class_bind_template_child (widget_class, UsherWindow, sample_banner);
  gtk_widget_class_bind_template_child (widget_class, UsherWindow, warning_banner);
  gtk_widget_class_bind_template_child (widget_class, UsherWindow, staff_place);
  gtk_widget_class_bind_template_callback (widget_class, on_area_activated_cb);

  gtk_widget_class_install_action (widget_class, "win.show-area", "s", show_area_action);
  gtk_widget_class_install_action (widget_class, "win.show-nth-area", "i", show_nth_area_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  usher_bookings_install_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.open-order", "x", open_order_action);
  gtk_widget_class_install_action (widget_class, "win.open-order-step", "(xi)", open_order_step_action);
  gtk_widget_class_install_action (widget_class, "win.check-in", "x", check_in_action);
  gtk_widget_class_install_action (widget_class, "win.check-in-vehicle", "x", check_in_vehicle_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.cash-up", NULL, cash_up_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock_action);
  gtk_widget_class_install_action (widget_class, "win.show-trail", "(sx)", show_trail_action);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-fullscreen", NULL, toggle_fullscreen_action);
  gtk_widget_class_install_action (widget_class, "win.focus-sidebar", NULL, focus_sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.open-vehicle", "x", open_vehicle_action);
  gtk_widget_class_install_action (widget_class, "win.open-customer", "x", open_customer_action);
  usher_shortcuts_install (widget_class);
}

static void
usher_window_init (UsherWindow *self)
{
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usher_window_new:
 * @application: the application
 * @desk: the desk
 *
 * Returns: (transfer none): a main window
 */
UsherWindow *
usher_window_new (GtkApplication *application,
                  UsherDesk      *desk)
{
  return g_object_new (USHER_TYPE_WINDOW, "application", application, "desk", desk, NULL);
}

/**
 * usher_window_get_desk:
 *
 * Returns: (transfer none): the window's desk
 */
UsherDesk *
usher_window_get_desk (UsherWindow *self)
{
  return self->desk;
}

/**
 * usher_window_show_area:
 * @name: name of an area
 *
 * Shows an area; its page is made the first time and kept.
 */
void
usher_window_show_area (UsherWindow *self,
                        const char  *name)
{
  guint              index = 0;
  const UsherArea   *area = find_area (name, &index);
  AdwNavigationPage *page = NULL;

  g_return_if_fail (area != NULL);

  page = g_hash_table_lookup (self->pages, area->name);
  if (page == NULL)
    {
      page = g_object_ref_sink (ADW_NAVIGATION_PAGE (usher_area_create (area, self->desk)));
      g_hash_table_insert (self->pages, (gpointer) area->name, page);
    }
  adw_navigation_view_replace (self->navigation_view, &page, 1);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  gtk_list_box_select_row (self->area_list, gtk_list_box_get_row_at_index (self->area_list, index));
  g_settings_set_string (usher_desk_get_settings (self->desk), "area", area->name);
}

/**
 * usher_window_push:
 * @page: (transfer floating): the page of a single thing
 *
 * Shows a page over the area's; Back leaves it.
 */
void
usher_window_push (UsherWindow       *self,
                   AdwNavigationPage *page)
{
  adw_navigation_view_push (self->navigation_view, page);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/**
 * usher_window_warn:
 * @text: (nullable): what stays wrong until somebody does something
 *
 * Shows a banner, or hides it.
 */
void
usher_window_warn (UsherWindow *self,
                   const char  *text)
{
  if (text != NULL)
    adw_banner_set_title (self->warning_banner, text);
  adw_banner_set_revealed (self->warning_banner, text != NULL);
}
