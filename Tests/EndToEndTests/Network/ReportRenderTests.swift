import Foundation
import Testing

/// A report as a browser shows it: on a wide screen, on a telephone, on paper.
@Suite(.enabled(if: Browser.isThere, "needs /usr/bin/chromium (Debian: chromium)"))
struct ReportRenderTests {
    /// What a page says of itself at a width: as `page.json` in the title of a frame around it.
    private static func frame(width: Int) -> String {
        """
        <!DOCTYPE html><title>not yet</title>
        <iframe src="report.html" width="\(width)" height="800" onload="
        const page = this.contentDocument, box = e => e.getBoundingClientRect();
        const all = (e, what) => [...e.querySelectorAll(what)];
        const lies = (t, c) => {
          const r = c.width / 2, x = c.left + r, y = c.top + r;
          return Math.hypot(Math.max(t.left - x, 0, x - t.right),
            Math.max(t.top + 2 - y, 0, y - t.bottom + 2)) < r - 1 };
        document.title = JSON.stringify({
          width: page.documentElement.scrollWidth,
          maps: [...page.querySelectorAll('figure>svg')].map(e => box(e).height),
          letters: Math.min(...[...page.querySelectorAll('svg text')].map(e => box(e).height)),
          covered: all(page, 'svg').flatMap(map => all(map, 'text.name').filter(name =>
            all(map, 'circle:not(.site)').some(c => lies(box(name), box(c))))).length,
          rows: Math.max(...[...page.querySelectorAll('td')].map(e => box(e).height)),
          wide: Math.max(...[...page.querySelectorAll('.wide')].map(
            e => e.scrollWidth - e.clientWidth)),
          cut: [...page.querySelectorAll('td')].filter(
            e => e.scrollWidth > e.clientWidth + 1).length,
          outside: this.contentWindow.performance.getEntriesByType('resource').length})"></iframe>
        """
    }

    /// Three firms of one province that do more than a table has columns.
    private static let manyProcesses = [
        "metal stamping", "injection moulding", "cnc milling", "cnc turning", "laser cutting",
        "die casting", "forging", "welding", "powder coating", "electroplating",
        "wire harness assembly", "rubber moulding", "surface grinding", "corrugated packaging",
    ].joined(separator: "; ").wideFirms

    @Test(arguments: [1_280, 360])
    func nothingIsCutOffOrTooSmall(width: Int) throws {
        try NetworkDesk.inFolder { desk in
            try desk.write("wide.csv", Self.manyProcesses)
            #expect(try desk.run("import", "wide.csv", "--date", "2026-11-20").status == 0)
            let told = try desk.network(
                "report", "--output", "report.html", "--min-cell", "1", "--level", "matched",
                language: "vi")
            #expect(told.status == 0, "\(told.messages)")
            // The frame's own width lies a little below its content's.
            try desk.write("frame.html", Self.frame(width: width))
            let shown = try Browser.run(["--dump-dom"], on: "frame.html", in: desk)
            let title = try #require(shown.firstMatch(of: /<title>(.*?)<\/title>/)?.output.1)
            let page = try JSONSerialization.jsonObject(with: Data(title.utf8))
            let facts = try #require(page as? [String: Any], "\(title)")
            #expect(facts["width"] as? Int ?? .max <= width, "\(facts)")
            let maps = try #require(facts["maps"] as? [Double])
            #expect(maps.count >= 2 && maps.allSatisfy { $0 > 150 }, "\(facts)")
            // Eight pixels are what a reader still makes out on a telephone; no row fills a screen.
            #expect(facts["letters"] as? Double ?? 0 >= 8, "\(facts)")
            #expect(facts["covered"] as? Int == 0, "\(facts)")
            #expect(facts["rows"] as? Double ?? .infinity < 300, "\(facts)")
            // Nobody has to push a table to and fro to read it.
            #expect(facts["wide"] as? Int ?? .max <= 1 && facts["cut"] as? Int == 0, "\(facts)")
            #expect(facts["outside"] as? Int == 0, "\(facts)")
        }
    }

    @Test func itPrints() throws {
        try NetworkDesk.inFolder { desk in
            _ = try desk.network("report", "--output", "report.html", "--min-cell", "1")
            _ = try Browser.run(
                ["--print-to-pdf=" + desk.path("report.pdf")], on: "report.html", in: desk)
            let printed = try desk.read("report.pdf")
            #expect(printed.starts(with: Data("%PDF".utf8)) && printed.count > 10_000)
        }
    }
}

extension String {
    /// A list of three firms that do what this says.
    fileprivate var wideFirms: String {
        "id,name,country,province,processes\n"
            + (1...3).map { "W\($0),Works \($0),VN,Hải Phòng,\(self)\n" }.joined()
    }
}

/// Chromium without a window.
enum Browser {
    static let path = "/usr/bin/chromium"
    static var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// - Returns: what it writes to its standard output.
    static func run(_ arguments: [String], on page: String, in desk: Desk) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--allow-file-access-from-files", "--virtual-time-budget=10000",
                "--window-size=1400,1000", "--user-data-dir=" + desk.path("browser"),
            ] + arguments + ["file://" + desk.path(page)]
        try desk.write("shown.html", "")
        process.standardOutput = FileHandle(forWritingAtPath: desk.path("shown.html"))
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: try desk.read("shown.html"), as: UTF8.self)
    }
}
