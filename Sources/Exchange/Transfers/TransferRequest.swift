/// What to fetch, as whom and how.
package struct TransferRequest: Sendable {
    /// An address of http or https, without user and password.
    package var url: String
    /// The media types to ask for.
    package var accept = "*/*"
    /// Further headers. They may identify us, so they go to the address's own scheme, host and
    /// port only, not along with a redirect to another.
    package var headers: [HeaderField] = []
    /// What is known already: if it is still so, the answer is 304 without a body.
    package var known = Validators()
    package var credential: Credential?
    package var certificate: ClientCertificate?
    package var permissions: TransferPermissions = []
    package var policy = TransferPolicy()
    /// Where `robots.txt` has a say.
    package var robots = RobotsRespect.none
    /// The body of a POST; nil for a GET. Token endpoints and webhooks need it,
    /// partners' catalogues do not. It is sent once, and not along with a redirect.
    package var form: [UInt8]?
    /// Who asks a token endpoint, as `Authorization` has it.
    var proof: Secret?

    package init(_ url: String) { self.url = url }

    /// The request for another page of the same catalogue.
    ///
    /// Nothing is known of that page. Where it lies at another scheme, host or port than this
    /// request's, or where another named it, the credential, the certificate and the headers stay
    /// behind; the requests made of the result lack them too, even for a page of the first origin.
    ///
    /// - Parameters:
    ///   - reference: An address, or one relative to the page's.
    ///   - page: Where the page that names it lay, after all redirects; nil = where this request
    ///     leads.
    /// - Throws: What is wrong with the address; `redirectRefused` from https to http.
    package func following(
        _ reference: String, on page: WebAddress? = nil
    ) throws(TransferError) -> TransferRequest {
        let own = try WebAddress(url)
        let here = page ?? own
        let there = try here.resolving(reference)
        if here.isSecure, !there.isSecure {
            throw .redirectRefused(host: here.host, why: .downgrade)
        }
        var next = self
        next.url = there.text
        next.known = Validators()
        if there.origin != own.origin || here.origin != own.origin { next.forgetIdentity() }
        return next
    }

    /// Takes out whatever says who we are.
    mutating func forgetIdentity() {
        headers = []
        credential = nil
        proof = nil
        certificate = nil
    }
}
