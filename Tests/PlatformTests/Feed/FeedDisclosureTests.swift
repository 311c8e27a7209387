import Records
import Store
import Testing

@testable import Platform

@Suite struct FeedDisclosureTests {
    private func told(
        _ fields: [String: String], kind: RecordKind = .supplier
    ) -> [String: String] {
        let told = FeedDisclosure.told(of: SampleRecords.record(fields, kind: kind).record)
        return Dictionary(
            uniqueKeysWithValues: told.fields.map { ($0.key.description, $0.value) })
    }

    /// Every field that is not on the list is kept, so a new field is kept until somebody decides.
    @Test func whatIsNotListedIsKept() {
        let kept: [RecordKind: Set<Field>] = [
            .supplier: [
                .externalID, .supplierID, .phone, .email, .website, .contact, .remark,
                .description, .experience, .readiness, .minimumOrder,
            ],
            .need: [
                .externalID, .buyer, .text, .targetPrice, .near, .withinKilometres, .remark,
                .experience, .readiness, .minimumOrder,
            ],
        ]
        for kind in RecordKind.allCases {
            let fields = Set(Field.fields(of: kind)).subtracting(FeedDisclosure.fields(of: kind))
            #expect(fields == kept[kind], "\(kind)")
        }
    }

    @Test func qualifiedFieldsAreToldWithTheirQualifiers() {
        let fields = [
            "name.vi": "Công ty A", "certificates": "ISO 9001", "externalID.listed": "7",
            "processes": "dập",
        ]
        #expect(
            told(fields) == [
                "name.vi": "Công ty A", "certificates": "ISO 9001", "processes": "dập",
            ])
    }

    @Test func aRecordWithoutANameIsNotTold() {
        #expect(told(["workers": "20", "processes": "dập"]).isEmpty)
        #expect(told(["buyer": "Acme", "country": "VN"], kind: .need).isEmpty)
        #expect(told(["title": "Gears", "buyer": "Acme"], kind: .need) == ["title": "Gears"])
    }

    @Test(arguments: [
        ("identifiers.vn-mst", "0101248141", true), ("identifiers", "0101248141", true),
        ("identifiers", "010 124 8141", true), ("identifiers.vn-mst", "0101248142", false),
        ("identifiers.vn-mst", "001099012345", false), ("identifiers", "001 099 012 345", false),
        ("identifiers", "1099012345", false), ("identifiers.cccd", "001099012345", false),
        ("identifiers.lei", "0101248141", false), ("identifiers.kr-brn", "124-81-00998", true),
    ])
    func onlyNumbersOfFirmsAreTold(_ path: String, number: String, isTold: Bool) {
        #expect((told(["name": "A", path: number])[path] != nil) == isTold)
    }

    @Test(arguments: [
        "12 Láng Hạ, ĐT 0243.856.1234", "KCN Quế Võ - 0912 345 678", "+84 24 3825 1234",
        "(024) 3825 1234", "sales@a.vn", "84912345678", "010-1234-5678", "CCCD 001099012345",
        "zalo:0912345678", "0084912345678", "0912/345/678", "0912,345,678", "0912–345–678",
        "0912 - 345 - 678", "024 - 3825 1234", "(024)  -  3825 / 1234", "0912 – 345 – 678",
        "0912\u{A0}345\u{A0}678", "０９１２３４５６７８", "sales＠a.vn",
    ])
    func aTextWithAContactInItIsKept(_ text: String) {
        #expect(ContactScreen.finds(in: text))
        #expect(told(["name": "A", "address": text]) == ["name": "A"])
        #expect(told(["name": text]).isEmpty)
    }

    @Test(arguments: [
        "Lô 05, 06, 07, 08 và 09 KCN Quế Võ", "1.000.000.000 pcs", "0.05 - 0.1 mm", "±0.01",
        "21/11/2026", "01.02.2026 - 31.12.2027", "SUS304 @ 2 mm", "ISO 9001:2015, IATF 16949:2016",
        "500 x 400 x 300", "0.001", "", "Số 84 Trần Phú", "100000", "mã 0001 0002",
    ])
    func anOrdinaryTextIsTold(_ text: String) { #expect(!ContactScreen.finds(in: text)) }

    @Test func aTextThatNamesTheContactIsKept() {
        let fields = [
            "name": "Cơ khí Nguyễn Văn An", "contact": " Nguyễn Văn An ",
            "address": "Nhà ông Nguyễn Văn An, Quế Võ", "products": "gears",
        ]
        #expect(told(fields) == ["name": "Cơ khí Nguyễn Văn An", "products": "gears"])
        let need = ["title": "Gears for Acme", "buyer": "Acme", "processes": "hobbing"]
        #expect(told(need, kind: .need) == ["processes": "hobbing"])
        let record = SampleRecords.record(need, kind: .need).record
        #expect(FeedDisclosure.told(of: record).withheld == 1)
    }
}
