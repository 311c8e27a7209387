import Catalog
import Records
import TestSupport
import Testing

@testable import Matching

/// Texts against texts, with the whole catalogue.
@Suite struct TextQueryTests {
    private static let names: ConceptNames? = (try? Catalogue.embedded()).map { ConceptNames($0) }

    /// The grade of each text for a query, in millionths.
    private func grades(_ query: String, _ texts: [String]) throws -> [Int] {
        let suppliers = texts.enumerated().map { place, text in
            MatchingRecords.supplier(UInt64(place) + 1) {
                $0.texts = [MatchingRecords.stated(FieldText(.description, text))]
            }
        }
        let (corpus, documents) = TextCorpus.build(suppliers, try #require(Self.names))
        let query = TextQuery(query, corpus)
        return documents.map { query.grade(of: $0).millionths }
    }

    // One trade in four languages, and another that each must be told from.

    private static let stamping = ["dập kim loại", "metal stamping", "프레스 가공", "プレス加工"]
    private static let others = [
        "may công nghiệp", "garment sewing", "의류 봉제", "縫製加工", "ép nhựa", "injection moulding",
        "사출 성형", "射出成形",
    ]

    @Test(arguments: 0..<4, 0..<4)
    func aQueryInEachLanguageFindsTextsInEachOther(asked: Int, written: Int) throws {
        let text = Self.stamping[written] + " 2026"
        let grades = try grades(Self.stamping[asked], [text] + Self.others)
        let other = grades.dropFirst().max() ?? 0
        #expect(grades[0] > 0 && grades[0] > 2 * other, "\(grades)")
    }

    @Test(arguments: 0..<4)
    func theExactWordsWinOverTheSameConcept(asked: Int) throws {
        let grades = try grades(Self.stamping[asked], Self.stamping)
        for other in grades.indices where other != asked {
            #expect(grades[asked] > grades[other] && grades[other] > 0, "\(grades)")
        }
    }

    @Test func namesOfCountriesAreNoWork() throws {
        // Hàn Quốc is Korea, hàn is welding.
        let grades = try grades("welding", ["thị trường Hàn Quốc", "hàn TIG"])
        #expect(grades[0] == 0 && grades[1] > 0, "\(grades)")
    }

    // Marks.

    @Test func otherMarksCountFarLessThanTheWordAndThanNoMarks() throws {
        // tiện: to turn; tien: typed without marks; tiền: money.
        let grades = try grades("thợ tiện", ["cần tiện", "can tien", "cần tiền", "phay"])
        #expect(grades[0] > grades[1] && grades[1] > 2 * grades[2] && grades[2] > 0, "\(grades)")
        #expect(grades[3] == 0)
    }

    @Test func aQueryWithoutMarksFindsEveryMark() throws {
        let grades = try grades("khuon mau", ["khuôn mẫu", "KHUON MAU", "phay"])
        #expect(grades[0] == grades[1] && grades[0] > 0 && grades[2] == 0, "\(grades)")
    }

    // Slips.

    @Test(arguments: ["weldng", "wleding", "weldingg", "welting"])
    func aSlipInAWordOfFiveLettersIsFoundAtACost(typed: String) throws {
        let texts = ["robot welding of frames", "sewing of jackets"]
        let right = try grades("welding frames", texts)
        let slipped = try grades("\(typed) frames", texts)
        #expect(slipped[0] > 0 && slipped[0] < right[0] && slipped[1] == 0, "\(slipped)")
    }

    @Test func aSlipInTheNameOfAConceptFindsOtherLanguages() throws {
        let texts = ["용접 전문", "의류 봉제"]
        let right = try grades("welding", texts)
        let slipped = try grades("weldng", texts)
        #expect(slipped[0] > 0 && slipped[0] < right[0] && slipped[1] == 0, "\(slipped)")
    }

    @Test func aWordThatAnybodyUsesIsNoSlip() throws {
        // Each is one letter from the other, and both are words of the trade.
        let grades = try grades("turning", ["tuning of engines", "turning of shafts"])
        #expect(grades[0] == 0 && grades[1] > 0, "\(grades)")
    }

    @Test func twoSlipsAndShortWordsAreNotGuessed() throws {
        #expect(try grades("wlednig", ["welding"]) == [0])
        #expect(try grades("gaer", ["gear"]) == [0])
    }

    @Test func notMoreThanTheMostUsedWordsStandForASlip() throws {
        let texts = ["bxaring", "byaring", "bzaring", "bearing", "bearing", "bwaring", "bvaring"]
        let grades = try grades("beearing bqaring", texts)
        #expect(grades.filter { $0 == 0 }.count == 1)
        #expect(grades[3] > 0, "the most used word is among them")
    }

    // Words of work in names.

    @Test func aNameOfAFirmIsNoListOfWork() throws {
        let named = MatchingRecords.supplier(1) {
            $0.names = [MatchingRecords.stated(LocalisedText("Công ty Sơn Hà"))]
        }
        let paints = MatchingRecords.supplier(2) {
            $0.texts = [MatchingRecords.stated(FieldText(.processes, "Sơn"))]
        }
        let (corpus, documents) = TextCorpus.build([named, paints], try #require(Self.names))
        let grades = documents.map { TextQuery("도장", corpus).grade(of: $0).millionths }
        #expect(grades[0] == 0 && grades[1] > 0, "\(grades)")
    }
}
