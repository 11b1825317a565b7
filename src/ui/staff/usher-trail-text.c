/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-trail-text.h"

#include <glib/gi18n.h>

#include "usher-labels.h"
#include "usher-money.h"
#include "usher-times.h"

/* How the value of a field is said. */
typedef enum
{
  VALUE_TEXT,
  VALUE_TIME,
  VALUE_MONEY,
  VALUE_HOURS,
  VALUE_RATE,
  VALUE_YES_NO,
  VALUE_STAFF,
  VALUE_ROLE,
  VALUE_BOOKING_STATUS,
  VALUE_ORDER_STATE,
  VALUE_HIDDEN, /* a number or a nick that says nothing to a person: that it changed */
} ValueKind;

/* The one table of what fields are called; a column has one meaning in all kinds of rows. */
static const struct
{
  const char *column;
  const char *title;
  ValueKind   kind;
} fields[] = {
  { "name", NC_ ("field", "Name"), VALUE_TEXT },
    { "phone", NC_ ("field", "Phone"), VALUE_TEXT },
      { "second_phone", NC_ ("field", "Second phone"), VALUE_TEXT },
        { "contact", NC_ ("field", "Contact person"), VALUE_TEXT },
          { "address", NC_ ("field", "Address"), VALUE_TEXT },
            { "address_form", NC_ ("field", "Form of address"), VALUE_HIDDEN },
              { "may_be_called", NC_ ("field", "May be called"), VALUE_YES_NO },
                { "credit_limit", NC_ ("field", "Limit on account"), VALUE_MONEY },
                  { "note", NC_ ("field", "Note"), VALUE_TEXT },
                    { "anonymised_at", NC_ ("field", "Anonymised"), VALUE_TIME },
                      { "deleted_at", NC_ ("field", "Removed"), VALUE_TIME },
                        { "customer_id", NC_ ("field", "Customer"), VALUE_HIDDEN },
                          { "vehicle_id", NC_ ("field", "Car"), VALUE_HIDDEN },
                            { "plate", NC_ ("field", "Plate"), VALUE_TEXT },
                              { "vin", NC_ ("field", "VIN"), VALUE_TEXT },
                                { "make", NC_ ("field", "Make"), VALUE_TEXT },
                                  { "model", NC_ ("field", "Model"), VALUE_TEXT },
                                    { "year", NC_ ("field", "Year"), VALUE_TEXT },
                                      { "colour", NC_ ("field", "Colour"), VALUE_TEXT },
                                        { "fuel", NC_ ("field", "Fuel"), VALUE_HIDDEN },
                                          { "use", NC_ ("field", "Use"), VALUE_TEXT },
                                            { "engine_number", NC_ ("field", "Engine number"), VALUE_TEXT },
                                              { "registered_on", NC_ ("field", "Registered"), VALUE_TEXT },
                                                { "warranty_from", NC_ ("field", "Warranty from"), VALUE_TEXT },
                                                  { "odometer", NC_ ("field", "Odometer"), VALUE_TEXT },
                                                    { "odometer_at", NC_ ("field", "Odometer read"), VALUE_TIME },
                                                      { "odometer_reason", NC_ ("field", "Odometer, reason"), VALUE_TEXT },
                                                        { "next_service_km", NC_ ("field", "Next service, km"), VALUE_TEXT },
                                                          { "next_service_on", NC_ ("field", "Next service"), VALUE_TEXT },
                                                            { "inspection_on", NC_ ("field", "Inspection due"), VALUE_TEXT },
                                                              { "insurance_on", NC_ ("field", "Insurance ends"), VALUE_TEXT },
                                                                { "arrives_at", NC_ ("field", "Arrival"), VALUE_TIME },
                                                                  { "content", NC_ ("field", "What for"), VALUE_TEXT },
                                                                    { "hours", NC_ ("field", "Hours"), VALUE_HOURS },
                                                                      { "advisor_id", NC_ ("field", "Advisor"), VALUE_STAFF },
                                                                        { "status", NC_ ("field", "Status"), VALUE_BOOKING_STATUS },
                                                                          { "cancel_reason", NC_ ("field", "Reason of cancelling"), VALUE_TEXT },
                                                                            { "document_state", NC_ ("field", "State"), VALUE_ORDER_STATE },
                                                                              { "number", NC_ ("field", "Number"), VALUE_TEXT },
                                                                                { "arrived_at", NC_ ("field", "Arrived"), VALUE_TIME },
                                                                                  { "reception_at", NC_ ("field", "Reception began"), VALUE_TIME },
                                                                                    { "closed_at", NC_ ("field", "Closed"), VALUE_TIME },
                                                                                      { "brought_by", NC_ ("field", "Brought by"), VALUE_TEXT },
                                                                                        { "brought_by_phone", NC_ ("field", "Phone of who brought it"), VALUE_TEXT },
                                                                                          { "promised_at", NC_ ("field", "Promised time"), VALUE_TIME },
                                                                                            { "promise_note", NC_ ("field", "Promised time, note"), VALUE_TEXT },
                                                                                              { "fuel_eighths", NC_ ("field", "Fuel level, eighths"), VALUE_TEXT },
                                                                                                { "charge_percent", NC_ ("field", "Charge, %"), VALUE_TEXT },
                                                                                                  { "covers_seat", NC_ ("field", "Seat cover"), VALUE_YES_NO },
                                                                                                    { "covers_wheel", NC_ ("field", "Wheel cover"), VALUE_YES_NO },
                                                                                                      { "covers_mat", NC_ ("field", "Floor mat"), VALUE_YES_NO },
                                                                                                        { "saw_licence", NC_ ("field", "Licence seen"), VALUE_YES_NO },
                                                                                                          { "saw_booklet", NC_ ("field", "Service booklet seen"), VALUE_YES_NO },
                                                                                                            { "belongings", NC_ ("field", "Belongings"), VALUE_TEXT },
                                                                                                              { "valuables", NC_ ("field", "Valuables"), VALUE_HIDDEN },
                                                                                                                { "payment_method", NC_ ("field", "Payment"), VALUE_HIDDEN },
                                                                                                                  { "old_parts", NC_ ("field", "Old parts"), VALUE_HIDDEN },
                                                                                                                    { "wash", NC_ ("field", "Wash"), VALUE_HIDDEN },
                                                                                                                      { "waiting", NC_ ("field", "Waiting"), VALUE_HIDDEN },
                                                                                                                        { "price_after_inspection", NC_ ("field", "Price after inspection"), VALUE_YES_NO },
                                                                                                                          { "whole_discount", NC_ ("field", "Discount"), VALUE_MONEY },
                                                                                                                            { "description", NC_ ("field", "Description"), VALUE_TEXT },
                                                                                                                              { "created_at", NC_ ("field", "Since"), VALUE_TIME },
                                                                                                                                { "valid_from", NC_ ("field", "From"), VALUE_TIME },
                                                                                                                                  { "valid_to", NC_ ("field", "Until"), VALUE_TIME },
                                                                                                                                    { "issued_at", NC_ ("field", "Issued"), VALUE_TIME },
                                                                                                                                      { "consented_at", NC_ ("field", "Consented"), VALUE_TIME },
                                                                                                                                        { "consented_by", NC_ ("field", "Consent given by"), VALUE_TEXT },
                                                                                                                                          { "relation", NC_ ("field", "Relation"), VALUE_TEXT },
                                                                                                                                            { "method", NC_ ("field", "How"), VALUE_TEXT },
                                                                                                                                              { "kind", NC_ ("field", "Kind"), VALUE_TEXT },
                                                                                                                                                { "version", NC_ ("field", "Version"), VALUE_TEXT },
                                                                                                                                                  { "total", NC_ ("field", "Total"), VALUE_MONEY },
                                                                                                                                                    { "taken_at", NC_ ("field", "Taken"), VALUE_TIME },
                                                                                                                                                      { "amount", NC_ ("field", "Amount"), VALUE_MONEY },
                                                                                                                                                        { "unit_price", NC_ ("field", "Price"), VALUE_MONEY },
                                                                                                                                                          { "quantity", NC_ ("field", "Quantity, thousandths"), VALUE_TEXT },
                                                                                                                                                            { "consent", NC_ ("field", "Answer"), VALUE_TEXT },
                                                                                                                                                              { "words", NC_ ("field", "In the customer’s words"), VALUE_TEXT },
                                                                                                                                                                { "cause", NC_ ("field", "Cause"), VALUE_TEXT },
                                                                                                                                                                  { "measures", NC_ ("field", "Measures"), VALUE_TEXT },
                                                                                                                                                                    { "opened_at", NC_ ("field", "Opened"), VALUE_TIME },
                                                                                                                                                                      { "delivered_at", NC_ ("field", "Delivered"), VALUE_TIME },
                                                                                                                                                                        { "collected_by", NC_ ("field", "Collected by"), VALUE_TEXT },
                                                                                                                                                                          { "at", NC_ ("field", "When"), VALUE_TIME },
                                                                                                                                                                            { "result", NC_ ("field", "Result"), VALUE_TEXT },
                                                                                                                                                                              { "since_when", NC_ ("field", "Since when"), VALUE_TEXT },
                                                                                                                                                                                { "how_often", NC_ ("field", "How often"), VALUE_TEXT },
                                                                                                                                                                                  { "badge", NC_ ("field", "Badge"), VALUE_TEXT },
                                                                                                                                                                                    { "skills", NC_ ("field", "Trades"), VALUE_HIDDEN },
                                                                                                                                                                                      { "discount_limit", NC_ ("field", "Discount limit"), VALUE_RATE },
                                                                                                                                                                                        { "role", NC_ ("field", "Role"), VALUE_ROLE },
                                                                                                                                                                                          { "is_active", NC_ ("field", "On the staff"), VALUE_YES_NO },
                                                                                                                                                                                        };

