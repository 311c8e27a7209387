#!/usr/bin/env python3
"""What does a person learn of a country from lists of suppliers as brands publish them?

Every CSV of a folder goes into a store, on the day its name tells (Summer-2019-… is 2019-06-20; others on --date), records of one firm are
merged, and the program is asked what an analyst would ask first: how many, where, how much in few places, before and after provinces were
merged, since when, named by how many lists, what one flood would take. Printed are the answers as sentences; kept are they as JSON beside
the report in two languages, so that a person can look at both.
Run: network_lists.py MATXICH OUT_FOLDER [--lists ../shared/data/supplier-lists] [--country VN] [--former 2025-06-30] [--flood 10.95,106.85] [--within 15]
"""
import argparse
import collections
import csv
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SEASONS = {"Winter": "12-20", "Spring": "03-20", "Summer": "06-20", "Fall": "09-20"}
TOLD = 3
SHARED = Path(__file__).resolve().parents[3] / "shared"
MORAN = "Moran's I"


class Program:
    def __init__(self, path, store):
        self.path, self.store = path.resolve(), ["--db", str(store), "--quiet", "--lang", "en"]

    def run(self, *words):
        return subprocess.run([str(self.path), *words, *self.store], check=True, stdout=subprocess.PIPE, text=True).stdout

    def json(self, *words):
        return json.loads(self.run(*words, "--format", "json"))


def day_of(path, otherwise):
    found = re.match(r"(Winter|Spring|Summer|Fall)-(\d{4})-", path.name)
    return f"{found[2]}-{SEASONS[found[1]]}" if found else otherwise


def by_region(told):
    """Suppliers of each region, the most first; those kept back are none."""
    rows = [row for row in told["figures"] if row["note"]["figure"] == "count" and row["region"] and not row["subject"]]
    return sorted(((row["value"], row["region"]) for row in rows if row["value"]), reverse=True), rows


def value(told, figure, **wanted):
    """The first figure of a kind and all that is wanted of its ends."""
    for row in told["figures"]:
        if row["note"]["figure"] == figure and all(row[name] == wish for name, wish in wanted.items()):
            return row["value"]
    return None


def names(program, cut, vintage):
    """What regions are called, by their ids, as the table of figures names them."""
    table = csv.DictReader(program.run("network", "figures", *cut, *vintage, "--format", "csv").splitlines())
    return {row["region"]: row["region_name"].split(" (as it was")[0] for row in table if row["region"]}


def spread(program, cut, vintage=()):
    """How suppliers are spread over the regions of a day."""
    told = program.json("network", "figures", *cut, *vintage, "--min-cell", "1")
    counts, rows = by_region(told)
    called = names(program, cut, vintage)
    note = rows[0]["note"]
    processes = sorted(
        ((row["value"], row["subject"]) for row in told["figures"]
         if row["note"]["figure"] == "count" and row["subject"] and not row["region"] and row["kind"] == "process" and row["value"]),
        reverse=True)
    most = processes[0][1] if processes else None
    return {
        "suppliers": told["network"]["suppliers"], "of all": told["network"]["suppliersKnown"], "placed": note["counted"],
        "regions with suppliers": len(counts), "regions": len(told["regionsInCut"]),
        "most": [[called.get(region, region), count] for count, region in counts[:TOLD]],
        "sites": told["network"]["sites"], "processes": len(processes), "of the most frequent process": processes[0] if processes else None,
        "HHI": value(told, "concentration", subject=most, region=None),
        MORAN: value(told, "spatial-autocorrelation", subject=most, region=None),
    }


