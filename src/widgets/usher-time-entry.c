/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-time-entry.h"

#include "usher-error.h"
#include "usher-time-of-day.h"

#include <glib/gi18n.h>

enum
{
  /* How far the arrow keys go: the grid of the booking board. */
  STEP_MINUTES = 15,
  LAST_MINUTE = 24 * 60 - 1,
  /* Where they start from nothing: when a workshop opens. */
  FIRST_MINUTES = 8 * 60,
};

/**
 * UsherTimeEntry:
 *
 * A field for a time of day that is typed in any quick form: "9", "930",
 * "下午2点".  Up and Down go to the next and the previous quarter of an hour.
 */
struct _UsherTimeEntry
{
  UsherParsedEntry parent_instance;

  int minutes;
};

typedef enum
{
  PROP_MINUTES = 1,
} UsherTimeEntryProps;

G_DEFINE_FINAL_TYPE (UsherTimeEntry, usher_time_entry, USHER_TYPE_PARSED_ENTRY)

static GParamSpec *properties[PROP_MINUTES + 1];

/* Takes a time without touching the text. */
static void
take_minutes (UsherTimeEntry *self,
              int             minutes)
{
  if (self->minutes == minutes)
    return;

  self->minutes = minutes;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINUTES]);
}

static gboolean
usher_time_entry_parse (UsherParsedEntry *entry,
                        const char       *text,
                        GError          **error)
{
  int minutes = USHER_TIME_ENTRY_NONE;

  if (!usher_time_of_day_parse (text, &minutes, error))
    return FALSE;

  take_minutes (USHER_TIME_ENTRY (entry), minutes);
  return TRUE;
}

static void
usher_time_entry_clear (UsherParsedEntry *entry)
{
  take_minutes (USHER_TIME_ENTRY (entry), USHER_TIME_ENTRY_NONE);
}

static char *
usher_time_entry_format (UsherParsedEntry *entry)
{
  UsherTimeEntry *self = USHER_TIME_ENTRY (entry);

  return self->minutes != USHER_TIME_ENTRY_NONE ? usher_time_of_day_format (self->minutes) : NULL;
}

static const char *
usher_time_entry_explain (UsherParsedEntry *entry,
                          const GError     *error)
{
  if (g_error_matches (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE))
    return _ ("A day has no such time");
  return _ ("This is not a time. Type 9, 930 or 9:30");
}

static void
usher_time_entry_step (UsherParsedEntry *entry,
                       int               steps)
{
  UsherTimeEntry *self = USHER_TIME_ENTRY (entry);
  int             minutes = FIRST_MINUTES;

  if (self->minutes != USHER_TIME_ENTRY_NONE)
    {
      int quarter = self->minutes / STEP_MINUTES;

      /* From 9:07, up is 9:15 and down is 9:00. */
      if (steps < 0 && self->minutes % STEP_MINUTES != 0)
        quarter++;
      minutes = CLAMP ((quarter + steps) * STEP_MINUTES, 0, LAST_MINUTE / STEP_MINUTES * STEP_MINUTES);
    }

  usher_time_entry_set_minutes (self, minutes);
}

static void
usher_time_entry_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  UsherTimeEntry *self = USHER_TIME_ENTRY (object);

  switch ((UsherTimeEntryProps) prop_id)
    {
    case PROP_MINUTES:
      g_value_set_int (value, self->minutes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_time_entry_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  UsherTimeEntry *self = USHER_TIME_ENTRY (object);

  switch ((UsherTimeEntryProps) prop_id)
    {
    case PROP_MINUTES:
      usher_time_entry_set_minutes (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_time_entry_class_init (UsherTimeEntryClass *klass)
{
  GObjectClass          *object_class = G_OBJECT_CLASS (klass);
  UsherParsedEntryClass *entry_class = USHER_PARSED_ENTRY_CLASS (klass);

  object_class->get_property = usher_time_entry_get_property;
  object_class->set_property = usher_time_entry_set_property;

  entry_class->parse = usher_time_entry_parse;
  entry_class->clear = usher_time_entry_clear;
  entry_class->format = usher_time_entry_format;
  entry_class->explain = usher_time_entry_explain;
  entry_class->step = usher_time_entry_step;

  /**
   * UsherTimeEntry:minutes:
   *
   * Minutes since midnight, %USHER_TIME_ENTRY_NONE for no time.
   */
  properties[PROP_MINUTES] = g_param_spec_int ("minutes", NULL, NULL, USHER_TIME_ENTRY_NONE, LAST_MINUTE, USHER_TIME_ENTRY_NONE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
usher_time_entry_init (UsherTimeEntry *self)
{
  self->minutes = USHER_TIME_ENTRY_NONE;
  gtk_editable_set_width_chars (GTK_EDITABLE (self), 5);
}

/**
 * usher_time_entry_new:
 *
 * Returns: (transfer floating): an empty field for a time of day
 */
GtkWidget *
usher_time_entry_new (void)
{
  return g_object_new (USHER_TYPE_TIME_ENTRY, NULL);
}

/**
 * usher_time_entry_get_minutes:
 *
 * Reads what was typed, if it has not been read yet.
 *
 * Returns: minutes since midnight, %USHER_TIME_ENTRY_NONE for no time or a text
 *   that says none
 */
int
usher_time_entry_get_minutes (UsherTimeEntry *self)
{
  g_return_val_if_fail (USHER_IS_TIME_ENTRY (self), USHER_TIME_ENTRY_NONE);

  if (!usher_parsed_entry_commit (USHER_PARSED_ENTRY (self)))
    return USHER_TIME_ENTRY_NONE;
  return self->minutes;
}

/**
 * usher_time_entry_set_minutes:
 * @minutes: minutes since midnight, or %USHER_TIME_ENTRY_NONE
 *
 * Shows another time in place of what was typed.
 */
void
usher_time_entry_set_minutes (UsherTimeEntry *self,
                              int             minutes)
{
  g_return_if_fail (USHER_IS_TIME_ENTRY (self));
  g_return_if_fail (USHER_TIME_ENTRY_NONE <= minutes && minutes <= LAST_MINUTE);

  take_minutes (self, minutes);
  usher_parsed_entry_show_value (USHER_PARSED_ENTRY (self));
}
