using Ledger.Domain.Records;
using Ledger.Domain.Registry;

namespace Ledger.Domain.Deciding;

/// <summary>
/// How commands are decided, in three pure steps: <see cref="Check"/> what the command says by itself,
/// <see cref="Route"/> it by the catalogue, and decide it with the states that its route names. The order of the steps
/// is the order of precedence of refusals.
/// </summary>
public static class Decider
{
    /// <summary>What is missing or malformed in the command itself; null if nothing is.</summary>
    public static Refusal? Check(Command command) => CommandShape.Check(command);

    /// <summary>Where a command goes that <see cref="Check"/> has nothing against.</summary>
    public static Route Route(Command command, Catalogue catalogue) => command switch
    {
        Command.RegisterRegion register => RegistryDecisions.Route(register, catalogue),
        Command.RegisterDepartment register => RegistryDecisions.Route(register, catalogue),
        Command.RegisterIndicator register => RegistryDecisions.Route(register, catalogue),
        Command.DraftPlan draft => PlanDecisions.Route(draft, catalogue),
        Command.AddPlanLine add => PlanDecisions.Route(add, catalogue),
        Command.AdoptPlan adopt => PlanDecisions.Route(adopt, catalogue),
        Command.SetTarget set => TargetDecisions.Route(set, catalogue),
        Command.ReviseTarget revise => TargetDecisions.Route(revise, catalogue),
        Command.CorrectTarget correct => TargetDecisions.Route(correct, catalogue),
        Command.WithdrawTarget withdraw => TargetDecisions.Route(withdraw, catalogue),
        Command.ReportActual report => ActualDecisions.Route(report, catalogue),
        Command.ReviseActual revise => ActualDecisions.Route(revise, catalogue),
        Command.CorrectActual correct => ActualDecisions.Route(correct, catalogue),
        Command.ConfirmActual confirm => ActualDecisions.Route(confirm, catalogue),
        Command.RetractActual retract => ActualDecisions.Route(retract, catalogue),
    };

    /// <summary>
    /// The event that opens a local day, recorded by the ledger itself; nothing if it is open already.
    /// </summary>
    public static NewEvent? OpenDay(DateOnly day, Catalogue catalogue) =>
        day <= catalogue.Today ? null : LedgerEvents.DayOpened(day);
}
