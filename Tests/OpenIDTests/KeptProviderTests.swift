import Crypto
import Foundation
import Synchronization
import Testing

@testable import OpenID

/// How long a provider's word is kept, and how often it is asked.
@Suite struct KeptProviderTests {
    private static let start = 1_800_000_000.0

    private func identity(
        _ kept: KeptProvider, _ told: ToldProvider, at now: Double
    ) async throws(ProviderFault) -> ProvenIdentity {
        told.state.withLock { $0.claims = ["iat": "\(Int(now))", "exp": "\(Int(now) + 300)"] }
        return try await kept.identity(code: "c", answering: ToldProvider.question, now: now)
    }

    @Test func whatAProviderSaysIsKeptForAnHour() async throws {
        let told = ToldProvider()
        let kept = told.kept()
        for seconds in [0, 1, KeptProvider.keptSeconds - 1] {
            _ = try await identity(kept, told, at: Self.start + seconds)
        }
        #expect(told.state.withLock { $0.asked } == ["openid-configuration", "keys"])
        _ = try await identity(kept, told, at: Self.start + KeptProvider.keptSeconds)
        #expect(told.state.withLock { $0.asked.count } == 4)
    }

    @Test func anUnknownKeyIsAskedForOnceAMinute() async throws {
        let told = ToldProvider()
        let kept = told.kept()
        _ = try await identity(kept, told, at: Self.start)
        told.state.withLock { $0.signing = "second" }
        let early = Self.start + KeptProvider.refetchSeconds
        for seconds in [-1.0, 0, 1, 30] {
            await #expect(throws: ProviderFault.token(.key)) {
                try await identity(kept, told, at: early + seconds)
            }
        }
        #expect(told.state.withLock { $0.asked.count { $0 == "keys" } } == 2)
        told.state.withLock { $0.keys["second"] = P256.Signing.PrivateKey() }
        let late = early + KeptProvider.refetchSeconds
        #expect(try await identity(kept, told, at: late).subject == "a")
        #expect(told.state.withLock { $0.asked.count { $0 == "keys" } } == 3)
    }

    @Test func manyWhoComeAtOnceAskOnce() async throws {
        let told = ToldProvider()
        let kept = told.kept()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    _ = try? await kept.address(for: ToldProvider.question, now: Self.start)
                }
            }
        }
        #expect(told.state.withLock { $0.asked.count } == 2)
    }

    @Test func aFailureIsNotKept() async throws {
        let told = ToldProvider()
        let kept = told.kept()
        told.state.withLock { $0.fault = .slow }
        await #expect(throws: ProviderFault.slow) {
            try await identity(kept, told, at: Self.start)
        }
        told.state.withLock { $0.fault = nil }
        #expect(try await identity(kept, told, at: Self.start).subject == "a")
    }

    @Test func clocksMayDifferByAMinute() async throws {
        let told = ToldProvider()
        let kept = told.kept()
        func fault(iat: Double, exp: Double) async -> ProviderFault? {
            told.state.withLock {
                $0.claims = [
                    "iat": "\(Int(Self.start + iat))", "exp": "\(Int(Self.start + exp))",
                ]
            }
            do throws(ProviderFault) {
                _ = try await kept.identity(
                    code: "c", answering: ToldProvider.question, now: Self.start)
                return nil
            } catch { return error }
        }
        let tolerance = IDToken.clockToleranceSeconds
        #expect(await fault(iat: -300, exp: 1 - tolerance) == nil)
        #expect(await fault(iat: -300, exp: -tolerance) == .token(.expired))
        #expect(await fault(iat: tolerance, exp: 300) == nil)
        #expect(await fault(iat: tolerance + 1, exp: 300) == .token(.early))
        #expect(await fault(iat: -IDToken.ageSecondsMax, exp: 300) == nil)
        #expect(await fault(iat: -IDToken.ageSecondsMax - 1, exp: 300) == .token(.stale))
    }

    @Test func endpointsLeadNowhereUnsafe() throws {
        for place in ["http://told.example/x", "http://127.0.0.1/x", "https://a@b.vn/x", "ftp://x"]
        {
            let text = """
                {"issuer": "https://told.example", "token_endpoint": "\(place)",
                 "authorization_endpoint": "https://told.example/go",
                 "jwks_uri": "https://told.example/keys"}
                """
            #expect(throws: ProviderFault.documentUnusable) {
                try ProviderDocument(Array(text.utf8), of: ToldProvider.provider)
            }
        }
    }

    @Test func smallKeysAreNoKeys() throws {
        let small = Data(repeating: 0xC1, count: 128).base64URL
        let text = #"{"keys": [{"kty": "RSA", "kid": "a", "n": "\#(small)", "e": "AQAB"}]}"#
        let keys = try KeySet(Array(text.utf8))
        #expect(keys.key("a", for: .rs256) == nil)
        // A key is for the algorithm that it is bound to, and for one of its own kind.
        #expect(keys.key("a", for: .es256) == nil)
    }
}
