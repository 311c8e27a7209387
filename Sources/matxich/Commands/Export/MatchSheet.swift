import Matching
import Platform
import Records
import Representations

/// Shortlists as a table for the people who call the suppliers: one row a supplier of a need, in
/// the reader's language.
struct MatchSheet {
    /// One supplier of one need.
    struct Row {
        let need: Need
        let entry: Shortlist.Entry
    }

    let wording: Wording
    /// Whether suppliers that do not fit stand in it too.
    var isWhole = false

    /// Who is worth a call.
    private static let shown: Set<Verdict> = [.fits, .likely, .nearMiss]

    func sheet(_ shortlists: [Shortlist]) -> ExportSheet {
        let rows = shortlists.flatMap { shortlist in
            shortlist.entries.filter { isWhole || Self.shown.contains($0.match.verdict) }
                .map { Row(need: shortlist.need, entry: $0) }
        }
        return ExportSheet(
            name: say(en: "Matches", vi: "Kết quả so khớp"),
            columns: asked + standing + who, items: rows,
            facts: rows.map { Facts.line($0.entry, of: $0.need) }, notes: notes)
    }

    /// What the headings mean, for a reader who has only the sheet.
    private var notes: [(heading: String, note: String)] {
        [
            (
                say(en: "Verdict", vi: "Kết luận"),
                say(
                    en: "fits: every must is proven. likely: nothing speaks against it, but "
                        + "something is to be asked. near miss: one or two musts are lacking that "
                        + "can be closed.",
                    vi: "phù hợp: mọi điều bắt buộc đều có căn cứ. có thể phù hợp: không có gì "
                        + "trái với yêu cầu nhưng còn điều cần hỏi. gần đạt: thiếu một hoặc hai "
                        + "điều bắt buộc có thể bổ sung.")
            ),
            (
                say(en: "Score", vi: "Điểm"),
                say(
                    en: "How much of what is asked is met, out of 100, as is to be expected.",
                    vi: "Mức đáp ứng các yêu cầu theo dự kiến, tối đa 100.")
            ),
            (
                say(en: "Score at least", vi: "Điểm thấp nhất"),
                say(
                    en: "If all that is not known turns out badly.",
                    vi: "Nếu mọi điều chưa biết đều không đạt.")
            ),
            (
                say(en: "Score at most", vi: "Điểm cao nhất"),
                say(
                    en: "If all that is not known turns out well.",
                    vi: "Nếu mọi điều chưa biết đều đạt.")
            ),
            (
                say(en: "Reasons", vi: "Lý do"),
                say(
                    en: "The musts that are met, with the words that say so; then how many of the "
                        + "wishes are met.",
                    vi: "Các điều bắt buộc đã đáp ứng kèm nội dung làm căn cứ; sau đó là số điều "
                        + "mong muốn đã đáp ứng.")
            ),
            (
                say(en: "Missing", vi: "Còn thiếu"),
                say(
                    en: "The musts that stand in the way.",
                    vi: "Các điều bắt buộc chưa đáp ứng.")
            ),
            (
                say(en: "Not understood of the need", vi: "Ý chưa hiểu trong nhu cầu"),
                say(
                    en: "What was not judged; where it holds a must, no firm is more than likely.",
                    vi: "Nội dung không được xét; nếu trong đó có yêu cầu bắt buộc thì kết luận "
                        + "cao nhất là “có thể phù hợp”.")
            ),
        ]
    }

    private var asked: [ExportColumn<Row>] {
        [
            .text(say(en: "Need ID", vi: "Mã nhu cầu")) { $0.need.id.text },
            .text(say(en: "Need", vi: "Nhu cầu")) { $0.need.shownTitle },
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
            .text(say(en: "Not understood of the need", vi: "Ý chưa hiểu trong nhu cầu")) {
                $0.need.unread.map(\.text).joined(separator: "; ")
            },
            .text(say(en: "Certificates judged on", vi: "Xét chứng nhận tại ngày")) {
                ($0.need.validOn ?? $0.need.firstDelivery).map(wording.date) ?? ""
            },
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
