using Ledger.Domain.Names;
using Ledger.Domain.Values;

namespace Ledger.Domain.Registry;

/// <summary>
/// A place that has plans. Regions form a tree; <paramref name="Parent"/> is an id, empty at the top.
/// </summary>
public sealed record Region(
    Subject.Region Subject, string DisplayName, string Parent, ValueList<string> Aliases, long Position);
