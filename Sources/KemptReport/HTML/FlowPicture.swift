import KemptCore

/// The way from read to clean as a stream that flows down and loses a branch for each door.
///
/// Lengths are integers in tenths of a pixel, so that the picture is the same on every machine. A branch is as wide as its share of the records
/// but never too thin to see.
struct FlowPicture {
    private struct Branch {
        let style: String
        let name: String
        let hint: String
        let count: Int
        let width: Int
    }
    private static let left = 200
    private static let fullWidth = 1400
    private static let thinnest = 20
    private static let bend = 140
    private static let labelLeft = 2450
    private static let canvasWidth = 4800
    private let books: Books
    private let language: Language

    init(_ books: Books, _ language: Language) {
        self.books = books
        self.language = language
    }

    func draw(on page: inout Markup) {
        let branches = self.branches
        let clean = books[.clean]
        let lost = branches.reduce(0) { $0 + $1.width }
        let rest = clean == 0 ? 0 : max(Self.thinnest, Self.fullWidth - lost)
        var heights: [Int] = []
        var y = 800
        for (index, branch) in branches.enumerated() {
            heights.append(y)
            let next = index + 1 < branches.count ? branches[index + 1].width : 0
            // Room for the branch itself and for two lines of text at each.
            y += max(branch.width + 120, 440 + max(0, (branch.width - next) / 2))
        }
        let bottom = y + 500
        let box = "0 0 \(Self.canvasWidth / 10) \((bottom + 800) / 10)"
        page.element("svg", [("class", "flow"), ("viewBox", box), ("role", "img"), ("aria-labelledby", "flow-title flow-text")]) { page in
            page.element("title", [("id", "flow-title")], text: language.say(.way))
            page.element("desc", [("id", "flow-text")], text: description(branches), limit: 2000)
            label(&page, Self.left, 250, language.say(.read), books.read, language.say(.readHint))
            page.element("path", [("class", "trunk"), ("d", trunk(branches, heights, rest: rest, bottom: bottom))]) { _ in }
            var edge = Self.left + rest + lost
            for (branch, top) in zip(branches, heights) {
                page.element("path", [("class", branch.style), ("d", ribbon(branch, edge: edge, top: top))]) { _ in }
                let middle = top + Self.bend + branch.width / 2
                label(&page, Self.labelLeft, middle - 20, branch.name, branch.count, branch.hint)
                edge -= branch.width
            }
            if rest > 0 { page.element("path", [("class", "rest"), ("d", mouth(rest, bottom))]) { _ in } }
            label(&page, Self.left, bottom + 510, language.say(.clean), clean, language.say(.cleanHint))
        }
    }

    private var branches: [Branch] {
        func branch(_ style: String, _ name: String, _ hint: String, _ count: Int) -> Branch {
            let part = Share(count, of: books.read).hundredths ?? 0
            return Branch(style: style, name: name, hint: hint, count: count, width: max(Self.thinnest, part * Self.fullWidth / 10_000))
        }
        let doors: [Door] = [.quarantined, .dropped, .merged, .archived, .flagged]
        let unreadable = branch("unreadable", language.say(.unreadable), language.say(.unreadableHint), books.unreadable)
        return ([unreadable] + doors.map { branch($0.name, language.name($0), language.hint($0), books[$0]) }).filter { $0.count > 0 }
    }

    private func description(_ branches: [Branch]) -> String {
        let lost = branches.map { "\($0.name) \(language.number($0.count))" }.joined(separator: ", ")
        return language.say(
            .wayDescription, language.number(books.read), language.number(books[.clean]), lost.isEmpty ? language.say(.nothingHere) : lost)
    }

    /// The stream down to its mouth: narrower after each branch, on the right.
    private func trunk(_ branches: [Branch], _ heights: [Int], rest: Int, bottom: Int) -> String {
        var edge = Self.left + rest + branches.reduce(0) { $0 + $1.width }
        var path = "M\(px(Self.left)) \(px(560))H\(px(edge))"
        for (branch, top) in zip(branches, heights) {
            path += "V\(px(top))"
            edge -= branch.width
            path += "H\(px(edge))"
        }
        return path + "V\(px(bottom))H\(px(Self.left))Z"
    }

    /// A quarter turn out of the stream and then straight to its label.
    private func ribbon(_ branch: Branch, edge: Int, top: Int) -> String {
        let turn = Self.bend
        let (upper, lower, straight) = (top + turn, top + turn + branch.width, edge + turn)
        let end = max(straight, Self.labelLeft - 120)
        return
            "M\(px(edge - branch.width)) \(px(top))A\(px(turn + branch.width)) \(px(turn + branch.width)) 0 0 0 \(px(straight)) \(px(lower))"
            + "H\(px(end))V\(px(upper))H\(px(straight))A\(px(turn)) \(px(turn)) 0 0 1 \(px(edge)) \(px(top))Z"
    }

    /// The end of the stream, in the colour of the clean.
    private func mouth(_ width: Int, _ bottom: Int) -> String {
        let (left, right) = (Self.left, Self.left + width)
        return
            "M\(px(left)) \(px(bottom))H\(px(right))V\(px(bottom + 140))L\(px(left + width / 2)) \(px(bottom + 280))L\(px(left)) \(px(bottom + 140))Z"
    }

    private func label(_ page: inout Markup, _ x: Int, _ y: Int, _ name: String, _ count: Int, _ hint: String) {
        page.element("text", [("x", px(x)), ("y", px(y))]) { page in
            page.element("tspan", [("class", "count")], text: language.number(count))
            page.text(" " + name)
        }
        page.element("text", [("class", "small"), ("x", px(x)), ("y", px(y + 180))], text: hint)
    }

    /// Tenths of a pixel as SVG writes them.
    private func px(_ tenths: Int) -> String { tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))" }
}
