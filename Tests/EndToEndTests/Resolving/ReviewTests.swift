import Foundation
import Testing

/// `matxich resolve review` at a terminal.
@Suite struct ReviewTests {
    private static let places = ["1 Phuson", "977 Tanvinhra", "55 Daiduc", "301 Bacloan"]

    /// Firms that two lists tell of, and of some names two firms in two streets.
    private func inDesk(_ body: (Desk) throws -> Void) throws {
        try Desk.inFolder { desk in
            var lines = ["Mã số,Tên doanh nghiệp,Địa chỉ,Điện thoại"]
            for firm in 0..<60 {
                let name = "\(MadeUpNames.word(firm)) \(MadeUpNames.word(firm * 7 + 3))"
                let street = "\(firm * 3 + 1) \(MadeUpNames.word(firm + 40)), Hà Nội"
                let rest = "\"\(street)\",09\(12_345_678 + firm * 7_919)"
                lines.append("a\(firm),\(name) Co. Ltd,\(rest)")
                lines.append("b\(firm),CÔNG TY TNHH \(name),\(rest)")
            }
            for (place, name) in ["Sao Băng", "Mai Vàng", "Trúc Xanh", "Lan Rừng"].enumerated() {
                for (number, street) in [Self.places[place], Self.places[3 - place]].enumerated() {
                    lines.append("x\(place)\(number),Cơ khí \(name),\"\(street), Hà Nội\",")
                }
            }
            try desk.write("list.csv", lines.joined(separator: "\n") + "\n")
            #expect(try desk.run("import", "list.csv", "--source", "list").status == 0)
            #expect(try desk.run("resolve", "run", "--review", "0.0001").status == 0)
            try body(desk)
        }
    }

    private func waiting(_ desk: Desk) throws -> Int {
        try desk.run("resolve", "review", "--list", "--format", "ndjson").objects().count
    }

    private func answer(_ desk: Desk, _ lines: [String], _ language: String = "en") throws
        -> Desk.Outcome
    {
        let terminal = try PseudoTerminal()
        try terminal.type(lines)
        return try desk.run(["resolve", "review"], language: language, terminal: terminal)
    }

    @Test func answersAreTakenAtATerminal() throws {
        try inDesk { desk in
            let count = try waiting(desk)
            try #require(count >= 4, "\(count) pairs")
            let run = try answer(desk, ["n", "what", "y", "s", "q"])
            #expect(run.status == 0, "\(run.messages)")
            let asked = run.messages.components(separatedBy: "Are these two records one firm?")
            #expect(asked.count == 6, "\(run.messages)")
            let kept = run.messages.components(separatedBy: "Kept. Merged: ").dropFirst()
            #expect(kept.map { $0.first == "0" } == [true, false], "\(run.messages)")
            #expect(run.output.contains("4/\(count)") && !run.output.contains("5/\(count)"))
            #expect(try waiting(desk) == count - 2)
        }
    }

    @Test(arguments: ["en", "vi"]) func whatIsReadFitsEightyColumns(language: String) throws {
        try inDesk { desk in
            let run = try answer(desk, ["s", "q"], language)
            #expect(run.status == 0, "\(run.messages)")
            let lines = run.output.split(separator: "\n")
            #expect(lines.contains { $0.contains(" bit  ") })
            #expect(lines.contains { $0.hasSuffix(language == "en" ? "together" : "tổng cộng") })
            for line in lines { #expect(line.count <= 80, "\(line)") }
            // What is typed is not among the messages, so that questions follow each other.
            let questions = run.messages.components(separatedBy: ": ").filter { $0 != "\n" }
            for line in questions { #expect(line.count <= 78, "\(line)") }
        }
    }
}
