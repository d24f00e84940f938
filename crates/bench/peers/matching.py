"""Pairs: a matching of most weight among those that leave as few people over as can be."""

import numpy


def networkx(file):
    import networkx as package

    graph = package.Graph()
    graph.add_weighted_edges_from(edges(file))

    def solve(_):
        pairs = package.max_weight_matching(graph, maxcardinality=True)
        return proven(sum(graph[a][b]["weight"] for a, b in pairs))

    return solve


def rustworkx(file):
    import rustworkx as package

    all_edges = edges(file)
    graph = package.PyGraph()
    graph.add_nodes_from(range(1 + max(b for _, b, _ in all_edges)))
    graph.add_edges_from(all_edges)

    def solve(_):
        pairs = package.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
        return proven(sum(graph.get_edge_data(a, b) for a, b in pairs))

    return solve


def edges(file):
    """The edges as (a, b, score) from the binary form that `samspil solve pairs --edges` takes."""
    head = 4 + 8
    rows = numpy.fromfile(file, [("a", "<u4"), ("b", "<u4"), ("score", "<i4")], offset=head)
    return list(zip(rows["a"].tolist(), rows["b"].tolist(), rows["score"].tolist()))


def proven(value):
    return {"value": value, "bound": value}
