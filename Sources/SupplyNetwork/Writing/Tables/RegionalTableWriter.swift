package import Records

/// Regional figures as one long table: a line a figure, with how it was worked out beside it.
package enum RegionalTableWriter {
    package static let fileName = "regional-figures.csv"

    /// The headings: a contract.
    package static let columns = [
        ExportColumn("region", .text, english: "region", vietnamese: "địa phương"),
        ExportColumn(
            "kind", .text, english: "process or product", vietnamese: "công đoạn hoặc sản phẩm"),
        ExportColumn(
            "subject", .text, english: "what suppliers do or make",
            vietnamese: "công đoạn, sản phẩm nào"),
        ExportColumn("other", .text, english: "what it is compared with", vietnamese: "so với"),
        ExportColumn("figure", .text, english: "which figure", vietnamese: "số liệu"),
        ExportColumn(
            "detail", .text, english: "which number of the figure", vietnamese: "chi tiết"),
        ExportColumn("value", .decimal, english: "its value", vietnamese: "giá trị"),
        ExportColumn(
            "kept_back", .flag, english: "whether it is kept back",
            vietnamese: "có bị giấu không"),
        ExportColumn("formula", .text, english: "how it is worked out", vietnamese: "công thức"),
        ExportColumn(
            "counted", .integer, english: "n, how many it is drawn from",
            vietnamese: "n, số đối tượng được tính"),
        ExportColumn(
            "missing", .integer, english: "how many it leaves out", vietnamese: "số bị thiếu"),
        ExportColumn(
            "missing_share", .decimal, english: "the same as a share, 0 to 1",
            vietnamese: "tỷ lệ thiếu, 0 đến 1"),
        ExportColumn(
            "vintage", .day, english: "day whose regions are meant",
            vietnamese: "ngày địa giới"),
        ExportColumn(
            "region_name", .text, english: "the region's name", vietnamese: "tên địa phương"),
        ExportColumn(
            "subject_name", .text, english: "what suppliers do or make, by name",
            vietnamese: "tên công đoạn, sản phẩm"),
        ExportColumn(
            "other_name", .text, english: "what it is compared with, by name",
            vietnamese: "tên mục so sánh"),
        ExportColumn(
            "reason", .text,
            english: "why it is kept back: few-firms (of few, or would tell numbers of few)",
            vietnamese: "vì sao không nêu: few-firms (ít doanh nghiệp, hoặc làm lộ số của ít "
                + "doanh nghiệp)"),
    ]

    /// The table as a data package tells it.
    package static let schema = FileSchema(fields: columns.map { FileSchema.Field($0) })

    /// CSV in UTF-8 with a line feed a row.
    ///
    /// - Parameter name: what people call a region, process or product.
    /// - Complexity: O(figures).
    package static func write(
        _ figures: RegionalFigures, name: (ConceptID) -> String
    ) -> WrittenFile {
        var text = TextBytes()
        text.put(CSVText.plain.head(columns.map(\.name)))
        for row in figures.rows { text.put(CSVText.plain.row(cells(of: row, name: name))) }
        return WrittenFile(name: fileName, bytes: text.bytes)
    }

    /// Nothing stands where a number is kept back.
    private static func number(_ count: Int?) -> CSVText.Cell {
        count.map { .count($0) } ?? .number("")
    }

    /// What stands under `columns` of a figure.
    private static func cells(
        of row: RegionalFigures.Row, name: (ConceptID) -> String
    ) -> [CSVText.Cell] {
        let note = row.note
        return [
            .text(row.region?.text ?? ""), .text(row.kind?.rawValue ?? ""),
            .text(row.subject?.text ?? ""), .text(row.other?.text ?? ""),
            .text(note.formula.rawValue),
            .text(row.detail?.rawValue ?? ""), .number(row.value?.description ?? ""),
            .number(row.isKeptBack ? "true" : "false"), .text(note.formula.expression),
            number(note.told?.counted), number(note.told?.missing),
            .number(note.told?.missingShare.description ?? ""),
            .number(note.vintage.text), .text(row.region.map(name) ?? ""),
            .text(row.subject.map(name) ?? ""), .text(row.other.map(name) ?? ""),
            .text(row.reason?.rawValue ?? ""),
        ]
    }
}
