import Catalog
import Foundation
import Importers
import Records
import TestSupport
import Testing

/// A `"near":null` in the first line once took the field, and `near.place` of all others was lost.
struct JSONColumnOrderTests {
    /// What each field says of each line.
    private func said(
        _ lines: [String], kind: RecordKind
    ) throws -> (columns: [String], fields: [String: [String: String]]) {
        var reader = try ListFixture.jsonLines(lines.joined(separator: "\n") + "\n")
        let certificates = CertificateHeaders(try Catalogue.embedded())
        let map = try FieldMap.guessed(
            columns: reader.columns, kind: kind, certificates: certificates, file: "list.jsonl")
        let layout = try map.resolved(columns: reader.columns).layout
        var fields: [String: [String: String]] = [:]
        for row in try reader.rows() {
            var record: [String: String] = [:]
            for assignment in layout.assignments {
                record[assignment.path.description] = layout.text(
                    of: assignment.binding, in: row.cells)
            }
            fields[lines[row.position.line - 1]] = record
        }
        return (reader.columns, fields)
    }

    @Test(arguments: [("needs", RecordKind.need), ("partner-agency", .supplier)])
    func theOrderOfTheLinesChangesNoField(_ name: String, kind: RecordKind) throws {
        let file = WorkbookSamples.root.appending(path: "Catalog/Demo/\(name).jsonl")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .map(String.init)
        let asShipped = try said(lines, kind: kind)
        #expect(asShipped.fields.count == lines.count)
        for seed in 1...UInt64(20) {
            var random = MatchingRandom(seed: seed)
            let shuffled = try said(lines.shuffled(using: &random), kind: kind)
            #expect(shuffled.columns == asShipped.columns, "seed \(seed)")
            #expect(shuffled.fields == asShipped.fields, "seed \(seed)")
        }
    }

    @Test(arguments: [false, true])
    func anEmptyObjectTakesNoFieldFromThoseThatSaySomething(isReversed: Bool) throws {
        let lines = [
            #"{"id":"A","title":"x","near":null}"#,
            #"{"id":"B","title":"x","near":{"place":"Bắc Ninh","within_km":120}}"#,
            #"{"id":"C","title":"x","near":"Huế"}"#, #"{"id":"D","title":"x","buyer":null}"#,
        ]
        let list = try said(isReversed ? lines.reversed() : lines, kind: .need)
        #expect(list.fields[lines[1]]?["near"] == "Bắc Ninh")
        #expect(list.fields[lines[1]]?["withinKilometres"] == "120")
        #expect(list.fields[lines[2]]?["near"] == "Huế", "a text where others have an object")
        #expect(list.fields[lines[0]]?["near"] == nil)
        #expect(list.columns.last == "buyer", "what is empty throughout stands last")
    }

    @Test func aPathThatIsEmptyAboveOthersMakesNoColumn() throws {
        let reader = try ListFixture.jsonLines(
            #"{"address":null,"name":"A"}"# + "\n" + #"{"name":"B","address":{"street":"X"}}"#)
        #expect(Set(reader.columns) == ["name", "address.street"])
    }
}

extension JSONColumnOrderTests {
    /// The law: shuffled objects give the same columns, and every filled path is one of them.
    @Test(arguments: MatchingRandom.seeds.prefix(60))
    func shuffledObjectsGiveTheSameColumns(_ seed: UInt64) throws {
        var random = MatchingRandom(seed: seed)
        let keys = ["id", "a", "a.b", "a.b.c", "d", "e", "f.g", "e.x"]
        let lines = (0..<12).map { _ in
            let members = random.some(keys, most: keys.count).map { key in
                "\"\(key)\":" + (random.chance(30) ? "null" : "\"\(random.pick(["x", "y"]))\"")
            }
            return "{" + members.joined(separator: ",") + "}"
        }
        let first = try ListFixture.jsonLines(lines.joined(separator: "\n")).columns
        let second = try ListFixture.jsonLines(
            lines.shuffled(using: &random).joined(separator: "\n")
        ).columns
        #expect(first == second, "seed \(seed)")
        #expect(Set(first).count == first.count, "seed \(seed)")
        for key in keys where lines.contains(where: { $0.contains("\"\(key)\":\"") }) {
            #expect(first.contains(key), "seed \(seed), \(key)")
        }
    }
}
