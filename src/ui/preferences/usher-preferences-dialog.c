/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-preferences-dialog.h"

#include <glib/gi18n.h>

#include "usher-closed-days-group.h"
#include "usher-hours-group.h"
#include "usher-money.h"
#include "usher-name-list.h"
#include "usher-permission.h"
#include "usher-quantity.h"
#include "usher-shop-merge.h"
#include "usher-shop-store.h"
#include "usher-staff-dialog.h"
#include "usher-times.h"
#include "usher-trouble-text.h"
#include "usher-trouble.h"
#include "usher-upkeep.h"

static const guint save_after_ms = 400;

typedef enum
{
  FIELD_TEXT,
  FIELD_NUMBER,
  FIELD_MONEY,
  FIELD_PERCENT, /* basis points */
  FIELD_UNIT,    /* what totals are cut down to */
} FieldKind;

typedef enum
{
  GROUP_IDENTITY,
  GROUP_WORK,
  GROUP_PROMISE,
  GROUP_BILL,
  N_GROUPS
} FieldGroup;

/* The fields that are one entry each. */
static const struct
{
  gsize       offset;
  FieldKind   kind;
  FieldGroup  group;
  const char *title;
} fields[] = {
  { G_STRUCT_OFFSET (UsherShop, name), FIELD_TEXT, GROUP_IDENTITY, N_ ("Name of the Workshop") },
    { G_STRUCT_OFFSET (UsherShop, short_name), FIELD_TEXT, GROUP_IDENTITY, N_ ("Short Name") },
      { G_STRUCT_OFFSET (UsherShop, phone), FIELD_TEXT, GROUP_IDENTITY, N_ ("Phone") },
        { G_STRUCT_OFFSET (UsherShop, hotline), FIELD_TEXT, GROUP_IDENTITY, N_ ("Phone for Complaints") },
          { G_STRUCT_OFFSET (UsherShop, address), FIELD_TEXT, GROUP_IDENTITY, N_ ("Address") },
            { G_STRUCT_OFFSET (UsherShop, credit_code), FIELD_TEXT, GROUP_IDENTITY, N_ ("Unified Social Credit Code") },
              { G_STRUCT_OFFSET (UsherShop, default_prefix), FIELD_TEXT, GROUP_IDENTITY, N_ ("Plates Here Begin With") },
                { G_STRUCT_OFFSET (UsherShop, labour_rate), FIELD_MONEY, GROUP_WORK, N_ ("Labour Rate per Hour") },
                  { G_STRUCT_OFFSET (UsherShop, wash_minutes), FIELD_NUMBER, GROUP_WORK, N_ ("Minutes for the Wash") },
                    { G_STRUCT_OFFSET (UsherShop, guarantee_days), FIELD_NUMBER, GROUP_PROMISE, N_ ("Days") },
                      { G_STRUCT_OFFSET (UsherShop, guarantee_km), FIELD_NUMBER, GROUP_PROMISE, N_ ("Kilometres") },
                        { G_STRUCT_OFFSET (UsherShop, tax_rate), FIELD_PERCENT, GROUP_BILL, N_ ("Tax Rate") },
                          { G_STRUCT_OFFSET (UsherShop, rounding), FIELD_UNIT, GROUP_BILL, N_ ("Cut Totals Down To") },
                            { G_STRUCT_OFFSET (UsherShop, retention_years), FIELD_NUMBER, GROUP_WORK, N_ ("Years That Records Are Kept") },
                          };

static const char *const languages[] = { "zh", "en" };

