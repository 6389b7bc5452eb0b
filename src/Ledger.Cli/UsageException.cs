namespace Ledger.Cli;

/// <summary>An argument that cannot be what is meant, found before anything is sent.</summary>
internal sealed class UsageException(string field, string message, string messageZh) : Exception(message)
{
    /// <summary>The option or argument, for example <c>--dated</c>.</summary>
    public string Field { get; } = field;

    public string MessageZh { get; } = messageZh;
}
