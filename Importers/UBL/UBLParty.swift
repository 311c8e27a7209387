import Records

/// A firm as a catalogue describes it.
struct UBLParty {
    private(set) var row = XMLRow<UBLColumn>()
    private(set) var name: String?
    /// Its electronic address first, then what identifies it.
    private(set) var numbers: [PartyNumber] = []

    /// Reads a `Party`, or an element that is one by another name.
    init(_ party: XMLElement) {
        let endpoints = Self.numbers(party.all("EndpointID"))
        let identifications = Self.numbers(party.elements(["PartyIdentification", "ID"]))
        let companies = Self.numbers(party.elements(["PartyLegalEntity", "CompanyID"]))
        numbers = endpoints + identifications
        let tradeName = party.text("PartyName", "Name")
        let registered = party.text("PartyLegalEntity", "RegistrationName")
        name = registered ?? tradeName

        row[.providerName] = name
        row[.providerTradeName] = tradeName == name ? nil : tradeName
        row.set(.providerEndpoint, endpoints.map(\.key))
        row.set(.providerIDs, identifications.map(\.key))
        row[.providerGLN] = (numbers + companies).first(where: \.isLocation)?.text
        row.set(.providerCompanyID, companies.map(\.key))
        row.set(.providerTaxID, party.texts("PartyTaxScheme", "CompanyID"))
        readPlace(party)
        readContact(party)
    }

    /// What names the firm among all firms of a source.
    var key: String? { numbers.first?.key ?? row[.providerCompanyID] ?? name }

    /// Whether both are one firm: by a number, or by name where one has none.
    func isSame(as other: UBLParty) -> Bool {
        if !numbers.isEmpty, !other.numbers.isEmpty {
            return numbers.contains { number in
                other.numbers.contains { $0.text == number.text }
            }
        }
        return name != nil && name == other.name
    }

    /// Takes over what another description of the same firm says and this one does not.
    mutating func fill(from other: UBLParty) { row.fill(from: other.row) }

    private mutating func readPlace(_ party: XMLElement) {
        let postal = party.first("PostalAddress").map(UBLAddress.init)
        let seat = party.elements(["PartyLegalEntity", "RegistrationAddress"]).first
            .map(UBLAddress.init)
        row[.providerAddress] = postal?.text ?? seat?.text
        row[.providerCountry] = postal?.country ?? seat?.country
        row[.providerSeat] = XMLWords.joined(seat?.text, seat?.country, by: ", ")
    }

    private mutating func readContact(_ party: XMLElement) {
        let contact = party.first("Contact")
        let person = party.first("Person").flatMap { person in
            XMLWords.joined(
                person.text("FirstName"), person.text("MiddleName"), person.text("FamilyName"))
        }
        row[.providerContact] = contact?.text("Name") ?? person
        row[.providerPhone] = contact?.text("Telephone")
        row[.providerMail] = contact?.text("ElectronicMail")
        row[.providerWebsite] = party.text("WebsiteURI")
    }

    private static func numbers(_ elements: [XMLElement]) -> [PartyNumber] {
        elements.compactMap { element in
            let scheme = element.attribute("schemeID")
            return element.take().map { PartyNumber(scheme: scheme, text: $0) }
        }
    }
}

/// An address in one line, and its country's code.
struct UBLAddress {
    let text: String?
    let country: String?

    init(_ address: XMLElement) {
        let parts = [
            "Postbox", "BuildingName", "StreetName", "BuildingNumber", "AdditionalStreetName",
        ].map { address.text($0) }
        let lines = address.texts("AddressLine", "Line")
        let place = ["CityName", "PostalZone", "CountrySubentity"].map { address.text($0) }
        let said = (parts + lines + place).compactMap { $0 }
        text = said.isEmpty ? nil : said.joined(separator: ", ")
        country =
            address.text("Country", "IdentificationCode") ?? address.text("Country", "Name")
    }
}
