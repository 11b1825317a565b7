-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The workshop, version 1.  Times are unix seconds UTC, dates are YYYY-MM-DD,
-- money is fen, hours 1/100 h, quantities 1/1000, rates basis points.
-- Words in TEXT columns with a fixed choice are the nicks of src/core.
-- deleted_at is a tombstone: rows are never removed.

-- The shop itself: one row. -------------------------------------------------
CREATE TABLE shop (
  id               INTEGER PRIMARY KEY CHECK (id = 1),
  row_version      INTEGER NOT NULL DEFAULT 1,
  name             TEXT NOT NULL,
  short_name       TEXT NOT NULL DEFAULT '',
  phone            TEXT NOT NULL DEFAULT '',
  hotline          TEXT NOT NULL DEFAULT '',
  address          TEXT NOT NULL DEFAULT '',
  credit_code      TEXT NOT NULL DEFAULT '',
  zone             TEXT NOT NULL DEFAULT '',
  default_prefix   TEXT NOT NULL DEFAULT '',
  labour_rate      INTEGER NOT NULL DEFAULT 10000,
  wash_minutes     INTEGER NOT NULL DEFAULT 30,
  slot_minutes     INTEGER NOT NULL DEFAULT 60,
  guarantee_days   INTEGER NOT NULL DEFAULT 0,
  guarantee_km     INTEGER NOT NULL DEFAULT 0,
  mask_board       INTEGER NOT NULL DEFAULT 1 CHECK (mask_board IN (0, 1)),
  document_language TEXT NOT NULL DEFAULT 'zh',
  retention_years  INTEGER NOT NULL DEFAULT 6,
  is_sample        INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1))
) STRICT;

-- weekday: 1 Monday … 7 Sunday; minutes after midnight.  No row: closed.
CREATE TABLE business_hours (
  weekday      INTEGER PRIMARY KEY CHECK (weekday BETWEEN 1 AND 7),
  opens        INTEGER NOT NULL CHECK (opens BETWEEN 0 AND 1440),
  closes       INTEGER NOT NULL CHECK (closes BETWEEN 0 AND 1440),
  break_starts INTEGER,
  break_ends   INTEGER,
  CHECK (closes > opens)
) STRICT;

CREATE TABLE closed_day (
  day    TEXT PRIMARY KEY,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
  id          INTEGER PRIMARY KEY,
  row_version INTEGER NOT NULL DEFAULT 1,
  name        TEXT NOT NULL,
  pinyin      TEXT NOT NULL DEFAULT '',
  role        TEXT NOT NULL,
  phone       TEXT NOT NULL DEFAULT '',
  position    INTEGER NOT NULL DEFAULT 0,
  is_active   INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  deleted_at  INTEGER
) STRICT;

CREATE TABLE bay (
  id          INTEGER PRIMARY KEY,
  row_version INTEGER NOT NULL DEFAULT 1,
  name        TEXT NOT NULL,
  kind        TEXT NOT NULL DEFAULT '',
  position    INTEGER NOT NULL DEFAULT 0,
  is_active   INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  deleted_at  INTEGER
) STRICT;

-- Customers and cars. --------------------------------------------------------
CREATE TABLE customer (
  id           INTEGER PRIMARY KEY,
  row_version  INTEGER NOT NULL DEFAULT 1,
  name         TEXT NOT NULL DEFAULT '',
  pinyin       TEXT NOT NULL DEFAULT '',
  address_form TEXT NOT NULL DEFAULT 'none',
  phone        TEXT NOT NULL DEFAULT '',
  second_phone TEXT NOT NULL DEFAULT '',
  contact      TEXT NOT NULL DEFAULT '',
  address      TEXT NOT NULL DEFAULT '',
  may_be_called INTEGER NOT NULL DEFAULT 0 CHECK (may_be_called IN (0, 1)),
  note         TEXT NOT NULL DEFAULT '',
  created_at   INTEGER NOT NULL,
  deleted_at   INTEGER
) STRICT;
CREATE INDEX customer_by_pinyin ON customer (pinyin, id);
CREATE INDEX customer_by_phone ON customer (phone) WHERE phone <> '';

