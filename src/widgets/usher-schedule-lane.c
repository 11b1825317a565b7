/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-lane.h"

#include "usher-board-layout.h"
#include "usher-schedule-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Room at the sides of a lane, and between cards, in pixels. */
static const int SIDE = 3;
static const int GAP = 2;
/* Distance of the lines that hatch what is closed, in pixels along a row: whole,
 * so that a square of it repeats without a seam. */
static const float HATCH_PITCH = 10.f;

static const float HOUR_ALPHA = 0.16f;
static const float HALF_HOUR_ALPHA = 0.07f;
static const float HATCH_ALPHA = 0.13f;
static const float CONTRAST_ALPHA = 0.6f;

/**
 * UsherScheduleLane:
 *
 * One column of the booking board.  It paints the hours and what is closed,
 * and lays out its cards, the preview of a drag, the keyboard's cursor and the
 * slots to pick.  It is as high as the day; the grid scrolls it.
 */
struct _UsherScheduleLane
{
  GtkWidget parent_instance;

  UsherBoardLane *lane;
  UsherTimeRange  visible;
  GArray         *closed; /* UsherTimeRange */
  GArray         *breaks; /* UsherTimeRange */
  gboolean        show_words;

  GPtrArray       *cards;  /* children, in no order */
  UsherBoardPlace *places; /* one for each card while places_valid */
  gboolean         places_valid;

  GtkWidget     *preview;
  GtkWidget     *cursor;
  UsherTimeRange cursor_range;
  GPtrArray     *slots;       /* children */
  GArray        *slot_ranges; /* UsherTimeRange */
};

G_DEFINE_FINAL_TYPE (UsherScheduleLane, usher_schedule_lane, GTK_TYPE_WIDGET)

static UsherTimeRange
get_card_range (UsherScheduleCard *card)
{
  return usher_schedule_card_get_block (card)->range;
}

static void
ensure_places (UsherScheduleLane *self)
{
  g_autofree UsherTimeRange *ranges = NULL;

  if (self->places_valid)
    return;

  ranges = g_new (UsherTimeRange, self->cards->len);
  for (guint i = 0; i < self->cards->len; i++)
    ranges[i] = get_card_range (g_ptr_array_index (self->cards, i));
  self->places = g_renew (UsherBoardPlace, self->places, self->cards->len);
  usher_board_pack (ranges, self->cards->len, self->places);
  self->places_valid = TRUE;
}

static void
allocate_range (GtkWidget             *child,
                const UsherBoardScale *scale,
                UsherTimeRange         range,
                UsherBoardPlace        place,
                int                    width)
{
  int room = MAX (0, width - 2 * SIDE);
  int left = SIDE + room * (int) place.column / (int) place.columns;
  int right = SIDE + room * (int) (place.column + place.span) / (int) place.columns;
  int top = (int) (usher_board_scale_y (scale, range.start) + 0.5);
  int bottom = (int) (usher_board_scale_y (scale, range.end) + 0.5);
  int minimum_width;
  int minimum_height;

  if (place.column + place.span < place.columns)
    right -= GAP;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &minimum_height, NULL, NULL, NULL);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation) { left, top + 1,
                                               MAX (right - left, minimum_width),
                                               MAX (bottom - top - GAP, minimum_height) },
                            -1);
}

/* Slots may overlap, since a job can begin every quarter: each shows as far as
 * the next one begins. */
static UsherTimeRange
get_shown_slot (UsherScheduleLane *self,
                guint              index)
{
  UsherTimeRange range = g_array_index (self->slot_ranges, UsherTimeRange, index);

  for (guint i = 0; i < self->slot_ranges->len; i++)
    {
      gint64 start = g_array_index (self->slot_ranges, UsherTimeRange, i).start;

      if (start > range.start && start < range.end)
        range.end = start;
    }
  return range;
}

static void
append_line (GtkSnapshot   *snapshot,
             const GdkRGBA *color,
             float          alpha,
             float          y,
             float          width)
{
  GdkRGBA line = *color;

  line.alpha *= alpha;
  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (0, y, width, 1));
}

/* Slanted lines: a gradient in one small square, which repeats.  To compute it
 * all over the lanes would be half the painting of a board. */
