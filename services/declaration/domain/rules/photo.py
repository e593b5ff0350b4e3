"""证件照 (guide 二.1). The limits bind uploads; a photo fetched from the ID-photo source is taken as it is.

What a picture shows is measured by heuristics that say how sure they are (`portrait.py`): white is refused only when
that is certain, and a face never; a checker sees it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal

from kernel.log.decider import Violation
from kernel.log.fileref import FileRef
from services.declaration.domain.parts import Facts, Step
from services.declaration.domain.plan import PhotoLimits
from services.declaration.domain.rules.rule import NOT_APPLICABLE, Broken, Met, Outcome, Rule, broken, verdict

POINTER = "/photo"
SURE = 0.9
"""From here on a heuristic may refuse."""
Check = Callable[[FileRef, PhotoLimits], Outcome]


def _present(facts: Facts) -> Outcome:
    if facts.parts.photo is None:
        return broken("photo-missing", "请上传证件照", "the ID photo is missing", pointer=POINTER)
    return Met()


def _upload(facts: Facts) -> FileRef | None:
    """The photo, where the limits bind it."""
    photo = facts.parts.photo
    return photo.file if photo is not None and photo.source == "upload" else None


def _uploaded(check: Check) -> Callable[[Facts], Outcome]:
    def checked(facts: Facts) -> Outcome:
        file = _upload(facts)
        return NOT_APPLICABLE if file is None else check(file, facts.plan.photo)

    return checked


def _format(file: FileRef, limits: PhotoLimits) -> Outcome:
    allowed = [kind.upper() for kind in limits.types]
    if file.type not in limits.types:
        return broken(
            "photo-format",
            f"证件照应为 {'、'.join(allowed)} 格式",
            f"the photo must be {' or '.join(allowed)}",
            pointer=POINTER,
            limit=list(limits.types),
            actual=file.type,
        )
    return Met(file.type, list(limits.types))


def _size(file: FileRef, limits: PhotoLimits) -> Outcome:
    bounds = {"over": limits.bytes_over, "under": limits.bytes_under}
    if not limits.bytes_over < file.bytes < limits.bytes_under:
        return broken(
            "photo-size",
            f"证件照文件应大于 {limits.bytes_over} 字节且小于 {limits.bytes_under} 字节，实际 {file.bytes} 字节",
            f"the file must be over {limits.bytes_over} and under {limits.bytes_under} bytes, is {file.bytes}",
            pointer=POINTER,
            limit=bounds,
            actual=file.bytes,
        )
    return Met(file.bytes, bounds)


def _pixels(file: FileRef, limits: PhotoLimits) -> Outcome:
    found = []
    for code, zh, side, over in (
        ("photo-width", "宽", "width", limits.width_over),
        ("photo-height", "高", "height", limits.height_over),
    ):
        pixels = int(file.measured.get(side, 0))
        if pixels <= over:
            found.append(
                Violation(
                    code,
                    f"证件照{zh}应大于 {over} 像素，实际 {pixels}",
                    f"the {side} must be over {over} pixels, is {pixels}",
                    pointer=POINTER,
                    limit=over,
                    actual=pixels,
                )
            )
    size = [int(file.measured.get("width", 0)), int(file.measured.get("height", 0))]
    return verdict(found, Met(size, [limits.width_over, limits.height_over]))


def _ratio(file: FileRef, limits: PhotoLimits) -> Outcome:
    width, height = int(file.measured.get("width", 0)), int(file.measured.get("height", 0))
    bounds = [limits.ratio_from, limits.ratio_to]
    # In decimals, and not by the rounded ratio: 195 by 300 is exactly 0.65, and 0.64996 is below it.
    lowest, highest = (Decimal(str(bound)) * height for bound in bounds)
    if not height or not lowest <= width <= highest:
        ratio = _outside(width / height, bounds) if height else 0
        return broken(
            "photo-ratio",
            f"证件照宽高比应在 {bounds[0]} 与 {bounds[1]} 之间（含），实际 {ratio}（{width}×{height} 像素）",
            f"width to height must be from {bounds[0]} to {bounds[1]}, is {ratio} ({width} by {height} pixels)",
            pointer=POINTER,
            limit=bounds,
            actual=ratio,
        )
    return Met(round(width / height, 4), bounds)


def _outside(ratio: float, bounds: list[float]) -> float:
    """A refused ratio with as few digits, four at least, as still show that it lies outside: 0.64996 isn't 0.65."""
    rounded = (round(ratio, digits) for digits in range(4, 12))
    return next((shown for shown in rounded if not bounds[0] <= shown <= bounds[1]), ratio)


def _background(file: FileRef, limits: PhotoLimits) -> Outcome:
    white, sure = file.measured.get("white_border", 0), file.measured.get("white_sure", 1)
    measured = {"white_border": white, "sure": sure}
    if white < limits.white_border_from and sure < SURE:
        note = f"边缘白色部分 {white:.0%}，自动检查的把握只有 {sure:.0%}，由审核人员核对"
        return Met(measured, limits.white_border_from, note)
    if white < limits.white_border_from:
        least = f"{limits.white_border_from:.0%}"
        actual = f"{math.floor(white * 1000) / 10:g}%"  # down, so that it never shows the limit itself
        return broken(
            "photo-background",
            f"证件照应为白底：边缘白色部分至少 {least}，实际 {actual}",
            f"the background must be white: at least {least} of the border, is {actual}",
            pointer=POINTER,
            limit=limits.white_border_from,
            actual=white,
        )
    return Met(measured, limits.white_border_from)


def _face(file: FileRef, limits: PhotoLimits) -> Outcome:
    """One face: never surer than likely, so it refuses nothing."""
    if "faces" not in file.measured:
        return NOT_APPLICABLE
    faces, sure = int(file.measured["faces"]), file.measured.get("faces_sure", 0)
    seen = "没有认出人脸" if faces == 0 else f"似有 {faces} 张人脸"
    note = "" if faces == 1 else f"自动检查{seen}（把握 {sure:.0%}），请确认是本人的单人照，由审核人员核对"
    return Met({"faces": faces, "sure": sure}, 1, note)


def wrong_with(file: FileRef, limits: PhotoLimits) -> list[Violation]:
    """All that keeps an upload from being taken."""
    outcomes = (check(file, limits) for check in CHECKS)
    return [violation for outcome in outcomes if isinstance(outcome, Broken) for violation in outcome.violations]


CHECKS: tuple[Check, ...] = (_format, _size, _pixels, _ratio, _background, _face)


def _rule(name: str, title: str, title_en: str, check: Check, since: int = 1) -> Rule:
    rule_id = f"guide-2.1-photo-{name}"
    return Rule(rule_id, "二.1", title, title_en, Step.PHOTO, _uploaded(check), refuses=True, since=since)


RULES = (
    Rule("guide-2.1-photo", "二.1", "证件照", "The ID photo", Step.PHOTO, _present),
    _rule("format", "证件照格式", "Format of the photo", _format),
    _rule("size", "证件照文件大小", "File size of the photo", _size),
    _rule("pixels", "证件照像素", "Pixels of the photo", _pixels),
    _rule("ratio", "证件照宽高比", "Width to height of the photo", _ratio),
    _rule("background", "证件照白底", "White background of the photo", _background),
    _rule("face", "证件照是一个人的正面照", "One face on the photo", _face, since=3),
)
