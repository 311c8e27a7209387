extension Hop {
    /// Headers that the engine writes by itself, or that would change how an answer is framed.
    private static let ownNames: Set<String> = [
        "accept", "accept-encoding", "authorization", "connection", "content-length",
        "cookie", "expect", "host", "if-match", "if-modified-since", "if-none-match", "if-range",
        "if-unmodified-since", "proxy-authorization", "range", "te", "trailer",
        "transfer-encoding", "upgrade", "user-agent",
    ]

    /// The request as it will be sent, with its secrets looked up.
    ///
    /// - Throws: What forbids to send it.
    func plan(by transfers: Transfers, _ stop: Cancellation) throws(TransferError) -> RequestPlan {
        try checkHost()
        try checkClearText()
        let policy = request.policy
        let fixed = policy.route.fixedAddresses?(address.host, address.origin.port) ?? []
        return RequestPlan(
            address: address, fields: try fields(), form: request.form,
            authorisation: try authorisation(by: transfers, stop),
            certificate: try certificate(in: transfers.surroundings),
            permissions: request.permissions, limits: policy.limits,
            connectLimit: policy.times.connect, proxy: try proxy(in: transfers.surroundings),
            authoritiesPath: policy.route.authoritiesPath,
            fixedAddresses: fixed.isEmpty ? nil : fixed, userAgent: transfers.userAgent)
    }

    /// A host that is spelt as an address is checked before anything is sent, also to a proxy. A
    /// proxy looks up names where it stands, so it is not asked for those of its own network.
    private func checkHost() throws(TransferError) {
        guard let literal = address.origin.literal else {
            let isRisk = request.policy.route.proxy != nil && InnerName.isOne(address.host)
            guard !isRisk || request.permissions.contains(.privateAddresses) else {
                throw .nameRefused(host: address.host)
            }
            return
        }
        let kind = literal.kind
        guard kind.isAdmitted(to: request.permissions) else {
            throw .addressRefused(host: address.host, address: literal, kind)
        }
    }

    private func checkClearText() throws(TransferError) {
        guard request.credential != nil || request.proof != nil, !address.isSecure,
            !request.permissions.contains(.clearTextCredentials)
        else { return }
        throw .credentialInClearText(host: address.host)
    }

    private func authorisation(
        by transfers: Transfers, _ stop: Cancellation
    ) throws(TransferError) -> (name: String, value: Secret)? {
        if let proof = request.proof { return ("Authorization", proof) }
        return try request.credential?.authorisation(for: request, by: transfers, stop)
    }

    private func fields() throws(TransferError) -> [HeaderField] {
        for field in request.headers where Self.ownNames.contains(field.name) {
            throw .headerRefused(name: field.name)
        }
        let conditions = point?.fields ?? request.known.conditions
        let fields =
            [HeaderField("Accept", request.accept), ContentCoding.accepted] + conditions
            + request.headers
        if let wrong = fields.first(where: { !$0.isWellFormed }) {
            throw .headerRefused(name: wrong.name)
        }
        return fields
    }

    private func certificate(
        in surroundings: TransferSurroundings
    ) throws(TransferError) -> (files: ClientCertificate, password: Secret?)? {
        guard let certificate = request.certificate else { return nil }
        let key = CredentialReference.file(certificate.keyPath)
        try key.checkFile(certificate.keyPath)
        return (certificate, try certificate.keyPassword?.secret(in: surroundings))
    }

    private func proxy(
        in surroundings: TransferSurroundings
    ) throws(TransferError) -> (address: WebOrigin, login: (user: String, password: Secret)?)? {
        let route = request.policy.route
        guard let proxy = route.proxy else { return nil }
        let origin = try WebAddress(proxy).origin
        guard let login = route.proxyLogin else { return (origin, nil) }
        return (origin, (login.user, try login.password.secret(in: surroundings)))
    }
}
