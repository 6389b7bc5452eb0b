using System.Globalization;
using Ledger.Domain.Deciding;
using Ledger.Domain.Records;
using Ledger.Domain.Values;
using static Ledger.Codec.ValueCodec;
using CommandCase = Ledger.V1.Command.CommandOneofCase;

namespace Ledger.Codec;

/// <summary>Requests as commands.</summary>
public static class CommandCodec
{
    /// <summary>The command that a request asks for, by a principal.</summary>
    /// <exception cref="WireFieldException">A field cannot be what it holds.</exception>
    public static Command ToDomain(V1.Command wire, Principal principal)
    {
        var submission = Submissions.Of(wire);
        var context = ToDomain(submission, principal, CanonicalForm.Sha256(wire));
        return wire.CommandCase switch
        {
            CommandCase.RegisterRegion => new Command.RegisterRegion(
                context, wire.RegisterRegion.Code, wire.RegisterRegion.DisplayName, wire.RegisterRegion.Parent,
                [.. wire.RegisterRegion.Aliases]),
            CommandCase.RegisterDepartment => new Command.RegisterDepartment(
                context, wire.RegisterDepartment.Region, wire.RegisterDepartment.Code,
                wire.RegisterDepartment.DisplayName, [.. wire.RegisterDepartment.Aliases]),
            CommandCase.RegisterIndicator => ToDomain(wire.RegisterIndicator, context),
            CommandCase.DraftPlan => new Command.DraftPlan(
                context, wire.DraftPlan.Region, wire.DraftPlan.Period, wire.DraftPlan.Kind, wire.DraftPlan.List,
                wire.DraftPlan.Title),
            CommandCase.AddPlanLine => ToDomain(wire.AddPlanLine, context),
            CommandCase.AdoptPlan => new Command.AdoptPlan(context, wire.AdoptPlan.Plan, wire.AdoptPlan.Lines),
            CommandCase.SetTarget => new Command.SetTarget(
                context, wire.SetTarget.Name, wire.SetTarget.Plan, wire.SetTarget.Line,
                ToDomain(wire.SetTarget.Target)),
            CommandCase.ReviseTarget => new Command.ReviseTarget(
                context, wire.ReviseTarget.Name, wire.ReviseTarget.Plan, ToDomain(wire.ReviseTarget.Target)),
            CommandCase.CorrectTarget => new Command.CorrectTarget(
                context, wire.CorrectTarget.Name, wire.CorrectTarget.Plan,
                wire.CorrectTarget.HasCorrects ? wire.CorrectTarget.Corrects : null,
                ToDomain(wire.CorrectTarget.Target)),
            CommandCase.WithdrawTarget => new Command.WithdrawTarget(
                context, wire.WithdrawTarget.Name, wire.WithdrawTarget.Plan),
            CommandCase.ReportActual => new Command.ReportActual(
                context, wire.ReportActual.Name, ToDomain(wire.ReportActual.Actual)),
            CommandCase.ReviseActual => new Command.ReviseActual(
                context, wire.ReviseActual.Name, wire.ReviseActual.HasRevises ? wire.ReviseActual.Revises : null,
                ToDomain(wire.ReviseActual.Actual)),
            CommandCase.CorrectActual => new Command.CorrectActual(
                context, wire.CorrectActual.Name, wire.CorrectActual.HasCorrects ? wire.CorrectActual.Corrects : null,
                ToDomain(wire.CorrectActual.Actual)),
            CommandCase.ConfirmActual => new Command.ConfirmActual(
                context, wire.ConfirmActual.Name, wire.ConfirmActual.HasConfirms ? wire.ConfirmActual.Confirms : null,
                ActualCodec.ToDomain(wire.ConfirmActual.Status, "status")),
            CommandCase.RetractActual => new Command.RetractActual(
                context, wire.RetractActual.Name, wire.RetractActual.HasRetracts ? wire.RetractActual.Retracts : null),
            CommandCase.None or _ => throw new WireFieldException("command", "", "a command that this version knows"),
        };
    }

    private static CommandContext ToDomain(V1.Submission? wire, Principal principal, string sha256)
    {
        wire ??= new V1.Submission();
        long? seen = wire.Etag.Length == 0
            ? null
            : long.TryParse(wire.Etag, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
                ? position
                : throw new WireFieldException("submission.etag", wire.Etag, "the etag of an earlier answer");
        return new CommandContext(
            principal, wire.RequestId, sha256, wire.ImportId,
            ValueCodec.ToDomain(wire.EffectiveOn, "submission.effective_on"),
            EvidenceCodec.ToDomain(wire.Evidence, "submission.evidence"), wire.Reason, seen);
    }

    private static Command.RegisterIndicator ToDomain(V1.RegisterIndicatorRequest wire, CommandContext context) => new(
        context, wire.Region, wire.Code, wire.DisplayName, [.. wire.Aliases], wire.Unit,
        TargetCodec.ToDomain(wire.Direction, "direction"), wire.DirectionAssumed,
        RegistryCodec.ToDomain(wire.Aggregation, "aggregation"));

    private static Command.AddPlanLine ToDomain(V1.AddPlanLineRequest wire, CommandContext context)
    {
        ValueList<ResponsibilityStatement> responsibilities =
        [
            .. wire.Responsibilities.Select((responsibility, i) => new ResponsibilityStatement(
                responsibility.Department, RegistryCodec.ToDomain(responsibility.Role, $"responsibilities[{i}].role"))),
        ];
        return new Command.AddPlanLine(
            context, wire.Plan, wire.Line, wire.Order, RegistryCodec.ToDomain(wire.Kind, "kind"), wire.Serial,
            wire.Parent, wire.Section, wire.DisplayName, wire.Indicator, responsibilities, wire.Note);
    }

    private static TargetStatement ToDomain(V1.TargetInput? wire) => wire is null
        ? new TargetStatement("", null, "", Domain.Targets.TargetAttribute.NotStated)
        : new TargetStatement(
            wire.Wording,
            wire.Expression is null ? null : TargetCodec.ToDomain(wire.Expression, "target.expression"),
            wire.AspiredWording,
            TargetCodec.ToDomain(wire.Attribute, "target.attribute"));

    private static ActualStatement ToDomain(V1.ActualInput? wire) => wire is null
        ? new ActualStatement("", null, null, null, "")
        : new ActualStatement(
            wire.Wording,
            wire.Value is null ? null : ActualCodec.ToDomain(wire.Value, "actual.value"),
            wire.Through.Length == 0 ? null : ToDay(wire.Through, "actual.through"),
            ActualCodec.ToDomain(wire.Status, "actual.status"),
            wire.Note);
}
