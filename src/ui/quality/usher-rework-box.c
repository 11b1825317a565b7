/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-rework-box.h"

#include <glib/gi18n.h>

#include "usher-number-entry.h"
#include "usher-staff-choice.h"

/* One thing to do again. */
typedef struct
{
  GtkWidget *box;
  GtkWidget *line;
  GtkWidget *cause;
  GtkWidget *hours;
  GtkWidget *staff;
} Entry;

struct _UsherReworkBox
{
  AdwBin parent_instance;

  UsherInspection *inspection; /* unowned: the step keeps it */
  GPtrArray       *lines;      /* (element-type UsherEstimateLine) what may be done again */
  GArray          *entries;    /* (element-type Entry) */
  char            *proposed;   /* the cause that was put in for somebody */
  GtkWidget       *list;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherReworkBox, usher_rework_box, ADW_TYPE_BIN)

static Entry *
get_entry (UsherReworkBox *self,
           guint           i)
{
  return &g_array_index (self->entries, Entry, i);
}

static void
on_changed_cb (UsherReworkBox *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static UsherEstimateLine *
get_line (UsherReworkBox *self,
          const Entry    *entry)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (entry->line));

  return selected < self->lines->len ? g_ptr_array_index (self->lines, selected) : NULL;
}

/* Who worked on a line is asked about it first; as a rule it takes as long as
 * the first time. */
static void
propose (UsherReworkBox    *self,
         Entry             *entry,
         UsherEstimateLine *line)
{
  usher_staff_choice_set (GTK_DROP_DOWN (entry->staff),
                          usher_quality_file_get_worker (usher_inspection_get_file (self->inspection), line->id));
  if (line->hours > 0)
    usher_number_entry_set_value (USHER_NUMBER_ENTRY (entry->hours), line->hours);
}

static void
on_line_chosen_cb (GtkDropDown    *drop_down,
                   GParamSpec     *pspec,
                   UsherReworkBox *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry             *entry = get_entry (self, i);
      UsherEstimateLine *line = get_line (self, entry);

      if (entry->line == GTK_WIDGET (drop_down) && line != NULL)
        propose (self, entry, line);
    }
  on_changed_cb (self);
}

static void
on_remove_cb (GtkButton      *button,
              UsherReworkBox *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      if (!gtk_widget_is_ancestor (GTK_WIDGET (button), get_entry (self, i)->box))
        continue;
      gtk_box_remove (GTK_BOX (self->list), get_entry (self, i)->box);
      g_array_remove_index (self->entries, i);
      break;
    }
  on_changed_cb (self);
}

static GtkWidget *
make_line_choice (UsherReworkBox *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget                *choice = NULL;

  for (guint i = 0; i < self->lines->len; i++)
    gtk_string_list_append (names, ((UsherEstimateLine *) g_ptr_array_index (self->lines, i))->description);
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_widget_set_hexpand (choice, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Work to Do Again"), -1);
  return choice;
}

static GtkWidget *
make_captioned (const char *caption,
                GtkWidget  *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (caption);

  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), child);
  return box;
}

static GtkWidget *
make_remove_button (UsherReworkBox *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _("Remove from Rework"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove from Rework"), -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_cb), self, 0);
  return button;
}

static void
fill_entry (UsherReworkBox *self,
            Entry          *entry)
{
  UsherShop *shop = usher_session_get_shop (usher_inspection_get_session (self->inspection));

  entry->line = make_line_choice (self);
  entry->cause = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry->cause), _("Cause"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry->cause), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Cause of Rework"), -1);
  if (self->proposed != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry->cause), self->proposed);
  entry->hours = usher_number_entry_new (USHER_NUMBER_HOURS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry->hours), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Hours of Rework"), -1);
  entry->staff = usher_staff_choice_new (shop, USHER_ORDER_ACTION_START_WORK, _("Answerable"));
}

static void
add_entry (UsherReworkBox *self)
{
  Entry      entry = { .box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6) };
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *second = adw_wrap_box_new ();

  fill_entry (self, &entry);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (second), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (second), 6);
  gtk_box_append (GTK_BOX (first), entry.line);
  gtk_box_append (GTK_BOX (first), make_remove_button (self));
  adw_wrap_box_append (ADW_WRAP_BOX (second), make_captioned (_("Hours"), entry.hours));
  adw_wrap_box_append (ADW_WRAP_BOX (second), make_captioned (_("Answerable"), entry.staff));
  gtk_box_append (GTK_BOX (entry.box), first);
  gtk_box_append (GTK_BOX (entry.box), entry.cause);
  gtk_box_append (GTK_BOX (entry.box), second);
  gtk_box_append (GTK_BOX (self->list), entry.box);
  g_array_append_val (self->entries, entry);

  g_signal_connect_object (entry.line, "notify::selected", G_CALLBACK (on_line_chosen_cb), self, 0);
  g_signal_connect_object (entry.cause, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry.hours, "notify::value", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  on_line_chosen_cb (GTK_DROP_DOWN (entry.line), NULL, self);
}

