"""What `init` writes out, and that the other commands take it."""

from importlib.resources import files
from pathlib import Path

from councilvotes.settings.settings import load_settings
from tests.councilvotes.command import councilvotes

CONFIG = Path(str(files("councilvotes.config")))


def test_what_init_wrote_is_taken_once_it_is_edited(tmp_path):
    assert councilvotes("init", cwd=tmp_path).stdout.splitlines()[-2:] == [
        "edit config/councilvotes.toml; a command that runs in this folder takes it without "
        "--config",
        "next: set `contact` under [source] there to an address of yours; `councilvotes doctor` "
        "tries all that a run needs, `councilvotes run` is the first run",
    ]
    path = tmp_path / "config" / "councilvotes.toml"
    path.write_text(path.read_text().replace('routes = "latest,', 'routes = "rss,'))
    done = councilvotes("run", cwd=tmp_path, COUNCILVOTES_SOURCE__CONTACT="me@example.com")
    assert done.stdout == "settings: config/councilvotes.toml\n"
    assert done.returncode == 2
    assert done.stderr.startswith("error: there is no route 'rss'")


def test_init_elsewhere_says_how_to_take_it(tmp_path):
    assert councilvotes("init", "etc", cwd=tmp_path).stdout.splitlines()[-2:] == [
        "edit etc/councilvotes.toml; the other commands take it by --config etc/councilvotes.toml",
        "next: set `contact` under [source] there to an address of yours; `councilvotes doctor "
        "--config etc/councilvotes.toml` tries all that a run needs, `councilvotes run --config "
        "etc/councilvotes.toml` is the first run",
    ]


def test_what_init_wrote_works_as_it_is(tmp_path):
    written = councilvotes("init", cwd=tmp_path).stdout.splitlines()[:-2]
    names = {path.name for path in CONFIG.iterdir() if path.is_file()} - {"__init__.py"}
    assert {line.removeprefix("written: config/") for line in written} == names
    done = councilvotes("status", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    for name in ("councilvotes", "sample"):
        ours = load_settings(f"{tmp_path}/config/{name}.toml", {}).model_dump()
        shipped = load_settings(name, {}).model_dump()
        assert ours["source"] == shipped["source"]
