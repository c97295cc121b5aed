"""Publish what is held and read, where that changes anything."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from councilvotes.notes.held import damaged_documents, damaged_note, held_documents, stored_at
from councilvotes.notes.learnt_tables import learnt_hash
from councilvotes.notes.note_store import load_notes
from councilvotes.output import Output
from councilvotes.reconcile.configured import inputs_hash, reconciler
from councilvotes.releases.before_release import refuse_before_votes, refuse_losses, release_day
from councilvotes.releases.facts import document_states, member_state_facts
from councilvotes.releases.looked_up import looked_up_links
from councilvotes.releases.up_to_date import mark_published, published_as
from councilvotes.run.report import report_release, report_up_to_date
from councilvotes.run.source import is_bundled
from councilvotes.settings.settings import Settings
from crawler.archive.reader import archive_exists
from extract.processes.garbage_collection import paused_collection

if TYPE_CHECKING:
    from publish.release.build import ReleaseOutcome
    from publish.settings import PublishSettings


def publish_if_changed(settings: Settings, out: Output) -> "ReleaseOutcome | None":
    """Publish what is held and read; None where the latest release says it, or nothing is held."""
    if not held_documents(settings.data_dir):
        out.line("nothing is held, so there is nothing to publish", "nothing_held")
        return None
    if version := latest_if_current(settings):
        report_up_to_date(version, out)
        return None
    return publish_notes(settings, out)


@paused_collection()  # records and rows hold no cycles, and there are hundreds of thousands
def publish_notes(settings: Settings, out: Output) -> "ReleaseOutcome":
    """Publish the stored notes of all held documents; no release where nothing changed.

    Raises NotFoundHereError where documents of the release before were lost.
    """
    from councilvotes.releases.old_releases import prune_old
    from councilvotes.run.freshness import note_release
    from publish.metadata.linked_data.harvested import write_catalogue
    from publish.release.build import build_release

    refuse_losses(settings.data_dir)
    looked_up, held_against = looked_up_links(settings), inputs_hash(settings)
    today = release_day(settings.data_dir, datetime.now(UTC))
    held, damaged = held_documents(settings.data_dir), damaged_documents(settings.data_dir)
    notes = list(load_notes(stored_at(settings.data_dir, document) for document in held))
    refuse_before_votes(today, notes, settings.data_dir / "releases")
    release = build_release(
        [*notes, *map(damaged_note, damaged)],
        document_states([*held, *damaged], bundled=is_bundled(settings.source)),
        member_state_facts(),
        _publish_settings(settings),
        today=today,
        learnt_sha256=learnt_hash(settings.data_dir),
        looked_up=looked_up,
        reconcile=reconciler(settings, out),
    )
    write_catalogue(settings.data_dir / "releases")
    note_release(settings)
    said = [*held, *damaged]
    mark_published(settings.data_dir, said, release.version, looked_up, held_against)
    report_release(release, out)
    if release.new and settings.publish.keep_releases:
        prune_old(settings.data_dir / "releases", settings.publish.keep_releases, out)
    return release


def _publish_settings(settings: Settings) -> "PublishSettings":
    from publish.settings import Publisher, PublishSettings

    told = settings.publish
    return PublishSettings(
        settings.data_dir / "releases",
        settings.source.sample,
        told.signing_key_file,
        Publisher(told.publisher, told.contact or None, told.address or None),
    )


def latest_if_current(settings: Settings) -> str | None:
    """The latest release, if nothing was read since, in this run or before, and nothing came."""
    data_dir = settings.data_dir
    held = [*held_documents(data_dir), *damaged_documents(data_dir)]
    return published_as(data_dir, held, looked_up_links(settings), inputs_hash(settings))


def is_published(settings: Settings) -> bool:
    """Whether there is nothing to publish: nothing is held, or the latest release says it all."""
    if not archive_exists(settings.data_dir) or not held_documents(settings.data_dir):
        return True
    return latest_if_current(settings) is not None
