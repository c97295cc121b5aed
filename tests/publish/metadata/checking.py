"""What the real validators say of the metadata in a release's folder."""

import json
from pathlib import Path

import mlcroissant
import pyshacl
from csvw import CSVW, TableGroup
from frictionless import Package
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
    conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes(shared_dir))
    return "" if conforms else text


def data_package_report(folder):
    """What frictionless finds: the descriptor, sizes and hashes of files, rows, keys, links."""
    return Package(str(folder / "datapackage.json")).validate()


def data_package_faults(report):
    """All that frictionless found wrong."""
    found = [*report.errors, *(error for task in report.tasks for error in task.errors)]
    return [f"{error.type}: {error.message}" for error in found]


def data_package_rows(report):
    """Rows of each table as frictionless counted them; of an empty one it gives no count."""
    tables = [task for task in report.tasks if task.type == "table"]
    return {task.name: task.stats.get("rows", 0) for task in tables}


def croissant_records(folder):
    """All records of each record set, loaded through the description."""
    dataset = mlcroissant.Dataset(jsonld=str(folder / "croissant.json"))
    sets = dataset.metadata.record_sets
    return {each.id: list(dataset.records(each.id)) for each in sets}


def croissant_complaints(folder):
    """Errors and warnings of the description."""
    return mlcroissant.Dataset(jsonld=str(folder / "croissant.json")).metadata.issues.report()


def csvw_complaints(folder):
    """What is wrong with description, cells or keys; ValueError where a link leads nowhere."""
    read = CSVW(str(folder / "csv-metadata.json"), validate=True)
    return [] if read.is_valid else ["not valid", *(str(each.message) for each in read.warnings)]


def csvw_rows(folder):
    """Rows of each table, every cell taken by its declared type."""
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


def all_complaints(folder, shared_dir):
    """What any of the validators finds wrong, by its name; empty where none does."""
    counts = counted(folder)
    package = data_package_report(folder)
    records = {name: len(rows) for name, rows in croissant_records(folder).items()}
    cells = csvw_rows(folder)
    found = {
        "dcat-ap, turtle": dcat_faults(catalogue(folder), shared_dir),
        "dcat-ap, json-ld": dcat_faults(catalogue(folder, "catalogue.jsonld"), shared_dir),
        "data package": data_package_faults(package),
        "data package, rows": {} if data_package_rows(package) == counts else "not all",
        "croissant": croissant_complaints(folder),
        "croissant, rows": {} if records == counts else records,
        "csvw": csvw_complaints(folder),
        "csvw, rows": {} if cells == counts else cells,
        "schema.org": words_not_of_schema_org(folder),
    }
    return {name: said for name, said in found.items() if said}


def counted(folder):
    """Rows of each table as the manifest has them."""
    manifest = json.loads((folder / "manifest.json").read_bytes())
    return {table["name"]: table["rows"] for table in manifest["tables"]}
