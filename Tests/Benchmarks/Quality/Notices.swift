import Foundation

/// Procurement notices of the European Union with who won them.
struct Notices {
    struct Notice {
        let id: String
        let title: String
        let description: String
        let lots: String
        /// The codes of what is bought (Common Procurement Vocabulary), the main one first.
        let codes: [String]

        var text: String { title + "\n" + description }
    }

    struct Award {
        let notice: String
        let title: String
        let winner: String
    }

    enum Part: String, CaseIterable {
        case tuning, judging
    }

    let notices: [Notice]
    let awards: [Award]

    /// - Parameter folder: with `ted-notices.csv` and `ted-awards.csv`.
    init(folder: URL) throws {
        func rows(_ name: String) throws -> [[String: String]] {
            CSVRows.read(
                try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        }
        notices = try rows("ted-notices.csv").map { row in
            let others = (row["cpv_all"] ?? "").split { !$0.isNumber }.map(String.init)
            return Notice(
                id: row["doc_id"] ?? "", title: row["title"] ?? "",
                description: row["short_descr"] ?? "", lots: row["lots_text"] ?? "",
                codes: [row["cpv_main"] ?? ""] + others)
        }
        awards = try rows("ted-awards.csv").map { row in
            Award(
                notice: row["doc_id"] ?? "", title: row["award_title"] ?? "",
                winner: row["winner_name"] ?? "")
        }
    }

    private init(_ notices: [Notice], _ awards: [Award]) {
        self.notices = notices
        self.awards = awards
    }

    /// The notices of one part: which, says the lowest bit of a hash of their number, so that
    /// neither order nor language decides.
    func part(_ part: Part) -> Notices {
        let own = notices.filter { Self.part(of: $0.id) == part }
        let ids = Set(own.map(\.id))
        return Notices(own, awards.filter { ids.contains($0.notice) })
    }

    /// - Source: FNV-1a, 64 bits; Fowler, Noll and Vo. Its upper half is folded in, since the
    ///   lowest bit alone is the parity of the input's bits.
    private static func part(of id: String) -> Part {
        let hash = id.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        return (hash >> 32 ^ hash) & 1 == 0 ? .tuning : .judging
    }
}

extension Notices {
    /// Notice text → the class of its code (four digits), by the most similar other notice.
    var codes: Question {
        let documents = notices.map { notice in
            Question.Document(
                offer: notice.title, description: notice.description, remark: notice.lots,
                answer: Self.prefix(notice.codes[0], 4))
        }
        let queries = notices.enumerated().compactMap { place, notice -> Query? in
            var gains: [String: Int] = [:]
            for code in notice.codes.dropFirst() { gains[Self.prefix(code, 4)] = 1 }
            gains[Self.prefix(notice.codes[0], 4)] = 2
            let others = Set(documents.indices.filter { $0 != place }.map { documents[$0].answer })
            gains = gains.filter { others.contains($0.key) }
            return gains.isEmpty ? nil : Query(text: notice.text, hidden: [place], gains: gains)
        }
        return Question(name: "code", documents: documents, queries: queries)
    }

    /// Notice text → the firms that won other contracts of the same class (2) or group (1).
    var winners: Question {
        let byID = Dictionary(notices.map { ($0.id, $0) }) { first, _ in first }
        let won = Dictionary(grouping: awards.filter { !$0.winner.isEmpty }) {
            $0.winner.lowercased()
        }.sorted { $0.key < $1.key }
        let contracts = won.map { _, awards in
            Array(Set(awards.map(\.notice))).sorted().compactMap { byID[$0] }
        }
        let documents = zip(won, contracts).map { won, contracts in
            Question.Document(
                name: won.value[0].winner,
                offer: (won.value.map(\.title) + contracts.map(\.title)).joined(separator: "\n"),
                description: contracts.map(\.description).joined(separator: "\n"),
                remark: contracts.map(\.lots).joined(separator: "\n"), answer: won.key)
        }
        let queries = notices.compactMap { notice -> Query? in
            var gains: [String: Int] = [:]
            var hidden: Set<Int> = []
            for (place, contracts) in contracts.enumerated() {
                if contracts.contains(where: { $0.id == notice.id }) {
                    hidden.insert(place)
                    continue
                }
                let gain = contracts.map { Self.likeness(notice, $0) }.max() ?? 0
                if gain > 0 { gains[documents[place].answer] = gain }
            }
            return gains.isEmpty ? nil : Query(text: notice.text, hidden: hidden, gains: gains)
        }
        return Question(name: "winner", documents: documents, queries: queries)
    }

    private static func likeness(_ one: Notice, _ other: Notice) -> Int {
        let (first, second) = (one.codes[0], other.codes[0])
        if prefix(first, 4) == prefix(second, 4) { return 2 }
        return prefix(first, 3) == prefix(second, 3) ? 1 : 0
    }

    private static func prefix(_ code: String, _ digits: Int) -> String {
        String(code.prefix(digits))
    }
}
