import Platform
import Records
import Store
import Testing

/// What a pull withdraws, and what it leaves until a person was asked.
@Suite struct PullCautionTests {
    private let store = MemoryStore()
    private let source = SampleRecords.id("partner")
    private let stamp = Stamp(milliseconds: 1_000, actor: "test")

    private func pull(
        _ catalogue: ToldCatalogue, accepting: Bool = false, mode: SyncMode = .full
    ) async throws -> PullCatalogue.Report {
        let endpoint = try Endpoint(
            source: source, address: try EndpointAddress("https://partner.example/list"),
            reading: .init(format: .jsonLines), pulling: .init(mode: mode))
        if try await store.sources().isEmpty {
            try await store.save(SampleRecords.source("partner"), stamp: stamp)
            try await store.save(endpoint, stamp: stamp)
        }
        var request = PullCatalogue.Request(
            endpoint: endpoint, day: SampleRecords.day("2026-11-21"),
            tooManyRows: { "over \($0)" })
        request.acceptsVanishing = accepting
        let stamp = stamp
        return try await PullCatalogue(
            store: store, lexicon: { SampleRecords.lexicon }, clock: { stamp }
        ).run(request, from: catalogue)
    }

    private func firms(_ range: Range<Int>, key: String = "F") -> [ToldCatalogue.Firm] {
        range.map { .init(id: "\(key)\($0)", name: "Firm \(key)\($0)") }
    }

    private func count() async throws -> Int { try await store.counts().supplierRecords }

    /// 20 firms, of which 7 come back under other keys: 35 %.
    @Test func aStopIsRememberedUntilItIsAccepted() async throws {
        _ = try await pull(ToldCatalogue(firms(0..<20)))
        let rekeyed = firms(0..<13) + firms(0..<7, key: "N")
        for _ in 0..<3 {
            let stopped = try await pull(ToldCatalogue(rekeyed))
            #expect(stopped.outcome == .stopped(missing: 7, known: 20))
        }
        #expect(try await count() == 27)
        let accepted = try await pull(ToldCatalogue(rekeyed), accepting: true)
        #expect(accepted.outcome == .done)
        #expect(try await count() == 20)
    }

    @Test func whatAFailedPullBroughtIsNoMeasureEither() async throws {
        _ = try await pull(ToldCatalogue(firms(0..<20)))
        let rekeyed = firms(0..<13) + firms(0..<7, key: "N")
        let failed = try await pull(ToldCatalogue(rekeyed + firms(90..<91), rowsBeforeCut: 20))
        #expect(failed.outcome == .failed(code: "body-cut", text: "cut"))
        let stopped = try await pull(ToldCatalogue(rekeyed))
        #expect(stopped.outcome == .stopped(missing: 7, known: 20))
    }

    @Test func aPartnerThatPutsItsCatalogueRightIsNotAskedAbout() async throws {
        _ = try await pull(ToldCatalogue(firms(0..<20)))
        _ = try await pull(ToldCatalogue(firms(0..<13) + firms(0..<7, key: "N")))
        let mended = try await pull(ToldCatalogue(firms(0..<20)))
        #expect(mended.outcome == .done)
        #expect(mended.figures.recordsWithdrawn == 7)
        #expect(try await count() == 20)
    }

    /// An answer that nothing changed would leave what the stopped pull wrote.
    @Test func afterAPullThatWroteAndWasNotDoneEverythingIsAskedFor() async throws {
        _ = try await pull(ToldCatalogue(firms(0..<20)))
        _ = try await pull(ToldCatalogue(firms(0..<13) + firms(0..<7, key: "N")))
        let next = ToldCatalogue(firms(0..<20))
        _ = try await pull(next)
        #expect(next.known.first??.entityTag == nil)
        #expect(next.known.first??.cursor == "c")
        let later = ToldCatalogue(firms(0..<20))
        _ = try await pull(later)
        #expect(later.known.first??.entityTag == "\"1\"")
    }

    @Test func suppliersThatAreGoneAreNotFewerForTheNeedsThatAreThere() async throws {
        let needs = (0..<40).map { "Need \($0)" }
        _ = try await pull(ToldCatalogue(firms(0..<5), needs: needs))
        let lost = try await pull(ToldCatalogue(firms(0..<3), needs: needs))
        #expect(lost.outcome == .stopped(missing: 2, known: 5))
        #expect(try await count() == 5)
    }

    @Test(arguments: [SyncMode.full, .incremental, .delta])
    func aCatalogueTakenBackIsACatalogueOfNothing(mode: SyncMode) async throws {
        _ = try await pull(ToldCatalogue(firms(0..<10)), mode: mode)
        let listed = [ToldCatalogue.Firm(id: "F0", name: "", isGone: true)]
        let back = ToldCatalogue(listed, extent: .withdrawal)
        let stopped = try await pull(back, mode: mode)
        #expect(stopped.outcome == .stopped(missing: 9, known: 9))
        let accepted = try await pull(
            ToldCatalogue(listed, extent: .withdrawal), accepting: true, mode: mode)
        #expect(accepted.outcome == .done)
        #expect(try await count() == 0)
    }

