import Foundation
import Glibc
import Synchronization
import TestServers
import Testing

@testable import Exchange

@Suite(.serialized) struct TransferTests {
    @Test func aSlowReaderHoldsTheServerBackAndIsNoFaultOfIts() async throws {
        let piece = [UInt8](repeating: 0x61, count: 64 * 1_024)
        let pieces = 512
        let server = FaultServer { _ in
            [Reply.head(200, "Content-Length: \(pieces * piece.count)")]
                + (0..<pieces).map { _ in .send(piece) }
        }
        defer { server.stop() }
        var request = Fetching.request(server.url())
        request.policy.times.lowSpeedWindow = .milliseconds(200)
        request.policy.times.lowSpeedBytesPerSecond = 1_000_000
        request.policy.times.total = .seconds(5)
        let transfer = try await Fetching.transfers().open(request)
        let fetched: Result<Int, TransferError> = await Fetching.onOwnThread {
            Result { () throws(TransferError) in
                let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1_024)
                defer { room.deallocate() }
                var count = try transfer.read(into: room)
                // The ring fills, libcurl pauses, and more than a window goes by.
                Thread.sleep(forTimeInterval: 0.6)
                #expect(transfer.figures.wireBytes <= 1_024)
                // What is more than the ring stands in the system's buffers, some MB on loopback.
                #expect(server.sentBytes < pieces * piece.count / 2)
                count += try Fetching.drain(transfer).bytes.count
                return count
            }
        }
        #expect(try fetched.get() == pieces * piece.count)
    }

    @Test func allTransfersAreEndedAtOnceAndNoOtherBegins() async throws {
        let server = FaultServer { _ in
            [Reply.head(200, "Content-Length: 10"), .wait(.seconds(30))]
        }
        defer { server.stop() }
        let transfers = Fetching.transfers()
        let began = ContinuousClock.now
        let transfer = try await transfers.open(Fetching.request(server.url()))
        async let read: Result<Int, TransferError> = Fetching.onOwnThread {
            Result { () throws(TransferError) in try Fetching.drain(transfer).bytes.count }
        }
        transfers.cancelAll()
        #expect(await read == .failure(.cancelled))
        #expect(
            await Fetching.fetch(Fetching.request(server.url()), by: transfers).error == .cancelled)
        #expect(ContinuousClock.now - began < .seconds(10))
    }

    @Test func connectionsAreUsedAgain() async throws {
        let server = FaultServer { _ in Reply.whole(Fault.small) }
        defer { server.stop() }
        let transfers = Fetching.transfers()
        for _ in 0..<5 {
            _ = try await Fetching.fetch(Fetching.request(server.url()), by: transfers).get()
        }
        #expect(server.asked.count == 5 && server.connectionCount == 1)
    }

    @Test func manyTransfersRunAtOnceOnOneThread() async throws {
        let count = 20
        let waiting = Mutex(0)
        // Nobody is answered before all have asked, and after a while nobody any more.
        let server = FaultServer { _ in
            waiting.withLock { $0 += 1 }
            for _ in 0..<2_000 {
                if waiting.withLock({ $0 }) == count { return Reply.whole(Fault.small) }
                usleep(10_000)
            }
            return []
        }
        defer { server.stop() }
        let transfers = Fetching.transfers()
        await withTaskGroup { group in
            for _ in 0..<count {
                group.addTask {
                    var request = Fetching.request(server.url())
                    request.policy.pace.concurrentMax = count
                    #expect(await Fetching.fetch(request, by: transfers).error == nil)
                }
            }
        }
    }

    @Test func oneHostIsAskedByNoMoreThanSoManyAtOnce() async throws {
        let active = Mutex((now: 0, most: 0))
        let server = FaultServer { _ in
            active.withLock { active in
                active.now += 1
                active.most = max(active.most, active.now)
            }
            usleep(20_000)
            active.withLock { $0.now -= 1 }
            return Reply.whole(Fault.small)
        }
        defer { server.stop() }
        let transfers = Fetching.transfers()
        await withTaskGroup { group in
            for _ in 0..<12 {
                group.addTask {
                    var request = Fetching.request(server.url())
                    request.policy.pace.concurrentMax = 3
                    #expect(await Fetching.fetch(request, by: transfers).error == nil)
                }
            }
        }
        #expect(active.withLock { $0.most } <= 3)
    }

    @Test func requestsToOneHostKeepTheirDistance() async throws {
        let times = Mutex<[ContinuousClock.Instant]>([])
        let server = FaultServer { _ in
            times.withLock { $0.append(.now) }
            return Reply.whole(Fault.small)
        }
        defer { server.stop() }
        var request = Fetching.request(server.url())
        request.policy.pace.intervalMin = .milliseconds(100)
        let transfers = Fetching.transfers()
        for _ in 0..<4 { _ = try await Fetching.fetch(request, by: transfers).get() }
        let seen = times.withLock { $0 }
        // The server's own delay of the first request may shorten what it sees a little.
        #expect(seen[3] - seen[0] >= .milliseconds(280))
    }

    @Test func waitingForATurnIsPartOfTheWhole() async throws {
        let server = FaultServer { asked in
            asked.number == 0 ? Reply.whole(Fault.small) : [.hang]
        }
        defer { server.stop() }
        let transfers = Fetching.transfers()
        var request = Fetching.request(server.url())
        request.policy.pace.intervalMin = .milliseconds(1_500)
        request.policy.times.total = .seconds(2)
        _ = try await Fetching.fetch(request, by: transfers).get()
        let second = await Fetching.timed(request, by: transfers)
        #expect(second.result.error == .timedOut(host: Fault.host, .total, after: .seconds(2)))
        #expect(second.took < .milliseconds(3_300))
    }

    @Test func waitingForATurnHasALimit() async throws {
        let server = FaultServer { _ in [Reply.head(200, "Content-Length: 10"), .hang] }
        defer { server.stop() }
        let transfers = Fetching.transfers()
        var request = Fetching.request(server.url())
        request.policy.pace.concurrentMax = 1
        request.policy.times.turn = .milliseconds(200)
        let first = try await transfers.open(request)
        let second = await Fetching.fetch(request, by: transfers)
        #expect(
            second.error
                == .timedOut(host: Fault.host, .turn, after: .milliseconds(200)))
        first.cancel()
    }

    @Test func aTransferThatIsDroppedFreesItsTurn() async throws {
        let server = FaultServer { asked in
            asked.number == 0
                ? [Reply.head(200, "Content-Length: 10"), .hang] : Reply.whole(Fault.small)
        }
        defer { server.stop() }
        let transfers = Fetching.transfers()
        var request = Fetching.request(server.url())
        request.policy.pace.concurrentMax = 1
        do { _ = try await transfers.open(request) }
        #expect(try await Fetching.fetch(request, by: transfers).get().bytes == Fault.small)
    }

    @Test func aReadThatWaitsCanBeCancelled() async throws {
        let server = FaultServer { _ in [Reply.head(200, "Content-Length: 10"), .hang] }
        defer { server.stop() }
        let transfer = try await Fetching.transfers().open(Fetching.request(server.url()))
        async let reading = Fetching.onOwnThread {
            Result { () throws(TransferError) in try Fetching.drain(transfer) }
        }
        try await Task.sleep(for: .milliseconds(50))
        transfer.cancel()
        #expect(await reading.error == .cancelled)
    }

    @Test func openingCanBeCancelledWithItsTask() async throws {
        let server = FaultServer { _ in [.hang] }
        defer { server.stop() }
        let request = Fetching.request(server.url())
        let transfers = Fetching.transfers()
        let task = Task { () -> TransferError? in
            do throws(TransferError) {
                _ = try await transfers.open(request)
                return nil
            } catch {
                return error
            }
        }
        try await Task.sleep(for: .milliseconds(50))
        let began = ContinuousClock.now
        task.cancel()
        #expect(await task.value == .cancelled)
        // Long before the head's limit of ten seconds, which would say another error.
        #expect(.now - began < .seconds(8))
    }

    @Test func aFailedReadFailsAlways() async throws {
        let server = FaultServer { _ in Reply.cut(Fault.small, after: 5) }
        defer { server.stop() }
        let transfer = try await Fetching.transfers().open(Fetching.request(server.url()))
        let cut = TransferError.bodyCut(host: Fault.host, received: 5, expected: Fault.small.count)
        let results = await Fetching.onOwnThread {
            (0..<2).map { _ in
                Result { () throws(TransferError) in try Fetching.drain(transfer) }.error
            }
        }
        #expect(results == [cut, cut])
    }

    @Test func unchangedCostsOneRequest() async throws {
        let server = FaultServer { asked in
            asked.fields["if-none-match"] == "\"v1\"" ? Reply.empty(304) : Reply.whole(Fault.small)
        }
        defer { server.stop() }
        var request = Fetching.request(server.url())
        request.known = Validators(etag: "\"v1\"", lastModified: "Mon, 02 Nov 2026 08:00:00 GMT")
        let fetched = try await Fetching.fetch(request).get()
        #expect(fetched.head.isNotModified && fetched.bytes.isEmpty)
        #expect(fetched.figures.requests == 1)
        #expect(server.asked[0].fields["if-modified-since"] == "Mon, 02 Nov 2026 08:00:00 GMT")
    }

    @Test func aBodyThatBeganIsHadWhateverWasKnown() async throws {
        let server = FaultServer { asked in
            if asked.fields["if-none-match"] == "\"v2\"" { return Reply.empty(304) }
            return asked.number == 0
                ? Reply.cut(Fault.large, after: 5_000) : Reply.whole(Fault.large, "ETag: \"v2\"")
        }
        defer { server.stop() }
        var request = Fetching.request(server.url())
        request.policy.retry.attemptsMax = 2
        request.known = Validators(etag: "\"v0\"")
        let fetched = try await Fetching.fetch(request).get()
        #expect(fetched.bytes == Fault.large)
        #expect(server.asked.map { $0.fields["if-none-match"] } == ["\"v0\"", nil])
        #expect(fetched.head.validators.etag == "\"v2\"")
        #expect(fetched.figures.retries == 1 && fetched.figures.resumptions == 0)
        #expect(fetched.figures.wireBytes == Fault.large.count + 5_000)
    }

    @Test func aRequestSaysWhoAsksAndWhatItTakes() async throws {
        let server = FaultServer { _ in Reply.whole(Fault.small) }
        defer { server.stop() }
        var request = Fetching.request(server.url("/a?b=c"))
        request.accept = "text/csv"
        _ = try await Fetching.fetch(request).get()
        let asked = server.asked[0]
        #expect(asked.method == "GET" && asked.path == "/a?b=c")
        #expect(asked.fields["user-agent"] == "Matxich/0 (+test)")
        #expect(asked.fields["accept"] == "text/csv")
        #expect(asked.fields["accept-encoding"] == "gzip, br, zstd")
        #expect(Set(asked.fields.keys) == ["host", "user-agent", "accept", "accept-encoding"])
    }

    @Test func whatATransferCostThatFailedIsKnown() async {
        let server = FaultServer { asked in
            asked.path == "/catalogue" ? Reply.redirect("/other") : Reply.empty(503)
        }
        defer { server.stop() }
        var request = Fetching.request(server.url())
        request.policy.retry.attemptsMax = 3
        let ledger = TransferLedger()
        let error = await Fetching.onOwnThread { [request] in
            Result { () throws(TransferError) in
                try Fetching.transfers().openBlocking(request, noting: ledger)
            }.error
        }
        #expect(error?.isRetryable == true)
        #expect(ledger.figures.requests == 6 && ledger.figures.requests == server.asked.count)
        #expect(ledger.figures.retries == 2)
        #expect(ledger.figures.redirects == 3)
    }
}
