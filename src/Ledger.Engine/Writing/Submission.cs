using Ledger.Domain.Deciding;

namespace Ledger.Engine.Writing;

/// <summary>Commands that someone submitted together and waits for.</summary>
internal sealed class Submission(IReadOnlyList<Command> commands, bool validateOnly)
{
    private readonly CommandResult[] results = new CommandResult[commands.Count];
    private readonly TaskCompletionSource<IReadOnlyList<CommandResult>> answered =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<CheckedCommand> Commands { get; } = [.. commands.Select(CheckedCommand.Of)];

    public bool ValidateOnly { get; } = validateOnly;

    public Task<IReadOnlyList<CommandResult>> Answered => answered.Task;

    /// <summary>How many of its commands have a result.</summary>
    public int Settled { get; private set; }

    public bool IsSettled => Settled == Commands.Count;

    /// <summary>Gives the next commands their results; a refusal of what is to be recorded settles the rest.</summary>
    public void Settle(CommandResult result)
    {
        results[Settled++] = result;
        if (ValidateOnly || result is not (CommandResult.Refused or CommandResult.Unavailable))
            return;
        while (!IsSettled)
            results[Settled++] = new CommandResult.NotReached();
    }

    /// <summary>Gives all commands without a result the same one.</summary>
    public void SettleRest(CommandResult result)
    {
        while (!IsSettled)
            results[Settled++] = result;
    }

    /// <summary>Answers whoever waits, if every command has its result.</summary>
    public void AnswerIfSettled()
    {
        if (IsSettled)
            answered.TrySetResult(results);
    }
}
