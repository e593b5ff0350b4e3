"""What the sandbox is told by its environment."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, SecretStr

# The real channel tries for a day (15s, 15s, 30s, 3m, 10m … 6h); here the same fifteen tries in a quarter of an hour.
BACKOFF = "1,2,4,8,15,15,30,30,60,60,60,120,120,180,180"


class Settings(BaseModel):
    """One field a variable: `ZHIPING_` and the field's name in capitals."""

    model_config = ConfigDict(frozen=True)

    sandbox_listen: str = Field(pattern=r"^[^:]+:\d+$")
    sandbox_dir: Path
    sms_access_key_id: str
    sms_access_key_secret: SecretStr
    wechat_appid: str
    wechat_mchid: str
    wechat_cert_serial: str
    wechat_apiv3_key: SecretStr = Field(min_length=32, max_length=32)
    wechat_public_key_id: str
    wechat_merchant_public_key_file: Path
    wechat_platform_key_file: Path
    id_photo_access_key: str
    id_photo_secret: SecretStr
    wechat_login_appid: str
    wechat_login_secret: SecretStr
    alipay_app_id: str
    alipay_app_public_key_file: Path
    alipay_key_file: Path

    clock_file: Path | None = None
    """Optional: by what steps the stack's time was moved ahead; the parties outside go along."""

    # Optional. What a QR code holds: here the address of the page to pay on; the real one is weixin://wxpay/….
    sandbox_code_url: str = Field("", description="with {token} in it; empty: http://<listen>/wechat/pay/{token}")
    sandbox_merchant_name: str = "职称评审委员会办公室"
    sandbox_backoff: str = Field(BACKOFF, pattern=r"^\d+(\.\d+)?(,\d+(\.\d+)?)*$", description="seconds between tries")

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> Settings:
        """From variables; others are not looked at. Raises ValidationError."""
        named = {name: environment.get(f"ZHIPING_{name.upper()}") for name in cls.model_fields}
        return cls.model_validate({name: value for name, value in named.items() if value is not None})

    @property
    def address(self) -> tuple[str, int]:
        """Host and port to listen on."""
        host, _, port = self.sandbox_listen.rpartition(":")
        return host, int(port)

    @property
    def code_url(self) -> str:
        """What a QR code holds, with {token} in it."""
        return self.sandbox_code_url or f"http://{self.sandbox_listen}/wechat/pay/{{token}}"

    @property
    def backoff(self) -> tuple[float, ...]:
        """Seconds before the second, third … try of a callback."""
        return tuple(float(seconds) for seconds in self.sandbox_backoff.split(","))
