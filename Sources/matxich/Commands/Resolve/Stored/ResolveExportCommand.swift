import ArgumentParser
import Platform
import Records
import Representations
import Store

/// `matxich resolve export`: every record with the firm that it is of.
struct ResolveExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: say(
            en: "Give every record of a supplier with the firm that it is of.",
            vi: "Xuất mọi bản ghi nhà cung cấp cùng doanh nghiệp tương ứng."),
        discussion: say(
            en: """
                Columns: source, external_id, organisation_id, probability, row; row is the line
                or row of the list, where the list has no ids of its own. The probability is that
                the record is of this firm; where it is the firm's only one, that no other
                record is of the firm. With --kin a second file
                tells which firms are linked without being one: organisation_id,
                other_organisation_id, kinship (branch, site, group), parent_organisation_id (of a
                branch, which of the two is its firm).
                """,
            vi: """
                Các cột: source, external_id, organisation_id, probability, row; row là số dòng
                trong danh sách, khi danh sách không có mã riêng. Probability là xác suất bản ghi
                thuộc doanh nghiệp này; nếu là bản ghi duy nhất thì là xác suất không còn bản ghi
                nào khác của doanh nghiệp. Với --kin, tệp thứ hai nêu các
                doanh nghiệp liên kết nhưng không phải là một: organisation_id,
                other_organisation_id, kinship (branch: chi nhánh, site: cơ sở, group: nhóm),
                parent_organisation_id (với chi nhánh: bên nào là công ty).
                """))

    @Option(
        help: help(
            en: "Where it goes (default: standard output).",
            vi: "Nơi ghi kết quả (mặc định: đầu ra chuẩn).", value: "file"))
    var output: String?

    @Option(
        help: help(
            en: "Where linked firms go (branches, sites, groups), as CSV.",
            vi: "Nơi ghi các doanh nghiệp liên kết (chi nhánh, cơ sở, nhóm), dạng CSV.",
            value: "file"))
    var kin: String?

    @Option(
        help: help(
            en: "Where pairs go that are probable but left apart unasked, as CSV.",
            vi: "Nơi ghi các cặp có khả năng nhưng được để riêng mà không hỏi, dạng CSV.",
            value: "file"))
    var apart: String?

    @Option(help: help(en: "The form of the output.", vi: "Dạng kết quả."))
    var format: ClusterFormat = .csv

    @Flag(help: help(en: "Replace a file that is there.", vi: "Ghi đè tệp đã có."))
    var force = false

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let file = try output.map { path throws(Failure) in
            try OutputFile(path, force: force, sparing: try OpenStore.path(place))
        }
        let kinFile = try kin.map { path throws(Failure) in
            try OutputFile(path, force: force, sparing: try OpenStore.path(place))
        }
        let apartFile = try apart.map { path throws(Failure) in
            try OutputFile(path, force: force, sparing: try OpenStore.path(place))
        }
        try OutputFile.checkApart([file, kinFile, apartFile].compactMap(\.self))
        let store = try OpenStore.open(place, createIfMissing: false)
        if let apartFile {
            let lines = try await ListLeftApart(store: store).lines()
            try await apartFile.write(text: FirmTable.apart(lines))
        }
        if let kinFile {
            let ties = try await ReadFirmTies(store: store).all()
            try await kinFile.write(text: FirmTable.kin(ties))
        }
        var text = format == .csv ? CSVText.plain.head(FirmTable.columns) : ""
        try await ListFirms(store: store).each { line in
            text += self.line(line)
            // What goes to a file appears there whole.
            guard file == nil, text.utf8.count >= ClusterFormat.pieceBytes else { return }
            Streams.raw(text)
            text = ""
        }
        if let file { try await file.write(text: text) } else { Streams.raw(text) }
    }

    private func line(_ line: ListFirms.Line) -> String {
        switch format {
        case .csv: return CSVText.plain.row(FirmTable.cells(of: line))
        case .jsonl:
            let object: JSONValue = [
                "source": .text(line.source.text), "external_id": .text(line.externalID),
                "organisation_id": .text(line.organisation.text),
                "probability": .decimal(Double(line.millionths) / 1_000_000),
                "row": line.row.map { .number($0) } ?? .null,
            ]
            return object.line + "\n"
        }
    }
}
