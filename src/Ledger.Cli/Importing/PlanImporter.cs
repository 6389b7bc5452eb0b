using System.Globalization;
using Grpc.Core;
using Ledger.Cli.Verbs;
using Ledger.Client;
using Ledger.Domain.Values;
using Ledger.Import;
using Ledger.V1;

namespace Ledger.Cli.Importing;

/// <summary>
/// Brings a plan table into a ledger: reads it, has the server validate the whole, and only then records it piece by
/// piece. Its request ids follow from the file and the options, so running it again after a crash ends where the first
/// run would have.
/// </summary>
internal sealed class PlanImporter(LedgerClient ledger, Action<int, int> progress, CancellationToken cancellationToken)
{
    /// <summary>What the server takes in one call.</summary>
    public const int CommandsMax = 20_000;

    private const string CommandsField = "commands[";
    private const int PieceCommandsMax = 500;
    private const int FaultsListedMax = 100;
    private static readonly TimeSpan BatchWithin = TimeSpan.FromMinutes(5);

    public async Task<ImportOutcome> RunAsync(
        ReadOnlyMemory<byte> bytes, string fileName, PlanImportOptions options, bool dryRun) =>
        PlanTable.Read(bytes, fileName) switch
        {
            PlanTableReading.Faulty(var faults) => Faulty(faults),
            PlanTableReading.Read(var table) => await RunAsync(table, options, dryRun),
        };

    private async Task<ImportOutcome> RunAsync(PlanTable table, PlanImportOptions options, bool dryRun) =>
        PlanImport.Prepare(table, options, await KnownAsync(options.Region)) switch
        {
            ImportPreparation.Faulty(var faults) => Faulty(faults),
            ImportPreparation.Prepared prepared => await SubmitAsync(table, prepared, dryRun),
        };

    private static ImportOutcome.Faulty Faulty(ImportFaults faults) =>
        new([.. faults.Listed.Select(FaultShape.Of)], faults.Total);

    private async Task<KnownNames> KnownAsync(string region)
    {
        var status = await ledger.Status.GetStatusAsync(new GetStatusRequest(), cancellationToken: cancellationToken);
        var regions = await Pages.ReadAsync(
            async token => await ledger.Regions.ListRegionsAsync(
                new ListRegionsRequest
                {
                    MinPosition = status.Head,
                    PageSize = Pages.SizeMax,
                    PageToken = token,
                },
                cancellationToken: cancellationToken),
            page => page.NextPageToken);
        var indicators = await Pages.ReadAsync(
            async token => await ledger.Indicators.ListIndicatorsAsync(
                new ListIndicatorsRequest
                {
                    MinPosition = status.Head,
                    PageSize = Pages.SizeMax,
                    PageToken = token,
                },
                cancellationToken: cancellationToken),
            page => page.NextPageToken);
        return new KnownNames(
            [.. regions.SelectMany(page => page.Regions)],
            [.. indicators.SelectMany(page => page.Indicators)],
            await DepartmentsAsync(region));
    }

    private async Task<IReadOnlyList<Department>> DepartmentsAsync(string region)
    {
        try
        {
            var pages = await Pages.ReadAsync(
                async token => await ledger.Regions.ListDepartmentsAsync(
                    new ListDepartmentsRequest { Region = region, PageSize = Pages.SizeMax, PageToken = token },
                    cancellationToken: cancellationToken),
                page => page.NextPageToken);
            return [.. pages.SelectMany(page => page.Departments)];
        }
        catch (RpcException unknown) when (unknown.StatusCode == StatusCode.NotFound)
        {
            // The region itself is still to be registered.
            return [];
        }
    }

    private async Task<ImportOutcome> SubmitAsync(PlanTable table, ImportPreparation.Prepared prepared, bool dryRun)
    {
        var commands = prepared.Commands;
        if (commands.Count > CommandsMax)
        {
            var fault = new ImportFault(
                table.FileName,
                1,
                "",
                $"the file makes {commands.Count} commands; {CommandsMax} are taken at once: split it",
                $"该文件产生 {commands.Count} 条命令，一次最多 {CommandsMax} 条，请拆分文件");
            return Faulty(new ImportFaults([fault], 1));
        }

        var tally = new ImportTally(table, prepared, dryRun);
        if (await SubmitPieceAsync(commands, validateOnly: true, recorded: 0, tally) is { } invalid)
            return invalid;
        if (dryRun)
            return new ImportOutcome.Done(tally.ToShape());

        tally = new ImportTally(table, prepared, dryRun);
        var done = 0;
        foreach (var piece in commands.Chunk(PieceCommandsMax))
        {
            progress(done, commands.Count);
            if (await SubmitPieceAsync(piece, validateOnly: false, done, tally) is { } refused)
                return refused;
            done += piece.Length;
        }

        progress(done, commands.Count);
        return new ImportOutcome.Done(tally.ToShape());
    }

    /// <summary>Null where nothing was refused.</summary>
    private async Task<ImportOutcome.Refused?> SubmitPieceAsync(
        IReadOnlyList<ImportCommand> commands, bool validateOnly, int recorded, ImportTally tally)
    {
        SubmitBatchResponse answer;
        try
        {
            answer = await ledger.Batches.SubmitBatchAsync(
                new SubmitBatchRequest
                {
                    ValidateOnly = validateOnly,
                    Commands = { commands.Select(command => command.Command) },
                },
                deadline: (TimeProvider.System.GetUtcNow() + BatchWithin).UtcDateTime,
                cancellationToken: cancellationToken);
        }
        catch (RpcException malformed) when (FaultOf(malformed, commands) is { } fault)
        {
            return new ImportOutcome.Refused([fault], 1, recorded);
        }

        var refused = new List<FaultShape>();
        foreach (var (command, outcome) in commands.Zip(answer.Outcomes))
        {
            if (outcome.Refusal is { } refusal)
                refused.Add(FaultShape.Of(refusal, command.Origin));
            else
                tally.Add(command, outcome.Receipt);
        }

        if (refused.Count > 0)
        {
            var before = validateOnly ? 0 : recorded + answer.Outcomes.Count - refused.Count;
            return new ImportOutcome.Refused([.. refused.Take(FaultsListedMax)], refused.Count, before);
        }

        return answer.Outcomes.Count == commands.Count
            ? null
            : throw new RpcException(new Status(
                StatusCode.Internal, $"{commands.Count} commands were sent, {answer.Outcomes.Count} were answered"));
    }

    /// <summary>
    /// The command that a whole call was refused for, by the field <c>commands[3].…</c>; null where it names none.
    /// </summary>
    private static FaultShape? FaultOf(RpcException refused, IReadOnlyList<ImportCommand> commands)
    {
        var error = LedgerError.From(refused);
        if (!error.Field.StartsWith(CommandsField, StringComparison.Ordinal)
            || error.Field.IndexOf(']', StringComparison.Ordinal) is not (> 0 and var end)
            || !int.TryParse(error.Field[CommandsField.Length..end], CultureInfo.InvariantCulture, out var index)
            || index >= commands.Count)
        {
            return null;
        }

        var refusal = new CommandRefusal
        {
            Code = (int)error.Code,
            Reason = error.Reason,
            Message = error.Message,
            MessageZh = error.MessageZh,
            Field = error.Field[(end + 1)..].TrimStart('.'),
            Nearest = { error.Nearest },
        };
        return FaultShape.Of(refusal, commands[index].Origin);
    }
}
