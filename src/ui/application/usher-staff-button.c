/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-staff-button.h"

#include <glib/gi18n.h>

#include "usher-labels.h"
#include "usher-sign-in-dialog.h"

struct _UsherStaffButton
{
  AdwBin parent_instance;

  UsherDesk          *desk;
  GSimpleActionGroup *actions;
  GtkWidget          *button;
  GtkWidget          *label;
};

typedef enum
{
  PROP_DESK = 1,
} UsherStaffButtonProps;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (UsherStaffButton, usher_staff_button, ADW_TYPE_BIN)

static gint64
read_choice (UsherStaffButton *self)
{
  g_autoptr (GVariant) choices = g_settings_get_value (usher_desk_get_settings (self->desk), "staff");
  gint64               id = 0;

  g_variant_lookup (choices, usher_session_get_uri (usher_desk_get_session (self->desk)), "x", &id);

  return id;
}

static void
write_choice (UsherStaffButton *self,
              gint64            id)
{
  GSettings           *settings = usher_desk_get_settings (self->desk);
  g_autoptr (GVariant) choices = g_settings_get_value (settings, "staff");
  GVariantBuilder      builder;
  GVariantIter         iter;
  const char          *uri = NULL;
  const char          *own = usher_session_get_uri (usher_desk_get_session (self->desk));
  gint64               other = 0;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sx}"));
  g_variant_iter_init (&iter, choices);
  while (g_variant_iter_next (&iter, "{&sx}", &uri, &other))
    if (!g_str_equal (uri, own))
      g_variant_builder_add (&builder, "{sx}", uri, other);
  g_variant_builder_add (&builder, "{sx}", own, id);
  g_settings_set_value (settings, "staff", g_variant_builder_end (&builder));
}

/* Without a choice: the only advisor there is; in the sample workshop the first. */
static UsherStaff *
choose_by_itself (UsherShop *shop)
{
  UsherStaff *advisor = NULL;

  for (guint i = 0; i < shop->staff->len; i++)
    {
      UsherStaff *staff = g_ptr_array_index (shop->staff, i);

      if (staff->role != USHER_ROLE_ADVISOR)
        continue;
      if (advisor != NULL && !shop->is_sample)
        return NULL;
      if (advisor == NULL)
        advisor = staff;
    }

  return advisor;
}

static char *
make_staff_text (UsherStaff *staff)
{
  /* Translators: who is at the desk: first the name, then the role. */
  return g_strdup_printf (C_ ("staff", "%s · %s"), staff->name, usher_role_label (staff->role));
}

static GMenuModel *
make_menu (UsherShop *shop)
{
  GMenu            *menu = g_menu_new ();
  g_autoptr (GMenu) people = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();

  for (guint i = 0; i < shop->staff->len; i++)
    {
      UsherStaff           *staff = g_ptr_array_index (shop->staff, i);
      g_autofree char      *text = make_staff_text (staff);
      g_auto (GStrv)        parts = g_strsplit (text, "_", -1);
      g_autofree char      *label = g_strjoinv ("__", parts); /* no mnemonics in names */
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "staff.choose", "x", staff->parent_instance.id);
      g_menu_append_item (people, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (people));
  if (usher_shop_has_pins (shop))
    {
      g_menu_append (others, _("Sign In with a _Badge…"), "staff.badge");
      g_menu_append (others, _("_Lock"), "win.lock");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
    }

  return G_MENU_MODEL (menu);
}

