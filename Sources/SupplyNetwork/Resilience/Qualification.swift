package import Records

/// That a maker could meet a need.
package struct Qualification: Hashable, Sendable {
    package let need: Int
    package let maker: Int
    /// Whether every must is proven; else none fails, and some are not known.
    package let isCertain: Bool
    /// Of the certificates it rests on the one that breaks first; nil where no break is known.
    package let certificate: MakerCertificate?

    package init(
        need: Int, maker: Int, isCertain: Bool = true, certificate: MakerCertificate? = nil
    ) {
        self.need = need
        self.maker = maker
        self.isCertain = isCertain
        self.certificate = certificate
    }

    /// The last day it holds, as far as its certificates go; nil = no end is known.
    package var until: CalendarDate? { certificate?.until }

    package func holds(on day: CalendarDate) -> Bool { certificate?.holds(on: day) ?? true }

    /// The same where something it rests on is no longer proven.
    var doubted: Qualification {
        Qualification(need: need, maker: maker, isCertain: false, certificate: certificate)
    }
}

/// How many firms meet a need.
package struct MakerCount: Hashable, Sendable {
    /// Every must is proven.
    package private(set) var certain = 0
    /// No must fails, and some are not known.
    package private(set) var likely = 0

    package init(certain: Int = 0, likely: Int = 0) {
        self.certain = certain
        self.likely = likely
    }

    package var either: Int { certain + likely }

    mutating func take(_ qualification: Qualification) {
        if qualification.isCertain { certain += 1 } else { likely += 1 }
    }
}
