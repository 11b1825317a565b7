/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-card.h"

#include "usher-schedule-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Room between what stands side by side, in pixels. */
static const int SPACING = 5;
/* How much the less important lines step back; not in high contrast. */
static const float DIM_ALPHA = 0.75f;

typedef enum
{
  TEXT_TITLE,
  TEXT_SUBTITLE,
  TEXT_CONFLICT,
  TEXT_DETAIL,
  TEXT_STATUS,
  TEXT_NOTE,
  N_TEXTS,
} CardTextId;

typedef struct
{
  PangoLayout *layout; /* NULL if there is no such text */
  gboolean     shown;
  float        x;
  float        y;
} CardText;

/**
 * UsherScheduleCard:
 *
 * One time block on the booking board.  The texts are laid out in the card's
 * own snapshot instead of labels, since what fits depends on its height: the
 * plate and the status icon always do, then the form of address, the job, the
 * status in words and the note.  A board holds hundreds of cards.
 *
 * Owned by its lane.
 */
struct _UsherScheduleCard
{
  GtkWidget parent_instance;

  UsherBoardBlock *block;
  GtkWidget       *icon;
  GtkWidget       *conflict_icon;
  CardText         texts[N_TEXTS];
  gboolean         texts_valid;
};

G_DEFINE_FINAL_TYPE (UsherScheduleCard, usher_schedule_card, GTK_TYPE_WIDGET)

enum
{
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_texts (UsherScheduleCard *self)
{
  for (int i = 0; i < N_TEXTS; i++)
    g_clear_object (&self->texts[i].layout);
  self->texts_valid = FALSE;
}

static PangoLayout *
create_text (UsherScheduleCard *self,
             const char        *text,
             gboolean           bold)
{
  PangoLayout              *layout;
  g_autoptr (PangoAttrList) attributes = NULL;

  if (text == NULL || *text == '\0')
    return NULL;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  attributes = pango_attr_list_new ();
  /* Names and plates are Chinese whatever the language of the desk is; without
   * this they get the Japanese shapes of the characters. */
  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string ("zh-cn")));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, bold ? PANGO_ELLIPSIZE_START : PANGO_ELLIPSIZE_END);
  return layout;
}

/* In a word or two, %NULL when it stands where it may. */
static const char *
get_conflict_text (const UsherBoardBlock *block)
{
  if (!block->conflict)
    return NULL;

  return block->conflict_text != NULL ? block->conflict_text : C_("booking", "Overlaps");
}

static void
ensure_texts (UsherScheduleCard *self)
{
  if (self->texts_valid)
    return;

  clear_texts (self);
  self->texts[TEXT_TITLE].layout = create_text (self, self->block->title, TRUE);
  self->texts[TEXT_SUBTITLE].layout = create_text (self, self->block->subtitle, FALSE);
  self->texts[TEXT_CONFLICT].layout = create_text (self, get_conflict_text (self->block), FALSE);
  self->texts[TEXT_DETAIL].layout = create_text (self, self->block->detail, FALSE);
  self->texts[TEXT_STATUS].layout = create_text (self, self->block->status, FALSE);
  self->texts[TEXT_NOTE].layout = create_text (self, self->block->note, FALSE);
  self->texts_valid = TRUE;
}

static int
get_text_width (const CardText *text)
{
  int width;

  pango_layout_set_width (text->layout, -1);
  pango_layout_get_pixel_size (text->layout, &width, NULL);
  return width;
}

static int
get_line_height (UsherScheduleCard *self)
{
  for (int i = 0; i < N_TEXTS; i++)
    {
      int height;

      if (self->texts[i].layout == NULL)
        continue;
      pango_layout_set_width (self->texts[i].layout, -1);
      pango_layout_get_pixel_size (self->texts[i].layout, NULL, &height);
      return height;
    }
  return 0;
}

