import Records

/// Which domains are a firm's own, by what lists say of it.
enum FirmDomains {
    /// The domains of web pages and mail that lists, and not the firm's own word, give a firm.
    static func domains(of profile: Profile) -> Set<String> {
        let told = profile.contacts.filter {
            $0.provenance.source.text != StateSupplier.ownerSource
        }
        var domains: Set<String> = []
        for contact in told.map(\.value) {
            switch contact.field {
            case .website:
                let words = contact.text.split(whereSeparator: isBetween)
                domains.formUnion(words.compactMap(host))
            case .email:
                let words = contact.text.split(whereSeparator: isBetween).map(String.init)
                domains.formUnion(words.compactMap { EmailAddress($0)?.domain })
            default: break
            }
        }
        return domains.filter { !SharedDomains.contains($0) }
    }

    private static func isBetween(_ character: Character) -> Bool {
        character.isWhitespace || ";,|<>()".contains(character)
    }

    /// The host of a page without `www.`.
    private static func host(of address: Substring) -> String? {
        var rest = address.lowercased()
        if let scheme = rest.firstRange(of: "://") { rest = String(rest[scheme.upperBound...]) }
        var name = String(rest.prefix { !"/?#:".contains($0) })
        if name.hasPrefix("www.") { name = String(name.dropFirst(4)) }
        return EmailAddress.isDomain(name) ? name : nil
    }
}
