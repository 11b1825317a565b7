/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-estimate-row.h"

#include <glib/gi18n.h>

#include "usher-choice-cell.h"
#include "usher-estimate-labels.h"
#include "usher-estimate-layout.h"
#include "usher-hint-layout.h"
#include "usher-money.h"

#define N_COLUMNS (USHER_ESTIMATE_COLUMN_LAST + 1)
#define NO_COLUMN (-1)

struct _UsherEstimateRow
{
  GtkListBoxRow parent_instance;

  UsherEstimateLine *line;   /* %NULL for the empty one at the end */
  UsherEstimateLine *choice; /* what it was filled from, %NULL for nothing */
  guint              number;
  char              *shown[N_COLUMNS]; /* what the cells say, as it is edited */

  GtkWidget *place;
  GtkWidget *cells[N_COLUMNS]; /* %NULL for those without a cell */
  GtkWidget *description_box;
  GtkWidget *stock_icon;
  GtkWidget *stock_label;
  GtkWidget *quantity_box;
  GtkWidget *unit;
  GtkWidget *amount;

  int      typed_in; /* the column with text that was not taken yet */
  gboolean is_showing;
  gboolean is_composing;
  gboolean is_editable;
};

enum
{
  TYPED,
  TAKEN,
  ENTERED,
  LEFT,
  KEY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherEstimateRow, usher_estimate_row, GTK_TYPE_LIST_BOX_ROW)

/* The words of the cells that can say one of a few; filled at first use. */
static UsherChoice line_kinds[USHER_LINE_KIND_LAST + 1];
static UsherChoice part_kinds[USHER_PART_KIND_LAST + 1];
static UsherChoice payers[USHER_PAYER_LAST + 1];
static UsherChoice consents[USHER_CONSENT_LAST + 1];

/* Those that a person chooses come first, in the order of their numbers. */
static const UsherConsent consent_order[] = {
  USHER_CONSENT_QUOTED,
  USHER_CONSENT_RECOMMENDED,
  USHER_CONSENT_DECLINED,
  USHER_CONSENT_DEFERRED,
  USHER_CONSENT_AUTHORIZED,
  USHER_CONSENT_DONE,
};
static const guint n_open_consents = 4;

static void
fill_choices (void)
{
  if (line_kinds[0].label != NULL)
    return;

  for (guint i = 0; i <= USHER_LINE_KIND_LAST; i++)
    line_kinds[i].label = usher_line_kind_label (i);
  for (guint i = 0; i <= USHER_PART_KIND_LAST; i++)
    part_kinds[i].label = usher_part_kind_label (i);
  for (guint i = 0; i <= USHER_PAYER_LAST; i++)
    payers[i].label = usher_payer_label (i);
  for (guint i = 0; i < G_N_ELEMENTS (consent_order); i++)
    consents[i] = (UsherChoice) { usher_consent_label (consent_order[i]), usher_consent_icon (consent_order[i]) };
}

static guint
place_of_consent (UsherConsent consent)
{
  for (guint i = 0; i < G_N_ELEMENTS (consent_order); i++)
    if (consent_order[i] == consent)
      return i;

  g_return_val_if_reached (0);
}

/**
 * usher_estimate_column_label:
 *
 * Returns: the heading of a column
 */
const char *
usher_estimate_column_label (UsherEstimateColumn column)
{
  switch (column)
    {
    case USHER_ESTIMATE_COLUMN_CODE:
      return C_("estimate column", "Code");
    case USHER_ESTIMATE_COLUMN_DESCRIPTION:
      return C_("estimate column", "Description");
    case USHER_ESTIMATE_COLUMN_KIND:
      return C_("estimate column", "Kind");
    case USHER_ESTIMATE_COLUMN_QUANTITY:
      return C_("estimate column", "Hrs/Qty");
    case USHER_ESTIMATE_COLUMN_UNIT:
      return C_("estimate column", "Unit");
    case USHER_ESTIMATE_COLUMN_UNIT_PRICE:
      return C_("estimate column", "Price ¥");
    case USHER_ESTIMATE_COLUMN_DISCOUNT:
      return C_("estimate column", "Disc.");
    case USHER_ESTIMATE_COLUMN_BRAND:
      return C_("estimate column", "Brand");
    case USHER_ESTIMATE_COLUMN_PART_KIND:
      return C_("estimate column", "Part");
    case USHER_ESTIMATE_COLUMN_PAYER:
      return C_("estimate column", "Payer");
    case USHER_ESTIMATE_COLUMN_CONSENT:
      return C_("estimate column", "Consent");
    case USHER_ESTIMATE_COLUMN_NOTE:
      return C_("estimate column", "Note");
    default:
      g_return_val_if_reached ("");
    }
}

