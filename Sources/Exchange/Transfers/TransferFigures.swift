/// What a transfer has cost so far.
package struct TransferFigures: Hashable, Sendable {
    /// Requests sent for it, those for tokens not counted.
    package var requests = 0
    /// Requests that repeated a failed one, resumed ones included.
    package var retries = 0
    /// Retries that went on within a body.
    package var resumptions = 0
    package var redirects = 0
    /// Bytes of bodies as sent, also those that were thrown away because a body began again.
    package var wireBytes = 0
    /// Bytes given to the reader.
    package var decodedBytes = 0

    package init() {}
}
