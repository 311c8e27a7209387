import Foundation
import Testing

/// The demo lists resolved by the whole program, against the firms planted in them.
@Suite struct DemoFirmsTests {
    /// By planted firm, the keys of its rows.
    private static func planted() throws -> [String: Set<String>] {
        let table = try String(
            contentsOfFile: SourceTree.path("Catalog/Demo/overlaps.tsv"), encoding: .utf8)
        let lines = table.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
        return lines.reduce(into: [:]) { firms, line in
            let cells = line.split(separator: "\t").map(String.init)
            firms[cells[0], default: []].insert(cells[2])
        }
    }

    /// The keys that a profile is known by: the lists' own and its numbers.
    private static func keys(of profile: [String: Any]) -> Set<String> {
        let own = profile["externalIDs"] as? [[String: Any]] ?? []
        let numbers = profile["identifiers"] as? [[String: Any]] ?? []
        return Set(own.compactMap { $0["value"] as? String })
            .union(numbers.compactMap { ($0["value"] as? [String: Any])?["text"] as? String })
    }

    /// Rows of three lists, in Vietnamese, English, Korean and Japanese.
    @Test func everyPlantedFirmIsOneProfileAndNoOthersAreMerged() throws {
        try Desk.inFolder { desk in
            #expect(try desk.run("demo", "--db", "d.db", "--date", "2026-11-21").status == 0)
            let run = try desk.run("resolve", "run", "--db", "d.db")
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output.contains("400 records are 354 firms; 0 pairs"), "\(run.output)")
            let export = try desk.run("export", "suppliers", "--db", "d.db", "--format", "ndjson")
            let profiles = try export.objects().map(Self.keys)
            #expect(profiles.count == 354)
            let planted = try Self.planted()
            #expect(planted.count == 41)
            for (firm, keys) in planted {
                let found = profiles.filter { !$0.isDisjoint(with: keys) }
                #expect(found.count == 1 && keys.isSubset(of: found[0]), "\(firm) \(keys)")
            }
            for profile in profiles {
                let firms = planted.filter { !$0.value.isDisjoint(with: profile) }
                #expect(firms.count <= 1, "\(firms.keys) are one profile")
                // What was not planted is a firm of its own: of one key in each list.
                let members = profile.filter { $0.hasPrefix("RDC-") || $0.hasPrefix("KPA-") }
                #expect(!firms.isEmpty || members.count <= 1, "\(members)")
            }
        }
    }
}
