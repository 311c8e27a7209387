import Platform
import Records
import Representations

/// How pulling goes, as people read it; moments in UTC.
enum SourceStatusText {
    typealias Summary = SummariseEndpoints.Summary

    static var listing: Listing<Summary> {
        Listing(columns: [
            .text(say(en: "Source", vi: "Nguồn"), "source") { $0.source.id.text },
            .text(say(en: "Last run (UTC)", vi: "Lần gần nhất (UTC)"), "lastRun") {
                $0.standing.lastRun.map { UTCText.minute($0.startedMilliseconds) }
                    ?? say(en: "never", vi: "chưa có")
            },
            .text(say(en: "Outcome", vi: "Kết quả"), "outcome") { outcome(of: $0.standing) },
            .text(say(en: "Next (UTC)", vi: "Lần tới (UTC)"), "nextDue") { next($0.standing) },
            .count(say(en: "Records", vi: "Bản ghi"), "records") { $0.records },
            .count(say(en: "Withdrawn", vi: "Đã rút"), "recordsGone") { $0.recordsGone },
            .count(say(en: "Quarantined", vi: "Cách ly"), "rowsWaiting") { $0.rowsWaiting },
            .text(say(en: "Last changes", vi: "Thay đổi gần nhất"), "changes") {
                changes($0.standing.lastChange)
            },
            .text(say(en: "Confirmed", vi: "Xác nhận"), "age") { age($0.standing) },
        ])
    }

    /// What a person has to look at, a line each: what failed or was stopped, and what to do.
    static func troubles(_ summary: Summary) -> [String] {
        let lead = summary.source.id.text + ": "
        switch summary.standing.lastRun?.outcome {
        case .failed(let code, let text):
            let count = summary.standing.failuresInARow
            let times = count > 1 ? say(en: ", \(count) times", vi: ", \(count) lần") : ""
            return Paragraph.lines(
                "\(text) (\(code)\(times))" + rest(summary.standing), first: lead, indent: 2)
        case .stopped(let missing, let known):
            let (gone, all) = (Plainly.number(missing), Plainly.number(known))
            let next = NextCommand.line("sync", summary.source.id.text, "--accept-missing")
            return Paragraph.lines(
                say(
                    en: "\(gone) of \(all) records are missing from the catalogue, so nothing was "
                        + "withdrawn. Ask the partner; to accept it: \(next)",
                    vi: "Danh mục thiếu \(gone) trên \(all) bản ghi nên chưa rút bản ghi nào. Hãy "
                        + "hỏi đối tác; để chấp nhận: \(next)"), first: lead, indent: 2)
        case .done, .notModified, .interrupted, nil: return []
        }
    }

    /// When a partner that wants to be left alone is asked again at the soonest.
    private static func rest(_ standing: EndpointStanding) -> String {
        guard let moment = standing.notBeforeMilliseconds else { return "" }
        let minute = UTCText.minute(moment)
        return say(en: " Not before \(minute) UTC.", vi: " Không hỏi lại trước \(minute) UTC.")
    }

    /// An outcome in a few words; a fault's own sentence stands below the table.
    private static func outcome(of standing: EndpointStanding) -> String {
        guard let run = standing.lastRun else { return "" }
        guard let outcome = run.outcome else { return say(en: "not ended", vi: "chưa kết thúc") }
        let words = SyncedSource.words(of: outcome)
        if case .failed(let code, _) = outcome { return words + ": " + code }
        return words
    }

    private static func next(_ standing: EndpointStanding) -> String {
        switch standing.due {
        case .onRequest: say(en: "when asked", vi: "khi có yêu cầu")
        case .at where standing.isDue: say(en: "now", vi: "ngay")
        case .at(let moment): UTCText.minute(moment)
        }
    }

    /// New, changed, withdrawn and returned, and the day it was.
    private static func changes(_ run: SyncRun?) -> String {
        guard let run else { return "" }
        let figures = run.figures
        let parts = [
            ("+", figures.rowsNew), ("~", figures.rowsChanged), ("−", figures.recordsWithdrawn),
            ("↺", figures.recordsRestored),
        ]
        let shown = parts.filter { $0.1 > 0 }.map { $0.0 + Plainly.number($0.1) }
        return (shown + ["(\(UTCText.minute(run.startedMilliseconds).prefix(10)))"])
            .joined(separator: " ")
    }

    private static func age(_ standing: EndpointStanding) -> String {
        let overdue = say(en: "overdue", vi: "quá hạn")
        guard let milliseconds = standing.ageMilliseconds else {
            return standing.isOverdue
                ? say(en: "never, \(overdue)", vi: "chưa có, \(overdue)")
                : say(en: "never", vi: "chưa có")
        }
        let duration = AmountText.duration(milliseconds: milliseconds)
        let ago = say(en: "\(duration) ago", vi: "\(duration) trước")
        return standing.isOverdue ? ago + ", " + overdue : ago
    }
}
