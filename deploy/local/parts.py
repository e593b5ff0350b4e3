"""The parts that run all the time: how each is started, with exactly the variables it needs."""

import os
import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from deploy.local import gateway
from deploy.local.home import PYTHON, ROOT, Home
from deploy.local.kafka import Kafka
from deploy.local.ports import HOST, SERVICES, Ports
from deploy.local.postgres import Postgres

PARTITIONS = 12
# glibc's defaults keep what a photo or a password hash (19 MB each) once needed; this way it is given back.
MALLOC = {"MALLOC_ARENA_MAX": "2", "MALLOC_MMAP_THRESHOLD_": "262144", "MALLOC_TRIM_THRESHOLD_": "262144"}

SMS_SIGN = "12333"
"""Who an SMS is from (guide 二.6: 收到12333短信提示)."""


@dataclass(frozen=True)
class Part:
    """A process that supervisor keeps running."""

    name: str
    command: list[str]
    environ: dict[str, str] = field(default_factory=dict)
    folder: Path = ROOT
    stop_signal: str = "TERM"
    stop_seconds: int = 20


def postgres_of(home: Home, ports: Ports) -> Postgres:
    """Return this stack's database server."""
    server = Postgres(home.path / "postgres", ports.of("postgres"), home.secrets["postgres"])
    server.log = home.log("postgres")
    return server


def kafka_of(home: Home, ports: Ports) -> Kafka:
    """Return this stack's broker."""
    broker = Kafka(home.path / "kafka", ports.of("kafka"), ports.of("kafka-controller"))
    broker.log = home.log("kafka")
    return broker


def service_environ(service: str, home: Home, ports: Ports) -> dict[str, str]:
    """Return a service's settings; it refuses to start with one too many."""
    secrets = home.secrets
    keys = home.keys
    environ = {
        "ZHIPING_ENV": "local",
        "ZHIPING_LISTEN": f"{HOST}:{ports.of(service)}",
        "ZHIPING_DATABASE_URL": postgres_of(home, ports).url(service, service, secrets[f"database-{service}"]),
        "ZHIPING_KAFKA": f"{HOST}:{ports.of('kafka')}",
        "ZHIPING_PARTITIONS": str(PARTITIONS),
        "ZHIPING_FILES_DIR": str(home.files(service)),
        "ZHIPING_MASTER_KEY": secrets[f"master-{service}"],
        "ZHIPING_INDEX_KEY": secrets[f"index-{service}"],
        "ZHIPING_SERVICE_KEY_FILE": str(keys / f"{service}.pem"),
        "ZHIPING_SERVICE_KEYS_DIR": str(keys / "services"),
        "ZHIPING_PUBLIC_URL": ports.url("gateway"),
        "ZHIPING_CLOCK_FILE": str(home.clock),
        **{f"ZHIPING_{other.upper()}_URL": ports.url(other) for other in SERVICES},
    }
    if service == "identity":
        environ["ZHIPING_TOKEN_KEY_FILE"] = str(keys / "token.pem")
    if service == "declaration":
        environ |= {
            "ZHIPING_ID_PHOTO_URL": f"{ports.url('sandbox')}/photos",
            "ZHIPING_ID_PHOTO_ACCESS_KEY": secrets["id-photo-access-key"],
            "ZHIPING_ID_PHOTO_SECRET": secrets["id-photo-secret"],
            "ZHIPING_WECHAT_LOGIN_PAGE_URL": f"{ports.url('sandbox')}/weixin",
            "ZHIPING_WECHAT_LOGIN_API_URL": f"{ports.url('sandbox')}/weixin",
            "ZHIPING_WECHAT_LOGIN_APPID": secrets["wechat-login-appid"],
            "ZHIPING_WECHAT_LOGIN_SECRET": secrets["wechat-login-secret"],
            "ZHIPING_ALIPAY_PAGE_URL": f"{ports.url('sandbox')}/alipay",
            "ZHIPING_ALIPAY_GATEWAY_URL": f"{ports.url('sandbox')}/alipay/gateway.do",
            "ZHIPING_ALIPAY_APP_ID": secrets["alipay-app-id"],
            "ZHIPING_ALIPAY_PRIVATE_KEY_FILE": str(keys / "alipay-app.pem"),
            "ZHIPING_ALIPAY_PUBLIC_KEY_FILE": str(keys / "alipay.pub.pem"),
        }
    if service == "notify":
        environ |= {
            "ZHIPING_SMS_URL": f"{ports.url('sandbox')}/sms",
            "ZHIPING_SMS_ACCESS_KEY_ID": secrets["sms-access-key-id"],
            "ZHIPING_SMS_ACCESS_KEY_SECRET": secrets["sms-access-key-secret"],
            "ZHIPING_SMS_SIGN_NAME": SMS_SIGN,
        }
    if service == "payment":
        environ |= {
            "ZHIPING_WECHAT_URL": f"{ports.url('sandbox')}/wechat",
            "ZHIPING_WECHAT_APPID": secrets["wechat-appid"],
            "ZHIPING_WECHAT_MCHID": secrets["wechat-mchid"],
            "ZHIPING_WECHAT_CERT_SERIAL": secrets["wechat-cert-serial"],
            "ZHIPING_WECHAT_PRIVATE_KEY_FILE": str(keys / "wechat-merchant.pem"),
            "ZHIPING_WECHAT_PUBLIC_KEY_FILE": str(keys / "wechat-platform.pub.pem"),
            "ZHIPING_WECHAT_PUBLIC_KEY_ID": secrets["wechat-public-key-id"],
            "ZHIPING_WECHAT_APIV3_KEY": secrets["wechat-apiv3-key"],
        }
    return environ


