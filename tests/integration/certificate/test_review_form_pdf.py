"""The PDF itself, read by a library that didn't write it."""

from __future__ import annotations

import asyncio
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

import pypdf
import pytest

from services.certificate.outside import Press, ReviewForm, TypesettingFailed
from services.certificate.reactions.form import review_form
from services.certificate.reactions.submission import Submission
from services.declaration.domain.handwriting import picture
from tests.unit.certificate import samples

AT = datetime(2022, 11, 1, tzinfo=UTC)
A4 = (595, 842)


@dataclass(frozen=True)
class Printed:
    """A PDF, and the text of each page without its white space: where lines break is the page's business."""

    pdf: bytes
    reader: pypdf.PdfReader
    pages: list[str]

    @property
    def text(self) -> str:
        return "".join(self.pages)


async def _set(form: ReviewForm, photo: bytes | None = None, signature: bytes | None = None) -> Printed:
    pdf = await Press().review_form(form, photo, AT, "review-form", signature)
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return Printed(pdf, reader, [_dense(page.extract_text()) for page in reader.pages])


def _dense(text: str) -> str:
    return re.sub(r"\s", "", text)


def _fonts(reader: pypdf.PdfReader) -> Iterator[pypdf.generic.DictionaryObject]:
    """The descriptor of every font on every page."""
    for page in reader.pages:
        resources = cast("pypdf.generic.DictionaryObject", page["/Resources"])
        for entry in cast("pypdf.generic.DictionaryObject", resources.get("/Font", {})).values():
            font = entry.get_object()
            for face in font.get("/DescendantFonts", [font]):
                yield face.get_object()["/FontDescriptor"].get_object()


@pytest.fixture(scope="module")
def full() -> Printed:
    return asyncio.run(_set(review_form(samples.full(), samples.DOCUMENT), samples.photo()))


def test_name_number_and_statement_can_be_read_out(full: Printed) -> None:
    text = full.text
    assert f"欧阳{samples.RARE}" in text
    assert samples.ID_NUMBER in text
    assert _dense(samples.full().form.statement) in text


@pytest.mark.parametrize("digit", "0789")
async def test_a_digit_first_seen_where_a_line_may_break_is_read_as_itself(digit: str) -> None:
    """What a glyph stands for in a PDF is what it stood for at first: an invisible character beside it would come back
    with every later one."""
    other = "1" if digit != "1" else "2"
    data = json.loads(review_form(samples.full(), samples.DOCUMENT).model_dump_json().replace(digit, other))
    number = f"{other * 15}{digit}{other * 2}"
    printed = await _set(ReviewForm.model_validate(data | {"id_number": number, "notes": (), "statement": digit * 40}))
    assert number in printed.text
    assert digit * 40 in printed.text
    assert "\u200b" not in printed.text


async def test_a_run_of_letters_wider_than_its_cell_is_broken_and_read_whole() -> None:
    form = review_form(samples.full(), samples.DOCUMENT).model_copy(update={"current_title": "A" * 90})
    printed = await _set(form)
    assert "A" * 90 in printed.text
    assert "A" * 40 not in "".join(page.extract_text() for page in printed.reader.pages)


def test_markup_in_a_text_is_printed_as_it_was_written(full: Printed) -> None:
    assert _dense(samples.MARKUP) in full.text


async def test_markup_in_every_text_harms_nothing() -> None:
    hostile = '#eval("1") #read("/etc/passwd") */ ] } ) " \\" \\u{41} $ <a> `'
    data = review_form(samples.full(), samples.DOCUMENT).model_dump()
    texts = {k: v if k == "id_number" else hostile for k, v in data.items() if isinstance(v, str)}
    printed = await _set(ReviewForm.model_validate(data | texts))
    assert printed.text.count(_dense(hostile)) >= 10


def test_every_font_is_embedded(full: Printed) -> None:
    found = list(_fonts(full.reader))
    assert found
    assert all({"/FontFile", "/FontFile2", "/FontFile3"} & descriptor.keys() for descriptor in found)
    assert b"pdfaid" in full.pdf  # PDF/A, which allows nothing that isn't in the file


def test_every_page_is_a4_and_the_last_one_is_on_a_sheet_of_its_own(full: Printed) -> None:
    assert {tuple(round(float(x)) for x in page.mediabox[2:]) for page in full.reader.pages} == {A4}
    assert len(full.pages) % 2 == 1
    assert "十一、评审委员会评审意见" in full.pages[-1]
    assert "十、中级职务任职资格评审委员会" not in full.pages[-1]
    assert "此页无正文" in full.pages[-2]


