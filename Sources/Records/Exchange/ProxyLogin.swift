/// A user and a password that a proxy asks for.
package struct ProxyLogin: Hashable, Sendable, Codable {
    package let user: String
    package let password: SecretReference

    package init(user: String, password: SecretReference) {
        self.user = user
        self.password = password
    }

    func check() throws(EndpointError) {
        try EndpointCredential.basic(user: user, password: password).check()
    }
}