/* What was done, where it was no change of a field. */
static const struct
{
  const char *action;
  const char *title;
} actions[] = {
  { "create", NC_ ("trail", "Made") },
    { "save", NC_ ("trail", "Saved") },
      { "walk-in", NC_ ("trail", "Came without a booking") },
        { "check-in", NC_ ("trail", "Checked in") },
          { "undo-check-in", NC_ ("trail", "Check-in taken back") },
            { "start-reception", NC_ ("trail", "Reception began") },
              { "issue", NC_ ("trail", "Document issued") },
                { "override-issue", NC_ ("trail", "Issued in spite of what was open") },
                  { "override", NC_ ("trail", "Went on in spite of what was open") },
                    { "override-odometer", NC_ ("trail", "Lower odometer allowed") },
                      { "override-stock", NC_ ("trail", "Less stock allowed") },
                        { "new-version", NC_ ("trail", "New version begun") },
                          { "consent", NC_ ("trail", "Consent recorded") },
                            { "record-consent", NC_ ("trail", "Consent recorded") },
                              { "attach-scan", NC_ ("trail", "Scan attached") },
                                { "cancel", NC_ ("trail", "Cancelled") },
                                  { "undo-cancel", NC_ ("trail", "Cancelling taken back") },
                                    { "contact", NC_ ("trail", "Contact noted") },
                                      { "take-back", NC_ ("trail", "Taken back") },
                                        { "dispatch", NC_ ("trail", "Dispatched") },
                                          { "start-work", NC_ ("trail", "Work started") },
                                            { "pause-work", NC_ ("trail", "Work paused") },
                                              { "finish-work", NC_ ("trail", "Work finished") },
                                                { "stop-work", NC_ ("trail", "Work stopped") },
                                                  { "resume-work", NC_ ("trail", "Work resumed") },
                                                    { "move-parts", NC_ ("trail", "Parts moved") },
                                                      { "move-promise", NC_ ("trail", "Promised time moved") },
                                                        { "propose-addition", NC_ ("trail", "Additional work proposed") },
                                                          { "answer-addition", NC_ ("trail", "Additional work answered") },
                                                            { "self-check", NC_ ("trail", "Self check") },
                                                              { "peer-check", NC_ ("trail", "Peer check") },
                                                                { "final-check", NC_ ("trail", "Final check") },
                                                                  { "road-test", NC_ ("trail", "Road test") },
                                                                    { "wash", NC_ ("trail", "Wash") },
                                                                      { "tell-ready", NC_ ("trail", "Customer told that it is ready") },
                                                                        { "told-customer", NC_ ("trail", "Customer told") },
                                                                          { "not-told-customer", NC_ ("trail", "Customer could not be told") },
                                                                            { "accept", NC_ ("trail", "Accepted by the customer") },
                                                                              { "reject", NC_ ("trail", "Not accepted by the customer") },
                                                                                { "issue-settlement", NC_ ("trail", "Settlement issued") },
                                                                                  { "show-settlement", NC_ ("trail", "Settlement shown") },
                                                                                    { "reverse-settlement", NC_ ("trail", "Settlement reversed") },
                                                                                      { "prepay", NC_ ("trail", "Prepayment") },
                                                                                        { "take-payment", NC_ ("trail", "Payment") },
                                                                                          { "refund", NC_ ("trail", "Refund") },
                                                                                            { "note-invoice", NC_ ("trail", "Invoice noted") },
                                                                                              { "issue-gate-pass", NC_ ("trail", "Gate pass issued") },
                                                                                                { "deliver", NC_ ("trail", "Delivered") },
                                                                                                  { "follow-up", NC_ ("trail", "Followed up") },
                                                                                                    { "judge-repeat", NC_ ("trail", "Repeat repair judged") },
                                                                                                      { "overlap-allowed", NC_ ("trail", "Overlap allowed") },
                                                                                                        { "closed-hours-allowed", NC_ ("trail", "Closed hours allowed") },
                                                                                                          { "credit-limit", NC_ ("trail", "Limit on account changed") },
                                                                                                            { "export", NC_ ("trail", "Data handed out") },
                                                                                                              { "anonymise", NC_ ("trail", "Anonymised") },
                                                                                                                { "minimise", NC_ ("trail", "Erased what is not needed") },
                                                                                                                  { "sign-in", NC_ ("trail", "Signed in") },
                                                                                                                    { "wrong-pin", NC_ ("trail", "Wrong PIN") },
                                                                                                                      { "set-pin", NC_ ("trail", "PIN set") },
                                                                                                                        { "remove-pin", NC_ ("trail", "PIN removed") },
                                                                                                                          { "approve", NC_ ("trail", "Approved") },
                                                                                                                        };

