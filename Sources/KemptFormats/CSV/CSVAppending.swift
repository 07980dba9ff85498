import Glibc
import KemptCore

/// `write: append`: the new file begins as a copy of the one that is there, and is switched whole like any other.
extension CSVTarget {
    /// Copies what earlier runs wrote; false when there is nothing yet. A file with other columns is refused: its records would stand under the
    /// wrong headers.
    func copyEarlier(to writer: FileWriter, header: Cell) throws -> Bool {
        var status = stat()
        guard stat(path, &status) == 0, status.st_size > 0 else { return false }
        do {
            let input = try ByteInput(path: path)
            let piece = ByteBuffer(capacity: max(1 << 20, header.count))
            var isFirst = true
            var last = UInt8(ascii: "\n")
            while case let count = try input.read(into: piece.base, piece.capacity), count > 0 {
                if isFirst, count < header.count || !Cell(UnsafePointer(piece.base), header.count).equals(header) {
                    throw Failure(
                        .output, "\(path): its columns are not those of this run, so its records cannot be added to",
                        remedy: "move it away, and the run begins a new one; or name another file")
                }
                try writer.append(UnsafePointer(piece.base), count)
                last = piece.base[count - 1]
                isFirst = false
            }
            if last != UInt8(ascii: "\n") { try writer.append([UInt8(ascii: "\n")], 1) }
        } catch let failure as Failure where failure.kind == .input {
            throw Failure(.output, failure.message, remedy: "every earlier output is as it was; make it readable, then run again")
        }
        return true
    }
}
