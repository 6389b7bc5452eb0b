namespace Ledger.Domain.Targets;

/// <summary>
/// What a relative target points to, in the words of its document (<c>经济增长</c>, <c>全市平均水平</c>), and the region and
/// indicator that the catalogue knew by these words when the target was recorded; empty where it knew none.
/// </summary>
public sealed record TargetReference(string Wording, string Region = "", string Indicator = "");
