using System.CommandLine;
using Ledger.Cli.Views;
using Ledger.Cli.Words;
using Ledger.V1;

namespace Ledger.Cli.Verbs;

/// <summary><c>ledger indicator add|list|show</c></summary>
internal static class IndicatorCommand
{
    public static Command Create(Remote remote) =>
        new("indicator", "What is measured, and what is recorded of it.") { Add(remote), List(remote), Show(remote) };

    private static Command Add(Remote remote)
    {
        var name = new Argument<string>("REGION/NAME")
        {
            Description = "Where it is defined, and its name: 城口县/地区生产总值增速",
        };
        var unit = Options.Text("--unit", "UNIT", "As documents write it: %, 万元, 户; none for a bare number");
        var code = Options.Text("--code", "ID", "Letters, digits and \"-\". Default: the name");
        var direction = Options.Word<Direction>(
            "--direction", "Which side is the good one. Default: assumed from the name");
        var aliases = Options.Texts("--alias", "NAME", "Other names; may be repeated");
        var aggregation = Options.Word<Aggregation>("--aggregation", "How it aggregates over the regions below");
        var submission = new SubmissionOptions();
        return remote.Verb(
            "add",
            """
            Registers an indicator at a region; it is valid there and below.

            Example: ledger indicator add 城口县/地区生产总值增速 --unit % --code gdp-growth --direction higher --alias GDP增速
            """,
            async call =>
            {
                var (region, display) = Split(call.Get(name));
                var request = new RegisterIndicatorRequest
                {
                    Submission = submission.Of(call),
                    Region = region,
                    DisplayName = display,
                    Code = call.Get(code),
                    Unit = call.Get(unit),
                    Direction = WireWord.Parse<Direction>(call.Parsed.GetValue(direction)),
                    Aggregation = WireWord.Parse<Aggregation>(call.Parsed.GetValue(aggregation)),
                    Aliases = { call.Parsed.GetValue(aliases) ?? [] },
                };
                var answer = await call.Ledger.Indicators.RegisterIndicatorAsync(
                    request, cancellationToken: call.CancellationToken);
                call.Print(ReceiptView.Of(answer.Receipt, request.Submission, call.Terminal));
            },
            [name, unit, code, direction, aliases, aggregation, .. submission.Registering]);
    }

    private static Command List(Remote remote)
    {
        var region = new Argument<string?>("REGION")
        {
            Description = "Those that hold there. Default: all",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return remote.Verb(
            "list",
            """
            Indicators defined at a region and above it, or all.

            Example: ledger indicator list 城口县
            """,
            async call =>
            {
                var head = await call.HeadAsync();
                var pages = await Pages.ReadAsync(
                    async token => await call.Ledger.Indicators.ListIndicatorsAsync(
                        new ListIndicatorsRequest
                        {
                            Region = call.GetOptional(region) ?? "",
                            MinPosition = head,
                            PageSize = Pages.SizeMax,
                            PageToken = token,
                        },
                        cancellationToken: call.CancellationToken),
                    page => page.NextPageToken);
                call.Print(RegistryViews.Of(
                    [.. pages.SelectMany(page => page.Indicators)], pages[^1].Basis, call.Terminal));
            },
            region);
    }

    private static Command Show(Remote remote)
    {
        var reference = Options.Reference("城口县/地区生产总值增速, or 城口县/地区生产总值增速/2022 for all its versions and verdicts");
        return remote.Verb(
            "show",
            """
            One indicator; or, with a period, every version of its targets and actuals there, with verdicts.

            Examples:
              ledger indicator show 城口县/地区生产总值增速
              ledger indicator show 城口县/地区生产总值增速/2022 -o json
            """,
            call => NamesAPeriod(call.Get(reference))
                ? ShowPeriodAsync(call, call.Get(reference))
                : ShowIndicatorAsync(call, call.Get(reference)),
            reference);
    }

    private static async Task ShowIndicatorAsync(Call call, string reference)
    {
        var answer = await call.Ledger.Indicators.GetIndicatorAsync(
            new GetIndicatorRequest { Name = reference, MinPosition = await call.HeadAsync() },
            cancellationToken: call.CancellationToken);
        call.Print(RegistryViews.Of(answer.Indicator, answer.Basis, call.Terminal));
    }

    private static async Task ShowPeriodAsync(Call call, string reference)
    {
        var answer = await call.Ledger.Indicators.GetIndicatorPeriodAsync(
            new GetIndicatorPeriodRequest { Name = reference, MinPosition = await call.HeadAsync() },
            cancellationToken: call.CancellationToken);
        call.Print(IndicatorPeriodView.Of(answer, call.Terminal));
    }

    private static bool NamesAPeriod(string reference)
    {
        var parts = reference.Split('/');
        return parts is [_, _, _] || (parts is ["regions", _, "indicators", _, "periods", _]);
    }

    private static (string Region, string Name) Split(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < text.Length - 1
            ? (text[..slash], text[(slash + 1)..])
            : throw new UsageException(
                "REGION/NAME",
                $"\"{text}\" is no region and name as in 城口县/地区生产总值增速.",
                $"“{text}”应写作“地区/指标名”，例如 城口县/地区生产总值增速。");
    }
}
