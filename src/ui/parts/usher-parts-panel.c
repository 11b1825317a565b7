/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-parts-panel.h"

#include <glib/gi18n.h>

#include "usher-blocker-text.h"
#include "usher-order-guard.h"
#include "usher-part-request-dialog.h"
#include "usher-part-requests-dialog.h"
#include "usher-parts-labels.h"
#include "usher-parts-slip.h"
#include "usher-print-preview.h"
#include "usher-reason-dialog.h"
#include "usher-times.h"
#include "usher-trouble.h"

struct _UsherPartsPanel
{
  AdwBin parent_instance;

  UsherDesk         *desk;
  UsherOrderContext *context;
  UsherPartsFile    *parts;

  GtkListBox     *list;
  GtkLabel       *empty;
  GtkLabel       *hint;
  GtkDropDown    *taken_by;
  GtkCheckButton *keeps_old;
};

G_DEFINE_FINAL_TYPE (UsherPartsPanel, usher_parts_panel, ADW_TYPE_BIN)

/* What is moved when nothing was asked back about it. */
typedef struct
{
  UsherPartsPanel *panel;
  GPtrArray       *moves;
} Moving;

static void
moving_free (gpointer data)
{
  Moving *moving = data;

  g_object_unref (moving->panel);
  g_ptr_array_unref (moving->moves);
  g_free (moving);
}

static UsherStaff *
get_taken_by (UsherPartsPanel *self)
{
  GPtrArray *staff = usher_session_get_shop (usher_desk_get_session (self->desk))->staff;
  guint      selected = gtk_drop_down_get_selected (self->taken_by);

  return selected < staff->len ? g_ptr_array_index (staff, selected) : NULL;
}

static void start_issue (UsherPartsPanel *self,
                         GPtrArray       *moves,
                         const char      *reason);

static void
on_found_cb (GtkWidget  *parent,
             const char *reason,
             gpointer    user_data)
{
  Moving *moving = user_data;

  start_issue (moving->panel, moving->moves, reason);
}

/* The stock's book says that there is too little: it may be wrong. */
static void
ask_override (UsherPartsPanel *self,
              GPtrArray       *moves)
{
  const char *const         usual[] = { _("It lies on the shelf"), _("A delivery is not entered yet"), NULL };
  Moving                   *moving = g_new0 (Moving, 1);
  const UsherReasonQuestion question = {
    .heading = _("Too Little in the Stock"),
                 .body = _("The book says that there is less than this. Only issue it if the part is really here; the stock is then below zero until it is counted."),
                           .accept_label = _("_Issue Anyway"),
                                             .usual = usual,
                           };

  moving->panel = g_object_ref (self);
  moving->moves = g_ptr_array_ref (moves);
  usher_reason_dialog_ask (GTK_WIDGET (self), &question, on_found_cb, moving, moving_free);
}

static void
on_issued_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Moving                    *moving = user_data;
  UsherPartsPanel           *self = moving->panel;
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherPartsFile) parts = usher_parts_store_finish (USHER_PARTS_STORE (source), result, &error);

  if (self->desk == NULL)
    ;
  else if (parts != NULL)
    usher_desk_say (self->desk, _("The parts are issued"));
  else if (usher_trouble_of (error) == USHER_TROUBLE_INSUFFICIENT)
    ask_override (self, moving->moves);
  else
    usher_desk_report (self->desk, error, _("The parts could not be issued"));
  moving_free (moving);
}

static void
start_issue (UsherPartsPanel *self,
             GPtrArray       *moves,
             const char      *reason)
{
  Moving *moving = g_new0 (Moving, 1);

  moving->panel = g_object_ref (self);
  moving->moves = g_ptr_array_ref (moves);
  usher_parts_slip_issue_async (self->desk, usher_order_context_get_file (self->context), self->parts, moves, get_taken_by (self),
                                reason, on_issued_cb, moving);
}

static UsherStockMove *
make_move (UsherPartsPanel *self,
           UsherPartNeed   *need,
           gint64           quantity)
{
  UsherStockMove *move = g_object_new (USHER_TYPE_STOCK_MOVE, NULL);

  move->line_id = need->parent_instance.id;
  move->quantity = quantity;
  move->fate = gtk_check_button_get_active (self->keeps_old) ? USHER_PART_FATE_KEPT : USHER_PART_FATE_NOT_KEPT;

  return move;
}