/* Puts a text at a place, at most @rows rows high; returns how many it takes. */
static int
place_text (CardText *text,
            int       x,
            int       y,
            int       width,
            int       rows)
{
  text->shown = width > 0;
  text->x = x;
  text->y = y;
  if (!text->shown)
    return 0;

  pango_layout_set_width (text->layout, width * PANGO_SCALE);
  pango_layout_set_height (text->layout, -rows);
  return pango_layout_get_line_count (text->layout);
}

static int
allocate_icon (GtkWidget *icon,
               int        x,
               int        y,
               int        line_height)
{
  GtkRequisition size;

  if (!gtk_widget_get_visible (icon))
    return 0;

  gtk_widget_get_preferred_size (icon, &size, NULL);
  gtk_widget_size_allocate (icon, &(GtkAllocation) { x, y + (line_height - size.height) / 2, size.width, size.height }, -1);
  return size.width;
}

/* The icons: the status at the left, the sign of a conflict at the right.
 * Returns where text can begin between them and sets where it must end. */
static int
place_icons (UsherScheduleCard *self,
             int                width,
             int                y,
             int                line_height,
             int               *end)
{
  int x = allocate_icon (self->icon, 0, y, line_height);

  *end = width;
  if (gtk_widget_get_visible (self->conflict_icon))
    {
      GtkRequisition size;

      gtk_widget_get_preferred_size (self->conflict_icon, &size, NULL);
      *end = MAX (x, width - size.width);
      allocate_icon (self->conflict_icon, *end, y, line_height);
      *end -= SPACING;
    }
  return x > 0 ? x + SPACING : 0;
}

/* Puts the plate and the form of address into the first row; a plate that has
 * no room beside the icons gets the second row.  Where nothing else has room,
 * the form of address is cut short.  Returns the number of rows used and sets
 * whether the form of address is still to come. */
static int
place_head (UsherScheduleCard *self,
            int                width,
            int                y,
            int                line_height,
            int                rows,
            gboolean          *wants_subtitle)
{
  CardText *title = &self->texts[TEXT_TITLE];
  CardText *subtitle = &self->texts[TEXT_SUBTITLE];
  int       end;
  int       x = place_icons (self, width, y, line_height, &end);
  int       used = 1;

  if (title->layout != NULL)
    {
      int title_width = get_text_width (title);

      if (title_width > end - x && rows > 1)
        {
          x = 0;
          end = width;
          y += line_height;
          used = 2;
        }
      title_width = MIN (title_width, end - x);
      place_text (title, x, y, title_width, 1);
      x += title_width + SPACING;
    }

  *wants_subtitle = FALSE;
  if (subtitle->layout == NULL)
    return used;
  if (get_text_width (subtitle) <= end - x || (rows == used && end - x > 2 * line_height))
    place_text (subtitle, x, y, end - x, 1);
  else
    *wants_subtitle = TRUE;
  return used;
}

