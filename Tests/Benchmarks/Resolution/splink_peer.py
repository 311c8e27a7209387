"""Splink on the lists that its own script in the shared benchmark folder does not cover.

Prints one JSON line: F1 over pairs of clusters at a match probability of 0.95, as for er.csv there.
No label is used for fitting; the truth is looked at once clusters are made.
Run: splink_peer.py csv_example|febrl FILE
"""
import json
import logging
import sys
import time

import duckdb
import pandas
import splink.comparison_library as compare
from splink import Linker, SettingsCreator, block_on
from splink.backends.duckdb import DuckDBAPI

logging.disable(logging.WARNING)
THRESHOLD = 0.95

PLANS = {
    "csv_example": {
        "id": "Id",
        "truth": "True Id",
        "columns": {"Site name": "name", "Address": "address", "Zip": "zip", "Phone": "phone"},
        "compare": [
            compare.JaroWinklerAtThresholds("name", [0.95, 0.88, 0.75]),
            compare.JaroWinklerAtThresholds("address", [0.95, 0.85]),
            compare.ExactMatch("zip"),
            compare.DamerauLevenshteinAtThresholds("phone", [1]),
        ],
        "block": [
            ("phone",), ("address",), ("name",), ("substr(address,1,8)",), ("substr(name,1,8)",),
            ("zip", "substr(name,1,4)"), ("zip", "substr(address,1,4)"),
        ],
        "sure": [("phone", "address"), ("name", "address")],
        "train": [("phone",), ("address",)],
    },
    "febrl": {
        "id": "rec_id",
        "truth": "truth",
        "columns": {},
        "compare": [
            compare.NameComparison("given_name"),
            compare.NameComparison("surname"),
            compare.DamerauLevenshteinAtThresholds("date_of_birth", [1, 2]),
            compare.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
            compare.DamerauLevenshteinAtThresholds("street_number", [1]),
            compare.DamerauLevenshteinAtThresholds("postcode", [1, 2]),
            compare.JaroWinklerAtThresholds("address_1", [0.9]),
        ],
        "block": [
            ("given_name", "surname"), ("soc_sec_id",), ("date_of_birth",),
            ("postcode", "given_name"), ("postcode", "surname"), ("street_number", "postcode"),
            ("surname", "state"), ("substr(given_name,1,4)", "substr(soc_sec_id,1,3)"),
        ],
        "sure": [("soc_sec_id",), ("given_name", "surname", "date_of_birth")],
        "train": [("date_of_birth",), ("postcode",)],
    },
}


def read(plan, path):
    table = pandas.read_csv(path, dtype=str, keep_default_na=False)
    table = table.rename(columns={plan["id"]: "unique_id", plan["truth"]: "truth", **plan["columns"]})
    for column in table.columns:
        if column not in ("unique_id", "truth"):
            folded = table[column].str.lower().str.replace(r"\s+", " ", regex=True).str.strip()
            table[column] = folded.where(folded != "", None)
    kept = set(plan["columns"].values()) or set(table.columns)
    return table[[c for c in table.columns if c in kept or c in ("unique_id", "truth")]]


def pairs(counts):
    return int((counts * (counts - 1) // 2).sum())


def main():
    name, path = sys.argv[1], sys.argv[2]
    plan = PLANS[name]
    table = read(plan, path)
    link = duckdb.connect()
    link.execute("SET threads=2")
    link.register("table_read", table)
    link.execute("CREATE TABLE records AS FROM table_read")
    start = time.perf_counter()
    api = DuckDBAPI(connection=link)
    settings = SettingsCreator(
        link_type="dedupe_only", comparisons=plan["compare"],
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in plan["block"]])
    linker = Linker(api.register("records"), settings)
    sure = [block_on(*rule) for rule in plan["sure"]]
    linker.training.estimate_probability_two_random_records_match(sure, recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in plan["train"]:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
    found = linker.inference.predict(threshold_match_probability=0.01)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        found, threshold_match_probability=THRESHOLD)
    seconds = time.perf_counter() - start
    made = clusters.as_pandas_dataframe()[["unique_id", "cluster_id"]]
    both = made.merge(table[["unique_id", "truth"]], on="unique_id")
    right = pairs(both.groupby(["cluster_id", "truth"]).size())
    put = pairs(both.groupby("cluster_id").size())
    true = pairs(both.groupby("truth").size())
    precision, recall = right / max(1, put), right / max(1, true)
    print(json.dumps({
        "peer": "splink", "list": path.rsplit("/", 1)[-1], "records": len(table),
        "precision": round(precision, 5), "recall": round(recall, 5),
        "f1": round(2 * precision * recall / max(1e-9, precision + recall), 5),
        "seconds": round(seconds, 2)}))


if __name__ == "__main__":
    main()
