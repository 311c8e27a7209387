import ArgumentParser
import Foundation
import Importers
import Platform
import Records
import SupplyNetwork

/// `matxich network report`: figures and maps on one page that opens anywhere and prints.
struct NetworkReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: say(
            en: "Write a report with maps and figures: one HTML file that needs nothing else.",
            vi: "Lập báo cáo có bản đồ và số liệu: một tệp HTML, mở được không cần mạng."),
        discussion: say(
            en: """
                The map shows the country of most suppliers, with arrows to needs and buyers in
                other regions (buyers are shown from --level matched on). Open the file in any
                browser, print it from there. Beside it FILE.datapackage.json tells sources,
                licences and vintage; in a folder datapackage.json does.

                EXAMPLES:
                  matxich network report --output vietnam.html --cut country:VN --language vi
                  matxich network report --output out/ --boundaries provinces.geojson
                """,
            vi: """
                Bản đồ vẽ nước có nhiều nhà cung cấp nhất, mũi tên chỉ đến nhu cầu và bên mua ở địa
                phương khác (bên mua chỉ hiện từ --level matched). Mở tệp bằng trình duyệt bất kỳ và
                in từ đó. Bên cạnh có TỆP.datapackage.json nêu nguồn, giấy phép, địa giới; khi ghi
                vào thư mục thì là datapackage.json.

                VÍ DỤ:
                  matxich network report --output viet-nam.html --cut country:VN --language vi
                  matxich network report --output ket-qua/ --boundaries ranh-gioi-tinh.geojson
                """))

    @Option(
        name: [.short, .long],
        help: help(en: "The file.", vi: "Tệp kết quả.", value: "file.html"))
    var output: String

    @Option(help: help(en: "What the report is called.", vi: "Tên báo cáo."))
    var title: String?

    @Option(
        help: help(
            en: "The report's language (default: that of messages).",
            vi: "Ngôn ngữ báo cáo (mặc định: ngôn ngữ thông báo)."))
    var language: Language?

    @Option(
        help: help(
            en: "Your own outlines of regions, GeoJSON, drawn under the map.",
            vi: "Ranh giới của riêng bạn, tệp GeoJSON, vẽ dưới bản đồ.", value: "file"))
    var boundaries: String?

    @Flag(name: [.short, .long], help: help(en: "Write over a file.", vi: "Ghi đè tệp đang có."))
    var force = false

    @OptionGroup var cell: CellOption
    @OptionGroup var options: NetworkOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let loaded = try LoadedCatalogue()
        _ = try options.question(loaded)
        let output = try ReportOutput(output, force: force, sparing: try OpenStore.path(place))
        let outlines = try boundaries.map { try BoundaryReader.read(FileBytes(path: $0), file: $0) }
        let language = language ?? Speech.language
        let network = try await options.network(
            place, loaded, in: language, minCell: cell.minCell)
        var content = await network.report(
            title: title ?? ReportPage.usualTitle(in: language), cut: options.cut,
            minCell: cell.minCell, catalogue: loaded.catalogue)
        content.boundaries = (outlines ?? []).map { Boundary($0, named: content.regions) }
        let paths = try await output.write(ReportPage.write(content), of: network, content)
        let head = NetworkHead(network, cut: options.cut, minCell: cell.minCell)
        for line in head.lines { place.remark(line) }
        if let remark = cell.remark(content.figures.keptBack) { place.remark(remark) }
        let written = paths.joined(separator: ", ")
        place.remark(say(en: "Written to \(written).", vi: "Đã ghi vào \(written)."))
    }
}

extension Language: ExpressibleByArgument {}

/// Where a report goes: a file, or a folder with its data package.
private enum ReportOutput {
    case file(PackagedFile)
    case folder(NetworkFiles)

    init(_ path: String, force: Bool, sparing database: String) throws(Failure) {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        self =
            path.hasSuffix("/") || isThere && isFolder.boolValue
            ? .folder(
                try NetworkFiles(
                    path, [ReportPage.fileName], force: force, sparing: database))
            : .file(try PackagedFile(path, force: force, sparing: database))
    }

    /// - Returns: the paths written.
    func write(
        _ page: WrittenFile, of network: AssembledNetwork, _ content: ReportContent
    ) async throws -> [String] {
        switch self {
        case .file(let packaged):
            try await packaged.file.write { draft in
                try Data(page.bytes).write(to: URL(fileURLWithPath: draft))
            }
            return [packaged.file.path] + (try await packaged.finish(content.description))
        case .folder(let files):
            let export = NetworkExport(network.graph(), description: content.description)
            return try await files.write([page], of: export)
        }
    }
}

extension Boundary {
    private static let codeNames = [
        "code", "ma", "ma_tinh", "matinh", "iso_3166_2", "HASC_1", "GID_1", "id",
    ]
    private static let nameNames = ["name", "ten", "ten_tinh", "NAME_1", "shapeName"]

    /// An outline under its region's own name where it bears its official code, else under the
    /// file's.
    init(_ outline: RegionOutline, named regions: [ReportContent.Region]) {
        let codes = Self.codeNames.compactMap { outline.properties[$0] }
        let region = regions.first { region in
            !region.code.isEmpty && codes.contains { $0 == region.code }
        }
        let own = Self.nameNames.lazy.compactMap { outline.properties[$0] }.first
        self.init(name: region?.name ?? own ?? codes.first ?? "", rings: outline.rings)
    }
}
