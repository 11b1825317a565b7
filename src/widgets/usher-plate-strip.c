/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-plate-strip.h"

#include "usher-text.h"

enum
{
  /* The boxes that are always there; the last of them may stay empty. */
  N_BOXES = 8,
  /* After how many boxes the dot stands. */
  BOXES_BEFORE_DOT = 2,
};

/**
 * UsherPlateStrip:
 *
 * A number plate as a row of boxes in its colours, a character each.  It only
 * shows; UsherPlateEntry holds the text and the focus.
 */
struct _UsherPlateStrip
{
  GtkWidget parent_instance;

  GtkWidget     *boxes[USHER_PLATE_STRIP_MAX_BOXES];
  PangoAttrList *chinese; /* attributes of a box with a Chinese character */
  char          *text;
  char          *preedit; /* what is being composed at the cursor */
  int            start;   /* of the selection, or the cursor; -1 without focus */
  int            end;
  UsherPlateKind kind;
};

G_DEFINE_FINAL_TYPE (UsherPlateStrip, usher_plate_strip, GTK_TYPE_WIDGET)

/* The look of each kind; its words are usher_plate_kind_text()'s. */
static const char *const kind_classes[] = {
  [USHER_PLATE_UNKNOWN] = NULL,
  [USHER_PLATE_BLUE] = "plate-blue",
  [USHER_PLATE_GREEN_SMALL] = "plate-green",
  [USHER_PLATE_GREEN_LARGE] = "plate-yellow-green",
  [USHER_PLATE_YELLOW] = "plate-yellow",
  [USHER_PLATE_TRAILER] = "plate-yellow",
  [USHER_PLATE_SCHOOL] = "plate-yellow",
  [USHER_PLATE_POLICE] = "plate-white",
  [USHER_PLATE_HK_MACAU] = "plate-black",
  [USHER_PLATE_CONSULATE] = "plate-black",
  [USHER_PLATE_EMBASSY] = "plate-black",
  [USHER_PLATE_ARMED_POLICE] = "plate-white",
  [USHER_PLATE_MILITARY] = "plate-white",
  [USHER_PLATE_TEMPORARY] = "plate-paper",
  [USHER_PLATE_NONE] = NULL,
  [USHER_PLATE_AIRPORT] = "plate-green",
};

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
update_box (UsherPlateStrip *self,
            int              index)
{
  glong            length = usher_text_length (self->text);
  g_autofree char *character = index < length ? g_utf8_substring (self->text, index, index + 1) : NULL;
  gboolean         current = self->start == self->end && index == self->start;
  gboolean         composing = current && self->preedit != NULL && *self->preedit != '\0';
  const char      *shown = composing ? self->preedit : character;
  GtkWidget       *box = self->boxes[index];

  gtk_label_set_text (GTK_LABEL (box), shown != NULL ? shown : "");
  gtk_label_set_attributes (GTK_LABEL (box), shown != NULL && !g_str_is_ascii (shown) ? self->chinese : NULL);
  gtk_widget_set_visible (box, index < N_BOXES || index < length || current);

  set_class (box, "current", current);
  set_class (box, "composing", composing);
  set_class (box, "selected", self->start <= index && index < self->end);
  set_class (box, "optional", index >= N_BOXES - 1 && character == NULL);
}

static void
update (UsherPlateStrip *self)
{
  for (int i = 0; i < USHER_PLATE_STRIP_MAX_BOXES; i++)
    update_box (self, i);
}

static void
usher_plate_strip_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (object)); child != NULL; child = gtk_widget_get_first_child (GTK_WIDGET (object)))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (usher_plate_strip_parent_class)->dispose (object);
}

static void
usher_plate_strip_finalize (GObject *object)
{
  UsherPlateStrip *self = USHER_PLATE_STRIP (object);

  pango_attr_list_unref (self->chinese);
  g_free (self->text);
  g_free (self->preedit);

  G_OBJECT_CLASS (usher_plate_strip_parent_class)->finalize (object);
}

