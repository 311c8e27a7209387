import Records

extension FieldMapEntries {
    /// A mapping of every field to a dozen columns is a few kilobytes.
    static let bytesMax = 256 * 1_024

    /// The text of a mapping's file, not yet read as YAML.
    ///
    /// - Throws: `unreadable`, or `fieldMap` of a file that is too long.
    static func text(ofFile path: String) throws(ImportError) -> String {
        let bytes = try FileBytes.head(of: path, count: bytesMax + 1)
        guard bytes.count <= bytesMax else {
            throw .fieldMap(
                FieldMapError(file: path, line: nil, fact: .tooLong(limitBytes: bytesMax)))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// How the list itself is to be read, where the mapping says so.
    func overrides() throws(FieldMapError) -> ReadingOverrides {
        ReadingOverrides(
            encoding: try text("encoding"), separator: try text("separator"),
            sheet: try text("sheet"), headerRow: try row("headerRow"))
    }
}
