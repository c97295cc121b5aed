import re
from importlib.resources import files

import pytest

from crawler.errors import SourceDescriptionError
from crawler.source_description import parse_source, read_source

TEXT = (files("crawler.sources") / "consilium.toml").read_text(encoding="utf-8")


def test_description_names_the_lists_of_the_register():
    assert {name: route.path for name, route in read_source().lists.items()} == {
        "votes_list": "/en/documents/public-register/votes/",
        "latest": "/en/documents/public-register/latest/",
    }


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("hosts =", "guests =", "hosts: "),
        ('row = "li', 'line = "li', "selectors.line: "),
        ("tries = 3", "tries = ", "not as expected"),
        ("(?P<language>", "(?P<language", "not as expected"),
    ],
)
def test_wrong_description_names_its_file_and_what_is_wrong(before, after, told):
    assert before in TEXT
    with pytest.raises(SourceDescriptionError, match=re.escape(told)) as raised:
        parse_source(TEXT.replace(before, after), "consilium")
    assert "crawler/sources/consilium.toml" in str(raised.value)
