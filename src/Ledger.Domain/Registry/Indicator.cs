using Ledger.Domain.Names;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Registry;

/// <summary>What is measured: defined at its subject's region and valid there and below.</summary>
public sealed record Indicator(
    Subject.Indicator Subject,
    string DisplayName,
    ValueList<string> Aliases,
    Unit Unit,
    Direction Direction,
    bool DirectionAssumed,
    Aggregation Aggregation,
    long Position);
