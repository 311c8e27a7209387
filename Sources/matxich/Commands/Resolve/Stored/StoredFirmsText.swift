import Platform
import Records
import Resolution
import Store

/// Merges and what waits for a person, in words.
enum StoredFirmsText {
    static func run(_ outcome: ResolveSuppliers.Outcome) -> String {
        let figures = outcome.run.figures
        let found = say(
            en: """
                \(Plainly.number(figures.subjects)) records are \
                \(Plainly.number(figures.firms)) firms; \(Plainly.number(figures.toReview)) pairs \
                to review
                """,
            vi: """
                \(Plainly.number(figures.subjects)) bản ghi thuộc \
                \(Plainly.number(figures.firms)) doanh nghiệp; \
                \(Plainly.number(figures.toReview)) cặp cần xem lại
                """)
        let more =
            figures.unlisted == 0
            ? ""
            : say(
                en: ", and \(Plainly.number(figures.unlisted)) less likely ones",
                vi: ", và \(Plainly.number(figures.unlisted)) cặp ít khả năng hơn")
        let asked = found + more + leftApart(figures)
        if outcome.isUnchanged {
            return asked
                + say(
                    en: ". Nothing changed since the last run.",
                    vi: ". Không có gì thay đổi từ lần chạy trước.")
        }
        return asked + way(figures)
            + say(
                en: """
                    . Merged now: \(Plainly.number(figures.merged)); split: \
                    \(Plainly.number(figures.split)).
                    """,
                vi: """
                    . Vừa gộp: \(Plainly.number(figures.merged)); vừa tách: \
                    \(Plainly.number(figures.split)).
                    """)
    }

    /// Which records are of another firm than after the last run, a line each.
    static func moves(_ run: ResolutionRun) -> [String] {
        guard let moves = run.moves else { return [] }
        var lines = moves.map { move in
            guard move.isSplit else {
                return say(
                    en: "merged: \(move.record) into \(move.into)",
                    vi: "gộp: \(move.record) vào \(move.into)")
            }
            guard move.record != move.into else {
                return say(
                    en: "split: \(move.record) from \(move.from)",
                    vi: "tách: \(move.record) khỏi \(move.from)")
            }
            return say(
                en: "split: \(move.record) from \(move.from), now in \(move.into)",
                vi: "tách: \(move.record) khỏi \(move.from), nay thuộc \(move.into)")
        }
        let more = run.figures.merged + run.figures.split - moves.count
        if more > 0, moves.count == ResolutionRun.movesMax {
            lines.append(
                say(
                    en: "and \(Plainly.number(more)) more", vi: "và \(Plainly.number(more)) nữa"))
        }
        return lines
    }

    /// Of how many nobody is asked, and from which probability on one would be; a run over what is
    /// new counts those among it alone.
    private static func leftApart(_ figures: ResolutionRun.Figures) -> String {
        guard let count = figures.leftApart, count > 0 else { return "" }
        let share = Double(PairToReview.contradictedMin) / 1_000_000
        let least = FixedText.of(share, digits: 1)
        let number = Plainly.number(count)
        guard figures.changed == nil else {
            return say(
                en: """
                    ; of what is new or changed, \(number) pairs whose names contradict each \
                    other are left apart, being less likely than \(least)
                    """,
                vi: """
                    ; trong phần mới hoặc thay đổi, \(number) cặp có tên mâu thuẫn, xác suất \
                    dưới \(least), được để riêng
                    """)
        }
        return say(
            en: """
                ; \(number) whose names contradict each other are left apart, being less likely \
                than \(least)
                """,
            vi: """
                ; \(number) cặp có tên mâu thuẫn, xác suất dưới \(least), được để riêng
                """)
    }

    /// Whether everything was looked at, or what was new.
    private static func way(_ figures: ResolutionRun.Figures) -> String {
        guard let changed = figures.changed else {
            return say(en: ". Learned anew from all", vi: ". Đã học lại từ toàn bộ")
        }
        return say(
            en: ". New or changed: \(Plainly.number(changed))",
            vi: ". Mới hoặc thay đổi: \(Plainly.number(changed))")
    }

    /// By which command a person takes a word on two records back.
    static func toTakeBack(
        _ one: OrganisationID, _ other: OrganisationID, _ flag: String
    ) -> String {
        let next = NextCommand.line("resolve", "decide", one.text, other.text, flag)
        return say(en: "To take that back: \(next)", vi: "Để thu hồi: \(next)")
    }

    static func decided(_ outcome: DecidePair.Outcome) -> String {
        let takenBack =
            outcome.takenBack == 0
            ? ""
            : say(
                en: "; earlier decisions taken back: \(outcome.takenBack)",
                vi: "; quyết định trước đã thu hồi: \(outcome.takenBack)")
        return say(
            en: "Kept. Merged: \(outcome.merged); split: \(outcome.split)\(takenBack).",
            vi: "Đã lưu. Gộp: \(outcome.merged); tách: \(outcome.split)\(takenBack).")
    }
}

extension StoredFirmsText {
    /// What blocking did in a run; nil of runs before it was kept.
    static func blocking(_ figures: ResolutionRun.Figures) -> String? {
        guard let shared = figures.keysShared, let leftOut = figures.keysLeftOut
        else { return nil }
        var report = BlockingReport()
        report.blocks = shared
        report.blocksDropped = leftOut
        report.pairs = figures.pairsCompared
        guard let commonest = figures.commonestKeyRecords else { return ofNew(report) }
        report.largestDropped = commonest
        return ResolutionText.blocking(report)
    }

    /// The same of a run that looked at what was new alone.
    private static func ofNew(_ report: BlockingReport) -> String {
        say(
            en: """
                \(report.pairs) pairs compared from \(report.blocks) keys that what is new shares; \
                \(report.blocksDropped) of its keys shared by more than \(report.recordsMax) \
                records left out.
                """,
            vi: """
                Đã so \(report.pairs) cặp từ \(report.blocks) khóa chung của phần mới; bỏ qua \
                \(report.blocksDropped) khóa có hơn \(report.recordsMax) bản ghi.
                """)
    }
}
