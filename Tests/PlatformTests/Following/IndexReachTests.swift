import Foundation
import Matching
import Records
import Store
import Testing

@testable import Platform

/// What somebody may not see shows in nothing that an index tells them.
@Suite struct IndexReachTests {
    private let date = FollowedStore.date
    private let needs =
        [
            Need(
                id: NeedID("N1"),
                requirements: [
                    Requirement(.process(ConceptID(.process, "stamping")), .must),
                    Requirement(.minimumOrder(100), .should(weight: 5)),
                ])
        ]
        + ["quiet galvanising, metal stamping", "mạ kẽm, 5000 chiếc/tháng"]
        .map(FollowedStore.need)

    private func add(
        _ range: ClosedRange<Int>, to place: FollowedStore, _ store: any RecordStore
    ) async throws {
        for number in range {
            let process = ["dập kim loại", "mạ kẽm", "đúc nhôm"][number % 3]
            _ = try await place.add(
                "Firm \(number)",
                [
                    "processes": process, "capacity": "\(number)000 chiếc/tháng",
                    "minimumOrder": "\(number % 4)00 chiếc",
                    "remark": number % 2 == 0 ? "quiet galvanising" : "0912345678",
                ], to: store)
        }
    }

    /// The list of a matcher over the profiles as they are seen, and of no others.
    private func expected(
        _ need: Need, within reach: DisclosureLevel, _ store: any RecordStore
    ) async throws -> ExplainedList {
        let seen = try await ReadProfiles(store: store, lexicon: FollowedStore.lexicon).all()
            .map { $0.seen(within: reach) }
        return Matcher(
            catalogue: FollowedStore.lexicon.catalogue, suppliers: seen, date: date
        ).shortlist(for: need, top: 9, nearMisses: 2, combined: 2)
    }

    @Test(arguments: DisclosureLevel.allCases)
    func theListIsThatOfWhatMayBeSeen(reach: DisclosureLevel) async throws {
        let place = try FollowedStore()
        let store = try place.database()
        try await add(1...8, to: place, store)
        let follower = try await place.open(store, within: reach)
        try await add(9...12, to: place, store)
        let finder = place.finder(follower, store)
        try await finder.prepare(for: needs)
        for need in needs {
            let found = try await finder.shortlist(
                for: need, on: date, top: 9, nearMisses: 2, combined: 2)
            #expect(found.shortlist == (try await expected(need, within: reach, store)))
            for profile in found.profiles.values {
                #expect(profile == profile.seen(within: reach))
            }
        }
    }

    @Test func reachesDifferWhereSomethingIsHidden() async throws {
        let place = try FollowedStore()
        let store = try place.database()
        try await add(1...8, to: place, store)
        var lists: [[FitIndex.Line]] = []
        for reach in [DisclosureLevel.everybody, .signedIn, .matched] {
            let finder = place.finder(try await place.open(store, within: reach), store)
            lists.append(try await finder.lines(for: needs[1], on: date, top: 9))
            lists.append(try await finder.lines(for: needs[0], on: date, top: 9))
        }
        // Words are for whoever is signed in, terms for those who arrange meetings.
        #expect(lists[0] != lists[2])
        #expect(lists[1] == lists[3] && lists[3] != lists[5])
    }

    /// Renamed or copied, a file is known by what it says itself.
    @Test(arguments: DisclosureLevel.allCases)
    func aFileIsOpenedForItsOwnReachAlone(reach: DisclosureLevel) async throws {
        let place = try FollowedStore()
        let store = try place.database()
        try await add(1...3, to: place, store)
        _ = try await place.open(store, within: reach)
        #expect(place.notes() == [.rebuilt(.missing)])
        for other in DisclosureLevel.allCases where other != reach {
            let path = place.file(within: other).path
            try FileManager.default.copyItem(atPath: place.file(within: reach).path, toPath: path)
            let finder = place.finder(try await place.open(store, within: other), store)
            #expect(place.notes() == [.rebuilt(.otherReach)], "\(reach), \(other)")
            let found = try await finder.shortlist(for: needs[1], on: date, top: 9)
            let own = try await expected(needs[1], within: other, store)
            #expect(found.shortlist.matches == own.matches)
        }
        _ = try await place.open(store, within: reach)
        #expect(place.notes() == [])
    }

    @Test func anIndexOfNobodySaysForWhomItIs() async throws {
        let place = try FollowedStore()
        let store = try place.database()
        _ = try await place.open(store, within: .everybody)
        try FileManager.default.moveItem(
            atPath: place.file(within: .everybody).path, toPath: place.file.path)
        _ = place.notes()
        _ = try await place.open(store)
        #expect(place.notes() == [.rebuilt(.otherReach)])
    }

    @Test func gapsAndOpportunitiesAreThoseOfTheMatcher() async throws {
        let place = try FollowedStore()
        let store = try place.database()
        try await add(1...6, to: place, store)
        let finder = place.finder(try await place.open(store, within: .signedIn), store)
        let seen = try await ReadProfiles(
            store: store, lexicon: FollowedStore.lexicon, within: .signedIn
        ).all()
        let matcher = Matcher(
            catalogue: FollowedStore.lexicon.catalogue, suppliers: seen, date: date)
        for supplier in seen {
            let matches = try await finder.matches(of: supplier, for: needs, on: date)
            #expect(matches == needs.map { matcher.match($0, supplier) })
            let report = try await finder.gaps(for: supplier, needs: needs, on: date)
            #expect(report == matcher.gaps(for: supplier, needs: needs))
        }
        let joint = try await finder.gaps(for: seen, needs: needs, on: date) { _ in }
        #expect(joint == matcher.jointGaps(for: seen, needs: needs))
    }
}