    private static let withoutIDs = Layout(
        kind: .supplier, columns: ["remark", "name", "country"],
        assignments: [
            .init(path: FieldPath(.remark), binding: .columns([0])),
            .init(path: FieldPath(.name), binding: .columns([1])),
            .init(path: FieldPath(.country), binding: .columns([2])),
        ])

    /// A firm without an id goes by its name and place.
    @Test func damageBesideTheNameLeavesARowItsRecord() async throws {
        let all = firms(0..<10)
        _ = try await pull(ToldCatalogue(all, layout: Self.withoutIDs))
        var damaged = all
        damaged[9].problem = (.controlCharacters, "remark")
        let report = try await pull(
            ToldCatalogue(Array(damaged[1...]), layout: Self.withoutIDs))
        #expect(report.outcome == .done)
        #expect(report.figures.rowsQuarantined == 1)
        #expect(report.figures.recordsWithdrawn == 1)
        #expect(report.withheld == 0)
        #expect(try await count() == 9)
    }

    private static let withRegions = Layout(
        kind: .supplier, columns: ["region", "name", "country"],
        assignments: [
            .init(path: FieldPath(.region), binding: .columns([0])),
            .init(path: FieldPath(.name), binding: .columns([1])),
            .init(path: FieldPath(.country), binding: .columns([2])),
        ])

    /// Where a list has no addresses, a firm without an id goes by its region.
    @Test func aDamagedRegionDoesNotTellWhichFirmIsMeant() async throws {
        var firms = firms(0..<10)
        _ = try await pull(ToldCatalogue(firms, layout: Self.withRegions))
        firms[9] = .init(
            id: "H\u{1}", name: "Firm F9", problem: (.controlCharacters, "region"))
        let report = try await pull(ToldCatalogue(firms, layout: Self.withRegions))
        #expect(report.figures.recordsWithdrawn == 0)
        #expect(report.withheld == 1)
        #expect(try await count() == 10)
    }

    private static let unreadable: [(RowProblem.Reason, String?)] = [
        (.controlCharacters, "name"), (.notJSON, nil),
    ]

    @Test(arguments: unreadable)
    func whereARowDoesNotTellWhatItIsAboutNothingVanishes(
        reason: RowProblem.Reason, column: String?
    ) async throws {
        let all = firms(0..<10)
        _ = try await pull(ToldCatalogue(all, layout: Self.withoutIDs))
        var damaged = all
        damaged[9].problem = (reason, column)
        damaged.remove(at: 0)
        let report = try await pull(ToldCatalogue(damaged, layout: Self.withoutIDs))
        #expect(report.outcome == .done)
        #expect(report.figures.recordsWithdrawn == 0)
        #expect(report.withheld > 0)
        #expect(try await count() == 10)
        let accepted = try await pull(
            ToldCatalogue(damaged, layout: Self.withoutIDs), accepting: true)
        #expect(accepted.withheld == 0)
        #expect(try await count() == 8)
    }

    @Test func aSourceThatIsBeingPulledIsNotPulledAgain() async throws {
        _ = try await pull(ToldCatalogue(firms(0..<2)))
        let claim = try await store.claimSync(of: source)
        let asked = ToldCatalogue(firms(0..<2))
        await #expect(throws: PullCatalogue.Refusal.claimed(source)) { try await pull(asked) }
        #expect(asked.known.isEmpty)
        claim?.letGo()
        #expect(try await pull(asked).outcome == .done)
        #expect(try await !store.isSyncClaimed(source))
    }

    @Test func aPullWhoseSourceIsGivenAnotherEndpointEndsAsBrokenOff() async throws {
        _ = try await pull(ToldCatalogue(firms(0..<10)))
        let (store, stamp, source) = (store, stamp, source)
        let replaced = ToldCatalogue(firms(0..<9)) {
            try await store.removeEndpoint(of: source, stamp: stamp)
        }
        let report = try await pull(replaced)
        #expect(report.outcome == .interrupted)
        #expect(try await count() == 10)
        #expect(try await store.syncState(of: source) == nil)
    }

    @Test func aFailedPullTellsWhatItWrote() async throws {
        let many = firms(0..<ImportCatalogue.batchRows + 10)
        let cut = ToldCatalogue(many, rowsBeforeCut: ImportCatalogue.batchRows + 5)
        let report = try await pull(cut)
        #expect(report.figures.rowsNew == ImportCatalogue.batchRows)
        let remembered = try await store.syncRuns(of: source, limit: 1).first
        #expect(remembered?.figures.rowsNew == ImportCatalogue.batchRows)
    }
}
