import Platform
import Records
import Store
import Testing

/// What a pull withdraws of catalogues that come one by one: a repository holds each as a record.
@Suite struct PullGroupsTests {
    private let desk = PullDesk(mode: .delta)

    private func told(
        _ lines: [ToldCatalogue.Firm], wholes: [String] = [], removals: [String] = []
    ) -> ToldCatalogue {
        ToldCatalogue(lines, extent: .changes, wholes: wholes, removals: removals)
    }

    private func lines(_ range: Range<Int>, of group: String) -> [ToldCatalogue.Firm] {
        range.map { .init(id: "\(group)/\($0)", name: "Firm \(group) \($0)") }
    }

    private func cursor() async throws -> String? {
        try await desk.store.syncState(of: desk.source)?.cursor
    }

    /// 1,000 lines that come as one are no more gone than in a file.
    @Test func aCatalogueThatShrankIsAskedAbout() async throws {
        _ = try await desk.pull(
            told(lines(0..<40, of: "a") + lines(0..<10, of: "b"), wholes: ["a"]))
        let shrunk = lines(0..<1, of: "a")
        let stopped = try await desk.pull(told(shrunk, wholes: ["a"]))
        #expect(stopped.outcome == .stopped(missing: 39, known: 40))
        #expect(try await desk.count() == 50)
        let accepted = try await desk.pull(told(shrunk, wholes: ["a"]), accepting: true)
        #expect(accepted.figures.recordsWithdrawn == 39)
        #expect(try await desk.count() == 11)
    }

    @Test func severalCataloguesAreJudgedTogether() async throws {
        _ = try await desk.pull(told(lines(0..<8, of: "a") + lines(0..<2, of: "b")))
        let report = try await desk.pull(
            told(lines(0..<8, of: "a") + lines(0..<1, of: "b"), wholes: ["a", "b"]))
        #expect(report.outcome == .done)
        #expect(report.figures.recordsWithdrawn == 1)
    }

    @Test func whatIsNamedAsGoneIsNotAskedAbout() async throws {
        _ = try await desk.pull(told(lines(0..<8, of: "a") + lines(0..<2, of: "b")))
        let report = try await desk.pull(told([], removals: ["a"]))
        #expect(report.outcome == .done)
        #expect(report.figures.recordsWithdrawn == 8)
        #expect(try await desk.count() == 2)
    }

    /// One line that can never be read kept the harvest where it was for ever.
    @Test func aLineThatCannotBeReadHoldsBackItsOwnCatalogueAlone() async throws {
        let all = lines(0..<10, of: "a") + lines(0..<10, of: "b") + lines(0..<10, of: "c/d")
        _ = try await desk.pull(told(all))
        var later = lines(0..<9, of: "a") + lines(0..<9, of: "b") + lines(0..<9, of: "c/d")
        later[8].problem = (.controlCharacters, "id")
        let report = try await desk.pull(told(later, wholes: ["a", "b", "c/d"]))
        #expect(report.outcome == .done)
        #expect(report.figures.recordsWithdrawn == 2)
        #expect(report.withheld == 2)
        #expect(try await cursor() == "c")
        let accepted = try await desk.pull(told(later, wholes: ["a", "b", "c/d"]), accepting: true)
        #expect(accepted.withheld == 0)
        #expect(accepted.figures.recordsWithdrawn == 2)
    }

    /// A deletion is told once; the next harvest begins behind it.
    @Test func aRowThatMayBeAboutAnythingHoldsBackAllButDeletions() async throws {
        _ = try await desk.pull(
            told(lines(0..<10, of: "a") + lines(0..<10, of: "b") + lines(0..<3, of: "c")))
        var later = lines(0..<9, of: "a") + lines(0..<9, of: "b")
        later.append(.init(id: "", name: "?", problem: (.notJSON, nil)))
        let report = try await desk.pull(told(later, wholes: ["a", "b"], removals: ["c"]))
        #expect(report.figures.recordsWithdrawn == 3)
        #expect(report.withheld == 2)
        #expect(try await cursor() == "c")
    }
}
