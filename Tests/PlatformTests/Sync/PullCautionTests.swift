import Platform
import Records
import Store
import Testing

/// What a pull withdraws, and what it leaves until a person was asked.
@Suite struct PullCautionTests {
    private let desk = PullDesk()

    private func firms(_ range: Range<Int>, key: String = "F") -> [ToldCatalogue.Firm] {
        range.map { .init(id: "\(key)\($0)", name: "Firm \(key)\($0)") }
    }

    /// 20 firms, of which 7 come back under other keys: 35 %.
    @Test func aStopIsRememberedUntilItIsAccepted() async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<20)))
        let rekeyed = firms(0..<13) + firms(0..<7, key: "N")
        for _ in 0..<3 {
            let stopped = try await desk.pull(ToldCatalogue(rekeyed))
            #expect(stopped.outcome == .stopped(missing: 7, known: 20))
        }
        #expect(try await desk.count() == 27)
        let accepted = try await desk.pull(ToldCatalogue(rekeyed), accepting: true)
        #expect(accepted.outcome == .done)
        #expect(try await desk.count() == 20)
    }

    @Test func whatAFailedPullBroughtIsNoMeasureEither() async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<20)))
        let rekeyed = firms(0..<13) + firms(0..<7, key: "N")
        let failed = try await desk.pull(ToldCatalogue(rekeyed + firms(90..<91), rowsBeforeCut: 20))
        #expect(failed.outcome == .failed(code: "body-cut", text: "cut"))
        let stopped = try await desk.pull(ToldCatalogue(rekeyed))
        #expect(stopped.outcome == .stopped(missing: 7, known: 20))
    }

    @Test func aPartnerThatPutsItsCatalogueRightIsNotAskedAbout() async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<20)))
        _ = try await desk.pull(ToldCatalogue(firms(0..<13) + firms(0..<7, key: "N")))
        let mended = try await desk.pull(ToldCatalogue(firms(0..<20)))
        #expect(mended.outcome == .done)
        #expect(mended.figures.recordsWithdrawn == 7)
        #expect(try await desk.count() == 20)
    }

    /// An answer that nothing changed would leave what the stopped pull wrote.
    @Test func afterAPullThatWroteAndWasNotDoneEverythingIsAskedFor() async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<20)))
        _ = try await desk.pull(ToldCatalogue(firms(0..<13) + firms(0..<7, key: "N")))
        let next = ToldCatalogue(firms(0..<20))
        _ = try await desk.pull(next)
        #expect(next.known.first??.entityTag == nil)
        #expect(next.known.first??.cursor == "c")
        let later = ToldCatalogue(firms(0..<20))
        _ = try await desk.pull(later)
        #expect(later.known.first??.entityTag == "\"1\"")
    }

    @Test func suppliersThatAreGoneAreNotFewerForTheNeedsThatAreThere() async throws {
        let needs = (0..<40).map { "Need \($0)" }
        _ = try await desk.pull(ToldCatalogue(firms(0..<5), needs: needs))
        let lost = try await desk.pull(ToldCatalogue(firms(0..<3), needs: needs))
        #expect(lost.outcome == .stopped(missing: 2, known: 5))
        #expect(try await desk.count() == 5)
    }

    @Test(arguments: [SyncMode.full, .incremental, .delta])
    func aCatalogueTakenBackIsACatalogueOfNothing(mode: SyncMode) async throws {
        _ = try await desk.pull(
            ToldCatalogue(firms(0..<10)), as: desk.endpoint(mode))
        let listed = [ToldCatalogue.Firm(id: "F0", name: "", isGone: true)]
        let back = ToldCatalogue(listed, extent: .withdrawal)
        let stopped = try await desk.pull(back, as: desk.endpoint(mode))
        #expect(stopped.outcome == .stopped(missing: 9, known: 9))
        let accepted = try await desk.pull(
            ToldCatalogue(listed, extent: .withdrawal), as: desk.endpoint(mode),
            accepting: true)
        #expect(accepted.outcome == .done)
        #expect(try await desk.count() == 0)
    }

    /// Of a list without ids, with another column first.
    private static func layout(_ field: Field, _ column: String) -> Layout {
        Layout(
            kind: .supplier, columns: [column, "name", "country"],
            assignments: [
                .init(path: FieldPath(field), binding: .columns([0])),
                .init(path: FieldPath(.name), binding: .columns([1])),
                .init(path: FieldPath(.country), binding: .columns([2])),
            ])
    }

    private static let withoutIDs = layout(.remark, "remark")
    private static let withRegions = layout(.region, "region")

    /// A firm without an id goes by its name and place.
    @Test func damageBesideTheNameLeavesARowItsRecord() async throws {
        let all = firms(0..<10)
        _ = try await desk.pull(ToldCatalogue(all, layout: Self.withoutIDs))
        var damaged = all
        damaged[9].problem = (.controlCharacters, "remark")
        let report = try await desk.pull(
            ToldCatalogue(Array(damaged[1...]), layout: Self.withoutIDs))
        #expect(report.outcome == .done)
        #expect(report.figures.rowsQuarantined == 1)
        #expect(report.figures.recordsWithdrawn == 1)
        #expect(report.withheld == 0)
        #expect(try await desk.count() == 9)
    }

    /// Where a list has no addresses, a firm without an id goes by its region.
    @Test func aDamagedRegionDoesNotTellWhichFirmIsMeant() async throws {
        var firms = firms(0..<10)
        _ = try await desk.pull(ToldCatalogue(firms, layout: Self.withRegions))
        firms[9] = .init(
            id: "H\u{1}", name: "Firm F9", problem: (.controlCharacters, "region"))
        let report = try await desk.pull(ToldCatalogue(firms, layout: Self.withRegions))
        #expect(report.figures.recordsWithdrawn == 0)
        #expect(report.withheld == 1)
        #expect(try await desk.count() == 10)
    }

    private static let unreadable: [(RowProblem.Reason, String?)] = [
        (.controlCharacters, "name"), (.notJSON, nil),
    ]

    @Test(arguments: unreadable)
    func whereARowDoesNotTellWhatItIsAboutNothingVanishes(
        reason: RowProblem.Reason, column: String?
    ) async throws {
        let all = firms(0..<10)
        _ = try await desk.pull(ToldCatalogue(all, layout: Self.withoutIDs))
        var damaged = all
        damaged[9].problem = (reason, column)
        damaged.remove(at: 0)
        let report = try await desk.pull(ToldCatalogue(damaged, layout: Self.withoutIDs))
        #expect(report.outcome == .stopped(missing: 2, known: 10))
        #expect(report.figures.recordsWithdrawn == 0)
        #expect(report.withheld == 2)
        #expect(try await desk.count() == 10)
        let accepted = try await desk.pull(
            ToldCatalogue(damaged, layout: Self.withoutIDs), accepting: true)
        #expect(accepted.withheld == 0)
        #expect(try await desk.count() == 8)
    }

    /// A row without id and name may be any of those that seem gone.
    @Test func aRowThatLostItsIdAndNameHoldsBackWhatSeemsGone() async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<10)))
        var damaged = firms(0..<8)
        damaged.append(.init(id: "", name: ""))
        let stopped = try await desk.pull(ToldCatalogue(damaged))
        #expect(stopped.outcome == .stopped(missing: 2, known: 10))
        #expect(stopped.withheld == 2)
        #expect(try await desk.count() == 10)
        // With its id it is known to be there.
        damaged[8] = .init(id: "F8", name: "")
        let told = try await desk.pull(ToldCatalogue(damaged))
        #expect(told.figures.recordsWithdrawn == 1)
        #expect(try await desk.count() == 9)
    }

    @Test func aListOfWhichNothingCanBeReadIsNoSuccess() async throws {
        let all = firms(0..<3)
        _ = try await desk.pull(ToldCatalogue(all))
        let nameless = all.map { ToldCatalogue.Firm(id: $0.id, name: "") }
        let report = try await desk.pull(ToldCatalogue(nameless))
        #expect(report.outcome == .failed(code: "rows-unreadable", text: "none of 3"))
        #expect(report.figures.rowsQuarantined == 3)
        #expect(try await desk.count() == 3)
        let next = ToldCatalogue(all)
        _ = try await desk.pull(next)
        #expect(next.known.first??.entityTag == "\"1\"")
    }

    @Test func aListThatTurnsIntoAnotherKindIsRefusedUnlessItIsMeant() async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<3)))
        let needs = [ToldCatalogue.Firm(id: "Shafts of steel", name: "")]
        let turned = try await desk.pull(ToldCatalogue(needs, layout: ToldCatalogue.needs))
        #expect(turned.outcome == .failed(code: "kind-changed", text: "supplier to need"))
        #expect(turned.figures.rowsRead == 0)
        let unchanged = try await desk.pull(ToldCatalogue([], isNotModified: true))
        #expect(unchanged.outcome == .notModified)
        let still = try await desk.pull(ToldCatalogue(needs, layout: ToldCatalogue.needs))
        #expect(still.outcome == turned.outcome)
        let anew = try await desk.pull(
            ToldCatalogue(needs, layout: ToldCatalogue.needs), anew: true)
        #expect(anew.figures.rowsNew == 1)
    }

    @Test func aSourceThatIsBeingPulledIsNotPulledAgain() async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<2)))
        let claim = try await desk.store.claimSync(of: desk.source)
        let asked = ToldCatalogue(firms(0..<2))
        await #expect(throws: PullCatalogue.Refusal.claimed(desk.source)) {
            try await desk.pull(asked)
        }
        #expect(asked.known.isEmpty)
        claim?.letGo()
        #expect(try await desk.pull(asked).outcome == .done)
        #expect(try await !desk.store.isSyncClaimed(desk.source))
    }

    @Test func aPullWhoseSourceIsGivenAnotherEndpointEndsAsBrokenOff() async throws {
        _ = try await desk.pull(ToldCatalogue(firms(0..<10)))
        let replaced = ToldCatalogue(firms(0..<9)) { [desk] in
            try await desk.store.removeEndpoint(of: desk.source, stamp: desk.stamp)
        }
        let report = try await desk.pull(replaced)
        #expect(report.outcome == .interrupted)
        #expect(try await desk.count() == 10)
        #expect(try await desk.store.syncState(of: desk.source) == nil)
    }

    @Test func aFailedPullTellsWhatItWrote() async throws {
        let many = firms(0..<ImportCatalogue.batchRows + 10)
        let cut = ToldCatalogue(many, rowsBeforeCut: ImportCatalogue.batchRows + 5)
        let report = try await desk.pull(cut)
        #expect(report.figures.rowsNew == ImportCatalogue.batchRows)
        let remembered = try await desk.store.syncRuns(of: desk.source, limit: 1).first
        #expect(remembered?.figures.rowsNew == ImportCatalogue.batchRows)
    }
}
