import Foundation
import Testing

extension Folder {
    /// Imports lists as a desk does.
    ///
    /// - Parameter needs: rows as CSV; nil = there are none.
    func takeIn(suppliers: String?, needs: String? = nil) throws {
        if let suppliers {
            try write(suppliers, to: "suppliers.csv")
            try succeed(["import", "suppliers.csv", "--source", "list"])
        }
        if let needs {
            try write(needs, to: "needs.csv")
            try succeed(["import", "needs.csv", "--source", "needs", "--kind", "need"])
        }
    }

    /// Gives somebody a key.
    func key(_ role: String) throws -> String {
        try succeed(["key", "add", "Desk", "--role", role]).text
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Runs a command that has to succeed.
    @discardableResult
    func succeed(_ arguments: [String]) throws -> Program.Outcome {
        let outcome = try Program.run(arguments, in: self)
        #expect(outcome.status == 0, "\(outcome.notes)")
        return outcome
    }
}
