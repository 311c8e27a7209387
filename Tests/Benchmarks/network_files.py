#!/usr/bin/env python3
"""Do other tools open what `matxich network export` writes, and find in it the same network in every form?

The demo's lists go into a store; the network is written in all forms, with the figures of its nodes, beside one datapackage.json.
networkx reads the graphs, GDAL (pyogrio) the maps, csv the tables, openpyxl the workbook: every form has to hold the same nodes and
edges by their ids, with the same values of every column. The headings of tables and of every sheet are those that the data package
tells, the workbook's figures those of `network figures --format csv`, its charts of the column whose heading they name. KML is validated
against the OGC's schema, which fastkml brings; GEXF against the grammar of its makers, where --gexf-schema names their gexf.rnc
(github.com/gephi/gexf, CC BY 4.0: not kept here) and jing is installed.
Run: network_files.py MATXICH OUT_FOLDER [--gexf-schema gexf.rnc]
Needs from PyPI: networkx pyogrio openpyxl fastkml lxml.
"""
import argparse
import csv
import json
import math
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
FORMS = ("node-link", "graphml", "gexf", "pajek", "cytoscape", "gephi", "kepler", "geojson", "gpkg", "kml", "shp", "xlsx")
# What forms call otherwise, and what readers or forms add.
NAMES = {"Id": "id", "Label": "label", "Source": "source", "Target": "target", "Weight": "weight", "lat": "latitude",
         "lng": "longitude"}
OWN = {"viz", "start", "end", "key", "value", "shape", "x", "y", "Type", "fid"}
# A text is cut there in a Shapefile.
TEXT_BYTES_MAX = 254


def plain(value):
    """A value whatever a form's types: numbers as numbers, days and texts as texts, nothing as None."""
    if value is None or value != value or value == "":
        return None
    if isinstance(value, bool):
        return str(value).lower()
    try:
        return float(value)
    except (TypeError, ValueError):
        return str(value)[:10] if type(value).__name__ in ("date", "datetime", "datetime64", "Timestamp") else str(value)


def facts(values):
    named = {NAMES.get(name, name): plain(value) for name, value in values.items() if name not in OWN}
    return {name: value for name, value in named.items() if value is not None}


def same(form, ours, expected, columns=None):
    """Every row of a form, by id, holds what the reference holds."""
    assert len(ours) == len(expected), f"{form}: {len(ours)} rows, {len(expected)} expected"
    for key, values in expected.items():
        found = ours[key]
        for name in columns or values.keys() | found.keys():
            assert found.get(name) == values.get(name), f"{form} {key} {name}: {found.get(name)!r}, {values.get(name)!r} expected"


def by_id(rows):
    table = {row["id"]: row for row in map(facts, rows)}
    assert None not in table
    return table


def check_graphs(out, nodes, edges):
    """networkx reads every graph file back to the same graph."""
    graphs = {
        "graphml": nx.read_graphml(out / "network.graphml"), "gexf": nx.read_gexf(out / "network.gexf"),
        "pajek": nx.read_pajek(out / "network.net"),
        "cytoscape": nx.cytoscape_graph(json.loads((out / "network.cyjs").read_text())),
        "node-link": nx.node_link_graph(json.loads((out / "network.json").read_text()), edges="edges"),
    }
    for form, graph in graphs.items():
        # Pajek's own id of a node is its number, and its texts have other quotation marks.
        columns = ("id", "kind", "country", "region", "betweenness", "community") if form == "pajek" else None
        same(form, by_id({**values, "id": node} for node, values in graph.nodes(data=True)), nodes, columns)
        found = by_id({"source": one, "target": other, **values} for one, other, values in graph.edges(data=True))
        same(form, found, edges, ("source", "target", "kind", "weight", "said_by") if form == "pajek" else None)
    return {form: [graph.number_of_nodes(), graph.number_of_edges()] for form, graph in graphs.items()}


def rows_of_map(path, layer):
    meta, _, geometry, columns = pyogrio.raw.read(path, layer=layer, datetime_as_string=True)
    # GDAL keeps the name of the id for the attribute of KML's own.
    names = [{"id": "kml_id", "id2": "id"}.get(name, name) if path.suffix == ".kml" else name for name in meta["fields"]]
    return [dict(zip(names, row)) for row in zip(*columns)], sum(shape is not None for shape in geometry)


def check_maps(out, nodes, edges):
    """GDAL opens every map with as many rows, the same ids and, where columns have their names, the same values."""
    told = {}
    for form, files in (("gpkg", ["network.gpkg"]), ("kml", ["network.kml"]), ("geojson", ["nodes.geojson", "edges.geojson"]),
                        ("shp", ["nodes.shp", "edges.shp"])):
        for file in files:
            for layer in ("nodes", "edges") if len(files) == 1 else (None,):
                expected = edges if "edges" in (layer or file) else nodes
                rows, drawn = rows_of_map(out / file, layer)
                found = by_id(rows)
                if form != "shp":
                    # GDAL reads flags as numbers.
                    columns = set().union(*(row.keys() for row in expected.values())) - {"exact", "cut_point"}
                    same(f"{form} {layer or file}", found, expected, sorted(columns))
                else:
                    assert set(found) == {key.encode()[:TEXT_BYTES_MAX].decode() for key in expected}, f"{form} {file}"
                told[f"{form} {layer or file}"] = {"rows": len(found), "drawn": drawn}
    return told


