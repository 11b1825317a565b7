/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-file-form.h"

#include <glib/gi18n.h>

#include "usher-customer-store.h"
#include "usher-date.h"
#include "usher-phone.h"
#include "usher-plate.h"
#include "usher-trouble.h"
#include "usher-vin.h"

static const guint save_after_ms = 400;
static const int   first_year = 1950;

typedef enum
{
  FIELD_TEXT,
  FIELD_PHONE,
  FIELD_PLATE,
  FIELD_VIN,
  FIELD_YEAR,
  FIELD_DATE,
  FIELD_FUEL,
  FIELD_ADDRESS_FORM,
  FIELD_SWITCH,
} FieldKind;

typedef struct
{
  gsize       offset;
  FieldKind   kind;
  const char *title;
} Field;

static const Field customer_fields[] = {
  { G_STRUCT_OFFSET (UsherCustomer, name), FIELD_TEXT, N_ ("Name") },
    { G_STRUCT_OFFSET (UsherCustomer, address_form), FIELD_ADDRESS_FORM, N_ ("Form of Address") },
      { G_STRUCT_OFFSET (UsherCustomer, phone), FIELD_PHONE, N_ ("Phone") },
        { G_STRUCT_OFFSET (UsherCustomer, second_phone), FIELD_PHONE, N_ ("Second Phone") },
          { G_STRUCT_OFFSET (UsherCustomer, contact), FIELD_TEXT, N_ ("Contact Person") },
            { G_STRUCT_OFFSET (UsherCustomer, address), FIELD_TEXT, N_ ("Address") },
              { G_STRUCT_OFFSET (UsherCustomer, may_be_called), FIELD_SWITCH, N_ ("Agreed to Be Called") },
                { G_STRUCT_OFFSET (UsherCustomer, note), FIELD_TEXT, N_ ("Note") },
              };

static const Field vehicle_fields[] = {
  { G_STRUCT_OFFSET (UsherVehicle, plate), FIELD_PLATE, N_ ("Plate") },
    { G_STRUCT_OFFSET (UsherVehicle, make), FIELD_TEXT, N_ ("Make") },
      { G_STRUCT_OFFSET (UsherVehicle, model), FIELD_TEXT, N_ ("Model") },
        { G_STRUCT_OFFSET (UsherVehicle, year), FIELD_YEAR, N_ ("Model Year") },
          { G_STRUCT_OFFSET (UsherVehicle, colour), FIELD_TEXT, N_ ("Colour") },
            { G_STRUCT_OFFSET (UsherVehicle, fuel), FIELD_FUEL, N_ ("Drive") },
              { G_STRUCT_OFFSET (UsherVehicle, vin), FIELD_VIN, N_ ("VIN") },
                { G_STRUCT_OFFSET (UsherVehicle, engine_number), FIELD_TEXT, N_ ("Engine Number") },
                  { G_STRUCT_OFFSET (UsherVehicle, registered_on), FIELD_DATE, N_ ("First Registered") },
                    { G_STRUCT_OFFSET (UsherVehicle, warranty_from), FIELD_DATE, N_ ("Warranty From") },
                      { G_STRUCT_OFFSET (UsherVehicle, note), FIELD_TEXT, N_ ("Note") },
                    };

#define MAX_FIELDS 16

struct _UsherFileForm
{
  AdwPreferencesGroup parent_instance;

  UsherDesk        *desk;
  UsherFileFormKind kind;
  const Field      *fields;
  guint             n_fields;
  GtkWidget        *rows[MAX_FIELDS];

  UsherEntity *base; /* as last read or saved */
  UsherEntity *mine; /* with what is typed */
  UsherEntity *sent; /* what is being saved */
  guint        source;
  gboolean     is_filling;
  gboolean     is_saving;
};

G_DEFINE_FINAL_TYPE (UsherFileForm, usher_file_form, ADW_TYPE_PREFERENCES_GROUP)

