"""Two people about whom everybody writes something, each text and file with a mark that is found nowhere by chance.

The one's case goes by 8(2) to its end: a name corrected, an item and the case returned and handed in again, an exam
record chosen, a letter uploaded, a vote. The other's stands posted, is objected to, and withdrawn.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from deploy.local.demo import files
from deploy.local.demo.applicant import Applicant
from deploy.local.demo.client import until
from deploy.local.demo.people import Person
from deploy.local.demo.roles import DECLARATION, IDENTITY, REVIEW, Hr, upload
from tests.journey.every.candidate import Candidate
from tests.journey.every.crew import Crew
from tests.journey.every.test_every_ending import withdrawn
from tests.journey.every.test_every_exception import formerly
from tests.journey.every.test_every_return import mend
from tests.journey.plans import WATER
from tests.journey.test_exam import chosen, imported, row

MISSPELT = "欧阳𬬻䲠"
"""What the first of them registers as, by mistake."""
UNIT_OF_A_FILE = slice(-400, -340)
"""Which bytes of a file are looked for: near the end, where neither a header nor a trailer is like any other's."""


@dataclass
class Words:
    """What was written and uploaded, by what it is: `said` in whole, of each file the `parts` that are looked for."""

    said: dict[str, str] = field(default_factory=dict)
    parts: dict[str, bytes] = field(default_factory=dict)
    _run: str = field(default_factory=lambda: secrets.token_hex(6))

    def of(self, what: str, text: str = "") -> str:
        """A text with a mark of its own at its end."""
        assert what not in self.said, what
        self.said[what] = f"{text}{self._mark(len(self.said))}"
        return self.said[what]

    def pdf(self, what: str) -> bytes:
        """A file whose text has a mark of its own."""
        return files.pdf(f"Marked {self._mark(len(self.parts))} {what}")

    def seen(self, what: str, content: bytes) -> None:
        """A file as it comes back: from where its mark is, or from near its end if it was none of ours."""
        at = content.find(b"(Marked")
        self.parts[what] = content[at:][:60] if at >= 0 else content[UNIT_OF_A_FILE]

    def _mark(self, number: int) -> str:
        return f"{self._run}n{number}"


# -- the whole way ----------------------------------------------------------------------------------------------------


async def came_in(crew: Crew, person: Person, words: Words) -> Candidate:
    """Registered by a wrong name, which is corrected; bound, with profile, portrait, exam record and archive items."""
    me = Applicant(crew.gateway, crew.sandbox, replace(person, name=MISSPELT))
    words.said["name as it was misspelt"] = MISSPELT
    await me.ask_for_code()
    await me.register()
    me.person = person
    await _corrected(crew, me, words)
    await _portrayed(me, words)
    hr = await crew.employer("provincial")
    await me.ask_binding(hr.employer.credit_code)
    await hr.approve_binding(me.person_id)
    await me.fill_in_profile(hr.employer.name)
    await hr.approve_profile(me.person_id)
    await sat_the_exam(crew, person, words, "exam record")
    items = [await me.draft_item(project) for project in person.projects]
    for item_id in items:
        await me.submit_item(item_id)
    await _item_returned(hr, me, items[0], words)
    for item_id in items[1:]:
        await hr.approve_item(item_id)
    case = Candidate(crew, hr, me, items[0], await crew.water(), WATER, WATER.mode)
    await me.declare(case.plan)
    return case


async def _corrected(crew: Crew, me: Applicant, words: Words) -> None:
    """Asked for with a proof that shows nothing, and refused; then with one that does."""
    operator, at = crew.session("operator"), f"{IDENTITY}/persons/{me.person_id}/correction"
    refused = {"reason": words.of("why a correction is refused", "证明不清楚")}
    for decided, said in (("refusal", refused), ("approval", {})):
        proof = await upload(me.session, IDENTITY, "proof", "proof.pdf", words.pdf(decided))
        (await me.session.post(f"{IDENTITY}/me/corrections", {"name": me.person.name, "file_id": proof})).good()
        asked = {"correction_id": (await operator.get(at)).good()["correction_id"]}
        words.seen(f"proof before the {decided}", (await operator.get(f"{at}/proof")).opened())
        (await operator.post(f"{at}/{decided}", asked | said)).good()
    assert (await me.me())["person"]["name"] == me.person.name


async def _portrayed(me: Applicant, words: Words) -> None:
    """【用户信息】: a portrait, and what they say of their unit."""
    portrait = files.photo(me.person.id_number, (358, 441))
    file_id = await upload(me.session, IDENTITY, "portrait", "me.jpg", portrait)
    (await me.session.post(f"{IDENTITY}/me/portrait", {"file_id": file_id})).good()
    words.seen("portrait", (await me.session.get(f"{IDENTITY}/me/portrait")).opened())
    (await me.session.post(f"{IDENTITY}/me/details", {"unit_name": words.of("unit as they say it", "自述单位")})).good()


async def sat_the_exam(crew: Crew, person: Person, words: Words, what: str) -> None:
    """A pass is imported, after they registered."""
    result = row(person, words.of(f"number of the {what}", "ZYKS-"))
    result[3] = words.of(f"unit of the {what}", "考试单位")
    await imported(crew, result)