/* All that the stock holds, at one key. */
static void
issue_all_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherPartsPanel      *self = USHER_PARTS_PANEL (widget);
  g_autoptr (GPtrArray) moves = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->parts != NULL && i < self->parts->needs->len; i++)
    {
      UsherPartNeed *need = g_ptr_array_index (self->parts->needs, i);
      gint64         quantity = usher_part_need_get_open (need) - need->shortage;

      if (quantity > 0)
        g_ptr_array_add (moves, make_move (self, need, quantity));
    }
  if (moves->len > 0 && get_taken_by (self) != NULL)
    start_issue (self, moves, NULL);
}

static void
issue_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  UsherPartsPanel      *self = USHER_PARTS_PANEL (widget);
  UsherPartNeed        *need = usher_parts_file_find_need (self->parts, g_variant_get_int64 (parameter));
  g_autoptr (GPtrArray) moves = g_ptr_array_new_with_free_func (g_object_unref);

  if (need == NULL || usher_part_need_get_open (need) == 0 || get_taken_by (self) == NULL)
    return;
  g_ptr_array_add (moves, make_move (self, need, usher_part_need_get_open (need)));
  start_issue (self, moves, NULL);
}

static void
on_returned_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (UsherDesk)      desk = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherPartsFile) parts = usher_parts_store_finish (USHER_PARTS_STORE (source), result, &error);

  if (parts != NULL)
    usher_desk_say (desk, _("The part is back in the stock"));
  else
    usher_desk_report (desk, error, _("The part could not be returned"));
}

static void
on_return_reason_cb (GtkWidget  *parent,
                     const char *reason,
                     gpointer    user_data)
{
  Moving *moving = user_data;

  usher_parts_slip_return_async (moving->panel->desk, usher_order_context_get_file (moving->panel->context), moving->panel->parts,
                                 moving->moves, reason, on_returned_cb, g_object_ref (moving->panel->desk));
}

static void
return_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  UsherPartsPanel  *self = USHER_PARTS_PANEL (widget);
  UsherPartNeed    *need = usher_parts_file_find_need (self->parts, g_variant_get_int64 (parameter));
  const char *const usual[] = { _("Not needed"), _("Wrong part"), _("Damaged part"), NULL };
  g_autofree char  *quantity = NULL;
  g_autofree char  *body = NULL;
  Moving           *moving = NULL;

  if (need == NULL || need->issued <= 0)
    return;
  quantity = usher_parts_format (need->issued, need->unit);
  /* Translators: name of a part, and how many of it. */
  body = g_strdup_printf (_("%s, %s"), need->description, quantity);
  moving = g_new0 (Moving, 1);
  moving->panel = g_object_ref (self);
  moving->moves = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (moving->moves, make_move (self, need, need->issued));

  const UsherReasonQuestion question = {
    .heading = _("Return to the Stock"),
                 .body = body,
                 .accept_label = _("_Return"),
                                   .usual = usual,
                 };
  usher_reason_dialog_ask (widget, &question, on_return_reason_cb, moving, moving_free);
}

static void
request_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  UsherPartsPanel             *self = USHER_PARTS_PANEL (widget);
  UsherPartNeed               *need = usher_parts_file_find_need (self->parts, g_variant_get_int64 (parameter));
  UsherPartRequest            *known = need != NULL ? usher_parts_file_find_request (self->parts, need->request_id) : NULL;
  g_autoptr (UsherPartRequest) request = NULL;

  if (need == NULL)
    return;
  if (known != NULL && usher_part_request_is_open (known))
    {
      usher_part_request_dialog_present (widget, self->desk, known, need->lead_days);
      return;
    }
  request = g_object_new (USHER_TYPE_PART_REQUEST, NULL);
  request->order_id = self->parts->order_id;
  request->line_id = need->parent_instance.id;
  request->part_id = need->part_id;
  request->quantity = need->shortage > 0 ? need->shortage : need->asked;
  usher_entity_set_string (&request->description, need->description);
  usher_entity_set_string (&request->unit, need->unit);
  usher_part_request_dialog_present (widget, self->desk, request, need->lead_days);
}

static void
show_short_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  adw_dialog_present (usher_part_requests_dialog_new (USHER_PARTS_PANEL (widget)->desk), widget);
}