def sandbox_environ(home: Home, ports: Ports) -> dict[str, str]:
    """Return the settings of the stand-in for outside parties: their halves of the secrets."""
    secrets = home.secrets
    return {
        "ZHIPING_SANDBOX_LISTEN": f"{HOST}:{ports.of('sandbox')}",
        "ZHIPING_SANDBOX_DIR": str(home.path / "sandbox"),
        "ZHIPING_CLOCK_FILE": str(home.clock),
        "ZHIPING_SMS_ACCESS_KEY_ID": secrets["sms-access-key-id"],
        "ZHIPING_SMS_ACCESS_KEY_SECRET": secrets["sms-access-key-secret"],
        "ZHIPING_WECHAT_APPID": secrets["wechat-appid"],
        "ZHIPING_WECHAT_MCHID": secrets["wechat-mchid"],
        "ZHIPING_WECHAT_CERT_SERIAL": secrets["wechat-cert-serial"],
        "ZHIPING_WECHAT_APIV3_KEY": secrets["wechat-apiv3-key"],
        "ZHIPING_WECHAT_PUBLIC_KEY_ID": secrets["wechat-public-key-id"],
        "ZHIPING_WECHAT_MERCHANT_PUBLIC_KEY_FILE": str(home.keys / "wechat-merchant.pub.pem"),
        "ZHIPING_WECHAT_PLATFORM_KEY_FILE": str(home.keys / "wechat-platform.pem"),
        "ZHIPING_ID_PHOTO_ACCESS_KEY": secrets["id-photo-access-key"],
        "ZHIPING_ID_PHOTO_SECRET": secrets["id-photo-secret"],
        "ZHIPING_WECHAT_LOGIN_APPID": secrets["wechat-login-appid"],
        "ZHIPING_WECHAT_LOGIN_SECRET": secrets["wechat-login-secret"],
        "ZHIPING_ALIPAY_APP_ID": secrets["alipay-app-id"],
        "ZHIPING_ALIPAY_APP_PUBLIC_KEY_FILE": str(home.keys / "alipay-app.pub.pem"),
        "ZHIPING_ALIPAY_KEY_FILE": str(home.keys / "alipay.pem"),
    }


def service_command(service: str, *arguments: str) -> list[str]:
    """Return the command line of a service."""
    return [str(PYTHON), "-m", f"services.{service}.app", *arguments]


def all_parts(home: Home, ports: Ports, environ: Mapping[str, str] = os.environ) -> list[Part]:
    """Return what supervisor is given, in the order of starting."""
    postgres = Part("postgres", postgres_of(home, ports).command(), folder=Path("/"), stop_signal="INT")
    kafka = Part("kafka", kafka_of(home, ports).command(), folder=home.path)
    serving = [
        Part(
            service,
            service_command(service, "serve", "--role", "all"),
            MALLOC | service_environ(service, home, ports),
        )
        for service in SERVICES
    ]
    sandbox = Part("sandbox", [str(PYTHON), "-m", "deploy.sandbox.app"], MALLOC | sandbox_environ(home, ports))
    nginx = Part(
        "gateway",
        [
            *(str(PYTHON), "-m", "deploy.local.gateway"),
            *(str(gateway.binary(environ)), str(home.run / "nginx.conf"), str(ports.of("gateway"))),
        ],
        stop_signal="QUIT",
        stop_seconds=5,
    )
    return [postgres, kafka, *serving, sandbox, nginx]


def shown(command: list[str]) -> str:
    """Return a command line for supervisor's file, which knows quotes and its own percent signs."""
    return shlex.join(command).replace("%", "%%")
