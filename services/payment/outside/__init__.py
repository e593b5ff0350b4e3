"""The payment channels: what payment asks of one (`channel`), and the adapter of each."""

from services.payment.outside.asking import answer_of, asked, made_unpayable, refund_answer_of
from services.payment.outside.channel import (
    BadNotice,
    ChannelRefused,
    Channels,
    ChannelUnavailable,
    PaymentChannel,
    Refund,
    Transaction,
)
from services.payment.outside.wechat import WeChatPay, decrypt_resource, signature_holds

__all__ = [
    "BadNotice",
    "ChannelRefused",
    "ChannelUnavailable",
    "Channels",
    "PaymentChannel",
    "Refund",
    "Transaction",
    "WeChatPay",
    "answer_of",
    "asked",
    "decrypt_resource",
    "made_unpayable",
    "refund_answer_of",
    "signature_holds",
]
