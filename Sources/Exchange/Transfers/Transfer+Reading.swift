extension Transfer {
    /// The whole body, for documents that are small by their nature.
    ///
    /// - Throws: `limitExceeded` when there is more than `max`.
    package func readAll(atMost max: Int) throws(TransferError) -> [UInt8] {
        let bytes = try readStart(atMost: max + 1)
        guard bytes.count <= max else {
            throw .limitExceeded(host: head.address.host, .decodedBytes, max: max)
        }
        return bytes
    }

    /// The body's first bytes, at most so many.
    package func readStart(atMost max: Int) throws(TransferError) -> [UInt8] {
        var bytes: [UInt8] = []
        let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 16 * 1_024)
        defer { room.deallocate() }
        while bytes.count < max {
            let wanted = min(room.count, max - bytes.count)
            let count = try read(into: UnsafeMutableBufferPointer(rebasing: room[..<wanted]))
            if count == 0 { break }
            bytes.append(contentsOf: room[..<count])
        }
        return bytes
    }
}
