import Catalog
import Records

/// Whether a certificate counts on the day it is needed.
struct CertificateValidity: Sendable {
    enum State: Hashable, Sendable {
        case valid
        case ended(CalendarDate)
        case notBegun(CalendarDate)
        case withdrawn(edition: String, on: CalendarDate)
        /// The end was not said; `isOverdue` when the standard's usual validity has run out.
        case endUnknown(isOverdue: Bool)

        var grade: GradeInterval {
            switch self {
            case .valid: .satisfied
            case .ended, .notBegun, .withdrawn: .failed
            case .endUnknown(let isOverdue):
                .unknown(
                    expected: isOverdue ? Priors.certificateRenewed : Priors.certificateWithoutEnd)
            }
        }
    }

    let standards: [ConceptID: Standard]
    let neededOn: CalendarDate

    /// An edition that no longer counts on the day ends every certificate against it, whatever
    /// date is printed on it.
    func state(of certificate: Certificate, statedOn: CalendarDate) -> State {
        let standard = standards[certificate.standard]
        if let name = certificate.edition,
            let until = standard?.editions.first(where: { $0.name == name })?.until,
            until < neededOn
        {
            return .withdrawn(edition: name, on: until)
        }
        if let from = certificate.validFrom, from > neededOn { return .notBegun(from) }
        if let until = certificate.validUntil { return until < neededOn ? .ended(until) : .valid }
        guard let standard else { return .endUnknown(isOverdue: false) }
        guard let months = standard.validityMonths else { return .valid }
        let begun = certificate.validFrom ?? statedOn
        let usualEnd = begun.dayNumber + months * Self.daysOfSixteenMonths / 16
        return .endUnknown(isOverdue: usualEnd < neededOn.dayNumber)
    }

    /// 16 mean Gregorian months of 365.2425 / 12 days, to the day.
    private static let daysOfSixteenMonths = 487
}
