import Synchronization

/// Counts what the server answers, for those who watch it.
///
/// - Source: Prometheus text format, version 0.0.4.
final class Measures: Sendable {
    static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    /// Upper bounds of the times that are told apart, in milliseconds (own choice: from what a
    /// lookup takes to what nobody waits for).
    private static let bounds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000, 30_000]

    private struct Key: Hashable {
        let operation: String
        let status: Int
    }

    private struct Times {
        var counts = [Int](repeating: 0, count: bounds.count)
        var sumMicroseconds = 0
        var count = 0
    }

    private struct State {
        var answers: [Key: Int] = [:]
        var times: [String: Times] = [:]
        var running = 0
    }

    private let state = Mutex(State())

    func begin() { state.withLock { $0.running += 1 } }

    /// Ends a request that was begun.
    func end(_ operation: String, status: Int, microseconds: Int) {
        state.withLock { state in
            state.running -= 1
            state.answers[Key(operation: operation, status: status), default: 0] += 1
            var times = state.times[operation] ?? Times()
            times.count += 1
            times.sumMicroseconds += microseconds
            for (place, bound) in Self.bounds.enumerated() where microseconds <= bound * 1_000 {
                times.counts[place] += 1
            }
            state.times[operation] = times
        }
    }

    /// All counts, in one order.
    var text: String {
        let state = state.withLock { $0 }
        var lines = [
            "# HELP matxich_requests_running Requests that are being answered.",
            "# TYPE matxich_requests_running gauge",
            "matxich_requests_running \(state.running)",
            "# HELP matxich_requests_total Requests that were answered.",
            "# TYPE matxich_requests_total counter",
        ]
        let answers = state.answers.sorted {
            ($0.key.operation, $0.key.status) < ($1.key.operation, $1.key.status)
        }
        for (key, count) in answers {
            lines.append(
                "matxich_requests_total{operation=\"\(key.operation)\",status=\"\(key.status)\"} "
                    + "\(count)")
        }
        lines += [
            "# HELP matxich_request_seconds How long answers took.",
            "# TYPE matxich_request_seconds histogram",
        ]
        for (operation, times) in state.times.sorted(by: { $0.key < $1.key }) {
            lines += Self.lines(operation, times)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ operation: String, _ times: Times) -> [String] {
        let name = "matxich_request_seconds"
        let buckets = zip(bounds, times.counts).map { bound, count in
            "\(name)_bucket{operation=\"\(operation)\",le=\"\(seconds(bound * 1_000))\"} \(count)"
        }
        return buckets + [
            "\(name)_bucket{operation=\"\(operation)\",le=\"+Inf\"} \(times.count)",
            "\(name)_sum{operation=\"\(operation)\"} \(seconds(times.sumMicroseconds))",
            "\(name)_count{operation=\"\(operation)\"} \(times.count)",
        ]
    }

    private static func seconds(_ microseconds: Int) -> String {
        "\(Double(microseconds) / 1_000_000)"
    }
}
