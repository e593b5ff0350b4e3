"""The four marks on a copy (guide 二.4): a new file, with nothing of the page covered."""

from __future__ import annotations

import io
from datetime import date

import numpy as np
import pypdf
import pytest
from PIL import Image

from deploy.local.demo import files
from services.archive.outside import PAGES_AT_MOST, NotStamped, Stamp, stamped

STAMP = Stamp("张䶮", date(2026, 3, 1), "示例水利水电规划设计院有限公司")


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_a_picture_gets_a_band_beneath_it(kind: str) -> None:
    out = io.BytesIO()
    Image.new("RGB", (400, 500), (10, 200, 10)).save(out, kind.upper())
    with Image.open(io.BytesIO(stamped(out.getvalue(), kind, STAMP)), formats=[kind.upper()]) as copy:
        pixels = np.asarray(copy.convert("RGB")).astype(int)
    assert pixels.shape[:2] == (500 + 120, 400)
    page, band = pixels[:500], pixels[500:]
    assert np.abs(page[:490] - (10, 200, 10)).max() < 12  # nothing of the page is covered
    red = (band[..., 0] > 150) & (band[..., 1] < 100)
    assert red[:, :150].any(), "核对无误 is written on the left"
    assert red[:, 280:].any(), "the seal stands on the right"
    dark = band.max(axis=2) < 90
    assert dark[60:85, :150].any(), "a signature"
    assert dark[85:, :150].any(), "a date"


def test_who_signed_and_what_unit_it_is_make_a_difference() -> None:
    out = io.BytesIO()
    Image.new("RGB", (400, 500), "white").save(out, "PNG")
    made = {
        stamped(out.getvalue(), "png", stamp)
        for stamp in (STAMP, Stamp("李", *(STAMP.verified_on, STAMP.unit)), Stamp("张䶮", date(2026, 3, 2), "另一单位"))
    }
    assert len(made) == 3


def test_every_page_of_a_pdf_grows_by_its_band() -> None:
    writer = pypdf.PdfWriter()
    for page in (1, 2):
        writer.append(io.BytesIO(files.pdf(f"Evidence {page}")))
    writer.pages[1].rotate(90)
    out = io.BytesIO()
    writer.write(out)
    copy = pypdf.PdfReader(io.BytesIO(stamped(out.getvalue(), "pdf", STAMP)))
    assert [page.extract_text().split()[:2] for page in copy.pages] == [["Evidence", "1"], ["Evidence", "2"]]
    sizes = [(round(page.cropbox.width), round(page.cropbox.height)) for page in copy.pages]
    assert sizes == [(595, 842 + 178), (842, 595 + 253)]
    assert all(len(page.images) == 1 for page in copy.pages)


def test_what_cant_be_stamped_says_so() -> None:
    with pytest.raises(NotStamped):
        stamped(b"%PDF-1.4 nothing", "pdf", STAMP)
    writer = pypdf.PdfWriter()
    for _ in range(PAGES_AT_MOST + 1):
        writer.add_blank_page(100, 100)
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(NotStamped, match="too many pages"):
        stamped(out.getvalue(), "pdf", STAMP)
