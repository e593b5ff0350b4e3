"""Made-up files that are what they say: a portrait, scans of evidence, a signature by hand."""

from __future__ import annotations

import io
import math
import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

PHOTO_SIZE = (420, 588)  # guide 二.1: over 215×300, 0.65 ≤ w/h ≤ 0.80
PHOTO_OVER, PHOTO_UNDER = 30_720, 1_048_576

Stroke = list[tuple[int, int, int]]


def photo(seed: str, size: tuple[int, int] = PHOTO_SIZE) -> bytes:
    """A portrait before white as JPEG, within the guide's limits for uploads (二.1)."""
    width, height = size
    pick = random.Random(seed)  # noqa: S311 - a drawing
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    middle, shoulder = width / 2, height * 0.72
    skin = (pick.randint(200, 235), pick.randint(165, 195), pick.randint(140, 165))
    coat = (pick.randint(20, 90), pick.randint(30, 90), pick.randint(60, 130))
    draw.ellipse((width * 0.14, shoulder, width * 0.86, height * 1.5), fill=coat)
    draw.rectangle((middle - width * 0.09, height * 0.55, middle + width * 0.09, height * 0.78), fill=skin)
    draw.ellipse((middle - width * 0.24, height * 0.16, middle + width * 0.24, height * 0.64), fill=skin)
    draw.pieslice(
        (middle - width * 0.26, height * 0.12, middle + width * 0.26, height * 0.6), 180, 360, fill=(25, 22, 20)
    )
    for side in (-1, 1):
        x = middle + side * width * 0.1
        draw.ellipse((x - 6, height * 0.39, x + 6, height * 0.41), fill=(20, 20, 20))
    draw.arc((middle - 28, height * 0.47, middle + 28, height * 0.55), 20, 160, fill=(140, 60, 60), width=3)
    image = image.filter(ImageFilter.GaussianBlur(1))
    return _jpeg(_grainy(image, seed))


def _grainy(image: Image.Image, seed: str) -> Image.Image:
    """Grain as a camera leaves it, on the sitter only: a drawing alone is too few bytes for a photo."""
    pixels = np.asarray(image).astype(np.int16)
    noise = np.random.default_rng(list(seed.encode())).integers(-14, 15, pixels.shape, dtype=np.int16)
    pixels[pixels.min(axis=2) < 240] += noise[pixels.min(axis=2) < 240]
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def _jpeg(image: Image.Image) -> bytes:
    for quality in (88, 94, 98, 100):
        out = io.BytesIO()
        image.save(out, "JPEG", quality=quality, dpi=(300, 300))
        if PHOTO_OVER < out.tell() < PHOTO_UNDER:
            return out.getvalue()
    raise AssertionError("a portrait of this size doesn't come out between 30 KB and 1 MB")


def pdf(text: str) -> bytes:
    """A one-page PDF that says `text` (ASCII) in Helvetica."""
    said = text.encode("ascii").translate(None, b"()\\")
    content = b"BT /F1 18 Tf 72 760 Td (" + said + b") Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def strokes(seed: str, characters: int = 3) -> list[Stroke]:
    """A signature by hand: each stroke a list of (x, y, ms); some strokes a character, none of them straight."""
    pick = random.Random(seed)  # noqa: S311 - a drawing
    found: list[Stroke] = []
    clock = 0
    for character in range(characters):
        left = 60 + character * 150
        for _ in range(pick.randint(3, 5)):
            x, y = float(left + pick.randint(0, 60)), float(pick.randint(60, 160))
            turn, bend = pick.uniform(0, math.tau), pick.uniform(-0.25, 0.25)
            stroke: Stroke = []
            for _ in range(pick.randint(12, 24)):
                stroke.append((round(x), round(y), clock))
                x, y = x + 7 * math.cos(turn), y + 7 * math.sin(turn)
                turn += bend + pick.uniform(-0.12, 0.12)
                clock += pick.randint(8, 18)
            found.append(stroke)
            clock += pick.randint(120, 260)
    return found
