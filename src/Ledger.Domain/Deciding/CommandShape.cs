using System.Text;
using Ledger.Domain.Actuals;
using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Deciding;

/// <summary>What a command must have and how long its texts may be, before anything is looked up.</summary>
internal static class CommandShape
{
    private const int NameLengthMax = 200;
    private const int TextLengthMax = 2_000;
    private const int AliasesMax = 20;
    private const int ResponsibilitiesMax = 20;
    private const int OrderMax = 100_000;

    public static Refusal? Check(Command command) => CheckContext(command.Context) ?? command switch
    {
        Command.RegisterRegion c =>
            Name("display_name", c.DisplayName) ?? Id("code", c.Code, c.DisplayName) ?? Optional("parent", c.Parent)
            ?? Aliases(c.Aliases),
        Command.RegisterDepartment c =>
            Name("region", c.Region) ?? Name("display_name", c.DisplayName) ?? Id("code", c.Code, c.DisplayName)
            ?? Aliases(c.Aliases),
        Command.RegisterIndicator c =>
            Name("region", c.Region) ?? Name("display_name", c.DisplayName) ?? Id("code", c.Code, c.DisplayName)
            ?? Aliases(c.Aliases) ?? Optional("unit", c.Unit),
        Command.DraftPlan c =>
            Name("region", c.Region) ?? PeriodText("period", c.Period) ?? Id("kind", c.Kind, null)
            ?? Optional("list", c.List) ?? Name("title", c.Title),
        Command.AddPlanLine c => CheckLine(c),
        Command.AdoptPlan c => Name("plan", c.Plan) ?? Range("lines", c.Lines, 1, OrderMax),
        Command.SetTarget c =>
            Name("name", c.Name) ?? Optional("plan", c.Plan)
            ?? (c.Line.Length == 0 ? null : Id("line", c.Line, null)) ?? TargetText(c.Target),
        Command.ReviseTarget c =>
            Name("name", c.Name) ?? Optional("plan", c.Plan) ?? TargetText(c.Target) ?? Reason(c.Context),
        Command.CorrectTarget c =>
            Name("name", c.Name) ?? Optional("plan", c.Plan) ?? TargetText(c.Target) ?? Reason(c.Context),
        Command.WithdrawTarget c => Name("name", c.Name) ?? Optional("plan", c.Plan) ?? Reason(c.Context),
        Command.ReportActual c => Name("name", c.Name) ?? ActualText(c.Actual),
        Command.ReviseActual c => Name("name", c.Name) ?? ActualText(c.Actual) ?? Reason(c.Context),
        Command.CorrectActual c => Name("name", c.Name) ?? ActualText(c.Actual) ?? Reason(c.Context),
        Command.ConfirmActual c => Name("name", c.Name),
        Command.RetractActual c => Name("name", c.Name) ?? Reason(c.Context),
    };

    private static Refusal? CheckContext(CommandContext context) =>
        Token("submission.request_id", context.RequestId)
        ?? Token("submission.import_id", context.ImportId)
        ?? Text("submission.reason", context.Reason, TextLengthMax)
        ?? CheckEvidence(context.Evidence);

    private static Refusal? CheckEvidence(Evidence evidence) =>
        Optional("submission.evidence.place", evidence.Place)
        ?? (evidence.Document is not { } document
            ? null
            : Name("submission.evidence.document.title", document.Title)
                ?? Optional("submission.evidence.document.number", document.Number)
                ?? Optional("submission.evidence.document.issuer", document.Issuer)
                ?? Text("submission.evidence.document.kept_at", document.KeptAt, TextLengthMax)
                ?? Sha256("submission.evidence.document.sha256", document.Sha256));

    private static Refusal? CheckLine(Command.AddPlanLine command) =>
        Name("plan", command.Plan)
        ?? Id("line", command.Line, null)
        ?? Range("order", command.Order, 1, OrderMax)
        ?? Optional("serial", command.Serial)
        ?? (command.Kind == Plans.PlanLineKind.Serial
            ? Empty("parent", command.Parent) : Id("parent", command.Parent, null))
        ?? Optional("section", command.Section)
        ?? Name("display_name", command.DisplayName)
        ?? Optional("indicator", command.Indicator)
        ?? Text("note", command.Note, TextLengthMax)
        ?? Range("responsibilities", command.Responsibilities.Count, 0, ResponsibilitiesMax)
        ?? command.Responsibilities.Select((r, i) => Name($"responsibilities[{i}].department", r.Department))
            .FirstFault();

    private static Refusal? TargetText(TargetStatement target) =>
        Name("target.wording", target.Wording) ?? Optional("target.aspired_wording", target.AspiredWording)
        ?? (target.Expression is { } expression ? CheckExpression(expression) : null);

