"""A service is seven rooms; a command route builds a command and runs it. Each rule is shown to bite."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.rules import (
    SERVICES,
    actions,
    api_modules,
    busy_command_routes,
    service_folders,
    wrong_places,
    wrong_rooms,
)

MORE_THAN_A_COMMAND = {
    "identity.log_in": "looks at a password, and answers a token",
    "identity.refresh_session": "answers a token",
    "identity.log_out": "takes a cookie back",
    "identity.register_employer": "two commands: an officer, and the employer they found",
    "identity.approve_correction": "two commands where an import gave the right ID number an account: it ends first",
    "declaration.crop_photo": "answers a box and a new file; nothing has happened yet",
    "declaration.open_commitment": "reads by a secret, which must not stand in an address",
    "identity.ask_password_reset": "answers the same whether there is such an account or not",
    "identity.complete_password_reset": "refuses alike, whether there is such an account or not",
    "identity.act_for": "answers a token, and leaves nothing behind",
    "certificate.import_results": "answers what is wrong with which row; only a good file becomes a command",
    "review.pass_several": "as many commands as cases, each with its own answer",
    "payment.checkout": "records, then asks the channel for a QR code",
    "payment.checkout_batch": "the same, for several fees at once",
    "payment.wechat_notice": "answers the channel, not a person",
    "payment.wechat_refund_notice": "the same, about a refund",
}
"""Routes that write and answer no plain Receipt, and why. Another one is a command, or gives its reason here."""


@pytest.mark.parametrize("service", service_folders(), ids=lambda s: s.name)
def test_a_service_has_only_its_seven_rooms(service: Path) -> None:
    found = wrong_rooms(service)
    assert not found, "\n".join(found)


def test_nothing_stands_beside_the_services() -> None:
    found = wrong_places(SERVICES)
    assert not found, "\n".join(found)


def test_what_writes_is_a_command_or_says_why_it_is_not_one() -> None:
    found = {f"{s.name}.{name}" for s in service_folders() for m in api_modules(s) for name in actions(m.read_text())}
    assert found == MORE_THAN_A_COMMAND.keys()


@pytest.mark.parametrize("service", service_folders(), ids=lambda s: s.name)
def test_a_command_route_only_builds_a_command_and_runs_it(service: Path) -> None:
    found = [f for m in api_modules(service) for f in busy_command_routes(m.read_text(), f"{service.name}/{m.name}")]
    assert not found, "\n".join(found)


def planted(folder: Path, **files: str) -> Path:
    service = folder / "payment"
    for name, text in ({"__init__.py": "", "app.py": "x = 1"} | files).items():
        path = service / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return service


@pytest.mark.parametrize("name", ["helpers.py", "shared/money.py", "shared/__init__.py", "payment2/data.json"])
def test_what_stands_beside_the_services_is_found(tmp_path: Path, name: str) -> None:
    planted(tmp_path)
    (tmp_path / "__init__.py").write_text("")
    assert wrong_places(tmp_path) == []
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("")
    (told,) = wrong_places(tmp_path)
    assert told == f"{name.partition('/')[0]}: a service has __init__.py and app.py, and nothing stands beside services"


def test_a_good_service_passes(tmp_path: Path) -> None:
    files = {
        "domain/__init__.py": "",
        "domain/order.py": "x = 1",
        "published.py": "x = 1",
        "templates/form.typ": "= 1",
        "plans/2022.json": "{}",
    }
    assert wrong_rooms(planted(tmp_path, **files)) == []


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("helpers.py", "x = 1", "none of the seven rooms"),
        ("utils/__init__.py", "x = 1", "none of the seven rooms"),
        ("README.md", "hello", "none of the seven rooms"),
        ("plans/load.py", "x = 1", "holds data, no Python"),
        ("templates/deep/er.py", "x = 1", "holds data, no Python"),
        ("outside.py", '"""Nothing yet."""\nfrom __future__ import annotations\n', "absent, never empty"),
        ("views/__init__.py", '"""Nothing yet."""', "absent, never empty"),
        ("app/__init__.py", "x = 1", "a file and a folder of one name"),
    ],
)
def test_what_is_no_room_is_found(tmp_path: Path, name: str, text: str, says: str) -> None:
    found = wrong_rooms(planted(tmp_path, **{name: text}))
    assert len(found) == 1
    assert says in found[0]


COMMAND = '''
@router.command("/x", access=Roles("applicant"))
async def submit(body: Body, caller: CallerDep, run: RunDep) -> Receipt:
    """Submit."""
    {}
'''


@pytest.mark.parametrize(
    "body",
    [
        "return await run(Item, body.id, Submit(title=body.title))",
        "item_id = run.new_id('item')\n    return await run(Item, item_id, Submit())",
        "rows: list[Row] = [Row(x) for x in body.rows if x]\n    return await run(Item, 1, Submit(rows=rows))",
    ],
)
def test_a_lean_command_route_passes(body: str) -> None:
    assert busy_command_routes(COMMAND.format(body)) == []


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("if body.x:\n        raise NotFound\n    return await run(Item, 1, Submit())", "If decides"),
        ("for x in body.rows:\n        x.y = 1\n    return await run(Item, 1, Submit())", "For decides"),
        ("try:\n        return await run(Item, 1, Submit())\n    except NotFound:\n        raise", "must end in"),
        ("item = await kernel.load(Item, 1)\n    return await run(Item, 1, Submit())", "waits for something"),
        ("log.info('hello')\n    return await run(Item, 1, Submit())", "Expr decides"),
        ("await run(Item, 1, Submit())\n    return await run(Item, 1, Submit())", "Expr decides"),
        ("return await run(Item, 1, Submit(x=await kernel.load(Item, 1)))", "waits for more"),
        ("receipt = await run(Item, 1, Submit())\n    return receipt", "must end in"),
        ("return await kernel.handle(Item, 1, Submit(), by)", "commands go through RunDep"),
        ("return run(Item, 1, Submit())", "must end in"),
        ("with timing():\n        return await run(Item, 1, Submit())", "must end in"),
        ("match body.x:\n        case _: return await run(Item, 1, Submit())", "must end in"),
        ("pass", "must end in"),
        ("x = body.x if body.y else 1\n    return await run(Item, 1, Submit(x=x))", "IfExp decides"),
        ("_ = body.x or raise_not_found()\n    return await run(Item, 1, Submit())", "BoolOp decides"),
        ("return await run(Item, 1, Submit(late=body.at > run.now))", "Compare decides"),
    ],
)
def test_a_busy_command_route_is_found(body: str, says: str) -> None:
    found = busy_command_routes(COMMAND.format(body))
    assert any(says in f for f in found), found


def test_a_command_route_without_run_or_async_is_found() -> None:
    for changed in (COMMAND.replace("run: RunDep", "run: Any"), COMMAND.replace("async def", "def")):
        found = busy_command_routes(changed.format("return run(Item, 1, Submit())"))
        assert found == ["api.py:3 submit: a command route is async and takes `run: RunDep`"]


def test_an_action_is_found() -> None:
    command = COMMAND.format("return await run()")
    assert list(actions(command)) == []
    assert list(actions(command.replace('command("/x"', 'action("POST", "/x"'))) == ["submit"]


@pytest.mark.parametrize("line", ["from fastapi import APIRouter", "from fastapi import Depends, FastAPI"])
def test_a_way_around_the_router_is_found(line: str) -> None:
    assert "makes routes without access" in busy_command_routes(line)[0]
