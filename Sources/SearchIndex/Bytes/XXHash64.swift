/// The 64-bit hash by which damage to a snapshot is seen and words are looked up.
///
/// Not a defence against forgery: whoever can write the file can write its checksums.
///
///     XXHash64.hash("abc".utf8 bytes)   // 0x44BC2CF5AD770999
///
/// - Complexity: O(*n*), 32 bytes a step.
/// - Source: Collet, "xxHash fast digest algorithm", specification 0.1.1, XXH64 with seed 0.
struct XXHash64 {
    private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
    private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5
    private static let stripe = 32

    private var first = prime1 &+ prime2
    private var second = prime2
    private var third: UInt64 = 0
    private var fourth: UInt64 = 0 &- prime1
    private var count = 0

    static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var state = XXHash64()
        let whole = bytes.count / stripe * stripe
        state.add(stripes: UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
        return state.finish(UnsafeRawBufferPointer(rebasing: bytes[whole...]))
    }

    /// Takes in a part of the input that is not its end.
    ///
    /// - Precondition: `bytes.count` is a multiple of 32.
    mutating func add(stripes bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count % Self.stripe == 0, "parts before the last are whole stripes")
        guard let start = bytes.baseAddress else { return }
        var (a, b, c, d) = (first, second, third, fourth)
        var offset = 0
        while offset < bytes.count {
            a = Self.round(a, Self.word(start, offset))
            b = Self.round(b, Self.word(start, offset + 8))
            c = Self.round(c, Self.word(start, offset + 16))
            d = Self.round(d, Self.word(start, offset + 24))
            offset += Self.stripe
        }
        (first, second, third, fourth) = (a, b, c, d)
        count += bytes.count
    }

    /// The hash of all that was taken in, followed by `rest`.
    consuming func finish(_ rest: UnsafeRawBufferPointer) -> UInt64 {
        let whole = rest.count / Self.stripe * Self.stripe
        add(stripes: UnsafeRawBufferPointer(rebasing: rest[..<whole]))
        var hash = Self.prime5
        if count > 0 {
            hash = Self.rotate(first, 1) &+ Self.rotate(second, 7)
            hash = hash &+ Self.rotate(third, 12) &+ Self.rotate(fourth, 18)
            for lane in [first, second, third, fourth] {
                hash = (hash ^ Self.round(0, lane)) &* Self.prime1 &+ Self.prime4
            }
        }
        hash &+= UInt64(count + rest.count - whole)
        return Self.avalanche(
            Self.tail(hash, UnsafeRawBufferPointer(rebasing: rest[whole...])))
    }

    private static func tail(_ start: UInt64, _ bytes: UnsafeRawBufferPointer) -> UInt64 {
        guard let base = bytes.baseAddress else { return start }
        var hash = start
        var offset = 0
        while offset + 8 <= bytes.count {
            hash = rotate(hash ^ round(0, word(base, offset)), 27) &* prime1 &+ prime4
            offset += 8
        }
        if offset + 4 <= bytes.count {
            let half = UInt64(base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
            hash = rotate(hash ^ (half &* prime1), 23) &* prime2 &+ prime3
            offset += 4
        }
        while offset < bytes.count {
            hash = rotate(hash ^ (UInt64(bytes[offset]) &* prime5), 11) &* prime1
            offset += 1
        }
        return hash
    }

    private static func avalanche(_ value: UInt64) -> UInt64 {
        var hash = value
        hash = (hash ^ (hash >> 33)) &* prime2
        hash = (hash ^ (hash >> 29)) &* prime3
        return hash ^ (hash >> 32)
    }

    @inline(__always)
    private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
        rotate(lane &+ input &* prime2, 31) &* prime1
    }

    @inline(__always)
    private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
        value &<< bits | value &>> (64 &- bits)
    }

    @inline(__always)
    private static func word(_ start: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
}
