/// What the workbook's main part says: its sheets and how it counts days.
struct WorkbookPart {
    struct Sheet {
        let name: String
        let isHidden: Bool
        let part: String
    }

    let sheets: [Sheet]
    let epoch: SheetDate.Epoch
    let stylesPart: String?
    let stringsPart: String?

    /// Excel's own bound is memory; nobody finds the list among more sheets than these.
    static let sheetsMax = 1_000

    /// - Throws: `notAWorkbook` when the package is something else.
    init(_ archive: ZipArchive) throws(ImportError) {
        let root = try Relationships(of: "", in: archive)
        guard let name = root.only("officeDocument"), archive.contains(name) else {
            throw .notAWorkbook(file: archive.path, reason: "no workbook part")
        }
        guard name.hasSuffix(".xml") else {
            throw .notAWorkbook(file: archive.path, reason: "binary workbook (xlsb)")
        }
        let links = try Relationships(of: name, in: archive)
        let elements = Elements()
        try XMLPart.read(name, of: archive, to: elements)
        sheets = elements.sheets.compactMap { sheet in
            links.part(sheet.id, type: "worksheet").map {
                Sheet(name: sheet.name, isHidden: sheet.isHidden, part: $0)
            }
        }
        guard !sheets.isEmpty else {
            throw .notAWorkbook(file: archive.path, reason: "no sheet of cells")
        }
        epoch = elements.epoch
        stylesPart = links.only("styles")
        stringsPart = links.only("sharedStrings")
    }

    private final class Elements: XMLElements {
        var sheets: [(name: String, id: String, isHidden: Bool)] = []
        var epoch = SheetDate.Epoch.in1900

        func start(_ name: XMLName, _ attributes: XMLAttributes) {
            switch name {
            case "workbookPr": if attributes.isTrue("date1904") { epoch = .in1904 }
            case "sheet" where sheets.count < WorkbookPart.sheetsMax:
                guard let title = attributes.text("name"), let id = attributes.text("id") else {
                    return
                }
                let state = attributes.text("state") ?? "visible"
                sheets.append((title, id, state != "visible"))
            default: break
            }
        }

        func end(_ name: XMLName) {}
        func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
}