static char *
say_enumerated (UsherSession *session,
                const char   *value,
                ValueKind     kind)
{
  UsherBookingStatus status = USHER_BOOKING_STATUS_BOOKED;
  UsherDocumentState state = USHER_DOCUMENT_STATE_DRAFT;
  UsherRole          role = USHER_ROLE_ADVISOR;
  UsherStaff        *staff = NULL;

  if (kind == VALUE_BOOKING_STATUS && usher_booking_status_from_string (value, &status))
    return g_strdup (usher_booking_status_label (status));
  if (kind == VALUE_ORDER_STATE && usher_document_state_from_string (value, &state))
    return g_strdup (usher_document_state_label (state));
  if (kind == VALUE_ROLE && usher_role_from_string (value, &role))
    return g_strdup (usher_role_label (role));
  if (kind == VALUE_STAFF)
    staff = usher_shop_find_staff (usher_session_get_shop (session), g_ascii_strtoll (value, NULL, 10));
  return g_strdup (staff != NULL ? staff->name : C_("field", "another"));
}

static char *
say_value (UsherSession *session,
           const char   *value,
           ValueKind     kind)
{
  gint64 number = g_ascii_strtoll (value, NULL, 10);

  if (*value == '\0')
    return g_strdup (C_("field", "nothing"));
  switch (kind)
    {
    case VALUE_TIME:
      return usher_times_relative (session, number);
    case VALUE_MONEY:
      return usher_money_format_symbol (number);
    case VALUE_HOURS:
      return g_strdup_printf ("%d.%02d", (int) (number / 100), (int) (number % 100));
    case VALUE_RATE:
      return g_strdup_printf ("%d.%02d%%", (int) (number / 100), (int) (number % 100));
    case VALUE_YES_NO:
      return g_strdup (number != 0 ? C_("field", "yes") : C_("field", "no"));
    case VALUE_STAFF:
    case VALUE_ROLE:
    case VALUE_BOOKING_STATUS:
    case VALUE_ORDER_STATE:
      return say_enumerated (session, value, kind);
    case VALUE_TEXT:
    case VALUE_HIDDEN:
    default:
      return g_strdup (value);
    }
}

