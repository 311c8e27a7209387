/// How long the answers to a list of queries took, one after the other on one thread.
struct Latency {
    private static let warmUps = 50
    private var nanoseconds: [Int64] = []
    private var hits = 0

    init(_ count: Int, _ answer: (Int) throws -> Int) rethrows {
        for index in 0..<min(Self.warmUps, count) { _ = try answer(index) }
        let clock = ContinuousClock()
        for index in 0..<count {
            let start = clock.now
            hits += try answer(index)
            let (seconds, attoseconds) = (clock.now - start).components
            nanoseconds.append(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
        }
        nanoseconds.sort()
    }

    private func percentile(_ share: Double) -> Double {
        guard !nanoseconds.isEmpty else { return 0 }
        let place = min(nanoseconds.count - 1, Int(share * Double(nanoseconds.count)))
        return milliseconds(Double(nanoseconds[place]))
    }

    private func milliseconds(_ nanoseconds: Double) -> Double {
        (nanoseconds / 1_000).rounded() / 1_000
    }

    /// The keys of the peers.
    var json: String {
        let total = nanoseconds.reduce(0) { $0 + Double($1) }
        let count = Double(max(nanoseconds.count, 1))
        let rate = total > 0 ? (count * 1e10 / total).rounded() / 10 : 0
        return """
            {"n": \(nanoseconds.count), "p50_ms": \(percentile(0.5)), \
            "p95_ms": \(percentile(0.95)), "p99_ms": \(percentile(0.99)), \
            "max_ms": \(percentile(1)), "mean_ms": \(milliseconds(total / count)), \
            "qps_1thread": \(rate), "hits": \(hits)}
            """
    }
}