static int
column_of (UsherEstimateRow *self,
           gpointer          cell)
{
  for (int i = 0; i < N_COLUMNS; i++)
    if (self->cells[i] == cell)
      return i;

  g_return_val_if_reached (0);
}

/* What a cell says while nobody is in it. */
static char *
make_shown_text (UsherEstimateRow   *self,
                 UsherEstimateColumn column)
{
  const UsherEstimateLine *line = self->line;

  if (line == NULL)
    return g_strdup ("");
  if (column == USHER_ESTIMATE_COLUMN_UNIT_PRICE)
    return usher_money_format (line->unit_price);

  return g_strdup (self->shown[column]);
}

static void
set_text (UsherEstimateRow   *self,
          UsherEstimateColumn column,
          const char         *text)
{
  GtkEditable *editable = GTK_EDITABLE (self->cells[column]);

  if (g_strcmp0 (gtk_editable_get_text (editable), text) == 0)
    return;

  self->is_showing = TRUE;
  gtk_editable_set_text (editable, text);
  self->is_showing = FALSE;
}

static void
show_text (UsherEstimateRow   *self,
           UsherEstimateColumn column)
{
  GtkWidget       *cell = self->cells[column];
  g_autofree char *text = NULL;

  if (self->typed_in == (int) column)
    return;
  text = gtk_widget_has_focus (cell) ? g_strdup (self->shown[column]) : make_shown_text (self, column);
  set_text (self, column, text);
  usher_estimate_row_set_trouble (self, column, NULL);
}

static void
on_changed_cb (GtkEditable      *editable,
               UsherEstimateRow *self)
{
  if (self->is_showing)
    return;

  self->typed_in = column_of (self, editable);
  g_signal_emit (self, signals[TYPED], 0, (guint) self->typed_in, gtk_editable_get_text (editable));
}

static gboolean
send_key (UsherEstimateRow *self,
          gpointer          cell,
          guint             keyval,
          GdkModifierType   state)
{
  gboolean was_taken = FALSE;

  g_signal_emit (self, signals[KEY], 0, (guint) column_of (self, cell), keyval, (guint) state, &was_taken);

  return was_taken;
}

/* In the bubble phase, and only what no input method is composing with. */
static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   UsherEstimateRow      *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  /* Enter in a text comes as its “activate”. */
  if (GTK_IS_TEXT (cell) && (state & gtk_accelerator_get_default_mod_mask ()) == 0 &&
      (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter))
    return GDK_EVENT_PROPAGATE;
  if (self->is_composing)
    return GDK_EVENT_PROPAGATE;

  return send_key (self, cell, keyval, state & gtk_accelerator_get_default_mod_mask ());
}

static void
on_activate_cb (GtkText          *text,
                UsherEstimateRow *self)
{
  send_key (self, text, GDK_KEY_Return, 0);
}

static void
on_preedit_changed_cb (GtkText          *text,
                       const char       *preedit,
                       UsherEstimateRow *self)
{
  self->is_composing = *preedit != '\0';
}

/* The keys of a cell are listened to once somebody has been in it. */
static void
listen_to_keys (UsherEstimateRow *self,
                GtkWidget        *cell)
{
  GtkEventController *keys = NULL;

  if (g_object_get_data (G_OBJECT (cell), "keys") != NULL)
    return;

  keys = gtk_event_controller_key_new ();
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (cell, keys);
  g_object_set_data (G_OBJECT (cell), "keys", keys);
}

