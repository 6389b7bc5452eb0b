using Ledger.Domain.Registry;

namespace Ledger.Engine.Projecting;

/// <summary>How far a document set is folded, and the catalogue there: what a read speaks for.</summary>
public sealed record Fold(long Position, string LeafHash, Catalogue Catalogue);
