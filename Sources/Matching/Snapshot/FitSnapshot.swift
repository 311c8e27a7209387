import Records
package import SearchIndex

/// An index as a file: what a restart opens in the place of reading every profile anew.
///
/// The file holds the columns of one generation, and where it came from. Whoever opens it says
/// what the index should have been made by; anything else is rejected with the reason.
package enum FitSnapshot {
    /// Raised whenever the meaning of any column changes.
    package static let form: UInt32 = 2

    /// What an index was made from, as its maker knows it.
    package struct Origin: Hashable, Sendable {
        /// The last line of the change log that is in it.
        package let sequence: Int64
        /// By what the log is known again at that line, and which part of the profiles is in it.
        package let mark: String
        /// The edition of the rules by which profiles were made of records.
        package let reading: Int

        package init(sequence: Int64, mark: String, reading: Int) {
            self.sequence = sequence
            self.mark = mark
            self.reading = reading
        }
    }

    /// Hands out the bytes of a file of an index, in pieces.
    ///
    /// - Precondition: nobody was withdrawn from the index since it was built.
    /// - Throws: what the sink throws.
    /// - Complexity: O(bytes), reading twice.
    package static func write(
        _ index: FitIndex, from origin: Origin, _ catalogue: PreparedCatalogue,
        to sink: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        try image(index, from: origin, catalogue).write(sink)
    }

    static func image(
        _ index: FitIndex, from origin: Origin, _ catalogue: PreparedCatalogue
    ) -> ColumnImage {
        precondition(index.withdrawn.count == 0, "a generation is saved as it was built")
        var image = ColumnImage(form: form)
        let head = FitSnapshotHead(
            scoring: ScoringEdition.digest(), catalogue: catalogue.digest, origin: origin,
            segments: index.segments.map(\.count))
        head.add(to: &image)
        index.columns.suppliers.add(to: &image)
        index.bench.corpus.add(to: &image)
        index.vocabulary.add(to: &image)
        for (place, segment) in index.segments.enumerated() { segment.add(to: &image, place) }
        return image
    }

    /// Opens an index in place.
    ///
    /// Only the head of the file and what is few are read; the rest is checked page by page when a
    /// search reads it first, and answers in which damage was met are none (`FitDamage`). `check`
    /// reads what is left.
    ///
    /// - Parameters:
    ///   - bytes: the whole file, starting on a multiple of 64; neither moved nor changed while
    ///     `owner` lives.
    ///   - reading: the edition by which profiles are made of records now.
    /// - Complexity: O(different rough places, concepts and languages + bytes / 512).
    package static func open(
        _ bytes: UnsafeRawBufferPointer, owner: any AnyObject & Sendable,
        _ catalogue: PreparedCatalogue, reading: Int
    ) throws(FitSnapshotError) -> OpenedFit {
        do {
            let file = try ColumnFile(bytes, owner: owner, form: form)
            let head = try FitSnapshotHead(file)
            guard head.scoring == ScoringEdition.digest() else {
                throw FitSnapshotError.otherScoring
            }
            guard head.catalogue == catalogue.digest else {
                throw FitSnapshotError.otherCatalogue
            }
            guard head.origin.reading == reading else { throw FitSnapshotError.otherReading }
            let columns = try FitColumns(file, segments: head.segments)
            let corpus = try TextCorpus(catalogue.names, file)
            if file.isDamaged { throw ColumnFileError.damagedPage }
            let bench = catalogue.bench(corpus, on: CalendarDate(dayNumber: 0))
            return OpenedFit(
                current: CurrentFit(generation: FitIndex(bench, columns)), origin: head.origin,
                file: file)
        } catch let error as FitSnapshotError {
            throw error
        } catch let error as ColumnFileError {
            throw .file(error)
        } catch {
            preconditionFailure("opening throws nothing else")
        }
    }
}

/// An index that was opened from a file.
package struct OpenedFit: Sendable {
    package let current: CurrentFit
    package let origin: FitSnapshot.Origin
    private let file: ColumnFile

    init(current: CurrentFit, origin: FitSnapshot.Origin, file: ColumnFile) {
        self.current = current
        self.origin = origin
        self.file = file
    }

    /// Checks what was not read yet.
    ///
    /// - Complexity: O(bytes), some 6 GB a second.
    package func check() throws(FitSnapshotError) {
        do { try file.check() } catch { throw .file(error) }
    }
}

/// Why a file is no index that answers by today's rules; whoever has the records builds one anew.
package enum FitSnapshotError: Error, Hashable {
    /// It is none, is of another version, or was damaged.
    case file(ColumnFileError)
    /// Another program built it, which scores otherwise.
    case otherScoring
    /// It was built with other reference facts.
    case otherCatalogue
    /// Profiles were made of records by other rules.
    case otherReading

    /// Whether the file is as it was written, by a program that lays it out otherwise.
    package var isOfOtherForm: Bool {
        switch self {
        case .file(.otherVersion(_)), .file(.otherForm(_)): true
        default: false
        }
    }
}
