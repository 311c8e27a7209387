package import Store

/// One sentence of the contract of `RecordStore`, as a check that any empty store can be put to.
package struct StoreClaim: Sendable, CustomStringConvertible {
    package let name: String
    private let check: @Sendable (StoreTrial) async throws -> Void

    init(_ name: String, _ check: @escaping @Sendable (StoreTrial) async throws -> Void) {
        self.name = name
        self.check = check
    }

    package var description: String { name }

    /// - Parameter store: a fresh one.
    /// - Throws: `StoreBreach` when the store does not keep to the claim.
    package func check(on store: any RecordStore) async throws {
        try await check(StoreTrial(store))
    }
}

/// What a store answered against what it ought to have answered.
package struct StoreBreach: Error, CustomStringConvertible {
    package let what: String
    package let found: String
    package let expected: String
    package let place: String

    package var description: String {
        "\(place): found \(found), expected \(expected)" + (what.isEmpty ? "" : " (\(what))")
    }
}

/// Demands that two values are written alike, byte for byte.
///
/// Swift's `==` takes "é" in one scalar or in two for the same, which a store must not.
package func demand<Value>(
    _ found: Value, is expected: Value, _ what: @autoclosure () -> String = "",
    file: String = #fileID, line: Int = #line
) throws(StoreBreach) {
    if let found = found as? [ByteText], found == expected as? [ByteText] { return }
    let written = (String(reflecting: found), String(reflecting: expected))
    guard ByteText(written.0) != ByteText(written.1) else { return }
    let same = zip(written.0.utf8, written.1.utf8).prefix { $0 == $1 }.count
    throw StoreBreach(
        what: what(), found: excerpt(written.0, around: same),
        expected: excerpt(written.1, around: same), place: "\(file):\(line)")
}

/// Demands that a store refuses something for a reason.
package func demand(
    refusal expected: StoreError, file: String = #fileID, line: Int = #line,
    _ body: () async throws -> Void
) async throws(StoreBreach) {
    do {
        try await body()
    } catch {
        return try demand(
            String(reflecting: error), is: String(reflecting: expected), file: file, line: line)
    }
    throw StoreBreach(
        what: "", found: "no refusal", expected: "\(expected)", place: "\(file):\(line)")
}

/// What stands around the byte at which two texts part, in ASCII.
private func excerpt(_ text: String, around byte: Int) -> String {
    let shown = text.utf8.dropFirst(max(0, byte - 160)).prefix(400)
    return String(decoding: shown, as: UTF8.self).unicodeScalars
        .map { $0.escaped(asASCII: true) }.joined()
}
