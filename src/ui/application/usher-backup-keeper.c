/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-backup-keeper.h"

#include <glib/gi18n.h>

#include "usher-trouble-text.h"
#include "usher-upkeep.h"

/* A desk that is never switched off has its first start of the day too. */
static const guint look_again_s = 3600;

struct _UsherBackupKeeper
{
  GObject parent_instance;

  UsherDesk *desk;
  char      *warning;
  gboolean   is_running;
  guint      source;
};

typedef enum
{
  PROP_WARNING = 1,
} UsherBackupKeeperProps;

static GParamSpec *properties[PROP_WARNING + 1];

G_DEFINE_FINAL_TYPE (UsherBackupKeeper, usher_backup_keeper, G_TYPE_OBJECT)

static void
set_warning (UsherBackupKeeper *self,
             const char        *warning)
{
  if (g_set_str (&self->warning, warning))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WARNING]);
}

static void
warn_of (UsherBackupKeeper *self,
         const GError      *error)
{
  /* Translators: %s says why and what helps. */
  g_autofree char *text = g_strdup_printf (_("The workshop could not be backed up: %s"),
                                             usher_trouble_text (usher_trouble_of (error)));

  g_message ("The backup failed: %s", error->message);
  set_warning (self, text);
}

static void
on_backed_up_by_itself_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (UsherBackupKeeper) self = USHER_BACKUP_KEEPER (user_data);
  g_autoptr (GError)            error = NULL;
  g_autofree char              *path = usher_upkeep_backup_finish (USHER_SESSION (source), result, &error);

  self->is_running = FALSE;
  if (path != NULL)
    set_warning (self, NULL);
  else if (usher_trouble_of (error) != USHER_TROUBLE_CANCELLED)
    warn_of (self, error);
}

static void
on_backed_up_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherBackupKeeper) self = USHER_BACKUP_KEEPER (user_data);
  g_autoptr (GError)            error = NULL;
  g_autofree char              *path = usher_upkeep_backup_finish (USHER_SESSION (source), result, &error);
  g_autofree char              *name = NULL;
  g_autofree char              *text = NULL;

  self->is_running = FALSE;
  if (path == NULL)
    {
      warn_of (self, error);
      return;
    }

  set_warning (self, NULL);
  name = g_path_get_basename (path);
  /* Translators: %s is a file name. */
  text = g_strdup_printf (_("Backed up and verified: %s"), name);
  usher_desk_say (self->desk, text);
}

static gboolean
on_look_again_cb (gpointer user_data)
{
  UsherBackupKeeper *self = USHER_BACKUP_KEEPER (user_data);
  UsherSession      *session = usher_desk_get_session (self->desk);

  if (usher_session_get_shop (session)->is_sample || self->is_running)
    return G_SOURCE_CONTINUE;

  if (usher_upkeep_is_backup_due (session))
    {
      self->is_running = TRUE;
      usher_upkeep_backup_async (session, TRUE, on_backed_up_by_itself_cb, g_object_ref (self));
    }

  return G_SOURCE_CONTINUE;
}

static void
usher_backup_keeper_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  UsherBackupKeeper *self = USHER_BACKUP_KEEPER (object);

  switch ((UsherBackupKeeperProps) prop_id)
    {
    case PROP_WARNING:
      g_value_set_string (value, self->warning);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_backup_keeper_dispose (GObject *object)
{
  UsherBackupKeeper *self = USHER_BACKUP_KEEPER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->warning, g_free);

  G_OBJECT_CLASS (usher_backup_keeper_parent_class)->dispose (object);
}

static void
usher_backup_keeper_class_init (UsherBackupKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = usher_backup_keeper_get_property;
  object_class->dispose = usher_backup_keeper_dispose;

  /**
   * UsherBackupKeeper:warning:
   *
   * What is wrong, in words, or %NULL.
   */
  properties[PROP_WARNING] =
      g_param_spec_string ("warning", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
usher_backup_keeper_init (UsherBackupKeeper *self)
{
}

/**
 * usher_backup_keeper_new:
 * @desk: the desk
 *
 * Begins at once when the day's backup is due.
 *
 * Returns: (transfer full): a keeper
 */
UsherBackupKeeper *
usher_backup_keeper_new (UsherDesk *desk)
{
  UsherBackupKeeper *self = g_object_new (USHER_TYPE_BACKUP_KEEPER, NULL);

  self->desk = g_object_ref (desk);
  self->source = g_timeout_add_seconds (look_again_s, on_look_again_cb, self);
  on_look_again_cb (self);

  return self;
}

/**
 * usher_backup_keeper_back_up:
 *
 * Backs up because somebody asked for it, and says how it went.
 */
void
usher_backup_keeper_back_up (UsherBackupKeeper *self)
{
  if (self->is_running)
    return;

  self->is_running = TRUE;
  usher_upkeep_backup_async (usher_desk_get_session (self->desk), FALSE, on_backed_up_cb, g_object_ref (self));
}

/**
 * usher_backup_keeper_get_warning:
 *
 * Returns: (transfer none) (nullable): what is wrong, in words
 */
const char *
usher_backup_keeper_get_warning (UsherBackupKeeper *self)
{
  return self->warning;
}
