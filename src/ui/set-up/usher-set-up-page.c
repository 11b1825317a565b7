/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-set-up-page.h"

#include <glib/gi18n.h>

#include "usher-bay.h"
#include "usher-hours-group.h"
#include "usher-name-list.h"
#include "usher-plate.h"
#include "usher-shop-store.h"
#include "usher-staff.h"
#include "usher-trouble-text.h"
#include "usher-trouble.h"
#include "usher-upkeep.h"

static const int    usual_bays = 3;
static const gint64 usual_labour_rate = 12000; /* fen an hour */
static const int    usual_wash_minutes = 30;
static const int    usual_slot_minutes = 60;
static const int    usual_retention_years = 6;

struct _UsherSetUpPage
{
  AdwNavigationPage parent_instance;

  UsherClock   *clock;
  char         *uri;
  UsherSession *session; /* once it is being made */
  UsherShop    *shop;    /* what was typed, while it is being saved */

  AdwPreferencesPage *page;
  AdwBanner          *trouble_banner;
  AdwEntryRow        *name_row;
  AdwEntryRow        *phone_row;
  AdwEntryRow        *address_row;
  AdwEntryRow        *prefix_row;
  GtkWidget          *finish_button;
  UsherNameList      *bays;
  UsherNameList      *staff;
  UsherHoursGroup    *hours;
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherSetUpPage, usher_set_up_page, ADW_TYPE_NAVIGATION_PAGE)

static void
set_busy (UsherSetUpPage *self,
          gboolean        is_busy)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* An entry that becomes insensitive must not have the focus. */
  if (is_busy && root != NULL)
    gtk_root_set_focus (root, NULL);
  gtk_widget_set_sensitive (self->finish_button, !is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->page), !is_busy);
  adw_navigation_page_set_can_pop (ADW_NAVIGATION_PAGE (self), !is_busy);
}

static void
tell (UsherSetUpPage *self,
      const GError   *error)
{
  g_message ("The workshop could not be set up: %s", error->message);
  adw_banner_set_title (self->trouble_banner, usher_trouble_text (usher_trouble_of (error)));
  adw_banner_set_revealed (self->trouble_banner, TRUE);
  set_busy (self, FALSE);
}

static void
take_text (char       **field,
           AdwEntryRow *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  usher_entity_set_string (field, text);
}

static UsherShop *
make_shop (UsherSetUpPage *self,
           UsherShop      *before)
{
  UsherShop          *shop = usher_entity_copy (before);
  UsherBusinessHours *hours = usher_hours_group_dup_hours (self->hours, before->hours);

  take_text (&shop->name, self->name_row);
  take_text (&shop->phone, self->phone_row);
  take_text (&shop->address, self->address_row);
  take_text (&shop->default_prefix, self->prefix_row);
  if (*shop->name == '\0')
    usher_entity_set_string (&shop->name, _("My Workshop"));
  shop->labour_rate = usual_labour_rate;
  shop->wash_minutes = usual_wash_minutes;
  shop->slot_minutes = usual_slot_minutes;
  shop->retention_years = usual_retention_years;
  shop->mask_board = TRUE;
  usher_entity_set_string (&shop->document_language, "zh");
  g_clear_pointer (&shop->hours, usher_business_hours_unref);
  shop->hours = hours;
  g_clear_pointer (&shop->bays, g_ptr_array_unref);
  shop->bays = usher_name_list_dup_items (self->bays);
  g_clear_pointer (&shop->staff, g_ptr_array_unref);
  shop->staff = usher_name_list_dup_items (self->staff);

  return shop;
}

static void
on_starter_installed_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (UsherSetUpPage) self = USHER_SET_UP_PAGE (user_data);
  g_autoptr (GError)         error = NULL;

  /* Without the catalogue it is a workshop all the same. */
  if (!usher_upkeep_install_starter_finish (USHER_SESSION (source), result, &error))
    g_warning ("The starter catalogue could not be installed: %s", error->message);
  g_signal_emit (self, signals[DONE], 0, self->session);
}

static void
on_shop_saved_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (UsherSetUpPage) self = USHER_SET_UP_PAGE (user_data);
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherShop)      saved = usher_shop_store_save_finish (USHER_SHOP_STORE (source), result, &error);

  if (saved == NULL)
    {
      tell (self, error);
      return;
    }

  usher_upkeep_install_starter_async (self->session, on_starter_installed_cb, g_object_ref (self));
}

