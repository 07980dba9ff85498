/// The stages, one line each.
public enum StageCatalog {
    public static let all: [any Stage.Type] = [
        Standardize.self,
        Validate.self,
        Enrich.self,
        Deduplicate.self,
        Archive.self,
    ]
}
