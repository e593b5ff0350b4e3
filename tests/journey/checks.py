"""What must be true at the end of a case: one SMS an occasion, one paid order, and what the review form says."""

from __future__ import annotations

import io
from collections import Counter
from typing import Any

import pypdf

from deploy.local.demo.client import StepFailed
from deploy.local.demo.people import Person


def messages_of(*, item_returned: bool, case_returned: bool) -> dict[str, int]:
    """The SMS a person gets on the whole way, by template."""
    always = ("SMS_PHONE_CODE", "SMS_PROFILE_APPROVED", "SMS_FEE_REQUESTED", "SMS_FEE_PAID", "SMS_PAPER_DEFECTIVE")
    sometimes = {"SMS_ARCHIVE_RETURNED": item_returned, "SMS_REVIEW_RETURNED": case_returned}
    return dict.fromkeys(always, 1) | {template: 1 for template, told in sometimes.items() if told}


def check_messages(expected: dict[str, int], sent: list[dict[str, Any]]) -> None:
    """Exactly one SMS an occasion, each under a reference of its own. Raises StepFailed."""
    got = dict(Counter(message["template"] for message in sent))
    if got != expected:
        raise StepFailed("SMS by the carrier's ledger", str(expected), str(got))
    if len({message["reference"] for message in sent}) != len(sent):
        raise StepFailed("SMS by the carrier's ledger", "a reference for each", "one used twice")


def check_payment(orders: list[dict[str, Any]]) -> None:
    """Exactly one order, paid, and no forged notice believed. Raises StepFailed."""
    told = [(order["state"], order["forged_accepted"]) for order in orders]
    if told != [("SUCCESS", 0)]:
        raise StepFailed("orders by the payment platform's ledger", "one, paid", str(told))


def check_review_form(pdf: bytes, person: Person) -> dict[str, Any]:
    """The text of the PDF holds name, ID number and 述职, and all its fonts are embedded. Raises StepFailed.

    Read by a library that didn't write it. Which of them is missing is told, never what it says.
    """
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    text = "".join("".join(page.extract_text().split()) for page in reader.pages)
    wanted = {"name": [person.name], "ID number": [person.id_number]}
    # Sentence by sentence, as a page may end between two of them.
    wanted["statement"] = [sentence for sentence in person.statement.split("。") if sentence]
    for what, parts in wanted.items():
        if missing := sum(part not in text for part in parts):
            raise StepFailed("text of the review form", what, f"{missing} of {len(parts)} parts missing")
    loose = {font for page in reader.pages for font in _fonts_not_embedded(page)}
    if loose:
        raise StepFailed("fonts of the review form", "all embedded", f"{sorted(loose)} not")
    return {"pages": len(reader.pages), "bytes": len(pdf)}


def _fonts_not_embedded(page: pypdf.PageObject) -> list[str]:
    found = []
    fonts: Any = page.get("/Resources", {}).get_object().get("/Font", {})
    for name, reference in fonts.get_object().items():
        font = reference.get_object()
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        descriptor = inner.get("/FontDescriptor", {}).get_object()
        if not {"/FontFile", "/FontFile2", "/FontFile3"} & descriptor.keys():
            found.append(str(font.get("/BaseFont", name)))
    return found
