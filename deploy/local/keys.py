"""PEM keys of a stack: made once, private ones 0600."""

from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from deploy.local.home import write_private
from deploy.local.ports import SERVICES

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


def make_keys(folder: Path) -> None:
    """Make what is missing: a P-256 pair per service, the token key, and RSA pairs of the merchant, WeChat Pay, our
    app at Alipay, and Alipay."""
    services = folder / "services"
    services.mkdir(parents=True, exist_ok=True)
    services.chmod(0o700)
    for service in SERVICES:
        # The folder of public keys is handed to every service, so the private ones lie outside it.
        _pair(folder / f"{service}.pem", services / f"{service}.pub.pem", _curve)
    _pair(folder / "token.pem", folder / "token.pub.pem", _curve)
    _pair(folder / "wechat-merchant.pem", folder / "wechat-merchant.pub.pem", _rsa)
    _pair(folder / "wechat-platform.pem", folder / "wechat-platform.pub.pem", _rsa)
    _pair(folder / "alipay-app.pem", folder / "alipay-app.pub.pem", _rsa)
    _pair(folder / "alipay.pem", folder / "alipay.pub.pem", _rsa)


def _curve() -> PrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def _rsa() -> PrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _pair(private: Path, public: Path, generate: Callable[[], PrivateKey]) -> None:
    if private.exists() and public.exists():
        return
    if private.exists():
        key = serialization.load_pem_private_key(private.read_bytes(), None)
    else:
        made = generate()
        pem = made.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        write_private(private, pem.decode())
        key = made
    pem = key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    write_private(public, pem.decode())
