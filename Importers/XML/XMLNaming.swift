/// How a format's reader calls the elements of a document.
///
/// The names of a format's own namespaces are the plain ones; anything else keeps its prefix, so
/// that an extension is never taken for what it is called like.
struct XMLNaming: Sendable {
    private let named: @Sendable (_ local: String, _ namespace: String?) -> String?

    /// - Parameter named: the plain name of an element; nil for one of a strange namespace.
    init(_ named: @escaping @Sendable (_ local: String, _ namespace: String?) -> String?) {
        self.named = named
    }

    func name(_ local: String, prefix: String?, namespace: String?) -> String {
        if let known = named(local, namespace) { return known }
        return (prefix ?? namespace ?? "") + ":" + local
    }
}