static void save (UsherFileForm *self);

#define TEXT_OF(entity, field) (G_STRUCT_MEMBER (char *, (entity), (field)->offset))
#define NUMBER_OF(entity, field) (G_STRUCT_MEMBER (int, (entity), (field)->offset))

static gboolean
is_text_field (const Field *field)
{
  return field->kind == FIELD_TEXT || field->kind == FIELD_PHONE || field->kind == FIELD_PLATE || field->kind == FIELD_VIN ||
         field->kind == FIELD_DATE;
}

/* Fields and rows ------------------------------------------------------------ */

static char *
format_text (UsherEntity *entity,
             const Field *field)
{
  if (field->kind == FIELD_YEAR)
    return NUMBER_OF (entity, field) != 0 ? g_strdup_printf ("%d", NUMBER_OF (entity, field)) : g_strdup ("");
  if (field->kind == FIELD_PHONE)
    return usher_phone_format (TEXT_OF (entity, field));
  if (field->kind == FIELD_PLATE)
    return usher_plate_format (TEXT_OF (entity, field));

  return g_strdup (TEXT_OF (entity, field));
}

/* What was typed as it is kept; @is_doubtful warns and never refuses. */
static char *
normalize (UsherFileForm *self,
           const Field   *field,
           const char    *typed,
           gboolean      *is_doubtful)
{
  UsherClock *clock = usher_session_get_clock (usher_desk_get_session (self->desk));
  char       *text = g_strstrip (g_strdup (typed));
  char       *kept = NULL;
  GDate       today;
  GDate       date;

  *is_doubtful = FALSE;
  if (field->kind == FIELD_TEXT || *text == '\0')
    return text;

  if (field->kind == FIELD_PHONE)
    {
      kept = usher_phone_normalize (text);
      *is_doubtful = !usher_phone_is_valid (kept);
    }
  else if (field->kind == FIELD_PLATE)
    {
      kept = usher_plate_normalize (text);
      *is_doubtful = usher_plate_classify (kept) == USHER_PLATE_UNKNOWN;
    }
  else if (field->kind == FIELD_VIN)
    {
      kept = usher_vin_normalize (text);
      *is_doubtful = !usher_vin_check (kept);
    }
  else
    {
      usher_clock_today (clock, &today);
      if (usher_date_parse (text, &today, &date, NULL))
        kept = usher_date_to_iso (&date);
      *is_doubtful = kept == NULL;
    }
  if (kept == NULL)
    return text;

  g_free (text);
  return kept;
}

/* Whether what is typed is wrong and not kept. */
static gboolean
take_row (UsherFileForm *self,
          guint          index,
          gboolean      *is_doubtful)
{
  const Field     *field = &self->fields[index];
  GtkWidget       *row = self->rows[index];
  g_autofree char *text = NULL;
  guint64          year = 0;

  *is_doubtful = FALSE;
  switch (field->kind)
    {
    case FIELD_SWITCH:
      NUMBER_OF (self->mine, field) = adw_switch_row_get_active (ADW_SWITCH_ROW (row));
      return TRUE;
    case FIELD_FUEL:
    case FIELD_ADDRESS_FORM:
      NUMBER_OF (self->mine, field) = adw_combo_row_get_selected (ADW_COMBO_ROW (row));
      return TRUE;
    case FIELD_YEAR:
      text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
      if (*text != '\0' && !g_ascii_string_to_unsigned (text, 10, first_year, 9999, &year, NULL))
        return FALSE;
      NUMBER_OF (self->mine, field) = year;
      return TRUE;
    case FIELD_TEXT:
    case FIELD_PHONE:
    case FIELD_PLATE:
    case FIELD_VIN:
    case FIELD_DATE:
    default:
      text = normalize (self, field, gtk_editable_get_text (GTK_EDITABLE (row)), is_doubtful);
      if (field->kind == FIELD_DATE && *is_doubtful)
        return FALSE;
      usher_entity_set_string (&TEXT_OF (self->mine, field), text);
      return TRUE;
    }
}

