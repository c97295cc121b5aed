"""Print pages of HTML with WebKitGTK: `python3 press.py FOLDER`, which takes JSON.

It knows nothing of this project. The system's Python has what tells it of GTK.
"""

import importlib
import json
import sys
from typing import Any

gi: Any = importlib.import_module("gi")
gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
GLib: Any = importlib.import_module("gi.repository.GLib")
Gtk: Any = importlib.import_module("gi.repository.Gtk")
WebKit2: Any = importlib.import_module("gi.repository.WebKit2")

PATIENCE = 60
"""Seconds for a page."""


class Press:
    """Prints one page after another, then ends."""

    def __init__(self, pages, folder):
        self.pages, self.folder, self.place, self.clock = pages, folder, -1, 0
        self.view = WebKit2.WebView()
        window = Gtk.OffscreenWindow()
        window.add(self.view)
        window.show_all()
        self.view.connect("load-changed", self.loaded)
        self.next()
        Gtk.main()

    def next(self, *_):
        """Load the page that follows."""
        if self.clock:
            GLib.source_remove(self.clock)
        self.place += 1
        if self.place == len(self.pages):
            Gtk.main_quit()
            return
        self.clock = GLib.timeout_add_seconds(PATIENCE, sys.exit, "a page is not printed")
        self.view.load_html(self.pages[self.place]["page"], None)

    def loaded(self, view, event):
        """Print what is loaded."""
        if event != WebKit2.LoadEvent.FINISHED:
            return
        one = self.pages[self.place]
        settings, setup = Gtk.PrintSettings(), Gtk.PageSetup()
        settings.set_printer("Print to File")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, f"file://{self.folder}/{self.place}.pdf")
        paper = Gtk.PaperSize.new_custom("own", "own", one["wide"], one["high"], Gtk.Unit.POINTS)
        setup.set_paper_size(paper)
        for margin in ("top", "bottom", "left", "right"):
            getattr(setup, f"set_{margin}_margin")(0, Gtk.Unit.POINTS)
        self.work = WebKit2.PrintOperation.new(view)
        self.work.set_print_settings(settings)
        self.work.set_page_setup(setup)
        self.work.connect("finished", self.next)
        self.work.connect("failed", lambda _, error: sys.exit(error.message))
        self.work.print_()


if __name__ == "__main__":
    Press(json.load(sys.stdin), sys.argv[1])
