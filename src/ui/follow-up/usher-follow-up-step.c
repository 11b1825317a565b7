/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-follow-up-step.h"

#include "usher-blocker-text.h"
#include "usher-follow-up-view.h"

struct _UsherFollowUpStep
{
  UsherOrderStep parent_instance;

  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (UsherFollowUpStep, usher_follow_up_step, USHER_TYPE_ORDER_STEP)

static const char *
usher_follow_up_step_get_title (UsherOrderStep *step)
{
  return usher_step_label (USHER_STEP_FOLLOW_UP);
}

static const char *
usher_follow_up_step_get_icon (UsherOrderStep *step)
{
  return "usher-follow-up-symbolic";
}

static UsherStepProgress
usher_follow_up_step_get_progress (UsherOrderStep *step,
                                   char          **text)
{
  UsherFollowUpFile *file = usher_follow_up_view_get_file (USHER_FOLLOW_UP_VIEW (USHER_FOLLOW_UP_STEP (step)->view));

  if (file == NULL || file->follow_up == NULL)
    return USHER_STEP_PROGRESS_OPEN;
  if (file->follow_up->closed_at != 0)
    return USHER_STEP_PROGRESS_DONE;

  return file->follow_up->n_attempts > 0 ? USHER_STEP_PROGRESS_PARTLY : USHER_STEP_PROGRESS_OPEN;
}

static void
usher_follow_up_step_update (UsherOrderStep *step)
{
  usher_follow_up_view_show (USHER_FOLLOW_UP_VIEW (USHER_FOLLOW_UP_STEP (step)->view), 0,
                             usher_order_context_get_order_id (usher_order_step_get_context (step)));
}

static gboolean
usher_follow_up_step_focus_field (UsherOrderStep  *step,
                                  UsherBlockerCode code)
{
  return code == USHER_BLOCKER_CODE_CALLER_SERVED && gtk_widget_child_focus (USHER_FOLLOW_UP_STEP (step)->view, GTK_DIR_TAB_FORWARD);
}

static void
usher_follow_up_step_constructed (GObject *object)
{
  UsherFollowUpStep *self = USHER_FOLLOW_UP_STEP (object);

  G_OBJECT_CLASS (usher_follow_up_step_parent_class)->constructed (object);

  self->view = usher_follow_up_view_new (usher_order_step_get_desk (USHER_ORDER_STEP (self)));
  g_signal_connect_object (self->view, "loaded", G_CALLBACK (usher_order_step_progress_changed), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->view);
}

static void
usher_follow_up_step_class_init (UsherFollowUpStepClass *klass)
{
  UsherOrderStepClass *step_class = USHER_ORDER_STEP_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = usher_follow_up_step_constructed;

  step_class->get_title = usher_follow_up_step_get_title;
  step_class->get_icon = usher_follow_up_step_get_icon;
  step_class->get_progress = usher_follow_up_step_get_progress;
  step_class->update = usher_follow_up_step_update;
  step_class->focus_field = usher_follow_up_step_focus_field;
}

static void
usher_follow_up_step_init (UsherFollowUpStep *self)
{
}
