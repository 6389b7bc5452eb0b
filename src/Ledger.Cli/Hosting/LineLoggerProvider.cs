using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Ledger.Cli.Hosting;

/// <summary>Logs as lines of a writer: moment, level, category, message; failures with their trace.</summary>
internal sealed class LineLoggerProvider(TextWriter writer, TimeProvider time, LogLevel least) : ILoggerProvider
{
    private readonly Lock _gate = new();

    private LogLevel Least { get; } = least;

    public ILogger CreateLogger(string categoryName) => new LineLogger(this, categoryName);

    public void Dispose()
    {
    }

    private void Write(LogLevel level, string category, string message, Exception? failure)
    {
        var moment = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var line = $"{moment} {level.ToString().ToLowerInvariant()} {category}: {message}";
        lock (_gate)
            writer.WriteLine(failure is null ? line : $"{line}\n{failure}");
    }

    /// <summary>A host that cannot start says so with its whole trace, and throws the same to who starts it.</summary>
    private static bool IsToldByItsThrower(EventId eventId) => eventId.Name is "HostedServiceStartupFaulted";

    private sealed class LineLogger(LineLoggerProvider provider, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= provider.Least && logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && !IsToldByItsThrower(eventId))
                provider.Write(logLevel, category, formatter(state, exception), exception);
        }
    }
}