struct _UsherPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  UsherDesk *desk;
  UsherShop *base;   /* as last read or saved */
  UsherShop *sent;   /* what is being saved */
  guint      source; /* saves after a short while */
  gboolean   is_filling;
  gboolean   is_saving;
  gboolean   is_dirty; /* changed while it was being saved */

  AdwPreferencesGroup  *identity_group;
  AdwPreferencesGroup  *work_group;
  AdwPreferencesGroup  *promise_group;
  AdwPreferencesGroup  *bill_group;
  AdwPreferencesPage   *workshop_page;
  AdwPreferencesPage   *people_page;
  AdwPreferencesPage   *hours_page;
  AdwComboRow          *language_row;
  AdwComboRow          *monitor_row;
  AdwSwitchRow         *mask_row;
  AdwActionRow         *folder_row;
  AdwActionRow         *last_row;
  AdwSpinRow           *lock_row;
  GtkWidget            *rows[G_N_ELEMENTS (fields)];
  UsherNameList        *staff;
  UsherNameList        *bays;
  UsherHoursGroup      *hours;
  UsherClosedDaysGroup *closed_days;
};

typedef enum
{
  PROP_DESK = 1,
} UsherPreferencesDialogProps;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (UsherPreferencesDialog, usher_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void save (UsherPreferencesDialog *self);
static void send (UsherPreferencesDialog *self,
                  UsherShop              *shop);

/* Reading and showing ------------------------------------------------------ */

static char *
format_field (UsherShop *shop,
              guint      index)
{
  switch (fields[index].kind)
    {
    case FIELD_TEXT:
      return g_strdup (G_STRUCT_MEMBER (char *, shop, fields[index].offset));
    case FIELD_NUMBER:
      return g_strdup_printf ("%d", G_STRUCT_MEMBER (int, shop, fields[index].offset));
    case FIELD_PERCENT:
      return usher_percent_format (G_STRUCT_MEMBER (int, shop, fields[index].offset));
    case FIELD_UNIT:
      return usher_money_format (G_STRUCT_MEMBER (int, shop, fields[index].offset));
    case FIELD_MONEY:
      return usher_money_format (G_STRUCT_MEMBER (gint64, shop, fields[index].offset));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Takes what is typed; %FALSE when it makes no sense, and the field stays as it was. */
static gboolean
read_field (UsherShop  *shop,
            guint       index,
            const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  gint64           money = 0;
  guint64          number = 0;

  switch (fields[index].kind)
    {
    case FIELD_TEXT:
      usher_entity_set_string (&G_STRUCT_MEMBER (char *, shop, fields[index].offset), text);
      return TRUE;
    case FIELD_NUMBER:
      if (!g_ascii_string_to_unsigned (text, 10, 0, 1000000, &number, NULL))
        return FALSE;
      G_STRUCT_MEMBER (int, shop, fields[index].offset) = number;
      return TRUE;
    case FIELD_PERCENT:
      if (!usher_percent_parse (text, &money, NULL) || money < 0 || money > USHER_PERCENT_WHOLE)
        return FALSE;
      G_STRUCT_MEMBER (int, shop, fields[index].offset) = (int) money;
      return TRUE;
    case FIELD_UNIT:
      if (!usher_money_parse (text, &money, NULL) || (money != 1 && money != 10 && money != 100))
        return FALSE;
      G_STRUCT_MEMBER (int, shop, fields[index].offset) = (int) money;
      return TRUE;
    case FIELD_MONEY:
      if (!usher_money_parse (text, &money, NULL) || money < 0)
        return FALSE;
      G_STRUCT_MEMBER (gint64, shop, fields[index].offset) = money;
      return TRUE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

static UsherShop *
make_shop (UsherPreferencesDialog *self)
{
  UsherShop                     *shop = usher_entity_copy (self->base);
  g_autoptr (UsherBusinessHours) hours = usher_hours_group_dup_hours (self->hours, self->base->hours);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    read_field (shop, i, gtk_editable_get_text (GTK_EDITABLE (self->rows[i])));
  usher_entity_set_string (&shop->document_language, languages[adw_combo_row_get_selected (self->language_row)]);
  shop->mask_board = adw_switch_row_get_active (self->mask_row);
  g_clear_pointer (&shop->hours, usher_business_hours_unref);
  shop->hours = usher_closed_days_group_apply (self->closed_days, hours);
  g_clear_pointer (&shop->staff, g_ptr_array_unref);
  shop->staff = usher_name_list_dup_items (self->staff);
  g_clear_pointer (&shop->bays, g_ptr_array_unref);
  shop->bays = usher_name_list_dup_items (self->bays);

  return shop;
}

static void
fill (UsherPreferencesDialog *self)
{
  self->is_filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = format_field (self->base, i);

      gtk_editable_set_text (GTK_EDITABLE (self->rows[i]), text);
    }
  adw_combo_row_set_selected (self->language_row, g_str_equal (self->base->document_language, "en") ? 1 : 0);
  adw_switch_row_set_active (self->mask_row, self->base->mask_board);
  usher_hours_group_set_hours (self->hours, self->base->hours);
  usher_closed_days_group_set_hours (self->closed_days, self->base->hours);
  usher_name_list_set_items (self->staff, self->base->staff);
  usher_name_list_set_items (self->bays, self->base->bays);
  self->is_filling = FALSE;
}

/* Saving ------------------------------------------------------------------- */

static void
say (UsherPreferencesDialog *self,
     const char             *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
}

static void
on_latest_loaded_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (UsherPreferencesDialog) self = USHER_PREFERENCES_DIALOG (user_data);
  g_autoptr (GError)                 error = NULL;
  g_autoptr (UsherShop)              theirs = usher_shop_store_load_finish (USHER_SHOP_STORE (source), result, &error);
  gboolean                           is_open = self->people_page != NULL;
  g_autoptr (UsherShop)              mine = is_open ? make_shop (self) : g_object_ref (self->sent);

  self->is_saving = FALSE;
  if (theirs != NULL)
    {
      g_autoptr (UsherShop) merged = usher_shop_merge (self->base, mine, theirs);

      g_set_object (&self->base, merged);
      if (is_open)
        {
          fill (self);
          say (self, _("It was changed elsewhere too; both changes are kept"));
        }
      send (self, merged);
    }
  else
    {
      usher_desk_report (self->desk, error, _("The preferences could not be saved"));
    }
  usher_desk_release (self->desk);
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherPreferencesDialog) self = USHER_PREFERENCES_DIALOG (user_data);
  g_autoptr (GError)                 error = NULL;
  g_autoptr (UsherShop)              saved = usher_shop_store_save_finish (USHER_SHOP_STORE (source), result, &error);

  if (saved == NULL && usher_trouble_of (error) == USHER_TROUBLE_CONFLICT)
    {
      usher_shop_store_load_async (USHER_SHOP_STORE (source), NULL, on_latest_loaded_cb, g_steal_pointer (&self));
      return;
    }

  self->is_saving = FALSE;
  if (saved != NULL)
    {
      g_set_object (&self->base, saved);
    }
  else
    {
      usher_desk_report (self->desk, error, _("The preferences could not be saved"));
    }
  if (saved != NULL && self->people_page != NULL)
    {
      usher_name_list_adopt (self->staff, saved->staff);
      usher_name_list_adopt (self->bays, saved->bays);
      if (self->is_dirty)
        save (self);
    }
  usher_desk_release (self->desk);
}

static void
send (UsherPreferencesDialog *self,
      UsherShop              *shop)
{
  UsherShopStore *store = usher_session_get_shop_store (usher_desk_get_session (self->desk));

  self->is_saving = TRUE;
  g_set_object (&self->sent, shop);
  usher_desk_hold (self->desk);
  usher_shop_store_save_async (store, shop, NULL, on_saved_cb, g_object_ref (self));
}

static void
save (UsherPreferencesDialog *self)
{
  g_autoptr (UsherShop) shop = NULL;

  g_clear_handle_id (&self->source, g_source_remove);
  self->is_dirty = self->is_saving;
  if (self->is_saving)
    return;

  shop = make_shop (self);
  send (self, shop);
}

static gboolean
on_save_after_cb (gpointer user_data)
{
  UsherPreferencesDialog *self = USHER_PREFERENCES_DIALOG (user_data);

  self->source = 0;
  save (self);

  return G_SOURCE_REMOVE;
}

static void
save_soon (UsherPreferencesDialog *self)
{
  if (self->is_filling)
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (save_after_ms, on_save_after_cb, self);
}

/* What was typed in the last moment; also when the window is about to close. */
static void
flush (UsherPreferencesDialog *self)
{
  if (self->source != 0)
    save (self);
}

/* Rows --------------------------------------------------------------------- */

static void
on_field_changed_cb (UsherPreferencesDialog *self,
                     GtkEditable            *row)
{
  guint                 index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "index"));
  g_autoptr (UsherShop) trial = usher_entity_copy (self->base);

  if (read_field (trial, index, gtk_editable_get_text (row)))
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  save_soon (self);
}

