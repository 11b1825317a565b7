/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-number-entry.h"

#include "usher-error.h"
#include "usher-money.h"
#include "usher-quantity.h"

#include <glib/gi18n.h>

/**
 * UsherNumberEntry:
 *
 * A field for an amount, hours, a quantity or a percentage.  A sum can be typed
 * ("2*3.5+1"), the value is a whole number of the smallest unit, and an empty
 * field is not zero but unset.
 */
struct _UsherNumberEntry
{
  UsherParsedEntry parent_instance;

  UsherNumberKind kind;
  gboolean        is_set;
  gint64          value; /* 0 while unset */
  gint64          minimum;
  gint64          maximum;
};

typedef enum
{
  PROP_KIND = 1,
  PROP_VALUE,
  PROP_UNSET,
} UsherNumberEntryProps;

G_DEFINE_ENUM_TYPE (UsherNumberKind, usher_number_kind, G_DEFINE_ENUM_VALUE (USHER_NUMBER_MONEY, "money"), G_DEFINE_ENUM_VALUE (USHER_NUMBER_HOURS, "hours"), G_DEFINE_ENUM_VALUE (USHER_NUMBER_QUANTITY, "quantity"), G_DEFINE_ENUM_VALUE (USHER_NUMBER_PERCENT, "percent"), G_DEFINE_ENUM_VALUE (USHER_NUMBER_DISTANCE, "distance"))

G_DEFINE_FINAL_TYPE (UsherNumberEntry, usher_number_entry, USHER_TYPE_PARSED_ENTRY)

static GParamSpec *properties[PROP_UNSET + 1];

static const struct
{
  gboolean (*parse) (const char *text,
                     gint64     *value,
                     GError    **error);
  char *(*format) (gint64 value);
} kinds[] = {
  [USHER_NUMBER_MONEY] = { usher_money_parse, usher_money_format },
  [USHER_NUMBER_HOURS] = { usher_hours_parse, usher_hours_format },
  [USHER_NUMBER_QUANTITY] = { usher_quantity_parse, usher_quantity_format },
  [USHER_NUMBER_PERCENT] = { usher_percent_parse, usher_percent_format },
  [USHER_NUMBER_DISTANCE] = { usher_distance_parse, usher_distance_format },
};

/* Takes a value without touching the text. */
static void
take_value (UsherNumberEntry *self,
            gboolean          is_set,
            gint64            value)
{
  gboolean other_value = self->value != value;
  gboolean other_state = self->is_set != is_set;

  self->is_set = is_set;
  self->value = value;
  if (other_state)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSET]);
  if (other_value || other_state)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static gboolean
usher_number_entry_parse (UsherParsedEntry *entry,
                          const char       *text,
                          GError          **error)
{
  UsherNumberEntry *self = USHER_NUMBER_ENTRY (entry);
  gint64            value = 0;

  if (!kinds[self->kind].parse (text, &value, error))
    return FALSE;
  if (value < self->minimum || value > self->maximum)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE, "The number is out of the range of its field");
      return FALSE;
    }

  take_value (self, TRUE, value);
  return TRUE;
}

static void
usher_number_entry_clear (UsherParsedEntry *entry)
{
  take_value (USHER_NUMBER_ENTRY (entry), FALSE, 0);
}

static char *
usher_number_entry_format (UsherParsedEntry *entry)
{
  UsherNumberEntry *self = USHER_NUMBER_ENTRY (entry);

  return self->is_set ? kinds[self->kind].format (self->value) : NULL;
}

static const char *
usher_number_entry_explain (UsherParsedEntry *entry,
                            const GError     *error)
{
  if (g_error_matches (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE))
    return _ ("This number is out of range");
  return _ ("This is not a number");
}

