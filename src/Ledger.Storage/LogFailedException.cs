namespace Ledger.Storage;

/// <summary>
/// The store under a log failed, and whether the last append is durable is not known. The log refuses every later call
/// until it is opened anew: after a failed fsync a second try may report success for bytes that were dropped.
/// </summary>
public sealed class LogFailedException(string message, Exception inner) : Exception(message, inner);
