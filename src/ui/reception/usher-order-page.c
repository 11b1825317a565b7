/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-order-page.h"

#include <glib/gi18n.h>

#include "usher-blocker-strip.h"
#include "usher-car-panel.h"
#include "usher-check-in-sheet.h"
#include "usher-customer-actions.h"
#include "usher-order-cancel.h"
#include "usher-order-guard.h"
#include "usher-order-states.h"
#include "usher-order-steps.h"
#include "usher-order-title.h"
#include "usher-step-view.h"
#include "usher-trouble-text.h"

/* A step with the two things that lead to it. */
typedef struct
{
  UsherStep       step;
  UsherOrderStep *page;
  GtkListBoxRow  *row;
  GtkWidget      *row_view;
  GtkWidget      *button;
  GtkWidget      *button_view;
} Entry;

struct _UsherOrderPage
{
  AdwNavigationPage parent_instance;

  UsherDesk         *desk;
  gint64             order_id;
  UsherOrderContext *context;
  GArray            *entries;    /* (element-type Entry) */
  GtkRoot           *root;       /* unowned: whose focus is watched */
  gboolean           has_opened; /* the first step was shown */

  UsherOrderTitle   *order_title;
  UsherOrderStates  *states;
  GtkRevealer       *conflict;
  GtkLabel          *conflict_text;
  AdwBanner         *trouble;
  GtkBox            *top_step_box;
  GtkListBox        *step_list;
  AdwViewStack      *stack;
  UsherCarPanel     *car_panel;
  UsherBlockerStrip *blockers;
};

typedef enum
{
  PROP_DESK = 1,
  PROP_ORDER_ID,
} UsherOrderPageProps;

static GParamSpec *properties[PROP_ORDER_ID + 1];

G_DEFINE_FINAL_TYPE (UsherOrderPage, usher_order_page, ADW_TYPE_NAVIGATION_PAGE)

static Entry *
get_entry (UsherOrderPage *self,
           guint           i)
{
  return &g_array_index (self->entries, Entry, i);
}

static guint
get_shown_index (UsherOrderPage *self)
{
  GtkWidget *shown = adw_view_stack_get_visible_child (self->stack);

  for (guint i = 0; i < self->entries->len; i++)
    if (GTK_WIDGET (get_entry (self, i)->page) == shown)
      return i;

  return 0;
}

static GtkWidget *
get_focus_in (UsherOrderPage *self,
              GtkWidget      *page)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, page) ? focus : NULL;
}

/* The focus goes into the step, to where it was there before; no text is
 * selected, so that the next key does not replace it. */
static void
show_index (UsherOrderPage *self,
            guint           i)
{
  GtkWidget *page = GTK_WIDGET (get_entry (self, i)->page);
  GtkWidget *focus = NULL;

  adw_view_stack_set_visible_child (self->stack, page);
  if (get_focus_in (self, page) == NULL)
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  focus = get_focus_in (self, page);
  if (GTK_IS_TEXT (focus))
    gtk_editable_set_position (GTK_EDITABLE (focus), -1);
}

/* Showing the order. */

static void
show_progress (UsherOrderPage *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = get_entry (self, i);

      usher_step_view_update (USHER_STEP_VIEW (entry->row_view), GTK_WIDGET (entry->row));
      usher_step_view_update (USHER_STEP_VIEW (entry->button_view), entry->button);
    }
}

static void
show_conflict (UsherOrderPage *self)
{
  guint            n_conflicts = usher_order_context_get_n_conflicts (self->context);
  const char      *theirs = usher_order_context_get_their_text (self->context);
  g_autofree char *text = NULL;

  if (theirs != NULL)
    /* Translators: %s is what somebody else wrote into the field that is being typed into. */
    text = g_strdup_printf (_("Changed at another desk meanwhile: there it says “%s”"), theirs);
  else
    text = g_strdup_printf (ngettext ("%u field was changed at another desk meanwhile",
                                      "%u fields were changed at another desk meanwhile", n_conflicts),
                            n_conflicts);
  gtk_label_set_text (self->conflict_text, text);
  gtk_revealer_set_reveal_child (self->conflict, n_conflicts > 0);
}

static void
show_trouble (UsherOrderPage *self)
{
  const GError    *error = usher_order_context_get_trouble (self->context);
  g_autofree char *text = NULL;

  if (error != NULL)
    {
      /* Translators: %s is a sentence that says why. */
      text = usher_order_context_get_file (self->context) != NULL
          ? g_strdup_printf (_("Not saved yet: %s"), usher_trouble_text (usher_trouble_of (error)))
          : g_strdup_printf (_("The order cannot be read: %s"), usher_trouble_text (usher_trouble_of (error)));
      adw_banner_set_title (self->trouble, text);
    }
  adw_banner_set_revealed (self->trouble, error != NULL);
}

