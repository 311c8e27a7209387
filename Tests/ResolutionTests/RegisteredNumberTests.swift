import Catalog
import Records
import Testing

@testable import Resolution

/// What numbers say that an office gives out once, right ones and such as fail their check digit.
@Suite struct RegisteredNumberTests {
    private static let fields: [ComparedField] = [
        .known(.name), .known(.taxNumber), .known(.country), .known(.phone), .known(.address),
    ]
    private static let right = "0100109106"
    private static let wrong = "0100109107"
    /// Unlike each other, and with right numbers of their own.
    private static let others = [
        ["Nhựa Bình Minh", "0300588569", "VN", "028 3969 0973", "240 Hậu Giang, Hồ Chí Minh"],
        ["Dệt Phong Phú", "0101248141", "VN", "024 7300 7300", "10 Phạm Văn Bạch, Hà Nội"],
        ["Sứ Thiên Thanh", "2300325764", "VN", "0222 3555 111", "5 Lê Thái Tổ, Bắc Ninh"],
        ["Giấy Sài Gòn", "0101243150", "VN", "024 3825 9999", "6 Trần Phú, Hà Nội"],
        ["Gỗ Trường Sơn", "0106315345", "VN", "0236 3822 222", "7 Bạch Đằng, Đà Nẵng"],
        ["Thép Việt Ý", "0303217354", "VN", "0251 3836 512", "8 Đồng Khởi, Đồng Nai"],
        ["Cao su Đà Nẵng", "", "VN", "0236 3847 408", "9 Lê Văn Hiến, Đà Nẵng"],
        ["May Hoàng Thị Loan", "", "VN", "0238 3838 111", "33 Nguyễn Văn Trỗi, Nghệ An"],
    ]

    /// Two records beside so many others that there are `count`.
    private func resolved(
        _ one: [String], _ other: [String], of count: Int
    ) async throws -> ResolvedList {
        var list = ListedRecords(fields: Self.fields)
        list.add(id: "one", texts: one)
        list.add(id: "other", texts: other)
        for (place, texts) in Self.others.prefix(count - 2).enumerated() {
            list.add(id: "\(place)", texts: texts)
        }
        return try await Resolver(catalogue: try Catalogue.embedded(), threads: 1).resolve(list)
    }

    private static func firm(_ name: String, _ number: String) -> [String] {
        [name, number, "VN", "024 6266 0306", "1 Trần Hữu Dực, Hà Nội"]
    }

    /// In a base of three everything that agrees is of one firm, so that nothing was learned, and
    /// two equal records with one right number stayed apart unasked.
    @Test(arguments: [2, 3, 4, 10])
    func mergeRecordsOfOneRightNumberInSmallBases(count: Int) async throws {
        let list = try await resolved(
            Self.firm("Công ty Cơ khí Sao Mai", Self.right),
            Self.firm("Cơ khí Sao Mai", Self.right), of: count)
        let why = try list.explanation(of: "one", and: "other")
        #expect(why.isOneCluster && why.probability >= list.thresholds.automatic, "\(why)")
        #expect(list.clusterCount == count - 1)
    }

    @Test(arguments: [2, 3, 4, 10])
    func askOfTwoUnlikeNamesOfOneRightNumber(count: Int) async throws {
        let names = ["Cơ khí Sao Mai", "Điện tử Phương Đông"]
        let rows = names.map { [$0, Self.right, "VN", "", ""] }
        let list = try await resolved(rows[0], rows[1], of: count)
        let why = try list.explanation(of: "one", and: "other")
        #expect(why.haveMet && !why.isForbidden)
        #expect(why.probability >= list.thresholds.review, "\(why)")
    }

