package import Records
package import Store
import TestSupport

/// Draws operations and questions from few names, so that they meet and get into each other's way.
package struct StoreGenerator {
    private var random: MatchingRandom
    private let names: [String]
    private let needs: [String]
    /// The runs there are, which whoever applies the operations has to tell.
    package var runs: [ImportRun] = []
    /// The latest syncs.
    package var syncs: [SyncRun] = []

    /// - Parameters:
    ///   - keys: what a store under test is to be tried with besides the usual ones.
    ///   - needs: the same for the ids of needs.
    package init(seed: UInt64, keys: [String] = [], needs: [String] = []) {
        random = MatchingRandom(seed: seed)
        let second = "A#" + StoreRows.digest(2).hexadecimal
        names = ["A", "B", "C", "", "\u{E9}", "e\u{301}", "a\u{0}b", second] + keys
        self.needs = ["N-1", "N-10", "N-2", "\u{1EC7}", "e\u{323}\u{302}", ""] + needs
    }

    /// What every scenario starts with, so that most of it is about something.
    package static let opening: [StoreOperation] = sources.map { source in
        .save(Source(id: source, title: "A list"))
    }

    private static let sources = ["chamber", "a", "embassy-2"].map(StoreRows.source)

    package mutating func operation() -> StoreOperation {
        switch Int.random(in: 0..<100, using: &random) {
        case ..<8: return .save(source())
        case ..<14: return .setWithdrawn(random.chance(50), sourceID())
        case ..<31: return .begin(plan())
        case ..<70: return writing()
        case ..<77: return .withdrawVanished(run()?.id ?? Self.unknownRun)
        case ..<79: return .abandon(sourceID())
        case ..<87: return exchange()
        case ..<95:
            return .finish(run()?.id ?? Self.unknownRun, moreFollow: random.chance(50))
        case ..<96: return .settle
        default: return .release(rows())
        }
    }

    private mutating func exchange() -> StoreOperation {
        switch Int.random(in: 0..<10, using: &random) {
        case ..<3: return .saveEndpoint(endpoint())
        case ..<4: return .removeEndpoint(sourceID())
        case ..<7: return .beginSync(sourceID(), random.pick(SyncMode.allCases))
        default: return finishing()
        }
    }

    private mutating func finishing() -> StoreOperation {
        var figures = SyncFigures()
        figures.requests = Int.random(in: 0...9, using: &random)
        figures.wireBytes = random.pick([0, .max])
        let outcome = random.pick([
            SyncRun.Outcome.done, .notModified, .stopped(missing: 4, known: 9),
            .failed(code: "timed-out", text: "e\u{301} \u{0}"),
        ])
        let state = random.pick([
            nil, SyncState(), SyncState(entityTag: "\"e\u{301}\"", cursor: "2"),
            SyncState(lastModified: "\u{E9}", lastSuccessMilliseconds: .min),
        ])
        return .finishSync(
            random.chance(90) ? syncs.first?.id ?? Self.unknownSync : Self.unknownSync, outcome,
            figures, state)
    }

    private static let unknownSync = SyncRun.ID(rawValue: 1_000_000)

    private mutating func endpoint() -> Endpoint {
        StoreRows.endpoint(
            sourceID().text, path: random.pick(["a", "b"]),
            fieldMap: random.pick([nil, "e\u{301}: name", "\u{E9}: name"]),
            contact: random.pick(["", "e\u{301}", "\u{E9}"]))
    }

    package mutating func question() -> StoreQuestion {
        let limit = random.pick([0, 1, 2, 3, 5, 1_000, -1])
        switch Int.random(in: 0..<16, using: &random) {
        case 0: return .sources
        case 1: return .runs
        case 2: return .counts
        case 3:
            return .organisations(after: random.chance(30) ? nil : organisation(), limit: limit)
        case 4: return .needs(after: random.chance(30) ? nil : need(), limit: limit)
        case 5: return .records(subject(random.pick([.supplier, .need])))
        case 6: return .subjects(key: random.pick(names), random.pick([.supplier, .need]))
        case 7:
            return .quarantine(
                random.chance(50) ? nil : sourceID(), after: random.chance(50) ? nil : row(),
                limit: limit)
        case 8: return .earlierEditions(subject(random.pick([.supplier, .need])))
        case 9: return exchangeQuestion(limit: limit)
        case 10, 11: return .vanished(run()?.id ?? Self.unknownRun)
        case 12: return .unfinishedRuns(sourceID())
        case 13, 14:
            return .changedRecords(after: Int64.random(in: -1...99, using: &random), lines: limit)
        default: return .changes(after: Int64.random(in: -1...99, using: &random), limit: limit)
        }
    }

    private mutating func exchangeQuestion(limit: Int) -> StoreQuestion {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .endpoints
        case 1: .lastSequence
        case 2: .syncState(sourceID())
        default: .syncRuns(random.chance(50) ? nil : sourceID(), limit: limit)
        }
    }

    private mutating func sourceID() -> SourceID {
        random.chance(3) ? StoreRows.source("nobody") : random.pick(Self.sources)
    }

    private mutating func source() -> Source {
        Source(
            id: random.pick(Self.sources), title: random.pick(["A list", "Another"]),
            authority: random.pick([.partner, .owner]), licence: random.pick(["", "CC"]),
            isWithdrawn: random.chance(50))
    }

    private mutating func plan() -> ImportPlan {
        let columns = random.pick([["Name"], ["Na\u{300}o"], ["N\u{E0}o"]])
        let kind: RecordKind = random.chance(70) ? .supplier : .need
        return StoreRows.plan(
            sourceID().text, file: random.pick(["a.csv", "b.csv"]),
            sheet: random.pick([nil, nil, "1"]), digest: random.pick(["d1", "d2"]),
            layout: StoreRows.layout(kind, columns: columns),
            day: random.chance(2)
                ? random.pick(StoreRows.impossibleDays)
                : Int.random(in: 20_000...20_005, using: &random),
            repeatedKey: random.chance(75) ? .secondRecord : .laterEdition)
    }

    private static let unknownRun = ImportRun.ID(rawValue: 1_000_000)

    /// One of the latest runs, finished or not.
    private mutating func run() -> ImportRun? {
        runs.isEmpty || random.chance(3) ? nil : random.pick(Array(runs.suffix(6)))
    }

    private mutating func writing() -> StoreOperation {
        let open = runs.filter { !$0.isFinished }
        let run = open.isEmpty || random.chance(5) ? run() : random.pick(open)
        let count = Int.random(in: 0...9, using: &random)
        let kind = run?.plan.layout.kind ?? .supplier
        var batch = ImportBatch(
            quarantined: (0..<Int.random(in: 0...2, using: &random)).map { _ in refused() },
            mended: random.chance(20) ? rows() : [])
        for _ in 0..<count {
            if random.chance(12) { batch.withdraw(random.pick(names)) }
            batch.records.append(record(kind))
        }
        if random.chance(10) { batch.withdraw(random.pick(names)) }
        return .write(batch, run?.id ?? Self.unknownRun)
    }

    private mutating func record(_ kind: RecordKind) -> IncomingRecord {
        IncomingRecord(
            key: random.pick(names),
            digest: StoreRows.digest(UInt64.random(in: 1...4, using: &random)),
            subject: subject(random.chance(1) ? random.pick([.supplier, .need]) : kind),
            cells: random.pick([[], [""], ["x", ""], ["e\u{301}"], ["\u{E9}\u{1F}", "\u{0}"]]),
            line: Int.random(in: 1...9, using: &random),
            warnings: random.chance(20) ? [StoreRows.problem(.phoneMalformed)] : [])
    }

    private mutating func refused() -> IncomingQuarantine {
        StoreRows.refused(
            random.pick([[], [""], ["", ""], ["x"], ["e\u{301}"], ["\u{E9}"], ["\u{1F}"], [" "]]),
            line: Int.random(in: 1...3, using: &random),
            key: random.chance(40) ? random.pick(names) : nil)
    }

    private mutating func row() -> QuarantinedRow.ID {
        QuarantinedRow.ID(rawValue: Int64.random(in: 0...30, using: &random))
    }

    private mutating func rows() -> [QuarantinedRow.ID] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in row() }
    }

    private mutating func organisation() -> OrganisationID {
        StoreRows.organisation(UInt64.random(in: 0..<8, using: &random))
    }

    private mutating func need() -> NeedID { NeedID(random.pick(needs)) }

    private mutating func subject(_ kind: RecordKind) -> SourceRecord.Subject {
        kind == .supplier ? .organisation(organisation()) : .need(need())
    }
}