static void
show_order (UsherOrderPage *self)
{
  UsherOrderFile  *file = usher_order_context_get_file (self->context);
  UsherSession    *session = usher_desk_get_session (self->desk);
  g_autofree char *title = usher_order_title_dup_text (file);
  UsherOrderFacts  facts;

  usher_order_context_get_facts (self->context, &facts);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  usher_order_title_show (self->order_title, file);
  usher_order_states_show (self->states, session, file);
  usher_car_panel_show (self->car_panel, session, file);
  usher_blocker_strip_show (self->blockers, &facts);
  show_progress (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "order.cancel", usher_order_allows (&facts, USHER_ORDER_ACTION_CANCEL));
}

static void
on_updated_cb (UsherOrderPage *self)
{
  show_conflict (self);
  show_trouble (self);
  if (usher_order_context_get_file (self->context) == NULL)
    return;

  show_order (self);
  if (!self->has_opened)
    {
      self->has_opened = TRUE;
      show_index (self, get_shown_index (self));
    }
}

/* The steps. */

static void
on_step_button_cb (UsherOrderPage *self,
                   GtkButton      *button)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->button == GTK_WIDGET (button))
      show_index (self, i);
}

static void
on_step_activated_cb (UsherOrderPage *self,
                      GtkListBoxRow  *row)
{
  show_index (self, gtk_list_box_row_get_index (row));
}

static void
on_step_shown_cb (UsherOrderPage *self)
{
  guint shown = get_shown_index (self);

  for (guint i = 0; i < self->entries->len; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_entry (self, i)->button), i == shown);
  gtk_list_box_select_row (self->step_list, gtk_list_box_get_row_at_index (self->step_list, shown));
}

static void
add_step (UsherOrderPage           *self,
          const UsherOrderStepType *type)
{
  Entry entry = { .step = type->step, .page = usher_order_steps_create (type, self->context) };

  entry.row = GTK_LIST_BOX_ROW (gtk_list_box_row_new ());
  entry.row_view = usher_step_view_new (entry.page);
  gtk_list_box_row_set_child (entry.row, entry.row_view);
  gtk_list_box_append (self->step_list, GTK_WIDGET (entry.row));

  entry.button = gtk_toggle_button_new ();
  entry.button_view = usher_step_view_new (entry.page);
  gtk_button_set_child (GTK_BUTTON (entry.button), entry.button_view);
  gtk_widget_add_css_class (entry.button, "flat");
  g_signal_connect_object (entry.button, "clicked", G_CALLBACK (on_step_button_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->top_step_box, entry.button);

  g_signal_connect_object (entry.page, "progress-changed", G_CALLBACK (show_progress), self, G_CONNECT_SWAPPED);
  g_array_append_val (self->entries, entry);
  adw_view_stack_add_named (self->stack, GTK_WIDGET (entry.page), usher_step_to_string (type->step));
}

static void
add_steps (UsherOrderPage *self)
{
  guint                     n_steps = 0;
  const UsherOrderStepType *steps = usher_order_steps_get (&n_steps);

  for (guint i = 0; i < n_steps; i++)
    add_step (self, &steps[i]);
  show_progress (self);
}

static gboolean
focus_in_step (UsherOrderPage  *self,
               guint            i,
               UsherBlockerCode code)
{
  show_index (self, i);

  return usher_order_step_focus_field (get_entry (self, i)->page, code);
}

/* Some things can be answered in more than one step. */
static void
mend (UsherOrderPage  *self,
      UsherBlockerCode code,
      UsherStep        step)
{
  guint i = 0;

  while (i < self->entries->len && get_entry (self, i)->step != step)
    i++;
  if (i < self->entries->len && focus_in_step (self, i, code))
    return;

  for (guint j = 0; j < self->entries->len; j++)
    if (j != i && focus_in_step (self, j, code))
      return;
  if (i < self->entries->len)
    show_index (self, i);
}

static void
mend_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  int code = 0;
  int step = 0;

  g_variant_get (parameter, "(ii)", &code, &step);
  if (code >= 0 && code <= USHER_BLOCKER_CODE_LAST)
    mend (USHER_ORDER_PAGE (widget), (UsherBlockerCode) code, (UsherStep) step);
}

