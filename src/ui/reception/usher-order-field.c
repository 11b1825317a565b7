/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-order-field.h"

#include "usher-dtc.h"
#include "usher-phone.h"
#include "usher-plate.h"
#include "usher-text.h"
#include "usher-vin.h"

typedef struct _Field Field;

struct _Field
{
  GtkWidget            *widget;  /* unowned: it owns this */
  UsherOrderContext    *context; /* owned */
  UsherFieldOwner       owner;
  UsherEntity          *concern; /* owned, or %NULL */
  gsize                 offset;
  const UsherFieldForm *form;
  int                   first; /* value of the first toggle */
  gboolean              is_showing;
  void (*show) (Field *self);
};

static void
field_free (gpointer data)
{
  Field *self = data;

  g_object_unref (self->context);
  g_clear_object (&self->concern);
  g_free (self);
}

/* What has the field, or %NULL before the order is read. */
static gpointer
get_entity (Field *self)
{
  UsherOrderFile *file = usher_order_context_get_file (self->context);

  if (file == NULL)
    return NULL;

  switch (self->owner)
    {
    case USHER_FIELD_OF_ORDER:
      return file->order;
    case USHER_FIELD_OF_CUSTOMER:
      return file->customer;
    case USHER_FIELD_OF_VEHICLE:
      return file->vehicle;
    case USHER_FIELD_OF_CONCERN:
      return self->concern;
    default:
      g_return_val_if_reached (NULL);
    }
}

static gpointer
edit_entity (Field *self)
{
  switch (self->owner)
    {
    case USHER_FIELD_OF_ORDER:
      return usher_order_context_edit_order (self->context);
    case USHER_FIELD_OF_CUSTOMER:
      return usher_order_context_edit_customer (self->context);
    case USHER_FIELD_OF_VEHICLE:
      return usher_order_context_edit_vehicle (self->context);
    case USHER_FIELD_OF_CONCERN:
      usher_order_context_edit_concerns (self->context);
      return self->concern;
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
can_edit (Field *self)
{
  return !self->is_showing && usher_order_context_get_file (self->context) != NULL;
}

static const char *
get_text (Field *self)
{
  gpointer entity = get_entity (self);

  return entity != NULL ? G_STRUCT_MEMBER (char *, entity, self->offset) : "";
}

static void
set_text (Field      *self,
          const char *text)
{
  if (!g_str_equal (text, get_text (self)))
    usher_entity_set_string (G_STRUCT_MEMBER_P (edit_entity (self), self->offset), text);
}

static int
get_number (Field *self)
{
  gpointer entity = get_entity (self);

  return entity != NULL ? G_STRUCT_MEMBER (int, entity, self->offset) : 0;
}

static void
set_number (Field *self,
            int    number)
{
  if (number != get_number (self) || get_entity (self) == NULL)
    G_STRUCT_MEMBER (int, edit_entity (self), self->offset) = number;
}

static void
show (Field *self)
{
  if (usher_order_context_get_file (self->context) == NULL)
    return;

  self->is_showing = TRUE;
  self->show (self);
  self->is_showing = FALSE;
}

static void
on_updated_cb (GtkWidget *widget)
{
  show (g_object_get_data (G_OBJECT (widget), "usher-order-field"));
}

static Field *
bind (gpointer           widget,
      UsherOrderContext *context,
      UsherFieldOwner    owner,
      gpointer           concern,
      gsize              offset,
      void (*show_func) (Field *self))
{
  Field *self = g_new0 (Field, 1);

  self->widget = widget;
  self->context = g_object_ref (context);
  self->owner = owner;
  self->concern = concern != NULL ? g_object_ref (concern) : NULL;
  self->offset = offset;
  self->show = show_func;
  g_object_set_data_full (widget, "usher-order-field", self, field_free);
  g_signal_connect_object (context, "updated", G_CALLBACK (on_updated_cb), widget, G_CONNECT_SWAPPED);

  return self;
}

/* A text. */

static char *
tidy (Field      *self,
      const char *text)
{
  return self->form != NULL && self->form->tidy != NULL ? self->form->tidy (text) : g_strdup (text);
}

static gboolean
has_focus (Field *self)
{
  GtkRoot   *root = gtk_widget_get_root (self->widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == self->widget || gtk_widget_is_ancestor (focus, self->widget));
}

/* While it is being typed into, a text that means the field's value is left as it is. */
static void
show_text (Field *self)
{
  const char      *value = get_text (self);
  const char      *shown = gtk_editable_get_text (GTK_EDITABLE (self->widget));
  g_autofree char *meant = tidy (self, shown);
  g_autofree char *text = self->form != NULL && self->form->format != NULL ? self->form->format (value) : g_strdup (value);

  if (g_str_equal (shown, text) || (g_str_equal (meant, value) && has_focus (self)))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->widget), text);
  gtk_editable_set_position (GTK_EDITABLE (self->widget), -1);
}

