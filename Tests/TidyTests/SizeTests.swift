import Testing

/// Short files and short functions: the tail is what counts, not the mean.
@Suite struct SizeTests {
    private static let linesMax = 400
    /// Nine files of ten stay under this.
    private static let linesUsual = 250
    private static let functionLinesMax = 60
    private static let nestingMax = 3
    private static let columnsMax = 100

    @Test func noFileIsLongerThanFourHundredLines() {
        let findings = Project.written.compactMap { file in
            let lines = Self.lines(of: file).count
            return lines > Self.linesMax
                ? Finding(path: file.path, detail: "\(lines) lines") : nil
        }
        Ratchet.check("file-length", findings)
    }

    @Test func nineFilesOfTenStayUnderTwoHundredAndFiftyLines() {
        let short = Project.written.count { Self.lines(of: $0).count < Self.linesUsual }
        #expect(short * 10 >= Project.written.count * 9)
    }

    @Test func noFunctionIsLongOrDeeplyNested() {
        var long: [Finding] = []
        var deep: [Finding] = []
        for file in Project.swift {
            for function in FunctionMeasure.functions(in: SwiftSkeleton(file.text)) {
                let place = "line \(function.line), \(function.name)"
                if function.length > Self.functionLinesMax {
                    long.append(
                        Finding(path: file.path, detail: "\(place): \(function.length) lines"))
                }
                if function.nesting > Self.nestingMax {
                    deep.append(
                        Finding(path: file.path, detail: "\(place): \(function.nesting) deep"))
                }
            }
        }
        Ratchet.check("function-length", long)
        Ratchet.check("nesting", deep)
    }

    @Test func noLineIsWiderThanAHundredColumns() {
        var findings: [Finding] = []
        for file in Project.written where Self.isCode(file.path) {
            for (index, line) in Self.lines(of: file).enumerated()
            where line.utf8.count > Self.columnsMax && line.count > Self.columnsMax {
                findings.append(
                    Finding(path: file.path, detail: "line \(index + 1): \(line.count) columns"))
            }
        }
        Ratchet.check("line-length", findings)
    }

    /// Tables in Markdown are free to be wide.
    private static func isCode(_ path: String) -> Bool {
        ["swift", "c", "h"].contains(path.split(separator: ".").last) || path == "Makefile"
            || path.hasPrefix(".ci/")
    }

    private static func lines(of file: Project.File) -> [Substring] {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.last?.isEmpty == true ? lines.dropLast() : lines
    }
}
