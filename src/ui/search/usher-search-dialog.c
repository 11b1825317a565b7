/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-search-dialog.h"

#include <glib/gi18n.h>

#include "usher-announce.h"
#include "usher-customer-store.h"
#include "usher-search-store.h"
#include "usher-times.h"

static const guint max_results = 40;

struct _UsherSearchDialog
{
  AdwDialog parent_instance;

  UsherDesk    *desk;
  GCancellable *cancellable; /* of the search under way */

  GtkSearchEntry *entry;
  GtkStack       *stack;
  GtkListBox     *list;
};

typedef enum
{
  PROP_DESK = 1,
} UsherSearchDialogProps;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (UsherSearchDialog, usher_search_dialog, ADW_TYPE_DIALOG)

static const struct
{
  const char *kind;
  const char *title;
  const char *icon_name;
  const char *action; /* opens one */
} kinds[] = {
  { "booking", NC_ ("search", "Bookings"), "usher-bookings-symbolic", "win.open-booking" },
    { "vehicle", NC_ ("search", "Cars"), "usher-reception-symbolic", "win.open-vehicle" },
      { "customer", NC_ ("search", "Customers"), "usher-customers-symbolic", "win.open-customer" },
        { "order", NC_ ("search", "Repair Orders"), "usher-estimate-symbolic", "win.open-order" },
      };

static guint
find_kind (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return i;

  g_return_val_if_reached (0);
}

static UsherSearchHit *
hit_of (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "hit") : NULL;
}

/* Rows --------------------------------------------------------------------- */

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  UsherSearchHit *hit = hit_of (row);
  GtkWidget      *label = NULL;

  if (before != NULL && g_str_equal (hit_of (before)->kind, hit->kind))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (g_dpgettext2 (NULL, "search", kinds[find_kind (hit->kind)].title));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_list_box_row_set_header (row, label);
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_row (UsherSearchDialog *self,
            UsherSearchHit    *hit)
{
  guint            kind = find_kind (hit->kind);
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *time = NULL;
  g_autofree char *name = NULL;

  gtk_box_append (GTK_BOX (texts), create_label (hit->title, NULL));
  gtk_box_append (GTK_BOX (texts), create_label (hit->subtitle, "caption"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (kinds[kind].icon_name));
  gtk_box_append (GTK_BOX (box), texts);
  if (hit->at != 0 && (g_str_equal (hit->kind, "booking") || g_str_equal (hit->kind, "order")))
    {
      time = usher_times_relative (usher_desk_get_session (self->desk), hit->at);
      gtk_box_append (GTK_BOX (box), create_label (time, "dimmed"));
    }
  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "hit", g_object_ref (hit), g_object_unref);

  name = g_strjoin (", ", g_dpgettext2 (NULL, "search", kinds[kind].title), hit->title, hit->subtitle, time, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
select_row (UsherSearchDialog *self,
            GtkListBoxRow     *row)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_SCROLLED_WINDOW);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller))), GTK_WIDGET (row),
                          NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
}

static void
show_hits (UsherSearchDialog *self,
           GPtrArray         *hits)
{
  g_autofree char *text = NULL;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < hits->len; i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (hits, i)));
  gtk_stack_set_visible_child_name (self->stack, "results");
  select_row (self, gtk_list_box_get_row_at_index (self->list, 0));

  text = g_strdup_printf (ngettext ("%u result", "%u results", hits->len), hits->len);
  usher_announce (GTK_WIDGET (self->entry), text);
}

/* Searching ---------------------------------------------------------------- */

static void
on_counted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (UsherSearchDialog) self = USHER_SEARCH_DIALOG (user_data);
  gint64                        count = usher_customer_store_count_finish (USHER_CUSTOMER_STORE (source), result, NULL);

  if (self->stack == NULL || count < 0)
    return;
  gtk_stack_set_visible_child_name (self->stack, count == 0 ? "empty" : "nothing");
  usher_announce (GTK_WIDGET (self->entry), count == 0 ? _("No customers yet") : _("Nothing found"));
}