static void
show_staff (UsherStaffButton *self)
{
  UsherStaff      *staff = usher_session_get_staff (usher_desk_get_session (self->desk));
  GAction         *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "choose");
  g_autofree char *text = staff != NULL ? make_staff_text (staff) : g_strdup (_ ("Who Is at the Desk?"));
  g_autofree char *name = NULL;

  gtk_label_set_label (GTK_LABEL (self->label), text);
  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_int64 (staff != NULL ? staff->parent_instance.id : 0));
  /* Translators: %s is a name and a role, or the question who is at the desk. */
  name = g_strdup_printf (_ ("At the desk: %s"), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Who is at the desk, as the shop knows them now.  Where PINs are used, nobody
 * is there before they said who they are. */
static UsherStaff *
find_who_is_there (UsherStaffButton *self,
                   UsherShop        *shop)
{
  UsherStaff *now = usher_session_get_staff (usher_desk_get_session (self->desk));
  UsherStaff *remembered = usher_shop_find_staff (shop, read_choice (self));

  if (usher_shop_has_pins (shop))
    return now != NULL ? usher_shop_find_staff (shop, now->parent_instance.id) : NULL;
  return remembered != NULL ? remembered : choose_by_itself (shop);
}

/* The shop was read again: names may have changed, somebody may have left. */
static void
on_shop_changed_cb (UsherStaffButton *self)
{
  UsherSession          *session = usher_desk_get_session (self->desk);
  UsherShop             *shop = usher_session_get_shop (session);
  g_autoptr (GMenuModel) menu = make_menu (shop);

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->button), menu);
  gtk_widget_set_visible (GTK_WIDGET (self), shop->staff->len > 0);
  usher_session_set_staff (session, find_who_is_there (self, shop));
  show_staff (self);
}

static void
choose_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  UsherStaffButton *self = USHER_STAFF_BUTTON (user_data);
  UsherSession     *session = usher_desk_get_session (self->desk);
  UsherStaff       *staff = usher_shop_find_staff (usher_session_get_shop (session), g_variant_get_int64 (parameter));

  if (staff == NULL)
    return;
  if (usher_shop_has_pins (usher_session_get_shop (session)))
    {
      adw_dialog_present (usher_sign_in_dialog_new (self->desk, staff->parent_instance.id, FALSE), GTK_WIDGET (self));
      return;
    }
  usher_session_set_staff (session, staff);
  write_choice (self, staff->parent_instance.id);
}

static void
badge_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  UsherStaffButton *self = USHER_STAFF_BUTTON (user_data);
  AdwDialog        *dialog = usher_sign_in_dialog_new (self->desk, 0, FALSE);

  usher_sign_in_dialog_focus_badge (USHER_SIGN_IN_DIALOG (dialog));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
usher_staff_button_constructed (GObject *object)
{
  UsherStaffButton *self = USHER_STAFF_BUTTON (object);
  UsherSession     *session = usher_desk_get_session (self->desk);

  G_OBJECT_CLASS (usher_staff_button_parent_class)->constructed (object);

  g_signal_connect_object (session, "notify::shop", G_CALLBACK (on_shop_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::staff", G_CALLBACK (show_staff), self, G_CONNECT_SWAPPED);
  on_shop_changed_cb (self);
}

static void
usher_staff_button_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  UsherStaffButton *self = USHER_STAFF_BUTTON (object);

  switch ((UsherStaffButtonProps) prop_id)
    {
    case PROP_DESK:
      g_set_object (&self->desk, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_staff_button_dispose (GObject *object)
{
  UsherStaffButton *self = USHER_STAFF_BUTTON (object);

  g_clear_object (&self->actions);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_staff_button_parent_class)->dispose (object);
}

static void
usher_staff_button_class_init (UsherStaffButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = usher_staff_button_constructed;
  object_class->set_property = usher_staff_button_set_property;
  object_class->dispose = usher_staff_button_dispose;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
usher_staff_button_init (UsherStaffButton *self)
{
  g_autoptr (GSimpleAction) choose = g_simple_action_new_stateful ("choose", G_VARIANT_TYPE_INT64, g_variant_new_int64 (0));
  g_autoptr (GSimpleAction) badge = g_simple_action_new ("badge", NULL);

  self->actions = g_simple_action_group_new ();
  g_signal_connect_object (choose, "activate", G_CALLBACK (choose_action), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (choose));
  g_signal_connect_object (badge, "activate", G_CALLBACK (badge_action), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (badge));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "staff", G_ACTION_GROUP (self->actions));

  self->label = gtk_label_new (NULL);
  /* The sidebar is narrow: the role goes to a second line. */
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_lines (GTK_LABEL (self->label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->button), GTK_ARROW_UP);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_tooltip_text (self->button, _ ("Who Is at the Desk"));
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * usher_staff_button_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
usher_staff_button_new (UsherDesk *desk)
{
  return g_object_new (USHER_TYPE_STAFF_BUTTON, "desk", desk, NULL);
}
