using System.Globalization;
using Ledger.Domain.History;
using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;
using Ledger.Domain.Values;

namespace Ledger.Domain.Deciding;

/// <summary>Words that the decisions share.</summary>
internal static class Decisions
{
    public static Decision Accept(
        Subject subject,
        CommandContext context,
        Catalogue catalogue,
        Fact fact,
        ValueList<DecisionWarning>? warnings = null,
        EffectiveDay? effectiveOn = null)
    {
        var day = effectiveOn ?? EffectiveDayOf(context, catalogue);
        var envelope = new Envelope(
            context.Principal, context.RequestId, context.CommandSha256, context.ImportId, subject, day,
            context.Evidence, context.Reason);
        return new Decision.Accepted([new NewEvent(envelope, fact)], warnings ?? []);
    }

    public static Decision Refuse(Refusal refusal) => new Decision.Refused(refusal);

    public static Decision Refuse(StateFault fault, object subject, string detail = "") =>
        new Decision.Refused(new Refusal.WrongState(fault, subject.ToString()!, detail));

    /// <summary>Goes on with what a reference names, or refuses in the field that holds it.</summary>
    public static Route On<T>(this Lookup<T> lookup, string field, Func<T, Route> next) => lookup switch
    {
        Lookup<T>.Found(var value) => next(value),
        Lookup<T>.NotFound(var kind, var reference, var nearest) =>
            new Route.Refused(new Refusal.Unknown(field, kind, reference, nearest)),
        Lookup<T>.Ambiguous(var kind, var reference, var candidates) =>
            new Route.Refused(new Refusal.Ambiguous(field, kind, reference, candidates)),
        Lookup<T>.Malformed(var reference, var expected) =>
            new Route.Refused(new Refusal.Malformed(field, reference, expected)),
    };

    /// <summary>What the caller has not seen of the subject, where it says what it has seen.</summary>
    public static Refusal? Stale(Subject subject, IndicatorPeriodState state, CommandContext context)
    {
        if (context.SeenPosition is not { } seen || seen == state.LastPosition)
            return null;
        return new Refusal.Stale(subject.ToString(), seen, [.. state.Positions.Where(position => position > seen)]);
    }

    /// <summary>The day that a command takes effect on.</summary>
    public static DateOnly DayOf(CommandContext context, Catalogue catalogue) => EffectiveDayOf(context, catalogue).Day;

    /// <summary>
    /// A warning where something that takes effect later stands, so that what is recorded is not what holds.
    /// </summary>
    public static ValueList<DecisionWarning> LaterThan(
        CommandContext context, Catalogue catalogue, Envelope? standing) =>
        standing?.EffectiveOn?.Day > DayOf(context, catalogue) ? [DecisionWarning.LaterStands] : [];

    /// <summary>What the caller says, else the date of the document, else today, assumed.</summary>
    private static EffectiveDay EffectiveDayOf(CommandContext context, Catalogue catalogue) =>
        context.EffectiveOn
        ?? context.Evidence.Document?.Dated
        ?? new EffectiveDay(catalogue.Today, DatePrecision.Day, true);

    public static string Text(long position) => position.ToString(CultureInfo.InvariantCulture);
}
