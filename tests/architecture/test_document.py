"""What the services say of themselves: every operation explained, with examples and with every code it refuses by."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi._compat import ModelField
from fastapi.dependencies.models import Dependant
from pydantic import TypeAdapter

from deploy.local.gateway import PROBLEMS
from deploy.local.home import ROOT
from kernel.web.access import AccessRoute, Body, Public, Router, RunDep
from kernel.web.application import build_app
from kernel.web.body import validated
from kernel.web.codes import codes_of, read
from kernel.web.problems import PROBLEM_JSON, TITLES, Problem, ProblemBody
from kernel.web.refusals import CODES, EVERYWHERE
from kernel.web.service import Service
from kernel.web.violations import violations_of
from tests.architecture.test_routes import NAMES, service_of

JSON = "application/json"
DATA = (JSON, PROBLEM_JSON)


@pytest.fixture(scope="module", params=NAMES)
def app(request: pytest.FixtureRequest) -> FastAPI:
    return build_app(service_of(request.param))


def operations(app: FastAPI) -> Iterator[tuple[AccessRoute, dict[str, Any]]]:
    """The public routes, each with what the document says of it."""
    document = app.openapi()
    for route in app.routes:
        if isinstance(route, AccessRoute) and route.include_in_schema:
            for method in route.methods or ():
                yield route, document["paths"][route.path_format][method.lower()]


def answers_of(app: FastAPI, operation: dict[str, Any]) -> dict[int, dict[str, Any]]:
    """The answers by status, references followed."""
    shared = app.openapi()["components"]["responses"]
    found = {int(status): answer for status, answer in operation["responses"].items()}
    return {s: shared[a["$ref"].rpartition("/")[2]] if "$ref" in a else a for s, a in found.items()}


def unexplained(app: FastAPI) -> list[str]:
    """What an operation lacks: words, an example, a refusal."""
    found = []
    for route, operation in operations(app):
        said = answers_of(app, operation)
        found += [f"{route.name}: no {word}" for word in ("summary", "description") if not operation.get(word)]
        contents = {"the request": operation.get("requestBody", {}).get("content", {})}
        contents |= {str(status): answer.get("content", {}) for status, answer in said.items()}
        found += [
            f"{route.name}: no example of {where}"
            for where, content in contents.items()
            for media, shown in content.items()
            if media in DATA and "example" not in shown and "examples" not in shown
        ]
        for status in sorted({*EVERYWHERE, *route.access.refusals}):
            if status not in said:
                found.append(f"{route.name}: {status} isn't declared")
        if not any(status == 204 or (status < 400 and answer.get("content")) for status, answer in said.items()):
            found.append(f"{route.name}: it doesn't say what a good answer brings")
    return found


def test_every_operation_is_explained_with_examples_and_refusals(app: FastAPI) -> None:
    found = unexplained(app)
    assert not found, "\n".join(found)


def test_every_refusal_names_its_codes_and_its_example_is_one(app: FastAPI) -> None:
    for route, operation in operations(app):
        for status, answer in answers_of(app, operation).items():
            if status < 400:
                continue
            (media, shown), *others = answer["content"].items()
            assert (media, others) == (PROBLEM_JSON, []), (route.name, status)
            narrowed = shown["schema"]["allOf"][1]["properties"]
            example = ProblemBody.model_validate(shown["example"])
            assert example.status == narrowed["status"]["const"] == status
            assert example.code in narrowed["code"]["enum"], (route.name, status)
            assert set(CODES[status]) <= set(narrowed["code"]["enum"])


def test_an_example_of_a_request_would_be_taken(app: FastAPI) -> None:
    wrong = []
    for route, operation in operations(app):
        shown = operation.get("requestBody", {}).get("content", {}).get(JSON)
        if shown is None or route._adapter is None:
            continue
        try:
            validated(TypeAdapter(Any).dump_json(shown["example"]), route._adapter)
        except Problem as problem:
            wrong += [f"{route.name}{v.pointer}: {v.code} {v.limit}, not {v.actual}" for v in problem.violations]
    assert not wrong, "\n".join(wrong)


def test_an_example_of_an_answer_is_one(app: FastAPI) -> None:
    wrong = []
    for route, operation in operations(app):
        for status, answer in answers_of(app, operation).items():
            shown = answer.get("content", {}).get(JSON)
            if status >= 300 or shown is None or route.response_field is None:
                continue
            _, errors = route.response_field.validate(shown["example"], loc=(route.name,))
            wrong += [str(error["loc"]) + error["msg"] for error in errors or ()]
    assert not wrong, "\n".join(wrong)


def test_every_code_of_a_context_is_declared_by_one_of_its_routes(app: FastAPI) -> None:
    declared = {
        code
        for _, operation in operations(app)
        for status, answer in answers_of(app, operation).items()
        if status >= 400
        for code in answer["content"][PROBLEM_JSON]["schema"]["allOf"][1]["properties"]["code"]["enum"]
    }
    said = codes_of(f"services.{app.title.split()[-1]}")
    missing = {*said.violations, *(code for codes in said.problems.values() for code in codes)} - declared
    assert not missing, f"said by no route: {sorted(missing)}"


BAD = ("", "x", "9" * 30, "长" * 5000, "91330106MA2MR3XW00", "2026-02-30", "-1", "\0")
"""Values that one parameter or another refuses."""


def parameters(dependant: Dependant) -> Iterator[ModelField]:
    """What is taken from path, query and headers, by the endpoint and by what it depends on."""
    yield from (*dependant.path_params, *dependant.query_params, *dependant.header_params)
    for inner in dependant.dependencies:
        yield from parameters(inner)


def test_what_a_parameter_is_refused_with_is_declared(app: FastAPI) -> None:
    missing = set()
    for route, operation in operations(app):
        shown = answers_of(app, operation)[422]["content"][PROBLEM_JSON]["schema"]["allOf"][1]["properties"]
        for field, bad in product(parameters(route.dependant), BAD):
            _, errors = field.validate(bad, loc=("query", field.alias))
            said = {violation.code for violation in violations_of(errors or (), None)}
            missing |= {(route.name, field.alias, code) for code in said - set(shown["code"]["enum"])}
    assert not missing, "\n".join(map(str, sorted(missing)))


def media_made_by(context: str) -> Iterator[str]:
    """The media types of the answers that a context's source makes itself."""
    for file in (ROOT / "services" / context).rglob("*.py"):
        tree = ast.parse(file.read_text())
        assigned = (node for node in tree.body if isinstance(node, ast.Assign))
        constants = {t.id: a.value for a in assigned for t in a.targets if isinstance(t, ast.Name)}
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            for said in (keyword.value for keyword in call.keywords if keyword.arg == "media_type"):
                yield ast.literal_eval(constants[said.id] if isinstance(said, ast.Name) else said)