CREATE TABLE vehicle (
  id             INTEGER PRIMARY KEY,
  row_version    INTEGER NOT NULL DEFAULT 1,
  customer_id    INTEGER REFERENCES customer (id),
  plate          TEXT NOT NULL DEFAULT '',
  no_plate_reason TEXT NOT NULL DEFAULT '',
  vin            TEXT NOT NULL DEFAULT '',
  make           TEXT NOT NULL DEFAULT '',
  model          TEXT NOT NULL DEFAULT '',
  year           INTEGER NOT NULL DEFAULT 0,
  colour         TEXT NOT NULL DEFAULT '',
  fuel           TEXT NOT NULL DEFAULT 'petrol',
  use            TEXT NOT NULL DEFAULT '',
  engine_number  TEXT NOT NULL DEFAULT '',
  registered_on  TEXT,
  warranty_from  TEXT,
  odometer       INTEGER NOT NULL DEFAULT 0,
  odometer_at    INTEGER,
  next_service_km INTEGER NOT NULL DEFAULT 0,
  next_service_on TEXT,
  note           TEXT NOT NULL DEFAULT '',
  created_at     INTEGER NOT NULL,
  deleted_at     INTEGER
) STRICT;
CREATE INDEX vehicle_by_plate ON vehicle (plate) WHERE plate <> '';
CREATE INDEX vehicle_by_vin ON vehicle (vin) WHERE vin <> '';
CREATE INDEX vehicle_by_customer ON vehicle (customer_id);

-- Who owned a car when, and which plate it carried.
CREATE TABLE ownership (
  id          INTEGER PRIMARY KEY,
  vehicle_id  INTEGER NOT NULL REFERENCES vehicle (id),
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  plate       TEXT NOT NULL DEFAULT '',
  valid_from  INTEGER NOT NULL,
  valid_to    INTEGER
) STRICT;
CREATE INDEX ownership_by_vehicle ON ownership (vehicle_id);
CREATE INDEX ownership_by_customer ON ownership (customer_id);

