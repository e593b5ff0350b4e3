"""The parties' memory: one SQLite file. What a party has answered it still knows after kill -9.

Each commit is on the disk before the answer leaves (WAL, synchronous=FULL). All calls come from the event loop's
thread and are short, so a transaction is never interleaved with another.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SCHEMA = """
CREATE TABLE IF NOT EXISTS nonce (
    party TEXT NOT NULL, nonce TEXT NOT NULL, seen_at REAL NOT NULL, PRIMARY KEY (party, nonce)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sms_message (
    id INTEGER PRIMARY KEY,
    carrier_id TEXT NOT NULL UNIQUE, reference TEXT NOT NULL, phone TEXT NOT NULL, sign_name TEXT NOT NULL,
    template TEXT NOT NULL, parameters TEXT NOT NULL, content TEXT NOT NULL, segments INTEGER NOT NULL,
    send_status INTEGER NOT NULL, err_code TEXT NOT NULL, sent_at TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS sms_message_phone ON sms_message (phone);
CREATE INDEX IF NOT EXISTS sms_message_reference ON sms_message (reference);
CREATE TABLE IF NOT EXISTS pay_order (
    out_trade_no TEXT PRIMARY KEY, token TEXT NOT NULL UNIQUE, request TEXT NOT NULL, description TEXT NOT NULL,
    amount_fen INTEGER NOT NULL, attach TEXT, notify_url TEXT NOT NULL, expires_at TEXT NOT NULL,
    state TEXT NOT NULL, created_at TEXT NOT NULL, paid_at TEXT, transaction_id TEXT UNIQUE
);
CREATE TABLE IF NOT EXISTS notice (
    id TEXT PRIMARY KEY, out_trade_no TEXT NOT NULL REFERENCES pay_order, notify_url TEXT NOT NULL,
    resource TEXT NOT NULL, created_at TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0, next_at REAL NOT NULL, forged_accepted INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS pay_refund (
    out_refund_no TEXT PRIMARY KEY, out_trade_no TEXT NOT NULL REFERENCES pay_order, refund_id TEXT NOT NULL UNIQUE,
    request TEXT NOT NULL, refund_fen INTEGER NOT NULL, state TEXT NOT NULL, becomes TEXT NOT NULL,
    notify_url TEXT, created_at TEXT NOT NULL, arrives_at REAL NOT NULL, success_time TEXT
);
CREATE INDEX IF NOT EXISTS pay_refund_order ON pay_refund (out_trade_no);
CREATE INDEX IF NOT EXISTS notice_waiting ON notice (next_at) WHERE state = 'waiting';
"""
LATER = {"notice": {"out_refund_no": "TEXT"}}
"""Columns that a ledger of an earlier day may not have yet."""


class Ledger:
    """The file in `folder` (made when missing)."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(folder / "ledger.sqlite3", isolation_level=None, check_same_thread=False)
        self._db.row_factory = sqlite3.Row
        self._db.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;" + SCHEMA)
        self._widen()
        self._calls = 0

    def _widen(self) -> None:
        for table, columns in LATER.items():
            known = {row["name"] for row in self.rows(f"PRAGMA table_info({table})")}
            for name, kind in columns.items():
                if name not in known:
                    self._db.execute(f"ALTER TABLE {table} ADD COLUMN {name} {kind}")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing, on the disk when the block is left."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield self._db
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """What `sql` finds."""
        return self._db.execute(sql, values).fetchall()

    def row(self, sql: str, *values: object) -> sqlite3.Row | None:
        """The first that `sql` finds."""
        return next(iter(self.rows(sql, *values)), None)

    def first_use(self, party: str, nonce: str, now: float) -> bool:
        """Whether this is the first request with this nonce within the hour (signatures are too old long before)."""
        with self.transaction() as db:
            self._calls += 1
            if self._calls % 256 == 1:
                db.execute("DELETE FROM nonce WHERE seen_at < ?", (now - 3600,))
            return db.execute("INSERT OR IGNORE INTO nonce VALUES (?, ?, ?)", (party, nonce, now)).rowcount == 1
