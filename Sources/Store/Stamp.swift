/// When something was done and by whom; the clock stays outside the store.
package struct Stamp: Hashable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let milliseconds: Int64
    package let actor: String

    package init(milliseconds: Int64, actor: String) {
        self.milliseconds = milliseconds
        self.actor = actor
    }
}
