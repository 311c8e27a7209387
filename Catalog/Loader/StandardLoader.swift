import Records

/// Reads what the table of standards says beyond names: issuers, editions, validity.
struct StandardLoader {
    func standards(of table: FactsTable) throws(CatalogueError) -> [Standard] {
        var standards: [Standard] = []
        for row in table.rows {
            var validity: Int?
            if !row["validity_months"].isEmpty {
                guard let months = Int(row["validity_months"]), months > 0 else {
                    throw row.unreadable("validity_months")
                }
                validity = months
            }
            standards.append(
                Standard(
                    id: ConceptID(.standard, row["id"]), issuer: row["issuer"],
                    field: row["field"], subject: row["subject"], editions: try editions(of: row),
                    validityMonths: validity))
        }
        return standards
    }

    /// Editions are written `name:from:until|…`, until empty while in force.
    private func editions(of row: FactsTable.Row) throws(CatalogueError) -> [Standard.Edition] {
        var editions: [Standard.Edition] = []
        for text in row.list("editions") {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 3, let from = CalendarDate(iso: parts[1]) else {
                throw row.unreadable("editions")
            }
            let until = CalendarDate(iso: parts[2])
            guard parts[2].isEmpty || until.map({ $0 >= from }) == true else {
                throw row.unreadable("editions")
            }
            editions.append(Standard.Edition(name: String(parts[0]), from: from, until: until))
        }
        return editions
    }
}
