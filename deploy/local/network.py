"""Index, proxy and certificate settings of this machine, handed on to each package client in its own words.

Standard library only: `bootstrap.py` runs it before there is an environment.
"""

import os
import subprocess
import sys
from collections.abc import Mapping

_CERTIFICATES = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "PIP_CERT", "NODE_EXTRA_CA_CERTS")
_PREFIXES = ("PIP_", "UV_", "NPM_CONFIG_", "npm_config_")
_EXACT = {
    *_CERTIFICATES,
    "SSL_CERT_DIR",
    *(name for word in ("http_proxy", "https_proxy", "no_proxy", "all_proxy") for name in (word, word.upper())),
}


def passed_through(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the variables of `environ` that say how packages are fetched here."""
    return {k: v for k, v in environ.items() if k in _EXACT or k.startswith(_PREFIXES)}


def download_environment(environ: Mapping[str, str], pip_config: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return `environ` completed so that pip, uv, npm and requests all see the same index, proxy and certificates.

    `pip_config` is what pip's own files say (`pip_settings()`); variables win over it, as they do in pip.
    """
    known = {k: v for k, v in (pip_config or {}).items() if v}
    result = dict(environ)

    index = environ.get("PIP_INDEX_URL") or environ.get("UV_INDEX_URL") or known.get("index-url")
    if index:
        result.setdefault("UV_DEFAULT_INDEX", index)
        result.setdefault("PIP_INDEX_URL", index)
    extra = environ.get("PIP_EXTRA_INDEX_URL") or known.get("extra-index-url")
    if extra:
        result.setdefault("UV_INDEX", " ".join(extra.split()))
    trusted = environ.get("PIP_TRUSTED_HOST") or known.get("trusted-host")
    if trusted:
        result.setdefault("UV_INSECURE_HOST", " ".join(trusted.split()))

    certificate = next((environ[name] for name in _CERTIFICATES if environ.get(name)), known.get("cert"))
    if certificate:
        for name in _CERTIFICATES:
            result.setdefault(name, certificate)
    # Without this uv trusts only the authorities it brought along, not those the machine's owner added.
    result.setdefault("UV_SYSTEM_CERTS", "1")
    result.setdefault("UV_HTTP_TIMEOUT", "120")
    result.setdefault("PIP_DISABLE_PIP_VERSION_CHECK", "1")
    return result


def pip_settings(python: str = sys.executable) -> dict[str, str]:
    """Return the `global.*` settings of pip's configuration files, without the prefix; empty when there are none."""
    try:
        listing = subprocess.run(
            [python, "-m", "pip", "config", "list"], capture_output=True, text=True, timeout=30, check=True
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return {}
    settings = {}
    for line in listing.splitlines():
        key, _, value = line.partition("=")
        if key.startswith("global."):
            settings[key.removeprefix("global.")] = value.strip().strip("'\"")
    return settings


if __name__ == "__main__":  # shows what would be used, for a person who asks why a download fails
    for name, value in sorted(passed_through(download_environment(os.environ, pip_settings())).items()):
        print(f"{name}={value}")
