import Records
import Store
import Testing

@testable import Platform

/// A run tells which records are of another firm than before.
@Suite struct FirmMovesTests {
    private static func id(_ number: UInt64) -> OrganisationID {
        OrganisationID(country: "VN", digest: number)
    }

    private static func merge(_ alias: UInt64, into firm: UInt64) -> Merge {
        Merge(
            subject: id(alias), into: id(firm), run: "1", partner: id(firm).text,
            millionths: nil, weights: [])
    }

    /// What is told of records that were merged so and are grouped so now, the least known longest.
    private static func moves(
        _ former: [Merge], _ groups: [[UInt64]]
    ) -> [ResolutionRun.Move] {
        let first = groups.joined().map { (id($0), Int64($0)) }
        return FirmGroups(groups.map { $0.map(id) }, former: former)
            .moves(Dictionary(uniqueKeysWithValues: first))
    }

    private static func move(_ record: UInt64, _ from: UInt64, _ into: UInt64) -> ResolutionRun.Move
    {
        ResolutionRun.Move(record: id(record).text, from: id(from).text, into: id(into).text)
    }

    @Test func tellsWhoLeftAndWhoCame() {
        let former = [Self.merge(2, into: 1), Self.merge(3, into: 1)]
        #expect(Self.moves(former, [[1, 2, 3]]).isEmpty)
        #expect(Self.moves(former, [[1, 2], [3]]) == [Self.move(3, 1, 3)])
        #expect(Self.moves(former, [[1, 2], [3, 4]]).first == Self.move(3, 1, 3))
        #expect(Self.moves(former, [[1, 2, 3, 4]]) == [Self.move(4, 4, 1)])
        #expect(Self.moves(former, [[1, 2], [3]])[0].isSplit)
        #expect(!Self.moves(former, [[1, 2, 3, 4]])[0].isSplit)
    }

    /// Who went along with their firm has not moved, nor has a firm that goes by another id.
    @Test func tellsAFirmThatCameOnce() {
        let former = [Self.merge(2, into: 1), Self.merge(4, into: 3)]
        #expect(Self.moves(former, [[1, 2, 3, 4]]) == [Self.move(3, 3, 1)])
        #expect(Self.moves([Self.merge(1, into: 2)], [[1, 2]]).isEmpty)
    }
}
