/// Tells where e-mail addresses say no more than the domain they are at: a firm's own domain is
/// compared by itself, and one datum has one voice.
///
/// `sales@hoaphat.vn` and `info@hoaphat.vn` are one domain twice. Addresses at a provider's domain,
/// and those at another one than the firm's pages, are compared.
///
/// Good as long as somebody holds the columns.
struct OwnMail: Sendable {
    private let mail: Int
    private let domain: Int
    /// Per e-mail address, what stands for its domain; 0 where that is a provider's.
    nonisolated(unsafe) private let domainsOfMail: UnsafePointer<UInt64>
    nonisolated(unsafe) private let domains: UnsafePointer<UInt64>

    /// Nil where a list has no addresses, or no domains.
    init?(_ records: RecordColumns) {
        guard let mail = records.plans.firstIndex(where: { $0.kind == .email }),
            let domain = records.plans.firstIndex(where: { $0.kind == .domain }),
            let domainsOfMail = records.columns[mail].domains
        else { return nil }
        self.mail = mail
        self.domain = domain
        self.domainsOfMail = UnsafePointer(domainsOfMail.start)
        domains = UnsafePointer(records.columns[domain].hashes.start)
    }

    /// Whether two records have one domain, and the address of either is at it.
    @inline(__always)
    func isSaid(_ one: Int, _ other: Int, _ codes: RecordCodes) -> Bool {
        let code = codes[one, domain]
        guard code != 0, code == codes[other, domain] else { return false }
        return domainsOfMail[codes[one, mail]] == domains[code]
            || domainsOfMail[codes[other, mail]] == domains[code]
    }
}
