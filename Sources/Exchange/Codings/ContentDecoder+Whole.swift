/// What a piece of an unpacked body holds at most (own choice: a decoder's usual block).
private let pieceBytes = 64 * 1_024

extension ContentDecoder {
    /// A whole body unpacked at once.
    ///
    /// - Returns: nil where it comes to more than `bytesMax`; no more than a piece beyond is made.
    /// - Throws: `CodingFault` of what is no whole body.
    /// - Complexity: O(packed and unpacked bytes).
    func whole(_ bytes: [UInt8], bytesMax: Int) throws(CodingFault) -> [UInt8]? {
        var result: [UInt8] = []
        var used = 0
        let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: pieceBytes)
        defer { piece.deallocate() }
        while true {
            var step = (used: 0, made: 0)
            var fault: CodingFault?
            bytes.withUnsafeBufferPointer { input in
                let rest = UnsafeBufferPointer(rebasing: input[used...])
                do throws(CodingFault) {
                    step = try decode(rest, into: piece)
                } catch { fault = error }
            }
            if let fault { throw fault }
            used += step.used
            result += piece[..<step.made]
            if result.count > bytesMax { return nil }
            if step.used == 0, step.made == 0 { break }
        }
        guard isWhole, used == bytes.count else { throw .truncated }
        return result
    }
}
