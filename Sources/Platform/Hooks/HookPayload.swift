import Foundation
import Store

/// What a webhook is told of a change: that there is one, and where to read it as far as one may.
///
/// - Source: Standard Webhooks 1.0, "Payload structure": type, timestamp, data.
enum HookPayload {
    private struct Message: Encodable {
        struct Content: Encodable {
            let id: String
            let sequence: Int64
        }

        let type: String
        let timestamp: String
        let data: Content
    }

    static func text(of change: Change) -> String {
        let time = Date(timeIntervalSince1970: Double(change.stamp.milliseconds) / 1_000)
        let message = Message(
            type: "\(change.entity.rawValue).\(change.kind.rawValue)",
            timestamp: time.formatted(.iso8601),
            data: .init(id: change.id, sequence: change.sequence))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(message) else {
            preconditionFailure("texts and numbers are JSON")
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
