namespace Ledger.Engine.Tests;

/// <summary>Waits that end: with what was waited for, or with a failure.</summary>
internal static class Wait
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Waits until something holds, letting time go by in between where a clock is given.</summary>
    public static async Task UntilAsync(Func<bool> holds, FakeTime? time = null)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!holds())
        {
            Assert.False(limit.IsCancellationRequested, $"it does not come about within {Limit}");
            time?.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1, CancellationToken.None);
        }
    }
}
