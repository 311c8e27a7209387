import Exchange
import Platform
import Records
import Synchronization

/// What one sync may take over all its pages: time, bytes, and room for the pages it keeps.
///
/// A page has limits of its own (`TransferPolicy`), and so has the number of pages; this holds
/// where a partner stays within both and yet never ends. What reads the bytes asks it with every
/// piece, so that the reader's own time counts too.
final class SyncAllowance: Sendable {
    /// Who needs longer cannot be pulled once a day.
    static let secondsMax = 86_400
    /// Unpacked: two answers of the largest size.
    static let bytesMax: Int64 = 64 << 30
    /// Of pages that have to be read twice or from their ends: what a small server's disk has to
    /// spare.
    static let spoolBytesMax: Int64 = 16 << 30

    private struct State {
        var bytes: Int64 = 0
        var spooledBytes: Int64 = 0
        var fault: PartnerFault?
    }

    private let seconds: Int
    private let bytesMax: Int64
    private let spoolBytesMax: Int64
    private let end: ContinuousClock.Instant
    private let now: @Sendable () -> ContinuousClock.Instant
    private let state = Mutex(State())

    /// The time runs from now on.
    init(
        _ limits: Endpoint.Limits,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        seconds = limits.syncSecondsMax ?? Self.secondsMax
        // Whoever allows more for an answer allows it for the sync too.
        bytesMax = limits.syncBytesMax ?? max(Self.bytesMax, limits.decodedBytesMax ?? 0)
        spoolBytesMax = limits.spoolBytesMax ?? Self.spoolBytesMax
        self.now = now
        end = now() + .seconds(seconds)
    }

    /// What was exceeded; then nothing more is read.
    var fault: PartnerFault? { state.withLock { $0.fault } }

    /// The request, bounded by the time that is left.
    ///
    /// - Throws: `PartnerFault`.
    func admit(_ request: TransferRequest) throws -> TransferRequest {
        try check()
        var request = request
        let left = end - now()
        request.policy.times.total = min(request.policy.times.total, left)
        request.policy.times.turn = min(request.policy.times.turn, left)
        return request
    }

    /// Notes bytes that were read.
    ///
    /// - Throws: `PartnerFault`, as every later time.
    func didRead(_ count: Int) throws {
        try note { state in
            state.bytes += Int64(count)
            return state.bytes > bytesMax ? tooManyBytes : nil
        }
    }

    /// Notes bytes that are about to be kept.
    func willKeep(_ count: Int) throws {
        try note { state in
            state.spooledBytes += Int64(count)
            return state.spooledBytes > spoolBytesMax ? tooMuchKept : nil
        }
    }

    func check() throws { try note { _ in nil } }

    /// The same rows, within the time: some readers have all the bytes before the first row.
    func bounding(
        _ rows: @escaping @Sendable () throws -> TableRow?
    ) -> @Sendable () throws -> TableRow? {
        let count = Mutex(0)
        return { [self] in
            let isTimeToLook = count.withLock { count in
                count += 1
                return count % Self.rowsBetweenLooks == 0
            }
            if isTimeToLook { try check() }
            return try rows()
        }
    }

    /// A look at the clock costs as much as a tenth of a row.
    private static let rowsBetweenLooks = 256

    /// Why a transfer failed: one that was given no more time than was left ran out of that.
    func fault(_ error: TransferError) -> PartnerFault {
        if let fault { return fault }
        if isOver, error.isRetryable { return tooLong }
        return PartnerFault(error)
    }

    private var isOver: Bool { now() >= end }

    private func note(_ change: (inout State) -> PartnerFault?) throws {
        let isOver = isOver
        let fault = state.withLock { state in
            state.fault = state.fault ?? change(&state) ?? (isOver ? tooLong : nil)
            return state.fault
        }
        if let fault { throw fault }
    }
}

extension SyncAllowance {
    private var tooLong: PartnerFault {
        let time = AmountText.interval(seconds: seconds)
        return PartnerFault(
            code: "limit-sync-time",
            text: say(
                en: "The sync took longer than \(time); --max-sync-time sets how long it may.",
                vi: "Lần đồng bộ kéo dài quá \(time); có thể đặt lại bằng --max-sync-time."),
            mayPass: true)
    }

    private var tooManyBytes: PartnerFault {
        let size = AmountText.size(bytes: bytesMax)
        return PartnerFault(
            code: "limit-sync-bytes",
            text: say(
                en: "All pages together unpack to more than \(size); --max-sync-bytes sets how "
                    + "much they may.",
                vi: "Tất cả các trang giải nén ra hơn \(size); có thể đặt lại bằng "
                    + "--max-sync-bytes."), mayPass: false)
    }

    private var tooMuchKept: PartnerFault {
        let size = AmountText.size(bytes: spoolBytesMax)
        return PartnerFault(
            code: "limit-spool-bytes",
            text: say(
                en: "The pages that have to be kept while they are read take more than \(size); "
                    + "--max-spool sets how much they may.",
                vi: "Các trang phải lưu tạm khi đọc chiếm hơn \(size); có thể đặt lại bằng "
                    + "--max-spool."), mayPass: false)
    }
}
