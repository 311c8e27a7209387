import Foundation

@testable import Exchange

/// What came of one fetch.
struct Fetched: Sendable {
    let head: TransferHead
    let bytes: [UInt8]
    let figures: TransferFigures
    let digest: [UInt8]
}

/// Fetches for tests: like a reader of the product, on a thread of its own.
enum Fetching {
    /// The program and the machine, but with pauses that take no time and an even chance.
    static var surroundings: TransferSurroundings {
        var surroundings = TransferSurroundings.live
        surroundings.pause = { _ in .zero }
        surroundings.chance = { 0.5 }
        return surroundings
    }

    static func transfers(_ surroundings: TransferSurroundings = surroundings) -> Transfers {
        Transfers(userAgent: "Matxich/0 (+test)", surroundings: surroundings)
    }

    /// A request to loopback with limits that end a test in seconds, should all else fail.
    static func request(_ url: String) -> TransferRequest {
        var request = TransferRequest(url)
        request.permissions = [.privateAddresses, .clearTextCredentials]
        request.policy.times.connect = .seconds(10)
        request.policy.times.head = .seconds(10)
        request.policy.times.lowSpeedWindow = .seconds(10)
        request.policy.times.total = .seconds(20)
        request.policy.retry.attemptsMax = 1
        return request
    }

    static func fetch(
        _ request: TransferRequest, by transfers: Transfers = transfers()
    ) async -> Result<Fetched, TransferError> {
        await timed(request, by: transfers).result
    }

    /// A fetch and how long it took, without the time its test waited for a turn among others.
    static func timed(
        _ request: TransferRequest, by transfers: Transfers = transfers()
    ) async -> (result: Result<Fetched, TransferError>, took: Duration) {
        await onOwnThread {
            let began = ContinuousClock.now
            let result = Result { () throws(TransferError) in
                try drain(try transfers.openBlocking(request))
            }
            return (result, .now - began)
        }
    }

    /// Reads a transfer to its end, in pieces of a size that divides nothing.
    static func drain(_ transfer: Transfer, pieces: Int = 10_007) throws(TransferError) -> Fetched {
        var bytes: [UInt8] = []
        let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: pieces)
        defer { room.deallocate() }
        while true {
            let count = try transfer.read(into: room)
            if count == 0 { break }
            bytes.append(contentsOf: room[..<count])
        }
        return Fetched(
            head: transfer.head, bytes: bytes, figures: transfer.figures, digest: transfer.digest)
    }

    static func onOwnThread<Answer: Sendable>(
        _ body: @escaping @Sendable () -> Answer
    ) async -> Answer {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body()) }
        }
    }
}

extension Result {
    var error: Failure? { if case .failure(let error) = self { error } else { nil } }
}
