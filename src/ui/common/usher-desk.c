/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-desk.h"

#include <glib/gi18n.h>

#include "usher-trouble-text.h"

/* A toast that can take back a booking or money stays this long. */
static const guint undo_toast_seconds = 10;
static const guint max_entries = 50;

typedef struct
{
  guint          id;
  char          *text;
  UsherUndoFunc  undo;
  gpointer       data;
  GDestroyNotify data_free;
  AdwToast      *toast; /* %NULL for an edit in a field */
} Entry;

struct _UsherDesk
{
  GObject parent_instance;

  UsherSession *session;
  GSettings    *settings;
  GQueue        entries; /* (element-type Entry), the latest first */
  guint         last_id;
  guint         n_holds;
  GPtrArray    *flushes; /* (element-type GTask): who waits until nothing is held */
  GError       *unsaved; /* why something could not be saved for them, or %NULL */
};

typedef enum
{
  PROP_CAN_UNDO = 1,
} UsherDeskProps;

enum
{
  TOAST,
  FLUSH,
  N_SIGNALS
};

static GParamSpec *properties[PROP_CAN_UNDO + 1];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherDesk, usher_desk, G_TYPE_OBJECT)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  if (entry->data_free != NULL)
    entry->data_free (entry->data);
  g_clear_object (&entry->toast);
  g_free (entry->text);
  g_free (entry);
}

