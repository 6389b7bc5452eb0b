using System.Security.Cryptography;
using Google.Protobuf;

namespace Ledger.Codec;

/// <summary>
/// What makes two commands the same: the bytes of the command message without the request id, the etag and
/// validate_only, which say how it is asked, not what.
/// </summary>
public static class CanonicalForm
{
    /// <summary>SHA-256 of the canonical form, 64 lower-case hex digits.</summary>
    public static string Sha256(V1.Command command)
    {
        var canonical = command.Clone();
        if (Submissions.Of(canonical) is { } submission)
        {
            submission.RequestId = "";
            submission.Etag = "";
            submission.ValidateOnly = false;
        }

        return Convert.ToHexStringLower(SHA256.HashData(canonical.ToByteArray()));
    }
}
