using System.Diagnostics;

namespace Ledger.Bench;

/// <summary>Bounded load: callers that call one after another until the time is over.</summary>
internal static class Load
{
    /// <summary>Calls per second, and the median of a call in milliseconds.</summary>
    public static async Task<(double PerSecond, double MedianMilliseconds)> RunAsync(
        int callers, TimeSpan duration, Func<int, int, Task> call)
    {
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var taken = new List<double>();
            for (var i = 0; clock.Elapsed < duration; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                await call(caller, i);
                taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return taken;
        })));
        var elapsed = clock.Elapsed.TotalSeconds;
        var all = times.SelectMany(taken => taken).Order().ToList();
        return (all.Count / elapsed, all[all.Count / 2]);
    }
}
