"""One employer pays for several of its people at once (统一缴费): one order, one payment, each case once."""

from services.payment.domain.batch.decider import (
    MOST,
    EndBatch,
    FeeBatch,
    GiveUpBatch,
    HearBatchChannel,
    OpenBatch,
    OpenBatchCheckout,
    RecordGathered,
)
from services.payment.domain.batch.events import (
    BatchCheckoutOpened,
    BatchDisputed,
    BatchEnded,
    BatchGathered,
    BatchGivenUp,
    BatchOpened,
    BatchResolved,
    BatchReturned,
    BatchReturnStuck,
    BatchSettled,
    Share,
)
from services.payment.domain.batch.state import Batch, BatchStatus

__all__ = [
    "MOST",
    "Batch",
    "BatchCheckoutOpened",
    "BatchDisputed",
    "BatchEnded",
    "BatchGathered",
    "BatchGivenUp",
    "BatchOpened",
    "BatchResolved",
    "BatchReturnStuck",
    "BatchReturned",
    "BatchSettled",
    "BatchStatus",
    "EndBatch",
    "FeeBatch",
    "GiveUpBatch",
    "HearBatchChannel",
    "OpenBatch",
    "OpenBatchCheckout",
    "RecordGathered",
    "Share",
]
