"""The press: typst, which sets a form's data into a PDF.

Each document is typeset by a process of its own. Measured on two cores with a full form: 0.25 s, and 92 MB for as long
as it takes, while the service stays as it was (86 MB); in the service's own process 0.05 s, but its memory grew by
135 MB within thirty forms and stayed there, since typst keeps what it has laid out. Nothing touches a disk: data in by
stdin, the PDF out by stdout.

By hand: `python -m services.certificate.outside < job.json > form.pdf` shows what typst says of a fault.
"""

from __future__ import annotations

import asyncio
import base64
import io
import json
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from kernel.log.decider import Fact

TEMPLATES = Path(__file__).parent / "templates"
REVIEW_FORMS: Mapping[str, int] = {"review-form": 5}
"""The templates of the 评审表 that a plan can name, each a file here, and its version, raised when it is changed."""
EXAM_TEMPLATE = TEMPLATES / "exam-certificate.typ"
TIME_LIMIT = 20.0
"""Below a timer's lease, so that a document isn't made twice at once."""
PHOTO_PIXELS = (600, 840)
"""Twice what a printer shows of 27 mm x 37 mm; a larger photo only makes a larger file."""
MAX_PIXELS = 50_000_000


class TypesettingFailed(Exception):
    """Typst didn't make a PDF of it. Without a reason: typst quotes what a person wrote."""


class Achievement(Fact):
    """A row of 代表性业绩 as printed; `over_limit` says that it won't be scored (超限无效, guide 二.4)."""

    number: str
    kind: str
    title: str
    level: str
    gained_on: str
    rank: str
    summary: str
    evidence: str
    over_limit: bool


class ReviewForm(Fact):
    """All that is printed on the 评审表, as texts ready to print; the template adds only its own labels.
    `notes` is 填表说明, `delivery` 报送须知; `speciality` is 从事专业, `declared_speciality` 申报专业; `promise` is
    the wording of the 保证书, `commitment` that it was signed online; `posted`, `midlevel`: whether the employer
    posts a notice, and a mid-level committee says something of it.

    Rows: `particulars` what the mode asks for besides and the ground of 破格 (名称, 内容);
    `studies` 学历, 学位, 毕业院校, 所学专业, 毕业时间; `work` 起止时间, 工作单位, 职务;
    `hours` 年度, 公需科目, 专业科目, 合计; `appraisals` 年度, 考核结果; `attachments` 名称, 份数;
    `works` 类别, 名称, 取得时间, 本人排名, and what only its kind says.
    """

    plan_title: str
    reference: str
    notes: tuple[str, ...]
    delivery: tuple[str, ...]
    name: str
    sex: str
    birth: str
    id_number: str
    employer: str
    work_started_on: str
    current_title: str
    qualified_on: str
    appointed_on: str
    speciality: str
    declared_speciality: str
    target: str
    mode: str
    filled_on: str
    particulars: tuple[tuple[str, str], ...]
    studies: tuple[str, str, str, str, str]
    work: tuple[tuple[str, str, str], ...]
    hours: tuple[tuple[str, str, str, str], ...]
    appraisals: tuple[tuple[str, str], ...]
    statement: str
    statement_limit: int
    achievements: tuple[Achievement, ...]
    achievements_limit: int
    achievements_since: str
    works: tuple[tuple[str, str, str, str, str], ...] = ()
    awards: str
    honours: str
    rewards_punishments: str
    attachments: tuple[tuple[str, str], ...]
    promise: str
    commitment: str
    signed_on: str
    posted: bool
    midlevel: bool


class ExamCertificate(Fact):
    """All that is printed on the 业务考试成绩合格证明 (guide, second part, 2), as texts ready to print; `valid_until`
    may be empty."""

    system: str
    exam: str
    name: str
    id_number: str
    unit_name: str
    speciality: str
    certificate_number: str
    score: str
    region: str
    held_on: str
    valid_until: str