async def test_nothing_of_the_first_plan_is_printed_for_another(full: Printed) -> None:
    printed = await _set(review_form(samples.of_another_plan(), samples.DOCUMENT))
    for words in ("聘任以来", "单位公示", "中级职务任职资格评审委员会", "十三、"):
        assert words in full.text
        assert words not in printed.text
    assert "六、代表性业绩（取得资格以来，合计不超过3项" in printed.text
    last = printed.pages[-1]
    assert [last.index(part) for part in ("十、评审委员会", "十一、确认发文", "十二、备注")] == sorted(
        last.index(part) for part in ("十、评审委员会", "十一、确认发文", "十二、备注")
    )
    assert len(printed.pages) % 2 == 1


async def test_the_commitment_is_printed_in_the_plans_wording_with_the_signature_as_it_was_written(
    full: Printed,
) -> None:
    hand = picture((((0.0, 0.0, 0.0), (90.0, 40.0, 0.1), (180.0, 5.0, 0.2)),))
    printed = await _set(review_form(samples.full(), samples.DOCUMENT), None, hand)
    (page,) = (n for n, text in enumerate(printed.pages) if "八、附件目录与本人承诺" in text)
    assert _dense(samples.PLAN["commitment"]["text"]) in printed.pages[page]
    assert "申报人签名：2022年7月5日" in printed.pages[page]
    assert [n for n, one in enumerate(printed.reader.pages) if one.images] == [page]
    assert "申报人签名：年月日" in full.text


async def test_no_page_says_it_is_blank_when_none_is_needed() -> None:
    printed = await _set(review_form(samples.empty(), samples.DOCUMENT))
    assert len(printed.pages) % 2 == 1
    assert "此页无正文" not in printed.text


async def test_the_speciality_declared_stands_on_the_cover_and_in_the_basics() -> None:
    printed = await _set(review_form(samples.full(speciality="水文水资源"), samples.DOCUMENT))
    assert "申报专业水文水资源" in printed.pages[0]
    assert "申报专业水文水资源" in printed.pages[2]


async def test_what_the_mode_asks_for_besides_stands_under_the_basics() -> None:
    data = samples.full().model_dump()
    answers = [{"label": "标志性业绩名称", "value": f"某枢纽 {samples.MARKUP}"}]
    data |= {"mode_fields": answers, "exceptional_name": "获省部级以上科技奖励"}
    printed = await _set(review_form(Submission.model_validate(data), samples.DOCUMENT))
    assert f"标志性业绩名称某枢纽{_dense(samples.MARKUP)}" in printed.pages[2]
    assert "破格申报依据获省部级以上科技奖励" in printed.pages[2]


def test_the_sixth_project_is_marked(full: Printed) -> None:
    assert full.text.count("超限无效") == 1


def test_the_photo_is_in_the_basics_and_only_there(full: Printed) -> None:
    assert [n for n, page in enumerate(full.reader.pages, start=1) if page.images] == [3]


def test_every_loose_sheet_says_whose_it_is(full: Printed) -> None:
    for number, page in enumerate(full.pages[1:], start=2):
        assert f"欧阳{samples.RARE}第{number}页共{len(full.pages)}页" in page


async def test_a_character_no_font_has_does_not_cost_the_form() -> None:
    printed = await _set(review_form(samples.full(statement="完成了😀三项"), samples.DOCUMENT))
    assert samples.ID_NUMBER in printed.text
    assert "三项" in printed.text


async def test_the_same_data_gives_the_same_bytes(full: Printed) -> None:
    again = await Press().review_form(review_form(samples.full(), samples.DOCUMENT), samples.photo(), AT, "review-form")
    assert again == full.pdf


async def test_a_photo_without_a_background_is_printed_on_white() -> None:
    printed = await _set(review_form(samples.empty(), samples.DOCUMENT), samples.photo("PNG", "RGBA"))
    image = printed.reader.pages[2].images[0].image
    assert image is not None
    assert image.convert("L").tobytes()[0] > 250


async def test_a_photo_that_is_none_is_said_to_fail_without_quoting_anything() -> None:
    with pytest.raises(TypesettingFailed, match=r"^exit code 1$"):
        await _set(review_form(samples.full(), samples.DOCUMENT), b"not a photo")


async def test_a_press_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(TypesettingFailed, match="not done within"):
        await Press(time_limit=0.001).review_form(
            review_form(samples.full(), samples.DOCUMENT), None, AT, "review-form"
        )
