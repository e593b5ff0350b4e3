"""The routes of payment: a person's fees, an employer's batches, the channels' callbacks, what people decide."""

from services.payment.api.batches import router as batches
from services.payment.api.internal import router as internal
from services.payment.api.notices import router as notices
from services.payment.api.orders import router as orders
from services.payment.api.resolving import router as resolving

routers = (orders, batches, resolving, notices, internal)
