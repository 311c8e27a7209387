import Matching
import Platform
import Records
import Representations

/// A shortlist as people read it on a terminal or a projector.
struct ShortlistText {
    let wording: Wording
    let paint: Paint

    /// How much is said of each supplier.
    enum Detail {
        /// One line a supplier.
        case brief
        /// What counts against it and what to ask, with the best reasons for it.
        case compact
        /// Every requirement with its evidence.
        case full
    }

    func lines(_ shortlist: Shortlist, _ detail: Detail) -> [String] {
        var lines = heading(shortlist.need)
        if detail == .full { lines += requirements(of: shortlist.need) }
        lines += NeedText(wording: wording, paint: paint).remarks(shortlist.need, indent: 4)
        lines += [paint.dim(summary(shortlist.summary)), ""]
        for entry in shortlist.entries {
            lines += head(of: entry, isBrief: detail == .brief)
            if detail != .brief {
                lines += MatchText(wording: wording, paint: paint, need: shortlist.need)
                    .lines(entry.match, isFull: detail == .full)
                lines.append("")
            }
        }
        if detail == .brief { return lines + [""] }
        return lines
            + CombinationText(wording: wording, paint: paint, shortlist: shortlist)
            .lines(most: detail == .full ? Shortlist.combinationsShown : 1)
    }

    private func heading(_ need: Need) -> [String] {
        var lines = Paragraph.lines(need.shownTitle, first: need.id.text + " · ", indent: 4)
            .map(paint.bold)
        var facts = need.buyer.isEmpty ? [] : [need.buyer]
        if let day = need.firstDelivery {
            let date = wording.date(day)
            facts.append(say(en: "first delivery \(date)", vi: "ngày giao hàng đầu tiên \(date)"))
        }
        if let day = need.validOn {
            let date = wording.date(day)
            facts.append(
                say(
                    en: "certificates valid on \(date)",
                    vi: "chứng nhận còn hiệu lực vào ngày \(date)"))
        }
        if !facts.isEmpty {
            lines += Paragraph.lines(facts.joined(separator: " · "), first: "    ", indent: 4)
        }
        return lines
    }

    private func requirements(of need: Need) -> [String] {
        let musts = need.requirements.filter { $0.strength == .must }
        let wishes = need.requirements.filter { $0.strength != .must }
        var lines: [String] = []
        for (title, list) in [
            (say(en: "must: ", vi: "bắt buộc: "), musts),
            (say(en: "should: ", vi: "mong muốn: "), wishes),
        ] where !list.isEmpty {
            let text = list.map { wording.topic($0.kind) + " " + wording.asked($0.kind) }
                .joined(separator: "; ")
            lines += Paragraph.lines(text, first: "    " + title, indent: 8)
        }
        return lines
    }

    /// How all suppliers stand, so that a reader knows what the list leaves out.
    private func summary(_ summary: Ranking.Summary) -> String {
        let parts = Verdict.allCases.filter { summary.count(of: $0) > 0 }.map { verdict in
            wording.number(summary.count(of: verdict)) + " " + wording.verdict(verdict)
        }
        return "    " + parts.joined(separator: " · ")
    }

    /// Rank, verdict, score and who it is.
    private func head(of entry: Shortlist.Entry, isBrief: Bool) -> [String] {
        let match = entry.match
        let name = entry.supplier.name(in: wording.language)
        let place = SupplierReference(wording: wording).place(of: entry.supplier)
        let ids = SupplierReference(wording: wording).ids(of: entry.supplier)
        let rank = Columns.right("\(match.rank)", 3)
        let verdict = Columns.left(wording.verdict(match.verdict), 15)
        let lead = "\(rank). " + colour(match.verdict)(verdict) + " "
        let score = wording.score(match.score.expected) + " " + range(match.score)
        if isBrief {
            let room = Paragraph.width - Self.leadWidth - TextTable.width(score) - 3
            let who = TextTable.cut([name, ids].joined(separator: " · "), to: room)
            return [lead + score + "  " + who]
        }
        return [lead + score + "  " + paint.bold(name)]
            + Paragraph.lines(
                [ids, place].filter { !$0.isEmpty }.joined(separator: " · "), first: "      ",
                indent: 6)
    }

    /// Three figures, a full stop and a blank, fifteen letters and a blank.
    private static let leadWidth = 21

    /// Between what a score is at least and at most; nothing where it is certain.
    private func range(_ score: GradeInterval) -> String {
        guard score.isOpen else { return "" }
        return "[" + wording.score(score.lower) + "–" + wording.score(score.upper) + "]"
    }

    private func colour(_ verdict: Verdict) -> (String) -> String {
        switch verdict {
        case .fits: paint.good
        case .likely: paint.fair
        case .nearMiss: paint.bad
        case .unproven, .noFit: paint.dim
        }
    }
}

/// Cells of a fixed width.
enum Columns {
    static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - TextTable.width(text)))
    }

    static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - TextTable.width(text))) + text
    }
}
