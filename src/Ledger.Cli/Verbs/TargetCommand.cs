using System.CommandLine;
using Ledger.Cli.Views;
using Ledger.Cli.Words;
using Ledger.V1;

namespace Ledger.Cli.Verbs;

/// <summary><c>ledger target set|revise|correct|withdraw</c></summary>
internal static class TargetCommand
{
    public static Command Create(Remote remote) =>
        new("target", "What plans ask for.") { Set(remote), Revise(remote), Correct(remote), Withdraw(remote) };

    private static Command Set(Remote remote)
    {
        var line = Options.Text("--line", "LINE", "The line of the plan. Default: the one with this indicator");
        var input = new Input();
        return remote.Verb(
            "set",
            """
            Sets a target in the words of the document.

            Example:
              ledger target set 城口县/地区生产总值增速/2022 6左右 --attribute anticipatory --effective-on 2022-01-20
                --document 2022年计划草案的报告 --place "表2 第1行"
            """,
            async call =>
            {
                var request = new SetTargetRequest
                {
                    Submission = input.Submission.Of(call),
                    Name = call.Get(input.Reference),
                    Plan = call.Get(input.Plan),
                    Line = call.Get(line),
                    Target = input.Of(call),
                };
                var answer = await call.Ledger.Targets.SetTargetAsync(
                    request, cancellationToken: call.CancellationToken);
                call.Print(ReceiptView.Of(answer.Receipt, request.Submission, call.Terminal));
            },
            [.. input.Stated, line, .. input.Submission.All]);
    }

    private static Command Revise(Remote remote)
    {
        var input = new Input();
        return remote.Verb(
            "revise",
            """
            Records that the same plan asks for something else from a day on. What held before stays on record.

            Example:
              ledger target revise 城口县/地区生产总值增速/2022 5左右 --reason 疫情影响 --effective-on 2022-09-30
                --document 关于调整计划的通知 --number 城府办发〔2022〕43号 --effective-on 2022-09-30
            """,
            async call =>
            {
                var request = new ReviseTargetRequest
                {
                    Submission = input.Submission.Of(call),
                    Name = call.Get(input.Reference),
                    Plan = call.Get(input.Plan),
                    Target = input.Of(call),
                };
                var answer = await call.Ledger.Targets.ReviseTargetAsync(
                    request, cancellationToken: call.CancellationToken);
                call.Print(ReceiptView.Of(answer.Receipt, request.Submission, call.Terminal));
            },
            [.. input.Stated, .. input.Submission.All]);
    }

    private static Command Correct(Remote remote)
    {
        var input = new Input();
        var corrects = Options.Number(
            "--corrects", "POSITION", 0, "The position of the record that is wrong. Default: the newest");
        return remote.Verb(
            "correct",
            """
            Records that an earlier record said something that its document did not. The world never changed.

            Example: ledger target correct 城口县/地区生产总值增速/2022 6.5左右 --corrects 41 --reason 录入错误
            """,
            async call =>
            {
                var request = new CorrectTargetRequest
                {
                    Submission = input.Submission.Of(call),
                    Name = call.Get(input.Reference),
                    Plan = call.Get(input.Plan),
                    Target = input.Of(call),
                };
                if (call.Parsed.GetValue(corrects) is { } position)
                    request.Corrects = position;
                var answer = await call.Ledger.Targets.CorrectTargetAsync(
                    request, cancellationToken: call.CancellationToken);
                call.Print(ReceiptView.Of(answer.Receipt, request.Submission, call.Terminal));
            },
            [.. input.Stated, corrects, .. input.Submission.All]);
    }

    private static Command Withdraw(Remote remote)
    {
        var input = new Input();
        return remote.Verb(
            "withdraw",
            """
            Records that the plan no longer asks for it from a day on.

            Example: ledger target withdraw 城口县/农村公路里程/2022 --reason 项目取消 --document 关于调整计划的通知
            """,
            async call =>
            {
                var request = new WithdrawTargetRequest
                {
                    Submission = input.Submission.Of(call),
                    Name = call.Get(input.Reference),
                    Plan = call.Get(input.Plan),
                };
                var answer = await call.Ledger.Targets.WithdrawTargetAsync(
                    request, cancellationToken: call.CancellationToken);
                call.Print(ReceiptView.Of(answer.Receipt, request.Submission, call.Terminal));
            },
            [input.Reference, input.Plan, .. input.Submission.All]);
    }

    /// <summary>What the verbs about a target share.</summary>
    private sealed class Input
    {
        private readonly Argument<string> _wording = new("WORDING") { Description = "As printed: 6左右, ≧18.5, 力争实现正增长" };

        private readonly Option<string?> _attribute = Options.Word<TargetAttribute>(
            "--attribute", "预期性 or 约束性, as printed. Default: the document does not say");

        private readonly Option<string?> _aspired = Options.Text(
            "--aspired", "WORDING", "The 力争 tier, where the document prints it apart");

        public Argument<string> Reference { get; } = Options.Reference("region/indicator/period: 城口县/地区生产总值增速/2022");

        public Option<string?> Plan { get; } = Options.Text(
            "--plan", "PLAN", "The plan's full name; needed where the region has several plans in the period");

        public SubmissionOptions Submission { get; } = new();

        public Symbol[] Stated => [Reference, _wording, Plan, _attribute, _aspired];

        public TargetInput Of(Call call) => new()
        {
            Wording = call.Get(_wording),
            AspiredWording = call.Get(_aspired),
            Attribute = WireWord.Parse<TargetAttribute>(call.Parsed.GetValue(_attribute)),
        };
    }
}