static void
usher_plate_strip_class_init (UsherPlateStripClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_plate_strip_dispose;
  object_class->finalize = usher_plate_strip_finalize;

  gtk_widget_class_set_css_name (widget_class, "platestrip");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static GtkWidget *
create_label (UsherPlateStrip *self,
              const char      *text,
              const char      *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
usher_plate_strip_init (UsherPlateStrip *self)
{
  /* The characters of plates are Chinese in every language of the desk; letters
   * and digits share the font of the desk. */
  self->chinese = pango_attr_list_new ();
  pango_attr_list_insert (self->chinese, pango_attr_language_new (pango_language_from_string ("zh-cn")));

  self->text = g_strdup ("");
  self->start = self->end = -1;

  for (int i = 0; i < USHER_PLATE_STRIP_MAX_BOXES; i++)
    {
      if (i == BOXES_BEFORE_DOT)
        create_label (self, "·", "plate-dot");
      self->boxes[i] = create_label (self, "", "plate-box");
      gtk_label_set_width_chars (GTK_LABEL (self->boxes[i]), 2);
    }
  update (self);
}

/**
 * usher_plate_strip_new:
 *
 * Returns: (transfer floating): a row of empty boxes
 */
GtkWidget *
usher_plate_strip_new (void)
{
  return g_object_new (USHER_TYPE_PLATE_STRIP, NULL);
}

/**
 * usher_plate_strip_show:
 * @text: the plate, normalised
 * @preedit: (nullable): what an input method composes at the cursor
 *
 * Shows a plate.
 */
void
usher_plate_strip_show (UsherPlateStrip *self,
                        const char      *text,
                        const char      *preedit)
{
  g_return_if_fail (USHER_IS_PLATE_STRIP (self));

  g_set_str (&self->text, text);
  g_set_str (&self->preedit, preedit);
  update (self);
}

/**
 * usher_plate_strip_mark:
 * @start: the box of the cursor, or the first selected one; -1 for none
 * @end: the same as @start, or the box after the last selected one
 *
 * Shows where the cursor or the selection is.
 */
void
usher_plate_strip_mark (UsherPlateStrip *self,
                        int              start,
                        int              end)
{
  g_return_if_fail (USHER_IS_PLATE_STRIP (self));

  self->start = start;
  self->end = end;
  update (self);
}

/**
 * usher_plate_strip_set_kind:
 * @kind: the kind of the plate
 *
 * Gives the boxes the colours of @kind.
 */
void
usher_plate_strip_set_kind (UsherPlateStrip *self,
                            UsherPlateKind   kind)
{
  g_return_if_fail (USHER_IS_PLATE_STRIP (self));
  g_return_if_fail ((guint) kind < G_N_ELEMENTS (kind_classes));

  if (kind_classes[self->kind] != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), kind_classes[self->kind]);
  self->kind = kind;
  if (kind_classes[kind] != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), kind_classes[kind]);
}

/**
 * usher_plate_strip_box_at:
 * @x: where the pointer is
 *
 * Returns: the index of the box at @x, or of the one before it
 */
int
usher_plate_strip_box_at (UsherPlateStrip *self,
                          double           x)
{
  int index = 0;

  g_return_val_if_fail (USHER_IS_PLATE_STRIP (self), 0);

  for (int i = 1; i < USHER_PLATE_STRIP_MAX_BOXES; i++)
    {
      GdkRectangle box;

      if (gtk_widget_get_visible (self->boxes[i]) && usher_plate_strip_get_box (self, i, &box) && x >= box.x)
        index = i;
    }

  return index;
}

/**
 * usher_plate_strip_get_box:
 * @index: which box; the nearest one is taken
 * @out: (out caller-allocates): where to put its place in the strip
 *
 * Returns: whether the box has a place yet
 */
gboolean
usher_plate_strip_get_box (UsherPlateStrip *self,
                           int              index,
                           GdkRectangle    *out)
{
  graphene_rect_t bounds;

  g_return_val_if_fail (USHER_IS_PLATE_STRIP (self), FALSE);

  index = CLAMP (index, 0, USHER_PLATE_STRIP_MAX_BOXES - 1);
  if (!gtk_widget_compute_bounds (self->boxes[index], GTK_WIDGET (self), &bounds))
    return FALSE;

  *out = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
  return TRUE;
}