static void
on_text_changed_cb (GtkEditable *editable,
                    Field       *self)
{
  g_autofree char *text = NULL;

  if (!can_edit (self))
    return;

  text = tidy (self, gtk_editable_get_text (editable));
  set_text (self, text);
}

/**
 * usher_order_field_bind_text:
 * @concern: (nullable): the concern that has the field
 * @offset: of the field
 * @form: (nullable): how it is kept and shown
 *
 * Binds a text to an entry.
 */
void
usher_order_field_bind_text (GtkEditable          *editable,
                             UsherOrderContext    *context,
                             UsherFieldOwner       owner,
                             gpointer              concern,
                             gsize                 offset,
                             const UsherFieldForm *form)
{
  Field *self = bind (editable, context, owner, concern, offset, show_text);

  self->form = form;
  g_signal_connect (editable, "changed", G_CALLBACK (on_text_changed_cb), self);
  show (self);
}

/* A text of several lines. */

static char *
get_buffer_text (GtkTextBuffer *buffer)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_text_view (Field *self)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->widget));
  const char      *value = get_text (self);
  g_autofree char *shown = get_buffer_text (buffer);

  if (!g_str_equal (shown, value))
    gtk_text_buffer_set_text (buffer, value, -1);
}

static void
on_buffer_changed_cb (GtkTextBuffer *buffer,
                      GtkTextView   *text_view)
{
  Field           *self = g_object_get_data (G_OBJECT (text_view), "usher-order-field");
  g_autofree char *text = NULL;

  if (!can_edit (self))
    return;

  text = get_buffer_text (buffer);
  set_text (self, text);
}

/**
 * usher_order_field_bind_text_view:
 * @concern: (nullable): the concern that has the field
 * @offset: of the field
 *
 * Binds a text of several lines.
 */
void
usher_order_field_bind_text_view (GtkTextView       *text_view,
                                  UsherOrderContext *context,
                                  UsherFieldOwner    owner,
                                  gpointer           concern,
                                  gsize              offset)
{
  Field *self = bind (text_view, context, owner, concern, offset, show_text_view);

  g_signal_connect_object (gtk_text_view_get_buffer (text_view), "changed", G_CALLBACK (on_buffer_changed_cb),
                           text_view, 0);
  show (self);
}

/* Yes or no. */

static void
show_flag (Field *self)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->widget), get_number (self));
}

static void
on_toggled_cb (GtkCheckButton *button,
               Field          *self)
{
  if (can_edit (self))
    set_number (self, gtk_check_button_get_active (button));
}

/**
 * usher_order_field_bind_flag:
 * @offset: of a gboolean
 *
 * Binds yes or no to a check box.
 */
void
usher_order_field_bind_flag (GtkCheckButton    *button,
                             UsherOrderContext *context,
                             UsherFieldOwner    owner,
                             gsize              offset)
{
  Field *self = bind (button, context, owner, NULL, offset, show_flag);

  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled_cb), self);
  show (self);
}

/* A choice. */

static void
show_toggles (Field *self)
{
  int number = get_number (self);

  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (self->widget),
                               number >= self->first ? (guint) (number - self->first) : GTK_INVALID_LIST_POSITION);
}

