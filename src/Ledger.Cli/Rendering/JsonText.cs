using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ledger.Cli.Rendering;

/// <summary>Shapes as JSON: camelCase, nothing left out where it is null, Chinese as it is.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions OneLine = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    private static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true };

    public static string Of(object shape, bool indented) =>
        JsonSerializer.Serialize(shape, shape.GetType(), indented ? Indented : OneLine);
}
