"""Counting characters as a person does (guide 二.3: 字数控制在1000字以内).

An accent, a variation selector or an emoji built of several parts is one character; a line break is none.
The part of Unicode's grapheme clusters (UAX 29) that texts hold; Hangul written as single jamo counts by jamo.
"""

from __future__ import annotations

import unicodedata

JOINER = "\u200d"
_EXTENDING = {"Mn", "Me", "Mc"}
_UNSEEN = {"Cf", "Cc"}


def characters(text: str) -> int:
    """How many characters a person counts in the text."""
    count, joined, flag_open = 0, False, False
    for character in text:
        category = unicodedata.category(character)
        if character == JOINER:
            joined = count > 0
            continue
        if _extends(character, category):
            continue
        if category in _UNSEEN or category in {"Zl", "Zp"}:
            joined = flag_open = False
            continue
        if "\U0001f1e6" <= character <= "\U0001f1ff":  # two regional indicators make one flag
            flag_open = not flag_open
            count += flag_open
        else:
            flag_open = False
            # What follows a joiner belongs to the picture before it; between letters a joiner only shapes them.
            count += not (joined and _is_picture(character, category))
        joined = False
    return count


def _extends(character: str, category: str) -> bool:
    skin_tone = "\U0001f3fb" <= character <= "\U0001f3ff"
    tag = "\U000e0020" <= character <= "\U000e007f"
    return category in _EXTENDING or skin_tone or tag or character in "\uff9e\uff9f"


def _is_picture(character: str, category: str) -> bool:
    return category == "So" or "\U0001f000" <= character <= "\U0001faff" or character in "♀♂⚕"
