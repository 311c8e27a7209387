import Platform
import Records
import Representations

/// A need as people read it.
struct NeedText {
    let wording: Wording
    let paint: Paint

    func lines(_ need: Need) -> [String] {
        var lines = [paint.bold(need.id.text + (need.title.isEmpty ? "" : " · " + need.title))]
        let dates: [(String, CalendarDate?)] = [
            (say(en: "first delivery", vi: "ngày giao hàng đầu tiên"), need.firstDelivery),
            (
                say(en: "certificates valid on", vi: "chứng nhận còn hiệu lực vào ngày"),
                need.validOn
            ),
            (say(en: "last delivery", vi: "ngày giao hàng cuối"), need.lastDelivery),
            (say(en: "answer by", vi: "hạn trả lời"), need.answerBy),
        ]
        if !need.buyer.isEmpty { lines.append("  " + need.buyer) }
        for case (let name, let day?) in dates { lines.append("  \(name) \(wording.date(day))") }
        for requirement in need.requirements {
            let strength = Columns.left(wording.strength(requirement.strength), 16)
            let topic = Columns.left(wording.topic(requirement.kind), 20)
            lines += Paragraph.lines(
                wording.asked(requirement.kind), first: "  " + strength + topic, indent: 38)
            if requirement.given != wording.asked(requirement.kind) {
                lines += Paragraph.lines(
                    "“" + requirement.given + "”", first: String(repeating: " ", count: 38),
                    indent: 38
                ).map(paint.dim)
            }
        }
        return lines + remarks(need, indent: 2)
    }

    /// What a person should know of how a need was read: what looks wrong, and that nothing in it
    /// is a must.
    ///
    /// - Parameter known: what was said before.
    func remarks(_ need: Need, indent: Int, known: [RowProblem] = []) -> [String] {
        let first = String(repeating: " ", count: indent) + "! "
        let sentences =
            need.warnings.filter { !known.contains($0) }.map(wording.problem)
            + [Self.withoutMusts(need), unread(need)]
        return sentences.compactMap(\.self).flatMap {
            Paragraph.lines($0, first: first, indent: indent + 2).map(paint.fair)
        }
    }

    /// As many clauses as fit on a line or two.
    private static let unreadShown = 4

    /// What was not understood, in one sentence.
    private func unread(_ need: Need) -> String? {
        if need.unread.isEmpty { return nil }
        let shown = need.unread.prefix(Self.unreadShown).map { "“\($0.text)”" }
            .joined(separator: "; ")
        let left = need.unread.count - Self.unreadShown
        let more = left > 0 ? say(en: " and \(left) more", vi: " và \(left) ý khác") : ""
        let effect =
            need.leavesMustUnread
            ? say(
                en: "; a must stands there, so no firm is more than likely",
                vi: "; trong đó có yêu cầu bắt buộc, nên kết luận cao nhất là “có thể phù hợp”")
            : ""
        return say(
            en: "not understood and not judged: \(shown)\(more)\(effect)",
            vi: "chưa hiểu nên không xét: \(shown)\(more)\(effect)")
    }

    /// Where nothing is a must, nothing that is met makes a firm fit.
    private static func withoutMusts(_ need: Need) -> String? {
        if need.leavesMustUnread { return nil }
        if need.requirements.contains(where: { $0.strength == .must }) { return nil }
        return say(
            en: "no must was found: all of this counts as wishes, and no firm is more than "
                + "likely; to set one write for example “IATF 16949 is a must”",
            vi: "chưa thấy yêu cầu bắt buộc nào: tất cả được tính là mong muốn, kết luận cao nhất "
                + "là “có thể phù hợp”; để đặt, hãy ghi ví dụ “bắt buộc IATF 16949”")
    }
}

/// Lists of needs in the forms commands offer.
struct NeedOutput {
    let wording: Wording

    func show(_ needs: [Need], as format: OutputFormat) {
        switch format {
        case .json: Streams.data(JSONValue.list(needs.map(Facts.need)).page)
        case .ndjson: for need in needs { Streams.data(Facts.need(need).line) }
        case .csv:
            Streams.raw(CSVText.plain.head(NeedRows.columns))
            for need in needs { Streams.raw(CSVText.plain.row(NeedRows.cells(need))) }
        case .table, .trec, .xlsx:
            for line in table(needs).lines(paint: .data) { Streams.data(line) }
        }
    }

    private func table(_ needs: [Need]) -> TextTable {
        var table = TextTable(header: [
            say(en: "Need", vi: "Mã"), say(en: "Title", vi: "Tên"), say(en: "Buyer", vi: "Bên mua"),
            say(en: "First delivery", vi: "Giao hàng đầu tiên"), say(en: "Musts", vi: "Bắt buộc"),
        ])
        table.widthMax = 36
        table.flushRight = [4]
        for need in needs {
            let musts = need.requirements.count { $0.strength == .must }
            table.rows.append([
                need.id.text, need.title, need.buyer, need.firstDelivery.map(wording.date) ?? "",
                String(musts),
            ])
        }
        return table
    }
}

/// Needs as rows of a table.
enum NeedRows {
    static let columns = [
        "id", "title", "buyer", "language", "firstDelivery", "lastDelivery", "answerBy",
        "musts", "wishes",
    ]

    static func cells(_ need: Need) -> [CSVText.Cell] {
        let musts = need.requirements.count { $0.strength == .must }
        return [
            .text(need.id.text), .text(need.title), .text(need.buyer),
            .text(need.language?.rawValue ?? ""), .text(need.firstDelivery?.text ?? ""),
            .text(need.lastDelivery?.text ?? ""), .text(need.answerBy?.text ?? ""),
            .count(musts), .count(need.requirements.count - musts),
        ]
    }
}
