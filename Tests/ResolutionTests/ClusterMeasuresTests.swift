import Testing

@testable import Resolution

@Suite struct ClusterMeasuresTests {
    /// Worked out by hand: records 0, 1, 2 are one firm, 3, 4 another; found were {0, 1}, {2, 3}
    /// and {4}.
    @Test func measuresByPairsAndByRecords() {
        let measures = ClusterMeasures(
            clusters: [0, 0, 1, 1, 2], truth: ["a", "a", "a", "b", "b"],
            meet: { one, other in one == 0 || other == 4 })
        #expect(measures.truePairs == 4 && measures.records == 5)
        #expect(measures.pairwise.precision == 0.5 && measures.pairwise.recall == 0.25)
        #expect(abs(measures.pairwise.f1 - 1.0 / 3) < 1e-12)
        #expect(abs(measures.bCubed.precision - 0.8) < 1e-12)
        #expect(abs(measures.bCubed.recall - 8.0 / 15) < 1e-12)
        #expect(measures.pairsCompleteness == 0.75)
    }

    @Test func leavesOutRecordsOfWhichNobodyKnowsTheTruth() {
        let measures = ClusterMeasures(
            clusters: [0, 0, 0], truth: ["a", "a", nil], meet: { _, _ in true })
        #expect(measures.records == 2 && measures.pairwise.f1 == 1 && measures.bCubed.f1 == 1)
    }
}
