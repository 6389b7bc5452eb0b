using Ledger.Domain.Deciding;

namespace Ledger.Engine.Writing;

/// <summary>
/// A command and what is wrong with it in itself, null if nothing is. That takes no state to tell, so it is told on the
/// caller's thread and not in the one loop that all callers wait for.
/// </summary>
internal readonly record struct CheckedCommand(Command Command, Refusal? Shapeless)
{
    public static CheckedCommand Of(Command command) => new(command, Decider.Check(command));
}
