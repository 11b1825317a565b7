/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-terms-box.h"

#include "usher-labels.h"
#include "usher-order-field.h"

struct _UsherTermsBox
{
  AdwBin parent_instance;

  GtkDropDown    *payment_method;
  GtkDropDown    *old_parts;
  AdwToggleGroup *wash;
  AdwToggleGroup *waiting;
  GtkCheckButton *price_after_inspection;
};

G_DEFINE_FINAL_TYPE (UsherTermsBox, usher_terms_box, ADW_TYPE_BIN)

static void
usher_terms_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USHER_TYPE_TERMS_BOX);

  G_OBJECT_CLASS (usher_terms_box_parent_class)->dispose (object);
}

static void
usher_terms_box_class_init (UsherTermsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_terms_box_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/estimate/usher-terms-box.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherTermsBox, payment_method);
  gtk_widget_class_bind_template_child (widget_class, UsherTermsBox, old_parts);
  gtk_widget_class_bind_template_child (widget_class, UsherTermsBox, wash);
  gtk_widget_class_bind_template_child (widget_class, UsherTermsBox, waiting);
  gtk_widget_class_bind_template_child (widget_class, UsherTermsBox, price_after_inspection);
}

static void
usher_terms_box_init (UsherTermsBox *self)
{
  g_autoptr (GtkStringList) payments = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) old_parts = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i <= USHER_PAYMENT_METHOD_LAST; i++)
    gtk_string_list_append (payments, usher_payment_method_label (i));
  for (int i = 0; i <= USHER_OLD_PARTS_LAST; i++)
    gtk_string_list_append (old_parts, usher_old_parts_label (i));
  gtk_drop_down_set_model (self->payment_method, G_LIST_MODEL (payments));
  gtk_drop_down_set_model (self->old_parts, G_LIST_MODEL (old_parts));
}

/**
 * usher_terms_box_new:
 * @context: the order
 *
 * Returns: (transfer floating): a box that edits the order's terms
 */
GtkWidget *
usher_terms_box_new (UsherOrderContext *context)
{
  UsherTermsBox *self = g_object_new (USHER_TYPE_TERMS_BOX, NULL);

  usher_order_field_bind_drop_down (self->payment_method, context, USHER_FIELD_OF_ORDER,
                                    G_STRUCT_OFFSET (UsherOrder, payment_method));
  usher_order_field_bind_drop_down (self->old_parts, context, USHER_FIELD_OF_ORDER,
                                    G_STRUCT_OFFSET (UsherOrder, old_parts));
  usher_order_field_bind_names (self->wash, context, USHER_FIELD_OF_ORDER, G_STRUCT_OFFSET (UsherOrder, wash));
  usher_order_field_bind_toggles (self->waiting, context, USHER_FIELD_OF_ORDER, NULL,
                                  G_STRUCT_OFFSET (UsherOrder, waiting), USHER_WAITING_WAIT);
  usher_order_field_bind_flag (self->price_after_inspection, context, USHER_FIELD_OF_ORDER,
                               G_STRUCT_OFFSET (UsherOrder, price_after_inspection));

  return GTK_WIDGET (self);
}

/**
 * usher_terms_box_focus_field:
 * @code: what is missing
 *
 * Goes to where @code is cleared.
 *
 * Returns: whether that is here
 */
gboolean
usher_terms_box_focus_field (UsherTermsBox   *self,
                             UsherBlockerCode code)
{
  if (code == USHER_BLOCKER_CODE_PAYMENT_METHOD_MISSING)
    return gtk_widget_grab_focus (GTK_WIDGET (self->payment_method));
  if (code == USHER_BLOCKER_CODE_OLD_PARTS_MISSING)
    return gtk_widget_grab_focus (GTK_WIDGET (self->old_parts));

  return FALSE;
}
