import ArgumentParser
import Foundation
import Platform
import Records
import Representations
import SupplyNetwork

/// `matxich network figures`: every regional figure, with how it was worked out.
struct NetworkFiguresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: say(
            en: "Give every regional figure with formula, n, missing share and vintage.",
            vi: "Nêu mọi số liệu vùng kèm công thức, n, tỷ lệ thiếu và thời điểm địa giới."),
        discussion: say(
            en: """
                The table on the screen is an overview; csv, json and xlsx hold all figures;
                the workbook draws them too. Beside a file FILE.datapackage.json tells columns,
                sources, licences and vintage.

                EXAMPLES:
                  matxich network figures
                  matxich network figures --format xlsx --out figures.xlsx --lang vi
                  matxich network figures --cut country:VN --vintage 2025-01-01 --format csv
                """,
            vi: """
                Bảng trên màn hình là tóm tắt; csv, json và xlsx có đủ mọi số liệu; sổ tính xlsx
                còn có biểu đồ. Bên cạnh tệp kết quả có TỆP.datapackage.json nêu cột, nguồn, giấy
                phép, địa giới.

                VÍ DỤ:
                  matxich network figures
                  matxich network figures --format xlsx --out so-lieu.xlsx --lang vi
                  matxich network figures --cut country:VN --vintage 2025-01-01 --format csv
                """))

    @OptionGroup var goal: OutOptions

    @OptionGroup var cell: CellOption
    @OptionGroup var options: NetworkOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: [.table, .json, .ndjson, .csv, .xlsx])
        let file = try goal.packaged(for: format, global)
        let loaded = try LoadedCatalogue()
        let network = try await options.network(
            global.place, loaded, minCell: cell.minCell)
        let figures = network.figures(minCell: cell.minCell)
        let book = NetworkWorkbook(
            network: network, figures: figures,
            title: say(en: "Supply network", vi: "Mạng lưới cung ứng"), cut: options.cut,
            wording: loaded.wording)
        try await write(book, as: format, to: file)
        try await file?.finish(
            network.description(title: book.title, cut: options.cut, minCell: cell.minCell),
            schemas: schemas(of: book, as: format))
        if let remark = cell.remark(figures.keptBack) { global.remark(remark) }
        if let path = file?.file.path {
            let count = Plainly.number(figures.rows.count)
            global.remark(
                say(
                    en: "Figures written to \(path): \(count).",
                    vi: "Đã ghi \(count) số liệu vào \(path)."))
        }
    }

    private func schemas(of book: NetworkWorkbook, as format: OutputFormat) -> [FileSchema] {
        switch format {
        case .xlsx: NetworkWorkbook.schemas(of: book.tables)
        case .csv: [RegionalTableWriter.schema]
        case .json, .ndjson, .table, .trec: []
        }
    }

    private func write(
        _ book: NetworkWorkbook, as format: OutputFormat, to packaged: PackagedFile?
    ) async throws {
        let file = packaged?.file
        let figures = book.figures
        let text: String
        switch format {
        case .xlsx:
            let tables = book.tables
            try await file?.write { try NetworkWorkbook.write(tables, to: $0) }
            return
        case .json: text = Facts.figures(figures, of: book.network, cut: options.cut).page + "\n"
        case .ndjson: text = figures.rows.map { Facts.figure($0).line + "\n" }.joined()
        case .csv:
            let table = RegionalTableWriter.write(figures, name: book.network.label(of:))
            text = String(decoding: table.bytes, as: UTF8.self)
        case .table, .trec:
            let head = NetworkHead(
                book.network, cut: options.cut, minCell: figures.minCell)
            let lines = head.lines + FigureOverview(figures: figures, wording: book.wording).lines
            text = lines.map { $0 + "\n" }.joined()
        }
        if let file { try await file.write(text: text) } else { Streams.raw(text) }
    }
}
