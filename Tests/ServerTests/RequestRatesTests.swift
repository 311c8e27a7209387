import Testing

@testable import Server

/// A bucket that fills evenly; the clock is the test's.
@Suite struct RequestRatesTests {
    @Test func aQuotaIsSpentAndFillsEvenly() {
        let rates = RequestRates()
        for number in 1...60 {
            let standing = rates.take("a", quota: 60, now: 1_000)
            #expect(!standing.isRefused && standing.left == 60 - number)
        }
        let refused = rates.take("a", quota: 60, now: 1_000)
        #expect(refused.isRefused && refused.waitSeconds == 1 && refused.left == 0)
        #expect(refused.policy == "\"default\";q=60;w=60")
        #expect(rates.take("a", quota: 60, now: 1_999).isRefused)
        #expect(!rates.take("a", quota: 60, now: 2_000).isRefused)
        #expect(rates.take("a", quota: 60, now: 2_000).isRefused)
    }

    @Test func oneDoesNotSpendForAnother() {
        let rates = RequestRates()
        for _ in 0..<10 { _ = rates.take("a", quota: 5, now: 0) }
        #expect(rates.take("a", quota: 5, now: 0).isRefused)
        #expect(!rates.take("b", quota: 5, now: 0).isRefused)
    }

    @Test func nobodyGathersMoreThanAQuota() {
        let rates = RequestRates()
        _ = rates.take("a", quota: 5, now: 0)
        #expect(rates.take("a", quota: 5, now: 86_400_000).left == 4)
    }

    /// A clock that was put back gives nothing and takes nothing.
    @Test func aClockThatWentBackIsBorne() {
        let rates = RequestRates()
        #expect(rates.take("a", quota: 5, now: 60_000).left == 4)
        #expect(rates.take("a", quota: 5, now: 0).left == 3)
    }
}
