import Foundation
import Glibc
import TestServers
import Testing

@testable import Exchange

/// The engine against a real server, plain and with TLS.
@Suite(
    .serialized,
    .enabled(if: Nginx.isInstalled, "needs /usr/sbin/nginx and /usr/bin/openssl (Debian: nginx)"))
struct NginxTests {
    private static let body = Fault.large + Fault.large.reversed()

    /// A request to the secure port that trusts our authority.
    private static func secure(_ url: String, _ certificates: Certificates) -> TransferRequest {
        var request = Fetching.request(url)
        request.policy.route.authoritiesPath = certificates.path("authority.pem")
        return request
    }

    @Test func anUnchangedFileIs304AndAChangedOneIsNot() async throws {
        let nginx = try Nginx(["a.csv": Fault.small])
        defer { nginx.stop() }
        var request = Fetching.request(nginx.url("a.csv"))
        let first = try await Fetching.fetch(request).get()
        #expect(first.bytes == Fault.small && first.head.mediaType?.name == "text/csv")
        request.known = first.head.validators
        #expect(try await Fetching.fetch(request).get().head.isNotModified)
        request.known = Validators(etag: "\"other\"")
        #expect(try await Fetching.fetch(request).get().bytes == Fault.small)
    }

    @Test func packedOnTheFlyAndPackedAsAFileGiveTheSame() async throws {
        let settings =
            "gzip on; gzip_types text/csv; gzip_min_length 1; location = /b.csv "
            + "{ gzip_static on; gzip off; }"
        let nginx = try Nginx(
            ["a.csv": Self.body, "b.csv": Self.body, "b.csv.gz": Packing.gzip(Self.body)],
            settings)
        defer { nginx.stop() }
        for name in ["a.csv", "b.csv"] {
            let fetched = try await Fetching.fetch(Fetching.request(nginx.url(name))).get()
            #expect(fetched.bytes == Self.body)
            #expect(fetched.head.value("Content-Encoding") == "gzip")
            #expect((fetched.head.validators.strongETag != nil) == (name == "b.csv"))
        }
    }

    @Test func manyFilesOverFewConnections() async throws {
        let names = (0..<40).map { "\($0).csv" }
        let nginx = try Nginx(Dictionary(uniqueKeysWithValues: names.map { ($0, Self.body) }))
        defer { nginx.stop() }
        let transfers = Fetching.transfers()
        await withTaskGroup { group in
            for name in names {
                group.addTask {
                    let request = Fetching.request(nginx.url(name))
                    let result = await Fetching.fetch(request, by: transfers)
                    #expect((try? result.get())?.bytes == Self.body)
                }
            }
        }
        let connections = Set(try nginx.log(of: 40).map { $0.split(separator: " ")[2] })
        #expect(connections.count <= HostPace().concurrentMax)
    }

    @Test func speaksHTTP2WithTLSAndLeavesTheConnectionOpen() async throws {
        let certificates = try Certificates()
        defer { certificates.remove() }
        let nginx = try Nginx(["a.csv": Self.body], certificates: certificates)
        defer { nginx.stop() }
        let transfers = Fetching.transfers()
        for _ in 0..<3 {
            let request = Self.secure(nginx.secureURL("a.csv"), certificates)
            let fetched = try await Fetching.fetch(request, by: transfers).get()
            #expect(fetched.bytes == Self.body && fetched.head.httpVersion == "2")
        }
        let lines = try nginx.log(of: 3).map { $0.split(separator: " ") }
        #expect(lines.allSatisfy { $0[1] == "HTTP/2.0" })
        #expect(Set(lines.map { $0[2] }).count == 1)
    }

    @Test func aSlowReaderOfHTTP2LosesNothing() async throws {
        let certificates = try Certificates()
        defer { certificates.remove() }
        let body = Array(repeatElement(Self.body, count: 6).joined())
        let nginx = try Nginx(["a.csv": body], certificates: certificates)
        defer { nginx.stop() }
        let transfers = Fetching.transfers()
        let request = Self.secure(nginx.secureURL("a.csv"), certificates)
        let slow = try await transfers.open(request)
        // While one reader does nothing, another one of the same host is served.
        let quick = try await Fetching.fetch(request, by: transfers).get()
        #expect(quick.bytes == body)
        let read = await Fetching.onOwnThread {
            Result { () throws(TransferError) in try Self.readSlowly(slow) }
        }
        #expect(try read.get() == body)
    }

