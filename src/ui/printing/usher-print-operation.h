/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-print-source.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_PRINT_OPERATION (usher_print_operation_get_type ())

/**
 * UsherPrintOperation:
 *
 * Prints a source on the paper it is made for, whatever paper the locale
 * prefers.  Printer and options are remembered for each kind of document.
 */
G_DECLARE_FINAL_TYPE (UsherPrintOperation, usher_print_operation, USHER, PRINT_OPERATION, GtkPrintOperation)

UsherPrintOperation *usher_print_operation_new (UsherPrintSource *source);
UsherPrintSource    *usher_print_operation_get_source (UsherPrintOperation *self);
void                 usher_print_operation_remember (UsherPrintOperation *self);

G_END_DECLS
