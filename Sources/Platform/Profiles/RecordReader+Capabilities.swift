import Catalog
import Records

extension RecordReader {
    /// What a list states of its own kind; its unread items keep the list from being closed.
    func readList(_ claim: Claim, into profile: inout Profile) {
        let spotted = lexicon.spot(claim.text, in: claim.path.field)
        for spot in spotted.spots where spot.concept.scheme == claim.path.field.listed {
            if word.isDenied(spot.concept) {
                overrule(claim, &profile, given: spot.given)
                continue
            }
            add(Stated(spot.concept, given: spot.given, provenance: claim.provenance), &profile)
        }
        if claim.provenance.authority == .owner {
            for concept in spotted.denied { profile.deniedConcepts.add(stated(concept, claim)) }
        }
        for item in spotted.unread {
            profile.unread.add(stated(FieldText(claim.path.field, item), claim))
        }
    }

    /// Processes, materials, products and standards recognised in the text of a claim.
    ///
    /// A standard has to be held by the words around it too: `Đang làm ISO 9001` holds none.
    func inferConcepts(_ claim: Claim, isText: Bool, into profile: inout Profile) {
        let spots = lexicon.spot(claim.text, in: claim.path.field).spots
        let namesStandards = spots.contains { $0.concept.scheme == .standard }
        let held = namesStandards ? lexicon.certificates(in: claim.text) : []
        for spot in spots where !Self.isOfCustomers(spot.concept, claim.path.field) {
            let isHeld = held.contains { $0.certificate.standard == spot.concept }
            if spot.concept.scheme == .standard, !isHeld { continue }
            if word.denies(spot.concept) { continue }
            if isText, !profile.names(spot.concept) { profile.readInTexts.insert(spot.concept) }
            add(Stated(spot.concept, given: spot.given, provenance: claim.provenance), &profile)
        }
    }

    /// Whether a field names a firm's customers, whose trades and materials are not its own.
    private static func isOfCustomers(_ concept: ConceptID, _ field: Field) -> Bool {
        field == .experience && [.process, .material, .standard].contains(concept.scheme)
    }

    private func add(_ stated: Stated<ConceptID>, _ profile: inout Profile) {
        switch stated.value.scheme {
        case .process: profile.processes.add(stated)
        case .material: profile.materials.add(stated)
        case .product: profile.products.add(stated)
        case .standard: addCertificate(Certificate(standard: stated.value), stated, &profile)
        case .industry, .region: break
        }
    }

    /// Certificates from a list in words, or from a column headed by one standard whose cells
    /// hold a mark, a number or a date.
    func readCertificates(_ claim: Claim, into profile: inout Profile) {
        if let standard = claim.path.qualifier.map({ ConceptID(.standard, $0) }),
            lexicon.catalogue.concepts[standard] != nil
        {
            guard let certificate = lexicon.certificate(of: standard, cell: claim.text) else {
                deny(standard, inCell: claim, &profile)
                return
            }
            if word.isDenied(standard) { return overrule(claim, &profile) }
            let dated = certificate.withValidity(statedEnd(of: standard))
                .numbered(statedNumber(of: standard, isOnly: false))
            profile.certificates.add(stated(dated, claim))
            return
        }
        let named = lexicon.namedCertificates(in: claim.text)
        deny(named, in: claim, &profile)
        let held = named.filter { $0.standing == .held }
        for written in held {
            let standard = written.certificate.standard
            if word.isDenied(standard) {
                overrule(claim, &profile, given: written.given)
                continue
            }
            let certificate = written.certificate
                .withValidity(statedEnd(of: standard))
                .numbered(statedNumber(of: standard, isOnly: held.count == 1))
                .at(siteCovered(by: written.given, &profile))
            profile.certificates.add(
                Stated(certificate, given: written.given, provenance: claim.provenance))
        }
    }

