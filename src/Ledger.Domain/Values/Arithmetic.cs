namespace Ledger.Domain.Values;

/// <summary>Decimal arithmetic whose overflow is a value: null.</summary>
internal static class Arithmetic
{
    public static decimal? Add(decimal left, decimal right) => Checked(() => left + right);

    public static decimal? Subtract(decimal left, decimal right) => Checked(() => left - right);

    public static decimal? Multiply(decimal left, decimal right) => Checked(() => left * right);

    public static decimal? Divide(decimal left, decimal right) => right == 0m ? null : Checked(() => left / right);

    // The decimal type has no operation that answers overflow otherwise.
    private static decimal? Checked(Func<decimal> operation)
    {
        try
        {
            return operation();
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
