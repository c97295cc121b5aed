"""Lists whose pages came, but not as the host meant them."""

from crawler.crawl import crawl

NOTE = "ST-11513-2026-INIT"
NEXT = '<a rel="next" href="?page=2">next</a>'


def reading(register, settings, archive):
    register.pdf(NOTE, "en")
    (route,) = crawl(archive, settings()).routes
    return route


def test_page_that_another_names_and_that_has_no_rows_is_no_end_of_the_list(
    register, settings, archive
):
    register.list(register.row(NOTE, "en"), after=NEXT)
    register.put(f"{register.votes}?page=2", "<html><body>Sorry</body></html>")
    assert reading(register, settings, archive).status == "empty"


def test_named_page_with_content_and_no_rows_is_a_changed_layout(register, settings, archive):
    register.list(register.row(NOTE, "en"), after=NEXT)
    page = f"<html><body>{'An act and its votes. ' * 20}</body></html>"
    register.put(f"{register.votes}?page=2", page)
    assert reading(register, settings, archive).status == "layout_changed"


def test_named_page_without_rows_after_all_that_was_announced_is_the_end(
    register, settings, archive
):
    register.list(register.row(NOTE, "en"), after=NEXT, total=1)
    register.list(target=f"{register.votes}?page=2", total=1)
    assert reading(register, settings, archive).status == "found"


def test_rows_that_are_announced_and_not_found_are_a_warning(register, settings, archive):
    register.list(register.row(NOTE, "en"), total=3)
    (warning,) = reading(register, settings, archive).warnings
    assert warning == "the list announces 3 rows, 2 of them not found"


def test_page_without_its_end_is_a_warning(register, settings, archive):
    register.put(register.votes, f"<html><body><ul>{register.row(NOTE, 'en')}")
    (warning,) = reading(register, settings, archive).warnings
    assert warning == (
        f"1 page cut off, without </html>: the first is {register.base}{register.votes}"
    )
