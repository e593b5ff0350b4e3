"""【用户信息】: what a person sees and changes of their account; 身份证号码不可修改."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from pydantic import AfterValidator, BaseModel, Field
from starlette.responses import Response

from kernel.log.decider import NotFound, Violation
from kernel.log.fileref import FileRef
from kernel.web.access import Body, CallerDep, FilesDep, PersonDep, Public, Receipt, Roles, Router, RunDep
from kernel.web.files import download
from services.identity.api.common import PREFIX, CodeDep, IdNumber, PersonName, Phone, SmsCode, UnitName
from services.identity.api.folds import MyselfDep
from services.identity.domain.account import ChangeDetails, ChangePhone, ChoosePortrait, RequestPhoneChange
from services.identity.domain.person import Person
from services.identity.domain.regions import REGIONS, RegionBranch, is_region

router = Router(prefix=PREFIX, tags=["me"])


def _known_region(code: str) -> str:
    if not is_region(code):
        raise ValueError(Violation("no-such-region", "没有这个地区", "there is no such region", actual=code[:50]))
    return code


class DetailsBody(Body):
    """单位名称 as the person says it, and 地区 as one of the tree's second level. 姓名 and 身份证号码 may come along
    as the page shows them; they aren't changed here."""

    unit_name: UnitName | None = None
    region: Annotated[str, AfterValidator(_known_region), Field(examples=["water-department-direct"])] | None = None
    name: PersonName | None = None
    id_number: IdNumber | None = None


class NewPhoneBody(Body):
    """The phone that is to be the account's."""

    phone: Phone


class PhoneCodeOnlyBody(Body):
    """The code from the SMS to the new phone."""

    code: SmsCode


class PortraitBody(Body):
    """The portrait, uploaded before with purpose `portrait`."""

    file_id: UUID


class Regions(BaseModel):
    """The tree of 地区."""

    items: list[RegionBranch]


async def _portrait(body: PortraitBody, caller: CallerDep, store: FilesDep) -> FileRef:
    return await store.mine(body.file_id, caller, "portrait")


PortraitDep = Annotated[FileRef, Depends(_portrait)]


@router.query("/regions", access=Public())
async def list_regions() -> Regions:
    """地区, two levels."""
    return Regions(items=list(REGIONS))


@router.command("/me/details", access=Roles("applicant"))
async def change_details(body: DetailsBody, person_id: PersonDep, run: RunDep) -> Receipt:
    """保存: 单位名称 and 地区. The employer one is bound to, and a case's, are another matter. 409 `id-number-fixed`,
    `name-by-correction`: `/me/corrections` asks for those."""
    return await run(Person, person_id, ChangeDetails(**dict(body)))


@router.command("/me/phone-codes", access=Roles("applicant"))
async def ask_phone_change(
    body: NewPhoneBody, code: CodeDep, person_id: PersonDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Begin to change 手机号码: six digits go to the new phone. 409 `code-sent-recently`, `phone-unchanged`."""
    command = RequestPhoneChange(code_id=run.new_id("code"), phone=body.phone, code=code, at=caller.now)
    return await run(Person, person_id, command)


@router.command("/me/phone", access=Roles("applicant"))
async def change_phone(body: PhoneCodeOnlyBody, person_id: PersonDep, caller: CallerDep, run: RunDep) -> Receipt:
    """The new phone is the account's from now on, and logs in. 409 `wrong-or-lapsed-code`, `phone-taken`."""
    return await run(Person, person_id, ChangePhone(code=body.code, at=caller.now))


@router.command("/me/portrait", access=Roles("applicant"))
async def choose_portrait(portrait: PortraitDep, person_id: PersonDep, run: RunDep) -> Receipt:
    """上传照片: 宽 358 × 高 441, 两寸白底. 409 `portrait-size`, `portrait-background` with what was
    measured."""
    return await run(Person, person_id, ChoosePortrait(portrait=portrait))


@router.query("/me/portrait", access=Roles("applicant"), response_class=Response)
async def get_portrait(myself: MyselfDep, store: FilesDep) -> Response:
    """One's own portrait."""
    if myself.portrait is None:
        raise NotFound
    return download(await store.read(myself.portrait.file_id), "照片")
