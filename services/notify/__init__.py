"""Notify (通知): what a person must hear of, one message each."""
