/// What the head of an answer says of a page after it.
package enum NextPage: Hashable, Sendable {
    /// There is none.
    case none
    /// Its address, made absolute. It may lie on another host: `TransferRequest.following` sees to
    /// the credentials.
    case at(WebAddress)
    /// There may be one: what names it cannot be read, or leads nowhere.
    case unreadable
}
