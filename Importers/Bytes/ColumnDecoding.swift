package import TextAnalysis

/// Which columns of a list are typed in a legacy Vietnamese encoding, judged column by column.
package struct ColumnDecoding: Hashable, Sendable {
    private enum Mode: Hashable {
        case asItStands
        case decoded(LegacyEncoding)
        /// Nothing to judge by in the sample: a cell is decoded when all its words fit.
        case whereItFits(LegacyEncoding)
    }

    private let modes: [Mode]

    /// Judges from a sample of rows; the header may be among them.
    ///
    /// Columns that are sure settle the encoding of the list; the others follow it when all
    /// their words fit, so that a column with two accents is not left behind, nor a column of
    /// French names spoilt.
    ///
    /// - Parameter known: the encoding of the whole file, where its bytes told it already.
    package init(sample: [[String]], columnCount: Int, known: LegacyEncoding? = nil) {
        let columns = (0..<columnCount).map { column in
            // A cell of ASCII alone tells nothing.
            sample.compactMap { row in
                column < row.count && row[column].utf8.contains { $0 > 0x7F } ? row[column] : nil
            }
        }
        let verdicts = columns.map { LegacyText.looksLegacy($0) }
        let listEncoding = known ?? Self.mostFrequent(verdicts.compactMap { $0 })
        modes = zip(columns, verdicts).map { cells, verdict in
            if let verdict { return .decoded(verdict) }
            guard let listEncoding else { return .asItStands }
            if LegacyText.fits(listEncoding, cells) { return .decoded(listEncoding) }
            return LegacyText.isSilent(cells) ? .whereItFits(listEncoding) : .asItStands
        }
    }

    package static let none = ColumnDecoding(sample: [], columnCount: 0)

    /// Whether any column is touched at all.
    package var isNeeded: Bool { modes.contains { $0 != .asItStands } }

    /// The columns that are decoded, for the report.
    package var columns: [DecodedColumn] {
        modes.enumerated().compactMap { index, mode in
            guard case .decoded(let encoding) = mode else { return nil }
            return DecodedColumn(index: index, encoding: encoding)
        }
    }

    package func decode(_ cells: [String]) -> [String] {
        zip(cells, cells.indices).map { cell, column in
            guard column < modes.count else { return cell }
            switch modes[column] {
            case .asItStands: return cell
            case .decoded(let encoding): return LegacyText.decode(cell, from: encoding)
            case .whereItFits(let encoding):
                return LegacyText.fits(encoding, CollectionOfOne(cell))
                    ? LegacyText.decode(cell, from: encoding) : cell
            }
        }
    }

    private static func mostFrequent(_ encodings: [LegacyEncoding]) -> LegacyEncoding? {
        let counts = LegacyEncoding.allCases.map { encoding in
            (encoding: encoding, count: encodings.count { $0 == encoding })
        }
        let best = counts.max { $0.count < $1.count }
        return best.flatMap { $0.count > 0 ? $0.encoding : nil }
    }
}