static void
append_hatch (GtkSnapshot   *snapshot,
              const GdkRGBA *color,
              float          alpha,
              float          top,
              float          bottom,
              float          width)
{
  const graphene_rect_t square = GRAPHENE_RECT_INIT (0, 0, HATCH_PITCH, HATCH_PITCH);
  GdkRGBA               line = *color;
  GdkRGBA               ground = *color;
  GskColorStop          stops[5];

  line.alpha *= alpha;
  ground.alpha *= alpha / 6;
  stops[0] = (GskColorStop) { 0.00f, ground };
  stops[1] = (GskColorStop) { 0.66f, ground };
  stops[2] = (GskColorStop) { 0.78f, line };
  stops[3] = (GskColorStop) { 0.88f, line };
  stops[4] = (GskColorStop) { 1.00f, ground };
  gtk_snapshot_push_repeat (snapshot, &GRAPHENE_RECT_INIT (0, top, width, bottom - top), &square);
  gtk_snapshot_append_repeating_linear_gradient (snapshot, &square,
                                                 &GRAPHENE_POINT_INIT (0, 0),
                                                 &GRAPHENE_POINT_INIT (HATCH_PITCH / 2, HATCH_PITCH / 2),
                                                 stops, G_N_ELEMENTS (stops));
  gtk_snapshot_pop (snapshot);
}

/* Hatches @ranges, and says in words what that means where there is room: the
 * hatching leaves a strip free for them. */
static void
append_closed (UsherScheduleLane     *self,
               GtkSnapshot           *snapshot,
               const UsherBoardScale *scale,
               const GArray          *ranges,
               const char            *words,
               const GdkRGBA         *color,
               float                  alpha)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  float                   width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  int                     words_width;
  int                     words_height;

  pango_layout_get_pixel_size (layout, &words_width, &words_height);
  for (guint i = 0; ranges != NULL && i < ranges->len; i++)
    {
      UsherTimeRange range = usher_time_range_intersect (g_array_index (ranges, UsherTimeRange, i), scale->visible);
      float          top = (float) usher_board_scale_y (scale, range.start);
      float          bottom = (float) usher_board_scale_y (scale, range.end);
      /* Above the middle, where there often is the line of a half-hour. */
      float y = (float) (int) ((top + bottom) / 2) - (float) words_height;

      if (usher_time_range_is_empty (range))
        continue;
      if (!self->show_words || bottom - top < 2 * (float) words_height || (float) words_width > width - 4 * SIDE)
        {
          append_hatch (snapshot, color, alpha, top, bottom, width);
          continue;
        }
      append_hatch (snapshot, color, alpha, top, y, width);
      append_hatch (snapshot, color, alpha, y + (float) words_height, bottom, width);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (int) ((width - (float) words_width) / 2), y));
      gtk_snapshot_append_layout (snapshot, layout, color);
      gtk_snapshot_restore (snapshot);
    }
}

static void
append_hours (GtkSnapshot           *snapshot,
              const UsherBoardScale *scale,
              const GdkRGBA         *color,
              gboolean               high_contrast,
              float                  width)
{
  gint64 time = usher_board_snap_down (scale->visible.start, USHER_BOARD_CELL_SECONDS);

  for (; time < scale->visible.end; time += USHER_BOARD_CELL_SECONDS)
    {
      g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (time);
      gboolean              is_hour = g_date_time_get_minute (local) == 0;
      float                 alpha = is_hour ? HOUR_ALPHA : HALF_HOUR_ALPHA;

      if (high_contrast)
        alpha = is_hour ? CONTRAST_ALPHA : CONTRAST_ALPHA / 2;
      if (time > scale->visible.start)
        append_line (snapshot, color, alpha, (float) (int) usher_board_scale_y (scale, time), width);
    }
}

static void
usher_schedule_lane_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  /* The grid decides. */
  *minimum = *natural = 0;
}

static void
usher_schedule_lane_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  UsherScheduleLane    *self = USHER_SCHEDULE_LANE (widget);
  const UsherBoardScale scale = { self->visible, height };
  const UsherBoardPlace whole = { 0, 1, 1 };

  ensure_places (self);
  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (self->cards, i);

      allocate_range (card, &scale, get_card_range (USHER_SCHEDULE_CARD (card)), self->places[i], width);
    }
  for (guint i = 0; i < self->slots->len; i++)
    allocate_range (g_ptr_array_index (self->slots, i), &scale, get_shown_slot (self, i), whole, width);
  if (self->preview != NULL && gtk_widget_get_visible (self->preview))
    allocate_range (self->preview, &scale, get_card_range (USHER_SCHEDULE_CARD (self->preview)), whole, width);
  if (gtk_widget_get_visible (self->cursor))
    allocate_range (self->cursor, &scale, self->cursor_range, whole, width);
}

