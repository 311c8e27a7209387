import Representations

/// Things of which several answers speak: the document describes each once, by name.
enum SchemaPart: String, CaseIterable {
    case organisation = "Organisation"
    case supplier = "Supplier"
    case supplierReference = "SupplierReference"
    case firmRecords = "FirmRecords"
    case need = "Need"
    case requirement = "Requirement"
    case match = "Match"
    case blindMatch = "BlindMatch"
    case opportunity = "Opportunity"
    case combination = "Combination"
    case judgement = "Judgement"
    case gapReport = "GapReport"
    case source = "Source"
    case sync = "Sync"
    case quarantinedRow = "QuarantinedRow"
    case webhook = "Webhook"
    case delivery = "Delivery"
    case evidence = "EvidenceFile"
    case key = "Key"
    case person = "Person"
    case grant = "Grant"
    case view = "View"
    case party = "Party"
    case resolutionRun = "ResolutionRun"
    case pair = "PairToReview"
    case network = "Network"
    case figureNote = "FigureNote"
    case regionalFigure = "RegionalFigure"
    case coverageGap = "CoverageGap"
    case structureLine = "StructureLine"
    case networkChange = "NetworkChange"

    /// Where an answer speaks of it.
    var schema: JSONValue { ["$ref": .text("#/components/schemas/" + rawValue)] }

    /// What it is.
    var described: JSONValue {
        switch self {
        case .organisation: Schema.organisation
        case .supplier: Schema.supplier
        case .supplierReference: Schema.supplierReference
        case .firmRecords: Schema.firmRecords
        case .need: Schema.need
        case .requirement: Schema.requirement
        case .match: Schema.match
        case .blindMatch: Schema.blindMatch
        case .opportunity: Schema.opportunity
        case .combination: Schema.combination
        case .judgement: Schema.judgement
        case .gapReport: Schema.gapReport
        case .source: Schema.source
        case .sync: Schema.sync
        case .quarantinedRow: Schema.quarantinedRow
        case .webhook: Schema.webhook
        case .delivery: Schema.delivery
        case .evidence: Schema.evidence
        case .key: Schema.key
        case .person: Schema.person
        case .grant: Schema.grant
        case .view: Schema.view
        case .party: Schema.party
        case .resolutionRun: Schema.resolutionRun
        case .pair: Schema.pair
        case .network, .figureNote, .regionalFigure, .coverageGap, .structureLine,
            .networkChange:
            ofNetwork
        }
    }

    private var ofNetwork: JSONValue {
        switch self {
        case .network: Schema.network
        case .figureNote: Schema.figureNote
        case .regionalFigure: Schema.regionalFigure
        case .coverageGap: Schema.coverageGap
        case .structureLine: Schema.structureLine
        default: Schema.networkChange
        }
    }

    /// All by name.
    static var all: [String: JSONValue] {
        Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.described) })
    }
}
