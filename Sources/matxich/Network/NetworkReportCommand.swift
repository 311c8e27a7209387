import ArgumentParser
import Foundation
import Platform
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
                The map shows the country of most suppliers. Open the file in any browser, print it
                from there.

                EXAMPLE:
                  matxich network report --output vietnam.html --cut country:VN --lang vi
                """,
            vi: """
                Bản đồ vẽ nước có nhiều nhà cung cấp nhất. Mở tệp bằng trình duyệt bất kỳ và in
                từ đó.

                VÍ DỤ:
                  matxich network report --output viet-nam.html --cut country:VN --lang vi
                """))

    @Option(
        name: [.short, .long],
        help: help(en: "The file.", vi: "Tệp kết quả.", value: "file.html"))
    var output: String

    @Option(help: help(en: "What the report is called.", vi: "Tên báo cáo."))
    var title = say(en: "Supply network", vi: "Mạng lưới cung ứng")

    @Flag(name: [.short, .long], help: help(en: "Write over a file.", vi: "Ghi đè tệp đang có."))
    var force = false

    @OptionGroup var cell: CellOption
    @OptionGroup var options: NetworkOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let loaded = try LoadedCatalogue()
        _ = try options.question(loaded)
        let file = try OutputFile(output, force: force, sparing: try OpenStore.path(place))
        let network = try await options.network(place, loaded)
        let content = await network.report(
            title: title, cut: options.cut, minCell: cell.minCell, catalogue: loaded.catalogue)
        let page = ReportPage.write(content)
        try await file.write { draft in
            try Data(page.bytes).write(to: URL(fileURLWithPath: draft))
        }
        for line in NetworkHead(network, cut: options.cut).lines { place.remark(line) }
        if let remark = cell.remark(content.figures.keptBack) { place.remark(remark) }
        place.remark(say(en: "Written to \(output).", vi: "Đã ghi vào \(output)."))
    }
}
