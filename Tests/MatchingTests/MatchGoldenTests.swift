import Foundation
import Records
import TestSupport
import Testing

@testable import Matching

/// One match with everything that explains it, as plain facts.
///
/// `RECORD_GOLDEN=1` writes the file anew; the difference is to be read before it is kept.
@Suite struct MatchGoldenTests {
    private typealias Make = MatchingRecords

    @Test func aWholeMatchStaysAsItWasRead() throws {
        let matcher = Matcher(
            catalogue: MatchingCatalogue.small, suppliers: [supplier, Make.supplier(2)],
            date: JudgedExample.date)
        let text = dump(matcher.match(need, supplier))
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Golden/match.txt")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }

    private let need = Make.need(
        Make.must(.process(Make.process("milling-3"))),
        Make.must(.material(Make.material("sus304"))),
        Make.must(.tolerance(Length(micrometres: 20))),
        Make.must(.certificate(Make.standard("iso-9001"))),
        Make.should(
            .place(
                Requirement.Place(
                    countries: ["VN"],
                    near: Requirement.Near(
                        name: "Hà Nội", centre: Make.point(21.0, 105.8), withinKilometres: 50))), 60
        ),
        Make.should(.leadTime(30), 20), Make.should(.text("phay CNC 5 trục, inox"), 40),
        id: "TV-7", firstDelivery: "2027-03-01")

    private let supplier = Make.supplier { profile in
        profile.names = [Make.stated(LocalisedText("Cơ khí Sao Mai"), given: "Cơ khí Sao Mai")]
        profile.processes = [
            Make.stated(Make.process("milling-5"), given: "Phay 5 trục", source: "chamber"),
            Make.stated(
                Make.process("milling-3"), given: "CNC 3D", source: "dept", on: "2023-06-30"),
        ]
        profile.materials = [Make.stated(Make.material("steel"), given: "thép")]
        profile.tolerance = Make.stated(Length(micrometres: 50), given: "±0,05")
        profile.certificates = [
            Make.stated(
                Certificate(
                    standard: Make.standard("iatf-16949"), validUntil: Make.day("2027-02-14")),
                given: "IATF 16949 (14/02/2027)")
        ]
        profile.sites = [
            Make.stated(
                Make.site(
                    country: "VN", region: "bac-ninh", at: Make.point(21.35, 106.4),
                    isExact: false),
                given: "Lô B2, KCN Vân Trung")
        ]
        profile.texts = [
            Make.stated(FieldText(.description, "Phay CNC, tiện, inox"), given: "Phay CNC…")
        ]
    }

    private func dump(_ match: Match) -> String {
        var lines = [
            "need \(match.need), supplier \(match.supplier), place \(match.rank)",
            "\(match.verdict) \(written(match.score)), missing \(match.missing)",
        ]
        for judgement in match.judgements {
            lines.append(
                "\(judgement.requirement) \(judgement.outcome) \(written(judgement.grade))")
            for evidence in judgement.evidence {
                lines.append(
                    "  \(evidence.field) \"\(evidence.given)\" \(evidence.source)"
                        + " \(evidence.authority) \(evidence.statedOn) \(evidence.ageDays) days")
                lines.append("    \(evidence.fact)")
            }
            if let shortfall = judgement.shortfall { lines.append("  lacks \(shortfall)") }
            if let open = judgement.openPoint { lines.append("  open \(open)") }
        }
        for question in match.questions {
            lines.append(
                "ask \(question.requirement) \(question.asks) +\(question.placesGained)"
                    + " -\(question.placesLost) width \(question.width.millionths)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func written(_ grade: GradeInterval) -> String {
        "\(grade.lower.millionths)…\(grade.expected.millionths)…\(grade.upper.millionths)"
    }
}
