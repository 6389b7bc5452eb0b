using System.CommandLine;
using Ledger.Cli.Views;
using Ledger.Cli.Words;
using Ledger.V1;

namespace Ledger.Cli.Verbs;

/// <summary><c>ledger actual report|revise|correct|confirm|retract</c></summary>
internal static class ActualCommand
{
    public static Command Create(Remote remote) => new("actual", "What was reached.")
    {
        Report(remote), Revise(remote), Correct(remote), Confirm(remote), Retract(remote),
    };

    private static Command Report(Remote remote)
    {
        var input = new Input();
        return remote.Verb(
            "report",
            """
            Reports a figure, a state or a declaration in the words of the report.

            Example:
              ledger actual report 城口县/地区生产总值增速/2022 3.1 --through 2022-09-30 --effective-on 2022-10-20
                --document 三季度经济运行情况
            """,
            async call =>
            {
                var request = new ReportActualRequest
                {
                    Submission = input.Submission.Of(call),
                    Name = call.Get(input.Reference),
                    Actual = input.Of(call),
                };
                var answer = await call.Ledger.Actuals.ReportActualAsync(
                    request, cancellationToken: call.CancellationToken);
                call.Print(ReceiptView.Of(answer.Receipt, request.Submission, call.Terminal));
            },
            [.. input.Stated, .. input.Submission.All]);
    }

    private static Command Revise(Remote remote)
    {
        var input = new Input();
        var revises = Options.Number(
            "--revises", "POSITION", 0, "The position of the figure to revise. Default: the newest");
        return remote.Verb(
            "revise",
            """
            Records a later, different figure on purpose, as a vintage beside the old one.

            Example: ledger actual revise 城口县/地区生产总值增速/2021 7.2 --status final --reason 年报核定 --effective-on 2022-03-30
            """,
            async call =>
            {
                var request = new ReviseActualRequest
                {
                    Submission = input.Submission.Of(call),
                    Name = call.Get(input.Reference),
                    Actual = input.Of(call),
                };
                if (call.Parsed.GetValue(revises) is { } position)
                    request.Revises = position;
                var answer = await call.Ledger.Actuals.ReviseActualAsync(
                    request, cancellationToken: call.CancellationToken);
                call.Print(ReceiptView.Of(answer.Receipt, request.Submission, call.Terminal));
            },
            [.. input.Stated, revises, .. input.Submission.All]);
    }

    private static Command Correct(Remote remote)
    {
        var input = new Input();
        var corrects = Options.Number(
            "--corrects", "POSITION", 0, "The position of the record that is wrong. Default: the newest");
        return remote.Verb(
            "correct",
            """
            Records that an earlier record said something that its document did not.

            Example: ledger actual correct 城口县/地区生产总值增速/2021 7 --corrects 57 --reason 录入错误
            """,
            async call =>
            {
                var request = new CorrectActualRequest
                {
                    Submission = input.Submission.Of(call),
                    Name = call.Get(input.Reference),
                    Actual = input.Of(call),
                };
                if (call.Parsed.GetValue(corrects) is { } position)
                    request.Corrects = position;
                var answer = await call.Ledger.Actuals.CorrectActualAsync(
                    request, cancellationToken: call.CancellationToken);
                call.Print(ReceiptView.Of(answer.Receipt, request.Submission, call.Terminal));
            },
            [.. input.Stated, corrects, .. input.Submission.All]);
    }

    private static Command Confirm(Remote remote)
    {
        var input = new Input();
        var confirms = Options.Number("--confirms", "POSITION", 0, "The position of the figure. Default: the newest");
        return remote.Verb(
            "confirm",
            """
            Records that a figure has become more settled, unchanged.

            Example: ledger actual confirm 城口县/地区生产总值增速/2021 --document 2021年统计公报 --dated 2022-03-30
            """,
            async call =>
            {
                var request = new ConfirmActualRequest
                {
                    Submission = input.Submission.Of(call),
                    Name = call.Get(input.Reference),
                    Status = input.StatusOf(call),
                };
                if (call.Parsed.GetValue(confirms) is { } position)
                    request.Confirms = position;
                var answer = await call.Ledger.Actuals.ConfirmActualAsync(
                    request, cancellationToken: call.CancellationToken);
                call.Print(ReceiptView.Of(answer.Receipt, request.Submission, call.Terminal));
            },
            [input.Reference, input.Status, confirms, .. input.Submission.All]);
    }

    private static Command Retract(Remote remote)
    {
        var input = new Input();
        var retracts = Options.Number("--retracts", "POSITION", 0, "The position of the figure. Default: the newest");
        return remote.Verb(
            "retract",
            """
            Records that a figure no longer stands. It stays on record.

            Example: ledger actual retract 城口县/地区生产总值增速/2021 --reason 重复报送
            """,
            async call =>
            {
                var request = new RetractActualRequest
                {
                    Submission = input.Submission.Of(call),
                    Name = call.Get(input.Reference),
                };
                if (call.Parsed.GetValue(retracts) is { } position)
                    request.Retracts = position;
                var answer = await call.Ledger.Actuals.RetractActualAsync(
                    request, cancellationToken: call.CancellationToken);
                call.Print(ReceiptView.Of(answer.Receipt, request.Submission, call.Terminal));
            },
            [input.Reference, retracts, .. input.Submission.All]);
    }

    /// <summary>What the verbs about an actual share.</summary>
    private sealed class Input
    {
        private readonly Argument<string> _wording = new("WORDING")
        {
            Description = "As printed: 7, 99%以上, 完成市级下达指标任务",
        };

        private readonly Option<string?> _through = Options.Text(
            "--through", "DAY", "The last day that it covers: 2022-09-30. Default: the last of the period");

        private readonly Option<string?> _note = Options.Text("--note", "TEXT", "A remark of the report");

        public Argument<string> Reference { get; } = Options.Reference("region/indicator/period: 城口县/地区生产总值增速/2022");

        public Option<string?> Status { get; } = Options.Word<ActualStatus>(
            "--status", "预计, 快报 or 核定. Default: by the state of the period; with confirm: final");

        public SubmissionOptions Submission { get; } = new();

        public Symbol[] Stated => [Reference, _wording, _through, Status, _note];

        public ActualStatus StatusOf(Call call) => WireWord.Parse<ActualStatus>(call.Parsed.GetValue(Status));

        public ActualInput Of(Call call) => new()
        {
            Wording = call.Get(_wording),
            Through = call.Get(_through),
            Status = StatusOf(call),
            Note = call.Get(_note),
        };
    }
}
