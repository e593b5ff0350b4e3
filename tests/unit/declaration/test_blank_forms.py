"""Blank forms: each that the shipped plans name is there, and leaves as a document one can write in."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import cast
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest

from kernel.log.decider import NotFound
from kernel.web.files import FileStore, Kept, KeptFile
from services.declaration.api.blank import DOCX, FOLDER, blank_form, docx, shipped
from services.declaration.domain.plan import BlankForm, Plan
from tests.unit.declaration.story import NOW, PLAN, ref

PLANS = sorted((Path(__file__).parents[3] / "services/declaration/plans").glob("*.json"))


@pytest.mark.parametrize("file", PLANS, ids=lambda path: path.stem)
def test_every_blank_form_that_a_shipped_plan_names_is_there(file: Path) -> None:
    plan = Plan.model_validate_json(file.read_text("utf-8"), strict=True)
    for form in plan.forms:
        found = shipped(form.shipped or "")
        assert found is not None, form.shipped
        assert found.title == form.name


def test_the_four_forms_of_the_guide_can_be_downloaded() -> None:
    """Guide 二.5."""
    assert [form.name for form in PLAN.forms] == ["赋分推荐表", "标志性业绩申报表", "新增业绩情况报告表", "评审委托书"]
    asked = {attachment.form for attachment in PLAN.attachments if attachment.form}
    assert asked == {form.code for form in PLAN.forms}


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.json")))
def test_a_shipped_form_leaves_as_a_word_document_with_every_cell(name: str) -> None:
    form = shipped(name)
    assert form is not None
    made = docx(form)
    assert made == docx(form)
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        assert packed.testzip() is None
        document = ET.fromstring(packed.read("word/document.xml"))
    said = "".join(document.itertext())
    for text in (form.title, *(cell.split("\n")[0] for table in form.tables for row in table for cell in row)):
        assert text in said
    cells = document.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tc")
    assert len(list(cells)) == sum(len(row) for table in form.tables for row in table)


class Store:
    """A file store whose files were uploaded for `purpose`."""

    def __init__(self, purpose: str) -> None:
        self.purpose = purpose

    async def read(self, file_id: UUID) -> KeptFile:
        about = Kept(ref=FILE, subject=file_id, owner=file_id, purpose=self.purpose, kept_at=NOW, salt="")
        return KeptFile(about, b"%PDF-")


FILE = ref(9)
UPLOADED = BlankForm(code="a", name="赋分推荐表", file=FILE)


async def test_a_form_that_was_uploaded_is_given_as_it_is_and_nothing_else_that_was() -> None:
    answer = await blank_form(UPLOADED, cast("FileStore", Store("blank-form")))
    assert answer.body == b"%PDF-"
    with pytest.raises(NotFound):
        await blank_form(UPLOADED, cast("FileStore", Store("attachment")))


async def test_a_form_that_is_not_shipped_is_not_found() -> None:
    none = cast("FileStore", None)
    with pytest.raises(NotFound):
        await blank_form(BlankForm(code="a", name="表", shipped="../2022-water-senior"), none)
    there = BlankForm(code="a", name="赋分推荐表", shipped="score-recommendation")
    assert (await blank_form(there, none)).media_type == DOCX
