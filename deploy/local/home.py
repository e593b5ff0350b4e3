"""Where a stack keeps its state, and the secrets made for it once."""

import base64
import json
import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from deploy.local.ports import SERVICES

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"

_STACK = ("ZHIPING_HOME", "ZHIPING_PORT_BASE", "ZHIPING_GATEWAY_RATE", "ZHIPING_GATEWAY_BURST")
_BESIDE = ("ZHIPING_TEST_HOME", "ZHIPING_TEST_PORT_BASE", "ZHIPING_TEST_CHROMIUM", "ZHIPING_GATEWAY")
"""What tests and the portal's own server read; not for a stack, but no mistake either."""


def refuse_unknown(environ: Mapping[str, str]) -> None:
    """Raise ValueError on a ZHIPING_* that nothing reads: misspelt, it would move another stack than was meant."""
    unknown = sorted(name for name in environ if name.startswith("ZHIPING_") and name not in {*_STACK, *_BESIDE})
    if unknown:
        raise ValueError(f"{', '.join(unknown)}: no such setting; there are {', '.join(sorted(_STACK))}")


@dataclass(frozen=True)
class Home:
    """The folder of one stack. Everything in it can be thrown away together (`make reset`)."""

    path: Path

    @classmethod
    def from_environ(cls, environ: Mapping[str, str] = os.environ) -> "Home":
        """Read ZHIPING_HOME; relative to the repository when not absolute."""
        path = (ROOT / (environ.get("ZHIPING_HOME") or ".local")).resolve()
        for what, place in (("the repository's folder", ROOT), ("ZHIPING_HOME", path)):
            # Each of these means something of its own to nginx, Kafka, the JVM or supervisor.
            if found := sorted(set(str(place)) & set('%"$,;:\n')):
                raise ValueError(f"{what} must do without {' '.join(found)}: {place}")
        return cls(path)

    @property
    def stack_json(self) -> Path:
        """Where everybody else looks up addresses, process ids and accounts."""
        return self.path / "stack.json"

    @property
    def accounts_json(self) -> Path:
        """Demo accounts, as the demo step leaves them."""
        return self.path / "accounts.json"

    @property
    def clock(self) -> Path:
        """By what steps this stack's time was moved ahead; no such file: it goes by the wall clock."""
        return self.path / "clock"

    @property
    def run(self) -> Path:
        """Configuration rendered at each start, 0700: it holds secrets."""
        return self.path / "run"

    @property
    def keys(self) -> Path:
        """PEM keys, private ones 0600."""
        return self.path / "keys"

    def log(self, part: str) -> Path:
        """Return the log file of a part."""
        return self.path / "log" / f"{part}.log"

    def files(self, service: str) -> Path:
        """Return where a service keeps uploaded files."""
        return self.path / "files" / service

    def make(self) -> None:
        """Create the folders; private but for passing through, which a database server run by root needs."""
        self.path.mkdir(parents=True, exist_ok=True)
        self.path.chmod(0o711 if os.geteuid() == 0 else 0o700)
        for folder in ("run", "log", "keys", "files", "sandbox", "kafka"):
            (self.path / folder).mkdir(exist_ok=True)
            (self.path / folder).chmod(0o700)
        for service in SERVICES:
            self.files(service).mkdir(exist_ok=True)

    @cached_property
    def secrets(self) -> dict[str, str]:
        """Return this stack's secrets: made at first use, kept for the life of its data."""
        path = self.path / "secrets.json"
        known: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
        missing = {name: make() for name, make in _SECRETS.items() if name not in known}
        if missing:
            # Only ever added to: a new part may need a new secret, an old one unlocks data already written.
            known |= missing
            write_private(path, json.dumps(known, indent=1))
        return known


def _password() -> str:
    return secrets.token_urlsafe(18)


def _key() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()


def _digits(count: int) -> Callable[[], str]:
    return lambda: str(secrets.choice(range(1, 10))) + "".join(str(secrets.randbelow(10)) for _ in range(count - 1))


def _spoken() -> str:
    """Return a password a person can type: twelve characters of an alphabet without look-alikes."""
    alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789"
    while True:
        word = "".join(secrets.choice(alphabet) for _ in range(12))
        if any(c.islower() for c in word) and any(c.isupper() for c in word) and any(c.isdigit() for c in word):
            return f"{word[:4]}-{word[4:8]}-{word[8:]}"


_SECRETS: dict[str, Callable[[], str]] = {
    "postgres": _password,
    "supervisor": _password,
    "operator": _spoken,
    **{f"database-{service}": _password for service in SERVICES},
    **{f"master-{service}": _key for service in SERVICES},
    **{f"index-{service}": _key for service in SERVICES},
    "sms-access-key-id": lambda: "LTAI" + secrets.token_hex(8),
    "sms-access-key-secret": _password,
    "wechat-appid": lambda: "wx" + secrets.token_hex(8),
    "wechat-mchid": _digits(10),
    "wechat-cert-serial": lambda: secrets.token_hex(20).upper(),
    "wechat-apiv3-key": lambda: secrets.token_hex(16),
    "id-photo-access-key": lambda: secrets.token_hex(12),
    "id-photo-secret": _password,
    "wechat-login-appid": lambda: "wx" + secrets.token_hex(8),
    "wechat-login-secret": lambda: secrets.token_hex(16),
    "alipay-app-id": _digits(16),
    "wechat-public-key-id": lambda: f"PUB_KEY_ID_{_digits(30)()}",
}


def write_private(path: Path, text: str) -> None:
    """Write a file 0600, atomically: a reader sees the old text or the new one, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
