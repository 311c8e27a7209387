import Representations
import SupplyNetwork

/// What a network is of, and what its figures are.
extension Schema {
    /// What an answer is about: above every answer about a network.
    static let network = object([
        "at": text, "vintage": text, "cut": text, "fit": decimal, "level": text,
        "snapshot": text, "suppliers": optionalWhole, "suppliersKnown": optionalWhole,
        "fewerThan": optionalWhole, "needs": whole,
        "needsHidden": whole, "relations": whole, "relationsHidden": whole,
        "buyerPlacesNotUnderstood": whole, "sites": sitesTold,
        "suppliersWithoutRegion": optionalWhole, "repeatedNames": optionalWhole,
        "resolution": object(["hasRun": flag, "recordsSince": whole]),
        "emptyCut": optional(
            object([
                "regions": list(of: text),
                "asked": list(
                    of: object([
                        "field": text, "stated": optionalWhole, "met": optionalWhole,
                        "fewerThan": optionalWhole,
                    ])),
            ])),
    ])
    /// Null where they would tell how many firms there are, which are few.
    private static let sitesTold = object([
        "count": optionalWhole, "withoutPoint": optionalWhole, "withoutRegion": optionalWhole,
    ])
    static let siteKnowledge = object([
        "count": whole, "withoutPoint": whole, "withoutRegion": whole,
    ])

    /// How a figure was worked out, from how much, and of when.
    static let figureNote = object([
        "figure": choice(RegionalFormula.allCases.map(\.rawValue)), "formula": text,
        "source": text, "counted": optionalWhole, "missing": optionalWhole,
        "missingShare": optionalDecimal, "fewerThan": optionalWhole, "vintage": text,
    ])
    static let regionalFigure = object([
        "region": optionalText, "subject": optionalText, "other": optionalText,
        "kind": optional(choice(["process", "product"])),
        "detail": optional(choice(RegionalFigures.Detail.allCases.map(\.rawValue))),
        "value": optionalDecimal, "keptBack": flag,
        "reason": optional(choice(RegionalFigures.Reason.allCases.map(\.rawValue))),
        "note": SchemaPart.figureNote.schema,
    ])

    /// A node, link or curve of a network's structure; which fields are null hangs on the figure.
    static let structureLine = object([
        "figure": text, "detail": text, "node": optionalText, "name": optionalText,
        "other": optionalText, "otherName": optionalText, "percentGone": optionalWhole,
        "value": optionalDecimal,
    ])

    static let networkChange = object([
        "change": choice(NetworkChange.Kind.allCases.map(\.rawValue)), "what": text,
        "source": text, "target": text, "sourceName": text, "targetName": text,
        "before": optionalDecimal, "after": optionalDecimal,
    ])
    static let changeCount = object([
        "what": text, "added": whole, "removed": whole, "changed": whole,
    ])
}

/// Needs of a network: who meets them, what is short, what a scenario would do.
extension Schema {
    private static let needIDs = list(of: text)
    private static let firms = list(of: object(["id": text, "name": text]))
    private static let makerCount = object(["certain": whole, "likely": whole])

    static let coverageGap = object([
        "works": list(
            of: object([
                "processes": list(of: text), "needs": needIDs, "demand": whole,
                "atWorst": whole, "atBest": whole,
            ])),
        "worksLeft": whole, "unknownMakers": whole, "uncovered": needIDs, "unproven": needIDs,
        "needsShort": needIDs, "needsShortAtBest": needIDs, "makersExhausted": firms,
        "note": SchemaPart.figureNote.schema,
    ])
    static let nearCoverage = object([
        "kilometres": whole, "sites": siteKnowledge, "mayLieWithin": firms,
    ])
    static let needStanding = object([
        "need": text, "title": text, "certain": whole, "likely": whole,
        "pieces": optionalWhole,
        "standing": choice(["unproven", "uncovered", "short", "single", "covered"]),
    ])
    static let needAtRisk = object([
        "need": text, "title": text, "risk": choice(["none", "one", "two", "coming"]),
        "certain": whole, "likely": whole, "from": optionalText, "firms": text,
        "firmIDs": list(of: text),
        "ending": list(
            of: object(["firm": text, "standard": text, "until": optionalText])),
    ])
    static let certificateAtRisk = object([
        "state": choice(CertificateAtRisk.Kind.allCases.map(\.rawValue)), "firm": text,
        "name": text, "standard": text, "until": optionalText, "needs": needIDs,
    ])
    static let whatIf = object([
        "suppliersBefore": whole, "suppliersOut": firms, "suppliersDoubtful": firms,
        "suppliersUnproven": firms, "sites": optional(siteKnowledge), "lost": needIDs,
        "unproven": needIDs, "mayBeLost": needIDs, "mayBeUnproven": needIDs,
        "single": needIDs,
        "needs": list(
            of: object([
                "need": text, "title": text,
                "effect": choice(WhatIf.Hit.Kind.allCases.map(\.rawValue)),
                "before": makerCount, "after": makerCount, "atWorst": makerCount,
                "lost": list(of: text),
            ])),
        "before": SchemaPart.coverageGap.schema, "after": SchemaPart.coverageGap.schema,
    ])
}