static void
on_focus_changed_cb (GtkWidget        *cell,
                     GParamSpec       *pspec,
                     UsherEstimateRow *self)
{
  UsherEstimateColumn column = column_of (self, cell);
  gboolean            has_focus = gtk_widget_has_focus (cell);

  if (has_focus)
    {
      listen_to_keys (self, cell);
      if (GTK_IS_TEXT (cell) && self->typed_in != (int) column)
        {
          set_text (self, column, self->shown[column]);
          gtk_editable_select_region (GTK_EDITABLE (cell), 0, -1);
        }
      g_signal_emit (self, signals[ENTERED], 0, (guint) column);
      return;
    }

  self->is_composing = FALSE;
  if (GTK_IS_TEXT (cell))
    {
      usher_estimate_row_commit (self);
      show_text (self, column);
    }
  g_signal_emit (self, signals[LEFT], 0, (guint) column);
}

static void
on_chosen_cb (UsherChoiceCell  *cell,
              guint             choice,
              UsherEstimateRow *self)
{
  UsherEstimateColumn column = column_of (self, cell);
  const char         *nick = NULL;
  gboolean            was_taken = FALSE;

  if (column == USHER_ESTIMATE_COLUMN_KIND)
    nick = usher_line_kind_to_string (choice);
  else if (column == USHER_ESTIMATE_COLUMN_PART_KIND)
    nick = usher_part_kind_to_string (choice);
  else if (column == USHER_ESTIMATE_COLUMN_PAYER)
    nick = usher_payer_to_string (choice);
  else
    nick = usher_consent_to_string (consent_order[choice]);

  g_signal_emit (self, signals[TAKEN], 0, (guint) column, nick, &was_taken);
}

static GtkWidget *
add_text (UsherEstimateRow   *self,
          UsherEstimateColumn column,
          double              xalign)
{
  GtkWidget *text = g_object_new (GTK_TYPE_TEXT,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX,
                                  "hexpand", TRUE,
                                  "width-chars", 1,
                                  "enable-emoji-completion", FALSE,
                                  NULL);

  gtk_editable_set_alignment (GTK_EDITABLE (text), xalign);
  self->cells[column] = text;
  self->shown[column] = g_strdup ("");
  g_signal_connect (text, "changed", G_CALLBACK (on_changed_cb), self);
  g_signal_connect (text, "activate", G_CALLBACK (on_activate_cb), self);
  g_signal_connect (text, "preedit-changed", G_CALLBACK (on_preedit_changed_cb), self);
  g_signal_connect (text, "notify::has-focus", G_CALLBACK (on_focus_changed_cb), self);

  return text;
}

static GtkWidget *
add_choice (UsherEstimateRow   *self,
            UsherEstimateColumn column,
            const UsherChoice  *choices,
            guint               n_choices,
            guint               n_open)
{
  GtkWidget *cell = usher_choice_cell_new (choices, n_choices, n_open);

  self->cells[column] = cell;
  g_signal_connect (cell, "chosen", G_CALLBACK (on_chosen_cb), self);
  g_signal_connect (cell, "notify::has-focus", G_CALLBACK (on_focus_changed_cb), self);

  return cell;
}

static GtkWidget *
make_label (const char *css_class,
            double      xalign)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", xalign, "single-line-mode", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_description (UsherEstimateRow *self)
{
  self->description_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->description_box, usher_hint_layout_new ());
  self->stock_icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "visible", FALSE, NULL);
  self->stock_label = make_label ("caption", 0.0);
  gtk_widget_set_visible (self->stock_label, FALSE);
  gtk_box_append (GTK_BOX (self->description_box), add_text (self, USHER_ESTIMATE_COLUMN_DESCRIPTION, 0.0));
  g_signal_connect_swapped (self->cells[USHER_ESTIMATE_COLUMN_DESCRIPTION], "changed", G_CALLBACK (gtk_widget_queue_allocate),
                            self->description_box);
  gtk_box_append (GTK_BOX (self->description_box), self->stock_icon);
  gtk_box_append (GTK_BOX (self->description_box), self->stock_label);

  return self->description_box;
}

