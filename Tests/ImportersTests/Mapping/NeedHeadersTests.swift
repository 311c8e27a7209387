import Foundation
import Importers
import Records
import Testing

/// Headers as they come in lists of needs. What the targets are read as is tested with the
/// reading of needs; here both sides agree on the targets.
struct NeedHeadersTests {
    private static let needs = HeaderSynonyms(kind: .need)

    @Test(
        arguments: [
            "externalID": ["id", "Mã nhu cầu", "qid", "RFQ No", "요청번호"],
            "title": ["title", "Tên chi tiết", "Ten linh kien", "Part name", "품명", "件名"],
            "buyer": ["buyer", "Bên mua", "Purchaser", "발주사"],
            "text": [
                "text", "Mô tả", "Nội dung yêu cầu", "Description", "요구사항", "仕様",
                "Nội dung cần tìm", "Nhu cầu tìm kiếm", "Looking for", "Inquiry", "수요 내용",
                "요구", "ご要望", "要求", "調達内容",
            ],
            "tolerance": ["Dung sai đạt được", "Achievable tolerance", "達成公差"],
            "certificates": ["Chứng chỉ bắt buộc", "Required certificates", "필수인증"],
            "certificates.must": ["certificates_must", "must.certificates", "Must certificates"],
            "certificates.should": [
                "certificates_should", "should.certificates", "Chứng chỉ ưu tiên",
                "Chung chi uu tien",
                "Nice to have certificates", "우대인증",
            ],
            "firstDelivery": ["first_delivery", "Ngày giao hàng đầu tiên", "SOP", "첫납품일"],
            "answerBy": ["Hạn báo giá", "Deadline", "회신기한"],
            "near": ["near", "near.place", "Nơi giao hàng", "Ship to"],
            "withinKilometres": ["near.within_km", "Bán kính", "Radius (km)"],
            "region": ["provinces", "Tỉnh"], "language": ["language", "Ngôn ngữ"],
            "languages": ["languages", "Ngôn ngữ giao tiếp"],
            "targetPrice": ["Giá mục tiêu", "Target price"],
        ] as [String: [String]])
    func aHeaderMeansItsField(_ target: String, headers: [String]) {
        for header in headers {
            #expect(Self.needs.path(of: header)?.description == target, "\(header)")
        }
    }

    @Test(
        arguments: [
            ("processes.must", "processes.must"), ("must.processes", "processes.must"),
            ("Processes (must)", "processes.must"), ("must.volume_per_month", "capacity.must"),
            ("lead_time_must", "leadTime.must"), ("processes.should", "processes.should"),
            ("materials_should", "materials.should"), ("tolerance.should-3", "tolerance.should-3"),
            ("Dung sai (should)", "tolerance.should"), ("country.should", "country.should"),
            ("should.country", "country.should"), ("should.provinces", "region.should"),
            ("must.country", "country.must"),
        ])
    func mustAndShouldAreTheTargetsQualifier(_ header: String, target: String) {
        #expect(Self.needs.path(of: header)?.description == target)
        #expect(FieldPath(target) != nil, "a mapping file may say the same")
    }

    @Test(
        arguments: [
            ("should.envelope", "envelope.wish"), ("should.weight", "weight.wish"),
            ("should.moq", "minimumOrder.wish"), ("should.lead_time", "leadTime.wish"),
            ("should.language", "languages.wish"), ("should.material", "materials.wish"),
            ("should.capacity", "capacity.wish"), ("should.volume_per_month", "capacity.wish"),
            ("should.tolerance_mm", "tolerance.wish"), ("should.process", "processes.wish"),
            ("should.processes", "processes.wish"), ("should.experience", "experience.wish"),
        ])
    func anObjectOfWeightsSaysWhatIsWished(_ header: String, target: String) {
        #expect(Self.needs.path(of: header)?.description == target)
    }

    @Test(arguments: ["should", "must", "should.cost", "must.title", "3", "should-3", "title.must"])
    func whatCannotBeWeighedIsNoMust(_ header: String) {
        let qualifier = Self.needs.path(of: header)?.qualifier
        #expect(qualifier == nil)
    }

    @Test func suppliersHaveNoMusts() {
        let suppliers = HeaderSynonyms(kind: .supplier)
        #expect(suppliers.path(of: "processes.must") == nil)
    }

    /// No two columns of the demo's needs end up in one field, and none is lost.
    @Test func everyKeyOfTheDemosNeedsIsKnown() throws {
        let reader = try JSONLinesReader(
            path: ListFixture.sample("../Catalog/Demo/needs.jsonl"))
        let map = try FieldMap.guessed(
            columns: reader.columns, kind: .need, certificates: .none, file: "")
        let resolved = try map.resolved(columns: reader.columns)
        #expect(resolved.unmatched.isEmpty)
        let targets = resolved.layout.assignments.map(\.path.description)
        let wishes = targets.filter { $0.hasSuffix(".wish") }.sorted()
        #expect(
            wishes == [
                "envelope.wish", "languages.wish", "leadTime.wish", "materials.wish",
                "minimumOrder.wish", "weight.wish",
            ])
        #expect(targets.contains("certificates.must") && targets.contains("certificates.should"))
        #expect(Set(targets).count == targets.count)
        let row = try #require(try reader.next())
        func text(_ target: String) -> String? {
            resolved.layout.assignments.first { $0.path.description == target }
                .flatMap { resolved.layout.text(of: $0.binding, in: row.cells) }
        }
        #expect(text("certificates.must") == "IATF 16949")
        #expect(text("certificates.should") == "ISO 14001")
        #expect(text("leadTime") == "30" && text("leadTime.wish") == "2")
        #expect(text("minimumOrder") == "5000" && text("minimumOrder.wish") == "1")
        #expect(text("near") == "Bắc Ninh" && text("withinKilometres") == "120")
        #expect(text("languages") == "vi; en")
        #expect(text("tolerance") == "0.05")
    }

    @Test func aNeedMayBeNothingButAnIdAndAText() throws {
        let reader = try CSVReader(path: ListFixture.sample("CSV/Samples/needs-id-and-text.csv"))
        let map = try FieldMap.guessed(
            columns: reader.columns, kind: .need, certificates: .none, file: "")
        #expect(Set(map.fields.keys) == [FieldPath(.externalID), FieldPath(.text)])
    }
}
