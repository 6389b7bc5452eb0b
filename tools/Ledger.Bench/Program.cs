using System.Globalization;
using Ledger.Bench;

// ledger-bench [--rounds N] [--regions N] [--lines N] --ledger PATH-OF-ledger.dll
// ledger-bench echo
if (args is ["echo"])
{
    await EchoServer.RunAsync();
    return 0;
}

var rounds = Option("--rounds", 3);
var (regions, lines) = (Option("--regions", 100), Option("--lines", 100));
var ledger = Text("--ledger")
    ?? Path.Combine(AppContext.BaseDirectory, "../../../../../src/Ledger.Cli/bin/Release/net10.0/ledger.dll");
var all = new List<List<Row>>();
for (var i = 0; i < rounds; i++)
{
    await using var round = new Round(ledger, regions, lines);
    all.Add(await round.RunAsync());
    Console.Error.WriteLine($"round {i + 1} of {rounds}");
}

Console.WriteLine(
    $"medians of {rounds} rounds; {Environment.ProcessorCount} cores; measured, limit in the same round, ratio");
for (var i = 0; i < all[0].Count; i++)
{
    var rows = all.Select(round => round[i]).ToList();
    var named = rows[0];
    var measured = Median(rows.Select(row => row.Measured));
    var limit = Median(rows.Select(row => row.LimitMeasured));
    var ratio = Median(rows.Select(row => row.Ratio));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{named.What,-48} {measured,12:N2} {named.Unit,-8} | {named.Limit,-30} {limit,12:N2} | {ratio,6:N2}"));
}

return 0;

static double Median(IEnumerable<double> values)
{
    var sorted = values.Order().ToList();
    return sorted[sorted.Count / 2];
}

string? Text(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

int Option(string name, int otherwise) =>
    Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
