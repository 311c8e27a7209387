package import Records

extension StoreAnswers {
    package static func line(_ endpoint: Endpoint) -> String {
        let (reading, pulling) = (endpoint.reading, endpoint.pulling)
        let (access, limits) = (endpoint.access, endpoint.limits)
        let parts: [String] = [
            "endpoint of " + endpoint.source.text, endpoint.address.text,
            reading.format.rawValue, reading.kind?.rawValue ?? "-", reading.recordPath ?? "-",
            reading.fieldMap ?? "-", pulling.mode.rawValue, "\(pulling.paging)",
            written(pulling.intervalSeconds), written(pulling.requestsPerSecond),
            written(access.credential), access.allowsPrivate ? "private" : "public",
            access.proxy?.text ?? "-", access.caFile ?? "-", endpoint.terms.licence,
            endpoint.terms.contact, written(limits.wireBytesMax), written(limits.decodedBytesMax),
            written(limits.rowsMax), written(limits.vanishingPercentMax),
        ]
        let ofSyncs = [
            limits.syncSecondsMax.map { "\($0) s" }, limits.syncBytesMax.map { "\($0) B" },
            limits.spoolBytesMax.map { "\($0) B kept" },
        ]
        return (parts + ofSyncs.compactMap(\.self)).joined(separator: " | ")
    }

    package static func line(_ state: SyncState) -> String {
        let parts: [String] = [
            state.entityTag ?? "-", state.lastModified ?? "-", state.cursor ?? "-",
            written(state.lastSuccessMilliseconds),
        ]
        return parts.joined(separator: " | ")
    }

    package static func line(_ run: SyncRun) -> String {
        let figures = run.figures
        let bytes = [figures.wireBytes, figures.decodedBytes]
        let numbers = [
            figures.requests, figures.retries, figures.rowsRead, figures.rowsNew,
            figures.rowsChanged, figures.rowsUnchanged, figures.rowsQuarantined,
            figures.recordsWithdrawn, figures.recordsRestored,
        ]
        let parts: [String] = [
            "sync " + String(run.id.rawValue), run.source.text, run.mode.rawValue,
            String(run.startedMilliseconds), written(run.endedMilliseconds),
            written(run.outcome), "\(bytes)", "\(numbers)",
        ]
        // Told only where it was said: earlier versions, whose answers are kept, had no such word.
        let rest = run.notBeforeMilliseconds.map { ["not before \($0)"] } ?? []
        return (parts + rest).joined(separator: " | ")
    }

    private static func written(_ value: (some Sendable)?) -> String {
        value.map { "\($0)" } ?? "-"
    }
}
