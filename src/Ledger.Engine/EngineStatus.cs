using Ledger.Domain.Records;

namespace Ledger.Engine;

/// <summary>
/// How a ledger is: who, how many events, the leaf hash of the newest, the day and the rules that judgements take, how
/// far the documents are, and why commands are refused at present (null if they are not).
/// </summary>
public sealed record EngineStatus(
    Fact.LedgerOpened Ledger,
    long Head,
    string HeadLeafHash,
    DateOnly Today,
    string RuleSet,
    IReadOnlyList<DocumentSetStatus> DocumentSets,
    string? RefusesBecause);
