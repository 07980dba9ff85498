/// The rules of `validate`, one line each.
public enum ValidationRules {
    public static let all: [any ValidationRule.Type] = [
        Required.self,
        AnyOf.self,
        NotFake.self,
        ExpressionRule.self,
    ]
}