static void
show_row (UsherFileForm *self,
          guint          index)
{
  const Field     *field = &self->fields[index];
  GtkWidget       *row = self->rows[index];
  g_autofree char *text = NULL;

  if (field->kind == FIELD_SWITCH)
    adw_switch_row_set_active (ADW_SWITCH_ROW (row), NUMBER_OF (self->mine, field));
  else if (field->kind == FIELD_FUEL || field->kind == FIELD_ADDRESS_FORM)
    adw_combo_row_set_selected (ADW_COMBO_ROW (row), NUMBER_OF (self->mine, field));
  else
    {
      text = format_text (self->mine, field);
      if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (row))))
        gtk_editable_set_text (GTK_EDITABLE (row), text);
    }
}

static gboolean
is_focused (GtkWidget *row)
{
  return (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
show_all (UsherFileForm *self)
{
  self->is_filling = TRUE;
  for (guint i = 0; i < self->n_fields; i++)
    if (!is_focused (self->rows[i])) /* nobody's typing is rearranged */
      show_row (self, i);
  self->is_filling = FALSE;
}

/* What was touched here goes into what is there now. */
static UsherEntity *
merge (UsherFileForm *self,
       UsherEntity   *theirs)
{
  UsherEntity *merged = usher_entity_copy (theirs);

  for (guint i = 0; i < self->n_fields; i++)
    {
      const Field *field = &self->fields[i];

      if (is_text_field (field))
        {
          if (!g_str_equal (TEXT_OF (self->mine, field), TEXT_OF (self->base, field)))
            usher_entity_set_string (&TEXT_OF (merged, field), TEXT_OF (self->mine, field));
        }
      else if (NUMBER_OF (self->mine, field) != NUMBER_OF (self->base, field))
        NUMBER_OF (merged, field) = NUMBER_OF (self->mine, field);
    }

  return merged;
}

static gboolean
is_touched (UsherFileForm *self)
{
  for (guint i = 0; i < self->n_fields; i++)
    {
      const Field *field = &self->fields[i];

      if (is_text_field (field) ? !g_str_equal (TEXT_OF (self->mine, field), TEXT_OF (self->base, field))
                                : NUMBER_OF (self->mine, field) != NUMBER_OF (self->base, field))
        return TRUE;
    }

  return FALSE;
}

/* Saving --------------------------------------------------------------------- */

static void
adopt (UsherFileForm *self,
       UsherEntity   *theirs)
{
  g_autoptr (UsherEntity) merged = merge (self, theirs);

  g_set_object (&self->base, theirs);
  g_set_object (&self->mine, merged);
}

static void
on_latest_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherFileForm) self = USHER_FILE_FORM (user_data);
  UsherCustomerStore       *store = USHER_CUSTOMER_STORE (source);
  g_autoptr (GError)        error = NULL;
  g_autoptr (GObject)       loaded = NULL;
  UsherEntity              *theirs = NULL;

  if (self->kind == USHER_FILE_FORM_CUSTOMER)
    loaded = (GObject *) usher_customer_store_load_customer_finish (store, result, &error);
  else
    loaded = (GObject *) usher_customer_store_load_file_finish (store, result, &error);

  self->is_saving = FALSE;
  if (loaded != NULL)
    {
      theirs = self->kind == USHER_FILE_FORM_CUSTOMER ? USHER_ENTITY (loaded)
                                                      : USHER_ENTITY (USHER_VEHICLE_FILE (loaded)->vehicle);
      adopt (self, theirs);
      usher_desk_say (self->desk, _("It was changed elsewhere too; both changes are kept"));
      save (self);
    }
  else
    {
      usher_desk_report (self->desk, error, _("The data could not be saved"));
    }
  usher_desk_release (self->desk);
}

