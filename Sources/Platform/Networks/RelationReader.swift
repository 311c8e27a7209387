package import Records
import Store
package import SupplyNetwork
import TextAnalysis

/// Whom suppliers supply and who owns them, as their records tell: the buyer of an award, the
/// customers a list names, the parent company.
///
/// Records keep every column of their list, and these are read by their headings; no field of a
/// profile holds them. A firm that bears the name of one supplier alone, and is not said to be in
/// another country, is that supplier, any other is a firm of its own: by the identifier that its
/// rows give it, else by its name and country. One of whom no row says where it is counts as that
/// of its name where others say but one country.
struct RelationReader {
    private var headings: [[String]: RelationColumns] = [:]
    private var found: [Found] = []

    private struct Found {
        let supplier: OrganisationID
        /// Who is supplied, or owns.
        let other: String
        let isOwner: Bool
        /// Nil where the record names several buyers: how much is whose is not known.
        let value: RelationAmount?
        let day: CalendarDate?
        /// The last day it holds; nil where the record does not say.
        let until: CalendarDate?
        /// Where the buyer is; nil where the record does not say, or names several.
        let place: BuyerPlaces.Words?
        /// What identifies the buyer; nil where the record does not say, or names several.
        let identifier: String?
        let record: SourceRecord

        var provenance: Provenance {
            Provenance(
                source: record.source, recordKey: record.key, line: record.position.line,
                statedOn: day ?? record.statedOn, authority: .partner)
        }
    }

    /// Takes what records tell as far as their firm shows it: customers as what it does, owners as
    /// what it is. A firm that hides its name is known by neither.
    ///
    /// - Complexity: O(records · columns).
    mutating func take(_ subject: SubjectRecords<OrganisationID>, seen sight: FirmSight) {
        for record in subject.records.map(\.record) {
            let groups = sight.groups(ofPart: record.subject.organisation ?? subject.id)
            guard groups.contains(.name) else { continue }
            let columns = columns(of: record.layout).shown(groups)
            let buyers = columns.buyers.flatMap { columns.names(in: $0, of: record) }
            let place = buyers.count == 1 ? columns.buyerPlace(in: record) : nil
            let identifier = buyers.count == 1 ? columns.buyerIdentifier(in: record) : nil
            let texts = columns.values.compactMap { RelationColumns.text($0, of: record) }
            let value =
                buyers.count == 1
                ? texts.lazy.compactMap { RelationAmount($0, in: record.layout) }.first : nil
            let day = Self.day(in: columns.days, of: record)
            let until = Self.day(in: columns.lastDays, of: record)
            for buyer in buyers {
                found.append(
                    Found(
                        supplier: subject.id, other: buyer, isOwner: false,
                        value: value, day: day, until: until, place: place,
                        identifier: identifier, record: record))
            }
            for owner in columns.owners.flatMap({ columns.names(in: $0, of: record) }) {
                found.append(
                    Found(
                        supplier: subject.id, other: owner, isOwner: true, value: nil, day: nil,
                        until: nil, place: nil, identifier: nil, record: record))
            }
        }
    }

    private mutating func columns(of layout: Layout) -> RelationColumns {
        if let known = headings[layout.columns] { return known }
        let columns = RelationColumns(layout.columns)
        headings[layout.columns] = columns
        return columns
    }

    /// The day that the first of some columns tells which tells one.
    private static func day(in columns: [Int], of record: SourceRecord) -> CalendarDate? {
        columns.lazy.compactMap { RelationColumns.text($0, of: record) }.compactMap { text in
            CalendarDate(iso: text.prefix(10))
                ?? DateCell.dates(in: text).lazy.compactMap(\.date).first
                ?? DateCell.counted(in: text)
        }.first
    }

    /// The relations known by a day, and the buyers among them that are no supplier of the store.
    ///
    /// - Parameter lexicon: reads the places of buyers.
    /// - Complexity: O(suppliers + relations · log relations).
    func finish(
        among suppliers: [Profile], on day: CalendarDate, reading lexicon: Lexicon
    ) -> KnownRelations {
        let named = NamedSuppliers(suppliers)
        let currency = mainCurrency
        var buyers: [OrganisationID: Profile] = [:]
        var relations: [SupplyRelation] = []
        var places = BuyerPlaces(lexicon, on: day)
        let countries = countries(&places)
        for item in found {
            let stated = item.day ?? item.record.statedOn
            guard stated <= day else { continue }
            let name = Fold.search(item.other)
            let own = item.place.flatMap { places.country(of: $0) }
            let known = named.only(name, in: own)
            let other = known ?? Self.identifier(of: item, name, own ?? countries[name] ?? nil)
            guard other != item.supplier else { continue }
            if known == nil, buyers[other] == nil { buyers[other] = Self.profile(other, item) }
            if known == nil, let place = item.place {
                places.take(place, of: other, by: item.provenance)
            }
            let value = item.value.flatMap { $0.currency == currency ? $0.amount : nil }
            let evidence = EdgeEvidence(sources: [item.record.source], given: item.other)
            relations.append(
                item.isOwner
                    ? SupplyRelation(
                        .owns, from: other, to: item.supplier, statedOn: stated,
                        evidence: evidence)
                    : SupplyRelation(
                        .supplies(value: value), from: item.supplier, to: other,
                        statedOn: stated, until: item.until, evidence: evidence))
        }
        var unread: Set<String> = []
        for id in buyers.keys {
            let sites = places.sites(of: id)
            buyers[id]?.sites = sites.read
            unread.formUnion(sites.unread)
        }
        return KnownRelations(
            relations: relations, buyers: buyers.values.sorted { $0.id < $1.id },
            currency: currency, placesNotUnderstood: unread.sorted())
    }

