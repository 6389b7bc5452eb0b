using Grpc.Core;
using Ledger.Rpc.Tests.Stubs;

namespace Ledger.Rpc.Tests;

/// <summary>The served side of the tests: delegates a test may set, and by default an echo.</summary>
internal sealed class CallsService(Behaviour behaviour) : Calls.CallsBase
{
    public override Task<Reply> Unary(Order request, ServerCallContext context) => behaviour.Unary(request, context);

    public override Task Down(Order request, IServerStreamWriter<Reply> responseStream, ServerCallContext context) =>
        behaviour.Down(request, responseStream, context);

    public override Task<Reply> Up(IAsyncStreamReader<Order> requestStream, ServerCallContext context) =>
        behaviour.Up(requestStream, context);

    public override Task Both(
        IAsyncStreamReader<Order> requestStream,
        IServerStreamWriter<Reply> responseStream,
        ServerCallContext context) =>
        behaviour.Both(requestStream, responseStream, context);
}
