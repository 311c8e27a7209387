import Foundation
import Records
import Testing

@Suite struct FieldTests {
    @Test func everyFieldBelongsToSuppliersOrNeedsOrBoth() {
        let both = Set(Field.fields(of: .supplier)).union(Field.fields(of: .need))
        #expect(both == Set(Field.allCases))
    }

    @Test func aNeedHasNoFirmAndAFirmHasNoDelivery() {
        #expect(!Field.fields(of: .need).contains(.founded))
        #expect(!Field.fields(of: .supplier).contains(.firstDelivery))
        #expect(Field.fields(of: .need).contains(.processes))
        #expect(Field.fields(of: .supplier).contains(.processes))
    }

    /// Lines of a catalogue name themselves by one field and their firm by another.
    @Test func theFirmOfALineIsAFieldOfSuppliersAlone() {
        #expect(FieldPath("supplierID") == FieldPath(.supplierID))
        #expect(Field.fields(of: .supplier).contains(.supplierID))
        #expect(!Field.fields(of: .need).contains(.supplierID))
    }

    @Test(arguments: ["name", "name.vi", "identifiers.vn-mst", "certificates.should"])
    func aPathReadsItsOwnText(text: String) {
        #expect(FieldPath(text)?.description == text)
    }

    @Test func aPathKeepsWhatNarrowsIt() {
        #expect(FieldPath("name.vi") == FieldPath(.name, "vi"))
        #expect(FieldPath("name") == FieldPath(.name))
        #expect(FieldPath("identifiers.a.b")?.qualifier == "a.b")
    }

    @Test(arguments: ["", ".", "names", "Name", "name.", ".vi", " name", "name .vi"])
    func aPathNeedsAFieldAndNoLooseEnd(text: String) {
        #expect(FieldPath(text) == nil)
    }

    @Test func anUnknownFieldIsRefusedWhenDecoded() throws {
        let decoder = JSONDecoder()
        let path = try decoder.decode([FieldPath].self, from: Data(#"["name.en"]"#.utf8))
        #expect(path == [FieldPath(.name, "en")])
        #expect(throws: DecodingError.self) {
            try decoder.decode([FieldPath].self, from: Data(#"["nom.fr"]"#.utf8))
        }
    }
}
