using System.CommandLine;
using Ledger.Cli.Importing;
using Ledger.Domain.Values;
using Ledger.Import;

namespace Ledger.Cli.Verbs;

/// <summary><c>ledger plan import</c></summary>
internal static class PlanImportCommand
{
    public static Command Create(Remote remote)
    {
        var file = new Argument<string>("FILE") { Description = "A CSV in UTF-8 with the columns 序号, 指标, 预期 …" };
        var region = Options.Required("--region", "REF", "Whose plan: 城口县");
        var period = Options.Required("--period", "PERIOD", "2021");
        var kind = Options.Required("--kind", "ID", "annual-plan, livelihood-tasks");
        var list = Options.Text("--list", "LIST", "The list in the document: 表1. Default: the document is one list");
        var title = Options.Required("--title", "TITLE", "The document's title");
        var issuer = Options.Required("--issuer", "NAME", "Who issued it: 城口县发展和改革委员会");
        var number = Options.Text("--number", "NUMBER", "The document's own number");
        var adoptedOn = Options.Required(
            "--adopted-on", "DATE", "2021-01-28, 2021-01 or 2021; ~ in front when assumed");
        var reportedIn = Options.Text(
            "--reported-in", "TITLE", "The document that reports the actuals, where it is another");
        var reportedOn = Options.Text("--reported-on", "DATE", "Its date");
        var register = Options.Switch("--register", "Register regions, departments and indicators that are not known");
        var dryRun = Options.Switch("--dry-run", "Let the server check all of it and record nothing");
        return remote.VerbWithExit(
            "import",
            """
            Records a plan from a table. The whole is validated first; running it again records nothing twice.

            Answers 2 when the file itself has faults (nothing is sent), 1 when the ledger refuses rows.

            Example:
              ledger plan import table1.csv --region 城口县 --period 2021 --kind annual-plan --list 表1
                --title 城口县2021年国民经济和社会发展计划执行情况与2022年计划草案的报告
                --issuer 城口县发展和改革委员会 --adopted-on ~2021-01 --register
            """,
            async call =>
            {
                var options = new PlanImportOptions
                {
                    Region = call.Get(region),
                    Period = PeriodOf(call.Get(period)),
                    Kind = call.Get(kind),
                    List = call.Get(list),
                    Title = call.Get(title),
                    Issuer = call.Get(issuer),
                    DocumentNumber = call.Get(number),
                    AdoptedOn = Days.Parse(call.Get(adoptedOn), adoptedOn.Name),
                    ReportedInTitle = call.Get(reportedIn),
                    ReportedOn = call.Get(reportedOn) is { Length: > 0 } day ? Days.Parse(day, reportedOn.Name) : null,
                    Register = call.Has(register),
                };
                var path = call.Get(file);
                var importer = new PlanImporter(
                    call.Ledger,
                    (done, total) => ProgressBar.Show(call.Terminal, done, total),
                    call.CancellationToken);
                var bytes = await ReadAsync(path, call.CancellationToken);
                return Answer(call, await importer.RunAsync(bytes, Path.GetFileName(path), options, call.Has(dryRun)));
            },
            file,
            region,
            period,
            kind,
            list,
            title,
            issuer,
            number,
            adoptedOn,
            reportedIn,
            reportedOn,
            register,
            dryRun);
    }

    private static int Answer(Call call, ImportOutcome outcome)
    {
        switch (outcome)
        {
            case ImportOutcome.Done(var import):
                call.Print(ImportView.Of(import, call.Terminal));
                return ExitCode.Done;
            case ImportOutcome.Faulty faulty:
                return call.Fail(ImportView.Of(faulty));
            case ImportOutcome.Refused refused:
                return call.Fail(ImportView.Of(refused));
        }

        throw new InvalidOperationException($"no such outcome: {outcome}");
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        if (Directory.Exists(path))
            throw new UsageException("FILE", $"\"{path}\" is a folder, not a file.", $"“{path}”是文件夹，不是文件。");
        if (!file.Exists)
            throw new UsageException("FILE", $"There is no file \"{path}\".", $"没有文件“{path}”。");
        if (file.Length > PlanTable.FileBytesMax)
        {
            throw new UsageException(
                "FILE",
                $"\"{path}\" has {file.Length} bytes; {PlanTable.FileBytesMax} are taken.",
                $"“{path}”有 {file.Length} 字节，上限为 {PlanTable.FileBytesMax}。");
        }

        return await File.ReadAllBytesAsync(path, cancellationToken);
    }

    private static Period PeriodOf(string text) => Period.Parse(text) switch
    {
        Parsed<Period>.Ok(var period) => period,
        Parsed<Period>.Failed => throw new UsageException(
            "--period",
            $"--period is as in 2022, 2022-h1, 2022-q3, 2022-05 or 2021-2025, not \"{text}\".",
            $"--period 应为 2022、2022-h1、2022-q3、2022-05 或 2021-2025 这样的期间，而不是“{text}”。"),
    };
}
