/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-print-source.h"

#include <poppler.h>

static const double points_per_mm = 72.0 / 25.4;

struct _UsherPrintSource
{
  GObject parent_instance;

  UsherForm       *form;   /* %NULL for a frozen document */
  PopplerDocument *frozen; /* %NULL for a form */
  GBytes          *pdf;    /* of the frozen document */
  char            *kind;
  char            *title;
  gint64           document_id; /* 0: not kept in the workshop */

  gboolean              is_copy;
  UsherDocumentLanguage language;
  gint64                print_time;
  GTimeZone            *zone;
};

G_DEFINE_FINAL_TYPE (UsherPrintSource, usher_print_source, G_TYPE_OBJECT)

static void
usher_print_source_finalize (GObject *object)
{
  UsherPrintSource *self = USHER_PRINT_SOURCE (object);

  g_clear_object (&self->form);
  g_clear_object (&self->frozen);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);

  G_OBJECT_CLASS (usher_print_source_parent_class)->finalize (object);
}

static void
usher_print_source_class_init (UsherPrintSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_print_source_finalize;
}

static void
usher_print_source_init (UsherPrintSource *self)
{
}

/* “UsherCheckInForm” is of the kind “check-in”. */
static char *
kind_of_form (UsherForm *form)
{
  const char *name = G_OBJECT_TYPE_NAME (form);
  GString    *kind = g_string_new (NULL);

  if (g_str_has_prefix (name, "Usher"))
    name += strlen ("Usher");
  for (const char *c = name; *c != '\0' && strcmp (c, "Form") != 0; c++)
    {
      if (g_ascii_isupper (*c) && kind->len > 0)
        g_string_append_c (kind, '-');
      g_string_append_c (kind, g_ascii_tolower (*c));
    }

  return g_string_free (kind, FALSE);
}

/**
 * usher_print_source_new_for_form:
 * @form: a form
 *
 * Returns: (transfer full): the pages of @form
 */
UsherPrintSource *
usher_print_source_new_for_form (UsherForm *form)
{
  UsherPrintSource *self = NULL;

  g_return_val_if_fail (USHER_IS_FORM (form), NULL);

  self = g_object_new (USHER_TYPE_PRINT_SOURCE, NULL);
  self->form = g_object_ref (form);
  self->kind = kind_of_form (form);
  self->title = usher_form_dup_title (form);

  return self;
}

/**
 * usher_print_source_new_for_pdf:
 * @pdf: a frozen document
 * @kind: of the document, such as “authorization”
 * @title: name of the document, without personal data
 *
 * Returns: (transfer full) (nullable): the pages of @pdf, or %NULL when it is none
 */
UsherPrintSource *
usher_print_source_new_for_pdf (GBytes     *pdf,
                                const char *kind,
                                const char *title,
                                GError    **error)
{
  UsherPrintSource *self = NULL;
  PopplerDocument  *frozen = NULL;

  g_return_val_if_fail (pdf != NULL, NULL);

  frozen = poppler_document_new_from_bytes (pdf, NULL, error);
  if (frozen == NULL)
    return NULL;

  self = g_object_new (USHER_TYPE_PRINT_SOURCE, NULL);
  self->frozen = frozen;
  self->pdf = g_bytes_ref (pdf);
  self->kind = g_strdup (kind);
  self->title = g_strdup (title);

  return self;
}

/**
 * usher_print_source_get_kind:
 *
 * Returns: what kind of document it is, a stable word
 */
const char *
usher_print_source_get_kind (UsherPrintSource *self)
{
  return self->kind;
}

/**
 * usher_print_source_get_title:
 *
 * Returns: name and number of the document, without personal data
 */
const char *
usher_print_source_get_title (UsherPrintSource *self)
{
  return self->title;
}

/**
 * usher_print_source_get_n_pages:
 *
 * Returns: the number of pages
 */
guint
usher_print_source_get_n_pages (UsherPrintSource *self)
{
  g_return_val_if_fail (USHER_IS_PRINT_SOURCE (self), 0);

  return self->form != NULL ? usher_form_paginate (self->form) : (guint) poppler_document_get_n_pages (self->frozen);
}

