import Records
import Testing

@testable import Resolution

/// Firms of one address whose names contradict each other are left to a person.
@Suite struct ReservationTests {
    private static let fields: [ComparedField] = [
        .known(.name), .known(.address), .known(.phone),
    ]

    private func isReserved(_ one: [String], _ other: [String]) async throws -> Bool {
        var list = ListedRecords(fields: Self.fields)
        list.add(id: "one", texts: one)
        list.add(id: "other", texts: other)
        for filler in 0..<80 {
            let trade = filler < 4 ? "Garment House" : "Garment Works"
            list.add(id: "\(filler)", texts: ["\(trade) \(filler)", "\(filler) Tran Phu", ""])
        }
        let records = try await RecordColumns.reading(list, places: PlaceNames(), parts: 1)
        let plans = records.plans
        let comparisons = Comparison.all(of: plans)
        let comparer = PairComparer(records, comparisons: comparisons)
        let first = try #require(records.ids.firstIndex(of: "one"))
        let second = try #require(records.ids.firstIndex(of: "other"))
        let pattern = comparer.pattern(first, second)
        return Reservation(comparisons, columns: plans).holds(pattern)
    }

    @Test func workshopsOfOneVagueAddressAreReserved() async throws {
        let street = "Nayapara, Kashimpur, Gazipur"
        #expect(try await isReserved(["DB-Tex", street, ""], ["Hamza Textiles", street, ""]))
        #expect(try await isReserved(["Saitex 2", street, ""], ["Saitex 4", street, ""]))
        #expect(try await isReserved(["Saitex", street, ""], ["Saitex II", street, ""]))
    }

    @Test func aSharedNumberOrNameSpeaksForThem() async throws {
        let street = "Nayapara, Kashimpur, Gazipur"
        let phone = "0912345678"
        let (one, other) = ("Hamza Textiles Export", "Hamza Textiles Exprt House")
        #expect(try await !isReserved([one, street, phone], [other, "12 Bankao", phone]))
        #expect(try await !isReserved(["DB-Tex", street, ""], ["DB Tex Co., Ltd", street, ""]))
        #expect(try await !isReserved(["", street, ""], ["Hamza", street, ""]))
    }

    /// An agent at a fair answers for six exhibitors, and a switchboard for two firms of a group.
    @Test func namesThatAreUnlikeAreReservedWhoeverAnswersTheTelephone() async throws {
        let (one, other) = ("0912345678", "0912345679")
        let street = "Nayapara, Kashimpur, Gazipur"
        #expect(try await isReserved(["DB-Tex", street, one], ["Hamza", street, other]))
        #expect(try await isReserved(["DB-Tex", street, one], ["Hamza", street, one]))
        #expect(try await isReserved(["Saitex 2", street, one], ["Saitex", street, one]))
        let (electronics, display) = ("Samtech Electronics", "Samtech Display")
        #expect(try await isReserved([electronics, street, one], [display, street, one]))
        let (here, there) = ("700 Nongmaidaeng Muang", "12 Bankao Panthong")
        #expect(try await !isReserved(["Thaidaizo", here, one], ["Thaidaizo", there, other]))
    }

    @Test func plantsOfOneNameInTwoStreetsAreReserved() async throws {
        let (one, other) = ("700 Nongmaidaeng Muang", "12 Bankao Panthong")
        #expect(try await isReserved(["Thaidaizo", one, ""], ["Thaidaizo", other, ""]))
        let phone = "0912345678"
        #expect(try await !isReserved(["Thaidaizo", one, phone], ["Thaidaizo", other, phone]))
        #expect(try await !isReserved(["Thaidaizo", one, ""], ["Thaidaizo", "", ""]))
    }

    @Test func aNumberedDoorSpeaksForNamesThatAreClose() async throws {
        let door = "12 Baclong Daian"
        let (one, other) = ("Hamza Textiles Export", "Hamza Textiles Export House")
        #expect(try await !isReserved([one, door, ""], [other, door, ""]))
        #expect(try await isReserved([one, "Baclong Daian", ""], [other, "Baclong Daian", ""]))
        #expect(try await isReserved(["Minhlong", door, ""], [other, door, ""]))
    }

    /// A group's firms, and those of one trade, have one door and a word each of their own.
    @Test func namesWithWordsOfTheirOwnAreReservedAtOneDoor() async throws {
        let door = "12 Baclong Daian"
        for (one, other) in [
            ("Siemens Mobility", "Siemens Energy"),
            ("Impel Defender Security Partner", "Impel Safety Security Partner"),
            ("Springwood Surgery", "Garth Surgery"),
        ] {
            #expect(try await isReserved([one, door, ""], [other, door, ""]), "\(one)")
        }
    }

    /// `Ricardo` and `Ricardo Energy` are two firms of a group, whatever their door.
    @Test func aFurtherWordIsReservedAtOneDoorUnlessItIsUsual() async throws {
        let door = "12 Baclong Daian"
        let phone = "0912345678"
        let (one, other) = ("Ricardo", "Ricardo Energy")
        #expect(try await isReserved([one, door, ""], [other, door, ""]))
        #expect(try await !isReserved([one, door, phone], [other, door, phone]))
        let plans = ColumnPlan.columns(of: [.known(.name)])
        let comparisons = Comparison.all(of: plans)
        let pattern = UInt64(Agreement.further.rawValue)
        for share in [0.05, 0.3] {
            var levels = [Double](repeating: 0.1, count: Agreement.count)
            levels[Int(Agreement.further.rawValue)] = share
            let model = AgreementModel(
                matching: [levels], alternatives: [[levels], [levels]], matchingPairs: 1,
                alternativePairs: [1, 1])
            let reservation = Reservation(comparisons, columns: plans, model: model)
            #expect(reservation.holds(pattern) == (share < Reservation.furtherUsualMin))
        }
    }
}
