import Testing

@testable import Exchange

@Suite struct RetryBudgetTests {
    private let failure = TransferError.noAnswer(host: "a")
    private let hour: Duration = .seconds(3_600)

    @Test func pausesGrowAndAreDrawnFromTheWholeSpan() {
        let policy = RetryPolicy()
        let ceilings = (1...9).map { policy.pause(failures: $0, chance: 1) / .seconds(1) }
        #expect(ceilings == [0.5, 1, 2, 4, 8, 16, 30, 30, 30])
        #expect(policy.pause(failures: 3, chance: 0.25) == .milliseconds(500))
        #expect(policy.pause(failures: 100, chance: 0) == .zero)
    }

    @Test func givesUpAfterTheAttempts() throws {
        var policy = RetryPolicy()
        policy.attemptsMax = 3
        var budget = RetryBudget(policy)
        for _ in 0..<2 { _ = try budget.pause(after: failure, left: hour, chance: 0) }
        #expect(throws: TransferError.givenUp(attempts: 3, last: failure)) {
            try budget.pause(after: failure, left: hour, chance: 0)
        }
    }

    @Test func progressEarnsNewAttempts() throws {
        var policy = RetryPolicy()
        policy.attemptsMax = 2
        policy.progressBytesMin = 100
        var budget = RetryBudget(policy)
        for _ in 0..<50 {
            _ = try budget.pause(after: failure, left: hour, chance: 0)
            budget.didProgress(60)
            budget.didProgress(60)
        }
        _ = try budget.pause(after: failure, left: hour, chance: 0)
        budget.didProgress(60)
        #expect(throws: TransferError.givenUp(attempts: 2, last: failure)) {
            try budget.pause(after: failure, left: hour, chance: 0)
        }
    }

    @Test func givesUpWhenThePausesAddUp() throws {
        var policy = RetryPolicy()
        policy.attemptsMax = 100
        policy.pauseTotalMax = .seconds(3)
        var budget = RetryBudget(policy)
        _ = try budget.pause(after: failure, left: hour, chance: 1)
        _ = try budget.pause(after: failure, left: hour, chance: 1)
        #expect(throws: TransferError.givenUp(attempts: 3, last: failure)) {
            try budget.pause(after: failure, left: hour, chance: 1)
        }
    }

    @Test func neverPausesLongerThanTheTransferMayStillTake() {
        var budget = RetryBudget(RetryPolicy())
        #expect(throws: TransferError.givenUp(attempts: 1, last: failure)) {
            try budget.pause(after: failure, left: .milliseconds(100), chance: 1)
        }
    }

    @Test func aWishOfTheServerIsTheLeast() throws {
        var budget = RetryBudget(RetryPolicy())
        let busy = TransferError.status(host: "a", 503, retryAfter: 20)
        #expect(
            try budget.pause(after: busy, left: hour, chance: 0.5) == .milliseconds(20_250))
    }

    @Test func whatPassesIsToldFromWhatStays() {
        for status in [408, 425, 429, 500, 502, 503, 504] {
            #expect(TransferError.status(host: "a", status, retryAfter: nil).isRetryable)
        }
        for status in [300, 400, 401, 403, 404, 410, 416, 451, 501, 505] {
            #expect(!TransferError.status(host: "a", status, retryAfter: nil).isRetryable)
        }
        let staying: [TransferError] = [
            .malformedAddress, .cancelled, .contentChanged(host: "a"),
            .untrusted(host: "a", why: .expired), .malformedAnswer(host: "a", why: .statusLine),
            .codingDamaged(host: "a", .gzip, .truncated), .proxyFailed(status: 407),
            .givenUp(attempts: 2, last: .cancelled),
        ]
        #expect(staying.allSatisfy { !$0.isRetryable })
        let passing: [TransferError] = [
            .hostUnknown(host: "a"), .proxyFailed(status: nil), .retryLater(host: "a", seconds: 9),
            .malformedAnswer(host: "a", why: .chunks), .givenUp(attempts: 2, last: failure),
        ]
        #expect(passing.allSatisfy { $0.isRetryable })
    }
}
