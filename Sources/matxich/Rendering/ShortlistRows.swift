import Matching
import Records
import Representations

/// Shortlists as lines for programs.
enum ShortlistRows {
    /// The columns of `match --format csv`: a contract, added to only at the end.
    static let columns = [
        "need", "rank", "verdict", "score", "scoreLower", "scoreUpper", "supplier", "externalID",
        "name", "country", "region", "missing", "questions", "partly",
    ]

    static func cells(_ shortlist: Shortlist) -> [[CSVText.Cell]] {
        shortlist.entries.map { entry in
            let (match, supplier) = (entry.match, entry.supplier)
            let site = supplier.sites.first?.value
            return [
                .text(match.need.text), .count(match.rank), .text(match.verdict.rawValue),
                .number(decimal(match.score.expected)), .number(decimal(match.score.lower)),
                .number(decimal(match.score.upper)), .text(supplier.id.text),
                .text(supplier.externalIDs.first?.value ?? ""),
                .text(supplier.names.first?.value.text ?? ""), .text(site?.country ?? ""),
                .text(site?.region?.code ?? ""),
                .text(kinds(match.missing, of: shortlist.need)),
                .text(kinds(match.questions.map(\.requirement), of: shortlist.need)),
                .text(kinds(partly(match, of: shortlist.need), of: shortlist.need)),
            ]
        }
    }

    /// The lines of a TREC run: `qid Q0 docid rank score run`.
    ///
    /// Tools that read runs sort by score, so the score here keeps our order: the verdict before
    /// the point (4 fits, 3 likely, 2 near miss, 1 unproven, 0 no fit), the expected score behind.
    ///
    /// - Source: the run format of trec_eval (NIST).
    static func run(_ shortlist: Shortlist) -> [String] {
        let query = shortlist.need.id.text.split(whereSeparator: \.isWhitespace)
            .joined(separator: "_")
        return shortlist.entries.map { entry in
            [
                query, "Q0", entry.supplier.documentID, String(entry.match.rank),
                decimal(runScore(of: entry.match)), "matxich",
            ].joined(separator: " ")
        }
    }

    private static func runScore(of match: Match) -> Score {
        let worse = Verdict.allCases.count { $0 > match.verdict }
        // A score of one and the next verdict's of nought must not tie.
        let expected = min(match.score.expected.millionths, Score.scale - 1)
        return Score(millionths: worse * Score.scale + expected)
    }

    /// A score as a decimal of six places.
    static func decimal(_ score: Score) -> String {
        let fraction = String(score.millionths % Score.scale)
        let zeros = String(repeating: "0", count: 6 - fraction.count)
        return String(score.millionths / Score.scale) + "." + zeros + fraction
    }

    /// The musts that are met in part, and so stand in nobody's way.
    private static func partly(_ match: Match, of need: Need) -> [Int] {
        match.judgements.filter { judgement in
            judgement.outcome == .partly && !match.missing.contains(judgement.requirement)
                && need.requirements[judgement.requirement].strength == .must
        }.map(\.requirement)
    }

    /// The kinds of some of a need's requirements, by their contract names.
    private static func kinds(_ indexes: [Int], of need: Need) -> String {
        indexes.map { name(of: need.requirements[$0].kind) }.joined(separator: "; ")
    }

    /// What a requirement is about, by its contract name.
    static func name(of kind: Requirement.Kind) -> String {
        switch kind {
        case .process(let id), .material(let id), .certificate(let id), .experience(let id):
            id.text
        case .envelope: "envelope"
        case .weight: "weight"
        case .tolerance: "tolerance"
        case .capacity: "capacity"
        case .minimumOrder: "minimumOrder"
        case .leadTime: "leadTime"
        case .place: "place"
        case .language(let code): "language:" + code
        case .readiness(let level): "readiness:" + level.framework
        case .text: "text"
        }
    }
}