static void
go (UsherOrderPage *self,
    int             steps)
{
  int n_steps = (int) self->entries->len;
  int index = (int) get_shown_index (self) + steps;

  show_index (self, (guint) CLAMP (index, 0, n_steps - 1));
}

static void
next_step_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  go (USHER_ORDER_PAGE (widget), 1);
}

static void
previous_step_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  go (USHER_ORDER_PAGE (widget), -1);
}

/* Saving. */

static void
on_step_flushed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (UsherDesk) desk = user_data;
  g_autoptr (GError)    error = NULL;

  if (!usher_order_step_flush_finish (USHER_ORDER_STEP (source), result, &error))
    usher_desk_note_unsaved (desk, error);
  usher_desk_release (desk);
}

/* A window that is to be closed waits until all that was typed is saved. */
static void
flush (UsherOrderPage *self)
{
  if (usher_order_context_get_file (self->context) == NULL)
    return;

  for (guint i = 0; i < self->entries->len; i++)
    {
      usher_desk_hold (self->desk);
      usher_order_step_flush_async (get_entry (self, i)->page, on_step_flushed_cb, g_object_ref (self->desk));
    }
}

static void
on_focus_cb (UsherOrderPage *self)
{
  if (!usher_order_context_is_saved (self->context))
    usher_order_context_save_now (self->context);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  usher_order_context_save_now (USHER_ORDER_PAGE (widget)->context);
}

static void
keep_mine_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  usher_order_context_keep_mine (USHER_ORDER_PAGE (widget)->context);
}

static void
take_theirs_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  usher_order_context_take_theirs (USHER_ORDER_PAGE (widget)->context);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherOrderPage *self = USHER_ORDER_PAGE (widget);

  if (usher_order_context_get_file (self->context) != NULL)
    usher_order_cancel_ask (widget, self->context);
}

static void
on_flushed_to_print_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (UsherOrderPage) self = user_data;

  if (usher_order_step_flush_finish (USHER_ORDER_STEP (source), result, NULL) && self->context != NULL)
    usher_check_in_sheet_preview (GTK_WIDGET (self), self->context);
}

static void
print_check_in_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  UsherOrderPage *self = USHER_ORDER_PAGE (widget);

  if (usher_order_context_get_file (self->context) != NULL)
    usher_order_step_flush_async (get_entry (self, get_shown_index (self))->page, on_flushed_to_print_cb,
                                  g_object_ref (self));
}

static void
open_vehicle_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  UsherOrderFile *file = usher_order_context_get_file (USHER_ORDER_PAGE (widget)->context);

  if (file != NULL && file->vehicle != NULL)
    gtk_widget_activate_action (widget, "win.open-vehicle", "x", file->vehicle->parent_instance.id);
}

static void
usher_order_page_hiding (AdwNavigationPage *page)
{
  flush (USHER_ORDER_PAGE (page));
}

static void
usher_order_page_root (GtkWidget *widget)
{
  UsherOrderPage *self = USHER_ORDER_PAGE (widget);

  GTK_WIDGET_CLASS (usher_order_page_parent_class)->root (widget);

  self->root = gtk_widget_get_root (widget);
  g_signal_connect_object (self->root, "notify::focus-widget", G_CALLBACK (on_focus_cb), self, G_CONNECT_SWAPPED);
}

static void
usher_order_page_unroot (GtkWidget *widget)
{
  UsherOrderPage *self = USHER_ORDER_PAGE (widget);

  g_signal_handlers_disconnect_by_data (self->root, self);
  self->root = NULL;

  GTK_WIDGET_CLASS (usher_order_page_parent_class)->unroot (widget);
}

