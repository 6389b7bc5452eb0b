namespace Ledger.Storage;

/// <summary>
/// A named, versioned group of document kinds that one projector keeps; two versions can stand side by side.
/// </summary>
public sealed record DocumentSet(string Name, int Version, IReadOnlyList<DocumentKind> Kinds)
{
    /// <summary>The name in a store: lower-case letters, digits and underscores, e.g. <c>views_1</c>.</summary>
    public string StoredName => $"{Name}_{Version}";

    /// <summary>
    /// Everything that stored documents depend on, as text: an engine that finds another schema under the stored name
    /// MUST clear it.
    /// </summary>
    public string Schema => string.Join(
        "; ", Kinds.Select(kind => kind.Name + "(" + string.Join(", ", kind.Indexes) + ")"));

    /// <summary>The declaration of a kind.</summary>
    /// <exception cref="ArgumentException">The set has no such kind.</exception>
    public DocumentKind Kind(string name) =>
        Kinds.FirstOrDefault(kind => kind.Name == name)
        ?? throw new ArgumentException($"document set {StoredName} has no kind '{name}'", nameof(name));

    /// <summary>
    /// Holds the declaration against what every store can keep; an engine MUST call this when it opens.
    /// </summary>
    /// <exception cref="ArgumentException">What is wrong with which name.</exception>
    public void Validate()
    {
        if (Name.Length == 0 || !char.IsAsciiLetterLower(Name[0]) || !Name.All(IsStoredLetter))
            throw new ArgumentException(
                $"document set name '{Name}' is not lower-case letters, digits and underscores behind a letter");
        if (Version < 0) throw new ArgumentException($"document set {Name} has the negative version {Version}");
        Distinct("kinds", Kinds.Select(kind => kind.Name));
        foreach (var kind in Kinds)
        {
            Distinct($"indexes of kind '{kind.Name}'", kind.Indexes);
            if (kind.Indexes.Contains(DocumentKind.KeyIndex))
                throw new ArgumentException(
                    $"kind '{kind.Name}' declares '{DocumentKind.KeyIndex}', which every kind has");
        }
    }

    /// <summary>
    /// Holds a commit against the declaration; every engine MUST call this before it writes anything.
    /// </summary>
    /// <exception cref="ArgumentException">The kind, index, key or value that the set cannot keep.</exception>
    public void Check(IReadOnlyList<Document> puts, IReadOnlyList<DocumentKey> deletes)
    {
        foreach (var put in puts)
        {
            var kind = Kind(put.Kind);
            Utf8Order.Check(put.Key);
            foreach (var entry in put.Indexes)
            {
                if (!kind.Indexes.Contains(entry.Index)) throw NoIndex(kind, entry.Index);
                Utf8Order.Check(entry.Value);
            }
        }
        foreach (var delete in deletes)
        {
            Kind(delete.Kind);
            Utf8Order.Check(delete.Key);
        }
    }

    /// <summary>Holds a query against the declaration; every engine MUST call this before it answers.</summary>
    /// <exception cref="ArgumentException">The kind or index that the set does not have, or a text without a UTF-8
    /// form.</exception>
    public void Check(string kind, string index, IndexRange range, IndexCursor? after)
    {
        var declared = Kind(kind);
        if (index != DocumentKind.KeyIndex && !declared.Indexes.Contains(index)) throw NoIndex(declared, index);
        Utf8Order.Check(range.From);
        if (range.Below is { } below) Utf8Order.Check(below);
        if (after is not { } cursor) return;
        Utf8Order.Check(cursor.Value);
        Utf8Order.Check(cursor.Key);
    }

    private static bool IsStoredLetter(char letter) =>
        char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_';

    private void Distinct(string what, IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name.Length == 0 || name.AsSpan().ContainsAny("(),; "))
                throw new ArgumentException($"document set {StoredName}: '{name}' cannot name one of its {what}");
            if (!seen.Add(name))
                throw new ArgumentException($"document set {StoredName}: '{name}' is twice among its {what}");
        }
    }

    private ArgumentException NoIndex(DocumentKind kind, string index) =>
        new($"kind '{kind.Name}' of document set {StoredName} has no index '{index}'", nameof(index));
}
