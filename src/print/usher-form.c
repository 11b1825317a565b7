/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-form.h"

#include "usher-font-subsets.h"
#include "usher-form-format.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

/**
 * UsherForm:
 *
 * A document on paper.  It is made from a snapshot of values, lays itself out
 * once, and draws its pages in millimetres: the preview, the PDF, the printer
 * and the tests use the same code.  A form belongs to one thread, which need
 * not be the main one; it needs no display.
 */
typedef struct
{
  UsherDocumentLanguage language;
  UsherPaper            paper;
  char                 *number;
  gboolean              is_copy;
  gint64                print_time;
  GTimeZone            *zone;

  UsherPen  *pen;  /* made with the flow */
  UsherFlow *flow; /* NULL before pagination */
  guint      n_pages;
} UsherFormPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UsherForm, usher_form, G_TYPE_OBJECT)

typedef enum
{
  PROP_LANGUAGE = 1,
  PROP_PAPER,
  PROP_NUMBER,
  PROP_COPY_MARK,
  PROP_PRINT_TIME,
  PROP_TIME_ZONE,
} UsherFormProps;

static GParamSpec *properties[PROP_TIME_ZONE + 1];

static const double points_per_mm = 72.0 / 25.4;
static const double foot_height_mm = 6.0;

#define PRIVATE(self) ((UsherFormPrivate *) usher_form_get_instance_private (self))

/* What stands at the top of every page after the first. */
static UsherPiece *
make_running_head (UsherForm *self)
{
  UsherFormPrivate *priv = PRIVATE (self);
  UsherPiece       *head = usher_piece_new (8.6);
  double            width = usher_flow_get_width (priv->flow);
  g_autofree char  *title = usher_form_dup_title (self);
  g_autofree char  *text = NULL;

  text = g_strdup_printf (priv->language == USHER_DOCUMENT_LANGUAGE_ZH ? "%s（%s）" : "%s (%s)",
                          title, usher_pen_label (priv->pen, USHER_LABEL_CONTINUED));
  usher_piece_text (head, usher_pen_layout (priv->pen, text, USHER_SIZE_SECTION, USHER_TEXT_BOLD, width), 0.0, 0.0);
  usher_piece_line (head, 0.0, 6.0, width, 6.0, USHER_LINE_BOLD);

  return head;
}

static void
ensure_flow (UsherForm *self)
{
  UsherFormPrivate       *priv = PRIVATE (self);
  const UsherPaperFormat *format = usher_paper_get_format (priv->paper);

  if (priv->flow != NULL)
    return;

  priv->pen = usher_pen_new (priv->language, format->is_impact);
  priv->flow = usher_flow_new (priv->pen, format->width - 2 * format->margin_side,
                               format->height - format->margin_top - format->margin_bottom - foot_height_mm);
  usher_flow_set_running_head (priv->flow, make_running_head (self));
  USHER_FORM_GET_CLASS (self)->compose (self, priv->flow);
  priv->n_pages = usher_flow_paginate (priv->flow);
}

static guint
get_n_plies (UsherForm *self)
{
  UsherFormClass *klass = USHER_FORM_GET_CLASS (self);

  return klass->get_n_plies != NULL ? klass->get_n_plies (self) : 0;
}

/* For whom the ply is, upright at the right edge, as on forms with carbon. */
static void
draw_ply (UsherForm *self,
          cairo_t   *cr,
          guint      page)
{
  UsherFormPrivate       *priv = PRIVATE (self);
  const UsherPaperFormat *format = usher_paper_get_format (priv->paper);
  guint                   n_plies = get_n_plies (self);
  UsherLabel              label = n_plies == 1                     ? USHER_LABEL_PLY_BOTH
                                  : page < priv->n_pages / n_plies ? USHER_LABEL_PLY_CUSTOMER
                                                                   : USHER_LABEL_PLY_WORKSHOP;
  g_autoptr (PangoLayout) layout = usher_pen_layout (priv->pen, usher_pen_label (priv->pen, label), USHER_SIZE_SMALL,
                                                     USHER_TEXT_SINGLE, 0.0);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  cairo_translate (cr, format->width - format->margin_side + 1.2 + usher_layout_get_height (layout), format->height / 2);
  cairo_rotate (cr, G_PI_2);
  usher_layout_show (layout, cr, -usher_layout_get_width (layout) / 2, 0.0);
  cairo_restore (cr);
}

