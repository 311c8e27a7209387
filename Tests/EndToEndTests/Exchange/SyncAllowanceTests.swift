import Exchange
import Platform
import Records
import Synchronization
import Testing

@testable import matxich

/// What a sync may take over all its pages, by a clock that a test sets.
@Suite struct SyncAllowanceTests {
    private final class Clock: Sendable {
        private let instant = Mutex(ContinuousClock.now)
        var now: ContinuousClock.Instant { instant.withLock { $0 } }
        func pass(_ time: Duration) { instant.withLock { $0 += time } }
    }

    private let clock = Clock()

    private func allowance(_ limits: Endpoint.Limits) -> SyncAllowance {
        SyncAllowance(limits) { [clock] in clock.now }
    }

    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch { return (error as? PartnerFault)?.code }
    }

    @Test func aSyncEndsWithItsTimeWhateverItIsAt() throws {
        let allowance = allowance(.init(syncSecondsMax: 60))
        clock.pass(.seconds(59))
        #expect(code { try allowance.didRead(1) } == nil)
        clock.pass(.seconds(1))
        #expect(code { try allowance.didRead(1) } == "limit-sync-time")
        #expect(code { try allowance.check() } == "limit-sync-time")
        #expect(allowance.fault?.mayPass == true)
        #expect(code { _ = try allowance.admit(TransferRequest("https://a.example/")) } != nil)
        let rows = allowance.bounding { nil }
        #expect(code { for _ in 0..<256 { _ = try rows() } } == "limit-sync-time")
    }

    @Test func aPageIsGivenNoMoreThanTheTimeThatIsLeft() throws {
        let allowance = allowance(.init(syncSecondsMax: 60))
        clock.pass(.seconds(50))
        let times = try allowance.admit(TransferRequest("https://a.example/")).policy.times
        #expect(times.total == .seconds(10))
        #expect(times.turn == .seconds(10))
        let late = TransferError.timedOut(host: "a.example", .total, after: .seconds(10))
        #expect(allowance.fault(late).code == "timed-out-total")
        clock.pass(.seconds(10))
        #expect(allowance.fault(late).code == "limit-sync-time")
    }

    @Test func bytesAreCountedOverAllPages() {
        let allowance = allowance(.init(syncBytesMax: 100, spoolBytesMax: 10))
        #expect(code { try allowance.didRead(100) } == nil)
        #expect(code { try allowance.willKeep(10) } == nil)
        #expect(code { try allowance.didRead(1) } == "limit-sync-bytes")
        // What was exceeded first stays the reason.
        #expect(code { try allowance.willKeep(1) } == "limit-sync-bytes")
        #expect(allowance.fault?.mayPass == false)
    }

    @Test func whoAllowsALargerAnswerAllowsItForTheSync() {
        let bytes = SyncAllowance.bytesMax + 1
        let wide = allowance(.init(decodedBytesMax: bytes))
        #expect(code { try wide.didRead(Int(bytes)) } == nil)
        #expect(code { try allowance(.init()).didRead(Int(bytes)) } == "limit-sync-bytes")
    }
}
