import Platform
import Records
import Store
import Synchronization
import Testing

@Suite struct PullCatalogueTests {
    private let desk = PullDesk()

    private func firms(_ range: Range<Int>, called name: String = "Firm") -> [ToldCatalogue.Firm] {
        range.map { .init(id: "F\($0)", name: "\(name) \($0)") }
    }

    private func names() async throws -> [String] {
        try await desk.store.organisations(after: nil, limit: 1_000).flatMap { organisation in
            organisation.records.map { $0.record.cells[1] }
        }.sorted()
    }

    @Test func whatIsNewComesInAndWhatIsKnownWritesNothing() async throws {
        let first = try await desk.pull(ToldCatalogue(firms(0..<10)))
        #expect(first.outcome == .done)
        #expect(first.figures.rowsNew == 10)
        let lines = try await desk.store.lastSequence()
        let again = ToldCatalogue(firms(0..<10))
        let second = try await desk.pull(again)
        #expect(second.figures.rowsUnchanged == 10)
        #expect(try await desk.store.lastSequence() == lines)
        #expect(again.known.first??.entityTag == "\"1\"")
    }

    @Test func whatVanishedFromAWholeCatalogueIsWithdrawnAndComesBack() async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<10)))
        let less = try await desk.pull(ToldCatalogue(firms(0..<8)))
        #expect(less.outcome == .done)
        #expect(less.figures.recordsWithdrawn == 2)
        #expect(try await names().count == 8)
        let all = try await desk.pull(ToldCatalogue(firms(0..<10)))
        #expect(all.figures.recordsRestored == 2)
        #expect(try await names().count == 10)
    }

    @Test func aCatalogueThatLostTooMuchStopsAndAsks() async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<10)))
        let lost = try await desk.pull(ToldCatalogue(firms(0..<6)))
        #expect(lost.outcome == .stopped(missing: 4, known: 10))
        #expect(try await names().count == 10)
        let accepted = try await desk.pull(ToldCatalogue(firms(0..<6)), accepting: true)
        #expect(accepted.outcome == .done)
        #expect(accepted.figures.recordsWithdrawn == 4)
        #expect(try await names().count == 6)
    }

    @Test(arguments: [(3, true), (4, false)])
    func thirtyPercentIsTheMost(missing: Int, isTaken: Bool) async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<10)))
        let report = try await desk.pull(ToldCatalogue(firms(missing..<10)))
        #expect((report.outcome == .done) == isTaken)
    }

    @Test func changesWithdrawNothingButWhatTheyName() async throws {
        let delta = try desk.endpoint(.delta)
        _ = try await desk.pull(ToldCatalogue(firms(0..<10), extent: .changes), as: delta)
        let news =
            firms(10..<12) + [
                .init(id: "F3", name: "", isGone: true), .init(id: "F4", name: "New"),
            ]
        let report = try await desk.pull(ToldCatalogue(news, extent: .changes), as: delta)
        #expect(report.figures.rowsNew == 2)
        #expect(report.figures.rowsChanged == 2)
        #expect(report.figures.recordsWithdrawn == 1)
        let names = try await names()
        #expect(names.count == 11)
        #expect(names.contains("New"))
        #expect(!names.contains("Firm 3"))
    }

    @Test func aLaterEditionInOneDeltaReplacesTheEarlierOne() async throws {
        let twice = firms(0..<3) + [.init(id: "F1", name: "Renamed")]
        _ = try await desk.pull(
            ToldCatalogue(twice, extent: .changes), as: try desk.endpoint(.delta))
        #expect(try await names() == ["Firm 0", "Firm 2", "Renamed"])
    }

    @Test(arguments: 0...10)
    func aCutLineWithdrawsNothingAndTheNextPullMakesItWhole(cut: Int) async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<10)))
        let renamed = firms(0..<10, called: "Other")
        let broken = try await desk.pull(ToldCatalogue(renamed, rowsBeforeCut: cut))
        #expect(broken.outcome == .failed(code: "body-cut", text: "cut"))
        #expect(broken.mayPass)
        #expect(try await names().count == 10)
        #expect(try await desk.store.unfinishedRuns(of: desk.source).isEmpty)
        _ = try await desk.pull(ToldCatalogue(renamed))
        #expect(try await names() == renamed.map(\.name).sorted())
    }

    @Test func afterAFailureTheStateOfTheLastWholePullCounts() async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<10)))
        _ = try await desk.pull(ToldCatalogue(firms(0..<10), rowsBeforeCut: 2))
        let third = ToldCatalogue(firms(0..<10))
        _ = try await desk.pull(third)
        #expect(third.known.first??.cursor == "c")
        let anew = ToldCatalogue(firms(0..<10))
        _ = try await desk.pull(anew, anew: true)
        #expect(anew.known.first == .some(nil))
    }

    @Test func nothingNewIsRememberedAsASuccessAndWritesNoRecord() async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<10)))
        let lines = try await desk.store.lastSequence()
        let report = try await desk.pull(ToldCatalogue([], isNotModified: true))
        #expect(report.outcome == .notModified)
        #expect(try await desk.store.lastSequence() == lines)
        let left = try await desk.store.syncState(of: desk.source)
        let state = try #require(left)
        #expect(state.entityTag == "\"1\"")
        #expect(state.lastSuccessMilliseconds == 1_000)
        #expect(
            try await desk.store.syncRuns(of: desk.source, limit: 5).map(\.outcome) == [
                .notModified, .done,
            ])
    }

    @Test func aListWhoseEndIsUncertainWithdrawsNothing() async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<10)))
        let report = try await desk.pull(ToldCatalogue(firms(0..<9), extent: .changes))
        #expect(report.outcome == .done)
        #expect(try await names().count == 10)
    }

    @Test func moreRowsThanASourceMayHaveEndThePull() async throws {
        let narrow = try desk.endpoint(limits: .init(rowsMax: 5))
        let report = try await desk.pull(ToldCatalogue(firms(0..<6)), as: narrow)
        #expect(report.outcome == .failed(code: "rows-limit", text: "over 5"))
        let enough = try await desk.pull(ToldCatalogue(firms(0..<5)), as: narrow)
        #expect(enough.outcome == .done)
    }

    @Test func aRowThatCannotBeReadKeepsItsRecordFromVanishing() async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<10)))
        let nameless = firms(0..<9) + [.init(id: "F9", name: "")]
        let report = try await desk.pull(ToldCatalogue(nameless))
        #expect(report.outcome == .done)
        #expect(report.figures.rowsQuarantined == 1)
        #expect(report.figures.recordsWithdrawn == 0)
        #expect(try await names().count == 10)
    }
}
