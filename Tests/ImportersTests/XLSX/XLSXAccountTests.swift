import Importers
import Records
import TestSupport
import Testing

/// Every row of a sheet is given out, is the header, or is reported with its line and a reason.
@Suite struct XLSXAccountTests {
    @Test(arguments: MatchingRandom.seeds)
    func accountsForEveryRow(_ seed: UInt64) throws {
        var list = NastyList(seed: seed)
        list.fill()
        try WorkbookSamples.withFile("list.xlsx", list.sketch.bytes) { path in
            let reader = try XLSXReader(path: path)
            let rows = try WorkbookSamples.rows(reader)
            let skipped = reader.reading.skippedRows
            let headers = list.headerRows
            #expect(
                rows.count + skipped.count + headers == list.sketch.sheets[0].rows.count,
                "seed \(seed)")
            let lines = rows.map(\.position.line) + skipped.map(\.line)
            #expect(Set(lines).count == lines.count, "seed \(seed)")
            let given = rows.map { $0.cells.joined(separator: " ") }
            for firm in list.firms {
                let isGiven = given.contains { $0.contains(firm) }
                #expect(isGiven, "seed \(seed): \(firm)")
            }
            #expect(skipped.allSatisfy { !$0.text.isEmpty || $0.reason == .formulasOnly })
        }
    }
}

/// A list with all that lists come with, made at random.
private struct NastyList {
    private var random: MatchingRandom
    private(set) var sketch = WorkbookSketch(rows: [])
    /// What each firm's row can be recognised by.
    private(set) var firms: [String] = []
    private(set) var headerRows = 1
    private var line = 0

    init(seed: UInt64) { random = MatchingRandom(seed: seed) }

    mutating func fill() {
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            add([.text(place("A"), "DANH SÁCH DOANH NGHIỆP")], merge: "A\(line + 1):F\(line + 1)")
        }
        addHeader()
        if random.chance(30) { add("ABCDEF".enumerated().map { .number(place($1), $0 + 1) }) }
        for index in 0..<Int.random(in: 1...25, using: &random) { addRow(index) }
    }

    private mutating func addHeader() {
        let headings = ["STT", "Tên DN", "Địa chỉ", "Số lao động", "Liên hệ", ""]
        let isDivided = random.chance(50)
        let cells = zip("ABCDEF", headings).filter { !$1.isEmpty }
        add(
            cells.map { .text(place($0), $1) },
            merge: isDivided && random.chance(50) ? "E\(line + 1):F\(line + 1)" : nil)
        guard isDivided else { return }
        headerRows = 2
        add([.text(place("E"), "Điện thoại"), .text(place("F"), "Email")])
    }

    private mutating func addRow(_ index: Int) {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: add([.text(place("B"), "Tổng cộng"), .number(place("D"), 335)])
        case 1:
            add([.text(place("A"), "Khu công nghiệp \(index)")], merge: "A\(line + 1):F\(line + 1)")
        case 2: add([.text(place("A"), "Ghi chú: \(index)")], merge: "A\(line + 1):D\(line + 1)")
        case 3: add([.formula(place("A")), .formula(place("D"))])
        default: addFirm(index)
        }
    }

    private mutating func addFirm(_ index: Int) {
        let telephone = "0222 381 \(1_000 + index)"
        var cells: [WorkbookSketch.Cell] = []
        if random.chance(60) { cells.append(.number(place("A"), index + 1)) }
        var name = random.pick(["Total", "SUM 3", "Tổng", "Công ty", "Địa chỉ", "Nhà máy"])
        var merge: String?
        if random.chance(30) {
            // A firm of which nothing but its name is known, merged over two columns.
            name = "Công ty \(index) Việt"
            cells.append(.text(place("B"), name))
            merge = "B\(line + 1):C\(line + 1)"
            firms.append(name)
        } else {
            cells.append(.text(place("B"), name))
            if random.chance(50) { cells.append(.text(place("C"), "Hà Nội")) }
            let workers = place("D")
            cells.append(random.chance(30) ? .formula(workers) : .number(workers, 12))
            cells.append(.text(place("E"), telephone))
            firms.append(telephone)
        }
        if random.chance(10) { cells.append(.text("XFE\(line + 1)", "out")) }
        add(cells, merge: merge, isNumbered: merge != nil || random.chance(80))
    }

    private func place(_ column: Character) -> String { "\(column)\(line + 1)" }

    /// Rows without merged cells may state a number that is not theirs.
    private mutating func add(
        _ cells: [WorkbookSketch.Cell], merge: String? = nil, isNumbered: Bool = true
    ) {
        line += 1
        let odd: String? = random.pick(["0", "1", "9999999", nil])
        sketch.sheets[0].rows.append(
            .init(stated: isNumbered ? String(line) : odd, cells))
        if let merge { sketch.sheets[0].merges.append(merge) }
    }
}
