"""Tries something again while it may pass, and says so to the log alone."""

from stamina import retry_context
from stamina.instrumentation import LoggingOnRetryHook, set_on_retry_hooks

__all__ = ["retry_context"]

# Where structlog is installed the library would write a line to standard output for each.
set_on_retry_hooks([LoggingOnRetryHook])
