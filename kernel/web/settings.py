"""Settings of a service: one typed class, read once from the environment.

A service subclasses `Settings` and adds its own fields; a variable is the field's name in capitals behind `ZHIPING_`.
Everything that is wrong is said at once and by name, never with a value: values may be secrets.
"""

from __future__ import annotations

import base64
import binascii
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

PREFIX = "ZHIPING_"
SERVICES = ("identity", "archive", "declaration", "review", "payment", "notify", "certificate")


class SettingsError(Exception):
    """The environment doesn't describe a service that can start. The message names every variable concerned."""


class Settings(BaseSettings):
    """What every service needs to know. Secrets are masked in `repr` and logs."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, frozen=True, extra="forbid", hide_input_in_errors=True, env_ignore_empty=False
    )

    env: Literal["local", "production"]
    listen: str = Field(pattern=r"^[^:\s]+:\d{1,5}$")
    database_url: SecretStr
    kafka: str
    partitions: int = Field(default=12, ge=1, le=1000)
    files_dir: Path
    master_key: SecretStr
    master_key_old: SecretStr | None = None
    """The previous master key, until `rotate-keys` says that nothing is left under it."""
    index_key: SecretStr
    service_key_file: Path
    service_keys_dir: Path
    public_url: str
    identity_url: str
    archive_url: str
    declaration_url: str
    review_url: str
    payment_url: str
    notify_url: str
    certificate_url: str
    instance: str = Field(default="0", pattern=r"^[a-zA-Z0-9_-]{1,40}$")
    """Tells processes of one service apart; a worker keeps it across restarts."""
    pool_size: int = Field(default=6, ge=2, le=100)
    log_sample: int = Field(default=100, ge=1)
    """One in so many successful reads gets a log line; state changes and errors always do."""

    clock_file: Path | None = None
    """Local only: by what steps this stack's time was moved ahead (`kernel.log.clock`)."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what `read` passes: no .env file, no secrets folder, no second look at the environment."""
        return (init_settings,)

    @field_validator("master_key", "master_key_old", "index_key")
    @classmethod
    def _is_a_key(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            key_bytes(value)
        return value

    @field_validator("clock_file")
    @classmethod
    def _time_is_moved_locally_only(cls, value: Path | None, info: ValidationInfo) -> Path | None:
        if value is not None and info.data.get("env") != "local":
            raise ValueError("time is moved on a local stack only")
        return value

    @classmethod
    def read(cls, environ: Mapping[str, str] | None = None) -> Self:
        """Read the environment, refusing unknown `ZHIPING_*` names: a misspelt setting must not pass unnoticed.

        Raises SettingsError naming every unknown, missing and malformed variable at once.
        """
        given = {k: v for k, v in (os.environ if environ is None else environ).items() if k.startswith(PREFIX)}
        known = {PREFIX + name.upper(): name for name in cls.model_fields}
        wrong = [f"{name}: no such setting" for name in sorted(set(given) - set(known))]
        values: dict[str, Any] = {known[k]: v for k, v in given.items() if k in known}
        try:
            settings = cls(**values)
        except ValidationError as error:
            for e in error.errors(include_url=False, include_input=False, include_context=False):
                name = PREFIX + "_".join(str(part) for part in e["loc"]).upper()
                wrong.append(f"{name}: {'missing' if e['type'] == 'missing' else e['msg']}")
            raise SettingsError(_say(wrong)) from None
        if wrong:
            raise SettingsError(_say(wrong))
        return settings

    @property
    def host(self) -> str:
        """The address listened on."""
        return self.listen.rsplit(":", 1)[0]

    @property
    def port(self) -> int:
        """The port listened on."""
        return int(self.listen.rsplit(":", 1)[1])

    def url_of(self, service: str) -> str:
        """Base URL of a service's own port, without a trailing slash."""
        if service not in SERVICES:
            raise ValueError(f"no such service: {service}")
        url: str = getattr(self, f"{service}_url")
        return url.rstrip("/")


def key_bytes(secret: SecretStr) -> bytes:
    """The 32 bytes behind a url-safe base64 setting. Raises ValueError without showing them."""
    text = secret.get_secret_value()
    try:
        key = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        raise ValueError("not url-safe base64") from None
    if len(key) != 32:
        raise ValueError(f"must be 32 bytes, is {len(key)}")
    return key


def _say(wrong: list[str]) -> str:
    return "the settings are not usable:\n" + "\n".join(f"  {line}" for line in wrong)
