import Records

/// The needs of a contracting process: its tender, or each of the tender's lots.
enum OCDSNeedRows {
    static let columns = MappedRow.Columns([
        "id", "ocid", "tender/id", "date", "language", "buyer/name", "buyer/address",
        "tender/title", "tender/description", "tender/eligibilityCriteria",
        "tender/mainProcurementCategory", "tender/status", "tender/lots/id", "tender/items",
        "tender/items/classification", "tender/items/quantity", "tender/value",
        "tender/minValue", "tender/tenderPeriod/endDate", "tender/contractPeriod/startDate",
        "tender/contractPeriod/endDate", "tender/items/deliveryAddress",
    ])

    /// A place of delivery is wished for, not required: who delivers may come from anywhere.
    static let fields: [FieldPath: [String]] = [
        FieldPath(.externalID): ["id"],
        FieldPath(.title): ["tender/title"],
        FieldPath(.text): ["tender/description", "tender/eligibilityCriteria"],
        FieldPath(.buyer): ["buyer/name"],
        FieldPath(.language): ["language"],
        FieldPath(.products): ["tender/items", "tender/items/classification"],
        FieldPath(.remark): ["tender/items/quantity"],
        FieldPath(.targetPrice): ["tender/value"],
        FieldPath(.answerBy): ["tender/tenderPeriod/endDate"],
        FieldPath(.firstDelivery): ["tender/contractPeriod/startDate"],
        FieldPath(.lastDelivery): ["tender/contractPeriod/endDate"],
        FieldPath(.near, "should"): ["tender/items/deliveryAddress"],
    ]

    static func rows(of process: OCDSProcess, file: String) -> [TableRow] {
        guard let tender = process.release["tender"], tender.isObject, !tender.members.isEmpty
        else { return [] }
        let lots = tender["lots"]?.elements.filter { $0["id"]?.text != nil } ?? []
        if lots.isEmpty {
            let row = tenderRow(process, tender, items: tender["items"]?.elements ?? [])
            return [finished(row, id: process.ocid, process, process.isCancelled, file)]
        }
        let items = OCDSProcess.grouped(tender["items"]?.elements ?? [], by: "relatedLot")
        return lots.map { lot in
            let id = lot["id"]?.text ?? ""
            var row = tenderRow(process, tender, lot: lot, items: items[id] ?? [])
            row.set("tender/lots/id", id)
            let isOff = process.isCancelled || OCDSProcess.ended.contains(lot["status"]?.text ?? "")
            return finished(row, id: process.ocid + "/" + id, process, isOff, file)
        }
    }

    private static func tenderRow(
        _ process: OCDSProcess, _ tender: JSONValue, lot: JSONValue? = nil, items: [JSONValue]
    ) -> MappedRow {
        let release = process.release
        let buyer = process.buyer
        var row = MappedRow(columns)
        row.set("ocid", process.ocid)
        row.set("tender/id", tender["id"]?.text)
        row.set("date", release["date"]?.text)
        row.set("language", release["language"]?.text)
        row.set("buyer/name", buyer.name)
        row.set("buyer/address", OCDSText.address(buyer.party?["address"]))
        row.set("tender/title", tender["title"]?.text)
        row.set("tender/title", lot?["title"]?.text)
        row.set("tender/description", tender["description"]?.text)
        row.set("tender/description", lot?["description"]?.text)
        row.set("tender/eligibilityCriteria", tender["eligibilityCriteria"]?.text)
        row.set("tender/mainProcurementCategory", tender["mainProcurementCategory"]?.text)
        row.set("tender/status", lot?["status"]?.text ?? tender["status"]?.text)
        row.set("tender/value", OCDSText.amount(lot?["value"] ?? tender["value"]))
        row.set("tender/minValue", OCDSText.amount(tender["minValue"]))
        setDates(&row, tender, lot)
        setItems(&row, items)
        return row
    }

    private static func setDates(_ row: inout MappedRow, _ tender: JSONValue, _ lot: JSONValue?) {
        let period = lot?["contractPeriod"] ?? tender["contractPeriod"]
        row.set(
            "tender/tenderPeriod/endDate",
            OCDSMoment.day(tender["tenderPeriod"]?["endDate"]?.text))
        row.set("tender/contractPeriod/startDate", OCDSMoment.day(period?["startDate"]?.text))
        row.set("tender/contractPeriod/endDate", OCDSMoment.day(period?["endDate"]?.text))
    }

    private static func setItems(_ row: inout MappedRow, _ items: [JSONValue]) {
        row.set("tender/items", items.compactMap { $0["description"]?.text })
        row.set("tender/items/classification", items.flatMap(OCDSText.classifications))
        row.set("tender/items/quantity", items.compactMap(OCDSText.quantity))
        row.set(
            "tender/items/deliveryAddress",
            items.compactMap { item in
                let address = OCDSText.address(item["deliveryAddress"])
                let country = item["deliveryAddress"]?["countryName"]?.text
                let place = item["deliveryLocation"]?["description"]?.text
                let parts = [address, country].compactMap { $0 }
                return parts.isEmpty ? place : parts.joined(separator: ", ")
            })
    }

    private static func finished(
        _ row: MappedRow, id: String, _ process: OCDSProcess, _ isWithdrawn: Bool, _ file: String
    ) -> TableRow {
        var row = row
        row.set("id", id)
        return row.row(
            at: RowPosition(file: file, line: process.line), traits: process.traits,
            hasUndecodableBytes: process.hasUndecodableBytes, isWithdrawn: isWithdrawn)
    }
}
