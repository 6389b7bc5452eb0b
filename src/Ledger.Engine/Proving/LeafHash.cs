using System.Security.Cryptography;

namespace Ledger.Engine.Proving;

/// <summary>The leaf hash of an event, SHA-256(0x00 ‖ entry) over its stored bytes (RFC 6962, section 2.1).</summary>
public static class LeafHash
{
    /// <summary>The hash as 64 lower-case hex digits.</summary>
    public static string Of(ReadOnlySpan<byte> entry)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha256.AppendData([0x00]);
        sha256.AppendData(entry);
        return Convert.ToHexStringLower(sha256.GetHashAndReset());
    }
}
