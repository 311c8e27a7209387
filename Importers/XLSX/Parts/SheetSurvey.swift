/// How much a sheet holds, counted from its cells, whatever it claims of itself.
///
/// Surveying a sheet also proves it whole: a broken stream, a wrong checksum or a document type
/// is found here, before the first row is given out.
struct SheetSurvey {
    /// Cells that hold something.
    private(set) var filledCells = 0
    private(set) var filledRows = 0
    /// Columns up to the last filled one.
    private(set) var columnCount = 0
    private(set) var merges: [MergedRange] = []

    init(_ part: String, of archive: ZipArchive) throws(ImportError) {
        let elements = Elements()
        guard try XMLPart.read(part, of: archive, to: elements) else {
            throw .workbookDamaged(file: archive.path, part: part, fact: .partMissing)
        }
        self = elements.survey
    }

    private init() {}

    private final class Elements: XMLElements {
        var survey = SheetSurvey()
        private var column = -1
        private var isMisplaced = false
        private var isInValue = false
        private var isRowCounted = false

        func start(_ name: XMLName, _ attributes: XMLAttributes) {
            switch name {
            case "row":
                column = -1
                isRowCounted = false
            case "c":
                let place = CellPlace(attributes, after: column)
                column = place.column
                isMisplaced = place.isMisplaced
            case "v", "t": isInValue = true
            case "mergeCell" where survey.merges.count < SheetLimits.mergesMax:
                if let range = attributes.bytes("ref").flatMap(CellReference.range) {
                    survey.merges.append(range)
                }
            default: break
            }
        }

        func end(_ name: XMLName) { isInValue = false }

        /// Called more than once for long texts, which does no harm to a comparison of sheets.
        func text(_ bytes: UnsafeBufferPointer<UInt8>) {
            guard isInValue else { return }
            survey.filledCells += 1
            if !isRowCounted { survey.filledRows += 1 }
            isRowCounted = true
            if isMisplaced { return }
            survey.columnCount = max(survey.columnCount, column + 1)
        }
    }
}
