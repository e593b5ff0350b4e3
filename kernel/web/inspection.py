"""What a file is, by its content: the first bytes say, then it is really opened. Names and headers only have to agree.

Runs in a thread; nothing here waits. Everything that is wrong with a file is reported at once.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdf
from PIL import Image, ImageOps, UnidentifiedImageError

from kernel.log.decider import Violation
from kernel.web.filetypes import EXTENSIONS, MEDIA_TYPES, FileType, Purpose

MAX_PIXELS = 50_000_000
MAX_PAGES = 2_000
NEAR_WHITE = 235
BORDER = 0.04

Image.MAX_IMAGE_PIXELS = MAX_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"RIFF", "riff"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"MZ", "exe"),
    (b"\x7fELF", "elf"),
    (b"<svg", "svg"),
    (b"<?xml", "xml"),
    (b"<!DOCTYPE", "html"),
    (b"<html", "html"),
)


@dataclass(frozen=True)
class Finding:
    """What a file turned out to be. `violations` empty: it may be kept."""

    type: str
    measured: dict[str, Any]
    violations: tuple[Violation, ...]


def type_of(content: bytes) -> str:
    """The type by the first bytes; "unknown" when they are nobody's."""
    return next((name for magic, name in _MAGIC if content.startswith(magic)), "unknown")


def inspect(content: bytes, purpose: Purpose, media_type: str = "", filename: str = "") -> Finding:
    """Look at a file with all its violations: size, type, whether name and header agree, whether it opens."""
    found: list[Violation] = []
    if len(content) < purpose.min_bytes:
        found.append(
            Violation(
                "file-too-small",
                f"文件太小：至少 {purpose.min_bytes} 字节，实际 {len(content)} 字节",
                f"the file is too small: at least {purpose.min_bytes} bytes, was {len(content)}",
                limit=purpose.min_bytes,
                actual=len(content),
            )
        )
    if not content:
        return Finding("unknown", {}, tuple(found))
    actual = type_of(content)
    if actual not in purpose.types:
        found.append(_not_allowed(purpose.types, actual))
    found += _disagreements(actual, media_type, filename)
    measured: dict[str, Any] = {}
    if actual in ("jpeg", "png"):
        found += _open_image(content, actual, measured)
    elif actual == "pdf":
        found += _open_pdf(content, measured)
    return Finding(actual, measured, tuple(found))


def _not_allowed(types: Sequence[FileType], actual: str) -> Violation:
    allowed = ", ".join(types)
    return Violation(
        "file-type-not-allowed",
        f"文件类型只能是 {allowed}，实际是 {actual}",
        f"the file must be one of {allowed}, is {actual}",
        limit=list(types),
        actual=actual,
    )


def _disagreements(actual: str, media_type: str, filename: str) -> list[Violation]:
    found = []
    expected = next((m for t, m in MEDIA_TYPES.items() if t == actual), None)
    if media_type not in {"", "application/octet-stream", expected}:
        found.append(
            Violation(
                "file-type-mismatch",
                f"Content-Type 与文件内容不符：声明为 {media_type}，内容是 {actual}",
                f"the file isn't what Content-Type says: declared {media_type}, is {actual}",
                pointer="/header/Content-Type",
                limit=media_type,
                actual=actual,
            )
        )
    dot = filename.rfind(".")
    if filename:
        extension = filename[dot:].lower()[:16] if dot > 0 else ""
        fitting = next((e for t, e in EXTENSIONS.items() if t == actual), ())
        if extension not in fitting:
            found.append(
                Violation(
                    "file-type-mismatch",
                    f"文件不是其名称所示的类型：扩展名为 {extension or '（无）'}，内容是 {actual}",
                    f"the file isn't what its name says: the extension is {extension or '(none)'}, it is {actual}",
                    pointer="/header/X-Filename",
                    limit=extension or None,
                    actual=actual,
                )
            )
    return found


def _broken(code: str, reason_zh: str, reason_en: str, **facts: Any) -> Violation:
    return Violation(code, f"文件无法打开：{reason_zh}", f"the file can't be opened: {reason_en}", **facts)


