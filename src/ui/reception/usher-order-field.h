/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-order-context.h"

G_BEGIN_DECLS

/**
 * UsherFieldOwner:
 * @USHER_FIELD_OF_ORDER: the head of the order
 * @USHER_FIELD_OF_CUSTOMER: its customer
 * @USHER_FIELD_OF_VEHICLE: its car
 * @USHER_FIELD_OF_CONCERN: one of its concerns
 *
 * Whose field a widget of a step shows.
 */
typedef enum
{
  USHER_FIELD_OF_ORDER,
  USHER_FIELD_OF_CUSTOMER,
  USHER_FIELD_OF_VEHICLE,
  USHER_FIELD_OF_CONCERN,
} UsherFieldOwner;

/**
 * UsherFieldForm:
 * @tidy: (nullable): what is kept of what is typed, a phone without spaces
 * @format: (nullable): how that is shown
 *
 * How a text is kept and shown; both give a new string.
 */
typedef struct
{
  char *(*tidy) (const char *text);
  char *(*format) (const char *text);
} UsherFieldForm;

extern const UsherFieldForm usher_field_form_phone;
extern const UsherFieldForm usher_field_form_vin;
extern const UsherFieldForm usher_field_form_plate;
extern const UsherFieldForm usher_field_form_fault_codes;

/* Each makes a widget show a field of the order from now on, and what is done
 * to the widget is an edit of that field.  @concern is %NULL but for a field of
 * a concern. */

void usher_order_field_bind_text (GtkEditable          *editable,
                                  UsherOrderContext    *context,
                                  UsherFieldOwner       owner,
                                  gpointer              concern,
                                  gsize                 offset,
                                  const UsherFieldForm *form);
void usher_order_field_bind_text_view (GtkTextView       *text_view,
                                       UsherOrderContext *context,
                                       UsherFieldOwner    owner,
                                       gpointer           concern,
                                       gsize              offset);
void usher_order_field_bind_flag (GtkCheckButton    *button,
                                  UsherOrderContext *context,
                                  UsherFieldOwner    owner,
                                  gsize              offset);
void usher_order_field_bind_toggles (AdwToggleGroup    *group,
                                     UsherOrderContext *context,
                                     UsherFieldOwner    owner,
                                     gpointer           concern,
                                     gsize              offset,
                                     int                first);
void usher_order_field_bind_names (AdwToggleGroup    *group,
                                   UsherOrderContext *context,
                                   UsherFieldOwner    owner,
                                   gsize              offset);
void usher_order_field_bind_drop_down (GtkDropDown       *drop_down,
                                       UsherOrderContext *context,
                                       UsherFieldOwner    owner,
                                       gsize              offset);

G_END_DECLS
