import Records
import Store
import SupplyNetwork
import Testing

@testable import Platform

/// Who supplies and owns whom, from columns as lists head them.
@Suite struct RelationReaderTests {
    private func told(
        _ heading: String, _ cell: String, seeing groups: FieldGroups = .all
    ) -> [String] {
        let record = SourceRecord(
            source: SampleRecords.id("list"), key: "1",
            subject: .organisation(SampleRecords.organisation),
            layout: Layout(kind: .supplier, columns: ["name", heading], assignments: []),
            cells: ["Press", cell], position: RowPosition(file: "list.csv", line: 2),
            statedOn: SampleRecords.day("2026-01-10"))
        var reader = RelationReader()
        reader.take(
            SubjectRecords(
                id: SampleRecords.organisation,
                records: [StoredRecord(record: record, warnings: [], isWithdrawn: false)]),
            seen: FirmSight(whole: Sight(groups: groups, seesWarnings: false)))
        return reader.finish(among: [], on: SampleRecords.day("2026-02-01")).relations
            .compactMap(\.evidence.given)
    }

    @Test(arguments: [
        "buyer", "Buyers", "BRANDS", "customer", "Customer(s)", "Main customers", "Khách hàng",
        "Khách hàng tiêu biểu", "KHACH HANG CHINH", "Bên mua", "고객사", "주요 거래처", "取引先",
        "主要納入先", "Khách hàng / Customers", "고객사 (Customers)", "buyer/name",
    ])
    func aHeadingOfCustomersIsRead(_ heading: String) {
        #expect(told(heading, "Canon") == ["Canon"], "\(heading)")
    }

    @Test(arguments: ["buyer/id", "customer service", "brand colour", "Khách hàng yêu cầu", "id"])
    func whatNamesSomethingElseIsNot(_ heading: String) {
        #expect(told(heading, "Canon").isEmpty, "\(heading)")
    }

    @Test func aCommaWithinANamePartsNothing() {
        #expect(
            told("customers", "Canon, Brother Co., Ltd; Panasonic、Honda,\nABC Corp, Inc.")
                == ["Canon", "Brother Co., Ltd", "Panasonic", "Honda", "ABC Corp, Inc."])
        // A column of one name each: an office and its city, a holding and its country.
        #expect(told("buyer/name", "Sở Y tế, Hà Nội") == ["Sở Y tế, Hà Nội"])
        #expect(told("parent company", "Far Holding, Korea") == ["Far Holding, Korea"])
    }

    /// A firm that kept what it does to itself was still drawn beside its customers.
    @Test func whatAFirmKeepsToItselfIsNoRelation() {
        func without(_ group: FieldGroup) -> FieldGroups {
            FieldGroups(FieldGroup.allCases.filter { $0 != group })
        }
        #expect(told("customers", "Canon", seeing: without(.work)).isEmpty)
        #expect(told("customers", "Canon", seeing: without(.firm)) == ["Canon"])
        #expect(told("parent company", "Far Holding", seeing: without(.firm)).isEmpty)
        #expect(told("parent company", "Far Holding", seeing: without(.work)) == ["Far Holding"])
        for heading in ["customers", "parent company"] {
            #expect(told(heading, "X", seeing: without(.name)).isEmpty)
        }
    }
}