    private static func readSlowly(_ transfer: Transfer) throws(TransferError) -> [UInt8] {
        var bytes: [UInt8] = []
        let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 100_000)
        defer { room.deallocate() }
        while true {
            let count = try transfer.read(into: room)
            if count == 0 { return bytes }
            bytes.append(contentsOf: room[..<count])
            usleep(5_000)
        }
    }

    @Test func filesAreResumedWhereTheyWereCutPackedOrNot() async throws {
        let packed = Packing.gzip(Self.body)
        let nginx = try Nginx(
            ["a.csv": Self.body, "b.csv.gz": packed],
            "location = /b.csv.gz { add_header Content-Encoding gzip; }")
        defer { nginx.stop() }
        for (name, size) in [("a.csv", Self.body.count), ("b.csv.gz", packed.count)] {
            let relay = CuttingRelay(to: nginx.port, cuts: [size / 3, size / 2])
            defer { relay.stop() }
            var request = Fetching.request("http://127.0.0.1:\(relay.port)/\(name)")
            request.policy.retry.attemptsMax = 3
            let fetched = try await Fetching.fetch(request).get()
            #expect(fetched.bytes == Self.body)
            #expect(fetched.figures.resumptions == 2 && fetched.figures.requests == 3)
            #expect(fetched.figures.wireBytes == size)
        }
        let statuses = try nginx.log(of: 6).map { $0.prefix(3) }
        #expect(statuses.sorted() == ["200", "200", "206", "206", "206", "206"])
    }

    @Test func whatIsPackedOnTheFlyBeginsAgain() async throws {
        let nginx = try Nginx(
            ["a.csv": Self.body], "gzip on; gzip_types text/csv; gzip_min_length 1;")
        defer { nginx.stop() }
        let relay = CuttingRelay(to: nginx.port, cuts: [100_000, 200_000])
        defer { relay.stop() }
        var request = Fetching.request("http://127.0.0.1:\(relay.port)/a.csv")
        request.policy.retry.attemptsMax = 3
        let fetched = try await Fetching.fetch(request).get()
        #expect(fetched.bytes == Self.body)
        #expect(fetched.figures.resumptions == 0 && fetched.figures.requests == 3)
    }

    @Test(arguments: [
        ("other", TrustFault.wrongHost), ("expired", .expired), ("alone", .selfSigned),
    ])
    func aCertificateThatIsWrongIsNamed(name: String, fault: TrustFault) async throws {
        let certificates = try Certificates()
        defer { certificates.remove() }
        let nginx = try Nginx(
            ["a.csv": Fault.small], certificates: certificates, certificate: name)
        defer { nginx.stop() }
        let request = Self.secure(nginx.secureURL("a.csv"), certificates)
        let error = await Fetching.fetch(request).error
        #expect(error == .untrusted(host: "localhost", why: fault))
        #expect(try nginx.log(of: 0).isEmpty)
    }

    @Test func theSystemDoesNotTrustOurAuthority() async throws {
        let certificates = try Certificates()
        defer { certificates.remove() }
        let nginx = try Nginx(["a.csv": Fault.small], certificates: certificates)
        defer { nginx.stop() }
        let error = await Fetching.fetch(Fetching.request(nginx.secureURL("a.csv"))).error
        #expect(error == .untrusted(host: "localhost", why: .issuerUnknown))
        var request = Fetching.request(nginx.secureURL("a.csv"))
        request.policy.route.authoritiesPath = certificates.path("missing.pem")
        let missing = await Fetching.fetch(request).error
        #expect(missing == .untrusted(host: "localhost", why: .authoritiesUnreadable))
    }

    @Test func oldTLSIsRefused() async throws {
        let certificates = try Certificates()
        defer { certificates.remove() }
        let nginx = try Nginx(
            ["a.csv": Fault.small], certificates: certificates,
            "ssl_protocols TLSv1.1; ssl_ciphers ALL:@SECLEVEL=0;")
        defer { nginx.stop() }
        let error = await Fetching.fetch(
            Self.secure(nginx.secureURL("a.csv"), certificates)
        ).error
        #expect(error == .untrusted(host: "localhost", why: .handshakeFailed))
    }

    @Test func aClientCertificateIsShownWhereItIsWanted() async throws {
        let certificates = try Certificates()
        defer { certificates.remove() }
        let nginx = try Nginx(
            ["a.csv": Fault.small], certificates: certificates, "ssl_verify_client on;")
        defer { nginx.stop() }
        var request = Self.secure(nginx.secureURL("a.csv"), certificates)
        #expect(
            await Fetching.fetch(request).error
                == .status(host: "localhost", 400, retryAfter: nil))
        chmod(certificates.path("server.key"), 0o600)
        request.certificate = ClientCertificate(
            path: certificates.path("server.pem"), keyPath: certificates.path("server.key"))
        #expect(try await Fetching.fetch(request).get().bytes == Fault.small)
        chmod(certificates.path("server.key"), 0o644)
        let key = CredentialReference.file(certificates.path("server.key"))
        #expect(await Fetching.fetch(request).error == .credentialExposed(key))
        chmod(certificates.path("server.key"), 0o600)
        request.certificate?.path = certificates.path("missing.pem")
        #expect(
            await Fetching.fetch(request).error
                == .untrusted(host: "localhost", why: .clientCertificate))
    }

    @Test func aRedirectFromSecureToPlainIsRefused() async throws {
        let certificates = try Certificates()
        defer { certificates.remove() }
        let target = FaultServer { _ in Reply.whole(Fault.small) }
        defer { target.stop() }
        let nginx = try Nginx(
            [:], certificates: certificates, "location / { return 302 \(target.url()); }")
        defer { nginx.stop() }
        let error = await Fetching.fetch(
            Self.secure(nginx.secureURL("a.csv"), certificates)
        ).error
        #expect(error == .redirectRefused(host: "localhost", why: .downgrade))
        #expect(target.connectionCount == 0)
    }
}
