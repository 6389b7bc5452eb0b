using System.Buffers.Binary;
using System.Text;

namespace Ledger.Storage.Sqlite.Internal;

/// <summary>
/// The index entries of one document in a fixed order without repeats, as bytes: for each its index's number and the
/// length of its value, both 32-bit little-endian, and the value as UTF-8.
/// </summary>
internal static class EntryList
{
    private const int HeaderBytes = 8;

    /// <summary>The entries of a document, whose indexes are numbered in the order of their declaration.</summary>
    public static byte[] Encode(IReadOnlyList<string> indexes, IReadOnlyList<IndexEntry> entries)
    {
        if (entries.Count == 0) return [];
        var numbered = new List<(int Place, byte[] Value)>(entries.Count);
        foreach (var entry in entries) numbered.Add((Place(indexes, entry.Index), Encoding.UTF8.GetBytes(entry.Value)));
        numbered.Sort(static (x, y) => Compare(x.Place, x.Value, y.Place, y.Value));
        var bytes = new byte[numbered.Sum(entry => HeaderBytes + entry.Value.Length)];
        var used = 0;
        for (var i = 0; i < numbered.Count; i++)
        {
            var (place, value) = numbered[i];
            if (i > 0 && Compare(place, value, numbered[i - 1].Place, numbered[i - 1].Value) == 0) continue;
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(used), place);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(used + 4), value.Length);
            value.CopyTo(bytes.AsSpan(used + HeaderBytes));
            used += HeaderBytes + value.Length;
        }
        return used == bytes.Length ? bytes : bytes[..used];
    }

    /// <summary>The order of an entry among others.</summary>
    public static int Compare(int place, ReadOnlySpan<byte> value, int otherPlace, ReadOnlySpan<byte> otherValue) =>
        place == otherPlace ? value.SequenceCompareTo(otherValue) : place.CompareTo(otherPlace);

    /// <summary>Where an index stands in its kind's declaration.</summary>
    public static int Place(IReadOnlyList<string> indexes, string index)
    {
        for (var i = 0; i < indexes.Count; i++)
        {
            if (indexes[i] == index) return i;
        }
        throw new ArgumentException($"index '{index}' is not declared", nameof(index));
    }

    /// <summary>Reads a list from its first entry to its last.</summary>
    public ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        public int Place { get; private set; }

        public ReadOnlySpan<byte> Value { get; private set; }

        /// <summary>Goes to the next entry; false behind the last.</summary>
        public bool Next()
        {
            if (_rest.IsEmpty) return false;
            Place = BinaryPrimitives.ReadInt32LittleEndian(_rest);
            var length = BinaryPrimitives.ReadInt32LittleEndian(_rest[4..]);
            Value = _rest.Slice(HeaderBytes, length);
            _rest = _rest[(HeaderBytes + length)..];
            return true;
        }
    }
}
