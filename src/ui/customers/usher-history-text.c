/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-history-text.h"

#include <glib/gi18n.h>

#include "usher-labels.h"

/* What stands first in a row, by the kind of what happened. */
static const struct
{
  const char *kind;
  const char *title;
} kinds[] = {
  { "visit", NC_ ("history", "Visit") },
    { "line", NC_ ("history", "Done") },
      { "deferred", NC_ ("history", "Not done") },
        { "document", NC_ ("history", "Paper") },
          { "payment", NC_ ("history", "Money") },
            { "booking", NC_ ("history", "Booking") },
              { "call", NC_ ("history", "Call") },
                { "follow-up", NC_ ("history", "Follow-up call") },
                  { "complaint", NC_ ("history", "Complaint") },
                    { "guarantee", NC_ ("history", "Guarantee") },
                  };

/* Nicks that stand in rows, and what the desk calls them. */
static const struct
{
  const char *nick;
  const char *title;
} words[] = {
  { "authorization", NC_ ("paper", "Repair authorization") },
    { "check-in", NC_ ("paper", "Check-in sheet") },
      { "addition", NC_ ("paper", "Additional work") },
        { "parts-issue", NC_ ("paper", "Parts issue") },
          { "quality", NC_ ("paper", "Quality sheet") },
            { "road-test", NC_ ("paper", "Road test") },
              { "settlement", NC_ ("paper", "Settlement list") },
                { "gate-pass", NC_ ("paper", "Gate pass") },
                  { "delivery", NC_ ("paper", "Delivery sheet") },
                    { "follow-up", NC_ ("paper", "Follow-up record") },
                      { "job", NC_ ("paper", "Job sheet") },
                        { "payment", NC_ ("paper", "Payment") },
                          { "prepayment", NC_ ("paper", "Prepayment") },
                            { "refund", NC_ ("paper", "Refund") },
                              { "reversal", NC_ ("paper", "Reversal") },
                                { "cash", NC_ ("paper", "Cash") },
                                  { "card", NC_ ("paper", "Card") },
                                    { "wechat", NC_ ("paper", "WeChat") },
                                      { "alipay", NC_ ("paper", "Alipay") },
                                        { "transfer", NC_ ("paper", "Transfer") },
                                          { "on-account", NC_ ("paper", "On account") },
                                            { "declined", NC_ ("paper", "Declined") },
                                              { "deferred", NC_ ("paper", "Put off") },
                                                { "recommended", NC_ ("paper", "Recommended") },
                                                  { "open", NC_ ("paper", "Open") },
                                                    { "in-hand", NC_ ("paper", "In hand") },
                                                      { "resolved", NC_ ("paper", "Resolved") },
                                                        { "closed", NC_ ("paper", "Closed") },
                                                      };

static const char *
say (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].nick, nick))
      return g_dpgettext2 (NULL, "paper", words[i].title);
  return "";
}

static const char *
say_kind (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return g_dpgettext2 (NULL, "history", kinds[i].title);
  return "";
}

/* What it was: a number, a description, the name of a paper. */
static const char *
say_what (UsherHistoryItem *item)
{
  UsherBookingStatus status = USHER_BOOKING_STATUS_BOOKED;
  UsherContactResult result = USHER_CONTACT_RESULT_REACHED;

  if (g_str_equal (item->kind, "booking"))
    return usher_booking_status_from_string (item->title, &status) ? usher_booking_status_label (status) : "";
  if (g_str_equal (item->kind, "call"))
    return usher_contact_result_from_string (item->title, &result) ? usher_contact_result_label (result) : "";
  if (g_str_equal (item->kind, "document") || g_str_equal (item->kind, "payment") || g_str_equal (item->kind, "complaint"))
    return say (item->title);
  return item->title;
}

/**
 * usher_history_title:
 *
 * Returns: (transfer full): what happened, in a few words
 */
char *
usher_history_title (UsherHistoryItem *item)
{
  const char *kind = say_kind (item->kind);
  const char *what = say_what (item);

  if (g_str_equal (item->kind, "follow-up") && *what != '\0')
    /* Translators: %s is a number from 0 to 10. */
    return g_strdup_printf (_("Follow-up call: recommends us with %s of 10"), what);
  /* Translators: what kind of thing happened, then which: "Paper: Gate pass". */
  return *what != '\0' ? g_strdup_printf (C_("history", "%s: %s"), kind, what) : g_strdup (kind);
}

/**
 * usher_history_detail:
 *
 * Returns: (transfer full): the particulars, or an empty text
 */
char *
usher_history_detail (UsherHistoryItem *item)
{
  UsherDocumentState state = USHER_DOCUMENT_STATE_DRAFT;

  if (g_str_equal (item->kind, "visit"))
    return g_strdup (usher_document_state_from_string (item->detail, &state) ? usher_document_state_label (state) : "");
  if (g_str_equal (item->kind, "payment") || g_str_equal (item->kind, "deferred"))
    return g_strdup (say (item->detail));
  if (g_str_equal (item->kind, "line"))
    return g_strdup ("");
  return g_strdup (item->detail);
}
