"""The routes of identity, a file per part."""

from services.identity.api.authorities import router as authorities
from services.identity.api.corrections import router as corrections
from services.identity.api.employers import files
from services.identity.api.employers import router as employers
from services.identity.api.employments import router as employments
from services.identity.api.erasures import router as erasures
from services.identity.api.first_login import router as first_login
from services.identity.api.grants import router as grants
from services.identity.api.internal import router as internal
from services.identity.api.internal_officers import router as internal_officers
from services.identity.api.me import router as me
from services.identity.api.officers import router as officers
from services.identity.api.passwords import router as passwords
from services.identity.api.profiles import router as profiles
from services.identity.api.registration import router as registration
from services.identity.api.sessions import router as sessions
from services.identity.api.urging import router as urging
from services.identity.api.user_information import router as user_information

routers = (
    registration,
    sessions,
    passwords,
    me,
    user_information,
    first_login,
    profiles,
    corrections,
    employers,
    files,
    officers,
    grants,
    employments,
    urging,
    authorities,
    erasures,
    internal,
    internal_officers,
)
