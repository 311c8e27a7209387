package import Records

/// Needs that hang on one firm, or two, today or as soon as certificates end.
///
/// Only firms count of which every must is proven: one that is likely may turn out not to qualify,
/// and would hide that a need hangs on a single one.
package struct SingleSource: Hashable, Sendable {
    /// By place: nobody, exactly one and exactly two qualify for certain on the day.
    package let none: [Int]
    package let one: [Int]
    package let two: [Int]
    /// How many qualify for each need on the day.
    package let counts: [MakerCount]
    /// Needs that more firms qualify for today than will when certificates end that are not
    /// renewed, and then one or none.
    package let coming: [Coming]
    /// The certificates that needs hang on and that are no sure ground.
    package let certificates: [CertificateAtRisk]
    /// Counts needs.
    package let note: FigureNote

    package struct Coming: Hashable, Sendable {
        package let need: Int
        /// How many qualify for certain today and after the months looked ahead.
        package let makersNow: Int
        package let makersThen: Int
        /// The first day on which at most one qualifies; nobody, where but one does today.
        package let from: CalendarDate
        /// The certificates that end, in order of their last day, and whose each is, by place.
        package let ending: [Ending]
    }

    package struct Ending: Hashable, Sendable {
        package let maker: Int
        package let certificate: MakerCertificate
    }

    /// How far ahead certificates are looked at, unless said otherwise.
    package static let monthsAhead = 12
    /// How far ahead may be looked: certificates run three years, and are renewed more than once.
    package static let monthsMax = 120
}

extension CoverageFacts {
    /// Needs at risk on a day and in the months after it.
    ///
    /// - Complexity: O(needs + q log q) in qualifications, and that of `certificatesAtRisk`.
    package func singleSource(
        on day: CalendarDate, vintage: CalendarDate, months: Int = SingleSource.monthsAhead
    ) -> SingleSource {
        let counts = makerCounts(on: day)
        func hanging(on number: Int) -> [Int] {
            needs.indices.filter { counts[$0].certain == number }
        }
        return SingleSource(
            none: hanging(on: 0), one: hanging(on: 1), two: hanging(on: 2), counts: counts,
            coming: coming(counts, from: day, before: day.adding(months: months)),
            certificates: certificatesAtRisk(on: day, months: months),
            note: FigureNote(.singleSource, counted: needs.count, missing: 0, vintage: vintage))
    }

    private func coming(
        _ counts: [MakerCount], from day: CalendarDate, before horizon: CalendarDate
    ) -> [SingleSource.Coming] {
        var ending = [[SingleSource.Ending]](repeating: [], count: needs.count)
        for qualification in qualifications where qualification.isCertain {
            guard let certificate = qualification.certificate, let until = certificate.until,
                certificate.holds(on: day), until < horizon
            else { continue }
            ending[qualification.need].append(
                SingleSource.Ending(maker: qualification.maker, certificate: certificate))
        }
        return needs.indices.compactMap { need in
            let now = counts[need].certain
            let then = now - ending[need].count
            guard then < now, then <= 1 else { return nil }
            let order = ending[need].sorted {
                ($0.certificate.until ?? .noEnd, $0.maker)
                    < ($1.certificate.until ?? .noEnd, $1.maker)
            }
            // After so many have ended, one is left, or nobody of one.
            guard let last = order[max(now - 2, 0)].certificate.until else { return nil }
            return SingleSource.Coming(
                need: need, makersNow: now, makersThen: then,
                from: CalendarDate(dayNumber: last.dayNumber + 1), ending: order)
        }
    }
}

extension CalendarDate {
    /// The same day of the month so many months later, or the month's last where it has no such
    /// day. The last day of the calendar where that is past it.
    ///
    /// - Precondition: months are not below 0.
    package func adding(months: Int) -> CalendarDate {
        precondition(months >= 0, "months are added")
        let (year, month, day) = components
        let count = year * 12 + month - 1 + months
        let (newYear, newMonth) = (count / 12, count % 12 + 1)
        let length = CalendarDate.length(of: newMonth, in: newYear)
        return CalendarDate(year: newYear, month: newMonth, day: min(day, length)) ?? .noEnd
    }
}