    /// The country of each name of which rows say but one; nil where they say several.
    private func countries(_ places: inout BuyerPlaces) -> [String: String?] {
        var countries: [String: String?] = [:]
        for item in found {
            guard let country = item.place.flatMap({ places.country(of: $0) }) else { continue }
            let name = Fold.search(item.other)
            if let other = countries[name], other != country {
                countries[name] = .some(nil)
            } else {
                countries[name] = country
            }
        }
        return countries
    }

    /// The currency that most values are in; of several the first by name.
    private var mainCurrency: String? {
        var counts: [String: Int] = [:]
        for case let value? in found.map(\.value) { counts[value.currency, default: 0] += 1 }
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }

    /// - Parameter country: ISO 3166-1 alpha-2; nil where it is not known.
    private static func identifier(
        of item: Found, _ name: String, _ country: String?
    ) -> OrganisationID {
        let who = item.identifier.map { "buyer#" + Fold.search($0) } ?? "buyer/" + name
        return RecordDigest.organisation(
            country: country, source: item.record.source, key: who)
    }

    private static func profile(_ id: OrganisationID, _ item: Found) -> Profile {
        var profile = Profile(id: id)
        profile.names = [
            Stated(LocalisedText(item.other), given: item.other, provenance: item.provenance)
        ]
        return profile
    }
}

/// Suppliers by what they are called and where they are.
private struct NamedSuppliers {
    private var bearers: [String: [(id: OrganisationID, countries: Set<String>)]] = [:]

    init(_ suppliers: [Profile]) {
        for supplier in suppliers {
            var countries = Set(supplier.sites.compactMap(\.value.country))
            let own = String(supplier.id.country)
            if own != OrganisationID.unknownCountry { countries.insert(own) }
            for name in Set(supplier.names.map { Fold.search($0.value.text) }) {
                bearers[name, default: []].append((supplier.id, countries))
            }
        }
    }

    /// The only supplier of a name that may be in a country; nil where there is none, or several.
    ///
    /// - Parameter country: nil where it is not known.
    func only(_ name: String, in country: String?) -> OrganisationID? {
        let all = bearers[name] ?? []
        guard let country else { return all.count == 1 ? all[0].id : nil }
        let there = all.filter { $0.countries.contains(country) }
        let perhaps = there.isEmpty ? all.filter(\.countries.isEmpty) : there
        return perhaps.count == 1 ? perhaps[0].id : nil
    }
}

/// Who supplies whom, as far as records tell.
package struct KnownRelations: Hashable, Sendable {
    package var relations: [SupplyRelation]
    /// Firms that suppliers have relations with and that are none of them: buyers that are no
    /// suppliers of the store, by name and place, and suppliers that a cut leaves out, by name.
    package var buyers: [Profile]
    /// Of these the suppliers that a cut leaves out.
    private(set) var outside: Set<OrganisationID> = []
    /// The currency of values; those in others are not known. Empty where records name none, nil
    /// where there is no value.
    package let currency: String?
    /// Words that say where a buyer is and name no country or region that is known, in order.
    /// Such buyers count among those of unknown country.
    package private(set) var placesNotUnderstood: [String]

    static let none = KnownRelations(
        relations: [], buyers: [], currency: nil, placesNotUnderstood: [])

    /// Those of which a firm of the cut supplies or is supplied.
    ///
    /// - Parameter suppliers: all there are.
    func touching(_ firms: Set<OrganisationID>, among suppliers: [Profile]) -> KnownRelations {
        var part = self
        part.relations = relations.filter { firms.contains($0.from) || firms.contains($0.to) }
        let met = Set(part.relations.flatMap { [$0.from, $0.to] })
        part.buyers = buyers.filter { met.contains($0.id) }
        let unread = part.buyers.flatMap(\.sites).filter { $0.value.country == nil }.map(\.given)
        part.placesNotUnderstood = Set(unread).sorted()
        for other in suppliers where met.contains(other.id) && !firms.contains(other.id) {
            var named = Profile(id: other.id)
            named.names = other.names
            part.buyers.append(named)
            part.outside.insert(other.id)
        }
        return part
    }
}
