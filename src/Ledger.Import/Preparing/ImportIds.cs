using System.Security.Cryptography;
using System.Text;

namespace Ledger.Import.Preparing;

/// <summary>
/// Makes the id of an import, the same for the same file and options, so that running it again is seen to be that.
/// </summary>
internal static class ImportIds
{
    private const int HexChars = 16;

    /// <summary>Of the file's bytes and the options, whether or not unknown names are to be registered.</summary>
    public static string Of(PlanTable table, PlanImportOptions options)
    {
        if (options.ImportId.Length > 0)
            return options.ImportId;
        string[] parts =
        [
            table.Sha256, options.Region, options.Period.ToString(), options.Kind, options.List, options.Title,
            options.Issuer, options.DocumentNumber, options.AdoptedOn.ToString(), options.ReportedInTitle,
            options.ReportedOn?.ToString() ?? "",
        ];
        // None of the texts holds a line break, so the joined one says where each ends.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return $"imp-{Convert.ToHexStringLower(hash)[..HexChars]}";
    }
}
