import Importers
import Records
import TestSupport
import Testing

/// Laws that hold for any table: what is written is read, in whatever pieces it arrives.
struct CSVLawsTests {
    private struct Table {
        var rows: [[String]]
        var separator: Character
        var lineEnd: String

        init(_ random: inout MatchingRandom) {
            let width = Int.random(in: 2...6, using: &random)
            let height = Int.random(in: 1...30, using: &random)
            separator = random.pick([",", ";", "\t", "|"])
            lineEnd = random.pick(["\n", "\r\n", "\r"])
            let alphabet = Array("abcĐồ프プ,;|\"'\n 12?.\t-é")
            rows = (0..<height).map { row in
                (0..<width).map { column in
                    let length = Int.random(in: 0...8, using: &random)
                    let text = String((0..<length).map { _ in random.pick(alphabet) })
                    let cell = text.trimmingBlanks()
                    return column == 0 && cell.isEmpty ? "row \(row)" : cell
                }
            }
        }

        var header: [String] {
            Array(["name", "address", "phone", "email", "country", "remark"].prefix(rows[0].count))
        }

        /// RFC 4180: quotes where needed, doubled inside.
        func text(_ random: inout MatchingRandom) -> String {
            ([header] + rows).map { row in
                row.map { cell in
                    let isSpecial = cell.contains { "\"\n\r".contains($0) || $0 == separator }
                    guard isSpecial || random.chance(20) else { return cell }
                    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
                }.joined(separator: String(separator)) + lineEnd
            }.joined()
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func whatIsWrittenIsRead(_ seed: UInt64) throws {
        var random = MatchingRandom(seed: seed)
        let table = Table(&random)
        let text = table.text(&random)
        let name = table.separator == "\t" ? "tab" : String(table.separator)
        var reader = try ListFixture.csv(text, ReadingOverrides(separator: name))
        #expect(reader.columns == table.header)
        let rows = try reader.rows()
        #expect(rows.map(\.cells) == table.rows, "seed \(seed)")
    }

    @Test(arguments: MatchingRandom.seeds.prefix(40))
    func thePiecesItArrivesInDoNotMatter(_ seed: UInt64) throws {
        var random = MatchingRandom(seed: seed)
        let table = Table(&random)
        let bytes = Array(table.text(&random).utf8)
        let piece = Int.random(in: 1...7, using: &random)
        var whole = try CSVReader(MemoryBytes(bytes), file: "list.csv")
        var pieces = try CSVReader(
            PiecemealBytes(bytes, pieceBytes: piece), file: "list.csv",
            overrides: ReadingOverrides(encoding: "utf-8", separator: whole.reading.separator))
        #expect(try whole.rows() == pieces.rows(), "seed \(seed)")
    }

    @Test(arguments: ["cp1258", "tcvn3", "vni", "viscii", "utf16be", "nfd"])
    func encodingsSurviveAnyPieces(_ name: String) throws {
        let bytes = try ListFixture.bytes(of: "CSV/Samples/vietnamese-\(name).csv")
        var whole = try CSVReader(MemoryBytes(bytes), file: "list.csv")
        let said = whole.reading.encoding
        let rows = try whole.rows()
        for piece in [1, 2, 3, 5, 64] {
            var pieces = try CSVReader(
                PiecemealBytes(bytes, pieceBytes: piece), file: "list.csv",
                overrides: ReadingOverrides(encoding: said))
            #expect(try pieces.rows() == rows, "pieces of \(piece)")
        }
    }
}

extension String {
    fileprivate func trimmingBlanks() -> String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