static void
on_toggle_cb (AdwToggleGroup *group,
              GParamSpec     *pspec,
              Field          *self)
{
  guint active = adw_toggle_group_get_active (group);

  if (can_edit (self))
    set_number (self, active == GTK_INVALID_LIST_POSITION ? 0 : self->first + (int) active);
}

/**
 * usher_order_field_bind_toggles:
 * @concern: (nullable): the concern that has the field
 * @offset: of an enumeration
 * @first: the value of the first toggle; a smaller one is no toggle
 *
 * Binds a choice to toggles in the order of the enumeration.
 */
void
usher_order_field_bind_toggles (AdwToggleGroup    *group,
                                UsherOrderContext *context,
                                UsherFieldOwner    owner,
                                gpointer           concern,
                                gsize              offset,
                                int                first)
{
  Field *self = bind (group, context, owner, concern, offset, show_toggles);

  self->first = first;
  adw_toggle_group_set_active (group, GTK_INVALID_LIST_POSITION);
  g_signal_connect (group, "notify::active", G_CALLBACK (on_toggle_cb), self);
  show (self);
}

static void
show_name (Field *self)
{
  AdwToggleGroup *group = ADW_TOGGLE_GROUP (self->widget);
  const char     *value = get_text (self);

  if (adw_toggle_group_get_toggle_by_name (group, value) != NULL)
    adw_toggle_group_set_active_name (group, value);
  else
    adw_toggle_group_set_active (group, GTK_INVALID_LIST_POSITION);
}

static void
on_name_cb (AdwToggleGroup *group,
            GParamSpec     *pspec,
            Field          *self)
{
  const char *name = adw_toggle_group_get_active_name (group);

  if (can_edit (self) && name != NULL)
    set_text (self, name);
}

/**
 * usher_order_field_bind_names:
 * @offset: of a text
 *
 * Binds a choice to toggles whose names are the texts.
 */
void
usher_order_field_bind_names (AdwToggleGroup    *group,
                              UsherOrderContext *context,
                              UsherFieldOwner    owner,
                              gsize              offset)
{
  Field *self = bind (group, context, owner, NULL, offset, show_name);

  adw_toggle_group_set_active (group, GTK_INVALID_LIST_POSITION);
  g_signal_connect (group, "notify::active-name", G_CALLBACK (on_name_cb), self);
  show (self);
}

static void
show_drop_down (Field *self)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->widget), get_number (self));
}

static void
on_selected_cb (GtkDropDown *drop_down,
                GParamSpec  *pspec,
                Field       *self)
{
  if (can_edit (self))
    set_number (self, gtk_drop_down_get_selected (drop_down));
}

/**
 * usher_order_field_bind_drop_down:
 * @offset: of an enumeration
 *
 * Binds a choice to a list in the order of the enumeration.
 */
void
usher_order_field_bind_drop_down (GtkDropDown       *drop_down,
                                  UsherOrderContext *context,
                                  UsherFieldOwner    owner,
                                  gsize              offset)
{
  Field *self = bind (drop_down, context, owner, NULL, offset, show_drop_down);

  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (on_selected_cb), self);
  show (self);
}

/* "p0300， p0171" → "P0300 P0171" */
static char *
tidy_fault_codes (const char *text)
{
  g_autofree char *half_width = usher_text_to_half_width (text);
  g_auto (GStrv)   words = g_strsplit_set (half_width, " ,;、，；\n\t/", -1);
  GString         *codes = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *code = usher_dtc_normalize (words[i]);

      if (*code != '\0')
        g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "", code);
    }

  return g_string_free (codes, FALSE);
}

const UsherFieldForm usher_field_form_phone = { usher_phone_normalize, usher_phone_format };
const UsherFieldForm usher_field_form_vin = { usher_vin_normalize, NULL };
const UsherFieldForm usher_field_form_plate = { usher_plate_normalize, usher_plate_normalize };
const UsherFieldForm usher_field_form_fault_codes = { tidy_fault_codes, NULL };
