import Platform
import Records
import Representations

/// A row as it would be taken in: what was recognised in its texts, and what was left over.
struct RowPreviewText {
    let preview: RowPreview
    let layout: Layout
    let wording: Wording

    func lines(paint: Paint) -> [String] {
        [head(paint)]
            + preview.problems.map { problem in
                "      " + paint.fair("! ") + wording.problem(problem)
            } + preview.texts.flatMap { lines(of: $0, paint) }
    }

    private func head(_ paint: Paint) -> String {
        let position = preview.row.position
        let line = say(en: "line \(position.line)", vi: "dòng \(position.line)")
        let named =
            layout.text(of: .name, in: preview.row.cells)
            ?? layout.text(of: .title, in: preview.row.cells)
            ?? layout.text(of: .externalID, in: preview.row.cells) ?? ""
        let fate =
            preview.isKept ? "" : "  " + paint.bad(say(en: "quarantine", vi: "cách ly"))
        return "  \(line)  \(paint.bold(named))\(fate)"
    }

    private func lines(of text: RowPreview.Text, _ paint: Paint) -> [String] {
        var lines: [String] = []
        let spots = text.spotted.spots.map { "\($0.given) → \(wording.label($0.concept))" }
        if !spots.isEmpty {
            lines.append("      \(text.path): " + paint.good(spots.joined(separator: "; ")))
        }
        let left = text.spotted.leftOver.joined(separator: " … ")
        if !left.isEmpty {
            let shown = TextTable.cut(left, to: Self.leftOverWidth)
            lines.append(
                "      "
                    + paint.dim(
                        say(
                            en: "\(text.path), left over: \(shown)",
                            vi: "\(text.path), chưa nhận ra: \(shown)")))
        }
        return lines
    }

    /// A line of a projected page, less the indent and the words before.
    private static let leftOverWidth = 70

    var facts: JSONValue {
        [
            "line": .number(preview.row.position.line), "isKept": .bool(preview.isKept),
            "problems": .list(preview.problems.map(\.facts)),
            "texts": .list(
                preview.texts.map { text in
                    [
                        "field": .text(text.path.description),
                        "spotted": .list(
                            text.spotted.spots.map {
                                ["concept": .text($0.concept.text), "given": .text($0.given)]
                            }),
                        "leftOver": .list(text.spotted.leftOver.map { .text($0) }),
                    ]
                }),
        ]
    }
}
