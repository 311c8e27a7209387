import Platform
import Records
import Representations

/// What a profile has to say in single cells of a table, lists joined.
struct SupplierCells {
    let wording: Wording

    func externalIDs(_ profile: Profile) -> String { joined(profile.externalIDs.map(\.value)) }

    func identifiers(_ profile: Profile) -> String {
        joined(profile.shownIdentifiers.map(\.value.text))
    }

    func country(_ profile: Profile) -> String {
        profile.sites.first?.value.country.map(wording.country) ?? ""
    }

    func region(_ profile: Profile) -> String {
        profile.sites.first?.value.region.map(wording.label) ?? ""
    }

    func address(_ profile: Profile) -> String { profile.sites.first?.value.address ?? "" }

    /// Only points that a source stated: a region's centre is no place of the firm's.
    func degrees(_ profile: Profile, _ side: KeyPath<Coordinate, Double>) -> CSVText.Cell {
        guard let site = profile.sites.first?.value, site.isExact, let point = site.coordinate
        else { return .number("") }
        return .number(String(point[keyPath: side]))
    }

    func sector(_ profile: Profile) -> String {
        joined(profile.texts.filter { $0.value.field == .sector }.map(\.value.text))
    }

    func names(_ concepts: [Stated<ConceptID>]) -> String {
        joined(concepts.map { wording.label($0.value) })
    }

    func certificates(_ profile: Profile) -> String {
        joined(profile.certificates.map { certificate($0.value) })
    }

    private func certificate(_ certificate: Certificate) -> String {
        let end = certificate.validUntil.map { day in
            day == .noEnd ? " " + wording.until(day) : " " + day.text
        }
        return wording.label(certificate.standard) + (certificate.edition.map { ":" + $0 } ?? "")
            + (end ?? "")
    }

    func tolerance(_ profile: Profile) -> String {
        profile.tolerance.map { String(Double($0.value.nanometres) / 1_000_000) } ?? ""
    }

    func contact(_ field: Field, _ profile: Profile) -> String {
        joined(profile.contacts.filter { $0.value.field == field }.map(\.value.text))
    }

    /// The sources that say anything in a profile, by name.
    func sources(_ profile: Profile) -> String {
        let origins =
            profile.names.map(\.provenance) + profile.sites.map(\.provenance)
            + profile.identifiers.map(\.provenance) + profile.processes.map(\.provenance)
            + profile.materials.map(\.provenance) + profile.products.map(\.provenance)
            + profile.certificates.map(\.provenance) + profile.contacts.map(\.provenance)
            + profile.texts.map(\.provenance) + profile.externalIDs.map(\.provenance)
            + [
                profile.tolerance?.provenance, profile.envelope?.provenance,
                profile.capacity?.provenance, profile.leadTimeDays?.provenance,
                profile.minimumOrder?.provenance, profile.workers?.provenance,
            ].compactMap { $0 }
        let said = origins.map(\.source.text)
        return joined(Set(said).sorted())
    }

    private func joined(_ texts: [String]) -> String { texts.joined(separator: "; ") }
}
