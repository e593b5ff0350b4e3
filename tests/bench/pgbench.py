"""pgbench: event, outbox and inbox in one statement, into the same tables as ours."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from deploy.local.ports import HOST
from deploy.local.postgres import ADMIN, Postgres, binary
from kernel.log.store import Append

_TPS = re.compile(r"tps = ([0-9.]+) \(without initial connection time\)")


def script(like: Append) -> str:
    """One prepared statement that stores what this append would, under ids of the server's making."""
    row = like.rows[0]

    def literal(value: bytes | None) -> str:
        return "NULL" if value is None else f"'\\x{value.hex()}'"

    return f"""WITH inboxed AS (
    INSERT INTO inbox (command_id, body_digest, answer, keep_until)
    VALUES (gen_random_uuid(), {literal(like.body_digest)}, {literal(like.answer)}, '{like.keep_until}')
), appended AS (
    INSERT INTO events (stream_id, stream_type, version, event_id, type, schema_version, data, meta, published,
                        published_type, published_sequence, digest)
    VALUES (gen_random_uuid(), '{like.stream_type}', 1, uuidv7(), '{row.type}', {row.schema_version},
            {literal(row.data)}, {literal(row.meta)}, {literal(row.published)}, '{row.published_type}',
            {row.published_sequence}, {literal(row.digest)}) RETURNING position
), queued AS (
    INSERT INTO outbox (position) SELECT position FROM appended RETURNING 1
)
SELECT count(*) FROM queued;
"""


def run(postgres: Postgres, database: str, file: Path, callers: int, count: int) -> float:
    """Transactions a second of so many clients, `count` in all."""
    each = max(1, count // callers)
    command = [str(binary("pgbench")), "-n", "-M", "prepared", "-f", str(file), "-t", str(each)]
    command += ["-c", str(callers), "-j", str(min(callers, 2)), "-h", HOST, "-p", str(postgres.port), "-U", ADMIN]
    environ = {**os.environ, "PGPASSWORD": postgres.password}
    done = subprocess.run([*command, database], env=environ, capture_output=True, text=True, timeout=600, check=False)
    found = _TPS.search(done.stdout)
    if done.returncode or found is None:
        raise RuntimeError(f"pgbench ended with code {done.returncode}: {done.stderr.strip() or done.stdout.strip()}")
    return float(found[1])
