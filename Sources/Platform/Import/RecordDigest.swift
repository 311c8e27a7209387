import Crypto
import Records
import Store

/// Digests that name rows and tell whether they changed.
///
/// SHA-256 (FIPS 180-4), shortened: 128 bits tell editions of a row apart, 60 bits name an
/// organisation.
struct RecordDigest: Sendable {
    /// Room made for what a row says at once; most rows say less.
    private static let usualBytes = 1_024

    private let parts: [(label: [UInt8], binding: Layout.Binding)]

    /// The digest covers what a row says, field by field in a fixed order, then the columns that
    /// no field is read from: moving columns about or renaming a mapped header changes nothing.
    init(layout: Layout) {
        let assigned = layout.assignments.sorted { $0.path < $1.path }.map { assignment in
            (label: Array(assignment.path.description.utf8), binding: assignment.binding)
        }
        let used = Set(
            layout.assignments.flatMap { assignment -> [Int] in
                guard case .columns(let indexes) = assignment.binding else { return [] }
                return indexes
            })
        let others = layout.columns.indices.filter { !used.contains($0) }
            .sorted { layout.columns[$0] < layout.columns[$1] }
            .map {
                (
                    label: Array(("=" + layout.columns[$0]).utf8),
                    binding: Layout.Binding.columns([$0])
                )
            }
        parts = assigned + others
    }

    func digest(of cells: [String], layout: Layout) -> ContentDigest {
        var buffer: [UInt8] = []
        buffer.reserveCapacity(Self.usualBytes)
        for part in parts {
            guard let text = layout.text(of: part.binding, in: cells) else { continue }
            buffer.append(contentsOf: part.label)
            buffer.append(0x1F)
            buffer.append(contentsOf: text.utf8)
            buffer.append(0x1E)
        }
        let (high, low) = Self.words(of: buffer)
        return ContentDigest(high: high, low: low)
    }

    /// The identifier of the organisation that a source knows under a key.
    static func organisation(
        country: String?, source: SourceID, key: String
    ) -> OrganisationID {
        var name: [UInt8] = []
        name.reserveCapacity(source.text.utf8.count + 1 + key.utf8.count)
        name.append(contentsOf: source.text.utf8)
        name.append(0x1F)
        name.append(contentsOf: key.utf8)
        let (high, _) = words(of: name)
        return OrganisationID(country: country ?? OrganisationID.unknownCountry, digest: high)
    }

    /// The identifier of an organisation as one account states it.
    static func organisation(_ id: OrganisationID, of account: String) -> OrganisationID {
        let (high, _) = words(of: Array((id.text + "\u{1F}" + account).utf8))
        return OrganisationID(country: String(id.text.prefix(2)), digest: high)
    }

    /// A key for a row without an external id, from what names the firm.
    static func key(identity parts: [String?]) -> String {
        let joined = parts.map { $0 ?? "" }.joined(separator: "\u{1F}")
        let (high, low) = words(of: Array(joined.utf8))
        return madeUpMark + hexadecimal(high) + hexadecimal(low)
    }

    /// Before a key that no list gave.
    private static let madeUpMark = "~"

    /// Whether a key was made of what names the firm.
    static func isMadeUp(_ key: String) -> Bool { key.hasPrefix(madeUpMark) }

    /// Eight hexadecimal digits that stand for a name.
    static func shortName(of text: String) -> String {
        String(hexadecimal(words(of: Array(text.utf8)).0).prefix(8))
    }

    private static func words(of bytes: [UInt8]) -> (UInt64, UInt64) {
        SHA256.hash(data: bytes).withUnsafeBytes { digest in
            (
                UInt64(bigEndian: digest.loadUnaligned(as: UInt64.self)),
                UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            )
        }
    }

    private static func hexadecimal(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