    /// Two unlike names with one made up number were one firm with a probability of 0.86.
    @Test(arguments: 1...4)
    func wrongOnesNeverOutweighAnEqualName(seed: UInt64) async throws {
        var list = ListedRecords(fields: Self.fields)
        let firms = SampleFirms(seed: seed, firms: 60)
        for (place, record) in firms.records.enumerated() {
            let number = place % 3 == 0 ? "999\(place / 6)00000" : record.texts[3]
            list.add(
                id: "\(place)",
                texts: [record.texts[0], number, "VN", record.texts[2], record.texts[1]])
        }
        for name in ["Cơ khí Sao Mai", "Điện tử Phương Đông"] {
            list.add(id: name, texts: [name, Self.wrong, "VN", "", ""])
        }
        let resolved = try await Resolver(
            catalogue: try Catalogue.embedded(), threads: 1
        ).resolve(list)
        let learned = resolved.learned
        let name = try #require(learned.first { $0.comparison == "name" && $0.agreement == .equal })
        for weight in learned where weight.comparison == "taxNumber" {
            guard [.near, .close].contains(weight.agreement) else { continue }
            for (said, most) in zip(weight.bits, name.bits) {
                #expect(said <= most + 1e-9, "seed \(seed), \(weight.agreement)")
            }
        }
        let why = try resolved.explanation(of: "Cơ khí Sao Mai", and: "Điện tử Phương Đông")
        #expect(!why.isOneCluster && why.probability < resolved.thresholds.review, "\(why)")
    }

    /// A person's number has no check digit: two that a slip tells apart were two firms for ever,
    /// and so were a household's number as a firm and its owner's.
    @Test(arguments: ["001090012354", right]) func aPersonalNumberForbidsNothing(
        other: String
    ) async throws {
        let list = try await resolved(
            Self.firm("Cơ khí Sao Mai", "001090012345"), Self.firm("Cơ khí Sao Mai", other),
            of: 10)
        let why = try list.explanation(of: "one", and: "other")
        #expect(!why.isForbidden && why.weights.allSatisfy { $0.agreement != .conflict }, "\(why)")
    }

    /// Two right numbers said nothing against two records that agree in all else.
    @Test func twoRightNumbersSpeakAgainstOneFirm() async throws {
        let list = try await resolved(
            Self.firm("Cơ khí Sao Mai", Self.right), Self.firm("Cơ khí Sao Mai", "0101248141"),
            of: 8)
        let why = try list.explanation(of: "one", and: "other")
        let number = try #require(why.weights.first { $0.comparison == "taxNumber" })
        #expect(number.agreement == .conflict && why.isForbidden)
        #expect(number.bits <= -OrderedLevels.registeredBitsMin)
    }

    /// Two tenants of one door with one made up number were merged unasked.
    @Test(arguments: [right, wrong]) func onlyARightNumberMergesUnlikeNamesOfOneDoor(
        number: String
    ) async throws {
        var list = ListedRecords(fields: Self.fields)
        let firms = SampleFirms(seed: 7, firms: 60)
        for (place, record) in firms.records.enumerated() {
            list.add(
                id: "\(place)",
                texts: [record.texts[0], record.texts[3], "VN", record.texts[2], record.texts[1]])
        }
        for name in ["Cơ khí Sao Mai", "Điện tử Phương Đông"] {
            list.add(id: name, texts: [name, number, "VN", "", "1 Trần Hữu Dực, Hà Nội"])
        }
        let why = try await Resolver(catalogue: try Catalogue.embedded(), threads: 1)
            .resolve(list).explanation(of: "Cơ khí Sao Mai", and: "Điện tử Phương Đông")
        #expect(why.isReserved == (number == Self.wrong))
    }

    @Test func aRecordThatIsNotListedIsNotExplained() async throws {
        let one = Self.firm("Cơ khí Sao Mai", Self.right)
        let explainer = PairExplainer(try await resolved(one, one, of: 2))
        #expect(explainer.explanationIfListed(of: "one", and: "gone") == nil)
        #expect(explainer.explanationIfListed(of: "one", and: "other") != nil)
        #expect(throws: ResolutionError.recordUnknown("gone")) {
            try explainer.explanation(of: "one", and: "gone")
        }
    }
}
