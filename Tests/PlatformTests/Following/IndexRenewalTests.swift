import Foundation
import Matching
import Records
import Testing

@testable import Platform

/// When an index is built anew so that words count as they do among the suppliers of now.
@Suite struct IndexRenewalTests {
    private let date = FollowedStore.date

    @Test func aNeedWithWordsIsAnsweredByTheWordsOfNow() async throws {
        let place = try FollowedStore()
        let store = try place.database()
        _ = try await place.add("A", ["processes": "dập kim loại"], to: store)
        let follower = try await place.open(store)
        let finder = place.finder(follower, store)
        _ = try await place.add("B", ["processes": "mạ kẽm", "remark": "xe máy"], to: store)
        let plain = Need(
            id: NeedID("N0"),
            requirements: [Requirement(.process(ConceptID(.process, "stamping")), .must)])
        try await finder.prepare(for: [plain])
        _ = try await finder.lines(for: plain, on: date, top: 1)
        #expect(follower.index.state.fit.changedCount > 0)
        let words = Need(
            id: NeedID("N1"), requirements: [Requirement(.text("xe máy"), .should(weight: 5))])
        try await finder.prepare(for: [plain, words])
        #expect(follower.index.state.fit.changedCount == 0)
        let matcher = try await EverybodyJudged.matcher(of: store, FollowedStore.lexicon, on: date)
        let found = try await finder.shortlist(for: words, on: date, top: 9, combined: 1)
        #expect(found.shortlist == matcher.shortlist(for: words, top: 9, combined: 1))
    }

    /// Nobody waits minutes for the weight of a word.
    @Test func ofALargeIndexItIsToldThatWordsWereCountedBefore() async throws {
        let place = try FollowedStore()
        let store = try place.database()
        for name in ["A", "B"] { _ = try await place.add(name, ["remark": "dập"], to: store) }
        var pace = FollowIndex.Pace.standard
        pace.recountedMax = 1
        let follower = try await place.open(store, pace: pace)
        let finder = place.finder(follower, store)
        let added = try await place.add("C", ["remark": "xe máy"], to: store)
        let words = Need(
            id: NeedID("N1"), requirements: [Requirement(.text("xe máy"), .should(weight: 5))])
        _ = place.notes()
        try await finder.prepare(for: [words])
        #expect(place.notes() == [.wordsUncounted(changed: 1, of: 3)])
        let found = try await finder.lines(for: words, on: date, top: 1)
        #expect(found.map(\.supplier) == [added], "whoever was added is found all the same")
    }

    @Test(.timeLimit(.minutes(2)))
    func aSmallIndexIsBuiltAnewOnceTheLogRests() async throws {
        let place = try FollowedStore()
        let store = try place.database()
        let follower = try await place.open(store)
        let following = Task { await follower.follow() }
        _ = try await place.add("A", ["processes": "dập kim loại"], to: store)
        while follower.index.state.fit.count == 0 || follower.index.state.fit.changedCount > 0 {
            await Task.yield()
        }
        following.cancel()
        await following.value
        await follower.settle()
        #expect(follower.index.state.fit.count == 1)
        #expect(place.notes() == [.rebuilt(.missing)])
    }

    /// A run that ends soon has looked at the whole file all the same.
    @Test func damageThatNoAnswerMetIsMendedBeforeTheEnd() async throws {
        let place = try FollowedStore()
        let store = try place.database()
        _ = try await place.add("A", ["processes": "dập kim loại"], to: store)
        _ = try await place.open(store)
        let intact = try Data(contentsOf: URL(filePath: place.file.path))
        _ = place.notes()
        var bytes = Array(intact)
        bytes[bytes.count / 2] ^= 1
        try Data(bytes).write(to: URL(filePath: place.file.path), options: .atomic)
        let follower = try await place.open(store)
        await follower.settle()
        #expect(place.notes() == [.rebuilt(.damaged)])
        #expect(try Data(contentsOf: URL(filePath: place.file.path)) == intact)
    }
}
