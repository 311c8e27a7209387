import Foundation
import Matching
import Records
import Store
import StoreSQLite
import TestSupport
import Testing

@testable import Platform

@Suite struct FollowIndexTests {
    private let need = FollowedStore.need("must: metal stamping")
    private let date = FollowedStore.date

    @Test func aSupplierSavedIsFoundByTheNextSearch() async throws {
        let place = try FollowedStore()
        let store = try place.database()
        let follower = try await place.open(store)
        let finder = place.finder(follower, store)
        func found() async throws -> [OrganisationID] {
            try await finder.lines(for: need, on: date, top: 9).filter { $0.verdict == .fits }
                .map(\.supplier)
        }
        #expect(try await found().isEmpty)
        let id = try await place.add("A", ["processes": "dập kim loại"], to: store)
        #expect(try await found() == [id])
        try await place.edit(id, .processes, "đúc nhôm", in: store)
        #expect(try await found().isEmpty)
        try await place.edit(id, .processes, "dập kim loại", in: store)
        try await place.withdrawOwners(true, in: store)
        #expect(try await finder.summary(for: need, on: date).fits == 0)
        #expect(follower.index.state.fit.count == 0)
        try await place.withdrawOwners(false, in: store)
        #expect(try await found() == [id])
    }

    @Test(.timeLimit(.minutes(1)))
    func whatAnotherProcessSavesIsFollowedWithoutAnybodyAsking() async throws {
        let place = try FollowedStore()
        let (own, others) = (try place.database(), try place.database())
        let follower = try await place.open(own)
        let following = Task { await follower.follow() }
        let id = try await place.add("A", ["processes": "dập kim loại"], to: others)
        var lines: [FitIndex.Line] = []
        while lines.isEmpty {
            lines = try follower.index.state.fit.lines(for: need, on: date, top: 1)
            await Task.yield()
        }
        #expect(lines.map(\.supplier) == [id])
        following.cancel()
        await following.value
    }

    @Test func explainsAsTheMatcherThatReadsAllAnew() async throws {
        let place = try FollowedStore()
        let store = try place.database()
        for number in 1...12 {
            let process = ["dập kim loại", "mạ kẽm", "đúc nhôm"][number % 3]
            _ = try await place.add(
                "Firm \(number)", ["processes": process, "capacity": "\(number)000 chiếc/tháng"],
                to: store)
        }
        let follower = try await place.open(store)
        let needs = ["must: metal stamping", "mạ kẽm, 5000 chiếc/tháng", "stamping and plating"]
            .map(FollowedStore.need)
        let matcher = try await EverybodyJudged.matcher(of: store, FollowedStore.lexicon, on: date)
        let finder = place.finder(follower, store)
        for need in needs {
            let found = try await finder.matches(for: need, on: date, top: 5)
            #expect(found == matcher.matches(for: need, top: 5), "\(need.title)")
            #expect(try await finder.summary(for: need, on: date) == matcher.summary(for: need))
        }
    }

    /// Short stretches and frequent generations, so that all of it happens among few suppliers.
    @Test(arguments: UInt64(1)...6)
    func followsAnyEditsThroughMergesAndGenerations(seed: UInt64) async throws {
        var random = MatchingRandom(seed: seed)
        let place = try FollowedStore()
        let store = MemoryStore()
        var pace = FollowIndex.Pace()
        (pace.stretch, pace.renewalMin, pace.renewalShare) = (3, 9, 2)
        let follower = try await place.open(store, pace: pace)
        let stamping = Requirement(.process(ConceptID(.process, "stamping")), .must)
        let need = Need(
            id: NeedID("N1"),
            requirements: [stamping, Requirement(.capacity(5_000), .should(weight: 50))])
        var suppliers: [OrganisationID] = []
        for step in 0..<30 {
            for _ in 0..<random.pick([1, 1, 2, 12]) {
                let offers = random.pick(["dập kim loại", "mạ kẽm", "không dập kim loại"])
                if suppliers.isEmpty || random.chance(60) {
                    let name = "Firm \(suppliers.count)"
                    suppliers.append(
                        try await place.add(name, ["processes": offers], to: store))
                } else {
                    let capacity = "\(random.pick([1, 5, 9]))000 chiếc/tháng"
                    try await place.edit(random.pick(suppliers), .capacity, capacity, in: store)
                }
            }
            if random.chance(15) {
                try await place.withdrawOwners(random.chance(50), in: store)
            }
            try await follower.catchUp()
            let matcher = try await EverybodyJudged.matcher(
                of: store, FollowedStore.lexicon, on: date)
            let expected = matcher.ranking(for: need).matches(top: 99).map { FitIndex.Line($0) }
            let found = try follower.index.state.fit.lines(for: need, on: date, top: 99)
            #expect(found == expected, "seed \(seed), step \(step)")
        }
        await follower.settle()
    }

