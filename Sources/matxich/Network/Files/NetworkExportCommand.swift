import ArgumentParser
import Platform
import Records
import SupplyNetwork

/// `matxich network export`: the network for maps, graph programs and notebooks.
struct NetworkExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: say(
            en: "Write the network for maps, graph programs and notebooks.",
            vi: "Xuất mạng lưới cho bản đồ, chương trình đồ thị và sổ tay phân tích."),
        discussion: say(
            en: """
                Formats of one file: kml graphml gexf pajek cytoscape node-link gpkg xlsx. Of
                several, into a folder: geojson gephi kepler shp. Nodes and edges have the same ids
                in all of them; the workbook also has all regional figures, with charts.
                datapackage.json beside tells columns, sources, licences and vintage.

                EXAMPLES:
                  matxich network export --format gpkg --output network.gpkg
                  matxich network export --format gexf --output vn.gexf --cut country:VN --figures
                """,
            vi: """
                Định dạng một tệp: kml graphml gexf pajek cytoscape node-link gpkg xlsx. Nhiều tệp,
                ghi vào thư mục: geojson gephi kepler shp. Nút và cạnh có cùng mã ở mọi định dạng;
                sổ tính xlsx có thêm mọi số liệu vùng và biểu đồ. Tệp datapackage.json bên cạnh nêu
                cột, nguồn, giấy phép, trạng thái kho và địa giới.

                VÍ DỤ:
                  matxich network export --format gpkg --output mang-luoi.gpkg
                  matxich network export --format gexf --output vn.gexf --cut country:VN --figures
                """))

    @Option(help: help(en: "The form of the files.", vi: "Định dạng tệp."))
    var format: NetworkFormat

    @Option(
        name: [.short, .long],
        help: help(en: "The file or folder.", vi: "Tệp hoặc thư mục kết quả.", value: "path"))
    var output: String

    @Option(help: help(en: "What the files are called inside.", vi: "Tên ghi trong tệp."))
    var title: String?

    @Option(
        help: help(
            en: "What places, work and products are called in (default: that of messages).",
            vi: "Ngôn ngữ tên địa phương, công đoạn, sản phẩm (mặc định: ngôn ngữ thông báo)."))
    var language: Language?

    @Flag(
        help: help(
            en: "With figures of every node: degrees, betweenness, communities and so on.",
            vi: "Kèm số liệu của từng nút: bậc, độ trung gian, cộng đồng, v.v."))
    var figures = false

    @Option(
        help: help(
            en: "What edges count for in strength, PageRank and communities: one, or a kind of "
                + "edge by its own weight.",
            vi: "Cạnh tính bao nhiêu khi tính độ mạnh, PageRank, cộng đồng: one (mỗi cạnh 1) hoặc "
                + "một loại cạnh theo trọng số riêng.",
            value: EdgeWeighing.names.joined(separator: "|")))
    var weight = EdgeWeighing.alike

    @Option(
        help: help(
            en: "With the Nexus Supplier Index of those behind this firm (its id, or in a list).",
            vi: "Kèm chỉ số nhà cung cấp then chốt nhìn từ doanh nghiệp này (mã).", value: "id"))
    var focal: String?

    @Flag(name: [.short, .long], help: help(en: "Write over files.", vi: "Ghi đè tệp đang có."))
    var force = false

    @OptionGroup var ways: ExactWays
    @OptionGroup var cell: CellOption
    @OptionGroup var options: NetworkOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let loaded = try LoadedCatalogue()
        _ = try options.question(loaded)
        let files = try NetworkFiles(
            output, format.fileNames, force: force, sparing: try OpenStore.path(place))
        let language = language ?? Speech.language
        let title = title ?? ReportPage.usualTitle(in: language)
        let network = try await options.network(
            place, loaded, in: language, minCell: cell.minCell)
        let graph = await network.wordedGraph()
        // Figures of regions are in a workbook alone.
        let hasCells = format == .xlsx
        let nexus = try await nexus(of: graph, loaded)
        let own =
            figures
            ? await ways.timed(graph, place) {
                await graph.nodeFigures(weighing: weight, exact: ways.reach)
            } : []
        let export = NetworkExport(
            graph, figures: own + nexus,
            description: network.description(
                title: title, cut: options.cut, minCell: cell.minCell))
        let book =
            hasCells
            ? NetworkWorkbook(
                network: network, figures: network.figures(minCell: cell.minCell), title: title,
                cut: options.cut,
                wording: Wording(language: language, catalogue: loaded.catalogue)) : nil
        let paths = try await files.write(export, as: format, book?.tables(with: export) ?? [])
        let head = NetworkHead(network, cut: options.cut, minCell: cell.minCell)
        for line in head.lines { place.remark(line) }
        if let remark = cell.remark(book?.figures.keptBack ?? 0) { place.remark(remark) }
        remark(
            book.map { WrittenRows(export, beside: $0.figures) }
                ?? WrittenRows(graph, as: format), paths)
    }

    private func remark(_ rows: WrittenRows, _ paths: [String]) {
        let (nodes, edges) = (Plainly.number(rows.nodes), Plainly.number(rows.edges))
        let files = paths.joined(separator: ", ")
        place.remark(
            say(
                en: "Nodes: \(nodes), edges: \(edges), written to \(files).",
                vi: "Đã ghi \(nodes) nút, \(edges) cạnh vào \(files)."))
        if let left = rows.drawing.sentence(in: Speech.language, Plainly.number) {
            place.remark(left)
        }
    }

    private func nexus(
        of graph: SupplyGraph, _ loaded: LoadedCatalogue
    ) async throws -> [NetworkExport.Figure] {
        guard let focal else { return [] }
        let store = try OpenStore.open(place, createIfMissing: false)
        let firm = try await SupplierName.resolve(focal, in: store, loaded.lexicon)
        let found: [NetworkExport.Figure]?
        do throws(NexusError) {
            found = try await graph.nexusFigures(
                focal: NetworkNode.id(.firm, firm.text), exact: ways.reach)
        } catch { throw Failure(error) }
        guard let found else { throw SupplierName.unknown(focal) }
        return found
    }
}

extension EdgeWeighing: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }

    package var defaultValueDescription: String { name }
}
