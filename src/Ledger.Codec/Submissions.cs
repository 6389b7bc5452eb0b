using CommandCase = Ledger.V1.Command.CommandOneofCase;

namespace Ledger.Codec;

/// <summary>The submission of whichever request a command holds.</summary>
public static class Submissions
{
    /// <summary>The submission; null where the request has none, or there is no request.</summary>
    public static V1.Submission? Of(V1.Command command) => command.CommandCase switch
    {
        CommandCase.RegisterRegion => command.RegisterRegion.Submission,
        CommandCase.RegisterDepartment => command.RegisterDepartment.Submission,
        CommandCase.RegisterIndicator => command.RegisterIndicator.Submission,
        CommandCase.DraftPlan => command.DraftPlan.Submission,
        CommandCase.AddPlanLine => command.AddPlanLine.Submission,
        CommandCase.AdoptPlan => command.AdoptPlan.Submission,
        CommandCase.SetTarget => command.SetTarget.Submission,
        CommandCase.ReviseTarget => command.ReviseTarget.Submission,
        CommandCase.CorrectTarget => command.CorrectTarget.Submission,
        CommandCase.WithdrawTarget => command.WithdrawTarget.Submission,
        CommandCase.ReportActual => command.ReportActual.Submission,
        CommandCase.ReviseActual => command.ReviseActual.Submission,
        CommandCase.CorrectActual => command.CorrectActual.Submission,
        CommandCase.ConfirmActual => command.ConfirmActual.Submission,
        CommandCase.RetractActual => command.RetractActual.Submission,
        CommandCase.None or _ => null,
    };
}