    /// The end a record states in a column of its own for a certificate without one: the date
    /// beside the standard's name, or the one date that stands there for all.
    private func statedEnd(of standard: ConceptID) -> CalendarDate? {
        guard let text = record.layout.text(of: .certificateExpiry, in: record.cells) else {
            return nil
        }
        let named = lexicon.certificates(in: text)
        if named.isEmpty {
            let standards = lexicon.listedStandards(in: record.cells, record.layout)
            return CertificateEnds(standards: standards, text: text, lexicon: lexicon)
                .end(of: standard)
        }
        guard let own = named.first(where: { $0.certificate.standard == standard }) else {
            return nil
        }
        return own.certificate.validUntil ?? lexicon.end(behindColonOf: own)
    }

    /// The number a record states in a column of its own: for that standard, beside its name, or
    /// alone where only one certificate is named.
    private func statedNumber(of standard: ConceptID, isOnly: Bool) -> String? {
        let claims = claims.filter { $0.path.field == .certificateNumber }
        if let own = claims.first(where: { $0.path.qualifier == standard.code }) {
            return own.text
        }
        guard let text = claims.first(where: { $0.path.qualifier == nil })?.text else { return nil }
        return lexicon.certificateNumber(of: standard, in: text, isOnly: isOnly)
    }

    /// The site of the profile that the words of a certificate name as covered.
    func site(namedIn words: String, _ profile: Profile) -> Int? {
        let names = siteNames
        let named =
            names.first { name in name.map { words.contains($0) } ?? false }
            ?? (names.count > 1 && SiteWords.meanSeat(words) ? .some(nil) : nil)
        guard let named, let site = site(named)?.site else { return nil }
        return profile.sites.firstIndex { $0.value.isSamePlace(as: site) }
    }

    /// A standard merely mentioned is a certificate only where none is known better.
    private func addCertificate(
        _ certificate: Certificate, _ spot: Stated<ConceptID>, _ profile: inout Profile
    ) {
        let isKnown = profile.certificates.contains { $0.value.standard == certificate.standard }
        if isKnown { return }
        profile.certificates.append(
            Stated(certificate, given: spot.given, provenance: spot.provenance))
    }
}

/// Words by which a list says that something holds for the seat of the firm alone.
enum SiteWords {
    private static let seat = ["본사", "本社", "head office", "headquarters", "trụ sở"]

    static func meanSeat(_ words: String) -> Bool {
        let lowered = words.lowercased()
        return seat.contains { lowered.contains($0) }
    }
}

extension Lexicon {
    /// The standards that a record's list of certificates names, in its order.
    func listedStandards(in cells: [String], _ layout: Layout) -> [ConceptID] {
        layout.text(of: .certificates, in: cells).map { text in
            namedCertificates(in: text).map(\.certificate.standard)
        } ?? []
    }

    /// What stands behind a standard's colon in a column of ends, where a year alone or a day
    /// counted as workbooks do is an end: `ISO 9001: 2027`. The standard's edition is none.
    fileprivate func end(behindColonOf written: WrittenCertificate) -> CalendarDate? {
        guard let part = written.given.split(separator: ": ").dropFirst().last,
            part != (written.certificate.edition ?? "")
        else { return nil }
        return end(in: String(part))
    }
}

extension Certificate {
    /// The same for one site; nil leaves it valid for the whole firm.
    func at(_ site: Int?) -> Certificate {
        Certificate(
            standard: standard, edition: edition, number: number, issuer: issuer,
            validFrom: validFrom, validUntil: validUntil, site: site ?? self.site)
    }

    func numbered(_ number: String?) -> Certificate {
        Certificate(
            standard: standard, edition: edition, number: self.number ?? number, issuer: issuer,
            validFrom: validFrom, validUntil: validUntil, site: site)
    }

    func withValidity(_ until: CalendarDate?) -> Certificate {
        guard validUntil == nil, let until else { return self }
        return Certificate(
            standard: standard, edition: edition, number: number, issuer: issuer,
            validFrom: validFrom, validUntil: until, site: site)
    }
}
