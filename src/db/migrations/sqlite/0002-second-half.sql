-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- From the signed authorization to the follow-up call.  Times are unix seconds
-- UTC, dates are YYYY-MM-DD, money is fen, hours 1/100 h, quantities 1/1000.
-- Words in TEXT columns with a fixed choice are the nicks of src/core.

-- Staff who sign in, and what they can do. ---------------------------------------
ALTER TABLE staff ADD COLUMN badge TEXT NOT NULL DEFAULT ''; -- number or code on the badge
ALTER TABLE staff ADD COLUMN pin_hash TEXT NOT NULL DEFAULT ''; -- empty: no PIN was set
ALTER TABLE staff ADD COLUMN skills TEXT NOT NULL DEFAULT ''; -- nicks of trades, separated by spaces; empty: all
ALTER TABLE staff ADD COLUMN discount_limit INTEGER NOT NULL DEFAULT 0; -- basis points at settlement
CREATE UNIQUE INDEX staff_by_badge ON staff (badge) WHERE badge <> '' AND deleted_at IS NULL;

CREATE TABLE absence (
  id          INTEGER PRIMARY KEY,
  row_version INTEGER NOT NULL DEFAULT 1,
  staff_id    INTEGER NOT NULL REFERENCES staff (id),
  starts_at   INTEGER NOT NULL,
  ends_at     INTEGER NOT NULL,
  reason      TEXT NOT NULL DEFAULT '',
  deleted_at  INTEGER,
  CHECK (ends_at > starts_at)
) STRICT;
CREATE INDEX absence_by_staff ON absence (staff_id, starts_at) WHERE deleted_at IS NULL;

-- Estimated against actual hours of an operation, kept as sums.
ALTER TABLE labour_operation ADD COLUMN trade TEXT NOT NULL DEFAULT 'mechanical';
ALTER TABLE labour_operation ADD COLUMN system TEXT NOT NULL DEFAULT ''; -- which system of the car
ALTER TABLE labour_operation ADD COLUMN times_done INTEGER NOT NULL DEFAULT 0;
ALTER TABLE labour_operation ADD COLUMN hours_estimated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE labour_operation ADD COLUMN hours_taken INTEGER NOT NULL DEFAULT 0;

ALTER TABLE concern ADD COLUMN system TEXT NOT NULL DEFAULT '';

-- Lines: additional work, rework, and what the guarantee goes by. ----------------
ALTER TABLE estimate_line ADD COLUMN addition_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE estimate_line ADD COLUMN rework_of INTEGER NOT NULL DEFAULT 0; -- line that was done badly; not billed
ALTER TABLE estimate_line ADD COLUMN rework_cause TEXT NOT NULL DEFAULT '';
ALTER TABLE estimate_line ADD COLUMN rework_by INTEGER; -- who is answerable for it
ALTER TABLE estimate_line ADD COLUMN category TEXT NOT NULL DEFAULT 'minor'; -- of repair (维修类别)
ALTER TABLE estimate_line ADD COLUMN assembly TEXT NOT NULL DEFAULT ''; -- main assembly that is replaced (三包)
ALTER TABLE estimate_line ADD COLUMN started_at INTEGER;
ALTER TABLE estimate_line ADD COLUMN done_at INTEGER;
ALTER TABLE estimate_line ADD COLUMN done_by INTEGER;

-- The workshop's side of an order: its job sheet (派工单). ------------------------
CREATE TABLE job (
  order_id      INTEGER PRIMARY KEY REFERENCES repair_order (id),
  row_version   INTEGER NOT NULL DEFAULT 1,
  urgency       TEXT NOT NULL DEFAULT 'normal', -- normal, booked, urgent, rework
  tools_ready   INTEGER NOT NULL DEFAULT 0 CHECK (tools_ready IN (0, 1)),
  parts_ready   INTEGER NOT NULL DEFAULT 0 CHECK (parts_ready IN (0, 1)),
  bay_cleaned   INTEGER NOT NULL DEFAULT 0 CHECK (bay_cleaned IN (0, 1)),
  is_on_site    INTEGER NOT NULL DEFAULT 0 CHECK (is_on_site IN (0, 1)), -- the customer waits here
  key_tag       TEXT NOT NULL DEFAULT '',
  parking       TEXT NOT NULL DEFAULT '',
  category      TEXT NOT NULL DEFAULT 'minor', -- of repair: decides whether a certificate is due
  certificate   TEXT NOT NULL DEFAULT '', -- number of the certificate (合格证)
  codes_before  TEXT NOT NULL DEFAULT '',
  codes_after   TEXT NOT NULL DEFAULT '',
  instruction   TEXT NOT NULL DEFAULT '',
  dispatched_at INTEGER,
  dispatched_by INTEGER REFERENCES staff (id)
) STRICT;

