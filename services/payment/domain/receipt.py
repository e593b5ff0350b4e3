"""What stands on a receipt: who paid, for what, how much in figures and in words (大写), and under which number."""

from __future__ import annotations

DIGITS = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("", "拾", "佰", "仟")
GROUPS = ("", "万", "亿", "万亿")


def in_words(fen: int) -> str:
    """A sum as a receipt has it: 43000 → 肆佰叁拾元整, 1005 → 壹拾元零伍分. Raises ValueError below zero."""
    if fen < 0:
        raise ValueError("a receipt is for money that came in")
    yuan, rest = divmod(fen, 100)
    jiao, left = divmod(rest, 10)
    whole = f"{_whole(yuan)}元" if yuan else ""
    if not rest:
        return f"{whole or '零元'}整"
    parts = f"{DIGITS[jiao]}角" if jiao else ("零" if whole else "")
    return whole + parts + (f"{DIGITS[left]}分" if left else "整")


def _whole(yuan: int) -> str:
    groups: list[int] = []
    while yuan:
        yuan, group = divmod(yuan, 10_000)
        groups.append(group)
    if len(groups) > len(GROUPS):
        raise ValueError("more money than a receipt has words for")
    said, gap = "", False
    for place in reversed(range(len(groups))):
        group = groups[place]
        if not group:
            gap = True
            continue
        # A group that isn't full, or that comes after an empty one, is set apart by one 零.
        if said and (gap or group < 1000):
            said += DIGITS[0]
        said, gap = said + _group(group) + GROUPS[place], False
    return said


def _group(number: int) -> str:
    said, gap = "", False
    for place in reversed(range(4)):
        digit = number // 10**place % 10
        if not digit:
            gap = bool(said)
            continue
        said += (DIGITS[0] if gap else "") + DIGITS[digit] + PLACES[place]
        gap = False
    return said