/**
 * usher_print_source_get_page_size:
 * @page: index of a page
 * @width: (out): in mm
 * @height: (out): in mm
 */
void
usher_print_source_get_page_size (UsherPrintSource *self,
                                  guint             page,
                                  double           *width,
                                  double           *height)
{
  g_return_if_fail (USHER_IS_PRINT_SOURCE (self));

  if (self->form != NULL)
    {
      usher_form_get_page_size (self->form, width, height);
    }
  else
    {
      PopplerPage *sheet = poppler_document_get_page (self->frozen, page);

      poppler_page_get_size (sheet, width, height);
      g_object_unref (sheet);
      *width /= points_per_mm;
      *height /= points_per_mm;
    }
}

static void
draw_frozen_page (UsherPrintSource *self,
                  cairo_t          *cr,
                  guint             page)
{
  PopplerPage *sheet = poppler_document_get_page (self->frozen, page);

  cairo_save (cr);
  cairo_scale (cr, 1.0 / points_per_mm, 1.0 / points_per_mm);
  poppler_page_render_for_printing (sheet, cr);
  cairo_restore (cr);
  g_object_unref (sheet);
}

/* The mark stands in the margin of the paper that the page most resembles. */
static UsherPaper
guess_paper (UsherPrintSource *self,
             guint             page)
{
  double width = 0.0;
  double height = 0.0;

  usher_print_source_get_page_size (self, page, &width, &height);

  return width > height ? USHER_PAPER_A4_LANDSCAPE : USHER_PAPER_A4;
}

/**
 * usher_print_source_draw_page:
 * @cr: where to, in mm, with the origin at the paper's top left corner
 * @page: index of a page
 *
 * Draws a page; the paper itself is left white.
 */
void
usher_print_source_draw_page (UsherPrintSource *self,
                              cairo_t          *cr,
                              guint             page)
{
  g_return_if_fail (USHER_IS_PRINT_SOURCE (self));
  g_return_if_fail (page < usher_print_source_get_n_pages (self));

  if (self->form != NULL)
    usher_form_draw_page (self->form, cr, page);
  else
    draw_frozen_page (self, cr, page);

  if (self->is_copy)
    usher_form_draw_copy_mark (cr, self->language, guess_paper (self, page), self->print_time, self->zone);
}

/**
 * usher_print_source_to_pdf:
 *
 * Returns: (transfer full) (nullable): the document as a file; a frozen one as
 *   it was frozen, byte for byte
 */
GBytes *
usher_print_source_to_pdf (UsherPrintSource *self,
                           GError          **error)
{
  g_return_val_if_fail (USHER_IS_PRINT_SOURCE (self), NULL);

  return self->form != NULL ? usher_form_to_pdf (self->form, error) : g_bytes_ref (self->pdf);
}

/**
 * usher_print_source_get_document_id:
 *
 * Returns: id of the issued document, 0 for a form that is not issued
 */
gint64
usher_print_source_get_document_id (UsherPrintSource *self)
{
  return self->document_id;
}

/**
 * usher_print_source_set_document_id:
 * @document_id: id of the issued document
 *
 * Sets which document's prints are to be recorded.
 */
void
usher_print_source_set_document_id (UsherPrintSource *self,
                                    gint64            document_id)
{
  self->document_id = document_id;
}

/**
 * usher_print_source_get_is_copy:
 *
 * Returns: whether the pages are marked as printed again
 */
gboolean
usher_print_source_get_is_copy (UsherPrintSource *self)
{
  return self->is_copy;
}

/**
 * usher_print_source_mark_copy:
 * @language: of the mark
 * @print_time: when it is printed again, unix seconds UTC
 * @zone: where the workshop is
 *
 * Marks the pages as printed again (补打), outside of their content.
 */
void
usher_print_source_mark_copy (UsherPrintSource     *self,
                              UsherDocumentLanguage language,
                              gint64                print_time,
                              GTimeZone            *zone)
{
  g_return_if_fail (USHER_IS_PRINT_SOURCE (self));

  self->is_copy = TRUE;
  self->language = language;
  self->print_time = print_time;
  g_clear_pointer (&self->zone, g_time_zone_unref);
  self->zone = g_time_zone_ref (zone);
}
