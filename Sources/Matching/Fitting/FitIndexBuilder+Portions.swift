package import Records

extension FitIndexBuilder {
    /// Makes an index of suppliers that come in portions, whose texts are read on several threads.
    ///
    /// The same suppliers give the same index, whatever the portions and the threads.
    ///
    /// - Parameters:
    ///   - date: the day of the matches.
    ///   - readers: how many portions are read at once; with one, on the caller's thread.
    ///   - next: the next portion, by ascending identifier; none when there are no more.
    /// - Complexity: O(total length of what suppliers state); a portion for each reader is in
    ///   memory, and the terms once more for each if there are several.
    package static func index<Failure: Error>(
        _ catalogue: PreparedCatalogue, on date: CalendarDate, readers: Int,
        isolation: isolated (any Actor)? = #isolation,
        next: () async throws(Failure) -> [Profile]
    ) async throws(Failure) -> FitIndex {
        var builder = FitIndexBuilder(catalogue)
        if readers > 1 {
            try await builder.add(
                PortionedReading(catalogue, readers: readers), isolation: isolation, next)
        } else {
            while case let portion = try await next(), !portion.isEmpty {
                for profile in portion { builder.add(profile) }
            }
        }
        return builder.finish(date: date)
    }

    private mutating func add<Failure: Error>(
        _ reading: consuming PortionedReading, isolation: isolated (any Actor)?,
        _ next: () async throws(Failure) -> [Profile]
    ) async throws(Failure) {
        let read: Result<Void, Failure> = await withTaskGroup(of: ReadPortion.self) { group in
            do throws(Failure) {
                try await add(&reading, &group, isolation: isolation, next)
            } catch { return .failure(error) }
            for await read in group { reading.end(read, &self) }
            return .success(())
        }
        try read.get()
    }

    /// - Returns: with the last portions still being read.
    private mutating func add<Failure: Error>(
        _ reading: inout PortionedReading, _ group: inout TaskGroup<ReadPortion>,
        isolation: isolated (any Actor)?, _ next: () async throws(Failure) -> [Profile]
    ) async throws(Failure) {
        while case let portion = try await next(), !portion.isEmpty {
            let (reader, number) = reading.begin(portion)
            group.addTask { await ReadPortion(number, reader.read(portion)) }
            if reading.isFull, let read = await group.next() { reading.end(read, &self) }
        }
    }
}

/// The texts of a portion, and the how-manieth it is.
private struct ReadPortion: Sendable {
    let number: Int
    let texts: TextPortion

    init(_ number: Int, _ texts: TextPortion) {
        self.number = number
        self.texts = texts
    }
}

/// Portions that are being read, one by each reader, and what was read before its turn.
///
/// A reader reads its portions in their order, so whatever it numbered in an earlier one is added
/// to the index before.
private struct PortionedReading {
    private let readers: [TextReading]
    private var numbers: [TermIntake.Renumbering]
    private var free: [Int]
    /// Who reads which portion, and the suppliers of those that were not added yet.
    private var readerOf: [Int: Int] = [:]
    private var profiles: [Int: [Profile]] = [:]
    private var early: [Int: TextPortion] = [:]
    private var begun = 0
    private var added = 0

    init(_ catalogue: PreparedCatalogue, readers count: Int) {
        readers = (0..<count).map { _ in TextReading(catalogue.names) }
        numbers = readers.map { _ in TermIntake.Renumbering() }
        free = Array(readers.indices)
    }

    /// Whether every reader has a portion.
    var isFull: Bool { free.isEmpty }

    /// - Precondition: not every reader has a portion.
    /// - Returns: who is to read it, and its number.
    mutating func begin(_ portion: [Profile]) -> (reader: TextReading, number: Int) {
        defer { begun += 1 }
        let reader = free.removeLast()
        readerOf[begun] = reader
        profiles[begun] = portion
        return (readers[reader], begun)
    }

    /// Adds to an index what is due.
    mutating func end(_ read: ReadPortion, _ builder: inout FitIndexBuilder) {
        early[read.number] = read.texts
        if let reader = readerOf[read.number] { free.append(reader) }
        while let texts = early.removeValue(forKey: added),
            let own = profiles.removeValue(forKey: added),
            let reader = readerOf.removeValue(forKey: added)
        {
            builder.add(own, texts, &numbers[reader])
            added += 1
        }
    }
}
