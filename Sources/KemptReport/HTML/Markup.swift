/// Writes HTML element by element. Text and attributes can only get in escaped, so no name from a file can become markup.
struct Markup {
    private(set) var html = ""
    typealias Attributes = [(String, String)]

    /// An element that holds others.
    mutating func element(_ name: String, _ attributes: Attributes = [], _ body: (inout Markup) -> Void) {
        open(name, attributes)
        body(&self)
        html += "</\(name)>"
        if Self.blocks.contains(name) { html += "\n" }
    }

    /// An element that holds text.
    mutating func element(_ name: String, _ attributes: Attributes = [], text: String, limit: Int = 400) {
        element(name, attributes) { $0.text(text, limit: limit) }
    }

    /// An element without content.
    mutating func void(_ name: String, _ attributes: Attributes = []) {
        open(name, attributes)
        html += "\n"
    }

    mutating func text(_ text: String, limit: Int = 400) { html += Self.escape(visible(text, limit: limit)) }

    /// The style sheet: our own constant, the only text that goes in as it is.
    mutating func style(_ sheet: StaticString) {
        html += "<style>\n"
        html += sheet.description
        html += "</style>\n"
    }

    mutating func doctype() { html += "<!DOCTYPE html>\n" }

    private mutating func open(_ name: String, _ attributes: Attributes) {
        html += "<\(name)"
        for (key, value) in attributes { html += " \(key)=\"\(Self.escape(visible(value, limit: 1000)))\"" }
        html += ">"
    }

    private static let blocks: Set<String> = [
        "head", "body", "header", "main", "section", "div", "table", "caption", "thead", "tbody", "tr", "p", "h1", "h2", "h3", "dl", "dd",
        "ul",
        "li", "svg", "title", "html", "figure", "figcaption",
    ]

    /// Safe in text and in a quoted attribute alike.
    static func escape(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension Markup {
    /// The head of a page that takes nothing from outside.
    mutating func head(_ title: String) {
        element("head") { page in
            page.void("meta", [("charset", "utf-8")])
            page.void(
                "meta", [("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'")])
            page.void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
            page.void("meta", [("name", "color-scheme"), ("content", "light dark")])
            page.void("meta", [("name", "referrer"), ("content", "no-referrer")])
            page.element("title", text: title, limit: 200)
            page.style(StyleSheet.text)
        }
    }
}

/// A column of an HTML table.
struct TableColumn {
    let title: String
    let isNumber: Bool
    init(_ title: String, number: Bool = false) {
        self.title = title
        isNumber = number
    }
}

extension Markup {
    /// A table that a narrow screen scrolls sideways; each row is written by the caller with `cell`.
    mutating func table(_ id: String, caption: String, _ columns: [TableColumn], _ rows: (inout Markup) -> Void) {
        element("div", [("class", "scroll"), ("role", "region"), ("aria-labelledby", id), ("tabindex", "0")]) { page in
            page.element("table") { page in
                page.element("caption", [("id", id)], text: caption)
                page.element("thead") { page in
                    page.element("tr") { page in
                        for column in columns {
                            page.element("th", [("scope", "col")] + (column.isNumber ? [("class", "number")] : []), text: column.title)
                        }
                    }
                }
                page.element("tbody", [], rows)
            }
        }
    }

    mutating func row(_ name: String, isCode: Bool = false, _ cells: (inout Markup) -> Void) {
        element("tr") { page in
            page.element("th", [("scope", "row")]) { page in
                if isCode { page.element("code", text: name, limit: 120) } else { page.element("bdi", text: name, limit: 120) }
            }
            cells(&page)
        }
    }

    mutating func number(_ text: String) { element("td", [("class", "number")], text: text) }
    mutating func cell(_ text: String, limit: Int = 160) { element("td") { page in page.element("bdi", text: text, limit: limit) } }
    mutating func codeCell(_ text: String) { element("td") { page in page.element("code", text: text, limit: 300) } }

    /// A term and its value in a list of facts.
    mutating func fact(_ name: String, _ value: String, isCode: Bool = false) {
        element("div") { page in
            page.element("dt", text: name)
            page.element("dd") { page in page.element(isCode ? "code" : "bdi", text: value) }
        }
    }
}
