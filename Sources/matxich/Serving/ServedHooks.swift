import Exchange
import Platform

/// Sends what webhooks are told through Exchange, whose rules keep it from private networks.
struct ServedHooks: HookSender {
    /// The standard asks for 15 to 30.
    private static let seconds = 20

    let transfers: Transfers
    /// Whether addresses of the operator's own network are told too.
    let allowsPrivate: Bool

    func send(_ body: String, headers: [String: String], to url: String) async -> HookReply {
        var request = TransferRequest(url)
        request.form = Array(body.utf8)
        request.headers = headers.sorted { $0.key < $1.key }.map { HeaderField($0.key, $0.value) }
        request.policy.times.total = .seconds(Self.seconds)
        request.policy.times.head = .seconds(Self.seconds)
        request.policy.times.connect = .seconds(Self.seconds)
        request.policy.retry.attemptsMax = 1
        if allowsPrivate { request.permissions = .privateAddresses }
        do throws(TransferError) {
            let transfer = try await transfers.open(request)
            return .status(transfer.head.status, retryAfter: nil)
        } catch {
            return Self.reply(error)
        }
    }

    private static func reply(_ error: TransferError) -> HookReply {
        switch error {
        case .status(_, let status, let seconds): .status(status, retryAfter: seconds)
        // What would be another address was not asked for.
        case .redirectRefused: .status(300, retryAfter: nil)
        case .givenUp(_, let last): reply(last)
        default: .fault(error.code)
        }
    }
}
