"""Blank forms to download (guide 二.5: 赋分推荐表, 标志性业绩申报表, 新增业绩情况报告表, 评审委托书).

An office uploads its own as PDF, or takes one that is shipped: a JSON file in `plans/forms/` that a person can read,
which leaves as a Word document to write in.
"""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path
from urllib.parse import quote
from xml.sax.saxutils import escape

from pydantic import BaseModel
from starlette.responses import Response

from kernel.log.decider import NotFound
from kernel.web.files import FileStore, download
from services.declaration.domain.plan import BlankForm

FOLDER = Path(__file__).parent.parent / "plans" / "forms"
PURPOSE = "blank-form"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_NAMESPACE = "http://schemas.openxmlformats.org"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_NAMESPACE}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{DOCX}.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_NAMESPACE}/package/2006/relationships"><Relationship Id="r1"'
    f' Type="{_NAMESPACE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>",
}
_FONT = '<w:rFonts w:ascii="SimSun" w:hAnsi="SimSun" w:eastAsia="SimSun"/>'
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


class Shipped(BaseModel):
    """A form as its file has it: its title, lines above, and tables of cells; an empty cell is to be filled in."""

    title: str
    lines: list[str] = []
    tables: list[list[list[str]]] = []


@cache
def shipped(name: str) -> Shipped | None:
    """A shipped form by the name of its file, without its ending; None when there is none."""
    known = {path.stem: path for path in FOLDER.glob("*.json")}
    return Shipped.model_validate_json(known[name].read_bytes()) if name in known else None


async def blank_form(form: BlankForm, store: FileStore) -> Response:
    """The form as a file to download. Raises NotFound where the plan names one that isn't there, or a file that was
    uploaded for something else."""
    if form.file is not None:
        found = await store.read(form.file.file_id)
        if found.kept.purpose != PURPOSE:
            raise NotFound
        return download(found, form.name)
    written = shipped(form.shipped or "")
    if written is None:
        raise NotFound
    named = f"attachment; filename*=UTF-8''{quote(form.name)}.docx"
    headers = {"Content-Disposition": named, "X-Content-Type-Options": "nosniff"}
    return Response(docx(written), media_type=DOCX, headers=headers)


def docx(form: Shipped) -> bytes:
    """The form as a Word document: A4, the same bytes each time."""
    body = _line(form.title, size=36, centred=True)
    body += "".join(_line(line) for line in form.lines)
    body += "".join(_table(rows) + _line("") for rows in form.tables)
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    document = (
        f'<w:document xmlns:w="{_NAMESPACE}/wordprocessingml/2006/main"><w:body>{body}{page}</w:body></w:document>'
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in {**_PARTS, "word/document.xml": document}.items():
            whole = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{content}'
            packed.writestr(zipfile.ZipInfo(name), whole.encode())
    return made.getvalue()


def _line(text: str, *, size: int = 24, centred: bool = False) -> str:
    properties = '<w:pPr><w:jc w:val="center"/></w:pPr>' if centred else ""
    look = f'<w:rPr>{_FONT}<w:sz w:val="{size}"/></w:rPr>'
    return f'<w:p>{properties}<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def _table(rows: list[list[str]]) -> str:
    width = f'<w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
    lines = "".join(f"<w:tr>{''.join(map(_cell, row))}</w:tr>" for row in rows)
    grid = "".join("<w:gridCol/>" for _ in max(rows, key=len))
    return f"<w:tbl><w:tblPr>{width}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"


def _cell(text: str) -> str:
    return f"<w:tc>{''.join(_line(line, size=21) for line in text.split(chr(10)))}</w:tc>"
