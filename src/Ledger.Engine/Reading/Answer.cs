using Ledger.Domain.Registry;

namespace Ledger.Engine.Reading;

/// <summary>What was found, and what the answer speaks for.</summary>
public sealed record Answer<T>(Basis Basis, Lookup<T> Result);
