"""What the real validators say of the metadata in a release's folder.

Each takes up to a second to import, and does so where it is asked.
"""

import json
import subprocess
from pathlib import Path

from rdflib import RDF, SDO, Graph, URIRef

BASE = "https://votes.example/releases/"
SHAPES = Path("validators") / "dcat-ap-3.0.1-SHACL.ttl"
"""Where the shapes lie in the shared folder."""


def catalogue(folder, name="catalogue.ttl"):
    """The catalogue as whoever fetches it from an address reads it."""
    kind = "turtle" if name.endswith(".ttl") else "json-ld"
    return Graph().parse(folder / name, publicID=f"{BASE}{folder.name}/{name}", format=kind)


def shapes(shared_dir):
    """All shapes of DCAT-AP 3.0.1."""
    return Graph().parse(shared_dir / SHAPES)


def dcat_faults(graph, shared_dir):
    """What breaks a shape of DCAT-AP; empty where nothing does."""
    import pyshacl

    conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes(shared_dir))
    return "" if conforms else text


def data_package_report(folder):
    """What frictionless finds: the descriptor, sizes and hashes of files, rows, keys, links."""
    from frictionless import Package

    return Package(str(folder / "datapackage.json")).validate()


def data_package_faults(report):
    """All that frictionless found wrong."""
    found = [*report.errors, *(error for task in report.tasks for error in task.errors)]
    return [f"{error.type}: {error.message}" for error in found]


def data_package_rows(report):
    """Rows of each table as frictionless counted them; of an empty one it gives no count."""
    tables = [task for task in report.tasks if task.type == "table"]
    return {task.name: task.stats.get("rows", 0) for task in tables}


def croissant(folder):
    """What the description describes."""
    import mlcroissant

    return mlcroissant.Dataset(jsonld=str(folder / "croissant.json"))


def croissant_records(folder):
    """All records of each record set, loaded through the description."""
    dataset = croissant(folder)
    sets = dataset.metadata.record_sets
    return {each.id: list(dataset.records(each.id)) for each in sets}


def croissant_counts(folder):
    """How many records of each record set can be loaded through the description."""
    dataset = croissant(folder)
    sets = dataset.metadata.record_sets
    return {each.id: sum(1 for _ in dataset.records(each.id)) for each in sets}


def croissant_complaints(folder):
    """Errors and warnings of the description."""
    return croissant(folder).metadata.issues.report()


def csvw_complaints(folder):
    """What is wrong with description, cells or keys; ValueError where a link leads nowhere."""
    from csvw import CSVW

    read = CSVW(str(folder / "csv-metadata.json"), validate=True)
    return [] if read.is_valid else ["not valid", *(str(each.message) for each in read.warnings)]


def csvw_rows(folder):
    """Rows of each table, every cell taken by its declared type."""
    from csvw import TableGroup

    group = TableGroup.from_file(folder / "csv-metadata.json")
    return {
        table.url.string.removesuffix(".csv"): sum(1 for _ in table.iterdicts(strict=True))
        for table in group.tables
    }


def words_not_of_schema_org(folder):
    """Classes and properties that schema.org does not have."""
    said = json.loads((folder / "schema-org.jsonld").read_bytes())
    said["@context"] = {"@vocab": str(SDO)}
    graph = Graph().parse(data=json.dumps(said), format="json-ld", publicID=BASE)
    used = {*graph.predicates(), *graph.objects(None, RDF.type)} - {RDF.type}
    return sorted(str(word) for word in used if not _is_known(word))


def _is_known(word):
    name = str(word).removeprefix(str(SDO))
    return isinstance(word, URIRef) and word in SDO and name != str(word)


def citation_complaints(folder, program):
    """What cffconvert says of the citation, as the command at this path; empty where it is valid.

    It lives in an environment of its own: beside the others it would drag old packages in.
    """
    asked = [program, "--validate", "-i", str(folder / "CITATION.cff")]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def _package(folder, _):
    report = data_package_report(folder)
    rows = data_package_rows(report)
    return data_package_faults(report) or ({} if rows == counted(folder) else rows)


def _croissant(folder, _):
    rows = croissant_counts(folder)
    return croissant_complaints(folder) or ({} if rows == counted(folder) else rows)


def _csvw(folder, _):
    rows = csvw_rows(folder)
    return csvw_complaints(folder) or ({} if rows == counted(folder) else rows)


VALIDATORS = {
    "dcat-ap, turtle": lambda folder, shared: dcat_faults(catalogue(folder), shared),
    "dcat-ap, json-ld": lambda folder, shared: dcat_faults(
        catalogue(folder, "catalogue.jsonld"), shared
    ),
    "data package": _package,
    "croissant": _croissant,
    "csvw": _csvw,
    "schema.org": lambda folder, _: words_not_of_schema_org(folder),
}
"""What each finds wrong with a release's folder, given also the shared one, rows that it does not
read included; empty where nothing is."""


def all_complaints(folder, shared_dir):
    """What any of the validators finds wrong, by its name; empty where none does."""
    found = {name: check(folder, shared_dir) for name, check in VALIDATORS.items()}
    return {name: said for name, said in found.items() if said}


def counted(folder):
    """Rows of each table as the manifest has them."""
    manifest = json.loads((folder / "manifest.json").read_bytes())
    return {table["name"]: table["rows"] for table in manifest["tables"]}
