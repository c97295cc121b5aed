"""The commands of `alerts`: try the channels, and send what is new; also after a run."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import typer

from councilvotes.cli.command import command
from councilvotes.errors import WrongUseError
from councilvotes.output import Output, report_settings_file

if TYPE_CHECKING:
    from councilvotes.settings.settings import Settings

alerts_app = typer.Typer(
    no_args_is_help=True, help="Tell people what they have to look at, as [alerts] has it."
)


@alerts_app.command("test")
@command
def try_out(out: Output) -> int:
    """Send a test message by every channel, and say how each went."""
    from councilvotes.alerts.channels import try_channels

    return 0 if try_channels(_settings(out), out, datetime.now(UTC)) else 1


@alerts_app.command()
@command
def send(out: Output) -> int:
    """Judge the data folder and send what is new since the last time; for cron, beside `run`.

    Needs no lock of the data folder. What cannot be sent is tried again at the next call.
    """
    from councilvotes.alerts.send import send_alerts

    deliveries = send_alerts(_settings(out), out, datetime.now(UTC))
    if all(each.channel == "watchdog" for each in deliveries):
        out.line("nothing new to tell")
    return 1 if any(each.error for each in deliveries) else 0


@contextmanager
def alerts_after(settings: "Settings", out: Output) -> Iterator[None]:
    """Send what is new once the work is done, be it that it failed; not where a person ends it.

    An alert that cannot be sent is a warning and changes nothing else.
    """
    try:
        yield
    except Exception:
        _send_where_asked(settings, out)
        raise
    _send_where_asked(settings, out)


def _send_where_asked(settings: "Settings", out: Output) -> None:
    if settings.alerts.is_silent:
        return
    from councilvotes.alerts.send import send_alerts

    send_alerts(settings, out, datetime.now(UTC))


def _settings(out: Output) -> "Settings":
    report_settings_file(out)
    settings = out.options.settings()
    if settings.alerts.is_silent:
        raise WrongUseError(
            "no channel is named under [alerts] of the configuration: set webhook_url, email_to, "
            "command or watchdog_url"
        )
    return settings
