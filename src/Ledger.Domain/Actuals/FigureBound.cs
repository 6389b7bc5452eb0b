namespace Ledger.Domain.Actuals;

/// <summary>Whether a figure is the value or only a limit of it.</summary>
public enum FigureBound
{
    /// <summary>The value itself.</summary>
    Exact,

    /// <summary>以上: the value or more.</summary>
    AtLeast,

    /// <summary>超过: more than the value.</summary>
    MoreThan,

    /// <summary>以内: the value or less.</summary>
    AtMost,

    /// <summary>低于: less than the value.</summary>
    LessThan,
}
