from publish.site.vote.outcome import Bar, listed


def test_a_bar_tells_its_margin_also_where_some_is_lacking():
    assert Bar("Member States", 12, 15, 27, "").margin == -3
    assert Bar("Population", 66.66, 65.0, 100.0, " %").margin == 1.66


def test_no_bar_is_longer_than_its_whole():
    bar = Bar("Weighted votes", 400, 255, 345, "")
    assert [bar.part(bar.reached), bar.part(bar.required)] == [100.0, 73.91]
    assert Bar("Member States", 0, 0, 0, "").part(0) == 0.0


def test_names_are_listed_as_in_a_sentence():
    assert [listed(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
