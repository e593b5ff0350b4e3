"""证件照: fetched and confirmed, or uploaded; what a picture shows, and how sure that is; the crop."""

from __future__ import annotations

import asyncio
import base64
import io
import json
from dataclasses import replace
from typing import Any
from uuid import UUID

import httpx
import pytest
from PIL import Image

from deploy.local.demo import files
from deploy.sandbox.idphoto import portrait as card
from kernel.log.kit import Spec
from kernel.web.filetypes import Purpose
from kernel.web.inspection import inspect
from services.declaration.domain import portrait, rules
from services.declaration.domain.commands import ChoosePhoto, ConfirmPhoto, KeepFetchedPhoto
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.events import PhotoChosen, PhotoFetched
from services.declaration.domain.parts import Photo, Step
from services.declaration.domain.rules.photo import wrong_with
from services.declaration.domain.rules.rule import Met
from services.declaration.outside import NoPhoto, PhotoSourceAway, ProvincialPhotos
from tests.unit.declaration.story import NOW, PARTS, PERSON, PLAN, against, begun, complete, facts, ref, upload
from tests.unit.declaration.test_rules import outcome, with_photo

spec = Spec(Declaration)
SMALL = ref(9, "jpeg", 15_000, width=358, height=441, white_border=0.2)
FETCHED = PhotoFetched(person_id=PERSON, file=SMALL, at=NOW)


def jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=95)
    return out.getvalue()


def test_the_photo_is_asked_of_the_source_by_name_and_id_number() -> None:
    """Automatically: nobody uploads it. An answer about somebody else is none, and a person may be without a photo."""
    number, picture = "33064419860111190X", jpeg(Image.new("RGB", (358, 441), "white"))
    asked: list[dict[str, str]] = []

    def fetched(**answer: Any) -> bytes | str:
        def source(request: httpx.Request) -> httpx.Response:
            asked.append(json.loads(request.content))
            return httpx.Response(200, json=answer)

        client = httpx.AsyncClient(transport=httpx.MockTransport(source))
        source_of_photos = ProvincialPhotos("https://photos.example", "key", "secret", client=client)
        try:
            return asyncio.run(source_of_photos.photo(name="王小明", id_number=number))
        except (PhotoSourceAway, NoPhoto) as refusal:
            return type(refusal).__name__

    found = {"gmsfhm": number.lower(), "xp": base64.b64encode(picture).decode()}
    assert fetched(code="00", data=found) == picture
    assert asked == [{"xm": "王小明", "gmsfhm": number}]
    assert fetched(code="00", data={**found, "gmsfhm": "330102198506070018"}) == "PhotoSourceAway"
    assert fetched(code="01", data=found) == "NoPhoto"


def test_a_fetched_photo_counts_only_once_it_is_confirmed() -> None:
    spec.given(begun).when(KeepFetchedPhoto(background=against(), file=SMALL)).then(FETCHED)
    assert spec.given(begun, FETCHED).state.parts.photo is None
    confirm = ConfirmPhoto(background=against(), file_id=SMALL.file_id)
    chosen = PhotoChosen(photo=Photo(file=SMALL, source="fetched"))
    spec.given(begun, FETCHED).when(confirm).then(chosen)
    spec.given(begun, FETCHED, chosen).when(confirm).then()


def test_only_the_photo_that_is_shown_can_be_confirmed() -> None:
    other = ConfirmPhoto(background=against(), file_id=UUID(int=77))
    spec.given(begun).when(other).then_rejected("photo-not-fetched")
    spec.given(begun, FETCHED).when(other).then_rejected("photo-not-fetched")


def test_an_upload_replaces_a_fetched_photo_and_the_other_way_round() -> None:
    history = (*complete, FETCHED)
    assert spec.given(*history).when(ConfirmPhoto(background=against(), file_id=SMALL.file_id)).events
    confirmed = PhotoChosen(photo=Photo(file=SMALL, source="fetched"))
    spec.given(*history, confirmed).when(ChoosePhoto(background=against(), photo=upload())).then(
        PhotoChosen(photo=upload())
    )


