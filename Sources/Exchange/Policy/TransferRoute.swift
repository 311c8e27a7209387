/// Through what a request goes on its way.
package struct TransferRoute: Sendable {
    /// Looks up a name before the system's resolver is asked; nil leaves it to the resolver.
    package typealias FixedAddresses = @Sendable (_ host: String, _ port: Int) -> [IPAddress]?

    /// `http://proxy.example:3128`; nil is a direct connection, whatever the environment says.
    ///
    /// The operator has chosen the proxy, so its own address may be private. The proxy, not we,
    /// then connects to the host: only hosts that are spelt as an address, or by a name that is
    /// none on the internet, can be checked here.
    package var proxy: String?
    /// Who asks the proxy.
    package var proxyLogin: (user: String, password: CredentialReference)?
    /// A file of certificates that are trusted instead of the system's.
    package var authoritiesPath: String?
    /// For names that mean something else inside a network than outside (split horizon).
    ///
    /// What it gives is checked like any other address, and a connection made with it is not
    /// shared with other requests.
    package var fixedAddresses: FixedAddresses?

    package init() {}
}
