using Ledger.Domain.Names;
using Ledger.Domain.Values;
using Ledger.Import.Reading;

namespace Ledger.Import;

/// <summary>
/// What a table does not say of itself: whose plan it is, for which period, and on which documents its targets and
/// actuals rest.
/// </summary>
public sealed record PlanImportOptions
{
    private const int TextCharsMax = 200;
    private const int TokenCharsMax = 64;

    /// <summary>The region, by resource name, code, name or alias.</summary>
    public required string Region { get; init; }

    /// <summary>The period that the targets and actuals are about.</summary>
    public required Period Period { get; init; }

    /// <summary>The kind of plan, an id: <c>计划</c>, <c>重点民生实事</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The list within the document, <c>表2</c>; empty where the document has one.</summary>
    public string List { get; init; } = "";

    /// <summary>The title of the document that sets the targets, and of the plan.</summary>
    public required string Title { get; init; }

    /// <summary>Who issued it; empty where unknown.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The document's own number; empty where it has none.</summary>
    public string DocumentNumber { get; init; } = "";

    /// <summary>The day on which the plan was adopted, which dates the document too.</summary>
    public required EffectiveDay AdoptedOn { get; init; }

    /// <summary>The title of the document that reports the actuals; empty where it is the same one.</summary>
    public string ReportedInTitle { get; init; } = "";

    /// <summary>The date of the document that reports the actuals; null where it is the same one.</summary>
    public EffectiveDay? ReportedOn { get; init; }

    /// <summary>Register the region, departments and indicators that are not known yet.</summary>
    public bool Register { get; init; }

    /// <summary>The id of the import; empty to derive it from the file and these options.</summary>
    public string ImportId { get; init; } = "";

    internal void Check(FaultLog faults)
    {
        CheckText("region", Region, true, faults);
        CheckText("title", Title, true, faults);
        CheckText("list", List, false, faults);
        CheckText("issuer", Issuer, false, faults);
        CheckText("document number", DocumentNumber, false, faults);
        CheckText("reported-in title", ReportedInTitle, false, faults);
        if (!ResourceId.IsValid(Kind))
        {
            faults.Add(
                1, "", $"the option kind is '{FaultLog.Quote(Kind)}'; it has to be letters, digits and '-', such as 计划",
                $"选项 kind 为“{FaultLog.Quote(Kind)}”，应由字母、数字和“-”组成，如“计划”");
        }

        if (ImportId.Length > TokenCharsMax || !ImportId.All(IsTokenSign))
        {
            faults.Add(
                1, "",
                $"the option import id is '{FaultLog.Quote(ImportId)}'; it has to be up to {TokenCharsMax} of a–z, "
                    + "0–9, '-', '_' and '.'",
                $"选项 import id 为“{FaultLog.Quote(ImportId)}”，应为不超过 {TokenCharsMax} 个字母、数字、“-”、“_”或“.”");
        }
    }

    private static bool IsTokenSign(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.';

    private static void CheckText(string option, string text, bool required, FaultLog faults)
    {
        var isPlain = text.Trim().Length == text.Length && !text.Any(sign => char.IsControl(sign) || sign == '\uFFFD');
        if (isPlain && text.Length <= TextCharsMax && (text.Length > 0 || !required))
            return;
        faults.Add(
            1, "",
            $"the option {option} is '{FaultLog.Quote(text)}'; it has to be a text of {(required ? 1 : 0)} to "
                + $"{TextCharsMax} characters on one line, without blanks at its ends",
            $"选项 {option} 为“{FaultLog.Quote(text)}”，应为 {(required ? 1 : 0)} 至 {TextCharsMax} 个字符的单行文本，首尾无空格");
    }
}
