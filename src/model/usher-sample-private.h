/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-clock.h"
#include "usher-connection.h"
#include "usher-contact-result.h"
#include "usher-estimate-line.h"
#include "usher-labour-operation.h"
#include "usher-package.h"
#include "usher-part.h"
#include "usher-quality.h"
#include "usher-request.h"
#include "usher-sample-workshop.h"
#include "usher-vehicle.h"

G_BEGIN_DECLS

/* Its own bays, in the order in which they stand. */
typedef enum
{
  USHER_SAMPLE_BAY_EXPRESS,
  USHER_SAMPLE_BAY_GENERAL,
  USHER_SAMPLE_BAY_ELECTRIC,
  USHER_SAMPLE_BAY_ALIGNMENT,
  USHER_SAMPLE_BAY_BODY,
  USHER_SAMPLE_BAY_PAINT,
} UsherSampleBay;

#define USHER_SAMPLE_N_BAYS 6

/* Which cars a job is for. */
typedef enum
{
  USHER_SAMPLE_ANY_CAR,
  USHER_SAMPLE_WITH_ENGINE,
  USHER_SAMPLE_WITH_PLUG,
} UsherSampleDrive;

/**
 * UsherSampleCar:
 *
 * A car of the sample workshop and how it is used.
 */
typedef struct
{
  gint64        vehicle_id;
  gint64        customer_id;
  UsherVehicle *vehicle;
  gint64        km_now;     /* what its odometer shows today */
  gint64        km_per_day; /* how far it goes */
} UsherSampleCar;

/**
 * UsherSampleArrival:
 *
 * A booked car that has come.
 */
typedef struct
{
  gint64         booking_id;
  gint64         vehicle_id;
  UsherTimeRange range; /* of the bay */
} UsherSampleArrival;

/**
 * UsherSample:
 *
 * What the parts of the sample workshop's generator share while it runs, on
 * the database's thread.
 */
typedef struct
{
  UsherConnection         *connection;
  gint64                   now;
  gint64                   anchor; /* @now, drawn into the latest opening hours that have begun */
  GTimeZone               *zone;
  GDate                    today;
  GRand                   *rand;
  UsherShop               *shop;
  GArray                  *cars;       /* (element-type UsherSampleCar) */
  guint                    next_car;   /* which one comes next */
  GArray                  *arrivals;   /* (element-type UsherSampleArrival) by time */
  GPtrArray               *operations; /* (element-type UsherLabourOperation) */
  GPtrArray               *packages;   /* (element-type UsherPackage) */
  GPtrArray               *parts;      /* (element-type UsherPart) */
  GArray                  *in_work;    /* (element-type UsherSampleJob) booked cars that are worked on */
  GArray                  *ready;      /* (element-type UsherSampleJob) booked cars that nobody has fetched */
  gint64                   clocked_at; /* when the last clock was started that runs on */
  const UsherSamplePapers *papers;     /* or NULL */
} UsherSample;

/**
 * UsherSampleReception:
 *
 * A car that came without a booking, up to the signature.
 */
typedef struct
{
  gint64      vehicle_id;
  gint64      at; /* when it came */
  const char *words;
  const char *codes; /* of the lines, see usher_sample_add_codes() */
  gint64      promised_at;
} UsherSampleReception;

/**
 * UsherSampleJob:
 *
 * A car behind the reception.
 */
typedef struct
{
  gint64 order_id;
  gint64 customer_id;
  gint64 technician_id;
  gint64 at; /* how far its story is told */
  gint64 settlement_id;
  gint64 due; /* fen */
} UsherSampleJob;

/* Luck: the same for the same clock. */
int      usher_sample_pick (UsherSample *self,
                            int          begin,
                            int          end);
gboolean usher_sample_chance (UsherSample *self,
                              int          percent);

/* Time. */
gint64 usher_sample_time (UsherSample *self,
                          int          day,
                          int          minutes);
void   usher_sample_date (UsherSample *self,
                          int          day,
                          GDate       *date);

UsherSampleCar       *usher_sample_take_car (UsherSample     *self,
                                             UsherSampleDrive drive);
gint64                usher_sample_staff (UsherSample *self,
                                          UsherRole    role,
                                          guint        which);
gint64                usher_sample_bay (UsherSample   *self,
                                        UsherSampleBay bay);
UsherPackage         *usher_sample_package (UsherSample *self,
                                            const char  *code);
UsherLabourOperation *usher_sample_operation (UsherSample *self,
                                              const char  *code);
UsherRequest          usher_sample_request (UsherSample *self,
                                            gint64       at);

