using Ledger.Cli.Words;
using Ledger.V1;

namespace Ledger.Cli.Shapes;

/// <summary>What an answer speaks for.</summary>
internal sealed record BasisShape(string Ledger, long Position, string? JudgedOn, string? RuleSet)
{
    public static BasisShape? Of(Basis? basis) => basis is null
        ? null
        : new(basis.LedgerId, basis.Position, Shown.OrNull(basis.JudgedOn), Shown.OrNull(basis.RuleSet));

    /// <summary>The line below a table.</summary>
    public static string Line(Basis? basis, Terminal terminal) => basis is null
        ? ""
        : terminal.Say(
            $"as of position {basis.Position}, judged on {basis.JudgedOn} by {basis.RuleSet}",
            $"截至位置 {basis.Position}，判定日 {basis.JudgedOn}，规则 {basis.RuleSet}");
}

/// <summary>The document that a statement rests on.</summary>
internal sealed record DocumentShape(
    string Title, string? Number, string? Issuer, string? Date, bool? DateAssumed, string? Sha256, string? KeptAt)
{
    public static DocumentShape? Of(Evidence? evidence) => evidence?.Document is { } document
        ? new(
            document.Title,
            Shown.OrNull(document.Number),
            Shown.OrNull(document.Issuer),
            DayText.Of(document.Dated),
            document.Dated?.Assumed,
            Shown.OrNull(Convert.ToHexStringLower(document.Sha256.Span)),
            Shown.OrNull(document.KeptAt))
        : null;

    /// <summary>As people cite it: 《title》（number）place.</summary>
    public static string? Cited(Evidence? evidence)
    {
        if (evidence is null)
            return null;
        var document = evidence.Document is { Title.Length: > 0 } named
            ? $"《{named.Title}》{(named.Number.Length > 0 ? $"（{named.Number}）" : "")}"
            : "";
        return Shown.OrNull($"{document}{evidence.Place}");
    }
}

/// <summary>Something recorded as told that deserves a second look.</summary>
internal sealed record WarningShape(string Code, string Message, string? MessageZh)
{
    public static WarningShape Of(Warning warning) =>
        new(warning.Code, warning.Message, Shown.OrNull(warning.MessageZh));

    public string Line(Terminal terminal) =>
        $"{terminal.Say("warning: ", "提示：")}{(terminal.Chinese ? MessageZh ?? Message : Message)} ({Code})";
}
