#!/usr/bin/env python3
"""Are the network's figures those of other tools, do other tools open its files, and how soon is it all there?

Figures: 20 random graphs (seeds 1 to 20; trees, parts that fall off, parallel arcs) through `network-benchmark`, every
  figure beside networkx, igraph or its definition; none may differ by more than 1e-9, communities be below the
  median modularity of igraph's Leiden. The Nexus index beside the linear
  programs as scipy's HiGHS solves them; regional figures of 20 tables beside numpy.
Files: a network of --firms firms in every format; GDAL (pyogrio) opens the maps and networkx the graphs, with as many
  rows and the same ends.
Times: all regional figures of --suppliers suppliers on one core; rows a second into a GeoPackage.
Run: network_figures.py MATXICH OUT_FOLDER [--suppliers 1000000] [--firms 20000]
Needs from PyPI: networkx igraph pyogrio numpy scipy.
"""
import argparse
import json
import math
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import igraph
import networkx as nx
import numpy as np
import pyogrio
from scipy.optimize import linprog

TOLERANCE = 1e-9
LEIDEN_TRIES = 101
worst = {}


def check(name, ours, theirs, tolerance=TOLERANCE):
    """Keeps the largest difference of a figure, relative where numbers are above 1."""
    ours, theirs = list(ours), list(theirs)
    assert len(ours) == len(theirs), f"{name}: {len(ours)} values, {len(theirs)} expected"
    for one, other in zip(ours, theirs):
        if one is None or other is None:
            assert one is other, f"{name}: {one} beside {other}"
            continue
        difference = abs(one - other) / max(1.0, abs(one), abs(other))
        worst[name] = max(worst.get(name, 0.0), difference)
        assert difference <= tolerance, f"{name}: {one} beside {other}"


def run(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)


