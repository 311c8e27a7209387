import Store
import Testing

@Suite struct PathPartsTests {
    @Test(arguments: [
        ("a", "", "a"), ("/a", "/", "a"), ("lists/a.csv", "lists", "a.csv"),
        ("/tmp/lists/a.csv", "/tmp/lists", "a.csv"), ("lists/", "", "lists"), ("/", "/", ""),
        ("", "", ""), ("./a", ".", "a"), ("nhà máy/ố", "nhà máy", "ố"),
    ])
    func areFolderAndName(path: String, folder: String, name: String) {
        let parts = PathParts(path)
        #expect(parts.folder == folder && parts.name == name)
    }
}
