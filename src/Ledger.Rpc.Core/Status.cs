namespace Grpc.Core;

/// <summary>How a call ended: the code, words for people, and on the client what lay behind it.</summary>
public readonly struct Status(StatusCode statusCode, string detail, Exception? debugException)
{
    private readonly string? _detail = detail;

    public Status(StatusCode statusCode, string detail)
        : this(statusCode, detail, null)
    {
    }

    public static Status DefaultSuccess { get; } = new(StatusCode.OK, "");

    public static Status DefaultCancelled { get; } = new(StatusCode.Cancelled, "");

    public StatusCode StatusCode { get; } = statusCode;

    public string Detail => _detail ?? "";

    /// <summary>Never sent to the other side.</summary>
    public Exception? DebugException { get; } = debugException;

    public override string ToString() => DebugException is null
        ? $"Status(StatusCode=\"{StatusCode}\", Detail=\"{Detail}\")"
        : $"Status(StatusCode=\"{StatusCode}\", Detail=\"{Detail}\", "
            + $"DebugException=\"{DebugException.GetType()}: {DebugException.Message}\")";
}
