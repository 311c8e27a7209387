/// Which records tell branches by their names, and of which firms.
///
/// A branch without a tax number of its own is found by its firm's name alone, which it holds:
/// `Chi nhánh Công ty X tại Y`. It is linked to the firm, and not one with it.
struct Branches: Sendable {
    /// Per record, what stands for the firm's name; 0 = it tells no branch. Nil where none does.
    private let firms: Slab<UInt64>?
    private let codes: RecordCodes
    /// The columns of names, the first one first, and what their values are.
    private let columns: [Int]
    private let words: WordLists?

    init(_ records: RecordColumns) {
        firms = records.branches
        codes = records.codes
        columns = records.plans.indices.filter {
            [.name, .otherName].contains(records.plans[$0].kind)
        }
        words = columns.first.flatMap { records.columns[$0].words }
    }

    /// Whether one of two is a branch of the other, or both are branches of one firm.
    @inline(__always)
    func areKin(_ one: Int, _ other: Int) -> Bool {
        guard let firms else { return false }
        let (left, right) = (firms[one], firms[other])
        if left == 0, right == 0 { return false }
        if left != 0, right != 0 {
            return left == right && codes[one, columns[0]] != codes[other, columns[0]]
        }
        return left != 0 ? isCalled(other, left) : isCalled(one, right)
    }

    /// Whether one of two is a branch of the other.
    @inline(__always)
    func areFirmAndBranch(_ one: Int, _ other: Int) -> Bool {
        guard let firms, firms[one] == 0 || firms[other] == 0 else { return false }
        return areKin(one, other)
    }

    /// Of two of which one is a branch of the other, the firm; nil of others.
    func firm(of one: Int, _ other: Int) -> Int? {
        guard let firms, areFirmAndBranch(one, other) else { return nil }
        return firms[one] == 0 ? one : other
    }

    /// Whether a record has a name.
    private func isCalled(_ record: Int, _ firm: UInt64) -> Bool {
        guard let words else { return false }
        return columns.contains {
            codes[record, $0] != 0 && words.fingerprint(codes[record, $0]) == firm
        }
    }
}