static GtkWidget *
make_quantity (UsherEstimateRow *self)
{
  self->quantity_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->unit = make_label ("dimmed", 0.0);
  gtk_widget_add_css_class (self->unit, "caption");
  gtk_box_append (GTK_BOX (self->quantity_box), add_text (self, USHER_ESTIMATE_COLUMN_QUANTITY, 1.0));
  gtk_box_append (GTK_BOX (self->quantity_box), self->unit);

  return self->quantity_box;
}

static void
usher_estimate_row_dispose (GObject *object)
{
  UsherEstimateRow *self = USHER_ESTIMATE_ROW (object);

  for (guint i = 0; i < N_COLUMNS; i++)
    if (self->cells[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->cells[i], self);

  G_OBJECT_CLASS (usher_estimate_row_parent_class)->dispose (object);
}

static void
usher_estimate_row_finalize (GObject *object)
{
  UsherEstimateRow *self = USHER_ESTIMATE_ROW (object);

  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (self->shown[i]);
  g_clear_pointer (&self->line, usher_estimate_line_unref);
  g_clear_pointer (&self->choice, usher_estimate_line_unref);

  G_OBJECT_CLASS (usher_estimate_row_parent_class)->finalize (object);
}

static void
usher_estimate_row_class_init (UsherEstimateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType         type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = usher_estimate_row_dispose;
  object_class->finalize = usher_estimate_row_finalize;

  /**
   * UsherEstimateRow::typed:
   * @column: where
   * @text: what stands there now
   *
   * Somebody is typing.
   */
  signals[TYPED] = g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                                 G_TYPE_STRING);
  /**
   * UsherEstimateRow::taken:
   * @column: where
   * @text: what was typed, or the nick of what was chosen
   *
   * The cell is left with another text.
   *
   * Returns: whether the estimate could take it
   */
  signals[TAKEN] = g_signal_new ("taken", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                                 G_TYPE_BOOLEAN, 2, G_TYPE_UINT, G_TYPE_STRING);
  /**
   * UsherEstimateRow::entered:
   * @column: where
   *
   * The focus has come into a cell.
   */
  signals[ENTERED] = g_signal_new ("entered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_UINT);
  /**
   * UsherEstimateRow::left:
   * @column: where
   *
   * The focus has left a cell.
   */
  signals[LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * UsherEstimateRow::key:
   * @column: where
   * @keyval: which key
   * @state: with which modifiers
   *
   * A key that may mean something to the table.
   *
   * Returns: whether it did
   */
  signals[KEY] = g_signal_new ("key", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                               G_TYPE_BOOLEAN, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
}

static void
usher_estimate_row_init (UsherEstimateRow *self)
{
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, NULL);
  GtkBox    *box = GTK_BOX (line);

  fill_choices ();
  self->typed_in = NO_COLUMN;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "estimate-row");

  self->place = make_label ("dimmed", 1.0);
  self->amount = make_label ("numeric", 1.0);
  gtk_box_append (box, self->place);
  gtk_box_append (box, add_text (self, USHER_ESTIMATE_COLUMN_CODE, 0.0));
  gtk_box_append (box, make_description (self));
  gtk_box_append (box, add_choice (self, USHER_ESTIMATE_COLUMN_KIND, line_kinds, G_N_ELEMENTS (line_kinds), G_N_ELEMENTS (line_kinds)));
  gtk_box_append (box, add_choice (self, USHER_ESTIMATE_COLUMN_PART_KIND, part_kinds, G_N_ELEMENTS (part_kinds), G_N_ELEMENTS (part_kinds)));
  gtk_box_append (box, add_text (self, USHER_ESTIMATE_COLUMN_BRAND, 0.0));
  gtk_box_append (box, make_quantity (self));
  gtk_box_append (box, add_text (self, USHER_ESTIMATE_COLUMN_UNIT_PRICE, 1.0));
  gtk_box_append (box, add_text (self, USHER_ESTIMATE_COLUMN_DISCOUNT, 1.0));
  gtk_box_append (box, self->amount);
  gtk_box_append (box, add_choice (self, USHER_ESTIMATE_COLUMN_PAYER, payers, G_N_ELEMENTS (payers), G_N_ELEMENTS (payers)));
  gtk_box_append (box, add_choice (self, USHER_ESTIMATE_COLUMN_CONSENT, consents, G_N_ELEMENTS (consents), n_open_consents));
  gtk_widget_set_layout_manager (line, usher_estimate_layout_new ());
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
}

/**
 * usher_estimate_row_new:
 *
 * Returns: (transfer floating): a row without a line
 */
GtkWidget *
usher_estimate_row_new (void)
{
  return g_object_new (USHER_TYPE_ESTIMATE_ROW, NULL);
}

/* Whether a cell means anything in this line. */
static gboolean
has_meaning (UsherEstimateRow   *self,
             UsherEstimateColumn column)
{
  gboolean is_part = self->line != NULL && self->line->kind == USHER_LINE_KIND_PART;

  switch (column)
    {
    case USHER_ESTIMATE_COLUMN_PART_KIND:
    case USHER_ESTIMATE_COLUMN_BRAND:
      return is_part;
    case USHER_ESTIMATE_COLUMN_PAYER:
    case USHER_ESTIMATE_COLUMN_CONSENT:
      return self->line != NULL;
    case USHER_ESTIMATE_COLUMN_CODE:
    case USHER_ESTIMATE_COLUMN_DESCRIPTION:
    case USHER_ESTIMATE_COLUMN_KIND:
    case USHER_ESTIMATE_COLUMN_QUANTITY:
    case USHER_ESTIMATE_COLUMN_UNIT_PRICE:
    case USHER_ESTIMATE_COLUMN_DISCOUNT:
      return TRUE;
    case USHER_ESTIMATE_COLUMN_UNIT:
    case USHER_ESTIMATE_COLUMN_NOTE:
    default:
      return FALSE;
    }
}

static void
show_choices (UsherEstimateRow *self)
{
  const UsherEstimateLine *line = self->line;

  usher_choice_cell_set_selected (USHER_CHOICE_CELL (self->cells[USHER_ESTIMATE_COLUMN_KIND]),
                                  line != NULL ? line->kind : USHER_LINE_KIND_LABOUR);
  usher_choice_cell_set_selected (USHER_CHOICE_CELL (self->cells[USHER_ESTIMATE_COLUMN_PART_KIND]),
                                  line != NULL ? line->part_kind : USHER_PART_KIND_OEM);
  usher_choice_cell_set_selected (USHER_CHOICE_CELL (self->cells[USHER_ESTIMATE_COLUMN_PAYER]),
                                  line != NULL ? line->payer : USHER_PAYER_CUSTOMER);
  usher_choice_cell_set_selected (USHER_CHOICE_CELL (self->cells[USHER_ESTIMATE_COLUMN_CONSENT]),
                                  place_of_consent (line != NULL ? line->consent : USHER_CONSENT_QUOTED));
}

static void
show_unit (UsherEstimateRow *self)
{
  const UsherEstimateLine *line = self->line;

  if (line == NULL)
    gtk_label_set_text (GTK_LABEL (self->unit), "");
  else if (line->kind == USHER_LINE_KIND_LABOUR)
    /* Translators: hours, as the unit behind a number. */
    gtk_label_set_text (GTK_LABEL (self->unit), C_("unit", "h"));
  else
    gtk_label_set_text (GTK_LABEL (self->unit), line->unit);
}

static void
update_editable (UsherEstimateRow *self)
{
  gboolean is_editable = self->is_editable && (self->line == NULL || !usher_estimate_line_is_fixed (self->line));

  for (guint i = 0; i < N_COLUMNS; i++)
    if (GTK_IS_TEXT (self->cells[i]))
      gtk_editable_set_editable (GTK_EDITABLE (self->cells[i]), is_editable);
    else if (self->cells[i] != NULL)
      gtk_widget_set_sensitive (self->cells[i], is_editable);
}

/**
 * usher_estimate_row_show_line:
 * @estimate: an estimate
 * @i: the place of a line, or one beyond the last for the empty one
 *
 * Shows a line.  A cell that somebody is typing into keeps its text.
 */
void
usher_estimate_row_show_line (UsherEstimateRow    *self,
                              const UsherEstimate *estimate,
                              guint                i)
{
  UsherEstimateLine *line = usher_estimate_get_line (estimate, i);

  g_clear_pointer (&self->line, usher_estimate_line_unref);
  self->line = line != NULL ? usher_estimate_line_ref (line) : NULL;

  for (guint column = 0; column < N_COLUMNS; column++)
    {
      if (self->cells[column] == NULL)
        continue;
      if (GTK_IS_TEXT (self->cells[column]))
        {
          g_autofree char *text = usher_estimate_dup_cell (estimate, i, column);

          g_set_str (&self->shown[column], text);
          show_text (self, column);
        }
      gtk_widget_set_child_visible (self->cells[column], has_meaning (self, column));
    }
  show_choices (self);
  show_unit (self);
  usher_estimate_row_show_amount (self, line);
  update_editable (self);
  if (line != NULL && !usher_estimate_line_is_counted (line))
    gtk_widget_add_css_class (GTK_WIDGET (self), "not-counted");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "not-counted");
}

