/// The names of both editions as one: those of 1.2, where a product is an article, become those
/// of 2005.
enum BMEcatNaming {
    static let rootName = "BMECAT"

    /// BMEcat 1.2 is written with and without namespaces; each kind of catalogue has its own.
    private static let namespaces = [
        "http://www.bmecat.org/", "https://www.bmecat.org/",
        // The guideline of ETIM, with the elements of BMEcat 2005.
        "http://www.etim-international.com/bmecat", "https://www.etim-international.com/bmecat",
    ]

    static func isOwn(_ namespace: String?) -> Bool {
        guard let namespace else { return true }
        return namespaces.contains { namespace.hasPrefix($0) }
    }

    static let naming = XMLNaming { local, namespace in
        isOwn(namespace) ? name(local) : nil
    }

    /// - Source: the specifications of BMEcat 1.2 and 2005, element by element.
    static func name(_ local: String) -> String {
        switch local {
        case "ARTICLE": "PRODUCT"
        case "ART_ID": "PROD_ID"
        case "ART_ID_TO": "PROD_ID_TO"
        case _ where local.hasPrefix("ARTICLE_"): "PRODUCT_" + local.dropFirst("ARTICLE_".count)
        case _ where local.hasSuffix("_AID"): local.dropLast("_AID".count) + "_PID"
        default: local
        }
    }
}
