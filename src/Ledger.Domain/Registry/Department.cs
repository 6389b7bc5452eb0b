using Ledger.Domain.Names;
using Ledger.Domain.Values;

namespace Ledger.Domain.Registry;

/// <summary>A unit of a region that answers for figures.</summary>
public sealed record Department(
    Subject.Department Subject, string DisplayName, ValueList<string> Aliases, long Position);
