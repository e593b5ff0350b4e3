"""Keys are fetched when needed, kept while identity is away, and asked for again when somebody shows a new one."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from joserfc.jwk import ECKey

from kernel.log.decider import Unavailable
from kernel.web.guards import Caller
from kernel.web.tokens import ServiceTokens, TokenExpired, TokenInvalid, TokenIssuer, TokenVerifier
from tests.unit.web.edge import NOW, write_keys


class Identity:
    """Serves a key set, or is away; and a clock to move."""

    def __init__(self, issuer: TokenIssuer) -> None:
        self.issuer = issuer
        self.away = False
        self.asked = 0
        self.time = 1000.0

    async def jwks(self) -> Any:
        self.asked += 1
        if self.away:
            raise Unavailable
        return self.issuer.jwks()

    def verifier(self) -> TokenVerifier:
        return TokenVerifier(self.jwks, lambda: self.time)


@pytest.fixture
def identity(tmp_path: Path) -> Identity:
    write_keys(tmp_path, "archive", "review")
    return Identity(TokenIssuer(tmp_path / "token.pem"))


async def test_claims_come_back_as_they_were_issued(identity: Identity) -> None:
    account, person, org = uuid4(), uuid4(), uuid4()
    token = identity.issuer.issue(account, ["applicant", "expert"], NOW, person_id=person, org_id=org)
    claims = await identity.verifier().verify(token, NOW)
    assert (claims.account_id, claims.roles, claims.person_id, claims.org_id) == (
        account,
        ("applicant", "expert"),
        person,
        org,
    )
    bare = await identity.verifier().verify(identity.issuer.issue(account, ["exam"], NOW), NOW)
    assert (bare.person_id, bare.org_id, bare.self_id) == (None, None, None)


async def test_an_officers_token_says_who_they_are_and_lets_them_own_nothing_by_it(identity: Identity) -> None:
    account, person, org = uuid4(), uuid4(), uuid4()
    token = identity.issuer.issue(account, ["employer"], NOW, org_id=org, self_id=person)
    claims = await identity.verifier().verify(token, NOW)
    assert (claims.self_id, claims.person_id, claims.org_id) == (person, None, org)
    officer = Caller(account, "employer", claims.roles, claims.person_id, org, NOW, "zh", self_id=claims.self_id)
    assert (officer.myself, officer.owner) == (person, org)
    applicant = Caller(person, "applicant", ("applicant",), person, None, NOW, "zh")
    assert (applicant.myself, applicant.owner) == (person, person)


async def test_keys_are_fetched_once_and_kept_ten_minutes(identity: Identity) -> None:
    verifier, token = identity.verifier(), identity.issuer.issue(uuid4(), ["exam"], NOW)
    for _ in range(5):
        await verifier.verify(token, NOW)
    assert identity.asked == 1
    identity.time += 601
    await verifier.verify(token, NOW)
    assert identity.asked == 2


async def test_old_keys_serve_while_identity_is_away(identity: Identity) -> None:
    verifier, token = identity.verifier(), identity.issuer.issue(uuid4(), ["exam"], NOW)
    await verifier.verify(token, NOW)
    identity.away = True
    identity.time += 10_000
    for _ in range(5):
        await verifier.verify(token, NOW)
    assert identity.asked == 2, "each caller would wait for a time-out"
    identity.time += 6
    await verifier.verify(token, NOW)
    assert identity.asked == 3


async def test_without_any_keys_it_is_unavailable_not_unauthorized(identity: Identity) -> None:
    verifier, token = identity.verifier(), identity.issuer.issue(uuid4(), ["exam"], NOW)
    identity.away = True
    with pytest.raises(Unavailable):
        await verifier.verify(token, NOW)
    identity.away = False
    await verifier.verify(token, NOW)


async def test_a_new_key_is_asked_for_at_once_but_not_at_every_forgery(identity: Identity, tmp_path: Path) -> None:
    verifier = identity.verifier()
    await verifier.verify(identity.issuer.issue(uuid4(), ["exam"], NOW), NOW)
    (tmp_path / "next.pem").write_bytes(ECKey.generate_key("P-256").as_pem(private=True))
    identity.issuer = TokenIssuer(tmp_path / "next.pem", retired=[tmp_path / "token.pem"])
    identity.time += 6
    await verifier.verify(identity.issuer.issue(uuid4(), ["exam"], NOW), NOW)
    assert identity.asked == 2
    (tmp_path / "foreign.pem").write_bytes(ECKey.generate_key("P-256").as_pem(private=True))
    forged = TokenIssuer(tmp_path / "foreign.pem").issue(uuid4(), ["operator"], NOW)
    identity.time += 6
    for _ in range(20):
        with pytest.raises(TokenInvalid):
            await verifier.verify(forged, NOW)
    assert identity.asked == 3


async def test_a_retired_key_still_verifies(identity: Identity, tmp_path: Path) -> None:
    old = identity.issuer.issue(uuid4(), ["exam"], NOW)
    (tmp_path / "next.pem").write_bytes(ECKey.generate_key("P-256").as_pem(private=True))
    identity.issuer = TokenIssuer(tmp_path / "next.pem", retired=[tmp_path / "token.pem"])
    assert (await identity.verifier().verify(old, NOW)).roles == ("exam",)


def test_public_keys_hold_no_private_part(identity: Identity) -> None:
    keys = identity.issuer.jwks()["keys"]
    assert [sorted(key) for key in keys] == [["alg", "crv", "kid", "kty", "use", "x", "y"]]


def test_an_access_token_lives_ten_minutes_at_most(identity: Identity) -> None:
    with pytest.raises(ValueError, match="at most"):
        identity.issuer.issue(uuid4(), ["exam"], NOW, lifetime=timedelta(minutes=11))


def test_a_key_of_another_curve_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.pem").write_bytes(ECKey.generate_key("P-384").as_pem(private=True))
    with pytest.raises(ValueError, match="P-256"):
        TokenIssuer(tmp_path / "other.pem")
    write_keys(tmp_path, "archive")
    with pytest.raises(ValueError, match="private P-256"):
        TokenIssuer(tmp_path / "archive.pub.pem")


async def test_an_expired_token_says_so(identity: Identity) -> None:
    token = identity.issuer.issue(uuid4(), ["exam"], NOW, lifetime=timedelta(seconds=60))
    verifier = identity.verifier()
    await verifier.verify(token, NOW + timedelta(seconds=65))
    with pytest.raises(TokenExpired):
        await verifier.verify(token, NOW + timedelta(seconds=66))


class TestServiceTokens:
    def tokens(self, folder: Path, service: str, now: float = 1000.0) -> ServiceTokens:
        return ServiceTokens(service, folder / f"{service}.pem", folder, lambda: now)

    def test_the_audience_knows_who_calls(self, identity: Identity, tmp_path: Path) -> None:
        token = self.tokens(tmp_path, "review").token_for("archive")
        assert self.tokens(tmp_path, "archive").verify(token) == "review"

    def test_it_is_for_one_audience_and_a_minute(self, identity: Identity, tmp_path: Path) -> None:
        token = self.tokens(tmp_path, "review").token_for("archive")
        with pytest.raises(TokenInvalid):
            self.tokens(tmp_path, "review").verify(token)
        for late in (1066.0, 990.0):
            with pytest.raises(TokenExpired):
                self.tokens(tmp_path, "archive", late).verify(token)

    def test_a_service_without_a_public_key_is_nobody(self, identity: Identity, tmp_path: Path) -> None:
        token = self.tokens(tmp_path, "review").token_for("archive")
        (tmp_path / "review.pub.pem").unlink()
        with pytest.raises(TokenInvalid, match="no such service"):
            self.tokens(tmp_path, "archive").verify(token)

    def test_another_services_name_does_not_help(self, identity: Identity, tmp_path: Path) -> None:
        (tmp_path / "archive.pub.pem").write_bytes((tmp_path / "token.pub.pem").read_bytes())
        token = self.tokens(tmp_path, "archive").token_for("archive")
        with pytest.raises(TokenInvalid, match="signature"):
            self.tokens(tmp_path, "archive").verify(token)

    def test_it_is_reused_for_half_its_life(self, identity: Identity, tmp_path: Path) -> None:
        time = [1000.0]
        tokens = ServiceTokens("review", tmp_path / "review.pem", tmp_path, lambda: time[0])
        first = tokens.token_for("archive")
        time[0] += 29
        assert tokens.token_for("archive") == first
        assert tokens.token_for("payment") != first
        time[0] += 2
        assert tokens.token_for("archive") != first
