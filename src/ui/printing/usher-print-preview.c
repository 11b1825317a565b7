/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-print-preview.h"

#include <glib/gi18n.h>

#include "usher-page-view.h"
#include "usher-printing.h"

struct _UsherPrintPreview
{
  AdwWindow parent_instance;

  UsherDesk *desk;

  AdwWindowTitle *title;
  UsherPageView  *view;
};

typedef enum
{
  PROP_DESK = 1,
} UsherPrintPreviewProps;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (UsherPrintPreview, usher_print_preview, ADW_TYPE_WINDOW)

static void
update_title (UsherPrintPreview *self)
{
  UsherPrintSource *source = usher_page_view_get_source (self->view);
  g_autofree char  *page = NULL;

  if (source == NULL)
    return;

  /* Translators: number of a page and how many there are. */
  page = g_strdup_printf (_ ("Page %u of %u"), usher_page_view_get_page (self->view) + 1,
                            usher_print_source_get_n_pages (source));
  adw_window_title_set_title (self->title, usher_print_source_get_title (source));
  adw_window_title_set_subtitle (self->title, page);
  gtk_window_set_title (GTK_WINDOW (self), usher_print_source_get_title (source));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherPrintPreview *self = USHER_PRINT_PREVIEW (widget);

  usher_printing_print (widget, self->desk, usher_page_view_get_source (self->view));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherPrintPreview *self = USHER_PRINT_PREVIEW (widget);

  usher_printing_save_pdf (widget, self->desk, usher_page_view_get_source (self->view));
}

/* “preview.zoom-in” is the view's “pages.zoom-in”. */
static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autofree char *action = g_strconcat ("pages.", strchr (name, '.') + 1, NULL);

  gtk_widget_activate_action (GTK_WIDGET (USHER_PRINT_PREVIEW (widget)->view), action, NULL);
}

static void
go_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (USHER_PRINT_PREVIEW (widget)->view), "pages.go", "i",
                              g_str_equal (name, "preview.next-page") ? 1 : -1);
}

static void
usher_print_preview_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  UsherPrintPreview *self = USHER_PRINT_PREVIEW (object);

  switch ((UsherPrintPreviewProps) prop_id)
    {
    case PROP_DESK:
      g_set_object (&self->desk, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_print_preview_dispose (GObject *object)
{
  UsherPrintPreview *self = USHER_PRINT_PREVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_PRINT_PREVIEW);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_print_preview_parent_class)->dispose (object);
}

static void
usher_print_preview_class_init (UsherPrintPreviewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = usher_print_preview_set_property;
  object_class->dispose = usher_print_preview_dispose;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (USHER_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/printing/usher-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherPrintPreview, title);
  gtk_widget_class_bind_template_child (widget_class, UsherPrintPreview, view);

  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "preview.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "preview.fit-width", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "preview.next-page", NULL, go_action);
  gtk_widget_class_install_action (widget_class, "preview.previous-page", NULL, go_action);
}

static void
usher_print_preview_init (UsherPrintPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->view, "notify::page", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
}

/**
 * usher_print_preview_present:
 * @parent: where the wish came from
 * @desk: the desk
 * @form: a form
 *
 * Shows the pages of @form as they will be printed, with Print and Save PDF.
 */
void
usher_print_preview_present (GtkWidget *parent,
                             UsherDesk *desk,
                             UsherForm *form)
{
  g_autoptr (UsherPrintSource) source = usher_print_source_new_for_form (form);

  usher_print_preview_present_source (parent, desk, source);
}

/**
 * usher_print_preview_present_source:
 * @parent: where the wish came from
 * @desk: the desk
 * @source: a document
 *
 * Shows the pages of a document as they will be printed.
 */
void
usher_print_preview_present_source (GtkWidget        *parent,
                                    UsherDesk        *desk,
                                    UsherPrintSource *source)
{
  UsherPrintPreview *self = NULL;
  GtkRoot           *root = gtk_widget_get_root (parent);

  g_return_if_fail (USHER_IS_DESK (desk));
  g_return_if_fail (USHER_IS_PRINT_SOURCE (source));

  self = g_object_new (USHER_TYPE_PRINT_PREVIEW, "desk", desk, "transient-for", root, NULL);
  usher_page_view_set_source (self->view, source);
  update_title (self);
  gtk_window_present (GTK_WINDOW (self));
}

typedef struct
{
  GtkWidget *parent;
  UsherDesk *desk;
} Presenting;

static void
on_document_loaded_cb (GObject      *object,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autofree Presenting       *presenting = user_data;
  g_autoptr (GtkWidget)        parent = presenting->parent;
  UsherDesk                   *desk = USHER_DESK (object);
  g_autoptr (GError)           error = NULL;
  g_autoptr (UsherPrintSource) source = usher_printing_load_finish (desk, result, &error);

  if (source == NULL)
    usher_desk_report (desk, error, _ ("The document could not be opened"));
  else if (gtk_widget_get_root (parent) != NULL)
    usher_print_preview_present_source (parent, desk, source);
}

/**
 * usher_print_preview_present_document:
 * @parent: where the wish came from
 * @desk: the desk
 * @document: an issued document
 * @sha256: (nullable): its signed version or a scan instead of what was issued
 *
 * Shows the very file that was frozen, and prints it.
 */
void
usher_print_preview_present_document (GtkWidget     *parent,
                                      UsherDesk     *desk,
                                      UsherDocument *document,
                                      const char    *sha256)
{
  Presenting *presenting = g_new0 (Presenting, 1);

  presenting->parent = g_object_ref (parent);
  usher_printing_load_async (desk, document, sha256, NULL, on_document_loaded_cb, presenting);
}