static void
usher_order_page_constructed (GObject *object)
{
  UsherOrderPage *self = USHER_ORDER_PAGE (object);

  G_OBJECT_CLASS (usher_order_page_parent_class)->constructed (object);

  self->context = usher_order_context_new (self->desk, self->order_id);
  add_steps (self);
  g_signal_connect_object (self->context, "updated", G_CALLBACK (on_updated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "flush", G_CALLBACK (flush), self, G_CONNECT_SWAPPED);
}

static void
usher_order_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  UsherOrderPage *self = USHER_ORDER_PAGE (object);

  switch ((UsherOrderPageProps) prop_id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_ORDER_ID:
      g_value_set_int64 (value, self->order_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_order_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  UsherOrderPage *self = USHER_ORDER_PAGE (object);

  switch ((UsherOrderPageProps) prop_id)
    {
    case PROP_DESK:
      self->desk = g_value_dup_object (value);
      break;
    case PROP_ORDER_ID:
      self->order_id = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_order_page_dispose (GObject *object)
{
  UsherOrderPage *self = USHER_ORDER_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_ORDER_PAGE);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_object (&self->context);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_order_page_parent_class)->dispose (object);
}

static void
show_trail_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  UsherOrderPage *self = USHER_ORDER_PAGE (widget);

  gtk_widget_activate_action (widget, "win.show-trail", "(sx)", "order", usher_order_page_get_order_id (self));
}

static void
export_record_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  UsherOrderPage *self = USHER_ORDER_PAGE (widget);

  usher_order_export_record (widget, self->desk, usher_order_page_get_order_id (self));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "order.next-step", NULL, next_step_action);
  gtk_widget_class_install_action (widget_class, "order.previous-step", NULL, previous_step_action);
  gtk_widget_class_install_action (widget_class, "order.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "order.keep-mine", NULL, keep_mine_action);
  gtk_widget_class_install_action (widget_class, "order.take-theirs", NULL, take_theirs_action);
  gtk_widget_class_install_action (widget_class, "order.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "order.mend", "(ii)", mend_action);
  gtk_widget_class_install_action (widget_class, "order.open-vehicle", NULL, open_vehicle_action);
  gtk_widget_class_install_action (widget_class, "order.export-record", NULL, export_record_action);
  gtk_widget_class_install_action (widget_class, "order.show-trail", NULL, show_trail_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "order.show-trail", NULL);
  gtk_widget_class_install_action (widget_class, "order.print-check-in", NULL, print_check_in_action);
}

static void
usher_order_page_class_init (UsherOrderPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = usher_order_page_constructed;
  object_class->dispose = usher_order_page_dispose;
  object_class->get_property = usher_order_page_get_property;
  object_class->set_property = usher_order_page_set_property;
  widget_class->root = usher_order_page_root;
  widget_class->unroot = usher_order_page_unroot;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hiding = usher_order_page_hiding;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ORDER_ID] =
      g_param_spec_int64 ("order-id", NULL, NULL, 0, G_MAXINT64, 0,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (USHER_TYPE_BLOCKER_STRIP);
  g_type_ensure (USHER_TYPE_CAR_PANEL);
  g_type_ensure (USHER_TYPE_ORDER_STATES);
  g_type_ensure (USHER_TYPE_ORDER_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/reception/usher-order-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherOrderPage, order_title);
  gtk_widget_class_bind_template_child (widget_class, UsherOrderPage, states);
  gtk_widget_class_bind_template_child (widget_class, UsherOrderPage, conflict);
  gtk_widget_class_bind_template_child (widget_class, UsherOrderPage, conflict_text);
  gtk_widget_class_bind_template_child (widget_class, UsherOrderPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, UsherOrderPage, top_step_box);
  gtk_widget_class_bind_template_child (widget_class, UsherOrderPage, step_list);
  gtk_widget_class_bind_template_child (widget_class, UsherOrderPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UsherOrderPage, car_panel);
  gtk_widget_class_bind_template_child (widget_class, UsherOrderPage, blockers);
  gtk_widget_class_bind_template_callback (widget_class, on_step_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_step_shown_cb);
  install_actions (widget_class);
}

/* Before a text of several lines takes them for its own pages. */
static void
add_shortcuts (UsherOrderPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Page_Down"),
                                                          gtk_named_action_new ("order.next-step")));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Page_Up"),
                                                          gtk_named_action_new ("order.previous-step")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
usher_order_page_init (UsherOrderPage *self)
{
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  gtk_widget_init_template (GTK_WIDGET (self));
  add_shortcuts (self);
}

/**
 * usher_order_page_new:
 * @desk: the desk
 * @order_id: which order
 *
 * Returns: (transfer floating): the page of an order
 */
UsherOrderPage *
usher_order_page_new (UsherDesk *desk,
                      gint64     order_id)
{
  return g_object_new (USHER_TYPE_ORDER_PAGE, "desk", desk, "order-id", order_id, NULL);
}

/**
 * usher_order_page_get_order_id:
 *
 * Returns: which order it is
 */
gint64
usher_order_page_get_order_id (UsherOrderPage *self)
{
  return self->order_id;
}

/**
 * usher_order_page_show_step:
 * @step: which step
 *
 * Shows a step.
 */
void
usher_order_page_show_step (UsherOrderPage *self,
                            UsherStep       step)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->step == step)
      show_index (self, i);
}
