import Importers
import Platform
import Records
import Representations
import SupplyNetwork

/// A network as a workbook for people: what it is of, its figures with charts, and its tables.
struct NetworkWorkbook {
    let network: AssembledNetwork
    let figures: RegionalFigures
    let title: String
    /// As typed.
    let cut: String
    let wording: Wording

    /// Bars of a chart (own choice: what a page holds with names that can be read).
    private static let barsMax = 20

    /// The sheets of figures.
    var tables: [FigureTable] {
        [about, regions, processes, cells, standings, needs, works, certificates, list]
    }

    /// The same, and the nodes and edges, but those by which what figures keep back is counted.
    func tables(with export: NetworkExport) -> [FigureTable] {
        let spared = export.sparing(figures)
        let nodes = spared.graph.nodes.indices.map { Self.cells(spared.values(ofNode: $0)) }
        let edges = export.edges(beside: figures).map { Self.cells(export.values(ofEdge: $0)) }
        return tables + [
            FigureTable(
                name: say(en: "Nodes", vi: "Nút"), columns: export.nodeColumns.map(\.name),
                rows: nodes),
            FigureTable(
                name: say(en: "Edges", vi: "Cạnh"),
                columns: NetworkExport.edgeColumns.map(\.name), rows: edges),
        ]
    }

    /// In the reader's language, which need not be that of this run.
    func say(en: String, vi: String) -> String {
        wording.language == .vietnamese ? vi : en
    }

    /// The sheets as a data package tells them: the last two are the network, the others are for
    /// people, with headings in their language.
    static func schemas(of tables: [FigureTable], _ export: NetworkExport) -> [FileSchema] {
        let typed = [export.nodeColumns, NetworkExport.edgeColumns]
        return schemas(of: Array(tables.dropLast(typed.count)))
            + zip(tables.suffix(typed.count), typed).map { table, columns in
                FileSchema(table: table.name, fields: columns.map { FileSchema.Field($0) })
            }
    }

    /// The same of sheets for people alone.
    static func schemas(of tables: [FigureTable]) -> [FileSchema] {
        tables.map { table in
            FileSchema(
                table: table.name,
                fields: table.columns.map {
                    FileSchema.Field($0, type: "any", english: "", vietnamese: "")
                })
        }
    }

    static func write(_ tables: [FigureTable], to path: String) throws(ExportError) {
        try Streams.silencingLibraries { () throws(ExportError) in
            _ = try FigureWorkbook.write(tables, to: path)
        }
    }

    private static func cells(_ values: [ExportValue]) -> [TableWorkbook.Cell] {
        values.map { value in
            switch value {
            case .text(let text): .text(text)
            case .integer(let number): .integer(number)
            case .decimal(let number): .decimal(number)
            case .flag(let flag): .text(flag ? "true" : "false")
            case .day(let day): .date(day)
            case .none: .empty
            }
        }
    }
}

extension NetworkWorkbook {
    private func cell(_ count: FirmCount) -> TableWorkbook.Cell {
        count.number.map { .integer($0) } ?? .text(count.text(in: wording.language))
    }

