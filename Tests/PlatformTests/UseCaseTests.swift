import Matching
import Platform
import Records
import Store
import Synchronization
import Testing

@Suite struct UseCaseTests {
    private let lexicon = SampleRecords.lexicon
    private let stamp = Stamp(milliseconds: 0, actor: "test")
    private let date = SampleRecords.day("2026-11-21")

    private func add(_ fields: [String: String], to store: MemoryStore) async throws
        -> OrganisationID
    {
        var values: [FieldPath: String] = [:]
        for (name, text) in fields { values[try #require(FieldPath(name))] = text }
        return try await StateSupplier(store: store, lexicon: lexicon)
            .add(values, on: date, stamp: stamp).id
    }

    @Test func suppliersAreListedByPlaceAndProcess() async throws {
        let store = MemoryStore()
        let stamper = try await add(
            ["name": "A", "country": "VN", "region": "Bắc Giang", "processes": "dập kim loại"],
            to: store)
        let moulder = try await add(
            ["name": "B", "country": "KR", "processes": "사출 성형"], to: store)
        let list = ListSuppliers(store: store, lexicon: lexicon)
        func found(_ filter: ListSuppliers.Filter) async throws -> [OrganisationID] {
            try await list.list(filter, after: nil, limit: 10).map(\.id)
        }
        #expect(try await found(.init()).count == 2)
        #expect(try await found(.init(country: "KR")) == [moulder])
        let present = lexicon.region(in: "tỉnh Bắc Ninh", country: "VN")
        #expect(try await found(.init(region: present)) == [stamper])
        #expect(try await found(.init(process: ConceptID(.process, "stamping"))) == [stamper])
    }

    @Test func editsReplaceFieldsAndTakingBackShowsPartnersAgain() async throws {
        let store = MemoryStore()
        let id = try await add(["name": "A", "workers": "10"], to: store)
        let state = StateSupplier(store: store, lexicon: lexicon)
        try await state.edit(id, [FieldPath(.workers): "20"], on: date, stamp: stamp)
        let read = ReadProfiles(store: store, lexicon: lexicon)
        #expect(try await read.profile(of: id)?.workers?.value == 20)
        try await state.edit(id, [FieldPath(.workers): ""], on: date, stamp: stamp)
        let profile = try await read.profile(of: id)
        #expect(profile?.workers == nil)
        #expect(profile?.names.first?.value.text == "A")
    }

    @Test func oneDenialDoesNotTakeAnotherBack() async throws {
        let store = MemoryStore()
        let id = try await add(["name": "A"], to: store)
        let state = StateSupplier(store: store, lexicon: lexicon)
        for words in ["không có IATF 16949", "không có ISO 14001"] {
            try await state.edit(
                id, [FieldPath(.certificates): words], on: date, stamp: stamp)
        }
        let profile = try await ReadProfiles(store: store, lexicon: lexicon).profile(of: id)
        #expect(
            Set(profile?.deniedCertificates.compactMap { $0.value?.code } ?? [])
                == ["iatf-16949", "iso-14001"])
    }

    @Test func wordsNobodyKnowsAreSaidToReplaceNothing() async throws {
        let store = MemoryStore()
        let id = try await add(["name": "A"], to: store)
        let problems = try await StateSupplier(store: store, lexicon: lexicon)
            .edit(id, [FieldPath(.processes): "abcxyz"], on: date, stamp: stamp)
        #expect(problems.map(\.reason) == [.wordsUnknown])
    }

    @Test func whoSaysThatItDoesNotStampFailsANeedOfStamping() async throws {
        let store = MemoryStore()
        let id = try await add(["name": "A", "processes": "không dập kim loại"], to: store)
        let need = ReadNeedText(lexicon: lexicon).need("must: metal stamping", on: date)
        let matcher = try await EverybodyJudged.matcher(of: store, lexicon, on: date)
        let match = try #require(matcher.ranking(for: need).matches(top: 1).first)
        #expect(match.supplier == id)
        #expect(match.judgements.first?.outcome == .failed)
    }

    @Test func aMustOfAnUnknownNameIsSaid() {
        let need = SampleRecords.need(["processes": "stamping", "musts": "Lead time; Giá rẻ"])
        #expect(need.warnings.map(\.reason) == [.mustUnknown])
        let known = SampleRecords.need(["processes": "stamping", "musts": "Lead time"])
        #expect(known.warnings.isEmpty)
    }

    @Test func aFirmKeepsAName() async throws {
        let store = MemoryStore()
        let id = try await add(["name": "A"], to: store)
        let state = StateSupplier(store: store, lexicon: lexicon)
        for text in ["", "-"] {
            await #expect(throws: StateSupplier.Refusal.nameMissing) {
                try await state.edit(id, [FieldPath(.name): text], on: date, stamp: stamp)
            }
        }
    }

