namespace Ledger.Domain.Values;

/// <summary>
/// The day from which something holds in the world, with the precision that its document gives, and whether it is assumed because no
/// document says. Text: <c>2022-03-31</c>, <c>2022-03</c>, <c>2022</c>, with <c>~</c> in front when assumed.
/// </summary>
public sealed record EffectiveDay(DateOnly Day, DatePrecision Precision, bool Assumed);
