import CXLSXWriter

/// A sheet of a workbook of figures: a table, and charts of it on its right.
package struct FigureTable: Sendable {
    package let name: String
    package let columns: [String]
    package let rows: [[TableWorkbook.Cell]]
    package let charts: [FigureChart]

    package init(
        name: String, columns: [String], rows: [[TableWorkbook.Cell]], charts: [FigureChart] = []
    ) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.charts = charts
    }
}

/// A picture of two columns of a table.
package struct FigureChart: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Lying, the first row on top: for long names.
        case bars
        /// Standing.
        case columns
    }

    package let kind: Kind
    package let title: String
    /// Places of columns: what is compared, and by which number.
    package let categories: Int
    package let values: Int
    /// How many rows from the first.
    package let rows: Int

    /// - Precondition: at least one row.
    package init(_ kind: Kind, title: String, categories: Int, values: Int, rows: Int) {
        precondition(rows > 0, "a chart shows something")
        self.kind = kind
        self.title = title
        self.categories = categories
        self.values = values
        self.rows = rows
    }
}

/// Writes tables with charts as a workbook, a sheet each.
package enum FigureWorkbook {
    /// - Throws: `tooManyRows` and `tooManyColumns` past Excel's own bounds; nothing is written
    ///   then.
    /// - Complexity: O(cells).
    @discardableResult
    package static func write(
        _ tables: [FigureTable], to path: String
    ) throws(ExportError) -> TableWorkbook.Outcome {
        let writer = try WorkbookWriter(path: path)
        var (rows, cut) = (0, 0)
        for table in tables {
            guard table.columns.count <= WorkbookWriter.columnsMax else {
                throw .tooManyColumns(file: path, limit: WorkbookWriter.columnsMax)
            }
            var page = try SheetWriter(writer, sheet: table.name)
            rows += try page.write(columns: table.columns, rows: table.rows)
            cut += page.cutCells
            for (number, chart) in table.charts.enumerated() {
                try ChartWriter(writer: writer, table: table).put(chart, number, on: page.sheet)
            }
        }
        try writer.close()
        return TableWorkbook.Outcome(rows: rows, cutCells: cut)
    }
}

/// Draws charts beside their table.
private struct ChartWriter {
    let writer: WorkbookWriter
    let table: FigureTable

    /// Pixels of the picture libxlsxwriter draws where nothing is said.
    private static let (usualWidth, usualHeight) = (480.0, 288.0)
    private static let width = 640.0
    /// What a bar takes, and the title with its surroundings.
    private static let (barHeight, surroundings) = (22.0, 90.0)
    /// Rows of a sheet between charts one below the other.
    private static let rowsBetween = 2
    private static let rowHeight = 20.0
    /// A blue that stays apart from black in grey print.
    private static let colour: UInt32 = 0x2171B5

    private func height(of chart: FigureChart) -> Double {
        chart.kind == .columns
            ? Self.usualHeight : Self.surroundings + Self.barHeight * Double(chart.rows)
    }

    /// - Parameter number: the place among the table's charts.
    func put(
        _ chart: FigureChart, _ number: Int, on sheet: UnsafeMutablePointer<lxw_worksheet>
    ) throws(ExportError) {
        let kind = chart.kind == .bars ? LXW_CHART_BAR : LXW_CHART_COLUMN
        guard let drawn = workbook_add_chart(writer.book, UInt8(kind.rawValue)),
            let series = chart_add_series(drawn, nil, nil)
        else { throw .refused(file: writer.path, reason: "no memory") }
        let name = WorkbookWriter.allowed(table.name)
        let (last, categories) = (UInt32(chart.rows), UInt16(chart.categories))
        let values = UInt16(chart.values)
        chart_series_set_categories(series, name, 1, categories, last, categories)
        chart_series_set_values(series, name, 1, values, last, values)
        var fill = lxw_chart_fill()
        fill.color = Self.colour
        chart_series_set_fill(series, &fill)
        chart_series_set_labels(series)
        chart_title_set_name(drawn, chart.title)
        chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        // Of bars the category axis is the one that stands.
        if chart.kind == .bars { chart_axis_set_reverse(drawn.pointee.x_axis) }
        var options = lxw_chart_options()
        options.x_scale = Self.width / Self.usualWidth
        options.y_scale = height(of: chart) / Self.usualHeight
        let above = table.charts.prefix(number).map { chart in
            Int((height(of: chart) / Self.rowHeight).rounded(.up)) + Self.rowsBetween
        }
        let (row, column) = (UInt32(1 + above.reduce(0, +)), UInt16(table.columns.count + 1))
        // Who hears the sheet read hears the title; libxlsxwriter only copies it.
        chart.title.withCString { title in
            options.description = UnsafeMutablePointer(mutating: title)
            _ = worksheet_insert_chart_opt(sheet, row, column, drawn, &options)
        }
    }
}