static void
add_field_rows (UsherPreferencesDialog *self)
{
  AdwPreferencesGroup *groups[N_GROUPS] = { self->identity_group, self->work_group, self->promise_group, self->bill_group };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      self->rows[i] = adw_entry_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->rows[i]), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), _(fields[i].title));
      g_object_set_data (G_OBJECT (self->rows[i]), "index", GUINT_TO_POINTER (i));
      if (fields[i].kind == FIELD_NUMBER)
        adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self->rows[i]), GTK_INPUT_PURPOSE_DIGITS);
      g_signal_connect_object (self->rows[i], "changed", G_CALLBACK (on_field_changed_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (groups[fields[i].group], self->rows[i]);
    }
}

typedef struct
{
  UsherNameList *list; /* (weak) */
  UsherEntity   *item;
  guint          position;
} Retired;

static void
retired_free (gpointer  data,
              GClosure *closure)
{
  Retired *retired = data;

  g_clear_weak_pointer (&retired->list);
  g_object_unref (retired->item);
  g_free (retired);
}

static void
on_undo_retire_cb (AdwToast *toast,
                   gpointer  user_data)
{
  Retired *retired = user_data;

  /* A toast can be clicked twice. */
  if (retired->list != NULL)
    usher_name_list_insert (retired->list, retired->position, retired->item);
  g_clear_weak_pointer (&retired->list);
}

