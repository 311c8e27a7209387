import Records

/// A supplier as one of those that share a need's work.
///
/// A class for the same reason as `Candidate`: the search hands it about by the million.
final class Partner: Sendable {
    /// Its place among the suppliers, which stand by identifier.
    let index: Int
    /// One for each requirement.
    let readings: [Reading]
    /// What it makes, for each quantity that adds up.
    let volumes: [Volume]
    let sites: [LocatedSite]

    init(index: Int, readings: [Reading], volumes: [Volume], sites: [LocatedSite]) {
        self.index = index
        self.readings = readings
        self.volumes = volumes
        self.sites = sites
    }
}