static void
load_latest (UsherFileForm *self)
{
  UsherCustomerStore *store = usher_session_get_customers (usher_desk_get_session (self->desk));

  if (self->kind == USHER_FILE_FORM_CUSTOMER)
    usher_customer_store_load_customer_async (store, self->base->id, NULL, on_latest_cb, g_object_ref (self));
  else
    usher_customer_store_load_file_async (store, self->base->id, NULL, on_latest_cb, g_object_ref (self));
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherFileForm) self = USHER_FILE_FORM (user_data);
  UsherCustomerStore       *store = USHER_CUSTOMER_STORE (source);
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherEntity)   saved = NULL;

  if (self->kind == USHER_FILE_FORM_CUSTOMER)
    saved = (UsherEntity *) usher_customer_store_save_customer_finish (store, result, &error);
  else
    saved = (UsherEntity *) usher_customer_store_save_vehicle_finish (store, result, &error);

  if (saved == NULL && usher_trouble_of (error) == USHER_TROUBLE_CONFLICT)
    {
      load_latest (self);
      return;
    }

  self->is_saving = FALSE;
  if (saved != NULL)
    {
      /* Typed while it was being saved: that is not lost, and saved next. */
      g_set_object (&self->base, self->sent);
      adopt (self, saved);
      if (is_touched (self))
        save (self);
    }
  else
    {
      usher_desk_report (self->desk, error, _("The data could not be saved"));
    }
  usher_desk_release (self->desk);
}

static void
save (UsherFileForm *self)
{
  UsherCustomerStore *store = usher_session_get_customers (usher_desk_get_session (self->desk));

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->is_saving || self->base == NULL || !is_touched (self))
    return;

  g_clear_object (&self->sent);
  self->sent = usher_entity_copy (self->mine);
  self->is_saving = TRUE;
  usher_desk_hold (self->desk);
  if (self->kind == USHER_FILE_FORM_CUSTOMER)
    usher_customer_store_save_customer_async (store, USHER_CUSTOMER (self->sent), NULL, on_saved_cb, g_object_ref (self));
  else
    usher_customer_store_save_vehicle_async (store, USHER_VEHICLE (self->sent), NULL, on_saved_cb, g_object_ref (self));
}

static gboolean
on_save_after_cb (gpointer user_data)
{
  UsherFileForm *self = USHER_FILE_FORM (user_data);

  self->source = 0;
  save (self);

  return G_SOURCE_REMOVE;
}

static void
on_row_changed_cb (UsherFileForm *self,
                   gpointer       pspec_or_row,
                   gpointer       maybe_row)
{
  GtkWidget *row = GTK_IS_WIDGET (pspec_or_row) ? pspec_or_row : maybe_row;
  guint      index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "index"));
  gboolean   is_doubtful = FALSE;

  if (self->is_filling || self->base == NULL)
    return;

  if (take_row (self, index, &is_doubtful))
    gtk_widget_remove_css_class (row, "error");
  else
    gtk_widget_add_css_class (row, "error");
  if (is_doubtful)
    gtk_widget_add_css_class (row, "warning");
  else
    gtk_widget_remove_css_class (row, "warning");
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (save_after_ms, on_save_after_cb, self);
}

/* Left: saved at once, and shown as it is kept. */
static void
on_focus_left_cb (UsherFileForm           *self,
                  GtkEventControllerFocus *controller)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if (self->base == NULL)
    return;
  self->is_filling = TRUE;
  if (!gtk_widget_has_css_class (row, "error"))
    show_row (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "index")));
  self->is_filling = FALSE;
  save (self);
}

static void
flush (UsherFileForm *self)
{
  save (self);
}

/* Making ----------------------------------------------------------------------- */

static GtkWidget *
create_choice_row (const char *const *names)
{
  GtkWidget                *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    gtk_string_list_append (list, names[i]);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));

  return row;
}

