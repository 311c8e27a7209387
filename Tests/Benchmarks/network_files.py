#!/usr/bin/env python3
"""Do other tools open what `matxich network export` writes, with as many rows as its data package tells?

The demo's lists go into a store; the network is written in the forms of maps, graphs and workbooks with the figures of its nodes.
GDAL (pyogrio) opens the maps and counts the rows of each layer, networkx the graphs, openpyxl the workbook, whose charts are counted;
nothing may be missing. KML is validated against the OGC's schema, which fastkml brings; GEXF against the grammar of its makers, where
--gexf-schema names their gexf.rnc (github.com/gephi/gexf, CC BY 4.0: not kept here) and jing is installed.
Run: network_files.py MATXICH OUT_FOLDER [--gexf-schema gexf.rnc]
Needs from PyPI: networkx pyogrio openpyxl fastkml lxml.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import fastkml
import networkx as nx
import openpyxl
import pyogrio
from lxml import etree

CHARTS = 3


def check_workbook(path, package):
    book = openpyxl.load_workbook(path)
    rows = {sheet.title: sheet.max_row - 1 for sheet in book}
    assert rows["Nodes"] == package["nodes"] and rows["Edges"] == package["edges"], rows
    assert all(count > 0 for count in rows.values()), f"an empty sheet: {rows}"
    charts = {sheet.title: len(sheet._charts) for sheet in book if sheet._charts}
    assert sum(charts.values()) == CHARTS, charts
    for sheet in book:
        for chart in sheet._charts:
            drawn = chart.series[0].val.numRef.f
            assert f"{sheet.title}" in drawn and chart.title is not None, drawn
    return {"sheets": rows, "charts": charts}


def check_kml(path):
    folder = Path(fastkml.__file__).parent / "schema"
    schema = etree.XMLSchema(etree.parse(folder / "ogckml22.xsd"))
    schema.assertValid(etree.parse(path))
    return "valid"


def check_gexf(path, grammar):
    if grammar is None:
        return "not validated: no --gexf-schema"
    done = subprocess.run(["jing", "-c", grammar, path], stdout=subprocess.PIPE, text=True)
    assert done.returncode == 0, done.stdout
    return "valid"


def read_commands(matxich, grammar):
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
            ("xlsx", ("network.xlsx",)),
        ):
            out = folder / form
            subprocess.run(
                base + ["network", "export", "--format", form, "--output", f"{out}/", "--figures", "--lang", "en"] + store,
                check=True)
            package = json.loads((out / "datapackage.json").read_text())
            if form == "xlsx":
                told["workbook"] = check_workbook(out / files[0], package)
                continue
            if form == "kml":
                told["KML schema"] = check_kml(out / files[0])
            if form == "gexf":
                told["GEXF grammar"] = check_gexf(out / files[0], grammar)
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
    options.add_argument("--gexf-schema", type=Path)
    chosen = options.parse_args()
    told = read_commands(chosen.program, chosen.gexf_schema)
    (chosen.out / "network_files.json").write_text(json.dumps(told, indent=1) + "\n")
    print(json.dumps(told, indent=1))


if __name__ == "__main__":
    sys.exit(main())
