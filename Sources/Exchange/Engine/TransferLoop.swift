import CCurl
import Foundation
import Synchronization

/// A thread that carries out transfers, all of them at once, with connections that are used
/// again.
final class TransferLoop: Sendable {
    enum Command {
        case start(Attempt)
        /// The reader has made room.
        case resume(Attempt)
        case cancel(Attempt)
    }

    private struct Inbox {
        var commands: [Command] = []
        var isClosing = false
        var isClosed = false
    }

    /// libcurl has this one function for other threads, to wake the one that waits; it is called
    /// under the inbox's lock and not after closing.
    nonisolated(unsafe) private let multi: UnsafeMutableRawPointer
    private let inbox = Mutex(Inbox())

    init() {
        precondition(CurlLibrary.isReady, "libcurl cannot be started")
        guard let multi = curl_multi_init() else { preconditionFailure("no memory for transfers") }
        self.multi = multi
        // One transfer on a connection at a time: with several, a slow reader of one would hold up
        // the readers of the others.
        ccurl_multi_set_number(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_NOTHING))
        Thread.detachNewThread { self.run() }
    }

    func submit(_ command: Command) {
        inbox.withLock { inbox in
            guard !inbox.isClosed else { return }
            inbox.commands.append(command)
            curl_multi_wakeup(multi)
        }
    }

    /// Ends the thread, and with it whatever is under way.
    func close() {
        inbox.withLock { inbox in
            inbox.isClosing = true
            if !inbox.isClosed { curl_multi_wakeup(multi) }
        }
    }

    private func run() {
        CurlLibrary.ignoreBrokenPipes()
        let work = TransferWork(multi)
        while let commands = takeCommands() {
            commands.forEach(work.obey)
            work.advance()
        }
        work.cancelAll()
        let rest = inbox.withLock { inbox in
            inbox.isClosed = true
            return inbox.commands
        }
        for case .start(let attempt) in rest { attempt.didEnd(.failed(.cancelled)) }
        curl_multi_cleanup(multi)
    }

    /// Nil when it is time to end.
    private func takeCommands() -> [Command]? {
        inbox.withLock { inbox in
            if inbox.isClosing { return nil }
            defer { inbox.commands = [] }
            return inbox.commands
        }
    }
}
