"""Nobody checks themselves, by whichever of their accounts."""

from __future__ import annotations

from uuid import UUID

from kernel.log.decider import reject


def not_oneself(person_id: UUID, checker: UUID | None) -> None:
    """Refuse what an officer wants to decide about themselves. `checker`: the person whom the officer's phone belongs
    to, None where it belongs to nobody here."""
    if checker == person_id:
        raise reject(
            "own-case",
            "不得审核本人的材料，请由其他经办人办理",
            "nobody checks what they handed in themselves: leave it to a colleague",
        )