static const char *
find_field (const char *column,
            ValueKind  *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].column, column))
      {
        *kind = fields[i].kind;
        return g_dpgettext2 (NULL, "field", fields[i].title);
      }
  *kind = VALUE_HIDDEN;
  return column;
}

/**
 * usher_trail_field:
 * @column: a field
 * @value: what it says
 *
 * Returns: (transfer full): both in the words of the desk
 */
char *
usher_trail_field (UsherSession *session,
                   const char   *column,
                   const char   *value)
{
  ValueKind        kind = VALUE_HIDDEN;
  const char      *title = find_field (column, &kind);
  g_autofree char *text = say_value (session, value, kind);

  /* Translators: the name of a field and what it says. */
  return g_strdup_printf (C_("field", "%s: %s"), title, text);
}

static char *
say_field (UsherSession    *session,
           UsherAuditEvent *event)
{
  ValueKind        kind = VALUE_HIDDEN;
  const char      *title = find_field (event->action, &kind);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (event->is_erased)
    /* Translators: %s is the name of a field. */
    return g_strdup_printf (_("%s changed; what it said is erased"), title);
  if (kind == VALUE_HIDDEN)
    /* Translators: %s is the name of a field. */
    return g_strdup_printf (_("%s changed"), title);

  before = say_value (session, event->old_value, kind);
  after = say_value (session, event->new_value, kind);
  /* Translators: the name of a field, what it said, what it says now. */
  return g_strdup_printf (_("%s: %s → %s"), title, before, after);
}

