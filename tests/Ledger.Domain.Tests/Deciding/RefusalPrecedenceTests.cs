using Ledger.Domain.Deciding;

namespace Ledger.Domain.Tests.Deciding;

/// <summary>
/// A command with several faults is told the first by the order that <see cref="Refusal"/> documents. (The request key,
/// which stands between form and
/// references, is the engine's.)
/// </summary>
public sealed class RefusalPrecedenceTests
{
    // What is wrong with a command to an indicator-period of which nothing is recorded; then what is said.
    private const string Table = """
        revise-target  | reason name words etag state | Missing
        revise-target  | name words etag state        | Unknown
        revise-target  | plan words etag state        | Unknown
        revise-target  | words etag state             | Unreadable
        revise-target  | etag state                   | Stale
        revise-target  | state                        | WrongState
        correct-target | reason name words etag state | Missing
        correct-target | name words etag state        | Unknown
        correct-target | words etag state             | Unreadable
        correct-target | etag state                   | Stale
        correct-target | state                        | WrongState
        set-target     | form name words etag state   | Malformed
        set-target     | name words etag state        | Unknown
        set-target     | plan words etag state        | Unknown
        set-target     | words etag state             | Unreadable
        set-target     | etag state                   | Stale
        set-target     | state                        | WrongState
        withdraw       | reason name etag state       | Missing
        withdraw       | name etag state              | Unknown
        withdraw       | etag state                   | Stale
        withdraw       | state                        | WrongState
        report         | form name words etag         | Malformed
        report         | name words etag              | Unknown
        report         | words etag                   | Unreadable
        report         | etag                         | Stale
        revise-actual  | reason name words etag state | Missing
        revise-actual  | name words etag state        | Unknown
        revise-actual  | words etag state             | Unreadable
        revise-actual  | etag state                   | Stale
        revise-actual  | state                        | WrongState
        correct-actual | words etag state             | Unreadable
        correct-actual | etag state                   | Stale
        correct-actual | state                        | WrongState
        confirm        | form name etag state         | Malformed
        confirm        | name etag state              | Unknown
        confirm        | etag state                   | Stale
        confirm        | state                        | WrongState
        retract        | reason etag state            | Missing
        retract        | etag state                   | Stale
        retract        | state                        | WrongState
        """;

    [Fact]
    public void The_first_fault_by_the_documented_order_is_told()
    {
        var scenario = new Scenario().Given(Say.Draft);

        TextTable.Check(Table, inputs: 2, row => scenario.Refuses(Faulty(row[0], row[1].Split(' '))).GetType().Name);
    }

    private static Command Faulty(string kind, string[] faults)
    {
        var name = faults.Contains("name") ? "城口县/没有的指标/2022" : Say.Growth;
        var words = faults.Contains("words") ? "??" : "6%";
        var plan = faults.Contains("plan") ? "城口县/2022/表9" : "";
        var command = kind switch
        {
            "revise-target" => Say.Revise(words, name, plan),
            "correct-target" => Say.Correct(words, name: name),
            "set-target" => Say.Set(words, name, plan, faults.Contains("state") ? "9" : "1"),
            "withdraw" => Say.Withdraw(name, plan),
            "report" => Say.Report(words, name: name),
            "revise-actual" => (Command.ReviseActual)Say.ReviseActual(words) with { Name = name },
            "correct-actual" => (Command.CorrectActual)Say.CorrectActual(words) with { Name = name },
            "confirm" => (Command.ConfirmActual)Say.Confirm() with { Name = name },
            "retract" => (Command.RetractActual)Say.Retract() with { Name = name },
            _ => throw new Xunit.Sdk.XunitException($"no such command: {kind}"),
        };
        if (faults.Contains("reason"))
            command = command.Because("");
        if (faults.Contains("form"))
            command = command with { Context = command.Context with { RequestId = "no blanks please" } };
        return faults.Contains("etag") ? command.Seen(1) : command;
    }
}
