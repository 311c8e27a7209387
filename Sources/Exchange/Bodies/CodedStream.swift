/// The body of one answer, unpacked, within its limits.
///
/// It outlives the attempt it began with: where a later one goes on with the same bytes, the
/// state of the unpacking goes on as well.
struct CodedStream {
    /// Large enough that calls cost nothing, small enough for the processor's cache.
    private static let windowBytes = 64 * 1_024

    private var attempt: Attempt
    private let limits: TransferLimits
    private let coding: ContentCoding?
    private let decoder: (any ContentDecoder)?
    /// So that a body which breaks off looks like one that ends.
    private let endsWithConnection: Bool
    /// Packed bytes that have not been unpacked.
    private var window: [UInt8] = []
    private var unread = 0..<0
    private(set) var wireBytes = 0
    private var decodedBytes = 0

    /// - Throws: `codingUnsupported`, or `limitExceeded` when the head already says too much.
    init(_ answer: Answer, limits: TransferLimits) throws(TransferError) {
        attempt = answer.attempt
        self.limits = limits
        let mayHaveBody = answer.head.mayHaveBody
        coding = mayHaveBody ? try ContentCoding.of(answer.head) : nil
        decoder = coding?.makeDecoder()
        endsWithConnection = answer.head.endsWithConnection
        if mayHaveBody, let bytes = answer.head.bodyBytes, bytes > limits.wireBytesMax {
            throw exceeded(.wireBytes, limits.wireBytesMax)
        }
    }

    /// Takes further bytes of the same body from another attempt.
    mutating func goOn(with attempt: Attempt) { self.attempt = attempt }

    func cancel() { attempt.cancel() }

    /// - Returns: How many bytes were filled; 0 at the end.
    mutating func read(
        into target: UnsafeMutableBufferPointer<UInt8>, for course: inout TransferCourse
    ) throws(TransferError) -> Int {
        let count: Int
        if let decoder, let coding {
            count = try decode(decoder, coding, into: target, for: &course)
        } else {
            count = try fetch(into: target, for: &course)
        }
        decodedBytes += count
        guard decodedBytes <= limits.decodedBytesMax else {
            throw exceeded(.decodedBytes, limits.decodedBytesMax)
        }
        let isBomb =
            decodedBytes > limits.decodeRatioFloor
            && decodedBytes / max(wireBytes - unread.count, 1) >= limits.decodeRatioMax
        if isBomb { throw exceeded(.decodeRatio, limits.decodeRatioMax) }
        return count
    }

    /// Unpacks until there is something to give or nothing left to take.
    private mutating func decode(
        _ decoder: any ContentDecoder, _ coding: ContentCoding,
        into target: UnsafeMutableBufferPointer<UInt8>, for course: inout TransferCourse
    ) throws(TransferError) -> Int {
        while true {
            let made = try unpack(decoder, coding, into: target)
            if made > 0 { return made }
            if unread.isEmpty {
                if try refill(for: &course) { continue }
                guard decoder.isWhole else { throw brokenOff(coding) }
                return 0
            }
        }
    }

    private mutating func unpack(
        _ decoder: any ContentDecoder, _ coding: ContentCoding,
        into target: UnsafeMutableBufferPointer<UInt8>
    ) throws(TransferError) -> Int {
        do throws(CodingFault) {
            let (used, made) = try window.withUnsafeBufferPointer { (window) throws(CodingFault) in
                try decoder.decode(UnsafeBufferPointer(rebasing: window[unread]), into: target)
            }
            unread = unread.lowerBound + used..<unread.upperBound
            return made
        } catch {
            throw damaged(coding, error)
        }
    }

    /// - Returns: False at the end of the body.
    private mutating func refill(for course: inout TransferCourse) throws(TransferError) -> Bool {
        var window = self.window
        self.window = []
        if window.isEmpty { window = [UInt8](repeating: 0, count: Self.windowBytes) }
        defer { self.window = window }
        let count = try window.withUnsafeMutableBufferPointer { (window) throws(TransferError) in
            try fetch(into: window, for: &course)
        }
        unread = 0..<count
        return count > 0
    }

    private mutating func fetch(
        into target: UnsafeMutableBufferPointer<UInt8>, for course: inout TransferCourse
    ) throws(TransferError) -> Int {
        let count = try attempt.read(into: target, &course.patience)
        wireBytes += count
        course.didRead(wireBytes: count)
        guard wireBytes <= limits.wireBytesMax else {
            throw exceeded(.wireBytes, limits.wireBytesMax)
        }
        return count
    }

    private func exceeded(_ limit: TransferLimit, _ max: Int) -> TransferError {
        .limitExceeded(host: attempt.plan.address.host, limit, max: max)
    }

    /// The coded data have no end: cut on the way, or, when the way was whole, at its beginning.
    private func brokenOff(_ coding: ContentCoding) -> TransferError {
        endsWithConnection
            ? .bodyCut(host: attempt.plan.address.host, received: wireBytes, expected: nil)
            : damaged(coding, .truncated)
    }

    private func damaged(_ coding: ContentCoding, _ fault: CodingFault) -> TransferError {
        .codingDamaged(host: attempt.plan.address.host, coding, fault)
    }
}
