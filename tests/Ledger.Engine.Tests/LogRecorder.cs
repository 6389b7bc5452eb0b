using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ledger.Engine.Tests;

/// <summary>Keeps what the engine logs, for tests to look at.</summary>
internal sealed class LogRecorder : ILogger
{
    public ConcurrentQueue<(LogLevel Level, int Event, string Text)> Entries { get; } = new();

    /// <summary>The texts of errors.</summary>
    public IEnumerable<string> Errors =>
        Entries.Where(entry => entry.Level >= LogLevel.Error).Select(entry => entry.Text);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        Entries.Enqueue(
            (logLevel, eventId.Id, formatter(state, exception) + (exception is null ? "" : $" {exception}")));
}
