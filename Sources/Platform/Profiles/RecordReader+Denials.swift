import Catalog
import Records

extension RecordReader {
    /// The standards a list of certificates says are not held, or that none at all is.
    ///
    /// What is in progress may be held on the day it is needed, so it is left open.
    func deny(_ named: [WrittenCertificate], in claim: Claim, _ profile: inout Profile) {
        if named.isEmpty, CertificateMark.denies(claim.text) {
            profile.deniedCertificates.add(stated(nil, claim))
        }
        for written in named where [.lacking, .void].contains(written.standing) {
            profile.deniedCertificates.add(
                Stated(
                    written.certificate.standard, given: written.given,
                    provenance: claim.provenance))
        }
    }

    /// What the owner says there is none of: a standard under its own name, else all.
    func denyCertificates(_ claim: Claim, _ profile: inout Profile) {
        guard claim.path.field == .certificates else { return }
        profile.deniedCertificates.add(stated(OwnWord.standard(of: claim, lexicon), claim))
    }

    /// The same of a cell under a standard's own heading.
    func deny(_ standard: ConceptID, inCell claim: Claim, _ profile: inout Profile) {
        let standing = lexicon.standing(ofCell: claim.text)
        let isDenied =
            CertificateMark.denies(claim.text) || TickMark.answer(in: claim.text) == false
            || [.lacking, .void].contains(standing)
        if isDenied { profile.deniedCertificates.add(stated(standard, claim)) }
    }

    /// The site a certificate is bound to by its words: one that the list names, else the plant in
    /// the region they name, which is thereby known to be there.
    func siteCovered(by words: String, _ profile: inout Profile) -> Int? {
        if let site = site(namedIn: words, profile) { return site }
        guard PlantWords.mayBind(words), let region = lexicon.region(in: words, country: nil)
        else { return nil }
        if let known = profile.sites.firstIndex(where: { $0.value.region == region }) {
            return known
        }
        let place = lexicon.catalogue.regions[region]
        let site = Site(
            country: place?.country, region: region, address: "", coordinate: place?.centre,
            isExact: false)
        profile.sites.append(Stated(site, given: words, provenance: provenance))
        return profile.sites.count - 1
    }
}

/// Words by which a list binds a certificate to one of the firm's plants.
enum PlantWords {
    private static let plants = [
        "nhà máy", "nha may", "cơ sở sản xuất", "xưởng", "chỉ áp dụng", "chi ap dung", "factory",
        "plant", "only for", "공장", "사업장", "工場", "事業所",
    ]

    /// Most certificates come without any further word.
    static func mayBind(_ words: String) -> Bool {
        guard words.utf8.count >= lengthMin else { return false }
        let lowered = words.lowercased()
        return plants.contains { lowered.contains($0) }
    }

    /// A standard, a word for a plant and a place take more: `ISO 9001 工場 X`.
    private static let lengthMin = 18
}