static UsherDocument *
find_slip (UsherPartsPanel *self)
{
  UsherOrderFile *file = usher_order_context_get_file (self->context);

  for (guint i = 0; file != NULL && i < file->documents->len; i++)
    {
      UsherDocument *document = g_ptr_array_index (file->documents, i);

      if (g_str_equal (document->kind, "parts-issue") || g_str_equal (document->kind, "parts-return"))
        return document;
    }
  return NULL;
}

static void
show_slip_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherPartsPanel *self = USHER_PARTS_PANEL (widget);
  UsherDocument   *document = find_slip (self);

  if (document != NULL)
    usher_print_preview_present_document (widget, self->desk, document, "");
}

/* Words. */

static char *
describe (UsherPartsPanel *self,
          UsherPartNeed   *need)
{
  g_autofree char    *asked = usher_parts_format (need->asked, need->unit);
  g_autofree char    *issued = usher_parts_format (need->issued, "");
  g_autofree char    *stock = usher_parts_format (need->stock, "");
  g_autofree char    *lacks = usher_parts_format (need->shortage, "");
  g_autoptr (GString) text = g_string_new (NULL);

  if (need->kind == USHER_PART_KIND_OWN)
    return g_strdup_printf (_("%s, brought by the customer"), asked);
  if (need->part_id == 0)
    /* Translators: how many. */
    g_string_append_printf (text, _("Asked %s · not in the catalogue"), asked);
  else
    /* Translators: quantities of a part. */
    g_string_append_printf (text, _("Asked %s · issued %s · in stock %s"), asked, issued, stock);
  if (need->shortage > 0)
    {
      g_string_append (text, " · ");
      /* Translators: how many are missing. */
      g_string_append_printf (text, _("short %s"), lacks);
    }
  if (need->request_id != 0)
    {
      g_autofree char *eta = need->eta != 0 ? usher_times_relative (usher_desk_get_session (self->desk), need->eta) : NULL;

      g_string_append_printf (text, " · %s", usher_part_request_state_label (need->request_state));
      if (eta != NULL && need->request_state <= USHER_PART_REQUEST_STATE_ORDERED)
        g_string_append_printf (text, " · %s", eta);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_button (GtkWidget  *row,
            const char *label,
            const char *what,
            const char *action,
            gint64      id)
{
  GtkWidget       *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, what);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_need (UsherPartsPanel *self,
          UsherPartNeed   *need)
{
  GtkWidget       *row = adw_action_row_new ();
  gint64           id = need->parent_instance.id;
  g_autofree char *text = describe (self, need);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), need->description);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  if (usher_part_need_get_open (need) > 0)
    add_button (row, _("Issue"), need->description, "parts.issue", id);
  if (need->issued > 0)
    add_button (row, _("Return…"), need->description, "parts.return", id);
  if (need->kind != USHER_PART_KIND_OWN && (need->shortage > 0 || need->request_id != 0 || need->part_id == 0))
    add_button (row, _("Request…"), need->description, "parts.request", id);
  gtk_list_box_append (self->list, row);
}

static void
show_parts (UsherPartsPanel *self)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->parts->needs->len; i++)
    add_need (self, g_ptr_array_index (self->parts->needs, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->parts->needs->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), self->parts->needs->len == 0);
}

static void
update (UsherPartsPanel *self)
{
  UsherOrderFacts    facts;
  g_autoptr (GArray) blockers = NULL;
  g_autofree char   *hint = NULL;
  gboolean           may_move = FALSE;
  gboolean           can_issue = FALSE;

  gtk_widget_set_sensitive (GTK_WIDGET (self), usher_order_context_get_file (self->context) != NULL);
  if (usher_order_context_get_file (self->context) == NULL)
    return;
  usher_order_context_get_facts (self->context, &facts);
  blockers = usher_order_guard (&facts, USHER_ORDER_ACTION_MOVE_PARTS);
  may_move = blockers->len == 0;
  for (guint i = 0; self->parts != NULL && i < self->parts->needs->len; i++)
    {
      UsherPartNeed *need = g_ptr_array_index (self->parts->needs, i);

      can_issue = can_issue || usher_part_need_get_open (need) > need->shortage;
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "parts.issue-all", may_move && can_issue);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "parts.issue", may_move);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "parts.return", may_move);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "parts.show-slip", find_slip (self) != NULL);
  if (!may_move)
    {
      g_autofree char *link = usher_blocker_link_text (&g_array_index (blockers, UsherBlocker, 0));

      /* Translators: what is missing, and in which step. */
      hint = g_strdup_printf (_("Not yet: %s"), link);
    }
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherPartsPanel) self = user_data;
  g_autoptr (GError)          error = NULL;
  UsherPartsFile             *parts = usher_parts_store_finish (USHER_PARTS_STORE (source), result, &error);

  if (self->desk == NULL)
    {
      g_clear_object (&parts);
      return;
    }
  if (parts == NULL)
    {
      usher_desk_report (self->desk, error, _("The parts could not be read"));
      return;
    }
  g_clear_object (&self->parts);
  self->parts = parts;
  show_parts (self);
  update (self);
}

