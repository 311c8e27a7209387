import Crypto
import Foundation
package import Store

/// Signs what webhooks are told.
///
/// - Source: Standard Webhooks 1.0.
package enum HookSignature {
    package static let secretPrefix = "whsec_"
    /// The standard asks for 24 to 64.
    package static let secretBytes = 32

    /// The value of `webhook-signature`: one signature for each secret that counts, so that a
    /// receiver that has the former one still, or the new one already, finds its own.
    ///
    /// - Parameters:
    ///   - seconds: since 1970, as `webhook-timestamp` has them.
    ///   - now: milliseconds since 1970.
    package static func header(
        id: String, seconds: Int64, body: String, _ secrets: [Webhook.Secret], now: Int64
    ) -> String {
        secrets.filter { $0.endsMilliseconds.map { now < $0 } ?? true }
            .map { "v1," + signature(id: id, seconds: seconds, body: body, $0.bytes) }
            .joined(separator: " ")
    }

    static func signature(id: String, seconds: Int64, body: String, _ secret: [UInt8]) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(id).\(seconds).\(body)".utf8), using: SymmetricKey(data: secret))
        return Data(code).base64EncodedString()
    }

    /// What the receiver is told once.
    package static func text(of secret: Webhook.Secret) -> String {
        secretPrefix + Data(secret.bytes).base64EncodedString()
    }

    package static func newSecret() -> Webhook.Secret {
        var generator = SystemRandomNumberGenerator()
        return Webhook.Secret(
            bytes: (0..<secretBytes).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        )
    }
}

/// When a message that was not taken is sent again.
package enum HookSchedule {
    /// After each failure, in seconds.
    ///
    /// - Source: Standard Webhooks 1.0, "Deliverability"; the first is sent at once.
    static let pauses: [Int64] = [
        5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400,
    ]
    /// A pause is longer by up to this share, so that messages that failed together part.
    static let jitter = 0.2
    /// No receiver puts us off for longer.
    static let putOffMax: Int64 = 86_400

    /// - Parameters:
    ///   - attempts: how often it was sent.
    ///   - retryAfter: the seconds the receiver asks for.
    ///   - chance: in 0 ..< 1, from the caller's source of chance.
    /// - Returns: milliseconds; nil = it is given up.
    package static func pause(
        after attempts: Int, retryAfter: Int?, chance: Double
    ) -> Int64? {
        guard attempts >= 1, attempts <= pauses.count else { return nil }
        let asked = min(Int64(max(0, retryAfter ?? 0)), putOffMax)
        let seconds = max(pauses[attempts - 1], asked)
        return seconds * 1_000 + Int64(Double(seconds) * 1_000 * jitter * chance)
    }
}
