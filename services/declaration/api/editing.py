"""Two tabs on one declaration: what a write was based on."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Header

_TAG = r'^(W/)?"[0-9]{1,9}"$'


def _as_of(
    if_match: Annotated[
        str | None,
        Header(
            pattern=_TAG,
            description="The ETag under which the part was read (or the number in the receipt of one's last write):"
            " 409 `edited-meanwhile`, with both, when it was changed since.",
        ),
    ] = None,
) -> int | None:
    return int(if_match.removeprefix("W/").strip('"')) if if_match else None


AsOfDep = Annotated[int | None, Depends(_as_of)]
"""The version of the declaration that a write is based on; None: whatever stands is replaced."""


def tag(version: int) -> dict[str, str]:
    """The headers that name a version."""
    return {"ETag": f'"{version}"'}
