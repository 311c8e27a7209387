/// Passes by what a reader already has of a body, and makes sure that it is the same.
struct Repetition {
    private let expected: [UInt8]
    private var passed = RunningDigest()
    private(set) var left: Int

    init(of delivered: RunningDigest) {
        expected = delivered.value
        left = delivered.count
    }

    /// - Precondition: There are no more bytes than `left`.
    mutating func pass(_ bytes: UnsafeBufferPointer<UInt8>) {
        precondition(bytes.count <= left, "more was passed by than the reader has")
        passed.add(bytes)
        left -= bytes.count
    }

    var isSame: Bool { passed.value == expected }
}
