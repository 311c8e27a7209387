package import Records
import Resolution
package import Store

/// The pairs that wait for a person, with what both records say.
package struct ReviewQueue: Sendable {
    private let store: any RecordStore

    package init(store: any RecordStore) { self.store = store }

    /// A pair as a person sees it.
    package struct Entry: Hashable, Sendable {
        package let pair: PairToReview
        /// One for each of the two, in the pair's order.
        package let sides: [Side]
        /// What a person said of the two before, if anybody did.
        package let former: PairDecision?
        /// Whether some of what was compared is not seen, so that the pair says less.
        package let isPartial: Bool
        /// Where the pair stands in the queue, by all that was compared.
        package let place: PairToReview.Place
    }

    /// One of two records.
    package struct Side: Hashable, Sendable {
        package let id: OrganisationID
        /// The organisation it is shown under now.
        package let organisation: OrganisationID
        /// Where it stands: the sources and keys of its records.
        package let origins: [Origin]
        /// What is compared of it, in the order of `SubjectsToResolve.fields`.
        package let texts: [String]
    }

    package struct Origin: Hashable, Sendable {
        package let source: SourceID
        /// Its row's; empty where that would tell what is hidden.
        package let key: String
        package let statedOn: CalendarDate

        /// Whether the list has no keys of its own, so that this one says nothing to a person.
        package var isKeyMadeUp: Bool { RecordDigest.isMadeUp(key) }
    }

    /// All pairs, those first of which asking is worth most.
    ///
    /// - Complexity: O(pairs · log pairs); the queue is bounded by `ResolveSuppliers.queueMax`.
    ///
    /// - Parameter place: where a page before ended, whose last pair may be decided since; nil =
    ///   from the first.
    package func pairs(
        after place: PairToReview.Place? = nil
    ) async throws(StoreError) -> [PairToReview] {
        try await store.documents(PairToReview.self, on: nil, after: nil, limit: .max)
            .filter { pair in place?.isBefore(pair.place) ?? true }
            .sorted(by: PairToReview.isBefore)
    }

    /// A pair with what both say, as far as somebody sees it of each; nil where one of them says
    /// nothing any more, or they may not know what it is called.
    ///
    /// - Parameter sight: what they see by an owner's word.
    package func entry(
        _ pair: PairToReview, seen sight: (Custody?) -> Sight = { _ in .whole }
    ) async throws(StoreError) -> Entry? {
        let ids = pair.pair
        guard ids.count == 2 else { return nil }
        let subjects = try await SubjectsToResolve.reading(ids, in: store)
        let organisations = try await store.organisations(of: ids)
        let custodies = try await store.firmCustodies(of: ids)
        var sides: [Side] = []
        var groups = FieldGroups.all
        for id in ids {
            guard let subject = subjects[id] else { return nil }
            let seen = custodies[id].map { FirmSight($0, sight: sight).groups(ofPart: id) } ?? []
            guard seen.contains(.name) else { return nil }
            groups.formIntersection(seen)
            sides.append(
                Side(
                    id: id, organisation: organisations[id] ?? id,
                    origins: try await origins(id, showsKeys: seen.showKeys),
                    texts: Self.texts(of: subject, seen)))
        }
        return Entry(
            pair: pair.cut(to: groups), sides: sides,
            former: try await store.document(PairDecision.self, pair.id),
            isPartial: pair.weights.count != pair.weights.seen(in: groups).count,
            place: pair.place)
    }

    /// What the two records of a pair are called, for whoever sees whole profiles; empty where one
    /// says nothing any more.
    package func names(of pair: PairToReview) async throws(StoreError) -> [String] {
        let subjects = try await SubjectsToResolve.reading(pair.pair, in: store)
        return pair.pair.map { id in
            SubjectsToResolve.shown(subjects[id]?.texts.first ?? "")
        }
    }

    private func origins(
        _ id: OrganisationID, showsKeys: Bool
    ) async throws(StoreError) -> [Origin] {
        try await store.records(of: .organisation(id)).filter {
            !$0.isWithdrawn && $0.record.subject == .organisation(id)
        }.map {
            Origin(
                source: $0.record.source, key: showsKeys ? $0.record.key : "",
                statedOn: $0.record.statedOn)
        }
    }

    private static func texts(
        of subject: SubjectsToResolve.Subject, _ groups: FieldGroups
    ) -> [String] {
        zip(SubjectsToResolve.said, subject.texts).map { field, text in
            guard FieldGroup(field).map(groups.contains) ?? false else { return "" }
            if field == .identifiers { return PersonalNumber.masked(text) }
            let isHidden = !groups.contains(.contacts) && ContactScreen.finds(in: text)
            return isHidden ? "" : SubjectsToResolve.shown(text)
        }
    }
}

extension PairToReview {
    /// The pair without what was compared of groups that are not seen, as likely as what is left
    /// says: from the probability of the whole and the other weights what is hidden would follow.
    fileprivate func cut(to groups: FieldGroups) -> PairToReview {
        let (pair, seen) = (pair, weights.seen(in: groups))
        let isWhole = seen.count == weights.count
        return PairToReview(
            pair[0], pair[1], reason: reason,
            millionths: isWhole ? millionths : seen.probabilityMillionths, weights: seen)
    }
}

extension [KeptWeight] {
    /// Those that tell nothing of groups that are not seen.
    package func seen(in groups: FieldGroups) -> [KeptWeight] {
        filter { groups.contains($0.group) }
    }

    /// How likely two records are one firm by these weights and no others.
    package var probabilityMillionths: Int {
        let bits = Double(reduce(0) { $0 + $1.millibits }) / 1_000
        return ResolutionPlan.millionths(AgreementModel.probability(bits: bits))
    }
}

extension KeptWeight {
    /// The group whose values were compared.
    private static let groups: [String: FieldGroup] = [
        "taxNumber": .registration, "phone": .contacts, "email": .contacts, "domain": .contacts,
        "country": .place, "province": .place, "name": .name, KeptWeight.before: .name,
    ]

    /// Whatever else is compared is of the address.
    fileprivate var group: FieldGroup { Self.groups[comparison] ?? .address }
}
