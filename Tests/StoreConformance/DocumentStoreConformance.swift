import Records
package import Store
import Testing

/// The contract of `DocumentStore`; every store is put to it.
package enum DocumentStoreConformance {
    private static let stamp = Stamp(milliseconds: 9, actor: "desk")

    private static func account(_ id: String, members: [String] = ["p"]) -> Account {
        Account(
            id: id, name: "Công ty \(id)", roles: [.officer],
            members: members.map { Account.Member(person: $0, role: .owner) },
            createdMilliseconds: 7)
    }

    /// - Parameter store: an empty one.
    package static func check(_ store: some RecordStore) async throws {
        try await checkEdits(store)
        try await checkTopics(store)
        try await checkTouching(store)
        try await checkBookKeeping(store)
    }

    /// Nobody writes over what they did not read, and all of an edit is written or none.
    private static func checkEdits(_ store: some RecordStore) async throws {
        let (first, other) = (account("a"), account("b"))
        #expect(try await store.document(Account.self, "a") == nil)
        #expect(try await store.write([.save(first, over: nil)], stamp: stamp))
        #expect(try await store.document(Account.self, "a") == first)
        #expect(try await !store.write([.save(first, over: nil)], stamp: stamp))
        var renamed = first
        renamed.name = "Tên mới"
        let late = try await store.write(
            [.save(other, over: nil), .save(first, over: renamed)], stamp: stamp)
        #expect(!late)
        #expect(try await store.document(Account.self, "b") == nil)
        #expect(try await store.write([.save(renamed, over: first)], stamp: stamp))
        #expect(try await store.write([.save(renamed, over: renamed)], stamp: stamp))
        #expect(try await store.document(Account.self, "a") == renamed)
        #expect(try await store.write([.remove(renamed)], stamp: stamp))
        #expect(try await !store.write([.remove(renamed)], stamp: stamp))
        #expect(try await store.document(Account.self, "a") == nil)
        let log = try await store.changes(after: 0, limit: 10)
        #expect(log.map(\.kind) == [.created, .changed, .withdrawn])
        #expect(log.allSatisfy { $0.entity == .account && $0.id == "a" && $0.stamp == stamp })
    }

    private static func checkTopics(_ store: some RecordStore) async throws {
        let all = [account("x", members: ["p", "q"]), account("ỹ", members: ["q"]), account("z")]
        #expect(try await store.write(all.map { .save($0, over: nil) }, stamp: stamp))
        func found(_ topic: String?, after id: String? = nil, limit: Int = 9) async throws
            -> [String]
        {
            try await store.documents(Account.self, on: topic, after: id, limit: limit).map(\.id)
        }
        #expect(try await found(nil) == ["x", "z", "ỹ"])
        #expect(try await found(nil, after: "x", limit: 1) == ["z"])
        #expect(try await found("person:q") == ["x", "ỹ"])
        #expect(try await found("person:q", after: "x") == ["ỹ"])
        #expect(try await found("person:none").isEmpty)
        let moved = account("x", members: ["r"])
        #expect(try await store.write([.save(moved, over: all[0])], stamp: stamp))
        #expect(try await found("person:q") == ["ỹ"])
        #expect(try await found("person:r") == ["x"])
        let some = try await store.documents(Account.self, ids: ["x", "none", "ỹ"])
        #expect(some == ["x": moved, "ỹ": all[1]])
        #expect(try await store.documents(Person.self, ids: ["x"]).isEmpty)
    }

    /// Whoever follows the log looks anew at whom a write touches.
    private static func checkTouching(_ store: some RecordStore) async throws {
        let id = StoreRows.organisation(1)
        let last = try await store.lastSequence()
        let custody = Custody(of: .organisation(id), holder: "x")
        #expect(try await store.write([.save(custody, over: nil)], stamp: stamp))
        let log = try await store.changes(after: last, limit: 9)
        #expect(log.map(\.entity) == [.custody, .organisation])
        #expect(log.map(\.id) == [custody.id, id.text])
        #expect(log.map(\.kind) == [.created, .changed])
        #expect(log.map(\.audience) == [nil, nil])
        var opened = custody
        opened.levels = OwnersLevels([.terms: .named])
        let edit = DocumentEdit.save(opened, over: custody).opening([.terms], from: .matched)
        #expect(try await store.write([edit], stamp: stamp))
        let later = try await store.changes(after: last + 2, limit: 9)
        #expect(later.map(\.groups) == [nil, [.terms]])
        #expect(later.last?.audience == .matched)
    }

    /// Book-keeping is kept once and has no lines.
    private static func checkBookKeeping(_ store: some RecordStore) async throws {
        func view(_ milliseconds: Int64) -> ProfileView {
            ProfileView(
                id: "v", supplier: "s", account: nil, person: nil, key: "k", roles: [.analyst],
                groups: [.texts], reason: "getSupplier", purpose: nil,
                milliseconds: milliseconds)
        }
        let last = try await store.lastSequence()
        try await store.keepNew([view(1)])
        try await store.keepNew([view(2)])
        let kept = try await store.documents(
            ProfileView.self, on: "supplier:s", after: nil, limit: 9)
        #expect(kept == [view(1)])
        #expect(try await store.lastSequence() == last)
    }
}