CREATE TABLE odometer_reading (
  id         INTEGER PRIMARY KEY,
  vehicle_id INTEGER NOT NULL REFERENCES vehicle (id),
  order_id   INTEGER,
  km         INTEGER NOT NULL,
  read_at    INTEGER NOT NULL,
  reason     TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX odometer_by_vehicle ON odometer_reading (vehicle_id, read_at);

-- The catalogue. ---------------------------------------------------------------
CREATE TABLE labour_operation (
  id          INTEGER PRIMARY KEY,
  row_version INTEGER NOT NULL DEFAULT 1,
  code        TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  name_en     TEXT NOT NULL DEFAULT '',
  pinyin      TEXT NOT NULL DEFAULT '',
  category    TEXT NOT NULL DEFAULT '',
  hours       INTEGER NOT NULL DEFAULT 0,
  rate        INTEGER NOT NULL DEFAULT 0,
  deleted_at  INTEGER
) STRICT;

CREATE TABLE part (
  id          INTEGER PRIMARY KEY,
  row_version INTEGER NOT NULL DEFAULT 1,
  code        TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  name_en     TEXT NOT NULL DEFAULT '',
  pinyin      TEXT NOT NULL DEFAULT '',
  brand       TEXT NOT NULL DEFAULT '',
  kind        TEXT NOT NULL DEFAULT 'oem',
  unit        TEXT NOT NULL DEFAULT '',
  price       INTEGER NOT NULL DEFAULT 0,
  stock       INTEGER NOT NULL DEFAULT 0,
  location    TEXT NOT NULL DEFAULT '',
  lead_days   INTEGER NOT NULL DEFAULT 2,
  deleted_at  INTEGER
) STRICT;

CREATE TABLE package (
  id              INTEGER PRIMARY KEY,
  row_version     INTEGER NOT NULL DEFAULT 1,
  code            TEXT NOT NULL UNIQUE,
  name            TEXT NOT NULL,
  name_en         TEXT NOT NULL DEFAULT '',
  pinyin          TEXT NOT NULL DEFAULT '',
  interval_km     INTEGER NOT NULL DEFAULT 0,
  interval_months INTEGER NOT NULL DEFAULT 0,
  deleted_at      INTEGER
) STRICT;

CREATE TABLE package_line (
  id           INTEGER PRIMARY KEY,
  package_id   INTEGER NOT NULL REFERENCES package (id),
  position     INTEGER NOT NULL,
  operation_id INTEGER REFERENCES labour_operation (id),
  part_id      INTEGER REFERENCES part (id),
  quantity     INTEGER NOT NULL DEFAULT 1000,
  CHECK ((operation_id IS NULL) <> (part_id IS NULL))
) STRICT;
CREATE INDEX package_line_by_package ON package_line (package_id, position);

-- Bookings and what occupies bays and technicians. -----------------------------
CREATE TABLE booking (
  id            INTEGER PRIMARY KEY,
  row_version   INTEGER NOT NULL DEFAULT 1,
  customer_id   INTEGER REFERENCES customer (id),
  vehicle_id    INTEGER REFERENCES vehicle (id),
  arrives_at    INTEGER NOT NULL,
  content       TEXT NOT NULL DEFAULT '',
  hours         INTEGER NOT NULL DEFAULT 0,
  source        TEXT NOT NULL DEFAULT 'phone',
  advisor_id    INTEGER REFERENCES staff (id),
  status        TEXT NOT NULL DEFAULT 'booked',
  cancel_reason TEXT NOT NULL DEFAULT '',
  note          TEXT NOT NULL DEFAULT '',
  created_at    INTEGER NOT NULL,
  created_by    INTEGER REFERENCES staff (id),
  deleted_at    INTEGER
) STRICT;
CREATE INDEX booking_by_time ON booking (arrives_at);
CREATE INDEX booking_by_vehicle ON booking (vehicle_id);
CREATE INDEX booking_by_customer ON booking (customer_id);

-- Catalogue packages or operations asked for; free text stands in content.
CREATE TABLE booking_service (
  id           INTEGER PRIMARY KEY,
  booking_id   INTEGER NOT NULL REFERENCES booking (id),
  position     INTEGER NOT NULL,
  package_id   INTEGER REFERENCES package (id),
  operation_id INTEGER REFERENCES labour_operation (id),
  line_id      INTEGER,
  description  TEXT NOT NULL,
  hours        INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX booking_service_by_booking ON booking_service (booking_id, position);

CREATE TABLE contact_attempt (
  id         INTEGER PRIMARY KEY,
  booking_id INTEGER REFERENCES booking (id),
  number     INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  staff_id   INTEGER REFERENCES staff (id),
  result     TEXT NOT NULL DEFAULT 'reached',
  note       TEXT NOT NULL DEFAULT '',
  deleted_at INTEGER
) STRICT;
CREATE INDEX contact_by_booking ON contact_attempt (booking_id, number);

-- Repair orders. -----------------------------------------------------------------
CREATE TABLE repair_order (
  id              INTEGER PRIMARY KEY,
  row_version     INTEGER NOT NULL DEFAULT 1,
  number          TEXT UNIQUE,
  booking_id      INTEGER REFERENCES booking (id),
  customer_id     INTEGER REFERENCES customer (id),
  vehicle_id      INTEGER REFERENCES vehicle (id),
  advisor_id      INTEGER REFERENCES staff (id),
  document_state  TEXT NOT NULL DEFAULT 'draft',
  car_state       TEXT NOT NULL DEFAULT 'arrived',
  stop_cause      TEXT NOT NULL DEFAULT 'none',
  money_state     TEXT NOT NULL DEFAULT 'unsettled',
  arrived_at      INTEGER NOT NULL,
  reception_at    INTEGER,
  queue_number    INTEGER NOT NULL DEFAULT 0,
  is_walk_in      INTEGER NOT NULL DEFAULT 0 CHECK (is_walk_in IN (0, 1)),
  brought_by      TEXT NOT NULL DEFAULT '',
  brought_by_phone TEXT NOT NULL DEFAULT '',
  promised_at     INTEGER,
  promise_note    TEXT NOT NULL DEFAULT '',
  odometer        INTEGER,
  odometer_reason TEXT NOT NULL DEFAULT '',
  fuel_eighths    INTEGER CHECK (fuel_eighths BETWEEN 0 AND 8),
  charge_percent  INTEGER CHECK (charge_percent BETWEEN 0 AND 100),
  covers_seat     INTEGER NOT NULL DEFAULT 0,
  covers_wheel    INTEGER NOT NULL DEFAULT 0,
  covers_mat      INTEGER NOT NULL DEFAULT 0,
  saw_licence     INTEGER NOT NULL DEFAULT 0,
  saw_booklet     INTEGER NOT NULL DEFAULT 0,
  belongings      TEXT NOT NULL DEFAULT '',
  valuables       TEXT NOT NULL DEFAULT 'not-asked',
  payment_method  TEXT NOT NULL DEFAULT 'unset',
  old_parts       TEXT NOT NULL DEFAULT 'unset',
  wash            TEXT NOT NULL DEFAULT 'unset',
  waiting         TEXT NOT NULL DEFAULT 'unset',
  price_after_inspection INTEGER NOT NULL DEFAULT 0,
  whole_discount  INTEGER NOT NULL DEFAULT 0,
  document_language TEXT NOT NULL DEFAULT 'zh',
  checklist_version INTEGER NOT NULL DEFAULT 1,
  cancel_reason   TEXT NOT NULL DEFAULT '',
  total           INTEGER NOT NULL DEFAULT 0,
  closed_at       INTEGER,
  created_at      INTEGER NOT NULL,
  touched_at      INTEGER, -- when something was first typed; NULL: the arrival may still be taken back
  deleted_at      INTEGER
) STRICT;
CREATE INDEX order_by_vehicle ON repair_order (vehicle_id, arrived_at);
CREATE INDEX order_by_customer ON repair_order (customer_id, arrived_at);
CREATE INDEX order_by_booking ON repair_order (booking_id) WHERE booking_id IS NOT NULL;
CREATE INDEX order_by_time ON repair_order (arrived_at);
CREATE INDEX order_open ON repair_order (arrived_at)
  WHERE deleted_at IS NULL AND document_state NOT IN ('closed', 'cancelled');

-- A stretch of a bay and a technician; bay_id NULL is the Unassigned lane.
CREATE TABLE time_block (
  id              INTEGER PRIMARY KEY,
  row_version     INTEGER NOT NULL DEFAULT 1,
  booking_id      INTEGER REFERENCES booking (id),
  order_id        INTEGER REFERENCES repair_order (id),
  bay_id          INTEGER REFERENCES bay (id),
  technician_id   INTEGER REFERENCES staff (id),
  starts_at       INTEGER NOT NULL,
  ends_at         INTEGER NOT NULL,
  override_reason TEXT NOT NULL DEFAULT '',
  deleted_at      INTEGER,
  -- At most 60 days, so that an index on the start bounds every search for overlaps.
  CHECK (ends_at > starts_at AND ends_at - starts_at <= 5184000)
) STRICT;
CREATE INDEX block_by_bay ON time_block (bay_id, starts_at) WHERE deleted_at IS NULL;
CREATE INDEX block_by_technician ON time_block (technician_id, starts_at) WHERE deleted_at IS NULL;
CREATE INDEX block_by_time ON time_block (starts_at, ends_at);
CREATE INDEX block_by_booking ON time_block (booking_id);
CREATE INDEX block_by_order ON time_block (order_id);

-- The last guard against two cars in one bay, whatever path wrote the row.
CREATE TRIGGER time_block_no_overlap_insert BEFORE INSERT ON time_block
WHEN NEW.deleted_at IS NULL AND NEW.override_reason = ''
BEGIN
  SELECT RAISE (ABORT, 'overlap of bay or technician')
   WHERE EXISTS (SELECT 1 FROM time_block
                  WHERE deleted_at IS NULL AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at
                    AND starts_at > NEW.starts_at - 5184000
                    AND bay_id = NEW.bay_id)
      OR EXISTS (SELECT 1 FROM time_block
                  WHERE deleted_at IS NULL AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at
                    AND starts_at > NEW.starts_at - 5184000
                    AND technician_id = NEW.technician_id);
END;
CREATE TRIGGER time_block_no_overlap_update
BEFORE UPDATE OF bay_id, technician_id, starts_at, ends_at, override_reason, deleted_at ON time_block
WHEN NEW.deleted_at IS NULL AND NEW.override_reason = ''
BEGIN
  SELECT RAISE (ABORT, 'overlap of bay or technician')
   WHERE EXISTS (SELECT 1 FROM time_block
                  WHERE deleted_at IS NULL AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at
                    AND starts_at > NEW.starts_at - 5184000
                    AND bay_id = NEW.bay_id AND id <> NEW.id)
      OR EXISTS (SELECT 1 FROM time_block
                  WHERE deleted_at IS NULL AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at
                    AND starts_at > NEW.starts_at - 5184000
                    AND technician_id = NEW.technician_id AND id <> NEW.id);
END;

-- The customer's concern and what is known of it.
CREATE TABLE concern (
  id           INTEGER PRIMARY KEY,
  row_version  INTEGER NOT NULL DEFAULT 1,
  order_id     INTEGER NOT NULL REFERENCES repair_order (id),
  position     INTEGER NOT NULL,
  words        TEXT NOT NULL DEFAULT '',
  since_when   TEXT NOT NULL DEFAULT '',
  how_often    TEXT NOT NULL DEFAULT '',
  circumstances TEXT NOT NULL DEFAULT '',
  warning_lamp TEXT NOT NULL DEFAULT '',
  fault_codes  TEXT NOT NULL DEFAULT '',
  finding      TEXT NOT NULL DEFAULT 'not-asked',
  cause        TEXT NOT NULL DEFAULT '',
  warranty     TEXT NOT NULL DEFAULT 'not-asked',
  told         TEXT NOT NULL DEFAULT '',
  deleted_at   INTEGER
) STRICT;
CREATE INDEX concern_by_order ON concern (order_id, position);

CREATE TABLE estimate_line (
  id           INTEGER PRIMARY KEY,
  row_version  INTEGER NOT NULL DEFAULT 1,
  order_id     INTEGER NOT NULL REFERENCES repair_order (id),
  position     INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  code         TEXT NOT NULL DEFAULT '',
  description  TEXT NOT NULL DEFAULT '',
  part_kind    TEXT NOT NULL DEFAULT 'oem',
  brand        TEXT NOT NULL DEFAULT '',
  unit         TEXT NOT NULL DEFAULT '',
  hours        INTEGER NOT NULL DEFAULT 0,
  quantity     INTEGER NOT NULL DEFAULT 1000,
  unit_price   INTEGER NOT NULL DEFAULT 0,
  discount     INTEGER NOT NULL DEFAULT 0,
  payer        TEXT NOT NULL DEFAULT 'customer',
  consent      TEXT NOT NULL DEFAULT 'quoted',
  operation_id INTEGER REFERENCES labour_operation (id),
  part_id      INTEGER REFERENCES part (id),
  package_code TEXT NOT NULL DEFAULT '',
  note         TEXT NOT NULL DEFAULT '',
  taken_up_by  INTEGER REFERENCES estimate_line (id),
  deleted_at   INTEGER
) STRICT;
CREATE INDEX line_by_order ON estimate_line (order_id, position);
CREATE INDEX line_open_advice ON estimate_line (order_id)
  WHERE consent IN ('declined', 'deferred', 'recommended') AND deleted_at IS NULL;

-- Walk-around.
CREATE TABLE checklist_item (
  id        INTEGER PRIMARY KEY,
  version   INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  item_group TEXT NOT NULL,
  code      TEXT NOT NULL,
  name      TEXT NOT NULL,
  name_en   TEXT NOT NULL DEFAULT '',
  UNIQUE (version, code)
) STRICT;

CREATE TABLE checklist_result (
  id       INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES repair_order (id),
  code     TEXT NOT NULL,
  result   TEXT NOT NULL DEFAULT 'not-checked',
  note     TEXT NOT NULL DEFAULT '',
  UNIQUE (order_id, code)
) STRICT;

CREATE TABLE damage_mark (
  id         INTEGER PRIMARY KEY,
  order_id   INTEGER NOT NULL REFERENCES repair_order (id),
  number     INTEGER NOT NULL,
  view       TEXT NOT NULL,
  zone       TEXT NOT NULL,
  x          INTEGER NOT NULL,
  y          INTEGER NOT NULL,
  type       TEXT NOT NULL,
  severity   TEXT NOT NULL,
  note       TEXT NOT NULL DEFAULT '',
  earlier    INTEGER NOT NULL DEFAULT 0 CHECK (earlier IN (0, 1)),
  deleted_at INTEGER
) STRICT;
CREATE INDEX mark_by_order ON damage_mark (order_id, number);

-- What was issued and what was consented to: append-only. ------------------------
CREATE TABLE document_number (
  prefix TEXT NOT NULL,
  day    TEXT NOT NULL,
  last   INTEGER NOT NULL,
  PRIMARY KEY (prefix, day)
) STRICT;

CREATE TABLE document (
  id           INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL,
  number       TEXT NOT NULL,
  version      INTEGER NOT NULL DEFAULT 1,
  order_id     INTEGER REFERENCES repair_order (id),
  language     TEXT NOT NULL,
  template_version INTEGER NOT NULL DEFAULT 1,
  total        INTEGER NOT NULL DEFAULT 0,
  content      TEXT NOT NULL,
  estimate     TEXT NOT NULL DEFAULT '', -- the lines as on the paper, with their ids
  sha256       TEXT NOT NULL,
  issued_at    INTEGER NOT NULL,
  issued_by    INTEGER REFERENCES staff (id),
  replaces_id  INTEGER REFERENCES document (id),
  UNIQUE (kind, number, version)
) STRICT;
CREATE INDEX document_by_order ON document (order_id, issued_at);

CREATE TABLE authorization_record (
  id            INTEGER PRIMARY KEY,
  order_id      INTEGER NOT NULL REFERENCES repair_order (id),
  document_id   INTEGER NOT NULL REFERENCES document (id),
  method        TEXT NOT NULL,
  consented_by  TEXT NOT NULL,
  relation      TEXT NOT NULL DEFAULT '',
  phone         TEXT NOT NULL DEFAULT '',
  total         INTEGER NOT NULL,
  consented_at  INTEGER NOT NULL,
  recorded_at   INTEGER NOT NULL,
  recorded_by   INTEGER REFERENCES staff (id),
  strokes       TEXT NOT NULL DEFAULT '',
  scan_sha256   TEXT NOT NULL DEFAULT '',
  signed_sha256 TEXT NOT NULL DEFAULT '',
  note          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX authorization_by_order ON authorization_record (order_id, consented_at);

CREATE TABLE authorization_line (
  authorization_id INTEGER NOT NULL REFERENCES authorization_record (id),
  line_id          INTEGER NOT NULL REFERENCES estimate_line (id),
  amount           INTEGER NOT NULL,
  PRIMARY KEY (authorization_id, line_id)
) STRICT;

-- An issued document, and what was agreed to, is never changed.
CREATE TRIGGER document_is_frozen BEFORE UPDATE ON document
BEGIN SELECT RAISE (ABORT, 'an issued document is frozen'); END;
CREATE TRIGGER document_stays BEFORE DELETE ON document
BEGIN SELECT RAISE (ABORT, 'an issued document is frozen'); END;
CREATE TRIGGER authorization_stays BEFORE DELETE ON authorization_record
BEGIN SELECT RAISE (ABORT, 'an authorization is never removed'); END;
-- Only the scan of the paper may come later.
CREATE TRIGGER authorization_is_frozen
BEFORE UPDATE OF order_id, document_id, method, consented_by, relation, phone, total, consented_at, recorded_at,
  recorded_by, strokes, signed_sha256, note
ON authorization_record
BEGIN SELECT RAISE (ABORT, 'an authorization is never changed'); END;
CREATE TRIGGER authorization_scan_stays BEFORE UPDATE OF scan_sha256 ON authorization_record
WHEN OLD.scan_sha256 <> ''
BEGIN SELECT RAISE (ABORT, 'an authorization is never changed'); END;
CREATE TRIGGER authorization_line_is_frozen BEFORE UPDATE ON authorization_line
BEGIN SELECT RAISE (ABORT, 'an authorization is never changed'); END;
CREATE TRIGGER authorization_line_stays BEFORE DELETE ON authorization_line
BEGIN SELECT RAISE (ABORT, 'an authorization is never removed'); END;

CREATE TABLE print_job (
  id          INTEGER PRIMARY KEY,
  document_id INTEGER REFERENCES document (id),
  kind        TEXT NOT NULL,
  printer     TEXT NOT NULL DEFAULT '',
  copies      INTEGER NOT NULL DEFAULT 1,
  is_copy     INTEGER NOT NULL DEFAULT 0,
  printed_at  INTEGER NOT NULL,
  printed_by  INTEGER REFERENCES staff (id)
) STRICT;

CREATE TABLE audit_event (
  id       INTEGER PRIMARY KEY,
  at       INTEGER NOT NULL,
  staff_id INTEGER,
  kind     TEXT NOT NULL,
  row_id   INTEGER NOT NULL,
  action   TEXT NOT NULL,
  detail   TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX audit_by_row ON audit_event (kind, row_id);

-- What is being typed in a dialog and has no row yet.
CREATE TABLE draft (
  key      TEXT PRIMARY KEY,
  content  TEXT NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT;

-- One index over plates, names, pinyin, phones and VINs: the words are
-- character bigrams, so that a two-character name is found.
CREATE TABLE search_entry (
  id     INTEGER PRIMARY KEY,
  kind   TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  UNIQUE (kind, row_id)
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (terms, content='', contentless_delete=1, tokenize='unicode61');
