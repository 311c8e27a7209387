import Foundation
import Platform
import Records
import Representations
import Store

/// Who saw which firm in a figure or file of the network: noted for owners before it is given.
extension NetworkInquiry {
    /// The operation that answers it: the reason that is noted.
    private var operation: String {
        switch self {
        case .figures: "getNetworkFigures"
        case .gaps: "getNetworkGaps"
        case .risk: "getNetworkRisk"
        case .whatIf: "getNetworkWhatIf"
        case .structure: "getNetworkStructure"
        case .difference: "getNetworkDiff"
        }
    }

    /// The facts, once it is noted whose firms they name. Figures of regions name none.
    func facts(
        _ asked: AskedNetwork, to viewer: Viewer, _ desk: Desk
    ) async throws -> JSONValue {
        let facts = try await facts(asked, desk)
        try await desk.noteNetwork(
            facts.firmsNamed, within: asked.reach, to: viewer, reason: operation)
        return facts
    }
}

extension Desk {
    /// Notes for owners who is shown their firms in a network.
    func noteNetwork(
        _ firms: Set<OrganisationID>, within reach: DisclosureLevel, to viewer: Viewer,
        reason: String
    ) async throws {
        guard !firms.isEmpty else { return }
        try await note(
            firms.sorted(), within: reach, to: viewer, reason: reason, stamp: clock())
    }
}

extension AskedNetwork {
    /// Beside the parameters in what a job is told; no parameter bears the name.
    private static let beholderKey = "beholder"

    /// What a job is told of who asked.
    static func beholding(_ viewer: Viewer) throws -> [String: String] {
        let text = try JSONEncoder().encode(Beholder(viewer))
        return [beholderKey: String(decoding: text, as: UTF8.self)]
    }

    /// Who asked for a job.
    ///
    /// - Throws: `Problem` of a job that another version of the program began otherwise.
    func viewer() throws(Problem) -> Viewer {
        guard let text = text(Self.beholderKey),
            let beholder = try? JSONDecoder().decode(Beholder.self, from: Data(text.utf8))
        else { throw Problem(.malformed) }
        return Viewer(beholder)
    }
}

extension JSONValue {
    /// The firms whose identifiers stand in an answer: their own (`VN-…`), or of nodes that are
    /// theirs (`firm:VN-…`, `site:VN-…#1`).
    ///
    /// - Complexity: O(values).
    var firmsNamed: Set<OrganisationID> {
        switch self {
        case .text(let text): Self.firm(in: text).map { [$0] } ?? []
        case .list(let items): items.reduce(into: []) { $0.formUnion($1.firmsNamed) }
        case .object(let fields): fields.values.reduce(into: []) { $0.formUnion($1.firmsNamed) }
        case .null, .bool, .number, .decimal: []
        }
    }

    private static func firm(in text: String) -> OrganisationID? {
        let name = text.split(separator: ":").last ?? ""
        return OrganisationID(String(name.prefix { $0 != "#" }))
    }
}
