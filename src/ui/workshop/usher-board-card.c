/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-board-card.h"

#include <glib/gi18n.h>

#include "usher-plate.h"
#include "usher-times.h"
#include "usher-workshop-labels.h"

struct _UsherBoardCard
{
  GtkListBoxRow parent_instance;

  UsherSession  *session;
  gboolean       is_wall;
  UsherWorkCard *card;

  GtkLabel *plate;
  GtkLabel *flag;
  GtkImage *risk_icon;
  GtkLabel *promise;
  GtkLabel *car;
  GtkLabel *people;
  GtkLabel *state;
  GtkBox   *tell;
};

G_DEFINE_FINAL_TYPE (UsherBoardCard, usher_board_card, GTK_TYPE_LIST_BOX_ROW)

static char *
dup_plate (UsherBoardCard *self)
{
  if (*self->card->plate == '\0')
    return g_strdup (_("No plate"));
  if (self->is_wall && usher_session_get_shop (self->session)->mask_board)
    return usher_plate_mask (self->card->plate);
  return usher_plate_format (self->card->plate);
}

/* Who waits where is said with the car: it decides how one is spoken to. */
static char *
dup_car (UsherBoardCard *self)
{
  UsherWorkCard   *card = self->card;
  g_autofree char *model = g_strstrip (g_strjoin (" ", card->make, card->model, NULL));

  if (card->is_on_site)
    /* Translators: make and model of a car whose owner waits in the lounge. */
    return g_strdup_printf (_("%s · waits here"), model);
  if (card->waiting == USHER_WAITING_CALL)
    /* Translators: make and model of a car whose owner left and is called. */
    return g_strdup_printf (_("%s · to be called"), model);
  return g_steal_pointer (&model);
}

static char *
dup_people (UsherBoardCard *self)
{
  UsherWorkCard   *card = self->card;
  g_autofree char *workers = NULL;

  if (*card->technician_names == '\0')
    workers = g_strdup (_("Nobody yet"));
  else if (*card->bay_name != '\0')
    /* Translators: technicians, and their bay. */
    workers = g_strdup_printf (C_("card", "%s, %s"), card->technician_names, card->bay_name);
  else
    workers = g_strdup (card->technician_names);
  /* Translators: the technicians of a car, and its service advisor. */
  return g_strdup_printf (_("%s · advisor %s"), workers, card->advisor_name);
}

static char *
dup_stop (UsherBoardCard *self)
{
  UsherWorkCard   *card = self->card;
  g_autofree char *since = usher_workshop_dup_duration (usher_session_now (self->session) - card->stopped_since);
  g_autofree char *expected = NULL;

  if (card->expected_at == 0)
    /* Translators: why work is stopped, and for how long. */
    return g_strdup_printf (_("%s for %s, end not known"), usher_stop_cause_label (card->stop_cause), since);
  expected = usher_times_relative (self->session, card->expected_at);
  /* Translators: why work is stopped, for how long, and when it may go on: “today 14:00”. */
  return g_strdup_printf (_("%s for %s, until %s"), usher_stop_cause_label (card->stop_cause), since, expected);
}

/* What is going on with the car, empty when its column says all. */
static char *
dup_state (UsherBoardCard *self)
{
  UsherWorkCard *card = self->card;

  if (card->car_state == USHER_CAR_STATE_STOPPED)
    return dup_stop (self);
  if (card->car_state == USHER_CAR_STATE_READY && card->ready_at != 0)
    {
      g_autofree char *since = usher_workshop_dup_duration (usher_session_now (self->session) - card->ready_at);

      /* Translators: how long a car has been ready. */
      return g_strdup_printf (_("Ready for %s"), since);
    }
  if (card->car_state == USHER_CAR_STATE_IN_WORK)
    return card->n_running > 0
        /* Translators: lines of the order that are done, and all of them. */
        ? g_strdup_printf (_("%u of %u lines done"), card->n_done, card->n_lines)
        /* Translators: lines of the order that are done, and all of them. */
        : g_strdup_printf (_("%u of %u lines done, nobody at work"), card->n_done, card->n_lines);
  return g_strdup ("");
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show_risk (UsherBoardCard        *self,
           const UsherRiskAnswer *answer)
{
  static const char *const classes[] = { "none", "on-time", "at-risk", "late" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (i == answer->risk)
        gtk_widget_add_css_class (GTK_WIDGET (self), classes[i]);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);
    }
  gtk_image_set_from_icon_name (self->risk_icon, usher_risk_icon (answer->risk));
}

