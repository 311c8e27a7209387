import Records
import SearchIndex

extension FitVocabulary {
    private enum Kind {
        static let concepts = ColumnName(kind: 40)
        static let languages = ColumnName(kind: 41)
        static let readiness = ColumnName(kind: 42)
        static let words = ColumnName(kind: 43)
        static let envelopes = ColumnName(kind: 44)
        static let certificates = ColumnName(kind: 45)
        static let sites = ColumnName(kind: 46)
        static let placeSites = ColumnName(kind: 47)
        static let certificatesByStandard = ColumnName(kind: 48)
        static let standardEnds = ColumnName(kind: 49)
    }

    func add(to image: inout ColumnImage) {
        image.add(texts: concepts.values.map(\.text), as: Kind.concepts)
        image.add(texts: languages.values, as: Kind.languages)
        let levels = readiness.values.flatMap { [$0.framework, String($0.level)] }
        image.add(texts: levels, as: Kind.readiness)
        image.add(texts: words.values, as: Kind.words)
        image.add(envelopes, as: Kind.envelopes)
        image.add(certificates, as: Kind.certificates)
        image.add(sites, as: Kind.sites)
        image.add(placeSites, as: Kind.placeSites)
        image.add(certificatesByStandard, as: Kind.certificatesByStandard)
        image.add(standardEnds, as: Kind.standardEnds)
    }

    init(_ file: ColumnFile) throws(ColumnFileError) {
        let concepts = try file.texts(Kind.concepts)
        let levels = try file.texts(Kind.readiness)
        let certificates: Column<StoredCertificate> = try file.column(Kind.certificates)
        self.init(
            concepts: try Self.numbered(concepts.map { ConceptID(text: $0) }, Kind.concepts),
            languages: NumberedValues(try file.texts(Kind.languages)),
            readiness: try Self.numbered(Self.readiness(levels), Kind.readiness),
            words: NumberedValues(try file.texts(Kind.words)),
            envelopes: try file.column(Kind.envelopes), certificates: certificates,
            sites: try file.column(Kind.sites), placeSites: try file.column(Kind.placeSites),
            certificatesByStandard: try file.column(
                Kind.certificatesByStandard, count: certificates.count),
            standardEnds: try file.column(Kind.standardEnds, count: concepts.count))
    }

    private static func readiness(_ texts: [String]) -> [ReadinessLevel?] {
        stride(from: 0, to: texts.count - 1, by: 2).map { place in
            Int(texts[place + 1]).map { ReadinessLevel(framework: texts[place], level: $0) }
        }
    }

    private static func numbered<Value>(
        _ values: [Value?], _ name: ColumnName
    ) throws(ColumnFileError) -> NumberedValues<Value> {
        let known = values.compactMap { $0 }
        guard known.count == values.count else { throw .inconsistent(name) }
        return NumberedValues(known)
    }
}

extension ColumnImage {
    /// Adds texts that are read as a whole: each with its length in four bytes before it.
    fileprivate mutating func add(texts: [String], as name: ColumnName) {
        var bytes: [UInt8] = []
        for text in texts {
            withUnsafeBytes(of: UInt32(text.utf8.count).littleEndian) {
                bytes.append(contentsOf: $0)
            }
            bytes.append(contentsOf: text.utf8)
        }
        add(bytes: bytes, as: name)
    }
}

extension ColumnFile {
    fileprivate func texts(_ name: ColumnName) throws(ColumnFileError) -> [String] {
        let column: Column<UInt8> = try column(name)
        guard column.isSound else { throw .damagedPage }
        let bytes = column.bytes
        var (texts, place) = ([String](), 0)
        while place + 4 <= bytes.count {
            let count = Int(bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
            let end = place + 4 + count
            guard end <= bytes.count else { throw .inconsistent(name) }
            texts.append(String(decoding: bytes[place + 4..<end], as: UTF8.self))
            place = end
        }
        guard place == bytes.count else { throw .inconsistent(name) }
        return texts
    }
}
