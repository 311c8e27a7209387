/// An old workbook: its cells as libfreexl reads them, and the stream with what it leaves out.
struct XLSBook {
    let path: String
    let sheets: [(name: String, isHidden: Bool)]
    let cells: FreeXLWorkbook
    private let stream: [UInt8]
    private let globals: BIFFGlobals

    /// - Throws: `encrypted` and `notAWorkbook` before libfreexl sees the file, whose container
    ///   has then been walked through once.
    init(path: String) throws(ImportError) {
        self.path = path
        let container = try CompoundFile(path: path)
        if container.contains("EncryptedPackage") { throw .encrypted(file: path) }
        guard let stream = try container.stream("Workbook") else {
            throw .notAWorkbook(file: path, reason: "no workbook of Excel 97 or later")
        }
        let globals = BIFFGlobals(stream)
        if globals.isEncrypted { throw .encrypted(file: path) }
        guard globals.isBIFF8 else {
            throw .notAWorkbook(file: path, reason: "no workbook of Excel 97 or later")
        }
        cells = try FreeXLWorkbook(path: path)
        sheets = cells.sheetNames().map { name in
            (name, globals.sheets.contains { $0.name == name && $0.isHidden })
        }
        guard !sheets.isEmpty else {
            throw .notAWorkbook(file: path, reason: "no sheet of cells")
        }
        self.stream = stream
        self.globals = globals
    }

    /// What libfreexl does not tell of a sheet.
    func extras(of sheet: Int) -> BIFFSheet {
        let entry = globals.sheets.first { $0.isTable && $0.name == sheets[sheet].name }
        return BIFFSheet(stream, sheet: entry, globals: globals)
    }
}
