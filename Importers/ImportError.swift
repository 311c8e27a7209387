package import Records

/// Why a file, or a field map, could not be used at all. Bad rows are `RowProblem`s instead.
///
/// `file` is the path as the caller gave it. The sentences for people are the surfaces' own.
package enum ImportError: Error, Hashable, Sendable {
    // The file.
    case unreadable(file: String, errno: Int32)
    case empty(file: String)
    /// A list is called as owners are.
    case sourceOfOwners(file: String, source: SourceID)
    /// The name or the caller says one thing, the first bytes another.
    case formatMismatch(file: String, claimed: FileFormat, actual: FileKind)
    /// Neither the name nor the bytes tell a format that can be imported.
    case formatUnknown(file: String, actual: FileKind?)
    case encodingUnknown(file: String, name: String, available: [String])
    /// The text is in an encoding whose letters this system does not know.
    case encodingUnavailable(file: String, encoding: String)
    case separatorUnusable(file: String, separator: String, available: [String])
    case notJSONLines(file: String, line: Int)

    // The header.
    /// No row looks like a header; `found` are the first cells that were seen.
    case headerNotFound(file: String, found: [String])
    case headerRowMissing(file: String, row: Int)
    /// A header was found, but no column of it is known.
    case noKnownColumn(file: String, found: [String])
    /// No column is known, and the headings show that letters were lost before: `T?n c?ng ty`.
    case headerLettersLost(file: String, found: [String])
    case tooManyColumns(file: String, line: Int, limit: Int)

    // Workbooks.
    case notAWorkbook(file: String, reason: String)
    case encrypted(file: String)
    case externalEntity(file: String, part: String)
    case compressionRatioExceeded(file: String, part: String, limit: Int)
    case entryTooLarge(file: String, part: String, limitBytes: Int)
    case tooManyEntries(file: String, limit: Int)
    /// A part of the workbook cannot be read as what it has to be.
    case workbookDamaged(file: String, part: String, fact: WorkbookDamage)
    case sheetUnknown(file: String, name: String, available: [String])
    case sheetEmpty(file: String, name: String)

    // JSON documents and feeds.
    /// The text is no JSON, or breaks off, outside of any record.
    case jsonDamaged(file: String, line: Int, fact: JSONDamage)
    /// JSON, but not the document that was asked for; `found` is what it begins with.
    case documentUnexpected(file: String, expected: ExpectedDocument, found: [String])
    /// A document that can only be read whole does not fit into the memory it may take.
    case documentTooLarge(file: String, limitBytes: Int)
    case feed(file: String, fault: FeedFault)

    // XML documents.
    /// The document declares a type of its own, or any where none may stand.
    case documentTypeDeclared(file: String, line: Int)
    /// XML, but not the document that was asked for; `root` is its first element,
    /// `{namespace}name`.
    case otherXML(file: String, expected: String, root: String)
    case xmlDamaged(file: String, line: Int, fact: XMLDamage)
    /// More of something than any catalogue has.
    case xmlLimit(file: String, line: Int, measure: XMLMeasure, limit: Int)
    /// A repository's refusal, in its own code (`badResumptionToken`) and words.
    case harvestRefused(file: String, code: String, words: String)

    // The field map.
    case fieldMap(FieldMapError)
}

extension ImportError {
    /// No row looks like a header; or one does not any more, since its letters were lost.
    static func headerMissing(file: String, found: [String]) -> ImportError {
        found.contains(where: LostLetters.areIn)
            ? .headerLettersLost(file: file, found: found)
            : .headerNotFound(file: file, found: found)
    }

    /// No heading is known; or none is any more, since its letters were lost.
    static func columnsUnknown(file: String, found: [String]) -> ImportError {
        found.contains(where: LostLetters.areIn)
            ? .headerLettersLost(file: file, found: found)
            : .noKnownColumn(file: file, found: found)
    }
}

/// What is wrong with a part of a workbook.
package enum WorkbookDamage: String, Hashable, Sendable {
    case truncated, checksumWrong, sizeWrong, compressionUnknown, compressionBroken
    case notWellFormed, partMissing
}

/// What is wrong in a field map, and where.
package struct FieldMapError: Error, Hashable, Sendable {
    /// The mapping file; nil for a map that was made in the program.
    package let file: String?
    /// 1-based.
    package let line: Int?
    package let fact: Fact

    package init(file: String?, line: Int?, fact: Fact) {
        self.file = file
        self.line = line
        self.fact = fact
    }

    package enum Fact: Hashable, Sendable {
        case notYAML(reason: String)
        case tooLong(limitBytes: Int)
        case keyUnknown(String, didYouMean: [String])
        case keyMissing(String)
        case keyRepeated(String)
        /// The value of a key has not the form it must have, such as a list for `record`.
        case valueUnusable(key: String, expected: String)
        case targetUnknown(String, didYouMean: [String])
        /// The same of a list that is compared by itself.
        case comparedFieldUnknown(String, didYouMean: [String])
        /// A field of suppliers in a map of needs, or the other way round.
        case targetOfOtherKind(String, kind: String)
        case columnUnknown(String, available: [String], didYouMean: [String])
    }
}
