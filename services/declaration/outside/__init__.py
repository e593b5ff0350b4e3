"""The outside parties of declaration: who has the photo of the ID card, and who knows whose phone it is."""

from services.declaration.outside.alipay import AlipayGateway, AlipaySigners
from services.declaration.outside.idphoto import IdPhotoSource, NoPhoto, PhotoSourceAway, ProvincialPhotos
from services.declaration.outside.signer import SignerAway, SignerCodeSpent, SignerParties, Signers, WeChatSigners

__all__ = [
    "AlipayGateway",
    "AlipaySigners",
    "IdPhotoSource",
    "NoPhoto",
    "PhotoSourceAway",
    "ProvincialPhotos",
    "SignerAway",
    "SignerCodeSpent",
    "SignerParties",
    "Signers",
    "WeChatSigners",
]
