package import Records
package import Store

/// Makes codes on paper by which a firm takes its profile in hand.
package struct PrintCodes: Sendable {
    /// Own choice: from the invitations to a fair until after it.
    package static let daysAssumed = 90
    package static let daysMax = 730
    private static let dayMilliseconds: Int64 = 86_400_000
    /// 35 bits find the code and 45 more prove it: no guess in a lifetime at the pace that is let
    /// pass (`AttemptLimits`), and four groups of four letters to type.
    private static let idLength = 7
    private static let codeLength = 16

    private let store: any RecordStore & AccessStore

    package init(store: any RecordStore & AccessStore) { self.store = store }

    package struct Printed: Sendable {
        package let supplier: OrganisationID
        /// `7K3M-9Q2A-4B1C-P0XD`.
        package let text: String
        package let endsMilliseconds: Int64
    }

    /// A code for each of some suppliers; those made before stay good.
    ///
    /// - Throws: `PeopleRefusal.overtaken`, `StoreError`.
    package func print(
        _ suppliers: [OrganisationID], days: Int, stamp: Stamp
    ) async throws -> [Printed] {
        let end = stamp.milliseconds + Int64(days) * Self.dayMilliseconds
        var (printed, edits): ([Printed], [DocumentEdit]) = ([], [])
        for supplier in suppliers {
            let plain = SecretText.random(Self.codeLength)
            let code = ClaimCode(
                id: String(plain.prefix(Self.idLength)), digest: SecretText.digest(of: plain),
                supplier: supplier.text, endsMilliseconds: end)
            edits.append(.save(code, over: nil))
            printed.append(
                Printed(supplier: supplier, text: Self.grouped(plain), endsMilliseconds: end))
        }
        guard try await store.write(edits, stamp: stamp) else { throw PeopleRefusal.overtaken }
        return printed
    }

    private static func grouped(_ plain: String) -> String {
        stride(from: 0, to: codeLength, by: 4).map { start in
            plain.dropFirst(start).prefix(4).uppercased()
        }.joined(separator: "-")
    }

    /// The code that somebody typed: letters that look alike are one, hyphens do not count.
    static func code(
        _ text: String, in store: any AccessStore, now: Int64
    ) async throws -> ClaimCode? {
        let alike: [Character: Character] = ["o": "0", "i": "1", "l": "1", "u": "v"]
        let plain = String(
            text.lowercased().filter { $0 != "-" && $0 != " " }.map { alike[$0] ?? $0 })
        guard plain.utf8.count == codeLength,
            let code = try await store.document(ClaimCode.self, String(plain.prefix(idLength))),
            SecretText.proves(plain, code.digest), now < code.endsMilliseconds
        else { return nil }
        return code
    }
}
