import Foundation
import Testing

/// The matches planted in the demo lists, found again through the whole program.
@Suite struct PlantedTruthTests {
    /// A row of `planted.tsv`.
    private struct Planted: Hashable {
        let need: String
        let key: String
        let verdict: String
    }

    /// One match as `match --format json` tells it.
    private struct Found: Decodable {
        struct Shortlist: Decodable {
            let need: Need
            let matches: [Found]
        }
        struct Need: Decodable {
            let id: String
            let requirements: [Requirement]
        }
        struct Requirement: Decodable {
            struct Asked: Decodable { let kind: String }
            let asks: Asked
            let strength: String
        }
        struct Supplier: Decodable {
            struct Key: Decodable { let id: String }
            struct Number: Decodable { let text: String }
            let externalIDs: [Key]
            let identifiers: [Number]
        }
        struct Judgement: Decodable {
            let requirement: Int
            let outcome: String
        }

        let verdict: String
        let supplier: Supplier
        let judgements: [Judgement]
        let missing: [Int]

        var keys: [String] { supplier.externalIDs.map(\.id) + supplier.identifiers.map(\.text) }
    }

    private struct Case {
        let found: Found
        let need: Found.Need

        /// The musts that are not certainly met, by kind.
        var openMusts: Set<String> {
            Set(
                found.judgements.filter { judgement in
                    judgement.outcome != "satisfied"
                        && need.requirements[judgement.requirement].strength == "must"
                }.map { need.requirements[$0.requirement].asks.kind })
        }
    }

    private static func planted() throws -> [Planted] {
        let table = try String(
            contentsOfFile: SourceTree.path("Catalog/Demo/planted.tsv"), encoding: .utf8)
        return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            return Planted(need: String(cells[0]), key: String(cells[2]), verdict: String(cells[3]))
        }
    }

    private static func shortlists() throws -> [Found.Shortlist] {
        let folder = try Folder()
        let database = ["--db", folder.path("demo.db"), "--date", "2026-11-21"]
        _ = try Program.run(["demo"] + database, in: folder)
        let match = try Program.run(
            ["match", "--format", "json", "--top", "1000"] + database, in: folder)
        return try JSONDecoder().decode([Found.Shortlist].self, from: match.output)
    }

    @Test func recoversThePlantedVerdicts() throws {
        var cases: [String: [Case]] = [:]
        for shortlist in try Self.shortlists() {
            for match in shortlist.matches {
                for key in match.keys {
                    cases[shortlist.need.id + "/" + key, default: []]
                        .append(Case(found: match, need: shortlist.need))
                }
            }
        }
        let expected = ["fits": "fits", "likely": "likely", "near-miss": "nearMiss"]
        var strict: [String: Int] = [:]
        var fair: [String: Int] = [:]
        var all: [String: Int] = [:]
        for planted in try Self.planted() {
            let found = cases[planted.need + "/" + planted.key] ?? []
            all[planted.verdict, default: 0] += 1
            let isStrict = found.contains { $0.found.verdict == expected[planted.verdict] }
            if isStrict { strict[planted.verdict, default: 0] += 1 }
            // A list that names only the province leaves the distance open, and no step of a
            // supplier moves its plant: where nothing but the place is open, the model is right
            // to say likely for a fit and no fit for a near miss.
            let isFair = isStrict || found.contains { $0.openMusts == ["place"] }
            if isFair { fair[planted.verdict, default: 0] += 1 }
        }
        func percent(_ counts: [String: Int], _ verdict: String) -> Int {
            counts[verdict, default: 0] * 100 / max(1, all[verdict, default: 0])
        }
        #expect(all == ["fits": 70, "near-miss": 66, "likely": 25])
        // What was reached on 2026-11-21: it may rise, never fall.
        #expect(strict["fits", default: 0] >= 60)
        #expect(strict["near-miss", default: 0] >= 58)
        #expect(strict["likely", default: 0] >= 25)
        #expect(percent(fair, "fits") >= 95)
        #expect(percent(fair, "near-miss") >= 95)
    }

    @Test func nothingFitsThatWasNotPlanted() throws {
        let fits = Set(
            try Self.planted().filter { $0.verdict == "fits" }.map { $0.need + "/" + $0.key })
        for shortlist in try Self.shortlists() {
            for match in shortlist.matches where match.verdict == "fits" {
                let names = match.keys.map { shortlist.need.id + "/" + $0 }
                #expect(names.contains(where: fits.contains), "\(names)")
            }
        }
    }
}