static void
on_found_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherSearchDialog) self = USHER_SEARCH_DIALOG (user_data);
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         hits = usher_search_store_find_finish (USHER_SEARCH_STORE (source), result, &error);
  UsherSession                 *session = usher_desk_get_session (self->desk);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->stack == NULL)
    return;
  if (hits == NULL)
    {
      usher_desk_report (self->desk, error, _("The search failed"));
      return;
    }

  if (hits->len > 0)
    show_hits (self, hits);
  else
    usher_customer_store_count_async (usher_session_get_customers (session), self->cancellable, on_counted_cb,
                                      g_object_ref (self));
}

static void
on_changed_cb (UsherSearchDialog *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  UsherSession    *session = usher_desk_get_session (self->desk);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (*typed == '\0')
    {
      gtk_list_box_remove_all (self->list);
      gtk_stack_set_visible_child_name (self->stack, "hint");
      return;
    }

  self->cancellable = g_cancellable_new ();
  usher_search_store_find_async (usher_session_get_search (session), typed, max_results, self->cancellable, on_found_cb,
                                 g_object_ref (self));
}

/* Choosing ----------------------------------------------------------------- */

/* Closes first: what opens belongs to the window. */
static void
leave_and_activate (UsherSearchDialog *self,
                    const char        *action,
                    gint64             id)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  adw_dialog_close (ADW_DIALOG (self));
  if (!gtk_widget_activate_action (window, action, "x", id))
    g_warning ("There is no action %s", action);
}

static void
open_hit (UsherSearchDialog *self,
          UsherSearchHit    *hit)
{
  if (hit != NULL)
    leave_and_activate (self, kinds[find_kind (hit->kind)].action, hit->parent_instance.id);
}

static void
on_activate_cb (UsherSearchDialog *self)
{
  open_hit (self, hit_of (gtk_list_box_get_selected_row (self->list)));
}

static void
on_row_activated_cb (UsherSearchDialog *self,
                     GtkListBoxRow     *row)
{
  open_hit (self, hit_of (row));
}

static void
on_stop_search_cb (UsherSearchDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
move_selection (UsherSearchDialog *self,
                int                by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int            index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (index + by >= 0)
    select_row (self, gtk_list_box_get_row_at_index (self->list, index + by));
}

static void
on_next_match_cb (UsherSearchDialog *self)
{
  move_selection (self, 1);
}

static void
on_previous_match_cb (UsherSearchDialog *self)
{
  move_selection (self, -1);
}

static gboolean
next_shortcut (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  move_selection (USHER_SEARCH_DIALOG (widget), 1);

  return GDK_EVENT_STOP;
}

static gboolean
previous_shortcut (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   user_data)
{
  move_selection (USHER_SEARCH_DIALOG (widget), -1);

  return GDK_EVENT_STOP;
}

static gboolean
book_shortcut (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  UsherSearchDialog *self = USHER_SEARCH_DIALOG (widget);
  UsherSearchHit    *hit = hit_of (gtk_list_box_get_selected_row (self->list));

  if (hit != NULL && g_str_equal (hit->kind, "vehicle"))
    leave_and_activate (self, "win.book-vehicle", hit->parent_instance.id);

  return GDK_EVENT_STOP;
}

static void
usher_search_dialog_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  UsherSearchDialog *self = USHER_SEARCH_DIALOG (object);

  switch ((UsherSearchDialogProps) prop_id)
    {
    case PROP_DESK:
      g_set_object (&self->desk, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_search_dialog_dispose (GObject *object)
{
  UsherSearchDialog *self = USHER_SEARCH_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_SEARCH_DIALOG);

  G_OBJECT_CLASS (usher_search_dialog_parent_class)->dispose (object);
}

static void
usher_search_dialog_finalize (GObject *object)
{
  UsherSearchDialog *self = USHER_SEARCH_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_search_dialog_parent_class)->finalize (object);
}

static void
usher_search_dialog_class_init (UsherSearchDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = usher_search_dialog_set_property;
  object_class->dispose = usher_search_dialog_dispose;
  object_class->finalize = usher_search_dialog_finalize;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/search/usher-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, UsherSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, UsherSearchDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, next_shortcut, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, previous_shortcut, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, book_shortcut, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, book_shortcut, NULL);
}

static void
usher_search_dialog_init (UsherSearchDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * usher_search_dialog_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): the search, with nothing typed
 */
AdwDialog *
usher_search_dialog_new (UsherDesk *desk)
{
  return g_object_new (USHER_TYPE_SEARCH_DIALOG, "desk", desk, NULL);
}
