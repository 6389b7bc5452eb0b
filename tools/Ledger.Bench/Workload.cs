using Ledger.V1;

namespace Ledger.Bench;

/// <summary>
/// A made-up country: regions with one plan each, four events a line (line, target, actual, confirmation), in the order
/// of their keys.
/// </summary>
internal static class Workload
{
    public const string Indicator = "gdp-growth";
    private static readonly SourceDocument Document = new()
    {
        Title = "2022年国民经济和社会发展计划",
        Number = "府办发〔2022〕1号",
        Issuer = "发展和改革委员会",
        Dated = new EffectiveDay { Day = "2022-01-20", Precision = DatePrecision.Day },
    };

    /// <summary>What must be there before the lines: one region above all with the indicators of every line.</summary>
    public static IEnumerable<Command> Registry(int lines)
    {
        yield return new Command
        {
            RegisterRegion = new() { Submission = Submission("r-top"), Code = "top", DisplayName = "大巴山市" },
        };
        for (var line = 1; line <= lines; line++)
        {
            yield return new Command
            {
                RegisterIndicator = new()
                {
                    Submission = Submission($"i-{line}"),
                    Region = "top",
                    Code = $"{Indicator}-{line}",
                    DisplayName = $"第{line}项增加值增速",
                    Unit = "%",
                    Direction = Direction.Higher,
                },
            };
        }
    }

    /// <summary>A region's plan with its lines, targets, actuals and confirmations.</summary>
    public static IEnumerable<Command> Region(int region, int lines)
    {
        var (id, plan) = ($"county-{region:D5}", $"regions/county-{region:D5}/plans/2022-annual-plan");
        yield return new Command
        {
            RegisterRegion = new()
            {
                Submission = Submission($"{id}-r"),
                Code = id,
                DisplayName = $"第{region}县",
                Parent = "top",
            },
        };
        yield return new Command
        {
            DraftPlan = new()
            {
                Submission = Submission($"{id}-d"),
                Region = id,
                Period = "2022",
                Kind = "annual-plan",
                Title = "2022年国民经济和社会发展计划",
            },
        };
        for (var line = 1; line <= lines; line++)
        {
            foreach (var command in Line(id, plan, line))
                yield return command;
        }

        yield return new Command
        {
            AdoptPlan = new() { Submission = Submission($"{id}-a"), Plan = plan, Lines = lines },
        };
    }

    /// <summary>A report of the year's figure through some day, each of its own.</summary>
    public static ReportActualRequest Report(int region, int line, int day) => new()
    {
        Submission = Submission($"s-{region}-{line}-{day}"),
        Name = $"regions/county-{region:D5}/indicators/{Indicator}-{line}/periods/2022",
        Actual = new ActualInput
        {
            Wording = "6.5",
            Status = ActualStatus.Estimated,
            Through = new DateOnly(2022, 1, 1).AddDays(day % 360).ToString("yyyy-MM-dd", null),
        },
    };

    private static IEnumerable<Command> Line(string region, string plan, int line)
    {
        var name = $"regions/{region}/indicators/{Indicator}-{line}/periods/2022";
        yield return new Command
        {
            AddPlanLine = new()
            {
                Submission = Submission($"{region}-{line}-l"),
                Plan = plan,
                Line = $"{line}",
                Order = line,
                Kind = PlanLineKind.Serial,
                Serial = $"{line}",
                Section = "推动高质量发展",
                DisplayName = $"第{line}项增加值增速",
                Indicator = $"{Indicator}-{line}",
            },
        };
        yield return new Command
        {
            SetTarget = new()
            {
                Submission = Submission($"{region}-{line}-t"),
                Name = name,
                Plan = plan,
                Line = $"{line}",
                Target = new TargetInput { Wording = "6左右", Attribute = TargetAttribute.Anticipatory },
            },
        };
        yield return new Command
        {
            ReportActual = new()
            {
                Submission = Submission($"{region}-{line}-f"),
                Name = name,
                Actual = new ActualInput { Wording = "6.5", Status = ActualStatus.Preliminary },
            },
        };
        yield return new Command
        {
            ConfirmActual = new() { Submission = Submission($"{region}-{line}-c"), Name = name },
        };
    }

    private static Submission Submission(string requestId) => new()
    {
        RequestId = requestId,
        EffectiveOn = new EffectiveDay { Day = "2022-01-20", Precision = DatePrecision.Day },
        Evidence = new Evidence { Document = Document, Place = "表2" },
    };
}
