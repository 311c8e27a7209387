package import Matching
import Synchronization

/// The state of the index that searches take: always a whole one.
///
/// A search takes the state by reference and keeps it as long as it needs; whoever follows the
/// store puts another in its place. The lock is held for that alone, so that neither waits for the
/// other's work.
package final class LiveIndex: Sendable {
    package struct State: Sendable {
        package let fit: CurrentFit
        /// The last line of the change log that is in it.
        package let through: Int64

        package init(fit: CurrentFit, through: Int64) {
            self.fit = fit
            self.through = through
        }
    }

    private let held: Mutex<State>

    package init(_ state: State) { held = Mutex(state) }

    /// - Complexity: O(1).
    package var state: State { held.withLock { $0 } }

    /// Puts a state in the place of the present one.
    ///
    /// - Returns: the one that was there, which to let go may take longer than a search may.
    @discardableResult
    package func replace(_ state: State) -> State {
        held.withLock { held in
            let former = held
            held = state
            return former
        }
    }
}
