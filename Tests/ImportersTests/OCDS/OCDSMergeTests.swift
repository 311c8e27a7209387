import TestSupport
import Testing

@testable import Importers

@Suite struct OCDSMergeTests {
    private static func value(_ text: String) throws -> JSONValue {
        .object(try JSONSample.object(text))
    }

    @Test(
        arguments: [
            (#"{"a":1,"b":2}"#, #"{"b":3}"#, #"{"a":1,"b":3}"#),
            (#"{"a":{"x":1,"y":2}}"#, #"{"a":{"y":null,"z":3}}"#, #"{"a":{"x":1,"z":3}}"#),
            (
                #"{"l":[{"id":1,"x":1},{"id":2}]}"#, #"{"l":[{"id":3},{"id":1,"y":2}]}"#,
                #"{"l":[{"id":1,"x":1,"y":2},{"id":2},{"id":3}]}"#
            ),
            (#"{"l":["a","b"]}"#, #"{"l":["c"]}"#, #"{"l":["c"]}"#),
            (#"{"l":[{"x":1}]}"#, #"{"l":[{"y":1}]}"#, #"{"l":[{"y":1}]}"#),
            (
                #"{"additionalClassifications":[{"id":1}]}"#,
                #"{"additionalClassifications":[{"id":2}]}"#,
                #"{"additionalClassifications":[{"id":2}]}"#
            ),
        ])
    func mergesAsTheStandardSays(_ earlier: String, later: String, merged: String) throws {
        let found = OCDSMerge.merged(try Self.value(earlier), try Self.value(later))
        #expect(found == (try Self.value(merged)))
    }

    @Test func theLatestVersionIsTheOneOfTheLatestDate() throws {
        let versions = try Self.value(
            #"{"t":[{"releaseDate":"2026-02-01","value":"b"},"#
                + #"{"releaseDate":"2026-01-01","value":"a"}]}"#)
        #expect(OCDSMerge.latest(of: versions) == (try Self.value(#"{"t":"b"}"#)))
    }

    @Test(
        arguments: [
            ("2026-01-02T00:00:00Z", 1_767_312_000), ("2026-01-02", 1_767_312_000),
            ("2026-01-02T07:00:00+07:00", 1_767_312_000),
            ("2026-01-01T19:00:00.5-05:00", 1_767_312_000), ("soon", Int.min),
        ])
    func momentsAreComparedAcrossZones(_ text: String, seconds: Int) {
        #expect(OCDSMoment.seconds(text) == seconds)
    }

    @Test(
        arguments: [
            ("2010-04-01T18:00:00Z", "2010-04-01"), ("2010-04-01", "2010-04-01"),
            ("1 April", "1 April"),
        ])
    func aNeedStatesDays(_ written: String, day: String) {
        #expect(OCDSMoment.day(written) == day)
    }

    @Test(arguments: [("45233130.0", "45233130"), ("A.0", "A.0"), (".0", ".0"), ("1.5", "1.5")])
    func aCodeLosesWhatASpreadsheetPutBehindIt(_ written: String, code: String) {
        #expect(OCDSText.code(written) == code)
    }

    /// As the standard tells it, release by release.
    private static func plainly(
        _ earlier: JSONValue, _ later: JSONValue, _ key: String = ""
    ) -> JSONValue {
        switch (earlier, later) {
        case (.object(let members), .object(let changes)):
            return .object(changes.reduce(into: members, apply))
        case (.array(let before), .array(let after)):
            let all = before + after
            guard !OCDSMerge.wholeLists.contains(key), all.allSatisfy({ $0["id"]?.text != nil })
            else { return later }
            return .array(
                after.reduce(into: before) { elements, element in
                    let id = element["id"]?.text
                    if let place = elements.lastIndex(where: { $0["id"]?.text == id }) {
                        elements[place] = plainly(elements[place], element)
                    } else {
                        elements.append(element)
                    }
                })
        default: return later
        }
    }

    private static func apply(_ members: inout [JSONValue.Member], _ change: JSONValue.Member) {
        let place = members.lastIndex { $0.key == change.key }
        if change.value == .null {
            members.removeAll { $0.key == change.key }
        } else if let place {
            let value = plainly(members[place].value, change.value, change.key)
            members[place] = .init(key: change.key, value: value)
        } else {
            members.append(change)
        }
    }

    private static func anything(_ random: inout MatchingRandom, depth: Int) -> JSONValue {
        let count = Int.random(in: 0..<5, using: &random)
        let some = Int.random(in: 0..<3, using: &random)
        switch Int.random(in: 0..<(depth > 3 ? 3 : 7), using: &random) {
        case 0: return .null
        case 1: return .string("s\(some)")
        case 2: return .plain("\(some)")
        case 3, 4:
            var elements: [JSONValue] = []
            for _ in 0..<count { elements.append(element(&random, depth: depth + 1)) }
            return .array(elements)
        default:
            var members: [JSONValue.Member] = []
            for _ in 0..<count {
                let key = random.pick(["a", "b", "id", "roles"])
                members.append(.init(key: key, value: anything(&random, depth: depth + 1)))
            }
            return .object(members)
        }
    }

    /// Mostly one with an id.
    private static func element(_ random: inout MatchingRandom, depth: Int) -> JSONValue {
        let element = anything(&random, depth: depth)
        guard case .object(let members) = element, random.chance(90) else { return element }
        let id = JSONValue.Member(key: "id", value: .plain(random.pick(["1", "2", "3"])))
        return .object([id] + members.filter { $0.key != "id" })
    }

    @Test(arguments: MatchingRandom.seeds)
    func mergesAsReleaseByRelease(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let releases = (0..<5).map { _ in Self.anything(&random, depth: 0) }
        let expected = releases.dropFirst().reduce(releases[0]) { Self.plainly($0, $1) }
        #expect(OCDSMerge.merged(releases) == expected, "seed \(seed)")
    }

    /// Each one costs what it says: a quadratic merge would take minutes.
    @Test(.timeLimit(.minutes(1)))
    func aHundredThousandReleasesOfOneProcessAreMerged() throws {
        let releases = (0..<100_000).map { number in
            JSONValue.object([
                .init(key: "k\(number)", value: .plain("1")),
                .init(
                    key: "items",
                    value: .array([.object([.init(key: "id", value: .plain("\(number)"))])])),
            ])
        }
        #expect(OCDSMerge.merged(releases).members.count == 100_001)
    }
}
