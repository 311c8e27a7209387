import Matching
import Platform
import Records
import Store
import SupplyNetwork
import Testing

/// A cut that nobody is in says why, and one that nobody can be in is refused.
@Suite struct EmptyCutTests {
    private let lexicon = SampleRecords.lexicon
    private let day = SampleRecords.day("2026-02-01")

    private func store() async throws -> MemoryStore {
        let store = MemoryStore()
        for (name, more) in [
            ("A", [.region: "Bắc Ninh", .workers: "40", .ownership: "100% vốn Nhật Bản"]),
            ("B", [.region: "Đồng Nai"]),
        ] as [(String, [Field: String])] {
            var values = [FieldPath(.name): name, FieldPath(.country): "VN"]
            for (field, text) in more { values[FieldPath(field)] = text }
            _ = try await StateSupplier(store: store, lexicon: lexicon).add(
                values, on: SampleRecords.day("2026-01-10"),
                stamp: Stamp(milliseconds: 0, actor: "test"))
        }
        return store
    }

    private func network(_ cut: String) async throws -> AssembledNetwork {
        let cut = try Cut(cut, lexicon.catalogue, on: day)
        return try await AssembleNetwork(store: store(), lexicon: lexicon)
            .network(NetworkQuestion(cut: cut, day: day, language: .english))
    }

    private func told(
        _ cut: String, in language: Language = .english, below minCell: Int = 1
    ) async throws -> String {
        let network = try await network(cut)
        let empty = try #require(network.emptyCut)
        return empty.sentences(in: language, below: minCell, network.label(of:))
            .joined(separator: "\n")
    }

    @Test func itTellsWhichProvinceItTookAndWhatIsStated() async throws {
        let text = try await told("region:\"Khánh Hòa\" product:hs-8708")
        #expect(text.contains("Khanh Hoa (vn-2025-56)"))
        #expect(text.contains("Region: known of 2 of 2 suppliers; as asked for: 0."))
        #expect(text.contains("Products: known of none of 2 suppliers"))
        let size = try await told("size:large")
        #expect(size.contains("known of 1 of 2 suppliers; as asked for: 0."))
        for language in [Language.vietnamese, .korean, .japanese] {
            #expect(try await told("product:hs-8708", in: language).contains("2"))
        }
    }

    /// Nobody has both; each alone told how many few have.
    @Test func fewWhoMeetOneThingAskedForAreNotCounted() async throws {
        let text = try await told("region:\"Đồng Nai\" product:hs-8708", below: 3)
        let few = "fewer than 3"
        #expect(
            text.contains("Region: known of \(few) of \(few) suppliers; as asked for: \(few)."))
        let vietnamese = try await told(
            "region:\"Đồng Nai\" product:hs-8708", in: .vietnamese, below: 3)
        #expect(vietnamese.contains("đúng điều kiện: dưới 3."))
    }

    @Test func aReportTellsItToo() async throws {
        let report = await (try network("product:hs-8708")).report(
            title: "t", cut: "product:hs-8708", minCell: 1, catalogue: lexicon.catalogue)
        let page = String(decoding: ReportPage.write(report).bytes, as: UTF8.self)
        #expect(page.contains("Products: known of none of 2 suppliers"))
        #expect(try await network("country:VN").emptyCut == nil)
    }

    /// `ownership:banana` kept nobody, and nothing was said.
    @Test func anOwnershipThatNobodyHasNorATemplateOffersIsRefused() async throws {
        for cut in ["ownership:banana", "country:VN -ownership:banana"] {
            let fault = try #require(try await network(cut).cutFault)
            #expect(fault.text == "banana")
            let sentence = fault.sentence(in: .english)
            #expect(sentence.contains("100% vốn Nhật Bản") && sentence.contains("FDI"))
            #expect(sentence.hasPrefix("Column \(cut.count - 5)"), "\(sentence)")
        }
        for kind in ["FDI", "fdi", "\"Liên doanh\"", "state-owned", "\"100% VỐN Nhật Bản\""] {
            #expect(try await network("ownership:" + kind).cutFault == nil, "\(kind)")
        }
    }
}
