import Records

/// A certificate in words that a reader of certificates finds its standard and dates in: `no.`
/// would deny it and `issued` would make the next date its first.
///
///     ISO 9001 (quality management, number 123-45, by DNV, 2024-03-01 to 2027-02-28)
enum UBLCertificate {
    static func text(of certificate: XMLElement) -> String? {
        let type = meant(certificate.text("CertificateType"))
        let code = meant(certificate.text("CertificateTypeCode"))
        let documents = certificate.all("DocumentReference")
        let number = certificate.text("ID")
        return XMLWords.noted(
            XMLWords.joined(type, code == type ? nil : code) ?? number,
            [
                XMLWords.inLanguages(certificate.all("Remarks"), attribute: "languageID"),
                type == nil && code == nil ? nil : number.map { "number " + $0 },
                issuer(certificate).map { "by " + $0 },
            ] + documents.flatMap(validity))
    }

    private static func issuer(_ certificate: XMLElement) -> String? {
        meant(
            certificate.text("IssuerParty", "PartyName", "Name")
                ?? certificate.text("IssuerParty", "PartyLegalEntity", "RegistrationName"))
    }

    private static func validity(_ document: XMLElement) -> [String?] {
        let period = UBLPeriod(document.first("ValidityPeriod"))
        let issued = document.text("IssueDate")
        return [
            document.text("ID"),
            XMLWords.period(from: period.start ?? issued, until: period.end),
            document.text("Attachment", "ExternalReference", "URI"),
        ]
    }

    /// `NA` fills elements that the profile requires and the supplier has nothing for.
    private static func meant(_ text: String?) -> String? { text == "NA" ? nil : text }
}
