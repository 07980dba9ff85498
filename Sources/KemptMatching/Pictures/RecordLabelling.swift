import KemptCore

extension RecordLabel {
    /// Names a record by its key, or by its place in the source where the key is no code: a mailbox or a phone would tell who it is.
    init(_ batch: Batch, _ row: Int, _ sources: GatheredSources, _ schema: Schema) {
        let source = sources.names[batch.source]
        let ordinal = "#\(batch.places[row].ordinal)"
        guard let key = schema.key, case let cell = batch.cell(row, key), !cell.isEmpty else {
            self.init(source: source, id: ordinal)
            return
        }
        let type = schema.columns[key].typeSpec
        let isCode = type == nil || type?.spec.name == "identifier"
        self.init(source: source, id: isCode ? cell.string : ordinal)
    }
}
