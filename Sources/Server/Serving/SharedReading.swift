/// Reads something for all who ask for it at about the same time.
///
/// Who asks while it is being read waits for the next reading: what was written before they asked
/// is in what they get.
actor SharedReading {
    private let body: @Sendable () async throws -> Void
    private var isReading = false
    private var waiting: [CheckedContinuation<Void, any Error>] = []

    init(_ body: @escaping @Sendable () async throws -> Void) { self.body = body }

    /// Returns once it was read after the call.
    func read() async throws {
        try await withCheckedThrowingContinuation { asker in
            waiting.append(asker)
            guard !isReading else { return }
            isReading = true
            Task { await readOn() }
        }
    }

    private func readOn() async {
        while !waiting.isEmpty {
            let askers = waiting
            waiting = []
            var result = Result<Void, any Error>.success(())
            do { try await body() } catch { result = .failure(error) }
            for asker in askers { asker.resume(with: result) }
        }
        isReading = false
    }
}
