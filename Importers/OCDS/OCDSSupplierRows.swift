import Records

/// The suppliers of a contracting process: who won an award, one row for each award, and who is
/// named a supplier without one.
enum OCDSSupplierRows {
    static let columns = MappedRow.Columns([
        "id", "supplier", "ocid", "parties/id", "parties/identifier/legalName", "parties/name",
        "parties/identifier", "parties/identifier/lei", "parties/address",
        "parties/address/region", "parties/address/countryName", "parties/contactPoint/name",
        "parties/contactPoint/email", "parties/contactPoint/telephone",
        "parties/contactPoint/url", "awards/id", "awards/title", "awards/description",
        "awards/status", "awards/date", "awards/value", "awards/items",
        "awards/items/classification", "awards/items/quantity", "contracts/id",
        "contracts/title", "contracts/description", "contracts/dateSigned", "contracts/value",
        "awards/contractPeriod/endDate", "contracts/period/endDate", "buyer/name", "buyer/address",
        "buyer/address/region", "buyer/address/countryName",
        "experience",
    ])

    static let fields: [FieldPath: [String]] = [
        FieldPath(.externalID): ["id"],
        FieldPath(.supplierID): ["supplier"],
        FieldPath(.name): ["parties/identifier/legalName"],
        FieldPath(.name, "trading"): ["parties/name"],
        FieldPath(.identifiers, "org-id"): ["parties/identifier"],
        FieldPath(.identifiers, "lei"): ["parties/identifier/lei"],
        FieldPath(.address): ["parties/address"],
        FieldPath(.region): ["parties/address/region"],
        FieldPath(.country): ["parties/address/countryName"],
        FieldPath(.contact): ["parties/contactPoint/name"],
        FieldPath(.email): ["parties/contactPoint/email"],
        FieldPath(.phone): ["parties/contactPoint/telephone"],
        FieldPath(.website): ["parties/contactPoint/url"],
        FieldPath(.products): ["awards/items", "awards/items/classification"],
        FieldPath(.experience): ["experience"],
    ]

    static func rows(of process: OCDSProcess, file: String) -> [TableRow] {
        var rows: [TableRow] = []
        var awarded: Set<String> = []
        for award in process.release["awards"]?.elements ?? [] {
            let suppliers = award["suppliers"]?.elements ?? []
            for supplier in suppliers { awarded.insert(supplier["id"]?.text ?? "") }
            if suppliers.isEmpty || award["status"]?.text == "pending" { continue }
            // Written once, and shared by all who won it.
            var won = MappedRow(columns)
            setAward(&won, award, in: process)
            rows += suppliers.map { row(process, $0, award: award, won, file) }
        }
        for party in process.release["parties"]?.elements ?? [] {
            let roles = party["roles"]?.elements.compactMap(\.text) ?? []
            if roles.contains("supplier"), !awarded.contains(party["id"]?.text ?? "") {
                rows.append(row(process, party, award: nil, MappedRow(columns), file))
            }
        }
        return rows
    }

    /// - Parameter begun: what the row says of the award.
    private static func row(
        _ process: OCDSProcess, _ reference: JSONValue, award: JSONValue?, _ begun: MappedRow,
        _ file: String
    ) -> TableRow {
        let party = process.party(reference) ?? reference
        var row = begun
        let local = party["id"]?.text ?? party["name"]?.text ?? ""
        let parts = [process.ocid, award?["id"]?.text, local].compactMap { $0 }
        row.set("id", parts.joined(separator: "/"))
        row.set("supplier", supplierID(party, local: local, in: process))
        row.set("ocid", process.ocid)
        setParty(&row, party, name: party["name"]?.text ?? reference["name"]?.text)
        let isOff = OCDSProcess.ended.contains(award?["status"]?.text ?? "")
        return row.row(
            at: RowPosition(file: file, line: process.line), traits: process.traits,
            hasUndecodableBytes: process.hasUndecodableBytes, isWithdrawn: isOff)
    }

