import Platform
import Records
import Representations

/// Needs as a table for people: one row a need, in the reader's language.
struct NeedSheet {
    let wording: Wording

    func sheet(_ needs: [Need]) -> ExportSheet {
        ExportSheet(
            name: say(en: "Needs", vi: "Nhu cầu"), columns: columns, items: needs,
            facts: needs.map(Facts.need))
    }

    private var columns: [ExportColumn<Need>] {
        [
            .text(say(en: "Need ID", vi: "Mã nhu cầu")) { $0.id.text },
            .text(say(en: "Title", vi: "Tên nhu cầu"), \.shownTitle),
            .text(say(en: "Buyer", vi: "Bên mua"), \.buyer),
            .text(say(en: "Must have", vi: "Điều bắt buộc")) { asked($0, isMust: true) },
            .text(say(en: "Wishes", vi: "Điều mong muốn")) { asked($0, isMust: false) },
            .text(say(en: "First delivery", vi: "Ngày giao hàng đầu tiên")) {
                day($0.firstDelivery)
            },
            .text(say(en: "Last delivery", vi: "Ngày giao hàng cuối")) { day($0.lastDelivery) },
            .text(say(en: "Answer by", vi: "Hạn trả lời")) { day($0.answerBy) },
        ]
    }

    private func asked(_ need: Need, isMust: Bool) -> String {
        need.requirements.filter { ($0.strength == .must) == isMust }
            .map { wording.topic($0.kind) + ": " + wording.asked($0.kind) }
            .joined(separator: "; ")
    }

    private func day(_ date: CalendarDate?) -> String { date.map(wording.date) ?? "" }
}
