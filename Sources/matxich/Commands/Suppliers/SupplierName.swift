import Platform
import Records
import Store

/// Finds the supplier that a person means by an id or an external id.
enum SupplierName {
    /// The one supplier meant.
    ///
    /// - Throws: `Failure` when there is none, or more than one.
    static func resolve(
        _ text: String, in store: any RecordStore, _ lexicon: Lexicon
    ) async throws -> OrganisationID {
        let found = try await ReadProfiles(store: store, lexicon: lexicon)
            .organisations(named: text)
        return try only(
            found, of: text,
            several: say(
                en: "“\(text)” stands for several suppliers.",
                vi: "“\(text)” ứng với nhiều nhà cung cấp."))
    }

    /// The one found by what was typed.
    ///
    /// - Parameter several: what is said where there are more.
    static func only(
        _ found: some Collection<OrganisationID>, of text: String, several: String
    ) throws(Failure) -> OrganisationID {
        guard let first = found.first else { throw unknown(text) }
        guard found.count == 1 else {
            let ids = found.map(\.text).sorted().joined(separator: ", ")
            throw Failure(
                .usage, several,
                next: say(en: "Choose one: \(ids)", vi: "Hãy chọn một: \(ids)"))
        }
        return first
    }

    /// An organisation's identifier as typed.
    static func id(_ text: String) throws(Failure) -> OrganisationID {
        guard let id = OrganisationID(text) else {
            throw Failure(
                .usage,
                say(
                    en: "“\(text)” is no supplier id (mistyped? the last letter checks the rest).",
                    vi:
                        "“\(text)” không phải mã nhà cung cấp (gõ sai? ký tự cuối để kiểm tra)."
                ))
        }
        return id
    }

    /// Letters of a name that nobody knows, as far as they are repeated. Own choice.
    private static let shownMax = 80

    static func unknown(_ text: String) -> Failure {
        // Whoever pasted a whole letter need not read it again.
        let shown = text.count > shownMax ? text.prefix(shownMax) + "…" : text[...]
        return Failure(
            .noInput,
            say(en: "There is no supplier “\(shown)”.", vi: "Không có nhà cung cấp “\(shown)”."),
            next: Failure.see("supplier", "list"))
    }
}
