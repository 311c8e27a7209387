/// The sole right to pull a source.
///
/// It is let go by name, with the last reference, or when the program ends, however it does: so a
/// source whose sync was killed is free at once.
package protocol SyncClaim: AnyObject, Sendable {
    /// Lets go; a second time nothing happens.
    func letGo()
}
