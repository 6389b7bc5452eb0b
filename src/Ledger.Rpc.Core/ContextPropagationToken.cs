namespace Grpc.Core;

/// <summary>Carries deadline and cancellation of a served call to a call that its handler makes.</summary>
public abstract class ContextPropagationToken
{
    internal ContextPropagationToken()
    {
    }

    internal abstract CallOptions ApplyTo(CallOptions options);
}