static void
on_add_cb (UsherReworkBox *self)
{
  add_entry (self);
  gtk_widget_grab_focus (get_entry (self, self->entries->len - 1)->line);
}

static void
usher_rework_box_dispose (GObject *object)
{
  UsherReworkBox *self = USHER_REWORK_BOX (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->proposed, g_free);

  G_OBJECT_CLASS (usher_rework_box_parent_class)->dispose (object);
}

static void
usher_rework_box_class_init (UsherReworkBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_rework_box_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
usher_rework_box_init (UsherReworkBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_("To do again, not billed"));
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_More to Do Again"));

  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  g_signal_connect_object (add, "clicked", G_CALLBACK (on_add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), add);
  gtk_widget_add_css_class (box, "consent-differs");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * usher_rework_box_new:
 * @inspection: of the order; outlives the box
 *
 * Returns: (transfer floating): a box
 */
GtkWidget *
usher_rework_box_new (UsherInspection *inspection)
{
  UsherReworkBox *self = g_object_new (USHER_TYPE_REWORK_BOX, NULL);

  self->inspection = inspection;
  return GTK_WIDGET (self);
}

static gboolean
may_be_done_again (UsherEstimateLine *line)
{
  return line->id != 0 && (line->consent == USHER_CONSENT_DONE || line->consent == USHER_CONSENT_AUTHORIZED);
}

static gboolean
has_lines_of (UsherReworkBox *self,
              UsherEstimate  *estimate)
{
  guint n = 0;

  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      UsherEstimateLine *line = usher_estimate_get_line (estimate, i);

      if (!may_be_done_again (line))
        continue;
      if (n >= self->lines->len || ((UsherEstimateLine *) g_ptr_array_index (self->lines, n))->id != line->id)
        return FALSE;
      n++;
    }
  return n == self->lines->len;
}

/**
 * usher_rework_box_update:
 *
 * Shows the lines that the order has now; there is always something to say.
 */
void
usher_rework_box_update (UsherReworkBox *self)
{
  UsherOrderFile *file = usher_order_context_get_file (usher_inspection_get_context (self->inspection));

  if (file == NULL || usher_inspection_get_file (self->inspection) == NULL)
    return;
  if (!has_lines_of (self, file->estimate))
    {
      usher_rework_box_clear (self);
      for (guint i = 0; i < usher_estimate_get_n_lines (file->estimate); i++)
        {
          UsherEstimateLine *line = usher_estimate_get_line (file->estimate, i);

          if (may_be_done_again (line))
            g_ptr_array_add (self->lines, usher_estimate_line_ref (line));
        }
    }
  if (self->entries->len == 0 && self->lines->len > 0)
    add_entry (self);
}

/**
 * usher_rework_box_clear:
 *
 * Forgets what was said.
 */
void
usher_rework_box_clear (UsherReworkBox *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    gtk_box_remove (GTK_BOX (self->list), get_entry (self, i)->box);
  g_array_set_size (self->entries, 0);
  g_ptr_array_set_size (self->lines, 0);
  g_clear_pointer (&self->proposed, g_free);
}

/**
 * usher_rework_box_propose_cause:
 * @cause: what failed, in words
 *
 * Puts @cause where nobody has written another one.
 */
void
usher_rework_box_propose_cause (UsherReworkBox *self,
                                const char     *cause)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      GtkEditable *entry = GTK_EDITABLE (get_entry (self, i)->cause);
      const char  *text = gtk_editable_get_text (entry);

      if (*text == '\0' || g_strcmp0 (text, self->proposed) == 0)
        gtk_editable_set_text (entry, cause);
    }
  g_set_str (&self->proposed, cause);
}

/**
 * usher_rework_box_is_complete:
 *
 * Returns: whether it was said what is to be done again, why and how long
 */
gboolean
usher_rework_box_is_complete (UsherReworkBox *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry           *entry = get_entry (self, i);
      g_autofree char *cause = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry->cause))));

      if (get_line (self, entry) == NULL || *cause == '\0' ||
          !usher_number_entry_is_set (USHER_NUMBER_ENTRY (entry->hours)) ||
          usher_number_entry_get_value (USHER_NUMBER_ENTRY (entry->hours)) <= 0)
        return FALSE;
    }

  return self->entries->len > 0;
}

/**
 * usher_rework_box_get_reworks:
 *
 * Returns: (transfer full) (element-type UsherRework): what is to be done again
 */
GPtrArray *
usher_rework_box_get_reworks (UsherReworkBox *self)
{
  GPtrArray *reworks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry             *entry = get_entry (self, i);
      UsherEstimateLine *line = get_line (self, entry);
      UsherRework       *rework = g_object_new (USHER_TYPE_REWORK, NULL);

      rework->line_id = line != NULL ? line->id : 0;
      rework->hours = usher_number_entry_get_value (USHER_NUMBER_ENTRY (entry->hours));
      rework->staff_id = usher_staff_choice_get (GTK_DROP_DOWN (entry->staff));
      usher_entity_set_string (&rework->cause, gtk_editable_get_text (GTK_EDITABLE (entry->cause)));
      g_ptr_array_add (reworks, rework);
    }

  return reworks;
}
