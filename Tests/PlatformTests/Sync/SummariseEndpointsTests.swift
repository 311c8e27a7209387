import Platform
import Records
import Store
import StoreConformance
import Testing

/// What the sources that are pulled have to say for themselves.
@Suite struct SummariseEndpointsTests {
    private let store = MemoryStore()

    private func add(_ source: String) async throws -> StoreTrial {
        let trial = StoreTrial(store)
        try await trial.save(source)
        try await store.save(StoreRows.endpoint(source), stamp: trial.stamp)
        return trial
    }

    @Test func eachSourceThatIsPulledIsSummarisedInOrder() async throws {
        _ = try await add("zebra")
        let trial = try await add("chamber")
        try await trial.save("imported")
        let rows = [StoreRows.row("1"), StoreRows.row("2", of: 2)]
        try await trial.take(rows)
        try await trial.takeWhole([StoreRows.row("1")], by: StoreRows.plan(digest: "d1"))
        let summaries = try await SummariseEndpoints(store: store)
            .all(nowMilliseconds: trial.stamp.milliseconds)
        #expect(summaries.map(\.source.id.text) == ["chamber", "zebra"])
        #expect(summaries.map(\.records) == [1, 0])
        #expect(summaries.map(\.recordsGone) == [1, 0])
        let listed = try await SummariseSources(store: store).all()
        #expect(listed.map(\.records) == [1, 0, 0])
        #expect(summaries.map(\.endpoint.source) == summaries.map(\.source.id))
    }

    @Test func whatReturnedIsCountedAgain() async throws {
        let trial = try await add("chamber")
        let rows = [StoreRows.row("1"), StoreRows.row("2", of: 2)]
        try await trial.take(rows)
        try await trial.takeWhole([], by: StoreRows.plan(digest: "d1"))
        try await trial.take(
            [StoreRows.row("2", edition: 2, of: 2)], by: StoreRows.plan(digest: "d2"))
        let summary = try await SummariseEndpoints(store: store).all(nowMilliseconds: 0)
        #expect(summary.map(\.records) == [1])
        #expect(summary.map(\.recordsGone) == [1])
    }

    @Test func standingComesFromTheRunsAndTheStateOfTheSourceItself() async throws {
        let trial = try await add("chamber")
        _ = try await add("zebra")
        let success = SyncState(lastSuccessMilliseconds: trial.stamp.milliseconds)
        try await trial.finish(try await trial.beginSync("chamber"), state: success)
        try await trial.finish(
            try await trial.beginSync("zebra"), .failed(code: "unreachable", text: "no"))
        let summaries = try await SummariseEndpoints(store: store)
            .all(nowMilliseconds: trial.stamp.milliseconds + 5)
        #expect(summaries.map(\.standing.failuresInARow) == [0, 1])
        #expect(summaries.map(\.standing.ageMilliseconds) == [5, nil])
        #expect(summaries.map { $0.standing.lastRun?.isSuccess } == [true, false])
    }

    @Test func namedSourcesComeOnceEach() async throws {
        for source in ["a", "b", "c"] { _ = try await add(source) }
        let wanted = ["c", "a", "c"].map(StoreRows.source)
        let summaries = try await SummariseEndpoints(store: store)
            .these(wanted, nowMilliseconds: 0)
        #expect(summaries.map(\.source.id.text) == ["a", "c"])
    }

    @Test func anUnknownSourceAndOneThatIsNotPulledAreToldApart() async throws {
        let trial = try await add("chamber")
        try await trial.save("imported")
        let summarise = SummariseEndpoints(store: store)
        let nobody = StoreRows.source("nobody")
        await #expect(throws: StoreError.sourceUnknown(nobody)) {
            try await summarise.these([nobody], nowMilliseconds: 0)
        }
        let imported = StoreRows.source("imported")
        await #expect(throws: SummariseEndpoints.Refusal.notPulled(imported)) {
            try await summarise.these([imported], nowMilliseconds: 0)
        }
    }

    @Test func aListOfSourcesSaysWhichArePulled() async throws {
        let trial = try await add("chamber")
        try await trial.save("imported")
        let summaries = try await SummariseSources(store: store).all()
        #expect(
            summaries.map { $0.endpoint?.address.text } == ["https://example.vn/list", nil])
        let one = try await SummariseSources(store: store).one(StoreRows.source("chamber"))
        #expect(one.endpoint == summaries[0].endpoint)
    }
}
