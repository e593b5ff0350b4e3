"""The consumer of review's reactions."""

from kernel.log.reactions import Reactions

on = Reactions("review.reactions")
