"""Histories of any length, made by the server itself: what a service's log looks like after years."""

from __future__ import annotations

import asyncpg

from tests.bench.domain import NotebookDecider, composed

PER_STREAM = 10
_ABREAST = 1000
"""How many streams grow at the same time: a stream's events lie that many rows apart, as they do in life."""
