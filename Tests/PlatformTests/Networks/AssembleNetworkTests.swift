import Matching
import Platform
import Records
import Store
import SupplyNetwork
import Testing

/// The network of a store: as it was known on a day, and as somebody may see it.
@Suite struct AssembleNetworkTests {
    private let lexicon = SampleRecords.lexicon
    private let stamp = Stamp(milliseconds: 0, actor: "test")

    private func add(
        _ fields: [String: String], to store: MemoryStore, on day: String
    ) async throws -> OrganisationID {
        try await StateSupplier(store: store, lexicon: lexicon)
            .add(Self.values(fields), on: SampleRecords.day(day), stamp: stamp).id
    }

    private static func values(_ fields: [String: String]) throws -> [FieldPath: String] {
        var values: [FieldPath: String] = [:]
        for (name, text) in fields { values[try #require(FieldPath(name))] = text }
        return values
    }

    private func network(
        _ store: MemoryStore, on day: String, cut: String = "", vintage: String? = nil,
        reach: DisclosureLevel = .signedIn
    ) async throws -> AssembledNetwork {
        let vintage = vintage.map(SampleRecords.day)
        let question = NetworkQuestion(
            cut: try Cut(cut, lexicon.catalogue, on: SampleRecords.day(day), vintage: vintage),
            day: SampleRecords.day(day), vintage: vintage, reach: reach, language: .english)
        return try await AssembleNetwork(store: store, lexicon: lexicon).network(question)
    }

    @Test func aDayKnowsWhatHadBeenSaidByThen() async throws {
        let store = MemoryStore()
        let early = try await add(
            ["name": "A", "country": "VN", "processes": "metal stamping"], to: store,
            on: "2026-01-10")
        let late = try await add(
            ["name": "B", "country": "VN", "processes": "metal stamping"], to: store,
            on: "2026-03-10")
        #expect(try await network(store, on: "2026-01-09").suppliers.isEmpty)
        #expect(try await network(store, on: "2026-02-01").suppliers.map(\.id) == [early])
        let now = try await network(store, on: "2026-04-01")
        #expect(Set(now.suppliers.map(\.id)) == [early, late])
        #expect(now.graph().nodes.contains { $0.id == "firm:" + late.text })
    }

    @Test func aChangedRecordCountsAsItWas() async throws {
        let store = MemoryStore()
        let id = try await add(["name": "A", "workers": "10"], to: store, on: "2026-01-10")
        try await StateSupplier(store: store, lexicon: lexicon).edit(
            id, [FieldPath(.workers): "200"], on: SampleRecords.day("2026-03-10"), stamp: stamp)
        #expect(try await network(store, on: "2026-04-01").suppliers[0].workers?.value == 200)
        #expect(try await network(store, on: "2026-02-01").suppliers[0].workers?.value == 10)
    }

    @Test func whoeverMayNotSeeNeedsGetsANetworkWithoutThem() async throws {
        let store = MemoryStore()
        let id = try await add(
            ["name": "A", "country": "VN", "processes": "metal stamping"], to: store,
            on: "2026-01-10")
        try await StateNeed(store: store, lexicon: lexicon).add(
            NeedID("N1"), try Self.values(["processes": "metal stamping", "title": "Clip"]),
            on: SampleRecords.day("2026-01-11"), stamp: stamp)
        let seen = try await network(store, on: "2026-02-01")
        #expect(seen.abilities.map(\.supplier) == [id] && seen.needsHidden == 0)
        #expect(seen.graph().edges.contains { $0.kind == .canSupply })
        let open = try await network(store, on: "2026-02-01", reach: .everybody)
        #expect(open.needs.isEmpty && open.needsHidden == 1 && open.abilities.isEmpty)
    }

    /// An edge said that a firm fits, and not by which words.
    @Test func aFitTellsTheWordsThatMeetEachRequirement() async throws {
        let store = MemoryStore()
        _ = try await add(
            [
                "name": "A", "country": "VN", "processes": "gia công dập",
                "certificates": "IATF 16949:2016 (2029-06-20)",
            ], to: store, on: "2026-01-10")
        try await StateNeed(store: store, lexicon: lexicon).add(
            NeedID("N1"),
            try Self.values([
                "processes": "metal stamping", "certificates": "ISO 9001",
                "capacity": "20000", "musts": "processes, certificates, capacity",
            ]),
            on: SampleRecords.day("2026-01-11"), stamp: stamp)
        let seen = try await network(store, on: "2026-02-01")
        let plain = seen.graph().edges.first { $0.kind == .canSupply }
        #expect(plain?.evidence.given == "likely" && plain?.evidence.saidBy == nil)
        let told = await seen.wordedGraph().edges.first { $0.kind == .canSupply }
        #expect(
            told?.evidence.given
                == "likely: ISO 9001 ← IATF 16949:2016 until 2029-06-20 “IATF 16949:2016 "
                + "(2029-06-20)”; Metal stamping ← “gia công dập”; “metal stamping” (partly) ← "
                + "answers 2 words and pairs “gia công dập”; not known: 20,000 pieces a month")
        let source = try #require(seen.suppliers.first?.processes.first?.provenance.source)
        #expect(told?.evidence.saidBy == source.text)
    }

    /// Fits began on the day of the export, which nobody had said.
    @Test func aFitStandsSinceTheLastOfWhatItRestsOn() async throws {
        let store = MemoryStore()
        for (name, day) in [("A", "2026-01-10"), ("B", "2026-01-20")] {
            _ = try await add(
                ["name": name, "country": "VN", "processes": "metal stamping"], to: store, on: day)
        }
        try await StateNeed(store: store, lexicon: lexicon).add(
            NeedID("N1"), try Self.values(["processes": "metal stamping", "title": "Clip"]),
            on: SampleRecords.day("2026-01-15"), stamp: stamp)
        let graph = try await network(store, on: "2026-02-01").wordedGraph()
        let days = graph.edges.filter { $0.kind == .canSupply }.map(\.knownSince)
        #expect(Set(days) == [SampleRecords.day("2026-01-15"), SampleRecords.day("2026-01-20")])
        let written = GEXFWriter.write(
            NetworkExport(
                graph,
                description: ExportDescription(
                    title: "t", date: SampleRecords.day("2026-02-01"), snapshot: "s",
                    vintage: SampleRecords.day("2026-02-01"))))
        let text = String(decoding: written.bytes, as: UTF8.self)
        let lines = text.split(separator: "\n").filter { $0.contains("kind=\"can-supply\"") }
        #expect(lines.count == 2 && lines.allSatisfy { $0.contains(" start=\"2026-01-") })
        #expect(!lines.contains { $0.contains("2026-02-01") })
    }

    @Test func wordsThatSomebodyMayNotSeeAreNoEvidence() async throws {
        let store = MemoryStore()
        _ = try await add(
            [
                "name": "A", "country": "VN", "processes": "dập (gọi 0912 345 678)",
                "minimumOrder": "321 chiếc",
            ], to: store, on: "2026-01-10")
        try await StateNeed(store: store, lexicon: lexicon).add(
            NeedID("N1"),
            try Self.values(["processes": "metal stamping", "minimumOrder": "900"]),
            on: SampleRecords.day("2026-01-11"), stamp: stamp)
        func given(_ reach: DisclosureLevel) async throws -> String {
            try await network(store, on: "2026-02-01", reach: reach).wordedGraph().edges
                .first { $0.kind == .canSupply }?.evidence.given ?? ""
        }
        let (open, close) = (try await given(.matched), try await given(.signedIn))
        #expect(open.contains("321") && open.contains("345 678"))
        #expect(close.contains("Metal stamping"))
        #expect(!close.contains("321") && !close.contains("345 678"))
    }

    /// Four hundred records of 354 firms counted as 400, and nothing said so.
    @Test func itIsToldWhatWasNeverResolved() async throws {
        let store = MemoryStore()
        for name in ["Minh Long", "Minh Long Co. Ltd"] {
            _ = try await add(["name": name, "country": "VN"], to: store, on: "2026-01-10")
        }
        let never = try await network(store, on: "2026-02-01").resolution
        #expect(!never.hasRun && never.recordsSince == 2)
        let resolve = ResolveSuppliers(store: store, catalogue: lexicon.catalogue, threads: 1)
        _ = try await resolve.run(stamp: stamp)
        let resolved = try await network(store, on: "2026-02-01").resolution
        #expect(resolved.hasRun && resolved.isComplete)
        _ = try await add(["name": "Tan Phu", "country": "VN"], to: store, on: "2026-01-11")
        let since = try await network(store, on: "2026-02-01").resolution
        #expect(since.hasRun && since.recordsSince == 1)
    }

    @Test func aCutJudgesAmongAllButCountsItsOwn() async throws {
        let store = MemoryStore()
        let here = try await add(
            ["name": "A", "country": "VN", "region": "Bắc Ninh", "processes": "stamping"],
            to: store, on: "2026-01-10")
        _ = try await add(
            ["name": "B", "country": "VN", "region": "Đồng Nai", "processes": "stamping"],
            to: store, on: "2026-01-10")
        let part = try await network(store, on: "2026-02-01", cut: "region:\"Bắc Ninh\"")
        #expect(part.suppliers.map(\.id) == [here] && part.supplierCount == 2)
        let figures = part.figures(minCell: 1)
        #expect(figures.counts.regions.count == 1 && figures.keptBack == 0)
        #expect(part.regionsInCut?.map(\.code) == ["vn-2025-24"] && part.comparedWith == 2)
        let report = await part.report(
            title: "t", cut: "", minCell: 1, catalogue: lexicon.catalogue)
        #expect(report.regions.count == 34 && report.regions.filter(\.isInCut).count == 1)
    }

    /// None of a cut's suppliers was found at an old vintage, and nothing said why.
    @Test func whoMayHaveBeenInTheCutIsTold() async throws {
        let store = MemoryStore()
        _ = try await add(
            ["name": "A", "country": "VN", "region": "Bắc Ninh", "processes": "stamping"],
            to: store, on: "2026-01-10")
        let part = try await network(
            store, on: "2026-02-01", cut: "region:vn-2008-27", vintage: "2025-01-01")
        #expect(part.suppliers.isEmpty && part.suppliersWithoutRegion == 1)
        let report = await part.report(
            title: "t", cut: "", minCell: 1, catalogue: lexicon.catalogue)
        #expect(report.regions.count == 63 && report.counts.toldWithoutRegion == 1)
        let unsure = report.regions.filter(\.isUnsure)
        #expect(unsure.map(\.id.code) == ["vn-2008-27"] && unsure.allSatisfy(\.isInCut))
    }
}
