/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-workshop-page.h"

#include <glib/gi18n.h>

#include "usher-absences-dialog.h"
#include "usher-notices-dialog.h"
#include "usher-progress-board.h"
#include "usher-stop-form.h"
#include "usher-time-clock.h"
#include "usher-wall-window.h"
#include "usher-workshop-labels.h"
#include "usher-workshop-store.h"

static const guint minute_s = 60;

struct _UsherWorkshopPage
{
  AdwNavigationPage parent_instance;

  UsherDesk    *desk;
  GCancellable *cancellable;
  guint         tick_id;
  gboolean      is_reading;
  gboolean      is_stale;
  gboolean      is_filling;
  guint         n_cards;
  GArray       *advisor_ids;    /* (element-type gint64) of the choices of @advisors */
  GArray       *technician_ids; /* (element-type gint64) of the choices of @technicians */

  AdwWindowTitle     *window_title;
  GtkStack           *stack;
  AdwBin             *place;
  GtkDropDown        *advisors;
  GtkDropDown        *technicians;
  GtkDropDown        *flags;
  AdwButtonContent   *tell_content;
  UsherProgressBoard *board;
};

typedef enum
{
  PROP_DESK = 1,
} UsherWorkshopPageProps;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (UsherWorkshopPage, usher_workshop_page, ADW_TYPE_NAVIGATION_PAGE)

static void read_board (UsherWorkshopPage *self);

static UsherSession *
get_session (UsherWorkshopPage *self)
{
  return usher_desk_get_session (self->desk);
}

static UsherWorkshopStore *
get_store (UsherWorkshopPage *self)
{
  return usher_session_get_workshop (get_session (self));
}

static void
show_state (UsherWorkshopPage *self)
{
  const char *state = "board";

  if (self->n_cards == 0)
    state = "empty";
  else if (usher_progress_board_get_n_shown (self->board) == 0)
    state = "no-match";
  gtk_stack_set_visible_child_name (self->stack, state);
}

static void
show_counts (UsherWorkshopPage *self,
             GPtrArray         *cards)
{
  guint            n_late = 0;
  guint            n_at_risk = 0;
  guint            n_notices = 0;
  g_autofree char *text = NULL;
  g_autofree char *tell = NULL;

  for (guint i = 0; i < cards->len; i++)
    {
      UsherWorkCard  *card = g_ptr_array_index (cards, i);
      UsherRiskAnswer answer;

      usher_work_card_assess (card, usher_session_get_shop (get_session (self)), usher_session_now (get_session (self)), &answer);
      n_late += answer.risk == USHER_RISK_LATE;
      n_at_risk += answer.risk == USHER_RISK_AT_RISK;
      n_notices += card->n_notices;
    }
  /* Translators: cars in the workshop, late ones, and those at risk. */
  text = g_strdup_printf (_("%u cars · %u late · %u at risk"), cards->len, n_late, n_at_risk);
  adw_window_title_set_subtitle (self->window_title, text);
  /* Translators: how many customers must be told something. */
  tell = g_strdup_printf (_("To Tell (%u)"), n_notices);
  adw_button_content_set_label (self->tell_content, tell);
}

static void
on_board_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherWorkshopPage) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         cards = usher_workshop_store_list_board_finish (USHER_WORKSHOP_STORE (source), result, &error);

  self->is_reading = FALSE;
  if (self->desk == NULL)
    return;
  if (cards == NULL)
    {
      usher_desk_report (self->desk, error, _("The progress board cannot be read"));
      return;
    }

  self->n_cards = cards->len;
  usher_progress_board_set_cards (self->board, cards);
  show_counts (self, cards);
  show_state (self);
  if (self->is_stale)
    read_board (self);
}

static void
read_board (UsherWorkshopPage *self)
{
  if (self->is_reading)
    {
      self->is_stale = TRUE;
      return;
    }

  self->is_reading = TRUE;
  self->is_stale = FALSE;
  usher_workshop_store_list_board_async (get_store (self), self->cancellable, on_board_cb, g_object_ref (self));
}

static gboolean
on_tick_cb (gpointer data)
{
  read_board (data);

  return G_SOURCE_CONTINUE;
}

