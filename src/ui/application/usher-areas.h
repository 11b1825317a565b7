/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"

G_BEGIN_DECLS

/**
 * UsherArea:
 * @name: stable name, for the action and the settings
 * @icon_name: its icon in the sidebar
 * @title: its title, to be translated
 * @get_type: type of its page, an #AdwNavigationPage with a `desk` property
 *
 * An area of the desk.
 */
typedef struct
{
  const char *name;
  const char *icon_name;
  const char *title;
  GType (*get_type) (void);
} UsherArea;

const UsherArea *usher_areas_get (guint *n_areas);
const char      *usher_area_title (const UsherArea *area);
GtkWidget       *usher_area_create (const UsherArea *area,
                                    UsherDesk       *desk);

G_END_DECLS
