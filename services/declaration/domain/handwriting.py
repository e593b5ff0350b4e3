"""A signature as a picture: the strokes of a phone drawn in black on white (guide 二.2). Pure."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

from services.declaration.domain.legibility import Strokes

HEIGHT, LONGEST = 240, 960
"""Pixels of the picture: as high as this, and no wider than that."""
MARGIN = 16
PEN = 6


def picture(strokes: Strokes) -> bytes:
    """PNG of the writing, cut to it; a point drawn alone is a dot. Strokes must hold a finite point."""
    points = [(x, y) for stroke in strokes for x, y, _ in stroke]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    wide, high = max(x for x, _ in points) - left, max(y for _, y in points) - top
    scale = min((HEIGHT - 2 * MARGIN) / max(high, 1.0), (LONGEST - 2 * MARGIN) / max(wide, 1.0))
    size = (round(wide * scale) + 2 * MARGIN, round(high * scale) + 2 * MARGIN)
    # Drawn twice as large and shrunk: Pillow's lines have no soft edges of their own.
    image = Image.new("L", (size[0] * 2, size[1] * 2), 255)
    draw = ImageDraw.Draw(image)
    for stroke in strokes:
        line = [(2 * ((x - left) * scale + MARGIN), 2 * ((y - top) * scale + MARGIN)) for x, y, _ in stroke]
        if len(line) > 1:
            draw.line(line, fill=0, width=2 * PEN, joint="curve")
        for x, y in {line[0], line[-1]} if line else ():
            draw.ellipse((x - PEN, y - PEN, x + PEN, y + PEN), fill=0)
    out = io.BytesIO()
    image.resize(size, Image.Resampling.LANCZOS).save(out, "PNG", optimize=True)
    return out.getvalue()
