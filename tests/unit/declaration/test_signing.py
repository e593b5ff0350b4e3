"""Who may sign: only the person, identified by the party, once a code."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from PIL import Image

from kernel.log.kit import Spec
from services.declaration.domain import rules
from services.declaration.domain.commands import IdentifySigner, SignCommitment
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.events import CommitmentMade, SignerIdentified
from services.declaration.domain.filling import facts_of
from services.declaration.domain.handwriting import picture
from services.declaration.domain.legibility import Strokes, illegible
from services.declaration.domain.plan.words import SignerParty
from tests.unit.declaration.story import (
    CODE,
    NOW,
    PLAN,
    against,
    begun,
    code_issued,
    complete,
    handed_in,
    identified,
    photo_chosen,
    ref,
    signature,
    signed,
)

spec = Spec(Declaration)
HISTORY = (begun, photo_chosen, code_issued)


def identify(
    *, code: str = CODE, matches: bool = True, user: str = "openid", party: SignerParty = "wechat"
) -> IdentifySigner:
    return IdentifySigner(code=code, party=party, user=user, matches=matches, background=against())


def sign() -> SignCommitment:
    return SignCommitment(code=CODE, strokes=signature(), file=ref(2, "json"), background=against())


@pytest.mark.parametrize("party", ["wechat", "alipay"])
def test_the_party_says_that_the_phone_is_the_persons_and_its_own_id_of_them_is_not_kept(party: SignerParty) -> None:
    (event,) = spec.given(*HISTORY).when(identify(party=party)).events
    assert isinstance(event, SignerIdentified)
    assert event.party == party
    assert "openid" not in event.user
    spec.given(*HISTORY, event).when(identify(party=party)).then()


def test_wechat_or_alipay_as_the_plan_of_2022_has_it() -> None:
    assert PLAN.commitment.identified_by == ("wechat", "alipay")
    for party in PLAN.commitment.identified_by:
        by = identified.model_copy(update={"party": party})
        (made,) = spec.given(*HISTORY, by).when(sign()).events
        assert isinstance(made, CommitmentMade)
        assert made.identified_by == party


def test_a_party_that_the_plan_does_not_name_is_not_enough() -> None:
    text = PLAN.commitment.model_copy(update={"identified_by": ("alipay",)})
    narrow = replace(against(), plan=PLAN.model_copy(update={"commitment": text}))
    refused = sign().model_copy(update={"background": narrow})
    (found,) = spec.given(*HISTORY, identified).when(refused).then_rejected("signer-not-identified")
    assert found.message == "请先用支付宝确认签署人身份"


def test_somebody_elses_phone_does_not_sign() -> None:
    for party, name in (("wechat", "微信"), ("alipay", "支付宝")):
        other = identify(matches=False).model_copy(update={"party": party})
        (found,) = spec.given(*HISTORY).when(other).then_rejected("signer-other-person")
        assert found.message.startswith(f"扫码的{name}实名信息")
    spec.given(*HISTORY).when(identify(code="x" * 20, matches=False)).then_rejected(
        "code-replaced", "signer-other-person"
    )


def test_nobody_signs_before_they_are_identified_unless_the_plan_does_without() -> None:
    spec.given(*HISTORY).when(sign()).then_rejected("signer-not-identified")
    assert spec.given(*HISTORY, identified).when(sign()).events
    text = PLAN.commitment.model_copy(update={"identified_by": ()})
    free = replace(against(), plan=PLAN.model_copy(update={"commitment": text}))
    assert spec.given(*HISTORY).when(sign().model_copy(update={"background": free})).events


def test_a_new_code_wants_the_phone_identified_again() -> None:
    newer = code_issued.model_copy(update={"code": "another-code-of-24-chars"})
    again = sign().model_copy(update={"code": newer.code})
    spec.given(*HISTORY, identified, newer).when(again).then_rejected("signer-not-identified")


def test_each_submission_is_signed_anew_where_the_plan_wants_it() -> None:
    text = PLAN.commitment.model_copy(update={"again_on_resubmission": True})
    plan = PLAN.model_copy(update={"commitment": text})
    draft = spec.given(*complete).state
    returned = spec.given(*complete, handed_in(1, draft.parts, at=NOW + timedelta(hours=1))).state

    def outcome(draft: object, plan: object = plan) -> str:
        facts = facts_of(draft, replace(against(), plan=plan))  # type: ignore[arg-type]
        (found,) = (f for f in rules.readiness(facts) if f.rule.id == "guide-2.2-commitment-current")
        return ",".join(v.code for v in found.violations) or found.name

    assert outcome(draft) == "met"
    assert outcome(returned) == "commitment-again"
    assert outcome(returned, PLAN) == "met"
    later = signed.model_copy(update={"at": NOW + timedelta(hours=2)})
    assert outcome(Declaration.evolve(returned, later)) == "met"


def test_the_signature_is_drawn_as_it_was_written() -> None:
    drawn = Image.open(io.BytesIO(picture(signature())))
    assert drawn.format == "PNG"
    ink = np.asarray(drawn.convert("L")) < 128
    columns = np.nonzero(ink.any(axis=0))[0]
    assert columns.min() < 20
    assert columns.max() > drawn.width - 20
    assert 0.01 < ink.mean() < 0.3


@pytest.mark.parametrize(
    ("strokes", "expected"),
    [
        ((), "signature-blank"),
        ((((5.0, 5.0, 0.0), (7.0, 6.0, 9.0)),), "signature-dot"),
        ((((0.0, 0.0, 0.0), (90.0, 30.0, 9.0), (180.0, 61.0, 18.0)),), "signature-line"),
        (signature(), None),
    ],
)
def test_blank_dot_and_bare_line_are_no_signature_and_one_connected_stroke_is(
    strokes: Strokes, expected: str | None
) -> None:
    found = illegible(strokes)
    assert (found.code if found else None) == expected
