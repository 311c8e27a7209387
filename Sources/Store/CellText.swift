/// What stores agree on about the text of cells.
package enum CellText {
    /// U+001F, ASCII's unit separator, stands between the cells of a stored row.
    ///
    /// No list that people make has it; a cell that has one all the same gets a blank in its place.
    package static let separator: UInt8 = 0x1F
    package static let replacement: UInt8 = 0x20

    /// The cells as every store gives them back.
    package static func storable(_ cells: [String]) -> [String] {
        cells.map { cell in
            guard cell.utf8.contains(separator) else { return cell }
            return String(
                decoding: cell.utf8.map { $0 == separator ? replacement : $0 }, as: UTF8.self)
        }
    }
}
