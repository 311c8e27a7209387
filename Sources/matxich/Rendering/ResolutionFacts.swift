import Platform
import Representations
import Resolution

/// How well a list was resolved, for scripts.
enum ResolutionFacts {
    /// - Parameters:
    ///   - named: how many records the truth names, those that are not there too.
    ///   - missing: how many of them are not there, and so are left out.
    static func measures(
        _ measures: ClusterMeasures, named: Int, missing: Int, of outcome: ResolvedList
    ) -> JSONValue {
        [
            "records": .number(measures.records), "truth_records": .number(named),
            "truth_records_missing": .number(missing),
            "clusters": .number(outcome.clusterCount),
            "true_pairs": .number(measures.truePairs),
            "pairs_compared": .number(outcome.blocking.pairs),
            "blocks_dropped": .number(outcome.blocking.blocksDropped),
            "pairs_completeness": rounded(measures.pairsCompleteness),
            "pairwise": of(measures.pairwise), "b_cubed": of(measures.bCubed),
        ]
    }

    /// Of the database.
    static func measures(_ found: MeasureFirms.Outcome) -> JSONValue {
        let measures = found.measures
        return [
            "records": .number(measures.records), "truth_records": .number(found.named),
            "truth_records_missing": .number(found.missing.count),
            "clusters": .number(found.firms),
            "true_pairs": .number(measures.truePairs),
            "pairs_completeness": rounded(measures.pairsCompleteness),
            "pairwise": of(measures.pairwise), "b_cubed": of(measures.bCubed),
        ]
    }

    private static func of(_ measure: Measure) -> JSONValue {
        [
            "precision": rounded(measure.precision), "recall": rounded(measure.recall),
            "f1": rounded(measure.f1),
        ]
    }

    private static func rounded(_ share: Double) -> JSONValue {
        .decimal((share * 1_000_000).rounded() / 1_000_000)
    }
}
