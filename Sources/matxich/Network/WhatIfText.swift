import Platform
import Records
import Representations
import SupplyNetwork

/// What a scenario would do, in words.
struct WhatIfText {
    let network: AssembledNetwork
    let found: WhatIf

    var rows: [NeedHit] {
        found.lost.map { NeedHit(need: network.needs[$0], isLost: true) }
            + found.single.map { NeedHit(need: network.needs[$0], isLost: false) }
    }

    var lines: [String] {
        let out = Plainly.number(found.makersOut.count)
        let (lost, single) = (
            Plainly.number(found.lost.count), Plainly.number(found.single.count)
        )
        let (before, after) = (Self.range(found.before), Self.range(found.after))
        return [
            say(
                en: "Suppliers that drop out: \(out). Needs that lose all: \(lost); that keep one: "
                    + "\(single).",
                vi: "Nhà cung cấp bị loại: \(out). Nhu cầu mất hết nguồn: \(lost); chỉ còn một "
                    + "nguồn: \(single)."),
            say(
                en: "Pieces a month missing: \(before) before, \(after) after.",
                vi: "Sản phẩm/tháng còn thiếu: trước \(before), sau \(after)."),
            FigureNoteText.line(found.after.note),
        ]
    }

    private static func range(_ gap: CoverageGap) -> String {
        let (best, worst) = (Plainly.number(gap.gapAtBest), Plainly.number(gap.gapAtWorst))
        return best == worst ? best : say(en: "\(best) to \(worst)", vi: "\(best) đến \(worst)")
    }
}

/// A need that a scenario would hit.
struct NeedHit {
    let need: Need
    /// Whether nobody would be left; else one would.
    let isLost: Bool

    static var listing: Listing<NeedHit> {
        Listing(
            columns: [
                .text(say(en: "Need", vi: "Nhu cầu"), "need") { $0.need.id.text },
                .text(say(en: "Title", vi: "Tên"), "title") { $0.need.shownTitle },
                Listing.Column(
                    heading: say(en: "Left", vi: "Còn lại"), key: "left",
                    shown: {
                        $0.isLost
                            ? say(en: "nobody", vi: "không còn ai")
                            : say(en: "one supplier", vi: "một nguồn")
                    },
                    fact: { .number($0.isLost ? 0 : 1) }, isNumber: false),
            ])
    }
}
