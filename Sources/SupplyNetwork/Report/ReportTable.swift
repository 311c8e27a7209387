/// A table of a report, written row by row.
struct ReportTable {
    enum Cell {
        case text(String)
        case number(String)
        /// A number on a shade, 0...1.
        case heat(String, share: Double)
    }

    private static let columnsUsual = 7

    private let headings: [(text: String, isNumber: Bool)]
    private var rows: [[Cell]] = []

    init(_ headings: [(text: String, isNumber: Bool)]) { self.headings = headings }

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
            for cell in row { Self.put(cell, &text) }
            text.put("</tr>\n")
        }
        text.put("</tbody></table></div>\n")
    }

    private static func put(_ cell: Cell, _ text: inout TextBytes) {
        switch cell {
        case .text(let content): text.put(element: "td", "class=\"t\"", text: content)
        case .number(let content): text.put(element: "td", "class=\"n\"", text: content)
        case .heat(let content, let share):
            let style = "background:\(Shade.colour(share));color:\(Shade.ink(share))"
            text.put(element: "td", "class=\"h\" style=\"\(style)\"", text: content)
        }
    }
}
