namespace Grpc.AspNetCore.Server;

/// <summary>What holds for the services of one type; what is not set is as for all services.</summary>
public class GrpcServiceOptions<TService> : GrpcServiceOptions
    where TService : class;
