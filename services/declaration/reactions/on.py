"""Where this context's reactions are registered."""

from kernel.log.reactions import Reactions

on = Reactions("declaration.reactions")