static GtkWidget *
create_fuel_row (void)
{
  const char *const names[] = {
    C_("fuel", "Petrol"), C_("fuel", "Diesel"), C_("fuel", "Electric"), C_("fuel", "Hybrid"), C_("fuel", "Plug-in hybrid"), C_("fuel", "Gas"), NULL,
    };

  return create_choice_row (names);
}

static GtkWidget *
create_address_form_row (void)
{
  const char *const names[] = {
    C_("form of address", "Not known"), C_("form of address", "Mr"), C_("form of address", "Ms"), C_("form of address", "Company"), NULL,
    };

  return create_choice_row (names);
}

static GtkWidget *
create_row (UsherFileForm *self,
            guint          index)
{
  const Field        *field = &self->fields[index];
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const char         *signal = "changed";
  GtkWidget          *row = NULL;

  if (field->kind == FIELD_SWITCH)
    {
      row = adw_switch_row_new ();
      signal = "notify::active";
    }
  else if (field->kind == FIELD_FUEL || field->kind == FIELD_ADDRESS_FORM)
    {
      row = field->kind == FIELD_FUEL ? create_fuel_row () : create_address_form_row ();
      signal = "notify::selected";
    }
  else
    {
      row = adw_entry_row_new ();
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(field->title));
  g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (row, signal, G_CALLBACK (on_row_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);

  return row;
}

static void
usher_file_form_dispose (GObject *object)
{
  UsherFileForm *self = USHER_FILE_FORM (object);

  if (self->source != 0)
    save (self);
  g_clear_handle_id (&self->source, g_source_remove);

  G_OBJECT_CLASS (usher_file_form_parent_class)->dispose (object);
}

static void
usher_file_form_finalize (GObject *object)
{
  UsherFileForm *self = USHER_FILE_FORM (object);

  g_clear_object (&self->base);
  g_clear_object (&self->mine);
  g_clear_object (&self->sent);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_file_form_parent_class)->finalize (object);
}

static void
usher_file_form_class_init (UsherFileFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = usher_file_form_dispose;
  object_class->finalize = usher_file_form_finalize;
}

static void
usher_file_form_init (UsherFileForm *self)
{
}

/**
 * usher_file_form_new:
 * @desk: the desk
 * @kind: of whom or what
 *
 * Returns: (transfer floating): a form, empty until it is given something
 */
GtkWidget *
usher_file_form_new (UsherDesk        *desk,
                     UsherFileFormKind kind)
{
  UsherFileForm *self = g_object_new (USHER_TYPE_FILE_FORM, NULL);

  self->desk = g_object_ref (desk);
  self->kind = kind;
  self->fields = kind == USHER_FILE_FORM_CUSTOMER ? customer_fields : vehicle_fields;
  self->n_fields = kind == USHER_FILE_FORM_CUSTOMER ? G_N_ELEMENTS (customer_fields) : G_N_ELEMENTS (vehicle_fields);
  if (kind == USHER_FILE_FORM_CUSTOMER)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), C_("file", "Customer"));
  else
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), C_("file", "Car"));
  for (guint i = 0; i < self->n_fields; i++)
    {
      self->rows[i] = create_row (self, i);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->rows[i]);
    }
  g_signal_connect_object (desk, "flush", G_CALLBACK (flush), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * usher_file_form_set_entity:
 * @entity: what was read
 *
 * Shows it, beside what is being typed.
 */
void
usher_file_form_set_entity (UsherFileForm *self,
                            UsherEntity   *entity)
{
  if (self->is_saving)
    return; /* what is saved comes back by itself */

  if (self->base != NULL && self->base->id == entity->id)
    {
      adopt (self, entity);
    }
  else
    {
      g_autoptr (UsherEntity) mine = usher_entity_copy (entity);

      g_set_object (&self->base, entity);
      g_set_object (&self->mine, mine);
    }
  show_all (self);
}