static void
usher_desk_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  UsherDesk *self = USHER_DESK (object);

  switch ((UsherDeskProps) prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, usher_desk_can_undo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_desk_finalize (GObject *object)
{
  UsherDesk *self = USHER_DESK (object);

  g_queue_clear_full (&self->entries, entry_free);
  g_clear_pointer (&self->flushes, g_ptr_array_unref);
  g_clear_error (&self->unsaved);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (usher_desk_parent_class)->finalize (object);
}

static void
usher_desk_class_init (UsherDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = usher_desk_get_property;
  object_class->finalize = usher_desk_finalize;

  properties[PROP_CAN_UNDO] =
      g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * UsherDesk::toast:
   * @toast: what to show
   *
   * Asks the window to show a toast.
   */
  signals[TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  /**
   * UsherDesk::flush:
   *
   * Asks pages to save what is typed, now.
   */
  signals[FLUSH] = g_signal_new ("flush", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
usher_desk_init (UsherDesk *self)
{
  g_queue_init (&self->entries);
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * usher_desk_new:
 * @session: the open workshop
 * @settings: the settings of this computer
 *
 * Returns: (transfer full): a desk
 */
UsherDesk *
usher_desk_new (UsherSession *session,
                GSettings    *settings)
{
  UsherDesk *self = g_object_new (USHER_TYPE_DESK, NULL);

  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);

  return self;
}

/**
 * usher_desk_get_session:
 *
 * Returns: (transfer none): the open workshop
 */
UsherSession *
usher_desk_get_session (UsherDesk *self)
{
  return self->session;
}

/**
 * usher_desk_get_settings:
 *
 * Returns: (transfer none): the settings of this computer
 */
GSettings *
usher_desk_get_settings (UsherDesk *self)
{
  return self->settings;
}

static AdwToast *
make_toast (const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE); /* it may name a customer */

  return toast;
}

/**
 * usher_desk_say:
 * @text: a short sentence
 *
 * Shows a toast.
 */
void
usher_desk_say (UsherDesk  *self,
                const char *text)
{
  g_autoptr (AdwToast) toast = g_object_ref_sink (make_toast (text));

  g_signal_emit (self, signals[TOAST], 0, toast);
}

static void
run_entry (UsherDesk *self,
           GList     *link)
{
  Entry *entry = link->data;

  /* Out of the queue first: whatever happens, it is taken back only once. */
  g_queue_delete_link (&self->entries, link);
  if (entry->toast != NULL)
    adw_toast_dismiss (entry->toast);
  entry->undo (self, entry->data);
  entry_free (entry);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
}

static int
compare_id (gconstpointer a,
            gconstpointer b)
{
  return ((const Entry *) a)->id == GPOINTER_TO_UINT (b) ? 0 : 1;
}

static void
on_undo_clicked_cb (AdwToast *toast,
                    gpointer  user_data)
{
  UsherDesk *self = USHER_DESK (user_data);
  GList     *link = g_queue_find_custom (&self->entries, g_object_get_data (G_OBJECT (toast), "entry"), compare_id);

  if (link != NULL)
    run_entry (self, link);
}

/**
 * usher_desk_offer_undo:
 * @text: what was done: “Booking moved to Bay 2, 10:30”
 * @undo: takes it back
 * @data: (transfer full) (nullable): given to @undo
 * @data_free: (nullable): how to free @data
 *
 * Shows a toast with Undo; Ctrl+Z does the same for the latest.
 */
void
usher_desk_offer_undo (UsherDesk     *self,
                       const char    *text,
                       UsherUndoFunc  undo,
                       gpointer       data,
                       GDestroyNotify data_free)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->id = ++self->last_id;
  entry->text = g_strdup (text);
  entry->undo = undo;
  entry->data = data;
  entry->data_free = data_free;
  entry->toast = g_object_ref_sink (make_toast (text));
  g_object_set_data (G_OBJECT (entry->toast), "entry", GUINT_TO_POINTER (entry->id));
  adw_toast_set_timeout (entry->toast, undo_toast_seconds);
  adw_toast_set_button_label (entry->toast, _("_Undo"));
  g_signal_connect_object (entry->toast, "button-clicked", G_CALLBACK (on_undo_clicked_cb), self, 0);
  g_queue_push_head (&self->entries, entry);
  if (g_queue_get_length (&self->entries) > max_entries)
    entry_free (g_queue_pop_tail (&self->entries));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_signal_emit (self, signals[TOAST], 0, entry->toast);
}

static void
on_owner_gone_cb (gpointer data,
                  GObject *owner)
{
  UsherDesk *self = USHER_DESK (data);

  for (GList *l = self->entries.head; l != NULL;)
    {
      GList *link = l;
      Entry *entry = link->data;

      l = l->next;
      if (entry->toast == NULL && entry->data == owner)
        {
          g_queue_delete_link (&self->entries, link);
          entry_free (entry);
        }
    }
  g_object_unref (self);
}

/**
 * usher_desk_note_edit:
 * @owner: where the edit was made; its edits are forgotten with it
 * @undo: takes the latest edit of @owner back; its data is @owner
 *
 * Lets Ctrl+Z take back an edit in a form, in its turn among all that was
 * done.  There is no toast: the person sees what was typed.
 */
void
usher_desk_note_edit (UsherDesk    *self,
                      GObject      *owner,
                      UsherUndoFunc undo)
{
  static const char known[] = "usher-desk-knows";
  Entry            *entry = g_new0 (Entry, 1);

  if (g_object_get_data (owner, known) == NULL)
    {
      g_object_set_data (owner, known, self);
      g_object_weak_ref (owner, on_owner_gone_cb, g_object_ref (self));
    }
  entry->id = ++self->last_id;
  entry->undo = undo;
  entry->data = owner;
  g_queue_push_head (&self->entries, entry);
  if (g_queue_get_length (&self->entries) > max_entries)
    entry_free (g_queue_pop_tail (&self->entries));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
}

/**
 * usher_desk_can_undo:
 *
 * Returns: whether there is something to take back
 */
gboolean
usher_desk_can_undo (UsherDesk *self)
{
  return !g_queue_is_empty (&self->entries);
}

/**
 * usher_desk_undo:
 *
 * Takes back what was done last.
 *
 * Returns: whether there was something
 */
gboolean
usher_desk_undo (UsherDesk *self)
{
  if (g_queue_is_empty (&self->entries))
    return FALSE;

  run_entry (self, self->entries.head);

  return TRUE;
}

/**
 * usher_desk_report:
 * @error: what went wrong
 * @what: what was being done: “The booking could not be saved”
 *
 * Tells the person at the desk, in words, what went wrong and what to do.
 */
void
usher_desk_report (UsherDesk    *self,
                   const GError *error,
                   const char   *what)
{
  g_autofree char *why = NULL;
  g_autofree char *text = NULL;

  if (usher_trouble_of (error) == USHER_TROUBLE_CANCELLED)
    return;

  g_debug ("%s: %s", what, error->message);
  why = usher_trouble_describe (error);
  /* Translators: first what could not be done, then why and what helps. */
  text = g_strdup_printf (C_("trouble", "%s: %s"), what, why);
  usher_desk_say (self, text);
}

/**
 * usher_desk_hold:
 *
 * Something is being saved: what waits for usher_desk_flush_async() waits for it.
 */
void
usher_desk_hold (UsherDesk *self)
{
  self->n_holds++;
}

static void
finish_flushes (UsherDesk *self)
{
  g_autoptr (GPtrArray) flushes = g_steal_pointer (&self->flushes);
  g_autoptr (GError)    unsaved = g_steal_pointer (&self->unsaved);

  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < flushes->len; i++)
    if (unsaved != NULL)
      g_task_return_error (g_ptr_array_index (flushes, i), g_error_copy (unsaved));
    else
      g_task_return_boolean (g_ptr_array_index (flushes, i), TRUE);
}

/**
 * usher_desk_release:
 *
 * It is saved, or could not be and the person was told.
 */
void
usher_desk_release (UsherDesk *self)
{
  g_return_if_fail (self->n_holds > 0);

  self->n_holds--;
  if (self->n_holds == 0)
    finish_flushes (self);
}

/**
 * usher_desk_note_unsaved:
 * @error: (nullable): why; %NULL where only the person can say whether it shall
 *   be saved, as in a dialog that has a button for it
 *
 * Something typed is not saved, and would be lost with the window.  Matters
 * only while a flush is under way.
 */
void
usher_desk_note_unsaved (UsherDesk    *self,
                         const GError *error)
{
  if (self->flushes->len == 0 || self->unsaved != NULL)
    return;

  self->unsaved = error != NULL ? g_error_copy (error)
                                : g_error_new_literal (G_IO_ERROR, G_IO_ERROR_PENDING, "something waits for an answer");
}

/**
 * usher_desk_flush_async:
 *
 * Has everything saved that is typed.  Fails with what usher_desk_note_unsaved()
 * was given, or with %G_IO_ERROR_PENDING where that was nothing.
 */
void
usher_desk_flush_async (UsherDesk          *self,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, usher_desk_flush_async);
  g_ptr_array_add (self->flushes, task);
  /* Held meanwhile: a page that is done at once must not end it for all. */
  usher_desk_hold (self);
  g_signal_emit (self, signals[FLUSH], 0);
  usher_desk_release (self);
}

/**
 * usher_desk_flush_finish:
 *
 * Returns: whether all is saved
 */
gboolean
usher_desk_flush_finish (UsherDesk    *self,
                         GAsyncResult *result,
                         GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
