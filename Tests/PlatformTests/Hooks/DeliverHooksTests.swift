import Foundation
import Records
import Store
import Synchronization
import Testing

@testable import Platform

/// What webhooks are told, and when; the clock and chance are the test's.
@Suite struct DeliverHooksTests {
    /// Answers as it is told, and remembers what it was sent.
    private final class Receiver: HookSender {
        struct Message: Sendable {
            let body: String
            let headers: [String: String]
            let url: String
        }

        let messages = Mutex<[Message]>([])
        let reply = Mutex(HookReply.status(204, retryAfter: nil))

        func send(_ body: String, headers: [String: String], to url: String) async -> HookReply {
            messages.withLock { $0.append(Message(body: body, headers: headers, url: url)) }
            return reply.withLock { $0 }
        }
    }

    private final class Clock: Sendable {
        let milliseconds = Mutex<Int64>(1_000_000)
        var now: Int64 { milliseconds.withLock { $0 } }
        func pass(_ seconds: Int64) { milliseconds.withLock { $0 += seconds * 1_000 } }
    }

    private struct Scene {
        let store = MemoryStore()
        let receiver = Receiver()
        let clock = Clock()
        let deliver: DeliverHooks
        let viewer: Viewer
        let hook: Webhook

        init(_ roles: Set<Role> = [.member]) async throws {
            let (store, clock) = (store, clock)
            deliver = DeliverHooks(
                store: store, sender: receiver, now: { clock.now }, chance: { 0 })
            let key = AccessKey(
                id: "k", digest: [], holder: "Desk", roles: roles, createdMilliseconds: 0,
                endsMilliseconds: nil)
            await store.save(key, stamp: Stamp(milliseconds: 1, actor: "t"))
            viewer = Viewer(key)
            hook = try await KeepHooks(store: store).add(
                "https://example.org/hook", entities: [], for: viewer,
                stamp: Stamp(milliseconds: 1, actor: "t"))
        }

        func change() async throws {
            let source = try #require(SourceID("list"))
            try await store.save(
                Source(id: source, title: UUID().uuidString, authority: .owner),
                stamp: Stamp(milliseconds: 1_614_265_330_000, actor: "t"))
        }

        func tell() async throws {
            while try await deliver.fill() {}
            while try await deliver.send() {}
        }

        var last: HookDelivery? {
            get async { await store.deliveries(to: hook.id, state: nil, limit: 1).first }
        }
    }

    /// Once only keys had webhooks.
    @Test func aMembersWebhookIsToldUntilTheyLeaveTheirAccount() async throws {
        let people = PeopleScene()
        let (owner, account, _) = try await people.member("Hội", "a@hoi.vn")
        let keep = KeepHooks(store: people.store)
        let hook = try await keep.add(
            "https://example.org/hook", entities: ["organisation"], for: owner,
            stamp: people.stamp())
        #expect(try await keep.hooks(of: owner) == [hook])
        let other = try await people.member("Khác", "b@khac.vn").viewer
        #expect(try await keep.hooks(of: other).isEmpty)
        let receiver = Receiver()
        let deliver = DeliverHooks(
            store: people.store, sender: receiver, now: { PeopleScene.now }, chance: { 0 })
        func told() async throws -> Int {
            while try await deliver.fill() {}
            while try await deliver.send() {}
            return receiver.messages.withLock { $0.count }
        }
        _ = try await people.supplier(["name": "Một", "processes": "dập kim loại"])
        let first = try await told()
        #expect(first >= 1)
        let kept = try #require(try await people.store.document(Account.self, account.id))
        var left = kept
        left.members = []
        #expect(try await people.store.write([.save(left, over: kept)], stamp: people.stamp()))
        _ = try await people.supplier(["name": "Hai", "processes": "dập kim loại"])
        #expect(try await told() == first)
    }

