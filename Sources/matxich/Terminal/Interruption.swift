import Foundation

/// What is said when somebody presses Ctrl-C.
enum Interruption {
    /// Written by the handler, which may neither allocate nor wait.
    nonisolated(unsafe) private static var words = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

    /// Has a sentence written to standard error when the program is interrupted; it then ends as
    /// it would have without.
    ///
    /// A program that was started deaf to Ctrl-C, as shells start what runs behind, stays so.
    static func explain(_ sentence: String) {
        guard !isDeaf(to: SIGINT) else { return }
        let bytes = Array(("\n" + sentence + "\n").utf8)
        let kept = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = kept.initialize(from: bytes)
        // Kept until the program ends: the handler may run at any time.
        words = UnsafeBufferPointer(kept)
        signal(SIGINT) { number in
            _ = write(STDERR_FILENO, Interruption.words.baseAddress, Interruption.words.count)
            signal(number, SIG_DFL)
            raise(number)
        }
    }

    /// Whether the program was started deaf to a signal.
    static func isDeaf(to number: Int32) -> Bool {
        var former = sigaction()
        sigaction(number, nil, &former)
        let ignored = unsafeBitCast(SIG_IGN, to: Int.self)
        return unsafeBitCast(former.__sigaction_handler.sa_handler, to: Int.self) == ignored
    }
}
