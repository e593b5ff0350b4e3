"""The routes of payment: a person's fees, an employer's batches, the channels' callbacks."""

from services.payment.api.batches import router as batches
from services.payment.api.internal import router as internal
from services.payment.api.notices import router as notices
from services.payment.api.orders import router as orders

routers = (orders, batches, notices, internal)