def random_arcs(seed):
    draw = random.Random(seed)
    count = draw.randint(20, 400)
    arcs = {}
    for _ in range(draw.randint(count // 2, 3 * count)):
        one, other = draw.randrange(count), draw.randrange(count)
        if one != other:
            arcs[one, other] = arcs.get((one, other), 0) + draw.randint(1, 5)
    return count, arcs


def write_graph(path, count, arcs):
    lines = [f"{one} {other} {weight}\n" for (one, other), weight in arcs.items()]
    path.write_text(f"{count}\n" + "".join(lines))


def same_parts(name, ours, sets):
    theirs = {frozenset(part) for part in sets}
    parts = {}
    for node, label in enumerate(ours):
        parts.setdefault(label, set()).add(node)
    assert {frozenset(part) for part in parts.values()} == theirs, name
    worst[name] = 0.0


def compare_graph(program, folder, seed):
    count, arcs = random_arcs(seed)
    path = folder / f"graph-{seed}.txt"
    write_graph(path, count, arcs)
    ours = run(program, "figures", path)
    directed = nx.DiGraph()
    directed.add_nodes_from(range(count))
    directed.add_weighted_edges_from((one, other, weight) for (one, other), weight in arcs.items())
    plain = nx.Graph()
    plain.add_nodes_from(range(count))
    for (one, other), weight in arcs.items():
        before = plain.edges[one, other]["weight"] if plain.has_edge(one, other) else 0
        plain.add_edge(one, other, weight=before + weight)
    twin = igraph.Graph(n=count, edges=list(plain.edges))
    nodes = range(count)
    check("in-degree", ours["in_degree"], (directed.in_degree(node) for node in nodes))
    check("out-degree", ours["out_degree"], (directed.out_degree(node) for node in nodes))
    check("degree", ours["degree"], twin.degree())
    check("in-strength", ours["in_strength"], (directed.in_degree(node, "weight") for node in nodes))
    check("out-strength", ours["out_strength"], (directed.out_degree(node, "weight") for node in nodes))
    between = nx.betweenness_centrality(plain, normalized=False)
    check("betweenness (networkx)", ours["betweenness"], (between[node] for node in nodes))
    check("betweenness (igraph)", ours["betweenness"], twin.betweenness())
    close = nx.closeness_centrality(plain)
    check("closeness", ours["closeness"], (close[node] for node in nodes))
    rank = nx.pagerank(directed, tol=1e-15, max_iter=10000)
    check("PageRank", ours["pagerank"], (rank[node] for node in nodes))
    check("core number", ours["core"], twin.coreness())
    check("articulation points", ours["articulation"], sorted(nx.articulation_points(plain)))
    check("bridges", ours["bridges"], sum(sorted(sorted(bridge) for bridge in nx.bridges(plain)), []))
    same_parts("components", ours["components"], nx.connected_components(plain))
    same_parts("strong components", ours["strong"], nx.strongly_connected_components(directed))
    compare_communities(ours, plain, twin)
    compare_eigenvector(ours, plain)
    compare_robustness(ours, twin)
    compare_nexus(ours)


def compare_communities(ours, plain, twin):
    parts = {}
    for node, label in enumerate(ours["communities"]):
        parts.setdefault(label, set()).add(node)
    check("modularity of our parts", [ours["modularity"]], [nx.community.modularity(plain, parts.values())])
    for part in parts.values():
        assert nx.is_connected(plain.subgraph(part)), "a community is in pieces"
    twin.es["weight"] = [plain.edges[edge]["weight"] for edge in plain.edges]
    tries = [twin.community_leiden("modularity", weights="weight", n_iterations=-1).modularity for _ in range(LEIDEN_TRIES)]
    median = statistics.median(tries)
    assert ours["modularity"] >= median - TOLERANCE, f"modularity {ours['modularity']} below igraph's median {median}"
    name = f"modularity below igraph's best of {LEIDEN_TRIES}"
    worst[name] = max(worst.get(name, -1.0), max(tries) - ours["modularity"])


def compare_eigenvector(ours, plain):
    if "eigenvector" not in ours:
        return
    values, vectors = np.linalg.eigh(nx.to_numpy_array(plain, nodelist=range(len(plain)), weight=None))
    if values[-1] - values[-2] > 1e-6:
        check("eigenvector centrality", ours["eigenvector"], np.abs(vectors[:, -1]))


def compare_robustness(ours, twin):
    left = twin.copy()
    left.vs["number"] = list(range(left.vcount()))
    curve = [max(left.connected_components().sizes(), default=0) / twin.vcount()]
    for node in ours["attack_order"]:
        left.delete_vertices([left.vs["number"].index(node)])
        curve.append(max(left.connected_components().sizes(), default=0) / twin.vcount())
    check("robustness curve", ours["attack_curve"], curve)
    degrees = twin.degree()
    assert ours["attack_order"] == sorted(range(len(degrees)), key=lambda node: (-degrees[node], node))


def compare_nexus(ours):
    """Each score as a linear program: the smallest input of a mixture with at least the outputs."""
    if not ours.get("nexus_nodes"):
        return
    nodes = ours["nexus_nodes"]
    inputs = np.array(ours["nexus_farness"], float)
    outputs = np.array([[ours["degree"][n], ours["betweenness"][n], ours["eigenvector"][n]] for n in nodes], float)
    outputs /= np.maximum(outputs.max(axis=0), 1e-300)
    expected = []
    for place in range(len(nodes)):
        done = linprog(
            inputs, A_ub=-outputs.T, b_ub=-outputs[place], A_eq=np.ones((1, len(nodes))), b_eq=[1], method="highs",
            options={"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10})
        expected.append(done.fun / inputs[place])
    check("Nexus Supplier Index", ours["nexus_scores"], expected)


def compare_table(program, folder, seed):
    draw = np.random.default_rng(seed)
    table = draw.integers(0, 50, size=(draw.integers(5, 40), draw.integers(5, 40))).astype(float)
    table[draw.random(table.shape) < 0.4] = 0
    table[0, 0] += 1
    path = folder / f"table-{seed}.txt"
    path.write_text("\n".join(" ".join(map(str, row)) for row in table) + "\n")
    ours = run(program, "table", path)
    rows, columns, whole = table.sum(1), table.sum(0), table.sum()
    with np.errstate(divide="ignore", invalid="ignore"):
        quotients = table / rows[:, None] / (columns / whole)
    known = (rows[:, None] > 0) & (columns > 0)
    check("location quotient", ours["quotients"],
          [float(q) if k else None for q, k in zip(quotients.ravel(), known.ravel())])
    shares = [table[:, c] / columns[c] if columns[c] > 0 else None for c in range(len(columns))]
    hhi = [None if share is None else float((share**2).sum()) for share in shares]
    check("HHI", ours["hhi"], hhi)
    even = 1 / len(rows)
    check("HHI normalised", ours["hhi_normalised"], [None if h is None else (h - even) / (1 - even) for h in hhi])
    special = np.where(known, np.nan_to_num(quotients) >= 1, False).astype(float)
    compare_complexity(ours, special)
    both = special.T @ special
    counts = np.maximum.outer(np.diag(both), np.diag(both))
    near = np.divide(both, counts, out=np.zeros_like(both), where=counts > 0)
    check("proximity", ours["proximities"], near.ravel())
    np.fill_diagonal(near, 0)
    sums = near.sum(0)
    density = [[float(special[r] @ near[:, c]) / sums[c] if sums[c] > 0 else None for c in range(len(columns))]
               for r in range(len(rows))]
    check("density", ours["densities"], sum(density, []))
    compare_moran(ours, table[:, 0])
    compare_nestedness(ours, table > 0)


def compare_complexity(ours, special):
    kept_rows, kept_columns = special.sum(1) > 0, special.sum(0) > 0
    matrix = special[kept_rows][:, kept_columns]
    diversity, ubiquity = matrix.sum(1), matrix.sum(0)
    for name, averaged, kept in (
        ("complexity of regions", (matrix / diversity[:, None]) @ (matrix / ubiquity).T, kept_rows),
        ("complexity of processes", (matrix / ubiquity).T @ (matrix / diversity[:, None]), kept_columns),
    ):
        values, vectors = np.linalg.eig(averaged)
        order = np.argsort(-values.real)
        key = "region_complexity" if kept is kept_rows else "column_complexity"
        found = np.array([value for value in ours[key] if value is not None])
        if len(order) < 3 or values.real[order[1]] - values.real[order[2]] < 1e-6 or not len(found):
            continue
        vector = vectors[:, order[1]].real
        vector = (vector - vector.mean()) / vector.std()
        if (vector * found).sum() < 0:
            vector = -vector
        check(name, found, vector)


def nearness(centres):
    """The reciprocal of the kilometres between centres, by the law of cosines, up to 400 km."""
    north, east = centres[:, 0], centres[:, 1]
    cosines = np.outer(np.sin(north), np.sin(north))
    cosines += np.outer(np.cos(north), np.cos(north)) * np.cos(east[:, None] - east[None, :])
    kilometres = 6371.0088 * np.arccos(np.clip(cosines, -1, 1))
    weights = np.where(kilometres > 400, 0, 1 / np.maximum(kilometres, 1))
    np.fill_diagonal(weights, 0)
    return weights


def compare_moran(ours, values):
    count = len(values)
    weights = nearness(np.radians(np.array(ours["centres"]).reshape(count, 2)))
    z = values - values.mean()
    whole = weights.sum()
    if whole == 0 or (z**2).sum() == 0:
        return
    index = count / whole * (z @ weights @ z) / (z**2).sum()
    expected = -1 / (count - 1)
    s1 = ((weights + weights.T) ** 2).sum() / 2
    s2 = ((weights.sum(0) + weights.sum(1)) ** 2).sum()
    b2 = (z**4).mean() / (z**2).mean() ** 2
    top = count * ((count**2 - 3 * count + 3) * s1 - count * s2 + 3 * whole**2)
    top -= b2 * ((count**2 - count) * s1 - 2 * count * s2 + 6 * whole**2)
    variance = top / ((count - 1) * (count - 2) * (count - 3) * whole**2) - expected**2
    check("Moran's I", ours["moran"], [index, expected, (index - expected) / math.sqrt(variance)])


def compare_nestedness(ours, matrix):
    def pairs(lines):
        counts = lines.sum(1)
        for one in range(len(lines)):
            for other in range(one + 1, len(lines)):
                few, many = sorted((counts[one], counts[other]))
                yield 100 * (lines[one] & lines[other]).sum() / few if 0 < few < many else 0.0
    rows, columns = list(pairs(matrix)), list(pairs(matrix.T))
    check("nestedness", ours["nestedness"], [np.mean(rows + columns), np.mean(rows), np.mean(columns)])


def read_back(program, firms):
    """Writes a network in every format and opens each with another tool."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        told = run(program, "export", folder, firms)
        nodes, edges = told["nodes"], told["edges"]
        for file, layers in (
            ("network.gpkg", ("nodes", "edges")), ("network.kml", ("nodes", "edges")),
            ("nodes.geojson", (None,)), ("edges.geojson", (None,)), ("nodes.shp", (None,)), ("edges.shp", (None,)),
        ):
            for layer in layers:
                expected = edges if "edges" in (layer or file) else nodes
                found = pyogrio.read_info(folder / file, layer=layer, force_feature_count=True)["features"]
                assert found == expected, f"{file} {layer}: {found} of {expected}"
                pyogrio.raw.read(folder / file, layer=layer, max_features=1000)
                told[f"{file} {layer or ''}".strip()] = found
        link = json.loads((folder / "network.json").read_text())
        wanted = sorted((edge["source"], edge["target"]) for edge in link["edges"])
        graphs = {
            "GraphML": nx.read_graphml(folder / "network.graphml", force_multigraph=True),
            "GEXF": nx.read_gexf(folder / "network.gexf"),
            "Pajek": nx.MultiDiGraph(nx.read_pajek(folder / "network.net")),
            "Cytoscape": nx.cytoscape_graph(json.loads((folder / "network.cyjs").read_text())),
            "node-link": nx.node_link_graph(link, edges="edges"),
        }
        ids = {node["id"] for node in link["nodes"]}
        for title, graph in graphs.items():
            assert set(graph.nodes) == ids, f"{title}: other nodes"
            assert sorted((one, other) for one, other in graph.edges()) == wanted, f"{title}: other edges"
            told[f"networkx reads {title}"] = graph.number_of_edges()
        json.loads((folder / "datapackage.json").read_text())
    return told


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--suppliers", type=int, default=1_000_000)
    options.add_argument("--firms", type=int, default=20_000)
    chosen = options.parse_args()
    program = chosen.program.with_name("network-benchmark")
    with tempfile.TemporaryDirectory() as name:
        for seed in range(1, 21):
            compare_graph(program, Path(name), seed)
            compare_table(program, Path(name), seed)
    lines = [
        {"part": "largest differences", **worst},
        {"part": "files", **read_back(program, chosen.firms)},
        {"part": "regional figures, one core", **run(program, "regional", chosen.suppliers)},
    ]
    target = chosen.out / "network_figures.jsonl"
    target.write_text("".join(json.dumps(line) + "\n" for line in lines))
    for line in lines:
        print(json.dumps(line, indent=1))


if __name__ == "__main__":
    sys.exit(main())