/**
 * usher_estimate_row_show_number:
 * @i: the place of the line
 *
 * Shows where the line stands, and says so in the names of its cells.
 */
void
usher_estimate_row_show_number (UsherEstimateRow *self,
                                guint             i)
{
  g_autofree char *number = g_strdup_printf ("%u", i + 1);

  if (self->number == i + 1)
    return;

  self->number = i + 1;
  gtk_label_set_text (GTK_LABEL (self->place), number);
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      g_autofree char *name = NULL;

      if (self->cells[column] == NULL)
        continue;
      /* Translators: the heading of a column and the number of a line. */
      name = g_strdup_printf (_("%s, line %u"), usher_estimate_column_label (column), i + 1);
      if (GTK_IS_TEXT (self->cells[column]))
        gtk_accessible_update_property (GTK_ACCESSIBLE (self->cells[column]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      else
        usher_choice_cell_set_name (USHER_CHOICE_CELL (self->cells[column]), name);
    }
}

/**
 * usher_estimate_row_show_amount:
 * @line: (nullable): the line, or what it would be with what is being typed
 *
 * Shows what the line comes to.
 */
void
usher_estimate_row_show_amount (UsherEstimateRow        *self,
                                const UsherEstimateLine *line)
{
  g_autofree char *amount = line != NULL ? usher_money_format (usher_estimate_line_amount (line)) : NULL;

  gtk_label_set_text (GTK_LABEL (self->amount), amount != NULL ? amount : "");
}

/**
 * usher_estimate_row_show_stock:
 * @icon: (nullable): name of an icon
 * @text: (nullable): how many are here, or when they come; %NULL for no part
 * @tooltip: (nullable): the same as a sentence
 */
void
usher_estimate_row_show_stock (UsherEstimateRow *self,
                               const char       *icon,
                               const char       *text,
                               const char       *tooltip)
{
  gtk_widget_set_visible (self->stock_icon, text != NULL);
  gtk_widget_set_visible (self->stock_label, text != NULL);
  if (text == NULL)
    return;

  gtk_image_set_from_icon_name (GTK_IMAGE (self->stock_icon), icon);
  gtk_label_set_text (GTK_LABEL (self->stock_label), text);
  gtk_widget_set_tooltip_text (self->stock_icon, tooltip);
  gtk_widget_set_tooltip_text (self->stock_label, tooltip);
}

/**
 * usher_estimate_row_set_editable:
 * @is_editable: whether something may be typed, where the line is not fixed
 */
void
usher_estimate_row_set_editable (UsherEstimateRow *self,
                                 gboolean          is_editable)
{
  self->is_editable = is_editable;
  update_editable (self);
}

/**
 * usher_estimate_row_get_line:
 *
 * Returns: (transfer none) (nullable): the line that is shown
 */
UsherEstimateLine *
usher_estimate_row_get_line (UsherEstimateRow *self)
{
  return self->line;
}

/**
 * usher_estimate_row_get_choice:
 *
 * Returns: (transfer none) (nullable): what the line was filled from, as long
 *   as it still has its code
 */
UsherEstimateLine *
usher_estimate_row_get_choice (UsherEstimateRow *self)
{
  if (self->choice == NULL || self->line == NULL || g_strcmp0 (self->choice->code, self->line->code) != 0)
    return NULL;

  return self->choice;
}

/**
 * usher_estimate_row_set_choice:
 * @choice: (nullable): what the line was filled from
 */
void
usher_estimate_row_set_choice (UsherEstimateRow  *self,
                               UsherEstimateLine *choice)
{
  g_clear_pointer (&self->choice, usher_estimate_line_unref);
  self->choice = choice != NULL ? usher_estimate_line_ref (choice) : NULL;
}

/**
 * usher_estimate_row_get_cell:
 *
 * Returns: (transfer none) (nullable): the cell of a column
 */
GtkWidget *
usher_estimate_row_get_cell (UsherEstimateRow   *self,
                             UsherEstimateColumn column)
{
  return self->cells[column];
}

/**
 * usher_estimate_row_can_focus_cell:
 *
 * Returns: whether the line has such a cell
 */
gboolean
usher_estimate_row_can_focus_cell (UsherEstimateRow   *self,
                                   UsherEstimateColumn column)
{
  return self->cells[column] != NULL && has_meaning (self, column) && gtk_widget_get_sensitive (self->cells[column]);
}

/**
 * usher_estimate_row_focus_cell:
 *
 * Goes into a cell and selects what stands there.
 */
void
usher_estimate_row_focus_cell (UsherEstimateRow   *self,
                               UsherEstimateColumn column)
{
  if (!usher_estimate_row_can_focus_cell (self, column))
    return;

  gtk_widget_grab_focus (self->cells[column]);
  if (GTK_IS_TEXT (self->cells[column]))
    gtk_editable_select_region (GTK_EDITABLE (self->cells[column]), 0, -1);
}

/**
 * usher_estimate_row_find_focus:
 * @column: (out): the column of the cell with the focus
 *
 * Returns: whether the focus is here
 */
gboolean
usher_estimate_row_find_focus (UsherEstimateRow    *self,
                               UsherEstimateColumn *column)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    if (self->cells[i] != NULL && gtk_widget_is_focus (self->cells[i]))
      {
        *column = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * usher_estimate_row_commit:
 *
 * Hands over what was typed.
 *
 * Returns: whether nothing is left that the estimate cannot take
 */
gboolean
usher_estimate_row_commit (UsherEstimateRow *self)
{
  int              column = self->typed_in;
  g_autofree char *text = NULL;
  gboolean         was_taken = FALSE;

  if (column == NO_COLUMN)
    return TRUE;

  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->cells[column])));
  self->typed_in = NO_COLUMN;
  g_signal_emit (self, signals[TAKEN], 0, (guint) column, text, &was_taken);
  if (!was_taken)
    self->typed_in = column;
  else
    show_text (self, column);

  return was_taken;
}

