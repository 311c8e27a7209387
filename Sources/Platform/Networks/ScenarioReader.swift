import Catalog
package import Records
package import SupplyNetwork
import TextAnalysis

/// What somebody says may happen to a network, in their own words.
package enum ScenarioWords: Hashable, Sendable {
    /// A region is cut off: its code, identifier or name.
    case region(String)
    /// Every buyer asks for a standard: its identifier or name.
    case standard(String)
    /// Sites around a point are lost.
    case circle(Coordinate, kilometres: Int)
    /// Firms leave: identifiers, their own or those of a list.
    case firms([String])
    /// An industrial park is lost: its name.
    case park(String)

    /// How far a flood reaches where nobody says (own choice: an industrial park).
    package static let usualKilometres = 10
    /// No two points of the globe lie farther apart, and a little.
    package static let kilometresMax = 20_100

    /// Degrees of latitude and longitude with a comma between: `21.17,106.05`.
    package static func point(_ text: String) throws(ScenarioError) -> Coordinate {
        let parts = text.split(separator: ",").map { $0.drop { $0 == " " } }
        guard parts.count == 2, let latitude = Double(parts[0]),
            let longitude = Double(parts[1]),
            let point = Coordinate(latitude: latitude, longitude: longitude)
        else { throw .pointUnreadable(text) }
        return point
    }
}

/// Why a scenario is not understood.
package enum ScenarioError: Error, Hashable {
    case regionUnknown(String)
    /// By identifier.
    case regionAmbiguous(String, [String])
    /// A code that two numberings give to different regions.
    case regionNumberedTwice(String, NumberedTwice)
    case regionFormer(FormerRegion, on: CalendarDate)
    case standardUnknown(String)
    case pointUnreadable(String)
    case firmUnknown(String)
    case parkUnknown(String)

    /// What is wrong and what to do about it.
    package func sentence(in language: Language) -> String {
        let (english, vietnamese) = sentences
        return language == .vietnamese ? vietnamese : english
    }

    private var sentences: (String, String) {
        switch self {
        case .regionUnknown(let text):
            (
                "“\(text)” is no region that is known; write a name or a code, such as VN-HN",
                "Không nhận ra địa phương “\(text)”; hãy ghi tên hoặc mã, ví dụ VN-HN"
            )
        case .regionAmbiguous(let text, let ids):
            (
                "“\(text)” may be \(ids.joined(separator: " or ")); write which",
                "“\(text)” có thể là \(ids.joined(separator: " hoặc ")); hãy ghi rõ mã"
            )
        case .regionNumberedTwice(let text, let twice):
            (
                "“\(text)”: " + twice.sentence(in: .english),
                "“\(text)”: " + twice.sentence(in: .vietnamese)
            )
        case .regionFormer(let former, let vintage):
            (
                former.sentence(on: vintage, in: .english),
                former.sentence(on: vintage, in: .vietnamese)
            )
        case .standardUnknown(let text):
            (
                "“\(text)” is no standard that is known; write its name, such as ISO 9001",
                "Không nhận ra tiêu chuẩn “\(text)”; hãy ghi tên, ví dụ ISO 9001"
            )
        case .pointUnreadable(let text):
            (
                "“\(text)” is no point; give degrees of latitude and longitude: 21.17,106.05",
                "“\(text)” không phải tọa độ; hãy ghi vĩ độ và kinh độ: 21.17,106.05"
            )
        case .firmUnknown(let text):
            (
                "“\(text)” is no supplier of this network; give its id, or its id in a list",
                "“\(text)” không phải nhà cung cấp của mạng lưới này; hãy ghi mã, hoặc mã trong "
                    + "danh sách gốc"
            )
        case .parkUnknown(let text):
            (
                "no site's address names an industrial park “\(text)”; write the name as addresses "
                    + "do, such as Quế Võ, or give a point (flood)",
                "không địa chỉ cơ sở nào nêu khu công nghiệp “\(text)”; hãy ghi tên như trong địa "
                    + "chỉ, ví dụ Quế Võ, hoặc nêu tọa độ (flood)"
            )
        }
    }
}

/// Understands scenarios in the words of a catalogue and the regions of a day: the same for the
/// command line and the API.
package struct ScenarioReader: Sendable {
    private let lexicon: Lexicon
    private let frame: RegionFrame

    package init(_ lexicon: Lexicon, _ frame: RegionFrame) {
        self.lexicon = lexicon
        self.frame = frame
    }

    /// - Parameters:
    ///   - firms: those that the words for firms stand for.
    ///   - suppliers: those that may lie in a park.
    /// - Complexity: O(regions) for a region, O(length) for a standard, O(sites) for a park.
    package func scenario(
        _ words: ScenarioWords, firms: Set<OrganisationID> = [], among suppliers: [Profile] = []
    ) throws(ScenarioError) -> Scenario {
        switch words {
        case .region(let text): .regionLost(try region(text))
        case .standard(let text): .ruleAsks(try standard(text))
        case .circle(let point, let kilometres):
            .sitesLost(around: point, kilometres: kilometres)
        case .firms: .firmsLeave(firms)
        case .park(let text): try park(text, suppliers)
        }
    }

    private func park(
        _ text: String, _ suppliers: [Profile]
    ) throws(ScenarioError) -> Scenario {
        let sites = ParkSites(text, among: suppliers, frame)
        guard !sites.lost.isEmpty || !sites.doubtful.isEmpty else { throw .parkUnknown(text) }
        return .parkLost(lost: sites.lost, doubtful: sites.doubtful)
    }

    private func region(_ text: String) throws(ScenarioError) -> ConceptID {
        var named = frame.region(named: text)
        if named == .unknown, let id = lexicon.region(named: text, country: nil) {
            named = frame.region(named: id.code)
        }
        switch named {
        case .region(let id): return id
        case .unknown: throw .regionUnknown(text)
        case .ambiguous(let ids): throw .regionAmbiguous(text, ids.map(\.code))
        case .numberedTwice(let twice): throw .regionNumberedTwice(text, twice)
        case .former(let former): throw .regionFormer(former, on: frame.vintage)
        }
    }

    private func standard(_ text: String) throws(ScenarioError) -> ConceptID {
        let own = ConceptID(text: text) ?? ConceptID(.standard, text.lowercased())
        if lexicon.catalogue.standards[own] != nil { return own }
        let spots = lexicon.spot(text, in: .certificates).spots
        guard let spotted = spots.first(where: { $0.concept.scheme == .standard }) else {
            throw .standardUnknown(text)
        }
        return spotted.concept
    }
}
