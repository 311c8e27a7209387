import Catalog
import Platform
import Records
import SupplyNetwork

/// What a request says may happen; the region is looked up when the network's day is known.
enum AskedScenario {
    case region(ConceptID)
    case other(Scenario)

    /// How far a flood reaches where nobody says (own choice: an industrial park).
    static let usualKilometres = 10

    /// - Throws: `Problem` of a region that is none of the network's day.
    func scenario(in frame: RegionFrame) throws(Problem) -> Scenario {
        switch self {
        case .other(let scenario): return scenario
        case .region(let id):
            guard let own = frame.region(id) else {
                throw Call.fault(
                    "region", "vintage",
                    Phrase(
                        en: "\(id.text) is no region of \(frame.vintage), and no whole one became "
                            + "of it.",
                        vi: "\(id.text) không phải địa phương tại ngày \(frame.vintage) và không "
                            + "chuyển nguyên vẹn."))
            }
            return .regionLost(own)
        }
    }
}

extension AskedNetwork {
    /// The one scenario that the parameters name.
    func scenario(_ desk: Desk) throws(Problem) -> AskedScenario {
        let said = ["region", "without", "require", "flood"].filter { text($0) != nil }
        guard said.count == 1 else {
            throw Call.fault(
                said.first ?? "region", "one",
                Phrase(
                    en: "Give one of “region”, “without”, “require” and “flood”.",
                    vi: "Hãy nêu một trong: “region”, “without”, “require”, “flood”."))
        }
        if let region = try concept("region", of: .region, desk) { return .region(region) }
        if let rule = try concept("require", of: .standard, desk) {
            return .other(.ruleAsks(rule))
        }
        if let flood = text("flood") {
            let around = try Self.point(flood)
            let kilometres = number("within") ?? AskedScenario.usualKilometres
            return .other(.sitesLost(around: around, kilometres: kilometres))
        }
        return .other(.firmsLeave(try firms(text("without") ?? "")))
    }

    private func firms(_ list: String) throws(Problem) -> Set<OrganisationID> {
        var firms: Set<OrganisationID> = []
        for name in list.split(separator: ",") {
            guard let firm = OrganisationID(String(name)) else {
                throw Call.fault(
                    "without", "supplier",
                    Phrase(
                        en: "“\(name)” is no supplier's id.",
                        vi: "“\(name)” không phải mã nhà cung cấp."))
            }
            firms.insert(firm)
        }
        return firms
    }

    private static func point(_ text: String) throws(Problem) -> Coordinate {
        let parts = text.split(separator: ",").map { $0.drop { $0 == " " } }
        guard parts.count == 2, let latitude = Double(parts[0]),
            let longitude = Double(parts[1]),
            let point = Coordinate(latitude: latitude, longitude: longitude)
        else {
            throw Call.fault(
                "flood", "point",
                Phrase(
                    en: "“flood” is degrees of latitude and longitude: 21.17,106.05",
                    vi: "“flood” là vĩ độ và kinh độ: 21.17,106.05"))
        }
        return point
    }
}
