import KemptCore

/// The semantic types, one line each.
public enum TypeCatalog {
    public static let all: [any SemanticType.Type] = [
        IdentifierType.self,
        TextType.self,
        NotesType.self,
        GivenNameType.self,
        FamilyNameType.self,
        FullNameType.self,
        CompanyType.self,
        JobTitleType.self,
        EmailType.self,
        PhoneType.self,
        CountryType.self,
        RegionType.self,
        CityType.self,
        PostcodeType.self,
        StreetType.self,
        DateType.self,
        TimestampType.self,
        NumberType.self,
        MoneyType.self,
        BooleanType.self,
        PicklistType.self,
        URLType.self,
        DomainType.self,
    ]

    public static func named(_ name: String) -> (any SemanticType.Type)? { all.first { $0.spec.spec.name == name } }
}
