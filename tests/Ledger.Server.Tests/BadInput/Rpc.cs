using Google.Protobuf;
using Grpc.Core;
using Ledger.V1;

namespace Ledger.Server.Tests.BadInput;

/// <summary>One method with a request that it takes, from which each case differs in one thing.</summary>
internal sealed class Rpc<TRequest>(
    string method, Func<TRequest> valid, Func<TestLedger, TRequest, Metadata, Task> call) : IRpc
    where TRequest : IMessage<TRequest>
{
    private readonly List<BadCase> cases = [];

    public string Method => method;

    public IReadOnlyList<BadCase> Cases => cases;

    /// <summary>Sends the request that the cases spoil; a command is only validated.</summary>
    public Task CallValidAsync(TestLedger ledger)
    {
        var request = valid();
        if (SubmissionOf(request) is { } submission)
            submission.ValidateOnly = true;
        return call(ledger, request, []);
    }

    public Rpc<TRequest> Bad(
        string title, Action<TRequest> spoil, Why why, string field = "", string nearest = "", string? principal = null)
    {
        cases.Add(new BadCase(method, title, SendAsync, why, field, nearest));
        return this;

        Task SendAsync(TestLedger ledger)
        {
            var request = valid();
            _ = SubmissionOf(request);
            spoil(request);
            return call(ledger, request, principal is null ? [] : new Metadata { { "ledger-principal", principal } });
        }
    }

    /// <summary>Every way in which a text field can be wrong.</summary>
    public Rpc<TRequest> BadTexts(
        Action<TRequest, string> set, string field,
        IEnumerable<(string Title, string Text, Why Why, string Nearest)> texts)
    {
        foreach (var (title, text, why, nearest) in texts)
            Bad($"{field} {title}", request => set(request, text), why, field, nearest);
        return this;
    }

    /// <summary>Every way in which a submission can be wrong; only for commands.</summary>
    public Rpc<TRequest> BadSubmissions()
    {
        foreach (var (title, spoil, why, field) in Submissions.All)
            Bad(title, request => spoil(SubmissionOf(request)!), why, field);
        Bad("principal with a blank", _ => { }, Why.Malformed, "ledger-principal", principal: "zhang san");
        Bad("principal too long", _ => { }, Why.Malformed, "ledger-principal", principal: new string('a', 65));
        return this;
    }

    /// <summary>A command that needs a reason.</summary>
    public Rpc<TRequest> NeedsReason() =>
        Bad("no reason", request => SubmissionOf(request)!.Reason = "", Why.Missing, "submission.reason")
            .Bad("a blank reason", request => SubmissionOf(request)!.Reason = "  ", Why.Malformed, "submission.reason");

    private static Submission? SubmissionOf(TRequest request)
    {
        if (request.Descriptor.FindFieldByName("submission") is not { } field)
            return null;
        if (field.Accessor.GetValue(request) is null)
            field.Accessor.SetValue(request, new Submission());
        return (Submission)field.Accessor.GetValue(request);
    }
}
