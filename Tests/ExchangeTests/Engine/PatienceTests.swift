import Testing

@testable import Exchange

@Suite struct PatienceTests {
    private var limits: TimeLimits {
        var limits = TimeLimits()
        limits.total = .seconds(100)
        limits.lowSpeedWindow = .seconds(10)
        limits.lowSpeedBytesPerSecond = 5
        return limits
    }

    @Test func aWindowWithTooFewBytesIsTooSlow() throws {
        var patience = Patience(limits)
        for _ in 0..<9 {
            patience.received(5)
            try patience.waited(.seconds(1), inVain: false, host: "a")
            try patience.judgeSpeed(host: "a")
        }
        patience.received(4)
        try patience.waited(.seconds(1), inVain: false, host: "a")
        let slow = TransferError.timedOut(host: "a", .lowSpeed, after: .seconds(10))
        #expect(throws: slow) { try patience.judgeSpeed(host: "a") }
    }

    @Test func eachWindowIsJudgedAlone() throws {
        var patience = Patience(limits)
        patience.received(1_000)
        try patience.waited(.seconds(10), inVain: false, host: "a")
        try patience.judgeSpeed(host: "a")
        try patience.waited(.seconds(10), inVain: false, host: "a")
        #expect(throws: TransferError.self) { try patience.judgeSpeed(host: "a") }
    }

    @Test func theTotalEndsOnlyAWaitInVain() throws {
        var patience = Patience(limits)
        try patience.waited(.seconds(120), inVain: false, host: "a")
        #expect(patience.left == .zero)
        let over = TransferError.timedOut(host: "a", .total, after: .seconds(100))
        #expect(throws: over) { try patience.waited(.zero, inVain: true, host: "a") }
    }

    @Test func waitsNoLongerThanUntilItHasToJudge() throws {
        var patience = Patience(limits)
        #expect(patience.bodyAllowance == .seconds(10))
        try patience.waited(.seconds(97), inVain: false, host: "a")
        #expect(patience.bodyAllowance == .zero)
        patience.beginWindow()
        #expect(patience.bodyAllowance == .seconds(3))
    }
}
