import KemptCore
import KemptPipeline
import Testing
import Glibc

func rss() -> Int { var u = rusage(); getrusage(0, &u); return u.ru_maxrss / 1024 }
@Suite(.serialized) struct Scratch {
@Test func scratch() {
    func show(_ n: String, _ t: String) {
      var a = timespec(), b = timespec(); clock_gettime(CLOCK_MONOTONIC, &a)
      let d = Small.check(t)
      clock_gettime(CLOCK_MONOTONIC, &b)
      let ms = (b.tv_sec - a.tv_sec) * 1000 + (b.tv_nsec - a.tv_nsec) / 1_000_000
      print("##", n, t.utf8.count, "bytes", ms, "ms", rss(), "MB", d.count, d.first.map { "\($0.position.line):\($0.position.column) \($0.message)" } ?? "")
      fflush(nil)
      if n.hasPrefix("bomb") { print(DiagnosticText(file: "p.yml", source: Array(t.utf8)).render(Array(d.prefix(2)))) }
    }
    for d in [60] {
       show("depth flow \(d)", "a: " + String(repeating: "[", count: d) + String(repeating: "]", count: d))
       show("depth map \(d)", "a: " + String(repeating: "{a: ", count: d) + String(repeating: "}", count: d))
       show("depth block \(d)", "a:\n" + String(repeating: "- ", count: d) + "x")
       show("depth key \(d)", String(repeating: "? ", count: d) + "x")
    }
    var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for (p, c) in zip("abcdefgh", "bcdefghi") { bomb += "\(c): &\(c) [" + Array(repeating: "*\(p)", count: 9).joined(separator: ",") + "]\n" }
    show("bomb", bomb)
    show("bomb key", bomb + "? *i\n: 1\n? *i\n: 2\n")
    var small = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for (p, c) in zip("abcd", "bcde") { small += "\(c): &\(c) [" + Array(repeating: "*\(p)", count: 9).joined(separator: ",") + "]\n" }
    show("bomb small", small)
    var same = "- &a [x,x]\n"
    for _ in 0..<40 { same += "- &a [*a,*a]\n" }
    show("bomb same", same)
    show("long key", String(repeating: "k", count: 1000) + ": 1")
    show("long value", "kempt: " + String(repeating: "k", count: 1_000_000))
    show("big", String(repeating: "k", count: 2_000_000))
    show("stages", "kempt: 1\nstages:\n" + String(repeating: "- xyz\n", count: 150_000))
    show("nul", "a: \u{0}")
    show("quote", "a: \"" + String(repeating: "\\n", count: 400_000))
    show("anchors", (0..<60000).map { "- &a\($0) x" }.joined(separator: "\n"))
    show("aliases", "a: &a x\nb:\n" + String(repeating: "- *a\n", count: 150_000))
    show("env", "a: " + String(repeating: "${A:-x}", count: 140_000))
    show("env2", "a: " + String(repeating: "${", count: 500_000))
    show("env3", "a: " + String(repeating: "${x}", count: 200_000))
}
}