/**
 * usher_estimate_row_restore:
 *
 * Gives up what was typed.
 *
 * Returns: whether there was something
 */
gboolean
usher_estimate_row_restore (UsherEstimateRow *self)
{
  int column = self->typed_in;

  if (column == NO_COLUMN)
    return FALSE;

  self->typed_in = NO_COLUMN;
  show_text (self, column);
  gtk_editable_select_region (GTK_EDITABLE (self->cells[column]), 0, -1);
  usher_estimate_row_show_amount (self, self->line);

  return TRUE;
}

/**
 * usher_estimate_row_forget_typed:
 *
 * Lets the next line that is shown replace what was typed.
 */
void
usher_estimate_row_forget_typed (UsherEstimateRow *self)
{
  self->typed_in = NO_COLUMN;
}

/**
 * usher_estimate_row_set_trouble:
 * @message: (nullable): why the cell cannot say what was typed
 */
void
usher_estimate_row_set_trouble (UsherEstimateRow   *self,
                                UsherEstimateColumn column,
                                const char         *message)
{
  GtkWidget *cell = self->cells[column];

  if ((message != NULL) == gtk_widget_has_css_class (cell, "error") && message == NULL)
    return;

  gtk_widget_set_tooltip_text (cell, message);
  gtk_accessible_update_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (message != NULL)
    gtk_widget_add_css_class (cell, "error");
  else
    gtk_widget_remove_css_class (cell, "error");
}
