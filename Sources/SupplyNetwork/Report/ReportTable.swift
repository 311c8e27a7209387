/// A table of a report, written row by row.
///
/// On a telephone each row is a block of lines, its headings before the cells: nothing is wider
/// than the page.
struct ReportTable {
    enum Cell {
        case text(String)
        /// A text that needs room.
        case long(String)
        case number(String)
        /// A number on a shade, 0...1.
        case heat(String, share: Double)
    }

    private static let columnsUsual = 7

    private let headings: [(text: String, isNumber: Bool)]
    private var rows: [[Cell]] = []

    init(_ headings: [(text: String, isNumber: Bool)]) { self.headings = headings }

    var isEmpty: Bool { rows.isEmpty }

    mutating func add(_ row: [Cell]) { rows.append(row) }

    func put(_ caption: String, _ text: inout TextBytes) {
        // Of many columns the headings are broken, so that all of them are on the page.
        let isMany = headings.count > Self.columnsUsual
        text.put("<div class=\"wide\"><table" + (isMany ? " class=\"many\">" : ">"))
        text.put(element: "caption", text: caption)
        text.put("<thead><tr>")
        for heading in headings {
            text.put(
                element: "th", heading.isNumber ? "class=\"n\" scope=\"col\"" : "scope=\"col\"",
                text: heading.text)
        }
        text.put("</tr></thead><tbody>\n")
        for row in rows {
            text.put("<tr>")
            for (cell, heading) in zip(row, headings) { Self.put(cell, heading.text, &text) }
            text.put("</tr>\n")
        }
        text.put("</tbody></table></div>\n")
    }

    private static func put(_ cell: Cell, _ heading: String, _ text: inout TextBytes) {
        let (kind, content, style) =
            switch cell {
            case .text(let content): ("t", content, "")
            case .long(let content): ("t w", content, "")
            case .number(let content): ("n", content, "")
            case .heat(let content, let share):
                (
                    "h", content,
                    " style=\"background:\(Shade.colour(share));color:\(Shade.ink(share))\""
                )
            }
        text.put("<td class=\"" + kind + "\" data-h=\"")
        text.put(xml: heading)
        text.put("\"" + style + ">")
        text.put(words: content)
        text.put("</td>")
    }
}