def check_tables(out, package, nodes, edges):
    """CSV has the headings told, and every row; what kepler.gl cannot draw is left out of its edges."""
    told = {}
    for resource in package["resources"]:
        if resource["format"] != "csv":
            continue
        with open(out / resource["path"], newline="", encoding="utf-8-sig") as file:
            reader = csv.DictReader(file)
            assert reader.fieldnames == [field["name"] for field in resource["schema"]["fields"]], resource["path"]
            found = by_id(reader)
        expected = edges if "edges" in resource["path"] else nodes
        if resource["path"].startswith("kepler-edges"):
            expected = {key: expected[key] for key in found}
        same(resource["path"], found, expected, sorted(set().union(*(row.keys() for row in expected.values()))))
        told[resource["path"]] = len(found)
    return told


def check_workbook(path, package, figures, edges):
    """It tells figures too, so where these keep counts back, edges that would count them are left out."""
    book = openpyxl.load_workbook(path)
    sheets = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}
    headings = {
        resource["dialect"]["sheet"]: [field["name"] for field in resource["schema"]["fields"]]
        for resource in package["resources"] if resource["format"] == "xlsx"}
    assert {title: rows[0] for title, rows in sheets.items()} == headings, "other headings than the package tells"
    assert all(heading for row in headings.values() for heading in row), "a column without a heading"
    count = {title: len(rows) - 1 for title, rows in sheets.items()}
    is_sparing = any(figure["figure"] == "count" and figure["kept_back"] == "true" for figure in figures)
    told = [edge for edge in edges.values() if not is_sparing or edge["kind"] not in ("makes", "located-in")]
    assert count["Nodes"] == package["nodes"] and count["Edges"] == len(told), count
    assert all(count.values()), f"an empty sheet: {count}"
    list_of = dict(zip(headings["Figures"], zip(*sheets["Figures"][1:])))
    assert count["Figures"] == len(figures), f"{count['Figures']} figures, {len(figures)} in the table"
    for row, figure in enumerate(figures):
        value = list_of["Value"][row]
        assert (value is None) == (figure["value"] == ""), f"figure {row}: {value!r}, {figure}"
        # Sixteen digits are written.
        assert value is None or math.isclose(float(figure["value"]), value, rel_tol=1e-14), f"figure {row}: {value}, {figure}"
        counted = int(figure["counted"]) if figure["counted"] else None
        assert list_of["n"][row] == counted and list_of["Formula"][row] == figure["formula"], figure
    charts = {}
    for sheet in book:
        for chart in sheet._charts:
            title, series = chart.title, chart.series[0]
            assert title is not None and f"{sheet.title}" in series.val.numRef.f, series.val.numRef.f
            # The column drawn is a column of numbers with a heading, from the row below it.
            column, first = series.val.numRef.f.split("!")[1].replace("$", " ").split(":")[0].split()
            assert int(first) == 2 and isinstance(sheet[column + "2"].value, (int, float)), series.val.numRef.f
            charts.setdefault(sheet.title, []).append(sheet[column + "1"].value)
    assert sum(map(len, charts.values())) == CHARTS, charts
    return {"rows": count, "charts": charts}


def check_kml(path):
    folder = Path(fastkml.__file__).parent / "schema"
    etree.XMLSchema(etree.parse(folder / "ogckml22.xsd")).assertValid(etree.parse(path))
    return "valid"


def check_gexf(path, grammar):
    if grammar is None:
        return "not validated: no --gexf-schema"
    done = subprocess.run(["jing", "-c", grammar, path], stdout=subprocess.PIPE, text=True)
    assert done.returncode == 0, done.stdout
    return "valid"


def check_package(out, package):
    """Every file is told, with its size, and nothing else is."""
    told = {resource["path"]: resource["bytes"] for resource in package["resources"]}
    there = {path.name: path.stat().st_size for path in out.iterdir() if path.name != "datapackage.json"}
    assert told == there, f"{told} told, {there} there"
    assert package["snapshot"].startswith("log:") and package["regionVintage"] and package["sources"]
    assert not any("/" in source["title"] for source in package["sources"]), package["sources"]
    return len(told)


def read_all(matxich, grammar):
    demo = Path(__file__).resolve().parents[2] / "Catalog" / "Demo"
    with tempfile.TemporaryDirectory() as name:
        folder, out = Path(name), Path(name) / "out"
        store = ["--db", str(folder / "fair.db"), "--quiet", "--lang", "en"]

        def run(*arguments):
            return subprocess.run([str(matxich), *arguments, *store], check=True, stdout=subprocess.PIPE, text=True).stdout

        for file in ("department-of-industry.xlsx", "chamber-of-commerce.csv", "partner-agency.jsonl", "needs.jsonl"):
            run("import", str(demo / file))
        for form in FORMS:
            run("network", "export", "--format", form, "--output", f"{out}/", "--figures", "--level", "matched")
        figures = list(csv.DictReader(run("network", "figures", "--format", "csv", "--level", "matched").splitlines()))
        package = json.loads((out / "datapackage.json").read_text())
        link = json.loads((out / "network.json").read_text())
        nodes, edges = by_id(link["nodes"]), by_id(link["edges"])
        assert len(nodes) == package["nodes"] and len(edges) == package["edges"]
        return {
            "files": check_package(out, package), "graphs": check_graphs(out, nodes, edges), "maps": check_maps(out, nodes, edges),
            "tables": check_tables(out, package, nodes, edges),
            "workbook": check_workbook(out / "network.xlsx", package, figures, edges),
            "KML schema": check_kml(out / "network.kml"), "GEXF grammar": check_gexf(out / "network.gexf", grammar),
        }


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--gexf-schema", type=Path)
    chosen = options.parse_args()
    told = read_all(chosen.program.resolve(), chosen.gexf_schema)
    lines = [json.dumps({"part": part, "found": found}, ensure_ascii=False) for part, found in told.items()]
    (chosen.out / "network_files.jsonl").write_text("\n".join(lines) + "\n")
    print("\n".join(lines))


if __name__ == "__main__":
    sys.exit(main())
