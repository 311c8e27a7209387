import Foundation

/// The needs of the demonstration in four languages, and firms that describe their work in
/// English, Korean and Japanese; who does the work that a need names was judged by reading.
enum DemoNeeds {
    private static let chamberWork = ["Main processes", "Products", "Materials"]
    private static let agencyWork = ["주요공정", "주요제품", "재질"]

    /// - Parameter folder: `Catalog/Demo`, with the lists and the needs.
    static func question(folder: URL) throws -> Question {
        func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }
        let documents =
            chamber(try text(folder.appending(path: "chamber-of-commerce.csv")))
            + agency(try text(folder.appending(path: "partner-agency.jsonl")))
        let judged = try text(
            URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "demo-judgements.tsv"))
        let gains = gains(judged)
        let needs = objects(try text(folder.appending(path: "needs.jsonl")))
        let queries = needs.compactMap { need -> Query? in
            guard let gains = gains[words(need["id"])] else { return nil }
            return Query(
                text: words(need["title"]) + "\n" + words(need["text"]), hidden: [],
                gains: gains)
        }
        return Question(name: "demo", documents: documents, queries: queries)
    }

    private static func chamber(_ list: String) -> [Question.Document] {
        CSVRows.read(list.replacing("\u{FEFF}", with: "")).map { row in
            Question.Document(
                name: row["Company name"] ?? "",
                offer: chamberWork.compactMap { row[$0] }.joined(separator: "\n"),
                answer: row["Member No"] ?? "")
        }
    }

    private static func agency(_ feed: String) -> [Question.Document] {
        objects(feed).map { row in
            Question.Document(
                name: words(row["업체명"]),
                offer: agencyWork.map { words(row[$0]) }.joined(separator: "\n"),
                answer: words(row["id"]))
        }
    }

    /// What each firm is worth for each need: 2 does the work, 1 comes near.
    private static func gains(_ table: String) -> [String: [String: Int]] {
        let rows = table.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
        return rows.reduce(into: [:]) { gains, row in
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
            for (cell, gain) in zip(cells.dropFirst(), [2, 1]) {
                for firm in cell.split(separator: "|") {
                    gains[String(cells[0]), default: [:]][String(firm)] = gain
                }
            }
        }
    }

    /// The objects of JSON Lines; a line that is none, which one of the lists has, is left out.
    private static func objects(_ lines: String) -> [[String: Any]] {
        lines.split(separator: "\n").compactMap { line in
            try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        }
    }

    /// A text or a list of texts.
    private static func words(_ value: Any?) -> String {
        if let list = value as? [String] { return list.joined(separator: "; ") }
        return value as? String ?? ""
    }
}
