/// What a list lists.
package enum RecordKind: String, Sendable, CaseIterable, Codable {
    case supplier, need
}
