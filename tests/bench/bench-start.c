/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the command to the first frame, seen from outside on the X display:
 *
 *   bench-start USHER EMPTY [ROUNDS]
 *
 * starts the desk on a sample workshop and the empty program in turn, waits for
 * the first pixels of a window, and ends what it started.  Then it counts the
 * instructions of both, which do not depend on the machine. */

#include "bench-figure.h"

#include "usher-sample-workshop.h"

#include <X11/extensions/Xdamage.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>

static const int timeout_ms = 120 * 1000;

typedef struct
{
  Display *display;
  int      damage_event;
} Watcher;

/* Waits until something is drawn into a window that is on the screen. */
static void
wait_for_frame (Watcher *self)
{
  struct pollfd connection = { ConnectionNumber (self->display), POLLIN, 0 };

  while (TRUE)
    {
      XEvent event;

      if (XPending (self->display) == 0 && poll (&connection, 1, timeout_ms) <= 0)
        g_error ("no window has come");
      if (XPending (self->display) == 0)
        continue;
      XNextEvent (self->display, &event);
      if (event.type == MapNotify)
        XDamageCreate (self->display, event.xmap.window, XDamageReportNonEmpty);
      else if (event.type == self->damage_event + XDamageNotify)
        return;
    }
}

static GSubprocess *
start (const char *const *command,
       GSubprocessFlags   flags)
{
  g_autoptr (GError) error = NULL;
  GSubprocess       *process = g_subprocess_newv (command, flags, &error);

  g_assert_no_error (error);

  return process;
}

static void
end (Watcher     *self,
     GSubprocess *process)
{
  XEvent event;

  g_subprocess_send_signal (process, SIGTERM);
  g_subprocess_wait (process, NULL, NULL);
  XSync (self->display, False);
  while (XPending (self->display) > 0)
    XNextEvent (self->display, &event);
}

static void
time_start (Watcher           *self,
            BenchFigure       *figure,
            const char *const *command)
{
  g_autoptr (GSubprocess) process = NULL;

  bench_figure_start (figure);
  process = start (command, G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  wait_for_frame (self);
  bench_figure_stop (figure);
  end (self, process);
}

/* Millions of instructions up to the first frame, as callgrind counts them. */
static double
count_instructions (Watcher           *self,
                    const char *const *command)
{
  g_autoptr (GPtrArray)   arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char        *report = NULL;
  const char             *collected = NULL;

  g_ptr_array_add (arguments, (char *) "valgrind");
  g_ptr_array_add (arguments, (char *) "--tool=callgrind");
  g_ptr_array_add (arguments, (char *) "--callgrind-out-file=/dev/null");
  for (guint i = 0; command[i] != NULL; i++)
    g_ptr_array_add (arguments, (char *) command[i]);
  g_ptr_array_add (arguments, NULL);

  process = start ((const char *const *) arguments->pdata, G_SUBPROCESS_FLAGS_STDERR_PIPE);
  wait_for_frame (self);
  g_subprocess_send_signal (process, SIGTERM);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &report, NULL);
  end (self, process);
  collected = report != NULL ? strstr (report, "Collected :") : NULL;

  return collected != NULL ? (double) g_ascii_strtoll (collected + strlen ("Collected : "), NULL, 10) / 1e6 : 0;
}

static void
compare (Watcher    *self,
         const char *usher,
         const char *empty,
         const char *uri,
         int         rounds)
{
  const char *const       desk_command[] = { usher, "--database", uri, NULL };
  const char *const       empty_command[] = { empty, NULL };
  g_autoptr (BenchFigure) desk = bench_figure_new ("start to the first frame: the desk", 0);
  g_autoptr (BenchFigure) nothing = bench_figure_new ("start to the first frame: an empty window", 0);
  double                  desk_count = 0;
  double                  empty_count = 0;
  double                  ratio = 0;

  desk->is_outside = nothing->is_outside = TRUE;
  for (int i = 0; i < rounds; i++)
    {
      time_start (self, nothing, empty_command);
      time_start (self, desk, desk_command);
    }
  bench_figure_print (nothing);
  bench_figure_print (desk);
  ratio = bench_figure_median (desk) / bench_figure_median (nothing);
  g_print ("%-46s %.2f  aim 1.5: %s\n", "start: the desk against an empty window", ratio, ratio <= 1.5 ? "ok" : "MISSED");

  empty_count = count_instructions (self, empty_command);
  desk_count = count_instructions (self, desk_command);
  g_print ("%-46s %.0f million against %.0f million: %.2f\n", "start: instructions", desk_count, empty_count, desk_count / empty_count);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char       *folder = g_dir_make_tmp ("usher-bench-XXXXXX", NULL);
  g_autofree char       *uri = g_build_filename (folder, "workshop.db", NULL);
  g_autoptr (UsherClock) clock = usher_clock_new_system ();
  g_autoptr (GError)     error = NULL;
  Watcher                screen = { XOpenDisplay (NULL), 0 };
  int                    error_base = 0;

  if (argc < 3 || screen.display == NULL)
    g_error ("usage: bench-start USHER EMPTY [ROUNDS], on an X display");
  if (!XDamageQueryExtension (screen.display, &screen.damage_event, &error_base))
    g_error ("the display does not say what is drawn");
  XSelectInput (screen.display, DefaultRootWindow (screen.display), SubstructureNotifyMask);
  usher_sample_workshop_create (uri, clock, NULL, &error);
  g_assert_no_error (error);

  compare (&screen, argv[1], argv[2], uri, argc > 3 ? atoi (argv[3]) : 15);

  XCloseDisplay (screen.display);
  g_unlink (uri);

  return 0;
}
