import Matching
import Platform
import Records

/// Shortlists as a table for the people who call the suppliers: one row a supplier of a need, in
/// the reader's language.
struct MatchSheet {
    /// One supplier of one need.
    struct Row {
        let need: Need
        let entry: Shortlist.Entry
    }

    let wording: Wording

    func sheet(_ shortlists: [Shortlist]) -> ExportSheet {
        let rows = shortlists.flatMap { shortlist in
            shortlist.entries.map { Row(need: shortlist.need, entry: $0) }
        }
        return ExportSheet(
            name: say(en: "Matches", vi: "Kết quả so khớp"),
            columns: asked + standing + who, items: rows,
            facts: rows.map { Facts.line($0.entry, of: $0.need) })
    }

    private var asked: [ExportColumn<Row>] {
        [
            .text(say(en: "Need ID", vi: "Mã nhu cầu")) { $0.need.id.text },
            .text(say(en: "Need", vi: "Nhu cầu")) { $0.need.title },
            .text(say(en: "Buyer", vi: "Bên mua")) { $0.need.buyer },
        ]
    }

    private var standing: [ExportColumn<Row>] {
        let reasons = MatchReasons(wording: wording)
        return [
            .count(say(en: "Rank", vi: "Hạng")) { $0.entry.match.rank },
            .text(say(en: "Supplier", vi: "Nhà cung cấp")) {
                $0.entry.supplier.name(in: wording.language)
            },
            .text(say(en: "Verdict", vi: "Kết luận")) { wording.verdict($0.entry.match.verdict) },
            .number(say(en: "Score", vi: "Điểm")) { points($0.entry.match.score.expected) },
            .number(say(en: "Score at least", vi: "Điểm thấp nhất")) {
                points($0.entry.match.score.lower)
            },
            .number(say(en: "Score at most", vi: "Điểm cao nhất")) {
                points($0.entry.match.score.upper)
            },
            .text(say(en: "Reasons", vi: "Lý do")) { reasons.met($0.entry.match, of: $0.need) },
            .text(say(en: "Missing", vi: "Còn thiếu")) {
                reasons.missing($0.entry.match, of: $0.need)
            },
            .text(say(en: "To ask", vi: "Cần hỏi")) { reasons.questions($0.entry.match) },
        ]
    }

    private var who: [ExportColumn<Row>] {
        let cells = SupplierCells(wording: wording)
        return [
            .text(say(en: "Province", vi: "Tỉnh, thành phố")) { cells.region($0.entry.supplier) },
            .text(say(en: "Country", vi: "Quốc gia")) { cells.country($0.entry.supplier) },
            .text(say(en: "Address", vi: "Địa chỉ")) { cells.address($0.entry.supplier) },
            .text(say(en: "Contact person", vi: "Người liên hệ")) {
                cells.contact(.contact, $0.entry.supplier)
            },
            .text(say(en: "Phone", vi: "Điện thoại")) { cells.contact(.phone, $0.entry.supplier) },
            .text("Email") { cells.contact(.email, $0.entry.supplier) },
            .text("Website") { cells.contact(.website, $0.entry.supplier) },
            .text(say(en: "Supplier ID", vi: "Mã gốc")) { cells.externalIDs($0.entry.supplier) },
            .text(say(en: "Matxich ID", vi: "Mã Matxich")) { $0.entry.supplier.id.text },
            .text(say(en: "Sources", vi: "Nguồn")) { cells.sources($0.entry.supplier) },
        ]
    }

    /// A score as the lists on the screen show it, but as a number that programs read.
    private func points(_ score: Score) -> String { "\(score.tenths / 10).\(score.tenths % 10)" }
}