static void
usher_schedule_lane_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  UsherScheduleLane    *self = USHER_SCHEDULE_LANE (widget);
  gboolean              high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
  const UsherBoardScale scale = { self->visible, gtk_widget_get_height (widget) };
  float                 width = (float) gtk_widget_get_width (widget);
  GdkRGBA               color;

  gtk_widget_get_color (widget, &color);
  append_hours (snapshot, &scale, &color, high_contrast, width);
  append_closed (self, snapshot, &scale, self->closed, C_("workshop hours", "Closed"), &color, high_contrast ? CONTRAST_ALPHA : HATCH_ALPHA);
  append_closed (self, snapshot, &scale, self->breaks, C_("workshop hours", "Break"), &color, high_contrast ? CONTRAST_ALPHA : HATCH_ALPHA);

  GTK_WIDGET_CLASS (usher_schedule_lane_parent_class)->snapshot (widget, snapshot);
}

static void
usher_schedule_lane_dispose (GObject *object)
{
  UsherScheduleLane *self = USHER_SCHEDULE_LANE (object);
  GtkWidget         *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL)
    {
      gtk_widget_unparent (child);
      child = gtk_widget_get_first_child (GTK_WIDGET (self));
    }
  g_ptr_array_set_size (self->cards, 0);
  g_ptr_array_set_size (self->slots, 0);
  self->preview = NULL;
  self->cursor = NULL;

  G_OBJECT_CLASS (usher_schedule_lane_parent_class)->dispose (object);
}

static void
usher_schedule_lane_finalize (GObject *object)
{
  UsherScheduleLane *self = USHER_SCHEDULE_LANE (object);

  g_clear_pointer (&self->lane, usher_board_lane_unref);
  g_clear_pointer (&self->closed, g_array_unref);
  g_clear_pointer (&self->breaks, g_array_unref);
  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->slots);
  g_array_unref (self->slot_ranges);
  g_free (self->places);

  G_OBJECT_CLASS (usher_schedule_lane_parent_class)->finalize (object);
}

static void
usher_schedule_lane_class_init (UsherScheduleLaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_schedule_lane_dispose;
  object_class->finalize = usher_schedule_lane_finalize;
  widget_class->measure = usher_schedule_lane_measure;
  widget_class->size_allocate = usher_schedule_lane_size_allocate;
  widget_class->snapshot = usher_schedule_lane_snapshot;

  gtk_widget_class_set_css_name (widget_class, "schedulelane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
usher_schedule_lane_init (UsherScheduleLane *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->cards = g_ptr_array_new ();
  self->slots = g_ptr_array_new ();
  self->slot_ranges = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));

  /* Only the keyboard reaches the cursor: a press goes through it to the lane. */
  self->cursor = g_object_new (GTK_TYPE_BUTTON,
                               "can-target", FALSE,
                               "can-shrink", TRUE,
                               "visible", FALSE,
                               "css-classes", (const char *[]) { "cursor", NULL },
                               NULL);
  gtk_widget_set_parent (self->cursor, GTK_WIDGET (self));
}

/**
 * usher_schedule_lane_new:
 *
 * Returns: (transfer floating): an empty lane
 */
GtkWidget *
usher_schedule_lane_new (void)
{
  return g_object_new (USHER_TYPE_SCHEDULE_LANE, NULL);
}

/**
 * usher_schedule_lane_get_lane:
 *
 * Returns: (transfer none) (nullable): what the lane stands for
 */
UsherBoardLane *
usher_schedule_lane_get_lane (UsherScheduleLane *self)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_LANE (self), NULL);

  return self->lane;
}

/**
 * usher_schedule_lane_set_lane:
 *
 * Says what the lane stands for; its accessible label is made of it.
 */