static void
save (UsherSetUpPage *self)
{
  UsherShop *before = usher_session_get_shop (self->session);

  g_clear_object (&self->shop);
  self->shop = make_shop (self, before);
  usher_shop_store_save_async (usher_session_get_shop_store (self->session), self->shop, NULL, on_shop_saved_cb,
                               g_object_ref (self));
}

static void
on_session_opened_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (UsherSetUpPage) self = USHER_SET_UP_PAGE (user_data);
  g_autoptr (GError)         error = NULL;

  self->session = usher_session_open_finish (result, &error);
  if (self->session == NULL)
    tell (self, error);
  else
    save (self);
}

static void
on_finish_clicked_cb (UsherSetUpPage *self)
{
  set_busy (self, TRUE);
  adw_banner_set_revealed (self->trouble_banner, FALSE);
  if (self->session != NULL)
    save (self);
  else
    usher_session_open_async (self->uri, self->clock, NULL, on_session_opened_cb, g_object_ref (self));
}

/* "京a" → "京A". */
static void
on_prefix_changed_cb (UsherSetUpPage *self)
{
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self->prefix_row));
  g_autofree char *prefix = usher_plate_normalize (text);
  gboolean         is_right = *prefix == '\0' || g_utf8_strlen (prefix, -1) == 2;

  if (is_right)
    gtk_widget_remove_css_class (GTK_WIDGET (self->prefix_row), "warning");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->prefix_row), "warning");
}

static void
add_usual_bays (UsherSetUpPage *self)
{
  g_autoptr (GPtrArray) bays = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 1; i <= usual_bays; i++)
    {
      UsherBay *bay = g_object_new (USHER_TYPE_BAY, NULL);

      g_free (bay->name);
      /* Translators: usual name of a bay, with its number. */
      bay->name = g_strdup_printf (_("Bay %d"), i);
      g_ptr_array_add (bays, bay);
    }
  usher_name_list_set_items (self->bays, bays);
}

static void
usher_set_up_page_dispose (GObject *object)
{
  UsherSetUpPage *self = USHER_SET_UP_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_SET_UP_PAGE);
  g_clear_pointer (&self->clock, usher_clock_unref);
  g_clear_pointer (&self->uri, g_free);
  g_clear_object (&self->session);
  g_clear_object (&self->shop);

  G_OBJECT_CLASS (usher_set_up_page_parent_class)->dispose (object);
}

static void
usher_set_up_page_class_init (UsherSetUpPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_set_up_page_dispose;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, USHER_TYPE_SESSION);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/set-up/usher-set-up-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherSetUpPage, page);
  gtk_widget_class_bind_template_child (widget_class, UsherSetUpPage, trouble_banner);
  gtk_widget_class_bind_template_child (widget_class, UsherSetUpPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, UsherSetUpPage, phone_row);
  gtk_widget_class_bind_template_child (widget_class, UsherSetUpPage, address_row);
  gtk_widget_class_bind_template_child (widget_class, UsherSetUpPage, prefix_row);
  gtk_widget_class_bind_template_child (widget_class, UsherSetUpPage, finish_button);
  gtk_widget_class_bind_template_callback (widget_class, on_finish_clicked_cb);
}

static void
usher_set_up_page_init (UsherSetUpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->prefix_row, "changed", G_CALLBACK (on_prefix_changed_cb), self, G_CONNECT_SWAPPED);
  self->bays = USHER_NAME_LIST (usher_name_list_new (USHER_NAME_LIST_BAYS));
  self->staff = USHER_NAME_LIST (usher_name_list_new (USHER_NAME_LIST_STAFF));
  self->hours = USHER_HOURS_GROUP (usher_hours_group_new ());
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (self->bays));
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (self->hours));
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (self->staff));
  add_usual_bays (self);
}

/**
 * usher_set_up_page_new:
 * @clock: the clock to go by
 * @uri: where the workshop will be kept
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
usher_set_up_page_new (UsherClock *clock,
                       const char *uri)
{
  UsherSetUpPage *self = g_object_new (USHER_TYPE_SET_UP_PAGE, NULL);

  self->clock = usher_clock_ref (clock);
  self->uri = g_strdup (uri);

  return ADW_NAVIGATION_PAGE (self);
}
