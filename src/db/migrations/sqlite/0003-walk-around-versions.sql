-- SPDX-FileCopyrightText: 2026 The Usher contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Two desks at one walk-around: a stale write of a damage mark or of a result
-- of the checklist is noticed, as it is everywhere else.
ALTER TABLE damage_mark ADD COLUMN row_version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE checklist_result ADD COLUMN row_version INTEGER NOT NULL DEFAULT 1;
