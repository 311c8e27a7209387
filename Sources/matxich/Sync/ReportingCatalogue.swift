import Importers
import Platform

/// A partner's catalogue that says, once it was pulled, what a person should know beside its
/// records.
protocol ReportingCatalogue: PartnerCatalogue {
    /// What it holds and no field takes.
    var notUnderstood: NotUnderstood { get }
    /// What is missing of a harvest by its repository's own count.
    var harvestShortfall: HarvestShortfall? { get }
    /// Why it may go on behind where it seemed to end; nil where its end was seen.
    var endDoubt: EndDoubt? { get }
    /// The licence it states of itself; nil where nothing was read of it.
    var licence: String? { get }
}

extension ReportingCatalogue {
    var harvestShortfall: HarvestShortfall? { nil }
    var endDoubt: EndDoubt? { nil }
    var licence: String? { nil }
}

/// Why it is not certain that a catalogue was read to its end.
enum EndDoubt: Hashable {
    /// It came without a length, so that a cut end could not be told from its own, or its last page
    /// was full and there was none after it.
    case noLength
    /// What should name the next page was on none.
    case noCursor(path: String)
}
