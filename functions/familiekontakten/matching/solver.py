"""The best set of pairs, by networkx: a well-kept library in pure Python. Load this file only where a board is made."""

import networkx

from familiekontakten.matching.board import Weights


def best(weights: Weights) -> frozenset[tuple[int, int]]:
    """As many pairs (row, column) as possible, no row or column twice, and of those sets one with the most weight.

    Nodes are whole numbers, in order: the same weights always give the same set.
    """
    width = 1 + max((row for row, _ in weights), default=0)
    graph = networkx.Graph()
    graph.add_nodes_from(sorted({row for row, _ in weights} | {width + column for _, column in weights}))
    graph.add_weighted_edges_from((row, width + column, weights[row, column]) for row, column in sorted(weights))
    found = networkx.max_weight_matching(graph, maxcardinality=True)
    return frozenset((min(pair), max(pair) - width) for pair in found)
