using Grpc.Core;
using Ledger.Rpc.Tests.Stubs;

namespace Ledger.Rpc.Tests;

/// <summary>What the handlers of a test do; an echo unless the test says otherwise.</summary>
internal sealed class Behaviour
{
    public Func<Order, ServerCallContext, Task<Reply>> Unary { get; set; } =
        (order, _) => Task.FromResult(new Reply { Text = order.Text, Payload = order.Payload });

    public Func<Order, IServerStreamWriter<Reply>, ServerCallContext, Task> Down { get; set; } =
        async (order, responses, _) =>
        {
            for (var i = 0; i < order.Count; i++)
                await responses.WriteAsync(new Reply { Text = order.Text, Payload = order.Payload, Number = i });
        };

    public Func<IAsyncStreamReader<Order>, ServerCallContext, Task<Reply>> Up { get; set; } =
        async (requests, _) =>
        {
            var texts = new List<string>();
            await foreach (var order in requests.ReadAllAsync())
                texts.Add(order.Text);
            return new Reply { Text = string.Join(",", texts), Number = texts.Count };
        };

    public Func<IAsyncStreamReader<Order>, IServerStreamWriter<Reply>, ServerCallContext, Task> Both { get; set; } =
        async (requests, responses, _) =>
        {
            await foreach (var order in requests.ReadAllAsync())
                await responses.WriteAsync(new Reply { Text = order.Text, Payload = order.Payload });
        };
}
