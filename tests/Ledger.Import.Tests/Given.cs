using System.Text;
using Ledger.Domain.Values;

namespace Ledger.Import.Tests;

/// <summary>Tables, options and known names that tests begin with.</summary>
internal static class Given
{
    public const string File = "plan.csv";

    public static PlanImportOptions Options { get; } = new()
    {
        Region = "城口县",
        Period = new Period.Year(2022),
        Kind = "计划",
        List = "表2",
        Title = "2022年计划草案的报告",
        Issuer = "城口县发展和改革委员会",
        DocumentNumber = "〔2022〕1号",
        AdoptedOn = new EffectiveDay(new DateOnly(2022, 1, 1), DatePrecision.Month, true),
        Register = true,
    };

    public static PlanImportOptions Options2021 { get; } = Options with
    {
        Period = new Period.Year(2021),
        List = "",
        Title = "2021年计划",
        AdoptedOn = new EffectiveDay(new DateOnly(2021, 1, 1), DatePrecision.Month, true),
        ReportedInTitle = "2021年计划执行情况与2022年计划草案的报告",
        ReportedOn = new EffectiveDay(new DateOnly(2022, 1, 1), DatePrecision.Month, true),
    };

    public static KnownNames Known { get; } = new(
        [
            new V1.Region { Name = "regions/chongqing", DisplayName = "重庆市" },
            new V1.Region
            {
                Name = "regions/chengkou",
                DisplayName = "城口县",
                Parent = "regions/chongqing",
                Aliases = { "城口" },
            },
        ],
        [
            new V1.Indicator
            {
                Name = "regions/chongqing/indicators/gdp-growth",
                DisplayName = "地区生产总值增速",
                Unit = "%",
                Direction = V1.Direction.Higher,
                Aliases = { "GDP增速" },
            },
            new V1.Indicator
            {
                Name = "regions/chengkou/indicators/investment",
                DisplayName = "招商引资到位资金",
                Unit = "亿元",
                Direction = V1.Direction.Higher,
            },
        ],
        [new V1.Department { Name = "regions/chengkou/departments/jiaowei", DisplayName = "县教委", Aliases = { "教委" } }]);

    public static byte[] DemoTable(int year) =>
        System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Tables", $"chengkou-{year}.csv"));

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static PlanTable Table(byte[] bytes, string file = File)
    {
        var reading = PlanTable.Read(bytes, file);
        return Assert.IsType<PlanTableReading.Read>(reading).Table;
    }

    public static PlanTable Table(string text) => Table(Utf8(text));

    public static ImportFaults FaultsOf(byte[] bytes) =>
        Assert.IsType<PlanTableReading.Faulty>(PlanTable.Read(bytes, File)).Faults;

    public static ImportFaults FaultsOf(string text) => FaultsOf(Utf8(text));

    /// <summary>The one fault of a table that is read and cannot be imported.</summary>
    public static ImportFault FaultOf(string text, PlanImportOptions? options = null, KnownNames? known = null)
    {
        var preparation = PlanImport.Prepare(Table(text), options ?? Options, known ?? KnownNames.None);
        return Assert.Single(Assert.IsType<ImportPreparation.Faulty>(preparation).Faults.Listed);
    }

    public static ImportPreparation.Prepared Prepared(
        string text, PlanImportOptions? options = null, KnownNames? known = null) =>
        Prepared(Table(text), options, known);

    public static ImportPreparation.Prepared Prepared(
        PlanTable table, PlanImportOptions? options = null, KnownNames? known = null)
    {
        var preparation = PlanImport.Prepare(table, options ?? Options, known ?? KnownNames.None);
        if (preparation is ImportPreparation.Faulty(var faults))
            Assert.Fail(string.Join('\n', faults.Listed));
        return Assert.IsType<ImportPreparation.Prepared>(preparation);
    }

    public static IReadOnlyList<V1.AddPlanLineRequest> Lines(this ImportPreparation.Prepared prepared) =>
        [.. prepared.Commands.Select(command => command.Command.AddPlanLine).Where(request => request is not null)];

    public static IReadOnlyList<V1.SetTargetRequest> Targets(this ImportPreparation.Prepared prepared) =>
        [.. prepared.Commands.Select(command => command.Command.SetTarget).Where(request => request is not null)];

    public static IReadOnlyList<V1.ReportActualRequest> Actuals(this ImportPreparation.Prepared prepared) =>
        [.. prepared.Commands.Select(command => command.Command.ReportActual).Where(request => request is not null)];

    public static IReadOnlyList<V1.RegisterIndicatorRequest> Indicators(this ImportPreparation.Prepared prepared) =>
    [
        .. prepared.Commands
            .Select(command => command.Command.RegisterIndicator)
            .Where(request => request is not null),
    ];
}