static void
on_session_changed_cb (UsherWorkshopPage *self,
                       const char        *kind)
{
  static const char *const kinds[] = { "order", "notice", "vehicle", "block", NULL };

  if (g_strv_contains (kinds, kind) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_board (self);
}

/* Filters ------------------------------------------------------------------------ */

static gint64
get_chosen (GtkDropDown *choice,
            GArray      *ids)
{
  guint selected = gtk_drop_down_get_selected (choice);

  return selected < ids->len ? g_array_index (ids, gint64, selected) : 0;
}

static void
on_filter_changed_cb (UsherWorkshopPage *self)
{
  UsherBoardFilter filter = { 0 };

  if (self->is_filling || self->board == NULL)
    return;
  filter.urgency = (int) gtk_drop_down_get_selected (self->flags) - 1;
  filter.advisor_id = get_chosen (self->advisors, self->advisor_ids);
  filter.technician_id = get_chosen (self->technicians, self->technician_ids);
  usher_progress_board_set_filter (self->board, &filter);
  show_state (self);
}

static gboolean
works (UsherRole role)
{
  return role == USHER_ROLE_TECHNICIAN || role == USHER_ROLE_GROUP_LEADER;
}

static void
fill_people (UsherWorkshopPage *self,
             GtkDropDown       *choice,
             GArray            *ids,
             gboolean           technicians,
             const char        *everybody)
{
  UsherShop                *shop = usher_session_get_shop (get_session (self));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64                    chosen = get_chosen (choice, ids);
  gint64                    none = 0;
  guint                     selected = 0;

  g_array_set_size (ids, 0);
  g_array_append_val (ids, none);
  gtk_string_list_append (names, everybody);
  for (guint i = 0; i < shop->staff->len; i++)
    {
      UsherStaff *staff = g_ptr_array_index (shop->staff, i);

      if (technicians ? !works (staff->role) : staff->role != USHER_ROLE_ADVISOR && staff->role != USHER_ROLE_MANAGER)
        continue;
      if (staff->parent_instance.id == chosen)
        selected = ids->len;
      g_array_append_val (ids, staff->parent_instance.id);
      gtk_string_list_append (names, staff->name);
    }
  gtk_drop_down_set_model (choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (choice, selected);
}

static void
fill_filters (UsherWorkshopPage *self)
{
  self->is_filling = TRUE;
  fill_people (self, self->advisors, self->advisor_ids, FALSE, _("All advisors"));
  fill_people (self, self->technicians, self->technician_ids, TRUE, _("All technicians"));
  self->is_filling = FALSE;
  on_filter_changed_cb (self);
}

static void
fill_flags (UsherWorkshopPage *self)
{
  g_autoptr (GtkStringList) flags = gtk_string_list_new (NULL);

  gtk_string_list_append (flags, _("All flags"));
  for (guint urgency = 0; urgency <= USHER_URGENCY_LAST; urgency++)
    gtk_string_list_append (flags, usher_urgency_label (urgency));
  gtk_drop_down_set_model (self->flags, G_LIST_MODEL (flags));
}

/* Cars --------------------------------------------------------------------------- */

static void
on_card_activated_cb (UsherWorkshopPage *self,
                      gint64             order_id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-order", "x", order_id);
}

/* What may be moved by hand: into a stop and out of it, and from the bay's door to
 * work, which is somebody's clock.  The rest follows from what is done. */
static void
on_card_moved_cb (UsherWorkshopPage *self,
                  UsherWorkCard     *card,
                  int                direction)
{
  if (card->car_state == USHER_CAR_STATE_IN_WORK && direction > 0)
    usher_stop_form_present (GTK_WIDGET (self), self->desk, card->order_id);
  else if (card->car_state == USHER_CAR_STATE_STOPPED && direction < 0)
    usher_stop_resume (self->desk, card->order_id);
  else if (card->car_state == USHER_CAR_STATE_WAITING_FOR_BAY && direction > 0)
    adw_dialog_present (ADW_DIALOG (usher_time_clock_new (self->desk)), GTK_WIDGET (self));
  else
    usher_desk_say (self->desk, _("This car moves by itself with what is done to it"));
}

/* Actions ------------------------------------------------------------------------ */

static void
time_clock_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  adw_dialog_present (ADW_DIALOG (usher_time_clock_new (USHER_WORKSHOP_PAGE (widget)->desk)), widget);
}

static void
tell_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  adw_dialog_present (ADW_DIALOG (usher_notices_dialog_new (USHER_WORKSHOP_PAGE (widget)->desk)), widget);
}

