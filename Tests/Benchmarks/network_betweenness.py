#!/usr/bin/env python3
"""How soon is betweenness of a large graph there, beside igraph (one core) and NetworKit (all cores)?

A graph of --nodes nodes (--links links, preferential attachment, fixed seed); ours is exact. Peers run in turn on the
same machine, from --peer-sources of its nodes; with 0 they are exact too, and every node's value is compared: of 100,000
nodes an hour for igraph, some more for NetworKit.
Run: network_betweenness.py MATXICH OUT_FOLDER [--nodes 100000] [--links 250000] [--peers igraph,NetworKit] [--peer-sources 1000]
     [--own-sources 0] [--beside "what else ran"]
Needs from PyPI: networkx igraph networkit pyogrio numpy scipy.
"""
import argparse
import json
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

import igraph

from network_figures import check, run, worst, write_graph


def preferential(count, links, seed=1):
    """Every node joins some that are there, those joined well more often."""
    draw = random.Random(seed)
    each = links / count
    ends, arcs = [0], []
    for node in range(1, count):
        wanted = int(each) + (draw.random() < each % 1)
        for _ in range(max(1, wanted)):
            arcs.append((node, ends[draw.randrange(len(ends))] if draw.random() < 0.8 else draw.randrange(node)))
        ends.extend(other for _, other in arcs[-wanted:])
        ends.append(node)
    return sorted(set(arcs))


class Watch:
    """Seconds by the clock and of the processor, this process's and its children's."""

    def __init__(self, told, name):
        self.told, self.name = told, name

    @staticmethod
    def spent():
        own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
        return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime

    def __enter__(self):
        self.clock, self.processor = time.perf_counter(), self.spent()

    def __exit__(self, *_):
        clock, processor = time.perf_counter() - self.clock, self.spent() - self.processor
        self.told[self.name] = {"seconds": round(clock, 2), "processor_seconds": round(processor, 2)}
        print(self.name, self.told[self.name], file=sys.stderr)


def measured(program, nodes, links, sources, own_sources, peers):
    """Ours is exact and includes reading the graph and writing the values; the peers' graphs are in memory. With
    `sources`, peers follow ways from so many nodes alone, and their time for all is worked out from that; with
    `own_sources`, so do we: without the trees folded away that an exact run is spared."""
    arcs = preferential(nodes, links)
    pairs = sorted({tuple(sorted(arc)) for arc in arcs})
    told = {"nodes": nodes, "links": len(pairs), "peers follow ways from": sources or nodes}
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "graph.txt"
        write_graph(path, nodes, dict.fromkeys(arcs, 1))
        if own_sources:
            name = "ours, of some sources"
            with Watch(told, name):
                ours = run(program, "betweenness", path, "--sources", own_sources)
            # Without reading and writing, which do not grow with the sources.
            told[name]["seconds of the search, all cores"] = round(ours["seconds"], 2)
            told[name]["sources"] = own_sources
        else:
            with Watch(told, "ours, all cores"):
                ours = run(program, "betweenness", path)
            assert ours["exact"]
    assert sources or not own_sources, "values are compared where all of them are exact"
    for peer in peers:
        follow = {"igraph": follow_by_igraph, "NetworKit": follow_by_networkit}[peer]
        values = follow(nodes, pairs, sources, told)
        if sources:
            spent = told[peer + ", of some sources"]["processor_seconds"]
            told[peer + ", processor seconds of all"] = round(spent * nodes / sources)
        else:
            check(f"betweenness ({peer}, {nodes:,} nodes)", ours["betweenness"], values)
    return told


def follow_by_igraph(nodes, pairs, sources, told):
    graph = igraph.Graph(n=nodes, edges=pairs)
    if sources:
        with Watch(told, "igraph, of some sources"):
            return graph.betweenness(sources=list(range(0, nodes, nodes // sources)))
    with Watch(told, "igraph, one core"):
        return graph.betweenness()


def follow_by_networkit(nodes, pairs, sources, told):
    import networkit
    graph = networkit.Graph(nodes)
    for one, other in pairs:
        graph.addEdge(one, other)
    if sources:
        with Watch(told, "NetworKit, of some sources"):
            return networkit.centrality.EstimateBetweenness(graph, sources, False, True).run().scores()
    with Watch(told, "NetworKit, all cores"):
        found = networkit.centrality.Betweenness(graph).run()
    return [value / 2 for value in found.scores()]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--nodes", type=int, default=100_000)
    options.add_argument("--links", type=int, default=250_000)
    options.add_argument("--peers", default="igraph,NetworKit")
    options.add_argument("--peer-sources", type=int, default=1000, help="0 = all")
    options.add_argument("--own-sources", type=int, default=0, help="0 = exact: some ten minutes on two cores")
    options.add_argument("--beside", default="", help="what else the machine did meanwhile")
    chosen = options.parse_args()
    program = chosen.program.with_name("network-benchmark")
    told = measured(program, chosen.nodes, chosen.links, chosen.peer_sources, chosen.own_sources, chosen.peers.split(","))
    told["largest differences"] = worst
    if chosen.beside:
        told["beside"] = chosen.beside
    (chosen.out / "network_betweenness.jsonl").write_text(json.dumps(told) + "\n")
    print(json.dumps(told, indent=1))


if __name__ == "__main__":
    sys.exit(main())
