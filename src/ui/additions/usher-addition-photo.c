/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-addition-photo.h"

#include <glib/gi18n.h>

#include "usher-document-store.h"
#include "usher-scan.h"

/* More than any phone makes. */
static const goffset largest_photo = 40 * 1000 * 1000;

struct _UsherAdditionPhoto
{
  AdwActionRow parent_instance;

  UsherDesk  *desk;
  char       *sha256; /* what is kept */
  GBytes     *chosen; /* what shall be kept instead */
  GtkPicture *picture;
  GtkWidget  *remove;
};

G_DEFINE_FINAL_TYPE (UsherAdditionPhoto, usher_addition_photo, ADW_TYPE_ACTION_ROW)

static void
show_photo (UsherAdditionPhoto *self,
            GBytes             *photo)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GdkTexture) texture = photo != NULL ? gdk_texture_new_from_bytes (photo, &error) : NULL;

  if (error != NULL)
    g_warning ("A photo cannot be shown: %s", error->message);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), texture != NULL);
  gtk_widget_set_visible (self->remove, self->chosen != NULL || *self->sha256 != '\0');
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), texture != NULL ? "" : _("None"));
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherAdditionPhoto) self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (GBytes)             photo = usher_document_store_load_blob_finish (USHER_DOCUMENT_STORE (source), result, &error);

  if (self->desk == NULL || self->chosen != NULL)
    return;
  if (photo == NULL)
    usher_desk_report (self->desk, error, _("The photo could not be opened"));
  else
    show_photo (self, photo);
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (UsherAdditionPhoto) self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (GBytes)             data = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autoptr (GBytes)             photo = NULL;

  if (data != NULL && g_bytes_get_size (data) <= (gsize) largest_photo)
    photo = usher_scan_to_photo (data, &error);
  if (self->desk == NULL)
    return;
  if (photo == NULL)
    {
      usher_desk_say (self->desk, _("That is not a picture that can be read. Choose a JPEG or PNG."));
      return;
    }
  g_clear_pointer (&self->chosen, g_bytes_unref);
  self->chosen = g_steal_pointer (&photo);
  show_photo (self, self->chosen);
}

static void
on_file_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (UsherAdditionPhoto) self = user_data;
  g_autoptr (GFile)              file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    g_file_load_bytes_async (file, NULL, on_read_cb, g_object_ref (self));
}

static void
on_choose_cb (UsherAdditionPhoto *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Photos"));
  gtk_file_filter_add_pixbuf_formats (filter);
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _("Choose a Photo"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, on_file_cb, g_object_ref (self));
}

static void
on_remove_cb (UsherAdditionPhoto *self)
{
  g_clear_pointer (&self->chosen, g_bytes_unref);
  g_set_str (&self->sha256, "");
  show_photo (self, NULL);
}

static void
usher_addition_photo_dispose (GObject *object)
{
  UsherAdditionPhoto *self = USHER_ADDITION_PHOTO (object);

  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_addition_photo_parent_class)->dispose (object);
}

static void
usher_addition_photo_finalize (GObject *object)
{
  UsherAdditionPhoto *self = USHER_ADDITION_PHOTO (object);

  g_free (self->sha256);
  g_clear_pointer (&self->chosen, g_bytes_unref);

  G_OBJECT_CLASS (usher_addition_photo_parent_class)->finalize (object);
}

static void
usher_addition_photo_class_init (UsherAdditionPhotoClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_addition_photo_dispose;
  G_OBJECT_CLASS (klass)->finalize = usher_addition_photo_finalize;
}

static void
usher_addition_photo_init (UsherAdditionPhoto *self)
{
  GtkWidget *choose = gtk_button_new_with_mnemonic (_("C_hoose…"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Photo"));
  self->picture = GTK_PICTURE (gtk_picture_new ());
  gtk_picture_set_alternative_text (self->picture, _("Photo of what was found"));
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), 96, 64);
  gtk_picture_set_content_fit (self->picture, GTK_CONTENT_FIT_COVER);
  gtk_widget_set_margin_top (GTK_WIDGET (self->picture), 4);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->picture), 4);
  self->remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_widget_set_valign (self->remove, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (choose, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->remove, _("Remove the photo"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove the photo"), -1);
  g_signal_connect_object (choose, "clicked", G_CALLBACK (on_choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (on_remove_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->picture));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->remove);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), choose);
}

/**
 * usher_addition_photo_new:
 * @sha256: the photo that is kept, or empty
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
usher_addition_photo_new (UsherDesk  *desk,
                          const char *sha256)
{
  UsherAdditionPhoto *self = g_object_new (USHER_TYPE_ADDITION_PHOTO, NULL);

  self->desk = g_object_ref (desk);
  self->sha256 = g_strdup (sha256);
  show_photo (self, NULL);
  if (*sha256 != '\0')
    usher_document_store_load_blob_async (usher_session_get_documents (usher_desk_get_session (desk)), sha256, NULL,
                                          on_loaded_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}

/**
 * usher_addition_photo_get_sha256:
 *
 * Returns: what stays kept, or empty
 */
const char *
usher_addition_photo_get_sha256 (UsherAdditionPhoto *self)
{
  return self->sha256;
}

/**
 * usher_addition_photo_get_chosen:
 *
 * Returns: (transfer none) (nullable): a photo that was chosen, as JPEG
 */
GBytes *
usher_addition_photo_get_chosen (UsherAdditionPhoto *self)
{
  return self->chosen;
}
