namespace Grpc.Core;

/// <summary>Adds the headers that prove who is calling.</summary>
public delegate Task AsyncAuthInterceptor(AuthInterceptorContext context, Metadata metadata);
