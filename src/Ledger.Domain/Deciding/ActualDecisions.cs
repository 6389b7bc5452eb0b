using Ledger.Domain.Actuals;
using Ledger.Domain.History;
using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Deciding;

/// <summary>Actuals: reported, revised, corrected, confirmed, retracted; every one a vintage that stays.</summary>
internal static class ActualDecisions
{
    public static Route Route(Command.ReportActual command, Catalogue catalogue) =>
        To(command.Name, command.Actual, command.Context, catalogue, (at, state) =>
        {
            var (actual, refusal) = Read(command.Actual, at, catalogue, null);
            if (actual is null)
                return Decisions.Refuse(refusal!);
            var there = state.ActualsOn(DateOnly.MaxValue).FirstOrDefault(version =>
                version.IsDeclaration == actual.Value is ActualValue.Declaration
                && version.Actual.Through == actual.Through);
            if (there is null)
            {
                return Decisions.Accept(
                    at.Subject, command.Context, catalogue, new Fact.ActualReported(actual), Warnings(actual, at));
            }

            return there.Actual == actual
                ? new Decision.Nothing()
                : Decisions.Refuse(
                    StateFault.ActualAlreadyReported, at.Subject, $"{there.Actual.Value} @{there.Position}");
        });

    public static Route Route(Command.ReviseActual command, Catalogue catalogue) =>
        On(command.Name, command.Revises, command.Actual, command.Context, catalogue, (at, state, old) =>
        {
            var (actual, refusal) = Read(command.Actual, at, catalogue, old.Actual);
            if (actual is null)
                return Decisions.Refuse(refusal!);
            var newest = NewestOf(state, old);
            var then = state.ActualsOn(Decisions.DayOf(command.Context, catalogue));
            return newest.Actual == actual || then.Any(version => version.Actual == actual)
                ? new Decision.Nothing()
                : Decisions.Accept(
                    at.Subject, command.Context, catalogue, new Fact.ActualRevised(newest.Position, actual),
                    [.. Warnings(actual, at), .. Decisions.LaterThan(command.Context, catalogue, newest.Envelope)]);
        });

    public static Route Route(Command.CorrectActual command, Catalogue catalogue) =>
        On(command.Name, command.Corrects, command.Actual, command.Context, catalogue, (at, state, wrong) =>
        {
            var (actual, refusal) = Read(command.Actual, at, catalogue, wrong.Actual);
            if (actual is null)
                return Decisions.Refuse(refusal!);
            var newest = state.Actuals.Last(version => version.Root == wrong.Root);
            return newest.Actual == actual
                ? new Decision.Nothing()
                : Decisions.Accept(
                    at.Subject, command.Context, catalogue, new Fact.ActualCorrected(newest.Position, actual),
                    Warnings(actual, at), newest.Envelope.EffectiveOn);
        });

    public static Route Route(Command.ConfirmActual command, Catalogue catalogue) =>
        On(command.Name, command.Confirms, null, command.Context, catalogue, (at, state, named) =>
        {
            var status = command.Status ?? ActualStatus.Final;
            var newest = NewestOf(state, named);
            if (Confirmed(state, newest).Root != Confirmed(state, named).Root)
                return Decisions.Refuse(StateFault.RecordSuperseded, at.Subject, Decisions.Text(newest.Position));
            if (newest.Actual.Status == status)
                return new Decision.Nothing();
            if (newest.Actual.Status > status)
                return Decisions.Refuse(StateFault.NotMoreSettled, at.Subject, Word(newest.Actual.Status));
            return NotOver(status, newest.Actual.Through, catalogue) is { } refusal
                ? Decisions.Refuse(refusal)
                : Decisions.Accept(
                    at.Subject, command.Context, catalogue, new Fact.ActualConfirmed(newest.Position, status),
                    Decisions.LaterThan(command.Context, catalogue, newest.Envelope));
        });

    public static Route Route(Command.RetractActual command, Catalogue catalogue) =>
        To(command.Name, null, command.Context, catalogue, (at, state) =>
        {
            var (old, refusal) = Named(state, command.Retracts, at);
            if (old is null)
                return Decisions.Refuse(refusal!);
            var figure = command.Retracts is null ? Confirmed(state, old) : old;
            return figure.IsRetracted
                ? new Decision.Nothing()
                : Decisions.Accept(at.Subject, command.Context, catalogue, new Fact.ActualRetracted(figure.Position));
        });

    /// <summary>The words, if there are any, are read before the state of things is looked at.</summary>
    private static Route To(
        string name,
        ActualStatement? statement,
        CommandContext context,
        Catalogue catalogue,
        Func<IndicatorPeriodReference, IndicatorPeriodState, Decision> decide) =>
        catalogue.FindIndicatorPeriod(name).On("name", at =>
        {
            if (statement is not null && ReadValue(statement, at).Refusal is { } unreadable)
                return new Route.Refused(unreadable);
            return new Route.To(at.Subject, [at.Subject], null, knowledge =>
            {
                var state = knowledge.IndicatorPeriod(at.Subject);
                return Decisions.Stale(at.Subject, state, context) is { } stale
                    ? Decisions.Refuse(stale)
                    : decide(at, state);
            });
        });

