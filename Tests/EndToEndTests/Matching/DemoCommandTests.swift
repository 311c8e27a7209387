import Foundation
import Testing

@Suite struct DemoCommandTests {
    @Test func showsTheWholeMainJobInOneGo() throws {
        let folder = try Folder()
        let demo = try Program.run(["demo", "--date", "2026-11-21"], in: folder)
        #expect(demo.status == 0)
        for number in 1...12 {
            let id = number < 10 ? "N0\(number)" : "N\(number)"
            #expect(demo.lines.contains { $0.hasPrefix(id + " · ") }, "need \(id)")
        }
        #expect(demo.text.contains("fictional"))
        #expect(demo.lines.suffix(3).allSatisfy { $0.hasPrefix("  matxich ") })
        // The last lines hold a path, which is as long as it is.
        #expect(demo.lines.dropLast(4).allSatisfy { $0.count <= 110 })
        #expect(demo.lines.count { $0.contains(". near miss ") } >= 12)
        #expect(demo.lines.count { $0.hasPrefix("      ✗ ") } >= 12)
        #expect(demo.lines.count { $0.hasPrefix("      → ") } >= 12)
    }

    @Test func saysHowManyRowsCameInWereKeptAndQuarantined() throws {
        let folder = try Folder()
        let demo = try Program.run(["demo", "--date", "2026-11-21"], in: folder)
        #expect(demo.text.contains("department-of-industry.xlsx      192   191            1"))
        #expect(demo.text.contains("chamber-of-commerce.csv          132   130            2"))
        #expect(demo.text.contains("partner-agency.jsonl              82    81            1"))
        #expect(demo.text.contains("needs.jsonl                       12    12            0"))
    }

    @Test func givesTheSameBytesTwice() throws {
        let folder = try Folder()
        let first = try Program.run(["demo", "--date", "2026-11-21"], in: folder)
        let second = try Program.run(["demo", "--date", "2026-11-21"], in: folder)
        #expect(first.output == second.output)
    }

    @Test func speaksVietnamese() throws {
        let folder = try Folder()
        let demo = try Program.run(["demo", "--date", "2026-11-21", "--lang", "vi"], in: folder)
        #expect(demo.status == 0)
        #expect(demo.text.contains("phù hợp"))
        #expect(demo.text.contains("Thử tiếp:"))
    }

    @Test func anUnreadableFileIsReportedAndDoesNotStopTheRest() throws {
        let folder = try Folder()
        let lists = folder.url.appendingPathComponent("lists")
        try FileManager.default.createDirectory(at: lists, withIntermediateDirectories: true)
        try folder.write("Name,Country,Process\nAn Phat,VN,CNC milling\n", to: "lists/good.csv")
        try folder.write("%PDF-1.7\n%âãÏÓ\n1 0 obj\n", to: "lists/bad.csv")
        let demo = try Program.run(["demo", "--lists", lists.path, "--top", "1"], in: folder)
        #expect(demo.status == 0)
        #expect(demo.text.contains("bad.csv is called csv"))
        #expect(demo.text.contains("An Phat"))
    }

    @Test(.enabled(if: SourceTree.hasSharedData("supplier-lists"), "no real lists on this machine"))
    func keepsOrQuarantinesEveryRowOfRealLists() throws {
        let folder = try Folder()
        let lists = SourceTree.sharedData.appendingPathComponent("supplier-lists").path
        let demo = try Program.run(["demo", "--lists", lists, "--top", "1"], in: folder)
        #expect(demo.status == 0)
        let rows = demo.lines.compactMap { line -> [Int]? in
            let cells = line.split(separator: " ").map(String.init)
            guard cells.count == 4, cells[0].contains(".") else { return nil }
            let numbers = cells.dropFirst().compactMap { Int($0.replacing(",", with: "")) }
            return numbers.count == 3 ? numbers : nil
        }
        #expect(rows.count > 30)
        #expect(rows.allSatisfy { $0[0] == $0[1] + $0[2] && $0[0] > 0 })
        let files = try FileManager.default.contentsOfDirectory(atPath: lists)
        for file in files.sorted() where file.hasSuffix(".csv") {
            let url = URL(fileURLWithPath: lists).appendingPathComponent(file)
            let line = demo.lines.first { $0.hasPrefix(file + " ") }
            let cells = line?.split(separator: " ").map { $0.replacing(",", with: "") }
            #expect(cells?.dropFirst().first == "\(try RecordCount.rows(of: url))", "\(file)")
        }
    }
}
