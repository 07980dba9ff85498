/// The records of a generated `crm.csv` in other formats.
enum RecordForms {
    /// One `contact` element a record: the id as an attribute, notes in CDATA, absent values as empty elements.
    static func xml(_ customers: String, to path: String) throws {
        var file = try BufferedFile(path)
        file.buffer.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<contacts>\n")
        let names = BenchPipeline.fields.map { Array($0.name.utf8) }
        var failure: (any Error)?
        try eachRecord(of: customers) { fields in
            file.buffer.add("  <contact id=\"")
            escape(fields[0], to: &file.buffer)
            file.buffer.add("\">\n")
            for (name, field) in zip(names, fields).dropFirst() {
                file.buffer.add("    <")
                file.buffer += name
                guard !field.isEmpty else {
                    file.buffer.add("/>\n")
                    continue
                }
                file.buffer.add(">")
                if name.count == 5, name.elementsEqual("notes".utf8) {
                    file.buffer.add("<![CDATA[")
                    file.buffer += field
                    file.buffer.add("]]>")
                } else {
                    escape(field, to: &file.buffer)
                }
                file.buffer.add("</")
                file.buffer += name
                file.buffer.add(">\n")
            }
            file.buffer.add("  </contact>\n")
            do { try file.drain() } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
        file.buffer.add("</contacts>\n")
        try file.close()
    }

    /// One object a line; a value that a record lacks is left out.
    static func jsonLines(_ customers: String, to path: String) throws {
        var file = try BufferedFile(path)
        let names = BenchPipeline.fields.map { Array($0.name.utf8) }
        var failure: (any Error)?
        try eachRecord(of: customers) { fields in
            var mark: UInt8 = 123
            for (name, field) in zip(names, fields) where !field.isEmpty {
                file.buffer.append(mark)
                mark = 44
                file.buffer.append(34)
                file.buffer += name
                file.buffer.add("\":\"")
                quote(field, to: &file.buffer)
                file.buffer.append(34)
            }
            file.buffer.add("}\n")
            do { try file.drain() } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
        try file.close()
    }

    /// Text of XML.
    static func escape(_ text: [UInt8], to output: inout [UInt8]) {
        for byte in text {
            switch byte {
            case 38: output.add("&amp;")
            case 60: output.add("&lt;")
            case 62: output.add("&gt;")
            case 34: output.add("&quot;")
            default: output.append(byte)
            }
        }
    }

    /// Text of a JSON string; the generator writes no control character but the line feed.
    private static func quote(_ text: [UInt8], to output: inout [UInt8]) {
        for byte in text {
            switch byte {
            case 34, 92:
                output.append(92)
                output.append(byte)
            case 10: output.add("\\n")
            default: output.append(byte)
            }
        }
    }
}
