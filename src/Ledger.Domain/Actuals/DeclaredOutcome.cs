namespace Ledger.Domain.Actuals;

/// <summary>What a declaration in words says of its target.</summary>
public enum DeclaredOutcome
{
    /// <summary>The target was reached (完成, 达标).</summary>
    Met,

    /// <summary>It was reached in part (基本完成, 部分完成).</summary>
    PartlyMet,

    /// <summary>It was not reached (未完成).</summary>
    Missed,
}