static void
usher_number_entry_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  UsherNumberEntry *self = USHER_NUMBER_ENTRY (object);

  switch ((UsherNumberEntryProps) prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_VALUE:
      g_value_set_int64 (value, self->value);
      break;
    case PROP_UNSET:
      g_value_set_boolean (value, !self->is_set);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_number_entry_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  UsherNumberEntry *self = USHER_NUMBER_ENTRY (object);

  switch ((UsherNumberEntryProps) prop_id)
    {
    case PROP_KIND:
      self->kind = g_value_get_enum (value);
      break;
    case PROP_VALUE:
      usher_number_entry_set_value (self, g_value_get_int64 (value));
      break;
    case PROP_UNSET:
      if (g_value_get_boolean (value))
        usher_number_entry_unset (self);
      else if (!self->is_set)
        usher_number_entry_set_value (self, 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_number_entry_class_init (UsherNumberEntryClass *klass)
{
  GObjectClass          *object_class = G_OBJECT_CLASS (klass);
  UsherParsedEntryClass *entry_class = USHER_PARSED_ENTRY_CLASS (klass);

  object_class->get_property = usher_number_entry_get_property;
  object_class->set_property = usher_number_entry_set_property;

  entry_class->parse = usher_number_entry_parse;
  entry_class->clear = usher_number_entry_clear;
  entry_class->format = usher_number_entry_format;
  entry_class->explain = usher_number_entry_explain;

  /**
   * UsherNumberEntry:kind:
   *
   * What the value counts.
   */
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, USHER_TYPE_NUMBER_KIND, USHER_NUMBER_MONEY,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * UsherNumberEntry:value:
   *
   * The number in its smallest unit, 0 while unset.
   */
  properties[PROP_VALUE] = g_param_spec_int64 ("value", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * UsherNumberEntry:unset:
   *
   * Whether there is no number at all.
   */
  properties[PROP_UNSET] = g_param_spec_boolean ("unset", NULL, NULL, TRUE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
usher_number_entry_init (UsherNumberEntry *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self));

  self->minimum = G_MININT64;
  self->maximum = G_MAXINT64;
  gtk_editable_set_alignment (text, 1.0);
  gtk_editable_set_width_chars (text, 8);
  gtk_text_set_input_hints (GTK_TEXT (text), GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_NO_EMOJI);
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  usher_parsed_entry_set_show_message (USHER_PARSED_ENTRY (self), FALSE);
}

/**
 * usher_number_entry_new:
 * @kind: what the value counts
 *
 * Returns: (transfer floating): an empty field for a number
 */
GtkWidget *
usher_number_entry_new (UsherNumberKind kind)
{
  return g_object_new (USHER_TYPE_NUMBER_ENTRY, "kind", kind, NULL);
}

/**
 * usher_number_entry_is_set:
 *
 * Reads what was typed, if it has not been read yet.
 *
 * Returns: whether there is a number; not if the text says none
 */
gboolean
usher_number_entry_is_set (UsherNumberEntry *self)
{
  g_return_val_if_fail (USHER_IS_NUMBER_ENTRY (self), FALSE);

  return usher_parsed_entry_commit (USHER_PARSED_ENTRY (self)) && self->is_set;
}

/**
 * usher_number_entry_get_value:
 *
 * Reads what was typed, if it has not been read yet.
 *
 * Returns: the number in its smallest unit, 0 while unset; the last good one
 *   while the text says none
 */
gint64
usher_number_entry_get_value (UsherNumberEntry *self)
{
  g_return_val_if_fail (USHER_IS_NUMBER_ENTRY (self), 0);

  usher_parsed_entry_commit (USHER_PARSED_ENTRY (self));
  return self->value;
}

/**
 * usher_number_entry_set_value:
 * @value: the number in its smallest unit
 *
 * Shows another number in place of what was typed.
 */
void
usher_number_entry_set_value (UsherNumberEntry *self,
                              gint64            value)
{
  g_return_if_fail (USHER_IS_NUMBER_ENTRY (self));

  take_value (self, TRUE, value);
  usher_parsed_entry_show_value (USHER_PARSED_ENTRY (self));
}

/**
 * usher_number_entry_unset:
 *
 * Empties the field.
 */
void
usher_number_entry_unset (UsherNumberEntry *self)
{
  g_return_if_fail (USHER_IS_NUMBER_ENTRY (self));

  take_value (self, FALSE, 0);
  usher_parsed_entry_show_value (USHER_PARSED_ENTRY (self));
}

/**
 * usher_number_entry_set_range:
 * @minimum: the smallest number that is taken
 * @maximum: the largest number that is taken
 *
 * Sets what may be typed, 0 and the whole for a discount for instance.
 */
void
usher_number_entry_set_range (UsherNumberEntry *self,
                              gint64            minimum,
                              gint64            maximum)
{
  g_return_if_fail (USHER_IS_NUMBER_ENTRY (self));
  g_return_if_fail (minimum <= maximum);

  self->minimum = minimum;
  self->maximum = maximum;
}
