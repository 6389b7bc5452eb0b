using System.Collections;
using System.Runtime.CompilerServices;

namespace Ledger.Domain.Values;

/// <summary>
/// An immutable list that equals another with equal elements in the same order, so that records that hold one compare
/// by value.
/// </summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly Func<T[]>? deferred;
    private T[]? items;

    internal ValueList(T[] items) => this.items = items;

    internal ValueList(Func<T[]> deferred) => this.deferred = deferred;

    // Whoever asks first, asks twice at worst: making the elements is pure.
    private T[] Items => items ??= deferred!();

    /// <inheritdoc/>
    public int Count => Items.Length;

    /// <inheritdoc/>
    public T this[int index] => Items[index];

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Items)}]";

    /// <summary>This list with one more element at its end.</summary>
    public ValueList<T> Add(T item) => new([.. Items, item]);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
}

/// <summary>Makes <see cref="ValueList{T}"/>; what collection expressions call.</summary>
public static class ValueList
{
    /// <summary>A list of these elements.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>
    /// A list whose elements are only made when someone looks at them: for what is costly to find and seldom asked for.
    /// Making them must be pure.
    /// </summary>
    public static ValueList<T> Deferred<T>(Func<IEnumerable<T>> make) => new(() => [.. make()]);
}
