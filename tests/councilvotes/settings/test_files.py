"""What `init` writes out, and that the other commands take it."""

from tests.councilvotes.command import councilvotes


def test_what_init_wrote_is_taken_once_it_is_edited(tmp_path):
    assert councilvotes("init", cwd=tmp_path).stdout.splitlines()[-1] == (
        "edit config/councilvotes.toml; a command that runs in this folder takes it without "
        "--config"
    )
    path = tmp_path / "config" / "councilvotes.toml"
    path.write_text(path.read_text().replace('routes = "latest,', 'routes = "rss,'))
    done = councilvotes("run", cwd=tmp_path, COUNCILVOTES_SOURCE__CONTACT="me@example.com")
    assert done.stdout == "settings: config/councilvotes.toml\n"
    assert done.returncode == 2
    assert done.stderr.startswith("error: there is no route 'rss'")


def test_init_elsewhere_says_how_to_take_it(tmp_path):
    told = councilvotes("init", "etc", cwd=tmp_path).stdout.splitlines()[-1]
    assert told == (
        "edit etc/councilvotes.toml; the other commands take it by --config etc/councilvotes.toml"
    )
