import Catalog
import Records
import SearchIndex

/// A number by which a catalogue is known again: it hangs on every fact in it and on nothing else.
///
/// A hash for telling editions apart, not a defence against forgery.
///
/// - Complexity: O(catalogue), some milliseconds for the one compiled in.
struct CatalogueDigest {
    private var bytes: [UInt8] = []

    static func digest(of catalogue: Catalogue) -> UInt64 {
        var digest = CatalogueDigest()
        digest.list(catalogue.order.compactMap { catalogue.concepts[$0] }) { $0.add($1) }
        digest.list(catalogue.standards.values.sorted { $0.id < $1.id }) { $0.add($1) }
        digest.list(catalogue.regions.values.sorted { $0.id < $1.id }) { $0.add($1) }
        digest.list(catalogue.countries.values.sorted { $0.code < $1.code }) { $0.add($1) }
        digest.list(catalogue.units) { $0.add($1) }
        digest.list(catalogue.regionChanges) { digest, change in
            digest.texts([change.from.text, change.to.text])
            digest.number(change.weightThousandths)
        }
        digest.list(catalogue.crosswalks) { digest, crosswalk in
            digest.texts([crosswalk.from.text, crosswalk.to.text])
            digest.number(crosswalk.isExact ? 1 : 0)
        }
        return digest.bytes.withUnsafeBytes { ByteHash.hash($0) }
    }

    private mutating func number(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: Int64(truncatingIfNeeded: number).littleEndian) {
            bytes.append(contentsOf: $0)
        }
    }

    /// Lengths come first, so that no two lists of texts are the same bytes.
    private mutating func text(_ text: String) {
        number(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func texts(_ texts: [String]) { list(texts) { $0.text($1) } }

    private mutating func list<Item>(
        _ items: [Item], _ add: (inout CatalogueDigest, Item) -> Void
    ) {
        number(items.count)
        for item in items { add(&self, item) }
    }

    private mutating func optional<Item>(
        _ item: Item?, _ add: (inout CatalogueDigest, Item) -> Void
    ) {
        list(item.map { [$0] } ?? [], add)
    }

    private mutating func names(_ names: [Language: String]) {
        list(Language.allCases) { digest, language in
            digest.optional(names[language]) { $0.text($1) }
        }
    }

    private mutating func day(_ day: CalendarDate?) { optional(day) { $0.number($1.dayNumber) } }

    private mutating func point(_ point: Coordinate) {
        number(point.latitude.bitPattern)
        number(point.longitude.bitPattern)
    }
}

extension CatalogueDigest {
    private mutating func add(_ concept: Concept) {
        text(concept.id.text)
        names(concept.labels)
        list(Language.allCases) { $0.texts(concept.synonyms[$1] ?? []) }
        texts(concept.spellings)
        texts(concept.bareSpellings)
        for relation in [concept.broader, concept.implies, concept.substitutes] {
            texts(relation.map(\.text))
        }
        optional(concept.edition) { $0.text($1) }
        day(concept.validity.from)
        day(concept.validity.until)
    }

    private mutating func add(_ standard: Standard) {
        texts([standard.id.text, standard.issuer, standard.field, standard.subject])
        list(standard.editions) { digest, edition in
            digest.text(edition.name)
            digest.day(edition.from)
            digest.day(edition.until)
        }
        optional(standard.validityMonths) { $0.number($1) }
    }

    private mutating func add(_ region: Region) {
        texts([region.id.text, region.country, region.code, region.nativeName])
        names(region.names)
        texts(region.synonyms)
        point(region.centre)
        day(region.validFrom)
        day(region.validUntil)
    }

    private mutating func add(_ country: Country) {
        texts([country.code, country.alpha3])
        names(country.names)
        texts(country.synonyms)
        point(country.centre)
        optional(country.mapPoint) { $0.point($1) }
    }

    private mutating func add(_ unit: Unit) {
        texts([unit.id, unit.quantity.rawValue, unit.symbol])
        number(unit.numerator)
        number(unit.denominator)
        names(unit.labels)
        texts(unit.synonyms)
    }
}