def _open_image(content: bytes, kind: str, measured: dict[str, Any]) -> list[Violation]:
    formats = [kind.upper()]
    try:
        with Image.open(io.BytesIO(content), formats=formats) as image:
            image.verify()
        # verify() reads the structure only and spoils the object: open again, and decode every pixel.
        with Image.open(io.BytesIO(content), formats=formats) as image:
            image.load()
            upright = ImageOps.exif_transpose(image)
            width, height = upright.size
            measured.update(width=width, height=height, ratio=round(width / height, 4))
            measured["white_border"] = white_border(upright)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return [
            Violation(
                "too-many-pixels",
                f"图片过大：最多 {MAX_PIXELS} 像素",
                f"the image has too many pixels: at most {MAX_PIXELS}",
                limit=MAX_PIXELS,
            )
        ]
    except UnidentifiedImageError:
        return [_broken("file-broken", "不是完整的图片", "it isn't a whole image")]
    except (OSError, SyntaxError, ValueError, IndexError, KeyError, TypeError, ArithmeticError, MemoryError, EOFError):
        # What Pillow's decoders raise on damaged input is anybody's guess: all of it means "damaged".
        return [_broken("file-broken", "图片已损坏", "the image is damaged")]
    return []


def white_border(image: Image.Image) -> float:
    """Share of near-white pixels (all channels ≥ 235) along the top and both sides, 4 % deep: the background of a
    portrait, whose lower edge is the sitter's clothes. Transparent counts as white."""
    # Shrunk before it is converted: a photo of 50 million pixels takes 150 MB already.
    factor = max(1, max(image.size) // 600)
    small = image.reduce(factor) if factor > 1 and image.mode in {"L", "RGB", "RGBA", "CMYK"} else image
    small = small.convert("RGBA" if "A" in image.getbands() or "transparency" in image.info else "RGB")
    if small.mode == "RGBA":
        ground = Image.new("RGBA", small.size, "white")
        small = Image.alpha_composite(ground, small).convert("RGB")
    pixels = np.asarray(small).min(axis=2) >= NEAR_WHITE
    rows, columns = max(1, round(pixels.shape[0] * BORDER)), max(1, round(pixels.shape[1] * BORDER))
    edge = np.concatenate([pixels[:rows].ravel(), pixels[rows:, :columns].ravel(), pixels[rows:, -columns:].ravel()])
    return round(float(edge.mean()), 4)


def _open_pdf(content: bytes, measured: dict[str, Any]) -> list[Violation]:
    if b"%%EOF" not in content[-2048:]:
        return [_broken("file-broken", "PDF 不完整", "the PDF has no end")]
    try:
        reader = pypdf.PdfReader(io.BytesIO(content), strict=False)
        if reader.is_encrypted:
            return [_broken("file-encrypted", "PDF 已加密，请去除密码", "the PDF is encrypted")]
        pages = len(reader.pages)
        active = _is_active(reader)
        if pages:
            reader.pages[0].mediabox  # noqa: B018 - reaching the first page is the test
    except Exception:  # noqa: BLE001
        # pypdf raises its own errors and many builtin ones on damaged input, RecursionError among them.
        return [_broken("file-broken", "PDF 已损坏", "the PDF is damaged")]
    measured["pages"] = pages
    if not 0 < pages <= MAX_PAGES:
        return [
            _broken("file-broken", "PDF 页数不符", "the number of pages is out of range", limit=MAX_PAGES, actual=pages)
        ]
    if active:
        return [
            Violation("file-active-content", "PDF 含有脚本或自动操作", "the PDF holds scripts or automatic actions")
        ]
    return []


def _is_active(reader: pypdf.PdfReader) -> bool:
    root = reader.root_object
    names = root.get("/Names")
    opens = root.get("/OpenAction")
    opens = opens.get_object() if opens is not None else None
    names = names.get_object() if names is not None else {}
    launches = isinstance(opens, dict) and opens.get("/S") in ("/JavaScript", "/Launch", "/URI", "/SubmitForm")
    return launches or "/JavaScript" in (names or {}) or "/AA" in root
