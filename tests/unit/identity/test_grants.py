"""Acting in another's place: deputies for a period, agencies until it is ended."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from kernel.log.decider import Arm
from kernel.log.fileref import FileRef
from kernel.log.kit import Spec
from services.identity import published
from services.identity.domain.grant import (
    LONGEST_DEPUTY,
    AcceptEntrustment,
    AgencyEntrusted,
    DeputyNamed,
    EndGrant,
    EntrustAgency,
    EntrustmentAccepted,
    Grant,
    GrantEnded,
    LapseGrant,
    NameDeputy,
    timers,
    wake,
)

GRANT, OFFICER, DEPUTY, ORG, AGENCY, STRANGER = (UUID(int=n) for n in range(1, 7))
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
SINCE, UNTIL = AT + timedelta(days=1), AT + timedelta(days=15)
LETTER = FileRef(file_id=UUID(int=9), digest="d", type="pdf", bytes=1000)
TICK = timedelta(microseconds=1)
spec = Spec(Grant)
name = NameDeputy(
    grant_id=GRANT,
    officer_id=OFFICER,
    org_id=ORG,
    role="acceptance",
    deputy_id=DEPUTY,
    deputy_fits=True,
    since=SINCE,
    until=UNTIL,
    at=AT,
)
named = DeputyNamed(
    grant_id=GRANT,
    officer_id=OFFICER,
    org_id=ORG,
    role="acceptance",
    deputy_id=DEPUTY,
    since=SINCE,
    until=UNTIL,
    at=AT,
)
ended = GrantEnded(grant_id=GRANT, reason="ended", at=AT)
lapsed = GrantEnded(grant_id=GRANT, reason="lapsed", at=UNTIL + TICK)
entrust = EntrustAgency(grant_id=GRANT, employer_id=ORG, agency_id=AGENCY, agency_fits=True, letter=LETTER, at=AT)
entrusted = AgencyEntrusted(grant_id=GRANT, employer_id=ORG, agency_id=AGENCY, letter=LETTER, at=AT)
accept = AcceptEntrustment(agency_id=AGENCY, at=AT)
accepted = EntrustmentAccepted(grant_id=GRANT, at=AT)
over = published.GrantEnded(grant_id=GRANT, ended_at=AT)


# -- deputies ---------------------------------------------------------------------------------------------------------


def test_a_deputy_acts_within_the_period_inclusive() -> None:
    spec.given().when(name).then(named).then_publishes()
    spec.given(named).when(name).then()
    grant = spec.given(named).state
    found = [grant.open_at(at) for at in (SINCE - TICK, SINCE, UNTIL, UNTIL + TICK)]
    assert found == [False, True, True, False]
    assert not spec.given(named, ended).state.open_at(SINCE)


def test_the_period_ends_by_itself_and_all_services_hear_of_it() -> None:
    assert timers(named, spec.given(named).state) == [Arm("lapse", UNTIL + timedelta(seconds=1))]
    assert wake("lapse", AT) == LapseGrant(at=AT)
    spec.given(named).when(LapseGrant(at=UNTIL)).then()
    outcome = spec.given(named).when(LapseGrant(at=UNTIL + TICK)).then(lapsed)
    outcome.then_publishes(published.GrantEnded(grant_id=GRANT, ended_at=UNTIL + TICK))
    spec.given(named, ended).when(LapseGrant(at=UNTIL + TICK)).then()


@pytest.mark.parametrize("by", [OFFICER, DEPUTY])
def test_either_side_ends_it_and_once(by: UUID) -> None:
    end = EndGrant(by=(by, STRANGER), at=AT)
    spec.given(named).when(end).then(ended).then_publishes(over)
    spec.given(named, ended).when(end).then()


def test_a_stranger_ends_nothing() -> None:
    spec.given(named).when(EndGrant(by=(STRANGER, ORG), at=AT)).then_not_found()
    spec.given().when(EndGrant(by=(OFFICER,), at=AT)).then_not_found()


def test_everything_wrong_with_a_deputy_is_said_at_once() -> None:
    wrong = name.model_copy(update={"deputy_fits": False, "until": SINCE - TICK})
    spec.given().when(wrong).then_rejected("deputy-does-not-fit", "period-ends-before-it-begins")
    oneself = name.model_copy(update={"deputy_id": OFFICER})
    spec.given().when(oneself).then_rejected("deputy-does-not-fit")
    past = name.model_copy(update={"since": AT - timedelta(days=2), "until": AT})
    spec.given().when(past).then_rejected("period-ends-before-it-begins")


def test_a_deputy_acts_for_180_days_at_most() -> None:
    longest = name.model_copy(update={"until": SINCE + LONGEST_DEPUTY})
    assert spec.given().when(longest).events
    longer = name.model_copy(update={"until": SINCE + LONGEST_DEPUTY + TICK})
    (found,) = spec.given().when(longer).then_rejected("period-too-long")
    assert found.limit == 180


# -- agencies ---------------------------------------------------------------------------------------------------------


def test_an_agency_acts_once_it_accepts_and_until_either_ends_it() -> None:
    spec.given().when(entrust).then(entrusted).then_publishes()
    assert not spec.given(entrusted).state.open_at(AT)
    spec.given(entrusted).when(accept).then(accepted).then_publishes()
    spec.given(entrusted, accepted).when(accept).then()
    grant = spec.given(entrusted, accepted).state
    assert grant.open_at(AT + timedelta(days=9999))
    assert (grant.org_id, grant.role) == (ORG, "employer")
    for by in (ORG, AGENCY):
        spec.given(entrusted, accepted).when(EndGrant(by=(STRANGER, by), at=AT)).then(ended).then_publishes(over)
    spec.given(entrusted, ended).when(accept).then_rejected("grant-ended")


def test_who_is_no_agency_is_not_entrusted_and_nobody_accepts_for_another() -> None:
    spec.given().when(entrust.model_copy(update={"agency_fits": False})).then_rejected("agency-does-not-fit")
    spec.given().when(entrust.model_copy(update={"agency_id": ORG})).then_rejected("agency-does-not-fit")
    spec.given(entrusted).when(accept.model_copy(update={"agency_id": STRANGER})).then_not_found()
    spec.given(named).when(accept.model_copy(update={"agency_id": DEPUTY})).then_not_found()
