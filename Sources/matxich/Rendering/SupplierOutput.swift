import Platform
import Records
import Representations

/// Lists of suppliers in the forms commands offer.
struct SupplierOutput {
    let wording: Wording

    func show(_ suppliers: [Profile], as format: OutputFormat) {
        show(suppliers, suppliers.map(Facts.supplier), as: format)
    }

    /// Those found by words; JSON says what each says of them.
    func show(_ found: [FindCurrent.Worded], as format: OutputFormat) {
        show(found.map(\.supplier), found.map(Facts.supplier), as: format)
    }

    private func show(_ suppliers: [Profile], _ facts: [JSONValue], as format: OutputFormat) {
        switch format {
        case .json: Streams.data(JSONValue.list(facts).page)
        case .ndjson: for fact in facts { Streams.data(fact.line) }
        case .csv:
            Streams.raw(CSVText.plain.head(SupplierRows.columns))
            let rows = SupplierRows(wording: wording.inEnglish)
            for supplier in suppliers { Streams.raw(CSVText.plain.row(rows.cells(supplier))) }
        case .table, .trec, .xlsx:
            for line in table(suppliers).lines(paint: .data) { Streams.data(line) }
        }
    }

    private func table(_ suppliers: [Profile]) -> TextTable {
        var table = TextTable(header: [
            say(en: "Id", vi: "Mã"), say(en: "In the list", vi: "Mã gốc"),
            say(en: "Name", vi: "Tên"), say(en: "Place", vi: "Địa điểm"),
            say(en: "Processes", vi: "Công nghệ"),
        ])
        table.widthMax = 32
        let reference = SupplierReference(wording: wording)
        for supplier in suppliers {
            table.rows.append([
                supplier.id.text, supplier.externalIDs.first?.value ?? "",
                supplier.name(in: wording.language), reference.place(of: supplier),
                supplier.processes.map { wording.label($0.value) }.joined(separator: ", "),
            ])
        }
        return table
    }
}

/// Suppliers as rows of a table: one row a firm, lists joined, concepts by their names, which the
/// importer reads back as the concepts they name.
struct SupplierRows {
    /// The columns of `supplier list --format csv`: a contract. Importing them again reads each
    /// into the field it came from; our own id is headed so that it is not taken for the external
    /// one.
    static let columns = [
        "matxich id", "externalID", "name", "country", "region", "address", "latitude", "longitude",
        "sector", "identifiers", "processes", "materials", "products", "certificates",
        "tolerance_mm", "capacity_pcs", "minimumOrder_pcs", "leadTime_days",
        "workers", "founded", "phone", "email", "website", "sources",
    ]

    let wording: Wording

    func cells(_ profile: Profile) -> [CSVText.Cell] {
        let cells = SupplierCells(wording: wording)
        let site = profile.sites.first?.value
        return [
            .text(profile.id.text), .text(cells.externalIDs(profile)),
            .text(profile.names.first?.value.text ?? ""), .text(site?.country ?? ""),
            .text(cells.region(profile)), .text(cells.address(profile)),
            cells.degrees(profile, \.latitude), cells.degrees(profile, \.longitude),
            .text(cells.sector(profile)), .text(cells.identifiers(profile)),
            .text(cells.names(profile.processes)), .text(cells.names(profile.materials)),
            .text(cells.names(profile.products)), .text(cells.certificates(profile)),
            .number(cells.tolerance(profile)), .count(profile.capacity?.value),
            .count(profile.minimumOrder?.value), .count(profile.leadTimeDays?.value),
            .count(profile.workers?.value), .count(profile.founded?.value),
            .text(cells.contact(.phone, profile)), .text(cells.contact(.email, profile)),
            .text(cells.contact(.website, profile)), .text(cells.sources(profile)),
        ]
    }
}
