/// Letters on their way out, so that nobody who asks for one learns by the time it takes whether
/// it was written.
///
/// Kept in memory: whoever waits in vain for a letter asks for another.
package final class LetterQueue: Sendable {
    /// Own choice: an hour of a slow carrier; more are dropped, and told.
    package static let lettersMax = 1_000

    private let letters: AsyncStream<Item>
    private let entry: AsyncStream<Item>.Continuation
    private let carrier: any LetterCarrier

    package init(_ carrier: any LetterCarrier) {
        self.carrier = carrier
        (letters, entry) = AsyncStream.makeStream(
            bufferingPolicy: .bufferingOldest(Self.lettersMax))
    }

    private enum Item: Sendable {
        case letter(Letter)
        case lost(String)
    }

    /// What became of a letter that is worth telling; neither address nor text.
    package enum Note: Sendable {
        case failed(String)
    }

    /// - Returns: false where too many wait.
    @discardableResult
    func put(_ letter: Letter) -> Bool {
        if case .enqueued = entry.yield(.letter(letter)) { true } else { false }
    }

    /// Takes note that a letter could not be written.
    func lose(_ why: String) { entry.yield(.lost(why)) }

    /// Hands letters on, one after the other, until the task is cancelled.
    package func carry(note: @Sendable (Note) -> Void) async {
        for await item in letters {
            switch item {
            case .letter(let letter):
                do { try await carrier.carry(letter) } catch { note(.failed("\(error)")) }
            case .lost(let why): note(.failed(why))
            }
        }
    }
}
