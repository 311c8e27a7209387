import Records

/// What a catalogue says of itself. None of it stands in rows: a new edition with the same lines
/// changes no record.
package struct UBLHeader: Hashable, Sendable {
    package internal(set) var id: String?
    package internal(set) var version: String?
    package internal(set) var name: String?
    package internal(set) var issueDate: String?
    /// `Add`, `Replace`, `Update` or `Delete`; Replace where it says nothing.
    package internal(set) var action: String?
    package internal(set) var profile: String?
    package internal(set) var customization: String?
    package internal(set) var contracts: [String] = []
    private(set) var validity = UBLPeriod(start: nil, end: nil)

    init() {}

    /// - Source: OpenPEPPOL/poacc-upgrade-3, `structure/codelist/ActionCode_header.xml`.
    package var scope: CatalogueScope {
        if Self.isDeletion(action) { return .withdrawal }
        return action?.lowercased() == "update" ? .changes : .whole
    }

    static func isDeletion(_ action: String?) -> Bool { action?.lowercased() == "delete" }

    /// Whether a code only says how a line is sent: the store finds out whether it is new.
    static func isSending(_ action: String?) -> Bool {
        ["add", "update", "replace"].contains(action?.lowercased() ?? "")
    }

    mutating func read(_ element: XMLElement) {
        switch element.name {
        case "ID": id = element.take()
        case "VersionID": version = element.take()
        case "Name": name = element.take()
        case "IssueDate": issueDate = element.take()
        case "ActionCode": action = element.take()
        case "ProfileID": profile = element.take()
        case "CustomizationID": customization = element.take()
        case "UBLVersionID": _ = element.take()
        case "ReferencedContract": contracts += element.texts("ID")
        case "ValidityPeriod": validity = UBLPeriod(element)
        default: break
        }
    }
}
