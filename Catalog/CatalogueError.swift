/// Why the reference facts were refused: the file, its line, and what does not fit.
package enum CatalogueError: Error, Hashable {
    case fileMissing(String)
    case headMissing(file: String, key: String)
    case columnMissing(file: String, column: String)
    case cellCount(file: String, line: Int, expected: Int, found: Int)
    case idRepeated(file: String, line: Int, id: String)
    case relationUnknown(file: String, line: Int, id: String, relation: String, target: String)
    case relationCircular(file: String, line: Int, id: String, relation: String)
    case valueUnreadable(file: String, line: Int, column: String, value: String)
    case labelMissing(file: String, line: Int, id: String, language: String)
}