/* The parts of the workshop, in the order in which they are made. */
gboolean           usher_sample_add_shop (UsherSample *self,
                                          GError     **error);
gboolean           usher_sample_add_parts (UsherSample *self,
                                           GError     **error);
const char *const *usher_sample_get_surnames (guint *n_surnames);
const char *const *usher_sample_get_given_names (gboolean is_man,
                                                 guint   *n_names);
gboolean           usher_sample_add_people (UsherSample *self,
                                            GError     **error);
gboolean           usher_sample_add_bookings (UsherSample *self,
                                              GError     **error);
gboolean           usher_sample_add_history (UsherSample *self,
                                             GError     **error);
gboolean           usher_sample_add_orders (UsherSample *self,
                                            GError     **error);
gboolean           usher_sample_add_stations (UsherSample *self,
                                              GError     **error);

/* What orders are made of. */
gboolean           usher_sample_car_fits (const UsherSampleCar *car,
                                          UsherSampleDrive      drive);
UsherSampleCar    *usher_sample_find_car (UsherSample *self,
                                          gint64       vehicle_id);
gint64             usher_sample_odometer (UsherSample          *self,
                                          const UsherSampleCar *car,
                                          gint64                at);
UsherEstimateLine *usher_sample_labour_line (UsherSample *self,
                                             const char  *code,
                                             UsherConsent consent);
UsherEstimateLine *usher_sample_part_line (UsherSample *self,
                                           const char  *code,
                                           gint64       quantity,
                                           UsherConsent consent);
gboolean           usher_sample_add_codes (UsherSample *self,
                                           GPtrArray   *lines,
                                           const char  *codes,
                                           UsherConsent consent);
GPtrArray         *usher_sample_make_marks (UsherSample *self,
                                            guint        n);
gboolean           usher_sample_close_visit (UsherSample              *self,
                                             const UsherSampleArrival *arrival,
                                             gint64                    arrived_at,
                                             GError                  **error);

gboolean usher_sample_receive_car (UsherSample                *self,
                                   const UsherSampleReception *reception,
                                   gint64                     *order_id,
                                   GError                    **error);

/* What happens to a car behind the reception. */
void         usher_sample_wait (UsherSample *self, UsherSampleJob *job, int minutes);
void         usher_sample_wait_until (UsherSample *self, UsherSampleJob *job, gint64 at);
UsherRequest usher_sample_job_request (UsherSample *self, const UsherSampleJob *job, gint64 staff_id);
gboolean     usher_sample_dispatch (UsherSample *self, const UsherSampleJob *job, gint64 bay_id, UsherTimeRange range, GError **error);
gboolean     usher_sample_start (UsherSample *self, const UsherSampleJob *job, GError **error);
gboolean     usher_sample_finish (UsherSample *self, UsherSampleJob *job, int minutes, GError **error);
gboolean     usher_sample_stop (UsherSample *self, const UsherSampleJob *job, UsherStopCause cause, const char *note, const char *ends_when, gint64 expected_at, GError **error);
gboolean     usher_sample_propose (UsherSample *self, const UsherSampleJob *job, const char *reason, const char *codes, gint64 new_promise, GError **error);
gboolean     usher_sample_issue_parts (UsherSample *self, const UsherSampleJob *job, GError **error);
gboolean     usher_sample_check (UsherSample *self, const UsherSampleJob *job, UsherQualityLevel level, GError **error);
gboolean     usher_sample_fail (UsherSample *self, const UsherSampleJob *job, const char *failures, const char *cause, GError **error);
gboolean     usher_sample_clean_bay (UsherSample *self, const UsherSampleJob *job, GError **error);
gboolean     usher_sample_wash (UsherSample *self, UsherSampleJob *job, int minutes, GError **error);
gboolean     usher_sample_settle (UsherSample *self, UsherSampleJob *job, GError **error);
gboolean     usher_sample_pay (UsherSample *self, UsherSampleJob *job, UsherPaymentMethod method, gint64 amount, GError **error);
gboolean     usher_sample_give_credit (UsherSample *self, const UsherSampleJob *job, gint64 customer_id, gint64 limit, GError **error);
gboolean     usher_sample_deliver (UsherSample *self, UsherSampleJob *job, GError **error);
gboolean     usher_sample_call (UsherSample *self, const UsherSampleJob *job, UsherContactResult result, const char *note, gint64 *follow_up_id, GError **error);
gboolean     usher_sample_complain (UsherSample *self, const UsherSampleJob *job, gint64 follow_up_id, const char *words, GError **error);

/* The part that is never there when it is needed: a front brake disc. */
#define USHER_SAMPLE_MISSING_PART "P0302-Y"

G_END_DECLS
