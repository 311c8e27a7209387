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
            Streams.raw(CSVText.machine.head(SupplierRows.columns))
            for supplier in suppliers {
                Streams.raw(CSVText.machine.row(SupplierRows.cells(supplier)))
            }
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

/// Suppliers as rows of a table: one row a firm, lists joined.
enum SupplierRows {
    static let columns = [
        "id", "externalID", "name", "country", "region", "address", "latitude", "longitude",
        "sector", "identifiers", "processes", "materials", "products", "certificates",
        "toleranceMillimetres", "capacityPiecesPerMonth", "minimumOrderPieces", "leadTimeDays",
        "workers", "founded", "phone", "email", "website", "sources",
    ]

    static func cells(_ profile: Profile) -> [CSVText.Cell] {
        let site = profile.sites.first?.value
        return [
            .text(profile.id.text), .text(joined(profile.externalIDs.map(\.value))),
            .text(profile.names.first?.value.text ?? ""), .text(site?.country ?? ""),
            .text(site?.region?.code ?? ""), .text(site?.address ?? ""),
            degrees(site, \.latitude), degrees(site, \.longitude),
            .text(joined(profile.texts.filter { $0.value.field == .sector }.map(\.value.text))),
            .text(joined(profile.identifiers.map { $0.value.scheme + ":" + $0.value.text })),
            .text(codes(profile.processes)), .text(codes(profile.materials)),
            .text(codes(profile.products)), .text(joined(profile.certificates.map(certificate))),
            .number(profile.tolerance.map { millimetres($0.value) } ?? ""),
            .count(profile.capacity?.value), .count(profile.minimumOrder?.value),
            .count(profile.leadTimeDays?.value), .count(profile.workers?.value),
            .count(profile.founded?.value), .text(contact(.phone, profile)),
            .text(contact(.email, profile)), .text(contact(.website, profile)),
            .text(joined(sources(of: profile))),
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

    private static func codes(_ concepts: [Stated<ConceptID>]) -> String {
        joined(concepts.map(\.value.code))
    }

    private static func certificate(_ stated: Stated<Certificate>) -> String {
        let certificate = stated.value
        let end = certificate.validUntil.map { " " + $0.text } ?? ""
        return certificate.standard.code + (certificate.edition.map { ":" + $0 } ?? "") + end
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
