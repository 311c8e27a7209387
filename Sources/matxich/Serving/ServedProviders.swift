import Exchange
import OpenID

/// Asks providers through Exchange, whose limits hold.
struct ServedProviders: ProviderTransport {
    /// Own choices: somebody waits in front of a browser.
    private static let connectSeconds = 5
    private static let wholeSeconds = 15

    let transfers: Transfers

    func document(
        at address: String, of provider: Provider, bytesMax: Int
    ) async throws(ProviderFault) -> [UInt8] {
        var request = Self.request(address, of: provider)
        request.accept = "application/json"
        do throws(TransferError) {
            return try await transfers.document(request, atMost: bytesMax)
        } catch { throw Self.fault(error) }
    }

    func redeem(
        _ order: CodeOrder, of provider: Provider, bytesMax: Int
    ) async throws(ProviderFault) -> [UInt8] {
        let grant = CodeGrant(
            tokenAddress: order.address, client: provider.client,
            secret: provider.secret.flatMap { CredentialReference($0) }, asBasic: order.asBasic,
            code: order.code, redirect: order.redirect, verifier: order.verifier)
        do throws(TransferError) {
            return try await transfers.redeem(
                grant, like: Self.request(order.address, of: provider), atMost: bytesMax)
        } catch {
            // What it says of a code that it does not take, or of us (RFC 6749, section 5.2).
            if case .status(_, 400...401, _) = error { throw .codeRefused }
            throw Self.fault(error)
        }
    }

    private static func request(_ address: String, of provider: Provider) -> TransferRequest {
        var request = TransferRequest(address)
        request.policy.times.connect = .seconds(connectSeconds)
        request.policy.times.head = .seconds(wholeSeconds)
        request.policy.times.total = .seconds(wholeSeconds)
        request.policy.times.turn = .seconds(wholeSeconds)
        request.policy.retry.attemptsMax = 1
        // What is asked for lies where the provider said it does.
        request.policy.limits.redirectsMax = 0
        if provider.isLoopback {
            request.permissions = [.privateAddresses, .clearTextCredentials]
        } else if provider.isPrivate {
            request.permissions = .privateAddresses
        }
        return request
    }

    private static func fault(_ error: TransferError) -> ProviderFault {
        switch error {
        case .timedOut: .slow
        case .limitExceeded: .answerTooLarge
        case .status(_, let status, _): .status(status)
        case .redirectRefused: .status(302)
        case .credentialMissing, .credentialExposed, .credentialUnusable,
            .credentialInClearText:
            .secretUnusable
        case .malformedAnswer, .codingUnsupported, .codingDamaged: .answerUnusable
        case .givenUp(_, let last): fault(last)
        default: .unreachable
        }
    }
}