/**
 * usher_trail_what:
 * @session: the open workshop
 * @event: an event of the trail
 *
 * Returns: (transfer full): what happened, in the words of the desk
 */
char *
usher_trail_what (UsherSession    *session,
                  UsherAuditEvent *event)
{
  const char *title = event->action;

  if (event->is_field)
    return say_field (session, event);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].action, event->action))
      title = g_dpgettext2 (NULL, "trail", actions[i].title);
  if (*event->detail == '\0')
    return g_strdup (title);
  /* Translators: what was done, then the reason or a number. */
  return g_strdup_printf (C_("trail", "%s: %s"), title, event->detail);
}

/**
 * usher_trail_who:
 *
 * Returns: (transfer full): when, by whom and with whose approval
 */
char *
usher_trail_who (UsherSession    *session,
                 UsherAuditEvent *event)
{
  g_autofree char *when = usher_times_relative (session, event->at);
  const char      *who = *event->staff_name != '\0' ? event->staff_name : C_("trail", "nobody signed in");

  if (*event->approver_name != '\0')
    /* Translators: when, who did it, who approved of it. */
    return g_strdup_printf (_("%s · %s, approved by %s"), when, who, event->approver_name);
  /* Translators: when, who did it. */
  return g_strdup_printf (C_("trail", "%s · %s"), when, who);
}