static void
absences_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  adw_dialog_present (ADW_DIALOG (usher_absences_dialog_new (USHER_WORKSHOP_PAGE (widget)->desk)), widget);
}

static void
wall_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherWorkshopPage *self = USHER_WORKSHOP_PAGE (widget);
  GtkRoot           *root = gtk_widget_get_root (widget);
  UsherWallWindow   *window = usher_wall_window_new (gtk_window_get_application (GTK_WINDOW (root)), get_session (self));

  gtk_window_present (GTK_WINDOW (window));
  gtk_window_fullscreen (GTK_WINDOW (window));
}

/* The page ----------------------------------------------------------------------- */

static void
usher_workshop_page_map (GtkWidget *widget)
{
  UsherWorkshopPage *self = USHER_WORKSHOP_PAGE (widget);

  GTK_WIDGET_CLASS (usher_workshop_page_parent_class)->map (widget);

  read_board (self);
  self->tick_id = g_timeout_add_seconds (minute_s, on_tick_cb, self);
}

static void
usher_workshop_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&USHER_WORKSHOP_PAGE (widget)->tick_id, g_source_remove);

  GTK_WIDGET_CLASS (usher_workshop_page_parent_class)->unmap (widget);
}

static void
usher_workshop_page_constructed (GObject *object)
{
  UsherWorkshopPage *self = USHER_WORKSHOP_PAGE (object);

  G_OBJECT_CLASS (usher_workshop_page_parent_class)->constructed (object);

  self->board = USHER_PROGRESS_BOARD (usher_progress_board_new (get_session (self), FALSE));
  adw_bin_set_child (self->place, GTK_WIDGET (self->board));
  g_signal_connect_object (self->board, "activated", G_CALLBACK (on_card_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "moved", G_CALLBACK (on_card_moved_cb), self, G_CONNECT_SWAPPED);
  fill_flags (self);
  fill_filters (self);
  g_signal_connect_object (get_session (self), "notify::shop", G_CALLBACK (fill_filters), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_session (self), "changed", G_CALLBACK (on_session_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
usher_workshop_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch ((UsherWorkshopPageProps) prop_id)
    {
    case PROP_DESK:
      USHER_WORKSHOP_PAGE (object)->desk = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_workshop_page_dispose (GObject *object)
{
  UsherWorkshopPage *self = USHER_WORKSHOP_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->tick_id, g_source_remove);
  self->board = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_WORKSHOP_PAGE);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->advisor_ids, g_array_unref);
  g_clear_pointer (&self->technician_ids, g_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_workshop_page_parent_class)->dispose (object);
}

static void
usher_workshop_page_class_init (UsherWorkshopPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = usher_workshop_page_constructed;
  object_class->dispose = usher_workshop_page_dispose;
  object_class->set_property = usher_workshop_page_set_property;
  widget_class->map = usher_workshop_page_map;
  widget_class->unmap = usher_workshop_page_unmap;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/workshop/usher-workshop-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherWorkshopPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkshopPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkshopPage, place);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkshopPage, advisors);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkshopPage, technicians);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkshopPage, flags);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkshopPage, tell_content);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);

  gtk_widget_class_install_action (widget_class, "workshop.time-clock", NULL, time_clock_action);
  gtk_widget_class_install_action (widget_class, "workshop.tell", NULL, tell_action);
  gtk_widget_class_install_action (widget_class, "workshop.absences", NULL, absences_action);
  gtk_widget_class_install_action (widget_class, "workshop.wall", NULL, wall_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "workshop.time-clock", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "workshop.tell", NULL);
}

static void
usher_workshop_page_init (UsherWorkshopPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->advisor_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->technician_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}