def test_a_file_that_a_context_makes_is_of_a_type_that_a_route_of_it_declares(app: FastAPI) -> None:
    declared = {
        media
        for _, operation in operations(app)
        for status, answer in answers_of(app, operation).items()
        for media in answer.get("content", {})
        if status < 300
    }
    assert set(media_made_by(app.title.split()[-1])) <= declared


def held(tree: ast.Module) -> Iterator[str]:
    """The codes of what a context says it must keep of a person. One that isn't written out stands as its source."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        if getattr(call.func, "id", None) == "Hold":
            given = next((keyword.value for keyword in call.keywords if keyword.arg == "code"), None)
            yield str(given.value) if isinstance(given, ast.Constant) else ast.unparse(given or call)


def test_whatever_a_context_keeps_a_person_for_is_declared_where_they_are_erased() -> None:
    # Said by one context and answered by another: nothing that reads the source of one of them can see it.
    app = build_app(service_of("identity"))
    (erasing,) = (o for route, o in operations(app) if route.name == "erase_person")
    shown = answers_of(app, erasing)[409]["content"][PROBLEM_JSON]["schema"]["allOf"][1]["properties"]
    said = {code for file in (ROOT / "services").rglob("*.py") for code in held(ast.parse(file.read_text()))}
    assert said >= {"declaration-running", "case-open", "fee-payable", "form-archived"}
    missing = said - set(shown["code"]["enum"])
    assert not missing, f"name in the words of erase_person: {sorted(missing)}"


def test_every_code_can_be_read_where_it_is_said() -> None:
    # These two hand on what others said.
    handed_on = ("_common_code(violations, 'invalid')", "_common_code(error.violations, 'rejected')")
    found = [place for name in ("kernel.web", "services") for place in codes_of(name).unreadable]
    found = [place for place in found if not any(what in place for what in handed_on)]
    assert not found, "write the code out, so that the document can name it:\n" + "\n".join(found)


def test_what_the_gateway_says_by_itself_is_declared_everywhere() -> None:
    for page in PROBLEMS:
        if page.status == 405:
            continue  # there is no operation of that method
        assert page.code in CODES[page.status]
        assert page.status in EVERYWHERE or page.status == 404
        assert TITLES[page.code] == (page.chinese, page.english)


# -- shown to bite ---


PLANTED = """
ROWS = [("in-a-table", f"已办结{1}", "it is closed")]
LAST = "a-constant"

def rule(code: str, message: str) -> None: ...

def decide(n):
    rule("by-a-rule", "不可以")
    if n:
        raise reject("is-rejected" if n > 1 else "is-refused", "不可以", "no")
    code, message = "set-here", "…"
    raise Problem(403, "first-this", title=("先办这个", "first this"))

def made_up(n):
    return [Violation(LAST, "不", "no"), Violation(f"made-{n}", "不", "no")]
"""


def test_codes_are_found_wherever_they_are_said() -> None:
    found = read({"planted.py": ast.parse(PLANTED)})
    assert found.violations.keys() == {
        "in-a-table", "a-constant", "by-a-rule", "is-rejected", "is-refused", "set-here",
    }  # fmt: skip
    assert found.problems == {403: {"first-this": "先办这个"}}
    assert found.unreadable == ["planted.py:15: Violation(f'made-{n}', …)"]


def test_what_is_held_is_found_whether_or_not_it_is_written_out() -> None:
    planted = 'Hold(of=1, code="being-made")\nHold(code=f"by-{law}")\nHold(**row)\nHolder(code="other")'
    assert [*held(ast.parse(planted))] == ["being-made", "f'by-{law}'", "Hold(**row)"]


class Numbered(Body):
    """A body."""

    number: int


def test_a_planted_gap_is_found() -> None:
    router = Router("/api/payment/v1")

    @router.command("/x", access=Public())
    async def plant(body: Numbered, run: RunDep) -> str:
        return ""

    app = build_app(Service(name="payment", routers=[router]))
    assert [gap for gap in unexplained(app) if gap.startswith("plant")] == ["plant: no description"]
    operation = app.openapi()["paths"]["/api/payment/v1/x"]["post"]
    del operation["requestBody"]["content"][JSON]["example"]
    del operation["responses"]["502"]
    assert unexplained(app) == [
        "plant: no description",
        "plant: no example of the request",
        "plant: 502 isn't declared",
    ]