static void
on_retired_cb (UsherPreferencesDialog *self,
               UsherEntity            *item,
               guint                   position,
               UsherNameList          *list)
{
  gboolean         is_staff = USHER_IS_STAFF (item);
  const char      *name = is_staff ? USHER_STAFF (item)->name : USHER_BAY (item)->name;
  Retired         *retired = g_new0 (Retired, 1);
  g_autofree char *text = NULL;
  AdwToast        *toast = NULL;

  /* Translators: %s is a name of a person or a bay. */
  text = g_strdup_printf (is_staff ? _("%s is no longer on the staff") : _("%s is no longer in use"), name);
  toast = adw_toast_new (text);
  g_set_weak_pointer (&retired->list, list);
  retired->item = g_object_ref (item);
  retired->position = position;
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_timeout (toast, 10);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_undo_retire_cb), retired, retired_free, 0);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
}

/* What was edited in the details of a person goes where the person is edited. */
static void
on_details_changed_cb (UsherStaffDialog *details,
                       gpointer          user_data)
{
  UsherPreferencesDialog *self = USHER_PREFERENCES_DIALOG (user_data);
  const gint64           *id = g_object_get_data (G_OBJECT (details), "id");
  UsherEntity            *staff = self->staff != NULL ? usher_name_list_find (self->staff, *id) : NULL;

  if (staff == NULL)
    return;
  usher_staff_dialog_apply (details, USHER_STAFF (staff));
  save_soon (self);
}

static void
on_details_cb (UsherPreferencesDialog *self,
               UsherEntity            *item)
{
  AdwDialog *details = NULL;

  if (item->id == 0)
    {
      say (self, _("Type a name first"));
      return;
    }
  details = usher_staff_dialog_new (self->desk, USHER_STAFF (item));
  g_object_set_data_full (G_OBJECT (details), "id", g_memdup2 (&item->id, sizeof item->id), g_free);
  g_signal_connect_object (details, "changed", G_CALLBACK (on_details_changed_cb), self, 0);
  adw_dialog_present (details, GTK_WIDGET (self));
}

