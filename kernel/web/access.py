"""What a service's `api.py` needs, under one name."""

from kernel.log.kernel import Receipt
from kernel.web.body import Body
from kernel.web.dependencies import (
    CallerDep,
    CallingServiceDep,
    FilesDep,
    InternalDep,
    KernelDep,
    LanguageDep,
    NowDep,
    OrgDep,
    PersonDep,
    Provided,
    Run,
    RunDep,
    SettingsDep,
)
from kernel.web.guards import (
    REFRESH_COOKIE,
    ROLES,
    Access,
    AnyRole,
    Caller,
    Internal,
    OneTimeCode,
    Public,
    RefreshCookie,
    Roles,
    Signed,
)
from kernel.web.router import AccessRoute, Router

__all__ = [
    "REFRESH_COOKIE",
    "ROLES",
    "Access",
    "AccessRoute",
    "AnyRole",
    "Body",
    "Caller",
    "CallerDep",
    "CallingServiceDep",
    "FilesDep",
    "Internal",
    "InternalDep",
    "KernelDep",
    "LanguageDep",
    "NowDep",
    "OneTimeCode",
    "OrgDep",
    "PersonDep",
    "Provided",
    "Public",
    "Receipt",
    "RefreshCookie",
    "Roles",
    "Router",
    "Run",
    "RunDep",
    "SettingsDep",
    "Signed",
]