async def _item_returned(hr: Hr, me: Applicant, item_id: str, words: Words) -> None:
    await hr.return_item(item_id, [words.of("defect of an item", "请补充本人承担的具体工作")])
    project = me.person.projects[0]
    mended = replace(project, summary=words.of("summary of a project, mended", project.summary))
    await me.revise_item(item_id, mended)
    await me.submit_item(item_id)
    await hr.approve_item(item_id, 2)


async def declared(case: Candidate, words: Words) -> None:
    """Handed in: with the exam record instead of an upload, another attachment, and both photos."""
    me = case.me
    lines = {name: words.of(name, "本人") for name in ("awards", "honours", "rewards_punishments")}
    await case.fill_in(upload=False, **lines)
    (await me.extract([row["item_id"] for row in await me.items()])).good()
    await chosen(case)
    attachment = await upload(me.session, DECLARATION, "attachment", "other.pdf", words.pdf("other"))
    (await me.part("attachments", {"kind": "other", "file_id": attachment})).good()
    await _read_back(me, words, "attachment", attachment)
    await _read_back(me, words, "uploaded photo", (await me.declaration())["photo"]["file"]["file_id"])
    (await me.fetch_photo()).good()
    await case.hand_in()


async def _read_back(me: Applicant, words: Words, what: str, file_id: str) -> None:
    path = f"{DECLARATION}/declarations/{me.declaration_id}/files/{file_id}"
    words.seen(what, (await me.session.get(path)).opened())


async def checked(case: Candidate, words: Words) -> None:
    """Returned by the competent authority and handed in again, entrusted by an uploaded letter, voted on, passed."""
    me = case.me
    await case.pass_on("employer", opinion=words.of("opinion of a submission that is returned", "材料齐全"))
    await case.pass_on("notice")
    told = {"/form/statement": words.of("defect of the case", "述职请写明本人的作用")}
    await case.come_back("entrustment", told | {"": words.of("defect of the whole", "请核对全部材料")})
    await mend(case)
    await case.hand_in()
    await case.pass_on("employer", opinion=words.of("opinion of the employer", "材料属实"))
    await case.pass_on("notice")
    authority, row = await case.at("entrustment"), await case.row("entrustment")
    letter: dict[str, Any] = {"issuer": "浙江省水利厅", "addressee": "浙江省水利厅中评委", "scope": "高级工程师评审"}
    (await authority.entrusts(row, words.pdf("letter"), **letter)).good()
    await case.pass_on("entrustment", opinion=words.of("opinion of the authority", "同意委托"))
    committee, row = await case.at("midlevel"), await case.row("midlevel")
    path = f"{REVIEW}/cases/{me.declaration_id}"
    file_id = (await committee.session.get(path)).good()["entrustment"]["file_id"]
    words.seen("entrustment letter", (await committee.session.get(f"{path}/files/{file_id}")).opened())
    yesterday = (datetime.now(UTC).date() - timedelta(days=1)).isoformat()
    roster = [words.of("member of the committee", "委员"), *(f"委员{n}" for n in range(2, 8))]
    said: dict[str, Any] = {"roster": roster, "opinion": words.of("opinion of the committee", "同意推荐")}
    (await committee.meets(row, (7, 0, 0), held_on=yesterday, place="杭州", **said)).good()
    await case.pass_on("midlevel")
    await case.pass_on("office", opinion=words.of("opinion of the office", "同意"))


# -- who withdraws ----------------------------------------------------------------------------------------------------


async def withdrew(crew: Crew, words: Words) -> Candidate:
    """Posted (公示) and objected to; the withdrawal is declined once, asked for again, and confirmed. They never look
    for the exam record that is imported for them."""
    case = await Candidate.come(crew, "withdrew", await formerly(crew))
    me = case.me
    for what in ("id_number", "phone", "password"):
        words.said[f"{what} of who withdrew"] = getattr(me.person, what)
    await case.fill_in(honours=words.of("honours of who withdrew", "荣誉"))
    await case.hand_in()
    # Not before: a record that is known would be asked for instead of the upload.
    await sat_the_exam(crew, me.person, words, "record nobody looked for")
    await case.pass_on("employer")
    employer, row = await case.at("notice"), await case.row("notice")
    (await employer.posts_notice(row, 5, "公告栏")).good()
    (await employer.records_objection(row, words.of("objection", "业绩与他人共有"))).good()
    (await employer.handles_objection(row, 1, words.of("finding", "经核查不成立"))).good()
    await _asks(case, words.of("why they withdraw", "已调离本行业"))
    (await employer.declines_withdrawal(row, words.of("why that is declined", "请先与单位核实"))).good()
    await case.seen("posted", "employer", "notice", "employer")
    await _asks(case, words.of("why they still withdraw", "已与单位核实"))
    (await employer.confirms_withdrawal(row)).good()
    await case.seen("withdrawn", None, None, "employer")
    await withdrawn(case)
    return case


async def _asks(case: Candidate, reason: str) -> None:
    async def asked() -> bool | None:
        answer = await case.me.part("withdrawal", {"reason": reason})
        return answer.good()["events"] == ["WithdrawalAsked"] or None

    await until("the withdrawal asked for", asked)
    await case.seen("withdrawing", "employer", "notice", "employer")
