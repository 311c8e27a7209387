import Synchronization

/// Names for requests that bring none: the run of the server, by chance, and the number of the
/// request in it. Asking the system for chance each time would cost more than the rest of a name.
final class RequestNames: Sendable {
    private let run = UInt64.random(in: 0 ... .max)
    private let count = Atomic<UInt64>(0)

    /// 128 bits in hexadecimal digits, the number last. O(1).
    func next() -> String {
        let number = count.wrappingAdd(1, ordering: .relaxed).newValue
        return withUnsafeBytes(of: (run.bigEndian, number.bigEndian)) { Hexadecimal.text($0) }
    }
}
