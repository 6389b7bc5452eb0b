namespace Ledger.Storage;

/// <summary>A named, versioned group of document kinds that one projector keeps; two versions can stand side by side.</summary>
public sealed record DocumentSet(string Name, int Version, IReadOnlyList<DocumentKind> Kinds)
{
    /// <summary>The name in a store: letters, digits and underscores, e.g. <c>views_1</c>.</summary>
    public string StoredName => $"{Name}_{Version}";

    /// <summary>The declaration of a kind.</summary>
    /// <exception cref="ArgumentException">The set has no such kind.</exception>
    public DocumentKind Kind(string name) =>
        Kinds.FirstOrDefault(kind => kind.Name == name)
        ?? throw new ArgumentException($"document set {StoredName} has no kind '{name}'", nameof(name));
}
