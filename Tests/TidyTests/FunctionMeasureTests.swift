import Testing

@Suite struct FunctionMeasureTests {
    @Test func blanksCommentsAndStringsButNotCode() {
        let source = #"""
            let a = "x { \(y { "}" }) {" // {
            /* { /* } */ { */ b { }
            let c = #"\( { "# + """
              { "quoted" \(d)
              """
            """#
        let skeleton = SwiftSkeleton(source).text
        #expect(skeleton.filter { "{}".contains($0) } == "{}")
        #expect(skeleton.contains("let a =") && skeleton.contains("b {"))
        #expect(skeleton.split(separator: "\n", omittingEmptySubsequences: false).count == 5)
        #expect(!skeleton.contains("quoted"))
    }

    @Test func measuresLengthAndNesting() {
        let source = """
            struct A {
                var stored = [1].map { $0 }
                var computed: Int {
                    1
                }
                init(_ a: Int = { 3 }()) {
                    if a > 1 {
                        for b in c {
                            b.map { $0 }
                        }
                    }
                }
                func f()
                    -> Int
                { .init(1) }
            }
            protocol P {
                func g()
                init(a: Int)
                var x: Int { get }
            }
            """
        #expect(
            FunctionMeasure.functions(in: SwiftSkeleton(source)) == [
                .init(name: "var computed", line: 3, length: 3, nesting: 0),
                .init(name: "init", line: 6, length: 7, nesting: 3),
                .init(name: "func f", line: 13, length: 3, nesting: 0),
                .init(name: "var x", line: 20, length: 1, nesting: 0),
            ])
    }
}
