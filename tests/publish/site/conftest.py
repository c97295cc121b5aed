"""Sites that tests of several pages look at."""

import pytest

from tests.publish.site.looking import BASE, build


@pytest.fixture(scope="session")
def looked(shelf, tmp_path_factory, once_in_a_run):
    """The site of three releases: a note, its corrigendum, another note."""

    def make():
        return build(shelf, tmp_path_factory.mktemp("looked") / "site", base_url=BASE)

    return once_in_a_run("looked", make)
