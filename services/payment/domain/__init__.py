"""The rules of payment: the order of each case (`fee_order`), several paid at once by an employer (`batch`), what a
plan asks (`plan_fee`), what a channel says (`channel`), and a receipt's words (`receipt`)."""

from services.payment.domain.batch import FeeBatch
from services.payment.domain.fee_order import FeeOrder
from services.payment.domain.plan_fee import PlanFee

__all__ = ["FeeBatch", "FeeOrder", "PlanFee"]
