"""Print what the portal takes from the services, as one JSON object and without a running stack.

`documents`: the OpenAPI document of each; `rules`, `education`: words that screens need and no answer carries.
"""

import importlib
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from kernel.web.application import build_app  # noqa: E402 - found through the line above
from kernel.web.settings import SERVICES  # noqa: E402
from services.declaration.domain.rules import ALL  # noqa: E402
from services.identity.domain.profile_content import EDUCATION_NAMES  # noqa: E402

printed = {
    "documents": {name: build_app(importlib.import_module(f"services.{name}.app").service).openapi() for name in SERVICES},
    "words": {
        "rules": {rule.id: {"paragraph": rule.paragraph, "zh": rule.title, "en": rule.title_en} for rule in ALL},
        "education": {str(code): name for code, name in EDUCATION_NAMES.items()},
    },
}
json.dump(printed, sys.stdout, ensure_ascii=False)
