"""Identity's composition root and command line: python -m services.identity.app serve | migrate | create-operator."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import cast
from uuid import uuid4

from pydantic import SecretStr

from kernel.log.decider import Rejected
from kernel.log.ids import derived, uuid7
from kernel.log.kernel import By
from kernel.log.timers import Waking
from kernel.web.running import Running
from kernel.web.service import Service, Tool, main
from kernel.web.settings import Settings
from kernel.web.tokens import TokenIssuer
from services.identity.api import routers
from services.identity.api.accounts import login_name
from services.identity.api.attempts import Attempts
from services.identity.api.common import hash_password
from services.identity.domain.authority import Authority
from services.identity.domain.correction import ApproveCorrection
from services.identity.domain.credit_code_override import CreditCodeOverride
from services.identity.domain.duplicate import FINISH_CORRECTION
from services.identity.domain.employer import Employer, RegisterEmployer, employer_id_of
from services.identity.domain.employment import Employment
from services.identity.domain.grant import Grant
from services.identity.domain.officer import FOUND_EMPLOYER, Officer, RegisterOfficer
from services.identity.domain.officer_password import OfficerState
from services.identity.domain.passwords import password_violations
from services.identity.domain.person import Person
from services.identity.domain.person_state import ErasedPerson
from services.identity.domain.session import Session
from services.identity.reactions import on
from services.identity.views import acting, corrections, officers, organisations, waiting


class IdentitySettings(Settings):
    """What identity needs beyond the rest: the key that signs access tokens. `operator_password` is read by
    `create-operator` alone, so that it stands in no command line."""

    token_key_file: Path
    operator_password: SecretStr | None = None


async def extend(running: Running) -> None:
    """Identity signs tokens, so it knows its own keys and never asks for them."""
    settings = cast("IdentitySettings", running.settings)
    issuer = TokenIssuer(settings.token_key_file)
    running.tokens.use(issuer.jwks())
    running.provide(TokenIssuer, issuer)
    running.provide(Attempts, Attempts())


async def found_employer(waking: Waking) -> None:
    """Complete a registration that was cut off between its officer and its employer; done already, nothing."""
    officer = cast("OfficerState | None", (await waking.load()).state)
    if officer is None or officer.founds is None:
        return
    by = waking.by(derived(waking.timer_id, "employer"))
    command = RegisterEmployer(founding=officer.founds, officer_id=officer.officer_id, at=officer.since)
    await waking.kernel.handle(Employer, employer_id_of(officer.founds.credit_code), command, by)


async def finish_correction(waking: Waking) -> None:
    """Approve the correction for which a duplicate was ended, where the process died between the two; done already,
    nothing. Whether the operator may was asked before the first."""
    account = (await waking.load()).state
    if not isinstance(account, ErasedPerson) or account.duplicate_of is None or account.correction_id is None:
        return
    by = waking.by(derived(waking.timer_id, "correction"))
    command = ApproveCorrection(correction_id=account.correction_id, at=account.erased_at)
    await waking.kernel.handle(Person, account.duplicate_of, command, by)


# -- the command line -------------------------------------------------------------------------------------------------


def _operator_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--login", required=True, help="begins with a letter")
    parser.add_argument("--name", default="平台管理员")
    parser.add_argument("--phone", default="")


async def create_operator(running: Running, chosen: Namespace) -> int:
    """Make a platform operator. The password comes from ZHIPING_OPERATOR_PASSWORD; repeated, nothing changes."""
    login = login_name(chosen.login)
    if not login[:1].isalpha():
        print("identity: a login begins with a letter")
        return 2
    if await running.kernel.claimed("login", login):
        print("identity: this account exists; nothing was changed")
        return 0
    given = cast("IdentitySettings", running.settings).operator_password
    if given is None:
        print("identity: ZHIPING_OPERATOR_PASSWORD is not set")
        return 2
    password = given.get_secret_value()
    if wrong := password_violations(password, [login]):
        print("identity: " + "; ".join(v.message_en for v in wrong))
        return 2
    officer_id, now = uuid7(), running.clock.now()
    command = RegisterOfficer(
        officer_id=officer_id,
        org_id=None,
        org_kind="platform",
        role="operator",
        name=chosen.name,
        phone=chosen.phone,
        login=login,
        password_hash=await hash_password(password),
        at=now,
    )
    by = By(actor="command-line", role="operator", command_id=uuid4(), now=now)
    try:
        await running.kernel.handle(Officer, officer_id, command, by)
    except Rejected:  # somebody else made it a moment ago
        print("identity: this account exists; nothing was changed")
        return 0
    print("identity: the operator was created")
    return 0


service = Service(
    name="identity",
    settings=IdentitySettings,
    deciders=(Person, Employer, CreditCodeOverride, Authority, Officer, Grant, Employment, Session),
    views=(organisations, officers, acting, waiting, corrections),
    reactions=(on,),
    timers={
        (Officer.stream_type, FOUND_EMPLOYER): found_employer,
        (Person.stream_type, FINISH_CORRECTION): finish_correction,
    },
    routers=routers,
    extend=extend,
    tools={
        "create-operator": Tool(
            help="make a platform operator; the password comes from ZHIPING_OPERATOR_PASSWORD",
            run=create_operator,
            arguments=_operator_arguments,
        )
    },
)

if __name__ == "__main__":
    main(service)
