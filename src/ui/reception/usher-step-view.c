/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-step-view.h"

#include <glib/gi18n.h>

struct _UsherStepView
{
  AdwBin parent_instance;

  UsherOrderStep *step; /* unowned: the page has both */
  GtkImage       *image;
  GtkLabel       *title;
  GtkLabel       *text;
};

G_DEFINE_FINAL_TYPE (UsherStepView, usher_step_view, ADW_TYPE_BIN)

static void
usher_step_view_class_init (UsherStepViewClass *klass)
{
}

static void
usher_step_view_init (UsherStepView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->image = GTK_IMAGE (gtk_image_new ());
  self->title = GTK_LABEL (gtk_label_new (NULL));
  self->text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->image));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * usher_step_view_new:
 * @step: the step
 *
 * Returns: (transfer floating): its name and progress
 */
GtkWidget *
usher_step_view_new (UsherOrderStep *step)
{
  UsherStepView *self = g_object_new (USHER_TYPE_STEP_VIEW, NULL);

  self->step = step;
  gtk_label_set_text (self->title, usher_order_step_get_title (step));

  return GTK_WIDGET (self);
}

static const char *
get_icon_name (UsherStepProgress progress)
{
  switch (progress)
    {
    case USHER_STEP_PROGRESS_DONE:
      return "usher-step-done-symbolic";
    case USHER_STEP_PROGRESS_PARTLY:
      return "usher-step-partly-symbolic";
    case USHER_STEP_PROGRESS_OPEN:
    default:
      return "usher-step-open-symbolic";
    }
}

static const char *
get_word (UsherStepProgress progress)
{
  switch (progress)
    {
    case USHER_STEP_PROGRESS_DONE:
      return C_("step", "done");
    case USHER_STEP_PROGRESS_PARTLY:
      return C_("step", "partly done");
    case USHER_STEP_PROGRESS_OPEN:
    default:
      return C_("step", "open");
    }
}

/**
 * usher_step_view_update:
 * @holder: the row or button that it stands in; gets its accessible name
 *
 * Shows how far the step is.
 */
void
usher_step_view_update (UsherStepView *self,
                        GtkWidget     *holder)
{
  g_autofree char  *text = NULL;
  UsherStepProgress progress = usher_order_step_get_progress (self->step, &text);
  const char       *title = usher_order_step_get_title (self->step);
  g_autofree char  *name = NULL;

  if (text != NULL)
    /* Translators: name of a step, how far it is, and that in figures: “Walk-Around, partly done, 14/22”. */
    name = g_strdup_printf (C_("step", "%s, %s, %s"), title, get_word (progress), text);
  else
    /* Translators: name of a step and how far it is: “Concern, open”. */
    name = g_strdup_printf (C_("step", "%s, %s"), title, get_word (progress));
  gtk_image_set_from_icon_name (self->image, get_icon_name (progress));
  gtk_label_set_text (self->text, text != NULL ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