static void
place_texts (UsherScheduleCard *self,
             int                width,
             int                height)
{
  static const CardTextId rest[] = { TEXT_CONFLICT, TEXT_DETAIL, TEXT_STATUS, TEXT_NOTE };
  int                     line_height = get_line_height (self);
  gboolean                wants_subtitle;
  int                     rows;
  int                     used;
  int                     x = 0;
  int                     y;

  for (int i = 0; i < N_TEXTS; i++)
    self->texts[i].shown = FALSE;
  if (line_height == 0)
    line_height = height;

  rows = MAX (1, height / MAX (1, line_height));
  y = rows == 1 ? (height - line_height) / 2 : 0;
  used = place_head (self, width, y, line_height, rows, &wants_subtitle);
  y += used * line_height;
  rows -= used;
  if (wants_subtitle && rows > 0)
    {
      x = MIN (get_text_width (&self->texts[TEXT_SUBTITLE]), width);
      place_text (&self->texts[TEXT_SUBTITLE], 0, y, x, 1);
      x += SPACING;
      if (rows >= 3)
        {
          x = 0;
          y += line_height;
          rows--;
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (rest) && rows > 0; i++)
    {
      CardText *text = &self->texts[rest[i]];
      int       later = 0;

      if (text->layout == NULL)
        continue;
      for (guint j = i + 1; j < G_N_ELEMENTS (rest); j++)
        later += self->texts[rest[j]].layout != NULL;
      if (x > 0 && width - x < 2 * line_height)
        {
          /* No room beside the form of address that is worth it. */
          x = 0;
          y += line_height;
          rows--;
          if (rows == 0)
            break;
        }
      /* What comes after keeps a row each. */
      used = place_text (text, x, y, width - x, x > 0 ? 1 : MAX (1, rows - later));
      y += used * line_height;
      rows -= used;
      x = 0;
    }
}

/* The whole card in words, for a tooltip or a screen reader. */
static char *
describe_block (const UsherBoardBlock *block,
                const char            *separator)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           parts = NULL;
  const char              *texts[] = { block->title, block->subtitle, block->detail, block->status, block->note };

  g_strv_builder_take (builder, usher_schedule_format_range (block->range));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i] != NULL && *texts[i] != '\0')
        g_strv_builder_add (builder, texts[i]);
    }
  if (block->conflict)
    g_strv_builder_add (builder, block->conflict_text != NULL ? block->conflict_text : _("Overlaps with another booking"));
  parts = g_strv_builder_end (builder);
  return g_strjoinv (separator, parts);
}

static gboolean
on_query_tooltip_cb (GtkWidget  *widget,
                     int         x,
                     int         y,
                     gboolean    keyboard_mode,
                     GtkTooltip *tooltip,
                     gpointer    data)
{
  UsherScheduleCard *self = USHER_SCHEDULE_CARD (widget);
  g_autofree char   *text = describe_block (self->block, "\n");

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
update_accessible (UsherScheduleCard *self)
{
  g_autofree char *label = NULL;

  if (self->block->accessible_label != NULL)
    label = g_strdup (self->block->accessible_label);
  else
    /* Translators: joins the parts of a sentence that a screen reader says. */
    label = describe_block (self->block, C_("list separator", ", "));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    set)
{
  if (css_class == NULL)
    return;
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
usher_schedule_card_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  /* The lane decides: its width, and how long the block takes. */
  *minimum = *natural = 0;
}

static void
usher_schedule_card_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  UsherScheduleCard *self = USHER_SCHEDULE_CARD (widget);

  ensure_texts (self);
  place_texts (self, width, height);
}

static void
usher_schedule_card_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  UsherScheduleCard *self = USHER_SCHEDULE_CARD (widget);
  gboolean           high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
  GdkRGBA            color;
  GdkRGBA            dim;

  gtk_widget_get_color (widget, &color);
  dim = color;
  if (!high_contrast)
    dim.alpha *= DIM_ALPHA;

  for (int i = 0; i < N_TEXTS; i++)
    {
      const CardText *text = &self->texts[i];

      if (text->layout == NULL || !text->shown)
        continue;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (text->x, text->y));
      gtk_snapshot_append_layout (snapshot, text->layout, i == TEXT_SUBTITLE || i == TEXT_STATUS || i == TEXT_NOTE ? &dim : &color);
      gtk_snapshot_restore (snapshot);
    }

  GTK_WIDGET_CLASS (usher_schedule_card_parent_class)->snapshot (widget, snapshot);
}

static void
usher_schedule_card_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (usher_schedule_card_parent_class)->css_changed (widget, change);

  clear_texts (USHER_SCHEDULE_CARD (widget));
  gtk_widget_queue_allocate (widget);
}

static void
usher_schedule_card_system_setting_changed (GtkWidget       *widget,
                                            GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (usher_schedule_card_parent_class)->system_setting_changed (widget, setting);

  clear_texts (USHER_SCHEDULE_CARD (widget));
  gtk_widget_queue_allocate (widget);
}

static void
usher_schedule_card_dispose (GObject *object)
{
  UsherScheduleCard *self = USHER_SCHEDULE_CARD (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->conflict_icon, gtk_widget_unparent);
  clear_texts (self);

  G_OBJECT_CLASS (usher_schedule_card_parent_class)->dispose (object);
}

