import Platform
import Records
import Representations

/// How a supplier is cited, so that it can be found again in its lists and here.
struct SupplierReference {
    let wording: Wording

    /// The external ids, then the identifier for life.
    func ids(of profile: Profile) -> String {
        let external = profile.externalIDs.map(\.value)
        return (external + [profile.id.text]).joined(separator: " · ")
    }

    /// Region and country of the first site.
    func place(of profile: Profile) -> String {
        guard let site = profile.sites.first?.value else { return "" }
        return [site.region.map(wording.label), site.country.map { wording.country($0) }]
            .compactMap { $0 }.joined(separator: ", ")
    }
}