    private static Route On(
        string name,
        long? position,
        ActualStatement? statement,
        CommandContext context,
        Catalogue catalogue,
        Func<IndicatorPeriodReference, IndicatorPeriodState, ActualVersion, Decision> decide) =>
        To(name, statement, context, catalogue, (at, state) =>
        {
            var (old, refusal) = Named(state, position, at);
            if (old is null)
                return Decisions.Refuse(refusal!);
            return old.IsRetracted
                ? Decisions.Refuse(StateFault.ActualRetracted, at.Subject, Decisions.Text(old.Position))
                : decide(at, state, old);
        });

    private static (ActualVersion? Version, Refusal? Refusal) Named(
        IndicatorPeriodState state, long? position, IndicatorPeriodReference at)
    {
        if (state.Actuals.Count == 0)
            return (null, new Refusal.WrongState(StateFault.ActualNotReported, at.Subject.ToString(), ""));
        if (position is not { } wanted)
        {
            var newest = state.MeasuredOn(DateOnly.MaxValue) ?? state.DeclaredOn(DateOnly.MaxValue);
            return (newest ?? state.Actuals[^1], null);
        }

        var version = state.Actuals.FirstOrDefault(candidate => candidate.Position == wanted);
        return version is null
            ? (null, new Refusal.WrongState(StateFault.RecordNotFound, at.Subject.ToString(), Decisions.Text(wanted)))
            : (version, null);
    }

    /// <summary>The record whose figure a confirmation has made more settled; any other version is its own.</summary>
    private static ActualVersion Confirmed(IndicatorPeriodState state, ActualVersion version)
    {
        while (version is { IsConfirmation: true, Revises: { } confirmed })
            version = state.Actuals.First(candidate => candidate.Position == confirmed);
        return version;
    }

    /// <summary>The vintage that stands now for what a version is a vintage of.</summary>
    private static ActualVersion NewestOf(IndicatorPeriodState state, ActualVersion version) =>
        state.ActualsOn(DateOnly.MaxValue).FirstOrDefault(candidate =>
            candidate.IsDeclaration == version.IsDeclaration && candidate.Actual.Through == version.Actual.Through)
        ?? version;

    private static (ActualValue? Value, Refusal? Refusal) ReadValue(
        ActualStatement statement, IndicatorPeriodReference at)
    {
        var period = at.Subject.Period;
        if (statement.Through is { } through && !period.Contains(through))
        {
            return (null, new Refusal.Malformed(
                "actual.through", $"{through:yyyy-MM-dd}",
                    $"{period.FirstDay:yyyy-MM-dd} – {period.LastDay:yyyy-MM-dd}"));
        }

        if (statement.Value is { } value)
            return (value, null);
        var sense = IndicatorSenses.Of(at.Indicator.DisplayName);
        return ActualGrammar.Parse(statement.Wording, at.Indicator.Unit, sense) switch
        {
            Parsed<ActualValue>.Ok(var parsed) => (parsed, null),
            Parsed<ActualValue>.Failed failed => (null, new Refusal.Unreadable(
                "actual.wording", failed.Fault, failed.Index, failed.Found, failed.Expected)),
        };
    }

    private static (Actual? Actual, Refusal? Refusal) Read(
        ActualStatement statement, IndicatorPeriodReference at, Catalogue catalogue, Actual? old)
    {
        var (value, unreadable) = ReadValue(statement, at);
        if (value is null)
            return (null, unreadable);
        var through = statement.Through ?? old?.Through ?? at.Subject.Period.LastDay;
        var status = statement.Status ?? old?.Status
            ?? (through >= catalogue.Today ? ActualStatus.Estimated : ActualStatus.Preliminary);
        return NotOver(status, through, catalogue) is { } refusal
            ? (null, refusal)
            : (new Actual(value, through, status, statement.Note), null);
    }

    /// <summary>Only an estimate can speak for a day that is still to come.</summary>
    private static Refusal? NotOver(ActualStatus status, DateOnly through, Catalogue catalogue) =>
        status == ActualStatus.Estimated || through <= catalogue.Today
            ? null
            : new Refusal.Malformed(
                "actual.status", Word(status), $"estimated ({through:yyyy-MM-dd} > {catalogue.Today:yyyy-MM-dd})");

    /// <summary>家 for 户 counts the same; that it is another word is worth a look.</summary>
    private static ValueList<DecisionWarning> Warnings(Actual actual, IndicatorPeriodReference at) =>
        actual.Value is ActualValue.Figure(var figure, _) && Units.LabelsDiffer(figure.Unit, at.Indicator.Unit)
            ? [DecisionWarning.UnitLabelDiffers]
            : [];

    private static string Word(ActualStatus status) => status switch
    {
        ActualStatus.Estimated => "estimated",
        ActualStatus.Preliminary => "preliminary",
        ActualStatus.Final => "final",
    };
}
