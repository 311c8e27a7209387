import Records
import Representations
import Store

/// What sources, webhooks and people leave to be kept.
extension Schema {
    static let source = object([
        "id": text, "title": text, "authority": text, "licence": optionalText,
        "withdrawn": flag, "records": whole, "rowsQuarantined": whole,
        "lastStated": optionalText,
        "endpoint": optional(
            object(["address": text, "format": text, "everySeconds": optionalWhole])),
    ])
    static let sync = object([
        "id": whole, "started": text, "ended": optionalText, "outcome": optionalText,
        "rowsRead": whole, "rowsNew": whole, "rowsChanged": whole, "rowsQuarantined": whole,
        "recordsWithdrawn": whole, "requests": whole,
    ])
    static let quarantinedRow = object([
        "id": whole, "source": text, "file": text, "sheet": optionalText, "line": whole,
        "columns": list(of: text), "cells": list(of: text),
        "problems": list(
            of: object([
                "reason": text, "column": optionalText, "value": text, "detail": text,
            ])),
    ])

    /// The secret where it was made, and nowhere else.
    static let webhook = object(
        [
            "id": text, "url": text, "entities": list(of: text), "created": text,
            "disabledBecause": optionalText, "secret": text,
        ], optional: ["secret"])
    static let delivery = object([
        "id": text, "state": choice(HookDelivery.State.allCases.map(\.rawValue)),
        "attempts": whole, "created": text, "due": optionalText, "lastStatus": optionalWhole,
        "lastFault": optionalText, "payload": text,
    ])
    static let evidence = object([
        "id": text, "standard": optionalText, "fileName": text, "mediaType": text,
        "bytes": whole, "sha256": text, "created": text,
    ])

    static let key = object([
        "id": text, "holder": text, "roles": list(of: role),
        "scopes": optional(list(of: choice(AccessKey.Scope.allCases.map(\.rawValue)))),
        "created": text, "ends": optionalText,
    ])
    static let person = object([
        "id": text, "name": text, "email": text, "language": text, "hasPassword": flag,
    ])
    static let grant = object([
        "id": text, "email": text, "groups": list(of: group), "purpose": text, "ends": text,
    ])
    static let view = object([
        "account": optionalText, "organisation": optionalText, "person": optionalText,
        "key": optionalText, "roles": list(of: role), "groups": list(of: group),
        "reason": text, "purpose": optionalText, "at": text,
    ])
    static let party = object([
        "organisation": text, "contacts": list(of: object(["name": text, "email": text])),
    ])

    static let resolutionRun = object([
        "id": text, "by": text, "at": text, "automatic": decimal, "review": decimal,
        "records": whole, "firms": whole, "pairsCompared": whole, "merged": whole,
        "split": whole, "toReview": optionalWhole, "unlisted": whole, "leftApart": optionalWhole,
        "changed": optionalWhole, "keysShared": optionalWhole, "keysLeftOut": optionalWhole,
        "commonestKeyRecords": optionalWhole,
        "moves": optional(
            list(
                of: object([
                    "record": text, "from": text, "into": text,
                    "kind": choice(["split", "merged"]),
                ]))),
    ])
    static let pair = object([
        "reason": text, "probability": decimal,
        "records": list(
            of: object([
                "id": text, "supplier": text, "fields": open,
                "sources": list(
                    of: object(["source": text, "externalID": text, "statedOn": text])),
            ])),
        "weights": list(of: object(["comparison": text, "agreement": text, "bits": decimal])),
        "isPartial": flag,
        "decided": optional(
            object(["verdict": text, "by": text, "why": optionalText, "at": text])),
    ])

    private static let role = choice(Role.allCases.map(\.rawValue))
    static let group = choice(FieldGroup.allCases.map(\.rawValue))
}
