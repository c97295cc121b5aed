"""A graph as bytes: Turtle and JSON-LD, the same for the same statements."""

import json
from io import BytesIO

from rdflib import Graph
from rdflib.plugins.serializers.turtle import TurtleSerializer
from rdflib.term import Node

from publish.encode import encode_pretty


def new_graph(prefixes: dict[str, str]) -> Graph:
    """An empty graph with these short names and no others.

    It is kept in the store that knows no graph beside it, which takes half as long.
    """
    graph = Graph("SimpleMemory", bind_namespaces="none")
    for prefix, namespace in prefixes.items():
        graph.bind(prefix, namespace)
    return graph


def turtle(graph: Graph) -> bytes:
    """The graph as Turtle, which sorts what it writes."""
    written = BytesIO()
    _Turtle(graph).serialize(written, encoding="utf-8")
    return written.getvalue()


class _Turtle(TurtleSerializer):
    """Finds each address's short name once; to find it at each mention took half of the time."""

    def __init__(self, graph: Graph) -> None:
        super().__init__(graph)
        self._short: dict[Node, str | None] = {}

    def get_pname(self, uri: Node, gen_prefix: bool = True) -> str | None:
        # `new_graph` knows a prefix for all that may need one, so none is ever generated.
        if uri not in self._short:
            self._short[uri] = super().get_pname(uri, gen_prefix)
        return self._short[uri]


def json_ld(graph: Graph, prefixes: dict[str, str]) -> bytes:
    """The graph as JSON-LD; lists mean sets there, so they are sorted."""
    # Indented it would take Python's slow encoder, to be read again here.
    written = graph.serialize(format="json-ld", context=prefixes, auto_compact=False, indent=None)
    document = json.loads(written)
    context = document.pop("@context")
    return encode_pretty({"@context": context, "@graph": _ordered(document["@graph"])})


def _ordered(value: object) -> object:
    if isinstance(value, dict):
        return {key: _ordered(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        ordered = map(_ordered, value)
        return sorted(ordered, key=lambda item: item if isinstance(item, str) else json.dumps(item))
    return value
