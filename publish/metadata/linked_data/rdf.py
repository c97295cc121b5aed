"""A graph as bytes: Turtle and JSON-LD, the same for the same statements."""

import json

from rdflib import Graph

from publish.encode import encode_pretty


def new_graph(prefixes: dict[str, str]) -> Graph:
    """An empty graph with these short names and no others."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in prefixes.items():
        graph.bind(prefix, namespace)
    return graph


def turtle(graph: Graph) -> bytes:
    """The graph as Turtle, which sorts what it writes."""
    return graph.serialize(format="turtle", encoding="utf-8")


def json_ld(graph: Graph, prefixes: dict[str, str]) -> bytes:
    """The graph as JSON-LD; lists mean sets there, so they are sorted."""
    written = graph.serialize(format="json-ld", context=prefixes, auto_compact=False)
    document = json.loads(written)
    context = document.pop("@context")
    return encode_pretty({"@context": context, "@graph": _ordered(document["@graph"])})


def _ordered(value: object) -> object:
    if isinstance(value, dict):
        return {key: _ordered(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return sorted((_ordered(item) for item in value), key=_as_text)
    return value


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)
