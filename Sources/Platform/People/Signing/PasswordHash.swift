import Crypto
import CryptoExtras
import Foundation

/// A password as it is kept: `scrypt$15$8$3$salt$hash`, salt and hash in base 64.
///
/// - Source: RFC 7914; parameters by OWASP, Password Storage Cheat Sheet (2026): one of its five
///   sets of equal strength, the one that takes 32 MiB, so that a small machine bears several.
struct PasswordHash {
    /// What a hash costs: memory is 128 · 2^logRounds · blockSize bytes, time that times
    /// parallelism.
    struct Cost: Hashable, Sendable {
        let logRounds: Int
        let blockSize: Int
        let parallelism: Int

        static let standard = Cost(logRounds: 15, blockSize: 8, parallelism: 3)

        /// Greater ones were not written by us, and would take the machine's memory.
        var isBearable: Bool {
            (1...20).contains(logRounds) && (1...32).contains(blockSize)
                && (1...16).contains(parallelism)
        }
    }

    /// - Source: RFC 8018, section 4.1: at least 64 bits; NIST SP 800-132: at least 128.
    private static let saltBytes = 16
    private static let hashBytes = 32

    private let cost: Cost
    private let salt: [UInt8]
    private let hash: [UInt8]

    /// Hashes a password under a salt of its own.
    ///
    /// - Complexity: a tenth of a second and 32 MiB at the standard cost.
    init(_ password: String, cost: Cost = .standard) {
        salt = Self.random(Self.saltBytes)
        self.cost = cost
        hash = Self.hash(password, salt, cost)
    }

    /// The hash of a password that nobody has: to judge one by it takes as long as by another.
    ///
    /// - Complexity: O(1); nothing is hashed.
    init(ofNobody cost: Cost) {
        (salt, hash) = (Self.random(Self.saltBytes), Self.random(Self.hashBytes))
        self.cost = cost
    }

    private static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// Reads one as it is kept; nil where it is none.
    init?(_ text: String) {
        let parts = text.split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]),
            let block = Int(parts[2]), let lanes = Int(parts[3]),
            let salt = Data(base64Encoded: parts[4]), let hash = Data(base64Encoded: parts[5])
        else { return nil }
        cost = Cost(logRounds: rounds, blockSize: block, parallelism: lanes)
        guard cost.isBearable, hash.count == Self.hashBytes else { return nil }
        (self.salt, self.hash) = (Array(salt), Array(hash))
    }

    var text: String {
        [
            "scrypt", "\(cost.logRounds)", "\(cost.blockSize)", "\(cost.parallelism)",
            Data(salt).base64EncodedString(), Data(hash).base64EncodedString(),
        ].joined(separator: "$")
    }

    /// Whether a password is the one; a wrong one takes as long.
    func isOf(_ password: String) -> Bool {
        SecretText.isSame(Self.hash(password, salt, cost), hash)
    }

    /// Whether it was made at another cost than is asked for now.
    func isWeaker(than cost: Cost) -> Bool { self.cost != cost }

    private static func hash(_ password: String, _ salt: [UInt8], _ cost: Cost) -> [UInt8] {
        // The same password on two keyboards is one password (RFC 8265).
        let bytes = Array(password.precomposedStringWithCanonicalMapping.utf8)
        do {
            let key = try KDF.Scrypt.deriveKey(
                from: bytes, salt: salt, outputByteCount: hashBytes, rounds: 1 << cost.logRounds,
                blockSize: cost.blockSize, parallelism: cost.parallelism)
            return key.withUnsafeBytes { Array($0) }
        } catch {
            preconditionFailure("scrypt takes a bearable cost where there is memory: \(error)")
        }
    }
}
