import Records
import SearchIndex

/// The identifiers of suppliers, by number, in as many bytes as they have letters: a million texts
/// of their own would take four times as much.
struct IdentifierColumn: Sendable {
    private let letters: Column<UInt8>

    /// Takes in identifiers.
    struct Builder {
        private var letters: [UInt8] = []
        private(set) var last: OrganisationID?

        mutating func append(_ identifier: OrganisationID) {
            let text = identifier.text.utf8
            precondition(text.count == OrganisationID.textLength, "identifiers have one length")
            letters.append(contentsOf: text)
            last = identifier
        }

        var column: IdentifierColumn { IdentifierColumn(letters: Column(letters)) }
    }

    var count: Int { letters.count / OrganisationID.textLength }

    /// - Complexity: O(1), but it makes a text.
    subscript(_ number: Int) -> OrganisationID {
        letters(of: number).flatMap { OrganisationID(String(decoding: $0, as: UTF8.self)) }
            ?? OrganisationID(country: OrganisationID.unknownCountry, digest: 0)
    }

    /// Nil where they are damaged.
    private func letters(of number: Int) -> UnsafeBufferPointer<UInt8>? {
        let first = number * OrganisationID.textLength
        guard letters.isSound(first..<first + OrganisationID.textLength) else { return nil }
        return UnsafeBufferPointer(
            start: letters.start + first, count: OrganisationID.textLength)
    }

    /// How many identifiers come before one, which need not be here.
    ///
    /// - Complexity: O(log *n*).
    func count(before identifier: OrganisationID) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            guard let own = letters(of: middle) else { return 0 }
            if own.lexicographicallyPrecedes(identifier.text.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// The number of an identifier; nil if it is not here.
    func number(of identifier: OrganisationID) -> Int? {
        let number = count(before: identifier)
        return number < count && self[number] == identifier ? number : nil
    }
}

extension IdentifierColumn {
    static let name = ColumnName(kind: 8)

    func add(to image: inout ColumnImage) { image.add(letters, as: Self.name) }

    init(_ file: ColumnFile) throws(ColumnFileError) {
        letters = try file.column(Self.name)
        guard letters.count % OrganisationID.textLength == 0 else {
            throw .inconsistent(Self.name)
        }
    }
}
