namespace Ledger.Domain.Records;

/// <summary>A document and the place in it (<c>表1 第3行</c>).</summary>
public sealed record Evidence(SourceDocument? Document, string Place)
{
    /// <summary>No document and no place.</summary>
    public static Evidence None { get; } = new(null, "");
}
