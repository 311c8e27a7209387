import Platform
import Records
import Representations
import SupplyNetwork

/// What a scenario would do, in words.
struct WhatIfText {
    let network: AssembledNetwork
    let found: WhatIf
    let wording: Wording

    var rows: [NeedHit] { NeedHit.all(of: found, network) }

    var lines: [String] {
        let (out, all) = (
            Plainly.number(found.makersOut.count), Plainly.number(found.makersBefore)
        )
        let (lost, single) = (
            Plainly.number(found.needs(.lost).count), Plainly.number(found.needs(.single).count)
        )
        return [
            say(
                en: "Lost to the needs: \(out) of \(all) suppliers that meet any.",
                vi: "Bị mất: \(out)/\(all) nhà cung cấp đang đáp ứng nhu cầu."),
            say(
                en: "Needs that lose cover altogether: \(lost); that fall to one source: "
                    + "\(single).",
                vi: "Nhu cầu mất hết nguồn: \(lost); chỉ còn một nguồn: \(single)."),
        ] + left + unproven + doubtful + works + [FigureNoteText.line(found.after.note)]
    }

    /// Where nothing is needed: whom it takes.
    var linesOfFirms: [String] {
        let (out, all) = (
            Plainly.number(found.makersOut.count), Plainly.number(found.makersBefore)
        )
        let perhaps = Plainly.number(found.makersDoubtful.count)
        return [
            say(
                en: "Suppliers lost: \(out) of \(all); that may be lost too: \(perhaps).",
                vi: "Nhà cung cấp bị mất: \(out)/\(all); cũng có thể bị mất: \(perhaps).")
        ] + unproven
    }

    /// Needs that keep likely suppliers alone.
    private var left: [String] {
        let needs = found.needs(.unproven).count
        guard needs > 0 else { return [] }
        let number = Plainly.number(needs)
        return [
            say(
                en: "Needs that keep likely suppliers alone, nobody certain: \(number).",
                vi: "Nhu cầu chỉ còn nhà cung cấp có thể, không ai chắc chắn: \(number).")
        ]
    }

    private var unproven: [String] {
        guard !found.makersUnproven.isEmpty else { return [] }
        let firms = Plainly.number(found.makersUnproven.count)
        return [
            say(
                en: "No longer certain, as nothing tells whether they hold it: \(firms).",
                vi: "Không còn chắc chắn vì chưa rõ có chứng nhận hay không: \(firms).")
        ]
    }

    private var doubtful: [String] {
        let firms = Plainly.number(found.makersDoubtful.count)
        let needs = Plainly.number(found.needs(.mayBeLost).count)
        let unknown = found.knowledge.map { knowledge in
            let (sites, all) = (
                Plainly.number(knowledge.withoutPoint), Plainly.number(knowledge.sites)
            )
            return say(
                en: "\(sites) of \(all) sites have no point of their own; ",
                vi: "\(sites)/\(all) cơ sở không có tọa độ riêng; ")
        }
        guard unknown != nil || !found.makersDoubtful.isEmpty else { return [] }
        return [
            (unknown ?? "")
                + say(
                    en: "\(firms) firms may be lost too, and with them all cover of \(needs) needs "
                        + "(--names tells which firms).",
                    vi: "\(firms) doanh nghiệp khác cũng có thể bị mất, khi đó thêm \(needs) nhu "
                        + "cầu mất hết nguồn (--names nêu tên).")
        ]
    }

    /// The firms of which it is not known whether they are lost.
    var doubtfulNames: [String] { found.makersDoubtful.map(network.name(ofMaker:)) }

    /// What lacks of each kind of work, where the scenario changes it.
    private var works: [String] {
        let after = Dictionary(
            found.after.works.map { ($0.needs, $0) }
        ) { first, _ in first }
        return found.before.works.compactMap { before in
            guard let after = after[before.needs], after != before else { return nil }
            let (was, then) = (WorkText.missing(before), WorkText.missing(after))
            return WorkText.name(before, network, wording) + ": "
                + say(
                    en: "\(was) pieces a month missing before, \(then) after.",
                    vi: "trước thiếu \(was) sản phẩm/tháng, sau thiếu \(then).")
        }
    }
}

/// A kind of work in words.
enum WorkText {
    /// The processes; of a need that names none, the need.
    static func name(
        _ work: CoverageGap.Work, _ network: AssembledNetwork, _ wording: Wording
    ) -> String {
        work.processes.isEmpty
            ? work.needs.map { network.needs[$0].id.text }.joined(separator: ", ")
            : work.processes.map(wording.label).joined(separator: " + ")
    }

    /// How many pieces a month: one number, or two between which it lies.
    static func missing(_ work: CoverageGap.Work) -> String {
        let (best, worst) = (Plainly.number(work.atBest), Plainly.number(work.atWorst))
        return best == worst ? best : say(en: "\(best) to \(worst)", vi: "\(best) đến \(worst)")
    }
}

extension NeedHit {
    static var listing: Listing<NeedHit> {
        Listing(
            columns: [
                .text(say(en: "Need", vi: "Nhu cầu"), "need") { $0.need.id.text },
                .text(say(en: "Title", vi: "Tên"), "title") { $0.need.shownTitle },
                Listing.Column(
                    heading: say(en: "Effect", vi: "Hệ quả"), key: "effect", shown: \.word,
                    fact: { .text($0.hit.kind.rawValue) }),
                .count(say(en: "Lost", vi: "Mất"), "lost") { $0.hit.lost.count },
                .count(say(en: "May be", vi: "Có thể mất"), "may_be_lost") { $0.hit.doubtful },
                .count(say(en: "Certain before", vi: "Chắc chắn trước"), "certain_before") {
                    $0.hit.before.certain
                },
                .count(say(en: "after", vi: "sau"), "certain_after") { $0.hit.after.certain },
                .count(say(en: "Likely before", vi: "Có thể trước"), "likely_before") {
                    $0.hit.before.likely
                },
                .count(say(en: "after", vi: "sau"), "likely_after") { $0.hit.after.likely },
                .text(say(en: "Firms lost", vi: "Doanh nghiệp mất"), "firms") {
                    $0.lost.joined(separator: "; ")
                },
            ])
    }

    private var word: String {
        switch hit.kind {
        case .lost: say(en: "loses all cover", vi: "mất hết nguồn")
        case .unproven: Self.unproven(hit.after.likely)
        case .mayBeLost: say(en: "may lose all cover", vi: "có thể mất hết nguồn")
        case .mayBeUnproven:
            say(en: "may keep nobody certain", vi: "có thể không còn ai chắc chắn")
        case .single: say(en: "one supplier left", vi: "chỉ còn một nguồn")
        case .fewer: say(en: "others are left", vi: "còn nguồn khác")
        }
    }

    private static func unproven(_ likely: Int) -> String {
        let number = Plainly.number(likely)
        return say(
            en: "nobody certain is left, \(number) likely",
            vi: "không còn ai chắc chắn, có thể còn \(number)")
    }
}
