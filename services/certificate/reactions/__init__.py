"""What certificate does about others' events, and how what was asked for gets made."""

from services.certificate.reactions.events import on
from services.certificate.reactions.making import Making
from services.certificate.reactions.unpacking import Unpacking

__all__ = ["Making", "Unpacking", "on"]
