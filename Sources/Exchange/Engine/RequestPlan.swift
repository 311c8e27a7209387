/// One request, ready to be sent: nothing in it is looked up or decided any more.
struct RequestPlan: Sendable {
    var address: WebAddress
    var fields: [HeaderField]
    /// What a POST sends; nil for a GET.
    var form: [UInt8]?
    /// The value of the `Authorization` or API key header, apart from the others.
    var authorisation: (name: String, value: Secret)?
    var certificate: (files: ClientCertificate, password: Secret?)?
    var permissions: TransferPermissions
    var limits: TransferLimits
    var connectLimit: Duration
    var proxy: (address: WebOrigin, login: (user: String, password: Secret)?)?
    var authoritiesPath: String?
    /// What the host's name means to this request, whatever the resolver says.
    var fixedAddresses: [IPAddress]?
    var userAgent: String

    /// The lines libcurl is to send beside its own.
    var lines: [String] {
        // A POST of a few bytes needs no permission first.
        let expect = form == nil ? [] : ["Expect:"]
        let secret = authorisation.map { ["\($0.name): \($0.value.reveal())"] } ?? []
        return fields.map(Self.line) + secret + expect
    }

    /// libcurl sends an empty header only when it is written with a semicolon.
    private static func line(_ field: HeaderField) -> String {
        field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)"
    }
}
