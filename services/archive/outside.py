"""The stamp: a copy of a file of evidence with the four marks on it (guide 二.4), as a new file.

The marks stand in a band beneath the page, so that nothing of the copy is covered. Every page of a PDF gets one.
Runs in a thread; nothing here waits. Imaging and PDF libraries take 30 MB: imported by whoever stamps.
"""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from datetime import date
from functools import cache

import pypdf
from PIL import Image, ImageDraw, ImageFont, ImageOps
from pylopdf_fonts_zh_cn import serif_path

PAGES_AT_MOST = 200
BAND = (1000, 300)
"""The band as it is drawn, before it is brought to the width of its page."""
DPI = 150
RED = (200, 20, 30)
BLACK = (20, 20, 20)


class NotStamped(Exception):
    """No copy can be made of this file; the marks can still be confirmed on a scan."""


@dataclass(frozen=True)
class Stamp:
    """What the four marks say. `signer`: the name as signed; `unit`: the name on the seal."""

    signer: str
    verified_on: date
    unit: str


def stamped(content: bytes, kind: str, stamp: Stamp) -> bytes:
    """The same kind of file with the marks on it. `kind` is pdf, jpeg or png. Raises NotStamped."""
    try:
        return _pdf(content, stamp) if kind == "pdf" else _image(content, kind, stamp)
    except NotStamped:
        raise
    except Exception as error:  # noqa: BLE001 - what decoders raise on odd input is anybody's guess
        raise NotStamped(type(error).__name__) from None


def _image(content: bytes, kind: str, stamp: Stamp) -> bytes:
    with Image.open(io.BytesIO(content), formats=[kind.upper()]) as opened:
        page = ImageOps.exif_transpose(opened).convert("RGB")
    band = _band_of_width(stamp, page.width)
    whole = Image.new("RGB", (page.width, page.height + band.height), "white")
    whole.paste(page, (0, 0))
    whole.paste(band, (0, page.height))
    out = io.BytesIO()
    whole.save(out, kind.upper(), **({"quality": 92} if kind == "jpeg" else {}))
    return out.getvalue()


def _pdf(content: bytes, stamp: Stamp) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    if len(writer.pages) > PAGES_AT_MOST:
        raise NotStamped("too many pages")
    bands: dict[int, pypdf.PageObject] = {}
    for page in writer.pages:
        if page.rotation:
            page.transfer_rotation_to_content()
        box = page.cropbox
        left, bottom, right, top = (float(x) for x in (box.left, box.bottom, box.right, box.top))
        width = max(1, round(right - left))
        if width not in bands:
            bands[width] = _band_page(stamp, width)
        band = bands[width]
        height = float(band.mediabox.height)
        page.merge_transformed_page(band, pypdf.Transformation().translate(left, bottom - height))
        for shown in (page.mediabox, page.cropbox):
            shown.lower_left = (min(left, float(shown.left)), bottom - height)
            shown.upper_right = (max(right, float(shown.right)), max(top, float(shown.top)))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _band_page(stamp: Stamp, points: int) -> pypdf.PageObject:
    band = _band_of_width(stamp, max(1, round(points * DPI / 72)))
    out = io.BytesIO()
    band.save(out, "PDF", resolution=band.width * 72 / points)
    return pypdf.PdfReader(out).pages[0]


def _band_of_width(stamp: Stamp, width: int) -> Image.Image:
    height = max(1, round(BAND[1] * width / BAND[0]))
    return _band(stamp).resize((width, height), Image.Resampling.LANCZOS)


def _band(stamp: Stamp) -> Image.Image:
    band = Image.new("RGB", BAND, "white")
    draw = ImageDraw.Draw(band)
    draw.line((0, 1, BAND[0], 1), fill=BLACK, width=2)
    draw.rounded_rectangle((40, 40, 330, 130), 10, outline=RED, width=5)
    draw.text((185, 85), "核对无误", font=_font(56), fill=RED, anchor="mm")
    draw.text((40, 180), f"审核人签名：{stamp.signer}", font=_font(36), fill=BLACK, anchor="lm")
    day = stamp.verified_on
    draw.text((40, 245), f"验证时间：{day.year}年{day.month}月{day.day}日", font=_font(36), fill=BLACK, anchor="lm")
    _seal(band, (840, 150), 130, stamp.unit)
    return band


def _seal(band: Image.Image, middle: tuple[int, int], radius: int, unit: str) -> None:
    """A round seal: a star, and the unit's name along the rim from left over the top to right."""
    draw = ImageDraw.Draw(band)
    x, y = middle
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=RED, width=6)
    points = []
    for n in range(10):
        turn, reach = math.pi * (n / 5 - 0.5), 40 if n % 2 == 0 else 16
        points.append((x + reach * math.cos(turn), y + reach * math.sin(turn)))
    draw.polygon(points, fill=RED)
    font = _font(max(14, min(34, round(560 / max(1, len(unit))))))
    reach, spread = radius - 26, min(290.0, 26.0 * len(unit))
    for n, character in enumerate(unit):
        degrees = (n / max(1, len(unit) - 1) - 0.5) * spread
        tile = Image.new("L", (80, 80), 0)
        ImageDraw.Draw(tile).text((40, 40), character, font=font, fill=255, anchor="mm")
        tile = tile.rotate(-degrees, resample=Image.Resampling.BICUBIC)
        at = math.radians(degrees)
        place = (round(x + reach * math.sin(at)) - 40, round(y - reach * math.cos(at)) - 40)
        band.paste(Image.new("RGB", tile.size, RED), place, tile)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(serif_path()), size)
