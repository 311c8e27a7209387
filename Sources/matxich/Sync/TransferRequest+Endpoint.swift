import Exchange
import Records

extension TransferRequest {
    /// What an endpoint's first page is asked for with.
    ///
    /// - Parameter state: what the last sync left; nil = everything is to be read.
    init(_ endpoint: Endpoint, knowing state: SyncState?) {
        self.init(endpoint.address.text)
        accept = Self.accept(endpoint.reading.format)
        robots = endpoint.reading.format == .html ? .always : .ofPages
        if let state, endpoint.pulling.paging == .none {
            known = Validators(etag: state.entityTag, lastModified: state.lastModified)
        }
        let access = endpoint.access
        if access.allowsPrivate { permissions.insert(.privateAddresses) }
        policy.route.proxy = access.proxy?.text
        policy.route.proxyLogin = access.proxyLogin.map { login in
            (login.user, CredentialReference(login.password))
        }
        policy.route.authoritiesPath = access.caFile
        if let rate = endpoint.pulling.requestsPerSecond {
            policy.pace.intervalMin = .seconds(1 / rate)
        }
        if let max = endpoint.limits.wireBytesMax { policy.limits.wireBytesMax = Int(max) }
        if let max = endpoint.limits.decodedBytesMax { policy.limits.decodedBytesMax = Int(max) }
        identify(as: access.credential)
    }

    private mutating func identify(as stated: EndpointCredential?) {
        switch stated {
        case nil: break
        case .bearer(let token): credential = .bearer(CredentialReference(token))
        case .apiKey(let header, let key):
            credential = .apiKey(header: header.text, CredentialReference(key))
        case .basic(let user, let password):
            credential = .basic(user: user, password: CredentialReference(password))
        case .oauth2(let client):
            credential = .oauth2(
                OAuth2Client(
                    tokenAddress: client.tokenAddress.text, id: client.clientID,
                    secret: CredentialReference(client.clientSecret), scope: client.scope))
        case .clientCertificate(let file, let key, let keyPassword):
            guard case .file(let path) = file.place, case .file(let keyPath) = key.place else {
                preconditionFailure("an endpoint's certificate and key are files")
            }
            certificate = ClientCertificate(
                path: path, keyPath: keyPath, keyPassword: keyPassword.map(CredentialReference.init)
            )
        }
    }

    /// What is asked for, with all else as a last resort: many servers know no media type but the
    /// one that their files' endings tell them.
    private static func accept(_ format: ExchangeFormat) -> String {
        let types =
            switch format {
            case .csv: "text/csv"
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            case .json, .ocds, .openSupplyHub, .matxich: "application/json"
            case .jsonLines: "application/jsonl, application/x-ndjson"
            case .jsonLD: "application/ld+json, application/json"
            case .html: "text/html, application/xhtml+xml"
            case .ubl, .bmecat, .oaiPMH: "application/xml, text/xml"
            }
        return types + ", */*;q=0.5"
    }
}

extension CredentialReference {
    init(_ reference: SecretReference) {
        self =
            switch reference.place {
            case .variable(let name): .environment(name)
            case .file(let path): .file(path)
            }
    }
}
