import Platform
import Records

/// Lists of suppliers in the forms commands offer.
struct SupplierOutput {
    let wording: Wording

    func show(_ suppliers: [Profile], as format: OutputFormat) {
        switch format {
        case .json: Streams.data(JSONValue.list(suppliers.map(Facts.supplier)).page)
        case .ndjson: for supplier in suppliers { Streams.data(Facts.supplier(supplier).line) }
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
    /// A contract. Importing them again reads each into the field it came from; our own id is
    /// headed so that it is not taken for the external one.
    static let columns = [
        "matxich id", "externalID", "name", "country", "region", "address", "latitude", "longitude",
        "sector", "identifiers", "processes", "materials", "products", "certificates",
        "tolerance_mm", "capacity_pcs", "minimumOrder_pcs", "leadTime_days",
        "workers", "founded", "phone", "email", "website", "sources",
    ]

    let wording: Wording

    func cells(_ profile: Profile) -> [CSVText.Cell] {
        let site = profile.sites.first?.value
        return [
            .text(profile.id.text), .text(Self.joined(profile.externalIDs.map(\.value))),
            .text(profile.names.first?.value.text ?? ""), .text(site?.country ?? ""),
            .text(site?.region.map(wording.label) ?? ""), .text(site?.address ?? ""),
            Self.degrees(site, \.latitude), Self.degrees(site, \.longitude),
            .text(
                Self.joined(profile.texts.filter { $0.value.field == .sector }.map(\.value.text))),
            .text(Self.joined(profile.shownIdentifiers.map(\.value.text))),
            .text(names(profile.processes)), .text(names(profile.materials)),
            .text(names(profile.products)),
            .text(Self.joined(profile.certificates.map(certificate))),
            .number(profile.tolerance.map { Self.millimetres($0.value) } ?? ""),
            .count(profile.capacity?.value), .count(profile.minimumOrder?.value),
            .count(profile.leadTimeDays?.value), .count(profile.workers?.value),
            .count(profile.founded?.value), .text(Self.contact(.phone, profile)),
            .text(Self.contact(.email, profile)), .text(Self.contact(.website, profile)),
            .text(Self.joined(Self.sources(of: profile))),
        ]
    }

    /// The sources that say anything in a profile, by name.
    static func sources(of profile: Profile) -> [String] {
        let said =
            profile.names.map(\.provenance.source.text)
            + profile.sites.map(\.provenance.source.text)
        return Set(said).sorted()
    }

    private static func joined(_ texts: [String]) -> String { texts.joined(separator: "; ") }

    private func names(_ concepts: [Stated<ConceptID>]) -> String {
        Self.joined(concepts.map { wording.label($0.value) })
    }

    private func certificate(_ stated: Stated<Certificate>) -> String {
        let certificate = stated.value
        let end = certificate.validUntil.map { " " + $0.text } ?? ""
        return wording.label(certificate.standard) + (certificate.edition.map { ":" + $0 } ?? "")
            + end
    }

    private static func contact(_ field: Field, _ profile: Profile) -> String {
        joined(profile.contacts.filter { $0.value.field == field }.map(\.value.text))
    }

    /// Only points that a source stated: a region's centre is no place of the firm's.
    private static func degrees(
        _ site: Site?, _ side: KeyPath<Coordinate, Double>
    ) -> CSVText.Cell {
        guard let site, site.isExact, let coordinate = site.coordinate else { return .number("") }
        return .number(String(coordinate[keyPath: side]))
    }

    private static func millimetres(_ length: Length) -> String {
        String(Double(length.nanometres) / 1_000_000)
    }
}
