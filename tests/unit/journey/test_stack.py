"""Who logs in to the running stack."""

from __future__ import annotations

from pathlib import Path

import pytest

from deploy.local.home import Home
from tests.journey.stack import Account, Stack


def test_an_account_that_is_not_made_yet_is_a_sentence() -> None:
    made = Account("operator", "operator", "secret")
    stack = Stack(Home(Path("home")), "", "", "", {}, {}, (made,))
    assert stack.account("operator") is made
    with pytest.raises(SystemExit, match="no account of role employer yet"):
        stack.account("employer")
