namespace Ledger.Bench;

/// <summary>One measured thing beside its limit in the same round, and what they are counted in.</summary>
internal sealed record Row(string What, double Measured, string Limit, double LimitMeasured, string Unit)
{
    /// <summary>Measured over limit.</summary>
    public double Ratio => Measured / LimitMeasured;
}
