import ArgumentParser
import Importers
import Platform
import Records
import Representations
import SupplyNetwork

/// `matxich network structure`: how the network hangs together, and on what.
struct NetworkStructureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "structure",
        abstract: say(
            en: "Show how the network hangs together, on what, and what is left as nodes go.",
            vi: "Cho biết mạng liên kết ra sao, phụ thuộc vào đâu, còn gì khi mất nút."),
        discussion: say(
            en: """
                Nodes and links without which it falls apart (where sites are and whose they are
                left out), the nodes most shortest ways lead through, and the curves of what still
                hangs together as nodes go. Up to 100,000 nodes and 1,000,000 links ways are
                followed from every node; above that from a sample, with its error, unless --exact
                asks for all.

                EXAMPLES:
                  matxich network structure
                  matxich network structure --format xlsx --out structure.xlsx
                """,
            vi: """
                Nút và liên kết mà thiếu thì mạng tách rời (không kể vị trí và sở hữu), nút nằm trên
                nhiều đường ngắn nhất, và đường cong phần còn liên thông khi mất nút. Đến 100.000
                nút và 1.000.000 liên kết thì tính từ mọi nút; lớn hơn thì lấy mẫu kèm sai số, trừ
                khi có --exact.

                VÍ DỤ:
                  matxich network structure
                  matxich network structure --format xlsx --out cau-truc.xlsx
                """))

    @OptionGroup var goal: OutOptions

    @OptionGroup var ways: ExactWays
    @OptionGroup var options: NetworkOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: [.table, .json, .ndjson, .csv, .xlsx])
        let packaged = try goal.packaged(for: format, global)
        let network = try await options.network(global.place, try LoadedCatalogue())
        let graph = network.graph()
        let structure = await ways.timed(graph, global.place) {
            await NetworkStructure(graph, exact: ways.reach)
        }
        let lines = StructureLine.all(of: structure, network)
        let cut = options.cut
        let text: String
        switch format {
        case .xlsx:
            let sheet = StructureLine.sheet(lines)
            try await packaged?.file.write { try NetworkWorkbook.write([sheet], to: $0) }
            try await finish(packaged, network, NetworkWorkbook.schemas(of: [sheet]))
            return
        case .json: text = Facts.structure(structure, network, cut: cut).page + "\n"
        case .ndjson: text = lines.map { $0.facts.line + "\n" }.joined()
        case .csv:
            text =
                CSVText.plain.head(StructureLine.columns)
                + lines.map { CSVText.plain.row($0.cells) }.joined()
        case .table, .trec:
            let head = NetworkHead(network, cut: cut).lines
            text = (head + StructureText(structure, network).lines).map { $0 + "\n" }.joined()
        }
        guard let packaged else { return Streams.raw(text) }
        try await packaged.file.write(text: text)
        try await finish(packaged, network, format == .csv ? [StructureLine.schema] : [])
    }

    private func finish(
        _ packaged: PackagedFile?, _ network: AssembledNetwork, _ schemas: [FileSchema]
    ) async throws {
        let title = ReportPage.usualTitle(in: Speech.language)
        try await packaged?.finish(
            network.description(title: title, cut: options.cut, minCell: 1), schemas: schemas)
    }
}