    /// The example of the standard's own text.
    @Test func signsAsTheStandardDoes() throws {
        let secret = try #require(Data(base64Encoded: "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        let header = HookSignature.header(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek", seconds: 1_614_265_330,
            body: "{\"test\": 2432232314}",
            [
                .init(bytes: Array(secret)),
                .init(bytes: [1], endsMilliseconds: 10), .init(bytes: [2], endsMilliseconds: 9),
            ], now: 9)
        let signatures = header.split(separator: " ")
        #expect(signatures.first == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
        #expect(signatures.count == 2)
        #expect(HookSignature.newSecret().bytes.count == 32)
    }

    @Test func pausesAreThoseOfTheStandard() {
        let seconds = (1...10).map { attempts in
            HookSchedule.pause(after: attempts, retryAfter: nil, chance: 0).map { $0 / 1_000 }
        }
        #expect(
            seconds == [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, nil])
        #expect(HookSchedule.pause(after: 1, retryAfter: 60, chance: 0) == 60_000)
        #expect(HookSchedule.pause(after: 1, retryAfter: .max, chance: 0) == 86_400_000)
        #expect(HookSchedule.pause(after: 1, retryAfter: nil, chance: 0.5) == 5_500)
    }

    @Test func whatChangesIsToldToWhomItIsFor() async throws {
        let admin = try await Scene([.admin])
        try await admin.change()
        try await admin.tell()
        let message = try #require(admin.receiver.messages.withLock { $0.first })
        #expect(message.url == "https://example.org/hook")
        #expect(message.body.contains("\"type\":\"webhook.created\""))
        #expect(message.headers["webhook-id"]?.hasPrefix("msg_") == true)
        #expect(message.headers["webhook-timestamp"] == "1000")
        #expect(message.headers["webhook-signature"]?.hasPrefix("v1,") == true)
        #expect(await admin.last?.state == .delivered)
        // Sources are not for members.
        let member = try await Scene()
        try await member.change()
        try await member.tell()
        #expect(member.receiver.messages.withLock { $0.isEmpty })
    }

    @Test func whatIsNotTakenIsSentAgainAndGivenUp() async throws {
        let scene = try await Scene([.admin])
        scene.receiver.reply.withLock { $0 = .status(500, retryAfter: nil) }
        try await scene.tell()
        for pause in HookSchedule.pauses {
            #expect(await scene.last?.state == .waiting)
            scene.clock.pass(pause - 1)
            let before = scene.receiver.messages.withLock { $0.count }
            try await scene.tell()
            #expect(scene.receiver.messages.withLock { $0.count } == before)
            scene.clock.pass(1)
            try await scene.tell()
            #expect(scene.receiver.messages.withLock { $0.count } == before + 1)
        }
        let given = try #require(await scene.last)
        #expect(given.state == .failed && given.attempts == 10 && given.lastStatus == 500)
        let ids = Set(
            scene.receiver.messages.withLock { $0 }.compactMap { $0.headers["webhook-id"] })
        #expect(ids.count == 1)
        scene.receiver.reply.withLock { $0 = .status(200, retryAfter: nil) }
        _ = try await KeepHooks(store: scene.store).replay(
            given.id, of: scene.hook, now: scene.clock.now)
        try await scene.tell()
        #expect(await scene.last?.state == .delivered)
    }

    @Test func anAddressThatIsGoneIsToldNothingMore() async throws {
        let scene = try await Scene([.admin])
        scene.receiver.reply.withLock { $0 = .status(410, retryAfter: nil) }
        try await scene.tell()
        #expect(await scene.store.webhooks().first?.disabledBecause == "gone")
        try await scene.change()
        try await scene.tell()
        #expect(scene.receiver.messages.withLock { $0.count } == 1)
    }

    @Test func aKeyThatEndedHearsNothing() async throws {
        let scene = try await Scene([.admin])
        let ended = AccessKey(
            id: "k", digest: [], holder: "Desk", roles: [.admin], createdMilliseconds: 0,
            endsMilliseconds: 5)
        await scene.store.save(ended, stamp: Stamp(milliseconds: 6, actor: "t"))
        try await scene.tell()
        #expect(scene.receiver.messages.withLock { $0.isEmpty })
    }

    @Test func addressesThatHoldSecretsOrNothingAreRefused() async throws {
        let scene = try await Scene()
        for url in ["ftp://example.org/", "https://a:b@example.org/", "https://", "nothing"] {
            await #expect(throws: KeepHooks.Refusal.addressUnfit, "\(url)") {
                try await KeepHooks(store: scene.store).add(
                    url, entities: [], for: scene.viewer,
                    stamp: Stamp(milliseconds: 1, actor: "t"))
            }
        }
        let rotated = try await KeepHooks(store: scene.store).rotate(
            scene.hook, stamp: Stamp(milliseconds: 50, actor: "t"))
        #expect(
            rotated.secrets.count == 2 && rotated.secrets[1].bytes == scene.hook.secrets[0].bytes)
        #expect(rotated.secrets[1].endsMilliseconds == 50 + KeepHooks.rotationMilliseconds)
    }
}
