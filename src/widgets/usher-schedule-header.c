/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-header.h"

#include <glib/gi18n.h>

/**
 * UsherScheduleHeader:
 *
 * The head of a lane: its name, and below it the booked and available hours,
 * or how many blocks wait for a bay.  Owned by the grid.
 */
struct _UsherScheduleHeader
{
  GtkWidget parent_instance;

  GtkWidget *name;
  GtkWidget *count;
  GtkWidget *summary;
  GtkWidget *full;
};

G_DEFINE_FINAL_TYPE (UsherScheduleHeader, usher_schedule_header, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "ellipsize", PANGO_ELLIPSIZE_END,
                       "single-line-mode", TRUE,
                       "xalign", 0.0,
                       "css-classes", (const char *[]) { css_class, NULL },
                       NULL);
}

static GtkWidget *
create_row (GtkWidget *parent,
            GtkWidget *first,
            GtkWidget *second)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (row), first);
  gtk_box_append (GTK_BOX (row), second);
  gtk_widget_set_parent (row, parent);
  return row;
}

static void
usher_schedule_header_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  while (child != NULL)
    {
      gtk_widget_unparent (child);
      child = gtk_widget_get_first_child (GTK_WIDGET (object));
    }

  G_OBJECT_CLASS (usher_schedule_header_parent_class)->dispose (object);
}

static void
usher_schedule_header_class_init (UsherScheduleHeaderClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_schedule_header_dispose;
  gtk_widget_class_set_css_name (widget_class, "scheduleheader");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
usher_schedule_header_init (UsherScheduleHeader *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->name = create_label ("heading");
  self->count = create_label ("count");
  create_row (GTK_WIDGET (self), self->name, self->count);
  self->summary = create_label ("summary");
  self->full = create_label ("full");
  gtk_label_set_label (GTK_LABEL (self->full), C_("bay", "Full"));
  create_row (GTK_WIDGET (self), self->summary, self->full);
  gtk_widget_set_visible (self->count, FALSE);
  gtk_widget_set_visible (self->full, FALSE);
}

/**
 * usher_schedule_header_new:
 *
 * Returns: (transfer floating): an empty head
 */
GtkWidget *
usher_schedule_header_new (void)
{
  return g_object_new (USHER_TYPE_SCHEDULE_HEADER, NULL);
}

/**
 * usher_schedule_header_set_lane:
 *
 * Shows the name and the load of @lane.
 */
void
usher_schedule_header_set_lane (UsherScheduleHeader  *self,
                                const UsherBoardLane *lane)
{
  g_return_if_fail (USHER_IS_SCHEDULE_HEADER (self));
  g_return_if_fail (lane != NULL);

  gtk_label_set_label (GTK_LABEL (self->name), lane->name);
  gtk_widget_set_tooltip_text (self->name, lane->name);
  /* A space keeps the heads equally high. */
  gtk_label_set_label (GTK_LABEL (self->summary), lane->summary != NULL ? lane->summary : " ");
  gtk_widget_set_visible (self->full, lane->full);
}

/**
 * usher_schedule_header_set_count:
 * @count: how many blocks are in the lane
 *
 * Shows a number beside the name.
 */
void
usher_schedule_header_set_count (UsherScheduleHeader *self,
                                 guint                count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);
  g_autofree char *spoken = g_strdup_printf (ngettext ("%u booking", "%u bookings", count), count);

  g_return_if_fail (USHER_IS_SCHEDULE_HEADER (self));

  gtk_label_set_label (GTK_LABEL (self->count), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_visible (self->count, TRUE);
}