static UsherNameList *
add_name_list (UsherPreferencesDialog *self,
               UsherNameListKind       kind)
{
  GtkWidget *list = usher_name_list_new (kind);

  g_signal_connect_object (list, "changed", G_CALLBACK (save_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "retired", G_CALLBACK (on_retired_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "details", G_CALLBACK (on_details_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_page_add (self->people_page, ADW_PREFERENCES_GROUP (list));

  return USHER_NAME_LIST (list);
}

static void
add_hours (UsherPreferencesDialog *self)
{
  UsherSession *session = usher_desk_get_session (self->desk);

  self->hours = USHER_HOURS_GROUP (usher_hours_group_new ());
  self->closed_days = USHER_CLOSED_DAYS_GROUP (usher_closed_days_group_new (usher_session_get_clock (session)));
  g_signal_connect_object (self->hours, "changed", G_CALLBACK (save_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->closed_days, "changed", G_CALLBACK (save_soon), self, G_CONNECT_SWAPPED);
  adw_preferences_page_add (self->hours_page, ADW_PREFERENCES_GROUP (self->hours));
  adw_preferences_page_add (self->hours_page, ADW_PREFERENCES_GROUP (self->closed_days));
}

/* This computer ------------------------------------------------------------ */

static void
on_monitor_chosen_cb (UsherPreferencesDialog *self)
{
  GtkStringObject *choice = adw_combo_row_get_selected_item (self->monitor_row);
  const char      *connector = adw_combo_row_get_selected (self->monitor_row) == 0 ? "" : gtk_string_object_get_string (choice);

  if (!self->is_filling)
    g_settings_set_string (usher_desk_get_settings (self->desk), "welcome-board-monitor", connector);
}

static void
fill_monitors (UsherPreferencesDialog *self)
{
  GListModel               *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autofree char          *chosen = g_settings_get_string (usher_desk_get_settings (self->desk), "welcome-board-monitor");
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint                     selected = 0;

  self->is_filling = TRUE;
  gtk_string_list_append (names, C_("monitor", "Any"));
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      const char            *connector = gdk_monitor_get_connector (monitor);

      if (connector == NULL)
        continue;
      gtk_string_list_append (names, connector);
      if (g_str_equal (connector, chosen))
        selected = g_list_model_get_n_items (G_LIST_MODEL (names)) - 1;
    }
  adw_combo_row_set_model (self->monitor_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->monitor_row, selected);
  self->is_filling = FALSE;
}

static void
show_backups (UsherPreferencesDialog *self)
{
  UsherSession    *session = usher_desk_get_session (self->desk);
  g_autofree char *folder = usher_upkeep_get_backup_folder (usher_session_get_uri (session));
  gint64           last = usher_upkeep_get_last_backup (session);
  g_autofree char *text = last != 0 ? usher_times_relative (session, last) : g_strdup (C_("last backup", "Never"));

  adw_action_row_set_subtitle (self->folder_row, folder);
  adw_action_row_set_subtitle (self->last_row, text);
}

/* Who may not change the shop is told who may, and can look. */
static void
show_permission (UsherPreferencesDialog *self)
{
  UsherSession *session = usher_desk_get_session (self->desk);
  UsherStaff   *staff = usher_session_get_staff (session);
  gboolean      may = !usher_shop_has_pins (usher_session_get_shop (session)) ||
                 (staff != NULL && usher_role_may (staff->role, USHER_PERMISSION_MANAGE_SHOP));
  g_autofree char *text = usher_trouble_roles_text (usher_permission_get_roles (USHER_PERMISSION_MANAGE_SHOP));
  GtkWidget       *groups[] = {
    GTK_WIDGET (self->identity_group), GTK_WIDGET (self->work_group), GTK_WIDGET (self->promise_group), GTK_WIDGET (self->bill_group),
    GTK_WIDGET (self->language_row), GTK_WIDGET (self->mask_row), GTK_WIDGET (self->staff),
    GTK_WIDGET (self->bays), GTK_WIDGET (self->hours), GTK_WIDGET (self->closed_days)
  };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    gtk_widget_set_sensitive (groups[i], may);
  adw_preferences_page_set_description (self->people_page, may ? "" : text);
  adw_preferences_page_set_description (self->hours_page, may ? "" : text);
  adw_preferences_page_set_description (self->workshop_page, may ? "" : text);
}

static void
usher_preferences_dialog_constructed (GObject *object)
{
  static const char *const  language_names[] = { "中文", "English", NULL };
  UsherPreferencesDialog   *self = USHER_PREFERENCES_DIALOG (object);
  g_autoptr (GtkStringList) names = gtk_string_list_new (language_names);

  G_OBJECT_CLASS (usher_preferences_dialog_parent_class)->constructed (object);

  self->base = g_object_ref (usher_session_get_shop (usher_desk_get_session (self->desk)));
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (names));
  add_field_rows (self);
  self->staff = add_name_list (self, USHER_NAME_LIST_STAFF);
  self->bays = add_name_list (self, USHER_NAME_LIST_BAYS);
  add_hours (self);
  fill (self);
  fill_monitors (self);
  show_backups (self);
  show_permission (self);
  g_settings_bind (usher_desk_get_settings (self->desk), "lock-minutes", self->lock_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (usher_desk_get_session (self->desk), "notify::staff", G_CALLBACK (show_permission), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->language_row, "notify::selected", G_CALLBACK (save_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->mask_row, "notify::active", G_CALLBACK (save_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->monitor_row, "notify::selected", G_CALLBACK (on_monitor_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "flush", G_CALLBACK (flush), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "closed", G_CALLBACK (flush), NULL);
}

static void
usher_preferences_dialog_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  UsherPreferencesDialog *self = USHER_PREFERENCES_DIALOG (object);

  switch ((UsherPreferencesDialogProps) prop_id)
    {
    case PROP_DESK:
      g_set_object (&self->desk, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_preferences_dialog_dispose (GObject *object)
{
  UsherPreferencesDialog *self = USHER_PREFERENCES_DIALOG (object);

  g_clear_handle_id (&self->source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (usher_preferences_dialog_parent_class)->dispose (object);
}

/* After dispose, since a save under way still needs them. */
static void
usher_preferences_dialog_finalize (GObject *object)
{
  UsherPreferencesDialog *self = USHER_PREFERENCES_DIALOG (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->base);
  g_clear_object (&self->sent);

  G_OBJECT_CLASS (usher_preferences_dialog_parent_class)->finalize (object);
}

static void
usher_preferences_dialog_class_init (UsherPreferencesDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = usher_preferences_dialog_constructed;
  object_class->set_property = usher_preferences_dialog_set_property;
  object_class->dispose = usher_preferences_dialog_dispose;
  object_class->finalize = usher_preferences_dialog_finalize;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/preferences/usher-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherPreferencesDialog, identity_group);
  gtk_widget_class_bind_template_child (widget_class, UsherPreferencesDialog, work_group);
  gtk_widget_class_bind_template_child (widget_class, UsherPreferencesDialog, promise_group);
  gtk_widget_class_bind_template_child (widget_class, UsherPreferencesDialog, bill_group);
  gtk_widget_class_bind_template_child (widget_class, UsherPreferencesDialog, people_page);
  gtk_widget_class_bind_template_child (widget_class, UsherPreferencesDialog, hours_page);
  gtk_widget_class_bind_template_child (widget_class, UsherPreferencesDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, UsherPreferencesDialog, monitor_row);
  gtk_widget_class_bind_template_child (widget_class, UsherPreferencesDialog, mask_row);
  gtk_widget_class_bind_template_child (widget_class, UsherPreferencesDialog, folder_row);
  gtk_widget_class_bind_template_child (widget_class, UsherPreferencesDialog, last_row);
  gtk_widget_class_bind_template_child (widget_class, UsherPreferencesDialog, lock_row);
  gtk_widget_class_bind_template_child (widget_class, UsherPreferencesDialog, workshop_page);
}

static void
usher_preferences_dialog_init (UsherPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usher_preferences_dialog_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
usher_preferences_dialog_new (UsherDesk *desk)
{
  return g_object_new (USHER_TYPE_PREFERENCES_DIALOG, "desk", desk, NULL);
}
