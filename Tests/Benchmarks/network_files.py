#!/usr/bin/env python3
"""Do other tools open what `matxich network export` writes, with as many rows as its data package tells?

The demo's lists go into a store; the network is written in the forms of maps and graphs with the figures of its nodes. GDAL (pyogrio)
opens the maps and counts the rows of each layer, networkx the graphs; nothing may be missing.
Run: network_files.py MATXICH OUT_FOLDER
Needs from PyPI: networkx pyogrio.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import networkx as nx
import pyogrio


def read_commands(matxich):
    demo = Path(__file__).resolve().parents[2] / "Catalog" / "Demo"
    told = {}
    with tempfile.TemporaryDirectory() as name:
        folder, base = Path(name), [str(matxich)]
        store = ["--db", str(folder / "fair.db"), "--quiet"]
        for file in ("department-of-industry.xlsx", "chamber-of-commerce.csv", "partner-agency.jsonl", "needs.jsonl"):
            subprocess.run(base + ["import", str(demo / file)] + store, check=True, stdout=subprocess.DEVNULL)
        for form, files in (
            ("gpkg", ("network.gpkg",)), ("kml", ("network.kml",)), ("geojson", ("nodes.geojson", "edges.geojson")),
            ("shp", ("nodes.shp", "edges.shp")), ("gexf", ("network.gexf",)), ("graphml", ("network.graphml",)),
        ):
            out = folder / form
            subprocess.run(
                base + ["network", "export", "--format", form, "--output", f"{out}/", "--figures"] + store, check=True)
            package = json.loads((out / "datapackage.json").read_text())
            if form in ("gexf", "graphml"):
                graph = getattr(nx, "read_" + form)(out / files[0])
                assert graph.number_of_nodes() == package["nodes"], f"{form}: {graph}"
                told[form] = graph.number_of_nodes()
                continue
            for file in files:
                for layer in ("nodes", "edges") if len(files) == 1 else (None,):
                    expected = package["edges" if "edges" in (layer or file) else "nodes"]
                    found = pyogrio.read_info(out / file, layer=layer, force_feature_count=True)["features"]
                    assert found == expected, f"{form} {file} {layer}: {found} of {expected}"
                    told[f"{form} {layer or file}"] = found
    return told


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program", type=Path)
    options.add_argument("out", type=Path)
    chosen = options.parse_args()
    told = read_commands(chosen.program)
    (chosen.out / "network_files.json").write_text(json.dumps(told, indent=1) + "\n")
    print(json.dumps(told, indent=1))


if __name__ == "__main__":
    sys.exit(main())
