using System.Collections;
using System.Text;

namespace Grpc.Core;

/// <summary>
/// The headers or trailers of a call, in order; a key may occur more than once, and one that ends in <c>-bin</c> holds
/// bytes.
/// </summary>
public sealed class Metadata : IList<Metadata.Entry>
{
    public const string BinaryHeaderSuffix = "-bin";

    public static readonly Metadata Empty = new Metadata().Freeze();

    private readonly List<Entry> _entries = [];

    public int Count => _entries.Count;

    public bool IsReadOnly { get; private set; }

    public Entry this[int index]
    {
        get => _entries[index];
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            CheckWritable();
            _entries[index] = value;
        }
    }

    /// <summary>The last entry with this key, or none.</summary>
    public Entry? Get(string key)
    {
        for (var i = _entries.Count - 1; i >= 0; i--)
        {
            if (string.Equals(_entries[i].Key, key, StringComparison.OrdinalIgnoreCase))
                return _entries[i];
        }

        return null;
    }

    public string? GetValue(string key) => Get(key)?.Value;

    public byte[]? GetValueBytes(string key) => Get(key)?.ValueBytes;

    public IEnumerable<Entry> GetAll(string key) =>
        _entries.Where(entry => string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase));

    public void Add(string key, string value) => Add(new Entry(key, value));

    public void Add(string key, byte[] valueBytes) => Add(new Entry(key, valueBytes));

    public void Add(Entry item)
    {
        ArgumentNullException.ThrowIfNull(item);
        CheckWritable();
        _entries.Add(item);
    }

    public void Insert(int index, Entry item)
    {
        ArgumentNullException.ThrowIfNull(item);
        CheckWritable();
        _entries.Insert(index, item);
    }

    public void RemoveAt(int index)
    {
        CheckWritable();
        _entries.RemoveAt(index);
    }

    public bool Remove(Entry item)
    {
        CheckWritable();
        return _entries.Remove(item);
    }

    public void Clear()
    {
        CheckWritable();
        _entries.Clear();
    }

    public int IndexOf(Entry item) => _entries.IndexOf(item);

    public bool Contains(Entry item) => _entries.Contains(item);

    public void CopyTo(Entry[] array, int arrayIndex) => _entries.CopyTo(array, arrayIndex);

    public IEnumerator<Entry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal Metadata Freeze()
    {
        IsReadOnly = true;
        return this;
    }

    private void CheckWritable()
    {
        if (IsReadOnly)
            throw new InvalidOperationException("This metadata is read-only.");
    }

    /// <summary>One header or trailer; keys are lower case letters, digits, <c>_</c>, <c>-</c> and <c>.</c>.</summary>
    public class Entry
    {
        private readonly string? _value;
        private readonly byte[]? _valueBytes;

        public Entry(string key, byte[] valueBytes)
        {
            ArgumentNullException.ThrowIfNull(valueBytes);
            Key = Normalise(key);
            if (!IsBinary)
                throw new ArgumentException($"The key \"{Key}\" of a binary value must end in \"-bin\".", nameof(key));
            _valueBytes = [.. valueBytes];
        }

        public Entry(string key, string value)
        {
            ArgumentNullException.ThrowIfNull(value);
            Key = Normalise(key);
            if (IsBinary)
                throw new ArgumentException($"The key \"{Key}\" of a text must not end in \"-bin\".", nameof(key));
            _value = value;
        }

        public string Key { get; }

        public bool IsBinary => Key.EndsWith(BinaryHeaderSuffix, StringComparison.Ordinal);

        public string Value =>
            _value ?? throw new InvalidOperationException($"The entry \"{Key}\" is binary; it has no text value.");

        public byte[] ValueBytes => _valueBytes is null ? Encoding.ASCII.GetBytes(_value!) : [.. _valueBytes];

        internal ReadOnlySpan<byte> RawBytes => _valueBytes;

        public override string ToString() => IsBinary
            ? $"[Entry: key={Key}, valueBytes={Convert.ToHexString(_valueBytes!)}]"
            : $"[Entry: key={Key}, value={_value}]";

        private static string Normalise(string key)
        {
            ArgumentException.ThrowIfNullOrEmpty(key);
            if (!key.AsSpan().ContainsAnyExcept(KeyChars))
                return key;
            var lower = key.ToLowerInvariant();
            return lower.AsSpan().ContainsAnyExcept(KeyChars)
                ? throw new ArgumentException(
                    $"The key \"{key}\" may hold only letters, digits, '_', '-' and '.'.", nameof(key))
                : lower;
        }
    }

    private static readonly System.Buffers.SearchValues<char> KeyChars =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-.");
}
