import Dispatch
import Foundation

/// Has something done when the program is told to end (Ctrl-C, SIGTERM, a terminal that closes),
/// which then ends as it would have without.
///
/// A program that was started deaf to one of these, as shells start what runs behind, stays so.
final class LastAct: @unchecked Sendable {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// Touched by nobody once they are made, but to be cancelled.
    private let sources: [(number: Int32, source: any DispatchSourceSignal)]

    init(_ act: @escaping @Sendable () -> Void) {
        let queue = DispatchQueue(label: "matxich.last-act")
        sources = LastAct.signals.filter { !Interruption.isDeaf(to: $0) }.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                act()
                LastAct.end(by: number)
            }
            source.resume()
            return (number, source)
        }
    }

    /// From now on the program ends at once again.
    func cancel() {
        for (number, source) in sources {
            source.cancel()
            signal(number, SIG_DFL)
        }
    }

    /// Dispatch keeps signals from its threads, so this one lets it in again.
    private static func end(by number: Int32) -> Never {
        var alone = sigset_t()
        sigemptyset(&alone)
        sigaddset(&alone, number)
        signal(number, SIG_DFL)
        pthread_sigmask(SIG_UNBLOCK, &alone, nil)
        raise(number)
        preconditionFailure("a signal that is not held back ends the program")
    }
}