void
usher_schedule_lane_set_lane (UsherScheduleLane *self,
                              UsherBoardLane    *lane)
{
  g_autofree char *label = NULL;

  g_return_if_fail (USHER_IS_SCHEDULE_LANE (self));
  g_return_if_fail (lane != NULL);

  usher_board_lane_ref (lane);
  g_clear_pointer (&self->lane, usher_board_lane_unref);
  self->lane = lane;

  if (lane->summary != NULL)
    /* Translators: the name of a bay and its booked and available hours, "Bay 2, 6.5 / 8 h". */
    label = g_strdup_printf (C_("lane of the board", "%s, %s"), lane->name, lane->summary);
  else
    label = g_strdup (lane->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * usher_schedule_lane_set_day:
 * @visible: from the top to the bottom
 * @closed: (element-type UsherTimeRange): what is not open
 * @breaks: (nullable) (element-type UsherTimeRange): when nobody works
 * @show_words: whether to name what is hatched
 *
 * Sets the background.
 */
void
usher_schedule_lane_set_day (UsherScheduleLane *self,
                             UsherTimeRange     visible,
                             GArray            *closed,
                             GArray            *breaks,
                             gboolean           show_words)
{
  g_return_if_fail (USHER_IS_SCHEDULE_LANE (self));

  self->visible = visible;
  g_clear_pointer (&self->closed, g_array_unref);
  g_clear_pointer (&self->breaks, g_array_unref);
  self->closed = closed != NULL ? g_array_ref (closed) : NULL;
  self->breaks = breaks != NULL ? g_array_ref (breaks) : NULL;
  self->show_words = show_words;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * usher_schedule_lane_add_card:
 *
 * Takes @card in.
 */
void
usher_schedule_lane_add_card (UsherScheduleLane *self,
                              UsherScheduleCard *card)
{
  g_return_if_fail (USHER_IS_SCHEDULE_LANE (self));

  g_ptr_array_add (self->cards, card);
  /* Below the cursor and what else lies over the cards. */
  gtk_widget_insert_before (GTK_WIDGET (card), GTK_WIDGET (self), self->cursor);
  usher_schedule_lane_repack (self);
}

/**
 * usher_schedule_lane_remove_card:
 *
 * Lets @card go, which may end its life.
 */
void
usher_schedule_lane_remove_card (UsherScheduleLane *self,
                                 UsherScheduleCard *card)
{
  g_return_if_fail (USHER_IS_SCHEDULE_LANE (self));

  if (!g_ptr_array_remove_fast (self->cards, card))
    return;
  gtk_widget_unparent (GTK_WIDGET (card));
  usher_schedule_lane_repack (self);
}

/**
 * usher_schedule_lane_repack:
 *
 * Notes that a card's time has changed.  However often this is called, the
 * lane is laid out once before the next frame.
 */
void
usher_schedule_lane_repack (UsherScheduleLane *self)
{
  g_return_if_fail (USHER_IS_SCHEDULE_LANE (self));

  self->places_valid = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * usher_schedule_lane_get_n_cards:
 *
 * Returns: how many cards are in the lane
 */
guint
usher_schedule_lane_get_n_cards (UsherScheduleLane *self)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_LANE (self), 0);

  return self->cards->len;
}

/**
 * usher_schedule_lane_create_stops:
 *
 * Returns: (transfer full) (element-type UsherBoardStop): where the keyboard
 *   can rest in the lane, from top to bottom
 */
GArray *
usher_schedule_lane_create_stops (UsherScheduleLane *self)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (UsherBoardStop));

  g_return_val_if_fail (USHER_IS_SCHEDULE_LANE (self), NULL);

  for (guint i = 0; i < self->cards->len; i++)
    {
      const UsherBoardBlock *block = usher_schedule_card_get_block (g_ptr_array_index (self->cards, i));

      g_array_append_val (blocks, ((UsherBoardStop) { block->id, block->range }));
    }
  return usher_board_stops ((const UsherBoardStop *) (gpointer) blocks->data, blocks->len, self->visible);
}

/**
 * usher_schedule_lane_set_preview:
 * @block: (nullable): what would be there after a drop, %NULL for nothing
 * @refused: whether something is in the way
 *
 * Shows where a drag would go.
 */
