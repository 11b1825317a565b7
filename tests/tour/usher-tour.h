/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form.h"
#include "usher-order-file.h"
#include "usher-window.h"

G_BEGIN_DECLS

/**
 * UsherTour:
 *
 * A walk through the sample workshop that leaves a picture of every screen and
 * a PDF of every form in a folder.
 */
typedef struct
{
  char           *folder;
  GtkApplication *application;
  UsherSession   *session;
  GSettings      *settings;
  UsherDesk      *desk;
  UsherWindow    *window;
} UsherTour;

/**
 * UsherTourStop:
 * @name: name of its pictures
 * @show: brings the screen up
 *
 * A screen of the tour.
 */
typedef struct
{
  const char *name;
  void (*show) (UsherTour *tour);
} UsherTourStop;

/* Looking. */
void usher_tour_settle (UsherTour *tour);
void usher_tour_shoot (UsherTour  *tour,
                       GtkWidget  *window,
                       const char *name);

void usher_tour_shoot_all_looks (UsherTour  *tour,
                                 const char *name);
void usher_tour_close_dialog (UsherTour *tour);

/* Finding. */
GtkWidget      *usher_tour_find_widget (GtkWidget *below,
                                        GType      type);
gint64          usher_tour_query_order (UsherTour  *tour,
                                        const char *condition);
gint64          usher_tour_find_order (UsherTour         *tour,
                                       UsherCarState      state,
                                       UsherDocumentState document_state);
UsherOrderFile *usher_tour_load_order (UsherTour *tour,
                                       gint64     order_id);

/* Chapters. */
void usher_tour_play_screens (UsherTour *tour);
void usher_tour_play_stations (UsherTour *tour);
void usher_tour_play_forms (UsherTour *tour);
void usher_tour_play_papers (UsherTour *tour);
void usher_tour_leave_form (UsherTour  *tour,
                            UsherForm  *form,
                            const char *name);

G_END_DECLS
