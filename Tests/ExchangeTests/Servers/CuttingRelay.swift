import Foundation
import Glibc
import Synchronization
import TestServers

/// Stands between a client and a real server and cuts connections after so many bytes.
final class CuttingRelay: Sendable {
    let port: Int
    private let listener: Int32
    private let target: Int
    private let cuts: [Int]
    private let accepted = Mutex(0)

    /// - Parameters:
    ///   - target: The port of the server on loopback.
    ///   - cuts: For each connection in turn, how many bytes of the server's reach the client;
    ///     later connections are let alone.
    init(to target: Int, cuts: [Int]) {
        self.target = target
        self.cuts = cuts
        (listener, port) = FaultServer.listen()
        Thread.detachNewThread { self.serve() }
    }

    func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    private func serve() {
        while true {
            let client = accept(listener, nil, nil)
            guard client >= 0 else { break }
            let number = accepted.withLock { accepted in
                defer { accepted += 1 }
                return accepted
            }
            Thread.detachNewThread { self.relay(client, number) }
        }
        close(listener)
    }

    private func relay(_ client: Int32, _ number: Int) {
        let server = FaultServer.connected(to: target)
        let left = number < cuts.count ? cuts[number] : Int.max
        Thread.detachNewThread { Self.pump(from: client, to: server, atMost: .max) }
        Self.pump(from: server, to: client, atMost: left)
        shutdown(client, Int32(SHUT_RDWR))
        shutdown(server, Int32(SHUT_RDWR))
    }

    private static func pump(from source: Int32, to target: Int32, atMost max: Int) {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        var left = max
        while left > 0 {
            let count = recv(source, &buffer, min(buffer.count, left), 0)
            guard count > 0, send(target, buffer, count, Int32(MSG_NOSIGNAL)) == count
            else { break }
            left -= count
        }
        shutdown(target, Int32(SHUT_WR))
    }
}
