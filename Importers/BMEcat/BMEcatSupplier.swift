import Records

/// The firm a catalogue is from.
struct BMEcatSupplier {
    private(set) var row = XMLRow<BMEcatColumn>()
    private(set) var key: String?

    /// The supplier a header names, in either way: as `SUPPLIER`, or as one of `PARTIES`.
    init?(header: XMLElement) {
        let named = header.text("SUPPLIER_IDREF")
        let parties = header.elements(["PARTIES", "PARTY"])
        let party =
            parties.first { party in named.map { party.says($0, in: "PARTY_ID") } ?? false }
            ?? parties.first { $0.says("supplier", in: "PARTY_ROLE") }
        guard let supplier = header.first("SUPPLIER") ?? party else { return nil }
        self.init(supplier)
    }

    private init(_ supplier: XMLElement) {
        let numbers = (supplier.all("SUPPLIER_ID") + supplier.all("PARTY_ID")).compactMap(
            Self.number)
        let address = supplier.first("ADDRESS")
        let name = supplier.text("SUPPLIER_NAME") ?? address?.text("NAME")
        row[.supplierName] = name
        row.set(.supplierIDs, numbers.map(\.key))
        row[.supplierGLN] = numbers.first(where: \.isLocation)?.text
        key = numbers.first?.key ?? name
        // What role it has is known by now.
        _ = supplier.text("PARTY_ROLE")
        if let address { read(address) }
    }

    /// What kind of number it is says nothing where it is the supplier's own.
    private static func number(_ element: XMLElement) -> PartyNumber? {
        let type = element.attribute("type")
        let own = ["supplier", "supplier_specific"].contains(type ?? "supplier")
        return element.take().map { PartyNumber(scheme: own ? nil : type, text: $0) }
    }

    private mutating func read(_ address: XMLElement) {
        let lines = ["NAME2", "NAME3", "DEPARTMENT", "STREET", "BOXNO"].map { address.text($0) }
        let place = [
            XMLWords.joined(address.text("ZIP"), address.text("CITY")), address.text("ZIPBOX"),
            address.text("STATE"),
        ]
        let said = (lines + place).compactMap { $0 }
        row[.supplierAddress] = said.joined(separator: ", ")
        row[.supplierCountry] = address.text("COUNTRY_CODED") ?? address.text("COUNTRY")
        row[.supplierTaxID] = address.text("VAT_ID")
        row[.supplierWebsite] = address.text("URL")
        let contact = address.first("CONTACT_DETAILS")
        row[.supplierContact] =
            XMLWords.joined(contact?.text("FIRST_NAME"), contact?.text("CONTACT_NAME"))
            ?? address.text("CONTACT")
        row[.supplierPhone] = address.text("PHONE") ?? contact?.text("PHONE")
        row[.supplierMail] =
            address.text("EMAIL") ?? contact?.text("EMAILS", "EMAIL") ?? contact?.text("EMAIL")
    }
}
