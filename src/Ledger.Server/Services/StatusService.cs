using System.Reflection;
using Grpc.Core;
using Ledger.Codec;
using Ledger.Engine;

namespace Ledger.Server.Services;

/// <summary>How the ledger is.</summary>
internal sealed class StatusService(LedgerEngine engine, LedgerServerOptions options)
    : V1.StatusService.StatusServiceBase
{
    private static readonly string Version =
        typeof(StatusService).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public override async Task<V1.GetStatusResponse> GetStatus(V1.GetStatusRequest request, ServerCallContext context)
    {
        var status = await engine.StatusAsync(context.CancellationToken);
        return new V1.GetStatusResponse
        {
            LedgerId = status.Ledger.LedgerId,
            Origin = status.Ledger.Origin,
            TimeZone = status.Ledger.TimeZone,
            Head = status.Head,
            HeadLeafHash = status.HeadLeafHash,
            Today = ValueCodec.ToWire(status.Today),
            RuleSet = status.RuleSet,
            DocumentSets =
            {
                status.DocumentSets.Select(set => new V1.DocumentSetStatus
                {
                    Name = set.Name, Version = set.Version, Position = set.Position, Lag = set.Lag,
                }),
            },
            AcceptsWrites = status.RefusesBecause is null,
            RefusesWritesBecause = status.RefusesBecause ?? "",
            Version = Version,
            StoreBytes = options.StoreBytes(),
        };
    }
}
