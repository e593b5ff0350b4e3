"""What an exam administration uploads: CSV or XLSX, to a table of texts."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from typing import Any

from kernel.log.decider import Violation
from kernel.web.problems import invalid

BYTES_AT_MOST = 5 * 1024 * 1024
UNPACKED_AT_MOST = 100 * 1024 * 1024
ROWS_READ = 5000
COLUMNS_READ = 30
CSV, XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Table = list[list[str]]


def table_of(content: bytes) -> Table:
    """The first sheet, row by row. By content, whatever it is called: 422 when it is neither CSV nor XLSX."""
    try:
        return _xlsx(content) if content.startswith(b"PK") else _csv(content)
    except Exception:  # noqa: BLE001 - what is wrong inside a broken file is anybody's guess
        raise invalid(
            [Violation("file-broken", "文件无法读取：应为 CSV 或 XLSX", "the file can't be read: neither CSV nor XLSX")]
        ) from None


def _csv(content: bytes) -> Table:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("gb18030")  # as a spreadsheet on a Chinese desktop writes it
    if "\x00" in text:
        raise ValueError("not a text")
    return [row for _, row in zip(range(ROWS_READ), csv.reader(io.StringIO(text, newline="")), strict=False)]


def _xlsx(content: bytes) -> Table:
    # 20 MB of memory, for one role's rare errand: loaded by whoever imports.
    import openpyxl  # type: ignore[import-untyped]

    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        if sum(part.file_size for part in parts.infolist()) > UNPACKED_AT_MOST:
            raise ValueError("too large once unpacked")
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    try:
        rows = book.worksheets[0].iter_rows(max_row=ROWS_READ, max_col=COLUMNS_READ)
        return [_texts(row) for row in rows]
    finally:
        book.close()


def _texts(row: Sequence[Any]) -> list[str]:
    found = [_text(cell) for cell in row]
    while found and not found[-1]:
        found.pop()
    return found


def _text(cell: Any) -> str:
    """As a person sees it: 60.5 in a column of two decimals is 60.50 (guide: 成绩 60.50)."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, int | float):
        _, _, decimals = str(cell.number_format or "").partition(".")
        places = len(decimals) - len(decimals.lstrip("0"))
        return f"{value:.{places}f}" if places else f"{value:.15g}" if isinstance(value, float) else str(value)
    return str(value)