def named_by(program, folder, country):
    """In how many countries firms are, and how many of the country's firms stand in how many of the named lists."""
    path = folder / "firms.csv"
    program.run("resolve", "export", "--output", str(path))
    lists = collections.defaultdict(set)
    with open(path, newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            lists[row["organisation_id"]].add(row["source"])
    countries = collections.Counter(firm[:2] for firm in lists)
    own = [{name for name in found if re.match("(winter|spring|summer|fall)-", name)} for firm, found in lists.items()
           if firm.startswith(country)]
    return countries, {"one": sum(len(found) == 1 for found in own), "several": sum(len(found) > 1 for found in own)}


def learned(program, folder, options):
    cut = ("--cut", "country:" + options.country)
    lists = sorted(options.lists.glob("*.csv"))
    days = {path.stem: day_of(path, options.date) for path in lists}
    for path in lists:
        program.run("import", str(path), "--date", days[path.stem])
    program.run("resolve", "run")
    countries, lists_of = named_by(program, folder, options.country)
    years = sorted({day[:4] for day in days.values()})
    flood = program.json(
        "network", "whatif", *cut, "--flood", options.flood, "--within", str(options.within))["whatIf"]
    for language in ("vi", "en"):
        page = options.out / f"report-{language}.html"
        program.run("network", "report", *cut, "--language", language, "--output", str(page), "--force")
    return {
        "lists": len(lists), "records": sum(1 for path in lists for _ in csv.DictReader(open(path, encoding="utf-8-sig"))),
        "firms": sum(countries.values()), "countries": countries.most_common(5), "today": spread(program, cut),
        "before the merger of provinces": spread(program, cut, ("--vintage", options.former)),
        "known at the end of": {
            year: program.json("network", "figures", *cut, "--at", year + "-12-31")["network"]["suppliers"] for year in years},
        "named by": lists_of,
        "flood": {"firms": len(flood["suppliersOut"]), "may be": len(flood["suppliersDoubtful"]), "at": options.flood,
                  "kilometres": options.within},
    }


def sentences(told, country):
    today, former = told["today"], told["before the merger of provinces"]

    def most(spread):
        return ", ".join(f"{name} {count} ({100 * count / spread['placed']:.0f} %)" for name, count in spread["most"])

    yield f"{told['records']} rows of {told['lists']} lists are {told['firms']} firms."
    rank = [name for name, _ in told["countries"]].index(country) + 1 if country in dict(told["countries"]) else "no"
    yield f"{country}: {today['suppliers']} firms ({100 * today['suppliers'] / today['of all']:.1f} %), place {rank} of countries {told['countries']}."
    yield f"They are in {today['regions with suppliers']} of {today['regions']} provinces: {most(today)}."
    yield f"In the provinces as they were until {told['former']}: {former['regions with suppliers']} of {former['regions']}: {most(former)}."
    yield f"Concentration (HHI) {today['HHI']:.3f} today, {former['HHI']:.3f} in the former provinces."
    yield f"Neighbours alike (Moran's I): {today[MORAN]:.2f} today, {former[MORAN]:.2f} in the former provinces."
    sites = today["sites"]
    yield f"{sites['count'] - sites['withoutPoint']} of {sites['count']} sites have a point of their own."
    lost = told["flood"]
    yield (f"A flood {lost['kilometres']} km around {lost['at']} takes {lost['firms']} firms ({100 * lost['firms'] / today['suppliers']:.0f} %), "
           f"{lost['may be']} more may lie inside.")
    yield (f"Known at the end of: {told['known at the end of']}; of lists with a season "
           f"one names {told['named by']['one']}, several {told['named by']['several']}.")
    frequent = today["of the most frequent process"]
    yield f"Processes told: {today['processes']}; the most frequent: {frequent[1]}, {frequent[0]:.0f} firms: no speciality can be told from it alone."


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--lists", type=Path, default=SHARED / "data" / "supplier-lists")
    options.add_argument("--country", default="VN")
    options.add_argument("--date", default="2019-12-31", help="of lists whose names tell no season")
    options.add_argument("--former", default="2025-06-30", help="the day whose provinces are compared")
    options.add_argument("--flood", default="10.95,106.85")
    options.add_argument("--within", type=int, default=15)
    chosen = options.parse_args()
    if not any(chosen.lists.glob("*.csv")):
        print(f"There is no list in {chosen.lists}: name a folder of CSV files, --lists FOLDER")
        return
    with tempfile.TemporaryDirectory() as name:
        told = learned(Program(chosen.program, Path(name) / "fair.db"), Path(name), chosen)
    told["former"] = chosen.former
    told["sentences"] = list(sentences(told, chosen.country))
    (chosen.out / "network_lists.jsonl").write_text(json.dumps(told, ensure_ascii=False) + "\n")
    print("\n".join(told["sentences"]))


if __name__ == "__main__":
    sys.exit(main())