void
usher_schedule_lane_set_preview (UsherScheduleLane *self,
                                 UsherBoardBlock   *block,
                                 gboolean           refused)
{
  g_return_if_fail (USHER_IS_SCHEDULE_LANE (self));

  if (block == NULL)
    {
      if (self->preview != NULL)
        gtk_widget_set_visible (self->preview, FALSE);
      return;
    }

  if (self->preview == NULL)
    {
      self->preview = usher_schedule_card_new (block);
      gtk_widget_add_css_class (self->preview, "preview");
      gtk_widget_set_can_target (self->preview, FALSE);
      gtk_widget_set_focusable (self->preview, FALSE);
      gtk_widget_set_parent (self->preview, GTK_WIDGET (self));
      /* What is dragged is announced; it is not yet on the board. */
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
    }
  usher_schedule_card_set_block (USHER_SCHEDULE_CARD (self->preview), block);
  if (refused)
    gtk_widget_add_css_class (self->preview, "refused");
  else
    gtk_widget_remove_css_class (self->preview, "refused");
  gtk_widget_set_visible (self->preview, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * usher_schedule_lane_get_cursor:
 *
 * Returns: (transfer none): the button that stands for a free cell when the
 *   keyboard rests on it; its `clicked` asks for a new block
 */
GtkWidget *
usher_schedule_lane_get_cursor (UsherScheduleLane *self)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_LANE (self), NULL);

  return self->cursor;
}

/**
 * usher_schedule_lane_set_cursor:
 * @range: the cell, or what was selected from it
 * @refusal: (nullable): what is in the way of a booking there
 *
 * Puts the keyboard's cursor on a free place.
 */
void
usher_schedule_lane_set_cursor (UsherScheduleLane *self,
                                UsherTimeRange     range,
                                const char        *refusal)
{
  g_autofree char *times = usher_schedule_format_range (range);
  g_autofree char *place = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (USHER_IS_SCHEDULE_LANE (self));

  self->cursor_range = range;
  place = usher_schedule_format_place (self->lane->name, range);
  if (refusal != NULL)
    /* Translators: a place on the board and what is in the way of a booking there. */
    label = g_strdup_printf (C_("place on the board", "%s, %s"), place, refusal);
  else
    /* Translators: a free place on the board, "Bay 2 · 10:30–11:00, free". */
    label = g_strdup_printf (C_("place on the board", "%s, free"), place);
  gtk_button_set_label (GTK_BUTTON (self->cursor), times);
  /* A button is labelled by its text, which would be said before this name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->cursor), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cursor), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (refusal != NULL)
    gtk_widget_add_css_class (self->cursor, "refused");
  else
    gtk_widget_remove_css_class (self->cursor, "refused");
  gtk_widget_set_visible (self->cursor, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * usher_schedule_lane_hide_cursor:
 *
 * Takes the cursor away.
 */
void
usher_schedule_lane_hide_cursor (UsherScheduleLane *self)
{
  g_return_if_fail (USHER_IS_SCHEDULE_LANE (self));

  gtk_widget_set_visible (self->cursor, FALSE);
}

/**
 * usher_schedule_lane_add_slot:
 * @range: a free range
 *
 * Lights up a place where a block could go.
 *
 * Returns: (transfer none): the button on it
 */
GtkWidget *
usher_schedule_lane_add_slot (UsherScheduleLane *self,
                              UsherTimeRange     range)
{
  g_autofree char *time = usher_schedule_format_time (range.start);
  g_autofree char *place = NULL;
  GtkWidget       *slot;

  g_return_val_if_fail (USHER_IS_SCHEDULE_LANE (self), NULL);

  place = usher_schedule_format_place (self->lane->name, range);
  slot = g_object_new (GTK_TYPE_BUTTON,
                       "label", time,
                       "can-shrink", TRUE,
                       "tooltip-text", place,
                       "css-classes", (const char *[]) { "slot", NULL },
                       NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (slot), GTK_ACCESSIBLE_PROPERTY_LABEL, place, -1);
  gtk_widget_set_parent (slot, GTK_WIDGET (self));
  g_ptr_array_add (self->slots, slot);
  g_array_append_val (self->slot_ranges, range);
  return slot;
}

/**
 * usher_schedule_lane_clear_slots:
 *
 * Takes all slots away.
 */
void
usher_schedule_lane_clear_slots (UsherScheduleLane *self)
{
  g_return_if_fail (USHER_IS_SCHEDULE_LANE (self));

  for (guint i = 0; i < self->slots->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->slots, i));
  g_ptr_array_set_size (self->slots, 0);
  g_array_set_size (self->slot_ranges, 0);
}
