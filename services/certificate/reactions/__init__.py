"""What certificate does about others' events, and how what was asked for gets made."""

from services.certificate.reactions.events import on
from services.certificate.reactions.making import Making

__all__ = ["Making", "on"]
