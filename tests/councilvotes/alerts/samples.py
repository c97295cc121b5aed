"""Alerts and a message to send."""

from councilvotes.alerts.message import Alert, Message
from councilvotes.health.finding import Finding
from tests.councilvotes.states import NOON

FAILED = Finding("run_failed", "", "the run failed: its log says why", "fault")
REFUSED = Finding("refused_notes", "", "2 notes wait", "notice", ("ST-1 en", "ST-2 en"))
FAILED_NEW = Alert("new", "run_failed", "", "fault", FAILED.text, NOON)
REFUSED_NEW = Alert("new", "refused_notes", "", "notice", REFUSED.text, NOON, REFUSED.members)


def message(subject="[councilvotes] fault", text="Jón: ένα – två\nline 2"):
    return Message(subject, text, "/data", NOON, "0.1.0", (FAILED_NEW,), ())