    private var about: FigureTable {
        let question = network.question
        let counts = network.counts(minCell: figures.minCell)
        var rows: [(String, TableWorkbook.Cell)] = [
            (say(en: "Title", vi: "Tên"), .text(title)),
            (say(en: "As known on", vi: "Theo thông tin đến ngày"), .date(question.day)),
            (say(en: "Regions as drawn on", vi: "Địa giới ngày"), .date(question.vintage)),
            (say(en: "Cut", vi: "Điều kiện lọc"), cut.isEmpty ? .empty : .text(cut)),
            (say(en: "Suppliers", vi: "Nhà cung cấp"), cell(counts.suppliers)),
            (
                say(
                    en: "Suppliers known, outside the cut too",
                    vi: "Tổng số nhà cung cấp biết đến"),
                cell(counts.known)
            ),
            (
                say(
                    en: network.resolution.hasRun
                        ? "Records added or changed since resolution last ran"
                        : "Records, never resolved",
                    vi: network.resolution.hasRun
                        ? "Hồ sơ thêm hoặc đổi từ lần đối chiếu trùng gần nhất"
                        : "Hồ sơ chưa từng được đối chiếu trùng"),
                .integer(network.resolution.recordsSince)
            ),
            (say(en: "Needs", vi: "Nhu cầu"), .integer(network.needs.count)),
            (
                say(en: "Fit from, out of 100", vi: "Điểm phù hợp từ (trên 100)"),
                .integer(question.fit.tenths / 10)
            ),
            (
                say(en: "Counts kept back below", vi: "Không nêu số đếm dưới"),
                .integer(figures.minCell)
            ),
            (say(en: "Cells kept back", vi: "Số ô không nêu"), .integer(figures.keptBack)),
        ]
        if figures.keptBack > 0 {
            rows.append(
                (
                    say(en: "Edges left out", vi: "Cạnh không ghi"),
                    .text(
                        say(
                            en: "located-in and makes: they would count what is kept back",
                            vi: "located-in và makes: đếm chúng sẽ lộ số không nêu"))
                ))
        }
        rows += [
            (say(en: "Snapshot", vi: "Trạng thái kho"), .text(network.snapshot))
        ]
        for source in network.sources {
            let licence = source.licence.isEmpty ? "" : " (" + source.licence + ")"
            rows.append((say(en: "Source", vi: "Nguồn"), .text(source.title + licence)))
        }
        return FigureTable(
            name: say(en: "About", vi: "Giới thiệu"),
            columns: [say(en: "What", vi: "Mục"), say(en: "Value", vi: "Nội dung")],
            rows: rows.map { [.text($0.0), $0.1] })
    }

    private var regions: FigureTable {
        table(
            FigureLines.regions(figures), say(en: "Regions", vi: "Địa phương"),
            keys: FigureLines.Key.ofRegionsInBooks,
            chart: say(en: "Suppliers by region", vi: "Nhà cung cấp theo địa phương"),
            name: wording.region)
    }

    private var processes: FigureTable {
        table(
            FigureLines.processes(figures), say(en: "Processes", vi: "Công đoạn"),
            keys: FigureLines.Key.ofProcessesInBooks,
            chart: say(en: "Suppliers by process", vi: "Nhà cung cấp theo công đoạn"),
            name: wording.label)
    }

    private func table(
        _ lines: FigureLines, _ title: String, keys: [FigureLines.Key], chart: String,
        name: (ConceptID) -> String
    ) -> FigureTable {
        let rows = lines.order.map { id in
            [TableWorkbook.Cell.text(name(id))]
                + keys.map { cell(lines, $0, of: id) } + [.text(id.text)]
        }
        let drawn = lines.order.prefix(Self.barsMax).count { lines.value(.count, of: $0) != nil }
        return FigureTable(
            name: title,
            columns: [title] + keys.map { $0.name(in: wording.language) }
                + [say(en: "Code", vi: "Mã")],
            rows: rows,
            charts: drawn > 0
                ? [FigureChart(.bars, title: chart, categories: 0, values: 1, rows: drawn)] : [])
    }

    private func cell(
        _ lines: FigureLines, _ key: FigureLines.Key, of id: ConceptID
    ) -> TableWorkbook.Cell {
        if let value = lines.value(key, of: id) { return .decimal(value) }
        return lines.isKeptBack(key, of: id) ? .text(FigureLines.keptBack) : .empty
    }

    /// Suppliers by region and process; empty where there is none, `*` where it is kept back.
    private var cells: FigureTable {
        let (rows, columns) = (figures.counts.regions, figures.counts.columns)
        return FigureTable(
            name: say(en: "Regions and processes", vi: "Địa phương và công đoạn"),
            columns: [say(en: "Region", vi: "Địa phương")] + columns.map(wording.label),
            rows: rows.indices.map { row in
                [.text(wording.region(rows[row]))]
                    + columns.indices.map { column in
                        let shown = figures.shown[row * columns.count + column]
                        guard let shown else { return .text(FigureLines.keptBack) }
                        return shown > 0 ? .decimal(shown) : .empty
                    }
            })
    }

    /// Every figure in a line of its own, with how it was worked out.
    private var list: FigureTable {
        let sheet = FigureSheet(wording: wording).sheet(figures)
        return FigureTable(
            name: sheet.name, columns: sheet.columns,
            rows: sheet.rows.map { $0.map(ExportWorkbook.cell) })
    }
}
