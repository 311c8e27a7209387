import Platform
import Records
import Representations

/// How pulling goes, as programs read it.
///
/// The keys are a contract: they may be added to, never renamed. All figures are of the last run,
/// those of the last that changed anything stand under `lastChange` in JSON.
enum SourceStatusFacts {
    typealias Summary = SummariseEndpoints.Summary
    private typealias Column = Listing<Summary>.Column

    static var listing: Listing<Summary> {
        Listing(columns: about + run + figures, details: details)
    }

    private static var about: [Column] {
        [
            text("source") { $0.source.id.text },
            text("address") { $0.endpoint.address.text },
            text("format") { $0.endpoint.reading.format.rawValue },
            text("mode") { $0.endpoint.mode.rawValue },
            number("intervalSeconds") { $0.endpoint.pulling.intervalSeconds },
            number("records") { $0.records },
            number("recordsGone") { $0.recordsGone },
            number("rowsWaiting") { $0.rowsWaiting },
        ]
    }

    private static var run: [Column] {
        [
            text("lastRun") { instant($0.standing.lastRun?.startedMilliseconds) },
            text("lastRunEnded") { instant($0.standing.lastRun?.endedMilliseconds) },
            text("outcome") { $0.standing.lastRun.map(outcome) },
            text("error") { summary in
                if case .failed(let code, _) = summary.standing.lastRun?.outcome {
                    code
                } else {
                    nil
                }
            },
            number("durationMilliseconds") {
                $0.standing.lastRun?.durationMilliseconds.map { Int($0) }
            },
            number("failuresInARow") { $0.standing.failuresInARow },
            text("nextDue") { summary in
                if case .at(let moment) = summary.standing.due { instant(moment) } else { nil }
            },
            text("notBefore") { instant($0.standing.notBeforeMilliseconds) },
            flag("isDue", \.standing.isDue),
            text("lastSuccess") { instant($0.standing.lastSuccessMilliseconds) },
            number("ageSeconds") { $0.standing.ageMilliseconds.map { Int($0 / 1_000) } },
            flag("isOverdue", \.standing.isOverdue),
            flag("isWithdrawn", \.source.isWithdrawn),
        ]
    }

    private static var figures: [Column] {
        [
            figure("requests", \.requests), figure("retries", \.retries),
            number("wireBytes") { $0.standing.lastRun.map { Int($0.figures.wireBytes) } },
            number("decodedBytes") { $0.standing.lastRun.map { Int($0.figures.decodedBytes) } },
            figure("rowsRead", \.rowsRead), figure("rowsNew", \.rowsNew),
            figure("rowsChanged", \.rowsChanged), figure("rowsUnchanged", \.rowsUnchanged),
            figure("rowsQuarantined", \.rowsQuarantined),
            figure("recordsWithdrawn", \.recordsWithdrawn),
            figure("recordsRestored", \.recordsRestored),
        ]
    }

    private static func details(_ summary: Summary) -> [String: JSONValue] {
        var facts: [String: JSONValue] = [:]
        switch summary.standing.lastRun?.outcome {
        case .failed(_, let text): facts["errorText"] = .text(text)
        case .stopped(let missing, let known):
            facts["missing"] = .number(missing)
            facts["known"] = .number(known)
        case .done, .notModified, .interrupted, nil: break
        }
        if let change = summary.standing.lastChange {
            facts["lastChange"] = [
                "startedAt": .text(UTCText.instant(change.startedMilliseconds)),
                "rowsNew": .number(change.figures.rowsNew),
                "rowsChanged": .number(change.figures.rowsChanged),
                "recordsWithdrawn": .number(change.figures.recordsWithdrawn),
                "recordsRestored": .number(change.figures.recordsRestored),
            ]
        }
        return facts
    }

    private static func outcome(_ run: SyncRun) -> String {
        run.outcome.map(SyncedSource.code) ?? "running"
    }

    private static func instant(_ milliseconds: Int64?) -> String? {
        milliseconds.map(UTCText.instant)
    }

    private static func text(
        _ key: String, _ text: @escaping (Summary) -> String?
    ) -> Column {
        Column(
            heading: key, key: key, shown: { text($0) ?? "" }, fact: { .text(text($0)) })
    }

    private static func number(
        _ key: String, _ number: @escaping (Summary) -> Int?
    ) -> Column {
        Column(
            heading: key, key: key, shown: { number($0).map(String.init) ?? "" },
            fact: { .number(number($0)) })
    }

    private static func flag(_ key: String, _ flag: @escaping (Summary) -> Bool) -> Column {
        Column(
            heading: key, key: key, shown: { String(flag($0)) }, fact: { .bool(flag($0)) })
    }

    private static func figure(
        _ key: String, _ figure: @escaping (SyncFigures) -> Int
    ) -> Column {
        number(key) { $0.standing.lastRun.map { figure($0.figures) } }
    }
}

extension SyncRun {
    /// How long it took; nil while it runs, and of one that was interrupted. A clock that was put
    /// back meanwhile makes it nothing.
    var durationMilliseconds: Int64? {
        endedMilliseconds.map { end in
            let (length, isTooLong) = end.subtractingReportingOverflow(startedMilliseconds)
            return isTooLong ? 0 : max(0, length)
        }
    }
}