class Press:
    """Typesets one document at a time."""

    def __init__(self, time_limit: float = TIME_LIMIT) -> None:
        self._time_limit = time_limit
        self._one = asyncio.Lock()

    async def review_form(
        self, form: ReviewForm, photo: bytes | None, at: datetime, template: str, signature: bytes | None = None
    ) -> bytes:
        """The PDF by one of REVIEW_FORMS, dated `at`: the same bytes for the same data; `signature`: a picture of it.
        Raises TypesettingFailed, also when there is no such template, it takes too long, or a picture can't be
        opened."""
        if template not in REVIEW_FORMS:
            raise TypesettingFailed(f"there is no template {template}")
        return await self._set(TEMPLATES / f"{template}.typ", form, at, photo=photo, signature=signature)

    async def exam_certificate(self, certificate: ExamCertificate, at: datetime) -> bytes:
        """The PDF of an exam certificate, dated `at`. Raises TypesettingFailed."""
        return await self._set(EXAM_TEMPLATE, certificate, at)

    async def _set(self, template: Path, form: Fact, at: datetime, **pictures: bytes | None) -> bytes:
        job = {
            "template": template.name,
            "form": form.model_dump(mode="json"),
            "pictures": {name: base64.b64encode(it).decode() if it else None for name, it in pictures.items()},
            "at": int(at.timestamp()),
        }
        async with self._one:
            return await self._run(json.dumps(job).encode())

    async def _run(self, job: bytes) -> bytes:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-X", "utf8", "-m", __name__),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            cwd=Path(__file__).parents[2],
            env={},  # it needs none of the service's keys
        )
        try:
            async with asyncio.timeout(self._time_limit):
                pdf, _ = await process.communicate(job)
        except TimeoutError:
            raise TypesettingFailed(f"not done within {self._time_limit} s") from None
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode != 0 or not pdf.startswith(b"%PDF-"):
            raise TypesettingFailed(f"exit code {process.returncode}")
        return pdf


# -- the process that does it ---


def _typeset(job: dict[str, Any]) -> bytes:
    import typst
    from pylopdf_fonts_zh_cn import serif_path

    pictures = {name: _picture(base64.b64decode(it)) if it else None for name, it in job["pictures"].items()}
    form = {**job["form"], **pictures}
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[serif_path().parent]
    )  # its two files, and nothing that differs by machine
    compiler = typst.Compiler(input=TEMPLATES / job["template"], root=TEMPLATES, font_paths=fonts)
    options: dict[str, Any] = {
        "format": "pdf",
        # Data, never markup: the template reads it with json().
        "sys_inputs": {"form": json.dumps(form, ensure_ascii=False)},
        "timestamp": job["at"],
    }
    try:
        made = compiler.compile(pdf_standards="a-2b", **options)
    except typst.TypstError:
        # PDF/A refuses a character that no font has (an emoji in a 述职); the form is wanted all the same.
        made = compiler.compile(**options)
    if not isinstance(made, bytes):
        raise TypeError(type(made).__name__)
    return made


def _picture(content: bytes) -> str:
    """A picture as typst takes it in without a file: an SVG around a JPEG, upright, no larger than print shows."""
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    with Image.open(io.BytesIO(content), formats=["JPEG", "PNG"]) as opened:
        upright = ImageOps.exif_transpose(opened)
        upright.thumbnail(PHOTO_PIXELS)
    if upright.has_transparency_data:
        paper = Image.new("RGBA", upright.size, "white")
        paper.alpha_composite(upright.convert("RGBA"))
        upright = paper
    upright = upright.convert("RGB")
    out = io.BytesIO()
    upright.save(out, "JPEG", quality=90)
    size = f'width="{upright.width}" height="{upright.height}"'
    data = base64.b64encode(out.getvalue()).decode()
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><image {size} href="data:image/jpeg;base64,{data}"/></svg>'


if __name__ == "__main__":
    sys.stdout.buffer.write(_typeset(json.load(sys.stdin.buffer)))
