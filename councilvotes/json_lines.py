"""One JSON object a line, by structlog, for `--log-format json`."""

import logging
from typing import TextIO

import structlog
from structlog.typing import EventDict, FilteringBoundLogger, WrappedLogger

FIRST = ("time", "level", "command", "run_id", "event", "message")
"""Of every line, in this order; the fields of its event follow."""


def json_logger(stream: TextIO) -> FilteringBoundLogger:
    """A logger that writes to a stream; nothing of it is shared with another.

    Command and run_id are to be bound to it.
    """
    logger: FilteringBoundLogger = structlog.wrap_logger(
        structlog.PrintLogger(stream),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
            _in_order,
            structlog.processors.JSONRenderer(ensure_ascii=False, default=str),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG),
        context_class=dict,
        cache_logger_on_first_use=False,
    )
    return logger


def _in_order(_: WrappedLogger, __: str, told: EventDict) -> EventDict:
    return {name: told.pop(name) for name in FIRST} | dict(told)