static GtkLabel *
add_label (GtkBox     *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);

  return GTK_LABEL (label);
}

static GtkBox *
add_line (GtkBox *box)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (box, line);

  return GTK_BOX (line);
}

static void
usher_board_card_dispose (GObject *object)
{
  UsherBoardCard *self = USHER_BOARD_CARD (object);

  g_clear_object (&self->session);
  g_clear_object (&self->card);

  G_OBJECT_CLASS (usher_board_card_parent_class)->dispose (object);
}

static void
usher_board_card_class_init (UsherBoardCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_board_card_dispose;
}

static void
usher_board_card_init (UsherBoardCard *self)
{
  GtkBox    *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  GtkBox    *top = add_line (box);
  GtkBox    *promise = add_line (box);
  GtkWidget *tell_icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");

  self->plate = add_label (top, "plate");
  gtk_widget_set_hexpand (GTK_WIDGET (self->plate), TRUE);
  self->flag = add_label (top, "flag");
  gtk_label_set_wrap (self->flag, FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->flag), GTK_ALIGN_CENTER);
  self->risk_icon = GTK_IMAGE (gtk_image_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->risk_icon), GTK_ALIGN_START);
  gtk_box_append (promise, GTK_WIDGET (self->risk_icon));
  self->promise = add_label (promise, "promise");
  self->car = add_label (box, "dimmed");
  self->people = add_label (box, "dimmed");
  self->state = add_label (box, NULL);
  self->tell = add_line (box);
  gtk_box_append (self->tell, tell_icon);
  gtk_label_set_text (add_label (self->tell, "heading"), _("Tell the customer"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "board-card");
}

/**
 * usher_board_card_new:
 * @is_wall: whether anybody may see it
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
usher_board_card_new (UsherSession *session,
                      gboolean      is_wall)
{
  UsherBoardCard *self = g_object_new (USHER_TYPE_BOARD_CARD, NULL);

  self->session = g_object_ref (session);
  self->is_wall = is_wall;

  return GTK_WIDGET (self);
}

/* What a screen reader says of the card: all that it shows. */
static char *
join_said (const char *const *texts,
           guint              n_texts)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < n_texts; i++)
    {
      if (*texts[i] != '\0')
        g_string_append_printf (said, "%s%s", said->len > 0 ? ", " : "", texts[i]);
    }

  return g_string_free (said, FALSE);
}

/**
 * usher_board_card_show:
 * @card: what it shows from now on
 */
void
usher_board_card_show (UsherBoardCard *self,
                       UsherWorkCard  *card)
{
  g_autofree char *plate = NULL;
  g_autofree char *promise = NULL;
  g_autofree char *car = NULL;
  g_autofree char *people = NULL;
  g_autofree char *state = NULL;
  g_autofree char *name = NULL;
  const char      *flag = card->urgency != USHER_URGENCY_NORMAL ? usher_urgency_label (card->urgency) : "";
  gboolean         tells = card->n_notices > 0 && !self->is_wall;
  UsherRiskAnswer  answer;

  g_set_object (&self->card, card);
  usher_work_card_assess (card, usher_session_get_shop (self->session), usher_session_now (self->session), &answer);
  plate = dup_plate (self);
  promise = usher_workshop_dup_promise (self->session, card->promised_at, &answer);
  car = dup_car (self);
  people = dup_people (self);
  state = dup_state (self);
  show_text (self->plate, plate);
  show_text (self->flag, flag);
  show_text (self->promise, promise);
  show_text (self->car, car);
  show_text (self->people, people);
  show_text (self->state, state);
  gtk_widget_set_visible (GTK_WIDGET (self->tell), tells);
  show_risk (self, &answer);
  name = join_said ((const char *const[]) { plate, flag, promise, car, people, state, tells ? _("Tell the customer") : "" }, 7);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * usher_board_card_get_card:
 *
 * Returns: (transfer none): what is shown
 */
UsherWorkCard *
usher_board_card_get_card (UsherBoardCard *self)
{
  return self->card;
}