    private static Refusal? CheckExpression(TargetExpression expression)
    {
        const string Field = "target.expression";
        return expression switch
        {
            TargetExpression.InStepWith(var reference) => Name($"{Field}.in_step_with.wording", reference.Wording),
            TargetExpression.AboveReference(var reference) =>
                Name($"{Field}.above_reference.wording", reference.Wording),
            TargetExpression.Assigned(var reference) => Name($"{Field}.assigned.wording", reference.Wording),
            TargetExpression.Between(var low, var high) => CheckBounds($"{Field}.between", low, high),
            TargetExpression.AgainstBase against => CheckBase($"{Field}.against_base", against),
            TargetExpression.Reach or TargetExpression.AtLeast or TargetExpression.MoreThan or TargetExpression.AtMost
                or TargetExpression.LessThan or TargetExpression.About
                or TargetExpression.Positive or TargetExpression.Milestone => null,
        };
    }

    private static Refusal? CheckBounds(string field, Quantity low, Quantity high) => high.TryConvertTo(low.Unit) switch
    {
        Conversion.Converted(var converted) when low.Value <= converted.Value => null,
        Conversion.Converted or Conversion.FamiliesDiffer or Conversion.TooManyDigits => new Refusal.Malformed(
            field, $"{low}–{high}", "a low bound and a high one, in units of one family"),
    };

    private static Refusal? CheckBase(string field, TargetExpression.AgainstBase against)
    {
        var needsDifference = against.Operator is BaseOperator.RaisedBy or BaseOperator.LoweredBy;
        if (needsDifference != against.Difference is not null)
            return new Refusal.Malformed(
                $"{field}.difference", $"{against.Difference}", "one with RAISED_BY and LOWERED_BY alone");
        return (against.Operator == BaseOperator.Multiplied) == against.Factor is not null
            ? null
            : new Refusal.Malformed($"{field}.factor", $"{against.Factor}", "one with MULTIPLIED alone");
    }

    private static Refusal? ActualText(ActualStatement actual) =>
        (actual.Value switch
        {
            null => Name("actual.wording", actual.Wording),
            ActualValue.Declaration(var wording, _) => Name("actual.value.declaration.wording", wording),
            ActualValue.Progress(_, < 0 or > 100) => new Refusal.Malformed(
                "actual.value.progress.percent", $"{actual.Value}", "0–100"),
            ActualValue.Figure or ActualValue.Progress => null,
        })
        ?? Text("actual.note", actual.Note, TextLengthMax);

    private static Refusal? Aliases(ValueList<string> aliases) =>
        Range("aliases", aliases.Count, 0, AliasesMax)
        ?? aliases.Select((alias, i) => Name($"aliases[{i}]", alias)).FirstFault();

    private static Refusal? FirstFault(this IEnumerable<Refusal?> faults) =>
        faults.FirstOrDefault(fault => fault is not null);

    private static Refusal? Name(string field, string text) => text.Length == 0
        ? new Refusal.Missing(field, $"1–{NameLengthMax} characters")
        : Text(field, text, NameLengthMax);

    private static Refusal? Optional(string field, string text) => Text(field, text, NameLengthMax);

    private static Refusal? Empty(string field, string text) =>
        text.Length == 0 ? null : new Refusal.Malformed(field, text, "nothing: a numbered line is no part");

    private static Refusal? Reason(CommandContext context) => context.Reason.Trim().Length == 0
        ? new Refusal.Missing("submission.reason", "why, in a sentence")
        : null;

    private static Refusal? Text(string field, string text, int lengthMax)
    {
        if (text.Length > lengthMax)
            return new Refusal.Malformed(field, $"{text[..20]}… ({text.Length})", $"at most {lengthMax} characters");
        if (text.Trim().Length != text.Length)
            return new Refusal.Malformed(field, $"'{text}'", "no blanks at the ends");
        return text.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar)
            ? new Refusal.Malformed(field, text, "no control or replacement characters")
            : null;
    }

    private static Refusal? Id(string field, string code, string? displayName)
    {
        if (code.Length == 0 && displayName is null)
            return new Refusal.Missing(field, "letters, digits and '-'");
        var id = code.Length > 0 ? code : ResourceId.FromDisplayName(displayName!);
        return ResourceId.IsValid(id)
            ? null
            : new Refusal.Malformed(
                field, code.Length > 0 ? code : displayName!,
                $"letters, digits and '-', at most {ResourceId.LengthMax}, no '-' at the ends");
    }

    private static Refusal? Token(string field, string token) =>
        token.Length <= 64 && token.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? null
            : new Refusal.Malformed(field, token.Length > 64
                ? $"{token[..20]}… ({token.Length})" : token, "up to 64 letters, digits, '-', '_' and '.'");

    private static Refusal? Sha256(string field, string hex) =>
        hex.Length == 0 || (hex.Length == 64 && hex.All(char.IsAsciiHexDigitLower))
            ? null
            : new Refusal.Malformed(field, hex, "32 bytes");

    private static Refusal? Range(string field, int number, int min, int max) =>
        number >= min && number <= max
            ? null
            : new Refusal.Malformed(field, $"{number}", $"{min}–{max}");

    private static Refusal? PeriodText(string field, string text) => Period.Parse(text) switch
    {
        Parsed<Period>.Ok => null,
        Parsed<Period>.Failed(_, _, _, var expected) => text.Length == 0
            ? new Refusal.Missing(field, expected)
            : new Refusal.Malformed(field, text, expected),
    };
}
