/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-target.h"

/* How far the label keeps away from the pointer, in pixels. */
static const int DISTANCE = 18;

/**
 * UsherScheduleTarget:
 *
 * The label beside the pointer, or the focus: where something would go, and
 * what is in the way.  Owned by the grid.
 */
struct _UsherScheduleTarget
{
  GtkWidget parent_instance;

  GtkWidget *place;
  GtkWidget *refusal;
  int        x;
  int        y;
};

G_DEFINE_FINAL_TYPE (UsherScheduleTarget, usher_schedule_target, GTK_TYPE_WIDGET)

static void
usher_schedule_target_dispose (GObject *object)
{
  UsherScheduleTarget *self = USHER_SCHEDULE_TARGET (object);

  g_clear_pointer (&self->place, gtk_widget_unparent);
  g_clear_pointer (&self->refusal, gtk_widget_unparent);

  G_OBJECT_CLASS (usher_schedule_target_parent_class)->dispose (object);
}

static void
usher_schedule_target_class_init (UsherScheduleTargetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_schedule_target_dispose;
  gtk_widget_class_set_css_name (widget_class, "scheduletarget");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
usher_schedule_target_init (UsherScheduleTarget *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->place = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "css-classes", (const char *[]) { "heading", NULL }, NULL);
  gtk_widget_set_parent (self->place, GTK_WIDGET (self));
  self->refusal = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);
  gtk_widget_set_parent (self->refusal, GTK_WIDGET (self));
}

/**
 * usher_schedule_target_new:
 *
 * Returns: (transfer floating): a label that is not shown
 */
GtkWidget *
usher_schedule_target_new (void)
{
  return g_object_new (USHER_TYPE_SCHEDULE_TARGET, NULL);
}

/**
 * usher_schedule_target_show:
 * @text: where something would go
 * @refusal: (nullable): what is in the way
 * @x: the point it belongs to, in the parent's coordinates
 * @y: likewise
 *
 * Shows the label; the parent then allocates it anew.
 */
void
usher_schedule_target_show (UsherScheduleTarget *self,
                            const char          *text,
                            const char          *refusal,
                            int                  x,
                            int                  y)
{
  g_return_if_fail (USHER_IS_SCHEDULE_TARGET (self));

  gtk_label_set_label (GTK_LABEL (self->place), text);
  gtk_label_set_label (GTK_LABEL (self->refusal), refusal != NULL ? refusal : "");
  gtk_widget_set_visible (self->refusal, refusal != NULL);
  if (refusal != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "refused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "refused");
  self->x = x;
  self->y = y;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * usher_schedule_target_find_place:
 * @width: of the parent
 * @height: of the parent
 *
 * Returns: where the label goes: below and right of its point, or on the other
 *   side where there is no room
 */
GdkRectangle
usher_schedule_target_find_place (UsherScheduleTarget *self,
                                  int                  width,
                                  int                  height)
{
  GdkRectangle   place = { 0 };
  GtkRequisition size;

  g_return_val_if_fail (USHER_IS_SCHEDULE_TARGET (self), place);

  gtk_widget_get_preferred_size (GTK_WIDGET (self), NULL, &size);
  place.width = MIN (size.width, width);
  place.height = size.height;
  place.x = self->x + DISTANCE;
  if (place.x + place.width > width)
    place.x = self->x - DISTANCE - place.width;
  place.x = CLAMP (place.x, 0, width - place.width);
  place.y = self->y + DISTANCE;
  if (place.y + place.height > height)
    place.y = MAX (0, self->y - DISTANCE - place.height);
  return place;
}
