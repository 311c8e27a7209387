import Catalog
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
        return reader.finish(
            among: [], on: SampleRecords.day("2026-02-01"), reading: SampleRecords.lexicon
        ).relations.compactMap(\.evidence.given)
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

    /// What the list tells of supplies whose row names these buyers, and their localisation rate.
    private func supplies(
        to buyers: String, _ more: [String: String]
    ) -> (relations: [SupplyRelation], rate: Localisation) {
        let names = ["name", "buyers"] + more.keys.sorted()
        let record = SourceRecord(
            source: SampleRecords.id("list"), key: "1",
            subject: .organisation(SampleRecords.organisation),
            layout: Layout(kind: .supplier, columns: names, assignments: []),
            cells: ["Press", buyers] + more.sorted { $0.key < $1.key }.map(\.value),
            position: RowPosition(file: "list.csv", line: 2),
            statedOn: SampleRecords.day("2026-01-10"))
        var reader = RelationReader()
        reader.take(
            SubjectRecords(
                id: SampleRecords.organisation,
                records: [StoredRecord(record: record, warnings: [], isWithdrawn: false)]),
            seen: FirmSight(whole: Sight(groups: .all, seesWarnings: false)))
        let day = SampleRecords.day("2026-02-01")
        let relations = reader.finish(
            among: [], on: day, reading: SampleRecords.lexicon
        ).relations
        let firms = Set(relations.flatMap { [$0.from, $0.to] })
        let countries = Dictionary(uniqueKeysWithValues: firms.map { ($0, "VN") })
        return (relations, Localisation(relations, countries: countries, vintage: day))
    }

    /// Each of two buyers was given the whole value, so that it counted twice.
    @Test func aValueOfARowOfSeveralBuyersIsNobodys() {
        let one = supplies(to: "Canon", ["contract value": "1500.5 USD"])
        #expect(one.relations.map(\.value) == [1500.5] && one.rate.note.counted == 1)
        let two = supplies(to: "Canon; Panasonic", ["contract value": "1500.5 USD"])
        #expect(two.relations.map(\.value) == [nil, nil])
        #expect(two.rate.note.counted == 0 && two.rate.note.missing == 2)
        #expect(two.rate.rate == nil)
    }

    /// `15/03/2020` was no day, and no contract ended.
    @Test(arguments: [
        "contracts/period/endDate", "awards/contractPeriod/endDate", "Contract end date",
        "Ngày hết hạn hợp đồng", "계약 종료일", "契約終了日",
    ])
    func aSupplyHoldsFromItsDayToItsLast(_ heading: String) throws {
        let told = supplies(
            to: "Canon", ["contract date": "15/03/2020", heading: "31.12.2027"])
        let relation = try #require(told.relations.first)
        #expect(relation.statedOn == SampleRecords.day("2020-03-15"))
        #expect(relation.until == SampleRecords.day("2027-12-31"), "\(heading)")
    }

    /// `1,500,000 USD` was no value.
    @Test(arguments: [
        ("1500.5 USD", 1500.5), ("1,500,000 USD", 1_500_000), ("USD 1.500.000,5", 1_500_000.5),
        ("2 500 000 usd", 2_500_000), ("1.5 triệu USD", 1_500_000),
    ])
    func aValueIsReadAsListsWriteIt(_ text: String, amount: Double) throws {
        let layout = Layout(kind: .supplier, columns: ["contract value"], assignments: [])
        let read = try #require(RelationAmount(text, in: layout))
        #expect(read.amount == amount && read.currency == "USD", "\(text)")
        #expect(supplies(to: "Canon", ["contract value": text]).relations[0].value == amount)
    }

    @Test func aLonePointGroupsWhereAListIsVietnamese() {
        let layout = Layout(kind: .supplier, columns: ["Giá trị hợp đồng"], assignments: [])
        #expect(RelationAmount("150.000 đ", in: layout)?.amount == 150_000)
        for heading in ["契約金額", "계약 금액", "Giá trị hợp đồng"] {
            #expect(supplies(to: "Canon", [heading: "5 USD"]).relations.map(\.value) == [5])
        }
        for text in ["", "USD", "0 USD", "-5 USD", "from 5 to 10 USD"] {
            #expect(RelationAmount(text, in: layout) == nil, "\(text)")
        }
    }

    /// What rows of an award say of their buyer: country and region of its first site.
    private func buyer(
        _ columns: [String: String]
    ) throws -> (country: String?, region: String?, unread: [String], sites: [Site]) {
        let names = ["name", "buyer/name"] + columns.keys.sorted()
        let record = SourceRecord(
            source: SampleRecords.id("list"), key: "1",
            subject: .organisation(SampleRecords.organisation),
            layout: Layout(kind: .supplier, columns: names, assignments: []),
            cells: ["Press", "Metro Board"] + columns.sorted { $0.key < $1.key }.map(\.value),
            position: RowPosition(file: "list.csv", line: 2),
            statedOn: SampleRecords.day("2026-01-10"))
        var reader = RelationReader()
        reader.take(
            SubjectRecords(
                id: SampleRecords.organisation,
                records: [StoredRecord(record: record, warnings: [], isWithdrawn: false)]),
            seen: FirmSight(whole: Sight(groups: .all, seesWarnings: false)))
        let known = reader.finish(
            among: [], on: SampleRecords.day("2026-02-01"), reading: SampleRecords.lexicon)
        let sites = try #require(known.buyers.first).sites.map(\.value)
        let region = sites.first?.region.flatMap { SampleRecords.lexicon.catalogue.regions[$0] }
        return (sites.first?.country, region?.nativeName, known.placesNotUnderstood, sites)
    }

    /// Edges of awards knew no buyer's place.
    @Test(arguments: [
        ("VN", "VN"), ("VNM", "VN"), ("Viet Nam", "VN"), ("Việt Nam", "VN"), ("베트남", "VN"),
        ("ベトナム", "VN"), ("Nhật Bản", "JP"), ("大韓民国", "KR"), ("Đức", "DE"), ("gb", "GB"),
    ])
    func aBuyersCountryIsReadByCodeAndName(_ text: String, country: String) throws {
        #expect(try buyer(["buyer/address/countryName": text]).country == country)
        #expect(try buyer(["buyer country": text]).country == country)
    }

    @Test(arguments: [
        ("Hà Nội", "VN"), ("Hanoi", "VN"), ("VN-HN", "VN"), ("하노이", "VN"), ("ハノイ", "VN"),
        ("Hà Nội", ""),
    ])
    func aBuyersRegionIsReadAndTellsItsCountry(_ text: String, country: String) throws {
        let found = try buyer([
            "buyer/address/region": text, "buyer/address/countryName": country,
        ])
        #expect(found.country == "VN" && found.region == "Hà Nội" && found.unread.isEmpty)
    }

    /// What rows of a list tell of their buyers, each a row of name, buyer, country and tax number.
    private func buyers(_ rows: [[String]], among suppliers: [Profile] = []) -> KnownRelations {
        var reader = RelationReader()
        for (number, row) in rows.enumerated() {
            let record = SourceRecord(
                source: SampleRecords.id("list"), key: String(number),
                subject: .organisation(SampleRecords.organisation),
                layout: Layout(
                    kind: .supplier,
                    columns: ["name", "buyer/name", "buyer country", "buyer tax code"],
                    assignments: []),
                cells: row, position: RowPosition(file: "list.csv", line: number + 2),
                statedOn: SampleRecords.day("2026-01-10"))
            reader.take(
                SubjectRecords(
                    id: SampleRecords.organisation,
                    records: [StoredRecord(record: record, warnings: [], isWithdrawn: false)]),
                seen: FirmSight(whole: Sight(groups: .all, seesWarnings: false)))
        }
        return reader.finish(
            among: suppliers, on: SampleRecords.day("2026-02-01"), reading: SampleRecords.lexicon)
    }

    /// Canon of Vietnam and Canon of Japan were one buyer, in the country that most rows said.
    @Test func buyersOfOneNameInTwoCountriesAreTwo() {
        let two = buyers([
            ["Press", "Canon", "VN", ""], ["Press", "CANON", "Nhật Bản", ""],
            ["Press", "Canon", "Viet Nam", ""],
        ])
        #expect(two.buyers.count == 2 && two.relations.count == 3)
        #expect(
            Set(two.buyers.map { $0.sites.compactMap(\.value.country) }) == [["VN", "VN"], ["JP"]])
        #expect(Set(two.relations.map(\.to)).count == 2)
        // Who does not say where means the one there is; of two neither.
        #expect(buyers([["P", "Canon", "VN", ""], ["P", "Canon", "", ""]]).buyers.count == 1)
        let three = buyers([
            ["P", "Canon", "VN", ""], ["P", "Canon", "JP", ""], ["P", "Canon", "", ""],
        ])
        #expect(three.buyers.count == 3)
    }

    @Test func anIdentifierTellsBuyersApartAndTogether() {
        let same = buyers([["P", "Canon VN", "VN", "0100"], ["P", "Canon Vietnam", "VN", "0100"]])
        #expect(same.buyers.count == 1)
        let others = buyers([["P", "Minh Long", "VN", "0100"], ["P", "Minh Long", "VN", "0200"]])
        #expect(others.buyers.count == 2)
    }

    @Test func aBuyerInAnotherCountryIsNoSupplierOfItsName() {
        var supplier = Profile(id: OrganisationID(country: "VN", digest: 7))
        supplier.names = [
            Stated(
                LocalisedText("Canon"), given: "Canon",
                provenance: Provenance(
                    source: SampleRecords.id("list"), recordKey: "9", line: 9,
                    statedOn: SampleRecords.day("2026-01-10"), authority: .partner))
        ]
        func buyer(_ country: String) -> OrganisationID? {
            buyers([["P", "Canon", country, ""]], among: [supplier]).relations.first?.to
        }
        #expect(buyer("VN") == supplier.id && buyer("") == supplier.id)
        #expect(buyer("JP") != supplier.id)
    }

    @Test func aBuyersPlaceThatNobodyKnowsIsKeptAndCounted() throws {
        let found = try buyer(["buyer/address/countryName": "Ruritania"])
        #expect(found.country == nil && found.unread == ["Ruritania"])
        #expect(found.sites.map(\.address) == ["Ruritania"])
        // A row of several buyers does not say whose place it tells.
        #expect(try buyer(["customers": "Canon; Honda", "buyer country": "VN"]).sites.isEmpty)
    }
}
