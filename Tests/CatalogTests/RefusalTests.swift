import Catalog
import Testing

/// An inconsistent file is refused with its name and line; each refusal has a case of its own.
@Suite struct RefusalTests {
    @Test(arguments: SmallFiles.tables.keys.sorted())
    func aMissingFile(name: String) {
        var files = SmallFiles.files()
        files[name] = nil
        #expect(throws: CatalogueError.fileMissing(name)) { try Catalogue.loaded(from: files) }
    }

    @Test(arguments: ["title", "source", "date", "licence"])
    func aHeadWithoutOneOfItsLinesOrWithAnEmptyOne(key: String) {
        for replacement in ["# other: x", "# \(key):", "# \(key):  "] {
            var files = SmallFiles.files()
            let lines = files["units.tsv"]?.split(separator: "\n").map(String.init) ?? []
            files["units.tsv"] = lines.map { $0.hasPrefix("# " + key) ? replacement : $0 }
                .joined(separator: "\n")
            #expect(throws: CatalogueError.headMissing(file: "units.tsv", key: key)) {
                try Catalogue.loaded(from: files)
            }
        }
    }

    @Test func aMissingOrARepeatedColumn() {
        refused(.columnMissing(file: "processes.tsv", column: "implies"), "processes.tsv") {
            $0[0] = $0[0].replacing("implies", with: "entails")
        }
        refused(.idRepeated(file: "processes.tsv", line: 5, id: "broader"), "processes.tsv") {
            $0[0] = $0[0].replacing("implies", with: "broader")
        }
    }

    @Test func aRowWithTooManyOrTooFewCells() {
        refused(.cellCount(file: "hs2022.tsv", line: 7, expected: 4, found: 5), "hs2022.tsv") {
            $0[2] += " more"
        }
        refused(.cellCount(file: "hs2022.tsv", line: 6, expected: 4, found: 1), "hs2022.tsv") {
            $0[1] = "73"
        }
    }

    @Test(arguments: [
        ("processes.tsv", "forming"), ("materials.tsv", "steel"), ("standards.tsv", "iso-9001"),
        ("products-supporting-industry.tsv", "bolt"), ("hs2022.tsv", "73"), ("isic4.tsv", "C"),
        ("vsic2018.tsv", "C"), ("vsic2025.tsv", "C"), ("countries.tsv", "VN"),
        ("regions-vn.tsv", "vn-2008-02"), ("regions.tsv", "kr-11"), ("units.tsv", "inch"),
    ])
    func aRepeatedId(file: String, id: String) {
        let line = 5 + (SmallFiles.tables[file]?.count ?? 0)
        refused(.idRepeated(file: file, line: line, id: id), file) { $0.append($0[1]) }
    }

    @Test func aRelationToNobody() {
        let file = "processes.tsv"
        for (column, place) in [("broader", 1), ("implies", 2), ("substitutes", 3)] {
            let error = CatalogueError.relationUnknown(
                file: file, line: 6, id: "forming", relation: column, target: "casting")
            refused(error, file) { $0[1] = Self.replaced($0[1], place, "casting") }
        }
        refused(
            .relationUnknown(
                file: "crosswalks.tsv", line: 6, id: "isic4-C", relation: "exact",
                target: "vsic2018-X"), "crosswalks.tsv"
        ) { $0[1] = Self.replaced($0[1], 3, "X") }
        refused(
            .relationUnknown(
                file: "region-changes-vn.tsv", line: 6, id: "vn-2008-99", relation: "from_id",
                target: "vn-2008-99"), "region-changes-vn.tsv"
        ) { $0[1] = Self.replaced($0[1], 0, "vn-2008-99") }
        refused(
            .relationUnknown(
                file: "region-changes-vn.tsv", line: 6, id: "vn-2008-02", relation: "to_id",
                target: "vn-2025-99"), "region-changes-vn.tsv"
        ) { $0[1] = Self.replaced($0[1], 1, "vn-2025-99") }
        refused(
            .relationUnknown(
                file: "regions.tsv", line: 6, id: "kr-11", relation: "country", target: "XX"),
            "regions.tsv"
        ) { $0[1] = Self.replaced($0[1], 1, "XX") }
    }

    @Test func aCircleOfRelations() {
        let relation = "broader, implies"
        let file = "processes.tsv"
        refused(.relationCircular(file: file, line: 6, id: "forming", relation: relation), file) {
            $0[1] = Self.replaced($0[1], 1, "forming")
        }
        refused(.relationCircular(file: file, line: 6, id: "forming", relation: relation), file) {
            $0[1] = Self.replaced($0[1], 2, "forming")
        }
        refused(.relationCircular(file: file, line: 6, id: "forming", relation: relation), file) {
            $0[1] = Self.replaced($0[1], 1, "deep-drawing")
        }
        refused(.relationCircular(file: file, line: 7, id: "stamping", relation: relation), file) {
            $0[2] = Self.replaced($0[2], 2, "deep-drawing")
        }
    }

    @Test(arguments: [
        ("standards.tsv", 5, "2015"), ("standards.tsv", 5, "2015:2015-09-31:"),
        ("standards.tsv", 5, "2015:2015-09-15:soon"),
        ("standards.tsv", 5, "2015:2015-09-15:2014-01-01"),
        ("standards.tsv", 6, "three"), ("standards.tsv", 6, "0"), ("countries.tsv", 7, "91"),
        ("regions-vn.tsv", 7, "2025"), ("regions.tsv", 8, "north"), ("units.tsv", 1, "speed"),
        ("units.tsv", 3, "0"), ("units.tsv", 4, "-5"), ("units.tsv", 4, "127"),
        ("region-changes-vn.tsv", 2, "1.5"), ("region-changes-vn.tsv", 2, "0"),
        ("crosswalks.tsv", 4, "same"),
    ])
    func aValueThatIsNone(file: String, place: Int, value: String) {
        let column = SmallFiles.tables[file]?[0].split(separator: " ")[place].description ?? ""
        let error = CatalogueError.valueUnreadable(
            file: file, line: 6, column: column, value: value)
        refused(error, file) { $0[1] = Self.replaced($0[1], place, value) }
    }

    @Test(arguments: [
        ("processes.tsv", 5, "forming", "vi"), ("materials.tsv", 5, "steel", "ko"),
        ("hs2022.tsv", 3, "73", "vi"), ("vsic2018.tsv", 4, "C", "en"),
        ("countries.tsv", 5, "VN", "ja"),
        ("regions-vn.tsv", 4, "vn-2008-02", "en"), ("regions-vn.tsv", 5, "vn-2008-02", "ko"),
        ("regions.tsv", 4, "kr-11", "vi"), ("regions.tsv", 7, "kr-11", "ja"),
        ("units.tsv", 8, "inch", "ja"),
    ])
    func aMissingLabel(file: String, place: Int, id: String, language: String) {
        let error = CatalogueError.labelMissing(file: file, line: 6, id: id, language: language)
        refused(error, file) { $0[1] = Self.replaced($0[1], place, "") }
    }

    private func refused(
        _ error: CatalogueError, _ file: String, _ change: (inout [String]) -> Void,
        _ location: SourceLocation = #_sourceLocation
    ) {
        let files = SmallFiles.files(changing: file, change)
        #expect(throws: error, sourceLocation: location) { try Catalogue.loaded(from: files) }
    }

    private static func replaced(_ row: String, _ place: Int, _ value: String) -> String {
        var cells = row.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        cells[place] = value
        return cells.joined(separator: " ")
    }
}
