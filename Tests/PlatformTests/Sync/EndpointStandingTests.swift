import Records
import StoreConformance
import Testing

@testable import Platform

/// When a source is due, how stale it is and what fails, by a clock that stands still.
@Suite struct EndpointStandingTests {
    private static let hour: Int64 = 3_600_000
    /// 2026-11-21T10:00:00Z.
    private let now: Int64 = 1_795_255_200_000

    private func endpoint(every seconds: Int? = 6 * 3_600) throws -> Endpoint {
        try Endpoint(
            source: StoreRows.source("chamber"),
            address: EndpointAddress("https://example.vn/list"),
            reading: Endpoint.Reading(format: .csv),
            pulling: Endpoint.Pulling(intervalSeconds: seconds))
    }

    /// A run that began some hours ago and took a minute.
    private func run(
        _ hoursAgo: Int64, _ outcome: SyncRun.Outcome?, changed: Int = 0,
        rest hours: Int64? = nil
    ) -> SyncRun {
        var figures = SyncFigures()
        figures.rowsChanged = changed
        let start = now - hoursAgo * Self.hour
        let hasEnded = outcome != nil && outcome != .interrupted
        return SyncRun(
            id: SyncRun.ID(rawValue: 1_000 - hoursAgo), source: StoreRows.source("chamber"),
            mode: .full, startedMilliseconds: start,
            endedMilliseconds: hasEnded ? start + 60_000 : nil, outcome: outcome, figures: figures,
            notBeforeMilliseconds: hours.map { now + $0 * Self.hour })
    }

    private func standing(
        _ runs: [SyncRun], success hoursAgo: Int64? = nil, every seconds: Int? = 6 * 3_600
    ) throws -> EndpointStanding {
        let state = hoursAgo.map { SyncState(lastSuccessMilliseconds: now - $0 * Self.hour) }
        return EndpointStanding(
            of: try endpoint(every: seconds), runs: runs, state: state, nowMilliseconds: now)
    }

    @Test func aNewSourceIsDueAtOnceAndNotOverdue() throws {
        let standing = try standing([])
        #expect(standing.due == .at(now))
        #expect(standing.isDue)
        #expect(!standing.isOverdue)
        #expect(standing.ageMilliseconds == nil)
        #expect(standing.lastRun == nil)
        #expect(standing.failuresInARow == 0)
    }

    @Test func aSourceIsDueAnIntervalAfterItsLastStart() throws {
        let fresh = try standing([run(2, .done)], success: 2)
        #expect(fresh.due == .at(now + 4 * Self.hour))
        #expect(!fresh.isDue)
        #expect(!fresh.isOverdue)
        #expect(fresh.ageMilliseconds == 2 * Self.hour)
        let late = try standing([run(7, .done)], success: 7)
        #expect(late.due == .at(now - Self.hour))
        #expect(late.isDue)
        #expect(late.isOverdue)
    }

    @Test func overdueBeginsPastTheIntervalAndNotOnIt() throws {
        #expect(try !standing([run(6, .done)], success: 6).isOverdue)
        let past = EndpointStanding(
            of: try endpoint(), runs: [run(6, .notModified)],
            state: SyncState(lastSuccessMilliseconds: now - 6 * Self.hour - 1),
            nowMilliseconds: now)
        #expect(past.isOverdue)
    }

    @Test func whatWasBrokenOffIsDueAtOnceAndRestsWhenItHappensAgain() throws {
        let once = try standing([run(1, .interrupted), run(6, .done)])
        #expect(once.isDue)
        let twice = try standing([run(0, .interrupted), run(1, .interrupted), run(6, .done)])
        #expect(twice.due == .at(now + 300_000))
        #expect(!twice.isDue)
        let failed = run(1, .failed(code: "x", text: ""))
        #expect(try standing([run(0, .interrupted), failed]).due == .at(now + 300_000))
    }