static void
draw_foot (UsherForm *self,
           cairo_t   *cr,
           guint      page)
{
  UsherFormPrivate       *priv = PRIVATE (self);
  const UsherPaperFormat *format = usher_paper_get_format (priv->paper);
  double                  width = format->width - 2 * format->margin_side;
  double                  y = format->height - format->margin_bottom - 4.4;
  guint                   n_pages = priv->n_pages / MAX (get_n_plies (self), 1);
  g_autofree char        *number = g_strdup_printf ("%u", page % n_pages + 1);
  g_autofree char        *count = g_strdup_printf ("%u", n_pages);
  g_autofree char        *time = usher_form_format_date_time (priv->language, priv->print_time, priv->zone);
  g_autofree char        *pages = usher_form_label_fill (priv->language, USHER_LABEL_PAGE, number, count, NULL);
  g_autofree char        *printed = usher_form_label_fill (priv->language, USHER_LABEL_PRINTED_AT, time, NULL);
  g_autofree char        *title = usher_form_dup_title (self);
  g_autoptr (PangoLayout) left = usher_pen_layout (priv->pen, title, USHER_SIZE_SMALL, USHER_TEXT_SINGLE, 0.0);
  g_autoptr (PangoLayout) middle = usher_pen_layout (priv->pen, pages, USHER_SIZE_SMALL, USHER_TEXT_CENTER, width);
  g_autoptr (PangoLayout) right = usher_pen_layout (priv->pen, printed, USHER_SIZE_SMALL, USHER_TEXT_RIGHT, width);

  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  usher_layout_show (left, cr, format->margin_side, y);
  usher_layout_show (middle, cr, format->margin_side, y);
  if (priv->print_time != 0)
    usher_layout_show (right, cr, format->margin_side, y);
}