static void
usher_schedule_card_finalize (GObject *object)
{
  UsherScheduleCard *self = USHER_SCHEDULE_CARD (object);

  g_clear_pointer (&self->block, usher_board_block_unref);

  G_OBJECT_CLASS (usher_schedule_card_parent_class)->finalize (object);
}

static void
usher_schedule_card_class_init (UsherScheduleCardClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  object_class->dispose = usher_schedule_card_dispose;
  object_class->finalize = usher_schedule_card_finalize;
  widget_class->measure = usher_schedule_card_measure;
  widget_class->size_allocate = usher_schedule_card_size_allocate;
  widget_class->snapshot = usher_schedule_card_snapshot;
  widget_class->css_changed = usher_schedule_card_css_changed;
  widget_class->system_setting_changed = usher_schedule_card_system_setting_changed;

  /**
   * UsherScheduleCard::activate:
   *
   * Enter or Space was pressed on the card.
   */
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass),
                                    G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATE]);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_signal (widget_class, keys[i], 0, "activate", NULL);

  gtk_widget_class_set_css_name (widget_class, "schedulecard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON);
}

static void
usher_schedule_card_init (UsherScheduleCard *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), NULL);

  /* The card itself says what the icons mean. */
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  self->conflict_icon = g_object_new (GTK_TYPE_IMAGE,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                      "icon-name", "dialog-warning-symbolic",
                                      "css-classes", (const char *[]) { "conflict", NULL },
                                      NULL);
  gtk_widget_set_parent (self->conflict_icon, GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

/**
 * usher_schedule_card_new:
 * @block: what it shows
 *
 * Returns: (transfer floating): a new card
 */
GtkWidget *
usher_schedule_card_new (UsherBoardBlock *block)
{
  UsherScheduleCard *self;

  g_return_val_if_fail (block != NULL, NULL);

  self = g_object_new (USHER_TYPE_SCHEDULE_CARD, NULL);
  usher_schedule_card_set_block (self, block);
  return GTK_WIDGET (self);
}

/**
 * usher_schedule_card_get_block:
 *
 * Returns: (transfer none): what the card shows
 */
UsherBoardBlock *
usher_schedule_card_get_block (UsherScheduleCard *self)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_CARD (self), NULL);

  return self->block;
}

/**
 * usher_schedule_card_set_block:
 *
 * Shows another state of the block.  The place is the lane's business.
 */
void
usher_schedule_card_set_block (UsherScheduleCard *self,
                               UsherBoardBlock   *block)
{
  GtkWidget       *widget = GTK_WIDGET (self);
  UsherBoardBlock *old;

  g_return_if_fail (USHER_IS_SCHEDULE_CARD (self));
  g_return_if_fail (block != NULL);

  old = self->block;
  if (old != NULL)
    set_css_class (widget, old->css_class, FALSE);
  self->block = usher_board_block_ref (block);
  g_clear_pointer (&old, usher_board_block_unref);

  set_css_class (widget, block->css_class, TRUE);
  set_css_class (widget, "conflict", block->conflict);
  set_css_class (widget, "fixed", block->fixed);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), block->icon_name);
  gtk_widget_set_visible (self->icon, block->icon_name != NULL);
  gtk_widget_set_visible (self->conflict_icon, block->conflict);
  update_accessible (self);

  self->texts_valid = FALSE;
  gtk_widget_queue_allocate (widget);
  gtk_widget_queue_draw (widget);
}

/**
 * usher_schedule_card_set_selected:
 * @selected: whether the block's details are open
 *
 * Shows and tells that the card is the one whose details are open.
 */
void
usher_schedule_card_set_selected (UsherScheduleCard *self,
                                  gboolean           selected)
{
  g_return_if_fail (USHER_IS_SCHEDULE_CARD (self));

  set_css_class (GTK_WIDGET (self), "selected", selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_PRESSED, selected ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}