-- Who shall do a line, and in which stretch of which bay.
CREATE TABLE assignment (
  id            INTEGER PRIMARY KEY,
  row_version   INTEGER NOT NULL DEFAULT 1,
  order_id      INTEGER NOT NULL REFERENCES repair_order (id),
  line_id       INTEGER NOT NULL REFERENCES estimate_line (id),
  technician_id INTEGER NOT NULL REFERENCES staff (id),
  block_id      INTEGER REFERENCES time_block (id),
  assigned_at   INTEGER NOT NULL,
  assigned_by   INTEGER REFERENCES staff (id),
  deleted_at    INTEGER
) STRICT;
CREATE INDEX assignment_by_order ON assignment (order_id) WHERE deleted_at IS NULL;
CREATE INDEX assignment_by_technician ON assignment (technician_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX assignment_once ON assignment (line_id, technician_id) WHERE deleted_at IS NULL;

-- What technicians really worked; a person works on one thing at a time.
CREATE TABLE time_entry (
  id            INTEGER PRIMARY KEY,
  row_version   INTEGER NOT NULL DEFAULT 1,
  order_id      INTEGER NOT NULL REFERENCES repair_order (id),
  line_id       INTEGER NOT NULL REFERENCES estimate_line (id),
  technician_id INTEGER NOT NULL REFERENCES staff (id),
  started_at    INTEGER NOT NULL,
  ended_at      INTEGER,
  pause_reason  TEXT NOT NULL DEFAULT '', -- empty: the line was finished
  note          TEXT NOT NULL DEFAULT '',
  deleted_at    INTEGER,
  CHECK (ended_at IS NULL OR ended_at >= started_at)
) STRICT;
CREATE INDEX time_entry_by_order ON time_entry (order_id, started_at);
CREATE INDEX time_entry_by_technician ON time_entry (technician_id, started_at);
CREATE UNIQUE INDEX time_entry_one_running ON time_entry (technician_id)
  WHERE ended_at IS NULL AND deleted_at IS NULL;

CREATE TABLE work_stop (
  id        INTEGER PRIMARY KEY,
  order_id  INTEGER NOT NULL REFERENCES repair_order (id),
  cause     TEXT NOT NULL,
  note      TEXT NOT NULL DEFAULT '',
  ends_when TEXT NOT NULL DEFAULT '', -- what would end it
  expected_at INTEGER,                -- when that is expected
  since     INTEGER NOT NULL,
  until     INTEGER,
  stopped_by INTEGER REFERENCES staff (id),
  resumed_by INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX work_stop_by_order ON work_stop (order_id, since);
CREATE UNIQUE INDEX work_stop_one_open ON work_stop (order_id) WHERE until IS NULL;

CREATE TABLE promise_change (
  id         INTEGER PRIMARY KEY,
  order_id   INTEGER NOT NULL REFERENCES repair_order (id),
  old_at     INTEGER,
  new_at     INTEGER NOT NULL,
  reason     TEXT NOT NULL DEFAULT '',
  changed_at INTEGER NOT NULL,
  changed_by INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX promise_change_by_order ON promise_change (order_id, changed_at);

-- “Tell the customer”: who must be told what, and who was told what when.
CREATE TABLE notice (
  id          INTEGER PRIMARY KEY,
  row_version INTEGER NOT NULL DEFAULT 1,
  order_id    INTEGER NOT NULL REFERENCES repair_order (id),
  kind        TEXT NOT NULL, -- promise, ready, addition
  content     TEXT NOT NULL DEFAULT '',
  raised_at   INTEGER NOT NULL,
  told_at     INTEGER,
  told_whom   TEXT NOT NULL DEFAULT '',
  told_how    TEXT NOT NULL DEFAULT '', -- in-person, phone, message
  told_by     INTEGER REFERENCES staff (id),
  note        TEXT NOT NULL DEFAULT '',
  deleted_at  INTEGER
) STRICT;
CREATE INDEX notice_by_order ON notice (order_id);
CREATE INDEX notice_open ON notice (raised_at) WHERE told_at IS NULL AND deleted_at IS NULL;

-- Parts: the ledger of the stock, and what is short. -----------------------------
CREATE TABLE stock_move (
  id          INTEGER PRIMARY KEY,
  part_id     INTEGER NOT NULL REFERENCES part (id),
  order_id    INTEGER REFERENCES repair_order (id),
  line_id     INTEGER REFERENCES estimate_line (id),
  kind        TEXT NOT NULL, -- issue, return, receive, adjust
  quantity    INTEGER NOT NULL, -- what the stock changes by: negative for an issue
  old_part    TEXT NOT NULL DEFAULT 'unset', -- kept, not-kept, none
  reason      TEXT NOT NULL DEFAULT '',
  document_id INTEGER REFERENCES document (id),
  moved_at    INTEGER NOT NULL,
  taken_by    INTEGER REFERENCES staff (id),
  issued_by   INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX stock_move_by_part ON stock_move (part_id, moved_at);
CREATE INDEX stock_move_by_order ON stock_move (order_id, moved_at);
CREATE INDEX stock_move_by_line ON stock_move (line_id) WHERE line_id IS NOT NULL;
CREATE TRIGGER stock_move_is_frozen BEFORE UPDATE ON stock_move
WHEN OLD.document_id IS NOT NULL OR NEW.quantity <> OLD.quantity OR NEW.part_id <> OLD.part_id
BEGIN SELECT RAISE (ABORT, 'the stock ledger is append-only'); END;
CREATE TRIGGER stock_move_stays BEFORE DELETE ON stock_move
BEGIN SELECT RAISE (ABORT, 'the stock ledger is append-only'); END;

CREATE TABLE part_request (
  id           INTEGER PRIMARY KEY,
  row_version  INTEGER NOT NULL DEFAULT 1,
  order_id     INTEGER NOT NULL REFERENCES repair_order (id),
  line_id      INTEGER REFERENCES estimate_line (id),
  part_id      INTEGER REFERENCES part (id),
  description  TEXT NOT NULL DEFAULT '',
  quantity     INTEGER NOT NULL,
  state        TEXT NOT NULL DEFAULT 'asked', -- asked, ordered, arrived, issued, cancelled
  eta          INTEGER,
  note         TEXT NOT NULL DEFAULT '',
  asked_at     INTEGER NOT NULL,
  asked_by     INTEGER REFERENCES staff (id),
  deleted_at   INTEGER
) STRICT;
CREATE INDEX part_request_by_order ON part_request (order_id) WHERE deleted_at IS NULL;
CREATE INDEX part_request_open ON part_request (asked_at)
  WHERE deleted_at IS NULL AND state IN ('asked', 'ordered', 'arrived');

-- Additional work (增项). -----------------------------------------------------------
CREATE TABLE addition (
  id            INTEGER PRIMARY KEY,
  row_version   INTEGER NOT NULL DEFAULT 1,
  order_id      INTEGER NOT NULL REFERENCES repair_order (id),
  number        TEXT UNIQUE,
  state         TEXT NOT NULL DEFAULT 'open', -- open, issued, accepted, declined, deferred, withdrawn
  found_by      INTEGER REFERENCES staff (id),
  found_at      INTEGER NOT NULL,
  reason        TEXT NOT NULL DEFAULT '',
  photo_sha256  TEXT NOT NULL DEFAULT '',
  old_total     INTEGER NOT NULL DEFAULT 0,
  extra         INTEGER NOT NULL DEFAULT 0,
  new_total     INTEGER NOT NULL DEFAULT 0,
  new_promise   INTEGER,
  document_id   INTEGER REFERENCES document (id),
  authorization_id INTEGER REFERENCES authorization_record (id),
  answered_at   INTEGER,
  answered_by   TEXT NOT NULL DEFAULT '', -- the customer's side
  answer_note   TEXT NOT NULL DEFAULT '',
  deleted_at    INTEGER
) STRICT;
CREATE INDEX addition_by_order ON addition (order_id) WHERE deleted_at IS NULL;

-- Quality. ----------------------------------------------------------------------
CREATE TABLE quality_item (
  id       INTEGER PRIMARY KEY,
  version  INTEGER NOT NULL,
  level    TEXT NOT NULL, -- self, peer, final
  position INTEGER NOT NULL,
  code     TEXT NOT NULL,
  name     TEXT NOT NULL,
  name_en  TEXT NOT NULL DEFAULT '',
  UNIQUE (version, level, code)
) STRICT;

CREATE TABLE quality_check (
  id         INTEGER PRIMARY KEY,
  order_id   INTEGER NOT NULL REFERENCES repair_order (id),
  level      TEXT NOT NULL,
  version    INTEGER NOT NULL,
  result     TEXT NOT NULL, -- passed, failed
  checked_at INTEGER NOT NULL,
  checked_by INTEGER REFERENCES staff (id),
  failures   TEXT NOT NULL DEFAULT '',
  note       TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX quality_check_by_order ON quality_check (order_id, checked_at);
CREATE TABLE quality_result (
  check_id INTEGER NOT NULL REFERENCES quality_check (id),
  code     TEXT NOT NULL,
  result   TEXT NOT NULL, -- passed, failed, not-applicable
  note     TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (check_id, code)
) STRICT;
CREATE TRIGGER quality_check_is_frozen BEFORE UPDATE ON quality_check
BEGIN SELECT RAISE (ABORT, 'a check is never changed'); END;
CREATE TRIGGER quality_check_stays BEFORE DELETE ON quality_check
BEGIN SELECT RAISE (ABORT, 'a check is never removed'); END;

CREATE TABLE road_test (
  id           INTEGER PRIMARY KEY,
  row_version  INTEGER NOT NULL DEFAULT 1,
  order_id     INTEGER NOT NULL REFERENCES repair_order (id),
  reason       TEXT NOT NULL DEFAULT '',
  driver_id    INTEGER REFERENCES staff (id),
  consented_by TEXT NOT NULL DEFAULT '',
  consented_how TEXT NOT NULL DEFAULT '',
  consented_at INTEGER,
  out_at       INTEGER,
  out_km       INTEGER,
  in_at        INTEGER,
  in_km        INTEGER,
  result       TEXT NOT NULL DEFAULT '', -- passed, failed
  findings     TEXT NOT NULL DEFAULT '',
  deleted_at   INTEGER,
  CHECK (in_at IS NULL OR (out_at IS NOT NULL AND in_at >= out_at)),
  CHECK (in_km IS NULL OR (out_km IS NOT NULL AND in_km >= out_km))
) STRICT;
CREATE INDEX road_test_by_order ON road_test (order_id) WHERE deleted_at IS NULL;

CREATE TABLE wash (
  id          INTEGER PRIMARY KEY,
  row_version INTEGER NOT NULL DEFAULT 1,
  order_id    INTEGER NOT NULL REFERENCES repair_order (id),
  started_at  INTEGER NOT NULL,
  ended_at    INTEGER,
  washed_by   INTEGER REFERENCES staff (id),
  deleted_at  INTEGER,
  CHECK (ended_at IS NULL OR ended_at >= started_at)
) STRICT;
CREATE INDEX wash_by_order ON wash (order_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX wash_one_running ON wash (order_id) WHERE ended_at IS NULL AND deleted_at IS NULL;

-- The customer's own check of the work (验收).
CREATE TABLE acceptance (
  id           INTEGER PRIMARY KEY,
  order_id     INTEGER NOT NULL REFERENCES repair_order (id),
  is_satisfied INTEGER NOT NULL CHECK (is_satisfied IN (0, 1)),
  words        TEXT NOT NULL DEFAULT '',
  accepted_by  TEXT NOT NULL DEFAULT '',
  at           INTEGER NOT NULL,
  recorded_by  INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX acceptance_by_order ON acceptance (order_id, at);

-- Money. ---------------------------------------------------------------------------
ALTER TABLE shop ADD COLUMN tax_rate INTEGER NOT NULL DEFAULT 0; -- basis points; prices contain no tax when > 0
ALTER TABLE shop ADD COLUMN rounding INTEGER NOT NULL DEFAULT 1; -- fen that a total is cut down to (抹零): 1, 10, 100
ALTER TABLE customer ADD COLUMN credit_limit INTEGER NOT NULL DEFAULT 0; -- fen on account; 0: none

CREATE TABLE settlement (
  id             INTEGER PRIMARY KEY,
  order_id       INTEGER NOT NULL REFERENCES repair_order (id),
  number         TEXT NOT NULL,
  version        INTEGER NOT NULL DEFAULT 1,
  document_id    INTEGER REFERENCES document (id),
  labour         INTEGER NOT NULL,
  parts          INTEGER NOT NULL,
  sublet         INTEGER NOT NULL,
  fees           INTEGER NOT NULL,
  discount       INTEGER NOT NULL,
  desk_discount  INTEGER NOT NULL DEFAULT 0, -- what of it was given at settlement
  discount_reason TEXT NOT NULL DEFAULT '',
  discount_by    INTEGER REFERENCES staff (id), -- who allowed it
  tax_rate       INTEGER NOT NULL,
  tax            INTEGER NOT NULL,
  rounding       INTEGER NOT NULL,
  total          INTEGER NOT NULL,
  odometer_out   INTEGER,
  guarantee_km   INTEGER NOT NULL DEFAULT 0,
  guarantee_days INTEGER NOT NULL DEFAULT 0,
  issued_at      INTEGER NOT NULL,
  issued_by      INTEGER REFERENCES staff (id),
  UNIQUE (number, version)
) STRICT;
CREATE INDEX settlement_by_order ON settlement (order_id, issued_at);
CREATE TABLE settlement_line (
  settlement_id INTEGER NOT NULL REFERENCES settlement (id),
  line_id       INTEGER NOT NULL REFERENCES estimate_line (id),
  payer         TEXT NOT NULL,
  amount        INTEGER NOT NULL,
  PRIMARY KEY (settlement_id, line_id)
) STRICT;
CREATE TABLE settlement_share (
  settlement_id INTEGER NOT NULL REFERENCES settlement (id),
  payer         TEXT NOT NULL,
  gross         INTEGER NOT NULL,
  discount      INTEGER NOT NULL,
  tax           INTEGER NOT NULL,
  rounding      INTEGER NOT NULL,
  total         INTEGER NOT NULL,
  PRIMARY KEY (settlement_id, payer)
) STRICT;
-- A settlement is taken back by a reversing entry (红冲), never changed.
CREATE TABLE settlement_reversal (
  settlement_id INTEGER PRIMARY KEY REFERENCES settlement (id),
  reason        TEXT NOT NULL,
  reversed_at   INTEGER NOT NULL,
  reversed_by   INTEGER REFERENCES staff (id)
) STRICT;
-- The list was shown or printed before money was taken.
CREATE TABLE settlement_showing (
  id            INTEGER PRIMARY KEY,
  settlement_id INTEGER NOT NULL REFERENCES settlement (id),
  how           TEXT NOT NULL, -- printed, shown
  shown_at      INTEGER NOT NULL,
  shown_by      INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX settlement_showing_by_settlement ON settlement_showing (settlement_id);
CREATE TRIGGER settlement_is_frozen BEFORE UPDATE ON settlement
BEGIN SELECT RAISE (ABORT, 'a settlement is never changed'); END;
CREATE TRIGGER settlement_stays BEFORE DELETE ON settlement
BEGIN SELECT RAISE (ABORT, 'a settlement is never removed'); END;
CREATE TRIGGER settlement_line_is_frozen BEFORE UPDATE ON settlement_line
BEGIN SELECT RAISE (ABORT, 'a settlement is never changed'); END;
CREATE TRIGGER settlement_line_stays BEFORE DELETE ON settlement_line
BEGIN SELECT RAISE (ABORT, 'a settlement is never changed'); END;
CREATE TRIGGER settlement_share_is_frozen BEFORE UPDATE ON settlement_share
BEGIN SELECT RAISE (ABORT, 'a settlement is never changed'); END;
CREATE TRIGGER settlement_share_stays BEFORE DELETE ON settlement_share
BEGIN SELECT RAISE (ABORT, 'a settlement is never changed'); END;

-- Every movement of money; amount is what the shop receives, a refund is negative.
CREATE TABLE payment (
  id            INTEGER PRIMARY KEY,
  order_id      INTEGER NOT NULL REFERENCES repair_order (id),
  settlement_id INTEGER REFERENCES settlement (id), -- NULL: prepayment
  payer         TEXT NOT NULL DEFAULT 'customer',
  kind          TEXT NOT NULL, -- payment, prepayment, refund, reversal
  method        TEXT NOT NULL,
  amount        INTEGER NOT NULL CHECK (amount <> 0),
  given         INTEGER NOT NULL DEFAULT 0, -- cash handed over; change = given − amount
  reference     TEXT NOT NULL DEFAULT '',
  reverses_id   INTEGER UNIQUE REFERENCES payment (id),
  reason        TEXT NOT NULL DEFAULT '',
  approved_by   INTEGER REFERENCES staff (id), -- of credit on account
  taken_at      INTEGER NOT NULL,
  taken_by      INTEGER REFERENCES staff (id),
  CHECK ((kind IN ('payment', 'prepayment')) = (amount > 0))
) STRICT;
CREATE INDEX payment_by_order ON payment (order_id, taken_at);
CREATE INDEX payment_by_time ON payment (taken_at);
CREATE INDEX payment_on_account ON payment (order_id) WHERE method = 'on-account';
CREATE TRIGGER payment_is_frozen BEFORE UPDATE ON payment
BEGIN SELECT RAISE (ABORT, 'a payment is never changed'); END;
CREATE TRIGGER payment_stays BEFORE DELETE ON payment
BEGIN SELECT RAISE (ABORT, 'a payment is never removed'); END;

CREATE TABLE invoice (
  id            INTEGER PRIMARY KEY,
  row_version   INTEGER NOT NULL DEFAULT 1,
  settlement_id INTEGER NOT NULL REFERENCES settlement (id),
  payer         TEXT NOT NULL,
  number        TEXT NOT NULL,
  title         TEXT NOT NULL DEFAULT '',
  noted_at      INTEGER NOT NULL,
  noted_by      INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX invoice_by_settlement ON invoice (settlement_id);

-- The day's cash-up: counted against what the entries say.
CREATE TABLE cash_up (
  id         INTEGER PRIMARY KEY,
  day        TEXT NOT NULL,
  method     TEXT NOT NULL,
  expected   INTEGER NOT NULL,
  counted    INTEGER NOT NULL,
  note       TEXT NOT NULL DEFAULT '',
  counted_at INTEGER NOT NULL,
  counted_by INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX cash_up_by_day ON cash_up (day, method);
CREATE TRIGGER cash_up_is_frozen BEFORE UPDATE ON cash_up
BEGIN SELECT RAISE (ABORT, 'a cash-up is never changed'); END;

-- Delivery. --------------------------------------------------------------------------
CREATE TABLE delivery (
  order_id        INTEGER PRIMARY KEY REFERENCES repair_order (id),
  row_version     INTEGER NOT NULL DEFAULT 1,
  collected_by    TEXT NOT NULL DEFAULT '',
  relation        TEXT NOT NULL DEFAULT '',
  phone           TEXT NOT NULL DEFAULT '',
  told_done       INTEGER NOT NULL DEFAULT 0,
  told_not_done   INTEGER NOT NULL DEFAULT 0,
  told_next       INTEGER NOT NULL DEFAULT 0,
  showed_parts    INTEGER NOT NULL DEFAULT 0,
  keys_back       INTEGER NOT NULL DEFAULT 0,
  documents_back  INTEGER NOT NULL DEFAULT 0,
  belongings_back INTEGER NOT NULL DEFAULT 0,
  old_parts       TEXT NOT NULL DEFAULT 'unset', -- returned, left, none
  odometer_out    INTEGER,
  odometer_reason TEXT NOT NULL DEFAULT '',
  next_service_km INTEGER NOT NULL DEFAULT 0,
  next_service_on TEXT,
  no_new_damage   INTEGER NOT NULL DEFAULT 0,
  strokes         TEXT NOT NULL DEFAULT '',
  signed_sha256   TEXT NOT NULL DEFAULT '',
  document_id     INTEGER REFERENCES document (id),
  note            TEXT NOT NULL DEFAULT '',
  delivered_at    INTEGER, -- NULL while it is being filled in
  delivered_by    INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX delivery_by_time ON delivery (delivered_at);
CREATE TRIGGER delivery_is_frozen BEFORE UPDATE ON delivery WHEN OLD.delivered_at IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'a delivery is never changed'); END;
CREATE TRIGGER delivery_stays BEFORE DELETE ON delivery
BEGIN SELECT RAISE (ABORT, 'a delivery is never removed'); END;
ALTER TABLE damage_mark ADD COLUMN at_delivery INTEGER NOT NULL DEFAULT 0;

CREATE TABLE gate_pass (
  id           INTEGER PRIMARY KEY,
  row_version  INTEGER NOT NULL DEFAULT 1,
  order_id     INTEGER NOT NULL REFERENCES repair_order (id),
  number       TEXT NOT NULL UNIQUE,
  kind         TEXT NOT NULL, -- settled, road-test, wash, rescue, inspection
  document_id  INTEGER REFERENCES document (id),
  issued_at    INTEGER NOT NULL,
  issued_by    INTEGER REFERENCES staff (id),
  approved_by  INTEGER REFERENCES staff (id), -- of credit
  returns_at   INTEGER,
  out_km       INTEGER,
  belongings   TEXT NOT NULL DEFAULT '',
  reason       TEXT NOT NULL DEFAULT '',
  out_at       INTEGER,
  in_at        INTEGER,
  voided_at    INTEGER,
  void_reason  TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX gate_pass_by_order ON gate_pass (order_id);

-- What is guaranteed on what was done, from the day the car left.
CREATE TABLE guarantee (
  id         INTEGER PRIMARY KEY,
  order_id   INTEGER NOT NULL REFERENCES repair_order (id),
  line_id    INTEGER NOT NULL REFERENCES estimate_line (id),
  vehicle_id INTEGER NOT NULL REFERENCES vehicle (id),
  category   TEXT NOT NULL,
  system     TEXT NOT NULL DEFAULT '',
  from_on    TEXT NOT NULL,
  from_km    INTEGER NOT NULL,
  days       INTEGER NOT NULL,
  km         INTEGER NOT NULL,
  until_on   TEXT NOT NULL,
  until_km   INTEGER NOT NULL,
  UNIQUE (line_id)
) STRICT;
CREATE INDEX guarantee_by_vehicle ON guarantee (vehicle_id, until_on);

-- After the delivery. ---------------------------------------------------------------
CREATE TABLE follow_up (
  id          INTEGER PRIMARY KEY,
  row_version INTEGER NOT NULL DEFAULT 1,
  order_id    INTEGER NOT NULL REFERENCES repair_order (id),
  number      TEXT UNIQUE,
  due_on      TEXT NOT NULL,
  state       TEXT NOT NULL DEFAULT 'due', -- due, reached, unreachable, letter, closed
  caller_id   INTEGER REFERENCES staff (id),
  reached_at  INTEGER,
  survey_version INTEGER NOT NULL DEFAULT 1,
  recommendation INTEGER CHECK (recommendation BETWEEN 0 AND 10),
  words       TEXT NOT NULL DEFAULT '',
  letter_at   INTEGER,
  closed_at   INTEGER,
  deleted_at  INTEGER
) STRICT;
CREATE INDEX follow_up_by_order ON follow_up (order_id);
CREATE INDEX follow_up_open ON follow_up (due_on) WHERE closed_at IS NULL AND deleted_at IS NULL;

CREATE TABLE survey_question (
  id       INTEGER PRIMARY KEY,
  version  INTEGER NOT NULL,
  position INTEGER NOT NULL,
  code     TEXT NOT NULL,
  kind     TEXT NOT NULL, -- five, yes-no, recommendation, words
  name     TEXT NOT NULL,
  name_en  TEXT NOT NULL DEFAULT '',
  UNIQUE (version, code)
) STRICT;
CREATE TABLE survey_answer (
  id               INTEGER PRIMARY KEY,
  row_version      INTEGER NOT NULL DEFAULT 1,
  follow_up_id     INTEGER NOT NULL REFERENCES follow_up (id),
  code             TEXT NOT NULL,
  answer           INTEGER,
  words            TEXT NOT NULL DEFAULT '', -- why not satisfied, or what was said
  not_asked_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (follow_up_id, code)
) STRICT;

CREATE TABLE complaint (
  id           INTEGER PRIMARY KEY,
  row_version  INTEGER NOT NULL DEFAULT 1,
  order_id     INTEGER REFERENCES repair_order (id),
  customer_id  INTEGER REFERENCES customer (id),
  vehicle_id   INTEGER REFERENCES vehicle (id),
  follow_up_id INTEGER REFERENCES follow_up (id),
  source       TEXT NOT NULL, -- call, desk
  words        TEXT NOT NULL DEFAULT '',
  is_guarantee_dispute INTEGER NOT NULL DEFAULT 0,
  owner_id     INTEGER REFERENCES staff (id),
  cause        TEXT NOT NULL DEFAULT '',
  measures     TEXT NOT NULL DEFAULT '',
  deadline_on  TEXT,
  state        TEXT NOT NULL DEFAULT 'open', -- open, in-hand, resolved, closed
  opened_at    INTEGER NOT NULL,
  opened_by    INTEGER REFERENCES staff (id),
  resolved_at  INTEGER,
  second_call_at INTEGER,
  second_result TEXT NOT NULL DEFAULT '',
  closed_at    INTEGER,
  deleted_at   INTEGER
) STRICT;
CREATE INDEX complaint_open ON complaint (opened_at) WHERE closed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX complaint_by_customer ON complaint (customer_id);
CREATE INDEX complaint_by_order ON complaint (order_id);

-- “The same as last time?”: what was judged of a concern and an earlier order.
CREATE TABLE repeat_judgement (
  id               INTEGER PRIMARY KEY,
  concern_id       INTEGER NOT NULL REFERENCES concern (id),
  order_id         INTEGER NOT NULL REFERENCES repair_order (id),
  earlier_order_id INTEGER NOT NULL REFERENCES repair_order (id),
  judgement        TEXT NOT NULL, -- same, repeat, unrelated
  judged_at        INTEGER NOT NULL,
  judged_by        INTEGER REFERENCES staff (id),
  UNIQUE (concern_id, earlier_order_id)
) STRICT;

-- Whom to call for what: the invitations of the bookings area.
CREATE TABLE reminder (
  id            INTEGER PRIMARY KEY,
  row_version   INTEGER NOT NULL DEFAULT 1,
  vehicle_id    INTEGER NOT NULL REFERENCES vehicle (id),
  kind          TEXT NOT NULL, -- complaint, pending, run-in, service, campaign, deferred, inspection, insurance
  due_on        TEXT NOT NULL,
  due_km        INTEGER NOT NULL DEFAULT 0,
  content       TEXT NOT NULL DEFAULT '',
  order_id      INTEGER REFERENCES repair_order (id), -- that raised it
  complaint_id  INTEGER REFERENCES complaint (id),
  state         TEXT NOT NULL DEFAULT 'due', -- due, booked, refused, wrong-number, done, void
  snoozed_until TEXT,
  booking_id    INTEGER REFERENCES booking (id),
  raised_at     INTEGER NOT NULL,
  closed_at     INTEGER,
  deleted_at    INTEGER
) STRICT;
CREATE INDEX reminder_open ON reminder (due_on) WHERE closed_at IS NULL AND deleted_at IS NULL;
CREATE INDEX reminder_by_vehicle ON reminder (vehicle_id);
ALTER TABLE vehicle ADD COLUMN inspection_on TEXT; -- 年检到期日
ALTER TABLE vehicle ADD COLUMN insurance_on TEXT; -- 保险到期日
ALTER TABLE customer ADD COLUMN anonymised_at INTEGER;

ALTER TABLE contact_attempt ADD COLUMN follow_up_id INTEGER REFERENCES follow_up (id);
ALTER TABLE contact_attempt ADD COLUMN reminder_id INTEGER REFERENCES reminder (id);
ALTER TABLE contact_attempt ADD COLUMN complaint_id INTEGER REFERENCES complaint (id);
ALTER TABLE contact_attempt ADD COLUMN channel TEXT NOT NULL DEFAULT 'phone'; -- phone, message, letter
CREATE INDEX contact_by_follow_up ON contact_attempt (follow_up_id) WHERE follow_up_id IS NOT NULL;
CREATE INDEX contact_by_reminder ON contact_attempt (reminder_id) WHERE reminder_id IS NOT NULL;

-- The audit trail: append-only, each event carries the hash of the one before. -----
ALTER TABLE audit_event ADD COLUMN approved_by INTEGER; -- who allowed an override
ALTER TABLE audit_event ADD COLUMN values_hash TEXT NOT NULL DEFAULT ''; -- of the old and new value
ALTER TABLE audit_event ADD COLUMN hash TEXT NOT NULL DEFAULT '';
CREATE TRIGGER audit_is_frozen BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE (ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit_event
BEGIN SELECT RAISE (ABORT, 'the audit trail is append-only'); END;
-- What a field said before and after.  The chain holds only a salted hash of it,
-- so that personal data can be erased and the chain still be verified.
CREATE TABLE audit_value (
  event_id  INTEGER PRIMARY KEY REFERENCES audit_event (id),
  old_value TEXT NOT NULL,
  new_value TEXT NOT NULL,
  salt      TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_value_is_frozen BEFORE UPDATE ON audit_value
BEGIN SELECT RAISE (ABORT, 'the audit trail is append-only'); END;
