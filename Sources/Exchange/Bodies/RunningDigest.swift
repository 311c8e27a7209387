import Crypto

/// The SHA-256 of bytes that come one after another, and their number.
struct RunningDigest {
    private(set) var count = 0
    private var hash = SHA256()

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        count += bytes.count
        hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    }

    var value: [UInt8] { Array(hash.finalize()) }
}
