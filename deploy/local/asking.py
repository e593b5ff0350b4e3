"""Asking a part over HTTP whether it is there."""

import urllib.error
import urllib.request


def answers(url: str) -> bool:
    """Say whether a GET is answered with success."""
    try:
        with _DIRECT.open(url, timeout=5) as response:
            return bool(200 <= response.status < 300)
    except (OSError, urllib.error.URLError):
        return False


def not_refused(url: str) -> bool:
    """Say whether anything that speaks HTTP answers, whatever it says."""
    try:
        with _DIRECT.open(url, timeout=5):
            return True
    except urllib.error.HTTPError:
        return True
    except (OSError, urllib.error.URLError):
        return False


# Never by way of a proxy: everything asked here is on loopback.
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
