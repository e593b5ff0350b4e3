"""Whether handwriting is a signature (guide 二.2: 字迹清晰): not blank, not a dot, not a bare straight line.

Strokes are what a phone reports: for each stroke its points (x, y, t), x and y in CSS pixels, t in milliseconds.
A connected signature is one stroke, and fine. All thresholds are ours: they say what no writing can be.
"""

from __future__ import annotations

import math

from kernel.log.decider import Violation

Point = tuple[float, float, float]
Strokes = tuple[tuple[Point, ...], ...]

DOT = 20.0
"""What lies within so many pixels is a dot: a written character is at least three times as large."""
STRAIGHT = 0.06
"""Thickness to length, at most which writing is a bare line: a trembling hand keeps within a few hundredths."""


def illegible(strokes: Strokes) -> Violation | None:
    """What is wrong with the handwriting; None when it may be a signature."""
    points = [(x, y) for stroke in strokes for x, y, _ in stroke]
    if not points or not all(math.isfinite(c) for point in points for c in point):
        return _violation("signature-blank", "签名为空", "the signature is blank", limit=1, actual=0)
    length, thickness = _extent(points)
    if length < DOT:
        return _violation(
            "signature-dot", "签名只是一个点", "the signature is a dot", limit=DOT, actual=round(length, 1)
        )
    if thickness <= STRAIGHT * length:
        return _violation(
            "signature-line",
            "签名只是一条直线",
            "the signature is a bare straight line",
            limit=STRAIGHT,
            actual=round(thickness / length, 3),
        )
    return None


def _extent(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Length along, and thickness across, the direction in which the points spread most."""
    mx = sum(x for x, _ in points) / len(points)
    my = sum(y for _, y in points) / len(points)
    sxx = sum((x - mx) ** 2 for x, _ in points)
    syy = sum((y - my) ** 2 for _, y in points)
    sxy = sum((x - mx) * (y - my) for x, y in points)
    angle = math.atan2(2 * sxy, sxx - syy) / 2
    c, s = math.cos(angle), math.sin(angle)
    along = [x * c + y * s for x, y in points]
    across = [y * c - x * s for x, y in points]
    return max(along) - min(along), max(across) - min(across)


def _violation(code: str, message: str, message_en: str, limit: float, actual: float) -> Violation:
    return Violation(
        code,
        f"{message}，请用正楷清晰书写姓名",
        f"{message_en}: please write your name clearly",
        pointer="/strokes",
        limit=limit,
        actual=actual,
    )
