using Ledger.Domain.Values;

namespace Ledger.Domain.Registry;

/// <summary>What looking up a reference (a resource name, code, name or alias) came to.</summary>
public abstract record Lookup<T>
{
    private Lookup() { }

    /// <summary>The reference names this.</summary>
    public sealed record Found(T Value) : Lookup<T>;

    /// <summary>
    /// Nothing is known by <paramref name="Reference"/>; <paramref name="Nearest"/> are known names that look like it.
    /// </summary>
    public sealed record NotFound(string Kind, string Reference, ValueList<string> Nearest) : Lookup<T>;

    /// <summary>The reference fits more than one; each of <paramref name="Candidates"/> would say which.</summary>
    public sealed record Ambiguous(string Kind, string Reference, ValueList<string> Candidates) : Lookup<T>;

    /// <summary>
    /// The reference is not of a form that can name anything; <paramref name="Expected"/> shows one that can.
    /// </summary>
    public sealed record Malformed(string Reference, string Expected) : Lookup<T>;

    /// <summary>This lookup carried on, where something was found.</summary>
    public Lookup<TNext> Then<TNext>(Func<T, Lookup<TNext>> next) => this switch
    {
        Found(var value) => next(value),
        NotFound(var kind, var reference, var nearest) => new Lookup<TNext>.NotFound(kind, reference, nearest),
        Ambiguous(var kind, var reference, var candidates) => new Lookup<TNext>.Ambiguous(kind, reference, candidates),
        Malformed(var reference, var expected) => new Lookup<TNext>.Malformed(reference, expected),
    };

    /// <summary>What was found, or nothing.</summary>
    public T? ValueOrDefault => this is Found(var value) ? value : default;
}
