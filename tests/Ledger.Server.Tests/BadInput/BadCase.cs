using Grpc.Core;

namespace Ledger.Server.Tests.BadInput;

/// <summary>A call that is to be refused, and what with.</summary>
internal sealed record BadCase(
    string Method, string Title, Func<TestLedger, Task> Call, Why Why, string Field, string Nearest)
{
    public string Key => $"{Method}: {Title}";
}

/// <summary>A status and its reason.</summary>
internal sealed record Why(StatusCode Code, string Reason)
{
    public static readonly Why Missing = new(StatusCode.InvalidArgument, "FIELD_MISSING");
    public static readonly Why Malformed = new(StatusCode.InvalidArgument, "FIELD_MALFORMED");
    public static readonly Why Unreadable = new(StatusCode.InvalidArgument, "WORDING_UNREADABLE");
    public static readonly Why Unknown = new(StatusCode.NotFound, "REFERENCE_UNKNOWN");
    public static readonly Why Exists = new(StatusCode.AlreadyExists, "ALREADY_EXISTS");

    public static Why State(string fault) => new(StatusCode.FailedPrecondition, fault);
}