    /// The firm's id within the source: its number in a register where one is said, else an id
    /// that holds within this process alone, as the standard has it.
    private static func supplierID(
        _ party: JSONValue, local: String, in process: OCDSProcess
    ) -> String {
        if let identifier = OCDSText.identifier(party["identifier"]) { return identifier }
        return OCDSText.isRegistered(local) ? local : process.ocid + "/" + local
    }

    private static func setParty(_ row: inout MappedRow, _ party: JSONValue, name: String?) {
        let identifiers =
            [party["identifier"]].compactMap { $0 }
            + (party["additionalIdentifiers"]?.elements ?? [])
        row.set("parties/id", party["id"]?.text)
        row.set("parties/identifier/legalName", party["identifier"]?["legalName"]?.text)
        row.set("parties/name", name)
        row.set("parties/identifier", identifiers.compactMap(OCDSText.identifier))
        row.set(
            "parties/identifier/lei",
            identifiers.first { $0["scheme"]?.text == "XI-LEI" }?["id"]?.text)
        let address = party["address"]
        row.set("parties/address", OCDSText.address(address))
        row.set("parties/address/region", address?["region"]?.text)
        row.set(
            "parties/address/countryName",
            address?["countryName"]?.text ?? address?["country"]?.text)
        let contact = party["contactPoint"]
        for name in ["name", "email", "telephone", "url"] {
            row.set("parties/contactPoint/" + name, contact?[name]?.text)
        }
    }

    private static func setAward(
        _ row: inout MappedRow, _ award: JSONValue, in process: OCDSProcess
    ) {
        for name in ["id", "title", "description", "status"] {
            row.set("awards/" + name, award[name]?.text)
        }
        row.set("awards/date", OCDSMoment.day(award["date"]?.text))
        row.set("awards/value", OCDSText.amount(award["value"]))
        row.set(
            "awards/contractPeriod/endDate",
            OCDSMoment.day(award["contractPeriod"]?["endDate"]?.text))
        let contracts = process.contracts(after: award)
        for contract in contracts {
            for name in ["id", "title", "description"] {
                row.set("contracts/" + name, contract[name]?.text)
            }
            row.set("contracts/dateSigned", OCDSMoment.day(contract["dateSigned"]?.text))
            row.set("contracts/value", OCDSText.amount(contract["value"]))
        }
        row.set("contracts/period/endDate", lastDay(of: contracts))
        let items = ([award] + contracts).flatMap { $0["items"]?.elements ?? [] }
        row.set("awards/items", items.compactMap { $0["description"]?.text })
        row.set("awards/items/classification", items.flatMap(OCDSText.classifications))
        row.set("awards/items/quantity", items.compactMap(OCDSText.quantity))
        setBuyer(&row, in: process)
        row.set("experience", experience(row))
    }

    /// The last day of contracts of one award: that of the one that ends last; none where one does
    /// not say when it ends.
    private static func lastDay(of contracts: [JSONValue]) -> String? {
        let days = contracts.map { contract in
            OCDSMoment.day(
                contract["contractPeriod"]?["endDate"]?.text
                    ?? contract["period"]?["endDate"]?.text)
        }
        return days.contains { $0 == nil } ? nil : days.compactMap(\.self).max()
    }

    /// Who bought, and where that is: among the parties, as awards name no places.
    private static func setBuyer(_ row: inout MappedRow, in process: OCDSProcess) {
        let buyer = process.buyer
        row.set("buyer/name", buyer.name)
        let address = buyer.party?["address"]
        row.set("buyer/address", OCDSText.address(address))
        row.set("buyer/address/region", address?["region"]?.text)
        row.set(
            "buyer/address/countryName",
            address?["countryName"]?.text ?? address?["country"]?.text)
    }

    /// What the firm has done, for whom, worth how much and when, in one sentence of a cell.
    private static func experience(_ row: MappedRow) -> String {
        let titles = [row.text("contracts/title"), row.text("awards/title")]
        let dates = [row.text("contracts/dateSigned"), row.text("awards/date")]
        let values = [row.text("contracts/value"), row.text("awards/value")]
        let parts = [
            titles.first { !$0.isEmpty }, row.text("awards/items"),
            row.text("awards/items/quantity"), row.text("buyer/name"),
            values.first { !$0.isEmpty }, dates.first { !$0.isEmpty },
        ]
        return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
