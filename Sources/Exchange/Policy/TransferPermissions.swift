/// What a request may do that is otherwise refused.
package struct TransferPermissions: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// To connect to this machine and its private networks; never to link-local addresses, where
    /// clouds keep their metadata.
    package static let privateAddresses = TransferPermissions(rawValue: 1)
    /// To send a credential over plain http.
    package static let clearTextCredentials = TransferPermissions(rawValue: 2)
}
