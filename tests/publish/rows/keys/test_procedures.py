import pytest

from publish.rows.keys.procedures import Procedure, parse_procedure, procedure_of, procedures_in

OEIL = "https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference="


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("2011/0364 (COD)", "2011/0364/COD"),
        ("2012/0011(COD)", "2012/0011/COD"),
        ("2013/276 (COD)", "2013/0276/COD"),
        ("2024/0071 COD", "2024/0071/COD"),
        ("2016/0106 A (COD)", "2016/0106A/COD"),
        ("2018/0330A(COD)", "2018/0330A/COD"),
        ("2018/0330/B (COD)", "2018/0330B/COD"),
        ("2016/0106A/COD", "2016/0106A/COD"),
        ("2011/0364/COD", "2011/0364/COD"),
    ],
)
def test_a_file_has_one_key_however_it_is_printed(printed, key):
    assert [procedure.key for procedure in procedures_in(printed)] == [key]
    parsed = parse_procedure(printed)
    assert parsed is not None and parsed.key == key


@pytest.mark.parametrize(
    "printed",
    ["12", "A 12", "11261/26", "20160/0409 (COD)", "2014/45678 (COD)", "Directive 2013/34/EU"],
)
def test_what_is_no_file_has_no_key(printed):
    assert procedures_in(printed) == ()


def test_several_files_of_an_item_are_told_apart():
    item = "2017/0013 (CNS), 2017/0014 (CNS)"
    assert [each.key for each in procedures_in(item)] == ["2017/0013/CNS", "2017/0014/CNS"]


def test_the_item_comes_before_the_cover():
    found = procedure_of("2017/0013 (CNS)", ("2017/0013 (CNS)", "2017/0014 (CNS)"))
    assert found == Procedure(2017, 13, "", "CNS")


def test_an_item_with_several_files_is_no_one_procedure():
    assert procedure_of("2017/0013 (CNS), 2017/0014 (CNS)", ()) is None


@pytest.mark.parametrize("item", [None, "5.", "Draft budget"])
def test_an_item_without_a_file_takes_that_of_a_cover_with_exactly_one(item):
    found = procedure_of(item, ("2025/0429 (COD)",))
    assert found is not None and found.key == "2025/0429/COD"
    assert procedure_of(item, ()) is None
    assert procedure_of(item, ("2025/0429 (COD)", "2025/0430 (COD)")) is None


def test_addresses_have_the_form_of_each_house():
    found = Procedure(2012, 11, "", "COD")
    assert (found.oeil_url, found.eurlex_url, found.parliament_data_url) == (
        f"{OEIL}2012/0011%28COD%29",
        "https://eur-lex.europa.eu/procedure/EN/2012_11",
        "https://data.europarl.europa.eu/eli/dl/proc/2012-0011",
    )


def test_a_part_of_a_split_proposal_has_no_address_of_unknown_form():
    found = Procedure(2016, 106, "A", "COD")
    assert (found.oeil_url, found.eurlex_url, found.parliament_data_url) == (
        f"{OEIL}2016/0106A%28COD%29",
        None,
        None,
    )


@pytest.mark.parametrize(
    ("told", "meant"),
    [("2016/0106/COD", True), ("2016/0106", True), ("2016/0106/APP", False), ("2016/0106A", False)],
)
def test_a_procedure_may_be_named_without_its_code_and_not_without_its_letter(told, meant):
    named = parse_procedure(told)
    assert named is not None
    assert Procedure(2016, 106, "", "COD").is_meant_by(named) is meant
