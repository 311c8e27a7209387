/// Why an endpoint cannot be stated so.
///
/// No case carries an address, a reference or any other text a secret may have slipped into.
package enum EndpointError: Error, Hashable {
    case addressMalformed(AddressPart)
    /// A name and password before the host (nil) or a parameter of this name: addresses are
    /// stored and shown.
    case secretInAddress(parameter: String?)
    /// Neither `env:NAME` nor `file:/PATH`: possibly the secret itself.
    case notAReference(SecretUse)
    /// A certificate or its key that is to come from an environment variable.
    case notAFile(SecretUse)
    case headerMalformed
    /// A login for a proxy that is not stated.
    case proxyMissing
    /// A user or client that is empty, has control characters or, before a password, a colon.
    case nameMalformed
    case tooLong(Text, bytesMax: Int)
    case pathNotAbsolute(Text)
    /// A record path or a way of paging that the format does not have.
    case unfit(Text, format: ExchangeFormat)
    case emptyParameter
    case intervalOutOfRange(seconds: Int)
    case rateOutOfRange(requestsPerSecond: Double)
    case limitNotPositive
    case percentOutOfRange(Int)

    package enum AddressPart: String, Sendable {
        case character, scheme, host, port, fragment
    }

    /// What a reference is for.
    package enum SecretUse: String, Sendable {
        case token, apiKey, password, clientSecret, certificate, privateKey, keyPassword
        case proxyPassword
    }

    package enum Text: String, Sendable {
        case address, recordPath, fieldMap, paging, name, scope, caFile, licence, contact
    }
}