    @Test func aPartnerThatNamedATimeIsNotAskedBefore() throws {
        let failed = SyncRun.Outcome.failed(code: "retry-later", text: "")
        let resting = try standing([run(3, failed, rest: 2), run(9, .done)])
        #expect(resting.due == .at(now + 2 * Self.hour))
        #expect(!resting.isDue)
        #expect(resting.notBeforeMilliseconds == now + 2 * Self.hour)
        // Whoever broke off a pull meanwhile has not made the partner ready.
        #expect(try !standing([run(1, .interrupted), run(3, failed, rest: 2)]).isDue)
        // What it said last counts, and nothing of what it said before a success.
        #expect(try standing([run(1, failed, rest: -1), run(3, failed, rest: 2)]).isDue)
        let since = try standing([run(7, .done), run(8, failed, rest: 2)])
        #expect(since.isDue)
        #expect(since.notBeforeMilliseconds == nil)
        #expect(try standing([run(3, failed, rest: -1)]).notBeforeMilliseconds == nil)
    }

    @Test func aRestIsAWeekAtMostAndNeverOverflows() {
        let week = 7 * 24 * Self.hour
        #expect(SyncSchedule.end(ofRest: .max, from: now) == now + week)
        #expect(SyncSchedule.end(ofRest: -1, from: now) == now)
        #expect(SyncSchedule.end(ofRest: 7_200, from: now) == now + 2 * Self.hour)
        #expect(SyncSchedule.end(ofRest: 7_200, from: .max) == .max)
    }

    @Test func whatIsBeingPulledIsNotDue() throws {
        #expect(try !standing([run(30, nil)]).isDue)
    }

    @Test func withoutAnIntervalNothingIsDueOrOverdue() throws {
        let standing = try standing([run(900, .done)], success: 900, every: nil)
        #expect(standing.due == .onRequest)
        #expect(!standing.isDue)
        #expect(!standing.isOverdue)
        #expect(standing.ageMilliseconds == 900 * Self.hour)
    }

    @Test func aSourceThatOnlyFailedIsOverdue() throws {
        let failed = try standing([run(1, .failed(code: "unreachable", text: ""))])
        #expect(failed.isOverdue)
        #expect(failed.lastSuccessMilliseconds == nil)
        #expect(try !standing([run(0, nil)]).isOverdue)
    }

    @Test func failuresAreCountedUpToTheLastSuccess() throws {
        let failure = SyncRun.Outcome.failed(code: "x", text: "")
        let runs = [
            run(0, nil), run(1, failure), run(2, .stopped(missing: 4, known: 9)),
            run(3, .interrupted), run(4, .notModified), run(5, failure),
        ]
        #expect(try standing(runs, success: 4).failuresInARow == 3)
        #expect(try standing([run(1, .notModified)] + runs).failuresInARow == 0)
    }

    @Test func theLastChangeIsTheNewestThatChangedAnything() throws {
        let change = run(30, .done, changed: 2)
        let runs = [run(6, .notModified), run(12, .done), change, run(36, .done, changed: 9)]
        #expect(try standing(runs, success: 6).lastChange == change)
        #expect(try standing(Array(runs.prefix(2))).lastChange == nil)
    }

    @Test(arguments: [Int64.max, 1_795_255_200_001, -5, .min])
    func clocksThatWereWrongMakeNoNegativeAge(success: Int64) throws {
        let standing = EndpointStanding(
            of: try endpoint(), runs: [],
            state: SyncState(lastSuccessMilliseconds: success), nowMilliseconds: now)
        let age = try #require(standing.ageMilliseconds)
        #expect(age >= 0)
        #expect(age <= now)
    }

    @Test func onlyWhatBroughtOrConfirmedEverythingIsASuccess() {
        #expect(run(1, .done).isSuccess)
        #expect(run(1, .notModified).isSuccess)
        #expect(!run(1, .stopped(missing: 1, known: 2)).isSuccess)
        #expect(!run(1, .failed(code: "x", text: "")).isSuccess)
        #expect(!run(1, .interrupted).isSuccess)
        #expect(!run(1, nil).isSuccess)
    }
}