static void
usher_form_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  UsherFormPrivate *priv = PRIVATE (USHER_FORM (object));

  switch ((UsherFormProps) prop_id)
    {
    case PROP_LANGUAGE:
      g_value_set_uint (value, priv->language);
      break;

    case PROP_PAPER:
      g_value_set_uint (value, priv->paper);
      break;

    case PROP_NUMBER:
      g_value_set_string (value, priv->number);
      break;

    case PROP_COPY_MARK:
      g_value_set_boolean (value, priv->is_copy);
      break;

    case PROP_PRINT_TIME:
      g_value_set_int64 (value, priv->print_time);
      break;

    case PROP_TIME_ZONE:
      g_value_set_boxed (value, priv->zone);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_form_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  UsherFormPrivate *priv = PRIVATE (USHER_FORM (object));

  switch ((UsherFormProps) prop_id)
    {
    case PROP_LANGUAGE:
      priv->language = g_value_get_uint (value);
      break;

    case PROP_PAPER:
      priv->paper = g_value_get_uint (value);
      break;

    case PROP_NUMBER:
      priv->number = g_value_dup_string (value);
      break;

    case PROP_COPY_MARK:
      priv->is_copy = g_value_get_boolean (value);
      break;

    case PROP_PRINT_TIME:
      priv->print_time = g_value_get_int64 (value);
      break;

    case PROP_TIME_ZONE:
      priv->zone = g_value_dup_boxed (value);
      if (priv->zone == NULL)
        priv->zone = g_time_zone_new_local ();
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_form_finalize (GObject *object)
{
  UsherFormPrivate *priv = PRIVATE (USHER_FORM (object));

  g_clear_pointer (&priv->flow, usher_flow_free);
  g_clear_pointer (&priv->pen, usher_pen_free);
  g_clear_pointer (&priv->number, g_free);
  g_clear_pointer (&priv->zone, g_time_zone_unref);

  G_OBJECT_CLASS (usher_form_parent_class)->finalize (object);
}

static void
usher_form_class_init (UsherFormClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = usher_form_get_property;
  object_class->set_property = usher_form_set_property;
  object_class->finalize = usher_form_finalize;

  /**
   * UsherForm:language:
   *
   * A #UsherDocumentLanguage.
   */
  properties[PROP_LANGUAGE] = g_param_spec_uint ("language", NULL, NULL, 0, USHER_N_DOCUMENT_LANGUAGES - 1, 0, flags);

  /**
   * UsherForm:paper:
   *
   * A #UsherPaper.
   */
  properties[PROP_PAPER] = g_param_spec_uint ("paper", NULL, NULL, 0, USHER_PAPER_LAST, 0, flags);

  /**
   * UsherForm:number:
   *
   * The document's number; empty for a draft or a form without numbers.
   */
  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, NULL, flags);

  /**
   * UsherForm:copy-mark:
   *
   * Whether it is marked as printed again (补打).
   */
  properties[PROP_COPY_MARK] = g_param_spec_boolean ("copy-mark", NULL, NULL, FALSE, flags);

  /**
   * UsherForm:print-time:
   *
   * When it is printed, unix seconds UTC; also the creation date of the PDF, so
   * that the same snapshot and time give the same bytes.
   */
  properties[PROP_PRINT_TIME] = g_param_spec_int64 ("print-time", NULL, NULL, 0, G_MAXINT64, 0, flags);

  /**
   * UsherForm:time-zone:
   *
   * Where the workshop is; %NULL for the machine's.
   */
  properties[PROP_TIME_ZONE] = g_param_spec_boxed ("time-zone", NULL, NULL, G_TYPE_TIME_ZONE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
usher_form_init (UsherForm *self)
{
}

/**
 * usher_form_get_language:
 *
 * Returns: the document's language
 */
UsherDocumentLanguage
usher_form_get_language (UsherForm *self)
{
  g_return_val_if_fail (USHER_IS_FORM (self), USHER_DOCUMENT_LANGUAGE_ZH);

  return PRIVATE (self)->language;
}

/**
 * usher_form_get_paper:
 *
 * Returns: the paper it is laid out for
 */
UsherPaper
usher_form_get_paper (UsherForm *self)
{
  g_return_val_if_fail (USHER_IS_FORM (self), USHER_PAPER_A4);

  return PRIVATE (self)->paper;
}

/**
 * usher_form_get_number:
 *
 * Returns: (transfer none): the document's number, empty without one
 */
const char *
usher_form_get_number (UsherForm *self)
{
  g_return_val_if_fail (USHER_IS_FORM (self), "");

  return PRIVATE (self)->number != NULL ? PRIVATE (self)->number : "";
}

/**
 * usher_form_get_print_time:
 *
 * Returns: when it is printed, unix seconds UTC, or 0
 */
gint64
usher_form_get_print_time (UsherForm *self)
{
  g_return_val_if_fail (USHER_IS_FORM (self), 0);

  return PRIVATE (self)->print_time;
}

/**
 * usher_form_get_time_zone:
 *
 * Returns: (transfer none): where the workshop is
 */
GTimeZone *
usher_form_get_time_zone (UsherForm *self)
{
  g_return_val_if_fail (USHER_IS_FORM (self), NULL);

  return PRIVATE (self)->zone;
}

/**
 * usher_form_dup_title:
 *
 * Returns: (transfer full): name and number of the document, in its language;
 *   fit for a window's title or a file's name, without personal data
 */
char *
usher_form_dup_title (UsherForm *self)
{
  const char *title = NULL;
  const char *number = NULL;

  g_return_val_if_fail (USHER_IS_FORM (self), NULL);

  title = usher_form_label (PRIVATE (self)->language, USHER_FORM_GET_CLASS (self)->title);
  number = usher_form_get_number (self);

  return *number != '\0' ? g_strdup_printf ("%s %s", title, number) : g_strdup (title);
}

/**
 * usher_form_get_page_size:
 * @width: (out): in mm
 * @height: (out): in mm
 */
void
usher_form_get_page_size (UsherForm *self,
                          double    *width,
                          double    *height)
{
  const UsherPaperFormat *format = NULL;

  g_return_if_fail (USHER_IS_FORM (self));

  format = usher_paper_get_format (PRIVATE (self)->paper);
  *width = format->width;
  *height = format->height;
}

/**
 * usher_form_paginate:
 *
 * Lays the document out, which happens once.
 *
 * Returns: the number of pages, at least 1
 */
guint
usher_form_paginate (UsherForm *self)
{
  g_return_val_if_fail (USHER_IS_FORM (self), 0);

  ensure_flow (self);

  return PRIVATE (self)->n_pages;
}

/**
 * usher_form_draw_page:
 * @cr: where to, in mm, with the origin at the paper's top left corner
 * @page: index of the page
 *
 * Draws a page; the paper itself is left white.
 */
void
usher_form_draw_page (UsherForm *self,
                      cairo_t   *cr,
                      guint      page)
{
  UsherFormPrivate       *priv = NULL;
  const UsherPaperFormat *format = NULL;

  g_return_if_fail (USHER_IS_FORM (self));
  g_return_if_fail (page < usher_form_paginate (self));

  priv = PRIVATE (self);
  format = usher_paper_get_format (priv->paper);

  cairo_save (cr);
  cairo_translate (cr, format->margin_side, format->margin_top);
  usher_flow_draw_page (priv->flow, cr, page);
  cairo_restore (cr);

  cairo_save (cr);
  draw_foot (self, cr, page);
  cairo_restore (cr);
  if (get_n_plies (self) > 0)
    draw_ply (self, cr, page);

  if (priv->is_copy)
    usher_form_draw_copy_mark (cr, priv->language, priv->paper, priv->print_time, priv->zone);
}

static cairo_status_t
append_to_array (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (UsherForm       *self,
              cairo_surface_t *surface)
{
  g_autofree char      *title = usher_form_dup_title (self);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (PRIVATE (self)->print_time);
  g_autofree char      *created = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Usher");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static void
draw_pages (UsherForm        *self,
            cairo_surface_t  *surface,
            UsherFontSubsets *subsets,
            double            scale)
{
  guint    n_pages = usher_form_paginate (self);
  cairo_t *cr = cairo_create (surface);

  usher_font_subsets_attach (subsets, cr);
  cairo_scale (cr, scale, scale);
  for (guint i = 0; i < n_pages; i++)
    {
      usher_form_draw_page (self, cr, i);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
}

/* The faces of the document with the glyphs that all its pages show. */
static UsherFontSubsets *
collect_subsets (UsherForm *self)
{
  UsherFontSubsets *subsets = usher_font_subsets_new (pango_cairo_font_map_get_default ());
  cairo_surface_t  *nowhere = cairo_image_surface_create (CAIRO_FORMAT_A8, 0, 0);

  draw_pages (self, nowhere, subsets, 1.0);
  cairo_surface_destroy (nowhere);
  usher_font_subsets_cut (subsets);

  return subsets;
}

/**
 * usher_form_to_pdf:
 *
 * The document as a PDF.  The same snapshot, language, paper and print time
 * give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *
usher_form_to_pdf (UsherForm *self,
                   GError   **error)
{
  g_autoptr (GByteArray)       bytes = g_byte_array_new ();
  g_autoptr (UsherFontSubsets) subsets = NULL;
  cairo_surface_t             *surface = NULL;
  cairo_status_t               status = CAIRO_STATUS_SUCCESS;
  double                       width = 0.0;
  double                       height = 0.0;

  g_return_val_if_fail (USHER_IS_FORM (self), NULL);

  subsets = collect_subsets (self);
  usher_form_get_page_size (self, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_to_array, bytes, width * points_per_mm, height * points_per_mm);
  set_metadata (self, surface);
  draw_pages (self, surface, subsets, points_per_mm);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "Cannot make the PDF: %s", cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * usher_form_draw_copy_mark:
 * @cr: where to, in mm, with the origin at the paper's top left corner
 * @print_time: when it is printed again, unix seconds UTC, or 0
 * @zone: where the workshop is
 *
 * Marks a page as printed again (补打), in the margin above its content.  Used
 * by forms and on the pages of a frozen file.
 */
void
usher_form_draw_copy_mark (cairo_t              *cr,
                           UsherDocumentLanguage language,
                           UsherPaper            paper,
                           gint64                print_time,
                           GTimeZone            *zone)
{
  const UsherPaperFormat *format = usher_paper_get_format (paper);
  g_autoptr (UsherPen)    pen = usher_pen_new (language, format->is_impact);
  g_autofree char        *time = usher_form_format_date_time (language, print_time, zone);
  g_autofree char        *text = g_strdup_printf (*time != '\0' ? "%s  %s" : "%s%s",
                                           usher_pen_label (pen, USHER_LABEL_COPY), time);
  g_autoptr (PangoLayout) layout = usher_pen_layout (pen, text, USHER_SIZE_SMALL, USHER_TEXT_BOLD, 0.0);
  double                  width = usher_layout_get_width (layout) + 4.0;
  double                  height = usher_layout_get_height (layout) + 0.8;
  double                  x = (format->width - width) / 2;
  double                  y = MAX (0.6, format->margin_top - height - 1.6);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  cairo_set_line_width (cr, USHER_LINE_BOLD);
  cairo_rectangle (cr, x, y, width, height);
  cairo_stroke (cr);
  usher_layout_show (layout, cr, x + 2.0, y + 0.4);
  cairo_restore (cr);
}
