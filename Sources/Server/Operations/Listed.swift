import HTTPTypes
import Records
import Representations

/// Parameters that many operations share.
extension Parameter {
    /// Items of a page (own choice: a page of profiles stays below a megabyte or so).
    static let limitMax = 200
    static let limitAssumed = 50

    static let limit = Parameter(
        name: "limit", place: .query, kind: .number(1...limitMax),
        summary: "How many items at most (\(limitAssumed) where it is not said).",
        example: .number(limitAssumed))
    static let after = Parameter(
        name: "after", place: .query, kind: .text(lengthMax: 400),
        summary: "Where the list goes on: the cursor in the next page's address.")
    static let supplier = Parameter(
        name: "id", place: .path, kind: .text(lengthMax: 40),
        summary: "The organisation's identifier.", example: "VN-7K3M9Q2A4B1C-P")
    static let need = Parameter(
        name: "id", place: .path, kind: .text(lengthMax: 200),
        summary: "The need's identifier.", example: "N01")
    static let date = Parameter(
        name: "date", place: .query, kind: .day,
        summary: "The day by which ages and certificates are judged (today where it is not said).",
        example: "2027-03-01")
}

extension Call {
    /// A page of a list with the address of the next.
    ///
    /// - Parameters:
    ///   - found: one item more than the page has room for, where there are more.
    ///   - place: by what an item is found again.
    func page<Item>(
        _ found: [Item], limit: Int, list: String, _ desk: Desk, place: (Item) -> String,
        _ item: (Item) -> JSONValue
    ) -> Answer {
        let shown = found.prefix(limit)
        guard found.count > limit, let last = shown.last else {
            return Answer(["items": .list(shown.map(item)), "next": .null])
        }
        let next = address(after: desk.cursor.text(after: place(last), of: list))
        var answer = Answer(["items": .list(shown.map(item)), "next": .text(next)])
        answer.headers[.link] = "<\(next)>; rel=\"next\""
        return answer
    }

    /// A page whose next begins after a place of its own.
    func page(_ items: [JSONValue], after place: String?, _ desk: Desk) -> Answer {
        guard let place else { return Answer(["items": .list(items), "next": .null]) }
        let next = address(after: desk.cursor.text(after: place, of: operation))
        var answer = Answer(["items": .list(items), "next": .text(next)])
        answer.headers[.link] = "<\(next)>; rel=\"next\""
        return answer
    }

    /// The request's own address with another cursor.
    private func address(after cursor: String) -> String {
        let parts = target.split(separator: "?", maxSplits: 1)
        let kept = parts.dropFirst().first.map(String.init) ?? ""
        let others = kept.split(separator: "&").filter { !$0.hasPrefix("after=") }
        return (parts.first.map(String.init) ?? "") + "?"
            + (others + ["after=" + cursor]).joined(separator: "&")
    }

    /// The day asked for, else today.
    func date(_ desk: Desk) -> CalendarDate {
        text("date").flatMap { CalendarDate(iso: $0) } ?? desk.today
    }
}
