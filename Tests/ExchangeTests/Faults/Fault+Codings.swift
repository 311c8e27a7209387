import TestServers

@testable import Exchange

extension Fault {
    private static let packed = Packing.gzip(large)
    private static let bomb = Packing.gzip([UInt8](repeating: 0x20, count: 8 << 20))
    private static let gzip = "Content-Encoding: gzip"

    /// Packed bodies, whole and damaged.
    static let codings: [Fault] = [
        Fault("gzip", .bytes(large)) { _ in Reply.whole(packed, gzip) },
        Fault("gzip under its old name", .bytes(large)) { _ in
            Reply.whole(packed, "Content-Encoding: X-GZIP")
        },
        Fault("gzip of two members", .bytes(large + small)) { _ in
            Reply.whole(packed + Packing.gzip(small), gzip)
        },
        Fault("gzip, a byte at a time", .bytes(small)) { _ in
            let bytes = Packing.gzip(small)
            return [Reply.head(200, gzip, "Content-Length: \(bytes.count)")]
                + bytes.map { .send([$0]) }
        },
        Fault("brotli", .bytes(Packing.greeting)) { _ in
            Reply.whole(Packing.brotliGreeting, "Content-Encoding: br")
        },
        Fault("zstandard", .bytes(Packing.greeting)) { _ in
            Reply.whole(Packing.zstandardGreeting, "Content-Encoding: zstd")
        },
        damaged("gzip, a byte changed", .gzip, .corrupt, changed(packed)),
        damaged("gzip, the checksum changed", .gzip, .corrupt, changed(packed, 5)),
        damaged("gzip, the end missing", .gzip, .truncated, Array(packed.dropLast(1_000))),
        damaged("gzip, only the length missing", .gzip, .truncated, Array(packed.dropLast(4))),
        damaged("gzip, something after the end", .gzip, .trailingBytes, packed + small),
        damaged("gzip that is none", .gzip, .corrupt, small),
        damaged("gzip of nothing at all", .gzip, .truncated, []),
        damaged(
            "brotli, the end missing", .brotli, .truncated, Packing.brotliGreeting.dropLast(3)),
        damaged(
            "brotli, something after the end", .brotli, .trailingBytes,
            Packing.brotliGreeting + small),
        damaged("brotli that is none", .brotli, .corrupt, [0xFF, 0xFF, 0xFF, 0xFF]),
        damaged(
            "zstandard, the end missing", .zstandard, .truncated,
            Packing.zstandardGreeting.dropLast(3)),
        damaged(
            "zstandard, something after the end", .zstandard, .trailingBytes,
            Packing.zstandardGreeting + small),
        damaged(
            "zstandard, a byte changed", .zstandard, .corrupt, changed(Packing.zstandardGreeting, 1)
        ),
        Fault(
            "gzip of gzip", .fails(.codingUnsupported(host: host, coding: "gzip"))
        ) { _ in Reply.whole(Packing.gzip(packed), "Content-Encoding: gzip, gzip") },
        Fault(
            "an unknown coding", .fails(.codingUnsupported(host: host, coding: "pack200-gzip"))
        ) { _ in Reply.whole(packed, "Content-Encoding: pack200-gzip") },
        Fault("identity is no coding", .bytes(small)) { _ in
            Reply.whole(small, "Content-Encoding: identity")
        },
        Fault(
            "a bomb, by its ratio", .fails(.limitExceeded(host: host, .decodeRatio, max: 200))
        ) { _ in Reply.whole(bomb, gzip) },
        Fault(
            "a bomb, by its size",
            .fails(.limitExceeded(host: host, .decodedBytes, max: 1_000_000))
        ) { _ in
            Reply.whole(bomb, gzip)
        } with: { request, _ in
            request.policy.limits.decodedBytesMax = 1_000_000
        },
        Fault("packed and cut: begins again", .bytes(large), requests: 2) { asked in
            asked.number == 0
                ? Reply.cut(packed, after: packed.count / 2, gzip, "ETag: \"v1\"")
                : Reply.whole(packed, gzip, "ETag: \"v1\"")
        } with: { request, _ in
            request.policy.retry.attemptsMax = 2
        },
        Fault("packed as a file and cut: goes on", .bytes(large), requests: 2) { asked in
            let fields = ["ETag: \"v1\"", "Accept-Ranges: bytes"]
            return asked.number == 0
                ? Reply.cut(packed, after: packed.count / 2, gzip, fields[0], fields[1])
                : Reply.rest(of: packed, for: asked, gzip, fields[0])
        } with: { request, _ in
            request.policy.retry.attemptsMax = 2
        },
        Fault("packed, without a frame, and cut: begins again", .bytes(large), requests: 2) {
            asked in
            let sent = asked.number == 0 ? Array(packed.dropLast(50_000)) : packed
            return [Reply.head(200, gzip), .send(sent), .close]
        } with: { request, _ in
            request.policy.retry.attemptsMax = 2
        },
        Fault("packed, cut, and then sent as it is", .bytes(large), requests: 2) { asked in
            asked.number == 0
                ? Reply.cut(packed, after: packed.count / 2, gzip) : Reply.whole(large)
        } with: { request, _ in
            request.policy.retry.attemptsMax = 2
        },
        Fault("packed, cut, and repacked otherwise", .bytes(large), requests: 2) { asked in
            let halves =
                Packing.gzip(Array(large[..<100_000]))
                + Packing.gzip(Array(large[100_000...]))
            return asked.number == 0
                ? Reply.cut(packed, after: packed.count / 2, gzip) : Reply.whole(halves, gzip)
        } with: { request, _ in
            request.policy.retry.attemptsMax = 2
        },
        Fault(
            "a page that never ends",
            .fails(.limitExceeded(host: host, .wireBytes, max: 500_000))
        ) { _ in
            [
                Reply.head(200, "Transfer-Encoding: chunked"),
                .forever(Reply.chunk(Array(large[..<10_000])), every: .zero),
            ]
        } with: { request, _ in
            request.policy.limits.wireBytesMax = 500_000
        },
        Fault(
            "a page that says it is too long",
            .fails(.limitExceeded(host: host, .wireBytes, max: 100_000))
        ) { _ in
            Reply.whole(large)
        } with: { request, _ in
            request.policy.limits.wireBytesMax = 100_000
        },
    ]

    private static func damaged(
        _ name: String, _ coding: ContentCoding, _ fault: CodingFault, _ bytes: some Sequence<UInt8>
    ) -> Fault {
        let body = Array(bytes)
        return Fault(name, .fails(.codingDamaged(host: host, coding, fault)), requests: 1) { _ in
            Reply.whole(body, "Content-Encoding: \(coding.rawValue)")
        } with: { request, _ in
            request.policy.retry.attemptsMax = 3
        }
    }

    /// One byte turned round, counted from the end or in the middle.
    private static func changed(_ bytes: [UInt8], _ fromEnd: Int? = nil) -> [UInt8] {
        var bytes = bytes
        bytes[fromEnd.map { bytes.count - $0 } ?? bytes.count / 2] ^= 0xFF
        return bytes
    }
}
