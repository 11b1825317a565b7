/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-field-hint.h"

struct _UsherFieldHint
{
  AdwBin parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (UsherFieldHint, usher_field_hint, ADW_TYPE_BIN)

static void
usher_field_hint_class_init (UsherFieldHintClass *klass)
{
}

static void
usher_field_hint_init (UsherFieldHint *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_widget_add_css_class (box, "warning");
  gtk_widget_add_css_class (self->label, "caption");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * usher_field_hint_set_text:
 * @field: the field it is about; a screen reader reads the hint with it
 * @text: (nullable): the sentence, %NULL for none
 *
 * Shows a sentence, or nothing.
 */
void
usher_field_hint_set_text (UsherFieldHint *self,
                           GtkWidget      *field,
                           const char     *text)
{
  gtk_label_set_text (GTK_LABEL (self->label), text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
}