def test_white_is_refused_only_when_that_is_certain() -> None:
    rule = "guide-2.1-photo-background"
    facts = with_photo(white=0.1)
    assert outcome(rule, facts) == "photo-background"
    for sure, expected in ((0.9, "photo-background"), (0.89, "met")):
        photo = upload(white=0.1)
        measured = {**photo.file.measured, "white_sure": sure}
        seen = Photo(file=photo.file.model_copy(update={"measured": measured}))
        found = wrong_with(seen.file, PLAN.photo)
        assert [v.code for v in found] == ([expected] if expected != "met" else [])


@pytest.mark.parametrize("faces", [0, 1, 2])
def test_a_face_is_told_with_how_sure_it_is_and_refuses_nothing(faces: int) -> None:
    from services.declaration.domain.rules import photo as rules

    file = upload().file
    seen = file.model_copy(update={"measured": {**file.measured, "faces": faces, "faces_sure": 0.4}})
    found = rules._face(seen, PLAN.photo)
    assert isinstance(found, Met)
    assert found.measured == {"faces": faces, "sure": 0.4}
    assert bool(found.note) == (faces != 1)


def test_a_portrait_before_white_is_seen_as_one() -> None:
    found = portrait.measure(files.photo("somebody"))
    assert found["faces"] == 1
    assert 0.4 < found["faces_sure"] <= portrait.MOST_SURE_OF_A_FACE
    assert found["white_sure"] >= 0.95


def test_a_light_grey_wall_is_not_called_coloured_for_sure() -> None:
    wall = portrait.measure(jpeg(Image.new("RGB", (400, 540), (214, 214, 210))))
    blue = portrait.measure(jpeg(Image.new("RGB", (400, 540), (60, 120, 210))))
    assert wall["white_sure"] < 0.5
    assert blue["white_sure"] >= 0.95


def test_two_people_on_a_photo_are_noticed() -> None:
    one = Image.open(io.BytesIO(files.photo("one"))).resize((400, 588))
    both = Image.new("RGB", (800, 588), "white")
    both.paste(one, (0, 0))
    both.paste(one, (400, 0))
    found = portrait.measure(jpeg(both))
    assert found["faces"] == 2
    assert found["faces_sure"] <= 0.5


@pytest.mark.parametrize("size", [(358, 441), (800, 800), (400, 900), (420, 588), (700, 800)])
def test_a_crop_meets_every_rule_and_keeps_the_head(size: tuple[int, int]) -> None:
    cut = portrait.crop(files.photo("somebody", size), PLAN.photo)
    finding = inspect(cut.content, Purpose(types=("jpeg",), max_bytes=10_000_000))
    kept = ref(3, finding.type, len(cut.content), **finding.measured)
    assert not wrong_with(kept, PLAN.photo)
    # The face is drawn around the middle, from 0.16 to 0.64 of the height.
    assert cut.box.left <= 0.26 * size[0]
    assert cut.box.left + cut.box.width >= 0.74 * size[0]
    assert cut.box.top <= 0.16 * size[1]
    assert cut.box.top + cut.box.height >= 0.64 * size[1]


def test_what_fits_already_is_not_cut() -> None:
    box = portrait.crop_box((420, 588), PLAN.photo)
    assert (box.left, box.top, box.width, box.height) == (0, 0, 420, 588)


def test_the_photo_of_an_id_card_breaks_the_rules_for_uploads() -> None:
    content = card("330644198601111905")
    finding = inspect(content, Purpose(types=("jpeg",), max_bytes=10_000_000))
    codes = {v.code for v in wrong_with(ref(4, finding.type, len(content), **finding.measured), PLAN.photo)}
    assert codes == {"photo-size", "photo-ratio"}
    fetched = Photo(file=ref(4, finding.type, len(content), **finding.measured), source="fetched")
    found = rules.readiness(facts(replace(PARTS, photo=fetched)))
    assert [f.rule.id for f in found if f.rule.step is Step.PHOTO and f.name != "not-applicable"] == ["guide-2.1-photo"]