    @Test func aGapReportSaysWhichStepOpensTheNeed() async throws {
        let store = MemoryStore()
        let id = try await add(
            [
                "name": "A", "country": "VN", "processes": "dập kim loại",
                "certificates": "ISO 14001",
            ],
            to: store)
        let needs = StateNeed(store: store, lexicon: lexicon)
        try await needs.add(
            NeedID("N1"),
            [FieldPath(.processes): "metal stamping", FieldPath(.certificates): "IATF 16949"],
            on: date, stamp: stamp)
        let supplier = try #require(
            try await ReadProfiles(store: store, lexicon: lexicon).profile(of: id))
        let follower = try await FollowIndex.open(
            store, lexicon: lexicon, PreparedCatalogue(lexicon.catalogue), file: nil
        ) { _ in }
        let finder = FindCurrent(follower, store: store, lexicon: lexicon)
        let found = try await ReportGaps(finder: finder, lexicon: lexicon).report(
            on: supplier, needs: ReadNeeds(store: store, lexicon: lexicon).all(), date: date)
        let step = try #require(found.gaps.steps.first)
        #expect(
            step.step == .obtainCertificate(ConceptID(.standard, "iatf-16949"), by: date))
        #expect(step.opens.map(\.need) == [NeedID("N1")])
    }

    private func plan(_ layout: Layout) throws -> ImportPlan {
        ImportPlan(
            source: SampleRecords.id("list"), file: "list.csv", fileDigest: "d", layout: layout,
            statedOn: date)
    }

    @Test func aRunWhoseRowsAreGoneIsRefusedAndNotCrashed() async throws {
        let store = MemoryStore()
        try await store.save(SampleRecords.source("list"), stamp: stamp)
        let layout = Layout(
            kind: .supplier, columns: ["name"],
            assignments: [.init(path: FieldPath(.name), binding: .columns([0]))])
        let run = try await store.beginImport(try plan(layout), stamp: stamp)
        let quarantined = (1...3).map { line in
            IncomingQuarantine(
                cells: [""], position: RowPosition(file: "list.csv", line: line), problems: [])
        }
        _ = try await store.write(
            ImportBatch(quarantined: quarantined), to: run.id, stamp: stamp)
        let left = Mutex([
            TableRow(position: RowPosition(file: "list.csv", line: 2), cells: ["A"])
        ])
        await #expect(
            throws: ImportCatalogue.Refusal.rowsGone(file: "list.csv", committed: 3, found: 1)
        ) {
            _ = try await ImportCatalogue(store: store, lexicon: lexicon)
                .run(try plan(layout), stamp: stamp, rows: { left.withLock { $0.popLast() } })
        }
    }

    /// A cancelled import went on to the end.
    @Test func anImportThatIsCalledOffEndsBetweenBatchesAndIsGoneOnWith() async throws {
        let store = MemoryStore()
        try await store.save(SampleRecords.source("list"), stamp: stamp)
        let layout = Layout(
            kind: .supplier, columns: ["name"],
            assignments: [.init(path: FieldPath(.name), binding: .columns([0]))])
        let count = 2 * ImportCatalogue.batchRows + 7
        func rows() -> @Sendable () -> TableRow? {
            let next = Mutex(0)
            return {
                let line = next.withLock { line in
                    line += 1
                    return line
                }
                guard line <= count else { return nil }
                return TableRow(
                    position: RowPosition(file: "list.csv", line: line + 1), cells: ["A \(line)"])
            }
        }
        let importing = ImportCatalogue(store: store, lexicon: lexicon)
        let plan = try plan(layout)
        let stopping = Task {
            try await importing.run(plan, stamp: stamp, rows: rows()) { _ in
                withUnsafeCurrentTask { $0?.cancel() }
            }
        }
        var counts = ImportCounts()
        counts.rowsRead = ImportCatalogue.batchRows
        counts.rowsNew = ImportCatalogue.batchRows
        let stopped = await #expect(throws: ImportCatalogue.Stopped.self) {
            _ = try await stopping.value
        }
        #expect(stopped?.counts == counts)
        #expect(try await store.counts().organisations == ImportCatalogue.batchRows)
        let whole = try await importing.run(plan, stamp: stamp, rows: rows())
        #expect(whole.isResumed && whole.counts.rowsRead == count)
        #expect(try await store.counts().organisations == count)
    }

    @Test func questionsFitWhatIsAskedFor() {
        let english = Wording(language: .english, catalogue: lexicon.catalogue)
        let vietnamese = Wording(language: .vietnamese, catalogue: lexicon.catalogue)
        func asked(_ scheme: ConceptScheme, _ code: String) -> OpenPoint {
            .concept(asked: ConceptID(scheme, code), broader: nil)
        }
        #expect(
            english.question(asked(.material, "spcc")) == "Can you work SPCC cold-rolled steel?")
        #expect(english.question(asked(.product, "car-seat")) == "Have you made car seats before?")
        #expect(english.question(asked(.process, "cnc-milling")) == "Can you do CNC milling?")
        #expect(
            vietnamese.question(asked(.material, "spcc"))
                .hasPrefix("Quý công ty có gia công được "))
        #expect(
            vietnamese.question(asked(.product, "car-seat")).hasPrefix("Quý công ty đã từng làm "))
    }
}
