import Testing
import TextAnalysis

@testable import Importers

struct ColumnDecodingTests {
    private let tcvn3 = [
        ["C«ng ty cæ phÇn C¬ khÝ", "Société Générale", "12", "Hµ Néi"],
        ["Doanh nghiÖp t­ nh©n Xi m¹", "Crédit Agricole", "40", "HuÕ"],
        ["C«ng ty TNHH §«ng ¸", "Pièces détachées", "7", ""],
    ]

    @Test func eachColumnIsJudgedOnItsOwn() {
        let decoding = ColumnDecoding(sample: tcvn3, columnCount: 4)
        #expect(decoding.columns.map(\.index) == [0, 3])
        #expect(decoding.columns.allSatisfy { $0.encoding == .tcvn3 })
        #expect(
            decoding.decode(tcvn3[0]) == [
                "Công ty cổ phần Cơ khí", "Société Générale", "12", "Hà Nội",
            ])
    }

    @Test func aSilentColumnFollowsWhereAllItsWordsFit() {
        let decoding = ColumnDecoding(sample: tcvn3.map { [$0[0], ""] }, columnCount: 2)
        #expect(decoding.decode(["", "H¶i Phßng"]) == ["", "Hải Phòng"])
        #expect(decoding.decode(["", "Bảo trì"]) == ["", "Bảo trì"])
    }

    @Test func unicodeIsLeftAlone() {
        let sample = [["Công ty cổ phần Cơ khí", "Hà Nội"], ["Xi mạ Đức Thịnh", "Huế"]]
        let decoding = ColumnDecoding(sample: sample, columnCount: 2)
        #expect(!decoding.isNeeded)
        #expect(decoding.decode(sample[0]) == sample[0])
        #expect(!ColumnDecoding.none.isNeeded)
    }

    @Test func aRowOfMoreCellsThanColumnsKeepsThem() {
        let decoding = ColumnDecoding(sample: tcvn3, columnCount: 1)
        #expect(decoding.decode(["C«ng ty", "C«ng ty"]) == ["Công ty", "C«ng ty"])
    }
}
