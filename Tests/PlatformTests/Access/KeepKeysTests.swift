import Records
import Store
import Testing

@testable import Platform

@Suite struct KeepKeysTests {
    private let store = MemoryStore()
    private let stamp = Stamp(milliseconds: 1_000, actor: "desk")

    private var keys: KeepKeys { KeepKeys(store: store) }

    @Test func aKeyOpensUntilItsEnd() async throws {
        let given = try await keys.give(
            to: " Fair desk ", roles: [.organiser], ends: 5_000, stamp: stamp)
        #expect(given.key.holder == "Fair desk")
        #expect(try await keys.key(given.text, now: 4_999)?.roles == [.organiser])
        #expect(try await keys.key(given.text, now: 5_000) == nil)
    }

    @Test func aKeyThatWasTakenOpensNothing() async throws {
        let given = try await keys.give(
            to: "Fair desk", roles: [.analyst], ends: nil, stamp: stamp)
        try await keys.take(given.key.id, stamp: Stamp(milliseconds: 2_000, actor: "desk"))
        #expect(try await keys.key(given.text, now: 2_000) == nil)
        #expect(try await keys.all().map(\.endsMilliseconds) == [2_000])
        await #expect(throws: KeepKeys.Refusal.keyUnknown("nobody")) {
            try await keys.take("nobody", stamp: stamp)
        }
    }

    @Test func whatIsNotTheKeyOpensNothing() async throws {
        let given = try await keys.give(to: "Desk", roles: [.member], ends: nil, stamp: stamp)
        let other = try await keys.give(to: "Desk", roles: [.admin], ends: nil, stamp: stamp)
        let parts = given.text.split(separator: "_").map(String.init)
        let wrong = [
            "", "_", "mx", "mx__", "mx_" + parts[1], given.text + "0",
            String(given.text.dropLast()), "my_\(parts[1])_\(parts[2])",
            "mx_\(other.key.id)_\(parts[2])", "mx_\(parts[1])_\(parts[2].uppercased())",
            String(repeating: "mx_", count: 1_000),
        ]
        for text in wrong { #expect(try await keys.key(text, now: 0) == nil, "\(text)") }
    }

    @Test func theSecretIsNowhereKept() async throws {
        let given = try await keys.give(to: "Desk", roles: [.member], ends: nil, stamp: stamp)
        let secret = try #require(given.text.split(separator: "_").last)
        #expect(!"\(await store.accessKeys())".contains(secret))
        #expect(secret.utf8.count == 52)
    }

    @Test func aKeyNeedsAHolderARoleAndAnEndAhead() async throws {
        await #expect(throws: KeepKeys.Refusal.holderMissing) {
            try await keys.give(to: "  ", roles: [.member], ends: nil, stamp: stamp)
        }
        await #expect(throws: KeepKeys.Refusal.rolesMissing) {
            try await keys.give(to: "Desk", roles: [], ends: nil, stamp: stamp)
        }
        await #expect(throws: KeepKeys.Refusal.endPassed) {
            try await keys.give(to: "Desk", roles: [.member], ends: 1_000, stamp: stamp)
        }
    }
}
