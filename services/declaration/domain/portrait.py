"""What a picture says of a 证件照 (guide 二.1), and how sure that is: 白底, one face; and a crop to the right ratio.

Heuristics over colours and edges alone. They are honest about themselves: a plain white border is certain, a face is
never more than likely, so no photo is refused for its face; a checker sees it. Pure: bytes in, figures out.
"""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps

from services.declaration.domain.plan import PhotoLimits

SIDE = 160
"""Pixels of the longer side that everything is looked at."""
NEAR_WHITE = 235
FACE_FROM, FACE_TO = 0.03, 0.6
"""Share of the picture that a face takes in a portrait."""
MOST_SURE_OF_A_FACE = 0.7
"""Colours can't tell a face from a hand: never surer than this."""
USUAL_HEAD = (0.5, 0.1)
QUALITIES = (95, 98, 100, 90, 80, 70, 60)

Mask = npt.NDArray[np.bool_]
Pixels = npt.NDArray[np.int16]


@dataclass(frozen=True)
class Box:
    """A part of a picture, in its pixels."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True)
class Crop:
    """A picture cut to the ratio asked for: from where, and the new JPEG."""

    box: Box
    content: bytes


def measure(content: bytes) -> dict[str, float]:
    """`white_sure`: how sure the share of white along the border is of being the background's (0 to 1);
    `faces`: how many faces it seems to show; `faces_sure`: how sure that is. Raises OSError on what is no picture."""
    pixels = _pixels(_upright(content, 2 * SIDE), SIDE)
    blobs = _faces(pixels)
    return {
        "white_sure": _white_sure(pixels),
        "faces": float(len(blobs)),
        "faces_sure": _faces_sure(blobs, pixels.shape[0] * pixels.shape[1]),
    }


def crop(content: bytes, limits: PhotoLimits) -> Crop:
    """The largest part of the picture within the plan's ratios, around the head, as a JPEG of a size the plan takes
    (as far as the picture can give it). Raises OSError on what is no picture."""
    image = _upright(content)
    box = crop_box(image.size, limits, _head(image))
    cut = image.convert("RGB").crop((box.left, box.top, box.left + box.width, box.top + box.height))
    return Crop(box, _fitting(cut, limits))


def crop_box(size: tuple[int, int], limits: PhotoLimits, head: tuple[float, float] = USUAL_HEAD) -> Box:
    """The largest box within the ratios (inclusive). `head`: its middle across and its top, as shares of the size."""
    width, height = size
    if width > limits.ratio_to * height:
        kept = max(1, math.floor(round(limits.ratio_to * height, 6)))
        left = min(max(0, round(head[0] * width - kept / 2)), width - kept)
        return Box(left, 0, kept, height)
    if width < limits.ratio_from * height:
        kept = max(1, math.floor(round(width / limits.ratio_from, 6)))
        top = min(max(0, round(head[1] * height - kept * 0.08)), height - kept)
        return Box(0, top, width, kept)
    return Box(0, 0, width, height)


def _upright(content: bytes, at_least: int = 0) -> Image.Image:
    image = Image.open(io.BytesIO(content), formats=["JPEG", "PNG"])
    if at_least:
        image.draft("RGB", (at_least, at_least))  # a JPEG is decoded no larger than it is looked at
    image.load()
    return ImageOps.exif_transpose(image)


def _pixels(image: Image.Image, side: int) -> Pixels:
    small = image.convert("RGBA" if "A" in image.getbands() else "RGB")
    small.thumbnail((side, side))
    if small.mode == "RGBA":
        small = Image.alpha_composite(Image.new("RGBA", small.size, "white"), small).convert("RGB")
    return np.asarray(small).astype(np.int16)


def _white_sure(pixels: Pixels) -> float:
    """Sure where the border is all white or hardly white; unsure where it is light, uneven, or a bit of each."""
    rows, columns = max(1, pixels.shape[0] // 25), max(1, pixels.shape[1] // 25)
    edge = np.concatenate(
        [
            pixels[:rows].reshape(-1, 3),
            pixels[rows:, :columns].reshape(-1, 3),
            pixels[rows:, -columns:].reshape(-1, 3),
        ]
    )
    lightest, spread = edge.min(axis=1), edge.max(axis=1) - edge.min(axis=1)
    white = float((lightest >= NEAR_WHITE).mean())
    # Light and nearly grey: white in a shadow, or a light wall. Which of them, colours can't tell.
    doubtful = float(((lightest < NEAR_WHITE) & (lightest >= 190) & (spread <= 24)).mean())
    return round(max(0.0, (1 - doubtful) * (0.5 + abs(white - 0.5))), 2)


def _skin(pixels: Pixels) -> Mask:
    red, green, blue = (pixels[:, :, n].astype(np.float64) for n in range(3))
    luma = 0.299 * red + 0.587 * green + 0.114 * blue
    cb, cr = 128 + 0.564 * (blue - luma), 128 + 0.713 * (red - luma)
    # Where human skin of every tone lies in the colour plane; brightness says nothing.
    found: Mask = (cr >= 134) & (cr <= 180) & (cb >= 77) & (cb <= 128) & (luma > 40) & (luma < 245)
    return found


def _faces(pixels: Pixels) -> list[tuple[int, int, int, int, int]]:
    """Patches of skin as large and as compact as a face: (area, top, left, bottom, right)."""
    mask = _skin(pixels)
    whole = mask.shape[0] * mask.shape[1]
    found = []
    for area, top, left, bottom, right in _patches(mask):
        height, width = bottom - top + 1, right - left + 1
        if FACE_FROM <= area / whole <= FACE_TO and 0.45 <= width / height <= 1.6 and area >= 0.4 * width * height:
            found.append((area, top, left, bottom, right))
    return sorted(found, reverse=True)


def _patches(mask: Mask) -> list[tuple[int, int, int, int, int]]:
    """Connected parts of a mask, by a plain flood: the picture is small."""
    left_over = mask.copy()
    found = []
    for y, x in zip(*np.nonzero(mask), strict=True):
        if not left_over[y, x]:
            continue
        left_over[y, x] = False
        todo, area = [(int(y), int(x))], 0
        top = bottom = int(y)
        left = right = int(x)
        while todo:
            here_y, here_x = todo.pop()
            area += 1
            top, bottom = min(top, here_y), max(bottom, here_y)
            left, right = min(left, here_x), max(right, here_x)
            for ny, nx in ((here_y + 1, here_x), (here_y - 1, here_x), (here_y, here_x + 1), (here_y, here_x - 1)):
                if 0 <= ny < mask.shape[0] and 0 <= nx < mask.shape[1] and left_over[ny, nx]:
                    left_over[ny, nx] = False
                    todo.append((ny, nx))
        found.append((area, top, left, bottom, right))
    return found


def _faces_sure(blobs: list[tuple[int, int, int, int, int]], whole: int) -> float:
    if not blobs:
        return 0.3  # a photo in grey, or in a strange light, shows no skin and may well show a face
    if len(blobs) > 1:
        return round(min(0.5, 0.2 + 2 * blobs[1][0] / whole), 2)  # the second may be a hand, or a wooden wall
    area, top, left, bottom, right = blobs[0]
    roundness = min(1.0, area / (math.pi / 4 * (bottom - top + 1) * (right - left + 1)))
    return round(MOST_SURE_OF_A_FACE * roundness, 2)


def _head(image: Image.Image) -> tuple[float, float]:
    """Its middle across and its top, as shares of the size; the usual place where no face is found."""
    pixels = _pixels(image, SIDE)
    blobs = _faces(pixels)
    if len(blobs) != 1:
        return USUAL_HEAD
    _, top, left, bottom, right = blobs[0]
    above = max(0.0, top - 0.5 * (bottom - top))  # the hair, which is no skin
    return (left + right + 1) / 2 / pixels.shape[1], above / pixels.shape[0]


def _fitting(image: Image.Image, limits: PhotoLimits) -> bytes:
    """As a JPEG between the plan's sizes, at the best quality that comes out so; else at the first."""
    tried: list[bytes] = []
    for quality in QUALITIES:
        out = io.BytesIO()
        options: dict[str, Any] = {"quality": quality, "dpi": (300, 300)}
        image.save(out, "JPEG", **options)
        tried.append(out.getvalue())
        if limits.bytes_over < out.tell() < limits.bytes_under:
            return tried[-1]
    if len(tried[0]) >= limits.bytes_under and min(image.size) > 2 * max(limits.width_over, limits.height_over):
        return _fitting(image.resize((image.width // 2, image.height // 2)), limits)
    return tried[0]