    @Test func theNextStartOpensTheFileAndFollowsWhatCameSince() async throws {
        let place = try FollowedStore()
        let store = try place.database()
        let first = try await place.add("A", ["processes": "dập kim loại"], to: store)
        _ = try await place.open(store)
        #expect(place.notes() == [.rebuilt(.missing)])
        let second = try await place.add("B", ["processes": "dập kim loại"], to: store)
        let follower = try await place.open(store)
        #expect(place.notes() == [])
        let lines = try follower.index.state.fit.lines(for: need, on: date, top: 9)
        #expect(Set(lines.map(\.supplier)) == [first, second])
        #expect(follower.index.state.fit.changedCount == 1)
    }

    @Test func anIndexOfAnEmptyDatabaseIsFollowedToo() async throws {
        let place = try FollowedStore()
        let store = try place.database()
        _ = try await place.open(store)
        _ = place.notes()
        let id = try await place.add("A", ["processes": "dập kim loại"], to: store)
        let follower = try await place.open(store)
        #expect(place.notes() == [])
        let lines = try follower.index.state.fit.lines(for: need, on: date, top: 9)
        #expect(lines.map(\.supplier) == [id])
    }

    @Test func aDamagedFileIsReplacedAndThatIsSaid() async throws {
        let place = try FollowedStore()
        let store = try place.database()
        let id = try await place.add("A", ["processes": "dập kim loại"], to: store)
        _ = try await place.open(store)
        var bytes = Array(try Data(contentsOf: URL(filePath: place.file.path)))
        bytes[40] ^= 1
        try Data(bytes).write(to: URL(filePath: place.file.path), options: .atomic)
        _ = place.notes()
        let follower = try await place.open(store)
        #expect(place.notes() == [.rebuilt(.damaged)])
        let lines = try follower.index.state.fit.lines(for: need, on: date, top: 9)
        #expect(lines.map(\.supplier) == [id])
        _ = try await place.open(store)
        #expect(place.notes() == [])
    }

    /// Whichever page is damaged: no search answers wrongly, and it is mended and said once.
    @Test(.timeLimit(.minutes(5)))
    func damageOfAnyPageIsMendedBeforeAnAnswer() async throws {
        let place = try FollowedStore()
        let store = try place.database()
        let id = try await place.add("A", ["processes": "dập kim loại"], to: store)
        _ = try await place.open(store)
        let intact = Array(try Data(contentsOf: URL(filePath: place.file.path)))
        _ = place.notes()
        for page in stride(from: 0, to: intact.count, by: 4_096) {
            var bytes = intact
            bytes[page] ^= 1
            try Data(bytes).write(to: URL(filePath: place.file.path), options: .atomic)
            let follower = try await place.open(store)
            let lines = try await place.finder(follower, store).lines(for: need, on: date, top: 9)
            #expect(lines.map(\.supplier) == [id], "page at \(page)")
            var notes = place.notes()
            while notes.isEmpty {
                await Task.yield()
                notes = place.notes()
            }
            await follower.settle()
            #expect(notes + place.notes() == [.rebuilt(.damaged)], "page at \(page)")
        }
    }

    @Test func aFileOfAnotherDatabaseIsNotTaken() async throws {
        let (one, other) = (try FollowedStore(), try FollowedStore())
        let (store, otherStore) = (try one.database(), try other.database())
        _ = try await one.add("A", ["processes": "dập kim loại"], to: store)
        let id = try await other.add("B", ["processes": "dập kim loại"], to: otherStore)
        _ = try await one.open(store)
        try FileManager.default.copyItem(atPath: one.file.path, toPath: other.file.path)
        let follower = try await other.open(otherStore)
        #expect(other.notes() == [.rebuilt(.otherDatabase)])
        let lines = try follower.index.state.fit.lines(for: need, on: date, top: 9)
        #expect(lines.map(\.supplier) == [id])
    }

    @Test func everyNoteIsASentenceInBothLanguages() {
        let fault = IndexFileFault(errno: 28)
        let reasons: [IndexNote.Reason] = [
            .missing, .unreadable(fault), .damaged, .otherProgram, .otherCatalogue, .otherDatabase,
            .otherReach,
        ]
        let notes =
            reasons.map { IndexNote.rebuilt($0) } + [
                .unsaved(fault), .unfollowed(.busy(path: "a.db")),
            ]
        for language in [Language.english, .vietnamese] {
            let wording = Wording(
                language: language, catalogue: FollowedStore.lexicon.catalogue)
            let said = notes.map { wording.note($0) }
            #expect(Set(said).count == notes.count)
            #expect(said.allSatisfy { $0.hasSuffix(".") && !$0.contains("..") })
        }
    }
}
