/// Why a workbook could not be written. No half-written file is left behind.
package enum ExportError: Error, Hashable, Sendable {
    case unwritable(file: String, errno: Int32)
    /// libxlsxwriter refused, with its own sentence.
    case refused(file: String, reason: String)
    case tooManyRows(file: String, limit: Int)
    case tooManyColumns(file: String, limit: Int)
}
