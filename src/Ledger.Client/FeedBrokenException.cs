namespace Ledger.Client;

/// <summary>
/// A feed skipped, repeated or reordered an update, or came from another ledger; nothing after it can be trusted.
/// </summary>
public sealed class FeedBrokenException : Exception
{
    public FeedBrokenException()
    {
    }

    public FeedBrokenException(string message)
        : base(message)
    {
    }

    public FeedBrokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
