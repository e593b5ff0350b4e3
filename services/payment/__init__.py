"""Payment (缴费): the fee of a submission, its window and its channel."""
