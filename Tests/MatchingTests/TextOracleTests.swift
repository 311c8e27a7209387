import Catalog
import Foundation
import Records
import TestSupport
import Testing

@testable import Matching

/// Grades of texts with marks, without, with slips and with names of concepts, again from their
/// definition.
@Suite struct TextOracleTests {
    private typealias Make = MatchingRecords

    private static let words = [
        "dập", "dap", "đáp", "kim", "loại", "loai", "tiện", "tiền", "tien", "metal", "stamping",
        "stamped", "stampng", "welding", "weldng", "wleding", "용접", "프레스", "プレス", "ねじ", "ネジ",
        "SUS304", "khuôn", "khuno", "plating", "platng", "slating", "2026",
    ]

    private static func concept(
        _ code: String, _ labels: [Language: String], bare: [String] = []
    ) -> Concept {
        Concept(id: ConceptID(.process, code), labels: labels, bareSpellings: bare)
    }

    private static let catalogue = Catalogue(concepts: [
        concept(
            "stamping",
            [.english: "metal stamping", .vietnamese: "dập kim loại", .japanese: "プレス"],
            bare: ["dập"]),
        concept("welding", [.english: "welding", .korean: "용접"]),
        concept("plating", [.english: "plating"]),
    ])

    private static func text(_ random: inout MatchingRandom, most: Int) -> String {
        (0..<Int.random(in: 1...most, using: &random)).map { _ in random.pick(words) }
            .joined(separator: " ")
    }

    @Test(arguments: MatchingRandom.seeds)
    func agreesWithTheDefinition(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let suppliers = (1...6).map { number in
            Make.supplier(UInt64(number)) { profile in
                for field in [Field.processes, .description, .remark] where random.chance(50) {
                    profile.texts.append(
                        Make.stated(FieldText(field, Self.text(&random, most: 8))))
                }
                if random.chance(50) {
                    profile.names = [Make.stated(LocalisedText(Self.text(&random, most: 3)))]
                }
            }
        }
        let oracle = ScoreOracle(
            catalogue: Self.catalogue, suppliers: suppliers, date: JudgedExample.date)
        let matcher = Matcher(
            catalogue: Self.catalogue, suppliers: suppliers, date: JudgedExample.date)
        for _ in 0..<3 {
            let asked = Self.text(&random, most: 6)
            let need = Make.need(Make.should(.text(asked)))
            for supplier in suppliers {
                let grade = matcher.match(need, supplier).judgements[0].grade
                let expected = oracle.grade(.text(asked), need, supplier)
                #expect(Decimal(grade.expected.millionths) == expected[1], "seed \(seed), \(asked)")
            }
        }
    }
}
