/// What somebody does on the platform, which decides what they may do and see there.
///
/// The raw values are a contract: keys, requests and the store use them.
package enum Role: String, Sendable, CaseIterable, Codable {
    /// Speaks for a firm: a supplier, a buyer, or both.
    case member
    /// Brings suppliers and buyers together at a fair.
    case organiser
    /// Reads the network of a region.
    case analyst
    /// Runs a programme for firms.
    case officer
    /// Another system that exchanges catalogues.
    case partner
    /// Keeps the platform running: gives and takes keys. Keeping it running is not seeing more.
    case admin
}
