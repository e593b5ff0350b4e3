from __future__ import annotations

import base64

import pytest
from pydantic import SecretStr

from kernel.web.serving import connections_of
from kernel.web.settings import Settings, SettingsError, key_bytes

KEY = base64.urlsafe_b64encode(b"k" * 32).decode().rstrip("=")
SERVICES = ("IDENTITY", "ARCHIVE", "DECLARATION", "REVIEW", "PAYMENT", "NOTIFY", "CERTIFICATE")
GOOD = {
    "ZHIPING_ENV": "local",
    "ZHIPING_LISTEN": "127.0.0.1:8102",
    "ZHIPING_DATABASE_URL": "postgresql://archive:geheim@127.0.0.1:8032/archive",
    "ZHIPING_KAFKA": "127.0.0.1:8092",
    "ZHIPING_PARTITIONS": "4",
    "ZHIPING_FILES_DIR": "/tmp/files",
    "ZHIPING_MASTER_KEY": KEY,
    "ZHIPING_INDEX_KEY": KEY,
    "ZHIPING_SERVICE_KEY_FILE": "/tmp/archive.pem",
    "ZHIPING_SERVICE_KEYS_DIR": "/tmp/keys",
    "ZHIPING_PUBLIC_URL": "http://127.0.0.1:8080",
    "PATH": "/bin",
} | {f"ZHIPING_{name}_URL": f"http://127.0.0.1:81{n:02}/" for n, name in enumerate(SERVICES, 1)}


class Carrier(Settings):
    sms_url: str
    sms_secret: SecretStr


def test_a_good_environment_is_read() -> None:
    settings = Settings.read(GOOD)
    assert (settings.host, settings.port, settings.partitions) == ("127.0.0.1", 8102, 4)
    assert settings.url_of("archive") == "http://127.0.0.1:8102"


def test_everything_wrong_is_named_at_once_and_no_value_shown() -> None:
    environment = GOOD | {"ZHIPING_KAFKAA": "oops-value", "ZHIPING_LISTEN": "nowhere", "ZHIPING_MASTER_KEY": "c2hvcnQ"}
    del environment["ZHIPING_FILES_DIR"]
    with pytest.raises(SettingsError) as caught:
        Settings.read(environment)
    said = str(caught.value)
    for name in (
        "ZHIPING_KAFKAA: no such setting",
        "ZHIPING_LISTEN",
        "ZHIPING_MASTER_KEY",
        "ZHIPING_FILES_DIR: missing",
    ):
        assert name in said
    assert not any(value in said for value in ("oops-value", "nowhere", "c2hvcnQ", "geheim"))


def test_the_previous_master_key_is_optional_and_checked_like_the_current_one() -> None:
    assert Settings.read(GOOD).master_key_old is None
    during = Settings.read(GOOD | {"ZHIPING_MASTER_KEY_OLD": KEY})
    assert connections_of("archive", during).master_key_old == key_bytes(during.master_key)
    with pytest.raises(SettingsError, match="ZHIPING_MASTER_KEY_OLD"):
        Settings.read(GOOD | {"ZHIPING_MASTER_KEY_OLD": "c2hvcnQ"})


def test_time_is_moved_on_a_local_stack_and_nowhere_else() -> None:
    moved = GOOD | {"ZHIPING_CLOCK_FILE": "/tmp/clock"}
    assert Settings.read(GOOD).clock_file is None
    assert str(Settings.read(moved).clock_file) == "/tmp/clock"
    with pytest.raises(SettingsError, match=r"ZHIPING_CLOCK_FILE: .*on a local stack only"):
        Settings.read(moved | {"ZHIPING_ENV": "production"})


def test_a_service_adds_its_own_and_the_others_refuse_them() -> None:
    own = {"ZHIPING_SMS_URL": "http://127.0.0.1:8090/sms", "ZHIPING_SMS_SECRET": "s3cret"}
    assert Carrier.read(GOOD | own).sms_url.endswith("/sms")
    with pytest.raises(SettingsError, match="ZHIPING_SMS_URL: no such setting"):
        Settings.read(GOOD | own)


def test_secrets_are_masked() -> None:
    settings = Carrier.read(GOOD | {"ZHIPING_SMS_URL": "x", "ZHIPING_SMS_SECRET": "s3cret"})
    shown = f"{settings!r} {settings} {settings.model_dump()}"
    assert "geheim" not in shown
    assert "s3cret" not in shown
    assert KEY not in shown


def test_the_real_environment_is_not_looked_at_behind_what_was_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHIPING_PARTITIONS", "99")
    assert Settings.read(GOOD).partitions == 4


def test_the_urls_of_unknown_services_are_not_guessed() -> None:
    with pytest.raises(ValueError, match="no such service"):
        Settings.read(GOOD).url_of("listen")
