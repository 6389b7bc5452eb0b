using System.CommandLine;
using Ledger.Cli.Rendering;
using Ledger.Client;
using Ledger.V1;

namespace Ledger.Cli;

/// <summary>One run of a verb: its arguments, the ledger it speaks to and where it prints.</summary>
/// <param name="Terminal">What views make rows for: with CSV, one that is for programs.</param>
internal sealed record Call(
    ParseResult Parsed, LedgerClient Ledger, Printer Printer, Terminal Terminal, CancellationToken CancellationToken)
{
    public string Get(Argument<string> argument) => Parsed.GetRequiredValue(argument);

    public string? GetOptional(Argument<string?> argument) => Parsed.GetValue(argument);

    /// <summary>The value of an option; empty, as on the wire, where it is not given.</summary>
    public string Get(Option<string?> option) => Parsed.GetValue(option) ?? "";

    public bool Has(Option<bool> option) => Parsed.GetValue(option);

    /// <summary>
    /// How many events there are: a read with this as its min_position shows all that was recorded before it was asked.
    /// </summary>
    public async Task<long> HeadAsync() =>
        (await Ledger.Status.GetStatusAsync(new GetStatusRequest(), cancellationToken: CancellationToken)).Head;

    public void Print(Result result) => Printer.Print(result);

    /// <summary>Prints a failure that the verb itself found, and answers its exit code.</summary>
    public int Fail(Failure failure) => Printer.Print(failure);
}