static void
load (UsherPartsPanel *self)
{
  usher_parts_store_load_async (usher_session_get_parts (usher_desk_get_session (self->desk)),
                                usher_order_context_get_order_id (self->context), NULL, on_loaded_cb, g_object_ref (self));
}

static void
usher_parts_panel_dispose (GObject *object)
{
  UsherPartsPanel *self = USHER_PARTS_PANEL (object);

  g_clear_object (&self->parts);
  g_clear_object (&self->context);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_parts_panel_parent_class)->dispose (object);
}

static void
usher_parts_panel_class_init (UsherPartsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_parts_panel_dispose;
  gtk_widget_class_install_action (widget_class, "parts.issue-all", NULL, issue_all_cb);
  gtk_widget_class_install_action (widget_class, "parts.issue", "x", issue_cb);
  gtk_widget_class_install_action (widget_class, "parts.return", "x", return_cb);
  gtk_widget_class_install_action (widget_class, "parts.request", "x", request_cb);
  gtk_widget_class_install_action (widget_class, "parts.show-slip", NULL, show_slip_cb);
  gtk_widget_class_install_action (widget_class, "parts.show-short", NULL, show_short_cb);
}

static GtkLabel *
add_note (GtkWidget  *box,
          const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
append_action (GtkWidget  *box,
               const char *label,
               const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
}

static void
usher_parts_panel_init (UsherPartsPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *title = gtk_label_new (_("Parts"));
  GtkWidget *bar = adw_wrap_box_new ();

  gtk_label_set_xalign (GTK_LABEL (title), 0.0);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (box), title);
  self->hint = add_note (box, "");
  self->empty = add_note (box, _("Nothing that was agreed needs parts."));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Parts of the order"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (bar), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (bar), 6);
  self->taken_by = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->taken_by), _("Who takes the parts"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->taken_by), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who takes the parts"), -1);
  self->keeps_old = GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (_("_Keep the Old Parts")));
  adw_wrap_box_append (ADW_WRAP_BOX (bar), GTK_WIDGET (self->taken_by));
  adw_wrap_box_append (ADW_WRAP_BOX (bar), GTK_WIDGET (self->keeps_old));
  append_action (bar, _("Issue A_ll in Stock"), "parts.issue-all");
  append_action (bar, _("Show Last Sl_ip"), "parts.show-slip");
  append_action (bar, _("Parts That Are S_hort…"), "parts.show-short");
  gtk_box_append (GTK_BOX (box), bar);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Whoever works on cars stands first in mind: the first technician. */
static void
fill_people (UsherPartsPanel *self)
{
  GPtrArray                *staff = usher_session_get_shop (usher_desk_get_session (self->desk))->staff;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint                     selected = 0;

  for (guint i = 0; i < staff->len; i++)
    {
      UsherStaff *member = g_ptr_array_index (staff, i);

      gtk_string_list_append (names, member->name);
      if (selected == 0 && member->role == USHER_ROLE_TECHNICIAN)
        selected = i;
    }
  gtk_drop_down_set_model (self->taken_by, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->taken_by, selected);
}

static void
on_changed_cb (UsherPartsPanel *self)
{
  load (self);
}

/**
 * usher_parts_panel_new:
 * @desk: the desk
 * @context: the order
 *
 * Returns: (transfer floating): a panel for the step of the work
 */
GtkWidget *
usher_parts_panel_new (UsherDesk         *desk,
                       UsherOrderContext *context)
{
  UsherPartsPanel *self = g_object_new (USHER_TYPE_PARTS_PANEL, NULL);

  self->desk = g_object_ref (desk);
  self->context = g_object_ref (context);
  fill_people (self);
  g_signal_connect_object (context, "updated", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (usher_desk_get_session (desk), "changed::order", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (usher_desk_get_session (desk), "changed::part", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  load (self);

  return GTK_WIDGET (self);
}
